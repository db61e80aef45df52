/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A column of the RACI matrix: a function, never a name. */
#define CANEVAS_TYPE_RACI_FUNCTION (canevas_raci_function_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciFunction, canevas_raci_function, CANEVAS, RACI_FUNCTION, CanevasRecord)

extern const CanevasRecordType canevas_raci_function_type;

G_END_DECLS
