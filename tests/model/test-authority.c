/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-directory.h"
#include "canevas-language.h"
#include "canevas-schema.h"
#include "canevas-store.h"

static void
prefill (CanevasRecord *authority, const char *typed)
{
  g_autoptr (GPtrArray) found = canevas_directory_search (typed, 1);
  g_autoptr (GError) error = NULL;

  g_test_message ("typed “%s”", typed);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (canevas_authority_prefill (CANEVAS_AUTHORITY (authority), g_ptr_array_index (found, 0), &error));
  g_assert_no_error (error);
}

static void
test_prefill (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) authority = canevas_store_add (store, &canevas_authority_type, NULL, NULL);

  g_assert_true (canevas_record_set_text (authority, "address", "2 avenue du Parc", NULL));
  prefill (authority, "toulouse metropole");
  g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, "Toulouse Métropole");
  g_assert_cmpstr (canevas_record_get_text (authority, "kind"), ==, "metropole");
  g_assert_cmpstr (canevas_record_get_text (authority, "siren"), ==, "243100518");
  g_assert_cmpstr (canevas_record_get_text (authority, "department"), ==, "31");
  g_assert_cmpint (canevas_record_get_integer (authority, "population"), ==, 832348);
  g_assert_cmpint (canevas_record_get_integer (authority, "members"), ==, 37);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "fill in from the official list");

  /* Another one: what it lacks does not stay from the first; what the list knows nothing of stays. */
  prefill (authority, "val d'oise");
  g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, "Département du Val-d’Oise");
  g_assert_false (canevas_record_is_set (authority, "siren"));
  g_assert_false (canevas_record_is_set (authority, "members"));
  g_assert_cmpstr (canevas_record_get_text (authority, "address"), ==, "2 avenue du Parc");

  /* One step back. */
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, "Toulouse Métropole");
  g_assert_cmpstr (canevas_record_get_text (authority, "siren"), ==, "243100518");
}

/* Strasbourg does not work on Good Friday, and a file without an authority is French. */
static void
test_found (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) authority = NULL;

  g_assert_cmpstr (canevas_authority_find_language (store), ==, "fr");
  g_assert_cmpint (canevas_authority_find_holidays (store), ==, CANEVAS_HOLIDAYS_NATIONAL);
  authority = canevas_store_add (store, &canevas_authority_type, NULL, NULL);
  g_assert_cmpstr (canevas_authority_find_language (store), ==, "fr");
  prefill (authority, "strasbourg");
  g_assert_cmpint (canevas_authority_find_holidays (store), ==, CANEVAS_HOLIDAYS_ALSACE_MOSELLE);
  g_assert_true (canevas_record_set_text (authority, "document_language", "en", NULL));
  g_assert_cmpstr (canevas_authority_find_language (store), ==, "en");
}

static void
test_letterhead (void)
{
  static const struct
  {
    const char *typed;
    const char *name;
    const char *town;
  } cases[] = {
    { "31555", "Ville de Toulouse", "Toulouse" },
    { "le havre", "Ville du Havre", "Le Havre" },
    { "les ulis", "Ville des Ulis", "Les Ulis" },
    { "la rochelle", "Ville de La Rochelle", "La Rochelle" },
    { "annemasse", "Ville d’Annemasse", "Annemasse" },
    { "etampes", "Ville d’Étampes", "Étampes" },
    { "01002", "Commune de L’Abergement-de-Varey", "L’Abergement-de-Varey" },
    { "departement isere", "Département de l’Isère", NULL },
    { "departement yvelines", "Département des Yvelines", NULL },
    { "ille et vilaine", "Département d’Ille-et-Vilaine", NULL },
    { "haute-garonne", "Département de la Haute-Garonne", NULL },
    { "departement de paris", "Département de Paris", NULL },
    { "bretagne region", "Région Bretagne", NULL },
    { "region corse", "Collectivité de Corse", NULL },
    { "sicoval", "Communauté d’agglomération du Sicoval", NULL },
  };
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CanevasRecord) authority = canevas_store_add (store, &canevas_authority_type, NULL, NULL);

      prefill (authority, cases[i].typed);
      g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, cases[i].name);
      g_assert_cmpstr (canevas_record_get_text (authority, "town"), ==, cases[i].town);
    }
}

/* Each row of the list fits the authority's fields: searched by the code of every department. */
static void
test_every_department (void)
{
  static const char *const codes[] = {
    "01", "02", "06", "13", "2A", "2B", "31", "33", "59", "62", "67", "75", "76", "92", "93", "95", "971", "974", "976", "988",
  };
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) authority = canevas_store_add (store, &canevas_authority_type, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GPtrArray) found = canevas_directory_search (codes[i], 30);

      g_assert_cmpuint (found->len, >, 0);
      for (guint j = 0; j < found->len; j++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_true (canevas_authority_prefill (CANEVAS_AUTHORITY (authority), g_ptr_array_index (found, j), &error));
          g_assert_no_error (error);
        }
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/authority/prefill", test_prefill);
  g_test_add_func ("/authority/found", test_found);
  g_test_add_func ("/authority/letterhead", test_letterhead);
  g_test_add_func ("/authority/every-department", test_every_department);
  return g_test_run ();
}
