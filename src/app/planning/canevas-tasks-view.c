/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-tasks-view.h"

#include "canevas-baseline.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-format.h"
#include "canevas-plan-now.h"
#include "canevas-record-table.h"
#include "canevas-task.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasTasksView
{
  CanevasView parent_instance;

  CanevasList *tasks;
  CanevasRecordTable *table;
  CanevasRecordTable *baselines;
  GtkLabel *words; /* from when to when, or why that cannot be said */
  GtkWidget *keep;
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasTasksView, canevas_tasks_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "name", NULL, 150, TRUE, NULL },
  { "kind", NULL, 72, FALSE, NULL },
  { "phase", NULL, 112, TRUE, NULL },
  { "duration", N_("Days"), 56, FALSE, canevas_task_dup_phase_duration },
  { "role", NULL, 112, TRUE, NULL },
  { NULL, N_("When"), 116, FALSE, canevas_task_dup_days },
  { "progress", N_("%"), 48, FALSE, NULL },
  { NULL, N_("Margin"), 84, FALSE, canevas_task_dup_slack },
};

static const CanevasRecordColumn baseline_columns[] = {
  { "name", NULL, 200, TRUE, NULL },
  { "taken_on", NULL, 140, FALSE, NULL },
};

static CanevasRecord *
get_project (CanevasTasksView *self)
{
  return canevas_page_get_record (CANEVAS_PAGE (self));
}

/* "From 5 January to 12 June 2026", or which tasks wait for each other. */
static void
say (CanevasTasksView *self)
{
  CanevasPlan *plan = canevas_plan_now (get_project (self));
  g_autoptr (GError) error = NULL;
  CanevasSchedule *schedule = canevas_plan_get_schedule (plan, &error);
  g_autofree char *words = NULL;
  guint32 start = 0, finish = 0;

  if (schedule != NULL)
    canevas_schedule_get_span (schedule, &start, &finish);
  if (schedule == NULL)
    words = g_strdup (error->message);
  else if (start > 0)
    {
      g_autofree char *first = canevas_day_number_to_iso (start);
      g_autofree char *last = canevas_day_number_to_iso (finish);
      g_autofree char *from = canevas_format_date (first, CANEVAS_DATE_LONG);
      g_autofree char *until = canevas_format_date (last, CANEVAS_DATE_LONG);

      words = g_strdup_printf (_("From %s to %s."), from, until);
    }
  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  (schedule == NULL ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->words), "warning");
}

static void
update (CanevasTasksView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));

  if (canevas_record_is_deleted (get_project (self)))
    return;
  say (self);
  gtk_widget_set_sensitive (self->keep, n > 0 && !canevas_store_get_read_only (canevas_page_get_store (CANEVAS_PAGE (self))));
  canevas_view_show_content (CANEVAS_VIEW (self), n > 0);
}

static void
keep_plan (CanevasTasksView *self)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasPlan) plan = canevas_plan_new (get_project (self));
  g_autoptr (CanevasRecord) baseline = canevas_plan_take_baseline (plan, NULL, today, &error);

  if (baseline == NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was kept"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), _("The plan is kept: later slippage is measured against it"), TRUE);
}

static void
selected_cb (CanevasTasksView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
add_task (CanevasTasksView *self)
{
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->table);
}

static CanevasRecordTable *
append_table (CanevasTasksView *self, GtkWidget *box, const CanevasRecordType *type, const CanevasRecordColumn *of_type, guint n)
{
  GtkWidget *table = canevas_record_table_new (canevas_page_get_store (CANEVAS_PAGE (self)), get_project (self), type,
                                               g_dgettext (GETTEXT_PACKAGE, type->plural), of_type, n);

  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  return CANEVAS_RECORD_TABLE (table);
}

static gboolean
prepare_task (CanevasRecord *task, gpointer unused, GError **error)
{
  return canevas_record_set_integer (task, "duration", CANEVAS_TASK_USUAL_DAYS, error);
}

static GtkWidget *
build_content (CanevasTasksView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "css-classes",
                                 (const char *[]) { "page-content", NULL }, NULL);

  /* Before the table: where there are no dates, it says why. */
  self->words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  self->table = append_table (self, box, &canevas_task_type, columns, G_N_ELEMENTS (columns));
  canevas_record_table_set_prepare (self->table, prepare_task, NULL);
  canevas_record_table_set_series (self->table, 1);
  self->baselines = append_table (self, box, &canevas_baseline_type, baseline_columns, G_N_ELEMENTS (baseline_columns));
  canevas_record_table_hide_add (self->baselines);
  self->keep = g_object_new (GTK_TYPE_BUTTON, "label", _("Keep this plan as a reference"), "halign", GTK_ALIGN_START, NULL);
  g_signal_connect_object (self->keep, "clicked", G_CALLBACK (keep_plan), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->keep);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasTasksView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("No task yet"),
    _("Phases and tasks, how many working days each takes, what waits for what, whose days it takes: the calendar follows by itself, "
      "around public holidays."),
    _("Begin with phases and a few large tasks: a plan that nobody keeps up to date serves nobody."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a task"), _("Its name and its number of days are enough to begin."),
                                 G_CALLBACK (add_task), self);
  return empty;
}

static void
canevas_tasks_view_activate_primary (CanevasPage *page)
{
  add_task (CANEVAS_TASKS_VIEW (page));
}

/* A task, a reference schedule, or what belongs to a task. */
static void
canevas_tasks_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasTasksView *self = CANEVAS_TASKS_VIEW (page);
  g_autoptr (CanevasRecord) task = NULL;

  if (canevas_record_table_select (self->table, record, field) || canevas_record_table_select (self->baselines, record, field))
    return;
  task = canevas_record_get_reference (record, "task");
  if (task == NULL || !canevas_record_table_select (self->table, task, NULL))
    return;
  canevas_page_set_inspector_visible (page, TRUE);
  canevas_inspector_go_into (self->inspector, record);
}

static void
canevas_tasks_view_constructed (GObject *object)
{
  CanevasTasksView *self = CANEVAS_TASKS_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_tasks_view_parent_class)->constructed (object);

  self->tasks = canevas_store_children (store, &canevas_task_type, canevas_record_get_id (get_project (self)));
  canevas_page_set_primary_label (page, _("Add a task"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a task to say what it waits for, and whose days it takes."));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_tasks_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_TASKS_VIEW (object)->tasks);
  G_OBJECT_CLASS (canevas_tasks_view_parent_class)->dispose (object);
}

static void
canevas_tasks_view_class_init (CanevasTasksViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_tasks_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_tasks_view_dispose;
  page_class->activate_primary = canevas_tasks_view_activate_primary;
  page_class->select = canevas_tasks_view_select;
}

static void
canevas_tasks_view_init (CanevasTasksView *self)
{
}
