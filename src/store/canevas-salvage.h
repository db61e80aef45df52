/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CanevasSalvageCount:
 * @saved: records saved
 * @remade: records of which nothing but the id was left, made anew, almost empty, because others belong to them
 * @lost: records that were there and are not saved; -1 when the file no longer says how many there were
 * @whole: the saved records are exactly what was last saved in the file, to the letter
 *
 * What became of the records of one type.
 */
typedef struct
{
  const CanevasRecordType *type;
  guint saved;
  guint remade;
  gint64 lost;
  gboolean whole;
} CanevasSalvageCount;

/**
 * CanevasSalvage:
 * @counts: one a type of the schema
 * @saved: records saved in all
 * @lost: records known to be lost; -1 when of some types nobody knows
 * @whole: everything was saved, history included
 * @cleared_values: values that could not be read, or made no sense, and are now empty
 * @cleared_references: references to lost records, now empty
 * @dropped: records that belonged to something that cannot be told any more
 * @entries: entries of the history saved
 *
 * What canevas_store_salvage() could do.
 */
typedef struct
{
  const CanevasSchema *schema;
  CanevasSalvageCount *counts;
  guint saved;
  guint remade;
  gint64 lost;
  gboolean whole;
  guint cleared_values;
  guint cleared_references;
  guint dropped;
  guint entries;
} CanevasSalvage;

/**
 * canevas_store_salvage:
 * @path: a damaged file, which is only read
 * @target: the file to make, which must not exist
 *
 * Saves what can still be read of a damaged file into a new one, row by row, without believing anything that the damaged one says
 * of itself. May take long with a large file on a failing disk; works in any thread.
 *
 * Returns: (transfer full): what was saved; %NULL and nothing written when that is nothing
 */
CanevasSalvage *canevas_store_salvage (const CanevasSchema *schema, const char *path, const char *target, GCancellable *cancellable,
                                       GError **error);
void canevas_salvage_free (CanevasSalvage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasSalvage, canevas_salvage_free)

/** In one translated sentence or a few: how much was saved, and what to look at again. (transfer full) */
char *canevas_salvage_summarise (const CanevasSalvage *self);
/** One translated line for each type of which there was something: how many were saved and how many are lost. (transfer full) */
char *canevas_salvage_describe (const CanevasSalvage *self);

G_END_DECLS
