/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-circuit-sheet.h"

#include "canevas-circuit-step.h"
#include "canevas-decision.h"
#include "canevas-decision-kind.h"
#include "canevas-delay-panel.h"
#include "canevas-format.h"
#include "canevas-question.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

/* What the sheet recalls of the kind; all of it is edited in the inspector. */
static const char *const facts[] = { "contributors", "settled_by", "informed" };

struct _CanevasCircuitSheet
{
  AdwBin parent_instance;

  CanevasRecord *kind;
  GtkWidget *content;
  GtkLabel *name;
  GtkLabel *values[G_N_ELEMENTS (facts)];
  GtkLabel *escalation;
  GtkWidget *arbitration;
  GtkWidget *steps_place;
  CanevasRecordList *steps;
  CanevasDelayPanel *panel;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (CanevasCircuitSheet, canevas_circuit_sheet, ADW_TYPE_BIN)

enum
{
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_label (const CanevasRecordType *type, const char *field)
{
  return g_dgettext (GETTEXT_PACKAGE, type->fields[canevas_record_type_find_field (type, field)].label);
}

static char *
dup_escalation (CanevasRecord *kind)
{
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (kind, "escalation");
  guint days = (guint) canevas_record_get_integer (kind, "escalation_days");

  if (body == NULL)
    return g_strdup ("–");
  if (!canevas_record_is_set (kind, "escalation_days"))
    return g_strdup (canevas_record_get_title (body));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, after %u working day", "%s, after %u working days", days),
                          canevas_record_get_title (body), days);
}

static void
refresh (CanevasCircuitSheet *self)
{
  g_autofree char *name = NULL;
  g_autofree char *escalation = NULL;

  if (self->kind == NULL || canevas_record_is_deleted (self->kind))
    return;
  name = canevas_summary_dup_title (self->kind);
  gtk_label_set_text (self->name, name);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *value = canevas_format_field (self->kind, facts[i], CANEVAS_DATE_LONG);

      gtk_label_set_text (self->values[i], *value != '\0' ? value : "–");
    }
  escalation = dup_escalation (self->kind);
  gtk_label_set_text (self->escalation, escalation);
  gtk_widget_set_visible (self->arbitration, g_strcmp0 (canevas_record_get_text (self->kind, "nature"), "arbitration") == 0);
}

static void
step_cb (CanevasCircuitSheet *self, CanevasRecord *step)
{
  g_signal_emit (self, signals[STEP], 0, step, FALSE);
}

static void
added_cb (CanevasCircuitSheet *self, CanevasRecord *step)
{
  g_signal_emit (self, signals[STEP], 0, step, TRUE);
}

/* The list is of one parent for life: another kind, another list. */
static void
show_steps (CanevasCircuitSheet *self)
{
  GtkWidget *list;

  if (self->steps != NULL)
    gtk_box_remove (GTK_BOX (self->steps_place), GTK_WIDGET (self->steps));
  self->steps = NULL;
  if (self->kind == NULL)
    return;
  list = canevas_record_list_new (canevas_record_get_store (self->kind), self->kind, &canevas_circuit_step_type, _("Steps of the circuit"),
                                  _("Through which bodies does the file go, in what order, and which one settles?"));
  self->steps = CANEVAS_RECORD_LIST (list);
  canevas_record_list_open_on_click (self->steps);
  g_signal_connect_object (list, "selected", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->steps_place), list);
}

static GtkLabel *
add_fact (GtkGrid *grid, int row, const char *label)
{
  GtkWidget *key = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0f, "valign", GTK_ALIGN_START,
                                 "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  GtkWidget *value = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand",
                                   TRUE, NULL);

  gtk_grid_attach (grid, key, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
  return GTK_LABEL (value);
}

static GtkWidget *
build_facts (CanevasCircuitSheet *self)
{
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 6, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    self->values[i] = add_fact (grid, (int) i, get_label (&canevas_decision_kind_type, facts[i]));
  self->escalation = add_fact (grid, (int) G_N_ELEMENTS (facts), get_label (&canevas_decision_kind_type, "escalation"));
  return GTK_WIDGET (grid);
}

/* The guide's five questions (part 2, B.1.e): the fields that a decision has for them. */
static GtkWidget *
build_arbitration (CanevasCircuitSheet *self)
{
  static const char *const questions[] = { "service", "added_value", "gain", "problem", "functions" };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                                 "css-classes", (const char *[]) { "note", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("Before an arbitration, each option answers:"), "xalign", 0.0f,
                                               "wrap", TRUE, "css-classes", (const char *[]) { "heading", NULL }, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_box_append (GTK_BOX (box), canevas_question_new (get_label (&canevas_decision_type, questions[i])));
  return box;
}

static void
canevas_circuit_sheet_dispose (GObject *object)
{
  CanevasCircuitSheet *self = CANEVAS_CIRCUIT_SHEET (object);

  g_clear_object (&self->kind);
  G_OBJECT_CLASS (canevas_circuit_sheet_parent_class)->dispose (object);
}

static void
canevas_circuit_sheet_class_init (CanevasCircuitSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_circuit_sheet_dispose;
  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                CANEVAS_TYPE_RECORD, G_TYPE_BOOLEAN);
}

static void
canevas_circuit_sheet_init (CanevasCircuitSheet *self)
{
  GtkBox *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                              "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "title-3", NULL },
                             NULL);
  self->arbitration = build_arbitration (self);
  self->steps_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->panel = CANEVAS_DELAY_PANEL (canevas_delay_panel_new ());
  gtk_box_append (box, GTK_WIDGET (self->name));
  gtk_box_append (box, build_facts (self));
  gtk_box_append (box, self->arbitration);
  gtk_box_append (box, self->steps_place);
  gtk_box_append (box, GTK_WIDGET (self->panel));
  self->content = g_object_new (ADW_TYPE_CLAMP, "child", box, "maximum-size", 860, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->content, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "hexpand", TRUE, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
  /* The names of bodies may have changed while another page showed. */
  g_signal_connect (self, "map", G_CALLBACK (refresh), NULL);
}

GtkWidget *
canevas_circuit_sheet_new (void)
{
  return g_object_new (CANEVAS_TYPE_CIRCUIT_SHEET, NULL);
}

void
canevas_circuit_sheet_set_kind (CanevasCircuitSheet *self, CanevasRecord *kind)
{
  g_return_if_fail (CANEVAS_IS_CIRCUIT_SHEET (self));

  if (self->kind == kind)
    return;
  if (self->kind != NULL)
    g_signal_handlers_disconnect_by_func (self->kind, refresh, self);
  g_set_object (&self->kind, kind);
  gtk_widget_set_visible (self->content, kind != NULL);
  show_steps (self);
  canevas_delay_panel_set_kind (self->panel, kind);
  if (kind == NULL)
    return;
  g_signal_connect_object (kind, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  refresh (self);
}

CanevasRecord *
canevas_circuit_sheet_get_kind (CanevasCircuitSheet *self)
{
  g_return_val_if_fail (CANEVAS_IS_CIRCUIT_SHEET (self), NULL);

  return self->kind;
}

gboolean
canevas_circuit_sheet_select (CanevasCircuitSheet *self, CanevasRecord *step)
{
  g_return_val_if_fail (CANEVAS_IS_CIRCUIT_SHEET (self), FALSE);

  return self->steps != NULL && canevas_record_list_select (self->steps, step);
}
