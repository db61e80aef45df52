/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasEditorLayout:
 * @CANEVAS_EDITOR_PAGE: label in bold, the guide's question, then the field
 * @CANEVAS_EDITOR_ROW: one row of a card of the inspector; the card shows the question of the row being edited
 * @CANEVAS_EDITOR_CELL: a cell of a table: the field alone, the column says its label
 */
typedef enum
{
  CANEVAS_EDITOR_PAGE,
  CANEVAS_EDITOR_ROW,
  CANEVAS_EDITOR_CELL,
} CanevasEditorLayout;

#define CANEVAS_TYPE_EDITOR (canevas_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasEditor, canevas_editor, CANEVAS, EDITOR, AdwBin)

/**
 * CanevasEditorClass:
 * @inline_row: in a row, the control stands beside its label instead of under it
 * @build: makes the control; the editor owns it
 * @show: makes the control say what the record says. Called at every change of the field, wherever it comes from, so it must
 *   leave alone a control that already says it (the cursor stays where it is)
 * @leave: (nullable): the focus left: what was typed becomes final
 *
 * One field of one record, edited. What is typed is written at once; a refused value stays in the control, with the reason
 * under it, and the record keeps the last good value. Properties, all construct-only: "record", "field" (column name), "layout",
 * "optional" (boolean: says so beside the label).
 */
struct _CanevasEditorClass
{
  AdwBinClass parent_class;

  gboolean inline_row;

  GtkWidget *(*build) (CanevasEditor *self);
  void (*show) (CanevasEditor *self);
  void (*leave) (CanevasEditor *self);
};

CanevasRecord *canevas_editor_get_record (CanevasEditor *self);
const CanevasField *canevas_editor_get_field (CanevasEditor *self);
guint canevas_editor_get_field_index (CanevasEditor *self);
CanevasEditorLayout canevas_editor_get_layout (CanevasEditor *self);
GtkWidget *canevas_editor_get_control (CanevasEditor *self);
/** Translated question of the guide. (nullable) */
const char *canevas_editor_get_question (CanevasEditor *self);
/** Moves the focus into the field. */
gboolean canevas_editor_focus (CanevasEditor *self);

/* For subclasses. */

/** Writes @value (unset: zero-filled), showing why when it is refused. */
gboolean canevas_editor_write (CanevasEditor *self, const GValue *value);
/** Writes @value as an undo step of its own: a choice is not typed letter by letter. */
gboolean canevas_editor_choose (CanevasEditor *self, const GValue *value);
/** canevas_editor_refuse: @sentence: (nullable): why the field keeps its last good value; %NULL when all is well again */
void canevas_editor_refuse (CanevasEditor *self, const char *sentence);
/** (nullable): the sentence shown under the field */
const char *canevas_editor_get_refusal (CanevasEditor *self);
/** Names @control, and what GTK puts inside it, after the field. */
void canevas_editor_name_control (CanevasEditor *self, GtkWidget *control);
/** Escape in @control leaves the field, keeping what was typed. */
void canevas_editor_leave_on_escape (CanevasEditor *self, GtkWidget *control);

G_END_DECLS
