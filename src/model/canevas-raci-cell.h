/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What a function does for an activity: a crossing of the RACI matrix, with one letter or several. */
#define CANEVAS_TYPE_RACI_CELL (canevas_raci_cell_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciCell, canevas_raci_cell, CANEVAS, RACI_CELL, CanevasRecord)

extern const CanevasRecordType canevas_raci_cell_type;

G_END_DECLS
