/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/* What other projects of the file learnt, under the risks of this one: one press makes a risk of a lesson. Hidden while there is none. */
#define CANEVAS_TYPE_LESSONS_BOX (canevas_lessons_box_get_type ())
G_DECLARE_FINAL_TYPE (CanevasLessonsBox, canevas_lessons_box, CANEVAS, LESSONS_BOX, AdwBin)

GtkWidget *canevas_lessons_box_new (CanevasRecord *project);
/** Lists them anew. */
void canevas_lessons_box_refresh (CanevasLessonsBox *self);

G_END_DECLS
