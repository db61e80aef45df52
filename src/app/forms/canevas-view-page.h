/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"
#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_VIEW_PAGE (canevas_view_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasViewPage, canevas_view_page, CANEVAS, VIEW_PAGE, CanevasPage)

/**
 * CanevasViewKind:
 * @name: stable name ("bodies")
 * @title: msgid of its toggle in the bar (N_)
 * @get_type: its #CanevasView subclass, built when it is first shown
 * @tables: the records that are best shown here: where links to them lead
 * @why: msgid: why the guide asks for what it shows, in our words (N_)
 * @place: msgid: where in the guide (N_)
 *
 * A view of a page.
 */
typedef struct
{
  const char *name;
  const char *title;
  GType (*get_type) (void);
  const char *tables[6];
  const char *why;
  const char *place;
} CanevasViewKind;

/**
 * CanevasViewPageClass:
 * @title: msgid of its title (N_)
 * @kinds: its views in the order of the bar; an entry without a name ends them
 *
 * A page that can be looked at in several ways: a bar with the switch (Alt+1, Alt+2… too) and the options of the
 * view shown, then the view itself, which also fills header and inspector. Views are built when first shown and the page goes
 * back to the last one. Property: "view" (string, notified), the name of the view shown. Action: "view.show" (string).
 */
struct _CanevasViewPageClass
{
  CanevasPageClass parent_class;

  const char *title;
  const CanevasViewKind *kinds;
};

/** canevas_view_page_show: @name: name of a view of this page. Returns: (transfer none) (nullable): the view, now shown */
CanevasView *canevas_view_page_show (CanevasViewPage *self, const char *name);
/** (transfer none) (nullable): the view shown */
CanevasView *canevas_view_page_get_view (CanevasViewPage *self);

G_END_DECLS
