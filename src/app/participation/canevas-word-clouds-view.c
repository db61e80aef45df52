/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-word-clouds-view.h"

#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-word-cloud-drawing.h"
#include "canevas-word-cloud.h"
#include "canevas-word-source.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasWordCloudsView
{
  CanevasCollectionView parent_instance;

  CanevasDrawingPane *drawing; /* of the cloud chosen */
  GtkWidget *export;
  CanevasTextMeasure *measure;
  guint redraw_id;
};

G_DEFINE_FINAL_TYPE (CanevasWordCloudsView, canevas_word_clouds_view, CANEVAS_TYPE_COLLECTION_VIEW)

static gboolean
redraw_cb (gpointer data)
{
  CanevasWordCloudsView *self = data;
  CanevasRecord *cloud = canevas_collection_view_get_chosen (CANEVAS_COLLECTION_VIEW (self));
  g_autoptr (CanevasScene) scene = NULL;

  self->redraw_id = 0;
  if (cloud == NULL || canevas_record_is_deleted (cloud))
    return G_SOURCE_REMOVE;
  scene = canevas_word_cloud_drawing_new (cloud, self->measure, CANEVAS_DRAWING_SCREEN, NULL);
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (self->drawing), scene);
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasWordCloudsView *self)
{
  if (self->redraw_id == 0 && self->drawing != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static GtkWidget *
canevas_word_clouds_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  CanevasWordCloudsView *self = CANEVAS_WORD_CLOUDS_VIEW (view);

  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Words, most frequent first")));
  return GTK_WIDGET (self->drawing);
}

static void
canevas_word_clouds_view_chosen (CanevasCollectionView *view, CanevasRecord *record)
{
  CanevasWordCloudsView *self = CANEVAS_WORD_CLOUDS_VIEW (view);

  if (record == NULL)
    self->drawing = NULL;
  gtk_widget_set_sensitive (self->export, record != NULL);
  queue_redraw (self);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_word_cloud_drawing_new (data, measure, size, today);
}

static gboolean
canevas_word_clouds_view_export (CanevasPage *page)
{
  CanevasRecord *cloud = canevas_collection_view_get_chosen (CANEVAS_COLLECTION_VIEW (page));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (cloud == NULL)
    return FALSE;
  gtk_window_present (
    GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (root), _("Word cloud"), canevas_record_get_title (cloud), draw_for_paper,
                                            g_object_ref (cloud), g_object_unref)));
  return TRUE;
}

static gboolean
canevas_word_clouds_view_search (CanevasPage *page)
{
  CanevasWordCloudsView *self = CANEVAS_WORD_CLOUDS_VIEW (page);

  if (self->drawing == NULL)
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

/* --- The widget --- */

static CanevasRecord *
canevas_word_clouds_view_create (CanevasCollectionView *view, GError **error)
{
  return canevas_word_source_add_cloud (canevas_page_get_store (CANEVAS_PAGE (view)), error);
}

static GtkWidget *
canevas_word_clouds_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_WORDS, _("No word cloud yet"),
    _("A cloud shows the words that come most often in ideas, in minutes or in a text: what people speak "
       "of, before anybody sorts it."),
    _("A cloud opens a discussion; it does not count opinions. Read the sentences behind the words."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a word cloud"),
                                 _("From ideas, minutes, or a text that you paste."), G_CALLBACK (canevas_collection_view_add),
                                 view);
  return empty;
}

static void
canevas_word_clouds_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (canevas_word_clouds_view_parent_class)->map (widget);
  queue_redraw (CANEVAS_WORD_CLOUDS_VIEW (widget));
}

static void
canevas_word_clouds_view_constructed (GObject *object)
{
  CanevasWordCloudsView *self = CANEVAS_WORD_CLOUDS_VIEW (object);

  self->export = g_object_ref_sink (gtk_button_new_with_label (_("Export the cloud…")));
  gtk_widget_set_sensitive (self->export, FALSE);
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  G_OBJECT_CLASS (canevas_word_clouds_view_parent_class)->constructed (object);

  g_signal_connect_object (self->export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  canevas_view_set_options (CANEVAS_VIEW (self), self->export);
  g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (queue_redraw), self,
                           G_CONNECT_SWAPPED);
}

static void
canevas_word_clouds_view_dispose (GObject *object)
{
  CanevasWordCloudsView *self = CANEVAS_WORD_CLOUDS_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->measure);
  g_clear_object (&self->export);
  G_OBJECT_CLASS (canevas_word_clouds_view_parent_class)->dispose (object);
}

static void
canevas_word_clouds_view_class_init (CanevasWordCloudsViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_word_clouds_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_word_clouds_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_word_clouds_view_map;
  page_class->export = canevas_word_clouds_view_export;
  page_class->search = canevas_word_clouds_view_search;
  view_class->type = &canevas_word_cloud_type;
  view_class->add_label = N_("Add a word cloud");
  view_class->hint = N_("Select a cloud to say whose words it shows.");
  view_class->create = canevas_word_clouds_view_create;
  view_class->create_empty = canevas_word_clouds_view_create_empty;
  view_class->create_sheet = canevas_word_clouds_view_create_sheet;
  view_class->chosen = canevas_word_clouds_view_chosen;
}

static void
canevas_word_clouds_view_init (CanevasWordCloudsView *self)
{
}
