/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a directory of 1,000, 10,000 and 100,000 people takes to be read, compared with the file, and written into it, then to be
 * imported again and taken back; with the most memory the process ever had, and the longest that a window would stand still: the end
 * of writing, which is one piece. A growth of 10 for ten times the people is linear.
 */
#include "organisation-sample.h"

#include "canevas-people-apply.h"
#include "canevas-schema.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

typedef struct
{
  double read, plan, write, longest, again, undo;
} Measure;

static double
lap (gint64 *since)
{
  const gint64 now = g_get_monotonic_time ();
  const double elapsed = (double) (now - *since) / 1000;

  *since = now;
  return elapsed;
}

static CanevasPeoplePlan *
plan (CanevasStore *store, CanevasCsvTable *table)
{
  g_autofree CanevasPeopleField *columns = canevas_people_match_columns (table);
  g_autoptr (CanevasPeopleExisting) existing = canevas_people_existing_new (store);
  CanevasPeoplePlan *made = canevas_people_plan_new (table, columns, existing, NULL, NULL);

  g_assert_nonnull (made);
  return made;
}

/* As the window does: in steps of 8 ms. Returns how long the longest took. */
static double
carry_out (CanevasStore *store, CanevasPeoplePlan *made)
{
  g_autoptr (CanevasPeopleApply) apply = canevas_people_apply_new (store, made, "annuaire.csv");
  gint64 since = g_get_monotonic_time ();
  gboolean done = FALSE;
  double longest = 0;

  while (!done)
    {
      double step;

      g_assert_true (canevas_people_apply_step (apply, 8000, &done, NULL));
      step = lap (&since);
      longest = MAX (longest, step);
    }
  return longest;
}

static void
measure (const char *folder, guint n_people, Measure *result)
{
  g_autofree char *path = g_strdup_printf ("%s/%u.canevas", folder, n_people);
  GString *csv = organisation_sample_write (n_people, ORGANISATION_SAMPLE_LEVELS, NULL);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (csv);
  g_autoptr (CanevasStore) store = canevas_store_create (canevas_schema_get_default (), path, NULL);
  gint64 since = g_get_monotonic_time ();
  g_autoptr (CanevasCsvTable) table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, NULL);
  g_autoptr (CanevasPeoplePlan) first = NULL;
  g_autoptr (CanevasPeoplePlan) second = NULL;

  result->read = lap (&since);
  first = plan (store, table);
  result->plan = lap (&since);
  result->longest = carry_out (store, first);
  result->write = lap (&since);
  second = plan (store, table);
  g_assert_false (canevas_people_plan_has_effect (second));
  carry_out (store, second);
  result->again = lap (&since);
  g_assert_true (canevas_store_undo (store, NULL));
  result->undo = lap (&since);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  Measure before = { 0 }, now;

  for (guint n = 1000; n <= 100000; n *= 10)
    {
      struct rusage usage;
      g_autofree char *file = g_strdup_printf ("%s/%u.canevas", folder, n);

      measure (folder, n, &now);
      getrusage (RUSAGE_SELF, &usage);
      g_print ("Import of %6u people: read %.0f ms, compared %.0f ms, written %.0f ms (end: %.0f ms); again %.0f ms; undone %.0f ms; %ld MiB at most", n,
               now.read, now.plan, now.write, now.longest, now.again, now.undo, usage.ru_maxrss / 1024);
      if (before.write > 0)
        g_print (" (growth of the whole: %.1f)", (now.read + now.plan + now.write) / (before.read + before.plan + before.write));
      g_print ("\n");
      before = now;
      g_unlink (file);
    }
  g_rmdir (folder);
  return 0;
}
