/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "canevas-language.h"
#include "canevas-pdf-finish.h"
#include "canevas-writer.h"
#include "canevas-specimen.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static GBytes *
write_pdf (CanevasDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = canevas_write_pdf (document, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What a tool of poppler or qpdf says of a PDF on its standard input or in a file. NULL, after saying so, without the tool. */
static char *
ask (GBytes *pdf, const char *const *arguments)
{
  g_autofree char *path = NULL;
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  int status;

  if (program == NULL)
    {
      g_test_skip ("a tool of poppler-utils or qpdf is missing");
      return NULL;
    }
  path = g_build_filename (g_get_tmp_dir (), "canevas-test-XXXXXX", NULL);
  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents (path, data, length, NULL));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_strv_builder_add (builder, g_str_equal (arguments[i], "@") ? path : arguments[i]);
  argv = g_strv_builder_end (builder);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_unlink (path);
  return g_steal_pointer (&output);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + strlen (word), word))
    n++;
  return n;
}

/* Asserts that @parts stand in @text one after the other, whatever the line breaks. */
static void
assert_in_order (const char *text, const char *const *parts)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *flat = g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
  const char *from = flat;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (from, parts[i]);

      if (found == NULL)
        g_test_message ("“%s” is not where it should be", parts[i]);
      g_assert_nonnull (found);
      from = found + strlen (parts[i]);
    }
}

static void
test_sound (void)
{
  CanevasDocument *documents[] = { canevas_specimen_note_new (FALSE), canevas_specimen_note_new (TRUE), canevas_specimen_letter_new (),
                                   canevas_specimen_table_new (150), canevas_specimen_nasty_new (), canevas_document_new () };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CanevasDocument) document = documents[i];
      g_autoptr (GBytes) pdf = write_pdf (document);
      g_autofree char *answer = ask (pdf, (const char *[]){ "qpdf", "--check", "@", NULL });
      g_autofree char *info = ask (pdf, (const char *[]){ "pdfinfo", "@", NULL });

      if (answer == NULL || info == NULL)
        continue;
      g_assert_nonnull (strstr (answer, "No syntax or stream encoding errors found"));
      g_assert_cmpuint (count (info, "PDF version:     1.4"), ==, 1);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (TRUE);
  g_autoptr (CanevasDocument) twin = canevas_specimen_note_new (TRUE);
  g_autoptr (CanevasDocument) other = canevas_specimen_letter_new ();
  g_autoptr (GBytes) first = write_pdf (document);
  g_autoptr (GBytes) between = write_pdf (other);
  g_autoptr (GBytes) second = write_pdf (twin);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, between));
}

static void
assert_catalogue (GBytes *pdf, const char *trailer)
{
  const char *root = strstr (trailer, "/Root ");
  g_autofree char *object = NULL;
  g_autofree char *catalogue = NULL;

  g_assert_nonnull (root);
  object = g_strdup_printf ("--show-object=%d,0", atoi (root + strlen ("/Root ")));
  catalogue = ask (pdf, (const char *[]){ "qpdf", object, "@", NULL });
  g_assert_nonnull (strstr (catalogue, "/Lang (fr-FR)"));
  g_assert_nonnull (strstr (catalogue, "/DisplayDocTitle true"));
  g_assert_nonnull (strstr (catalogue, "/Marked true"));
}

static void
test_description (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *info = ask (pdf, (const char *[]){ "pdfinfo", "-isodates", "@", NULL });
  g_autofree char *meta = ask (pdf, (const char *[]){ "pdfinfo", "-meta", "@", NULL });
  g_autofree char *bookmarks = ask (pdf, (const char *[]){ "qpdf", "--json", "--json-key=outlines", "@", NULL });
  g_autofree char *catalogue = ask (pdf, (const char *[]){ "qpdf", "--show-object=trailer", "@", NULL });

  if (info == NULL || meta == NULL || bookmarks == NULL || catalogue == NULL)
    return;
  g_assert_nonnull (strstr (info, "Title:           Proxima 2024 : rapprocher les services du terrain\n"));
  g_assert_nonnull (strstr (info, "Author:          Directrice de projet\n"));
  g_assert_nonnull (strstr (info, "Subject:         Note de cadrage\n"));
  g_assert_nonnull (strstr (info, "DGS-2022-114"));
  g_assert_nonnull (strstr (info, "CreationDate:    2022-10-03"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (meta, ">Proxima 2024 : rapprocher les services du terrain</rdf:li>"));
  g_assert_null (strstr (meta, "pdfuaid"));
  g_assert_cmpuint (count (bookmarks, "\"title\""), ==, 15);
  g_assert_nonnull (strstr (bookmarks, "1 Contexte, origine de la demande et commande"));
  g_assert_nonnull (strstr (bookmarks, "4.1 Inclus"));
  assert_catalogue (pdf, catalogue);
}

static void
test_structure (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *structure = ask (pdf, (const char *[]){ "pdfinfo", "-struct-text", "@", NULL });
  const char *const parts[] = { "Document", "\"NOTE DE CADRAGE\"", "TH:", "/Scope /Row", "\"Objet\"", "TD", "\"Cadrage du projet",
                                "\"Décision demandée\"", "H1", "\"1 Contexte, origine de la demande et commande\"",
                                "métropole rassemble 37 communes. Ses directions, communes avec la ville pour une large part, sont",
                                "H1", "\"2 Enjeux et finalité\"", "L (block)", "LI (block)", "Lbl", "LBody", "Service rendu",
                                "Table", "Caption", "Objectifs et indicateurs", "TR", "TH:", "/Scope /Column", "\"Objectif\"",
                                "\"S2. Relier les métiers\"", "H2", "\"4.1 Inclus\"", "\"Fait à Toulouse, le 3 octobre 2022.\"",
                                "\"La commanditaire\"", NULL };

  if (structure == NULL)
    return;
  assert_in_order (structure, parts);
  g_assert_cmpuint (count (structure, "  H1 (block)"), ==, 13);
  g_assert_cmpuint (count (structure, "  H2 (block)"), ==, 2);
  g_assert_cmpuint (count (structure, "Document\n"), ==, 1);
  /* Four facts and four lines of identity head their rows. */
  g_assert_cmpuint (count (structure, "/Scope /Row"), ==, 8);
  g_assert_cmpuint (count (structure, "/Scope /Column"), ==, 6 + 2 + 4 + 3 + 3 + 5 + 4);
  /* Pages, their heads, and headers of tables said again are not read aloud. */
  g_assert_cmpuint (count (structure, "Page"), ==, 0);
  g_assert_cmpuint (count (structure, "\"Échéance\""), ==, 1);
}

/* A paragraph that goes on over a page is one paragraph to who listens, with a part on each page. */
static void
test_paragraph_over_pages (void)
{
  g_autoptr (CanevasDocument) document = canevas_document_new ();
  g_autoptr (GString) text = g_string_new ("premier");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < 70; i++)
    g_string_append (text, "\nligne");
  canevas_runs_append (canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH)->runs, text->str, CANEVAS_RUN_PLAIN);
  pdf = write_pdf (document);
  structure = ask (pdf, (const char *[]){ "pdfinfo", "-struct-text", "@", NULL });
  if (structure == NULL)
    return;
  g_assert_cmpuint (count (structure, "P (block)"), ==, 1);
  g_assert_cmpuint (count (structure, "Span (inline)"), ==, 2);
  g_assert_cmpuint (count (structure, "ligne"), ==, 70);
}

static void
test_text (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *text = ask (pdf, (const char *[]){ "pdftotext", "@", "-", NULL });
  const char *const parts[] = { "Toulouse Métropole – Ville de Toulouse", "DGS-2022-114", "NOTE DE CADRAGE", "Proxima 2024 :",
                                "Affaire suivie par", "Décision demandée", "Contexte, origine de la demande et commande",
                                "La métropole rassemble 37 communes.", "Enjeux et finalité", "Service rendu", "Page 1 / 4",
                                "Périmètre", "Livrables", "Sans objet.", "Page 2 / 4", "Registre des risques", "Page 3 / 4",
                                "Fait à Toulouse, le 3 octobre 2022.", "Lettre de mission du 19 septembre 2022", "Page 4 / 4", NULL };

  if (text == NULL)
    return;
  assert_in_order (text, parts);
  g_assert_cmpuint (count (text, "\f"), ==, 4);
  g_assert_cmpuint (count (text, "ﬁ") + count (text, "ﬀ"), ==, 0);
}

/* Letterspaced capitals and raised endings are read as whole words. */
static void
test_words_whole (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_letter_new ();
  CanevasBlock *block = canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  canevas_runs_append (block->runs, "Du 1", CANEVAS_RUN_PLAIN);
  canevas_runs_append (block->runs, "er", CANEVAS_RUN_RAISED);
  canevas_runs_append (block->runs, " au 8 décembre", CANEVAS_RUN_PLAIN);
  pdf = write_pdf (document);
  text = ask (pdf, (const char *[]){ "pdftotext", "@", "-", NULL });
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "LETTRE DE MISSION"));
  g_assert_nonnull (strstr (text, "Du 1er au 8 décembre"));
}

static void
test_fonts (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_nasty_new ();
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *fonts = ask (pdf, (const char *[]){ "pdffonts", "@", NULL });
  g_auto (GStrv) lines = fonts != NULL ? g_strsplit (fonts, "\n", -1) : NULL;

  if (lines == NULL)
    return;
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 2; lines[i] != NULL && lines[i][0] != '\0'; i++)
    /* Columns "emb" and "uni": the font goes along, and its glyphs tell which letters they are. Emoji are pictures. */
    g_assert_true (g_regex_match_simple ("(yes yes yes|Type 3 .* yes)", lines[i], 0, 0));
}

static void
test_nasty_text (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_nasty_new ();
  g_autoptr (GBytes) pdf = write_pdf (document);
  g_autofree char *text = ask (pdf, (const char *[]){ "pdftotext", "-raw", "@", "-", NULL });
  g_autofree char *info = ask (pdf, (const char *[]){ "pdfinfo", "@", NULL });

  if (text == NULL || info == NULL)
    return;
  g_assert_nonnull (strstr (info, "R&D « 1 < 2 » \"5\""));
  g_assert_nonnull (strstr (text, "A & B < C > D"));
  g_assert_nonnull (strstr (text, "ligatures fi ffl"));
  g_assert_nonnull (strstr (text, "]]> & <caption>"));
  g_assert_nonnull (strstr (text, "[qui décide ?]"));
  g_assert_cmpuint (count (text, "W"), ==, 800);
}

static gboolean
contains (GBytes *pdf, const char *word)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  return memmem (data, length, word, strlen (word)) != NULL;
}

static void
test_figure_alternative (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_letter_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  cairo_surface_t *logo = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "canevas-logo-XXXXXX", NULL);
  g_autofree char *png = NULL;
  gsize length;

  g_close (g_mkstemp (path), NULL);
  g_assert_cmpint (cairo_surface_write_to_png (logo, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (logo);
  g_assert_true (g_file_get_contents (path, &png, &length, NULL));
  g_unlink (path);
  document->logo = g_bytes_new (png, length);

  pdf = write_pdf (document);
  structure = ask (pdf, (const char *[]){ "pdfinfo", "-struct", "@", NULL });
  if (structure == NULL)
    return;
  g_assert_cmpuint (count (structure, "Figure"), ==, 1);
  /* "Toulouse" in UTF-16: strings of PDF beyond ASCII. */
  g_assert_true (contains (pdf, "0054006F0075006C006F007500730065"));

  /* A picture that is none must not cost the document. */
  g_clear_pointer (&document->logo, g_bytes_unref);
  g_clear_pointer (&pdf, g_bytes_unref);
  document->logo = g_bytes_new_static ("not a PNG", 9);
  pdf = write_pdf (document);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 10000);
}

/* Files that the update cannot be built upon are left as they are. */
static void
test_finish_refuses (void)
{
  const char *const others[] = { "", "%PDF-1.4\n", "startxref\n12\n%%EOF", "trailer << /Size 3 /Root 1 0 R >>\nstartxref\n0\n",
                                 "xref\n0 9\ntrailer << /Size 9 /Root 1 0 R >>\nstartxref\n0\n" };
  g_autoptr (GArray) row_headers = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new ();
  CanevasPdfFacts facts = { "fr-FR", "Titre", NULL, NULL, row_headers, alternatives };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GByteArray) pdf = g_byte_array_new ();

      g_byte_array_append (pdf, (const guint8 *) others[i], strlen (others[i]));
      g_assert_false (canevas_pdf_finish (pdf, &facts));
      g_assert_cmpmem (pdf->data, pdf->len, others[i], strlen (others[i]));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (canevas_write_pdf (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pdf/sound", test_sound);
  g_test_add_func ("/documents/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/documents/pdf/description", test_description);
  g_test_add_func ("/documents/pdf/structure", test_structure);
  g_test_add_func ("/documents/pdf/paragraph-over-pages", test_paragraph_over_pages);
  g_test_add_func ("/documents/pdf/text", test_text);
  g_test_add_func ("/documents/pdf/words-whole", test_words_whole);
  g_test_add_func ("/documents/pdf/fonts", test_fonts);
  g_test_add_func ("/documents/pdf/nasty-text", test_nasty_text);
  g_test_add_func ("/documents/pdf/figure-alternative", test_figure_alternative);
  g_test_add_func ("/documents/pdf/finish-refuses", test_finish_refuses);
  g_test_add_func ("/documents/pdf/cancelled", test_cancelled);
  return g_test_run ();
}
