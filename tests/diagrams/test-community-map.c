/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-community-map.h"

#include "canevas-community-link.h"
#include "canevas-community-member.h"
#include "canevas-community-columns-private.h"
#include "canevas-community.h"
#include "canevas-envelope.h"
#include "canevas-person.h"
#include "canevas-scene-write.h"
#include "canevas-schema.h"
#include "canevas-unit.h"

#include <math.h>
#include <string.h>

#define TODAY "2027-03-08"

/* An authority of some directions, with communities across them. */
typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
  GPtrArray *people;
  GPtrArray *communities;
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
join (Fixture *fixture, guint community, guint person)
{
  g_autoptr (CanevasRecord) member = canevas_store_add (fixture->store, &canevas_community_member_type,
                                                        g_ptr_array_index (fixture->communities, community), NULL);

  g_assert_true (canevas_record_set_reference (member, "person", g_ptr_array_index (fixture->people, person), NULL));
}

static void
fill (Fixture *fixture, guint n_directions, guint n_people, guint n_communities)
{
  g_autoptr (CanevasRecord) top = add (fixture, &canevas_unit_type, NULL, "name", "Direction générale");
  g_autoptr (GPtrArray) directions = g_ptr_array_new_with_free_func (g_object_unref);

  canevas_store_begin (fixture->store, "fill");
  for (guint i = 0; i < n_directions; i++)
    {
      g_autofree char *name = g_strdup_printf ("Direction des moyens %u", i + 1);
      CanevasRecord *direction = add (fixture, &canevas_unit_type, NULL, "name", name);

      g_assert_true (canevas_record_set_text (direction, "kind", "direction", NULL));
      g_assert_true (canevas_record_set_reference (direction, "parent", top, NULL));
      g_ptr_array_add (directions, direction);
    }
  for (guint i = 0; i < n_people; i++)
    {
      CanevasRecord *person = add (fixture, &canevas_person_type, NULL, "position", "Agent");

      g_assert_true (canevas_record_set_reference (person, "unit", g_ptr_array_index (directions, i % n_directions), NULL));
      g_ptr_array_add (fixture->people, person);
    }
  for (guint i = 0; i < n_communities; i++)
    {
      g_autofree char *name = g_strdup_printf ("Réseau des correspondants de la transition %u", i + 1);

      g_ptr_array_add (fixture->communities, add (fixture, &canevas_community_type, NULL, "name", name));
    }
  g_assert_true (canevas_store_commit (fixture->store, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->measure = canevas_text_measure_new (NULL);
  fixture->people = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->communities = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->communities);
  g_ptr_array_unref (fixture->people);
  g_object_unref (fixture->measure);
  g_object_unref (fixture->store);
}

/* Eight directions, sixty agents, six communities, some agents in two or three. */
static void
fill_town (Fixture *fixture)
{
  fill (fixture, 8, 60, 6);
  canevas_store_begin (fixture->store, "join");
  for (guint community = 0; community < 6; community++)
    for (guint i = 0; i < 8; i++)
      join (fixture, community, community * 7 + i);
  join (fixture, 5, 3);
  join (fixture, 2, 3);
  g_assert_true (canevas_store_commit (fixture->store, NULL));
}

/* Each member lies in the envelopes of its communities, and in no other. */
static void
test_envelopes_hold_their_members (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .size = CANEVAS_DRAWING_SCREEN, .today = TODAY };
  CanevasCommunityMap map = { .measure = fixture->measure, .options = &options, .unit = 1 };
  g_autoptr (CanevasCommunityColumns) sheet = NULL;

  fill_town (fixture);
  map.facts = canevas_transversality_new (fixture->store, TODAY);
  sheet = canevas_community_columns_new (&map);
  for (guint community = 0; community < map.facts->n_communities; community++)
    {
      g_autoptr (GArray) envelope = canevas_community_columns_trace (sheet, community);

      for (guint i = 0; i < map.facts->n_members; i++)
        {
          const CanevasCommunityPlace *place = &sheet->places[i];
          const guint post = map.facts->members[i].post;
          gboolean belongs = FALSE;

          for (guint k = map.facts->posts[post].first; k < map.facts->posts[post].end; k++)
            {
              const CanevasCommunityPlace *other = &sheet->places[map.facts->places[k]];

              /* Of a far community he stands there in a dot of its own. */
              belongs |= map.facts->members[map.facts->places[k]].community == community && other->x == place->x &&
                         other->y == place->y;
            }
          g_assert_cmpint (canevas_envelope_contains (envelope, place->x, place->y), ==, belongs);
        }
    }
  canevas_transversality_free (map.facts);
}

/* Who is in two neighbouring rows stands once, between them. */
static void
test_bridges_stand_between (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .size = CANEVAS_DRAWING_A3, .today = TODAY };
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasGroup *bridge, *upper, *lower;
  CanevasRectangle bounds;

  fill (fixture, 3, 9, 2);
  for (guint i = 0; i < 5; i++)
    {
      join (fixture, 0, i);
      join (fixture, 1, 4 + i);
    }
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  bridge = canevas_scene_get_group (
    scene, canevas_scene_find_group (scene, canevas_record_get_id (g_ptr_array_index (fixture->people, 4))));
  upper = canevas_scene_get_group (
    scene, canevas_scene_find_group (scene, canevas_record_get_id (g_ptr_array_index (fixture->people, 1))));
  lower = canevas_scene_get_group (
    scene, canevas_scene_find_group (scene, canevas_record_get_id (g_ptr_array_index (fixture->people, 7))));
  g_assert_cmpfloat (bridge->bounds.y, >, upper->bounds.y);
  g_assert_cmpfloat (bridge->bounds.y, <, lower->bounds.y);
  g_assert_cmpstr (bridge->description, ==,
                   "Réseau des correspondants de la transition 1, Réseau des correspondants de la transition 2");
  /* All of it on the sheet. */
  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (scene, i);

      g_assert_cmpfloat (group->bounds.x, >=, 0);
      g_assert_cmpfloat (group->bounds.x + group->bounds.width, <=, bounds.width);
      g_assert_cmpfloat (group->bounds.y + group->bounds.height, <=, bounds.height);
    }
}

static gboolean
overlap (const CanevasRectangle *a, const CanevasRectangle *b)
{
  return a->x + a->width > b->x + 0.1 && b->x + b->width > a->x + 0.1 && a->y + a->height > b->y + 0.1 &&
         b->y + b->height > a->y + 0.1;
}

static const CanevasRectangle *
get_bounds (CanevasScene *scene, CanevasRecord *record)
{
  const guint number = canevas_scene_find_group (scene, canevas_record_get_id (record));

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return &canevas_scene_get_group (scene, number)->bounds;
}

/* In the network no dot lies on another, nor a community on another. */
static void
test_network_has_room (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .form = CANEVAS_COMMUNITY_NETWORK, .size = CANEVAS_DRAWING_A3, .today = TODAY };
  g_autoptr (CanevasScene) scene = NULL;

  fill_town (fixture);
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  for (guint i = 0; i < fixture->people->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const guint a = canevas_scene_find_group (scene, canevas_record_get_id (g_ptr_array_index (fixture->people, i)));
        const guint b = canevas_scene_find_group (scene, canevas_record_get_id (g_ptr_array_index (fixture->people, k)));

        if (a != CANEVAS_NO_GROUP && b != CANEVAS_NO_GROUP)
          g_assert_false (overlap (&canevas_scene_get_group (scene, a)->bounds, &canevas_scene_get_group (scene, b)->bounds));
      }
  for (guint i = 0; i < fixture->communities->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const CanevasRectangle *a = get_bounds (scene, g_ptr_array_index (fixture->communities, i));
        const CanevasRectangle *b = get_bounds (scene, g_ptr_array_index (fixture->communities, k));
        const double apart = hypot (a->x + a->width / 2 - b->x - b->width / 2, a->y + a->height / 2 - b->y - b->height / 2);

        /* Each is a disc, with the thickness of its line. */
        g_assert_cmpfloat (apart, >=, (a->width + b->width) / 2 - 1.5);
      }
}

/* Circles hold those within them, and others stand apart; a ring of communities, each within the next, ends. */
static void
test_circles (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .form = CANEVAS_COMMUNITY_CIRCLES, .size = CANEVAS_DRAWING_A4, .today = TODAY };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasScene) ring = NULL;
  g_autoptr (CanevasRecord) link = NULL;
  CanevasRectangle boxes[3];

  fill (fixture, 2, 4, 3);
  for (guint i = 1; i < 3; i++)
    g_assert_true (canevas_record_set_reference (g_ptr_array_index (fixture->communities, i), "parent",
                                                 g_ptr_array_index (fixture->communities, 0), NULL));
  link = canevas_store_add (fixture->store, &canevas_community_link_type, g_ptr_array_index (fixture->communities, 1), NULL);
  g_assert_true (canevas_record_set_reference (link, "other", g_ptr_array_index (fixture->communities, 2), NULL));
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  for (guint i = 0; i < 3; i++)
    boxes[i] = *get_bounds (scene, g_ptr_array_index (fixture->communities, i));
  g_assert_false (overlap (&boxes[1], &boxes[2]));
  g_assert_cmpfloat (boxes[1].x, >, boxes[0].x);
  g_assert_cmpfloat (boxes[1].x + boxes[1].width, <, boxes[0].x + boxes[0].width);
  g_assert_cmpuint (canevas_scene_find_group (scene, canevas_record_get_id (link)), !=, CANEVAS_NO_GROUP);

  g_assert_true (canevas_record_set_reference (g_ptr_array_index (fixture->communities, 0), "parent",
                                               g_ptr_array_index (fixture->communities, 1), NULL));
  ring = canevas_community_map_new (fixture->store, fixture->measure, &options);
  g_assert_cmpuint (canevas_scene_find_group (ring, canevas_record_get_id (g_ptr_array_index (fixture->communities, 0))), !=,
                    CANEVAS_NO_GROUP);
}

/* Two hundred names are read on a sheet: their circles fill it, and none touches another. */
static void
test_many_circles_fill_a_sheet (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .form = CANEVAS_COMMUNITY_CIRCLES, .size = CANEVAS_DRAWING_A3, .today = TODAY };
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle sheet;

  fill (fixture, 2, 4, 200);
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  canevas_scene_get_bounds (scene, &sheet);
  for (guint i = 0; i < fixture->communities->len; i++)
    {
      const CanevasRectangle *a = get_bounds (scene, g_ptr_array_index (fixture->communities, i));

      g_assert_cmpfloat (a->width, >, 48);
      g_assert_cmpfloat (a->x, >=, 0);
      g_assert_cmpfloat (a->x + a->width, <=, sheet.width);
      for (guint k = 0; k < i; k++)
        {
          const CanevasRectangle *b = get_bounds (scene, g_ptr_array_index (fixture->communities, k));

          g_assert_cmpfloat (hypot (a->x - b->x, a->y - b->y), >, a->width);
        }
    }
}

/* Each pair of directions says what it has in common; nothing is drawn of nobody. */
static void
test_pairs_of_directions (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .form = CANEVAS_COMMUNITY_HEAT, .size = CANEVAS_DRAWING_A4, .today = TODAY };
  g_autoptr (CanevasScene) empty = canevas_community_map_new (fixture->store, fixture->measure, &options);
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (canevas_scene_get_n_groups (empty), ==, 0);
  fill (fixture, 3, 3, 1);
  join (fixture, 0, 0);
  join (fixture, 0, 1);
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  words = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (words, "Direction des moyens 2 and Direction des moyens 1"));
  g_assert_nonnull (strstr (words, "1 community in common"));
  g_assert_nonnull (strstr (words, "meet in no community"));
}

/* Communities of neighbours: one of each direction, then the next. */
static void
fill_wide (Fixture *fixture, guint n_directions, guint n_communities)
{
  fill (fixture, n_directions, 10 * n_directions, n_communities);
  canevas_store_begin (fixture->store, "join");
  for (guint community = 0; community < n_communities; community++)
    for (guint i = 0; i < 12; i++)
      join (fixture, community, (community * 9 + i) % (10 * n_directions));
  g_assert_true (canevas_store_commit (fixture->store, NULL));
}

static CanevasScene *
draw_sheet (Fixture *fixture, CanevasCommunityForm form, CanevasDrawingSize size)
{
  const CanevasCommunityMapOptions options = { .form = form, .size = size, .today = TODAY };

  return canevas_community_map_new (fixture->store, fixture->measure, &options);
}

/* Baselines of the names of communities that are written, in their order. */
static GArray *
list_names (CanevasScene *scene)
{
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, NULL);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (double));

  for (const char *at = strstr (svg, "<text "); at != NULL; at = strstr (at + 1, "<text "))
    if (g_str_has_prefix (strchr (at, '>') + 1, "Réseau"))
      {
        const double y = g_ascii_strtod (strstr (at, " y=\"") + strlen (" y=\""), NULL);

        g_array_append_val (lines, y);
      }
  return lines;
}

/* Letters of seven points, from the top of an É to the foot of a p, need eight. */
static void
assert_names_apart (GArray *names)
{
  for (guint i = 1; i < names->len; i++)
    g_assert_cmpfloat (g_array_index (names, double, i) - g_array_index (names, double, i - 1), >=, 8.2);
}

static void
assert_on_sheet (CanevasScene *scene)
{
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasRectangle *group = &canevas_scene_get_group (scene, i)->bounds;

      g_assert_cmpfloat (group->x, >=, 0);
      g_assert_cmpfloat (group->y, >=, 0);
      g_assert_cmpfloat (group->x + group->width, <=, bounds.width + 0.1);
      g_assert_cmpfloat (group->y + group->height, <=, bounds.height + 0.1);
    }
}

/* Twenty directions and thirty communities on a sheet: every letter is read, nothing leaves the sheet. */
static void
test_letters_are_read (Fixture *fixture, gconstpointer data)
{
  fill_wide (fixture, 20, 30);
  for (CanevasCommunityForm form = 0; form < CANEVAS_COMMUNITY_HEAT; form++)
    {
      g_autoptr (CanevasScene) scene = draw_sheet (fixture, form, CANEVAS_DRAWING_A3);
      g_autoptr (GArray) names = list_names (scene);

      g_test_message ("%s: %.2f", canevas_community_form_get_name (form), canevas_scene_get_smallest_text (scene));
      g_assert_cmpuint (names->len, ==, 30);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
      assert_on_sheet (scene);
    }
}

/* Of 150 communities a small sheet names what it can, and still holds all of them; a large sheet names every one. */
static void
test_many_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasScene) small = NULL;
  g_autoptr (CanevasScene) large = NULL;
  g_autoptr (GArray) some = NULL;
  g_autoptr (GArray) all = NULL;

  fill_wide (fixture, 14, 150);
  small = draw_sheet (fixture, CANEVAS_COMMUNITY_ENCLOSURES, CANEVAS_DRAWING_A4);
  large = draw_sheet (fixture, CANEVAS_COMMUNITY_ENCLOSURES, CANEVAS_DRAWING_A0);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (small), >=, 6.99);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (large), >=, 6.99);
  assert_on_sheet (small);
  assert_on_sheet (large);
  some = list_names (small);
  all = list_names (large);
  g_assert_cmpuint (some->len, >, 30);
  g_assert_cmpuint (all->len, ==, 150);
  assert_names_apart (some);
  assert_names_apart (all);
}

/* In columns narrower than a word, names read upwards, whole and beside one another. */
static void
test_narrow_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasTransversality) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasRectangle *before = NULL;

  fill_wide (fixture, 24, 6);
  facts = canevas_transversality_new (fixture->store, TODAY);
  scene = draw_sheet (fixture, CANEVAS_COMMUNITY_ENCLOSURES, CANEVAS_DRAWING_A4);
  for (guint i = 0; i < facts->n_directions; i++)
    {
      const char *id = facts->facts->units[facts->directions[i].unit].id;
      const CanevasRectangle *name = &canevas_scene_get_group (scene, canevas_scene_find_group (scene, id))->bounds;

      g_assert_cmpfloat (name->height, >, 60);
      g_assert_cmpfloat (name->width, <, 40);
      g_assert_true (before == NULL || before->x + before->width <= name->x + 0.1);
      before = name;
    }
}

/* In the network, marks of directions differ in form where they share a hue, and in the key as in the map. */
static void
test_marks_of_directions (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .form = CANEVAS_COMMUNITY_NETWORK, .size = CANEVAS_DRAWING_A3, .today = TODAY };
  const CanevasCommunityMapOptions on_screen = { .form = CANEVAS_COMMUNITY_NETWORK, .size = CANEVAS_DRAWING_SCREEN, .today = TODAY };
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasScene) screen = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) shown = NULL;
  g_autofree char *svg = NULL;

  for (guint i = 0; i < CANEVAS_N_COMMUNITY_MARKS * CANEVAS_PAINT_N_HUES; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (canevas_community_get_mark (i) == canevas_community_get_mark (k) &&
                      canevas_community_get_mark_paint (i) == canevas_community_get_mark_paint (k));
  /* The first and the sixth are discs, others have corners: an agent of the second is drawn as a path. */
  fill_wide (fixture, 12, 6);
  scene = canevas_community_map_new (fixture->store, fixture->measure, &options);
  bytes = canevas_scene_write_svg (scene, NULL, NULL);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (guint i = 0; i < 12; i++)
    {
      const char *at = strstr (svg, canevas_record_get_id (g_ptr_array_index (fixture->people, i)));
      g_autofree char *mark = NULL;

      g_assert_nonnull (at);
      mark = g_strndup (at, (gsize) (strstr (at, "</g>") - at));
      g_assert_true ((strstr (mark, "<path") == NULL) == (i % CANEVAS_N_COMMUNITY_MARKS == CANEVAS_COMMUNITY_DISC));
    }
  /* Nobody is in two communities without a ring in the legend that says so. */
  g_assert_nonnull (strstr (svg, "Bridge: in several communities"));
  /* On screen too. */
  screen = canevas_community_map_new (fixture->store, fixture->measure, &on_screen);
  shown = canevas_scene_write_svg (screen, NULL, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (shown, NULL), (gssize) g_bytes_get_size (shown), "Bridge: in several communities"));
}

/* What does not read on one sheet is parted: each community on one of the others, whole and by its name. */
static void
test_several_sheets (Fixture *fixture, gconstpointer data)
{
  CanevasCommunityMapOptions options = { .size = CANEVAS_DRAWING_A4, .today = TODAY };
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) large = NULL;
  g_autofree char *words = NULL;
  guint n_names = 0;

  fill_wide (fixture, 14, 150);
  sheets = canevas_community_map_list_pages (fixture->store, fixture->measure, &options);
  g_assert_cmpuint (sheets->len, >, 3);
  words = canevas_scene_dup_outline (g_ptr_array_index (sheets, 0));
  g_assert_nonnull (strstr (words, "no room on one sheet of this size"));
  for (guint i = 1; i < sheets->len; i++)
    {
      CanevasScene *scene = g_ptr_array_index (sheets, i);
      g_autoptr (GArray) names = list_names (scene);

      assert_on_sheet (scene);
      assert_names_apart (names);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
      n_names += names->len;
    }
  g_assert_cmpuint (n_names, ==, 150);
  for (guint i = 0; i < fixture->communities->len; i++)
    {
      const char *id = canevas_record_get_id (g_ptr_array_index (fixture->communities, i));
      guint n = 0;

      for (guint k = 1; k < sheets->len; k++)
        n += canevas_scene_find_group (g_ptr_array_index (sheets, k), id) != CANEVAS_NO_GROUP;
      g_assert_cmpuint (n, ==, 1);
    }
  options.form = CANEVAS_COMMUNITY_NETWORK;
  large = canevas_community_map_list_pages (fixture->store, fixture->measure, &options);
  g_assert_cmpuint (large->len, ==, 1);
}

/* However many are counted in one place, the outline keeps near it. */
static void
test_outlines_of_counts (Fixture *fixture, gconstpointer data)
{
  const CanevasCommunityMapOptions options = { .size = CANEVAS_DRAWING_SCREEN, .today = TODAY };
  CanevasCommunityMap map = { .measure = fixture->measure, .options = &options, .unit = 1 };
  g_autoptr (CanevasTransversality) facts = NULL;
  g_autoptr (CanevasCommunityColumns) columns = NULL;
  g_autoptr (GArray) outline = NULL;
  CanevasPoint place;

  fill (fixture, 1, 2050, 2);
  canevas_store_begin (fixture->store, "join");
  for (guint i = 0; i < 4100; i++)
    join (fixture, i % 2, i / 2);
  g_assert_true (canevas_store_commit (fixture->store, NULL));
  map.facts = facts = canevas_transversality_new (fixture->store, TODAY);
  columns = canevas_community_columns_new (&map);
  g_assert_true (columns->counted);
  place = (CanevasPoint){ columns->places[0].x, columns->places[0].y };
  outline = canevas_community_columns_trace (columns, columns->order[0]);
  g_assert_true (canevas_envelope_contains (outline, place.x, place.y + 1.4 * columns->radius));
  g_assert_false (canevas_envelope_contains (outline, place.x, place.y + 2.1 * columns->radius));
}

static void
test_related (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasTransversality) facts = NULL;
  g_auto (GStrv) of_community = NULL;
  g_auto (GStrv) of_person = NULL;
  const char *id;

  fill (fixture, 3, 6, 2);
  join (fixture, 0, 0);
  join (fixture, 0, 1);
  join (fixture, 1, 1);
  facts = canevas_transversality_new (fixture->store, TODAY);
  of_community = canevas_community_map_list_related (facts, canevas_record_get_id (g_ptr_array_index (fixture->communities, 0)));
  g_assert_cmpuint (g_strv_length (of_community), ==, 5); /* itself, two agents, their two directions */
  id = canevas_record_get_id (g_ptr_array_index (fixture->people, 1));
  of_person = canevas_community_map_list_related (facts, id);
  g_assert_cmpuint (g_strv_length (of_person), ==, 4); /* himself, two communities, his direction */
  g_assert_true (g_strv_contains ((const char *const *) of_person, id));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/community-map/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("envelopes-hold-their-members", test_envelopes_hold_their_members);
  ADD ("bridges-stand-between", test_bridges_stand_between);
  ADD ("network-has-room", test_network_has_room);
  ADD ("marks-of-directions", test_marks_of_directions);
  ADD ("several-sheets", test_several_sheets);
  ADD ("outlines-of-counts", test_outlines_of_counts);
  ADD ("circles", test_circles);
  ADD ("many-circles", test_many_circles_fill_a_sheet);
  ADD ("pairs-of-directions", test_pairs_of_directions);
  ADD ("letters-are-read", test_letters_are_read);
  ADD ("many-rows", test_many_rows);
  ADD ("narrow-columns", test_narrow_columns);
  ADD ("related", test_related);
#undef ADD
  return g_test_run ();
}
