/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-raci-function.h"
#include "canevas-raci-review.h"
#include "canevas-raci-sample.h"
#include "canevas-role.h"
#include "canevas-schema.h"

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE
#define C CANEVAS_RACI_CONSULTED
#define I CANEVAS_RACI_INFORMED

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRaciMatrix *matrix;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_raci_sample_add (self->store);
  self->matrix = canevas_raci_matrix_new (self->project);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->matrix));
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
  canevas_language_leave ();
}

/* Titles of what is found, one a line. */
static void
assert_found (Fixture *self, const char *titles)
{
  g_autoptr (GPtrArray) findings = canevas_raci_review (self->matrix);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (found, "%s\n", finding->title);
      g_assert_cmpstr (finding->why, !=, "");
      g_assert_cmpstr (finding->place, !=, "");
    }
  g_assert_cmpstr (found->str, ==, titles);
}

/* Does what the finding with this title proposes, under that name. */
static void
apply (Fixture *self, const char *title, const char *fix)
{
  g_autoptr (GPtrArray) findings = canevas_raci_review (self->matrix);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->title, title))
        continue;
      g_assert_cmpstr (finding->fix, ==, fix);
      g_assert_true (canevas_raci_finding_apply (finding, self->matrix, &error));
      g_assert_no_error (error);
      return;
    }
  g_test_message ("not found: %s", title);
  g_test_fail ();
}

static void
set (Fixture *self, guint row, guint column, CanevasRaciLetters letters)
{
  g_assert_true (canevas_raci_matrix_set (self->matrix, row, column, letters, NULL));
}

static void
assert_letters (Fixture *self, guint row, guint column, const char *letters)
{
  g_assert_cmpstr (canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (self->matrix, row, column)), ==, letters);
}

#define TWO_A "Choisir un scénario\302\240: deux A\n"
#define RELIEF "Négocier le temps de décharge\302\240: ni A ni R\n"
#define LOAD "Chef de projet\302\240: charge lourde\n"

/* The first draft: two who approve, an activity nobody does, a project manager in eight activities out of ten. */
static void
test_first_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = canevas_raci_review (self->matrix);
  const CanevasRaciFinding *two = g_ptr_array_index (findings, 0), *relief = g_ptr_array_index (findings, 1);

  assert_found (self, TWO_A RELIEF LOAD);
  g_assert_cmpint (two->severity, ==, CANEVAS_SEVERITY_TO_CORRECT);
  g_assert_cmpstr (two->what, ==, "Deux A");
  g_assert_cmpuint (two->row, ==, SAMPLE_CHOOSE);
  g_assert_cmpuint (two->cells->len, ==, 2);
  g_assert_cmpuint (g_array_index (two->cells, CanevasRaciChange, 0).column, ==, SAMPLE_DIRECTOR);
  g_assert_cmpuint (g_array_index (two->cells, CanevasRaciChange, 1).column, ==, SAMPLE_ELECTED);
  g_assert_cmpuint (relief->cells->len, ==, RACI_SAMPLE_COLUMNS);
  g_assert_true (canevas_record_set_text (canevas_raci_matrix_get_activity (self->matrix, relief->row), "name", NULL, NULL));
  assert_found (self, TWO_A "Activité à nommer\302\240: ni A ni R\n" LOAD);
}

/* Every fix takes its anomaly away as one undo step, and brings no other. */
static void
test_fixes (Fixture *self, gconstpointer data)
{
  apply (self, "Choisir un scénario\302\240: deux A", "Garder le A de\302\240: Élus référents");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_DIRECTOR, "C");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_ELECTED, "A");
  assert_found (self, RELIEF LOAD);
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "corriger «\302\240Choisir un scénario\302\240: deux A\302\240»");

  /* The project manager approves the rest of the phase; those at the desk and of staff do its work, and the desk most of all. */
  apply (self, "Négocier le temps de décharge\302\240: ni A ni R", "A\302\240: Chef de projet, R\302\240: Responsables d’accueil");
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_MANAGER, "A");
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DESK, "R");
  assert_found (self, LOAD);

  apply (self, "Chef de projet\302\240: charge lourde", "Laisser le R aux autres là où ils sont deux");
  assert_letters (self, SAMPLE_DIAGNOSIS, SAMPLE_MANAGER, "C");
  assert_letters (self, SAMPLE_NOTE, SAMPLE_MANAGER, "R");
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_MANAGER, "A");
  assert_found (self, "");

  for (int i = 0; i < 3; i++)
    g_assert_true (canevas_store_undo (self->store, NULL));
  assert_found (self, TWO_A RELIEF LOAD);
}

static void
test_no_accountable (Fixture *self, gconstpointer data)
{
  set (self, SAMPLE_MEASURE, SAMPLE_DIRECTOR, I);
  assert_found (self, TWO_A RELIEF "Mesurer et rendre compte\302\240: aucun A\n" LOAD);
  apply (self, "Mesurer et rendre compte\302\240: aucun A", "Donner le A à\302\240: Chef de projet");
  assert_letters (self, SAMPLE_MEASURE, SAMPLE_MANAGER, "RA");
}

static void
test_no_responsible (Fixture *self, gconstpointer data)
{
  set (self, SAMPLE_PHONE, SAMPLE_SYSTEMS, C);
  assert_found (self, TWO_A RELIEF "Adapter la téléphonie\302\240: aucun R\n" LOAD);
  apply (self, "Adapter la téléphonie\302\240: aucun R", "Donner le R à\302\240: Équipe projet");
  assert_letters (self, SAMPLE_PHONE, SAMPLE_TEAM, "R");
  assert_letters (self, SAMPLE_PHONE, SAMPLE_MANAGER, "A");
}

static void
test_several (Fixture *self, gconstpointer data)
{
  set (self, SAMPLE_CHOOSE, SAMPLE_TEAM, R | A);
  assert_found (self, "Choisir un scénario\302\240: 3 A\n" RELIEF LOAD);
  apply (self, "Choisir un scénario\302\240: 3 A", "Garder le A de\302\240: Élus référents");
  /* Who does the work goes on doing it; who only approved is asked. */
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_TEAM, "R");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_DIRECTOR, "C");
}

/* A contact named by a directorate may not approve, unless a letter, or people, say so. */
static void
test_authority (Fixture *self, gconstpointer data)
{
  CanevasRecord *staff = canevas_raci_matrix_get_function (self->matrix, SAMPLE_STAFF);
  g_autoptr (CanevasRecord) role = canevas_store_add (self->store, &canevas_role_type, self->project, NULL);
  const char *found = TWO_A RELIEF "Former les agents polyvalents\302\240: A sans autorité\n" LOAD;

  g_assert_true (canevas_record_set_text (role, "kind", "referent", NULL));
  set (self, SAMPLE_TRAIN, SAMPLE_MANAGER, C);
  set (self, SAMPLE_TRAIN, SAMPLE_STAFF, R | A);
  assert_found (self, TWO_A RELIEF LOAD);
  g_assert_true (canevas_record_set_reference (staff, "role", role, NULL));
  assert_found (self, found);

  g_assert_true (canevas_record_set_text (role, "delegation", "Valide le plan de formation.", NULL));
  assert_found (self, TWO_A RELIEF LOAD);
  g_assert_true (canevas_record_unset (role, "delegation", NULL));
  g_assert_true (canevas_record_set_flag (staff, "approves", TRUE, NULL));
  assert_found (self, TWO_A RELIEF LOAD);
  g_assert_true (canevas_record_set_flag (staff, "approves", FALSE, NULL));
  assert_found (self, found);

  apply (self, "Former les agents polyvalents\302\240: A sans autorité", "Donner plutôt le A à\302\240: Chef de projet");
  assert_letters (self, SAMPLE_TRAIN, SAMPLE_MANAGER, "A");
  assert_letters (self, SAMPLE_TRAIN, SAMPLE_STAFF, "RC");
}

/* Told of the note and the choice, then charged with the telephone: it is asked while scenarios are built. */
static void
test_consulted_late (Fixture *self, gconstpointer data)
{
  const char *late = "Systèmes d’information\302\240: consulté trop tard";

  set (self, SAMPLE_BUILD, SAMPLE_SYSTEMS, I);
  assert_found (self, TWO_A RELIEF "Systèmes d’information\302\240: consulté trop tard\n" LOAD);
  apply (self, late, "Consulter sur\302\240: Choisir un scénario");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_SYSTEMS, "C");
  assert_found (self, TWO_A RELIEF LOAD);
}

static void
test_everyone (Fixture *self, gconstpointer data)
{
  for (guint column = SAMPLE_TEAM; column < RACI_SAMPLE_COLUMNS; column++)
    set (self, SAMPLE_MEASURE, column, C);
  assert_found (self, TWO_A RELIEF "Mesurer et rendre compte\302\240: tout le monde est consulté\n" LOAD);
  set (self, SAMPLE_MEASURE, SAMPLE_STAFF, CANEVAS_RACI_NONE);
  assert_found (self, TWO_A RELIEF LOAD);
}

static void
test_unused (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) function = canevas_store_add (self->store, &canevas_raci_function_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (function, "name", "Finances", NULL));
  assert_found (self, TWO_A RELIEF LOAD "Finances\302\240: aucune lettre\n");
  apply (self, "Finances\302\240: aucune lettre", "Retirer cette fonction");
  assert_found (self, TWO_A RELIEF LOAD);
  g_assert_cmpuint (canevas_raci_matrix_get_n_columns (self->matrix), ==, RACI_SAMPLE_COLUMNS);
}

static void
test_load (Fixture *self, gconstpointer data)
{
  CanevasRaciLoad load;

  canevas_raci_load (self->matrix, SAMPLE_MANAGER, &load);
  g_assert_cmpuint (load.accountable, ==, 3);
  g_assert_cmpuint (load.responsible, ==, 5);
  g_assert_cmpuint (load.activities, ==, 8);
}

/* A role that changes its kind is heard of, though no letter moved. */
static void
mark_cb (gboolean *heard)
{
  *heard = TRUE;
}

static void
test_live (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) role =
    canevas_record_get_reference (canevas_raci_matrix_get_function (self->matrix, SAMPLE_ELECTED), "role");
  gboolean heard = FALSE;

  g_signal_connect_swapped (self->matrix, "changed", G_CALLBACK (mark_cb), &heard);
  g_assert_true (canevas_record_set_text (role, "kind", "beneficiary", NULL));
  g_assert_true (heard);
  assert_found (self, TWO_A RELIEF "Choisir un scénario\302\240: A sans autorité\n" LOAD);
  apply (self, "Choisir un scénario\302\240: deux A", "Garder le A de\302\240: Directrice de projet");
  assert_found (self, RELIEF LOAD);
}

static void
test_empty (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) project =
    canevas_store_add (store, canevas_schema_find_type (canevas_schema_get_default (), "project"), NULL, NULL);
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);
  g_autoptr (GPtrArray) findings = canevas_raci_review (matrix);

  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/raci-review/first-draft", Fixture, NULL, set_up, test_first_draft, tear_down);
  g_test_add ("/raci-review/fixes", Fixture, NULL, set_up, test_fixes, tear_down);
  g_test_add ("/raci-review/no-accountable", Fixture, NULL, set_up, test_no_accountable, tear_down);
  g_test_add ("/raci-review/no-responsible", Fixture, NULL, set_up, test_no_responsible, tear_down);
  g_test_add ("/raci-review/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/raci-review/authority", Fixture, NULL, set_up, test_authority, tear_down);
  g_test_add ("/raci-review/consulted-late", Fixture, NULL, set_up, test_consulted_late, tear_down);
  g_test_add ("/raci-review/everyone", Fixture, NULL, set_up, test_everyone, tear_down);
  g_test_add ("/raci-review/unused", Fixture, NULL, set_up, test_unused, tear_down);
  g_test_add ("/raci-review/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/raci-review/live", Fixture, NULL, set_up, test_live, tear_down);
  g_test_add_func ("/raci-review/empty", test_empty);
  return g_test_run ();
}
