/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-severity.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * Notes that say what does not hold, one below the other: icon and word of its severity, what, why, and a button that mends it or
 * leads to where it is mended. Hidden while there is none. Signal "pressed" (guint): the button of that note.
 */
#define CANEVAS_TYPE_NOTES (canevas_notes_get_type ())
G_DECLARE_FINAL_TYPE (CanevasNotes, canevas_notes, CANEVAS, NOTES, GtkBox)

/**
 * CanevasNote:
 * @key: (nullable): what it is about; tells it from one that reads alike
 * @title: what, in a few words
 * @text: why
 * @button: (nullable): words of its button
 * @mends: whether the button changes the file, so that it cannot be pressed where the file is only read
 */
typedef struct
{
  CanevasSeverity severity;
  const char *key;
  const char *title;
  const char *text;
  const char *button;
  gboolean mends;
} CanevasNote;

GtkWidget *canevas_notes_new (void);
/** Shows these, about a record of @store, instead. Notes that still say the same stay where they are, with the keyboard. */
void canevas_notes_show (CanevasNotes *self, CanevasStore *store, const CanevasNote *notes, guint n);

G_END_DECLS
