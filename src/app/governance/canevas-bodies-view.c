/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-bodies-view.h"

#include "canevas-body-columns.h"
#include "canevas-compose.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-finding-notes.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-page.h"
#include "canevas-record-list.h"
#include "canevas-seat.h"
#include "canevas-usual-bodies.h"

#include <glib/gi18n-lib.h>

#define N_LEVELS 3
#define TEMPLATE "fiche-instance"

struct _CanevasBodiesView
{
  CanevasView parent_instance;

  CanevasList *bodies;
  GtkWidget *usual; /* inserts the usual set, while something of it is missing */
  GtkWidget *export;
  CanevasRecordList *lists[N_LEVELS];

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasBodiesView, canevas_bodies_view, CANEVAS_TYPE_VIEW)

static const char *const levels[N_LEVELS] = { "strategy", "management", "project" };

static const char *
get_level_title (guint level)
{
  const CanevasField *field = &canevas_instance_type.fields[canevas_record_type_find_field (&canevas_instance_type, "level")];

  return canevas_field_get_choice_label (field, levels[level]);
}

/* One body is selected in the whole view. */
static void
selected_cb (CanevasRecordList *list, CanevasRecord *body, CanevasBodiesView *self)
{
  for (guint i = 0; i < N_LEVELS; i++)
    if (self->lists[i] != list)
      canevas_record_list_select (self->lists[i], NULL);
  canevas_inspector_set_record (self->inspector, body);
}

/* (nullable) */
static CanevasRecord *
get_selected_body (CanevasBodiesView *self)
{
  CanevasRecord *body = NULL;

  for (guint i = 0; body == NULL && i < N_LEVELS; i++)
    body = canevas_record_list_get_selected (self->lists[i]);
  return body;
}

static void
edit_cb (CanevasRecordList *list, CanevasRecord *body, CanevasBodiesView *self)
{
  canevas_inspector_set_record (self->inspector, body);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
waiting_cb (CanevasBodiesView *self, CanevasRecord *seat)
{
  canevas_inspector_go_into (self->inspector, seat);
}

static void
inspected_cb (CanevasBodiesView *self)
{
  CanevasRecord *record = canevas_inspector_get_record (self->inspector);

  if (record != NULL && CANEVAS_IS_INSTANCE (record))
    {
      GtkWidget *notes = canevas_finding_notes_new (record);

      g_signal_connect_object (notes, "show-record", G_CALLBACK (waiting_cb), self, G_CONNECT_SWAPPED);
      canevas_inspector_insert (self->inspector, notes);
    }
  gtk_widget_set_sensitive (self->export, record != NULL);
}

/* The arrows walk from one level to the next. */
static void
edge_cb (CanevasRecordList *list, int direction, CanevasBodiesView *self)
{
  int level = 0;

  while (self->lists[level] != list)
    level++;
  for (level += direction; level >= 0 && level < N_LEVELS; level += direction)
    if (canevas_record_list_enter (self->lists[level], direction))
      return;
}

static void
insert_usual (CanevasBodiesView *self)
{
  g_autoptr (GError) error = NULL;

  if (canevas_usual_bodies_insert (canevas_page_get_record (CANEVAS_PAGE (self)), &error))
    canevas_page_toast (GTK_WIDGET (self), _("The usual bodies, with their seats and circuits, are there: adapt them"), TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
}

static void
spoken_cb (CanevasBodyColumns *columns, GParamSpec *pspec, CanevasRecordRow *row)
{
  gboolean outside = canevas_record_get_flag (canevas_record_row_get_record (row), "outside");

  canevas_record_row_set_facts (row, outside ? _("Outside the project") : "", canevas_body_columns_get_spoken (columns));
}

static void
dress_row (CanevasRecordRow *row, gpointer data)
{
  GtkWidget *columns = canevas_body_columns_new (canevas_record_row_get_record (row));

  g_signal_connect (columns, "notify::spoken", G_CALLBACK (spoken_cb), row);
  spoken_cb (CANEVAS_BODY_COLUMNS (columns), NULL, row);
  canevas_record_row_set_columns (row, columns);
}

/* A new body stands at the level of the one selected. */
static void
add_body (CanevasBodiesView *self)
{
  guint level = N_LEVELS - 1;

  for (guint i = 0; i < N_LEVELS; i++)
    if (canevas_record_list_get_selected (self->lists[i]) != NULL)
      level = i;
  canevas_record_list_add (self->lists[level]);
}

static void
update_usual (CanevasBodiesView *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));

  gtk_widget_set_visible (self->usual, !canevas_record_is_deleted (project) && !canevas_store_get_read_only (canevas_page_get_store (CANEVAS_PAGE (self))) &&
                                         g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) > 0 && canevas_usual_bodies_are_missing (project));
}

static void
items_changed_cb (CanevasBodiesView *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) > 0;

  update_usual (self);
  gtk_widget_set_visible (self->export, any && canevas_template_find (TEMPLATE) != NULL);

  canevas_view_show_content (CANEVAS_VIEW (self), any);
}

static GtkWidget *
build_options (CanevasBodiesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->usual = gtk_button_new_with_label (_("Complete with the usual set"));
  self->export = gtk_button_new_with_label (_("Export the sheet…"));
  gtk_widget_set_sensitive (self->export, FALSE);
  g_signal_connect_object (self->usual, "clicked", G_CALLBACK (insert_usual), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->usual);
  gtk_box_append (GTK_BOX (box), self->export);
  return box;
}

static GtkWidget *
build_content (CanevasBodiesView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), canevas_record_row_new_heads (canevas_body_columns_new (NULL)));
  for (guint i = 0; i < N_LEVELS; i++)
    {
      GtkWidget *list = canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)), canevas_page_get_record (CANEVAS_PAGE (self)),
                                                 &canevas_instance_type, get_level_title (i), NULL);

      self->lists[i] = CANEVAS_RECORD_LIST (list);
      canevas_record_list_set_side (self->lists[i], "level", levels[i]);
      canevas_record_list_set_row_func (self->lists[i], dress_row, self);
      g_signal_connect_object (list, "edge", G_CALLBACK (edge_cb), self, 0);
      g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, 0);
      g_signal_connect_object (list, "activated", G_CALLBACK (edit_cb), self, 0);
      g_signal_connect_object (list, "added", G_CALLBACK (edit_cb), self, 0);
      gtk_box_append (GTK_BOX (box), list);
    }
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasBodiesView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_GOVERNANCE, _("Nobody decides here yet"),
                                              _("Bodies say where a point is prepared, arbitrated and decided, and by whom. Meetings, circuits and "
                                                "the drawing of the governance are made of them."),
                                              _("Put each decision at the level that can really take it: a technical committee prepares, a board settles."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Insert the usual set"),
                                 _("Steering committee, project board, technical committee, team and regulation, with seats and circuits to adapt."),
                                 G_CALLBACK (insert_usual), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a body"), _("Its name is enough; the rest of its sheet can come later."),
                                 G_CALLBACK (add_body), self);
  return empty;
}

static void
canevas_bodies_view_activate_primary (CanevasPage *page)
{
  add_body (CANEVAS_BODIES_VIEW (page));
}

static void
canevas_bodies_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasBodiesView *self = CANEVAS_BODIES_VIEW (page);
  g_autoptr (CanevasRecord) body = CANEVAS_IS_SEAT (record) ? canevas_record_get_reference (record, "instance") : g_object_ref (record);

  for (guint i = 0; body != NULL && i < N_LEVELS; i++)
    if (canevas_record_list_select (self->lists[i], body))
      {
        if (body != record)
          canevas_inspector_go_into (self->inspector, record);
        canevas_inspector_focus (self->inspector, field);
        return;
      }
}

static gboolean
canevas_bodies_view_export (CanevasPage *page)
{
  CanevasRecord *body = get_selected_body (CANEVAS_BODIES_VIEW (page));

  return body != NULL && canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, body);
}

static void
canevas_bodies_view_constructed (GObject *object)
{
  CanevasBodiesView *self = CANEVAS_BODIES_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_bodies_view_parent_class)->constructed (object);

  canevas_page_set_primary_label (page, _("Add a body"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a body to read and complete its sheet."));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  self->bodies = canevas_store_children (store, &canevas_instance_type, canevas_record_get_id (canevas_page_get_record (page)));
  g_signal_connect_object (self->bodies, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_usual), self, G_CONNECT_SWAPPED);
  /* Bodies come before their circuits: only after the burst is it known what is still missing. */
  g_signal_connect_object (store, "changed", G_CALLBACK (update_usual), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  items_changed_cb (self);
}

static void
canevas_bodies_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_BODIES_VIEW (object)->bodies);
  G_OBJECT_CLASS (canevas_bodies_view_parent_class)->dispose (object);
}

static void
canevas_bodies_view_class_init (CanevasBodiesViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_bodies_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_bodies_view_dispose;
  page_class->activate_primary = canevas_bodies_view_activate_primary;
  page_class->select = canevas_bodies_view_select;
  page_class->export = canevas_bodies_view_export;
}

static void
canevas_bodies_view_init (CanevasBodiesView *self)
{
}
