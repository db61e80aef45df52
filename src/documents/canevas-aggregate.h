/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scope.h"

G_BEGIN_DECLS

/*
 * What many records come to, as an expression of a template's text:
 *
 *   count risk                            how many
 *   list seat[capacity=member].title      each value once: "two elected members; the director of finance"
 *   sum resource_line.amount              one number
 *   total resource_line.quantity measure  one number for each measure, a line each: "3,7 ETP", "675 jours"
 */

/** Whether @expression begins with one of these words. */
gboolean canevas_aggregate_is_one (const char *expression);
/** Its text, "" for nothing; @format as in canevas_value_format(). */
char *canevas_aggregate_evaluate (const CanevasScope *scope, const char *expression, const char *format, GError **error);

G_END_DECLS
