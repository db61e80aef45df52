/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-retex-review.h"

#include "canevas-action-item.h"
#include "canevas-project.h"
#include "canevas-retex-item.h"
#include "canevas-retex-themes.h"
#include "canevas-retex.h"
#include "canevas-risk.h"
#include "canevas-schema.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *retex;
} Fixture;

static CanevasRecord *
add_project (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *project = canevas_store_add (fixture->store, &canevas_project_type, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (project, "name", name, &error));
  return project;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add_project (fixture, "Mission d’appui aux projets");
  canevas_store_end_typing (fixture->store);
  fixture->retex = canevas_retex_add (fixture->project, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->retex);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static CanevasRecord *
say (Fixture *fixture, const char *kind, const char *statement, int voices)
{
  CanevasRecord *item = canevas_store_add (fixture->store, &canevas_retex_item_type, fixture->retex, NULL);

  g_assert_true (canevas_record_set_text (item, "kind", kind, NULL));
  g_assert_true (canevas_record_set_text (item, "statement", statement, NULL));
  g_assert_true (canevas_record_set_integer (item, "voices", voices, NULL));
  return item;
}

/* What the review lacks, by the names of the rules. */
static char *
dup_lacks (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = canevas_retex_review (fixture->retex);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasRetexFinding *finding = findings->pdata[i];

      g_assert_cmpstr (finding->title, !=, "");
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", finding->id);
    }
  return g_string_free (ids, FALSE);
}

static void
assert_lacks (Fixture *fixture, const char *expected)
{
  g_autofree char *lacks = dup_lacks (fixture);

  g_assert_cmpstr (lacks, ==, expected);
}

/* What was said in nearly the same words is proposed as one theme, and gets it by one undoable action; what stands alone is left alone. */
static void
test_themes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = say (fixture, "difficulty", "Le calendrier des ateliers était trop serré", 3);
  g_autoptr (CanevasRecord) second = say (fixture, "difficulty", "Les dates du calendrier changeaient", 2);
  g_autoptr (CanevasRecord) third = say (fixture, "success", "Un calendrier partagé avec les services", 1);
  g_autoptr (CanevasRecord) alone = say (fixture, "success", "L’élue est venue à chaque étape", 1);
  g_autoptr (GPtrArray) themes = NULL;
  g_autoptr (GPtrArray) later = NULL;
  const CanevasRetexTheme *theme;

  canevas_store_end_typing (fixture->store);
  themes = canevas_retex_propose_themes (fixture->retex);
  g_assert_cmpuint (themes->len, ==, 1);
  theme = themes->pdata[0];
  g_assert_cmpstr (theme->name, ==, "Calendrier");
  g_assert_cmpuint (theme->items->len, ==, 3);
  g_assert_true (canevas_retex_theme_accept (theme, NULL));
  g_assert_cmpstr (canevas_record_get_text (second, "theme"), ==, "Calendrier");
  g_assert_false (canevas_record_is_set (alone, "theme"));
  later = canevas_retex_propose_themes (fixture->retex);
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_false (canevas_record_is_set (first, "theme"));
  g_assert_false (canevas_record_is_set (third, "theme"));

  /* What one of them is called already, the others are to be called. */
  g_assert_true (canevas_record_set_text (first, "theme", "Organisation du temps", NULL));
  g_clear_pointer (&later, g_ptr_array_unref);
  later = canevas_retex_propose_themes (fixture->retex);
  g_assert_cmpuint (later->len, ==, 1);
  g_assert_cmpstr (((const CanevasRetexTheme *) later->pdata[0])->name, ==, "Organisation du temps");
  g_assert_cmpuint (((const CanevasRetexTheme *) later->pdata[0])->items->len, ==, 2);
}

/* It comes with questions and rules; each stage asks for more. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) good = NULL;
  g_autoptr (CanevasRecord) bad = NULL;
  g_autoptr (CanevasRecord) cause = NULL;
  g_autoptr (CanevasRecord) lesson = NULL;
  g_autoptr (CanevasRecord) action = NULL;

  g_assert_cmpstr (canevas_record_get_text (fixture->retex, "name"), ==, "Mission d’appui aux projets");
  assert_lacks (fixture, "nobody-invited no-facilitator");
  g_assert_true (canevas_record_set_text (fixture->retex, "invited", "Bénéficiaires\nAccueillants", NULL));
  g_assert_true (canevas_record_set_text (fixture->retex, "facilitator", "Chargée de mission innovation", NULL));
  assert_lacks (fixture, "");

  g_assert_true (canevas_record_set_text (fixture->retex, "stage", "exchanges", NULL));
  assert_lacks (fixture, "nothing-said");
  bad = say (fixture, "difficulty", "Les services d’accueil l’ont su trop tard", 4);
  assert_lacks (fixture, "no-success no-cause");
  good = say (fixture, "success", "Satisfaction unanime des bénéficiaires", 12);
  cause = say (fixture, "cause", "Aucune date de lancement commune", 0);
  g_assert_true (canevas_record_set_reference (cause, "explains", bad, NULL));
  assert_lacks (fixture, "");

  g_assert_true (canevas_record_set_text (fixture->retex, "stage", "closed", NULL));
  assert_lacks (fixture, "no-lesson not-given-back no-summary");
  lesson = say (fixture, "lesson", "Prévenir les services d’accueil avant la lettre de mission", 3);
  assert_lacks (fixture, "not-given-back no-advice no-action no-summary");
  g_assert_true (canevas_record_set_text (lesson, "advice", "Une réunion avec les accueillants un mois avant", NULL));
  g_assert_true (canevas_record_set_text (fixture->retex, "summary", "À refaire, en prévenant plus tôt.", NULL));
  g_assert_true (canevas_record_set_text (fixture->retex, "returned_on", "2023-03-10", NULL));
  action = canevas_store_add (fixture->store, &canevas_action_item_type, fixture->project, NULL);
  g_assert_true (canevas_record_set_reference (action, "lesson", lesson, NULL));
  assert_lacks (fixture, "");
}

/* What most people said stands first. */
static void
test_voices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) first = say (fixture, "success", "Dit en premier", 1);
  g_autoptr (CanevasRecord) second = say (fixture, "success", "Dit par beaucoup", 9);
  g_autoptr (CanevasRecord) other = say (fixture, "difficulty", "Autre chose", 20);
  g_autoptr (GPtrArray) successes = canevas_retex_list_items (fixture->retex, "success");
  g_autoptr (GPtrArray) all = canevas_retex_list_items (fixture->retex, NULL);

  g_assert_cmpuint (successes->len, ==, 2);
  g_assert_true (successes->pdata[0] == (gpointer) second);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (all->pdata[0] == (gpointer) other);
}

/* A lesson is proposed to the other project until it made a risk of it, and again when that is undone. */
static void
test_lessons_feed_risks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) difficulty = say (fixture, "difficulty", "Les services d’accueil l’ont su trop tard", 4);
  g_autoptr (CanevasRecord) lesson = say (fixture, "lesson", "Les accueillants ne sont pas prévenus", 3);
  g_autoptr (CanevasRecord) other = add_project (fixture, "Maison de l’habitat");
  g_autoptr (GPtrArray) own = canevas_lesson_list_proposed (fixture->project);
  g_autoptr (GPtrArray) proposed = canevas_lesson_list_proposed (other);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (CanevasRecord) risk = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_reference (lesson, "explains", difficulty, NULL));
  g_assert_true (canevas_record_set_text (lesson, "advice", "Une réunion avec eux un mois avant", NULL));
  canevas_store_end_typing (fixture->store);
  g_assert_cmpuint (own->len, ==, 0);
  g_assert_cmpuint (proposed->len, ==, 2);
  g_assert_true (proposed->pdata[0] == (gpointer) lesson);

  risk = canevas_lesson_take_over (lesson, other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (canevas_record_get_text (risk, "statement"), ==, "Les accueillants ne sont pas prévenus");
  g_assert_cmpstr (canevas_record_get_text (risk, "cause"), ==, "Les services d’accueil l’ont su trop tard");
  g_assert_cmpstr (canevas_record_get_text (risk, "response"), ==, "Une réunion avec eux un mois avant");
  left = canevas_lesson_list_proposed (other);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (left->pdata[0] == (gpointer) difficulty);
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_ptr_array_unref (left);
  left = canevas_lesson_list_proposed (other);
  g_assert_cmpuint (left->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/retex/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("stages", test_stages);
  ADD ("themes", test_themes);
  ADD ("voices", test_voices);
  ADD ("lessons-feed-risks", test_lessons_feed_risks);
#undef ADD
  return g_test_run ();
}
