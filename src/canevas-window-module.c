/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-window-module.h"

#include "canevas-app.h"

#include <gtk/gtk.h>

#include <glib/gi18n-lib.h>

int
canevas_window_module_run (int argc, char **argv, gboolean wanted)
{
  if (gtk_init_check ())
    return canevas_app_run (argc, argv);
  if (!wanted)
    {
      g_print ("%s\n", _("There is no display here: the window was not opened."));
      return 0;
    }
  g_printerr ("canevas: %s\n", _("There is no display to open a window on. “canevas help” lists what works without one."));
  return 1;
}
