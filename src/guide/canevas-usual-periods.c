/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-usual-periods.h"

#include "canevas-authority.h"
#include "canevas-avoid-period.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Months before the month of an election in which L52-1 forbids to promote what the authority does. */
#define MONTHS_OF_RESTRAINT 6

/* Every year. Days are ours where neither the guide nor the law gives them: they are there to be changed. */
typedef struct
{
  const char *rule;
  const char *name;
  const char *kind;
  const char *from, *until;
  const char *note;
} Yearly;

static const Yearly yearly[] = {
  { "wishes", N_("New year wishes"), "season", "05/01", "25/01", N_("Ceremonies fill diaries of elected officials and managers.") },
  { "budget-vote", N_("Vote of the budget"), "budget", "15/03", "15/04",
    N_("The budget is voted by 15 April, by 30 April in a year in which the assembly is renewed; its orientations are debated in the ten "
       "weeks before.") },
  { "accounts", N_("Vote of the accounts"), "budget", "15/06", "30/06", N_("The accounts of the year before are voted by 30 June.") },
  { "summer", N_("Summer"), "season", "14/07", "25/08", N_("Holidays follow one another: hardly anybody is there at the same time.") },
  { "back-to-school", N_("Start of the school year"), "season", "26/08", "10/09",
    N_("Schools, transport, associations: services to the public are at their busiest.") },
  { "budget", N_("Preparation of the budget"), "budget", "15/10", "30/11", N_("Directions defend their requests; finance has no hour left.") },
  { "end-of-year", N_("End of the year"), "season", "15/12", "04/01", N_("Closing of the accounts and holidays.") },
};

/* A year's holidays of a zone; all zones where @zone is NULL. The first day is a Saturday, the last the day before school. */
typedef struct
{
  const char *zone;
  const char *name;
  const char *first, *last;
} School;

/*
 * Calendars of the ministère de l'Éducation nationale: arrêtés of 7 December 2022 (2025-2026), 22 October 2025 (2026-2027) and 21 July 2026
 * (2027-2028); README.md says how each was checked. Summer is a period of its own above.
 */
static const School school[] = {
  { NULL, N_("Autumn holidays"), "2025-10-18", "2025-11-02" },
  { NULL, N_("Christmas holidays"), "2025-12-20", "2026-01-04" },
  { "a", N_("Winter holidays"), "2026-02-07", "2026-02-22" },
  { "b", N_("Winter holidays"), "2026-02-14", "2026-03-01" },
  { "c", N_("Winter holidays"), "2026-02-21", "2026-03-08" },
  { "a", N_("Spring holidays"), "2026-04-04", "2026-04-19" },
  { "b", N_("Spring holidays"), "2026-04-11", "2026-04-26" },
  { "c", N_("Spring holidays"), "2026-04-18", "2026-05-03" },
  { NULL, N_("Autumn holidays"), "2026-10-17", "2026-11-01" },
  { NULL, N_("Christmas holidays"), "2026-12-19", "2027-01-03" },
  { "a", N_("Winter holidays"), "2027-02-13", "2027-02-28" },
  { "b", N_("Winter holidays"), "2027-02-20", "2027-03-07" },
  { "c", N_("Winter holidays"), "2027-02-06", "2027-02-21" },
  { "a", N_("Spring holidays"), "2027-04-10", "2027-04-25" },
  { "b", N_("Spring holidays"), "2027-04-17", "2027-05-02" },
  { "c", N_("Spring holidays"), "2027-04-03", "2027-04-18" },
  { NULL, N_("Autumn holidays"), "2027-10-23", "2027-11-07" },
  { NULL, N_("Christmas holidays"), "2027-12-18", "2028-01-02" },
  { "a", N_("Winter holidays"), "2028-02-19", "2028-03-05" },
  { "b", N_("Winter holidays"), "2028-02-05", "2028-02-20" },
  { "c", N_("Winter holidays"), "2028-02-12", "2028-02-27" },
  { "a", N_("Spring holidays"), "2028-04-22", "2028-05-08" },
  { "b", N_("Spring holidays"), "2028-04-08", "2028-04-23" },
  { "c", N_("Spring holidays"), "2028-04-15", "2028-05-01" },
};

/* By académie: the zones in force since 2016, as data.gouv.fr lists them (“Vacances scolaires par zones”). */
static const struct
{
  const char *zone;
  const char *departments;
} zones[] = {
  { "a", " 25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86 " },
  { "b", " 04 05 13 84 02 60 80 59 62 54 55 57 88 44 49 53 72 85 06 83 14 27 50 61 76 18 28 36 37 41 45 08 10 51 52 22 29 35 56 67 68 " },
  { "c", " 77 93 94 11 30 34 48 66 75 09 12 31 32 46 65 81 82 78 91 92 95 " },
  { "corsica", " 2A 2B " },
};

const char *
canevas_school_zone_of_department (const char *department)
{
  g_autofree char *word = NULL;

  if (department == NULL || *department == '\0')
    return NULL;
  word = g_strdup_printf (" %s ", department);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strstr (zones[i].departments, word) != NULL)
      return zones[i].zone;
  return NULL;
}

/* As the authority says, else as its department has it. */
static const char *
find_zone (CanevasRecord *authority)
{
  if (authority == NULL)
    return NULL;
  return canevas_record_is_set (authority, "school_zone") ? canevas_record_get_text (authority, "school_zone")
                                                          : canevas_school_zone_of_department (canevas_record_get_text (authority, "department"));
}

/* Corsica and the territories overseas have calendars of their own. */
static gboolean
is_published (const char *zone)
{
  return zone != NULL && strlen (zone) == 1;
}

static gboolean
is_of_zone (const School *one, const char *zone)
{
  return one->zone == NULL || g_strcmp0 (one->zone, zone) == 0;
}

char *
canevas_usual_periods_dup_school (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = NULL;
  g_autofree char *last = NULL;
  const char *zone, *day = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  authority = canevas_authority_find (store);
  zone = find_zone (authority);
  if (!is_published (zone))
    return g_strdup (zone == NULL && (authority == NULL || !canevas_record_is_set (authority, "department"))
                       ? _("School holidays come with the department of the authority, which is not said yet.")
                       : _("School holidays of Corsica and of territories overseas are not known here: import their calendar (.ics), which "
                           "the ministère de l’Éducation nationale publishes."));
  for (guint i = 0; i < G_N_ELEMENTS (school); i++)
    if (is_of_zone (&school[i], zone) && g_strcmp0 (school[i].last, day) > 0)
      day = school[i].last;
  last = canevas_format_date (day, CANEVAS_DATE_LONG);
  return g_strdup_printf (_("School holidays of zone %c are known up to %s: for those after, import the calendar (.ics) that the ministère "
                            "de l’Éducation nationale publishes."),
                          g_ascii_toupper (*zone), last);
}

static gboolean
is_there (CanevasStore *store, const char *rule)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_avoid_period_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) period = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (period, "rule"), rule) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Within an action. (transfer full) (nullable): %NULL with @error set, or where it is there */
static CanevasRecord *
add_period (CanevasStore *store, const char *rule, const char *name, const char *kind, GError **error)
{
  g_autoptr (CanevasRecord) period = NULL;

  if (is_there (store, rule))
    return NULL;
  period = canevas_store_add (store, &canevas_avoid_period_type, NULL, error);
  if (period == NULL || !canevas_record_set_text (period, "rule", rule, error) || !canevas_record_set_text (period, "name", name, error) ||
      !canevas_record_set_text (period, "kind", kind, error))
    return NULL;
  return g_steal_pointer (&period);
}

static gboolean
add_yearly (CanevasStore *store, const Yearly *one, guint *n, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (CanevasRecord) period = add_period (store, one->rule, _(one->name), one->kind, &inner);

  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (period == NULL)
    return TRUE;
  else if (canevas_record_set_text (period, "yearly_from", one->from, error) &&
           canevas_record_set_text (period, "yearly_until", one->until, error) &&
           canevas_record_set_text (period, "note", _(one->note), error))
    {
      ++*n;
      return TRUE;
    }
  return FALSE;
}

static gboolean
add_once (CanevasStore *store, const char *rule, const char *name, const char *kind, const char *first, const char *last, guint *n,
          GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (CanevasRecord) period = add_period (store, rule, name, kind, &inner);

  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  else if (period == NULL)
    return TRUE;
  else if (canevas_record_set_text (period, "first_day", first, error) && canevas_record_set_text (period, "last_day", last, error))
    {
      ++*n;
      return TRUE;
    }
  return FALSE;
}

/* From the first day of the sixth month before to the day before. */
static gboolean
add_restraint (CanevasStore *store, CanevasRecord *authority, guint *n, GError **error)
{
  g_autofree char *rule = NULL, *from = NULL, *until = NULL;
  GDate election, first, last;

  if (authority == NULL || !canevas_day_parse (canevas_record_get_text (authority, "next_election"), &election))
    return TRUE;
  first = last = election;
  g_date_set_day (&first, 1);
  g_date_subtract_months (&first, MONTHS_OF_RESTRAINT);
  g_date_subtract_days (&last, 1);
  from = canevas_day_to_iso (&first);
  until = canevas_day_to_iso (&last);
  rule = g_strdup_printf ("election-%s", until);
  return add_once (store, rule, _("Restraint before the election"), "election", from, until, n, error);
}

static gboolean
add_all (CanevasStore *store, guint *n, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);
  const char *zone = find_zone (authority);

  for (guint i = 0; i < G_N_ELEMENTS (yearly); i++)
    if (!add_yearly (store, &yearly[i], n, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (school); i++)
    {
      g_autofree char *rule = g_strdup_printf ("school-%s-%s", school[i].zone != NULL ? school[i].zone : "all", school[i].first);

      if (!is_published (zone) || !is_of_zone (&school[i], zone))
        continue;
      if (!add_once (store, rule, _(school[i].name), "school", school[i].first, school[i].last, n, error))
        return FALSE;
    }
  return add_restraint (store, authority, n, error);
}

gboolean
canevas_usual_periods_add (CanevasStore *store, guint *n_added, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_STORE (store), FALSE);
  g_return_val_if_fail (n_added != NULL, FALSE);

  *n_added = 0;
  canevas_store_begin (store, _("add the usual periods to avoid"));
  if (!add_all (store, n_added, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}
