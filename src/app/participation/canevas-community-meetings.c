/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-meetings.h"

#include "canevas-community-member.h"
#include "canevas-format.h"
#include "canevas-page.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasCommunityMeetings
{
  GtkBox parent_instance;

  CanevasRecord *community;
  CanevasList *sessions;
  GtkListBox *box;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (CanevasCommunityMeetings, canevas_community_meetings, GTK_TYPE_BOX)

/* --- What one does --- */

static void
activated_cb (CanevasCommunityMeetings *self, GtkListBoxRow *row)
{
  g_autoptr (CanevasRecord) session =
    g_list_model_get_item (G_LIST_MODEL (self->sessions), (guint) gtk_list_box_row_get_index (row));

  canevas_page_go (GTK_WIDGET (self), "communities", NULL, session);
}

/* As many are expected as there are members. */
static CanevasRecord *
add_session (CanevasRecord *community, GError **error)
{
  CanevasStore *store = canevas_record_get_store (community);
  g_autoptr (GPtrArray) members = canevas_store_collect_children (community, &canevas_community_member_type);
  CanevasRecord *session;

  canevas_store_begin (store, _("add a working session"));
  session = canevas_store_add (store, &canevas_session_type, NULL, error);
  if (session == NULL || !canevas_record_set_reference (session, "community", community, error) ||
      (members->len > 0 && !canevas_record_set_integer (session, "expected", members->len, error)))
    {
      g_clear_object (&session);
      canevas_store_rollback (store);
      return NULL;
    }
  if (!canevas_store_commit (store, error))
    g_clear_object (&session);
  return session;
}

static void
add_cb (CanevasCommunityMeetings *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) session = add_session (self->community, &error);

  if (session == NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else
    canevas_page_go (GTK_WIDGET (self), "communities", NULL, session);
}

/* --- The widget --- */

/* "12 mars 2027 · Held · 14 present": a number, never names */
static char *
dup_facts (CanevasRecord *session)
{
  g_autofree char *day = canevas_format_field (session, "held_on", CANEVAS_DATE_LONG);
  g_autofree char *state = canevas_format_field (session, "state", CANEVAS_DATE_SHORT);
  const guint n = (guint) canevas_record_get_integer (session, "present");
  g_autofree char *present = canevas_record_is_set (session, "present")
                               ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u present", "%u present", n), n)
                               : NULL;

  if (*day == '\0')
    return g_strjoin (" · ", state, present, NULL);
  return g_strjoin (" · ", day, state, present, NULL);
}

static void
tell (GtkWidget *row, CanevasRecord *session)
{
  const char *title = canevas_record_get_title (session);
  g_autofree char *facts = dup_facts (session);

  g_object_set (row, "title", title, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  facts, -1);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "title-lines", 2, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  tell (row, item);
  return row;
}

static void
refresh (CanevasCommunityMeetings *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (self->sessions), i);

      tell (GTK_WIDGET (gtk_list_box_get_row_at_index (self->box, (int) i)), session);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->box), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static GtkWidget *
build_header (CanevasCommunityMeetings *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *spoken = g_strdup_printf (C_("button", "Add: %s"), _("Meetings"));
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "css-classes", (const char *[]) { "flat", NULL }, "valign", GTK_ALIGN_CENTER,
                                 "child",
                                 g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add"), NULL),
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_bind_property (canevas_record_get_store (self->community), "read-only", add, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), g_object_new (GTK_TYPE_LABEL, "label", _("Meetings"), "xalign", 0.0f, "hexpand", TRUE,
                                                  "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (header), add);
  return header;
}

static void
canevas_community_meetings_dispose (GObject *object)
{
  CanevasCommunityMeetings *self = CANEVAS_COMMUNITY_MEETINGS (object);

  if (self->sessions != NULL)
    gtk_list_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->sessions);
  g_clear_object (&self->community);
  G_OBJECT_CLASS (canevas_community_meetings_parent_class)->dispose (object);
}

static void
canevas_community_meetings_class_init (CanevasCommunityMeetingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_community_meetings_dispose;
}

static void
canevas_community_meetings_init (CanevasCommunityMeetings *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
canevas_community_meetings_new (CanevasRecord *community)
{
  CanevasCommunityMeetings *self = g_object_new (CANEVAS_TYPE_COMMUNITY_MEETINGS, NULL);
  CanevasStore *store = canevas_record_get_store (community);

  self->community = g_object_ref (community);
  self->sessions = canevas_store_referring (store, &canevas_session_type, "community", canevas_record_get_id (community));
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                            (const char *[]) { "boxed-list", NULL }, NULL);
  self->empty = g_object_new (GTK_TYPE_LABEL, "label", _("No meeting yet: “Add” prepares one, with its moments and its minutes."),
                              "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Meetings"), -1);
  gtk_box_append (GTK_BOX (self), build_header (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (self), self->empty);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_list_box_bind_model (self->box, G_LIST_MODEL (self->sessions), create_row, NULL, NULL);
  g_signal_connect_object (self->sessions, "items-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
