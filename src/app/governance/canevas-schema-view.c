/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-schema-view.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-finding-notes.h"
#include "canevas-governance-findings.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-page.h"
#include "canevas-role.h"
#include "canevas-schema-options.h"
#include "canevas-schema-places.h"
#include "canevas-seat.h"
#include "canevas-summary.h"
#include "canevas-usual-bodies.h"

#include <glib/gi18n-lib.h>

/* As wide as that, a window has room for the outline too. */
#define WIDE 1700
/* A drawing made in less is made anew while something is dragged. Microseconds. */
#define LIVE 12000

struct _CanevasSchemaView
{
  CanevasView parent_instance;

  CanevasList *bodies;
  CanevasDrawingPane *drawing;
  CanevasCanvas *canvas;
  CanevasSchemaOptions *options;
  CanevasTextMeasure *measure;
  CanevasGovernancePlan plan;
  char *moved; /* what is dragged, by how much */
  double dx, dy;
  gint64 cost; /* of the last drawing */
  guint redraw_id;
  GStrv warned; /* bodies with a finding */
  gboolean placed;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasSchemaView, canevas_schema_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordType *const shown_types[] = { &canevas_instance_type, &canevas_role_type, &canevas_decision_kind_type };

static CanevasStore *
get_store (CanevasSchemaView *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

/* (nullable) (transfer full): the record that a group of the drawing stands for. */
static CanevasRecord *
dup_record (CanevasSchemaView *self, const char *id)
{
  CanevasRecord *record = NULL;

  for (guint i = 0; id != NULL && record == NULL && i < G_N_ELEMENTS (shown_types); i++)
    record = canevas_store_lookup (get_store (self), shown_types[i], id);
  return record;
}

/* --- The drawing --- */

/* (transfer full): ids of the bodies whose sheet has something that does not hold. */
static GStrv
list_warned (CanevasSchemaView *self)
{
  g_autoptr (GStrvBuilder) warned = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->bodies)); i++)
    {
      g_autoptr (CanevasRecord) body = g_list_model_get_item (G_LIST_MODEL (self->bodies), i);
      g_autoptr (GPtrArray) findings = canevas_governance_find (body);

      if (findings->len > 0)
        g_strv_builder_add (warned, canevas_record_get_id (body));
    }
  return g_strv_builder_end (warned);
}

static void
redraw (CanevasSchemaView *self)
{
  CanevasGovernanceOptions options = { .plan = &self->plan, .moved = self->moved, .dx = self->dx, .dy = self->dy,
                                       .warned = (const char *const *) self->warned };
  g_autoptr (CanevasScene) scene = NULL;
  gint64 start = g_get_monotonic_time ();

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  canevas_schema_options_get (self->options, &options);
  scene = canevas_governance_diagram_new (canevas_page_get_record (CANEVAS_PAGE (self)), self->measure, &options);
  self->cost = g_get_monotonic_time () - start;
  canevas_canvas_set_scene (self->canvas, scene);
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasSchemaView *self = data;

  self->redraw_id = 0;
  g_strfreev (self->warned);
  self->warned = list_warned (self);
  redraw (self);
  canevas_schema_options_set_moved (self->options, canevas_schema_places_any (canevas_page_get_record (CANEVAS_PAGE (self))));
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasSchemaView *self)
{
  if (self->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static void
items_changed_cb (CanevasSchemaView *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) > 0;

  gtk_widget_set_visible (canevas_view_get_options (CANEVAS_VIEW (self)), any);
  canevas_view_show_content (CANEVAS_VIEW (self), any);
}

/* --- What is selected --- */

/* Whether a kind of decision goes straight from one body to another. */
static gboolean
goes_between (CanevasRecord *kind, const char *from, const char *to)
{
  g_autoptr (CanevasList) steps = canevas_store_children (canevas_record_get_store (kind), &canevas_circuit_step_type,
                                                          canevas_record_get_id (kind));
  g_autofree char *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);
      const char *body = canevas_record_get_text (step, "instance");

      if (g_strcmp0 (last, from) == 0 && g_strcmp0 (body, to) == 0)
        return TRUE;
      g_free (last);
      last = g_strdup (body);
    }
  return FALSE;
}

/* (nullable) (transfer full): of an arrow, the first kind of decision that takes it; the one followed comes first. */
static CanevasRecord *
dup_kind_of_arrow (CanevasSchemaView *self, const char *id)
{
  CanevasScene *scene = canevas_canvas_get_scene (self->canvas);
  guint number = scene != NULL && id != NULL ? canevas_scene_find_group (scene, id) : CANEVAS_NO_GROUP;
  const CanevasGroup *group = number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;
  g_autoptr (CanevasList) kinds = NULL;
  CanevasGovernanceOptions options = { 0 };

  if (group == NULL || (group->flags & CANEVAS_GROUP_LINK) == 0)
    return NULL;
  canevas_schema_options_get (self->options, &options);
  if (options.kind != NULL)
    return dup_record (self, options.kind);
  kinds = canevas_store_children (get_store (self), &canevas_decision_kind_type,
                                  canevas_record_get_id (canevas_page_get_record (CANEVAS_PAGE (self))));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);

      if (goes_between (kind, group->from, group->to))
        return g_steal_pointer (&kind);
    }
  return NULL;
}

static void
selection_cb (CanevasSchemaView *self)
{
  const char *id = canevas_canvas_get_selected (self->canvas);
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  if (record == NULL)
    record = dup_kind_of_arrow (self, id);
  canevas_inspector_set_record (self->inspector, record);
}

/* A seat that a finding has made waits for its holder. */
static void
waiting_cb (CanevasSchemaView *self, CanevasRecord *seat)
{
  canevas_inspector_go_into (self->inspector, seat);
}

static void
inspected_cb (CanevasSchemaView *self)
{
  CanevasRecord *record = canevas_inspector_get_record (self->inspector);

  if (record != NULL && CANEVAS_IS_INSTANCE (record))
    {
      GtkWidget *notes = canevas_finding_notes_new (record);

      g_signal_connect_object (notes, "show-record", G_CALLBACK (waiting_cb), self, G_CONNECT_SWAPPED);
      canevas_inspector_insert (self->inspector, notes);
    }
}

static void
edit (CanevasSchemaView *self, const char *field)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, field);
}

static void
activated_cb (CanevasSchemaView *self, const char *id)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  if (record != NULL)
    edit (self, NULL);
}

/* --- What is done --- */

static gboolean
moving_cb (CanevasSchemaView *self, const char *id, double dx, double dy)
{
  if (self->cost > LIVE)
    return FALSE;
  g_free (self->moved);
  self->moved = dx != 0 || dy != 0 ? g_strdup (id) : NULL;
  self->dx = dx;
  self->dy = dy;
  redraw (self);
  return TRUE;
}

static void
moved_cb (CanevasSchemaView *self, const char *id, double dx, double dy)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->moved, g_free);
  self->dx = self->dy = 0;
  if (record == NULL || canevas_store_get_read_only (get_store (self)))
    queue_redraw (self);
  else if (!canevas_schema_places_move (record, dx, dy, &error))
    {
      queue_redraw (self);
      canevas_page_report (GTK_WIDGET (self), _("Nothing was moved"), error);
    }
}

static void
reset_cb (CanevasSchemaView *self)
{
  g_autoptr (GError) error = NULL;

  self->plan = (CanevasGovernancePlan){ 0 };
  if (canevas_schema_places_reset (canevas_page_get_record (CANEVAS_PAGE (self)), &error))
    queue_redraw (self);
  canevas_page_report (GTK_WIDGET (self), _("Nothing was moved"), error);
}

static void
remove_cb (CanevasSchemaView *self, const char *id)
{
  g_autoptr (CanevasRecord) body = canevas_store_lookup (get_store (self), &canevas_instance_type, id);
  g_autofree char *said = body != NULL ? canevas_summary_dup_deleted (body) : NULL;
  g_autoptr (GError) error = NULL;

  if (body == NULL || canevas_store_get_read_only (get_store (self)))
    return;
  if (canevas_store_remove (get_store (self), body, &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

static void
add_body (CanevasSchemaView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) body = canevas_store_add (get_store (self), &canevas_instance_type,
                                                      canevas_page_get_record (CANEVAS_PAGE (self)), &error);

  if (body == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_canvas_select (self->canvas, canevas_record_get_id (body));
  edit (self, "name");
}

static void
insert_usual (CanevasSchemaView *self)
{
  g_autoptr (GError) error = NULL;

  if (!canevas_usual_bodies_insert (canevas_page_get_record (CANEVAS_PAGE (self)), &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), _("The usual circuits and their bodies were added."), TRUE);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  CanevasSchemaView *self = data;
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  CanevasGovernanceOptions options = { .size = size, .today = today };

  canevas_schema_options_get (self->options, &options);
  return canevas_governance_diagram_new (canevas_page_get_record (CANEVAS_PAGE (self)), measure, &options);
}

static gboolean
canevas_schema_view_export (CanevasPage *page)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *name = g_strdup_printf (_("Governance – %s"), canevas_record_get_title (canevas_page_get_record (page)));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) == 0)
    return FALSE;
  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (root), _("Governance schema"), name, draw_for_paper,
                                                              g_object_ref (self), g_object_unref)));
  return TRUE;
}

static gboolean
canevas_schema_view_search (CanevasPage *page)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (page);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) == 0)
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

static void
export_cb (CanevasSchemaView *self)
{
  canevas_schema_view_export (CANEVAS_PAGE (self));
}

/* --- The widget --- */

static GtkWidget *
build_empty (CanevasSchemaView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_ORGANISATION, _("No governance to draw yet"),
                                              _("The schema shows who decides, who arbitrates, who prepares and who produces, and the way that "
                                                "decisions take from one to the other."),
                                              _("Tell apart who contributes and who settles: people accept a decision better when they know its way."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Insert the usual bodies"),
                                 _("Five bodies from steering to regulation, with their circuits, to be adapted."), G_CALLBACK (insert_usual), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a body"), _("Its name is enough; the rest of its sheet can come later."),
                                 G_CALLBACK (add_body), self);
  return empty;
}

static void
build_drawing (CanevasSchemaView *self)
{
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the schema")));
  self->canvas = canevas_drawing_pane_get_canvas (self->drawing);
  g_signal_connect_object (self->canvas, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moving", G_CALLBACK (moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_options (CanevasSchemaView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *options = canevas_schema_options_new (canevas_page_get_record (CANEVAS_PAGE (self)));

  self->options = CANEVAS_SCHEMA_OPTIONS (options);
  g_signal_connect_object (options, "changed", G_CALLBACK (queue_redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (options, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (options, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (self->drawing));
  gtk_box_append (GTK_BOX (box), options);
  return box;
}

static void
canevas_schema_view_activate_primary (CanevasPage *page)
{
  add_body (CANEVAS_SCHEMA_VIEW (page));
}

static void
canevas_schema_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (page);
  g_autoptr (CanevasRecord) shown = NULL;

  shown = CANEVAS_IS_SEAT (record) ? canevas_record_get_reference (record, "instance") : g_object_ref (record);
  if (shown == NULL || (!CANEVAS_IS_INSTANCE (shown) && !CANEVAS_IS_ROLE (shown) && !CANEVAS_IS_DECISION_KIND (shown)))
    return;
  canevas_canvas_select (self->canvas, canevas_record_get_id (shown));
  canevas_canvas_reveal (self->canvas, canevas_record_get_id (shown));
  if (field != NULL)
    edit (self, shown == record ? field : NULL);
}

static void
canevas_schema_view_map (GtkWidget *widget)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_schema_view_parent_class)->map (widget);
  if (!self->placed)
    canevas_drawing_pane_set_outline_visible (self->drawing,
                                              gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget))) >= WIDE);
  self->placed = TRUE;
  redraw_cb (self);
}

static void
canevas_schema_view_constructed (GObject *object)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_schema_view_parent_class)->constructed (object);

  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  canevas_page_set_primary_label (page, _("Add a body"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self),
                                                _("Select a body, a role or a circuit to read and complete its sheet."));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  build_drawing (self);
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), GTK_WIDGET (self->drawing));
  self->bodies = canevas_store_children (store, &canevas_instance_type, canevas_record_get_id (canevas_page_get_record (page)));
  g_signal_connect_object (self->bodies, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (queue_redraw), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  items_changed_cb (self);
}

static void
canevas_schema_view_dispose (GObject *object)
{
  CanevasSchemaView *self = CANEVAS_SCHEMA_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->bodies);
  g_clear_object (&self->measure);
  g_clear_pointer (&self->moved, g_free);
  g_clear_pointer (&self->warned, g_strfreev);

  G_OBJECT_CLASS (canevas_schema_view_parent_class)->dispose (object);
}

static void
canevas_schema_view_class_init (CanevasSchemaViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_schema_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_schema_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_schema_view_map;
  page_class->activate_primary = canevas_schema_view_activate_primary;
  page_class->select = canevas_schema_view_select;
  page_class->export = canevas_schema_view_export;
  page_class->search = canevas_schema_view_search;
}

static void
canevas_schema_view_init (CanevasSchemaView *self)
{
}
