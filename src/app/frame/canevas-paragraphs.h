/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view that is as high as its text. */
#define CANEVAS_TYPE_PARAGRAPHS (canevas_paragraphs_get_type ())
G_DECLARE_FINAL_TYPE (CanevasParagraphs, canevas_paragraphs, CANEVAS, PARAGRAPHS, GtkTextView)

G_END_DECLS
