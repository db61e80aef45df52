/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What our OpenDocument text says once LibreOffice has read it, against what our PDF says. */
#include "canevas-language.h"
#include "canevas-writer.h"
#include "canevas-specimen.h"

#include <glib/gstdio.h>
#include <string.h>

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static char *
get_text (const char *pdf)
{
  g_autofree char *path = g_strconcat (pdf, ".txt", NULL);
  char *text = NULL;

  run ((const char *[]){ "pdftotext", "-raw", pdf, path, NULL });
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

/* Every word of one text that the other lacks. Counts are not compared: heads of pages are as many as pages. */
static void
assert_same_words (const char *ours, const char *theirs)
{
  g_autoptr (GPtrArray) our_words = canevas_specimen_get_words (ours);
  g_autoptr (GPtrArray) their_words = canevas_specimen_get_words (theirs);
  GPtrArray *words[] = { our_words, their_words };

  g_assert_cmpuint (words[0]->len, >, 200);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < words[side]->len; i++)
      if (!g_ptr_array_find_with_equal_func (words[1 - side], words[side]->pdata[i], g_str_equal, NULL))
        {
          g_test_message ("“%s” stands only in the %s", (char *) words[side]->pdata[i], side == 0 ? "PDF" : "OpenDocument text");
          g_test_fail ();
        }
}

static void
assert_same_order (CanevasDocument *document, const char *theirs)
{
  const char *from = theirs;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      if (block->kind != CANEVAS_BLOCK_HEADING)
        continue;
      from = strstr (from, block->title);
      if (from == NULL)
        g_test_message ("“%s” is not where it should be", block->title);
      g_assert_nonnull (from);
    }
}

static void
save (GBytes *bytes, const char *path)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
}

static void
test_same_text (gconstpointer data)
{
  g_autoptr (CanevasDocument) document = ((CanevasDocument * (*) (void)) data) ();
  g_autofree char *folder = g_dir_make_tmp ("canevas-odt-XXXXXX", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *odt = g_build_filename (folder, "theirs.odt", NULL);
  g_autofree char *theirs = g_build_filename (folder, "theirs.pdf", NULL);
  g_autofree char *ours = g_build_filename (folder, "ours.pdf", NULL);
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autoptr (GBytes) odt_bytes = canevas_write_odt (document, NULL, NULL);
  g_autoptr (GBytes) pdf_bytes = canevas_write_pdf (document, NULL, NULL);
  g_autofree char *our_text = NULL;
  g_autofree char *their_text = NULL;

  if (soffice == NULL || pdftotext == NULL)
    {
      g_test_skip ("soffice (libreoffice-writer-nogui) or pdftotext (poppler-utils) is missing");
      return;
    }
  save (odt_bytes, odt);
  save (pdf_bytes, ours);
  run ((const char *[]){ soffice, "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", folder, odt, NULL });
  our_text = get_text (ours);
  their_text = get_text (theirs);
  assert_same_words (our_text, their_text);
  assert_same_order (document, their_text);
  run ((const char *[]){ "rm", "-r", folder, NULL });
}

static CanevasDocument *
draft_new (void)
{
  return canevas_specimen_note_new (TRUE);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/documents/libreoffice/note", draft_new, test_same_text);
  g_test_add_data_func ("/documents/libreoffice/letter", canevas_specimen_letter_new, test_same_text);
  return g_test_run ();
}
