/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-plan-view.h"

#include "canevas-authority.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-plan-facts.h"
#include "canevas-plan-now.h"
#include "canevas-task-dependency.h"
#include "canevas-task.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels of a window in which a plan can be read at all; points of air around it. */
#define LEAST 560
#define AIR 18.0
/* Days that a bar is moved by at most: ten years. */
#define FARTHEST 3650
struct _CanevasPlanView
{
  CanevasView parent_instance;

  CanevasList *tasks;
  CanevasList *milestones;
  CanevasDrawingPane *drawing;
  CanevasCanvas *canvas;
  GtkDropDown *scale;
  GtkLabel *fault; /* why there is no plan to draw */
  CanevasTextMeasure *measure;
  CanevasGanttGrid grid; /* of what is drawn */
  double kept_day;       /* to be in the middle of the window when another scale is drawn; negative: none is */
  guint redraw_id;
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasPlanView, canevas_plan_view, CANEVAS_TYPE_VIEW)

/* As the menu has them: first so that all of it is in the window, then from the nearest to the farthest. */
static const struct
{
  const char *title;
  double points; /* a day */
} scales[] = {
  { N_("Whole plan"), 0 },
  { N_("Days"), CANEVAS_GANTT_SCALE_DAY },
  { N_("Weeks"), CANEVAS_GANTT_SCALE_WEEK },
  { N_("Months"), CANEVAS_GANTT_SCALE_MONTH },
  { N_("Years"), CANEVAS_GANTT_SCALE_YEAR },
};

static const CanevasRecordType *const shown_types[] = { &canevas_task_type, &canevas_milestone_type, &canevas_task_dependency_type };

static CanevasRecord *
get_project (CanevasPlanView *self)
{
  return canevas_page_get_record (CANEVAS_PAGE (self));
}

static guint32
get_today (void)
{
  GDate today;

  canevas_day_get_today (&today);
  return g_date_get_julian (&today);
}

/* --- The drawing --- */

/* (transfer full) (nullable): %NULL with @error where tasks wait for each other */
static CanevasPlanFacts *
read_facts (CanevasPlanView *self, GError **error)
{
  g_autoptr (CanevasRecord) baseline = canevas_plan_find_baseline (get_project (self));

  return canevas_plan_facts_new (canevas_plan_now (get_project (self)), baseline, get_today (), 0, error);
}

/* Points a day for all days to stand in the window beside the names; no nearer than days are read, no farther than years. */
static double
find_scale (CanevasPlanView *self, const CanevasGanttFacts *facts)
{
  const CanevasGanttOptions options = { .size = CANEVAS_DRAWING_SCREEN, .scale = CANEVAS_GANTT_SCALE_WEEK, .owners = TRUE };
  g_autoptr (CanevasScene) scene = canevas_gantt_new (facts, self->measure, &options, &self->grid);
  const double room = MAX (gtk_widget_get_width (GTK_WIDGET (self->canvas)), LEAST) / CANEVAS_CANVAS_FULL_SIZE - 2 * AIR;
  CanevasRectangle bounds;
  double beside;

  canevas_scene_get_bounds (scene, &bounds);
  beside = self->grid.x - bounds.x;
  return CLAMP (self->grid.scale * (room - beside) / MAX (bounds.width - beside, 1), CANEVAS_GANTT_SCALE_YEAR / 2, CANEVAS_GANTT_SCALE_DAY);
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasPlanView *self = data;
  CanevasGanttOptions options = { .size = CANEVAS_DRAWING_SCREEN, .scale = scales[gtk_drop_down_get_selected (self->scale)].points,
                                  .owners = TRUE };
  g_autoptr (CanevasPlanFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  self->redraw_id = 0;
  if (canevas_record_is_deleted (get_project (self)))
    return G_SOURCE_REMOVE;
  facts = read_facts (self, &error);
  if (facts != NULL && options.scale <= 0)
    options.scale = find_scale (self, canevas_plan_facts_get (facts));
  if (facts != NULL)
    scene = canevas_gantt_new (canevas_plan_facts_get (facts), self->measure, &options, &self->grid);
  canevas_canvas_set_scene (self->canvas, scene);
  if (scene != NULL && self->kept_day >= 0)
    canevas_canvas_centre_on (self->canvas, self->grid.x + (self->kept_day - self->grid.day) * self->grid.scale);
  self->kept_day = -1;
  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasPlanView *self)
{
  if (self->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->redraw_id = g_idle_add (redraw_cb, self);
}

/* The day that was in the middle of the window stays there; a plan that nobody has scrolled is read from its start again. */
static void
scale_cb (CanevasPlanView *self)
{
  const CanevasCanvasView *view = canevas_canvas_get_view (self->canvas);
  const double middle = (view->width + canevas_canvas_view_get_frozen (view, 0)) / 2;

  if (view->fitted || self->grid.scale <= 0 || scales[gtk_drop_down_get_selected (self->scale)].points <= 0)
    canevas_canvas_read_from_start (self->canvas);
  else
    self->kept_day = self->grid.day + (canevas_canvas_view_to_scene (view, middle, 0).x - self->grid.x) / self->grid.scale;
  queue_redraw (self);
}

/* The next scale from what is drawn, nearer or farther. */
static void
step (CanevasPlanView *self, gboolean nearer)
{
  const guint selected = gtk_drop_down_get_selected (self->scale);
  const double now = scales[selected].points > 0 ? scales[selected].points : self->grid.scale;
  guint found = selected;

  for (guint i = 1; i < G_N_ELEMENTS (scales); i++)
    if (nearer ? scales[i].points > now : scales[i].points < now)
      {
        found = i;
        if (!nearer)
          break;
      }
  gtk_drop_down_set_selected (self->scale, found);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (CANEVAS_PLAN_VIEW (widget), g_variant_get_boolean (parameter));
}

static void
nearer_cb (CanevasPlanView *self)
{
  step (self, TRUE);
}

static void
farther_cb (CanevasPlanView *self)
{
  step (self, FALSE);
}

static void
update (CanevasPlanView *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) + g_list_model_get_n_items (G_LIST_MODEL (self->milestones)) > 0;

  gtk_widget_set_visible (canevas_view_get_options (CANEVAS_VIEW (self)), any);
  canevas_view_show_content (CANEVAS_VIEW (self), any);
  queue_redraw (self);
}

/* --- What is selected --- */

/* (nullable) (transfer full): a name stands for its row. */
static CanevasRecord *
dup_record (CanevasPlanView *self, const char *id)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  CanevasRecord *record = NULL;

  if (id != NULL && g_str_has_prefix (id, "name:"))
    id += strlen ("name:");
  for (guint i = 0; id != NULL && record == NULL && i < G_N_ELEMENTS (shown_types); i++)
    record = canevas_store_lookup (store, shown_types[i], id);
  return record;
}

static void
selection_cb (CanevasPlanView *self)
{
  g_autoptr (CanevasRecord) record = dup_record (self, canevas_canvas_get_selected (self->canvas));

  canevas_inspector_set_record (self->inspector, record);
}

static void
activated_cb (CanevasPlanView *self, const char *id)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  if (record == NULL)
    return;
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

/* --- Moving --- */

/* (transfer full) (nullable): what else is to be known; %NULL with @error where it was not moved */
static gboolean
move_task (CanevasPlanView *self, CanevasRecord *task, int days, char **warning, GError **error)
{
  g_autoptr (CanevasPlan) plan = canevas_plan_new (get_project (self));
  CanevasSchedule *schedule = canevas_plan_get_schedule (plan, error);
  const guint number = canevas_plan_find_task (plan, canevas_record_get_id (task));

  if (schedule == NULL || number == CANEVAS_SCHEDULE_NONE)
    return FALSE;
  return canevas_plan_move_task (plan, number, (guint32) ((int) canevas_schedule_get_task (schedule, number)->start + days), warning, error);
}

static gboolean
move_milestone (CanevasPlanView *self, CanevasRecord *milestone, int days, GError **error)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  const guint32 day = canevas_plan_get_milestone_day (canevas_plan_now (get_project (self)), milestone);
  g_autofree char *iso = day > 0 ? canevas_day_number_to_iso ((guint32) ((int) day + days)) : NULL;

  if (canevas_record_is_set (milestone, "task"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("This milestone follows its task: move the task."));
      return FALSE;
    }
  canevas_store_begin (store, _("move the milestone"));
  if (iso != NULL && canevas_record_set_text (milestone, "due", iso, error))
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}

/* Dropped: by whole days; what waits for it follows. */
static void
moved_cb (CanevasPlanView *self, const char *id, double dx, double dy)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);
  const int days = self->grid.scale > 0 ? (int) CLAMP (round (dx / self->grid.scale), -FARTHEST, FARTHEST) : 0;
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;
  gboolean moved = FALSE;

  if (record == NULL || days == 0)
    {
      queue_redraw (self);
      return;
    }
  if (CANEVAS_IS_TASK (record))
    moved = move_task (self, record, days, &warning, &error);
  else if (CANEVAS_IS_MILESTONE (record))
    moved = move_milestone (self, record, days, &error);
  if (!moved)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was moved"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), warning != NULL ? warning : _("Moved, with what waits for it"), TRUE);
  queue_redraw (self);
}

/* --- Going out --- */

static GPtrArray *
draw_pages (CanevasDrawingSize size, gpointer data)
{
  CanevasPlanView *self = data;
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_page_get_store (CANEVAS_PAGE (self))));
  const CanevasGanttOptions options = { .size = size, .owners = TRUE };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasPlanFacts) facts = read_facts (self, NULL);
  g_autoptr (CanevasGanttPages) pages = facts != NULL ? canevas_gantt_pages_new (canevas_plan_facts_get (facts), measure, &options) : NULL;
  GPtrArray *scenes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; pages != NULL && i < canevas_gantt_pages_get_n (pages); i++)
    g_ptr_array_add (scenes, canevas_gantt_pages_draw (pages, i));
  return scenes;
}

/* One sheet: the first of its pages. */
static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (GPtrArray) pages = draw_pages (size, data);

  return pages->len > 0 ? g_object_ref (pages->pdata[0]) : NULL;
}

static gboolean
canevas_plan_view_export (CanevasPage *page)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (page);
  GtkWidget *export;

  if (canevas_canvas_get_scene (self->canvas) == NULL)
    return FALSE;
  export = canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Plan"), _("Plan"), draw_for_paper,
                                       g_object_ref (self), g_object_unref);
  canevas_drawing_export_offer_pages (CANEVAS_DRAWING_EXPORT (export), draw_pages);
  gtk_window_present (GTK_WINDOW (export));
  return TRUE;
}

static gboolean
canevas_plan_view_search (CanevasPage *page)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

/* --- The widget --- */

static void
go_to_tasks (CanevasPlanView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "tasks");
}

/* Into its form at once; the table is for many. */
static void
add_task (CanevasPlanView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) task = NULL;
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));

  canevas_store_begin (store, _("add a task"));
  task = canevas_store_add (store, &canevas_task_type, get_project (self), &error);
  if (task == NULL || !canevas_record_set_integer (task, "duration", CANEVAS_TASK_USUAL_DAYS, &error) || !canevas_store_commit (store, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_canvas_select (self->canvas, canevas_record_get_id (task));
  canevas_inspector_set_record (self->inspector, task);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static GtkWidget *
build_empty (CanevasPlanView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("No plan yet"),
    _("The plan draws itself from tasks: how long they take, what they wait for, whose days they take. Moving a bar moves what waits "
      "for it."),
    _("Say what people stop doing to have this time, before saying what they will do with it."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Type the tasks in"), _("In a table, line after line."),
                                 G_CALLBACK (go_to_tasks), self);
  return empty;
}

static GtkWidget *
create_step (CanevasPlanView *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* From years to days, with what is shown named between. */
static GtkWidget *
build_scale (CanevasPlanView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), create_step (self, "zoom-out-symbolic", _("Coarser scale (−)"), G_CALLBACK (farther_cb)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (box), create_step (self, "zoom-in-symbolic", _("Finer scale (+)"), G_CALLBACK (nearer_cb)));
  return box;
}

static GtkWidget *
build_options (CanevasPlanView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export the plan…"));
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    gtk_string_list_append (names, g_dgettext (GETTEXT_PACKAGE, scales[i].title));
  self->scale = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scale"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->scale))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scale"), -1);
  g_signal_connect_object (self->scale, "notify::selected", G_CALLBACK (scale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (self->drawing));
  gtk_box_append (GTK_BOX (box), build_scale (self));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static GtkWidget *
build_content (CanevasPlanView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->fault = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "visible", FALSE, "css-classes",
                              (const char *[]) { "warning", "page-bar", NULL }, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawing), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fault));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drawing));
  return box;
}

static void
canevas_plan_view_activate_primary (CanevasPage *page)
{
  add_task (CANEVAS_PLAN_VIEW (page));
}

static void
canevas_plan_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (page);

  canevas_canvas_select (self->canvas, canevas_record_get_id (record));
  canevas_canvas_reveal (self->canvas, canevas_record_get_id (record));
  canevas_inspector_set_record (self->inspector, record);
  if (field != NULL)
    canevas_inspector_focus (self->inspector, field);
}

static void
canevas_plan_view_map (GtkWidget *widget)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_plan_view_parent_class)->map (widget);
  /* Once the canvas knows how wide it is. */
  queue_redraw (self);
}

static void
canevas_plan_view_constructed (GObject *object)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (object);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  const char *project;

  G_OBJECT_CLASS (canevas_plan_view_parent_class)->constructed (object);

  project = canevas_record_get_id (get_project (self));
  self->tasks = canevas_store_children (store, &canevas_task_type, project);
  self->milestones = canevas_store_children (store, &canevas_milestone_type, project);
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the plan")));
  self->canvas = canevas_drawing_pane_get_canvas (self->drawing);
  canevas_canvas_read_from_start (self->canvas);
  g_signal_connect_object (self->canvas, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  canevas_page_set_primary_label (CANEVAS_PAGE (self), _("Add a task"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a bar to change it; drag it to move it with what waits for it."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", self, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_plan_view_dispose (GObject *object)
{
  CanevasPlanView *self = CANEVAS_PLAN_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->measure);
  g_clear_object (&self->tasks);
  g_clear_object (&self->milestones);
  G_OBJECT_CLASS (canevas_plan_view_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass, const guint *keys, gboolean nearer)
{
  for (guint i = 0; keys[i] != 0; i++)
    gtk_widget_class_add_binding_action (klass, keys[i], 0, "plan.step", "b", nearer);
}

static void
canevas_plan_view_class_init (CanevasPlanViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_plan_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_plan_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_plan_view_map;
  page_class->activate_primary = canevas_plan_view_activate_primary;
  page_class->select = canevas_plan_view_select;
  page_class->export = canevas_plan_view_export;
  page_class->search = canevas_plan_view_search;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "plan.step", "b", step_cb);
  bind (GTK_WIDGET_CLASS (klass), (const guint[]){ GDK_KEY_plus, GDK_KEY_KP_Add, 0 }, TRUE);
  bind (GTK_WIDGET_CLASS (klass), (const guint[]){ GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 }, FALSE);
}

static void
canevas_plan_view_init (CanevasPlanView *self)
{
  self->kept_day = -1;
}
