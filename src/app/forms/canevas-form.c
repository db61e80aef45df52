/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-form.h"

#include "canevas-choice-editor.h"
#include "canevas-colour-editor.h"
#include "canevas-date-editor.h"
#include "canevas-entry-editor.h"
#include "canevas-flag-editor.h"
#include "canevas-long-text-editor.h"
#include "canevas-number-editor.h"
#include "canevas-question.h"
#include "canevas-reference-editor.h"

#include <glib/gi18n-lib.h>

struct _CanevasForm
{
  GtkBox parent_instance;

  CanevasRecord *record;
  CanevasEditorLayout layout;
  GPtrArray *editors;
  GtkWidget *card; /* where rows go now */
  CanevasQuestion *question;
};

G_DEFINE_FINAL_TYPE (CanevasForm, canevas_form, GTK_TYPE_BOX)

/*
 * CardStart: a form of many rows is cut where one changes subject.
 * @field: first field of the card
 * @title: msgid of what stands above it
 * @when, @is: (nullable): the card only shows when this choice of the record has this value
 */
typedef struct
{
  const char *table;
  const char *field;
  const char *title;
  const char *when;
  const char *is;
} CardStart;

static const CardStart cards[] = {
  { "role", "letter_form", N_("Mission letter") },
  { "role", "context", N_("Mission") },
  { "role", "delegation", N_("Delegation and attachment") },
  { "role", "means", N_("Means of the mission") },
  { "role", "start_date", N_("Time and agreement") },
  { "role", "reporting", N_("Reporting and evaluation") },
  { "role", "sponsoring_unit", N_("Tripartite letter"), "letter_form", "tripartite" },
  { "role", "letter_signed", N_("Signature") },
  { "person", "location", N_("Place and contact") },
  { "unit", "code", N_("More") },
  { "indicator", "baseline", N_("Values") },
  { "indicator", "source", N_("Measure") },
  { "risk", "response", N_("Response") },
  { "instance", "purpose", N_("What it treats") },
  { "instance", "duration", N_("Work of the body") },
  { "instance", "secretariat", N_("Secretariat and delays") },
  { "decision", "decided_by", N_("Settled") },
  { "decision", "owner", N_("Follow-up") },
  { "decision", "service", N_("Arbitration file") },
  { "action_item", "done_on", N_("Follow-up") },
  { "authority", "code", N_("Official list") },
  { "authority", "address", N_("On documents") },
};

/* Condition: a field that only makes sense with one value of a choice. */
typedef struct
{
  const char *table;
  const char *field;
  const char *when;
  const char *is;
} Condition;

static const Condition conditions[] = {
  { "role", "also_sponsor", "kind", "project_director" },
  /* A phase takes as long as what lies in it. */
  { "task", "duration", "kind", "task" },
};

/* Order: the fields that come first in the form of a type, where its table has another order: what one asks most. */
typedef struct
{
  const char *table;
  const char *first[8];
} Order;

static const Order orders[] = {
  { "instance", { "name", "short_name", "kind", "level", "verb", "frequency", "quorum", "outside" } },
};

GType
canevas_form_get_editor_type (CanevasFieldKind kind)
{
  switch (kind)
    {
    case CANEVAS_FIELD_LONG_TEXT:
      return CANEVAS_TYPE_LONG_TEXT_EDITOR;
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DECIMAL:
    case CANEVAS_FIELD_DURATION:
      return CANEVAS_TYPE_NUMBER_EDITOR;
    case CANEVAS_FIELD_DATE:
      return CANEVAS_TYPE_DATE_EDITOR;
    case CANEVAS_FIELD_CHOICE:
      return CANEVAS_TYPE_CHOICE_EDITOR;
    case CANEVAS_FIELD_FLAG:
      return CANEVAS_TYPE_FLAG_EDITOR;
    case CANEVAS_FIELD_REFERENCE:
      return CANEVAS_TYPE_REFERENCE_EDITOR;
    case CANEVAS_FIELD_COLOUR:
      return CANEVAS_TYPE_COLOUR_EDITOR;
    case CANEVAS_FIELD_TEXT:
    default:
      return CANEVAS_TYPE_ENTRY_EDITOR;
    }
}

/* The question of the row being edited takes the place under its card. */
static void
state_cb (CanevasEditor *editor, GtkStateFlags before, CanevasQuestion *question)
{
  if ((gtk_widget_get_state_flags (GTK_WIDGET (editor)) & ~before & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    canevas_question_set_text (question, canevas_editor_get_question (editor));
}

static void
follow_condition_cb (CanevasRecord *record, GParamSpec *pspec, GtkWidget *group)
{
  const CardStart *start = g_object_get_data (G_OBJECT (group), "card-start");

  gtk_widget_set_visible (group, g_strcmp0 (canevas_record_get_text (record, start->when), start->is) == 0);
}

static void
start_card (CanevasForm *self, const CardStart *start)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (start != NULL)
    {
      GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", g_dgettext (GETTEXT_PACKAGE, start->title), "xalign", 0.0f, NULL);

      gtk_widget_add_css_class (title, "heading");
      gtk_box_append (GTK_BOX (group), title);
    }
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "rows");
  gtk_widget_add_css_class (self->card, "card");
  self->question = CANEVAS_QUESTION (canevas_question_new (NULL));
  gtk_box_append (GTK_BOX (group), self->card);
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->question));
  gtk_box_append (GTK_BOX (self), group);

  if (start != NULL && start->when != NULL)
    {
      g_autofree char *notify = g_strconcat ("notify::", start->when, NULL);

      g_strdelimit (notify, "_", '-');
      g_object_set_data (G_OBJECT (group), "card-start", (gpointer) start);
      g_signal_connect_object (self->record, notify, G_CALLBACK (follow_condition_cb), group, 0);
      follow_condition_cb (self->record, NULL, group);
    }
}

static const CardStart *
find_card (CanevasForm *self, const char *field)
{
  const char *table = canevas_record_get_record_type (self->record)->table;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_strcmp0 (cards[i].table, table) == 0 && g_strcmp0 (cards[i].field, field) == 0)
      return &cards[i];
  return NULL;
}

static void
follow_field_cb (CanevasRecord *record, GParamSpec *pspec, GtkWidget *editor)
{
  const Condition *condition = g_object_get_data (G_OBJECT (editor), "condition");

  gtk_widget_set_visible (editor, g_strcmp0 (canevas_record_get_text (record, condition->when), condition->is) == 0);
}

static void
follow_condition (CanevasForm *self, CanevasEditor *editor)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autofree char *notify = NULL;

      if (g_strcmp0 (conditions[i].table, canevas_record_get_record_type (self->record)->table) != 0 ||
          g_strcmp0 (conditions[i].field, canevas_editor_get_field (editor)->name) != 0)
        continue;
      notify = g_strconcat ("notify::", conditions[i].when, NULL);
      g_strdelimit (notify, "_", '-');
      g_object_set_data (G_OBJECT (editor), "condition", (gpointer) &conditions[i]);
      g_signal_connect_object (self->record, notify, G_CALLBACK (follow_field_cb), editor, 0);
      follow_field_cb (self->record, NULL, GTK_WIDGET (editor));
    }
}

static void
add_row (CanevasForm *self, CanevasEditor *editor)
{
  const CardStart *start = find_card (self, canevas_editor_get_field (editor)->name);

  if (self->card == NULL || start != NULL)
    start_card (self, start);
  if (*canevas_question_get_text (self->question) == '\0')
    canevas_question_set_text (self->question, canevas_editor_get_question (editor));
  g_signal_connect_object (editor, "state-flags-changed", G_CALLBACK (state_cb), self->question, 0);
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (editor));
}

static void
canevas_form_dispose (GObject *object)
{
  CanevasForm *self = CANEVAS_FORM (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_form_parent_class)->dispose (object);
}

static void
canevas_form_class_init (CanevasFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_form_dispose;
}

static void
canevas_form_init (CanevasForm *self)
{
  self->editors = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
canevas_form_new (CanevasRecord *record, CanevasEditorLayout layout)
{
  CanevasForm *self = g_object_new (CANEVAS_TYPE_FORM, "spacing", layout == CANEVAS_EDITOR_PAGE ? 16 : 18, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  self->record = g_object_ref (record);
  self->layout = layout;
  return GTK_WIDGET (self);
}

CanevasEditor *
canevas_form_add (CanevasForm *self, const char *field, gboolean optional)
{
  const CanevasRecordType *type;
  CanevasEditor *editor;
  int index;

  g_return_val_if_fail (CANEVAS_IS_FORM (self), NULL);

  type = canevas_record_get_record_type (self->record);
  index = canevas_record_type_find_field (type, field);
  g_return_val_if_fail (index >= 0, NULL);
  editor = g_object_new (canevas_form_get_editor_type (type->fields[index].kind), "record", self->record, "field", field, "layout", self->layout,
                         "optional", optional, NULL);
  if (self->layout == CANEVAS_EDITOR_PAGE)
    gtk_box_append (GTK_BOX (self), GTK_WIDGET (editor));
  else
    add_row (self, editor);
  g_ptr_array_add (self->editors, editor);
  follow_condition (self, editor);
  return editor;
}

static gboolean
has_editor (CanevasForm *self, const char *field)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (g_strcmp0 (canevas_editor_get_field (g_ptr_array_index (self->editors, i))->name, field) == 0)
      return TRUE;
  return FALSE;
}

void
canevas_form_add_all (CanevasForm *self)
{
  const CanevasRecordType *type;

  g_return_if_fail (CANEVAS_IS_FORM (self));

  type = canevas_record_get_record_type (self->record);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].table, type->table) == 0)
      for (guint f = 0; f < G_N_ELEMENTS (orders[i].first) && orders[i].first[f] != NULL; f++)
        canevas_form_add (self, orders[i].first[f], FALSE);
  for (guint i = 0; i < type->n_fields; i++)
    if (!type->fields[i].hidden && !has_editor (self, type->fields[i].name))
      canevas_form_add (self, type->fields[i].name, FALSE);
}

void
canevas_form_insert_group (CanevasForm *self, GtkWidget *group)
{
  g_return_if_fail (CANEVAS_IS_FORM (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  gtk_box_insert_child_after (GTK_BOX (self), group, gtk_widget_get_first_child (GTK_WIDGET (self)));
}

CanevasEditor *
canevas_form_find (CanevasForm *self, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    {
      CanevasEditor *editor = g_ptr_array_index (self->editors, i);

      if (field == NULL || g_strcmp0 (canevas_editor_get_field (editor)->name, field) == 0)
        return editor;
    }
  return NULL;
}

gboolean
canevas_form_focus (CanevasForm *self, const char *field)
{
  CanevasEditor *editor = canevas_form_find (self, field);

  return editor != NULL && canevas_editor_focus (editor);
}
