/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-sample.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

double
bench_median (GArray *values)
{
  g_assert (values->len > 0);

  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

GPid
bench_start (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_printerr ("%s\n", error->message);
  return pid;
}

double
bench_run (const char *const *argv)
{
  gint64 start = g_get_monotonic_time ();
  GPid pid = bench_start (argv);
  int status = -1;

  if (pid != 0)
    while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
      continue;
  if (pid == 0 || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    {
      g_autofree char *line = g_strjoinv (" ", (char **) argv);

      g_printerr ("This command failed: %s\n", line);
      exit (1);
    }
  return (double) (g_get_monotonic_time () - start) / 1000;
}

void
bench_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      bench_remove_folder (child);
    }
  g_remove (path);
}
