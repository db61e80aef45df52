/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "organisation-sample.h"

#include "canevas-json-export.h"
#include "canevas-language.h"
#include "canevas-org-facts.h"
#include "canevas-people-apply.h"
#include "canevas-person.h"
#include "canevas-schema.h"
#include "canevas-unit.h"

#include <string.h>

typedef struct
{
  CanevasStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_object (&self->store);
}

static CanevasPeoplePlan *
try_plan (Fixture *self, const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (CanevasCsvTable) table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, error);
  g_autofree CanevasPeopleField *columns = table != NULL ? canevas_people_match_columns (table) : NULL;
  g_autoptr (CanevasPeopleExisting) existing = canevas_people_existing_new (self->store);

  return table != NULL ? canevas_people_plan_new (table, columns, existing, NULL, error) : NULL;
}

static CanevasPeoplePlan *
plan (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasPeoplePlan *made = try_plan (self, text, strlen (text), &error);

  g_assert_no_error (error);
  return made;
}

static void
carry_out (Fixture *self, CanevasPeoplePlan *made)
{
  g_autoptr (CanevasPeopleApply) apply = canevas_people_apply_new (self->store, made, "annuaire.csv");
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  g_assert_true (canevas_people_apply_step (apply, 0, &done, &error));
  g_assert_no_error (error);
  g_assert_true (done);
}

/* As the window does. */
static void
carry_out_by_steps (Fixture *self, CanevasPeoplePlan *made)
{
  g_autoptr (CanevasPeopleApply) apply = canevas_people_apply_new (self->store, made, "annuaire.csv");
  gboolean done = FALSE;

  while (!done)
    g_assert_true (canevas_people_apply_step (apply, 1, &done, NULL));
}

static void
import (Fixture *self, const char *text)
{
  g_autoptr (CanevasPeoplePlan) made = plan (self, text);

  g_assert_false (canevas_people_plan_is_broken (made));
  carry_out (self, made);
}

/* Importing the same again changes nothing, and history does not know of it. */
static void
assert_settled (Fixture *self, const char *text)
{
  g_autoptr (CanevasPeoplePlan) again = plan (self, text);
  CanevasStoreInfo before, after;

  canevas_store_get_info (self->store, &before);
  g_assert_false (canevas_people_plan_has_effect (again));
  g_assert_cmpuint (canevas_people_plan_get_changes (again)->len, ==, 0);
  carry_out (self, again);
  canevas_store_get_info (self->store, &after);
  g_assert_cmpuint (before.n_entries, ==, after.n_entries);
}

/* "Direction des finances > Service budget: Zoé Petit (leads, 80)" one a line, from the top. */
static char *
describe (Fixture *self)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &facts->units[i];

      g_string_append_printf (text, "%*s%s [%s]", (int) (unit->level - 1) * 2, "", unit->name, unit->code != NULL ? unit->code : "");
      for (guint j = unit->first_post; j < unit->end_post; j++)
        {
          const CanevasOrgPost *post = &facts->posts[j];

          g_string_append_printf (text, "; %s%s%s%s", post->name != NULL ? post->name : post->position, post->leads ? "*" : "",
                                  post->vacant ? " vacant" : "", post->manager != CANEVAS_ORG_NONE ? "^" : "");
        }
      g_string_append_c (text, '\n');
    }
  for (guint j = 0; j < facts->n_posts; j++)
    if (facts->posts[j].unit == CANEVAS_ORG_NONE)
      g_string_append_printf (text, "- %s\n", facts->posts[j].name);
  return g_string_free (text, FALSE);
}

static void
assert_described (Fixture *self, const char *expected)
{
  g_autofree char *text = describe (self);

  g_assert_cmpstr (text, ==, expected);
}

#define LEVELS \
  "Matricule;Nom;Prénom;Fonction;Direction;Service;Responsable d’unité;Matricule N+1;Vacant;Quotité\r\n" \
  "A1;DURAND;Gaël;Directeur général;;;;;;\r\n" \
  "A2;LEFÈVRE;Anne;Directrice des finances;Direction des finances;;oui;A1;;100 %\r\n" \
  "A3;PETIT;Zoé;Cheffe de service;Direction des finances;Service budget;oui;A2;;0,8\r\n" \
  "A4;;;Comptable;Direction des finances;Service budget;;A3;oui;100\r\n" \
  "A5;ROUX;Omar;Agent;DIRECTION DES FINANCES;Service  Budget;;A3;non;50\r\n"

static void
test_levels (Fixture *self, gconstpointer unused)
{
  import (self, LEVELS);
  assert_described (self, "Direction des finances []; Anne LEFÈVRE*^\n"
                          "  Service budget []; Zoé PETIT*^; Comptable vacant^; Omar ROUX^\n"
                          "- Gaël DURAND\n");
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "import annuaire.csv");
  assert_settled (self, LEVELS);
}

static void
test_codes (Fixture *self, gconstpointer unused)
{
  /* The units first, from the leaves up; then people. */
  const char *units = "Code unité;Libellé;Code parent;Type d’unité\n"
                      "S1;Budget;D1;Service\nD1;Direction des finances;DG;\nDG;Direction générale des services;;Direction générale\n";
  const char *people = "Matricule,Nom et prénom,Fonction,Code service\n"
                       "1,LE GOFF Anne Marie,Directrice,D1\n2,Jean BŒUF,Agent,S1\n3,VACANT,Agent,S1\n";

  import (self, units);
  import (self, people);
  assert_described (self, "Direction générale des services [DG]\n"
                          "  Direction des finances [D1]; Anne Marie LE GOFF\n"
                          "    Budget [S1]; Jean BŒUF; Agent vacant\n");
  assert_settled (self, units);
  assert_settled (self, people);
}

/* Codes of services, names of directions above them. */
static void
test_codes_below_names (Fixture *self, gconstpointer unused)
{
  const char *text = "Matricule;Nom;Direction;Service;Code service\n"
                     "1;Roux;Direction des finances;Budget;S1\n2;Petit;Direction des finances;;D1\n3;Noël;Direction des finances;Paie;S2\n";

  import (self, text);
  assert_described (self, "Direction des finances [D1]; Petit\n  Budget [S1]; Roux\n  Paie [S2]; Noël\n");
  assert_settled (self, text);
}

/* Where the table knows no unit, each line manager heads one. */
static void
test_managers_alone (Fixture *self, gconstpointer unused)
{
  const char *text = "Matricule;Nom;Prénom;Matricule N+1\n1;Durand;Gaël;\n2;Roux;Omar;1\n3;Petit;Zoé;2\n4;Noël;Éva;2\n5;Blanc;Léa;1\n";
  g_autoptr (CanevasRecord) unit = NULL;
  g_autoptr (CanevasList) units = NULL;

  import (self, text);
  assert_described (self, "Équipe de Gaël Durand []; Gaël Durand*; Léa Blanc^\n"
                          "  Équipe de Omar Roux []; Omar Roux*^; Zoé Petit^; Éva Noël^\n");
  assert_settled (self, text);

  /* A better name stays. */
  units = canevas_store_list (self->store, &canevas_unit_type);
  unit = g_list_model_get_item (G_LIST_MODEL (units), 0);
  canevas_record_set_text (unit, "name", "Direction générale", NULL);
  assert_settled (self, text);
}

/* --- Again --- */

static gboolean
has_change (CanevasPeoplePlan *made, const char *title, const char *words)
{
  GArray *changes = canevas_people_plan_get_changes (made);

  for (guint i = 0; i < changes->len; i++)
    {
      const CanevasPeopleChange *change = &g_array_index (changes, CanevasPeopleChange, i);
      g_autofree char *found = canevas_people_plan_dup_title (made, change);
      g_autofree char *said = canevas_people_plan_dup_change (made, change);

      if (strcmp (found, title) == 0 && strcmp (said, words) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
assert_count (const CanevasPeopleCount *count, guint added, guint updated, guint unchanged, guint left_alone)
{
  g_assert_cmpuint (count->added, ==, added);
  g_assert_cmpuint (count->updated, ==, updated);
  g_assert_cmpuint (count->unchanged, ==, unchanged);
  g_assert_cmpuint (count->left_alone, ==, left_alone);
}

/* Six months later: a move, a new function, a departure, a vacancy, an arrival; an empty cell says nothing. */
static void
test_again (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasPeoplePlan) made = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  import (self, LEVELS);
  before = canevas_json_export (self->store, NULL);
  made = plan (self, "Matricule;Nom;Prénom;Fonction;Direction;Service;Responsable d’unité;Matricule N+1;Vacant;Quotité\n"
                     "A2;;;;Direction des finances;;oui;;;\n"
                     "A3;PETIT;Zoé;Directrice adjointe;Direction des finances;;;A2;;\n"
                     "A4;BLANC;Léa;Comptable;Direction des finances;Service budget;;A2;;\n"
                     "A5;ROUX;Omar;Agent;Direction des finances;Service achats;;A3;oui;50\n"
                     "A6;NOËL;Éva;Acheteuse;Direction des finances;Service achats;;;;\n");
  assert_count (canevas_people_plan_get_units (made), 1, 0, 2, 0);
  assert_count (canevas_people_plan_get_people (made), 1, 3, 1, 1);
  g_assert_true (has_change (made, "Zoé PETIT", "Function: Cheffe de service → Directrice adjointe"));
  g_assert_true (has_change (made, "Zoé PETIT", "Heads the unit: yes → no"));
  g_assert_true (has_change (made, "Zoé PETIT", "Unit: Service budget → Direction des finances"));
  g_assert_true (has_change (made, "Léa BLANC", "Vacant post: yes → no"));
  g_assert_true (has_change (made, "Léa BLANC", "Line manager (N+1): Zoé PETIT → Anne LEFÈVRE"));
  g_assert_true (has_change (made, "Agent", "Last name: ROUX → nothing"));
  g_assert_true (has_change (made, "Agent", "Unit: Service budget → Service achats"));
  carry_out (self, made);
  assert_described (self, "Direction des finances []; Anne LEFÈVRE*^; Zoé PETIT^\n"
                          "  Service budget []; Léa BLANC^\n"
                          "  Service achats []; Éva NOËL; Agent vacant^\n"
                          "- Gaël DURAND\n");

  g_assert_true (canevas_store_undo (self->store, NULL));
  after = canevas_json_export (self->store, NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (canevas_store_redo (self->store, NULL));
}

/* Who was typed by hand before is known again by name, and gets the staff number. */
static void
test_adopts (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) unit = canevas_store_add (self->store, &canevas_unit_type, NULL, NULL);
  g_autoptr (CanevasRecord) person = canevas_store_add (self->store, &canevas_person_type, unit, NULL);
  g_autoptr (CanevasPeoplePlan) made = NULL;

  canevas_record_set_text (unit, "name", "Service Budget", NULL);
  canevas_record_set_text (person, "given_name", "Zoé", NULL);
  canevas_record_set_text (person, "family_name", "Petit", NULL);
  made = plan (self, "Matricule;Nom;Prénom;Service\nA3;PETIT;Zoe;Service budget\nA4;Petit;Zoé;Service budget\n");
  assert_count (canevas_people_plan_get_units (made), 0, 1, 0, 0);
  assert_count (canevas_people_plan_get_people (made), 1, 1, 0, 0);
  g_assert_true (has_change (made, "Zoe PETIT", "Staff number: nothing → A3"));
  carry_out (self, made);
  g_assert_cmpstr (canevas_record_get_text (person, "identifier"), ==, "A3");
}

/* Directions that somebody has put under a general management since stay there. */
static void
test_keeps_what_is_above (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) top = NULL;
  g_autoptr (CanevasRecord) direction = NULL;
  g_autoptr (CanevasList) units = NULL;

  import (self, LEVELS);
  units = canevas_store_children (self->store, &canevas_unit_type, NULL);
  direction = g_list_model_get_item (G_LIST_MODEL (units), 0);
  top = canevas_store_add (self->store, &canevas_unit_type, NULL, NULL);
  canevas_record_set_text (top, "name", "Direction générale", NULL);
  canevas_record_set_reference (direction, "parent", top, NULL);
  assert_settled (self, LEVELS);
}

/* --- What is wrong --- */

static const CanevasPeopleFinding *
find_finding (CanevasPeoplePlan *made, guint line)
{
  GArray *findings = canevas_people_plan_get_findings (made);

  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, CanevasPeopleFinding, i).line == line)
      return &g_array_index (findings, CanevasPeopleFinding, i);
  return NULL;
}

static void
assert_found (CanevasPeoplePlan *made, guint line, CanevasPeopleSeverity severity, const char *part)
{
  const CanevasPeopleFinding *finding = find_finding (made, line);

  if (finding == NULL || finding->severity != severity || strstr (finding->reason, part) == NULL)
    g_error ("Line %u: “%s” instead of “%s”", line, finding != NULL ? finding->reason : "nothing", part);
}

static void
test_rejected_lines (Fixture *self, gconstpointer unused)
{
  static const char text[] = "Matricule;Nom;Fonction;Service;Vacant;Quotité;Téléphone\n"
                             "A1;Durand;Agent;Budget;;100;\n"
                             "A2;Petit;Agent;Budget\n"
                             "A3;Roux;Agent;Budget;;100;05;trop;de;cellules\n"
                             "A1;Noël;Agent;Budget;;;\n"
                             "A4;Blanc;Agent;Budget;;150;\n"
                             "A5;Morel;Agent;Budget;peut-être;;\n"
                             "A6;No\0l;Agent;Budget;;;\n"
                             ";;;;;80;05 61\n"
                             "A7;Faure;Agent;Budget;;;0123456789012345678901234567890123456789012345678\n"
                             "A8;Lef\xE8vre;Agent;Budget;;;\n"
                             "A9;Guérin;Agent;Budget;;;;;\n"
                             "A10;\"Simon;Agent;Budget;;;\n"
                             "A11;Bœuf;Agent;Budget;;;\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasPeoplePlan) made = try_plan (self, text, sizeof text - 1, &error);

  g_assert_no_error (error);
  assert_found (made, 3, CANEVAS_PEOPLE_REJECTED, "it has 4 columns, the headers have 7");
  assert_found (made, 4, CANEVAS_PEOPLE_REJECTED, "it has 10 columns, the headers have 7");
  assert_found (made, 5, CANEVAS_PEOPLE_REJECTED, "the staff number “A1” is already on line 2");
  assert_found (made, 6, CANEVAS_PEOPLE_REJECTED, "“150” is no share of a full time");
  assert_found (made, 7, CANEVAS_PEOPLE_REJECTED, "“peut-être” is neither yes nor no");
  assert_found (made, 8, CANEVAS_PEOPLE_REJECTED, "NUL");
  assert_found (made, 9, CANEVAS_PEOPLE_REJECTED, "neither who nor which unit");
  assert_found (made, 10, CANEVAS_PEOPLE_REJECTED, "at most 40 characters");
  assert_found (made, 11, CANEVAS_PEOPLE_REJECTED, "not written in UTF-8 as the rest is");
  assert_found (made, 13, CANEVAS_PEOPLE_REJECTED, "quotation mark");
  g_assert_cmpuint (canevas_people_plan_get_n_rejected (made), ==, 10);
  carry_out (self, made);
  assert_described (self, "Budget []; Durand; Guérin; Bœuf\n");
}

static void
test_broken_hierarchy (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasPeoplePlan) circle = plan (self, "Code unité;Libellé;Code parent\nA;Un;C\nB;Deux;A\nC;Trois;B\nD;Quatre;\nE;Cinq;X9\n");
  g_autoptr (CanevasPeoplePlan) itself = plan (self, "Code unité;Libellé;Code parent\nA;Un;A\n");
  g_autoptr (CanevasPeoplePlan) orphan = plan (self, "Code unité;Libellé;Code parent\nA;Un;\nB;Deux;X9\n");
  g_autoptr (CanevasPeoplePlan) twice = plan (self, "Matricule;Nom;Code unité;Libellé;Code parent\n1;Roux;A;Un;\n2;Noël;B;Deux;A\n"
                                                    "3;Petit;C;Trois;A\n4;Faure;C;Trois;B\n");
  g_autoptr (CanevasPeoplePlan) managers = plan (self, "Matricule;Nom;Service;Matricule N+1\n1;Roux;S;3\n2;Noël;S;1\n3;Petit;S;2\n");

  g_assert_true (canevas_people_plan_is_broken (circle));
  assert_found (circle, 2, CANEVAS_PEOPLE_BROKEN, "“Un” would stand below itself: Un → Trois → Deux → Un");
  assert_found (circle, 3, CANEVAS_PEOPLE_BROKEN, "“Deux” would stand below itself");
  assert_found (circle, 4, CANEVAS_PEOPLE_BROKEN, "“Trois” would stand below itself");
  g_assert_null (find_finding (circle, 5));
  assert_found (circle, 6, CANEVAS_PEOPLE_BROKEN, "“Cinq” is attached to the code “X9”");
  assert_found (itself, 2, CANEVAS_PEOPLE_BROKEN, "“Un” would stand below itself: Un → Un");
  g_assert_true (canevas_people_plan_is_broken (orphan));
  assert_found (orphan, 3, CANEVAS_PEOPLE_BROKEN, "“Deux” is attached to the code “X9”");
  g_assert_false (canevas_people_plan_is_broken (twice));
  assert_found (twice, 5, CANEVAS_PEOPLE_REJECTED, "“C” is attached elsewhere than on line 4");
  g_assert_true (canevas_people_plan_is_broken (managers));
  assert_found (managers, 2, CANEVAS_PEOPLE_BROKEN, "Roux answers to Petit");
  assert_found (managers, 4, CANEVAS_PEOPLE_BROKEN, "Petit answers to Noël");
}

/* A circle that only closes through what the file already says. */
static void
test_circle_with_the_file (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasPeoplePlan) made = NULL;

  import (self, "Code unité;Libellé;Code parent\nA;Un;\nB;Deux;A\nC;Trois;B\n");
  made = plan (self, "Code unité;Libellé;Code parent\nA;Un;C\n");
  g_assert_true (canevas_people_plan_is_broken (made));
  assert_found (made, 2, CANEVAS_PEOPLE_BROKEN, "“Un” would stand below itself");
}

/* Line managers may be named instead, as people are called: in any order, with or without a title, or by their last name alone. */
static void
test_named_managers (Fixture *self, gconstpointer unused)
{
  const char *text = "Matricule;Nom;Prénom;Service;Responsable\n"
                     "1;LEFÈVRE;Anne;Finances;\n"
                     "2;DUPONT-MOREL;Marie;Finances;Lefèvre Anne\n"
                     "3;Petit;Zoé;Finances;Mme Marie Dupont-Morel\n"
                     "4;Blanc;Léa;Finances;DUPONT MOREL, Marie\n"
                     "5;Roux;Ali;Finances;Lefèvre\n"
                     "6;Noël;Jo;Finances;2\n";

  import (self, text);
  assert_described (self, "Finances []; Anne LEFÈVRE; Marie DUPONT-MOREL^; Zoé Petit^; Léa Blanc^; Ali Roux^; Jo Noël^\n");
  assert_settled (self, text);
}

/* A name that several have, or nobody, is told by its line; who is in the file, but not in the table, counts too. */
static void
test_doubtful_managers (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasPeoplePlan) made = NULL;

  import (self, "Matricule;Nom;Prénom;Service\n1;Petit;Zoé;Finances\n2;Petit;Zoé;Voirie\n3;Blanc;Léa;Voirie\n");
  made = plan (self, "Matricule;Nom;Prénom;Service;Nom du N+1\n4;Roux;Ali;Voirie;Zoé Petit\n5;Noël;Jo;Voirie;Léa Blanc\n"
                     "6;Simon;Eva;Voirie;Personne Connue\n7;Garnier;Luc;Voirie;Luc Garnier\n");
  assert_found (made, 2, CANEVAS_PEOPLE_NOTE, "several people are called “Zoé Petit”");
  assert_found (made, 4, CANEVAS_PEOPLE_NOTE, "nobody is called “Personne Connue”");
  assert_found (made, 5, CANEVAS_PEOPLE_NOTE, "their own line manager");
  g_assert_cmpuint (canevas_people_plan_get_findings (made)->len, ==, 3);
  carry_out (self, made);
  assert_described (self, "Finances []; Zoé Petit\nVoirie []; Zoé Petit; Léa Blanc; Ali Roux; Jo Noël^; Eva Simon; Luc Garnier\n");
}

static void
test_unknown_managers (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasPeoplePlan) made = plan (self, "Matricule;Nom;Service;Matricule N+1\n1;Roux;S;1\n2;Noël;S;99\n3;Petit;S;1\n");

  g_assert_false (canevas_people_plan_is_broken (made));
  assert_found (made, 2, CANEVAS_PEOPLE_NOTE, "their own line manager");
  assert_found (made, 3, CANEVAS_PEOPLE_NOTE, "“99”");
  carry_out (self, made);
  assert_described (self, "S []; Roux; Noël; Petit^\n");
}

static void
test_nothing_to_import (Fixture *self, gconstpointer unused)
{
  static const struct { const char *text, *part; } files[] = {
    { "", "empty" },
    { "Matricule;Nom\n", "headers and no line" },
    { "Date de naissance;Grade\n1970-01-01;Attaché\n", "no column" },
    { "Matricule;\"Nom\n1;Roux\n", "first line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (try_plan (self, files[i].text, strlen (files[i].text), &error));
      g_assert_nonnull (strstr (error->message, files[i].part));
    }
}

/* A unit made for a line manager of whom the table says that they head none is found again all the same. */
static void
test_manager_without_unit (Fixture *self, gconstpointer unused)
{
  static const char text[] = "Matricule;Nom;Responsable d’unité;Matricule N+1\n1;Roux;oui;\n2;Noël;non;1\n3;Petit;non;2\n4;Blanc;non;2\n";

  import (self, text);
  assert_settled (self, text);
}

/* Stopped half way, or at the last moment, nothing is left of it. */
static void
test_stopped (Fixture *self, gconstpointer data)
{
  const double until = GPOINTER_TO_UINT (data);
  g_autoptr (GString) csv = organisation_sample_write (2000, ORGANISATION_SAMPLE_LEVELS, NULL);
  g_autoptr (CanevasPeoplePlan) made = plan (self, csv->str);
  g_autoptr (GBytes) before = canevas_json_export (self->store, NULL);
  g_autoptr (GBytes) after = NULL;
  CanevasPeopleApply *apply = canevas_people_apply_new (self->store, made, "annuaire.csv");
  gboolean done = TRUE;
  double progress = 0;

  do
    {
      const double earlier = progress;

      g_assert_true (canevas_people_apply_step (apply, 1, &done, NULL));
      g_assert_false (done);
      progress = canevas_people_apply_get_progress (apply);
      g_assert_cmpfloat (progress, >, earlier);
    }
  while (progress < until);
  g_assert_cmpfloat (progress, <=, 1);
  canevas_people_apply_free (apply);
  after = canevas_json_export (self->store, NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_null (canevas_store_get_undo_label (self->store));
  /* Begun again, all of it is there, and is one undo step. */
  carry_out_by_steps (self, made);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_clear_pointer (&after, g_bytes_unref);
  after = canevas_json_export (self->store, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

/* Whole authorities, in each form: everybody is there, below one top, again changes nothing. */
static void
test_authorities (Fixture *self, gconstpointer data)
{
  const OrganisationSampleForm form = GPOINTER_TO_UINT (data);
  OrganisationSampleCount count;
  g_autoptr (GString) csv = organisation_sample_write (3000, form, &count);
  g_autoptr (CanevasPeoplePlan) made = plan (self, csv->str);
  g_autoptr (CanevasOrgFacts) facts = NULL;
  guint vacant = 0, with_manager = 0;

  g_assert_cmpuint (canevas_people_plan_get_findings (made)->len, ==, 0);
  carry_out (self, made);
  facts = canevas_org_facts_new (self->store, NULL);
  g_assert_cmpuint (facts->n_posts, ==, count.n_people);
  for (guint i = 0; i < facts->n_posts; i++)
    {
      vacant += facts->posts[i].vacant;
      with_manager += facts->posts[i].manager != CANEVAS_ORG_NONE;
    }
  g_assert_cmpuint (vacant, ==, count.n_vacant);
  g_assert_cmpuint (with_manager, ==, count.n_people - 1);
  if (form != ORGANISATION_SAMPLE_MANAGERS)
    g_assert_cmpuint (facts->n_units, ==, count.n_units);
  if (form != ORGANISATION_SAMPLE_LEVELS)
    g_assert_cmpuint (facts->units[0].people, ==, count.n_people - count.n_vacant);
  assert_settled (self, csv->str);
}

#define ADD(path, test) g_test_add ("/exchange/people-import/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();
  ADD ("levels", test_levels);
  ADD ("codes", test_codes);
  ADD ("codes-below-names", test_codes_below_names);
  ADD ("managers-alone", test_managers_alone);
  ADD ("again", test_again);
  ADD ("adopts", test_adopts);
  ADD ("keeps-what-is-above", test_keeps_what_is_above);
  ADD ("rejected-lines", test_rejected_lines);
  ADD ("broken-hierarchy", test_broken_hierarchy);
  ADD ("circle-with-the-file", test_circle_with_the_file);
  ADD ("unknown-managers", test_unknown_managers);
  ADD ("named-managers", test_named_managers);
  ADD ("doubtful-managers", test_doubtful_managers);
  ADD ("nothing-to-import", test_nothing_to_import);
  ADD ("manager-without-unit", test_manager_without_unit);
  g_test_add ("/exchange/people-import/stopped", Fixture, GUINT_TO_POINTER (0), set_up, test_stopped, tear_down);
  g_test_add ("/exchange/people-import/stopped-at-last", Fixture, GUINT_TO_POINTER (1), set_up, test_stopped, tear_down);
  g_test_add ("/exchange/people-import/authority-by-levels", Fixture, GUINT_TO_POINTER (ORGANISATION_SAMPLE_LEVELS), set_up, test_authorities, tear_down);
  g_test_add ("/exchange/people-import/authority-by-codes", Fixture, GUINT_TO_POINTER (ORGANISATION_SAMPLE_CODES), set_up, test_authorities, tear_down);
  g_test_add ("/exchange/people-import/authority-by-managers", Fixture, GUINT_TO_POINTER (ORGANISATION_SAMPLE_MANAGERS), set_up, test_authorities, tear_down);
  return g_test_run ();
}
