/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-json-export.h"
#include "canevas-json-import.h"
#include "canevas-schema.h"

#include <string.h>

#define ROUNDS 1500

static GBytes *
load_example (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data ("/fr/canevas/Canevas/examples/accueil.json", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return bytes;
}

/* One to four random wounds: a byte changed, a stretch cut out, doubled, or the rest lost. */
static GBytes *
spoil (GBytes *good)
{
  static const char bytes[] = "{}[]\",:\\0123456789-.eEtfn \n\xc3\xa9\x01\xff";
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (good, NULL), g_bytes_get_size (good));

  for (int i = g_test_rand_int_range (1, 5); i > 0 && text->len > 100; i--)
    {
      gsize at = g_test_rand_int_range (0, text->len - 60);
      gsize length = g_test_rand_int_range (1, 60);
      g_autofree char *stretch = g_strndup (text->str + at, length);

      switch (g_test_rand_int_range (0, 20))
        {
        case 0:
          g_string_truncate (text, at);
          break;
        case 1:
        case 2:
        case 3:
          g_string_erase (text, at, length);
          break;
        case 4:
        case 5:
        case 6:
          g_string_insert_len (text, at, stretch, length);
          break;
        default:
          text->str[at] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
          break;
        }
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/*
 * Whatever is done to a file, importing it ends in records or in one sentence that names the file; and what was taken in comes out
 * and in again the same. Never a fault, never half an import.
 */
static void
test_spoilt_examples (void)
{
  g_autoptr (GBytes) good = load_example ();
  guint n_taken = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GBytes) spoilt = spoil (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
      g_autoptr (GBytes) empty = canevas_json_export (store, NULL);
      g_autoptr (CanevasImport) import = canevas_json_import (store, spoilt, "accueil.json", NULL, &error);
      g_autoptr (GBytes) after = NULL;

      if (import == NULL)
        {
          g_assert_true (g_str_has_prefix (error->message, "accueil.json"));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          after = canevas_json_export (store, NULL);
          g_assert_true (g_bytes_equal (empty, after));
          continue;
        }
      canevas_import_apply (import, &error);
      g_assert_no_error (error);
      after = canevas_json_export (store, NULL);
      n_taken++;
      {
        g_autoptr (CanevasImport) again = canevas_json_import (store, after, "accueil.json", NULL, &error);
        CanevasImportCount count;

        g_assert_no_error (error);
        canevas_import_count (again, NULL, &count);
        g_assert_cmpuint (count.added + count.updated, ==, 0);
      }
    }
  g_test_message ("%u of %u were still good", n_taken, ROUNDS);
  g_assert_cmpuint (n_taken, >, 0);
  g_assert_cmpuint (n_taken, <, ROUNDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-spoilt/examples", test_spoilt_examples);
  return g_test_run ();
}
