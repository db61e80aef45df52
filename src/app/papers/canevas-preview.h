/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-compose.h"
#include "canevas-pages.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PREVIEW (canevas_preview_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPreview, canevas_preview, CANEVAS, PREVIEW, AdwBin)

/*
 * The real pages of a document beside its form: a bar (previous, "Page 2 of 5", next), then the sheets one under the other. Follows
 * the file as one types: a burst of changes makes one new layout, a moment later, and only while the preview can be seen.
 * When the document cannot be made, the reason stands in place of the pages. CSS class: `preview`.
 */

GtkWidget *canevas_preview_new (void);

/**
 * canevas_preview_set_subject:
 * @template: (nullable): name of a template; %NULL shows nothing
 * @record: (nullable): the record it is about
 *
 * What to show. Nothing is kept of the former document but the place scrolled to when only the words changed.
 */
void canevas_preview_set_subject (CanevasPreview *self, const char *template, CanevasRecord *record, CanevasComposeFlags flags);

/** Scrolls to a section of the framing note and marks it; %NULL takes the mark away. */
void canevas_preview_set_section (CanevasPreview *self, const char *section);

/** Scrolls to a page, counted from 0, as soon as the pages have their places. */
void canevas_preview_go_to (CanevasPreview *self, guint page);

/** Adds what pages beside a form need: a click opens them large, and a button prints them (action "win.print"). */
void canevas_preview_add_tools (CanevasPreview *self);

/** (nullable) (transfer none): what is shown, brought up to date first. */
CanevasPages *canevas_preview_get_pages (CanevasPreview *self);

G_END_DECLS
