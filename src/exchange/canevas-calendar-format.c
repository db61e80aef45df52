/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-calendar-format.h"

#include "canevas-module.h"

#include <dlfcn.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

const CanevasCalendarFormat *
canevas_calendar_format_load (GError **error)
{
  g_autofree char *path = canevas_module_find (CANEVAS_CALENDAR_MODULE);
  void *module = dlopen (path, RTLD_LAZY | RTLD_LOCAL);
  const CanevasCalendarFormat *format = module != NULL ? dlsym (module, CANEVAS_CALENDAR_FORMAT) : NULL;

  if (format == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("What reads and writes calendars could not be loaded (%s). Install Canevas again."), dlerror ());
  return format;
}
