/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

void
canevas_output_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
}

void
canevas_output_complain (const char *format, ...)
{
  va_list arguments;

  /* What was printed before must stand before, when both streams go to the same place. */
  fflush (stdout);
  fputs ("canevas: ", stderr);
  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
}

void
canevas_output_advise (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
}

gboolean
canevas_output_finish (GError **error)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _("The result could not be written on the standard output: %s."), g_strerror (errno));
  return FALSE;
}

/* GLib's own sentences name a temporary file that the user never heard of. */
static void
set_write_error (const char *path, const GError *failure, GError **error)
{
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ACCES) || g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                 _("“%s” was not written: you may not write in this folder. Choose another one."), path);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
           g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” was not written: its folder does not exist. Make it first."),
                 path);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("“%s” was not written: it is a folder. Give the name of a file."),
                 path);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 _("“%s” was not written: the disk is full. Free some space, then try again."), path);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” was not written: %s"), path, failure->message);
}

gboolean
canevas_output_write (const char *path, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) failure = NULL;

  if (g_str_equal (path, "-"))
    {
      fwrite (data, 1, size, stdout);
      return canevas_output_finish (error);
    }
  if (g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &failure))
    return TRUE;
  set_write_error (path, failure, error);
  return FALSE;
}
