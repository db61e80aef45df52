/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

#define ID(n) "\"0190a1b2-c3d4-7e5f-8a9b-00000000000" n "\""

/* A board that meets on two days of 2027 settles arbitrations; a team tells. */
#define GOVERNANCE \
  "{\"format\": \"canevas\", \"schema\": 5, \"records\": {\n" \
  "\"project\": [{\"id\": " ID ("1") ", \"name\": \"Guichet unique\"}],\n" \
  "\"instance\": [{\"id\": " ID ("2") ", \"project\": " ID ("1") ", \"name\": \"CODIR projet\", \"notice\": 3, \"record_delay\": 48,\n" \
  "\"frequency\": \"monthly\"}, {\"id\": " ID ("3") ", \"project\": " ID ("1") ", \"name\": \"Équipe, \\\"noyau\\\"\"}],\n" \
  "\"decision_kind\": [{\"id\": " ID ("4") ", \"project\": " ID ("1") ", \"name\": \"Trancher un désaccord\", \"nature\": \"arbitration\",\n" \
  "\"settled_by\": \"Directrice\"},\n" \
  "{\"id\": " ID ("5") ", \"project\": " ID ("1") ", \"name\": \"Redéployer des crédits\", \"nature\": \"budget\"}],\n" \
  "\"circuit_step\": [{\"id\": " ID ("6") ", \"decision_kind\": " ID ("4") ", \"instance\": " ID ("2") ", \"verb\": \"arbitrates\",\n" \
  "\"passage\": \"meeting\", \"rank\": 1}, {\"id\": " ID ("7") ", \"decision_kind\": " ID ("4") ", \"instance\": " ID ("3") ",\n" \
  "\"verb\": \"informs\", \"passage\": \"writing\", \"hours\": 24, \"rank\": 2}],\n" \
  "\"meeting\": [{\"id\": " ID ("8") ", \"instance\": " ID ("2") ", \"held_on\": \"2027-03-03\"},\n" \
  "{\"id\": " ID ("9") ", \"instance\": " ID ("2") ", \"held_on\": \"2027-03-18\"}]}}\n"

static void
set_up (Program *program, gconstpointer data)
{
  program_set_up (program, data);
  program_write (program, "g.json", GOVERNANCE);
  assert_runs (program, 0, "new g.canevas");
  assert_runs (program, 0, "import g.canevas data g.json");
}

static void
test_json (Program *program, gconstpointer data)
{
  g_autofree char *json = NULL;

  assert_runs (program, 0, "export g.canevas decision-delay --set kind=arbitration --set from=2027-03-01 -o d.json");
  g_assert_cmpstr (program->out, ==, "");
  json = program_read (program, "d.json", NULL);
  assert_holds (json, "\"format\": \"canevas-decision-delay\",\n  \"kind\": {\"id\": " ID ("4") ", \"name\": \"Trancher un désaccord\"},");
  assert_holds (json, "\"from\": \"2027-03-01\",\n  \"complete\": true,\n  \"estimated\": false,\n  \"settled_on\": \"2027-03-18\",\n"
                      "  \"known_on\": \"2027-03-23\",\n  \"calendar_days\": 22,\n  \"working_days\": 16,");
  /* Two days after the start is too early for a file asked for three days before. */
  assert_holds (json, "\"meeting\": " ID ("9"));
  assert_holds (json, "\"bottleneck\": {\n    \"passage\": 1,\n    \"instance\": {\"id\": " ID ("2") ", \"name\": \"CODIR projet\"},");
  /* Sentences are in the language of the file's documents, whatever the interface speaks. */
  assert_holds (json, "La réunion du 3\302\240mars\302\2402027 vient trop tôt");
  assert_holds (json, "\"reference\": {\"hours\": 48,");
  assert_holds (json, "\"escalation\": null");
  /* The team says nothing of its rhythm, but it passes in writing. */
  assert_holds (json, "\"warnings\": []");
}

static void
test_csv (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "export g.canevas decision-delay --set kind=%s --set from=2027-03-01 -o d.csv", "0190a1b2-c3d4-7e5f-8a9b-000000000004");
  {
    g_autofree char *csv = program_read (program, "d.csv", NULL);
    g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

    g_assert_cmpuint (g_strv_length (lines), ==, 4);
    g_assert_true (g_str_has_prefix (lines[0], "\357\273\277rank;instance;verb;passage;arrives_on;"));
    g_assert_true (g_str_has_prefix (lines[1], "1;CODIR projet;arbitrates;meeting;2027-03-01;2027-03-04;2027-03-18;2027-03-22;false;21;15;14;"));
    g_assert_true (g_str_has_prefix (lines[2], "2;\"Équipe, \"\"noyau\"\"\";informs;writing;2027-03-22;"));
  }
}

static void
test_text (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "export g.canevas decision-delay --set kind=désaccord --set from=2027-03-01 -o d.txt");
  {
    g_autofree char *text = program_read (program, "d.txt", NULL);

    g_assert_true (g_str_has_prefix (text, "Trancher un désaccord\nEngagée le 1er\302\240mars\302\2402027."));
    assert_holds (text, "Décision connue le 23\302\240mars\302\2402027\302\240: 22 jours, 16 jours ouvrés.");
    assert_holds (text, "L’attente la plus longue est à l’étape 1, CODIR projet");
  }
  /* On the standard output, JSON; and begun today where no day is given. */
  assert_runs (program, 0, "export g.canevas decision-delay --set kind=arbitration -o -");
  g_assert_true (g_str_has_prefix (program->out, "{\n  \"format\": \"canevas-decision-delay\""));
}

/* A kind without a circuit is no error: what is missing is what comes out. */
static void
test_no_circuit (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "export g.canevas decision-delay --set kind=budget --set from=2027-03-01 -o -");
  assert_holds (program->out, "\"complete\": false,");
  assert_holds (program->out, "{\"code\": \"no_step\", ");
  assert_holds (program->out, "{\"code\": \"nobody_settles\", ");
}

static void
test_wrong (Program *program, gconstpointer data)
{
  static const struct
  {
    int status;
    const char *line;
    const char *complaint;
  } cases[] = {
    { 2, "--set from=2027-03-01 -o d.json", "canevas: Something is missing: add “--set kind=NAME”.\nUsage: " },
    { 2, "--set kind= -o d.json", "canevas: Say which kind of decision: kind=NAME" },
    { 2, "--set kind=budget --set from=2027-02-30 -o d.json", "canevas: “2027-02-30” is not a day: write it as year-month-day" },
    { 2, "--set kind=budget --set from=demain -o d.json", "canevas: “demain” is not a day" },
    { 2, "--set kind=budget --set until=2027-02-01 -o d.json", "canevas: “until” cannot be set. What can be set is: kind, from." },
    { 2, "--set kind=budget -o d.pdf", "canevas: “decision-delay” is written as .json, .csv, .txt: end the name “d.pdf” so." },
    { 1, "--set kind=urgence -o d.json", "canevas: No “decision_kind” of the file is called “urgence”. There are:\n  Trancher un désaccord\n" },
    { 1, "--set kind=e -o d.json", "canevas: “e” fits several: say more of the title, or give the id.\n" },
    { 1, "--of Autre --set kind=budget -o d.json", "canevas: No “project” of the file is called “Autre”." },
    { 1, "--set kind=budget -o sans/d.json", "canevas: “sans/d.json” was not written: its folder does not exist." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].line);
      assert_runs (program, cases[i].status, "export g.canevas decision-delay %s", cases[i].line);
      if (!g_str_has_prefix (program->err, cases[i].complaint))
        g_error ("%s", program->err);
      g_assert_false (program_has (program, "d.json"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/decision-delay/" name, Program, NULL, set_up, test, program_tear_down)
  ADD ("json", test_json);
  ADD ("csv", test_csv);
  ADD ("text", test_text);
  ADD ("no-circuit", test_no_circuit);
  ADD ("wrong", test_wrong);
#undef ADD
  return g_test_run ();
}
