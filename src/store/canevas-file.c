/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2() */

#include "canevas-config.h"

#include "canevas-file-private.h"

#include "canevas-store.h"
#include "canevas-uuid-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (128 * 1024)

gboolean
canevas_file_fail (int number, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_FULL,
                   _("“%s” could not be written: the disk is full. Free some space, or choose another folder."), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY,
                   _("“%s” could not be written: you have no right to write there. Choose another folder."), name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                   _("“%s” could not be reached: the file or its folder does not exist."), name);
      break;
    case EEXIST:
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS, _("“%s” exists already. Choose another name."), name);
      break;
    default:
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_IO,
                   _("“%s” could not be read or written: %s."), name, g_strerror (number));
    }
  return FALSE;
}

char *
canevas_file_make_temporary_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *unique = canevas_uuid_new ();
  g_autofree char *hidden = g_strdup_printf (".~%s.%s", name, unique);

  return g_build_filename (folder, hidden, NULL);
}

static gboolean
write_all (int fd, const guchar *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Reads @from to its end, adding to @checksum and, unless @to is -1, writing there. errno tells of a failure. */
static gboolean
pump (int from, int to, GChecksum *checksum, GCancellable *cancellable)
{
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gssize length;

  while ((length = read (from, chunk, CHUNK)) != 0)
    {
      if (length < 0 && errno == EINTR)
        continue;
      if (g_cancellable_is_cancelled (cancellable))
        errno = ECANCELED;
      if (length < 0 || g_cancellable_is_cancelled (cancellable))
        return FALSE;
      g_checksum_update (checksum, chunk, length);
      if (to >= 0 && !write_all (to, chunk, (gsize) length))
        return FALSE;
    }
  return TRUE;
}

gboolean
canevas_file_copy (const char *from, const char *to, char **digest, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int in = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  int out, number = 0;

  if (in < 0)
    return canevas_file_fail (errno, from, error);
  out = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (out < 0)
    {
      number = errno;
      close (in);
      return canevas_file_fail (number, to, error);
    }

  if (!pump (in, out, checksum, cancellable) || fsync (out) != 0)
    number = errno;
  close (in);
  /* Network drives may report a full disk only now. */
  if (close (out) != 0 && number == 0)
    number = errno;
  if (number != 0)
    {
      g_unlink (to);
      return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : canevas_file_fail (number, to, error);
    }
  if (digest != NULL)
    *digest = g_strdup (g_checksum_get_string (checksum));
  return TRUE;
}

char *
canevas_file_digest (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean whole;

  if (fd < 0)
    return NULL;
  whole = pump (fd, -1, checksum, NULL);
  close (fd);
  return whole ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

gboolean
canevas_file_sync (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int number = 0;

  if (fd < 0)
    return canevas_file_fail (errno, path, error);
  /* Some network drives cannot sync a folder, and say so. */
  if (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP)
    number = errno;
  close (fd);
  return number == 0 || canevas_file_fail (number, path, error);
}

/* Renames without ever overwriting, in one step where the file system can. */
static int
rename_to_free_name (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return -1;
  if (link (from, to) == 0)
    {
      g_unlink (from);
      return 0;
    }
  if (errno == EEXIST)
    return -1;
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return -1;
    }
  return g_rename (from, to);
}

gboolean
canevas_file_put_in_place (const char *temporary, const char *path, gboolean replace, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int result = replace ? g_rename (temporary, path) : rename_to_free_name (temporary, path);

  if (result != 0)
    {
      int number = errno;

      g_unlink (temporary);
      return canevas_file_fail (number, path, error);
    }
  return canevas_file_sync (folder, error);
}
