/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-lock-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

/* Who holds a file, and when a lock says nothing any more. */

typedef struct
{
  char *folder;
  char *path;
  char *lock_path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "Projet d’accueil.canevas", NULL);
  fixture->lock_path = canevas_lock_get_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->lock_path);
}

static gboolean
note_lost_cb (gpointer lost)
{
  *(gboolean *) lost = TRUE;
  return G_SOURCE_REMOVE;
}

static CanevasLockResult
take (Fixture *fixture, CanevasLock **lock, char **reason)
{
  return canevas_lock_take (fixture->path, lock, reason, note_lost_cb, NULL);
}

static void
assert_taken (Fixture *fixture)
{
  g_autoptr (CanevasLock) lock = NULL;
  g_autofree char *reason = NULL;

  g_assert_cmpint (take (fixture, &lock, &reason), ==, CANEVAS_LOCK_TAKEN);
  g_assert_nonnull (lock);
  g_assert_true (g_file_test (fixture->lock_path, G_FILE_TEST_EXISTS));
}

static void
write_foreign_lock (Fixture *fixture, gint64 heartbeat)
{
  g_autofree char *text = g_strdup_printf ("[lock]\nuser=Claire Morel\nhost=PC-12\nprocess=12\nboot=a/b\ntoken=t\n"
                                           "since=1795357920\nheartbeat=%" G_GINT64_FORMAT "\n", heartbeat);

  g_assert_true (g_file_set_contents (fixture->lock_path, text, -1, NULL));
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_str_has_suffix (fixture->lock_path, "/.~lock.Projet d’accueil.canevas#"));
  assert_taken (fixture);
  /* Given back. */
  g_assert_false (g_file_test (fixture->lock_path, G_FILE_TEST_EXISTS));
}

static void
test_held_elsewhere (Fixture *fixture, gconstpointer data)
{
  CanevasLock *lock = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (1795357920);
  g_autofree char *expected = g_date_time_format (since, "Open on PC-12 by Claire Morel since %Y-%m-%d at %H:%M.");

  write_foreign_lock (fixture, g_get_real_time () / G_USEC_PER_SEC - 60);
  g_assert_cmpint (take (fixture, &lock, &reason), ==, CANEVAS_LOCK_HELD);
  g_assert_null (lock);
  g_assert_cmpstr (reason, ==, expected);
  g_assert_true (g_file_test (fixture->lock_path, G_FILE_TEST_EXISTS));

  /* Its heart stopped an hour ago. */
  write_foreign_lock (fixture, g_get_real_time () / G_USEC_PER_SEC - 3600);
  assert_taken (fixture);
}

static void
test_dead_process (Fixture *fixture, gconstpointer data)
{
  pid_t child = fork ();

  if (child == 0)
    {
      CanevasLock *lock = NULL;
      char *reason = NULL;

      _exit (take (fixture, &lock, &reason) == CANEVAS_LOCK_TAKEN ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_true (g_file_test (fixture->lock_path, G_FILE_TEST_EXISTS));
  assert_taken (fixture);
}

static void
test_other_program (Fixture *fixture, gconstpointer data)
{
  CanevasLock *lock = NULL;
  g_autofree char *reason = NULL;
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_assert_true (g_file_set_contents (fixture->lock_path, ",claire,PC-12,22.11.2026 14:32,file:///home;", -1, NULL));
  g_assert_cmpint (take (fixture, &lock, &reason), ==, CANEVAS_LOCK_HELD);
  g_assert_cmpstr (reason, ==, "Open in another program.");
  g_assert_cmpint (utime (fixture->lock_path, &long_ago), ==, 0);
  assert_taken (fixture);
}

static void
test_heartbeat (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasLock) lock = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (take (fixture, &lock, &reason), ==, CANEVAS_LOCK_TAKEN);
  g_assert_true (canevas_lock_beat (lock));

  /* Somebody took it over while this machine slept: it is not ours to renew, nor to remove. */
  write_foreign_lock (fixture, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_false (canevas_lock_beat (lock));
  g_clear_pointer (&lock, canevas_lock_free);
  g_assert_true (g_file_get_contents (fixture->lock_path, &after, NULL, NULL));
  g_assert_nonnull (strstr (after, "Claire Morel"));
}

static void
test_impossible (Fixture *fixture, gconstpointer data)
{
  CanevasLock *lock = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "file.canevas", NULL);

  g_assert_cmpint (canevas_lock_take (nowhere, &lock, &reason, note_lost_cb, NULL), ==, CANEVAS_LOCK_IMPOSSIBLE);
  g_assert_cmpstr (reason, ==, "“file.canevas” can only be read: its folder cannot be written to.");
}

/* A limit on the size of files stands for a disk without room for even a lock. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  CanevasLock *lock = NULL;
  g_autofree char *reason = NULL;
  struct rlimit limit, before;
  CanevasLockResult result;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  result = canevas_lock_take (fixture->path, &lock, &reason, note_lost_cb, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_cmpint (result, ==, CANEVAS_LOCK_IMPOSSIBLE);
  g_assert_cmpstr (reason, ==,
                   "“Projet d’accueil.canevas” cannot be changed: the disk is full. Free some space, then open it again.");
  g_assert_false (g_file_test (fixture->lock_path, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) g_test_add ("/store/lock/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("name", test_name);
  ADD ("held-elsewhere", test_held_elsewhere);
  ADD ("dead-process", test_dead_process);
  ADD ("other-program", test_other_program);
  ADD ("heartbeat", test_heartbeat);
  ADD ("impossible", test_impossible);
  ADD ("full-disk", test_full_disk);
  return g_test_run ();
}
