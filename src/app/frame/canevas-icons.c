/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-icons.h"

/* As large as icons in buttons and rows are, in pixels. */
#define SIZE 16

/* All that widgets of ours name, and those that GTK's own show most. */
static const char *const names[] = {
  "avatar-default-symbolic", "canevas-actors-symbolic", "canevas-advises-symbolic", "canevas-agents-symbolic",
  "canevas-arbitrates-symbolic", "canevas-authority-symbolic", "canevas-calendar-symbolic", "canevas-communities-symbolic",
  "canevas-decides-symbolic", "canevas-documents-symbolic", "canevas-evaluation-symbolic", "canevas-example-symbolic",
  "canevas-framing-symbolic", "canevas-governance-symbolic", "canevas-guide-symbolic", "canevas-mark-symbolic",
  "canevas-participation-symbolic", "canevas-portfolio-symbolic", "canevas-prepares-symbolic", "canevas-produces-symbolic",
  "canevas-project-symbolic", "canevas-saved-symbolic", "canevas-tree-symbolic", "changes-prevent-symbolic",
  "dialog-error-symbolic", "dialog-question-symbolic", "dialog-warning-symbolic", "document-new-symbolic",
  "document-open-symbolic", "edit-clear-symbolic", "edit-copy-symbolic", "edit-find-symbolic", "edit-redo-symbolic",
  "edit-undo-symbolic", "go-down-symbolic", "go-next-symbolic", "go-previous-symbolic", "go-up-symbolic", "list-add-symbolic",
  "list-drag-handle-symbolic", "object-select-symbolic", "open-menu-symbolic", "pan-down-symbolic", "pan-end-symbolic",
  "pan-start-symbolic", "pan-up-symbolic", "printer-symbolic", "sidebar-show-right-symbolic", "sidebar-show-symbolic",
  "user-trash-symbolic", "view-fullscreen-symbolic", "view-list-symbolic", "view-more-symbolic", "window-close-symbolic",
  "window-maximize-symbolic", "window-minimize-symbolic", "window-restore-symbolic", "x-office-calendar-symbolic",
  "zoom-fit-best-symbolic", "zoom-in-symbolic", "zoom-out-symbolic",
};

/* (element-type GtkIconPaintable): of every theme there was: one that is let go could be loading still */
static GPtrArray *held;

/* Not loaded ahead: that is what the thread does. */
static void
hold_icon (GtkIconTheme *theme, const char *name, int scale)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (name);

  g_ptr_array_add (held, gtk_icon_theme_lookup_by_gicon (theme, icon, SIZE, scale, gtk_widget_get_default_direction (), 0));
}

static int
find_scale (GdkDisplay *display)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);

  return monitor != NULL ? gdk_monitor_get_scale_factor (monitor) : 1;
}

/* Another theme has other icons of these names. */
static void
hold_all (GtkIconTheme *theme)
{
  const int scale = find_scale (gtk_icon_theme_get_display (theme));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hold_icon (theme, names[i], scale);
}

void
canevas_icons_hold (GdkDisplay *display)
{
  GtkIconTheme *theme;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (held != NULL)
    return;
  held = g_ptr_array_new_with_free_func (g_object_unref);
  theme = gtk_icon_theme_get_for_display (display);
  hold_all (theme);
  g_signal_connect (theme, "changed", G_CALLBACK (hold_all), NULL);
}

gboolean
canevas_icons_has (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      return TRUE;
  return FALSE;
}
