/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-outline.h"

#include "canevas-outline-item.h"

#include <glib/gi18n-lib.h>

/* Pixels for each level. */
#define INDENT 14

struct _CanevasOutline
{
  AdwBin parent_instance;

  CanevasCanvas *canvas;
  GListStore *items;
  GtkSingleSelection *selection;
  GtkWidget *list;
  gboolean following; /* the canvas leads: the list does not answer */
};

G_DEFINE_FINAL_TYPE (CanevasOutline, canevas_outline, ADW_TYPE_BIN)

/* Changes what differs between the ends that stay the same. */
static void
splice_items (CanevasOutline *self, GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (self->items);
  guint former = g_list_model_get_n_items (model), start = 0, end = 0;

  for (; start < MIN (former, items->len); start++)
    {
      g_autoptr (CanevasOutlineItem) item = g_list_model_get_item (model, start);

      if (!canevas_outline_item_equal (item, items->pdata[start]))
        break;
    }
  for (; end < MIN (former, items->len) - start; end++)
    {
      g_autoptr (CanevasOutlineItem) item = g_list_model_get_item (model, former - end - 1);

      if (!canevas_outline_item_equal (item, items->pdata[items->len - end - 1]))
        break;
    }
  g_list_store_splice (self->items, start, former - start - end, items->pdata + start, items->len - start - end);
}

static guint
find_item (CanevasOutline *self, const char *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CanevasOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (canevas_outline_item_get_id (item), id) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static guint
show_selected (CanevasOutline *self)
{
  guint position = find_item (self, canevas_canvas_get_selected (self->canvas));

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  return position;
}

static void
follow_selection (CanevasOutline *self)
{
  guint position = show_selected (self);

  if (position != GTK_INVALID_LIST_POSITION && gtk_widget_get_mapped (self->list))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static void
follow_scene (CanevasOutline *self)
{
  CanevasScene *scene = canevas_canvas_get_scene (self->canvas);
  g_autoptr (GPtrArray) items = scene != NULL ? canevas_outline_item_list (scene) : g_ptr_array_new ();

  self->following = TRUE;
  splice_items (self, items);
  self->following = FALSE;
  follow_selection (self);
}

static void
selected_cb (CanevasOutline *self)
{
  CanevasOutlineItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (self->following || item == NULL)
    return;
  if (!canevas_outline_item_is_selectable (item))
    {
      /* Without scrolling to it: the keyboard is on the heading. */
      show_selected (self);
      return;
    }
  canevas_canvas_select (self->canvas, canevas_outline_item_get_id (item));
  canevas_canvas_reveal (self->canvas, canevas_outline_item_get_id (item));
}

static void
activate_cb (CanevasOutline *self, guint position)
{
  g_autoptr (CanevasOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL && canevas_outline_item_is_selectable (item))
    canevas_canvas_activate (self->canvas, canevas_outline_item_get_id (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
match_cb (CanevasOutlineItem *item, GParamSpec *pspec, GtkWidget *label)
{
  set_class (label, "match", canevas_outline_item_is_match (item));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  CanevasOutlineItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  GtkWidget *row = gtk_widget_get_parent (label);
  const char *description = canevas_outline_item_get_description (item);
  const gboolean selectable = canevas_outline_item_is_selectable (item);

  gtk_label_set_text (GTK_LABEL (label), canevas_outline_item_get_label (item));
  gtk_widget_set_tooltip_text (label, description != NULL && *description != '\0' ? description : NULL);
  gtk_widget_set_margin_start (label, (int) canevas_outline_item_get_depth (item) * INDENT);
  /* Every row remains selectable for GTK, which focuses no other: arrows would stop at a heading. */
  gtk_list_item_set_activatable (list_item, selectable);
  set_class (label, "heading", canevas_outline_item_is_heading (item));
  set_class (label, "remark", !selectable && !canevas_outline_item_is_heading (item));
  match_cb (item, NULL, label);
  g_signal_connect_object (item, "notify::match", G_CALLBACK (match_cb), label, 0);
  /* The row would be called by its type otherwise. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, canevas_outline_item_get_label (item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), match_cb, gtk_list_item_get_child (list_item));
}

static GtkWidget *
create_list (CanevasOutline *self, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
canevas_outline_dispose (GObject *object)
{
  CanevasOutline *self = CANEVAS_OUTLINE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (canevas_outline_parent_class)->dispose (object);
}

static void
canevas_outline_class_init (CanevasOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_outline_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "outline");
}

static void
canevas_outline_init (CanevasOutline *self)
{
  self->items = g_list_store_new (CANEVAS_TYPE_OUTLINE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
canevas_outline_new (CanevasCanvas *canvas, const char *title)
{
  CanevasOutline *self;
  GtkWidget *box, *heading;

  g_return_val_if_fail (CANEVAS_IS_CANVAS (canvas), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_OUTLINE, NULL);
  self->canvas = g_object_ref (canvas);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "css-classes", (const char *[]) { "title", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), create_list (self, title));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (canvas, "notify::scene", G_CALLBACK (follow_scene), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  follow_scene (self);
  return GTK_WIDGET (self);
}

void
canevas_outline_set_matches (CanevasOutline *self, const char *const *ids)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (CANEVAS_IS_OUTLINE (self));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (found, (gpointer) ids[i]);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (CanevasOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const char *id = canevas_outline_item_get_id (item);

      canevas_outline_item_set_match (item, id != NULL && g_hash_table_contains (found, id));
    }
}
