/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-node.h"

#define NOWHERE -2

struct _CanevasRaciNode
{
  GtkWidget parent_instance;
  int row;
  int column;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (CanevasRaciNode, canevas_raci_node, GTK_TYPE_WIDGET)

static void
canevas_raci_node_class_init (CanevasRaciNodeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "racinode");
}

static void
canevas_raci_node_init (CanevasRaciNode *self)
{
  self->row = self->column = NOWHERE;
  self->shown = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The pointer is the table's. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
canevas_raci_node_new (GtkAccessibleRole role)
{
  return g_object_new (CANEVAS_TYPE_RACI_NODE, "accessible-role", role, NULL);
}

void
canevas_raci_node_set (CanevasRaciNode *self, int row, int column, const char *name, const char *description)
{
  g_return_if_fail (CANEVAS_IS_RACI_NODE (self));

  self->row = row;
  self->column = column;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

void
canevas_raci_node_set_shown (CanevasRaciNode *self, gboolean shown)
{
  g_return_if_fail (CANEVAS_IS_RACI_NODE (self));

  gtk_widget_set_child_visible (GTK_WIDGET (self), shown);
  if (self->shown == shown)
    return;
  self->shown = shown;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

void
canevas_raci_node_forget (CanevasRaciNode *self)
{
  g_return_if_fail (CANEVAS_IS_RACI_NODE (self));

  self->row = self->column = NOWHERE;
}

void
canevas_raci_node_get_place (CanevasRaciNode *self, int *row, int *column)
{
  g_return_if_fail (CANEVAS_IS_RACI_NODE (self));

  *row = self->row;
  *column = self->column;
}

gboolean
canevas_raci_node_is_at (CanevasRaciNode *self, int row, int column)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_NODE (self), FALSE);

  return self->row == row && self->column == column;
}
