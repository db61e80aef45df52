/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const char *const commands[] = { "info %s", "list %s project", "export %s data -o sortie.json", "import %s data bon.json",
                                        NULL };

static const char good[] = "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\"project\": [{\"name\": \"Proxima\"}]}}";

/* Every command says what is wrong with the file, names it, writes nothing and leaves it as it is. */
static void
assert_all_refuse (Program *program, const char *name, const char *reason)
{
  gsize size = 0, size_after = 0;
  g_autofree char *before = program_has (program, name) ? program_read (program, name, &size) : NULL;
  g_autofree char *after = NULL;

  program_write (program, "bon.json", good);
  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (commands[i], "%s", 2);

      assert_runs (program, 1, "%s%s%s", parts[0], name, parts[1]);
      g_test_message ("%s", g_strchomp (program->err));
      g_assert_true (g_str_has_prefix (program->err, "canevas: "));
      assert_holds (program->err, name);
      assert_holds (program->err, reason);
      g_assert_cmpstr (program->out, ==, "");
    }
  g_assert_false (program_has (program, "sortie.json"));
  if (before == NULL)
    {
      g_assert_false (program_has (program, name));
      return;
    }
  after = program_read (program, name, &size_after);
  g_assert_cmpmem (before, size, after, size_after);
}

static void
spoil (Program *program, const char *name, gsize offset, const char *bytes, gsize n_bytes, gsize keep)
{
  g_autofree char *path = program_get_path (program, name);
  g_autoptr (GError) error = NULL;
  gsize size;
  g_autofree char *content = program_read (program, name, &size);

  g_assert_cmpuint (offset + n_bytes, <=, size);
  memcpy (content + offset, bytes, n_bytes);
  g_file_set_contents (path, content, keep > 0 ? MIN (keep, size) : size, &error);
  g_assert_no_error (error);
}

static void
test_absent (Program *program, gconstpointer data)
{
  assert_all_refuse (program, "absent.canevas", "");
}

static void
test_not_a_database (Program *program, gconstpointer data)
{
  program_write (program, "lettre.canevas", "Madame la directrice générale,\n\nje vous prie de trouver ci-joint…\n");
  assert_all_refuse (program, "lettre.canevas", "");
  program_write (program, "vide.canevas", "");
  assert_all_refuse (program, "vide.canevas", "");
}

static void
test_folder (Program *program, gconstpointer data)
{
  g_autofree char *path = program_get_path (program, "classeur.canevas");

  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
  program_write (program, "bon.json", good);
  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (commands[i], "%s", 2);

      assert_runs (program, 1, "%s%s%s", parts[0], "classeur.canevas", parts[1]);
      assert_holds (program->err, "classeur.canevas");
    }
}

static void
test_truncated (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example proxima");
  spoil (program, "p.canevas", 0, "", 0, 50000);
  assert_all_refuse (program, "p.canevas", "");
}

/* A copy that was cut short gives back what it has, and the way there is told where it is refused. */
static void
test_salvage (Program *program, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size = 0, size_after = 0;

  assert_runs (program, 0, "new p.canevas --example proxima");
  before = program_read (program, "p.canevas", &size);
  spoil (program, "p.canevas", 0, "", 0, size * 9 / 10 / 4096 * 4096);
  g_clear_pointer (&before, g_free);
  before = program_read (program, "p.canevas", &size);
  program->language = "fr";
  assert_runs (program, 1, "info p.canevas");
  assert_holds (program->err, "canevas salvage FICHIER -o NOUVEAU");

  assert_runs (program, 0, "salvage p.canevas -o neuf.canevas");
  g_test_message ("%s", program->out);
  assert_holds (program->out, "neuf.canevas\n");
  assert_holds (program->out, "Relisez");
  assert_runs (program, 0, "info neuf.canevas");
  assert_holds (program->out, "Proxima 2024 (exemple)");
  assert_runs (program, 0, "export neuf.canevas note-de-cadrage -o note.pdf");
  after = program_read (program, "p.canevas", &size_after);
  g_assert_cmpmem (before, size, after, size_after);

  /* Never over a file. */
  assert_runs (program, 1, "salvage p.canevas -o neuf.canevas");
  assert_runs (program, 1, "salvage p.canevas -o p.canevas");
  assert_runs (program, 2, "salvage p.canevas");
  program_write (program, "lettre.canevas", "Madame la directrice générale,\n");
  assert_runs (program, 1, "salvage lettre.canevas -o autre.canevas");
  assert_holds (program->err, "lettre.canevas");
  g_assert_false (program_has (program, "autre.canevas"));
  assert_runs (program, 0, "salvage neuf.canevas -o encore.canevas --json");
  assert_holds (program->out, "\"whole\": true");
  assert_holds (program->out, "\"milestone\": {\"saved\": 8, \"remade\": 0, \"lost\": 0, \"whole\": true}");
}

/* One letter that changed on the disk: everything opens and reads, and nothing is written any more. */
static void
test_letter (Program *program, gconstpointer data)
{
  g_autofree char *content = NULL;
  const char *place;
  gsize size = 0;

  assert_runs (program, 0, "new p.canevas --example proxima");
  content = program_read (program, "p.canevas", &size);
  place = memmem (content, size, "Surcharge des agents", 20);
  g_assert_nonnull (place);
  spoil (program, "p.canevas", (gsize) (place - content), "D", 1, 0);
  program->language = "fr";
  assert_runs (program, 0, "list p.canevas risk");
  assert_holds (program->out, "Durcharge des agents");
  assert_runs (program, 1, "info p.canevas");
  assert_holds (program->err, "est endommagé");
  assert_holds (program->err, "(Risques)");
  program_write (program, "bon.json", good);
  assert_runs (program, 1, "import p.canevas data bon.json");
  assert_holds (program->err, "est endommagé");
  assert_runs (program, 0, "salvage p.canevas -o neuf.canevas");
  assert_holds (program->out, "Risques : 8");
  assert_runs (program, 0, "info neuf.canevas");
}

static void
test_another_application (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas");
  spoil (program, "p.canevas", 68, "GPKG", 4, 0);
  assert_all_refuse (program, "p.canevas", "");
}

static void
test_newer (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas");
  spoil (program, "p.canevas", 60, "\0\0\0\x63", 4, 0);
  assert_all_refuse (program, "p.canevas", "newer");
}

static void
test_bad_json (Program *program, gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *sentence;
  } cases[] = {
    { "", "mauvais.json, line 1: the file ends where" },
    { "{\"format\": \"canevas\",\n\"schema\": 1,\n\"records\": {", "mauvais.json, line 3: the file ends where" },
    { "nom;prenom\nExemple;Agent\n", "mauvais.json, line 1: there should be a value" },
    { "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n\"project\": [{\"name\": \"A\"},\n{\"nam\": \"B\"}]}}",
      "mauvais.json, line 3, project 2, field “nam”: no such field is known; check its spelling." },
    { "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n\"project\": [{\"name\": [\"A\"]}]}}",
      "mauvais.json, line 2, project 1, field “name”: there should be a text between quotes, not a list" },
    { "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n\"project\": [{\"unit\": "
      "\"0190a1b2-c3d4-7e5f-8a9b-000000000001\"}]}}",
      "mauvais.json, line 2, project 1, field “unit”: it refers to the unit “0190a1b2-c3d4-7e5f-8a9b-000000000001”" },
    { "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n\"unit\": [{\"id\": \"0190a1b2-c3d4-7e5f-8a9b-000000000001\"},\n"
      "{\"id\": \"0190a1b2-c3d4-7e5f-8a9b-000000000001\"}]}}",
      "mauvais.json, line 3, unit 2, field “id”: the id “0190a1b2-c3d4-7e5f-8a9b-000000000001” is already that of unit 1" },
  };
  g_autofree char *before = NULL;

  assert_runs (program, 0, "new p.canevas --example accueil");
  assert_runs (program, 0, "export p.canevas data -o -");
  before = g_strdup (program->out);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      program_write (program, "mauvais.json", cases[i].json);
      assert_runs (program, 1, "import p.canevas data mauvais.json");
      assert_holds (program->err, cases[i].sentence);
      assert_runs (program, 1, "import p.canevas data mauvais.json --dry-run");
      assert_holds (program->err, cases[i].sentence);
    }
  assert_runs (program, 0, "export p.canevas data -o -");
  g_assert_cmpstr (program->out, ==, before);
  assert_runs (program, 1, "import p.canevas data absent.json");
  g_assert_cmpstr (program->err, ==, "canevas: There is no file “absent.json” to import.\n");
}

/* Whether the program can be run as nobody: not from a checkout in a folder of root's. */
static gboolean
can_be_nobody (Program *program)
{
  int status;

  g_chmod (program->folder, 0755);
  program->as_nobody = TRUE;
  status = program_run (program, "--version");
  program->as_nobody = FALSE;
  return status == 0;
}

static void
test_read_only_folder (Program *program, gconstpointer data)
{
  g_autofree char *folder = program_get_path (program, "archive");
  g_autofree char *file = program_get_path (program, "archive/p.canevas");

  if (!can_be_nobody (program))
    {
      g_test_skip ("another user cannot run the program from here");
      return;
    }
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  assert_runs (program, 0, "new archive/p.canevas --example accueil");
  program_write (program, "bon.json", good);
  g_assert_cmpint (g_chmod (file, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  program->as_nobody = TRUE;
  assert_runs (program, 0, "info archive/p.canevas");
  assert_runs (program, 0, "export archive/p.canevas data -o -");
  assert_runs (program, 0, "export archive/p.canevas note-de-cadrage -o -");
  assert_runs (program, 1, "new archive/autre.canevas");
  assert_holds (program->err, "“autre.canevas” could not be written");
  assert_runs (program, 1, "import archive/p.canevas data bon.json");
  assert_holds (program->err, "canevas: Nothing can be imported into “archive/p.canevas”: ");
  assert_runs (program, 1, "export archive/p.canevas data -o archive/tout.json");
  g_assert_cmpstr (program->err, ==,
                   "canevas: “archive/tout.json” was not written: you may not write in this folder. Choose another one.\n");
  assert_runs (program, 1, "export archive/p.canevas note-de-cadrage -o archive/note.pdf");
  assert_holds (program->err, "archive/note.pdf");
  assert_runs (program, 1, "demo archive/demo");
  assert_holds (program->err, "archive/demo");
}

/* A full disk under the output. */
static void
test_full_output (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example accueil");
  program->out_path = "/dev/full";
  assert_runs (program, 1, "list p.canevas role");
  assert_holds (program->err, "canevas: The result could not be written on the standard output: ");
  assert_runs (program, 1, "export p.canevas data -o -");
  assert_holds (program->err, "canevas: The result could not be written on the standard output: ");
}

/* "canevas … | head": whoever reads goes away, and the program ends without a word or a fault. */
static void
test_reader_goes_away (Program *program, gconstpointer data)
{
  g_autofree char *path = NULL;
  int ends[2];

  assert_runs (program, 0, "new p.canevas --example proxima");
  path = program_get_path (program, "p.canevas");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (pipe (ends), ==, 0);
      close (ends[0]);
      g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
      process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("CANEVAS_PROGRAM"), i == 0 ? "list" : "export", path,
                                             i == 0 ? "risk" : "data", i == 0 ? "--json" : "-o", i == 0 ? NULL : "-", NULL);
      g_assert_no_error (error);
      g_subprocess_wait (process, NULL, &error);
      g_assert_no_error (error);
      if (g_subprocess_get_if_signaled (process))
        g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGPIPE);
      else
        g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
    }
  assert_runs (program, 0, "info p.canevas");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/bad-files/absent", Program, NULL, program_set_up, test_absent, program_tear_down);
  g_test_add ("/cli/bad-files/not-a-database", Program, NULL, program_set_up, test_not_a_database, program_tear_down);
  g_test_add ("/cli/bad-files/folder", Program, NULL, program_set_up, test_folder, program_tear_down);
  g_test_add ("/cli/bad-files/truncated", Program, NULL, program_set_up, test_truncated, program_tear_down);
  g_test_add ("/cli/bad-files/salvage", Program, NULL, program_set_up, test_salvage, program_tear_down);
  g_test_add ("/cli/bad-files/letter", Program, NULL, program_set_up, test_letter, program_tear_down);
  g_test_add ("/cli/bad-files/another-application", Program, NULL, program_set_up, test_another_application, program_tear_down);
  g_test_add ("/cli/bad-files/newer", Program, NULL, program_set_up, test_newer, program_tear_down);
  g_test_add ("/cli/bad-files/bad-json", Program, NULL, program_set_up, test_bad_json, program_tear_down);
  g_test_add ("/cli/bad-files/read-only-folder", Program, NULL, program_set_up, test_read_only_folder, program_tear_down);
  g_test_add ("/cli/bad-files/full-output", Program, NULL, program_set_up, test_full_output, program_tear_down);
  g_test_add ("/cli/bad-files/reader-goes-away", Program, NULL, program_set_up, test_reader_goes_away, program_tear_down);
  return g_test_run ();
}
