/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-refusal.h"

#include "canevas-problem.h"
#include "canevas-store.h"

static const char *
heading_for (const GError *error)
{
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED))
    return _("This File Is Damaged");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS))
    return _("This Is Not a Canevas File");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NEWER))
    return _("This File Needs a Newer Canevas");
  if (g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND))
    return _("This File Is No Longer There");
  return _("This File Could Not Be Opened");
}

void
canevas_refusal_present (GtkWindow *parent, GFile *file, const GError *error)
{
  canevas_problem_present (GTK_WIDGET (parent), heading_for (error), error);
}
