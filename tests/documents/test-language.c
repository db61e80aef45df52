/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents speak the language of their file, whatever the interface speaks: what two colleagues print from one file is the same,
 * to the last byte.
 */
#include "canevas-authority.h"
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-sample.h"
#include "canevas-writer.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *language;
  const char *const *words;   /* printed */
  const char *const *foreign; /* printed in the other language */
} Case;

static const char *const french_words[] = { "NOTE DE CADRAGE", "septembre", "Lecture\xC2\xA0:", "Objectifs et indicateurs",
                                            NULL };
static const char *const english_words[] = { "FRAMING NOTE", "September", "How to read it:", "Objectives and indicators",
                                             NULL };
static const char *const only_french[] = { "NOTE DE CADRAGE", "Lecture\xC2\xA0:", "Objectifs et indicateurs", NULL };
static const char *const only_english[] = { "FRAMING NOTE", "How to read it:", "Objectives and indicators", NULL };

static const Case cases[] = {
  { "/document-language/french", "fr", french_words, only_english },
  { "/document-language/english", "en", english_words, only_french },
};

static CanevasStore *
open_in (const char *language)
{
  CanevasStore *store = canevas_sample_open ("proxima");
  g_autoptr (CanevasRecord) authority = canevas_sample_get (store, &canevas_authority_type, 0);
  g_autoptr (GError) error = NULL;

  canevas_record_set_text (authority, "document_language", language, &error);
  g_assert_no_error (error);
  return store;
}

static GBytes *
write_as_seen_in (const char *interface, CanevasStore *store, const char *template, const CanevasRecordType *type,
                  GBytes *(*write) (CanevasDocument *, GCancellable *, GError **))
{
  g_autoptr (CanevasRecord) subject = canevas_sample_get (store, type, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = NULL;
  GBytes *bytes;

  CANEVAS_LANGUAGE_SCOPE (interface);
  document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, &error);
  g_assert_no_error (error);
  bytes = write (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (canevas_language_get_current (), ==, interface);
  return bytes;
}

static gboolean
says (GBytes *text, const char *words)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  return g_strstr_len (data, (gssize) length, words) != NULL;
}

static void
test_words (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (CanevasStore) store = open_in (self->language);
  const char *interface = g_str_equal (self->language, "fr") ? "en" : "fr";
  g_autoptr (GBytes) text = write_as_seen_in (interface, store, "note-de-cadrage", &canevas_project_type, canevas_write_text);

  for (guint i = 0; self->words[i] != NULL; i++)
    if (!says (text, self->words[i]))
      g_error ("“%s” is not printed", self->words[i]);
  for (guint i = 0; self->foreign[i] != NULL; i++)
    if (says (text, self->foreign[i]))
      g_error ("“%s” is printed", self->foreign[i]);
}

/* With its figure, its tables and its running feet; what was shaped for one is not kept for the other. */
static void
test_same_pages (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (CanevasStore) store = open_in (self->language);

  for (guint i = 0; i < 2; i++)
    {
      const char *template = i == 0 ? "note-de-cadrage" : "lettre-de-mission";
      const CanevasRecordType *type = i == 0 ? &canevas_project_type : &canevas_role_type;
      g_autoptr (GBytes) in_french = write_as_seen_in ("fr", store, template, type, canevas_write_pdf);
      g_autoptr (GBytes) in_english = write_as_seen_in ("en", store, template, type, canevas_write_pdf);

      g_assert_true (g_bytes_equal (in_french, in_english));
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strconcat (cases[i].path, "/words", NULL);
      g_autofree char *pages = g_strconcat (cases[i].path, "/same-pages", NULL);

      g_test_add_data_func (words, &cases[i], test_words);
      g_test_add_data_func (pages, &cases[i], test_same_pages);
    }
  return g_test_run ();
}
