/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * CanevasWorkWindow:
 *
 * Work that the thread of the window does by itself, and that may take more than a moment: how far it is, and a button to stop it.
 * Modal, so that nothing else changes the file meanwhile. It shows itself only where the work takes longer than one would wait
 * without a word. It lives until canevas_work_window_end(), also where its parent is closed.
 */
#define CANEVAS_TYPE_WORK_WINDOW (canevas_work_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWorkWindow, canevas_work_window, CANEVAS, WORK_WINDOW, AdwWindow)

/** canevas_work_window_new: @what: what is done: "Importing…" */
GtkWidget *canevas_work_window_new (GtkWindow *parent, const char *what);
/**
 * canevas_work_window_go_on:
 * @progress: from 0 to 1
 * @window: a #CanevasWorkWindow
 *
 * Lets the window draw itself and listen. Called by the work often.
 *
 * Returns: %FALSE when the work is to stop
 */
gboolean canevas_work_window_go_on (double progress, gpointer window);
void canevas_work_window_end (CanevasWorkWindow *self);

G_END_DECLS
