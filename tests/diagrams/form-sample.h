/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * What the forms of the guide are about, on top of an organisation of org_sample_fill(): sectors, natures, référents, circles,
 * pairs, collectives, cells, volunteers.
 */

/** Adds the facts that @form draws. */
void form_sample_dress (CanevasStore *store, CanevasOrgForm form);

/** A general management with three delegate directors, and twenty divisions in sectors of 7, 7 and 6. @store: has no unit */
void form_sample_add_ring (CanevasStore *store);

/** (transfer full): adds a link. @person: (nullable) */
CanevasRecord *form_sample_add_link (CanevasStore *store, CanevasRecord *source, CanevasRecord *target, const char *kind,
                                     CanevasRecord *person);
/** (transfer full): a place of @person in @unit */
CanevasRecord *form_sample_add_membership (CanevasStore *store, CanevasRecord *person, CanevasRecord *unit, const char *kind);
void form_sample_set (CanevasRecord *record, const char *field, const char *text);

G_END_DECLS
