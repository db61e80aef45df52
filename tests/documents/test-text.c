/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-compose.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-sample.h"
#include "canevas-writer.h"

#include <string.h>

static char *
write_text (const char *example, const char *template, const CanevasRecordType *type, guint position)
{
  g_autoptr (CanevasStore) store = canevas_sample_open (example);
  g_autoptr (CanevasRecord) subject = canevas_sample_get (store, type, position);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, &error);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  g_assert_no_error (error);
  bytes = canevas_write_text (document, NULL, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  g_assert_true (g_utf8_validate (data, (gssize) length, NULL));
  return g_strndup (data, length);
}

/* Nothing is wider than a terminal, in any of the documents. */
static void
test_width (void)
{
  static const struct
  {
    const char *example, *template;
    const CanevasRecordType *type;
    guint position;
  } documents[] = {
    { "proxima", "note-de-cadrage", &canevas_project_type, 0 },
    { "accueil", "note-de-cadrage", &canevas_project_type, 0 },
    { "proxima", "lettre-de-mission", &canevas_role_type, 2 },
    { "proxima", "lettre-de-mission", &canevas_role_type, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *text = write_text (documents[i].example, documents[i].template, documents[i].type, documents[i].position);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          if (g_utf8_strlen (lines[j], -1) > 80)
            g_test_message ("line %u: %s", j + 1, lines[j]);
          g_assert_cmpint (g_utf8_strlen (lines[j], -1), <=, 80);
          g_assert_false (g_str_has_suffix (lines[j], " "));
        }
    }
}

/* The facts come in reading order, whole words and dates unbroken. */
static void
test_reading_order (void)
{
  static const char *const in_order[] = {
    "Toulouse Métropole\302\240– Ville de Toulouse", "DGS-2022-114", "NOTE DE CADRAGE", "Affaire suivie par", "Décision demandée",
    "1  Contexte", "Tableau\302\2401", "4.1  Inclus", "4.2  Exclu", "Négociable", "13  Validation", "Fait à Toulouse", "Signature",
    "Versions de ce document", "Exemple",
  };
  g_autofree char *text = write_text ("proxima", "note-de-cadrage", &canevas_project_type, 0);
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      const char *found = strstr (at, in_order[i]);

      if (found == NULL)
        g_test_message ("missing after its place: %s", in_order[i]);
      g_assert_nonnull (found);
      at = found;
    }
  g_assert_nonnull (strstr (text, "J1    Lancement"));
  g_assert_nonnull (strstr (text, "22\302\240septembre\302\2402022"));
  g_assert_nonnull (strstr (text, "directions"));
  g_assert_nonnull (strstr (text, "implantations"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/width", test_width);
  g_test_add_func ("/text/reading-order", test_reading_order);
  return g_test_run ();
}
