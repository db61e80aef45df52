/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* An agent or elected official; personal data kept to what the documents need. */
#define CANEVAS_TYPE_PERSON (canevas_person_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPerson, canevas_person, CANEVAS, PERSON, CanevasRecord)

extern const CanevasRecordType canevas_person_type;

G_END_DECLS
