/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

/*
 * A town that reforms its services: two directorates become one division, a service is created, one is closed, twelve agents change
 * unit, one service takes another name.
 */

/** Types the organisation in force into @store: 9 units, 38 posts of which one is vacant. */
void reform_sample_fill (CanevasStore *store);
/** (transfer full): the reform, drawn as a scenario of that organisation, with its calendar. */
CanevasRecord *reform_sample_reform (CanevasStore *store);
/** (transfer full): the record of @type whose @field reads @value; it must exist. */
CanevasRecord *reform_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *field, const char *value);
