/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-participations.h"

#include "canevas-format.h"
#include "canevas-role.h"
#include "canevas-summary.h"
#include "canevas-page.h"

#include <glib/gi18n-lib.h>

struct _CanevasParticipations
{
  GtkBox parent_instance;

  CanevasList *roles;
  GtkListBox *box;
};

G_DEFINE_FINAL_TYPE (CanevasParticipations, canevas_participations, GTK_TYPE_BOX)

static void
activated_cb (CanevasParticipations *self, GtkListBoxRow *row)
{
  g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (self->roles), (guint) gtk_list_box_row_get_index (row));
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (role, "project");

  if (project != NULL)
    canevas_page_go (GTK_WIDGET (self), "framing", project, role);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  g_autoptr (CanevasRecord) project = canevas_record_get_reference (item, "project");
  g_autofree char *title = project != NULL ? canevas_summary_dup_title (project) : g_strdup ("");
  g_autofree char *part = canevas_format_field (item, "kind", CANEVAS_DATE_SHORT);
  g_autofree char *share = NULL;
  g_autofree char *facts = NULL;
  GtkWidget *row = adw_action_row_new ();

  if (canevas_record_is_set (item, "time_share"))
    {
      g_autofree char *percent = canevas_format_percent ((double) canevas_record_get_integer (item, "time_share"));

      /* Translators: %s is a percentage. */
      share = g_strdup_printf (_("%s of working time"), percent);
    }
  facts = share != NULL ? g_strdup_printf ("%s · %s", part, share) : g_strdup (part);
  g_object_set (row, "use-markup", FALSE, "title", title, "activatable", TRUE, "title-lines", 1, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  return row;
}

static void
items_changed_cb (CanevasParticipations *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (G_LIST_MODEL (self->roles)) > 0);
}

static void
canevas_participations_dispose (GObject *object)
{
  CanevasParticipations *self = CANEVAS_PARTICIPATIONS (object);

  if (self->roles != NULL)
    gtk_list_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->roles);
  G_OBJECT_CLASS (canevas_participations_parent_class)->dispose (object);
}

static void
canevas_participations_class_init (CanevasParticipationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_participations_dispose;
}

static void
canevas_participations_init (CanevasParticipations *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _("Takes part in"), "xalign", 0.0f,
                                   "css-classes", (const char *[]) { "heading", NULL }, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Takes part in"), -1);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->box));
}

GtkWidget *
canevas_participations_new (CanevasRecord *person)
{
  CanevasParticipations *self = g_object_new (CANEVAS_TYPE_PARTICIPATIONS, NULL);

  self->roles = canevas_store_referring (canevas_record_get_store (person), &canevas_role_type, "person", canevas_record_get_id (person));
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->roles), create_row, NULL, NULL);
  g_signal_connect_object (self->roles, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}
