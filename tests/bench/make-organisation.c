/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes a file that holds an organisation of a number of people: "make-organisation FILE.canevas 10000". With a third name, the same
 * organisation in the language of Graphviz, a node a person, as bench-organigramme gives it to dot and twopi. FORM=ring in the
 * environment: with what that form of chart asks for.
 */
#include "form-sample.h"
#include "org-sample.h"

#include "canevas-org-facts.h"
#include "canevas-schema.h"

static void
dress (CanevasStore *store, const char *name)
{
  CanevasOrgForm form;

  if (!canevas_org_form_find (name, &form))
    g_error ("no form is called %s", name);
  form_sample_dress (store, form);
}

static void
append_node (GString *graph, const CanevasOrgPost *post, guint number)
{
  g_string_append_printf (graph, "n%u [label=\"%s\\n%s\"];\n", number, post->name != NULL ? post->name : "Poste vacant", post->position);
}

/* How many people are asked for; 0: that is no number. */
static guint
parse_count (const char *text)
{
  guint64 count = 0;

  return g_ascii_string_to_unsigned (text, 10, 1, 10 * 1000 * 1000, &count, NULL) ? (guint) count : 0;
}

/* Each answers to who heads the unit; heads to those of the unit above. */
static void
write_graph (CanevasStore *store, const char *path)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (store, NULL);
  g_autoptr (GString) graph = g_string_new ("digraph chart {\n node [shape=box fontname=\"Noto Sans\" fontsize=10 style=filled "
                                            "fillcolor=\"#e2e9f4\"];\n edge [arrowhead=none];\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < facts->n_posts; i++)
    {
      const CanevasOrgPost *post = &facts->posts[i];
      const CanevasOrgUnit *unit = &facts->units[post->unit];
      const guint above = post->leads ? unit->parent : post->unit;

      append_node (graph, post, i);
      if (above != CANEVAS_ORG_NONE)
        g_string_append_printf (graph, "n%u -> n%u;\n", facts->units[above].first_post, i);
    }
  g_string_append (graph, "}\n");
  if (!g_file_set_contents (path, graph->str, (gssize) graph->len, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;

  if ((argc != 3 && argc != 4) || parse_count (argv[2]) == 0)
    {
      g_printerr ("usage: make-organisation FILE.canevas PEOPLE [GRAPH.gv], with PEOPLE from 1 to 10,000,000\n");
      return 2;
    }
  store = canevas_store_create (canevas_schema_get_default (), argv[1], &error);
  if (store == NULL)
    g_error ("%s", error->message);
  canevas_store_begin (store, "sample");
  org_sample_add_authority (store);
  org_sample_fill (store, parse_count (argv[2]));
  if (g_getenv ("REFERENTS") != NULL)
    org_sample_add_referents (store, g_getenv ("REFERENTS"));
  if (g_getenv ("FORM") != NULL)
    dress (store, g_getenv ("FORM"));
  if (!canevas_store_commit (store, &error))
    g_error ("%s", error->message);
  if (argc == 4)
    write_graph (store, argv[3]);
  if (!canevas_store_close (store, &error))
    g_error ("%s", error->message);
  return 0;
}
