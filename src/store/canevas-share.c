/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-share-private.h"

#include "canevas-file-private.h"
#include "canevas-store.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>

#define GROUP "share"

struct _CanevasShare
{
  char *path;
  char *folder; /* of the working copy */
  char *working;
  char *base;    /* digest of the shared file when it was last the same as the working copy; "" when it did not exist */
  gboolean kept; /* the working copy may be taken up again after a crash */
  gboolean ahead;
};

static char *remote_folder = NULL;

void
canevas_share_set_remote_folder (const char *folder)
{
  g_free (remote_folder);
  remote_folder = g_strdup (folder);
}

/* Magic numbers of statfs(2) that are a disk of this machine. Everything else is presumed to be a network. */
static const guint32 local_file_systems[] = {
  0x0000EF53, /* ext2, ext3, ext4 */
  0x58465342, /* XFS */
  0x9123683E, /* Btrfs */
  0xF2F52010, /* F2FS */
  0x2FC12FC1, /* ZFS */
  0xCA451A4E, /* bcachefs */
  0x01021994, /* tmpfs */
  0x858458F6, /* ramfs */
  0x794C7630, /* overlayfs */
  0x00004D44, /* FAT: a USB stick */
  0x2011BAB0, /* exFAT */
  0x7366746E, /* NTFS */
  0x5346544E, /* NTFS, older driver */
  0x73717368, /* squashfs */
  0x00009660, /* ISO 9660 */
  0x15013346, /* UDF */
};

gboolean
canevas_share_is_remote (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs status;

  if (remote_folder != NULL && g_str_has_prefix (path, remote_folder))
    return TRUE;
  /* What cannot be asked does not exist: opening it will say so. */
  if (statfs (path, &status) != 0 && statfs (folder, &status) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (local_file_systems); i++)
    if ((guint32) status.f_type == local_file_systems[i])
      return FALSE;
  return TRUE;
}

/* --- The working copy --- */

static char *
get_folder (const char *path, gboolean writing)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *unique = writing ? g_strndup (digest, 16) : canevas_uuid_new ();

  return g_build_filename (g_get_user_cache_dir (), "canevas", "working", unique, NULL);
}

static CanevasShare *
share_new (const char *path, gboolean writing, GError **error)
{
  g_autoptr (CanevasShare) self = g_new0 (CanevasShare, 1);
  g_autofree char *name = g_path_get_basename (path);

  self->path = g_strdup (path);
  self->kept = writing;
  self->folder = get_folder (path, writing);
  self->working = g_build_filename (self->folder, name, NULL);
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      canevas_file_fail (errno, self->folder, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static char *
get_state_path (CanevasShare *self)
{
  return g_build_filename (self->folder, "state.ini", NULL);
}

static gboolean
write_state (CanevasShare *self, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *state = get_state_path (self);

  g_key_file_set_string (file, GROUP, "path", self->path);
  g_key_file_set_string (file, GROUP, "base", self->base);
  return g_key_file_save_to_file (file, state, error);
}

static char *
read_base (CanevasShare *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *state = get_state_path (self);

  if (!g_key_file_load_from_file (file, state, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_get_string (file, GROUP, "base", NULL);
}

static gboolean
fetch (CanevasShare *self, GError **error)
{
  g_clear_pointer (&self->base, g_free);
  g_unlink (self->working);
  return canevas_file_copy (self->path, self->working, &self->base, NULL, error) && (!self->kept || write_state (self, error));
}

/* Somebody changed the shared file while a crash kept our changes from it: both are worth keeping. */
static gboolean
put_safe (CanevasShare *self, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "canevas", "recovered", NULL);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  g_autofree char *safe_name = g_strdup_printf ("%s %s", when, name);
  g_autofree char *safe = g_build_filename (folder, safe_name, NULL);
  g_autofree char *shown_safe = g_filename_display_name (safe);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return canevas_file_fail (errno, folder, error);
  if (!canevas_file_copy (self->working, safe, NULL, NULL, error))
    return FALSE;
  g_unlink (self->working);
  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT,
               _("“%s” was changed by somebody else before your last changes could be written back. They are kept in “%s”; "
                 "open “%s” again to work with the shared file."),
               shown, shown_safe, shown);
  return FALSE;
}

/* Takes up what a crash left, or fetches anew. */
static gboolean
recover_or_fetch (CanevasShare *self, GError **error)
{
  g_autofree char *base = read_base (self);
  g_autofree char *journal = g_strdup_printf ("%s-journal", self->working);
  g_autofree char *remote = NULL;
  g_autofree char *working = NULL;
  gboolean in_the_middle;

  if (base == NULL || !g_file_test (self->working, G_FILE_TEST_EXISTS))
    return fetch (self, error);

  remote = canevas_file_digest (self->path);
  if (remote == NULL)
    return canevas_file_fail (ENOENT, self->path, error);
  working = canevas_file_digest (self->working);
  in_the_middle = g_file_test (journal, G_FILE_TEST_EXISTS);

  if (g_strcmp0 (remote, base) == 0)
    {
      self->ahead = in_the_middle || g_strcmp0 (working, base) != 0;
      self->base = g_steal_pointer (&base);
      return TRUE;
    }
  if (!in_the_middle && (g_strcmp0 (working, base) == 0 || g_strcmp0 (working, remote) == 0))
    return fetch (self, error);
  return put_safe (self, error);
}

CanevasShare *
canevas_share_open (const char *path, gboolean writing, GError **error)
{
  g_autoptr (CanevasShare) self = share_new (path, writing, error);

  if (self == NULL || !(writing ? recover_or_fetch (self, error) : fetch (self, error)))
    return NULL;
  return g_steal_pointer (&self);
}

CanevasShare *
canevas_share_create (const char *path, GError **error)
{
  g_autoptr (CanevasShare) self = share_new (path, TRUE, error);

  if (self == NULL)
    return NULL;
  g_unlink (self->working);
  self->base = g_strdup ("");
  self->ahead = TRUE;
  return write_state (self, error) ? g_steal_pointer (&self) : NULL;
}

const char *
canevas_share_get_working_path (CanevasShare *self)
{
  return self->working;
}

gboolean
canevas_share_is_ahead (CanevasShare *self)
{
  return self->ahead;
}

void
canevas_share_touch (CanevasShare *self)
{
  self->ahead = TRUE;
}

void
canevas_share_forget (CanevasShare *self)
{
  self->ahead = FALSE;
}

/* --- Writing back --- */

static gboolean
check_still_ours (CanevasShare *self, GError **error)
{
  g_autofree char *remote = canevas_file_digest (self->path);
  g_autofree char *name = NULL;

  if (g_strcmp0 (remote != NULL ? remote : "", self->base) == 0)
    return TRUE;

  name = g_filename_display_basename (self->path);
  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT,
               _("“%s” was changed or removed by somebody else meanwhile. Save your version under another name to keep both."), name);
  return FALSE;
}

gboolean
canevas_share_publish (CanevasShare *self, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autofree char *digest = NULL;

  if (!self->ahead)
    return TRUE;

  temporary = canevas_file_make_temporary_name (self->path);
  if (!canevas_file_copy (self->working, temporary, &digest, NULL, error))
    return FALSE;
  /* As late as can be: the lock keeps other Canevas away, but not a file manager. */
  if (!check_still_ours (self, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (!canevas_file_put_in_place (temporary, self->path, *self->base != '\0', error))
    return FALSE;

  g_free (self->base);
  self->base = g_steal_pointer (&digest);
  self->ahead = FALSE;
  return write_state (self, error);
}

void
canevas_share_free (CanevasShare *self)
{
  if (self->folder != NULL && (!self->kept || !self->ahead))
    {
      g_autofree char *state = get_state_path (self);

      g_unlink (self->working);
      g_unlink (state);
      g_rmdir (self->folder);
    }
  g_free (self->path);
  g_free (self->folder);
  g_free (self->working);
  g_free (self->base);
  g_free (self);
}
