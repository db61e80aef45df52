/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-directory.h"
#include "canevas-language.h"

#include <string.h>

static CanevasDirectoryEntry *
first (const char *text)
{
  g_autoptr (GPtrArray) found = canevas_directory_search (text, 10);

  if (found->len == 0)
    return NULL;
  return canevas_directory_entry_copy (g_ptr_array_index (found, 0));
}

static void
test_size (void)
{
  /* 36,370 rows; the eight overseas collectivities stand in the list twice. */
  g_assert_cmpuint (canevas_directory_get_size (), ==, 36362);
}

static void
test_first_found (void)
{
  static const struct
  {
    const char *typed;
    const char *name;
    const char *kind;
    const char *code;
  } cases[] = {
    { "Toulouse", "Toulouse", "commune", "31555" },
    { "toulouse met", "Toulouse Métropole", "metropole", "243100518" },
    { "val d'oise", "Val-d’Oise", "departement", "95" },
    { "VAL D OISE", "Val-d’Oise", "departement", "95" },
    { "departement de l'isere", "Isère", "departement", "38" },
    { "isere", "Isère", "departement", "38" },
    { "st etienne metropole", "Saint-Étienne Métropole", "metropole", "244200770" },
    { "st-etienne", "Saint-Étienne", "commune", "42218" },
    { "saint etienne", "Saint-Étienne", "commune", "42218" },
    { "strasbourg", "Strasbourg", "commune", "67482" },
    { "st", "Saint-Étienne Métropole", "metropole", "244200770" },
    { "eurometropole", "Eurométropole de Strasbourg", "metropole", "246700488" },
    { "cc pays pontchateau", "Communauté de communes du Pays de Pontchâteau St-Gildas-des-Bois", "communaute_communes", "200000438" },
    { "communaute de communes gresivaudan", "Communauté de communes Le Grésivaudan", "communaute_communes", "200018166" },
    { "sicoval", "Communauté d’agglomération du Sicoval", "communaute_agglomeration", "243100633" },
    { "grand paris sud est avenir", "Grand Paris Sud Est Avenir", "ept", "200058006" },
    { "occitanie", "Occitanie", "region", "76" },
    { "region bretagne", "Bretagne", "region", "53" },
    { "mairie de caluire", "Caluire-et-Cuire", "commune", "69034" },
    { "annemasse", "Annemasse", "commune", "74012" },
    { "oeuf-en-ternois", "Œuf-en-Ternois", "commune", "62633" },
    { "31555", "Toulouse", "commune", "31555" },
    { "243100518", "Toulouse Métropole", "metropole", "243100518" },
    { "saint-denis 93", "Saint-Denis", "commune", "93066" },
    { "polynesie", "Polynésie française", "overseas", "987" },
    { "ille", "Ille-et-Vilaine", "departement", "35" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CanevasDirectoryEntry) entry = first (cases[i].typed);

      g_test_message ("typed “%s”", cases[i].typed);
      g_assert_nonnull (entry);
      g_assert_cmpstr (entry->name, ==, cases[i].name);
      g_assert_cmpstr (entry->kind, ==, cases[i].kind);
      g_assert_cmpstr (entry->code, ==, cases[i].code);
    }
}

static void
test_nothing_found (void)
{
  static const char *const typed[] = { "", "   ", "-'", "xyzzy", "toulouse xyzzy", "oulouse", "999999999", "\tqsdfgh" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) found = canevas_directory_search (typed[i], 10);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* Every entry of a wide search is one the words call for, best first, and never more than asked. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) found = canevas_directory_search ("saint", 50), none = canevas_directory_search ("saint", 0);
  gint64 before = G_MAXINT64;

  g_assert_cmpuint (found->len, ==, 50);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < found->len; i++)
    {
      const CanevasDirectoryEntry *entry = g_ptr_array_index (found, i);

      g_assert_nonnull (strstr (entry->name, "Saint"));
      g_assert_cmpint (entry->population, <=, before);
      before = entry->population;
    }
}

/* What one types letter by letter always narrows to the place. */
static void
test_as_you_type (void)
{
  const char *whole = "ville de montpellier";

  for (gsize n = 13; n <= strlen (whole); n++)
    {
      g_autofree char *typed = g_strndup (whole, n);
      g_autoptr (CanevasDirectoryEntry) entry = first (typed);

      g_assert_nonnull (entry);
      g_assert_cmpstr (entry->code, ==, "34172");
    }
}

static void
test_facts (void)
{
  g_autoptr (CanevasDirectoryEntry) lille = first ("métropole européenne de lille"), rochelle = first ("la rochelle");
  g_autofree char *french = NULL;

  g_assert_cmpstr (lille->siren, ==, "200093201");
  g_assert_cmpstr (lille->department, ==, "59");
  g_assert_cmpint (lille->population, ==, 1194040);
  g_assert_cmpint (lille->members, ==, 95);
  g_assert_cmpint (rochelle->members, ==, -1);
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    french = canevas_directory_entry_describe (lille);
  }
  g_assert_cmpstr (french, ==, "Métropole · 59 · 1\342\200\257194\342\200\257040 habitants");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory/size", test_size);
  g_test_add_func ("/directory/first-found", test_first_found);
  g_test_add_func ("/directory/nothing-found", test_nothing_found);
  g_test_add_func ("/directory/order", test_order);
  g_test_add_func ("/directory/as-you-type", test_as_you_type);
  g_test_add_func ("/directory/facts", test_facts);
  return g_test_run ();
}
