/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-shortcuts.h"

typedef struct
{
  const char *group;  /* (nullable): msgid; starts a group */
  const char *title;  /* msgid */
  const char *action; /* NULL: the page has the keys itself */
  const char *keys[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("File"), N_("New file"), "app.new", { "<Control>n" } },
  { NULL, N_("Open a file"), "app.open", { "<Control>o" } },
  { NULL, N_("Save under another name"), "win.save-as", { "<Control><Shift>s" } },
  { NULL, N_("Export…"), "win.export", { "<Control>e" } },
  { NULL, N_("Print…"), "win.print", { "<Control>p" } },
  { NULL, N_("Close"), "win.close", { "<Control>w" } },
  { NULL, N_("Quit"), "app.quit", { "<Control>q" } },
  { N_("Changes"), N_("Undo"), "win.undo", { "<Control>z" } },
  { NULL, N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { NULL, N_("Main action of the page"), "win.primary", { "<Control><Shift>n" } },
  { N_("Window"), N_("Next page of the sidebar"), "win.next-page", { "<Control>Page_Down" } },
  { NULL, N_("Previous page of the sidebar"), "win.previous-page", { "<Control>Page_Up" } },
  { NULL, N_("Search in the page"), "win.search", { "<Control>f" } },
  { NULL, N_("Show one view of the page or another"), NULL, { "<Alt>1...9" } },
  { NULL, N_("Next pane"), "win.next-pane", { "F6" } },
  { NULL, N_("Previous pane"), "win.previous-pane", { "<Shift>F6" } },
  { NULL, N_("Show or hide the sidebar"), "win.toggle-sidebar", { "F9" } },
  { NULL, N_("Show or hide the inspector"), "win.toggle-inspector", { "<Shift>F9" } },
  { N_("Drawing"), N_("Outline of the drawing"), "drawing.outline", { "<Control>l" } },
  { NULL, N_("Zoom in"), "canvas.zoom-in", { "<Control>plus" } },
  { NULL, N_("Zoom out"), "canvas.zoom-out", { "<Control>minus" } },
  { NULL, N_("Show the whole drawing"), "canvas.zoom-fit", { "<Control>0" } },
  { NULL, N_("Next result of the search"), NULL, { "<Control>g" } },
  { NULL, N_("Previous result of the search"), NULL, { "<Control><Shift>g" } },
  { N_("Canevas"), N_("Preferences"), "app.preferences", { "<Control>comma" } },
  { NULL, N_("The guide on this field"), "win.explain", { "F1" } },
  { NULL, N_("Keyboard shortcuts"), "app.shortcuts", { "<Control>question" } },
};

void
canevas_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].keys);
}

GtkWidget *
canevas_shortcuts_create_window (void)
{
  g_autoptr (GString) ui = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1"
                                         "</property><child><object class='GtkShortcutsSection'>"
                                         "<property name='section-name'>canevas</property>"
                                         /* Two columns: GTK 4.8 stumbles over the buttons of a second page. */
                                         "<property name='max-height'>20</property>");
  g_autoptr (GtkBuilder) builder = NULL;

  /* GTK 4.8 fills this window from an interface description only. */
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *group = g_markup_escape_text (shortcuts[i].group != NULL ? _(shortcuts[i].group) : "", -1);
      g_autofree char *title = g_markup_escape_text (_(shortcuts[i].title), -1);
      g_autofree char *joined = g_strjoinv (" ", (char **) shortcuts[i].keys);
      g_autofree char *keys = g_markup_escape_text (joined, -1);

      if (shortcuts[i].group != NULL)
        g_string_append_printf (ui, "%s<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                                i > 0 ? "</object></child>" : "", group);
      g_string_append_printf (ui, "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                                  "<property name='accelerator'>%s</property></object></child>", title, keys);
    }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  builder = gtk_builder_new_from_string (ui->str, ui->len);
  return GTK_WIDGET (g_object_ref (gtk_builder_get_object (builder, "window")));
}
