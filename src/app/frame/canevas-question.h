/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A question of the guide: the small open book, then the words. Stands before the field, so that it is read before writing. */
#define CANEVAS_TYPE_QUESTION (canevas_question_get_type ())
G_DECLARE_FINAL_TYPE (CanevasQuestion, canevas_question, CANEVAS, QUESTION, AdwBin)

/** canevas_question_new: @text: (nullable): translated; nothing shows without */
GtkWidget *canevas_question_new (const char *text);
void canevas_question_set_text (CanevasQuestion *self, const char *text);
const char *canevas_question_get_text (CanevasQuestion *self);

G_END_DECLS
