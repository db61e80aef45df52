/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-canvas-node.h"

#include "canevas-canvas.h"

#include <glib/gi18n-lib.h>

struct _CanevasCanvasNode
{
  GtkWidget parent_instance;

  char *id;
  char *label;
  char *description;
  guint number;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (CanevasCanvasNode, canevas_canvas_node, GTK_TYPE_WIDGET)

static CanevasCanvas *
get_canvas (GtkWidget *widget)
{
  return CANEVAS_CANVAS (gtk_widget_get_ancestor (widget, CANEVAS_TYPE_CANVAS));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_canvas_activate (get_canvas (widget), CANEVAS_CANVAS_NODE (widget)->id);
}

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_canvas_select (get_canvas (widget), CANEVAS_CANVAS_NODE (widget)->id);
}

/* "Steering committee decides; level 1, 2 of 3" */
static char *
create_description (const CanevasGroup *group)
{
  g_autoptr (GString) text = g_string_new (group->description);

  if (group->level == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  if (text->len > 0)
    g_string_append (text, _("; "));
  if (group->set_size > 0)
    g_string_append_printf (text, _("level %u, %u of %u"), group->level, group->position, group->set_size);
  else
    g_string_append_printf (text, _("level %u"), group->level);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
canevas_canvas_node_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* The canvas has drawn the group already. */
static void
canevas_canvas_node_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
canevas_canvas_node_finalize (GObject *object)
{
  CanevasCanvasNode *self = CANEVAS_CANVAS_NODE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->description);

  G_OBJECT_CLASS (canevas_canvas_node_parent_class)->finalize (object);
}

static void
canevas_canvas_node_class_init (CanevasCanvasNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = canevas_canvas_node_finalize;
  widget_class->measure = canevas_canvas_node_measure;
  widget_class->snapshot = canevas_canvas_node_snapshot;
  gtk_widget_class_set_css_name (widget_class, "node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  gtk_widget_class_install_action (widget_class, "node.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "node.select", NULL, select_cb);
}

static void
canevas_canvas_node_init (CanevasCanvasNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
canevas_canvas_node_new (void)
{
  return g_object_new (CANEVAS_TYPE_CANVAS_NODE, NULL);
}

void
canevas_canvas_node_set_group (CanevasCanvasNode *self, const CanevasGroup *group, guint number)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CANEVAS_IS_CANVAS_NODE (self));
  g_return_if_fail (group != NULL && group->id != NULL);

  self->number = number;
  if (g_strcmp0 (self->id, group->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (group->id);
      gtk_widget_set_name (GTK_WIDGET (self), self->id);
    }
  if (g_strcmp0 (self->label, group->label) != 0)
    {
      g_free (self->label);
      self->label = g_strdup (group->label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label != NULL ? self->label : "", -1);
    }
  description = create_description (group);
  if (g_strcmp0 (self->description, description) != 0)
    {
      g_free (self->description);
      self->description = g_steal_pointer (&description);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description, -1);
      if (group->level > 0)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) group->level, -1);
      if (group->set_size > 0)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) group->position,
                                        GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) group->set_size, -1);
    }
}

const char *
canevas_canvas_node_get_id (CanevasCanvasNode *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS_NODE (self), NULL);
  return self->id;
}

guint
canevas_canvas_node_get_number (CanevasCanvasNode *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS_NODE (self), CANEVAS_NO_GROUP);
  return self->number;
}

void
canevas_canvas_node_set_selected (CanevasCanvasNode *self, gboolean selected)
{
  g_return_if_fail (CANEVAS_IS_CANVAS_NODE (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
