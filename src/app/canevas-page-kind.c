/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-page-kind.h"

/* One line a page, in the order of the sidebar. The last line ends the table. */
static const CanevasPageKind kinds[] = {
  { NULL },
};

const CanevasPageKind *
canevas_page_kind_list (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds) - 1;
  return kinds;
}

const CanevasPageKind *
canevas_page_kind_find (const char *name)
{
  for (guint i = 0; kinds[i].name != NULL; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

const CanevasPageKind *
canevas_page_kind_first (CanevasPagePlace place)
{
  for (guint i = 0; kinds[i].name != NULL; i++)
    if (kinds[i].place == place)
      return &kinds[i];
  return NULL;
}
