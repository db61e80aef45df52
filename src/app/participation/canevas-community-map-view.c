/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-map-view.h"

#include "canevas-authority.h"
#include "canevas-community-link.h"
#include "canevas-community-map.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-person.h"
#include "canevas-unit.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "carte-des-communautes"
/* More memberships than are drawn before anybody waits for them. */
#define MANY 5000

struct _CanevasCommunityMapView
{
  CanevasView parent_instance;

  CanevasDrawingPane *drawing;
  CanevasCanvas *canvas;
  GtkDropDown *form;
  GtkLabel *words; /* what the map says of the whole */
  CanevasTextMeasure *measure;
  CanevasTransversality *facts; /* that are drawn */
  guint redraw_id;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasCommunityMapView, canevas_community_map_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordType *const shown_types[] = {
  &canevas_community_type, &canevas_person_type, &canevas_unit_type, &canevas_community_member_type, &canevas_community_link_type,
};

static CanevasStore *
get_store (CanevasCommunityMapView *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

/* --- The drawing --- */

static void
emphasise (CanevasCommunityMapView *self)
{
  const char *id = canevas_canvas_get_selected (self->canvas);
  g_auto (GStrv) related = id != NULL && self->facts != NULL ? canevas_community_map_list_related (self->facts, id) : NULL;

  /* A pair of directions is about nobody in particular. */
  canevas_canvas_set_emphasised (self->canvas,
                                 related != NULL && g_strv_length (related) > 1 ? (const char *const *) related : NULL);
}

static void
redraw (CanevasCommunityMapView *self)
{
  g_autofree char *today = canevas_day_dup_today ();
  const CanevasCommunityMapOptions options = { .form = gtk_drop_down_get_selected (self->form),
                                               .size = CANEVAS_DRAWING_SCREEN,
                                               .today = today };
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *words = NULL;
  g_autofree char *trend = NULL;
  g_autofree char *said = NULL;

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  canevas_drawing_pane_stop_waiting (self->drawing);
  g_clear_pointer (&self->facts, canevas_transversality_free);
  self->facts = canevas_transversality_new (get_store (self), today);
  scene = canevas_community_map_new (get_store (self), self->measure, &options);
  canevas_canvas_set_scene (self->canvas, scene);
  words = canevas_transversality_describe (self->facts);
  trend = canevas_transversality_dup_trend (get_store (self), today);
  said = trend != NULL ? g_strjoin ("\n", words, trend, NULL) : g_strdup (words);
  gtk_label_set_text (self->words, said);
  emphasise (self);
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasCommunityMapView *self = data;

  self->redraw_id = 0;
  redraw (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_long (CanevasCommunityMapView *self)
{
  return canevas_store_count (get_store (self), &canevas_community_member_type) > MANY;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasCommunityMapView *self)
{
  if (self->redraw_id != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (is_long (self))
    canevas_drawing_pane_draw_later (self->drawing, _("Drawing the communities…"), (CanevasDrawingPaneFunc) redraw, self);
  else
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static void
update (CanevasCommunityMapView *self)
{
  const gboolean any = canevas_store_count (get_store (self), &canevas_community_type) > 0;

  gtk_widget_set_visible (canevas_view_get_options (CANEVAS_VIEW (self)), any);
  canevas_view_show_content (CANEVAS_VIEW (self), any);
  queue_redraw (self);
}

/* --- What is selected --- */

/* (nullable) (transfer full): an agent who stands twice has a number after his id. */
static CanevasRecord *
dup_record (CanevasCommunityMapView *self, const char *id)
{
  g_auto (GStrv) parts = id != NULL ? g_strsplit (id, "#", 2) : NULL;
  CanevasRecord *record = NULL;

  for (guint i = 0; parts != NULL && record == NULL && i < G_N_ELEMENTS (shown_types); i++)
    record = canevas_store_lookup (get_store (self), shown_types[i], parts[0]);
  return record;
}

static void
selection_cb (CanevasCommunityMapView *self)
{
  g_autoptr (CanevasRecord) record = dup_record (self, canevas_canvas_get_selected (self->canvas));

  canevas_inspector_set_record (self->inspector, record);
  emphasise (self);
}

static void
activated_cb (CanevasCommunityMapView *self, const char *id)
{
  g_autoptr (CanevasRecord) record = dup_record (self, id);

  if (record == NULL)
    return;
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  CanevasCommunityMapView *self = data;
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = canevas_day_dup_today ();
  const CanevasCommunityMapOptions options = { .form = gtk_drop_down_get_selected (self->form), .size = size, .today = today };

  return canevas_community_map_new (get_store (self), measure, &options);
}

static GPtrArray *
draw_pages_for_paper (CanevasDrawingSize size, gpointer data)
{
  CanevasCommunityMapView *self = data;
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = canevas_day_dup_today ();
  const CanevasCommunityMapOptions options = { .form = gtk_drop_down_get_selected (self->form), .size = size, .today = today };

  return canevas_community_map_list_pages (get_store (self), measure, &options);
}

static gboolean
canevas_community_map_view_export (CanevasPage *page)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (page);
  const CanevasCommunityForm form = gtk_drop_down_get_selected (self->form);
  const char *title = canevas_community_form_get_title (form);
  GtkWidget *export;

  if (canevas_store_count (get_store (self), &canevas_community_type) == 0)
    return FALSE;
  export = canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, title, draw_for_paper,
                                       g_object_ref (self), g_object_unref);
  if (form == CANEVAS_COMMUNITY_ENCLOSURES)
    canevas_drawing_export_offer_pages (CANEVAS_DRAWING_EXPORT (export), draw_pages_for_paper);
  gtk_window_present (GTK_WINDOW (export));
  return TRUE;
}

static void
open_document (CanevasCommunityMapView *self)
{
  g_autoptr (CanevasRecord) authority = canevas_authority_find (get_store (self));

  if (authority != NULL)
    canevas_export_window_open (GTK_WIDGET (self), TEMPLATE, authority);
}

static gboolean
canevas_community_map_view_search (CanevasPage *page)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

/* --- The widget --- */

static void
go_to_communities (CanevasCommunityMapView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "communities");
}

static GtkWidget *
build_empty (CanevasCommunityMapView *self)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_COMMUNITIES, _("No map yet"),
                             _("The map shows which directions each community brings together, who ties two of them, and which "
                                "directions never meet."),
                             _("It is about structures. It never compares or ranks people."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Describe a community"),
                                 _("The map draws itself from communities and their members."), G_CALLBACK (go_to_communities),
                                 self);
  return empty;
}

static GtkWidget *
build_options (CanevasCommunityMapView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export the map…"));
  GtkWidget *document = gtk_button_new_with_label (_("Document…"));
  GtkStringList *forms = gtk_string_list_new (NULL);

  for (guint i = 0; i < CANEVAS_N_COMMUNITY_FORMS; i++)
    gtk_string_list_append (forms, canevas_community_form_get_title (i));
  self->form = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (forms), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->form), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->form))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
  g_signal_connect_object (self->form, "notify::selected", G_CALLBACK (queue_redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (self->drawing));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), export);
  gtk_widget_set_tooltip_text (document, _("The map with its figures and the list of communities, to print or send"));
  g_signal_connect_object (document, "clicked", G_CALLBACK (open_document), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), document);
  return box;
}

static GtkWidget *
build_content (CanevasCommunityMapView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes",
                              (const char *[]) { "dim-label", "page-bar", NULL }, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawing), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drawing));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  return box;
}

static void
canevas_community_map_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (page);

  canevas_canvas_select (self->canvas, canevas_record_get_id (record));
  canevas_canvas_reveal (self->canvas, canevas_record_get_id (record));
}

static void
canevas_community_map_view_map (GtkWidget *widget)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_community_map_view_parent_class)->map (widget);
  if (is_long (self))
    queue_redraw (self);
  else
    redraw (self);
}

static void
canevas_community_map_view_constructed (GObject *object)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (object);

  G_OBJECT_CLASS (canevas_community_map_view_parent_class)->constructed (object);

  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the map")));
  self->canvas = canevas_drawing_pane_get_canvas (self->drawing);
  g_signal_connect_object (self->canvas, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->inspector =
    canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a community, an agent or a direction: what belongs to it stays, "
                                                        "the rest fades."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
canevas_community_map_view_dispose (GObject *object)
{
  CanevasCommunityMapView *self = CANEVAS_COMMUNITY_MAP_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_pointer (&self->facts, canevas_transversality_free);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (canevas_community_map_view_parent_class)->dispose (object);
}

static void
canevas_community_map_view_class_init (CanevasCommunityMapViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_community_map_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_community_map_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_community_map_view_map;
  page_class->select = canevas_community_map_view_select;
  page_class->export = canevas_community_map_view_export;
  page_class->search = canevas_community_map_view_search;
}

static void
canevas_community_map_view_init (CanevasCommunityMapView *self)
{
}
