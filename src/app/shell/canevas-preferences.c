/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-preferences.h"

#include "canevas-appearance.h"
#include "canevas-authority.h"
#include "canevas-problem.h"

#define LANGUAGE "document_language"

static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

/* A row with a drop-down: AdwComboRow shows its choice in a list whose items have no name for screen readers. */
static GtkWidget *
build_choice (const char *title, const char *subtitle, GListModel *labels, guint selected, GtkDropDown **drop_down)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (labels), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  *drop_down = GTK_DROP_DOWN (choice);
  return row;
}

static void
appearance_cb (GtkDropDown *choice)
{
  const guint selected = gtk_drop_down_get_selected (choice);

  if (selected < G_N_ELEMENTS (schemes))
    canevas_appearance_set (schemes[selected]);
}

static GtkWidget *
build_appearance (void)
{
  const char *const labels[] = { _("As the system"), _("Light"), _("Dark"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);
  GtkDropDown *choice;
  GtkWidget *row;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i] == canevas_appearance_get ())
      selected = i;
  row = build_choice (_("Appearance"), "", G_LIST_MODEL (model), selected, &choice);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (appearance_cb), NULL);
  return row;
}

static GtkWidget *
build_author (void)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = canevas_store_dup_user_name ();
  GtkWidget *label = gtk_label_new (name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Your Name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("As in your session. It signs your changes, and tells others who has a file open."));
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static const CanevasField *
get_language_field (void)
{
  return &canevas_authority_type.fields[canevas_record_type_find_field (&canevas_authority_type, LANGUAGE)];
}

static void
language_cb (GtkDropDown *choice, GParamSpec *pspec, CanevasRecord *authority)
{
  const guint selected = gtk_drop_down_get_selected (choice);
  g_autoptr (GError) error = NULL;

  if (selected != GTK_INVALID_LIST_POSITION
      && !canevas_record_set_text (authority, LANGUAGE, get_language_field ()->choices[selected].name, &error))
    canevas_problem_present (GTK_WIDGET (choice), _("This change was not kept"), error);
}

static GtkWidget *
build_language (CanevasRecord *authority)
{
  const CanevasField *field = get_language_field ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkDropDown *choice;
  GtkWidget *row;
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; field->choices[i].name != NULL; i++)
    {
      gtk_string_list_append (model, canevas_field_get_choice_label (field, field->choices[i].name));
      if (g_strcmp0 (field->choices[i].name, canevas_record_get_text (authority, LANGUAGE)) == 0)
        selected = i;
    }
  row = build_choice (_(field->label), _("The interface follows the system; documents follow the file."), G_LIST_MODEL (model), selected,
                      &choice);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (language_cb), authority, 0);
  return row;
}

/* A file has something of its own to set once it says whose it is. */
static void
add_file_group (AdwPreferencesPage *page, CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);
  GtkWidget *group;

  if (authority == NULL)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("In This File"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_language (authority));
  gtk_widget_set_sensitive (group, !canevas_store_get_read_only (store));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

void
canevas_preferences_present (GtkWindow *parent, CanevasStore *store)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *computer = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (computer), _("On This Computer"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (computer), build_appearance ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (computer), build_author ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (computer));
  if (store != NULL)
    add_file_group (ADW_PREFERENCES_PAGE (page), store);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_present (GTK_WINDOW (window));
}
