/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-specimen.h"
#include "canevas-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  CanevasDocument *document;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->document = canevas_specimen_letter_new ();
  self->folder = g_dir_make_tmp ("canevas-writer-XXXXXX", NULL);
}

/* Tests remove what they made: a temporary file left behind shows here. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  canevas_document_unref (self->document);
  g_free (self->folder);
}

static void
test_formats (Fixture *self, gconstpointer data)
{
  const char *const cases[][2] = { { "lettre.pdf", "%PDF-1.4" }, { "lettre.odt", "PK\003\004" }, { "Lettre signée.PDF", "%PDF-1.4" },
                                   { "lettre.txt", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, cases[i][0], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (canevas_document_save (self->document, path, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (text, strlen (cases[i][1]), cases[i][1], strlen (cases[i][1]));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
assert_refused (Fixture *self, const char *path, GQuark domain, int code, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (canevas_document_save (self->document, path, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_refusals (Fixture *self, gconstpointer data)
{
  g_autofree char *unknown = g_build_filename (self->folder, "lettre.docx", NULL);
  g_autofree char *bare = g_build_filename (self->folder, "lettre", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "absent", "lettre.pdf", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "dossier.pdf", NULL);
  g_autofree char *file = g_build_filename (self->folder, "fichier", NULL);
  g_autofree char *under_file = g_build_filename (file, "lettre.pdf", NULL);

  assert_refused (self, unknown, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, ".pdf, .odt or .txt");
  assert_refused (self, bare, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, ".pdf, .odt or .txt");
  assert_refused (self, nowhere, G_FILE_ERROR, G_FILE_ERROR_NOENT, "There is no such folder");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_refused (self, folder, G_FILE_ERROR, G_FILE_ERROR_ISDIR, "It is a folder");
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  assert_refused (self, under_file, G_FILE_ERROR, G_FILE_ERROR_NOTDIR, "There is no such folder");
  g_assert_cmpint (g_unlink (file), ==, 0);
}

/* What cannot be written leaves what was there. */
static void
test_old_file_stays (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "lettre.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const mode_t mask = umask (0);
  GStatBuf file;

  umask (mask);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (canevas_document_save (self->document, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_clear_error (&error);

  g_assert_true (canevas_document_save (self->document, path, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  /* As any file that people make: others read it where they usually may. */
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0666 & ~mask);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static gpointer
save_cb (gpointer data)
{
  Fixture *self = data;
  g_autofree char *path = g_build_filename (self->folder, "lettre.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  canevas_document_save (self->document, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  return text;
}

/* Fonts opened ahead, in another thread, print the same; those opened for nothing are given back. */
static void
test_expected (Fixture *self, gconstpointer data)
{
  g_autofree char *plain = g_thread_join (g_thread_new ("plain", save_cb, self));
  g_autofree char *expected = NULL;

  canevas_document_expect ("lettre.txt");
  canevas_document_expect_no_more ();
  canevas_document_expect ("lettre.odt");
  canevas_document_expect ("lettre.pdf");
  canevas_document_expect_no_more ();
  canevas_document_expect ("lettre.pdf");
  expected = g_thread_join (g_thread_new ("expected", save_cb, self));
  canevas_document_expect_no_more ();
  g_assert_cmpstr (expected, ==, plain);
}

static void
test_unwritable_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "locked", NULL);
  g_autofree char *path = g_build_filename (folder, "lettre.pdf", NULL);

  g_assert_cmpint (g_mkdir (folder, 0500), ==, 0);
  if (g_access (folder, W_OK) == 0)
    g_test_skip ("the super-user may write anywhere");
  else
    assert_refused (self, path, G_FILE_ERROR, G_FILE_ERROR_ACCES, "You may not write into this folder");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/documents/writer/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/documents/writer/refusals", Fixture, NULL, set_up, test_refusals, tear_down);
  g_test_add ("/documents/writer/old-file-stays", Fixture, NULL, set_up, test_old_file_stays, tear_down);
  g_test_add ("/documents/writer/expected", Fixture, NULL, set_up, test_expected, tear_down);
  g_test_add ("/documents/writer/unwritable-folder", Fixture, NULL, set_up, test_unwritable_folder, tear_down);
  return g_test_run ();
}
