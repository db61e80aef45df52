/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * What does not hold in the sheet of a body, one note each: what, why, and a button that mends it as one undoable action. Follows
 * the file. Signal "show-record" (CanevasRecord): the record to go on with, a seat that waits for its holder.
 */
#define CANEVAS_TYPE_FINDING_NOTES (canevas_finding_notes_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFindingNotes, canevas_finding_notes, CANEVAS, FINDING_NOTES, AdwBin)

GtkWidget *canevas_finding_notes_new (CanevasRecord *body);

G_END_DECLS
