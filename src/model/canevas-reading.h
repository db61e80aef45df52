/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A look, on a day, at both what the project gave and what it changed in the ways of working. */
#define CANEVAS_TYPE_READING (canevas_reading_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReading, canevas_reading, CANEVAS, READING, CanevasRecord)

extern const CanevasRecordType canevas_reading_type;

G_END_DECLS
