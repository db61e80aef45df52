/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-map-private.h"

#include "canevas-authority.h"
#include "canevas-community-member.h"
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
  const CanevasPaint hue = canevas_community_get_hue (direction);
  const gboolean outside = post != CANEVAS_ORG_NONE && self->facts->posts[post].end == self->facts->posts[post].first;
  const CanevasShapeStyle full = { .fill = hue, .stroke = CANEVAS_PAINT_PAPER, .line_width = radius * 0.2 };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_PAPER, .stroke = hue, .line_width = MAX (0.5, radius * 0.25) };
  const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_PAPER,
                                   .stroke = CANEVAS_PAINT_INK,
                                   .line_width = MAX (0.5, radius * 0.22) };
  g_autofree char *id = g_strconcat (base, suffix, NULL);
  g_autofree char *label = dup_person (self, post, member);
  g_autofree char *communities = post != CANEVAS_ORG_NONE ? dup_communities (self, post) : NULL;
  const CanevasGroup group = { .id = id, .label = label, .description = communities,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
  if (canevas_community_is_bridge (self, post))
    canevas_scene_add_circle (self->scene, x, y, radius * 1.4, &ring);
  canevas_scene_add_circle (self->scene, x, y, radius, outside ? &hollow : &full);
  canevas_scene_end_group (self->scene);
}

/* --- The whole --- */

static char *
dup_subtitle (CanevasCommunityMap *self)
{
  const guint n = self->facts->n_communities, n_directions = self->facts->n_directions, people = self->facts->people;
  g_autofree char *communities = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u community", "%u communities", n), n);
  g_autofree char *directions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u direction", "%u directions", n_directions),
                                                 n_directions);
  g_autofree char *agents = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent", "%u agents", people), people);

  return g_strjoin (" · ", communities, directions, agents, NULL);
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

CanevasScene *
canevas_community_map_new (CanevasStore *store, CanevasTextMeasure *measure, const CanevasCommunityMapOptions *options)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (store, options->today);
  CanevasCommunityMap self = {
    .scene = canevas_scene_new (measure), .measure = measure, .facts = facts, .options = options, .unit = 1
  };
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);
  CanevasDrawingFrame frame = { .size = options->size, .title = canevas_community_form_get_title (options->form),
                                .today = options->today };
  g_autofree char *subtitle = dup_subtitle (&self);
  g_autofree char *words = canevas_transversality_describe (facts);
  g_autofree char *description = g_strjoin ("\n", subtitle, words, NULL);

  find_room (&self, &frame);
  canevas_scene_set_words (self.scene, frame.title, description, canevas_authority_find_language (store));
  if (facts->n_communities > 0)
    forms[options->form].draw (&self);
  else
    draw_nothing (&self);
  if (canevas_drawing_size_is_framed (options->size) && facts->n_communities > 0)
    {
      frame.subtitle = subtitle;
      frame.subject = authority != NULL ? authority : facts->communities[0].record;
      frame.document = authority != NULL ? "carte-des-communautes" : NULL;
      frame.entries = self.legend;
      frame.n_entries = self.n_legend;
      canevas_drawing_frame_draw (&frame, self.scene, measure);
    }
  return self.scene;
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
