/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people type in a field, read as they mean it. Errors are whole sentences, in CANEVAS_STORE_ERROR. */

/**
 * canevas_typed_read_date:
 * @text: "12/03/2027", "12.3.27", "12 mars 2027", "1er sept. 2026", "March 12, 2027", "2027-03-12"…
 *
 * Returns: (nullable) (transfer full): the day as `YYYY-MM-DD`
 */
char *canevas_typed_read_date (const char *text, GError **error);

/** Whether @text ends with a year of four digits, so that reading it before the typing is over cannot mislead. */
gboolean canevas_typed_date_is_whole (const char *text);

/**
 * canevas_typed_read_number:
 * @text: "1 200", "12,5", "12.5", "10 %", "186 000 €"; the space may be any space
 * @whole: refuse decimals
 */
gboolean canevas_typed_read_number (const char *text, gboolean whole, double *number, GError **error);

/** Whether there is nothing but spaces in @text. */
gboolean canevas_typed_is_blank (const char *text);

G_END_DECLS
