/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-people-plan.h"

G_BEGIN_DECLS

/*
 * What a plan has to say, line by line, as a list model of GtkStringObject: a heading, a line end, the words. They are put into words
 * as they are looked at, so that a hundred thousand cost nothing.
 */
#define CANEVAS_TYPE_IMPORT_LINES (canevas_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (CanevasImportLines, canevas_import_lines, CANEVAS, IMPORT_LINES, GObject)

/** Lines that are not imported, or not wholly: "Line 12", and why. */
GListModel *canevas_import_lines_new_of_findings (CanevasPeoplePlan *plan);
/** What changes in the file: of whom, and from what to what. */
GListModel *canevas_import_lines_new_of_changes (CanevasPeoplePlan *plan);

G_END_DECLS
