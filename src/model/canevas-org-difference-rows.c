/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-difference-rows.h"

#include <glib/gi18n-lib.h>

static void
change_row_free (gpointer data)
{
  CanevasOrgChangeRow *row = data;

  g_free (row->title);
  g_free (row->text);
  g_free (row);
}

static void
agent_row_free (gpointer data)
{
  CanevasOrgAgentRow *row = data;

  g_free (row->function);
  g_free (row->unit);
  g_free (row->to);
  g_free (row);
}

GPtrArray *
canevas_org_difference_list_changes (CanevasOrgDifference *self, gboolean names)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (change_row_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->n_changes; i++)
    {
      const CanevasOrgChange *change = &self->changes[i];
      g_autofree char *title = canevas_org_change_dup_title (self, change, names);
      g_autofree char *text = canevas_org_change_dup_text (self, change, names);
      g_autofree char *key = g_strdup_printf ("%d\n%d\n%s\n%s", change->subject, change->kind, title, text);
      CanevasOrgChangeRow *row = g_hash_table_lookup (known, key);

      if (row == NULL)
        {
          row = g_new0 (CanevasOrgChangeRow, 1);
          row->subject = change->subject;
          row->kind = change->kind;
          row->title = g_steal_pointer (&title);
          row->text = g_steal_pointer (&text);
          row->first = i;
          g_ptr_array_add (rows, row);
          g_hash_table_insert (known, g_steal_pointer (&key), row);
        }
      row->n++;
    }
  return rows;
}

static const char *
get_unit_name (CanevasOrgFacts *facts, guint unit)
{
  if (unit == CANEVAS_ORG_NONE)
    return _("without a unit");
  return facts->units[unit].name != NULL ? facts->units[unit].name : _("(no name)");
}

static const char *
get_function (const CanevasOrgPost *post)
{
  return post->position != NULL ? post->position : _("(no function)");
}

/* (nullable): where the agent goes, and as what, as far as it is another place or function */
static char *
dup_destination (CanevasOrgDifference *self, const CanevasOrgAgentImpact *impact)
{
  const CanevasOrgPost *post = &self->after->posts[impact->after];
  const char *unit = get_unit_name (self->after, post->unit);

  if ((impact->impacts & CANEVAS_ORG_OTHER_UNIT) != 0 && (impact->impacts & CANEVAS_ORG_OTHER_FUNCTION) != 0)
    return g_strdup_printf (_("%s, %s"), get_function (post), unit);
  if ((impact->impacts & CANEVAS_ORG_OTHER_UNIT) != 0)
    return g_strdup (unit);
  return (impact->impacts & CANEVAS_ORG_OTHER_FUNCTION) != 0 ? g_strdup (get_function (post)) : NULL;
}

GPtrArray *
canevas_org_difference_list_agents (CanevasOrgDifference *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (agent_row_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->n_agents; i++)
    {
      const CanevasOrgAgentImpact *impact = &self->agents[i];
      const CanevasOrgPost *post = &self->before->posts[impact->before];
      g_autofree char *to = dup_destination (self, impact);
      g_autofree char *key = g_strdup_printf ("%s\n%u\n%s\n%d", get_function (post), post->unit, to != NULL ? to : "", impact->impacts);
      CanevasOrgAgentRow *row = g_hash_table_lookup (known, key);

      if (row == NULL)
        {
          row = g_new0 (CanevasOrgAgentRow, 1);
          row->function = g_strdup (get_function (post));
          row->unit = g_strdup (get_unit_name (self->before, post->unit));
          row->to = g_steal_pointer (&to);
          row->impacts = impact->impacts;
          g_ptr_array_add (rows, row);
          g_hash_table_insert (known, g_steal_pointer (&key), row);
        }
      row->n++;
    }
  return rows;
}

char *
canevas_org_change_row_dup_title (const CanevasOrgChangeRow *self)
{
  return self->n > 1 ? g_strdup_printf (_("%s (%u)"), self->title, self->n) : g_strdup (self->title);
}

char *
canevas_org_impacts_dup_text (CanevasOrgImpacts impacts)
{
  static const struct
  {
    CanevasOrgImpacts impact;
    const char *word;
  } words[] = {
    { CANEVAS_ORG_NO_POST, NC_("impact", "post closed") },
    { CANEVAS_ORG_OTHER_UNIT, NC_("impact", "unit") },
    { CANEVAS_ORG_OTHER_HEAD, NC_("impact", "head") },
    { CANEVAS_ORG_OTHER_FUNCTION, NC_("impact", "function") },
    { CANEVAS_ORG_OTHER_PLACE, NC_("impact", "place") },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((impacts & words[i].impact) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", g_dpgettext2 (GETTEXT_PACKAGE, "impact", words[i].word));
  return g_string_free (text, FALSE);
}

const char *
canevas_org_subject_get_plural (CanevasOrgSubject subject)
{
  switch (subject)
    {
    case CANEVAS_ORG_UNIT:
      return _("Units");
    case CANEVAS_ORG_POST:
      return _("Posts");
    case CANEVAS_ORG_LINK:
      return _("Links between units");
    case CANEVAS_ORG_MEMBERSHIP:
    default:
      return _("Other attachments");
    }
}

const char *
canevas_org_unit_impact_get_name (const CanevasOrgUnitImpact *self, CanevasOrgDifference *difference)
{
  return self->after != CANEVAS_ORG_NONE ? get_unit_name (difference->after, self->after)
                                         : get_unit_name (difference->before, self->before);
}
