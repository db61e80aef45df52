/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-record.h"

G_BEGIN_DECLS

#define CANEVAS_N_BODY_COLUMNS 5

/*
 * What a table of bodies says beside their names: what each does (its mark and the word), who chairs it, how often it meets, how
 * many sit, when it meets next. Columns line up in rows of the same width. Property "spoken" (string, notified): the same as
 * one line.
 */
#define CANEVAS_TYPE_BODY_COLUMNS (canevas_body_columns_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBodyColumns, canevas_body_columns, CANEVAS, BODY_COLUMNS, GtkBox)

/** canevas_body_columns_new: @body: (nullable): %NULL: the headings */
GtkWidget *canevas_body_columns_new (CanevasRecord *body);
const char *canevas_body_columns_get_spoken (CanevasBodyColumns *self);

/** Icon of what a body does ("decides"); NULL when it is not known. */
const char *canevas_body_columns_get_icon (const char *verb);

G_END_DECLS
