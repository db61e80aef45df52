/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The communities of a file across its directions, as circles and what ties them, and which directions meet. */
#include "canevas-figure.h"

#include "canevas-community-link.h"
#include "canevas-community-map.h"
#include "canevas-community.h"
#include "canevas-fonts.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#define MANY_DIRECTIONS 12

/* (nullable): where no community exists today, or no two directions are there, nothing is drawn */
static CanevasScene *
draw (CanevasRecord *record, CanevasCommunityForm form, double width, double height)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTextMeasure) measure = canevas_fonts_make_measure ();
  const CanevasCommunityMapOptions options = {
    .form = form, .size = CANEVAS_DRAWING_FIGURE, .today = today, .width = width, .height = height
  };
  g_autoptr (CanevasScene) scene = canevas_community_map_new (canevas_record_get_store (record), measure, &options);

  return canevas_scene_get_n_groups (scene) > 0 ? g_steal_pointer (&scene) : NULL;
}

/* Whether the names of all communities can be read in one figure. */
static gboolean
has_room (CanevasRecord *record)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (canevas_record_get_store (record), today);

  return facts->n_communities <= CANEVAS_FIGURE_MOST_COMMUNITIES;
}

static CanevasScene *
make_map (CanevasRecord *record, double width, double height, GError **error)
{
  if (!has_room (record))
    return NULL;
  return draw (record, CANEVAS_COMMUNITY_ENCLOSURES, width, height);
}

/* Circles say more than the map only where one stands within another, or something passes between them. */
static CanevasScene *
make_circles (CanevasRecord *record, double width, double height, GError **error)
{
  CanevasStore *store = canevas_record_get_store (record);
  g_autoptr (CanevasList) communities = canevas_store_list (store, &canevas_community_type);
  gboolean nested = FALSE;

  for (guint i = 0; !nested && i < g_list_model_get_n_items (G_LIST_MODEL (communities)); i++)
    {
      g_autoptr (CanevasRecord) community = g_list_model_get_item (G_LIST_MODEL (communities), i);

      nested = canevas_record_is_set (community, "parent");
    }
  if ((!nested && canevas_store_count (store, &canevas_community_link_type) == 0) || !has_room (record))
    return NULL;
  return draw (record, CANEVAS_COMMUNITY_CIRCLES, width, height);
}

/* Beside the table of directions, not in its place: lower than a map, as long as its numbers can be read. */
static CanevasScene *
make_heat (CanevasRecord *record, double width, double height, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (canevas_record_get_store (record), today);

  return draw (record, CANEVAS_COMMUNITY_HEAT, width, facts->n_directions > MANY_DIRECTIONS ? height : 0.6 * height);
}

const CanevasFigureMaker canevas_figure_communities = { "communities", make_map };
const CanevasFigureMaker canevas_figure_community_circles = { "community-circles", make_circles };
const CanevasFigureMaker canevas_figure_community_heat = { "community-heat", make_heat };
