/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-inspector.h"
#include "canevas-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_VIEW (canevas_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasView, canevas_view, CANEVAS, VIEW, CanevasPage)

/**
 * CanevasViewClass:
 *
 * One way of looking at a matter of a project, among the views of a #CanevasViewPage: a page within a page, whose "record" is the
 * project (none where the page is about the whole file). A view is one file and one line in the table of its page. The
 * #CanevasViewPage builds it when it is first shown, shows it under its bar and lends it its header and its inspector. Property: "options" (GtkWidget, nullable: stands at the
 * right end of the bar; the view owns it).
 *
 * Most views show an empty state until there is something to show, and inspect what is selected: canevas_view_set_contents() and
 * canevas_view_add_inspector() are for them.
 */
struct _CanevasViewClass
{
  CanevasPageClass parent_class;
};

void canevas_view_set_options (CanevasView *self, GtkWidget *options);
/** (nullable) */
GtkWidget *canevas_view_get_options (CanevasView *self);

/** canevas_view_set_contents: @empty: what stands there until there is something to show. Folds the inspector. */
void canevas_view_set_contents (CanevasView *self, GtkWidget *empty, GtkWidget *content);
/**
 * canevas_view_show_content:
 * @any: whether there is something to show
 *
 * Shows the content, or the empty state. Where that changes, the inspector opens or folds with it: an empty view has nothing to inspect,
 * and the user decides afterwards.
 */
void canevas_view_show_content (CanevasView *self, gboolean any);
/** Shows the content before there is anything in it, to add the first line there; leaves the inspector alone. */
void canevas_view_reveal_content (CanevasView *self);
gboolean canevas_view_shows_content (CanevasView *self);

/** canevas_view_add_inspector: @hint: what to select, in its place while nothing is. Returns: (transfer none) */
CanevasInspector *canevas_view_add_inspector (CanevasView *self, const char *hint);

G_END_DECLS
