/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-cli.h"
#include "canevas-language.h"
#include "canevas-module.h"
#include "canevas-output.h"
#include "canevas-window-module.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static int
run_window (int argc, char **argv, gboolean wanted)
{
  g_autofree char *path = canevas_module_find (CANEVAS_WINDOW_MODULE);
  void *module = dlopen (path, RTLD_LAZY | RTLD_GLOBAL);
  CanevasWindowRun run = module != NULL ? (CanevasWindowRun) dlsym (module, CANEVAS_WINDOW_RUN) : NULL;

  if (run == NULL)
    {
      canevas_output_complain (_("the window could not be loaded (%s). Install Canevas again."), dlerror ());
      return CANEVAS_EXIT_FAILED;
    }
  return run (argc, argv, wanted);
}

/* What the session's file manager hands over is a path or an address. */
static gboolean
names_a_file (const char *word)
{
  g_autofree char *path = g_str_has_prefix (word, "file://") ? g_filename_from_uri (word, NULL, NULL) : g_strdup (word);

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
looks_like_a_file (const char *word)
{
  return strchr (word, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (word, ".canevas");
}

static int
run_command (int argc, char **argv)
{
  g_autofree char *file = NULL;
  int status = canevas_cli_run (argc, argv, &file);
  char *window[] = { argv[0], file, NULL };

  return file != NULL && status == CANEVAS_EXIT_DONE ? run_window (2, window, FALSE) : status;
}

int
main (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : NULL;

  g_set_prgname ("canevas");
  canevas_language_init ();
  if (first != NULL && canevas_cli_knows (first))
    return run_command (argc, argv);
  if (first == NULL || names_a_file (first) || g_str_has_prefix (first, "--gapplication-"))
    return run_window (argc, argv, TRUE);
  if (!looks_like_a_file (first))
    return canevas_cli_reject (first);
  canevas_output_complain (_("There is no file “%s”. “canevas new” makes one."), first);
  return CANEVAS_EXIT_FAILED;
}
