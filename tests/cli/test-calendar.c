/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* The days of a project for a diary and as a table, and periods to avoid out of one. */

#define TOWN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ville//FR\r\n" \
  "BEGIN:VEVENT\r\nUID:a@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Fermeture des services\r\n" \
  "DTSTART;VALUE=DATE:20230330\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:b@ville\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:Conseil municipal\r\n" \
  "DTSTART:20270507T140000Z\r\nDTEND:20270507T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static void
test_export (Program *program, gconstpointer data)
{
  g_autofree char *ics = NULL;
  g_autofree char *csv = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  assert_runs (program, 0, "export p.canevas calendar -o p.ics");
  ics = program_read (program, "p.ics", NULL);
  assert_holds (ics, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
  assert_holds (ics, "TZID:Europe/Paris");
  /* Its steering committee meets on fourth Thursdays. */
  assert_holds (ics, "BYDAY=4TH");
  assert_holds (ics, "DTSTART;VALUE=DATE:20240122");
  assert_runs (program, 0, "export p.canevas calendar -o p.csv");
  csv = program_read (program, "p.csv", NULL);
  assert_holds (csv, "Date;Type;Titre;Ce qui s’y oppose;Prochain bon jour\r\n");
  assert_holds (csv, "2024-01-22;Jalon;Cinq territoires en service;");
}

/* What comes in speaks against a day from then on; once is enough; what is no period is said by its name. */
static void
test_import (Program *program, gconstpointer data)
{
  g_autofree char *csv = NULL;

  assert_runs (program, 0, "new p.canevas --example proxima");
  program_write (program, "town.ics", TOWN);
  assert_runs (program, 0, "import p.canevas periods town.ics");
  assert_holds (program->out, "1 period to avoid added.");
  assert_holds (program->out, "“Conseil municipal”");
  assert_runs (program, 0, "import p.canevas periods town.ics");
  assert_holds (program->out, "0 periods to avoid added.");
  assert_runs (program, 0, "export p.canevas calendar -o p.csv");
  csv = program_read (program, "p.csv", NULL);
  assert_holds (csv, "2023-03-30;Jalon;Choix du scénario;Fermeture des services;2023-03-31\r\n");
  program_write (program, "no.ics", "Indicateur;Date\n");
  assert_runs (program, 1, "import p.canevas periods no.ics");
  assert_holds (program->err, "This is not an iCalendar file (.ics).");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/calendar/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("export", test_export);
  ADD ("import", test_import);
#undef ADD
  return g_test_run ();
}
