/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-writer.h"

#include "canevas-config.h"
#include "canevas-fonts.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef GBytes *(*WriteFunc) (CanevasDocument *document, GCancellable *cancellable, GError **error);

typedef struct
{
  const char *ending;
  WriteFunc write;
  gboolean measures; /* needs fonts */
} Format;

static const Format formats[] = {
  { ".pdf", canevas_write_pdf, TRUE },
  { ".odt", canevas_write_odt, TRUE },
  { ".txt", canevas_write_text, FALSE },
};

/* (nullable) */
static const Format *
find_format (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return &formats[i];
  return NULL;
}

static const char *
explain (GFileError code)
{
  switch (code)
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _("You may not write into this folder: choose another one.");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return _("There is no such folder: create it, or choose another one.");
    case G_FILE_ERROR_ISDIR:
      return _("It is a folder: add the name of a file.");
    case G_FILE_ERROR_NOSPC:
      return _("The disk is full: make room, or choose another one.");
    default:
      return NULL;
    }
}

/* Closes @file in any case. */
static gboolean
write_all (int file, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);
  gboolean written = TRUE;
  int number = 0;

  while (written && left > 0)
    {
      gssize length = write (file, data, left);

      written = length >= 0 || errno == EINTR;
      number = errno;
      data += MAX (length, 0);
      left -= (gsize) MAX (length, 0);
    }
  /* A drive elsewhere may say only now that it is full. */
  if (close (file) != 0 && written)
    return FALSE;
  errno = number;
  return written;
}

/*
 * Written beside the target, then renamed over it: a full disk leaves the old file as it was. Nothing waits for the disk: unlike the
 * file of the project, a document lost in a power cut is made again by the same command.
 */
static gboolean
replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *display_name = g_filename_display_name (path);
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, 0666);
  int number;
  const char *reason;

  if (file >= 0 && write_all (file, bytes) && g_rename (beside, path) == 0)
    return TRUE;
  number = errno;
  if (file >= 0)
    g_unlink (beside);
  reason = explain (g_file_error_from_errno (number));
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), _("“%s” could not be written. %s"), display_name,
               reason != NULL ? reason : g_strerror (number));
  return FALSE;
}

void
canevas_document_expect (const char *path)
{
  const Format *format;

  g_return_if_fail (path != NULL);

  format = find_format (path);
  if (format != NULL && format->measures)
    canevas_fonts_prepare ();
}

void
canevas_document_expect_no_more (void)
{
  canevas_fonts_forget ();
}

const char *const *
canevas_document_list_endings (void)
{
  static const char *endings[G_N_ELEMENTS (formats) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    endings[i] = formats[i].ending;
  return endings;
}

gboolean
canevas_document_save (CanevasDocument *document, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const Format *format;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  format = find_format (path);
  if (format == NULL)
    {
      g_autofree char *display_name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” does not tell in which format to write: end its name with .pdf, .odt or .txt."), display_name);
      return FALSE;
    }
  bytes = format->write (document, cancellable, error);
  return bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) && replace (path, bytes, error);
}
