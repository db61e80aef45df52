/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-delay-panel.h"

#include "canevas-day-entry.h"
#include "canevas-delay-bar.h"
#include "canevas-format.h"
#include "canevas-question.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

struct _CanevasDelayPanel
{
  GtkBox parent_instance;

  CanevasRecord *kind;
  CanevasDayEntry *day;
  gboolean dated; /* the day is one of the project's time, or the user's */
  GtkWidget *faults;
  GtkLabel *total;
  CanevasDelayBar *bar;
  GtkWidget *legend;
  GtkWidget *passages;
  GtkWidget *bottleneck;
  GtkLabel *escalation;
  GtkLabel *year;
  CanevasQuestion *reference;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (CanevasDelayPanel, canevas_delay_panel, GTK_TYPE_BOX)

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* A number; the day over the reason; the days it took. */
static GtkWidget *
create_passage (const CanevasPassage *passage, guint number)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand", TRUE, NULL);
  const char *body = passage->stage->instance != NULL ? canevas_record_get_title (passage->stage->instance) : "–";
  g_autofree char *verb = canevas_format_field (passage->stage->step, "verb", CANEVAS_DATE_LONG);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *day = canevas_format_day (&passage->meets_on, CANEVAS_DATE_LONG);
  g_autofree char *days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", passage->calendar_days),
                                           passage->calendar_days);
  g_autofree char *what = g_strdup_printf ("%s · %s", body, verb);
  /* Translators: a day that is not in the file but estimated */
  g_autofree char *dated = canevas_passage_is_estimated (passage) && g_date_valid (&passage->meets_on) ? g_strdup_printf (_("About %s"), day)
                                                                                                       : g_strdup (day);
  g_autofree char *why = canevas_passage_explain (passage);
  GtkWidget *mark = create_label (number_text, "passage-number");
  GtkWidget *length = create_label (passage->kind != CANEVAS_PASSAGE_UNKNOWN ? days : "–", "numeric");

  gtk_label_set_xalign (GTK_LABEL (mark), 0.5f);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_valign (length, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (length), FALSE);
  gtk_box_append (GTK_BOX (words), create_label (dated, "heading"));
  gtk_box_append (GTK_BOX (words), create_label (what, NULL));
  gtk_box_append (GTK_BOX (words), create_label (why, "dim-label"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "caption");
  gtk_widget_add_css_class (row, "passage");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), length);
  return row;
}

static void
show_total (CanevasDelayPanel *self, const CanevasDecisionDelay *delay)
{
  g_autofree char *total = canevas_decision_delay_format_total (delay);
  g_autofree char *known = canevas_format_day (&delay->known_on, CANEVAS_DATE_LONG);
  g_autofree char *text = NULL;

  if (delay->complete)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Known on %s: %s, %u working day.", "Known on %s: %s, %u working days.",
                                         delay->working_days),
                            known, total, delay->working_days);
  else if (delay->n_passages > 0)
    text = g_strdup_printf (_("The file stays at step %u: %s."), delay->n_passages, total);
  gtk_label_set_text (self->total, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->total), text != NULL);
}

static void
show_bottleneck (CanevasDelayPanel *self, const CanevasDecisionDelay *delay)
{
  empty_box (self->bottleneck);
  gtk_widget_set_visible (self->bottleneck, delay->bottleneck_text != NULL);
  if (delay->bottleneck_text == NULL)
    return;
  gtk_box_append (GTK_BOX (self->bottleneck), create_label (delay->bottleneck_text, "heading"));
  for (guint i = 0; i < delay->remedies->len; i++)
    {
      g_autofree char *line = g_strconcat ("–\302\240", ((const CanevasRemedy *) g_ptr_array_index (delay->remedies, i))->text,
                                           NULL);

      gtk_box_append (GTK_BOX (self->bottleneck), create_label (line, NULL));
    }
}

static void
show_faults (CanevasDelayPanel *self, const CanevasDecisionDelay *delay)
{
  empty_box (self->faults);
  gtk_widget_set_visible (self->faults, delay->faults->len > 0);
  for (guint i = 0; i < delay->faults->len; i++)
    {
      GtkWidget *note = g_object_new (GTK_TYPE_BOX, "spacing", 8, "css-classes", (const char *[]) { "note", "missing", NULL },
                                      NULL);

      gtk_box_append (GTK_BOX (note), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_box_append (GTK_BOX (note),
                      create_label (((const CanevasCircuitFault *) g_ptr_array_index (delay->faults, i))->text, NULL));
      gtk_box_append (GTK_BOX (self->faults), note);
    }
}

static void
show_sentence (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
refresh (CanevasDelayPanel *self)
{
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  g_autofree char *year = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->kind == NULL || canevas_record_is_deleted (self->kind) || canevas_record_get_store (self->kind) == NULL)
    return;
  delay = canevas_decision_delay_new (self->kind, canevas_day_entry_get_day (self->day));
  show_faults (self, delay);
  show_total (self, delay);
  canevas_delay_bar_set_delay (self->bar, delay);
  empty_box (self->passages);
  gtk_widget_set_visible (self->legend, gtk_widget_get_visible (GTK_WIDGET (self->bar)));
  gtk_widget_set_visible (self->passages, delay->n_passages > 0);
  for (guint i = 0; i < delay->n_passages; i++)
    gtk_box_append (GTK_BOX (self->passages), create_passage (&delay->passages[i], i + 1));
  show_bottleneck (self, delay);
  show_sentence (self->escalation, delay->escalation.text);
  year = canevas_decision_delay_format_year (delay);
  show_sentence (self->year, year);
  canevas_question_set_text (self->reference, delay->reference_text);
}

static void
day_cb (CanevasDelayPanel *self)
{
  self->dated = TRUE;
  refresh (self);
}

/* Today; for a project that is over, the day it began, where its meetings are. */
static void
choose_day (CanevasDelayPanel *self)
{
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (self->kind, "project");
  const GDate *today = canevas_day_entry_get_day (self->day);
  GDate start, end;

  if (self->dated || project == NULL || !canevas_day_parse (canevas_record_get_text (project, "start_date"), &start) ||
      !canevas_day_parse (canevas_record_get_text (project, "end_date"), &end))
    return;
  if (g_date_compare (&end, today) < 0)
    canevas_day_entry_set_day (self->day, &start);
}

static gboolean
refresh_cb (gpointer data)
{
  CanevasDelayPanel *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row are looked at once, and only while somebody looks. */
static void
changed_cb (CanevasDelayPanel *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static GtkWidget *
build_head (CanevasDelayPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = create_label (_("How long it takes"), "heading");
  GtkWidget *label = create_label (_("Begun on"), "dim-label");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  self->day = CANEVAS_DAY_ENTRY (canevas_day_entry_new (_("Begun on")));
  g_signal_connect_object (self->day, "changed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->day));
  return head;
}

static void
canevas_delay_panel_dispose (GObject *object)
{
  CanevasDelayPanel *self = CANEVAS_DELAY_PANEL (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->kind);
  G_OBJECT_CLASS (canevas_delay_panel_parent_class)->dispose (object);
}

static void
canevas_delay_panel_class_init (CanevasDelayPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_delay_panel_dispose;
}

static void
canevas_delay_panel_init (CanevasDelayPanel *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (box, 10);
  self->faults = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->total = GTK_LABEL (create_label ("", "title-4"));
  self->bar = CANEVAS_DELAY_BAR (canevas_delay_bar_new ());
  self->legend = create_label (_("Full: something is done. Pale: the file waits for a meeting."), "dim-label");
  gtk_widget_add_css_class (self->legend, "caption");
  self->passages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bottleneck = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                                   "css-classes", (const char *[]) { "note", NULL }, NULL);
  self->escalation = GTK_LABEL (create_label ("", NULL));
  self->year = GTK_LABEL (create_label ("", NULL));
  self->reference = CANEVAS_QUESTION (canevas_question_new (NULL));
  gtk_box_append (box, build_head (self));
  gtk_box_append (box, self->faults);
  gtk_box_append (box, GTK_WIDGET (self->total));
  gtk_box_append (box, GTK_WIDGET (self->bar));
  gtk_box_append (box, self->legend);
  gtk_box_append (box, self->passages);
  gtk_box_append (box, self->bottleneck);
  gtk_box_append (box, GTK_WIDGET (self->escalation));
  gtk_box_append (box, GTK_WIDGET (self->year));
  gtk_box_append (box, GTK_WIDGET (self->reference));
  g_signal_connect (self, "map", G_CALLBACK (refresh), NULL);
}

GtkWidget *
canevas_delay_panel_new (void)
{
  return g_object_new (CANEVAS_TYPE_DELAY_PANEL, NULL);
}

void
canevas_delay_panel_set_kind (CanevasDelayPanel *self, CanevasRecord *kind)
{
  g_return_if_fail (CANEVAS_IS_DELAY_PANEL (self));

  if (self->kind != NULL && canevas_record_get_store (self->kind) != NULL)
    g_signal_handlers_disconnect_by_func (canevas_record_get_store (self->kind), changed_cb, self);
  g_set_object (&self->kind, kind);
  if (kind == NULL)
    return;
  g_signal_connect_object (canevas_record_get_store (kind), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  choose_day (self);
  refresh (self);
}
