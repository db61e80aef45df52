/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-lock-private.h"

#include "canevas-store.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/*
 * A small file beside the open one says who has it open, since when, and, by a heartbeat, that they still do. It works on network
 * drives, where locks of the system do not, since all it asks of them is that creating a file anew succeeds for one only.
 *
 * It is stale when its process on this very machine is gone, or when its heart has long stopped. Only what comes from this boot
 * of this machine is asked for its process: numbers of processes are used again.
 */

#define GROUP "lock"
#define BEAT_SECONDS 60
#define STALE_SECONDS (10 * 60)
#define ATTEMPTS 3

struct _CanevasLock
{
  char *path;
  char *token;
  gint64 since;
  guint beat;
  GSourceFunc lost;
  gpointer user_data;
};

char *
canevas_lock_get_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".~lock.%s#", name);

  return g_build_filename (folder, hidden, NULL);
}

static gint64
now_in_seconds (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* What tells this machine, and this boot of it, from others of the same name. */
static char *
get_boot (void)
{
  g_autofree char *machine = NULL;
  g_autofree char *boot = NULL;

  g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL);
  g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL);
  return g_strdup_printf ("%s/%s", machine != NULL ? g_strchomp (machine) : "", boot != NULL ? g_strchomp (boot) : "");
}

/* Whether two such texts are of one machine. */
static gboolean
is_same_machine (const char *a, const char *b)
{
  gsize length = a != NULL ? strcspn (a, "/") : 0;

  return a != NULL && b != NULL && strncmp (a, b, length + 1) == 0;
}

static char *
describe (CanevasLock *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *boot = get_boot ();
  g_autofree char *name = canevas_store_dup_user_name ();

  g_key_file_set_string (file, GROUP, "user", name);
  g_key_file_set_string (file, GROUP, "host", g_get_host_name ());
  g_key_file_set_integer (file, GROUP, "process", (int) getpid ());
  g_key_file_set_string (file, GROUP, "boot", boot);
  g_key_file_set_string (file, GROUP, "token", self->token);
  g_key_file_set_int64 (file, GROUP, "since", self->since);
  g_key_file_set_int64 (file, GROUP, "heartbeat", now_in_seconds ());
  return g_key_file_to_data (file, NULL, NULL);
}

/* @flags with O_CREAT | O_EXCL take the lock; without, they renew it, and fail where it is gone. */
static gboolean
write_lock (CanevasLock *self, int flags)
{
  g_autofree char *text = describe (self);
  gssize length = (gssize) strlen (text), written;
  int fd = g_open (self->path, O_WRONLY | O_CLOEXEC | flags, 0644);
  int number;

  if (fd < 0)
    return FALSE;
  written = write (fd, text, (gsize) length);
  number = written < 0 ? errno : ENOSPC;
  close (fd);
  if (written == length)
    return TRUE;
  if (flags & O_EXCL)
    g_unlink (self->path);
  errno = number;
  return FALSE;
}

static GKeyFile *
read_lock (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) ? g_steal_pointer (&file) : NULL;
}

static gboolean
is_stale (GKeyFile *file)
{
  g_autofree char *host = g_key_file_get_string (file, GROUP, "host", NULL);
  g_autofree char *boot = g_key_file_get_string (file, GROUP, "boot", NULL);
  g_autofree char *our_boot = get_boot ();
  int process = g_key_file_get_integer (file, GROUP, "process", NULL);

  if (g_strcmp0 (host, g_get_host_name ()) == 0 && is_same_machine (boot, our_boot))
    {
      if (g_strcmp0 (boot, our_boot) != 0)
        return TRUE;
      /* EPERM: alive, and somebody else's. */
      return process <= 0 || (kill ((pid_t) process, 0) != 0 && errno == ESRCH);
    }
  return now_in_seconds () - g_key_file_get_int64 (file, GROUP, "heartbeat", NULL) > STALE_SECONDS;
}

/* For a lock that says nothing: just taken and not yet written, or another program's. */
static gboolean
is_abandoned (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) != 0 || now_in_seconds () - (gint64) status.st_mtime > STALE_SECONDS;
}

static char *
describe_holder (GKeyFile *file)
{
  g_autofree char *host = file != NULL ? g_key_file_get_string (file, GROUP, "host", NULL) : NULL;
  g_autofree char *user = file != NULL ? g_key_file_get_string (file, GROUP, "user", NULL) : NULL;
  g_autoptr (GDateTime) since = NULL;
  g_autofree char *when = NULL;

  if (host == NULL || user == NULL)
    return g_strdup (_("Open in another program."));
  since = g_date_time_new_from_unix_local (g_key_file_get_int64 (file, GROUP, "since", NULL));
  /* Translators: a day and a time in figures, for g_date_time_format(). */
  when = since != NULL ? g_date_time_format (since, _("%Y-%m-%d at %H:%M")) : NULL;
  return g_strdup_printf (_("Open on %s by %s since %s."), host, user, when != NULL ? when : "?");
}

/*
 * Puts a stale lock out of the way. Of several who try, each moves it to a name of its own; whoever moved a lock that is not the
 * stale one any more puts it back.
 */
static void
break_lock (const char *path, const char *token)
{
  g_autofree char *unique = canevas_uuid_new ();
  g_autofree char *aside = g_strdup_printf ("%s%s", path, unique);
  g_autoptr (GKeyFile) moved = NULL;
  g_autofree char *moved_token = NULL;

  if (g_rename (path, aside) != 0)
    return;
  moved = read_lock (aside);
  moved_token = moved != NULL ? g_key_file_get_string (moved, GROUP, "token", NULL) : NULL;
  if (g_strcmp0 (moved_token, token) != 0 && link (aside, path) != 0)
    g_debug ("A lock was taken while it was being put back");
  g_unlink (aside);
}

static gboolean
beat_cb (gpointer user_data)
{
  CanevasLock *self = user_data;

  if (canevas_lock_beat (self))
    return G_SOURCE_CONTINUE;
  self->beat = 0;
  self->lost (self->user_data);
  return G_SOURCE_REMOVE;
}

gboolean
canevas_lock_is_held (const char *path)
{
  g_autofree char *lock = canevas_lock_get_path (path);
  g_autoptr (GKeyFile) held = read_lock (lock);

  return held == NULL ? !is_abandoned (lock) : !is_stale (held);
}

static char *
describe_failure (int number, const char *name)
{
  if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    return g_strdup_printf (_("“%s” cannot be changed: the disk is full. Free some space, then open it again."), name);
  return g_strdup_printf (_("“%s” can only be read: its folder cannot be written to."), name);
}

CanevasLockResult
canevas_lock_take (const char *path, CanevasLock **lock, char **reason, GSourceFunc lost, gpointer user_data)
{
  CanevasLock *self = g_new0 (CanevasLock, 1);
  g_autofree char *name = g_filename_display_basename (path);

  self->path = canevas_lock_get_path (path);
  self->token = canevas_uuid_new ();
  self->since = now_in_seconds ();
  self->lost = lost;
  self->user_data = user_data;

  for (int i = 0; i < ATTEMPTS; i++)
    {
      g_autoptr (GKeyFile) held = NULL;
      g_autofree char *token = NULL;

      if (write_lock (self, O_CREAT | O_EXCL))
        {
          self->beat = g_timeout_add_seconds (BEAT_SECONDS, beat_cb, self);
          *lock = self;
          return CANEVAS_LOCK_TAKEN;
        }
      if (errno != EEXIST)
        break;

      held = read_lock (self->path);
      if (held == NULL ? !is_abandoned (self->path) : !is_stale (held))
        {
          *reason = describe_holder (held);
          g_clear_pointer (&self->token, g_free);
          canevas_lock_free (self);
          return CANEVAS_LOCK_HELD;
        }
      if (held != NULL)
        token = g_key_file_get_string (held, GROUP, "token", NULL);
      break_lock (self->path, token);
    }

  *reason = describe_failure (errno, name);
  g_clear_pointer (&self->token, g_free);
  canevas_lock_free (self);
  return CANEVAS_LOCK_IMPOSSIBLE;
}

static gboolean
is_ours (CanevasLock *self)
{
  g_autoptr (GKeyFile) file = read_lock (self->path);
  g_autofree char *token = file != NULL ? g_key_file_get_string (file, GROUP, "token", NULL) : NULL;

  return token != NULL && g_strcmp0 (token, self->token) == 0;
}

gboolean
canevas_lock_beat (CanevasLock *self)
{
  /* A drive that cannot be reached for a while is not a lock that was lost. */
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!is_ours (self))
    return FALSE;
  write_lock (self, 0);
  return TRUE;
}

void
canevas_lock_free (CanevasLock *self)
{
  g_clear_handle_id (&self->beat, g_source_remove);
  if (self->token != NULL && is_ours (self))
    g_unlink (self->path);
  g_free (self->token);
  g_free (self->path);
  g_free (self);
}

char *
canevas_store_peek_holder (const char *path)
{
  g_autofree char *lock_path = NULL;
  g_autoptr (GKeyFile) held = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  lock_path = canevas_lock_get_path (path);
  held = read_lock (lock_path);
  return held != NULL && !is_stale (held) ? g_key_file_get_string (held, GROUP, "user", NULL) : NULL;
}
