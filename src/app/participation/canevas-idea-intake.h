/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * Where ideas come into a box: typed one after the other by the keyboard alone, pasted as a list, imported as a table; and the way
 * out for the paper slips that bring some of them.
 */
#define CANEVAS_TYPE_IDEA_INTAKE (canevas_idea_intake_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaIntake, canevas_idea_intake, CANEVAS, IDEA_INTAKE, GtkBox)

GtkWidget *canevas_idea_intake_new (CanevasRecord *idea_box);

G_END_DECLS
