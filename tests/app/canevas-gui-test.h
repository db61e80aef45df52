/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-application.h"
#include "canevas-window.h"

G_BEGIN_DECLS

/*
 * A real CanevasApplication inside a test, on the display that with-display.sh gives. Tests wait for conditions, never for a time.
 */

/** Once in main(), instead of gtk_test_init(). */
void canevas_gui_test_init (int *argc, char ***argv);
/** g_test_run(), then closes what is left open. */
int canevas_gui_test_run (void);
CanevasApplication *canevas_gui_test_get_application (void);
/** Lets the program work until @condition holds; the test fails when it does not within 30 seconds. */
#define canevas_gui_wait(condition)                                                                                                 \
  G_STMT_START                                                                                                                      \
  {                                                                                                                                 \
    gint64 deadline_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                                               \
    guint tick_ = g_timeout_add (20, canevas_gui_test_tick, NULL);                                                                  \
    while (!(condition) && g_get_monotonic_time () < deadline_)                                                                     \
      g_main_context_iteration (NULL, TRUE);                                                                                        \
    g_source_remove (tick_);                                                                                                        \
    g_assert_true (condition);                                                                                                      \
  }                                                                                                                                 \
  G_STMT_END
gboolean canevas_gui_test_tick (gpointer unused);

/** (transfer full): a path in this test's own folder. */
char *canevas_gui_test_path (const char *name);
/** A window of the start page, shown. */
CanevasWindow *canevas_gui_test_start (void);
/** A window on a new empty file called @name, shown. */
CanevasWindow *canevas_gui_test_create (const char *name);
/** A window on an existing file, shown; NULL when it was refused. */
CanevasWindow *canevas_gui_test_open (const char *path);
/** Closes the window and waits until it is gone. */
void canevas_gui_test_close (CanevasWindow *window);

/** canevas_gui_test_find: @label: (nullable): its label, title or text. The first visible widget of @type under @root, or NULL. */
GtkWidget *canevas_gui_test_find (GtkWidget *root, GType type, const char *label);
/** The text a widget shows: its label, title or text; NULL when it has none. */
const char *canevas_gui_test_get_text (GtkWidget *widget);
/** Presses keys as a person would ("Down", "ctrl+z"), through the X server, and waits until the program got them. */
void canevas_gui_test_press (CanevasWindow *window, const char *keys);
/** The same in any window. */
void canevas_gui_test_press_in (GtkWindow *window, const char *keys);
/** (nullable): the dialog that is shown, of any window; of dialogs above each other, the topmost. */
GtkWindow *canevas_gui_test_get_dialog (void);

/** Answers the file chooser that is shown with the file @name of this test's folder. */
void canevas_gui_test_choose_file (const char *name);

/** Fails, naming them, when a screen reader would find controls without a name in the windows shown. */
void canevas_gui_test_assert_named (void);
/** Writes a picture of @window to $CANEVAS_PICTURES/@name.png, where that is set. */
void canevas_gui_test_picture (GtkWindow *window, const char *name);

G_END_DECLS
