/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heights that are measured once: pages are tried with more and with fewer units before they are drawn. */
#include "canevas-org-chart-private.h"

typedef struct
{
  CanevasOrgHeightKey key;
  double height;
} Height;

static guint
key_hash (gconstpointer data)
{
  const CanevasOrgHeightKey *key = data;

  return ((key->unit * 31 + key->what) * 31 + key->first) * 31 + (guint) key->width;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const CanevasOrgHeightKey *one = a, *other = b;

  return one->unit == other->unit && one->what == other->what && one->first == other->first && one->end == other->end
         && one->width == other->width;
}

GHashTable *
canevas_org_heights_new (void)
{
  return g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
}

double *
canevas_org_recall_height (CanevasOrgDrawing *self, const CanevasOrgHeightKey *key)
{
  Height *height = g_hash_table_lookup (self->heights, key);

  if (height == NULL)
    {
      height = g_new (Height, 1);
      *height = (Height){ *key, -1 };
      g_hash_table_add (self->heights, height);
    }
  return &height->height;
}
