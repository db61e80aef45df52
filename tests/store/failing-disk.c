/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failing-disk.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} File;

static sqlite3_vfs *disk;
static guint count, limit;
static int failure;

static gboolean
is_broken (void)
{
  count++;
  return limit != 0 && count >= limit;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
file_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), data, length, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  return is_broken () ? failure : real (file)->pMethods->xWrite (real (file), data, length, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return is_broken () ? failure : real (file)->pMethods->xTruncate (real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return is_broken () ? failure : real (file)->pMethods->xSync (real (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
file_check_lock (sqlite3_file *file, int *result)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), result);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static const sqlite3_io_methods methods = {
  1, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock, file_check_lock, file_control,
  file_sector_size, file_characteristics,
};

static int
disk_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int code;

  self->real = (sqlite3_file *) (self + 1);
  code = disk->xOpen (disk, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return code;
}

static int
disk_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  return is_broken () ? failure : disk->xDelete (disk, name, sync);
}

void
failing_disk_register (void)
{
  static sqlite3_vfs vfs;

  disk = sqlite3_vfs_find (NULL);
  vfs = *disk;
  vfs.zName = "failing";
  vfs.pNext = NULL;
  vfs.szOsFile = (int) sizeof (File) + disk->szOsFile;
  vfs.xOpen = disk_open;
  vfs.xDelete = disk_delete;
  sqlite3_vfs_register (&vfs, 1);
}

void
failing_disk_fail_after (guint nth, int code)
{
  count = 0;
  limit = nth;
  failure = code;
}

guint
failing_disk_get_count (void)
{
  return count;
}
