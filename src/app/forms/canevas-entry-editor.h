/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_ENTRY_EDITOR (canevas_entry_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasEntryEditor, canevas_entry_editor, CANEVAS, ENTRY_EDITOR, CanevasEditor)

/**
 * CanevasEntryEditorClass:
 * @read: what @text means, in @value (zero-filled by the caller), or %FALSE with a sentence. Never called for a blank text.
 *   With @typing, a text that may still grow into something else is refused without harm: nothing shows until the focus leaves
 * @blank_when_left: an emptied field unsets the value only when the focus leaves: it may be on its way to another one
 * @dup_text: how the record's value reads in the field
 *
 * One line typed in an entry. On its own it edits a line of text; numbers and dates say how they read.
 */
struct _CanevasEntryEditorClass
{
  CanevasEditorClass parent_class;

  gboolean blank_when_left;

  gboolean (*read) (CanevasEntryEditor *self, const char *text, gboolean typing, GValue *value, GError **error);
  char *(*dup_text) (CanevasEntryEditor *self);
};

/** The entry, for what stands beside it. */
GtkEntry *canevas_entry_editor_get_entry (CanevasEntryEditor *self);

G_END_DECLS
