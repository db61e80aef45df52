/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-sample.h"

#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-function.h"
#include "canevas-role.h"

static const struct
{
  const char *name;
  const char *kind; /* of its role */
} functions[RACI_SAMPLE_COLUMNS] = {
  { "Directrice de projet", "project_director" },
  { "Chef de projet", "project_manager" },
  { "Équipe projet", NULL },
  { "Responsables d’accueil", NULL },
  { "Systèmes d’information", NULL },
  { "Ressources humaines", NULL },
  { "Élus référents", "commissioner" },
};

static const struct
{
  const char *phase;
  const char *name;
  const char *letters[RACI_SAMPLE_COLUMNS];
} activities[RACI_SAMPLE_ROWS] = {
  { "Cadrage", "Valider la note de cadrage", { "A", "R", "C", "I", "", "I", "C" } },
  { "Diagnostic", "Diagnostiquer les onze guichets", { "A", "R", "R", "C", "", "", "I" } },
  { "Diagnostic", "Recueillir la parole des usagers", { "I", "A", "R", "R", "", "", "I" } },
  { "Scénarios", "Construire les scénarios", { "A", "R", "R", "C", "C", "C", "I" } },
  { "Scénarios", "Choisir un scénario", { "A", "C", "R", "C", "I", "I", "A" } },
  { "Mise en œuvre", "Négocier le temps de décharge", { "", "C", "", "", "", "", "" } },
  { "Mise en œuvre", "Former les agents polyvalents", { "I", "A", "C", "R", "", "R", "" } },
  { "Mise en œuvre", "Adapter la téléphonie", { "", "A", "C", "I", "R", "", "" } },
  { "Mise en œuvre", "Ouvrir le guichet pilote", { "A", "R", "R", "R", "C", "I", "I" } },
  { "Évaluation", "Mesurer et rendre compte", { "A", "R", "C", "C", "", "", "I" } },
};

static void
add_functions (CanevasStore *store, CanevasRecord *project)
{
  for (guint i = 0; i < RACI_SAMPLE_COLUMNS; i++)
    {
      g_autoptr (CanevasRecord) function = canevas_store_add (store, &canevas_raci_function_type, project, NULL);
      g_autoptr (CanevasRecord) role = NULL;

      g_assert_true (canevas_record_set_text (function, "name", functions[i].name, NULL));
      if (functions[i].kind == NULL)
        continue;
      role = canevas_store_add (store, &canevas_role_type, project, NULL);
      g_assert_true (canevas_record_set_text (role, "position", functions[i].name, NULL));
      g_assert_true (canevas_record_set_text (role, "kind", functions[i].kind, NULL));
      g_assert_true (canevas_record_set_reference (function, "role", role, NULL));
    }
}

CanevasRecord *
canevas_raci_sample_add (CanevasStore *store)
{
  CanevasRecord *project = canevas_store_add (store, &canevas_project_type, NULL, NULL);
  g_autoptr (CanevasRaciMatrix) matrix = NULL;
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));

  g_assert_true (canevas_record_set_text (project, "name", "Accueil unique", NULL));
  add_functions (store, project);
  for (guint i = 0; i < RACI_SAMPLE_ROWS; i++)
    {
      g_autoptr (CanevasRecord) activity = canevas_store_add (store, &canevas_raci_activity_type, project, NULL);

      g_assert_true (canevas_record_set_text (activity, "name", activities[i].name, NULL));
      g_assert_true (canevas_record_set_text (activity, "phase", activities[i].phase, NULL));
      for (guint j = 0; j < RACI_SAMPLE_COLUMNS; j++)
        {
          CanevasRaciChange change = { i, j, CANEVAS_RACI_NONE };

          g_assert_true (canevas_raci_letters_from_text (activities[i].letters[j], &change.letters));
          g_array_append_val (changes, change);
        }
    }
  canevas_store_end_typing (store);
  matrix = canevas_raci_matrix_new (project);
  g_assert_true (canevas_raci_matrix_set_many (matrix, (CanevasRaciChange *) changes->data, changes->len, "fill", NULL));
  return project;
}
