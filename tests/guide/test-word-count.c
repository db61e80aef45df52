/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-schema.h"
#include "canevas-session.h"
#include "canevas-store.h"
#include "canevas-word-cloud.h"
#include "canevas-word-count.h"
#include "canevas-word-source.h"

/* "word 3, other 1" */
static char *
dup_words (CanevasWordCount *count, guint n)
{
  g_autoptr (GArray) words = canevas_word_count_list (count, n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", g_array_index (words, CanevasWord, i).word,
                            g_array_index (words, CanevasWord, i).count);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_words (const char *language, const char *text, const char *expected)
{
  g_autoptr (CanevasWordCount) count = canevas_word_count_new (language);
  g_autofree char *words = NULL;

  canevas_word_count_add (count, text);
  words = dup_words (count, 100);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_left_out (void)
{
  assert_words ("fr", "L’accueil des usagers n’est pas qu’une affaire d’accueil : c’est aussi l’affaire de tous, aujourd’hui.",
                "accueil 2, affaire 2, usagers 1");
  assert_words ("fr", "À côté, où ÊTRE ? Là-bas, peut-être. 2027, 14 h 30.", "côté 1");
  assert_words ("en", "The users’ welcome is everybody’s business, and welcome it is.", "welcome 2, business 1, everybody 1, users 1");
}

static void
test_plurals (void)
{
  assert_words ("fr", "agent agents Agents réseau réseaux travail travaux local locaux", "agent 3, local 2, réseau 2, travail 2");
  /* What comes in the plural alone is shown as it comes; a word that only ends like a plural is none. */
  assert_words ("fr", "usagers usagers cours cour temps processus", "usagers 2, cour 1, cours 1, processus 1, temps 1");
}

static void
test_forms (void)
{
  assert_words ("fr", "Métropole, la métropole, une métropole ; le CST et le CST ; Élus, élus.", "métropole 3, CST 2, élus 2");
  assert_words ("fr", "co-construction, Caluire-et-Cuire – main-d’œuvre - main d'œuvre",
                "Caluire-et-Cuire 1, co-construction 1, main 1, main-d’œuvre 1, œuvre 1");
  assert_words ("fr", NULL, "");
  assert_words ("fr", "’ - ’’ …", "");
  /* Accents written as two characters are the same word. */
  assert_words ("fr", "de\xcc\x81lai délai", "délai 2");
}

static void
test_limit (void)
{
  g_autoptr (CanevasWordCount) count = canevas_word_count_new ("fr");
  g_autofree char *words = NULL;

  canevas_word_count_leave_out (count, "Toulouse,\nmétropole");
  canevas_word_count_add (count, "Toulouse Métropole : confiance, écoute, sens");
  canevas_word_count_add (count, "écoute et entraide");
  words = dup_words (count, 2);
  g_assert_cmpstr (words, ==, "écoute 2, confiance 1");
  g_assert_cmpuint (canevas_word_count_get_total (count), ==, 5);
}

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  g_assert_no_error (error);
  return record;
}

static void
assert_source (CanevasRecord *cloud, guint expected_texts, const char *expected)
{
  guint n_texts = 0;
  g_autoptr (CanevasWordCount) count = canevas_word_source_count (cloud, &n_texts);
  g_autofree char *words = dup_words (count, 100);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpuint (n_texts, ==, expected_texts);
}

static void
test_sources (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) box = add (store, &canevas_idea_box_type, NULL, "name", "Organigramme");
  g_autoptr (CanevasRecord) other_box = add (store, &canevas_idea_box_type, NULL, "name", "Bilan du confinement");
  g_autoptr (CanevasRecord) idea = add (store, &canevas_idea_type, box, "statement", "Un guichet unique");
  g_autoptr (CanevasRecord) empty = add (store, &canevas_idea_type, box, "statement", "Et alors ?");
  g_autoptr (CanevasRecord) other = add (store, &canevas_idea_type, other_box, "statement", "Du télétravail");
  g_autoptr (CanevasRecord) session = add (store, &canevas_session_type, NULL, "minutes", "Guichet ouvert le samedi");
  g_autoptr (CanevasRecord) cloud = add (store, &canevas_word_cloud_type, NULL, "text", "Confiance et confiance");

  g_assert_true (canevas_record_set_text (idea, "detail", "Un guichet pour les associations", NULL));
  assert_source (cloud, 1, "confiance 2");
  g_assert_true (canevas_record_set_text (cloud, "source", "ideas", NULL));
  assert_source (cloud, 2, "guichet 2, associations 1, télétravail 1, unique 1");
  g_assert_true (canevas_record_set_reference (cloud, "idea_box", box, NULL));
  assert_source (cloud, 1, "guichet 2, associations 1, unique 1");
  g_assert_true (canevas_record_set_text (cloud, "left_out", "Unique", NULL));
  assert_source (cloud, 1, "guichet 2, associations 1");
  g_assert_true (canevas_record_set_text (cloud, "source", "minutes", NULL));
  assert_source (cloud, 1, "Guichet 1, ouvert 1, samedi 1");
  g_assert_true (canevas_record_set_reference (cloud, "session", session, NULL));
  assert_source (cloud, 1, "Guichet 1, ouvert 1, samedi 1");
}

/* A new cloud shows what there is. */
static void
test_new_clouds (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) of_text = canevas_word_source_add_cloud (store, NULL);
  g_autoptr (CanevasRecord) session = add (store, &canevas_session_type, NULL, "minutes", "Guichet ouvert le samedi");
  g_autoptr (CanevasRecord) of_minutes = canevas_word_source_add_cloud (store, NULL);
  g_autoptr (CanevasRecord) box = add (store, &canevas_idea_box_type, NULL, "name", "Organigramme");
  g_autoptr (CanevasRecord) idea = add (store, &canevas_idea_type, box, "statement", "Un guichet unique");
  g_autoptr (CanevasRecord) of_ideas = canevas_word_source_add_cloud (store, NULL);

  g_assert_cmpstr (canevas_record_get_text (of_text, "source"), ==, "text");
  assert_source (of_minutes, 1, "Guichet 1, ouvert 1, samedi 1");
  assert_source (of_ideas, 1, "guichet 1, unique 1");
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (canevas_store_count (store, &canevas_word_cloud_type), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-count/left-out", test_left_out);
  g_test_add_func ("/word-count/plurals", test_plurals);
  g_test_add_func ("/word-count/forms", test_forms);
  g_test_add_func ("/word-count/limit", test_limit);
  g_test_add_func ("/word-count/sources", test_sources);
  g_test_add_func ("/word-count/new-clouds", test_new_clouds);
  return g_test_run ();
}
