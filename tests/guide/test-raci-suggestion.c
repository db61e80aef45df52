/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-deliverable.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-raci-review.h"
#include "canevas-raci-suggestion.h"
#include "canevas-role.h"
#include "canevas-schema.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static CanevasRecord *
add (Fixture *self, const CanevasRecordType *type, ...)
{
  CanevasRecord *record = canevas_store_add (self->store, type, self->project, NULL);
  va_list fields;

  va_start (fields, type);
  for (const char *field = va_arg (fields, const char *); field != NULL; field = va_arg (fields, const char *))
    g_assert_true (canevas_record_set_text (record, field, va_arg (fields, const char *), NULL));
  va_end (fields);
  return record;
}

/* What a framing note holds: the deconcentration of a town and its metropolis. */
static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
  g_object_unref (add (self, &canevas_role_type, "kind", "commissioner", "position", "Directrice générale des services, commanditaire",
                       NULL));
  g_object_unref (add (self, &canevas_role_type, "kind", "project_director", "position", "Directrice de projet", NULL));
  g_object_unref (add (self, &canevas_role_type, "kind", "project_manager", "position", "Cheffe de projet", NULL));
  g_object_unref (add (self, &canevas_role_type, "kind", "team_member", "position", "Experte méthode et processus", NULL));
  g_object_unref (add (self, &canevas_role_type, "kind", "team_member", "position", "Référente implantations", NULL));
  g_object_unref (add (self, &canevas_role_type, "kind", "line_manager", "position", "Directrice de l’organisation, N+1", NULL));
  g_object_unref (add (self, &canevas_instance_type, "name", "Comité de pilotage", "short_name", "COPIL", "kind", "steering_committee",
                       "verb", "decides", NULL));
  g_object_unref (add (self, &canevas_deliverable_type, "name", "Diagnostic partagé", "due", "2023-01-31", "producer",
                       "Cheffe de projet", "validated_by", "Directrice de projet", NULL));
  g_object_unref (add (self, &canevas_deliverable_type, "name", "Schéma des implantations", "due", "2023-06-15", "producer",
                       "Référente implantations", "validated_by", "COPIL", NULL));
  g_object_unref (add (self, &canevas_milestone_type, "name", "Lancement", "due", "2022-09-22", "decided_by", "COPIL", NULL));
  g_object_unref (add (self, &canevas_milestone_type, "name", "Diagnostic rendu", "due", "2023-01-31", NULL));
  g_object_unref (add (self, &canevas_milestone_type, "name", "Organigrammes cibles", "due", "2023-06-20", NULL));
  g_object_unref (add (self, &canevas_milestone_type, "name", "Retour d’expérience", "due", "2024-06-20", "decided_by", "COPIL", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
  canevas_language_leave ();
}

/* The matrix as lines: "phase | activity | letters…". */
static char *
read_matrix (Fixture *self)
{
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (self->project);
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < canevas_raci_matrix_get_n_columns (matrix); column++)
    g_string_append_printf (text, "%s; ", canevas_record_get_title (canevas_raci_matrix_get_function (matrix, column)));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < canevas_raci_matrix_get_n_rows (matrix); row++)
    {
      CanevasRecord *activity = canevas_raci_matrix_get_activity (matrix, row);

      g_string_append_printf (text, "%s | %s |", canevas_record_get_text (activity, "phase"), canevas_record_get_title (activity));
      for (guint column = 0; column < canevas_raci_matrix_get_n_columns (matrix); column++)
        {
          const char *letters = canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (matrix, row, column));

          g_string_append_printf (text, " %s", *letters != '\0' ? letters : "-");
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
suggest (Fixture *self, guint functions, guint activities, guint letters)
{
  g_autoptr (GError) error = NULL;
  CanevasRaciSuggestion done;

  g_assert_true (canevas_raci_suggest (self->project, &done, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (done.functions, ==, functions);
  g_assert_cmpuint (done.activities, ==, activities);
  g_assert_cmpuint (done.letters, ==, letters);
}

static void
test_from_framing (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (self->project);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  suggest (self, 6, 7, 42);
  text = read_matrix (self);
  g_assert_cmpstr (text, ==,
                   "COPIL; Directrice générale des services; Directrice de projet; Cheffe de projet; Directrice de l’organisation; "
                   "Équipe projet; \n"
                   "Cadrage | Rédiger la note de cadrage | I A C R I C\n"
                   "Cadrage | Désigner l’équipe et signer les lettres de mission | I I A R I C\n"
                   "Cadrage | Négocier le temps de décharge avec les N+1 | I I A C R C\n"
                   "Cadrage | Lancement | A I C R I C\n"
                   "Diagnostic rendu | Diagnostic partagé | I I A R I C\n"
                   "Organigrammes cibles | Schéma des implantations | A I C C I R\n"
                   "Mise en œuvre | Retour d’expérience | A I C R I C\n");
  /* What Canevas proposes, Canevas does not blame. */
  findings = canevas_raci_review (matrix);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((CanevasRaciFinding *) g_ptr_array_index (findings, i))->severity, !=, CANEVAS_SEVERITY_TO_CORRECT);

  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "proposer le RACI");
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (matrix), ==, 0);
  g_assert_cmpuint (canevas_raci_matrix_get_n_columns (matrix), ==, 0);
}

/* Twice changes nothing; what people typed in between stays. */
static void
test_keeps_what_was_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) director = add (self, &canevas_raci_function_type, "name", "directrice de projet", NULL);
  g_autoptr (CanevasRecord) activity = add (self, &canevas_raci_activity_type, "name", "DIAGNOSTIC PARTAGÉ", "phase", "Début", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  {
    g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (self->project);

    g_assert_true (canevas_raci_matrix_set (matrix, 0, 0, CANEVAS_RACI_INFORMED, NULL));
  }
  suggest (self, 5, 6, 36);
  before = read_matrix (self);
  g_assert_nonnull (strstr (before, "Début | DIAGNOSTIC PARTAGÉ | I - - - - -\n"));
  g_assert_true (g_str_has_prefix (before, "directrice de projet; COPIL; "));
  suggest (self, 0, 0, 0);
  after = read_matrix (self);
  g_assert_cmpstr (after, ==, before);
}

/* Nobody named, nothing framed: the usual activities, without letters that nobody could hold. */
static void
test_bare_project (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, NULL);
  CanevasRaciSuggestion done;

  g_assert_true (canevas_raci_suggest (project, &done, NULL));
  g_assert_cmpuint (done.functions, ==, 0);
  g_assert_cmpuint (done.activities, ==, 4);
  g_assert_cmpuint (done.letters, ==, 0);
}

static void
assert_first_activity (const char *file_language, const char *phase, const char *name)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) authority = canevas_store_add (store, &canevas_authority_type, NULL, NULL);
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, NULL);
  g_autoptr (CanevasList) activities = canevas_store_children (store, &canevas_raci_activity_type, canevas_record_get_id (project));
  g_autoptr (CanevasRecord) first = NULL;

  g_assert_true (canevas_record_set_text (authority, "document_language", file_language, NULL));
  g_assert_true (canevas_raci_suggest (project, NULL, NULL));
  first = g_list_model_get_item (G_LIST_MODEL (activities), 0);
  g_assert_cmpstr (canevas_record_get_text (first, "phase"), ==, phase);
  g_assert_cmpstr (canevas_record_get_title (first), ==, name);
  /* What was done is said to the one who does it. */
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "suggest the RACI");
}

/* A French file stays French on the machine of somebody who reads English. */
static void
test_language_of_the_file (void)
{
  CANEVAS_LANGUAGE_SCOPE ("en");

  assert_first_activity ("fr", "Cadrage", "Rédiger la note de cadrage");
  assert_first_activity ("en", "Framing", "Write the framing note");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/raci-suggestion/from-framing", Fixture, NULL, set_up, test_from_framing, tear_down);
  g_test_add ("/raci-suggestion/keeps-what-was-typed", Fixture, NULL, set_up, test_keeps_what_was_typed, tear_down);
  g_test_add_func ("/raci-suggestion/bare-project", test_bare_project);
  g_test_add_func ("/raci-suggestion/language-of-the-file", test_language_of_the_file);
  return g_test_run ();
}
