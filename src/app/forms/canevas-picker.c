/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-picker.h"

#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasPicker
{
  GtkPopover parent_instance;

  GtkSearchEntry *search;
  GtkListView *view;
  GtkLabel *nothing;
  GtkWidget *create;
  gboolean may_create;
  char *searched; /* what the list was last searched for */
  GtkSingleSelection *selection;
  GtkFilter *filter;
  CanevasPickerFunc offered;
  gpointer offered_data;
};

G_DEFINE_FINAL_TYPE (CanevasPicker, canevas_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item, gpointer data)
{
  CanevasPicker *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *all = NULL;

  if (self->offered != NULL && !self->offered (item, self->offered_data))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  title = canevas_summary_dup_title (item);
  facts = canevas_summary_dup_facts (item);
  all = g_strconcat (title, " ", facts, NULL);
  return g_str_match_string (text, all, TRUE);
}

static void
pick (CanevasPicker *self, guint position)
{
  g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, record);
}

static void
activated_cb (CanevasPicker *self, guint position)
{
  pick (self, position);
}

static void
none_cb (CanevasPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, NULL);
}

static void
create_cb (CanevasPicker *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CREATE], 0, text);
}

/* Says why nothing shows, and offers to make what was looked for. */
static void
found_cb (CanevasPicker *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *create = g_strdup_printf (_("Create “%s”"), text);

  gtk_label_set_text (self->nothing, *text != '\0' ? _("Nothing goes by that name.") : _("Nothing to choose from yet."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0);
  gtk_button_set_label (GTK_BUTTON (self->create), create);
  gtk_widget_set_visible (self->create, self->may_create && *text != '\0');
}

static void
searched_cb (CanevasPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  /* Told twice of the same letters, it leaves the mark where the arrows put it. */
  if (g_strcmp0 (text, self->searched) == 0)
    return;
  g_free (self->searched);
  self->searched = g_strdup (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  found_cb (self);
}

/* Enter in the search takes the row that is marked: the first, unless the arrows moved it. */
static void
search_activated_cb (CanevasPicker *self)
{
  guint selected;

  /* "search-changed" waits a little for more letters: Enter does not. */
  searched_cb (self);
  selected = gtk_single_selection_get_selected (self->selection);
  if (selected != GTK_INVALID_LIST_POSITION)
    pick (self, selected);
  else if (gtk_widget_get_visible (self->create))
    gtk_widget_activate (self->create);
}

static void
shown_cb (CanevasPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_pointer (&self->searched, g_free);
  searched_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Arrows move the mark while one types on. */
static gboolean
arrow_cb (CanevasPicker *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *controller)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down)
    selected = selected == GTK_INVALID_LIST_POSITION ? 0 : MIN (selected + 1, n - 1);
  else
    selected = selected == GTK_INVALID_LIST_POSITION || selected == 0 ? 0 : selected - 1;
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dim-label");
        }
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  CanevasRecord *record = gtk_list_item_get_item (item);
  g_autofree char *title = canevas_summary_dup_title (record);
  g_autofree char *facts = canevas_summary_dup_facts (record);
  GtkWidget *second = gtk_widget_get_last_child (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_text (GTK_LABEL (second), facts);
  gtk_widget_set_visible (second, *facts != '\0');
  /* The row of a list view names itself after its type in GTK 4.8. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkWidget *
build_list (CanevasPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->view = g_object_new (GTK_TYPE_LIST_VIEW, "factory", factory, "single-click-activate", TRUE, NULL);
  g_object_unref (factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What can be chosen"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "max-content-height", 260, "width-request", 280, NULL);
  return scroller;
}

static void
canevas_picker_finalize (GObject *object)
{
  g_free (CANEVAS_PICKER (object)->searched);
  G_OBJECT_CLASS (canevas_picker_parent_class)->finalize (object);
}

static void
canevas_picker_class_init (CanevasPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_picker_finalize;

  signals[PICKED] = g_signal_new ("picked", CANEVAS_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[CREATE] = g_signal_new ("create", CANEVAS_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
canevas_picker_init (CanevasPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (arrow_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (searched_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);

  self->nothing = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), build_list (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

static GtkWidget *
append_button (CanevasPicker *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self))), button);
  return button;
}

GtkWidget *
canevas_picker_new (CanevasList *list, const char *none_label, gboolean may_create, CanevasPickerFunc offered, gpointer data)
{
  CanevasPicker *self = g_object_new (CANEVAS_TYPE_PICKER, NULL);
  GtkFilterListModel *model;

  g_return_val_if_fail (CANEVAS_IS_LIST (list), NULL);

  self->may_create = may_create;
  self->offered = offered;
  self->offered_data = data;
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  model = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (list)), self->filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (model));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
  self->create = append_button (self, G_CALLBACK (create_cb));
  if (none_label != NULL)
    gtk_button_set_label (GTK_BUTTON (append_button (self, G_CALLBACK (none_cb))), none_label);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  found_cb (self);
  return GTK_WIDGET (self);
}
