/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-drawing.h"

#include "canevas-authority.h"
#include "canevas-drawing-export.h"
#include "canevas-empty-state.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-risk.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  CanevasInspector *inspector;
  guint redraw_id;
} CanevasPortfolioDrawingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasPortfolioDrawing, canevas_portfolio_drawing, CANEVAS_TYPE_VIEW)

static const CanevasRecordType *const shown_types[] = { &canevas_project_type, &canevas_milestone_type, &canevas_risk_type };

/* What names and places a project; the rest is on its own pages. */
static const char *const project_fields[] = { "name", "subject", "stage", "unit", "start_date", "end_date", NULL };

static CanevasPortfolioDrawingPrivate *
get_private (CanevasPortfolioDrawing *self)
{
  return canevas_portfolio_drawing_get_instance_private (self);
}

/* --- The drawing --- */

static gboolean
redraw_cb (gpointer data)
{
  CanevasPortfolioDrawing *self = data;
  CanevasPortfolioDrawingPrivate *priv = get_private (self);
  g_autoptr (CanevasScene) scene = NULL;

  priv->redraw_id = 0;
  scene = CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->draw (self, priv->measure, CANEVAS_DRAWING_SCREEN);
  canevas_canvas_set_scene (canevas_portfolio_drawing_get_canvas (self), scene);
  canevas_view_show_content (CANEVAS_VIEW (self), scene != NULL);
  return G_SOURCE_REMOVE;
}

void
canevas_portfolio_drawing_queue (CanevasPortfolioDrawing *self)
{
  CanevasPortfolioDrawingPrivate *priv = get_private (self);

  if (priv->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->redraw_id = g_idle_add (redraw_cb, self);
}

static void
update (CanevasPortfolioDrawing *self)
{
  if (CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->update != NULL)
    CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->update (self);
  canevas_portfolio_drawing_queue (self);
}

/* --- What is selected --- */

/* (nullable) (transfer full): a name stands for its row. */
static CanevasRecord *
dup_record (CanevasPortfolioDrawing *self, const char *id)
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
selection_cb (CanevasPortfolioDrawing *self)
{
  const char *id = canevas_canvas_get_selected (canevas_portfolio_drawing_get_canvas (self));
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  canevas_inspector_set_record (get_private (self)->inspector, record);
  if (CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->selected != NULL)
    CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->selected (self, id, record);
}

static void
activated_cb (CanevasPortfolioDrawing *self, const char *id)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);
  g_autoptr (CanevasRecord) project = record != NULL ? canevas_project_find_of (record) : NULL;

  if (project != NULL)
    canevas_page_go (GTK_WIDGET (self), "framing", project, record != project ? record : NULL);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_page_get_store (data)));
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (data)->draw (data, measure, size);
}

static GPtrArray *
draw_pages (CanevasDrawingSize size, gpointer data)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_page_get_store (data)));

  return CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (data)->draw_pages (data, size);
}

static gboolean
canevas_portfolio_drawing_export (CanevasPage *page)
{
  CanevasPortfolioDrawing *self = CANEVAS_PORTFOLIO_DRAWING (page);
  CanevasPortfolioDrawingClass *klass = CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self);
  const char *title = g_dgettext (GETTEXT_PACKAGE, klass->title);
  GtkWidget *export;

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  export = canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, title, draw_for_paper,
                                       g_object_ref (self), g_object_unref);
  if (klass->draw_pages != NULL)
    canevas_drawing_export_offer_pages (CANEVAS_DRAWING_EXPORT (export), draw_pages);
  gtk_window_present (GTK_WINDOW (export));
  return TRUE;
}

static gboolean
canevas_portfolio_drawing_search (CanevasPage *page)
{
  if (!canevas_view_shows_content (CANEVAS_VIEW (page)))
    return FALSE;
  canevas_drawing_pane_search (get_private (CANEVAS_PORTFOLIO_DRAWING (page))->drawing);
  return TRUE;
}

static void
canevas_portfolio_drawing_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCanvas *canvas = canevas_portfolio_drawing_get_canvas (CANEVAS_PORTFOLIO_DRAWING (page));

  canevas_canvas_select (canvas, canevas_record_get_id (record));
  canevas_canvas_reveal (canvas, canevas_record_get_id (record));
}

/* --- The widget --- */

static GtkWidget *
build_options (CanevasPortfolioDrawing *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export…"));

  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (get_private (self)->drawing));
  if (CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->add_options != NULL)
    CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->add_options (self, GTK_BOX (box));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static void
canevas_portfolio_drawing_map (GtkWidget *widget)
{
  CanevasPortfolioDrawing *self = CANEVAS_PORTFOLIO_DRAWING (widget);

  GTK_WIDGET_CLASS (canevas_portfolio_drawing_parent_class)->map (widget);
  g_clear_handle_id (&get_private (self)->redraw_id, g_source_remove);
  redraw_cb (self);
}

static void
canevas_portfolio_drawing_constructed (GObject *object)
{
  CanevasPortfolioDrawing *self = CANEVAS_PORTFOLIO_DRAWING (object);
  CanevasPortfolioDrawingClass *klass = CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self);
  CanevasPortfolioDrawingPrivate *priv = get_private (self);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  CanevasCanvas *canvas;

  G_OBJECT_CLASS (canevas_portfolio_drawing_parent_class)->constructed (object);

  priv->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  priv->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (g_dgettext (GETTEXT_PACKAGE, klass->outline)));
  gtk_widget_set_vexpand (GTK_WIDGET (priv->drawing), TRUE);
  canvas = canevas_portfolio_drawing_get_canvas (self);
  g_signal_connect_object (canvas, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  priv->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), g_dgettext (GETTEXT_PACKAGE, klass->hint));
  canevas_inspector_set_fields_of (priv->inspector, &canevas_project_type, project_fields);
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), klass->create_empty (self), GTK_WIDGET (priv->drawing));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
canevas_portfolio_drawing_dispose (GObject *object)
{
  CanevasPortfolioDrawingPrivate *priv = get_private (CANEVAS_PORTFOLIO_DRAWING (object));

  g_clear_handle_id (&priv->redraw_id, g_source_remove);
  g_clear_object (&priv->measure);
  G_OBJECT_CLASS (canevas_portfolio_drawing_parent_class)->dispose (object);
}

static void
canevas_portfolio_drawing_class_init (CanevasPortfolioDrawingClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_portfolio_drawing_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_portfolio_drawing_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_portfolio_drawing_map;
  page_class->export = canevas_portfolio_drawing_export;
  page_class->search = canevas_portfolio_drawing_search;
  page_class->select = canevas_portfolio_drawing_select;
}

static void
canevas_portfolio_drawing_init (CanevasPortfolioDrawing *self)
{
}

CanevasCanvas *
canevas_portfolio_drawing_get_canvas (CanevasPortfolioDrawing *self)
{
  return canevas_drawing_pane_get_canvas (get_private (self)->drawing);
}

CanevasInspector *
canevas_portfolio_drawing_get_inspector (CanevasPortfolioDrawing *self)
{
  return get_private (self)->inspector;
}

GtkDropDown *
canevas_portfolio_drawing_add_choice (CanevasPortfolioDrawing *self, GtkBox *options, GListModel *names, const char *label)
{
  GtkWidget *choice = gtk_drop_down_new (names, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (canevas_portfolio_drawing_queue), self, G_CONNECT_SWAPPED);
  gtk_box_append (options, choice);
  return GTK_DROP_DOWN (choice);
}

static void
open_projects (CanevasPortfolioDrawing *self)
{
  canevas_page_go (GTK_WIDGET (self), "projects", NULL, NULL);
}

GtkWidget *
canevas_portfolio_drawing_create_empty (CanevasPortfolioDrawing *self, const char *title, const char *purpose, const char *advice)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_PROJECTS, title, purpose, advice);

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the projects"), _("Open one, or begin one."),
                                 G_CALLBACK (open_projects), self);
  return empty;
}
