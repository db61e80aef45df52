/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

/** A file in memory with the records of a packaged example: "proxima" (complete) or "accueil" (hardly begun). */
CanevasStore *canevas_sample_open (const char *example);
/** (transfer full): record @position of a type. */
CanevasRecord *canevas_sample_get (CanevasStore *store, const CanevasRecordType *type, guint position);
/** (transfer full): the first record of a type whose @field is @value. */
CanevasRecord *canevas_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *field, const char *value);
/** (transfer full): a new record whose fields are set from texts: pairs of a field and a value, up to %NULL. */
CanevasRecord *canevas_sample_add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, ...) G_GNUC_NULL_TERMINATED;
