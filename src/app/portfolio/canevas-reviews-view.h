/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* Project reviews: what is noted and decided about each project. */
#define CANEVAS_TYPE_REVIEWS_VIEW (canevas_reviews_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReviewsView, canevas_reviews_view, CANEVAS, REVIEWS_VIEW, CanevasCollectionView)

G_END_DECLS
