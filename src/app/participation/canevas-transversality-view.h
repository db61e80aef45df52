/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* What ties the directions of the authority together, in figures and sentences: of structures, never of people. */
#define CANEVAS_TYPE_TRANSVERSALITY_VIEW (canevas_transversality_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTransversalityView, canevas_transversality_view, CANEVAS, TRANSVERSALITY_VIEW, CanevasView)

G_END_DECLS
