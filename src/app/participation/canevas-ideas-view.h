/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* Idea boxes, and what becomes of each idea. */
#define CANEVAS_TYPE_IDEAS_VIEW (canevas_ideas_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeasView, canevas_ideas_view, CANEVAS, IDEAS_VIEW, CanevasCollectionView)

G_END_DECLS
