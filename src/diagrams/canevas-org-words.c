/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says, by its variant: the one place that decides which name is said. */
#include "canevas-config.h"

#include "canevas-org-chart-private.h"

#include "canevas-format.h"
#include "canevas-organisation-fields.h"

#include <glib/gi18n-lib.h>

/* Of a collective, as many as a box holds. */
#define MOST_NAMED 3

static gboolean
is_named (const CanevasOrgDrawing *self, const CanevasOrgPost *post)
{
  if (post->name == NULL || post->vacant)
    return FALSE;
  return self->options->variant == CANEVAS_ORG_VARIANT_NAMED
         || (self->options->variant == CANEVAS_ORG_VARIANT_PUBLIC && post->publishable);
}

gboolean
canevas_org_shows_post (const CanevasOrgDrawing *self, guint post)
{
  const CanevasOrgPost *facts = &self->facts->posts[post];

  if (facts->closed)
    return FALSE;
  return self->options->variant != CANEVAS_ORG_VARIANT_PUBLIC || facts->leads || facts->publishable;
}

char *
canevas_org_dup_holder (const CanevasOrgDrawing *self, guint post, gboolean with_function)
{
  const CanevasOrgPost *facts = &self->facts->posts[post];
  const char *position = facts->position;

  if (is_named (self, facts))
    return with_function && position != NULL ? g_strdup_printf (_("%s, %s"), facts->name, position) : g_strdup (facts->name);
  if (facts->vacant)
    return position != NULL ? g_strdup_printf (_("%s (vacant post)"), position) : g_strdup (_("vacant post"));
  return g_strdup (position);
}

/* "A et B", "A, B et C", "A, B et 4 autres". */
static char *
join_names (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n = names->len <= MOST_NAMED ? names->len : MOST_NAMED - 1;

  for (guint i = 0; i < n; i++)
    {
      const gboolean last = i + 1 == names->len;

      g_string_append (text, i == 0 ? "" : last ? _(" and ") : ", ");
      g_string_append (text, names->pdata[i]);
    }
  if (names->len > n)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " and %u other", " and %u others", names->len - n), names->len - n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Of several people in one function, the function is said once: "Directrice et directeur" stays, "Pilote" twice does not. */
static void
add_once (GPtrArray *names, char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      {
        g_free (name);
        return;
      }
  g_ptr_array_add (names, name);
}

char *
canevas_org_dup_head (const CanevasOrgDrawing *self, guint unit)
{
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, unit);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < heads->len; i++)
    {
      char *name = canevas_org_dup_holder (self, g_array_index (heads, guint, i), heads->len == 1);

      if (name != NULL)
        add_once (names, name);
    }
  if (names->len == 0)
    return NULL;
  joined = join_names (names);
  if (heads->len > 1 && g_strcmp0 (self->facts->units[unit].heading, "collective") == 0)
    return g_strdup_printf (_("Collective: %s"), joined);
  return g_steal_pointer (&joined);
}

char *
canevas_org_chart_dup_head (CanevasOrgFacts *facts, guint unit, CanevasOrgVariant variant)
{
  const CanevasOrgChartOptions options = { .variant = variant };
  const CanevasOrgDrawing drawing = { .facts = facts, .options = &options };

  g_return_val_if_fail (facts != NULL && unit < facts->n_units, NULL);

  return canevas_org_dup_head (&drawing, unit);
}

static void
clear_line (gpointer data)
{
  g_free (((CanevasOrgLine *) data)->text);
}

/* On the pages of an organisation, who works in the unit at the top of one is said on its overview, and not on each of its parts. */
gboolean
canevas_org_says_people (const CanevasOrgDrawing *self, guint unit)
{
  const gboolean top = unit == (self->top != CANEVAS_ORG_NONE ? self->top : 0);

  return (self->options->people && !(top && self->part_end > 0)) || (self->top_people && top);
}

GArray *
canevas_org_list_people (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const gboolean says = canevas_org_says_people (self, unit);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CanevasOrgLine));
  g_autoptr (GHashTable) unnamed = g_hash_table_new (g_str_hash, g_str_equal); /* text → line + 1 */
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = facts->first_post; says && i < facts->end_post; i++)
    {
      const CanevasOrgPost *post = &self->facts->posts[i];
      CanevasOrgLine line = { i, is_named (self, post) ? post->name : NULL, NULL };
      guint same;

      if (post->leads || !canevas_org_shows_post (self, i))
        continue;
      line.text = line.name != NULL ? g_strdup (post->position) : canevas_org_dup_holder (self, i, TRUE);
      if (line.name == NULL && line.text == NULL)
        continue;
      same = line.name != NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (unnamed, line.text));
      if (same > 0)
        {
          g_array_index (counts, guint, same - 1)++;
          g_free (line.text);
          continue;
        }
      g_array_append_val (lines, line);
      g_array_set_size (counts, lines->len);
      if (line.name == NULL)
        g_hash_table_insert (unnamed, line.text, GUINT_TO_POINTER (lines->len));
    }
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (counts, guint, i) > 0)
      {
        CanevasOrgLine *line = &g_array_index (lines, CanevasOrgLine, i);
        g_autofree char *text = line->text;

        line->text = g_strdup_printf ("%s × %u", text, g_array_index (counts, guint, i) + 1);
      }
  return lines;
}

char *
canevas_org_dup_headcount (const CanevasOrgDrawing *self, guint unit, gboolean brief)
{
  const guint n = self->facts->units[unit].people;
  g_autofree char *number = NULL;

  if (self->options->without_headcounts || n == 0)
    return NULL;
  number = canevas_format_number (n, 0);
  return brief ? g_strdup_printf (C_("agents, in short", "%s ag."), number)
               : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s agent", "%s agents", n), number);
}

static char *
join_parts (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strdup_printf ("%s · %s", first, second);
}

char *
canevas_org_dup_names (const CanevasOrgDrawing *self, guint unit)
{
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, unit);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < heads->len; i++)
    {
      const guint post = g_array_index (heads, guint, i);

      if (is_named (self, &self->facts->posts[post]))
        add_once (names, g_strdup (self->facts->posts[post].name));
      else if (self->facts->posts[post].vacant)
        add_once (names, g_strdup (_("vacant post")));
    }
  return names->len > 0 ? join_names (names) : NULL;
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL)
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_changes (GString *text, CanevasOrgChanges changes)
{
  append_part (text, changes & CANEVAS_ORG_CREATED ? _("created") : NULL);
  append_part (text, changes & CANEVAS_ORG_CLOSED ? _("closed") : NULL);
  append_part (text, changes & CANEVAS_ORG_MOVED ? _("moved") : NULL);
  append_part (text, changes & CANEVAS_ORG_RENAMED ? _("renamed") : NULL);
}

char *
canevas_org_dup_description (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *head = canevas_org_dup_head (self, unit);
  g_autofree char *headcount = canevas_org_dup_headcount (self, unit, FALSE);
  g_autofree char *vacant = NULL;

  append_changes (text, canevas_org_get_changes (self, unit));
  append_part (text, self->options->marks != NULL ? self->options->marks[unit].note : NULL);
  append_part (text, head);
  append_part (text, headcount);
  append_part (text, facts->staff ? _("beside the line") : NULL);
  if (facts->vacant > 0 && !self->options->without_headcounts)
    {
      vacant = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u vacant post", "%u vacant posts", facts->vacant), facts->vacant);
      append_part (text, vacant);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static const char *
find_label (const CanevasChoice *choices, const char *name)
{
  for (; choices->name != NULL; choices++)
    if (g_strcmp0 (choices->name, name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "choice", choices->label);
  return NULL;
}

char *
canevas_org_dup_link_text (const CanevasOrgDrawing *self, guint link)
{
  const CanevasOrgLink *facts = &self->facts->links[link];
  const char *words = facts->label != NULL ? facts->label : find_label (canevas_link_kinds, facts->kind);
  const CanevasOrgPost *post = facts->post != CANEVAS_ORG_NONE ? &self->facts->posts[facts->post] : NULL;

  return join_parts (words, post != NULL && is_named (self, post) ? post->name : NULL);
}

/* --- The sheet --- */

/* Plurals, for the middle of a sentence. */
static const CanevasChoice kinds_of_units[] = {
  { "general_management", N_("general management") },
  { "pole", N_("divisions") },
  { "direction", N_("directorates") },
  { "service", N_("services") },
  { "team", N_("teams") },
  { "mission", N_("missions") },
  { "site", N_("sites") },
  { "circle", N_("circles") },
  { "cell", N_("self-managed cells") },
  { "collective", N_("pilot collectives") },
  { NULL },
};

/* Which kinds there are among the units that were drawn, by the order of the table. */
static void
collect_kinds (const CanevasOrgDrawing *self, gboolean *found)
{
  for (guint number = 0; number < self->drawn_units->len; number++)
    {
      const CanevasOrgUnit *unit = &self->facts->units[g_array_index (self->drawn_units, guint, number)];

      for (guint i = 0; kinds_of_units[i].name != NULL; i++)
        found[i] = found[i] || g_strcmp0 (unit->kind, kinds_of_units[i].name) == 0;
    }
}

/* "direction générale, pôles, directions et services" */
static char *
dup_kinds (const CanevasOrgDrawing *self)
{
  gboolean found[G_N_ELEMENTS (kinds_of_units)] = { FALSE };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  collect_kinds (self, found);
  for (guint i = 0; kinds_of_units[i].name != NULL; i++)
    if (found[i])
      g_ptr_array_add (names, (gpointer) g_dgettext (GETTEXT_PACKAGE, kinds_of_units[i].label));
  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (text, i == 0 ? "" : i + 1 == names->len ? _(" and ") : ", ");
      g_string_append (text, names->pdata[i]);
    }
  return text->len > 0 ? canevas_format_begin_large (text->str) : NULL;
}

char *
canevas_org_dup_title (const CanevasOrgDrawing *self)
{
  /* Of the usual form, people only say what it is. */
  const char *title = self->options->form == CANEVAS_ORG_FORM_CLASSIC ? _("Organisation chart") : canevas_org_form_get_title (self->options->form);
  const CanevasOrgUnit *top = self->top != CANEVAS_ORG_NONE ? &self->facts->units[self->top] : NULL;

  /* The whole, though it be told from its only top. */
  if (top == NULL || (top->parent == CANEVAS_ORG_NONE && top->end == self->facts->n_units && self->top == 0) || top->name == NULL)
    return g_strdup (title);
  /* Translators: what is drawn, and of which unit. */
  return g_strdup_printf (_("%s: %s"), title, top->name);
}

char *
canevas_org_dup_sheet_subtitle (const CanevasOrgDrawing *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *kinds = dup_kinds (self);
  g_autofree char *variant = g_strdup_printf (_("version “%s”"), canevas_org_variant_get_label (self->options->variant));
  g_autofree char *scenario = NULL;

  if (self->options->scenario != NULL)
    scenario = g_strdup_printf (_("Scenario “%s”"), self->options->scenario);
  append_part (text, scenario);
  append_part (text, kinds);
  append_part (text, self->overview ? _("overview") : NULL);
  append_part (text, variant);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
