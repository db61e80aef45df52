/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A file opened before, as the desktop's list of recent documents knows it. Immutable. */
#define CANEVAS_TYPE_RECENT_FILE (canevas_recent_file_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRecentFile, canevas_recent_file, CANEVAS, RECENT_FILE, GObject)

/** Its name without ".canevas". */
const char *canevas_recent_file_get_name (CanevasRecentFile *self);
const char *canevas_recent_file_get_uri (CanevasRecentFile *self);
/** The folder, as people say it: "Documents › Canevas". */
const char *canevas_recent_file_get_place (CanevasRecentFile *self);
/** Unix seconds. */
gint64 canevas_recent_file_get_time (CanevasRecentFile *self);

/** (transfer full): Canevas files opened on this computer, the latest first. Touches no disk but the desktop's own list. */
GListModel *canevas_recent_files_list (void);
void canevas_recent_files_add (GFile *file);
void canevas_recent_files_remove (const char *uri);
/** Forgets every Canevas file, and nothing else of the desktop's list. */
void canevas_recent_files_clear (void);

G_END_DECLS
