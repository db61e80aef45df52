/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-expression.h"
#include "canevas-language.h"
#include "canevas-prose.h"
#include "canevas-sample.h"

#include "canevas-authority.h"
#include "canevas-project.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *authority, *project;
  CanevasScope scopes[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CanevasScope authority = { NULL }, project = { NULL };

  fixture->store = canevas_sample_open ("proxima");
  fixture->authority = canevas_sample_get (fixture->store, &canevas_authority_type, 0);
  fixture->project = canevas_sample_get (fixture->store, &canevas_project_type, 0);
  authority.name = "authority";
  authority.schema = project.schema = canevas_store_get_schema (fixture->store);
  authority.type = &canevas_authority_type;
  authority.record = fixture->authority;
  project.outer = &fixture->scopes[0];
  project.type = &canevas_project_type;
  project.record = fixture->project;
  fixture->scopes[0] = authority;
  fixture->scopes[1] = project;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->project);
  g_clear_object (&fixture->authority);
  g_clear_object (&fixture->store);
}

static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *condition;
    gboolean holds;
  } cases[] = {
    { NULL, TRUE },
    { "subject", TRUE },
    { "not subject", FALSE },
    { "stage=framing", TRUE },
    { "stage!=framing", FALSE },
    { "stage=closed or subject", TRUE },
    { "stage=closed or not subject", FALSE },
    { "subject and stage=closed or risk", TRUE }, /* "and" binds tighter */
    { "stage=closed and subject or not risk", FALSE },
    { "risk", TRUE },
    { "scope_item[kind=negotiable]", TRUE },
    { "scope_item[kind=negotiable and not statement]", FALSE },
    { "not scope_item[kind=negotiable and not statement]", TRUE },
    { "objective[level!=strategic and strategic.level=strategic]", TRUE },
    { "objective[level=strategic and objective[level=strategic]]", FALSE },
    { "authority.town=Toulouse", TRUE },
    { "authority.town=Lyon", FALSE },
    { "unit.parent.kind=general_management", TRUE },
    { "unit.parent.parent", FALSE },
    { "unit.parent.parent.parent.name", FALSE }, /* past the end of the references: empty, not an error */
    { "role[letter_signed]", TRUE },
    { "risk[criticality=high]", TRUE },
    { "number", TRUE },
    { "signatory[kind=signature].position~signatory[kind=visa].position", FALSE },
    /* "La directrice générale des services" and "Directrice générale des services". */
    { "signatory[kind=signature].position~role[kind=commissioner].position", TRUE },
    { "not signatory[kind=signature].position~role[kind=commissioner].position", FALSE },
    { "unit.parent.parent.name~unit.parent.parent.name", FALSE }, /* nothing says nothing */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean holds = FALSE;

      g_test_message ("%s", cases[i].condition);
      g_assert_true (canevas_expression_test (&fixture->scopes[1], cases[i].condition, &holds, &error));
      g_assert_no_error (error);
      g_assert_cmpint (holds, ==, cases[i].holds);
    }
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *expanded;
    gboolean filled;
  } cases[] = {
    { "No expression", "No expression", TRUE },
    { "{name}", "Proxima 2024 (exemple)", TRUE },
    { "At {authority.town}, {unit.short_name}", "At Toulouse, Proxima", TRUE },
    { "{unit.parent.parent.name}", "", FALSE },
    { "{sum resource_line.amount|number}", "186,000", TRUE },
    { "{sum resource_line[kind=staff].amount|number}", "", FALSE },
    { "{count deliverable} and {count milestone[decided_by=COPIL]}", "6 and 5", TRUE },
    { "{total resource_line.quantity measure}", "3.7 ETP\n675 jours", TRUE },
    { "{total resource_line[kind=staff].quantity measure}", "1.7 ETP", TRUE },
    { "From {start_date|short}", "From 22 Sep 2022", TRUE },
  };

  CANEVAS_LANGUAGE_SCOPE ("en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean filled = FALSE;
      g_autofree char *expanded = canevas_expression_expand (&fixture->scopes[1], cases[i].text, &filled, &error);
      g_autoptr (GString) plain = g_string_new (expanded);

      g_assert_no_error (error);
      g_string_replace (plain, "\302\240", " ", 0);
      g_assert_cmpstr (plain->str, ==, cases[i].expanded);
      g_assert_cmpint (filled, ==, cases[i].filled);
    }
}

/* What people typed is never read as an expression. */
static void
test_braces_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expanded = NULL;

  canevas_record_set_text (fixture->project, "subject", "Un {bogus} objet", &error);
  g_assert_no_error (error);
  expanded = canevas_expression_expand (&fixture->scopes[1], "{subject}", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (expanded, ==, "Un {bogus} objet");
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const CanevasRecordType *type = NULL;
  g_autoptr (GPtrArray) milestones = canevas_expression_relate (&fixture->scopes[1], "milestone", &type, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (type->table, ==, "milestone");
  g_assert_cmpuint (milestones->len, ==, 8);
  canevas_record_unset (g_ptr_array_index (milestones, 3), "due", &error);
  g_assert_no_error (error);

  g_assert_true (canevas_expression_sort (&fixture->scopes[1], milestones, type, "-due", &error));
  g_assert_cmpstr (canevas_record_get_text (milestones->pdata[0], "due"), ==, "2024-06-20");
  g_assert_cmpstr (canevas_record_get_text (milestones->pdata[6], "due"), ==, "2022-09-22");
  g_assert_null (canevas_record_get_text (milestones->pdata[7], "due"));
}

static void
test_prose (void)
{
  g_autoptr (GPtrArray) parts =
    canevas_prose_split ("First line\nsame paragraph\n\nSecond\n- one\n  goes on\n– two\n• three\nAfter the list\n\n\n");
  static const struct
  {
    gboolean item;
    const char *text;
  } expected[] = {
    { FALSE, "First line\nsame paragraph" }, { FALSE, "Second" }, { TRUE, "one goes on" }, { TRUE, "two" },
    { TRUE, "three" }, { FALSE, "After the list" },
  };

  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < parts->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (parts, i);

      g_assert_cmpint (part->item, ==, expected[i].item);
      g_assert_cmpstr (part->text, ==, expected[i].text);
    }
}

/* Words before a colon open an item; a colon inside a sentence does not. */
static void
test_terms (void)
{
  g_autoptr (GPtrArray) parts = canevas_prose_split_terms (
    "Habitants : utilisent les services\nFinance: pays\nVoici. Il reste à voir : rien\nà 14:30 au siège\n- déjà un point\n"
    "Une phrase bien plus longue que ce qui nomme d’ordinaire quelque chose : le reste\nListe :");
  static const struct
  {
    gboolean item;
    const char *text;
  } expected[] = {
    { TRUE, "**Habitants :** utilisent les services" }, { TRUE, "**Finance:** pays" }, { FALSE, "Voici. Il reste à voir : rien" },
    { FALSE, "à 14:30 au siège" }, { TRUE, "déjà un point" },
    { FALSE, "Une phrase bien plus longue que ce qui nomme d’ordinaire quelque chose : le reste" }, { FALSE, "Liste :" },
  };

  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < parts->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (parts, i);

      g_assert_cmpstr (part->text, ==, expected[i].text);
      g_assert_cmpint (part->item, ==, expected[i].item);
    }
}

/* In French, and only there, ordinals are raised; what merely looks like one is not. */
static void
test_ordinals (void)
{
  g_autoptr (CanevasDocument) document = canevas_document_new ();
  GPtrArray *french = canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH)->runs;
  GPtrArray *english = canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH)->runs;
  g_autofree char *text = NULL;
  const char *const raised[] = { "er", "e", "re" };
  guint n_raised = 0;

  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    canevas_prose_append_runs (french, "du 1er au 8, le 3e lot, la (1re) fois, n° 22-3e, 2022e, 10 et 2 euros, 4ex");
  }
  for (guint i = 0; i < french->len; i++)
    if (((CanevasRun *) french->pdata[i])->style == CANEVAS_RUN_RAISED)
      g_assert_cmpstr (((CanevasRun *) french->pdata[i])->text, ==, raised[n_raised++]);
  g_assert_cmpuint (n_raised, ==, G_N_ELEMENTS (raised));
  text = canevas_runs_to_text (french);
  g_assert_true (g_str_has_prefix (text, "du 1er au 8, le 3e lot"));

  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    canevas_prose_append_runs (english, "le 3e lot");
  }
  g_assert_cmpuint (english->len, ==, 1);
}

static void
test_bold (void)
{
  g_autoptr (CanevasDocument) document = canevas_document_new ();
  GPtrArray *runs = canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH)->runs;

  canevas_prose_append_runs (runs, "a **bold** word, **left open");
  g_assert_cmpuint (runs->len, ==, 3);
  g_assert_cmpstr (((CanevasRun *) runs->pdata[0])->text, ==, "a ");
  g_assert_cmpstr (((CanevasRun *) runs->pdata[1])->text, ==, "bold");
  g_assert_cmpint (((CanevasRun *) runs->pdata[1])->style, ==, CANEVAS_RUN_BOLD);
  g_assert_cmpstr (((CanevasRun *) runs->pdata[2])->text, ==, " word, **left open");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/expression/conditions", Fixture, NULL, set_up, test_conditions, tear_down);
  g_test_add ("/expression/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/expression/braces-typed", Fixture, NULL, set_up, test_braces_typed, tear_down);
  g_test_add ("/expression/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add_func ("/prose/split", test_prose);
  g_test_add_func ("/prose/terms", test_terms);
  g_test_add_func ("/prose/ordinals", test_ordinals);
  g_test_add_func ("/prose/bold", test_bold);
  return g_test_run ();
}
