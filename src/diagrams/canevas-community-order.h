/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-transversality.h"

G_BEGIN_DECLS

/**
 * canevas_community_order_new:
 *
 * An order of the communities in which those that share members are neighbours: from the file's own order, one after the other is
 * taken out and put where it shares more with its neighbours, as long as that gains anything.
 *
 * Returns: (transfer full): numbers of communities
 */
guint *canevas_community_order_new (const CanevasTransversality *facts);

G_END_DECLS
