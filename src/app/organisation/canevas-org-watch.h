/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-facts.h"

G_BEGIN_DECLS

/**
 * CanevasOrgWatch:
 *
 * An organisation as it is now: its facts, made anew after a change, and only when somebody asks. One for the organisation in force
 * and one for each scenario, shared by all that shows it. Signal: "changed", once a burst of changes is over.
 */
#define CANEVAS_TYPE_ORG_WATCH (canevas_org_watch_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOrgWatch, canevas_org_watch, CANEVAS, ORG_WATCH, GObject)

/** canevas_org_watch_new: @scenario: (nullable): %NULL: the organisation in force. (transfer full) */
CanevasOrgWatch *canevas_org_watch_new (CanevasStore *store, CanevasRecord *scenario);
/** (transfer none): true until the file changes; to be asked for again then */
CanevasOrgFacts *canevas_org_watch_get_facts (CanevasOrgWatch *self);

G_END_DECLS
