/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-official-list.h"

#include "canevas-question.h"
#include "canevas-typed.h"

#include <glib/gi18n-lib.h>

/* More would not be read: one types another letter instead. */
#define AT_MOST 8

struct _CanevasOfficialList
{
  GtkBox parent_instance;

  GtkSearchEntry *search;
  GtkListBox *results;
  GtkLabel *nothing;
  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (CanevasOfficialList, canevas_official_list, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (const CanevasDirectoryEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *facts = canevas_directory_entry_describe (entry);

  g_object_set (row, "use-markup", FALSE, "title", entry->name, "activatable", TRUE, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  return row;
}

static void
searched_cb (CanevasOfficialList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean blank = canevas_typed_is_blank (text);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = canevas_directory_search (text, AT_MOST);
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (self->results, create_row (g_ptr_array_index (self->entries, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->results), self->entries->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !blank && self->entries->len == 0);
}

static void
choose (CanevasOfficialList *self, guint position)
{
  g_autoptr (CanevasDirectoryEntry) entry = NULL;

  if (self->entries == NULL || position >= self->entries->len)
    return;
  entry = canevas_directory_entry_copy (g_ptr_array_index (self->entries, position));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  searched_cb (self);
  g_signal_emit (self, signals[CHOSEN], 0, entry);
}

static void
row_activated_cb (CanevasOfficialList *self, GtkListBoxRow *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

/* Enter takes the only answer; among several, the arrows choose. */
static void
search_activated_cb (CanevasOfficialList *self)
{
  searched_cb (self);
  if (self->entries->len == 1)
    choose (self, 0);
  else if (self->entries->len > 1)
    gtk_widget_child_focus (GTK_WIDGET (self->results), GTK_DIR_TAB_FORWARD);
}

static gboolean
down_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_child_focus (GTK_WIDGET (CANEVAS_OFFICIAL_LIST (data)->results), GTK_DIR_TAB_FORWARD);
}

static void
canevas_official_list_dispose (GObject *object)
{
  g_clear_pointer (&CANEVAS_OFFICIAL_LIST (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_official_list_parent_class)->dispose (object);
}

static void
canevas_official_list_class_init (CanevasOfficialListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_official_list_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  CANEVAS_TYPE_DIRECTORY_ENTRY);
}

static void
canevas_official_list_init (CanevasOfficialList *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _("Find in the official list"), "xalign", 0.0f,
                                   "css-classes", (const char *[]) { "heading", NULL }, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->results = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE,
                                "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);
  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _("No authority by that name: check the spelling, or fill in the fields by hand."),
                                "xalign", 0.0f, "wrap", TRUE, "visible", FALSE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the official list"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->results), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Authorities found"), -1);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0), gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (searched_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->results, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), canevas_question_new (_("Which municipality, grouping, department or region is this file about? Its codes and population follow.")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->results));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->nothing));
}

GtkWidget *
canevas_official_list_new (void)
{
  return g_object_new (CANEVAS_TYPE_OFFICIAL_LIST, NULL);
}
