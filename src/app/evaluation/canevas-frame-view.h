/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* The frame of evaluation: what is evaluated, when, how; and the pilot phase, from its place to what was decided after it. */
#define CANEVAS_TYPE_FRAME_VIEW (canevas_frame_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFrameView, canevas_frame_view, CANEVAS, FRAME_VIEW, CanevasView)

G_END_DECLS
