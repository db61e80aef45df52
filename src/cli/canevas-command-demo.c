/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-dossier.h"
#include "canevas-example.h"
#include "canevas-output.h"
#include "canevas-project.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define EXAMPLE "proxima"

/* The example's file: made when it is not there, kept when it is, because its user may have worked in it since. */
static char *
provide_file (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, EXAMPLE ".canevas", NULL);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _("The folder “%s” could not be made: %s."), folder,
                   g_strerror (errno));
      return NULL;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !canevas_example_create (EXAMPLE, path, error))
    return NULL;
  return g_steal_pointer (&path);
}

static GPtrArray *
write_dossier (const char *path, const char *folder, GError **error)
{
  g_autoptr (CanevasStore) store = canevas_command_open_to_read (path, error);
  g_autoptr (CanevasList) projects = store != NULL ? canevas_store_list (store, &canevas_project_type) : NULL;
  g_autoptr (CanevasRecord) project = projects != NULL ? g_list_model_get_item (G_LIST_MODEL (projects), 0) : NULL;

  if (project != NULL)
    return canevas_dossier_write (project, folder, error);
  if (store != NULL)
    g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("“%s” has no project any more. Remove it, and the example is made again."), path);
  return NULL;
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GError) error = NULL;
  const char *folder;
  CanevasExit exit;

  if (!canevas_command_parse (self, invocation, NULL, 0, 1, &words, &exit))
    return exit;
  /* Translators: name of the folder that the demonstration makes. */
  folder = words[0] != NULL ? words[0] : _("Canevas example");
  path = provide_file (folder, &error);
  written = path != NULL ? write_dossier (path, folder, &error) : NULL;
  if (written == NULL)
    return canevas_command_failed (error);
  canevas_output_print ("%s\n", path);
  for (guint i = 0; i < written->len; i++)
    canevas_output_print ("%s\n", (const char *) g_ptr_array_index (written, i));
  invocation->open = g_steal_pointer (&path);
  return CANEVAS_EXIT_DONE;
}

const CanevasCommand canevas_command_demo = {
  .name = "demo",
  .arguments = "[DIR]",
  .summary = N_("Writes an example file and its whole dossier, then opens it"),
  .details = N_("Without DIR, a folder is made here. Run again, it keeps the file and writes the documents anew. Without a "
                 "display it writes and stops there."),
  .run = run,
};
