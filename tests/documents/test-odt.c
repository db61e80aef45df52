/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-writer.h"
#include "canevas-specimen.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static GBytes *
write_odt (CanevasDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = canevas_write_odt (document, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Reads an archive with another library than wrote it: name → text of each member, in a table; names in @names, in order. */
static GHashTable *
unpack (GBytes *bytes, GPtrArray *names)
{
  GHashTable *members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, data, length), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize size = archive_entry_size (entry);
      g_autofree char *text = g_malloc0 (size + 1);

      g_assert_cmpint (archive_read_data (archive, text, size), ==, size);
      g_ptr_array_add (names, g_strdup (archive_entry_pathname (entry)));
      g_hash_table_insert (members, g_strdup (archive_entry_pathname (entry)), g_steal_pointer (&text));
    }
  g_assert_cmpstr (archive_error_string (archive), ==, NULL);
  archive_read_free (archive);
  return members;
}

static void
assert_well_formed (const char *xml)
{
  const GMarkupParser parser = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (const char *c = xml; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (*c == '\n' || !g_unichar_iscntrl (g_utf8_get_char (c)));
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + strlen (word), word))
    n++;
  return n;
}

static void
test_package (void)
{
  CanevasDocument *documents[] = { canevas_specimen_note_new (FALSE), canevas_specimen_note_new (TRUE), canevas_specimen_letter_new (),
                                   canevas_specimen_table_new (150), canevas_specimen_nasty_new (), canevas_document_new () };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (CanevasDocument) document = documents[i];
      g_autoptr (GBytes) bytes = write_odt (document);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GHashTable) members = unpack (bytes, names);
      const char *raw = g_bytes_get_data (bytes, NULL);

      /* Where file managers look for the type: the first member, neither compressed nor described. */
      g_assert_cmpmem (raw + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
      g_assert_cmpstr (names->pdata[0], ==, "mimetype");
      g_assert_cmpuint (names->len, ==, 5);
      for (guint j = 1; j < names->len; j++)
        assert_well_formed (g_hash_table_lookup (members, names->pdata[j]));
      for (guint j = 1; j + 1 < names->len; j++)
        g_assert_nonnull (strstr (g_hash_table_lookup (members, "META-INF/manifest.xml"), names->pdata[j]));
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (TRUE);
  g_autoptr (CanevasDocument) twin = canevas_specimen_note_new (TRUE);
  g_autoptr (GBytes) first = write_odt (document);
  g_autoptr (GBytes) second = write_odt (twin);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_structure (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) members = unpack (bytes, names);
  const char *content = g_hash_table_lookup (members, "content.xml");
  const char *styles = g_hash_table_lookup (members, "styles.xml");
  const char *meta = g_hash_table_lookup (members, "meta.xml");

  g_assert_nonnull (strstr (content, "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">1<text:tab/>Contexte, "
                                     "origine de la demande et commande</text:h>"));
  g_assert_cmpuint (count (content, "text:outline-level=\"1\""), ==, 13);
  g_assert_cmpuint (count (content, "text:outline-level=\"2\""), ==, 2);
  g_assert_cmpuint (count (content, "<text:list text:style-name=\"Dash\">"), ==, 3);
  g_assert_cmpuint (count (content, "<text:list-item>"), ==, 9);
  g_assert_cmpuint (count (content, "<table:table-header-rows>"), ==, 7);
  g_assert_cmpuint (count (content, "table:number-columns-spanned=\"6\""), ==, 2);
  g_assert_cmpuint (count (content, "<table:covered-table-cell/>"), ==, 2 * 5);
  g_assert_nonnull (strstr (content, "<text:span text:style-name=\"Strong_20_Emphasis\">Finalité. </text:span>Que chaque commune"));
  g_assert_nonnull (strstr (content, "<text:p text:style-name=\"Closing\">Fait à Toulouse"));
  g_assert_nonnull (strstr (content, "par délégation,<text:line-break/>la directrice"));
  g_assert_nonnull (strstr (content, "style:master-page-name=\"First_20_Page\""));

  g_assert_nonnull (strstr (styles, "fo:language=\"fr\" fo:country=\"FR\""));
  g_assert_nonnull (strstr (styles, "style:next-style-name=\"Standard\""));
  g_assert_cmpuint (count (styles, "<text:page-number"), ==, 2);
  g_assert_cmpuint (count (styles, "<text:page-count"), ==, 2);
  g_assert_cmpuint (count (styles, "<style:header>"), ==, 1);
  g_assert_cmpuint (count (styles, "style:default-outline-level"), ==, 2);

  g_assert_nonnull (strstr (meta, "<dc:title>Proxima 2024 : rapprocher les services du terrain</dc:title>"));
  g_assert_nonnull (strstr (meta, "<dc:language>fr-FR</dc:language>"));
  g_assert_nonnull (strstr (meta, "2022-10-03T00:00:00"));
}

static void
test_nasty_text (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_nasty_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) members = NULL;
  const char *content;

  canevas_runs_append (canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH)->runs, "  deux  espaces", CANEVAS_RUN_PLAIN);
  bytes = write_odt (document);
  members = unpack (bytes, names);
  content = g_hash_table_lookup (members, "content.xml");
  g_assert_nonnull (strstr (content, "A &amp; B &lt; C &gt; D"));
  g_assert_nonnull (strstr (content, "Fin de ligne tabulée, emoji 🙂👩‍🚒, arabe مرحبا بالعالم"));
  g_assert_nonnull (strstr (content, "<text:s/><text:s/>deux <text:s/>espaces"));
  g_assert_nonnull (strstr (content, "[qui décide ?]"));
}

static void
test_logo (void)
{
  const guint8 png[24] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 200, 0, 0, 0, 100 };
  g_autoptr (CanevasDocument) document = canevas_specimen_letter_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) members = NULL;

  document->logo = g_bytes_new (png, sizeof png);
  bytes = write_odt (document);
  members = unpack (bytes, names);
  g_assert_true (g_hash_table_contains (members, "Pictures/logo.png"));
  g_assert_nonnull (strstr (g_hash_table_lookup (members, "content.xml"), "svg:width=\"19.00mm\" svg:height=\"9.50mm\""));
  g_assert_nonnull (strstr (g_hash_table_lookup (members, "META-INF/manifest.xml"), "image/png"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/odt/package", test_package);
  g_test_add_func ("/documents/odt/same-bytes", test_same_bytes);
  g_test_add_func ("/documents/odt/structure", test_structure);
  g_test_add_func ("/documents/odt/nasty-text", test_nasty_text);
  g_test_add_func ("/documents/odt/logo", test_logo);
  return g_test_run ();
}
