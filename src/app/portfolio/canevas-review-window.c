/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-review-window.h"

#include "canevas-export-window.h"
#include "canevas-form.h"
#include "canevas-format.h"
#include "canevas-page.h"
#include "canevas-portfolio.h"
#include "canevas-project-brief.h"
#include "canevas-project-review.h"
#include "canevas-project.h"
#include "canevas-review-note.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "revue-de-projets"
#define NOTES_WIDTH 420

struct _CanevasReviewWindow
{
  CanevasLedWindow parent_instance;

  CanevasRecord *review;
  CanevasList *notes;
  guint screen;       /* a note, or, after the last, all projects */
  GArray *spent;      /* (element-type gint64): microseconds on each screen before this time */
  gint64 since;       /* when this one was shown */

  GtkLabel *place; /* "Project 2 of 5" */
  GtkLabel *time;
  GtkLabel *name;
  GtkLabel *state;
  GtkBox *facts;  /* what the file knows */
  GtkBox *typing; /* what the review says */
};

G_DEFINE_FINAL_TYPE (CanevasReviewWindow, canevas_review_window, CANEVAS_TYPE_LED_WINDOW)

static guint
count_notes (CanevasReviewWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->notes));
}

/* (transfer full) (nullable): the note on the project that is shown */
static CanevasRecord *
dup_note (CanevasReviewWindow *self)
{
  return g_list_model_get_item (G_LIST_MODEL (self->notes), self->screen);
}

/* --- Time --- */

static gint64 *
get_spent (CanevasReviewWindow *self, guint screen)
{
  if (self->spent->len <= screen)
    g_array_set_size (self->spent, screen + 1);
  return &g_array_index (self->spent, gint64, screen);
}

static gint64
count_spent (CanevasReviewWindow *self, guint screen)
{
  const gint64 now = screen == self->screen ? canevas_led_window_get_now (CANEVAS_LED_WINDOW (self)) - self->since : 0;

  return *get_spent (self, screen) + MAX (now, 0);
}

/* "03:20" */
static char *
format_time (gint64 microseconds)
{
  const gint64 seconds = microseconds / G_USEC_PER_SEC;

  return g_strdup_printf ("%02d:%02d", (int) (seconds / 60), (int) (seconds % 60));
}

static void
canevas_review_window_tick (CanevasLedWindow *window)
{
  CanevasReviewWindow *self = CANEVAS_REVIEW_WINDOW (window);
  g_autofree char *here = format_time (count_spent (self, self->screen));
  g_autofree char *text = NULL;
  gint64 all = 0;

  for (guint i = 0; i <= count_notes (self); i++)
    all += count_spent (self, i);
  {
    g_autofree char *whole = format_time (all);

    /* Translators: minutes and seconds, of this project and of the whole review: "03:20 of 12:05". */
    text = g_strdup_printf (_("%s of %s"), here, whole);
  }
  gtk_label_set_text (self->time, text);
}

/* --- What the file knows --- */

static void
append_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "css-classes",
                                   (const char *[]) { "review-heading", NULL }, NULL);

  gtk_box_append (box, label);
}

/* A sign and a word say what asks for care, not its colour alone. */
static void
append_line (GtkBox *box, const char *text, gboolean alert)
{
  g_autofree char *said = g_strdup_printf ("%s %s", alert ? "▲" : "•", text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", said, "xalign", 0.0f, "wrap", TRUE, "selectable", FALSE, NULL);

  gtk_widget_add_css_class (label, "review-line");
  if (alert)
    gtk_widget_add_css_class (label, "review-alert");
  gtk_box_append (box, label);
}

/* @lines: (transfer full) (element-type CanevasBriefLine) */
static void
append_lines (GtkBox *box, const char *heading, GPtrArray *lines, const char *none)
{
  g_autoptr (GPtrArray) list = lines;

  append_heading (box, heading);
  for (guint i = 0; i < list->len; i++)
    append_line (box, ((const CanevasBriefLine *) list->pdata[i])->text, ((const CanevasBriefLine *) list->pdata[i])->alert);
  if (list->len == 0)
    append_line (box, none, FALSE);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_project (CanevasReviewWindow *self, CanevasRecord *project)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autofree char *stage = canevas_format_field (project, "stage", CANEVAS_DATE_SHORT);
  g_auto (GStrv) reasons = NULL;
  const CanevasHealth health = canevas_project_review_health (project, today, &reasons);
  g_autofree char *state =
      health != CANEVAS_HEALTH_UNKNOWN ? g_strdup_printf ("%s · %s", stage, canevas_health_get_label (health)) : g_strdup (stage);

  gtk_label_set_text (self->name, canevas_record_get_title (project));
  gtk_label_set_text (self->state, state);
  for (guint i = 0; reasons[i] != NULL; i++)
    append_line (self->facts, reasons[i], health == CANEVAS_HEALTH_BAD);
  append_lines (self->facts, _("Milestones"), canevas_project_brief_milestones (project, today), _("None is to come."));
  append_lines (self->facts, _("Last decisions"), canevas_project_brief_decisions (project), _("None was written down."));
  append_lines (self->facts, _("Indicators"), canevas_project_brief_indicators (project, today), _("None was chosen."));
  append_lines (self->facts, _("To ask"), canevas_project_brief_questions (project, today), "");
}

/* --- What is typed --- */

static CanevasEditor *
add_editors (CanevasReviewWindow *self, CanevasRecord *record, const char *const *fields)
{
  GtkWidget *form = canevas_form_new (record, CANEVAS_EDITOR_PAGE);

  for (guint i = 0; fields[i] != NULL; i++)
    canevas_form_add (CANEVAS_FORM (form), fields[i], FALSE);
  gtk_box_append (self->typing, form);
  return canevas_form_find (CANEVAS_FORM (form), fields[0]);
}

static void
open_document (CanevasReviewWindow *self)
{
  canevas_store_end_typing (canevas_record_get_store (self->review));
  canevas_export_window_open (GTK_WIDGET (self), TEMPLATE, self->review);
}

/* "03:20 – Accueil unique". (transfer full) */
static char *
dup_spent_line (CanevasReviewWindow *self, guint screen)
{
  g_autoptr (CanevasRecord) note = g_list_model_get_item (G_LIST_MODEL (self->notes), screen);
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (note, "project");
  g_autofree char *time = format_time (count_spent (self, screen));

  return g_strdup_printf ("%s – %s", time, project != NULL ? canevas_record_get_title (project) : "");
}

/* Below what the comment says already: the next review is prepared with it. One step. */
static void
keep_time (CanevasReviewWindow *self)
{
  CanevasStore *store = canevas_record_get_store (self->review);
  const char *note = canevas_record_get_text (self->review, "note");
  g_autoptr (GString) text = g_string_new (note);
  g_autoptr (GError) error = NULL;

  canevas_store_end_typing (store);
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", _("Time spent:"));
  for (guint i = 0; i < count_notes (self); i++)
    {
      g_autofree char *line = dup_spent_line (self, i);

      g_string_append_printf (text, "\n%s", line);
    }
  canevas_store_begin (store, _("keep the time spent"));
  if (!canevas_record_set_text (self->review, "note", text->str, &error))
    canevas_store_rollback (store);
  else if (canevas_store_commit (store, &error))
    return;
  canevas_page_report (GTK_WIDGET (self), _("The time was not kept"), error);
}

/* How long each took: for this meeting, unless it is asked to be kept. */
static void
show_end (CanevasReviewWindow *self)
{
  static const char *const fields[] = { "note", "attendance", NULL };
  GtkWidget *document = gtk_button_new_with_label (_("Document of the review…"));
  GtkWidget *keep = gtk_button_new_with_label (_("Keep in the comment"));

  gtk_label_set_text (self->name, _("What concerns all projects"));
  gtk_label_set_text (self->state, canevas_record_get_title (self->review));
  append_heading (self->facts, _("Time spent"));
  for (guint i = 0; i < count_notes (self); i++)
    {
      g_autofree char *line = dup_spent_line (self, i);

      append_line (self->facts, line, FALSE);
    }
  gtk_widget_set_halign (keep, GTK_ALIGN_START);
  gtk_widget_set_visible (keep, count_notes (self) > 0);
  gtk_widget_add_css_class (keep, "pill");
  g_object_bind_property (canevas_record_get_store (self->review), "read-only", keep, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (keep, "clicked", G_CALLBACK (keep_time), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->facts, keep);
  add_editors (self, self->review, fields);
  gtk_widget_add_css_class (document, "suggested-action");
  gtk_widget_add_css_class (document, "pill");
  gtk_widget_set_halign (document, GTK_ALIGN_START);
  g_signal_connect_object (document, "clicked", G_CALLBACK (open_document), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->typing, document);
}

static void
show_screen (CanevasReviewWindow *self)
{
  static const char *const fields[] = { "facts", "decision", "health", NULL };
  const guint n = count_notes (self);
  g_autoptr (CanevasRecord) note = dup_note (self);
  g_autoptr (CanevasRecord) project = note != NULL ? canevas_record_get_reference (note, "project") : NULL;
  g_autofree char *place =
      self->screen < n ? g_strdup_printf (_("Project %u of %u"), self->screen + 1, n) : g_strdup (_("To end with"));

  clear (self->facts);
  clear (self->typing);
  gtk_label_set_text (self->place, place);
  if (project != NULL)
    {
      show_project (self, project);
      add_editors (self, note, fields);
    }
  else
    show_end (self);
  canevas_led_window_allow (CANEVAS_LED_WINDOW (self), self->screen > 0, self->screen < n);
  canevas_review_window_tick (CANEVAS_LED_WINDOW (self));
}

void
canevas_review_window_go_to (CanevasReviewWindow *self, guint screen)
{
  const gint64 spent = count_spent (self, self->screen);

  *get_spent (self, self->screen) = spent;
  self->since = canevas_led_window_get_now (CANEVAS_LED_WINDOW (self));
  self->screen = MIN (screen, count_notes (self));
  canevas_store_end_typing (canevas_record_get_store (self->review));
  show_screen (self);
}

static void
canevas_review_window_step (CanevasLedWindow *window, int by)
{
  CanevasReviewWindow *self = CANEVAS_REVIEW_WINDOW (window);

  canevas_review_window_go_to (self, (guint) ((int) self->screen + by));
}

/* A note that goes, or comes, by undo or in the window below; a review that goes takes this window with it. */
static void
changed_cb (CanevasReviewWindow *self)
{
  if (canevas_record_is_deleted (self->review))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->screen = MIN (self->screen, count_notes (self));
}

static void
notes_cb (CanevasReviewWindow *self)
{
  changed_cb (self);
  show_screen (self);
}

/* --- The way back --- */

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasStore *store = canevas_record_get_store (CANEVAS_REVIEW_WINDOW (widget)->review);
  const gboolean undo = g_str_equal (name, "review.undo");
  g_autoptr (GError) error = NULL;

  canevas_store_end_typing (store);
  if ((undo ? canevas_store_get_undo_label (store) : canevas_store_get_redo_label (store)) == NULL)
    return;
  if (!(undo ? canevas_store_undo (store, &error) : canevas_store_redo (store, &error)))
    canevas_page_report (widget, undo ? _("This could not be undone") : _("This could not be redone"), error);
}

/* --- The widget --- */

static GtkWidget *
append_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "css-classes", (const char *[]) { "pill", NULL }, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_head (CanevasReviewWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, NULL);

  self->place = canevas_led_window_append_label (words, "dim-label");
  self->time = canevas_led_window_append_label (words, "review-time");
  self->name = canevas_led_window_append_label (words, "review-name");
  self->state = canevas_led_window_append_label (words, "title-2");
  append_button (box, _("Previous"), "led.previous");
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (append_button (box, _("Next"), "led.next"), "suggested-action");
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  return box;
}

/* Each column scrolls by itself, so that the project's name and the way to the next stay in sight. */
static GtkWidget *
build_column (GtkBox **column, int width)
{
  *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", *column, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "width-request",
                       width, "hexpand", width == 0, NULL);
}

static GtkWidget *
build_content (CanevasReviewWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "css-classes",
                                 (const char *[]) { "review", NULL }, NULL);
  GtkWidget *columns = g_object_new (GTK_TYPE_BOX, "spacing", 36, NULL);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (columns), build_column (&self->facts, 0));
  gtk_box_append (GTK_BOX (columns), build_column (&self->typing, NOTES_WIDTH));
  gtk_box_append (GTK_BOX (box), columns);
  return g_object_new (ADW_TYPE_CLAMP, "maximum-size", 1500, "child", box, "vexpand", TRUE, NULL);
}

static void
canevas_review_window_dispose (GObject *object)
{
  CanevasReviewWindow *self = CANEVAS_REVIEW_WINDOW (object);

  if (self->review != NULL && !canevas_record_is_deleted (self->review))
    canevas_store_end_typing (canevas_record_get_store (self->review));
  g_clear_object (&self->notes);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (canevas_review_window_parent_class)->dispose (object);
}

static void
canevas_review_window_finalize (GObject *object)
{
  g_array_unref (CANEVAS_REVIEW_WINDOW (object)->spent);
  G_OBJECT_CLASS (canevas_review_window_parent_class)->finalize (object);
}

static void
canevas_review_window_class_init (CanevasReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_review_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = canevas_review_window_finalize;
  CANEVAS_LED_WINDOW_CLASS (klass)->step = canevas_review_window_step;
  CANEVAS_LED_WINDOW_CLASS (klass)->tick = canevas_review_window_tick;
  gtk_widget_class_install_action (widget_class, "review.undo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "review.redo", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "review.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "review.redo", NULL);
}

static void
canevas_review_window_init (CanevasReviewWindow *self)
{
  self->spent = g_array_new (FALSE, TRUE, sizeof (gint64));
}

GtkWidget *
canevas_review_window_new (GtkWindow *parent, CanevasRecord *review)
{
  CanevasReviewWindow *self;
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_PROJECT_REVIEW (review), NULL);

  store = canevas_record_get_store (review);
  self = g_object_new (CANEVAS_TYPE_REVIEW_WINDOW, "transient-for", parent, "title", canevas_record_get_title (review), NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), 1200, 720);
  self->review = g_object_ref (review);
  self->notes = canevas_store_children (store, &canevas_review_note_type, canevas_record_get_id (review));
  self->since = canevas_led_window_get_now (CANEVAS_LED_WINDOW (self));
  canevas_led_window_set_content (CANEVAS_LED_WINDOW (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "items-changed", G_CALLBACK (notes_cb), self, G_CONNECT_SWAPPED);
  show_screen (self);
  return GTK_WIDGET (self);
}
