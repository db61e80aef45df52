/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-drawn-view.h"

#include "canevas-authority.h"
#include "canevas-drawing-export.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

/* Before the id of a record: its name, which is drawn apart. */
#define NAME "name:"

typedef struct
{
  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  CanevasInspector *inspector;
  GtkWidget *export;
  guint redraw_id;
} CanevasDrawnViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasDrawnView, canevas_drawn_view, CANEVAS_TYPE_VIEW)

static CanevasDrawnViewPrivate *
get_private (CanevasDrawnView *self)
{
  return canevas_drawn_view_get_instance_private (self);
}

/* --- The drawing --- */

static gboolean
redraw_cb (gpointer data)
{
  CanevasDrawnView *self = data;
  CanevasDrawnViewPrivate *priv = get_private (self);
  CanevasRecord *record = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autoptr (CanevasScene) scene = NULL;

  priv->redraw_id = 0;
  if (record != NULL && canevas_record_is_deleted (record))
    return G_SOURCE_REMOVE;
  scene = CANEVAS_DRAWN_VIEW_GET_CLASS (self)->draw (self, priv->measure, CANEVAS_DRAWING_SCREEN);
  canevas_canvas_set_scene (canevas_drawn_view_get_canvas (self), scene);
  canevas_view_show_content (CANEVAS_VIEW (self), scene != NULL);
  gtk_widget_set_sensitive (priv->export, scene != NULL);
  return G_SOURCE_REMOVE;
}

void
canevas_drawn_view_queue (CanevasDrawnView *self)
{
  CanevasDrawnViewPrivate *priv = get_private (self);

  g_return_if_fail (CANEVAS_IS_DRAWN_VIEW (self));

  if (priv->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->redraw_id = g_idle_add (redraw_cb, self);
}

static void
update (CanevasDrawnView *self)
{
  if (CANEVAS_DRAWN_VIEW_GET_CLASS (self)->update != NULL)
    CANEVAS_DRAWN_VIEW_GET_CLASS (self)->update (self);
  canevas_drawn_view_queue (self);
}

/* --- What is selected --- */

CanevasRecord *
canevas_drawn_view_dup_record (CanevasDrawnView *self, const char *id)
{
  const char *const *tables = CANEVAS_DRAWN_VIEW_GET_CLASS (self)->tables;
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  CanevasRecord *record = NULL;

  if (id != NULL && g_str_has_prefix (id, NAME))
    id += strlen (NAME);
  for (guint i = 0; id != NULL && record == NULL && tables[i] != NULL; i++)
    record = canevas_store_lookup (store, canevas_schema_find_type (canevas_store_get_schema (store), tables[i]), id);
  return record;
}

static void
selection_cb (CanevasDrawnView *self)
{
  const char *id = canevas_canvas_get_selected (canevas_drawn_view_get_canvas (self));
  g_autoptr (CanevasRecord) record = canevas_drawn_view_dup_record (self, id);

  canevas_inspector_set_record (get_private (self)->inspector, record);
  if (CANEVAS_DRAWN_VIEW_GET_CLASS (self)->selected != NULL)
    CANEVAS_DRAWN_VIEW_GET_CLASS (self)->selected (self, id, record);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_page_get_store (data)));
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return CANEVAS_DRAWN_VIEW_GET_CLASS (data)->draw (data, measure, size);
}

static GPtrArray *
draw_pages (CanevasDrawingSize size, gpointer data)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_page_get_store (data)));

  return CANEVAS_DRAWN_VIEW_GET_CLASS (data)->draw_pages (data, size);
}

static gboolean
canevas_drawn_view_export (CanevasPage *page)
{
  CanevasDrawnViewClass *klass = CANEVAS_DRAWN_VIEW_GET_CLASS (page);
  g_autofree char *title = NULL;
  GtkWidget *export;

  if (!canevas_view_shows_content (CANEVAS_VIEW (page)))
    return FALSE;
  title = klass->dup_title (CANEVAS_DRAWN_VIEW (page));
  export = canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, title, draw_for_paper,
                                       g_object_ref (page), g_object_unref);
  if (klass->draw_pages != NULL)
    canevas_drawing_export_offer_pages (CANEVAS_DRAWING_EXPORT (export), draw_pages);
  gtk_window_present (GTK_WINDOW (export));
  return TRUE;
}

static gboolean
canevas_drawn_view_search (CanevasPage *page)
{
  if (!canevas_view_shows_content (CANEVAS_VIEW (page)))
    return FALSE;
  canevas_drawing_pane_search (get_private (CANEVAS_DRAWN_VIEW (page))->drawing);
  return TRUE;
}

static void
canevas_drawn_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCanvas *canvas = canevas_drawn_view_get_canvas (CANEVAS_DRAWN_VIEW (page));

  canevas_canvas_select (canvas, canevas_record_get_id (record));
  canevas_canvas_reveal (canvas, canevas_record_get_id (record));
}

/* --- The widget --- */

static GtkWidget *
build_options (CanevasDrawnView *self)
{
  CanevasDrawnViewPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  priv->export = gtk_button_new_with_label (_("Export…"));
  g_signal_connect_object (priv->export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (priv->drawing));
  if (CANEVAS_DRAWN_VIEW_GET_CLASS (self)->add_options != NULL)
    CANEVAS_DRAWN_VIEW_GET_CLASS (self)->add_options (self, GTK_BOX (box));
  gtk_box_append (GTK_BOX (box), priv->export);
  return box;
}

static void
canevas_drawn_view_map (GtkWidget *widget)
{
  CanevasDrawnView *self = CANEVAS_DRAWN_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_drawn_view_parent_class)->map (widget);
  g_clear_handle_id (&get_private (self)->redraw_id, g_source_remove);
  redraw_cb (self);
}

static void
canevas_drawn_view_constructed (GObject *object)
{
  CanevasDrawnView *self = CANEVAS_DRAWN_VIEW (object);
  CanevasDrawnViewClass *klass = CANEVAS_DRAWN_VIEW_GET_CLASS (self);
  CanevasDrawnViewPrivate *priv = get_private (self);

  G_OBJECT_CLASS (canevas_drawn_view_parent_class)->constructed (object);

  priv->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  priv->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (g_dgettext (GETTEXT_PACKAGE, klass->outline)));
  gtk_widget_set_vexpand (GTK_WIDGET (priv->drawing), TRUE);
  g_signal_connect_object (canevas_drawn_view_get_canvas (self), "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  priv->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), g_dgettext (GETTEXT_PACKAGE, klass->hint));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), klass->create_empty (self), GTK_WIDGET (priv->drawing));
  g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
canevas_drawn_view_dispose (GObject *object)
{
  CanevasDrawnViewPrivate *priv = get_private (CANEVAS_DRAWN_VIEW (object));

  g_clear_handle_id (&priv->redraw_id, g_source_remove);
  g_clear_object (&priv->measure);
  G_OBJECT_CLASS (canevas_drawn_view_parent_class)->dispose (object);
}

static void
canevas_drawn_view_class_init (CanevasDrawnViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_drawn_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_drawn_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_drawn_view_map;
  page_class->export = canevas_drawn_view_export;
  page_class->search = canevas_drawn_view_search;
  page_class->select = canevas_drawn_view_select;
  klass->outline = N_("Outline of the chart");
  klass->hint = N_("Select a point to see what it stands for: arrows go from one to the next.");
}

static void
canevas_drawn_view_init (CanevasDrawnView *self)
{
}

CanevasCanvas *
canevas_drawn_view_get_canvas (CanevasDrawnView *self)
{
  return canevas_drawing_pane_get_canvas (get_private (self)->drawing);
}

CanevasInspector *
canevas_drawn_view_get_inspector (CanevasDrawnView *self)
{
  return get_private (self)->inspector;
}

GtkDropDown *
canevas_drawn_view_add_choice (CanevasDrawnView *self, GtkBox *options, GListModel *names, const char *label, int width)
{
  GtkWidget *choice = gtk_drop_down_new (names, NULL);

  gtk_widget_set_size_request (choice, width, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (canevas_drawn_view_queue), self, G_CONNECT_SWAPPED);
  gtk_box_append (options, choice);
  return GTK_DROP_DOWN (choice);
}
