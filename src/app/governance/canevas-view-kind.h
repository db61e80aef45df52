/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/**
 * CanevasViewKind:
 * @page: name of the page whose bar offers it ("governance")
 * @name: stable name ("bodies")
 * @title: msgid of its toggle in the bar (N_)
 * @get_type: its #CanevasView subclass, built when it is first shown
 * @tables: the records that are best shown here: where links to them lead
 * @why: msgid: why the guide asks for what it shows, in our words (N_)
 * @place: msgid: where in the guide (N_)
 *
 * A line of the registry of views. To add a view to a page, add its line to the table in canevas-view-kind.c.
 */
typedef struct
{
  const char *page;
  const char *name;
  const char *title;
  GType (*get_type) (void);
  const char *tables[6];
  const char *why;
  const char *place;
} CanevasViewKind;

/** Every view of @page in the order of its bar: an array of #CanevasViewKind. (transfer container) */
GPtrArray *canevas_view_kind_list (const char *page);
/** (nullable): the view of @page where records of @type are best shown */
const CanevasViewKind *canevas_view_kind_find_for (const char *page, const CanevasRecordType *type);

G_END_DECLS
