/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * What becomes of an idea, in the pane on the right: its state, each change of which is a step with the answer the form holds;
 * merging it with another one; then the steps it went through.
 */
#define CANEVAS_TYPE_IDEA_ANSWER (canevas_idea_answer_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaAnswer, canevas_idea_answer, CANEVAS, IDEA_ANSWER, GtkBox)

GtkWidget *canevas_idea_answer_new (CanevasRecord *idea);

G_END_DECLS
