/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import-window.h"

#include "canevas-file-dialog.h"
#include "canevas-import-columns.h"
#include "canevas-import-review.h"
#include "canevas-page.h"
#include "canevas-people-apply.h"

#include <glib/gi18n-lib.h>

/* How long a step of writing may hold the window up. */
#define STEP (8 * 1000)
/* Work that ends sooner is not worth a bar. */
#define PATIENCE 400

struct _CanevasImportWindow
{
  AdwWindow parent_instance;

  GtkWidget *from; /* weak */
  CanevasStore *store;
  GFile *file;
  char *name;
  GBytes *bytes; /* of the file, once read */
  CanevasCsvTable *table;
  CanevasPeoplePlan *plan;
  CanevasPeopleApply *apply;
  GCancellable *cancellable; /* of the thread at work */
  guint busy_id;
  guint pulse_id;
  guint step_id;

  GtkStack *stack;
  CanevasImportColumns *columns;
  CanevasImportReview *review;
  GtkWidget *working;
  GtkLabel *work;
  GtkProgressBar *bar;
  GtkWidget *cancel;
  GtkWidget *back;
  GtkWidget *proceed;
};

/* What a thread works on, and what it finds. */
typedef struct
{
  GFile *file;
  GBytes *bytes; /* (nullable): not read yet */
  CanevasEncoding encoding;
  char separator;
  CanevasCsvTable *table;
  CanevasPeopleField *columns;
  CanevasPeopleExisting *existing;
  CanevasPeoplePlan *plan;
} Work;

G_DEFINE_FINAL_TYPE (CanevasImportWindow, canevas_import_window, ADW_TYPE_WINDOW)

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->file);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_clear_pointer (&work->table, canevas_csv_table_unref);
  g_clear_pointer (&work->existing, canevas_people_existing_unref);
  g_clear_pointer (&work->plan, canevas_people_plan_unref);
  g_free (work->columns);
  g_free (work);
}

/* --- What the window shows --- */

static void
show (CanevasImportWindow *self, GtkWidget *step)
{
  const gboolean reviewing = step == GTK_WIDGET (self->review), working = step == self->working;

  gtk_stack_set_visible_child (self->stack, step);
  gtk_widget_set_visible (self->back, reviewing);
  gtk_widget_set_visible (self->proceed, !working);
  gtk_button_set_label (GTK_BUTTON (self->proceed), reviewing ? _("Import") : _("Continue"));
  gtk_widget_set_sensitive (self->proceed, reviewing ? !canevas_people_plan_is_broken (self->plan) && canevas_people_plan_has_effect (self->plan)
                                                     : self->table != NULL);
  if (!working)
    gtk_widget_grab_focus (gtk_widget_get_sensitive (self->proceed) ? self->proceed : reviewing ? self->back : GTK_WIDGET (self->columns));
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (CANEVAS_IMPORT_WINDOW (data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
busy_cb (gpointer data)
{
  CanevasImportWindow *self = data;

  self->busy_id = 0;
  self->pulse_id = g_timeout_add (100, pulse_cb, self);
  show (self, self->working);
  return G_SOURCE_REMOVE;
}

static void
rest (CanevasImportWindow *self)
{
  g_clear_handle_id (&self->busy_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
}

/* From now on a thread works; after a while the window says so. */
static GTask *
begin (CanevasImportWindow *self, const char *what, GAsyncReadyCallback callback, Work *work)
{
  GTask *task;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rest (self);
  gtk_label_set_text (self->work, what);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  gtk_widget_set_sensitive (self->proceed, FALSE);
  self->busy_id = g_timeout_add (PATIENCE, busy_cb, self);
  task = g_task_new (self, self->cancellable, callback, NULL);
  g_task_set_task_data (task, work, work_free);
  return task;
}

/* What a thread found, for the window that still waits for it; NULL when it failed, or nobody waits any more. */
static Work *
end (CanevasImportWindow *self, GAsyncResult *result, GError **error)
{
  GTask *task = G_TASK (result);
  const gboolean awaited = g_task_get_cancellable (task) == self->cancellable && !g_cancellable_is_cancelled (self->cancellable);
  const gboolean done = g_task_propagate_boolean (task, error);

  if (!awaited)
    {
      g_clear_error (error);
      return NULL;
    }
  rest (self);
  return done ? g_task_get_task_data (task) : NULL;
}

/* "rh.csv cannot be imported: it is empty…" */
static void
tell_problem (CanevasImportWindow *self, const GError *error)
{
  g_autofree char *sentence = g_strdup_printf (_("%s cannot be imported: %s"), self->name, error->message);

  canevas_import_columns_set_problem (self->columns, sentence);
  show (self, GTK_WIDGET (self->columns));
}

/* --- Reading --- */

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (work->bytes == NULL)
    work->bytes = g_file_load_bytes (work->file, cancellable, NULL, &error);
  if (work->bytes != NULL)
    work->table = canevas_csv_table_new (work->bytes, work->encoding, work->separator, cancellable, &error);
  if (work->table != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  CanevasImportWindow *self = CANEVAS_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  Work *work = end (self, result, &error);
  const gboolean first = self->bytes == NULL;

  if (work == NULL)
    {
      if (error == NULL)
        return;
      g_clear_pointer (&self->table, canevas_csv_table_unref);
      canevas_import_columns_set_table (self->columns, NULL, FALSE);
      tell_problem (self, error);
      return;
    }
  if (first)
    self->bytes = g_bytes_ref (work->bytes);
  g_clear_pointer (&self->table, canevas_csv_table_unref);
  self->table = canevas_csv_table_ref (work->table);
  canevas_import_columns_set_table (self->columns, self->table, first);
  show (self, GTK_WIDGET (self->columns));
}

static void
start_reading (CanevasImportWindow *self, CanevasEncoding encoding, char separator)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  work->file = g_object_ref (self->file);
  work->bytes = self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
  work->encoding = encoding;
  work->separator = separator;
  task = begin (self, _("Reading the file…"), read_cb, work);
  g_task_run_in_thread (task, read_in_thread);
}

static void
reading_changed_cb (CanevasImportWindow *self)
{
  start_reading (self, canevas_import_columns_get_encoding (self->columns), canevas_import_columns_get_separator (self->columns));
}

static void
columns_changed_cb (CanevasImportWindow *self)
{
  canevas_import_columns_set_problem (self->columns, NULL);
}

/* --- Comparing --- */

static void
plan_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  work->plan = canevas_people_plan_new (work->table, work->columns, work->existing, cancellable, &error);
  if (work->plan != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
plan_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  CanevasImportWindow *self = CANEVAS_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  Work *work = end (self, result, &error);

  if (work == NULL)
    {
      if (error != NULL)
        tell_problem (self, error);
      return;
    }
  g_clear_pointer (&self->plan, canevas_people_plan_unref);
  self->plan = canevas_people_plan_ref (work->plan);
  canevas_import_review_set_plan (self->review, self->plan);
  show (self, GTK_WIDGET (self->review));
}

static void
start_planning (CanevasImportWindow *self)
{
  const CanevasPeopleField *columns = canevas_import_columns_get_columns (self->columns);
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  work->table = canevas_csv_table_ref (self->table);
  work->columns = g_memdup2 (columns, canevas_csv_table_get_n_columns (self->table) * sizeof *columns);
  work->existing = canevas_people_existing_new (self->store);
  task = begin (self, _("Comparing it with the file…"), plan_cb, work);
  g_task_run_in_thread (task, plan_in_thread);
}

/* --- Writing --- */

static void
tell_done (CanevasImportWindow *self)
{
  const CanevasPeopleCount *people = canevas_people_plan_get_people (self->plan);
  const CanevasPeopleCount *units = canevas_people_plan_get_units (self->plan);
  const guint n_people = people->added + people->updated, n_units = units->added + units->updated;
  g_autofree char *of_people = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n_people), n_people);
  g_autofree char *of_units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", n_units), n_units);
  /* Translators: "312 people", "24 units". */
  g_autofree char *said = g_strdup_printf (_("Imported: %s, %s"), of_people, of_units);

  if (self->from != NULL && gtk_widget_get_root (self->from) != NULL)
    canevas_page_toast (self->from, said, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The last piece, which writes everything for good, holds the window up: it says so before. */
static void
show_progress (CanevasImportWindow *self, double progress)
{
  gtk_progress_bar_set_fraction (self->bar, progress);
  if (progress < 1)
    return;
  gtk_label_set_text (self->work, _("Writing it into the file: this cannot be stopped any more…"));
  gtk_widget_set_sensitive (self->cancel, FALSE);
}

static gboolean
step_cb (gpointer data)
{
  CanevasImportWindow *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (canevas_people_apply_step (self->apply, STEP, &done, &error) && !done)
    {
      show_progress (self, canevas_people_apply_get_progress (self->apply));
      return G_SOURCE_CONTINUE;
    }
  self->step_id = 0;
  gtk_widget_set_sensitive (self->cancel, TRUE);
  g_clear_pointer (&self->apply, canevas_people_apply_free);
  if (done && error == NULL)
    tell_done (self);
  else
    {
      show (self, GTK_WIDGET (self->review));
      canevas_page_report (GTK_WIDGET (self), _("Nothing was imported"), error);
    }
  return G_SOURCE_REMOVE;
}

static void
start_writing (CanevasImportWindow *self)
{
  gtk_label_set_text (self->work, _("Importing…"));
  gtk_progress_bar_set_fraction (self->bar, 0);
  show (self, self->working);
  self->apply = canevas_people_apply_new (self->store, self->plan, self->name);
  /* After what the window has to draw. */
  self->step_id = g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
}

/* --- Buttons --- */

static void
proceed_cb (CanevasImportWindow *self)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->review))
    start_writing (self);
  else if (self->table != NULL)
    start_planning (self);
}

static void
back_cb (CanevasImportWindow *self)
{
  show (self, GTK_WIDGET (self->columns));
}

/* Stops whatever is at work; nothing was written. */
static void
stop (CanevasImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_pointer (&self->apply, canevas_people_apply_free);
}

/* While it works, the button stops the work and leads back to where it was begun; else it closes. */
static void
cancel_cb (CanevasImportWindow *self)
{
  const gboolean writing = self->apply != NULL;

  if (gtk_stack_get_visible_child (self->stack) != self->working || self->table == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  stop (self);
  rest (self);
  show (self, writing ? GTK_WIDGET (self->review) : GTK_WIDGET (self->columns));
}

static GtkWidget *
create_header (CanevasImportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel = gtk_button_new_with_label (_("Cancel"));
  self->back = gtk_button_new_with_label (_("Back"));
  self->proceed = gtk_button_new_with_label (_("Continue"));
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Import people and units"), self->name));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->proceed);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->back);
  gtk_widget_add_css_class (self->proceed, "suggested-action");
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->proceed, "clicked", G_CALLBACK (proceed_cb), self);
  return header;
}

static GtkWidget *
create_working (CanevasImportWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "valign", GTK_ALIGN_CENTER,
                                 "halign", GTK_ALIGN_CENTER, NULL);

  self->work = GTK_LABEL (gtk_label_new (NULL));
  self->bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "width-request", 320, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far the import is"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->work));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  return box;
}

static void
build (CanevasImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL);
  self->columns = CANEVAS_IMPORT_COLUMNS (canevas_import_columns_new ());
  self->review = CANEVAS_IMPORT_REVIEW (canevas_import_review_new ());
  self->working = create_working (self);
  g_signal_connect_swapped (self->columns, "reading-changed", G_CALLBACK (reading_changed_cb), self);
  g_signal_connect_swapped (self->columns, "columns-changed", G_CALLBACK (columns_changed_cb), self);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_stack_add_child (self->stack, self->working);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->columns));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->review));
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
canevas_import_window_dispose (GObject *object)
{
  CanevasImportWindow *self = CANEVAS_IMPORT_WINDOW (object);

  stop (self);
  g_clear_weak_pointer (&self->from);
  g_clear_handle_id (&self->busy_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->plan, canevas_people_plan_unref);
  g_clear_pointer (&self->table, canevas_csv_table_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_import_window_parent_class)->dispose (object);
}

static void
canevas_import_window_class_init (CanevasImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_import_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_import_window_init (CanevasImportWindow *self)
{
}

GtkWidget *
canevas_import_window_new (GtkWidget *from, CanevasStore *store, GFile *file)
{
  CanevasImportWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (CANEVAS_TYPE_IMPORT_WINDOW, "transient-for", gtk_widget_get_root (from), "modal", TRUE, "default-width", 1000, "default-height", 640,
                       "title", _("Import people and units"), "destroy-with-parent", TRUE, NULL);
  g_set_weak_pointer (&self->from, from);
  self->store = g_object_ref (store);
  self->file = g_object_ref (file);
  self->name = g_file_get_basename (file);
  build (self);
  gtk_widget_set_visible (self->back, FALSE);
  start_reading (self, CANEVAS_N_ENCODINGS, 0);
  return GTK_WIDGET (self);
}

/* --- Which file --- */

static void
file_cb (GFile *file, gpointer from)
{
  g_autoptr (CanevasStore) store = NULL;

  /* The window may have closed meanwhile. */
  if (gtk_widget_get_root (from) == NULL)
    return;
  g_object_get (gtk_widget_get_root (from), "store", &store, NULL);
  if (store != NULL)
    gtk_window_present (GTK_WINDOW (canevas_import_window_new (from, store, file)));
}

void
canevas_import_window_open (GtkWidget *from)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  canevas_file_dialog_open_table (GTK_WINDOW (gtk_widget_get_root (from)), _("Import people and units"), file_cb, G_OBJECT (from));
}
