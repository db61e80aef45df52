/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/*
 * Editors for some fields of one record: one under the other on a page, or in cards of rows in the inspector, each card with the
 * question of the row being edited under it.
 */
#define CANEVAS_TYPE_FORM (canevas_form_get_type ())
G_DECLARE_FINAL_TYPE (CanevasForm, canevas_form, CANEVAS, FORM, GtkBox)

GtkWidget *canevas_form_new (CanevasRecord *record, CanevasEditorLayout layout);
/** The #CanevasEditor subclass that edits fields of a kind. */
GType canevas_form_get_editor_type (CanevasFieldKind kind);
/** canevas_form_add: @optional: says beside the label that it may stay empty */
CanevasEditor *canevas_form_add (CanevasForm *self, const char *field, gboolean optional);
/** Adds every field that people may see, in cards where the type has many. */
void canevas_form_add_all (CanevasForm *self);
/** Puts something else between the first card and the others. */
void canevas_form_insert_group (CanevasForm *self, GtkWidget *group);
/** (nullable) */
CanevasEditor *canevas_form_find (CanevasForm *self, const char *field);
/** Moves the focus into @field, or into the first field when %NULL. */
gboolean canevas_form_focus (CanevasForm *self, const char *field);

G_END_DECLS
