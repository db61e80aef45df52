/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* The words that come most often in ideas, minutes or a text. */
#define CANEVAS_TYPE_WORD_CLOUDS_VIEW (canevas_word_clouds_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWordCloudsView, canevas_word_clouds_view, CANEVAS, WORD_CLOUDS_VIEW, CanevasCollectionView)

G_END_DECLS
