/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"
#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_VIEW_PAGE (canevas_view_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasViewPage, canevas_view_page, CANEVAS, VIEW_PAGE, CanevasPage)

/**
 * CanevasViewPageClass:
 * @name: name of the page in the table of canevas-view-kind.c
 * @title: msgid of its title (N_)
 *
 * A page of a project that can be looked at in several ways: a bar with the switch (Alt+1, Alt+2… too) and the options of the
 * view shown, then the view itself, which also fills header and inspector. Views are built when first shown and the page goes
 * back to the last one. Property: "view" (string, notified), the name of the view shown.
 */
struct _CanevasViewPageClass
{
  CanevasPageClass parent_class;

  const char *name;
  const char *title;
};

/** canevas_view_page_show: @name: name of a view of this page. Returns: (transfer none) (nullable): the view, now shown */
CanevasView *canevas_view_page_show (CanevasViewPage *self, const char *name);
/** (transfer none) (nullable): the view shown */
CanevasView *canevas_view_page_get_view (CanevasViewPage *self);

G_END_DECLS
