/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"
#include "canevas-gui-test.h"

G_BEGIN_DECLS

/* What tests of pages share: a small authority with a project, in a real window. */

/** A window on a new file called @name that holds one project, "Accueil unique", with three milestones. */
CanevasWindow *canevas_page_test_open_project (const char *name);
CanevasStore *canevas_page_test_get_store (CanevasWindow *window);
/** (transfer full): the first record of @table */
CanevasRecord *canevas_page_test_dup_first (CanevasWindow *window, const char *table);
/** (transfer full): adds a record called @title under @parent, written straight into the file */
CanevasRecord *canevas_page_test_add (CanevasWindow *window, const char *table, CanevasRecord *parent, const char *title);
/** Shows the page @kind, for the project where it belongs to one. */
CanevasPage *canevas_page_test_show (CanevasWindow *window, const char *kind);
/** The editor of @field shown anywhere in the window. */
CanevasEditor *canevas_page_test_find_editor (CanevasWindow *window, const char *field);
/** The entry inside an editor. */
GtkEditable *canevas_page_test_get_entry (CanevasEditor *editor);
/** Presses the visible button labelled @label. */
void canevas_page_test_click (CanevasWindow *window, const char *label);
/** Moves the keyboard out of every field. */
void canevas_page_test_leave (CanevasWindow *window);

G_END_DECLS
