/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A line of the means: posts, days, relief time, budget, equipment. */
#define CANEVAS_TYPE_RESOURCE_LINE (canevas_resource_line_get_type ())
G_DECLARE_FINAL_TYPE (CanevasResourceLine, canevas_resource_line, CANEVAS, RESOURCE_LINE, CanevasRecord)

extern const CanevasRecordType canevas_resource_line_type;

G_END_DECLS
