/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_EXPORT (canevas_export_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasExport, canevas_export, CANEVAS, EXPORT, AdwWindow)

/** CanevasExportFormat: @ending: of the file, without its dot; @title, @use: msgids (N_) */
typedef struct
{
  const char *ending;
  const char *title;
  const char *use;
} CanevasExportFormat;

/**
 * CanevasExportClass:
 * @formats: what can be written, the usual one first
 * @choose: msgid: title of the file chooser
 * @failed: msgid: heading when nothing was written
 * @is_ready: (nullable): whether there is something to write now
 * @save: writes to @path, which ends as the format does
 * @print: opens the print dialog
 *
 * The window by which something leaves Canevas: options on the left, beginning with the format, what will come out on the right; "Cancel",
 * "Print…" and "Export…" above. It chooses the file, loses none that nobody agreed to lose, says what was written and closes.
 */
struct _CanevasExportClass
{
  AdwWindowClass parent_class;

  const CanevasExportFormat *formats;
  guint n_formats;
  const char *choose;
  const char *failed;
  gboolean (*is_ready) (CanevasExport *self);
  gboolean (*save) (CanevasExport *self, const char *path, GError **error);
  void (*print) (CanevasExport *self);
};

/**
 * canevas_export_set_content:
 * @subject: what is exported, under the title
 * @name: of the file, without its ending; characters that shared drives refuse are replaced
 * @content: what will come out
 *
 * Makes the window; once, when a subclass is made.
 */
void canevas_export_set_content (CanevasExport *self, const char *subject, const char *name, GtkWidget *content);
/** Adds a group to the options. Returns: (transfer none) */
GtkWidget *canevas_export_add_group (CanevasExport *self, const char *title);
/** canevas_export_create_choice: @group: (nullable): the check button it excludes; @button: (out): its own. Returns: a row to choose @title */
GtkWidget *canevas_export_create_choice (GtkWidget *group, const char *title, const char *use, GtkWidget **button);
/** Ending of the format chosen. */
const char *canevas_export_get_ending (CanevasExport *self);

G_END_DECLS
