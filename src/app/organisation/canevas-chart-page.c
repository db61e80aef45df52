/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-page.h"

#include "canevas-authority.h"
#include "canevas-chart-drag.h"
#include "canevas-chart-forms.h"
#include "canevas-chart-settings.h"
#include "canevas-chart-subject.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-import-window.h"
#include "canevas-inspector.h"
#include "canevas-membership.h"
#include "canevas-organisation-move.h"
#include "canevas-organisation.h"
#include "canevas-organisation-sheet.h"
#include "canevas-passage.h"
#include "canevas-person.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-selection-pane.h"
#include "canevas-summary.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

/* As wide as that, a window has room for the outline too. */
#define WIDE 1700
/* More units and people than are drawn before anybody waits for them. */
#define MANY 20000

struct _CanevasChartPage
{
  CanevasPage parent_instance;

  CanevasOrgWatch *watch;
  CanevasList *authorities;
  CanevasTextMeasure *measure;
  CanevasOrgPlan plan;
  guint redraw_id;
  gboolean fitting; /* the next drawing is to be seen whole */
  gboolean placed;

  GtkStack *stack; /* empty state and content */
  GtkWidget *empty;
  GtkWidget *content;
  CanevasChartForms *forms;
  CanevasDrawingPane *drawing;
  CanevasCanvas *canvas;
  CanevasPassage *passage;

  GtkStack *pane; /* settings, one record, several */
  CanevasChartSettings *settings;
  CanevasInspector *inspector;
  CanevasSelectionPane *several;
};

G_DEFINE_FINAL_TYPE (CanevasChartPage, canevas_chart_page, CANEVAS_TYPE_PAGE)

static const CanevasRecordType *const shown_types[] = {
  &canevas_unit_type,          &canevas_person_type,          &canevas_unit_link_type,     &canevas_membership_type,
  &canevas_scenario_unit_type, &canevas_scenario_person_type, &canevas_scenario_link_type, &canevas_scenario_membership_type,
};

static CanevasStore *
get_store (CanevasChartPage *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

/* (nullable) (transfer full): the record that a group of the drawing stands for. */
static CanevasRecord *
dup_record (CanevasChartPage *self, const char *id)
{
  CanevasRecord *record = NULL;

  for (guint i = 0; id != NULL && record == NULL && i < G_N_ELEMENTS (shown_types); i++)
    record = canevas_store_lookup (get_store (self), shown_types[i], id);
  return record;
}

static gboolean
is_post (CanevasRecord *record)
{
  return CANEVAS_IS_PERSON (record) || CANEVAS_IS_SCENARIO_PERSON (record);
}

/* (transfer full): the units and people among what is selected. */
static GPtrArray *
list_selected (CanevasChartPage *self)
{
  g_auto (GStrv) ids = canevas_canvas_dup_selection (self->canvas);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CanevasRecord) record = dup_record (self, ids[i]);

      if (record != NULL && (canevas_organisation_is_unit (record) || is_post (record)))
        g_ptr_array_add (records, g_steal_pointer (&record));
    }
  return records;
}

/* --- The drawing --- */

static void
subject_init (CanevasChartPage *self, CanevasChartSubject *subject)
{
  canevas_chart_subject_init (subject, self->watch, G_LIST_MODEL (self->authorities), self->settings);
}

static void
redraw (CanevasChartPage *self)
{
  g_auto (CanevasChartSubject) subject = { .options = { .plan = &self->plan } };
  g_autoptr (CanevasScene) scene = NULL;

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  canevas_drawing_pane_stop_waiting (self->drawing);
  canevas_chart_settings_follow (self->settings, canevas_org_watch_get_facts (self->watch));
  subject_init (self, &subject);
  scene = canevas_chart_subject_draw (&subject, self->measure);
  canevas_canvas_set_scene (self->canvas, scene);
  if (self->fitting)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.zoom-fit", NULL);
  self->fitting = FALSE;
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasChartPage *self = data;

  self->redraw_id = 0;
  redraw (self);
  return G_SOURCE_REMOVE;
}

/* So many people take long enough to draw that the page says so before. */
static gboolean
is_long (CanevasChartPage *self)
{
  CanevasOrgChartOptions options = { 0 };

  canevas_chart_settings_get (self->settings, &options);
  return canevas_chart_subject_count (canevas_org_watch_get_facts (self->watch), &options) > MANY;
}

/* Once for all settings changed together, and only while somebody sees it. */
static void
queue_redraw (CanevasChartPage *self)
{
  if (self->redraw_id != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (is_long (self))
    canevas_drawing_pane_draw_later (self->drawing, _("Drawing the organisation…"), (CanevasDrawingPaneFunc) redraw, self);
  else
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static void
update_contents (CanevasChartPage *self)
{
  g_autofree char *authority = canevas_summary_dup_authority (get_store (self));
  const gboolean any = canevas_store_count (get_store (self), &canevas_unit_type) > 0;

  canevas_page_set_subtitle (CANEVAS_PAGE (self), authority);
  canevas_page_set_primary_sensitive (CANEVAS_PAGE (self), any);
  if ((gtk_stack_get_visible_child (self->stack) == self->content) == any)
    return;
  gtk_stack_set_visible_child (self->stack, any ? self->content : self->empty);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), any);
}

static void
changed_cb (CanevasChartPage *self)
{
  update_contents (self);
  queue_redraw (self);
}

/* Drawn otherwise, boxes need not stay where they were: that is for changes of the file. */
static void
settings_cb (CanevasChartPage *self)
{
  self->plan = (CanevasOrgPlan){ 0 };
  queue_redraw (self);
}

/* Another form is another drawing: nothing stays where it was, and all of it is to be seen. */
static void
form_cb (CanevasChartPage *self)
{
  canevas_passage_begin (self->passage);
  self->plan = (CanevasOrgPlan){ 0 };
  canevas_chart_settings_set_form (self->settings, canevas_chart_forms_get_form (self->forms));
  self->fitting = TRUE;
  if (is_long (self))
    queue_redraw (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    redraw (self);
}

/* --- What is selected --- */

static void
selection_cb (CanevasChartPage *self)
{
  g_autoptr (GPtrArray) selected = list_selected (self);
  g_autoptr (CanevasRecord) record = dup_record (self, canevas_canvas_get_selected (self->canvas));

  if (selected->len > 1)
    canevas_selection_pane_set_records (self->several, selected);
  canevas_inspector_set_record (self->inspector, selected->len > 1 ? NULL : record);
  if (selected->len > 1)
    gtk_stack_set_visible_child (self->pane, GTK_WIDGET (self->several));
  else
    gtk_stack_set_visible_child (self->pane, record != NULL ? GTK_WIDGET (self->inspector) : GTK_WIDGET (self->settings));
}

static void
inspected_cb (CanevasChartPage *self)
{
  if (canevas_inspector_get_record (self->inspector) != NULL)
    canevas_organisation_sheet_complete (self->inspector);
  else if (gtk_stack_get_visible_child (self->pane) == GTK_WIDGET (self->inspector))
    gtk_stack_set_visible_child (self->pane, GTK_WIDGET (self->settings));
}

static void
edit (CanevasChartPage *self, const char *field)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, field);
}

static void
activated_cb (CanevasChartPage *self)
{
  if (canevas_inspector_get_record (self->inspector) != NULL)
    edit (self, NULL);
}

/* --- What is done --- */

/* (nullable) (transfer full): the unit that what is dropped on a group goes into. */
static CanevasRecord *
dup_unit_at (CanevasChartPage *self, const char *id)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  if (record != NULL && canevas_organisation_is_unit (record))
    return g_steal_pointer (&record);
  return record != NULL && is_post (record) ? canevas_record_get_reference (record, "unit") : NULL;
}

/* One of several selected takes the others along. */
static void
dropped_cb (CanevasChartPage *self, const char *id, const char *onto)
{
  g_autoptr (GPtrArray) records = list_selected (self);
  g_autoptr (CanevasRecord) record = dup_record (self, id);
  g_autoptr (CanevasRecord) unit = dup_unit_at (self, onto);

  if (record == NULL || unit == NULL || (!canevas_organisation_is_unit (record) && !is_post (record)))
    return;
  if (!g_ptr_array_find (records, record, NULL))
    {
      g_ptr_array_set_size (records, 0);
      g_ptr_array_add (records, g_object_ref (record));
    }
  canevas_organisation_move (GTK_WIDGET (self), records, unit, NULL);
}

static void
move_selection_cb (CanevasChartPage *self, CanevasRecord *unit)
{
  g_autoptr (GPtrArray) selected = list_selected (self);

  canevas_organisation_move (GTK_WIDGET (self), selected, unit, NULL);
}

static void
remove_cb (CanevasChartPage *self)
{
  g_autoptr (GPtrArray) selected = list_selected (self);
  g_autoptr (CanevasRecord) record = dup_record (self, canevas_canvas_get_selected (self->canvas));

  if (selected->len == 0 && record != NULL)
    g_ptr_array_add (selected, g_steal_pointer (&record));
  canevas_organisation_remove (GTK_WIDGET (self), selected);
}

static void
add_unit (CanevasChartPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) unit = canevas_store_add (get_store (self), &canevas_unit_type, NULL, &error);

  if (unit == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  update_contents (self);
  canevas_canvas_select (self->canvas, canevas_record_get_id (unit));
  edit (self, "name");
}

static void
import (CanevasChartPage *self)
{
  if (!canevas_store_get_read_only (get_store (self)))
    canevas_import_window_open (GTK_WIDGET (self));
}

/* --- Going out --- */

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = dup_today ();
  g_auto (CanevasChartSubject) subject = { .options = { .size = size, .today = today } };

  subject_init (data, &subject);
  return canevas_chart_subject_draw (&subject, measure);
}

static GPtrArray *
draw_pages (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = dup_today ();
  g_auto (CanevasChartSubject) subject = { .options = { .size = size, .today = today } };

  subject_init (data, &subject);
  return canevas_org_chart_new_pages (subject.facts, subject.authority, measure, &subject.options);
}

static gboolean
canevas_chart_page_export (CanevasPage *page)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *authority = canevas_summary_dup_authority (get_store (self));
  g_autofree char *name = g_strdup_printf (_("Organisation chart – %s"), authority);
  GtkWidget *export;

  if (gtk_stack_get_visible_child (self->stack) != self->content)
    return FALSE;
  export = canevas_drawing_export_new (GTK_WINDOW (root), canevas_org_form_get_title (canevas_chart_forms_get_form (self->forms)), name,
                                       draw_for_paper, g_object_ref (self), g_object_unref);
  canevas_drawing_export_offer_pages (CANEVAS_DRAWING_EXPORT (export), draw_pages);
  gtk_window_present (GTK_WINDOW (export));
  return TRUE;
}

static gboolean
canevas_chart_page_search (CanevasPage *page)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (page);

  if (gtk_stack_get_visible_child (self->stack) != self->content)
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

static void
canevas_chart_page_activate_primary (CanevasPage *page)
{
  canevas_chart_page_export (page);
}

/* --- The widget --- */

static GtkWidget *
build_empty (CanevasChartPage *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_ORGANISATION, _("No organisation to draw yet"),
                                              _("Units, people and links are typed or imported once. Ten forms show them: from the classic tree "
                                                "to circles, cells or pilot collectives."),
                                              _("The form of a chart says how one works together: choose it after the project, not before."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a unit"),
                                 _("A general management, a directorate, a service: the others attach to it."), G_CALLBACK (add_unit), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Import…"), _("A file of the HR system: units, posts and who heads them."),
                                 G_CALLBACK (import), self);
  return empty;
}

static void
build_drawing (CanevasChartPage *self)
{
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the organisation chart")));
  self->canvas = canevas_drawing_pane_get_canvas (self->drawing);
  self->passage = CANEVAS_PASSAGE (canevas_passage_new (GTK_WIDGET (self->drawing)));
  canevas_chart_drag_watch (self->canvas, (CanevasChartDropFunc) dropped_cb, self);
  g_signal_connect_object (self->canvas, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_content (CanevasChartPage *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "page-bar", NULL }, NULL);
  GtkWidget *toggle;

  build_drawing (self);
  toggle = canevas_drawing_pane_create_toggle (self->drawing);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  self->forms = CANEVAS_CHART_FORMS (canevas_chart_forms_new ());
  g_signal_connect_object (self->forms, "notify::form", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->forms));
  gtk_box_append (GTK_BOX (bar), toggle);
  gtk_box_append (GTK_BOX (content), bar);
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->passage));
  return content;
}

static GtkWidget *
build_pane (CanevasChartPage *self)
{
  self->settings = CANEVAS_CHART_SETTINGS (canevas_chart_settings_new (get_store (self)));
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  self->several = CANEVAS_SELECTION_PANE (canevas_selection_pane_new (get_store (self)));
  self->pane = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->settings));
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->inspector));
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->several));
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->several, "move", G_CALLBACK (move_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->several, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->pane);
}

/* A post that is not drawn shows where its unit is. */
static void
canevas_chart_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (page);
  CanevasScene *scene = canevas_canvas_get_scene (self->canvas);
  g_autoptr (CanevasRecord) shown = g_object_ref (record);

  if (CANEVAS_IS_PERSON (record) && (scene == NULL || canevas_scene_find_group (scene, canevas_record_get_id (record)) == CANEVAS_NO_GROUP))
    {
      g_clear_object (&shown);
      shown = canevas_record_get_reference (record, "unit");
    }
  if (shown == NULL || (!CANEVAS_IS_UNIT (shown) && !CANEVAS_IS_PERSON (shown)))
    return;
  canevas_canvas_select (self->canvas, canevas_record_get_id (shown));
  canevas_canvas_reveal (self->canvas, canevas_record_get_id (shown));
  if (field != NULL)
    edit (self, shown == record ? field : NULL);
}

static void
canevas_chart_page_map (GtkWidget *widget)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (widget);

  GTK_WIDGET_CLASS (canevas_chart_page_parent_class)->map (widget);
  if (!self->placed)
    canevas_drawing_pane_set_outline_visible (self->drawing, gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget))) >= WIDE);
  self->placed = TRUE;
  if (is_long (self))
    queue_redraw (self);
  else
    redraw (self);
}

static void
canevas_chart_page_constructed (GObject *object)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_chart_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("Chart of the organisation"));
  canevas_page_set_primary_label (page, _("Export…"));
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  self->watch = canevas_org_watch_new (store, NULL);
  self->authorities = canevas_store_list (store, &canevas_authority_type);
  canevas_page_set_inspector (page, build_pane (self));
  canevas_page_set_inspector_visible (page, FALSE);
  self->empty = build_empty (self);
  self->content = build_content (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->empty);
  gtk_stack_add_child (self->stack, self->content);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_contents (self);
}

static void
canevas_chart_page_dispose (GObject *object)
{
  CanevasChartPage *self = CANEVAS_CHART_PAGE (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->authorities);
  g_clear_object (&self->measure);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (canevas_chart_page_parent_class)->dispose (object);
}

static void
canevas_chart_page_class_init (CanevasChartPageClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_chart_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_chart_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_chart_page_map;
  page_class->activate_primary = canevas_chart_page_activate_primary;
  page_class->select = canevas_chart_page_select;
  page_class->export = canevas_chart_page_export;
  page_class->search = canevas_chart_page_search;
}

static void
canevas_chart_page_init (CanevasChartPage *self)
{
}
