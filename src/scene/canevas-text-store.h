/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where a measure keeps its blocks: one after the other in large pieces of memory, all freed at once. A large chart has hundreds
 * of thousands; to allocate and free each row of each took a fifth of the time. Private to the room.
 */
typedef struct
{
  GPtrArray *chunks;
  char *next;
  gsize left;

  /* For what a block is made of while it grows: empty between two. */
  GArray *rows;   /* CanevasTextRow */
  GArray *pieces; /* CanevasTextPiece */
} CanevasTextStore;

void canevas_text_store_init (CanevasTextStore *self);
void canevas_text_store_clear (CanevasTextStore *self);
/* A copy of @n_bytes, aligned for pointers; lives as long as @self. */
gpointer canevas_text_store_keep (CanevasTextStore *self, gconstpointer data, gsize n_bytes);
/* The same for a text, which gets its end. */
const char *canevas_text_store_keep_text (CanevasTextStore *self, const char *text, gsize n_bytes);

G_END_DECLS
