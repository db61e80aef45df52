/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-resource-line.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
assert_reads (CanevasRecord *record, const char *field, const char *french, const char *english)
{
  g_autofree char *in_french = NULL, *in_english = NULL;

  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    in_french = canevas_format_field (record, field, CANEVAS_DATE_LONG);
  }
  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    in_english = canevas_format_field (record, field, CANEVAS_DATE_LONG);
  }
  g_assert_cmpstr (in_french, ==, french);
  g_assert_cmpstr (in_english, ==, english);
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) role = canevas_store_add (self->store, &canevas_role_type, self->project, NULL);
  g_autoptr (CanevasRecord) resource = canevas_store_add (self->store, &canevas_resource_line_type, self->project, NULL);
  g_autoptr (CanevasRecord) person = canevas_store_add (self->store, &canevas_person_type, NULL, NULL);

  assert_reads (role, "kind", "Membre de l’équipe projet", "Team member");
  assert_reads (role, "time_share", "", "");
  assert_reads (role, "letter_signed", "non", "no");
  assert_reads (role, "person", "", "");
  g_assert_true (canevas_record_set_flag (role, "letter_signed", TRUE, NULL));
  g_assert_true (canevas_record_set_integer (role, "time_share", 20, NULL));
  g_assert_true (canevas_record_set_text (role, "start_date", "2026-09-01", NULL));
  g_assert_true (canevas_record_set_text (role, "context", "L'accueil: pour qui?", NULL));
  assert_reads (role, "letter_signed", "oui", "yes");
  assert_reads (role, "time_share", "20", "20");
  assert_reads (role, "start_date", "1er\302\240septembre\302\2402026", "1\302\240September\302\2402026");
  /* What people typed is theirs: typography is the document's business. */
  assert_reads (role, "context", "L'accueil: pour qui?", "L'accueil: pour qui?");

  g_assert_true (canevas_record_set_text (person, "position", "Cheffe de service", NULL));
  g_assert_true (canevas_record_set_reference (role, "person", person, NULL));
  assert_reads (role, "person", "Cheffe de service", "Cheffe de service");
  g_assert_true (canevas_record_set_text (person, "given_name", "Agent", NULL));
  g_assert_true (canevas_record_set_text (person, "family_name", "A. Exemple", NULL));
  assert_reads (role, "person", "Agent A. Exemple", "Agent A. Exemple");

  g_assert_true (canevas_record_set_decimal (resource, "amount", 12500.5, NULL));
  assert_reads (resource, "amount", "12\342\200\257500,5", "12,500.5");
}

/* However an hour was typed it reads in one way; what says more than an hour is kept to the letter. */
static void
test_hours (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *typed, *french, *english;
  } cases[] = {
    { "9:30", "9~h~30", "09:30" },
    { "9h30", "9~h~30", "09:30" },
    { " 09 H 30 ", "9~h~30", "09:30" },
    { "9\302\240h\302\24030", "9~h~30", "09:30" },
    { "14 heures", "14~h~00", "14:00" },
    { "14h", "14~h~00", "14:00" },
    { "0:05", "0~h~05", "00:05" },
    { "8", "8~h~00", "08:00" },
    { "9 h 30 ou 10 h", "9 h 30 ou 10 h", "9 h 30 ou 10 h" },
    { "9:30-11:00", "9:30-11:00", "9:30-11:00" },
    { "midi", "midi", "midi" },
    { "25:00", "25:00", "25:00" },
    { "9:75", "9:75", "9:75" },
    { "1430", "1430", "1430" },
    { "9:30:15", "9:30:15", "9:30:15" },
    { "-9:30", "-9:30", "-9:30" },
    { ":30", ":30", ":30" },
  };
  g_autoptr (CanevasRecord) body = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);
  g_autoptr (CanevasRecord) meeting = canevas_store_add (self->store, &canevas_meeting_type, body, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].french, "~", -1);
      g_autofree char *french = g_strjoinv ("\302\240", words);

      g_assert_true (canevas_record_set_text (meeting, "starts_at", cases[i].typed, NULL));
      assert_reads (meeting, "starts_at", french, cases[i].english);
    }
}

static void
test_criticality (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int likelihood, impact, criticality;
    const char *french, *english;
  } cases[] = {
    { 1, 1, 1, "faible", "low" },    { 2, 2, 4, "faible", "low" },    { 2, 3, 6, "moyenne", "medium" }, { 2, 4, 8, "moyenne", "medium" },
    { 3, 3, 9, "moyenne", "medium" }, { 3, 4, 12, "forte", "high" },  { 4, 4, 16, "forte", "high" },
  };
  g_autoptr (CanevasRecord) risk = canevas_store_add (self->store, &canevas_risk_type, self->project, NULL);

  g_assert_cmpint (canevas_risk_get_criticality (CANEVAS_RISK (risk)), ==, 0);
  g_assert_true (canevas_record_set_integer (risk, "impact", 4, NULL));
  g_assert_cmpint (canevas_risk_get_criticality (CANEVAS_RISK (risk)), ==, 0);
  g_assert_cmpstr (canevas_risk_describe_criticality (0), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int criticality;

      g_assert_true (canevas_record_set_integer (risk, "likelihood", cases[i].likelihood, NULL));
      g_assert_true (canevas_record_set_integer (risk, "impact", cases[i].impact, NULL));
      criticality = canevas_risk_get_criticality (CANEVAS_RISK (risk));
      g_assert_cmpint (criticality, ==, cases[i].criticality);
      g_assert_cmpstr (canevas_risk_describe_criticality (criticality), ==, cases[i].english);
      {
        CANEVAS_LANGUAGE_SCOPE ("fr");
        g_assert_cmpstr (canevas_risk_describe_criticality (criticality), ==, cases[i].french);
      }
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/format-field/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/format-field/hours", Fixture, NULL, set_up, test_hours, tear_down);
  g_test_add ("/format-field/criticality", Fixture, NULL, set_up, test_criticality, tear_down);
  return g_test_run ();
}
