/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-app.h"

#include "canevas-application.h"

int
canevas_app_run (int argc, char **argv)
{
  g_autoptr (CanevasApplication) application = canevas_application_new (G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
