/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

void
program_set_up (Program *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("canevas-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->language = "en";
  self->locale = "C.UTF-8";
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_chmod (path, 0700);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

void
program_tear_down (Program *self, gconstpointer data)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->out);
  g_free (self->err);
}

static void
become_nobody (gpointer data)
{
  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (126);
}

static int
run (Program *self, const char *const *words)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  if (self->out_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, self->out_path);
  else
    g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  if (self->as_nobody)
    g_subprocess_launcher_set_child_setup (launcher, become_nobody, NULL, NULL);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", self->language, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale, TRUE);
  /* The window's module calls what the program exports: anything missing shows when it is loaded, not on the first click. */
  g_subprocess_launcher_setenv (launcher, "LD_BIND_NOW", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, words, &error);
  if (process == NULL && self->as_nobody)
    {
      self->out = g_strdup ("");
      self->err = g_strdup (error->message);
      return 126;
    }
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  if (self->out == NULL)
    self->out = g_strdup ("");
  return g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process)
                                              : 128 + g_subprocess_get_term_sig (process);
}

int
program_run (Program *self, const char *format, ...)
{
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  words = g_strsplit (line, " ", -1);
  g_ptr_array_add (all, (gpointer) g_getenv ("CANEVAS_PROGRAM"));
  for (guint i = 0; words[i] != NULL && *line != '\0'; i++)
    g_ptr_array_add (all, words[i]);
  g_ptr_array_add (all, NULL);
  return run (self, (const char *const *) all->pdata);
}

int
program_run_words (Program *self, const char *first, ...)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  va_list arguments;

  g_ptr_array_add (all, (gpointer) g_getenv ("CANEVAS_PROGRAM"));
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (all, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (all, NULL);
  return run (self, (const char *const *) all->pdata);
}

char *
program_get_path (Program *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
program_write (Program *self, const char *name, const char *content)
{
  g_autofree char *path = program_get_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

char *
program_read (Program *self, const char *name, gsize *size)
{
  g_autofree char *path = program_get_path (self, name);
  g_autoptr (GError) error = NULL;
  char *content;

  g_file_get_contents (path, &content, size, &error);
  g_assert_no_error (error);
  return content;
}

gboolean
program_has (Program *self, const char *name)
{
  g_autofree char *path = program_get_path (self, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}
