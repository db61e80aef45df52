/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* How values read to people, in the current language (canevas-language.h), without any installed locale. All return new strings. */

typedef enum
{
  CANEVAS_DATE_LONG,  /* 1er septembre 2026 · 1 September 2026 */
  CANEVAS_DATE_FULL,  /* mardi 1er septembre 2026 · Tuesday 1 September 2026 */
  CANEVAS_DATE_SHORT, /* 1er sept. 2026 · 1 Sep 2026 */
  CANEVAS_DATE_MONTH, /* sept. 2026 · Sep 2026: for narrow columns */
  CANEVAS_DATE_YEARLY, /* 1er septembre · 1 September: of every year */
} CanevasDateStyle;

/** canevas_format_date: @iso: (nullable): `YYYY-MM-DD`; "" when NULL or not a day */
char *canevas_format_date (const char *iso, CanevasDateStyle style);
/** The same of a day at hand; "–" when it is not valid. */
char *canevas_format_day (const GDate *day, CanevasDateStyle style);
/** canevas_format_hour: @minutes: since midnight, "14 h 32" · "14:32"; goes round past the next midnight */
char *canevas_format_hour (int minutes);
/** "14 h 32" · "14:32", local time. */
char *canevas_format_time (gint64 unix_seconds);
/** "aujourd’hui à 14 h 32", "hier à 17 h 05", "18 novembre" (this year), "3 novembre 2025". */
char *canevas_format_near_time (gint64 unix_seconds);
/** Grouped with the language's separators, as many decimals as needed, at most @max_decimals. */
char *canevas_format_number (double value, guint max_decimals);
/** The same, with so many @decimals whatever the number: for a column of them. */
char *canevas_format_decimal (double value, guint decimals);
/** "186 000 €". */
char *canevas_format_euros (double value);
/** "10 %". */
char *canevas_format_percent (double value);
/** For the middle of a sentence: "Pilotage" becomes "pilotage", "À la demande" "à la demande"; an acronym such as "DRH" stays. */
char *canevas_format_begin_small (const char *text);
/** For the beginning of a sentence. */
char *canevas_format_begin_large (const char *text);
/** A field of a record as people read it: choice label, date, number, title of the referred record; "" when unset. */
char *canevas_format_field (CanevasRecord *record, const char *field, CanevasDateStyle style);

/**
 * canevas_typography_apply:
 *
 * French typography over typed text when the current language is French, else a plain copy: U+202F before ; ! ? % €, U+00A0
 * before : and inside « », between number and unit, day and month, after n°, p., art., M., Mme; ’ for ', … for ..., 1er; leaves
 * URLs, e-mail addresses, file names and `code` alone. Idempotent. Rules: Lexique des règles typographiques en usage à
 * l'Imprimerie nationale.
 */
char *canevas_typography_apply (const char *text);

G_END_DECLS
