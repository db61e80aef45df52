/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

G_BEGIN_DECLS

/*
 * Text as people type it in a long field: a blank line begins a paragraph, a line that starts with a dash or a bullet is an item
 * of a list, **two stars** make bold. Nothing else is markup.
 */

typedef struct
{
  gboolean item;
  char *text; /* single line ends are kept in a paragraph, and joined in an item */
} CanevasProsePart;

/** Cuts @text in paragraphs and items. Returns: (transfer full) (element-type CanevasProsePart) */
GPtrArray *canevas_prose_split (const char *text);
/** The lines of @text without their dashes, blank ones left out. Returns: (transfer full) (element-type utf8) */
GPtrArray *canevas_prose_split_lines (const char *text);
/** @text on one line: its lines joined by @separator. */
char *canevas_prose_join (const char *text, const char *separator);
/** Appends @text to @runs with the language's typography and its bold. */
void canevas_prose_append_runs (GPtrArray *runs, const char *text);
/** @text with the language's typography, for places that have no styles. */
char *canevas_prose_to_plain (const char *text);

/** Each line an item. (element-type CanevasProsePart) (transfer full) */
GPtrArray *canevas_prose_split_items (const char *text);
/**
 * Lines that begin with a few words and a colon ("Finance: …") as items, those words in bold; others as they were typed.
 * (element-type CanevasProsePart) (transfer full)
 */
GPtrArray *canevas_prose_split_terms (const char *text);

G_END_DECLS
