/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-sidebar-row.h"

#include "canevas-ring.h"

struct _CanevasSidebarRow
{
  GtkListBoxRow parent_instance;
  const CanevasPageKind *kind;
  CanevasRecord *project;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *ring;
};

G_DEFINE_FINAL_TYPE (CanevasSidebarRow, canevas_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (CanevasSidebarRow *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
build (CanevasSidebarRow *self, const char *icon, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->icon = gtk_image_new_from_icon_name (icon);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  set_text (self, text);
}

static void
title_cb (CanevasSidebarRow *self)
{
  const char *title = canevas_record_get_title (self->project);

  set_text (self, *title != '\0' ? title : _("Project to be named"));
}

static void
canevas_sidebar_row_dispose (GObject *object)
{
  CanevasSidebarRow *self = CANEVAS_SIDEBAR_ROW (object);

  g_clear_object (&self->project);

  G_OBJECT_CLASS (canevas_sidebar_row_parent_class)->dispose (object);
}

static void
canevas_sidebar_row_class_init (CanevasSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_sidebar_row_dispose;
}

static void
canevas_sidebar_row_init (CanevasSidebarRow *self)
{
}

GtkWidget *
canevas_sidebar_row_new_heading (const char *title)
{
  CanevasSidebarRow *self = g_object_new (CANEVAS_TYPE_SIDEBAR_ROW, "selectable", FALSE, "activatable", FALSE, "focusable", FALSE,
                                          NULL);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  set_text (self, title);
  return GTK_WIDGET (self);
}

GtkWidget *
canevas_sidebar_row_new_project (CanevasRecord *project)
{
  CanevasSidebarRow *self = g_object_new (CANEVAS_TYPE_SIDEBAR_ROW, "selectable", FALSE, NULL);

  self->project = g_object_ref (project);
  build (self, "pan-end-symbolic", "");
  gtk_widget_add_css_class (self->icon, "dim-label");
  g_signal_connect_object (project, "notify::title", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
  title_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
canevas_sidebar_row_new_page (const CanevasPageKind *kind, CanevasRecord *project)
{
  CanevasSidebarRow *self = g_object_new (CANEVAS_TYPE_SIDEBAR_ROW, NULL);

  self->kind = kind;
  g_set_object (&self->project, project);
  build (self, kind->icon, _(kind->title));
  if (project != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "sub");
  if (kind->count != NULL)
    {
      self->ring = canevas_ring_new ();
      gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), self->ring);
      canevas_sidebar_row_refresh (self);
    }
  return GTK_WIDGET (self);
}

const CanevasPageKind *
canevas_sidebar_row_get_kind (CanevasSidebarRow *self)
{
  g_return_val_if_fail (CANEVAS_IS_SIDEBAR_ROW (self), NULL);
  return self->kind;
}

CanevasRecord *
canevas_sidebar_row_get_project (CanevasSidebarRow *self)
{
  g_return_val_if_fail (CANEVAS_IS_SIDEBAR_ROW (self), NULL);
  return self->project;
}

void
canevas_sidebar_row_set_unfolded (CanevasSidebarRow *self, gboolean unfolded)
{
  g_return_if_fail (CANEVAS_IS_SIDEBAR_ROW (self));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

void
canevas_sidebar_row_refresh (CanevasSidebarRow *self)
{
  g_autofree char *description = NULL;
  guint ready = 0, parts = 0;

  g_return_if_fail (CANEVAS_IS_SIDEBAR_ROW (self));

  if (self->ring == NULL || canevas_record_is_deleted (self->project))
    return;
  self->kind->count (self->project, &ready, &parts);
  description = self->kind->describe (ready, parts);
  canevas_ring_set (CANEVAS_RING (self->ring), ready, parts, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
