/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-scene.h"
#include "canevas-transversality.h"

G_BEGIN_DECLS

/**
 * CanevasCommunityForm:
 * @CANEVAS_COMMUNITY_ENCLOSURES: directions as columns, each community an envelope across those it has members in
 * @CANEVAS_COMMUNITY_CIRCLES: circles within circles, with what each is there for and what passes between them
 * @CANEVAS_COMMUNITY_NETWORK: communities near those with which they share people
 * @CANEVAS_COMMUNITY_HEAT: how many communities two directions share, for each pair
 *
 * Readings of the same facts.
 */
typedef enum
{
  CANEVAS_COMMUNITY_ENCLOSURES,
  CANEVAS_COMMUNITY_CIRCLES,
  CANEVAS_COMMUNITY_NETWORK,
  CANEVAS_COMMUNITY_HEAT,
  CANEVAS_N_COMMUNITY_FORMS
} CanevasCommunityForm;

/** "enclosures", "circles", "network", "heatmap": as settings write it. */
const char *canevas_community_form_get_name (CanevasCommunityForm form);
/** What people call it, in the current language. (transfer none) */
const char *canevas_community_form_get_title (CanevasCommunityForm form);
/** FALSE when none is called @name. */
gboolean canevas_community_form_find (const char *name, CanevasCommunityForm *form);

/**
 * CanevasCommunityMapOptions:
 * @today: YYYY-MM-DD: whose communities, and the date on a sheet
 * @width, @height: of a figure: the room it has, in points; 0: as large as it comes
 */
typedef struct
{
  CanevasCommunityForm form;
  CanevasDrawingSize size;
  const char *today;
  double width, height;
} CanevasCommunityMapOptions;

/**
 * canevas_community_map_new:
 *
 * Draws the communities of an authority, in the language of its file. A community, and a direction where it is drawn, is a group
 * with the id of its record; so is an agent. Agents are dots: their names are spoken, never written.
 *
 * Returns: (transfer full): without a community, a sentence that says so
 */
CanevasScene *canevas_community_map_new (CanevasStore *store, CanevasTextMeasure *measure,
                                         const CanevasCommunityMapOptions *options);

/**
 * canevas_community_map_list_pages:
 *
 * The map as sheets that can be read: the whole first, then, where the names of communities across directions have no room on one
 * sheet or their members are too small, the same directions with a part of the communities on each.
 *
 * Returns: (transfer full) (element-type CanevasScene): at least the whole
 */
GPtrArray *canevas_community_map_list_pages (CanevasStore *store, CanevasTextMeasure *measure,
                                             const CanevasCommunityMapOptions *options);

/**
 * canevas_community_map_list_related:
 * @id: of a community, a direction or an agent
 *
 * What to show in full when that one is looked at: a community with its members and their directions, a direction with its agents
 * and their communities, an agent with the communities.
 *
 * Returns: (transfer full): ids of groups
 */
GStrv canevas_community_map_list_related (const CanevasTransversality *facts, const char *id);

G_END_DECLS
