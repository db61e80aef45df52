/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-communities-view.h"

#include "canevas-community-sheet.h"
#include "canevas-community.h"
#include "canevas-empty-state.h"
#include "canevas-list-import-dialog.h"
#include "canevas-usual-communities.h"

#include <glib/gi18n-lib.h>

struct _CanevasCommunitiesView
{
  CanevasCollectionView parent_instance;

  GtkMenuButton *models;
};

G_DEFINE_FINAL_TYPE (CanevasCommunitiesView, canevas_communities_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* Members and links stand in the middle. */
static const char *const community_fields[] = {
  "name",  "kind",          "purpose",        "activities", "audience", "animator",  "animated_by", "sponsor",
  "unit",  "parent",        "project",        "voluntary",  "joining",  "frequency", "duration",    "time_given",
  "tools", "decision_rule", "accountable_to", "started_on", "ended_on", NULL,
};

/* --- Models of the guide --- */

static void
add_model (CanevasCommunitiesView *self, GtkListBoxRow *row)
{
  guint n;
  const CanevasUsualCommunity *models = canevas_usual_communities_get (&n);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) community = NULL;

  gtk_menu_button_popdown (self->models);
  community = canevas_usual_community_add (&models[gtk_list_box_row_get_index (row)],
                                           canevas_page_get_store (CANEVAS_PAGE (self)), &error);
  if (community == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_page_select (CANEVAS_PAGE (self), community, NULL);
  canevas_page_toast (GTK_WIDGET (self), _("The community is there: adapt it"), TRUE);
}

static GtkWidget *
build_row (const CanevasUsualCommunity *model)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (_(model->name), -1);
  g_autofree char *plain = g_strdup_printf ("%s · %s", _(model->audience), _(model->source));
  g_autofree char *subtitle = g_markup_escape_text (plain, -1);

  g_object_set (row, "title", title, "subtitle", subtitle, "activatable", TRUE, NULL);
  return row;
}

static GtkWidget *
build_models (CanevasCommunitiesView *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 480, "width-request", 440, NULL);
  guint n;
  const CanevasUsualCommunity *models = canevas_usual_communities_get (&n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Models of the guide"), -1);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), build_row (&models[i]));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (add_model), self, G_CONNECT_SWAPPED);
  self->models = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->models, _("Models of the guide"));
  gtk_menu_button_set_popover (self->models, g_object_new (GTK_TYPE_POPOVER, "child", scroller, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->models), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Models of the guide"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->models))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Models of the guide"), -1);
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", self->models, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return GTK_WIDGET (self->models);
}

/* --- Members from a table --- */

static CanevasListImport *
import (GObject *subject, CanevasCsvTable *table, gboolean dry_run, const CanevasListWatch *watch, GError **error)
{
  return canevas_memberships_import (CANEVAS_STORE (subject), table, dry_run, watch, error);
}

static void
import_cb (CanevasCommunitiesView *self)
{
  canevas_list_import_dialog_ask (GTK_WIDGET (self), _("Import Members of Communities"),
                                  G_OBJECT (canevas_page_get_store (CANEVAS_PAGE (self))), import);
}

static GtkWidget *
build_options (CanevasCommunitiesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *members = gtk_button_new_with_label (_("Import members…"));

  g_signal_connect_object (members, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", members, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), members);
  gtk_box_append (GTK_BOX (box), build_models (self));
  return box;
}

static void
open_models (CanevasCommunitiesView *self)
{
  gtk_menu_button_popup (self->models);
}

/* --- The view --- */

static GtkWidget *
canevas_communities_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_community_sheet_new (record);
}

static GtkWidget *
canevas_communities_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_COMMUNITIES, _("No community yet"),
    _("A community brings together people of several directions who share a rank, a trade, a mission or a "
       "subject: a culture in common, and people who know one another."),
    _("Let somebody who knows how animate it, and let people join of their own will."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a community"),
                                 _("Its name, what it is there for, for whom, and who animates it."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Start from a model of the guide"),
                                 _("Managers, assistants, ambassadors, circles, networks: nine that exist, to be adapted."),
                                 G_CALLBACK (open_models), view);
  return empty;
}

static void
canevas_communities_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_communities_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)),
                                   &canevas_community_type, community_fields);
  canevas_view_set_options (CANEVAS_VIEW (object), build_options (CANEVAS_COMMUNITIES_VIEW (object)));
}

static void
canevas_communities_view_class_init (CanevasCommunitiesViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_communities_view_constructed;
  view_class->type = &canevas_community_type;
  view_class->add_label = N_("Add a community");
  view_class->hint = N_("Select a community to read and complete its sheet.");
  view_class->create_empty = canevas_communities_view_create_empty;
  view_class->create_sheet = canevas_communities_view_create_sheet;
}

static void
canevas_communities_view_init (CanevasCommunitiesView *self)
{
}
