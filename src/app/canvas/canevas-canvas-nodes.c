/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-nodes.h"

#include "canevas-canvas-near.h"

#include <math.h>
#include <string.h>

/* How long the view is to stand still before nodes follow it. Milliseconds. */
#define PAUSE 200

struct _CanevasCanvasNodes
{
  GtkWidget parent_instance;

  CanevasScene *scene;
  GHashTable *by_id; /* id, owned by the node → CanevasCanvasNode */
  CanevasRectangle area; /* in sight, in points */
  guint follow_id;
};

enum
{
  FOCUSED,
  PLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CanevasCanvasNodes, canevas_canvas_nodes, GTK_TYPE_WIDGET)

/* Makes the child after @previous that of @group, moving or making it where it is not. */
static GtkWidget *
place_node (CanevasCanvasNodes *self, GHashTable *former, GtkWidget *previous, const CanevasGroup *group, guint number)
{
  GtkWidget *following = previous != NULL ? gtk_widget_get_next_sibling (previous) : gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *node = g_hash_table_lookup (former, group->id);

  if (node != NULL)
    g_hash_table_steal (former, group->id);
  else
    node = canevas_canvas_node_new ();
  canevas_canvas_node_set_group (CANEVAS_CANVAS_NODE (node), group, number);
  if (node != following)
    gtk_widget_insert_after (node, GTK_WIDGET (self), previous);
  g_hash_table_insert (self->by_id, (gpointer) canevas_canvas_node_get_id (CANEVAS_CANVAS_NODE (node)), node);
  return node;
}

/* One node for each of @numbers, in this order, and no other. (element-type guint) (nullable) */
static void
place (CanevasCanvasNodes *self, GArray *numbers)
{
  g_autoptr (GHashTable) former = g_steal_pointer (&self->by_id);
  GHashTableIter iter;
  gpointer gone;
  GtkWidget *previous = NULL;

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      const guint number = g_array_index (numbers, guint, i);

      previous = place_node (self, former, previous, canevas_scene_get_group (self->scene, number), number);
    }
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, NULL, &gone))
    {
      g_hash_table_iter_remove (&iter);
      gtk_widget_unparent (gone);
    }
}

/* (transfer full) (element-type guint): those that have a node, and @number in its place among them. */
static GArray *
list_placed (CanevasCanvasNodes *self, guint number)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean put = FALSE;

  for (GtkWidget *node = gtk_widget_get_first_child (GTK_WIDGET (self)); node != NULL; node = gtk_widget_get_next_sibling (node))
    {
      const guint placed = canevas_canvas_node_get_number (CANEVAS_CANVAS_NODE (node));

      if (!put && placed > number)
        g_array_append_val (numbers, number);
      put = put || placed > number;
      g_array_append_val (numbers, placed);
    }
  if (!put)
    g_array_append_val (numbers, number);
  return numbers;
}

/* The one with the focus stays wherever the view goes. */
static void
place_near (CanevasCanvasNodes *self)
{
  CanevasCanvasNode *focused = canevas_canvas_nodes_get_focused (self);
  g_autoptr (GArray) numbers = NULL;
  guint kept = CANEVAS_NO_GROUP;

  if (focused != NULL && self->scene != NULL)
    kept = canevas_scene_find_group (self->scene, canevas_canvas_node_get_id (focused));
  if (self->scene != NULL)
    numbers = canevas_canvas_list_near (self->scene, &self->area, kept, CANEVAS_CANVAS_MOST_NODES);
  place (self, numbers);
  g_signal_emit (self, signals[PLACED], 0);
}

static gboolean
follow_cb (gpointer data)
{
  CanevasCanvasNodes *self = data;

  self->follow_id = 0;
  place_near (self);
  return G_SOURCE_REMOVE;
}

/* Of a scene that has a node for each group, nothing changes. */
static void
follow (CanevasCanvasNodes *self, const CanevasRectangle *area)
{
  if (memcmp (&self->area, area, sizeof *area) == 0)
    return;
  self->area = *area;
  if (self->scene == NULL || canevas_scene_get_n_groups (self->scene) <= CANEVAS_CANVAS_MOST_NODES)
    return;
  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->follow_id = g_timeout_add (PAUSE, follow_cb, self);
}

static void
name_layer (CanevasCanvasNodes *self)
{
  const char *title = self->scene != NULL ? canevas_scene_get_title (self->scene) : NULL;
  const char *description = self->scene != NULL ? canevas_scene_get_description (self->scene) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
}

static void
allocate_node (GtkWidget *node, const CanevasRectangle *bounds, const CanevasRectangle *origin)
{
  int minimum;

  gtk_widget_measure (node, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (node,
                            &(GtkAllocation){ (int) floor (bounds->x - origin->x), (int) floor (bounds->y - origin->y),
                                              MAX ((int) ceil (bounds->width), 1), MAX ((int) ceil (bounds->height), 1) },
                            -1);
}

static void
canevas_canvas_nodes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CanevasCanvasNodes *self = CANEVAS_CANVAS_NODES (widget);
  CanevasRectangle origin;

  if (self->scene == NULL)
    return;
  canevas_scene_get_bounds (self->scene, &origin);
  for (GtkWidget *node = gtk_widget_get_first_child (widget); node != NULL; node = gtk_widget_get_next_sibling (node))
    {
      guint number = canevas_canvas_node_get_number (CANEVAS_CANVAS_NODE (node));

      allocate_node (node, &canevas_scene_get_group (self->scene, number)->bounds, &origin);
    }
}

static void
canevas_canvas_nodes_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Nothing here is drawn. */
static void
canevas_canvas_nodes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
canevas_canvas_nodes_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (canevas_canvas_nodes_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    g_signal_emit (widget, signals[FOCUSED], 0, canevas_canvas_node_get_id (CANEVAS_CANVAS_NODE (child)));
}

static void
canevas_canvas_nodes_dispose (GObject *object)
{
  CanevasCanvasNodes *self = CANEVAS_CANVAS_NODES (object);
  GtkWidget *node;

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_hash_table_remove_all (self->by_id);
  while ((node = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (node);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (canevas_canvas_nodes_parent_class)->dispose (object);
}

static void
canevas_canvas_nodes_finalize (GObject *object)
{
  g_hash_table_unref (CANEVAS_CANVAS_NODES (object)->by_id);

  G_OBJECT_CLASS (canevas_canvas_nodes_parent_class)->finalize (object);
}

static void
canevas_canvas_nodes_class_init (CanevasCanvasNodesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = canevas_canvas_nodes_dispose;
  object_class->finalize = canevas_canvas_nodes_finalize;
  widget_class->size_allocate = canevas_canvas_nodes_size_allocate;
  widget_class->measure = canevas_canvas_nodes_measure;
  widget_class->snapshot = canevas_canvas_nodes_snapshot;
  widget_class->set_focus_child = canevas_canvas_nodes_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "nodes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
  signals[FOCUSED] = g_signal_new ("focused", CANEVAS_TYPE_CANVAS_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[PLACED] = g_signal_new ("placed", CANEVAS_TYPE_CANVAS_NODES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_canvas_nodes_init (CanevasCanvasNodes *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
canevas_canvas_nodes_new (void)
{
  return g_object_new (CANEVAS_TYPE_CANVAS_NODES, NULL);
}

void
canevas_canvas_nodes_set_scene (CanevasCanvasNodes *self, CanevasScene *scene)
{
  g_return_if_fail (CANEVAS_IS_CANVAS_NODES (self));
  g_return_if_fail (scene == NULL || CANEVAS_IS_SCENE (scene));

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_set_object (&self->scene, scene);
  place_near (self);
  name_layer (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
canevas_canvas_nodes_allocate (CanevasCanvasNodes *self, const CanevasCanvasView *view)
{
  const CanevasRectangle visible = canevas_canvas_view_get_visible (view);
  GskTransform *transform;
  graphene_point_t origin;
  int minimum;

  g_return_if_fail (CANEVAS_IS_CANVAS_NODES (self));

  follow (self, &visible);
  origin = GRAPHENE_POINT_INIT ((float) (view->scene.x * view->zoom - view->x), (float) (view->scene.y * view->zoom - view->y));
  transform = gsk_transform_scale (gsk_transform_translate (NULL, &origin), (float) view->zoom, (float) view->zoom);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self), MAX ((int) ceil (view->scene.width), 1), MAX ((int) ceil (view->scene.height), 1), -1, transform);
}

CanevasCanvasNode *
canevas_canvas_nodes_find (CanevasCanvasNodes *self, const char *id)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS_NODES (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

CanevasCanvasNode *
canevas_canvas_nodes_reach (CanevasCanvasNodes *self, const char *id)
{
  g_autoptr (GArray) numbers = NULL;
  guint number;

  g_return_val_if_fail (CANEVAS_IS_CANVAS_NODES (self), NULL);

  number = self->scene != NULL && id != NULL ? canevas_scene_find_group (self->scene, id) : CANEVAS_NO_GROUP;
  if (number == CANEVAS_NO_GROUP || !canevas_canvas_has_node (canevas_scene_get_group (self->scene, number)))
    return NULL;
  if (canevas_canvas_nodes_find (self, id) == NULL)
    {
      numbers = list_placed (self, number);
      place (self, numbers);
      g_signal_emit (self, signals[PLACED], 0);
    }
  return canevas_canvas_nodes_find (self, id);
}

CanevasCanvasNode *
canevas_canvas_nodes_get_focused (CanevasCanvasNodes *self)
{
  GtkWidget *child;

  g_return_val_if_fail (CANEVAS_IS_CANVAS_NODES (self), NULL);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return child != NULL && gtk_widget_has_focus (child) ? CANEVAS_CANVAS_NODE (child) : NULL;
}
