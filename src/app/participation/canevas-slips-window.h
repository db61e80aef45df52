/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-export.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/* The way out for paper slips of an idea box: how many, from which number on, and the sheets to be cut. */
#define CANEVAS_TYPE_SLIPS_WINDOW (canevas_slips_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSlipsWindow, canevas_slips_window, CANEVAS, SLIPS_WINDOW, CanevasExport)

GtkWidget *canevas_slips_window_new (GtkWindow *parent, CanevasRecord *idea_box);

G_END_DECLS
