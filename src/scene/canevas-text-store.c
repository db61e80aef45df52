/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-store.h"

#include "canevas-text-block.h"

#include <string.h>

#define CHUNK (16 * 1024)

void
canevas_text_store_init (CanevasTextStore *self)
{
  *self = (CanevasTextStore){
    .chunks = g_ptr_array_new_with_free_func (g_free),
    .rows = g_array_new (FALSE, FALSE, sizeof (CanevasTextRow)),
    .pieces = g_array_new (FALSE, FALSE, sizeof (CanevasTextPiece)),
  };
}

void
canevas_text_store_clear (CanevasTextStore *self)
{
  g_array_unref (self->pieces);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->chunks);
}

static char *
take (CanevasTextStore *self, gsize n_bytes)
{
  const gsize size = (n_bytes + sizeof (gpointer) - 1) / sizeof (gpointer) * sizeof (gpointer);
  char *taken;

  if (size > self->left)
    {
      self->left = MAX (size, CHUNK);
      self->next = g_malloc (self->left);
      g_ptr_array_add (self->chunks, self->next);
    }
  taken = self->next;
  self->next += size;
  self->left -= size;
  return taken;
}

gpointer
canevas_text_store_keep (CanevasTextStore *self, gconstpointer data, gsize n_bytes)
{
  return n_bytes > 0 ? memcpy (take (self, n_bytes), data, n_bytes) : NULL;
}

const char *
canevas_text_store_keep_text (CanevasTextStore *self, const char *text, gsize n_bytes)
{
  char *kept = take (self, n_bytes + 1);

  memcpy (kept, text, n_bytes);
  kept[n_bytes] = '\0';
  return kept;
}
