/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-view.h"

#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  CanevasInspector *inspector;
  GtkWidget *export;
  guint redraw_id;
} CanevasChartViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasChartView, canevas_chart_view, CANEVAS_TYPE_VIEW)

static CanevasChartViewPrivate *
get_private (CanevasChartView *self)
{
  return canevas_chart_view_get_instance_private (self);
}

/* --- Drawing --- */

static gboolean
redraw_cb (gpointer data)
{
  CanevasChartView *self = data;
  CanevasChartViewPrivate *priv = get_private (self);
  CanevasRecord *record = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autoptr (CanevasScene) scene = NULL;

  priv->redraw_id = 0;
  if (record != NULL && canevas_record_is_deleted (record))
    return G_SOURCE_REMOVE;
  scene = CANEVAS_CHART_VIEW_GET_CLASS (self)->draw (self, priv->measure, CANEVAS_DRAWING_SCREEN);
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (priv->drawing), scene);
  canevas_view_show_content (CANEVAS_VIEW (self), scene != NULL);
  gtk_widget_set_sensitive (priv->export, scene != NULL);
  return G_SOURCE_REMOVE;
}

void
canevas_chart_view_queue_redraw (CanevasChartView *self)
{
  CanevasChartViewPrivate *priv = get_private (self);

  g_return_if_fail (CANEVAS_IS_CHART_VIEW (self));

  if (priv->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->redraw_id = g_idle_add (redraw_cb, self);
}

static void
selection_cb (CanevasChartView *self)
{
  CanevasChartViewPrivate *priv = get_private (self);
  const char *const *tables = CANEVAS_CHART_VIEW_GET_CLASS (self)->tables;
  const char *id = canevas_canvas_get_selected (canevas_drawing_pane_get_canvas (priv->drawing));
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  g_autoptr (CanevasRecord) record = NULL;

  for (guint i = 0; id != NULL && record == NULL && tables[i] != NULL; i++)
    record = canevas_store_lookup (store, canevas_schema_find_type (canevas_store_get_schema (store), tables[i]), id);
  canevas_inspector_set_record (priv->inspector, record);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return CANEVAS_CHART_VIEW_GET_CLASS (data)->draw (data, measure, size);
}

static gboolean
canevas_chart_view_export (CanevasPage *page)
{
  g_autofree char *title = NULL;

  if (!canevas_view_shows_content (CANEVAS_VIEW (page)))
    return FALSE;
  title = CANEVAS_CHART_VIEW_GET_CLASS (page)->dup_title (CANEVAS_CHART_VIEW (page));
  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, title,
                                                              draw_for_paper, g_object_ref (page), g_object_unref)));
  return TRUE;
}

static gboolean
canevas_chart_view_search (CanevasPage *page)
{
  if (!canevas_view_shows_content (CANEVAS_VIEW (page)))
    return FALSE;
  canevas_drawing_pane_search (get_private (CANEVAS_CHART_VIEW (page))->drawing);
  return TRUE;
}

/* --- The widget --- */

static GtkWidget *
build_options (CanevasChartView *self)
{
  const CanevasChartViewClass *class = CANEVAS_CHART_VIEW_GET_CLASS (self);
  CanevasChartViewPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  priv->export = gtk_button_new_with_label (_("Export the chart…"));
  g_signal_connect_object (priv->export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (priv->drawing));
  if (class->build_choice != NULL)
    gtk_box_append (GTK_BOX (box), class->build_choice (self));
  gtk_box_append (GTK_BOX (box), priv->export);
  return box;
}

static void
canevas_chart_view_map (GtkWidget *widget)
{
  CanevasChartViewPrivate *priv = get_private (CANEVAS_CHART_VIEW (widget));

  GTK_WIDGET_CLASS (canevas_chart_view_parent_class)->map (widget);
  g_clear_handle_id (&priv->redraw_id, g_source_remove);
  redraw_cb (widget);
}

static void
canevas_chart_view_constructed (GObject *object)
{
  CanevasChartView *self = CANEVAS_CHART_VIEW (object);
  CanevasChartViewPrivate *priv = get_private (self);

  G_OBJECT_CLASS (canevas_chart_view_parent_class)->constructed (object);

  priv->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  priv->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the chart")));
  gtk_widget_set_vexpand (GTK_WIDGET (priv->drawing), TRUE);
  g_signal_connect_object (canevas_drawing_pane_get_canvas (priv->drawing), "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  priv->inspector =
    canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a point to see what it stands for: arrows go from one to the next."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), CANEVAS_CHART_VIEW_GET_CLASS (self)->build_empty (self), GTK_WIDGET (priv->drawing));
  g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (canevas_chart_view_queue_redraw), self,
                           G_CONNECT_SWAPPED);
}

static void
canevas_chart_view_dispose (GObject *object)
{
  CanevasChartViewPrivate *priv = get_private (CANEVAS_CHART_VIEW (object));

  g_clear_handle_id (&priv->redraw_id, g_source_remove);
  g_clear_object (&priv->measure);
  G_OBJECT_CLASS (canevas_chart_view_parent_class)->dispose (object);
}

static void
canevas_chart_view_class_init (CanevasChartViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_chart_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_chart_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_chart_view_map;
  page_class->export = canevas_chart_view_export;
  page_class->search = canevas_chart_view_search;
}

static void
canevas_chart_view_init (CanevasChartView *self)
{
}
