/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-icons.h"

#include <gtk/gtk.h>

static void (*constructed) (GObject *icon); /* what the class had */

/* Those without a name are of a file: no theme remembers them. */
static void
keep (GObject *icon)
{
  constructed (icon);
  if (gtk_icon_paintable_get_icon_name (GTK_ICON_PAINTABLE (icon)) != NULL)
    g_object_ref (icon);
}

void
canevas_icons_keep (void)
{
  GObjectClass *class;

  if (constructed != NULL)
    return;
  class = g_type_class_ref (GTK_TYPE_ICON_PAINTABLE);
  constructed = class->constructed;
  class->constructed = keep;
}
