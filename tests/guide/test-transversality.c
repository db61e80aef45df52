/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-transversality.h"

#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-person.h"
#include "canevas-schema.h"
#include "canevas-unit.h"

#include <math.h>

/* Three directions under a general management; the digital ambassadors are of two of them, the prevention assistants of one and a half. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *top;
  CanevasRecord *directions[3];
  CanevasRecord *service; /* of the first direction */
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

static CanevasRecord *
add_unit (Fixture *fixture, CanevasRecord *above, const char *kind, const char *name)
{
  CanevasRecord *unit = add (fixture, &canevas_unit_type, NULL, "name", name);

  g_assert_true (canevas_record_set_text (unit, "kind", kind, NULL));
  if (above != NULL)
    g_assert_true (canevas_record_set_reference (unit, "parent", above, NULL));
  return unit;
}

static CanevasRecord *
add_person (Fixture *fixture, CanevasRecord *unit, const char *name)
{
  CanevasRecord *person = add (fixture, &canevas_person_type, NULL, "family_name", name);

  g_assert_true (canevas_record_set_reference (person, "unit", unit, NULL));
  return person;
}

static void
join (Fixture *fixture, CanevasRecord *community, CanevasRecord *person)
{
  g_autoptr (CanevasRecord) member = canevas_store_add (fixture->store, &canevas_community_member_type, community, NULL);

  g_assert_true (canevas_record_set_reference (member, "person", person, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Numérique", "Culture", "Eau" };
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->top = add_unit (fixture, NULL, "general_management", "Direction générale");
  for (guint i = 0; i < 3; i++)
    fixture->directions[i] = add_unit (fixture, fixture->top, "direction", names[i]);
  fixture->service = add_unit (fixture, fixture->directions[0], "service", "Réseaux");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->service);
  for (guint i = 0; i < 3; i++)
    g_object_unref (fixture->directions[i]);
  g_object_unref (fixture->top);
  g_object_unref (fixture->store);
}

static void
test_two_communities (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) ambassadors = add (fixture, &canevas_community_type, NULL, "name", "Ambassadeurs numériques");
  g_autoptr (CanevasRecord) prevention = add (fixture, &canevas_community_type, NULL, "name", "Assistants de prévention");
  g_autoptr (CanevasRecord) a = add_person (fixture, fixture->service, "Alami");
  g_autoptr (CanevasRecord) b = add_person (fixture, fixture->directions[0], "Blanc");
  g_autoptr (CanevasRecord) c = add_person (fixture, fixture->directions[1], "Costa");
  g_autoptr (CanevasRecord) d = add_person (fixture, fixture->directions[2], "Diop");
  g_autoptr (CanevasRecord) outside = canevas_store_add (fixture->store, &canevas_community_member_type, prevention, NULL);
  g_autoptr (CanevasTransversality) result = NULL;
  g_autofree char *words = NULL;

  join (fixture, ambassadors, a);
  join (fixture, ambassadors, b);
  join (fixture, ambassadors, c);
  join (fixture, prevention, c);
  g_assert_true (canevas_record_set_text (outside, "position", "Médecin du centre de gestion", NULL));

  result = canevas_transversality_new (fixture->store, "2027-03-08");
  /* The management above has nobody of its own. */
  g_assert_cmpuint (result->n_directions, ==, 3);
  g_assert_cmpstr (canevas_transversality_get_name (result, 0), ==, "Numérique");
  g_assert_cmpuint (result->directions[0].people, ==, 2);
  g_assert_cmpuint (result->people, ==, 4);
  g_assert_cmpuint (result->engaged, ==, 3);
  g_assert_cmpuint (result->communities[0].n_directions, ==, 2);
  g_assert_cmpuint (canevas_transversality_count (result, 0, 0), ==, 2);
  g_assert_cmpuint (canevas_transversality_count (result, 1, 1), ==, 1);

  /* Numérique: one tie among its two, two with Costa: (2 - 1) / 3. Culture: two ties, all with others. Eau: none. */
  g_assert_cmpfloat_with_epsilon (canevas_transversality_get_openness (result, 0), 1.0 / 3, 1e-9);
  g_assert_cmpfloat (canevas_transversality_get_openness (result, 1), ==, 1);
  g_assert_true (isnan (canevas_transversality_get_openness (result, 2)));
  g_assert_cmpuint (result->shared[0 * 3 + 1], ==, 1);
  g_assert_cmpuint (result->shared[1 * 3 + 1], ==, 2);
  g_assert_cmpuint (canevas_transversality_count_strangers (result), ==, 2);
  g_assert_cmpuint (canevas_transversality_count_bridges (result), ==, 1);

  words = canevas_transversality_describe (result);
  g_assert_cmpstr (words, ==,
                   "75% of agents (3) are in at least one community.\nNobody in a community yet: Eau.\n"
                   "2 pairs of directions out of 3 meet in no community.\n"
                   "1 bridge ties communities together: a role to be given time, not a rank.");
}

/* Who has left counts no more, nor does a community that is over. */
static void
test_on_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) club = add (fixture, &canevas_community_type, NULL, "name", "Club");
  g_autoptr (CanevasRecord) person = add_person (fixture, fixture->directions[0], "Alami");
  g_autoptr (CanevasRecord) member = canevas_store_add (fixture->store, &canevas_community_member_type, club, NULL);
  static const struct
  {
    const char *day;
    guint communities, engaged;
  } days[] = { { "2026-01-01", 1, 0 }, { "2026-06-01", 1, 1 }, { "2027-06-01", 1, 0 }, { "2028-06-01", 0, 0 } };

  g_autofree char *unknown = canevas_transversality_dup_trend (fixture->store, "2026-06-01");
  g_autofree char *trend = NULL;

  g_assert_null (unknown);
  g_assert_true (canevas_record_set_reference (member, "person", person, NULL));
  g_assert_true (canevas_record_set_text (member, "joined_on", "2026-02-01", NULL));
  g_assert_true (canevas_record_set_text (member, "left_on", "2026-12-31", NULL));
  g_assert_true (canevas_record_set_text (club, "ended_on", "2027-12-31", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (CanevasTransversality) result = canevas_transversality_new (fixture->store, days[i].day);

      g_assert_cmpuint (result->n_communities, ==, days[i].communities);
      g_assert_cmpuint (result->engaged, ==, days[i].engaged);
    }
  trend = canevas_transversality_dup_trend (fixture->store, "2026-06-01");
  g_assert_cmpstr (trend, ==, "Agents in a community: 0% a year before, 0% six months before, 100% now.");
}

/* An organisation without directions, as GPSEA's with its divisions: what stands below the top takes their place. */
static void
test_without_directions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasTransversality) result = NULL;
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;

  for (guint i = 0; i < 3; i++)
    g_assert_true (canevas_record_set_text (fixture->directions[i], "kind", "pole", NULL));
  first = add_person (fixture, fixture->service, "Alami");
  second = add_person (fixture, fixture->top, "Blanc");
  result = canevas_transversality_new (fixture->store, "2027-03-08");
  g_assert_cmpuint (result->n_directions, ==, 2);
  g_assert_cmpstr (canevas_transversality_get_name (result, 0), ==, "Direction générale");
  g_assert_cmpstr (canevas_transversality_get_name (result, 1), ==, "Numérique");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/transversality/two-communities", Fixture, NULL, set_up, test_two_communities, tear_down);
  g_test_add ("/transversality/on-a-day", Fixture, NULL, set_up, test_on_a_day, tear_down);
  g_test_add ("/transversality/without-directions", Fixture, NULL, set_up, test_without_directions, tear_down);
  return g_test_run ();
}
