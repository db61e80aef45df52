/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "organisation-sample.h"

#include "canevas-json-export.h"
#include "canevas-people-apply.h"
#include "canevas-schema.h"

#define ROUNDS 200

/* One to six random wounds: a byte changed, a stretch cut out, doubled, or the rest lost. */
static GBytes *
spoil (const GString *good)
{
  static const char bytes[] = ";,\t|\"\"\"\n\r\0\xc3\xa9\xe9\x01\xff '=A0";
  g_autoptr (GString) text = g_string_new_len (good->str, (gssize) good->len);

  for (int i = g_test_rand_int_range (1, 7); i > 0 && text->len > 200; i--)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) text->len - 90);
      gsize length = (gsize) g_test_rand_int_range (1, 90);
      g_autofree char *stretch = g_memdup2 (text->str + at, length);

      switch (g_test_rand_int_range (0, 20))
        {
        case 0:
          g_string_truncate (text, at);
          break;
        case 1:
        case 2:
        case 3:
          g_string_erase (text, (gssize) at, (gssize) length);
          break;
        case 4:
        case 5:
        case 6:
          g_string_insert_len (text, (gssize) g_test_rand_int_range (0, (gint32) text->len), stretch, (gssize) length);
          break;
        default:
          text->str[at] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
          break;
        }
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static CanevasPeoplePlan *
plan (CanevasStore *store, GBytes *bytes, GError **error)
{
  g_autoptr (CanevasCsvTable) table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, error);
  g_autofree CanevasPeopleField *columns = table != NULL ? canevas_people_match_columns (table) : NULL;
  g_autoptr (CanevasPeopleExisting) existing = canevas_people_existing_new (store);

  return table != NULL ? canevas_people_plan_new (table, columns, existing, NULL, error) : NULL;
}

static void
carry_out (CanevasStore *store, CanevasPeoplePlan *made)
{
  g_autoptr (CanevasPeopleApply) apply = canevas_people_apply_new (store, made, "annuaire.csv");
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  canevas_people_apply_step (apply, 0, &done, &error);
  g_assert_no_error (error);
}

/* Every reason is text that people can read, with the line it speaks of. */
static void
check_findings (CanevasPeoplePlan *made)
{
  GArray *findings = canevas_people_plan_get_findings (made);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasPeopleFinding *finding = &g_array_index (findings, CanevasPeopleFinding, i);

      g_assert_cmpuint (finding->line, >, 0);
      g_assert_true (g_utf8_validate (finding->reason, -1, NULL));
    }
}

/*
 * Whatever is done to a directory, importing it ends in units and people, or in reasons by line, or in one sentence. Never a fault;
 * what was imported is the same again when imported again; one undo takes it all back.
 */
static void
test_spoilt (gconstpointer data)
{
  g_autoptr (GString) good = organisation_sample_write (60, GPOINTER_TO_UINT (data), NULL);
  guint n_taken = 0, n_refused = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GBytes) spoilt = spoil (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
      g_autoptr (GBytes) empty = canevas_json_export (store, NULL);
      g_autoptr (CanevasPeoplePlan) made = plan (store, spoilt, &error);
      g_autoptr (CanevasPeoplePlan) again = NULL;
      g_autoptr (GBytes) after = NULL;

      if (made != NULL)
        check_findings (made);
      if (made == NULL || canevas_people_plan_is_broken (made))
        {
          g_assert_true (made != NULL || g_utf8_validate (error->message, -1, NULL));
          n_refused++;
          continue;
        }
      carry_out (store, made);
      n_taken++;
      again = plan (store, spoilt, &error);
      g_assert_no_error (error);
      g_assert_false (canevas_people_plan_has_effect (again));
      if (!canevas_people_plan_has_effect (made))
        continue;
      g_assert_true (canevas_store_undo (store, NULL));
      after = canevas_json_export (store, NULL);
      g_assert_true (g_bytes_equal (empty, after));
    }
  g_test_message ("%u taken, %u refused", n_taken, n_refused);
  g_assert_cmpuint (n_taken, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/people-spoilt/levels", GUINT_TO_POINTER (ORGANISATION_SAMPLE_LEVELS), test_spoilt);
  g_test_add_data_func ("/exchange/people-spoilt/codes", GUINT_TO_POINTER (ORGANISATION_SAMPLE_CODES), test_spoilt);
  g_test_add_data_func ("/exchange/people-spoilt/managers", GUINT_TO_POINTER (ORGANISATION_SAMPLE_MANAGERS), test_spoilt);
  return g_test_run ();
}
