/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_usual_periods_add:
 * @n_added: (out): how many were not there yet
 *
 * Adds to the file the periods that authorities better avoid, as records to be changed or set aside: those the guide *Faire le pari du
 * collaboratif* (2023) names (part 2, C.2: preparation of the budget, start of the school year, end of the year, new year wishes,
 * summer), the dates of the budget of communes and departments under M57 (Code général des collectivités territoriales, articles
 * L1612-2, L1612-12, L5217-10-4), the school holidays of the authority's zone as far as they are published, and the months before the
 * next election where its day is known (Code électoral, article L52-1). What is there already, even set aside, stays. One action.
 */
gboolean canevas_usual_periods_add (CanevasStore *store, guint *n_added, GError **error);

/**
 * canevas_usual_periods_dup_school:
 *
 * Returns: (transfer full): up to which day school holidays of the authority's zone are known here, or why none are, and what to do about
 * it, in a sentence
 */
char *canevas_usual_periods_dup_school (CanevasStore *store);

/**
 * canevas_school_zone_of_department:
 *
 * Returns: (nullable): "a", "b", "c" or "corsica": the zone of the school holidays of a department, by its académie; %NULL overseas,
 * where each académie has a calendar of its own
 */
const char *canevas_school_zone_of_department (const char *department);

G_END_DECLS
