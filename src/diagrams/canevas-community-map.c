/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-columns-private.h"

#include "canevas-authority.h"
#include "canevas-community-member.h"
#include "canevas-format.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

/* Letters and marks in a page of text are a little smaller than on a sheet. */
#define FIGURE_UNIT 0.8

typedef struct
{
  const char *name, *title;
  void (*draw) (CanevasCommunityMap *self);
} Form;

static const Form forms[CANEVAS_N_COMMUNITY_FORMS] = {
  [CANEVAS_COMMUNITY_ENCLOSURES] = { "enclosures", N_("Communities across directions"), canevas_community_draw_enclosures },
  [CANEVAS_COMMUNITY_CIRCLES] = { "circles", N_("Circles and what ties them"), canevas_community_draw_circles },
  [CANEVAS_COMMUNITY_NETWORK] = { "network", N_("Network of communities"), canevas_community_draw_network },
  [CANEVAS_COMMUNITY_HEAT] = { "heatmap", N_("Ties between directions"), canevas_community_draw_heat },
};

const char *
canevas_community_form_get_name (CanevasCommunityForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_COMMUNITY_FORMS, NULL);

  return forms[form].name;
}

const char *
canevas_community_form_get_title (CanevasCommunityForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_COMMUNITY_FORMS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, forms[form].title);
}

gboolean
canevas_community_form_find (const char *name, CanevasCommunityForm *form)
{
  for (guint i = 0; i < CANEVAS_N_COMMUNITY_FORMS; i++)
    if (g_strcmp0 (forms[i].name, name) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

/* --- What forms share --- */

CanevasPaint
canevas_community_get_hue (guint direction)
{
  return direction != CANEVAS_ORG_NONE ? canevas_paint_hue (direction + 1) : CANEVAS_PAINT_INK;
}

CanevasPaint
canevas_community_get_tint (guint direction)
{
  return direction != CANEVAS_ORG_NONE ? canevas_paint_tint (direction + 1) : CANEVAS_PAINT_SOFT;
}

char *
canevas_community_dup_size (CanevasCommunityMap *self, guint community)
{
  const CanevasTransversalCommunity *item = &self->facts->communities[community];
  const guint n = item->end - item->first;
  g_autofree char *members = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members", n), n);
  g_autofree char *directions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u direction", "%u directions", item->n_directions), item->n_directions);

  return g_strjoin (" · ", members, directions, NULL);
}

gboolean
canevas_community_is_bridge (CanevasCommunityMap *self, guint post)
{
  return post != CANEVAS_ORG_NONE && self->facts->posts[post].end - self->facts->posts[post].first > 1;
}

/* "Directeurs, Ambassadeurs numériques" (nullable) */
static char *
dup_communities (CanevasCommunityMap *self, guint post)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = self->facts->posts[post].first; i < self->facts->posts[post].end; i++)
    {
      const CanevasTransversalMember *member = &self->facts->members[self->facts->places[i]];

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              canevas_record_get_title (self->facts->communities[member->community].record));
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* (transfer full): the function, or whatever names the member */
static char *
dup_person (CanevasCommunityMap *self, guint post, guint member)
{
  const CanevasOrgPost *facts = post != CANEVAS_ORG_NONE ? &self->facts->facts->posts[post] : NULL;
  g_autoptr (CanevasRecord) record = NULL;
  CanevasStore *store;

  if (facts != NULL)
    return g_strdup (facts->position != NULL ? facts->position : facts->name != NULL ? facts->name : _("Agent"));
  store = canevas_record_get_store (self->facts->communities[self->facts->members[member].community].record);
  record = canevas_store_lookup (store, &canevas_community_member_type, self->facts->members[member].id);
  return g_strdup (record != NULL && *canevas_record_get_title (record) != '\0' ? canevas_record_get_title (record)
                                                                                : _("Member"));
}

void
canevas_community_draw_person (CanevasCommunityMap *self, guint post, guint member, guint direction, const char *suffix, double x,
                               double y, double radius)
{
  const char *base = post != CANEVAS_ORG_NONE ? self->facts->facts->posts[post].id : self->facts->members[member].id;
  const CanevasPaint hue = self->marked ? canevas_community_get_mark_paint (direction) : canevas_community_get_hue (direction);
  const gboolean outside = post != CANEVAS_ORG_NONE && self->facts->posts[post].end == self->facts->posts[post].first;
  const CanevasShapeStyle full = { .fill = hue, .stroke = CANEVAS_PAINT_PAPER, .line_width = radius * 0.2 };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_PAPER, .stroke = hue, .line_width = MAX (0.5, radius * 0.25) };
  const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_PAPER,
                                   .stroke = CANEVAS_PAINT_INK,
                                   .line_width = MAX (0.5, radius * 0.22) };
  /* Forms with corners need more room within a ring. */
  const double inner = self->marked && canevas_community_is_bridge (self, post) ? 0.85 * radius : radius;
  g_autofree char *id = g_strconcat (base, suffix, NULL);
  g_autofree char *label = dup_person (self, post, member);
  g_autofree char *communities = post != CANEVAS_ORG_NONE ? dup_communities (self, post) : NULL;
  const CanevasGroup group = { .id = id, .label = label, .description = communities,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
  if (canevas_community_is_bridge (self, post))
    canevas_scene_add_circle (self->scene, x, y, radius * 1.4, &ring);
  canevas_community_add_mark (self->scene, self->marked ? canevas_community_get_mark (direction) : CANEVAS_COMMUNITY_DISC, x, y,
                              inner, outside ? &hollow : &full);
  canevas_scene_end_group (self->scene);
}

/* --- The whole --- */

/* "Communities 25 to 48", where sheets share them; how many have no name, where one sheet has no room for it (nullable) */
static char *
dup_rest (CanevasCommunityMap *self)
{
  const guint n = self->n_unnamed;
  g_autofree char *unnamed = NULL;

  if (self->end_row > 0)
    return g_strdup_printf (_("Communities %u to %u"), self->first_row + 1, self->end_row);
  if (n == 0)
    return NULL;
  unnamed = canevas_format_number (n, 0);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s name has no room on one sheet of this size",
                                       "%s names have no room on one sheet of this size", n), unnamed);
}

static char *
dup_subtitle (CanevasCommunityMap *self)
{
  const guint n = self->facts->n_communities, n_directions = self->facts->n_directions, people = self->facts->people;
  g_autofree char *communities = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u community", "%u communities", n), n);
  g_autofree char *directions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u direction", "%u directions", n_directions),
                                                 n_directions);
  g_autofree char *number = canevas_format_number (people, 0);
  g_autofree char *agents = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s agent", "%s agents", people), number);
  g_autofree char *rest = dup_rest (self);

  return g_strjoin (" · ", communities, directions, agents, rest, NULL);
}

static void
draw_nothing (CanevasCommunityMap *self)
{
  const CanevasTextStyle style = { .size = 12, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE, .width = 360 };

  canevas_scene_add_text (self->scene, self->room.x + MAX (self->room.width, 400) / 2, self->room.y + 40,
                          _("There is no community to draw yet. Add one, then its members."), &style, NULL);
}

/* Between the title and the foot of a sheet, or what a page of text leaves to a figure. */
static void
find_room (CanevasCommunityMap *self, const CanevasDrawingFrame *frame)
{
  if (canevas_drawing_size_is_framed (frame->size))
    {
      canevas_drawing_frame_get_room (frame, &self->room);
      self->unit = canevas_drawing_frame_get_unit (frame);
    }
  else if (frame->size == CANEVAS_DRAWING_FIGURE && self->options->width > 0)
    {
      self->room.width = self->options->width;
      self->room.height = self->options->height;
      self->unit = FIGURE_UNIT;
    }
}

/* @self: what it is about, and which part of it; @page: 0: the only one */
static CanevasScene *
draw_map (CanevasCommunityMap *self, CanevasStore *store, guint page, guint n_pages)
{
  const CanevasCommunityMapOptions *options = self->options;
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);
  CanevasDrawingFrame frame = { .size = options->size, .title = canevas_community_form_get_title (options->form),
                                .today = options->today, .page = page, .n_pages = n_pages };
  g_autofree char *words = canevas_transversality_describe (self->facts);
  g_autofree char *subtitle = NULL;
  g_autofree char *description = NULL;

  self->scene = canevas_scene_new (self->measure);
  self->unit = 1;
  find_room (self, &frame);
  if (self->facts->n_communities > 0)
    forms[options->form].draw (self);
  else
    draw_nothing (self);
  subtitle = dup_subtitle (self);
  description = g_strjoin ("\n", subtitle, words, NULL);
  canevas_scene_set_words (self->scene, frame.title, description, canevas_authority_find_language (store));
  if (canevas_drawing_size_is_framed (options->size) && self->facts->n_communities > 0)
    {
      frame.subtitle = subtitle;
      frame.subject = authority != NULL ? authority : self->facts->communities[0].record;
      frame.document = authority != NULL ? "carte-des-communautes" : NULL;
      frame.entries = self->legend;
      frame.n_entries = self->n_legend;
      canevas_drawing_frame_draw (&frame, self->scene, self->measure);
    }
  else if (options->size == CANEVAS_DRAWING_SCREEN && self->n_legend > 0)
    canevas_drawing_frame_draw_key (self->legend, self->n_legend, self->scene, self->measure);
  return self->scene;
}

CanevasScene *
canevas_community_map_new (CanevasStore *store, CanevasTextMeasure *measure, const CanevasCommunityMapOptions *options)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (store, options->today);
  CanevasCommunityMap self = { .measure = measure, .facts = facts, .options = options };

  return draw_map (&self, store, 0, 0);
}

/* --- On several sheets --- */

/* Whether communities can be read when so many stand on each sheet. */
static gboolean
reads_by (const CanevasCommunityMap *whole, guint per_page)
{
  CanevasDrawingFrame frame = { .size = whole->options->size };

  for (guint first = 0; first < whole->facts->n_communities; first += per_page)
    {
      CanevasCommunityMap part = *whole;
      g_autoptr (CanevasCommunityColumns) columns = NULL;

      part.first_row = first;
      part.end_row = MIN (first + per_page, whole->facts->n_communities);
      find_room (&part, &frame);
      columns = canevas_community_columns_new (&part);
      if (!canevas_community_columns_reads (columns))
        return FALSE;
    }
  return TRUE;
}

/* Returns: how many communities a sheet holds; all of them where one sheet is enough, or no number of sheets helps */
static guint
find_per_page (const CanevasCommunityMap *whole)
{
  const guint n = whole->facts->n_communities;
  guint before = 0;

  if (whole->options->form != CANEVAS_COMMUNITY_ENCLOSURES || !canevas_drawing_size_is_framed (whole->options->size))
    return n;
  for (guint n_pages = 1; n_pages <= n; n_pages++)
    {
      const guint per_page = (n + n_pages - 1) / n_pages;

      if (per_page != before && reads_by (whole, per_page))
        return per_page;
      before = per_page;
    }
  return n;
}

GPtrArray *
canevas_community_map_list_pages (CanevasStore *store, CanevasTextMeasure *measure, const CanevasCommunityMapOptions *options)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (store, options->today);
  const CanevasCommunityMap whole = { .measure = measure, .facts = facts, .options = options, .unit = 1 };
  CanevasCommunityMap overview = whole;
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = facts->n_communities, per_page = n > 0 ? find_per_page (&whole) : 0;
  const guint n_pages = per_page < n ? 1 + (n + per_page - 1) / per_page : 1;

  g_ptr_array_add (pages, draw_map (&overview, store, n_pages > 1 ? 1 : 0, n_pages));
  for (guint i = 1; i < n_pages; i++)
    {
      CanevasCommunityMap part = whole;

      part.first_row = (i - 1) * per_page;
      part.end_row = MIN (i * per_page, n);
      g_ptr_array_add (pages, draw_map (&part, store, i + 1, n_pages));
    }
  return pages;
}

/* --- Looking at one --- */

static void
add_id (GHashTable *ids, const char *id)
{
  if (id != NULL)
    g_hash_table_add (ids, (gpointer) id);
}

static gboolean
is_about (const CanevasTransversality *facts, guint number, const char *id)
{
  const CanevasTransversalMember *member = &facts->members[number];
  const char *post = member->post != CANEVAS_ORG_NONE ? facts->facts->posts[member->post].id : NULL;
  const char *unit = member->direction != CANEVAS_ORG_NONE ? facts->facts->units[facts->directions[member->direction].unit].id
                                                           : NULL;

  return g_strcmp0 (canevas_record_get_id (facts->communities[member->community].record), id) == 0 || g_strcmp0 (post, id) == 0 ||
         g_strcmp0 (unit, id) == 0 || g_strcmp0 (member->id, id) == 0;
}

GStrv
canevas_community_map_list_related (const CanevasTransversality *facts, const char *id)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer key;

  add_id (ids, id);
  for (guint i = 0; i < facts->n_members; i++)
    {
      const CanevasTransversalMember *member = &facts->members[i];

      if (!is_about (facts, i, id))
        continue;
      add_id (ids, canevas_record_get_id (facts->communities[member->community].record));
      add_id (ids, member->post != CANEVAS_ORG_NONE ? facts->facts->posts[member->post].id : member->id);
      if (member->direction != CANEVAS_ORG_NONE)
        add_id (ids, facts->facts->units[facts->directions[member->direction].unit].id);
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_strv_builder_add (list, key);
  return g_strv_builder_end (list);
}
