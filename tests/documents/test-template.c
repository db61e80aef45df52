/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schema.h"
#include "canevas-template.h"

#include <string.h>

/* Each packaged template is read and checked against the schema: a wrong name would be a critical, fatal here. */
static void
test_packaged (void)
{
  guint n_templates = 0;
  const CanevasTemplateInfo *infos = canevas_template_list (&n_templates);
  const CanevasTemplateInfo *letter = canevas_template_find ("lettre-de-mission");

  g_assert_cmpuint (n_templates, >, 2);
  for (guint i = 1; i < n_templates; i++)
    g_assert_cmpstr (infos[i - 1].name, <, infos[i].name);
  g_assert_cmpstr (canevas_template_find ("note-de-cadrage")->type, ==, "project");
  g_assert_cmpstr (canevas_template_find ("convocation")->type, ==, "meeting");
  g_assert_cmpstr (canevas_template_find ("fiche-instance")->type, ==, "instance");
  g_assert_nonnull (letter);
  g_assert_cmpstr (letter->type, ==, "role");
  g_assert_cmpstr (letter->title, ==, "Mission letter");
  g_assert_null (canevas_template_find ("lettre-de-mission-tripartite"));
  g_assert_nonnull (canevas_template_get ("lettre-de-mission-tripartite"));
  g_assert_null (canevas_template_find ("cahier"));
}

/* A variant that a template names exists and is about the same type. */
static void
test_variants (void)
{
  guint n_templates;
  const CanevasTemplateInfo *infos = canevas_template_list (&n_templates);
  guint n_variants = 0;

  for (guint i = 0; i < n_templates; i++)
    {
      const CanevasTemplateNode *root = canevas_template_get_root (canevas_template_get (infos[i].name));

      for (guint j = 0; j < root->children->len; j++)
        {
          const CanevasTemplateNode *child = g_ptr_array_index (root->children, j);
          const CanevasTemplate *variant;

          if (child->element != CANEVAS_ELEMENT_VARIANT)
            continue;
          variant = canevas_template_get (canevas_template_node_get (child, "template"));
          g_assert_nonnull (variant);
          g_assert_cmpstr (canevas_template_get_info (variant)->type, ==, infos[i].type);
          n_variants++;
        }
    }
  g_assert_cmpuint (n_variants, ==, 1);
}

typedef struct
{
  const char *name;
  const char *body; /* inside <template>, whose own tag is line 1 */
  const char *line, *element, *reason;
} Malformed;

static const Malformed malformed[] = {
  { "unclosed", "\n<section title='A'>\n<p>Text</section>", "line 3", "<p>", "" },
  { "element", "\n\n<chapter title='A'/>", "line 3", "<chapter>", "no such element" },
  { "place", "\n<cell>Alone</cell>", "line 2", "<cell>", "cannot stand inside <template>" },
  { "attribute", "\n<section title='A' colour='red'/>", "line 2", "<section>", "no attribute “colour”" },
  { "missing", "\n<section/>", "line 2", "<section>", "needs the attribute “title”" },
  { "text", "\n<section title='A'>\nStray words</section>", "line 3", "<section>", "“Stray words” cannot stand here" },
  { "field", "\n<section title='A'>\n<prose field='contxt'/></section>", "line 3", "<prose>",
    "“contxt” is no field of “project”" },
  { "path", "\n<section title='A'><p>{unit.nom}</p></section>", "line 2", "<p>", "“nom” is no field of “unit”" },
  { "reference", "\n<section title='A'><p>{name.unit}</p></section>", "line 2", "<p>", "“name” leads to no other record" },
  { "list", "\n<section title='A'>\n\n<item over='riks' value='{statement}'/></section>", "line 4", "<item>", "“riks”" },
  { "filter", "\n<section title='A'>\n<item over='risk[colour=red]' value='{statement}'/></section>", "line 3", "<item>",
    "“colour”" },
  { "sort", "\n<section title='A'>\n<item over='risk' sort='-weight' value='{statement}'/></section>", "line 3", "<item>",
    "“weight”" },
  { "sum", "\n<section title='A'><p>{sum risk.colour}</p></section>", "line 2", "<p>", "“colour”" },
  { "addend", "\n<section title='A'><p>{sum risk}</p></section>", "line 2", "<p>", "names no field after its list" },
  { "condition", "\n<section title='A' when='draft and bogus'/>", "line 2", "<section>", "“bogus”" },
  { "format", "\n<section title='A'><p>{start_date|roman}</p></section>", "line 2", "<p>", "“roman” is no format" },
  { "braces", "\n<section title='A'><p>{start_date</p></section>", "line 2", "<p>", "do not close" },
  { "brackets", "\n<section title='A' when='risk[nature'/>", "line 2", "<section>", "do not close" },
  { "word", "\n<section title='A' empty='perhaps'/>", "line 2", "<section>", "“perhaps” is no value of “empty”" },
  { "framing", "\n<section title='A' framing='budget'/>", "line 2", "<section>", "no section “budget”" },
  { "ask", "\n<section title='A'>\n<ask/></section>", "line 3", "<ask>", "either a field or a list" },
  { "width", "\n<section title='A'>\n<table><column title='A' width='wide'/></table></section>", "line 3", "<column>",
    "whole number" },
  { "cells",
    "\n<section title='A'>\n<table>\n<column title='A' width='1'/><column title='B' width='1'/>\n"
    "<row><cell>1</cell></row></table></section>",
    "line 3", "<table>", "must have 2 cells" },
};

static void
test_malformed (gconstpointer data)
{
  const Malformed *given = data;
  g_autofree char *text =
    g_strdup_printf ("<template name='trial' title='Trial' about='project'>%s</template>", given->body);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasTemplate) template = canevas_template_parse ("trial.xml", text, -1, canevas_schema_get_default (), &error);

  g_assert_null (template);
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "trial.xml"));
  g_assert_nonnull (strstr (error->message, given->line));
  g_assert_nonnull (strstr (error->message, given->element));
  g_assert_nonnull (strstr (error->message, given->reason));
}

static void
test_unknown_type (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasTemplate) template =
    canevas_template_parse ("trial.xml", "<template name='trial' title='Trial' about='planet'/>", -1,
                            canevas_schema_get_default (), &error);

  g_assert_null (template);
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "“planet”"));
}

/* Fixed text is normalised as xgettext does, or no translation would be found. */
static void
test_white_space (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasTemplate) template = canevas_template_parse (
    "trial.xml", "<template name='trial' title='Trial' about='project'><p>\n  From {start_date}\n  to {end_date}. \n</p></template>", -1,
    canevas_schema_get_default (), &error);
  const CanevasTemplateNode *p;

  g_assert_no_error (error);
  p = g_ptr_array_index (canevas_template_get_root (template)->children, 0);
  g_assert_cmpstr (p->text, ==, "From {start_date} to {end_date}.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/packaged", test_packaged);
  g_test_add_func ("/template/variants", test_variants);
  g_test_add_func ("/template/unknown-type", test_unknown_type);
  g_test_add_func ("/template/white-space", test_white_space);
  for (guint i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autofree char *path = g_strconcat ("/template/malformed/", malformed[i].name, NULL);

      g_test_add_data_func (path, &malformed[i], test_malformed);
    }
  return g_test_run ();
}
