/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* The answer to one question of a double reading. */
#define CANEVAS_TYPE_READING_ANSWER (canevas_reading_answer_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReadingAnswer, canevas_reading_answer, CANEVAS, READING_ANSWER, CanevasRecord)

extern const CanevasRecordType canevas_reading_answer_type;
/** The two sides of a double reading. */
extern const CanevasChoice canevas_reading_sides[];

G_END_DECLS
