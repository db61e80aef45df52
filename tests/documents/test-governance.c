/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-circuit-step.h"
#include "canevas-communication-action.h"
#include "canevas-compose.h"
#include "canevas-decision-kind.h"
#include "canevas-decision.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-project.h"
#include "canevas-sample.h"
#include "canevas-seat.h"
#include "canevas-store.h"
#include "canevas-writer.h"

#include <string.h>

/* The papers of a body and its meetings, as their readers get them: in French, from the example Proxima and a steering committee. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *instance;
  CanevasRecord *meeting;
} Fixture;

#define add(fixture, ...) canevas_sample_add ((fixture)->store, __VA_ARGS__)

static void
add_seat (Fixture *fixture, const char *capacity, const char *position, const char *votes, const char *replaces)
{
  g_autoptr (CanevasRecord) seat = add (fixture, &canevas_seat_type, fixture->instance, "capacity", capacity, "position", position,
                                        "votes", votes, "replaces", replaces, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = NULL, deputy = NULL;

  fixture->store = canevas_sample_open ("proxima");
  fixture->project = canevas_sample_get (fixture->store, &canevas_project_type, 0);
  fixture->instance = add (fixture, &canevas_instance_type, fixture->project, "name", "Comité d’essai", "short_name", "COPIL",
                           "verb", "decides", "level", "strategy", "purpose", "Valide les scénarios", "frequency", "two_months",
                           "quorum", "5", "notice", "5", "record_delay", "48", "secretariat", "Cheffe de projet", NULL);
  chair = add (fixture, &canevas_seat_type, fixture->instance, "capacity", "chair", "position", "élu délégué", NULL);
  deputy = add (fixture, &canevas_seat_type, fixture->instance, "capacity", "deputy", "position", "Directrice adjointe", "replaces",
                canevas_record_get_id (chair), NULL);
  add_seat (fixture, "member", "Directrice des finances", "true", NULL);
  add_seat (fixture, "member", "Deux élues", "true", NULL);
  add_seat (fixture, "guest", "Experte invitée", "false", NULL);
  fixture->meeting = add (fixture, &canevas_meeting_type, fixture->instance, "held_on", "2023-03-23", "starts_at", "14:00",
                          "place", "Salle 104", "subject", "Choix du scénario", "state", "held", "present", "7", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->meeting);
  g_object_unref (fixture->instance);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

/* The document as plain text, with its own spaces. */
static char *
print_exactly (const char *template, CanevasRecord *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, &error);
  g_autoptr (GBytes) bytes = document != NULL ? canevas_write_text (document, NULL, &error) : NULL;

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* On one line, with ordinary spaces. */
static char *
print (const char *template, CanevasRecord *subject)
{
  g_autofree char *text = print_exactly (template, subject);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", G_REGEX_DEFAULT, 0, NULL);

  return g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) next = add (fixture, &canevas_meeting_type, fixture->instance, "held_on", "2023-06-15", "state", "cancelled",
                                        "subject", "Séance annulée", NULL);
  g_autofree char *text = print ("fiche-instance", fixture->instance);

  assert_says (text, "Comité d’essai (COPIL)");
  assert_says (text, "Décide.");
  assert_says (text, "Élu délégué.");
  assert_says (text, "Suppléance : Directrice adjointe.");
  assert_says (text, "Directrice des finances ; Deux élues");
  assert_says (text, "(3 avec voix délibérative)");
  assert_says (text, "jeudi 23 mars 2023");
  g_assert_null (strstr (text, "Séance annulée"));
}

static void
test_notice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *open = print ("convocation", fixture->meeting);
  g_autoptr (CanevasRecord) first = NULL, second = NULL;
  g_autofree char *text = NULL;

  assert_says (open, "Quels points sont à l’ordre du jour, pour combien de temps, et qui les présente ?");
  first = add (fixture, &canevas_agenda_item_type, fixture->meeting, "subject", "Comparaison des scénarios", "nature", "decision",
               "reporter", "Directrice de projet", "minutes", "45", NULL);
  second = add (fixture, &canevas_agenda_item_type, fixture->meeting, "subject", "Risques", "nature", "exchange", "reporter",
                "Cheffe de projet", "minutes", "15", NULL);
  text = print ("convocation", fixture->meeting);

  assert_says (text, "Comité d’essai du 23 mars 2023");
  assert_says (text, "jeudi 23 mars 2023, 14 h 00");
  assert_says (text, "Points sur lesquels une décision est demandée : 1.");
  assert_says (text, "60");
  assert_says (text, "Quorum : 5 membres.");
  g_assert_null (strstr (text, "Quels points sont à l’ordre du jour"));
}

static void
test_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) earlier = add (fixture, &canevas_decision_type, fixture->project, "statement", "Le cadrage est validé.", NULL);
  g_autoptr (CanevasRecord) decision =
    add (fixture, &canevas_decision_type, fixture->project, "statement", "Le scénario B est retenu.", "state", "taken", "reason",
         "Meilleur délai", "due", "2023-12-15", "meeting", canevas_record_get_id (fixture->meeting), NULL);
  g_autoptr (CanevasRecord) action =
    add (fixture, &canevas_action_item_type, fixture->project, "statement", "Présenter le scénario", "owner", "DRH", "due", "2023-04-06",
         "meeting", canevas_record_get_id (fixture->meeting), NULL);
  g_autoptr (CanevasRecord) cancelled = add (fixture, &canevas_meeting_type, fixture->instance, "held_on", "2023-05-04", "state",
                                             "cancelled", NULL);
  g_autoptr (CanevasRecord) later = add (fixture, &canevas_meeting_type, fixture->instance, "held_on", "2023-09-14", "starts_at",
                                         "10 h 00", NULL);
  g_autoptr (CanevasRecord) next = add (fixture, &canevas_meeting_type, fixture->instance, "held_on", "2023-06-15", "starts_at",
                                        "14h", NULL);
  g_autofree char *text = print ("releve-de-decisions", fixture->meeting);
  g_autofree char *number = g_strdup_printf ("D%u", canevas_store_count (fixture->store, &canevas_decision_type));

  assert_says (text, "7 (quorum atteint)");
  assert_says (text, number);
  assert_says (text, "Le scénario B est retenu.");
  g_assert_null (strstr (text, "Le cadrage est validé."));
  assert_says (text, "(au plus tard le 15 déc. 2023)");
  assert_says (text, "Présenter le scénario");
  assert_says (text, "À faire");
  assert_says (text, "Prochaine séance. jeudi 15 juin 2023, 14 h 00.");
  g_assert_cmpint (canevas_meeting_get_quorum (CANEVAS_MEETING (next)), ==, CANEVAS_QUORUM_UNKNOWN);
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) action = canevas_sample_get (fixture->store, &canevas_communication_action_type, 0);
  g_autofree char *text = print ("plan-de-communication", fixture->project);

  assert_says (text, "Publics, messages et canaux");
  assert_says (text, "Retour fait aux participants");
  assert_says (text, canevas_record_get_text (action, "audience"));
}

/* Who hears what in which month, and who hears nothing. */
static void
test_plan_by_month (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasDocument) document = canevas_compose ("plan-de-communication", project, CANEVAS_COMPOSE_DEFAULT, NULL);
  g_autofree char *text = print ("plan-de-communication", project);
  CanevasBlock *table = NULL;

  g_assert_nonnull (document);
  for (guint i = 0; i < document->blocks->len && table == NULL; i++)
    if (((CanevasBlock *) document->blocks->pdata[i])->crossed)
      table = document->blocks->pdata[i];
  g_assert_nonnull (table);
  g_assert_cmpuint (table->columns->len, ==, 12); /* 22 months: the audience, then eleven of them */
  g_assert_cmpstr (((CanevasColumn *) table->columns->pdata[1])->title, ==, "sept. 2022");
  g_assert_cmpuint (table->rows->len, ==, 6);
  assert_says (text, "Tableau 2 – Qui entend quoi, mois par mois");
  assert_says (text, "Aucun mois du projet ne leur annonce rien : Participants (3).");
  g_assert_true (canevas_record_set_text (project, "end_date", NULL, NULL));
  g_clear_pointer (&text, g_free);
  text = print ("plan-de-communication", project);
  g_assert_null (strstr (text, "mois par mois"));
}

static void
test_schema (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) team = add (fixture, &canevas_instance_type, fixture->project, "name", "Équipe d’essai", "verb", "produces",
                                        "level", "project", NULL);
  g_autoptr (CanevasRecord) first = add (fixture, &canevas_decision_kind_type, fixture->project, "name", "Arbitrer", "contributors",
                                         "l’équipe d’essai", "settled_by", "le comité d’essai", "escalation_days", "10", "escalation",
                                         canevas_record_get_id (fixture->instance), NULL);
  g_autoptr (CanevasRecord) second = add (fixture, &canevas_decision_kind_type, fixture->project, "name", "Dépenser", "settled_by",
                                          "le comité d’essai", NULL);
  g_autoptr (CanevasRecord) step = add (fixture, &canevas_circuit_step_type, first, "instance", canevas_record_get_id (team), "verb",
                                        "prepares", "passage", "writing", "hours", "48", NULL);
  g_autofree char *text = print ("schema-de-gouvernance", fixture->project);
  g_autofree char *exact = print_exactly ("schema-de-gouvernance", fixture->project);
  const char *table;

  assert_says (text, "Comité d’essai (COPIL)");
  assert_says (text, "Arbitrer");
  assert_says (text, "Dépenser");
  assert_says (text, "1 Équipe d’essai Prépare et Par écrit, sans 48");
  assert_says (text, "Sans réponse après 10 jours ouvrés, le point est porté devant l’instance « Comité d’essai ».");
  assert_says (text, "Quel service serait offert, et à qui ?");
  table = strstr (text, "Tableau 1 – Instances, de la stratégie au projet");
  g_assert_nonnull (table);
  g_assert_true (strstr (table, "Comité d’essai (COPIL)") < strstr (table, "Équipe d’essai"));
  /* The drawing is told in words where it cannot be seen. */
  assert_says (text, "Figure 1 – Gouvernance du projet. Lecture : chaque lettre");
  /* Numbers never part from what they number. */
  assert_says (exact, "Figure 1 – ");
  assert_says (exact, "Tableau 1 – ");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/governance/sheet", Fixture, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/governance/notice", Fixture, NULL, set_up, test_notice, tear_down);
  g_test_add ("/governance/record", Fixture, NULL, set_up, test_record, tear_down);
  g_test_add ("/governance/schema", Fixture, NULL, set_up, test_schema, tear_down);
  g_test_add ("/governance/plan", Fixture, NULL, set_up, test_plan, tear_down);
  g_test_add_func ("/governance/plan-by-month", test_plan_by_month);
  return g_test_run ();
}
