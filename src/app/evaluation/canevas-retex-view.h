/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* Lessons-learned reviews: prepared, exchanged, given back. */
#define CANEVAS_TYPE_RETEX_VIEW (canevas_retex_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRetexView, canevas_retex_view, CANEVAS, RETEX_VIEW, CanevasCollectionView)

G_END_DECLS
