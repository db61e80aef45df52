/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * Organisations to draw, as authorities have them: the same for the same number of people.
 */

/** A store in memory with an authority and nothing else. (transfer full) */
CanevasStore *org_sample_store (void);
/** The authority alone, for a store that the caller made. */
void org_sample_add_authority (CanevasStore *store);

/**
 * org_sample_fill:
 *
 * Adds units for about @n_people people, and exactly as many people: services under the general management for a village; divisions,
 * directorates, services and teams for a metropolis. Two units stand beside the line; one post in forty is vacant, one name in ten may
 * be published.
 */
void org_sample_fill (CanevasStore *store, guint n_people);

/** Adds a référent of each division or other unit below the top but the first for the unit called @name; returns how many. */
guint org_sample_add_referents (CanevasStore *store, const char *name);
/** (transfer full): adds one unit. @parent: (nullable) */
CanevasRecord *org_sample_add_unit (CanevasStore *store, CanevasRecord *parent, const char *name, const char *kind);
/** (transfer full): adds one person. @name: (nullable): a vacant post */
CanevasRecord *org_sample_add_person (CanevasStore *store, CanevasRecord *unit, const char *given_name, const char *family_name,
                                      const char *position, gboolean leads);
/** (transfer full): the first record of a type whose title is @title */
CanevasRecord *org_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *title);

G_END_DECLS
