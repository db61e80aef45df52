/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-working-days.h"

G_BEGIN_DECLS

/* The local authority (collectivité) whose file this is; normally one record. Also holds what every document of the file shares. */
#define CANEVAS_TYPE_AUTHORITY (canevas_authority_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAuthority, canevas_authority, CANEVAS, AUTHORITY, CanevasRecord)

extern const CanevasRecordType canevas_authority_type;

/** (transfer full) (nullable): the authority of the file, the first where there are several */
CanevasRecord *canevas_authority_find (CanevasStore *store);
/** The language in which documents and drawings of the file come out, for canevas_language_enter(): "fr" or "en"; French by default. */
const char *canevas_authority_find_language (CanevasStore *store);
/** The public holidays that the file's authority has, by its department. */
CanevasHolidays canevas_authority_find_holidays (CanevasStore *store);
/** The zone in whose time people of the authority speak of hours, by its department: "Indian/Reunion"; Paris in mainland France. */
const char *canevas_authority_find_time_zone (CanevasStore *store);

G_END_DECLS
