/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * Governances to draw: one like those of the guide, and as many others as there are seeds.
 */

/** A store in memory with one project and nothing else. (transfer full) */
CanevasStore *governance_sample_store (CanevasRecord **project);

/** Five bodies, three roles and one circuit, with words that people write. */
void governance_sample_fill (CanevasRecord *project);
/** @n_bodies bodies with @n_seats seats in all, roles and circuits, drawn by lot. */
void governance_sample_fill_by_lot (CanevasRecord *project, guint32 seed, guint n_bodies, guint n_seats);

/** (transfer full): the first record of a type of @project whose title is @title */
CanevasRecord *governance_sample_find (CanevasRecord *project, const CanevasRecordType *type, const char *title);

G_END_DECLS
