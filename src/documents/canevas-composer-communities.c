/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A community by the directions and functions it brings together; all communities, and what passes between them. */
#include "canevas-config.h"

#include "canevas-composer-communities.h"

#include "canevas-community-link.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-composer-rows.h"
#include "canevas-figure.h"
#include "canevas-format.h"
#include "canevas-prose.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Today; of a community that is over, its last day; of one to come, its first. */
static char *
dup_day (CanevasRecord *record)
{
  g_autofree char *today = canevas_day_dup_today ();
  const char *first, *last;

  if (!CANEVAS_IS_COMMUNITY (record))
    return g_steal_pointer (&today);
  first = canevas_record_get_text (record, "started_on");
  last = canevas_record_get_text (record, "ended_on");
  if (last != NULL && strcmp (last, today) < 0)
    return g_strdup (last);
  return first != NULL && strcmp (first, today) > 0 ? g_strdup (first) : g_steal_pointer (&today);
}

/* The number of a community, or CANEVAS_ORG_NONE. */
static guint
find_community (const CanevasTransversality *facts, CanevasRecord *record)
{
  for (guint i = 0; i < facts->n_communities; i++)
    if (facts->communities[i].record == record)
      return i;
  return CANEVAS_ORG_NONE;
}

/* --- Members --- */

/* "Chargée de mission – animatrice" (transfer full) */
static char *
dup_member (const CanevasTransversality *facts, CanevasStore *store, guint number)
{
  g_autoptr (CanevasRecord) record = canevas_store_lookup (store, &canevas_community_member_type, facts->members[number].id);
  g_autofree char *function = canevas_community_member_dup_function (record);
  g_autofree char *capacity = NULL;

  if (g_strcmp0 (canevas_record_get_text (record, "capacity"), "member") == 0)
    return g_strdup (function != NULL ? function : _("Agent"));
  capacity = canevas_format_field (record, "capacity", CANEVAS_DATE_SHORT);
  return g_strdup_printf ("%s\302\240– %s", function != NULL ? function : _("Agent"), capacity);
}

/* "Cheffe de service (2) ; Assistante", each function once, in the order of the file. @count: (out): of members */
static char *
dup_functions (const CanevasTransversality *facts, CanevasStore *store, guint community, guint direction, guint *count)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);

  *count = 0;
  for (guint i = facts->communities[community].first; i < facts->communities[community].end; i++)
    {
      g_autofree char *name = NULL;
      guint at = names->len;

      if (facts->members[i].direction != direction)
        continue;
      ++*count;
      name = dup_member (facts, store, i);
      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, &at))
        {
          g_array_index (counts, guint, at)++;
          continue;
        }
      g_ptr_array_add (names, g_steal_pointer (&name));
      g_array_append_val (counts, (guint){ 1 });
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_string_append_printf (text, "%s%s", i > 0 ? _("; ") : "", (const char *) names->pdata[i]);
      if (g_array_index (counts, guint, i) > 1)
        g_string_append_printf (text, " (%u)", g_array_index (counts, guint, i));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_members (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Direction"), 53, CANEVAS_ALIGN_START },
    { N_("Functions"), 90, CANEVAS_ALIGN_START },
    { N_("Members"), 22, CANEVAS_ALIGN_END },
  };
  const CanevasTransversality *facts = self->transversality;
  const guint community = find_community (facts, record);
  CanevasBlock *block;

  if (community == CANEVAS_ORG_NONE || facts->communities[community].first == facts->communities[community].end)
    return;
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  /* After the directions, members who come from none. */
  for (guint i = 0; i <= facts->n_directions; i++)
    {
      guint count;
      g_autofree char *functions = dup_functions (facts, canevas_record_get_store (record), community,
                                                  i < facts->n_directions ? i : CANEVAS_ORG_NONE, &count);
      CanevasRow *row;

      if (count == 0)
        continue;
      row = canevas_block_append_row (block);
      canevas_row_fill (row, 0, i < facts->n_directions ? canevas_transversality_get_name (facts, i) : _("Elsewhere"));
      canevas_row_fill (row, 1, functions);
      canevas_row_fill_number (row, 2, count);
    }
}

/* Whom the community does not reach; for its animator to judge, since not every community is for all. */
static void
append_absent (CanevasComposer *self, CanevasRecord *record)
{
  const CanevasTransversality *facts = self->transversality;
  const guint community = find_community (facts, record);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (community == CANEVAS_ORG_NONE || facts->communities[community].n_directions == 0)
    return;
  for (guint i = 0; i < facts->n_directions; i++)
    if (canevas_transversality_count (facts, community, i) == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _("; ") : "", canevas_transversality_get_name (facts, i));
  if (names->len == 0)
    return;
  /* Translators: %s is a list of directions. */
  text = g_strdup_printf (_("**Directions without a member:** %s."), names->str);
  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, text);
}

/* --- Links --- */

static void
append_link (CanevasBlock *block, CanevasRecord *from, CanevasRecord *link, CanevasRecord *other)
{
  CanevasRow *row = canevas_block_append_row (block);
  g_autofree char *kind = canevas_format_field (link, "kind", CANEVAS_DATE_SHORT);

  canevas_row_fill (row, 0, canevas_record_get_title (from));
  canevas_row_fill (row, 1, kind);
  canevas_row_fill (row, 2, canevas_record_get_title (other));
  canevas_row_fill (row, 3, canevas_record_get_text (link, "label"));
}

/* Of a community those from it and to it, else all. */
static void
append_links (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Community"), 45, CANEVAS_ALIGN_START },
    { N_("Link"), 40, CANEVAS_ALIGN_START },
    { N_("With"), 45, CANEVAS_ALIGN_START },
    { N_("What passes"), 35, CANEVAS_ALIGN_START },
  };
  const CanevasTransversality *facts = self->transversality;
  CanevasBlock *block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < facts->n_communities; i++)
    {
      CanevasRecord *from = facts->communities[i].record;
      g_autoptr (CanevasList) links =
        canevas_store_children (canevas_record_get_store (record), &canevas_community_link_type, canevas_record_get_id (from));

      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (links)); k++)
        {
          g_autoptr (CanevasRecord) link = g_list_model_get_item (G_LIST_MODEL (links), k);
          g_autoptr (CanevasRecord) other = canevas_record_get_reference (link, "other");

          if (other != NULL && find_community (facts, other) != CANEVAS_ORG_NONE &&
              (!CANEVAS_IS_COMMUNITY (record) || from == record || other == record))
            append_link (block, from, link, other);
        }
    }
  if (block->rows->len == 0)
    canevas_composer_drop_last (self);
}

/* --- All of them --- */

static void
append_list (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Community"), 48, CANEVAS_ALIGN_START }, { N_("Kind"), 36, CANEVAS_ALIGN_START },
    { N_("Purpose"), 72, CANEVAS_ALIGN_START },   { N_("Animator"), 38, CANEVAS_ALIGN_START },
    { N_("Frequency"), 25, CANEVAS_ALIGN_START }, { N_("Members"), 21, CANEVAS_ALIGN_END },
    { N_("Directions"), 25, CANEVAS_ALIGN_END },
  };
  static const char *const fields[] = { "name", "kind", "purpose", "animator", "frequency" };
  const CanevasTransversality *facts = self->transversality;
  CanevasBlock *block;

  if (facts->n_communities == 0)
    return;
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < facts->n_communities; i++)
    {
      const CanevasTransversalCommunity *community = &facts->communities[i];
      CanevasRow *row = canevas_block_append_row (block);

      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        {
          g_autofree char *text = canevas_format_field (community->record, fields[k], CANEVAS_DATE_SHORT);

          canevas_row_fill (row, k, text);
        }
      canevas_row_fill_number (row, G_N_ELEMENTS (fields), community->end - community->first);
      canevas_row_fill_number (row, G_N_ELEMENTS (fields) + 1, community->n_directions);
    }
}

/* Where a page has no room for the map, what to do. */
static void
append_unmapped (CanevasComposer *self, CanevasRecord *record)
{
  const guint n = self->transversality->n_communities;
  g_autofree char *text = NULL;

  if (n <= CANEVAS_FIGURE_MOST_COMMUNITIES)
    return;
  text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "A page has no room for %u community: print the map by itself, on a sheet of A1 or A0.",
                 "A page has no room for %u communities: print the map by itself, on a sheet of A1 or A0.", n),
    n);
  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, text);
}

/* What the template asks for. */
static const struct
{
  const char *of;
  void (*append) (CanevasComposer *self, CanevasRecord *record);
} parts[] = {
  { "members", append_members },
  { "absent", append_absent },
  { "links", append_links },
  { "list", append_list },
  { "unmapped", append_unmapped },
  { "summary", canevas_composer_append_summary },
  { "directions", canevas_composer_append_directions },
  { "strangers", canevas_composer_append_strangers },
  { "ties", canevas_composer_append_ties },
  { "bridges", canevas_composer_append_bridges },
};

/* (nullable): among the blocks appended since there were @begin */
static CanevasBlock *
find_table (CanevasComposer *self, guint begin)
{
  for (guint i = begin; i < self->document->blocks->len; i++)
    {
      CanevasBlock *block = self->document->blocks->pdata[i];

      if (block->kind == CANEVAS_BLOCK_TABLE)
        return block;
    }
  return NULL;
}

void
canevas_composer_add_communities (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const char *of = canevas_template_node_get (node, "of");
  const guint begin = self->document->blocks->len;
  CanevasBlock *block;

  if (scope->record == NULL)
    return;
  if (self->transversality == NULL)
    {
      g_autofree char *day = dup_day (scope->record);

      self->transversality = canevas_transversality_new (canevas_record_get_store (scope->record), day);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].of, of))
      parts[i].append (self, scope->record);
  if (canevas_template_node_get (node, "caption") == NULL)
    return;
  block = find_table (self, begin);
  if (block == NULL)
    return;
  block->title = canevas_composer_dup_attribute (self, node, "caption", scope);
  block->number = g_strdup_printf ("%u", ++self->n_tables);
}
