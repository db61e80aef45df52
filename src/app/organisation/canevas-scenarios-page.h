/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/*
 * Other organisations, prepared beside the one in force: the scenario chosen as a tree of units and posts that can be changed at will,
 * what it changes and what the review finds beside; or drawn. The way out is the file for the CST; a scenario is put into force here.
 */
#define CANEVAS_TYPE_SCENARIOS_PAGE (canevas_scenarios_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenariosPage, canevas_scenarios_page, CANEVAS, SCENARIOS_PAGE, CanevasPage)

G_END_DECLS
