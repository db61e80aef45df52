/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

G_BEGIN_DECLS

/** How often a body or a community meets, a message is sent: from every day to on demand. */
extern const CanevasChoice canevas_frequencies[];

G_END_DECLS
