/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-canvas.h"

G_BEGIN_DECLS

/** Called when the group @id is dropped on the group @onto. */
typedef void (*CanevasChartDropFunc) (gpointer data, const char *id, const char *onto);

/**
 * canevas_chart_drag_watch:
 *
 * Makes of a dragged group one that is dropped on another: while it is dragged, the group under the pointer is marked; @func is
 * called when it is dropped there, and nothing happens elsewhere.
 */
void canevas_chart_drag_watch (CanevasCanvas *canvas, CanevasChartDropFunc func, gpointer data);

G_END_DECLS
