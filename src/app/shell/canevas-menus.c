/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-menus.h"

#include "canevas-recent-files.h"
#include "canevas-window.h"

#define RECENT_SHOWN 8

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
build_recent_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GListModel) files = canevas_recent_files_list ();
  const guint n_files = MIN (g_list_model_get_n_items (files), RECENT_SHOWN);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (CanevasRecentFile) file = g_list_model_get_item (files, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_auto (GStrv) words = g_strsplit (canevas_recent_file_get_name (file), "_", -1);
      g_autofree char *label = g_strjoinv ("__", words); /* an underline in a file's name is no mnemonic */

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", canevas_recent_file_get_uri (file));
      g_menu_append_item (menu, item);
    }
  return menu;
}

static GMenu *
build_open_section (void)
{
  GMenu *section = g_menu_new ();
  GMenu *recent = build_recent_menu ();

  g_menu_append (section, _("_New…"), "app.new");
  g_menu_append (section, _("_Open…"), "app.open");
  if (g_menu_model_get_n_items (G_MENU_MODEL (recent)) > 0)
    g_menu_append_submenu (section, _("Open _Recent"), G_MENU_MODEL (recent));
  g_object_unref (recent);
  return section;
}

static GMenu *
build_history_section (CanevasStore *store)
{
  GMenu *section = g_menu_new ();
  const char *undo = canevas_store_get_undo_label (store);
  const char *redo = canevas_store_get_redo_label (store);
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("_Undo: %s"), undo) : g_strdup (_("_Undo"));
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("_Redo: %s"), redo) : g_strdup (_("_Redo"));

  g_menu_append (section, undo_text, "win.undo");
  g_menu_append (section, redo_text, "win.redo");
  return section;
}

static GMenu *
build_copy_section (void)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("Export…"), "win.export");
  g_menu_append (section, _("Print…"), "win.print");
  g_menu_append (section, _("Save _As…"), "win.save-as");
  g_menu_append (section, _("Copy _without History…"), "win.copy-without-history");
  return section;
}

static GMenu *
build_close_section (void)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("_Close"), "win.close");
  return section;
}

void
canevas_menus_fill_file_button (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  CanevasWindow *window = CANEVAS_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));

  append_section (menu, build_open_section ());
  append_section (menu, build_history_section (canevas_window_get_store (window)));
  append_section (menu, build_copy_section ());
  append_section (menu, build_close_section ());
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
fill_main_button (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *about = g_menu_new ();
  GMenu *quit = g_menu_new ();

  g_menu_append (about, _("_Preferences"), "app.preferences");
  g_menu_append (about, _("_Keyboard Shortcuts"), "app.shortcuts");
  g_menu_append (about, _("_About Canevas"), "app.about");
  g_menu_append (quit, _("_Quit"), "app.quit");
  append_section (menu, about);
  append_section (menu, quit);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

GtkWidget *
canevas_menus_create_main_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_main_button, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _("Main Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Main Menu"), -1);
  return button;
}
