/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-flow.h"

G_BEGIN_DECLS

/* What stands in the margins, as fragments placed at the page's corner. The caller owns them; their texts belong to the flow. */

/** Head of the pages after the first: kind and title, reference, version and status. */
CanevasFragment *canevas_running_head_new (CanevasFlow *flow);
/** Foot of page @page of @n_pages, counted from 1. */
CanevasFragment *canevas_running_foot_new (CanevasFlow *flow, guint page, guint n_pages);

G_END_DECLS
