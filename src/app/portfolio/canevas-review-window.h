/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-led-window.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * A project review as it is held (see #CanevasLedWindow): a project a screen, with how it is and why, its milestones, decisions and
 * indicators, what there is to ask, and the note of the review on it, typed straight in. The last screen is for what concerns all,
 * and leads to the document. The time spent on each project is shown, and kept nowhere. Ctrl+Z undoes.
 */
#define CANEVAS_TYPE_REVIEW_WINDOW (canevas_review_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReviewWindow, canevas_review_window, CANEVAS, REVIEW_WINDOW, CanevasLedWindow)

GtkWidget *canevas_review_window_new (GtkWindow *parent, CanevasRecord *review);
/** Shows a project of the review, from 0; the last screen comes after all. */
void canevas_review_window_go_to (CanevasReviewWindow *self, guint screen);

G_END_DECLS
