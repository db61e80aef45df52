/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reform-sample.h"

#include "canevas-authority.h"
#include "canevas-person.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-step.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

static const struct
{
  const char *name, *above, *kind, *place;
} units[] = {
  { "Direction générale des services", NULL, "general_management", "Hôtel de ville" },
  { "Direction de la culture", "Direction générale des services", "direction", "Hôtel de ville" },
  { "Médiathèque", "Direction de la culture", "service", "Place des Tisserands" },
  { "Service des archives", "Direction de la culture", "service", "Hôtel de ville" },
  { "Direction du sport et de la jeunesse", "Direction générale des services", "direction", "Gymnase Colette-Besson" },
  { "Service des sports", "Direction du sport et de la jeunesse", "service", "Gymnase Colette-Besson" },
  { "Service animation jeunesse", "Direction du sport et de la jeunesse", "service", "Maison des jeunes" },
  { "Direction des ressources", "Direction générale des services", "direction", "Hôtel de ville" },
  { "Service des finances", "Direction des ressources", "service", "Hôtel de ville" },
};

/* Who heads each unit, then how many agents of which function. */
static const struct
{
  const char *unit, *head, *function;
  guint n_agents;
} posts[] = {
  { "Direction générale des services", "Directrice générale des services", "Assistante de direction générale", 1 },
  { "Direction de la culture", "Directrice de la culture", NULL, 0 },
  { "Médiathèque", "Responsable de la médiathèque", "Bibliothécaire", 8 },
  { "Service des archives", "Responsable des archives", "Archiviste", 4 },
  { "Direction du sport et de la jeunesse", "Directeur du sport et de la jeunesse", NULL, 0 },
  { "Service des sports", "Responsable des sports", "Éducateur sportif", 6 },
  { "Service animation jeunesse", "Responsable de l’animation jeunesse", "Animatrice jeunesse", 5 },
  { "Direction des ressources", "Directeur des ressources", NULL, 0 },
  { "Service des finances", "Responsable des finances", "Gestionnaire comptable", 4 },
};

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  g_assert_no_error (error);
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  canevas_record_set_text (record, field, text, &error);
  g_assert_no_error (error);
}

static void
raise_flag (CanevasRecord *record, const char *field)
{
  g_autoptr (GError) error = NULL;

  canevas_record_set_flag (record, field, TRUE, &error);
  g_assert_no_error (error);
}

static void
refer (CanevasRecord *record, const char *field, CanevasRecord *to)
{
  g_autoptr (GError) error = NULL;

  canevas_record_set_reference (record, field, to, &error);
  g_assert_no_error (error);
}

CanevasRecord *
reform_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *field, const char *value)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (record, field), value) == 0)
        return g_steal_pointer (&record);
    }
  g_error ("no %s whose %s is “%s”", type->table, field, value);
}

static void
add_post (CanevasStore *store, CanevasRecord *unit, const char *function, guint number, gboolean leads)
{
  static const char *const names[] = { "Morel", "Diallo", "Le Goff", "Benali", "Ferreira", "Roche", "Nguyen", "Picard", "Haddad", "Lemaire" };
  g_autoptr (CanevasRecord) person = add (store, &canevas_person_type, unit, "position", function);
  g_autofree char *identifier = g_strdup_printf ("A%03u", number);

  set (person, "given_name", number % 2 == 0 ? "Claire" : "Karim");
  set (person, "family_name", names[number % G_N_ELEMENTS (names)]);
  set (person, "identifier", identifier);
  if (leads)
    raise_flag (person, "leads_unit");
}

void
reform_sample_fill (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = add (store, &canevas_authority_type, NULL, "name", "Ville de Saint-Vallier");
  g_autoptr (CanevasRecord) directorate = NULL;
  g_autoptr (CanevasRecord) vacant = NULL;
  g_autoptr (CanevasRecord) link = NULL;
  g_autoptr (CanevasRecord) finances = NULL;
  g_autoptr (CanevasRecord) culture = NULL;
  guint number = 1;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (CanevasRecord) above = units[i].above != NULL ? reform_sample_find (store, &canevas_unit_type, "name", units[i].above) : NULL;
      g_autoptr (CanevasRecord) unit = add (store, &canevas_unit_type, above, "name", units[i].name);

      set (unit, "kind", units[i].kind);
      set (unit, "location", units[i].place);
    }
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autoptr (CanevasRecord) unit = reform_sample_find (store, &canevas_unit_type, "name", posts[i].unit);

      add_post (store, unit, posts[i].head, number++, TRUE);
      for (guint j = 0; j < posts[i].n_agents; j++)
        add_post (store, unit, posts[i].function, number++, FALSE);
    }
  directorate = reform_sample_find (store, &canevas_unit_type, "name", "Direction du sport et de la jeunesse");
  vacant = add (store, &canevas_person_type, directorate, "position", "Assistante de direction");
  raise_flag (vacant, "vacant");
  finances = reform_sample_find (store, &canevas_unit_type, "name", "Service des finances");
  culture = reform_sample_find (store, &canevas_unit_type, "name", "Direction de la culture");
  link = add (store, &canevas_unit_link_type, finances, "label", "Référente finances");
  set (link, "kind", "referent");
  refer (link, "target", culture);
}

/* --- The reform --- */

static CanevasRecord *
find_unit (CanevasStore *store, const char *name)
{
  return reform_sample_find (store, &canevas_scenario_unit_type, "name", name);
}

static void
move_unit (CanevasStore *store, const char *name, CanevasRecord *to)
{
  g_autoptr (CanevasRecord) unit = find_unit (store, name);

  refer (unit, "parent", to);
}

static void
close_unit (CanevasStore *store, const char *name)
{
  g_autoptr (CanevasRecord) unit = find_unit (store, name);

  raise_flag (unit, "closed");
}

/* Moves the first @n posts of a function. */
static void
move_posts (CanevasStore *store, const char *function, guint n, CanevasRecord *to)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_scenario_person_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)) && n > 0; i++)
    {
      g_autoptr (CanevasRecord) post = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (post, "position"), function) != 0)
        continue;
      refer (post, "unit", to);
      n--;
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
move_director (CanevasStore *store, const char *function, const char *to_be, CanevasRecord *to, gboolean leads)
{
  g_autoptr (CanevasRecord) post = reform_sample_find (store, &canevas_scenario_person_type, "position", function);
  g_autoptr (GError) error = NULL;

  refer (post, "unit", to);
  set (post, "position", to_be);
  canevas_record_set_flag (post, "leads_unit", leads, &error);
  g_assert_no_error (error);
}

static void
add_step (CanevasStore *store, CanevasRecord *scenario, const char *name, const char *kind, const char *date, const char *audience)
{
  g_autoptr (CanevasRecord) step = add (store, &canevas_scenario_step_type, scenario, "name", name);

  set (step, "kind", kind);
  set (step, "date", date);
  set (step, "audience", audience);
}

static void
write_reasons (CanevasStore *store, CanevasRecord *scenario)
{
  set (scenario, "context", "Deux directions préparent chacune de leur côté la saison culturelle et les animations sportives de l’été : les "
                            "associations s’adressent à trois guichets.");
  set (scenario, "purpose", "Un seul interlocuteur pour les associations et les habitants, et des équipes qui préparent ensemble la saison.");
  set (scenario, "method", "Quatre ateliers avec des agents volontaires de chaque service, puis une réunion par service.");
  set (scenario, "support", "Un entretien individuel est proposé à chaque agent qui change de service ; deux jours de formation à l’accueil.");
  set (scenario, "effective_date", "2027-09-01");
  add_step (store, scenario, "Réunions de service", "information", "2027-01-18", "Tous les agents concernés");
  add_step (store, scenario, "Séance du CST", "cst", "2027-03-09", "Représentants du personnel");
  add_step (store, scenario, "Délibération du conseil municipal", "vote", "2027-04-05", "Conseil municipal");
  add_step (store, scenario, "Mise en place du pôle", "effect", "2027-09-01", "Tous les agents");
}

CanevasRecord *
reform_sample_reform (CanevasStore *store)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *scenario = canevas_scenario_duplicate (store, "Un pôle pour la culture et le sport", &error);
  g_autoptr (CanevasRecord) management = find_unit (store, "Direction générale des services");
  g_autoptr (CanevasRecord) finances = find_unit (store, "Service des finances");
  g_autoptr (CanevasRecord) pole = add (store, &canevas_scenario_unit_type, management, "name", "Pôle culture, sport et jeunesse");
  g_autoptr (CanevasRecord) visitors = add (store, &canevas_scenario_unit_type, pole, "name", "Service des publics");
  g_autoptr (CanevasRecord) renamed = find_unit (store, "Service animation jeunesse");
  g_autoptr (CanevasRecord) mediation = add (store, &canevas_scenario_person_type, visitors, "position", "Chargée de médiation");
  g_autoptr (CanevasRecord) secretary = reform_sample_find (store, &canevas_scenario_person_type, "position", "Assistante de direction");
  g_autoptr (CanevasRecord) link = add (store, &canevas_scenario_link_type, finances, "label", "Référente finances du pôle");

  g_assert_no_error (error);
  refer (pole, "scenario", scenario);
  set (pole, "kind", "pole");
  set (pole, "location", "Hôtel de ville");
  refer (visitors, "scenario", scenario);
  set (visitors, "kind", "service");
  set (visitors, "location", "Place des Tisserands");
  move_unit (store, "Médiathèque", pole);
  move_unit (store, "Service des sports", pole);
  move_unit (store, "Service animation jeunesse", pole);
  set (renamed, "name", "Service jeunesse et vie associative");
  /* Twelve agents: two directors, the five of the archives, three librarians and two sports educators. */
  move_director (store, "Directrice de la culture", "Directrice du pôle", pole, TRUE);
  move_director (store, "Directeur du sport et de la jeunesse", "Adjoint à la directrice du pôle", pole, FALSE);
  move_director (store, "Responsable des archives", "Responsable des publics", visitors, TRUE);
  move_posts (store, "Archiviste", 4, visitors);
  move_posts (store, "Bibliothécaire", 3, visitors);
  move_posts (store, "Éducateur sportif", 2, visitors);
  close_unit (store, "Direction de la culture");
  close_unit (store, "Direction du sport et de la jeunesse");
  close_unit (store, "Service des archives");
  refer (mediation, "scenario", scenario);
  raise_flag (mediation, "vacant");
  raise_flag (secretary, "closed");
  refer (link, "scenario", scenario);
  refer (link, "target", pole);
  set (link, "kind", "referent");
  write_reasons (store, scenario);
  return scenario;
}
