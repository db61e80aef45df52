/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A unit of the organisation: pole, direction, service, team; units nest. */
#define CANEVAS_TYPE_UNIT (canevas_unit_get_type ())
G_DECLARE_FINAL_TYPE (CanevasUnit, canevas_unit, CANEVAS, UNIT, CanevasRecord)

extern const CanevasRecordType canevas_unit_type;

G_END_DECLS
