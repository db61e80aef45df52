/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How communities tie the directions of an authority together. Functions are named, never persons; nothing is ranked. */
#include "canevas-config.h"

#include "canevas-composer-communities.h"

#include "canevas-composer-rows.h"
#include "canevas-format.h"
#include "canevas-prose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a cell names one by one; beyond, it says how many there are. */
#define MOST_NAMED 12

static void
append_paragraph (CanevasComposer *self, const char *text)
{
  canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_PARAGRAPH)->runs, text);
}

void
canevas_composer_append_summary (CanevasComposer *self, CanevasRecord *record)
{
  g_autofree char *words = canevas_transversality_describe (self->transversality);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      canevas_prose_append_runs (canevas_composer_append (self, CANEVAS_BLOCK_ITEM)->runs, lines[i]);
}

/* --- Directions --- */

static void
append_direction (CanevasComposer *self, CanevasBlock *block, guint number)
{
  const CanevasTransversalDirection *direction = &self->transversality->directions[number];
  const double openness = canevas_transversality_get_openness (self->transversality, number);
  CanevasRow *row = canevas_block_append_row (block);
  g_autofree char *share = direction->people > 0 ? canevas_format_percent (round (100.0 * direction->engaged / direction->people))
                                                 : NULL;
  g_autofree char *index = isnan (openness) ? NULL : canevas_format_decimal (openness, 2);

  canevas_row_fill (row, 0, canevas_transversality_get_name (self->transversality, number));
  canevas_row_fill_number (row, 1, direction->people);
  canevas_row_fill_number (row, 2, direction->engaged);
  canevas_row_fill (row, 3, share);
  canevas_row_fill_number (row, 4, direction->n_communities);
  canevas_row_fill (row, 5, index);
}

void
canevas_composer_append_directions (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Direction"), 90, CANEVAS_ALIGN_START },    { N_("Agents"), 30, CANEVAS_ALIGN_END },
    { N_("In a community"), 38, CANEVAS_ALIGN_END }, { N_("Share"), 30, CANEVAS_ALIGN_END },
    { N_("Communities"), 35, CANEVAS_ALIGN_END },    { N_("E-I index"), 30, CANEVAS_ALIGN_END },
  };
  const CanevasTransversality *facts = self->transversality;
  CanevasBlock *block;

  if (facts->n_directions == 0 || facts->n_communities == 0)
    return;
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < facts->n_directions; i++)
    append_direction (self, block, i);
  append_paragraph (
    self, _("The E-I index sets the ties that agents of a direction have with others, in communities, against those among "
            "themselves: 1 when all are with others, −1 when all are among themselves (Krackhardt and Stern, 1988). It "
            "speaks of structures, not of persons."));
}

/* "Eau; Culture": the directions that share no community with one (transfer full) */
static char *
dup_strangers (const CanevasTransversality *facts, guint direction)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < facts->n_directions; i++)
    if (i != direction && facts->shared[direction * facts->n_directions + i] == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _("; ") : "", canevas_transversality_get_name (facts, i));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
canevas_composer_append_strangers (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Direction"), 85, CANEVAS_ALIGN_START }, { N_("Meets in no community"), 180, CANEVAS_ALIGN_START },
  };
  const CanevasTransversality *facts = self->transversality;
  CanevasBlock *block;

  if (facts->n_communities == 0 || facts->n_directions < 2)
    return;
  if (canevas_transversality_count_strangers (facts) == 0)
    {
      append_paragraph (self, _("All directions meet in some community."));
      return;
    }
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < facts->n_directions; i++)
    {
      g_autofree char *strangers = dup_strangers (facts, i);
      CanevasRow *row;

      if (*strangers == '\0')
        continue;
      row = canevas_block_append_row (block);
      canevas_row_fill (row, 0, canevas_transversality_get_name (facts, i));
      canevas_row_fill (row, 1, strangers);
    }
}

/* --- Ties --- */

/* The communities of an agent, each once. (element-type guint) */
static GArray *
list_communities (const CanevasTransversality *facts, guint post)
{
  GArray *communities = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = facts->posts[post].first; i < facts->posts[post].end; i++)
    {
      const guint community = facts->members[facts->places[i]].community;
      gboolean known = FALSE;

      for (guint k = 0; k < communities->len; k++)
        known |= g_array_index (communities, guint, k) == community;
      if (!known)
        g_array_append_val (communities, community);
    }
  return communities;
}

/* For communities a and b, at [a * n + b]: how many agents are in both. (transfer full) */
static guint *
count_common (const CanevasTransversality *facts)
{
  const guint n = facts->n_communities;
  guint *common = g_new0 (guint, (gsize) n * n + 1);

  for (guint post = 0; post < facts->facts->n_posts; post++)
    {
      g_autoptr (GArray) communities = list_communities (facts, post);

      for (guint a = 0; a < communities->len; a++)
        for (guint b = 0; b < communities->len; b++)
          common[(gsize) g_array_index (communities, guint, a) * n + g_array_index (communities, guint, b)] += a != b;
    }
  return common;
}

/* The communities that share members with one; where they are many, how many. (transfer full) */
static char *
dup_ties (const CanevasTransversality *facts, const guint *common)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < facts->n_communities; i++)
    if (common[i] > 0)
      {
        n++;
        g_string_append_printf (names, "%s%s (%u)", names->len > 0 ? _("; ") : "",
                                canevas_record_get_title (facts->communities[i].record), common[i]);
      }
  if (n > MOST_NAMED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other community", "%u other communities", n), n);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
canevas_composer_append_ties (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Community"), 85, CANEVAS_ALIGN_START }, { N_("Has members in common with"), 180, CANEVAS_ALIGN_START },
  };
  const CanevasTransversality *facts = self->transversality;
  const guint n = facts->n_communities;
  g_autofree guint *common = count_common (facts);
  CanevasBlock *block;

  if (n == 0)
    return;
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  for (guint a = 0; a < n; a++)
    {
      g_autofree char *others = dup_ties (facts, &common[(gsize) a * n]);
      CanevasRow *row;

      if (*others == '\0')
        continue;
      row = canevas_block_append_row (block);
      canevas_row_fill (row, 0, canevas_record_get_title (facts->communities[a].record));
      canevas_row_fill (row, 1, others);
    }
  if (block->rows->len > 0)
    return;
  canevas_composer_drop_last (self);
  append_paragraph (self, _("No agent is in several communities yet."));
}

/* --- Bridges --- */

/* Whether there are any: a file may name somebody twice in one community, which ties nothing. */
static gboolean
has_bridges (const CanevasTransversality *facts)
{
  gboolean found = FALSE;

  for (guint post = 0; !found && post < facts->facts->n_posts; post++)
    {
      g_autoptr (GArray) communities = list_communities (facts, post);

      found = communities->len > 1;
    }
  return found;
}

/* The functions of a direction that are in several communities, each once, in the order of the organisation; where they are
 * many, how many. @count: (out): of agents */
static char *
dup_bridges (const CanevasTransversality *facts, guint direction, guint *count)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) functions = g_string_new (NULL);

  *count = 0;
  for (guint post = 0; post < facts->facts->n_posts; post++)
    {
      const char *position = facts->facts->posts[post].position;
      g_autoptr (GArray) communities = NULL;

      if (canevas_transversality_find_direction (facts, post) != direction)
        continue;
      communities = list_communities (facts, post);
      if (communities->len < 2)
        continue;
      ++*count;
      if (position == NULL)
        position = _("Agent");
      if (g_hash_table_add (seen, (gpointer) position))
        g_string_append_printf (functions, "%s%s", functions->len > 0 ? _("; ") : "", position);
    }
  if (g_hash_table_size (seen) > MOST_NAMED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u function", "%u functions", g_hash_table_size (seen)),
                            g_hash_table_size (seen));
  return g_string_free (g_steal_pointer (&functions), FALSE);
}

void
canevas_composer_append_bridges (CanevasComposer *self, CanevasRecord *record)
{
  static const CanevasComposerColumn columns[] = {
    { N_("Direction"), 85, CANEVAS_ALIGN_START },
    { N_("Functions in several communities"), 160, CANEVAS_ALIGN_START },
    { N_("Agents"), 20, CANEVAS_ALIGN_END },
  };
  const CanevasTransversality *facts = self->transversality;
  CanevasBlock *block;

  if (!has_bridges (facts))
    return;
  block = canevas_composer_append_columns (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i <= facts->n_directions; i++)
    {
      guint count;
      g_autofree char *functions = dup_bridges (facts, i < facts->n_directions ? i : CANEVAS_ORG_NONE, &count);
      CanevasRow *row;

      if (count == 0)
        continue;
      row = canevas_block_append_row (block);
      canevas_row_fill (row, 0, i < facts->n_directions ? canevas_transversality_get_name (facts, i) : _("Elsewhere"));
      canevas_row_fill (row, 1, functions);
      canevas_row_fill_number (row, 2, count);
    }
  append_paragraph (
    self, _("Being in several communities is a role that ties them together: it takes time, to be granted in the workload and "
            "spoken of with the line manager. The table follows the order of the organisation; it compares nobody."));
}
