/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which units a chart shows, in which order, and what each looks like. */
#include "canevas-org-chart-private.h"

gboolean
canevas_org_shows (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const guint top_level = self->top != CANEVAS_ORG_NONE ? self->facts->units[self->top].level : 1;

  if (facts->closed && self->options->marks == NULL)
    return FALSE;
  if (self->part_end > 0 && unit != self->top && (unit < self->part || unit >= self->part_end))
    return FALSE;
  if (facts->staff && unit != self->top && self->options->without_staff)
    return FALSE;
  return self->options->depth == 0 || facts->level < top_level + self->options->depth || (self->marked != NULL && self->marked[unit]);
}

void
canevas_org_find_marked (CanevasOrgDrawing *self)
{
  if (self->options->marks == NULL)
    return;
  self->marked = g_new0 (guint8, self->facts->n_units + 1);
  for (guint unit = self->facts->n_units; unit-- > 0;)
    {
      const guint parent = self->facts->units[unit].parent;

      self->marked[unit] = self->marked[unit] || self->options->marks[unit].changes != CANEVAS_ORG_UNCHANGED;
      if (parent != CANEVAS_ORG_NONE)
        self->marked[parent] = self->marked[parent] || self->marked[unit];
    }
}

static guint
skip_hidden (const CanevasOrgDrawing *self, guint unit, guint end)
{
  while (unit < end && !canevas_org_shows (self, unit))
    unit = self->facts->units[unit].end;
  return unit < end ? unit : CANEVAS_ORG_NONE;
}

guint
canevas_org_first_child (const CanevasOrgDrawing *self, guint unit)
{
  if (unit != CANEVAS_ORG_NONE)
    return skip_hidden (self, unit + 1, self->facts->units[unit].end);
  return self->top != CANEVAS_ORG_NONE ? self->top : skip_hidden (self, 0, self->facts->n_units);
}

guint
canevas_org_next_child (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];

  if (unit == self->top)
    return CANEVAS_ORG_NONE;
  return skip_hidden (self, facts->end, facts->parent != CANEVAS_ORG_NONE ? self->facts->units[facts->parent].end : self->facts->n_units);
}

guint
canevas_org_count_children (const CanevasOrgDrawing *self, guint unit, gboolean staff)
{
  guint n = 0;

  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE; child = canevas_org_next_child (self, child))
    n += staff || !self->facts->units[child].staff;
  return n;
}

CanevasOrgLook
canevas_org_get_look (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const gboolean leaf = canevas_org_first_child (self, unit) == CANEVAS_ORG_NONE;

  if (facts->staff && unit != self->top)
    return CANEVAS_ORG_LOOK_STAFF;
  if (facts->level < self->branch_level)
    return CANEVAS_ORG_LOOK_TOP;
  switch (facts->level - self->branch_level)
    {
    case 0:
      /* What stands for others below keeps its colour where the chart does not go down to them. */
      return leaf && facts->depth == 0 && facts->n_children == 0 ? CANEVAS_ORG_LOOK_DIRECTION : CANEVAS_ORG_LOOK_POLE;
    case 1:
      return leaf && facts->n_children == 0 && g_strcmp0 (facts->kind, "direction") != 0 ? CANEVAS_ORG_LOOK_SERVICE
                                                                                        : CANEVAS_ORG_LOOK_DIRECTION;
    case 2:
      return CANEVAS_ORG_LOOK_SERVICE;
    default:
      return CANEVAS_ORG_LOOK_TEAM;
    }
}

CanevasOrgChanges
canevas_org_get_changes (const CanevasOrgDrawing *self, guint unit)
{
  return self->options->marks != NULL ? self->options->marks[unit].changes : CANEVAS_ORG_UNCHANGED;
}

guint
canevas_org_get_hue (const CanevasOrgDrawing *self, guint unit)
{
  return self->hues[unit];
}

/* Units that take part in the line of a level. */
static gboolean
is_branch (const CanevasOrgFacts *facts, guint unit, guint level)
{
  return facts->units[unit].level == level && !facts->units[unit].staff && !facts->units[unit].closed;
}

static guint
count_branches (const CanevasOrgFacts *facts, guint level)
{
  guint n = 0;

  for (guint i = 0; i < facts->n_units; i++)
    n += is_branch (facts, i, level);
  return n;
}

guint
canevas_org_find_branch_level (const CanevasOrgFacts *facts)
{
  for (guint level = 2;; level++)
    {
      guint n = count_branches (facts, level);

      if (n > 1)
        return level;
      if (n == 0)
        return MAX (level - 1, 2);
    }
}

/* Number of the sector of a unit among those before it. @sectors: (element-type utf8 guint) */
static guint
number_sector (GHashTable *sectors, const char *sector)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (sectors, sector));

  if (number == 0)
    {
      number = g_hash_table_size (sectors) + 1;
      g_hash_table_insert (sectors, (gpointer) sector, GUINT_TO_POINTER (number));
    }
  return number;
}

/* Of more than there are hues, those that follow each other differ. The last hue is left out: it is that of alerts. */
static guint8
cycle_hue (guint number)
{
  return number % (CANEVAS_PAINT_N_HUES - 1) + 1;
}

/* Eight branches have a hue each. Of more, those of a sector share one; else hues only tell neighbours apart, and names the rest. */
void
canevas_org_choose_hues (CanevasOrgDrawing *self)
{
  const CanevasOrgFacts *facts = self->facts;
  g_autoptr (GHashTable) sectors = g_hash_table_new (g_str_hash, g_str_equal);
  const guint level = self->branch_level = canevas_org_find_branch_level (facts);
  const guint n_branches = count_branches (facts, level);
  guint8 n = 0;
  guint n_without = 0, n_cycled = 0;

  self->hues = g_new0 (guint8, MAX (facts->n_units, 1));
  for (guint i = 0; i < facts->n_units; i++)
    if (is_branch (facts, i, level) && facts->units[i].sector != NULL)
      number_sector (sectors, facts->units[i].sector);
    else
      n_without += is_branch (facts, i, level);
  for (guint i = 0; i < facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &facts->units[i];

      if (unit->level < level)
        continue;
      if (unit->level > level)
        self->hues[i] = self->hues[unit->parent];
      else if (n_branches <= CANEVAS_PAINT_N_HUES)
        self->hues[i] = unit->staff || unit->closed ? 0 : ++n;
      else if (n_without == 0 && g_hash_table_size (sectors) <= CANEVAS_PAINT_N_HUES)
        self->hues[i] = unit->sector != NULL ? (guint8) number_sector (sectors, unit->sector) : 0;
      else
        self->hues[i] = unit->staff || unit->closed ? 0 : cycle_hue (n_cycled++);
    }
}

/* Siblings below @parent that are shown. */
static void
number_children (CanevasOrgDrawing *self, guint parent)
{
  const guint n = canevas_org_count_children (self, parent, TRUE);
  guint position = 0;

  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    {
      self->positions[unit] = ++position;
      self->set_sizes[unit] = n;
      g_array_append_val (self->shown, unit);
    }
}

void
canevas_org_number_units (CanevasOrgDrawing *self)
{
  number_children (self, CANEVAS_ORG_NONE);
  for (guint i = 0; i < self->shown->len; i++)
    number_children (self, g_array_index (self->shown, guint, i));
}

void
canevas_org_note_drawn (CanevasOrgDrawing *self, guint unit, guint8 how)
{
  if (self->drawn[unit] == 0)
    g_array_append_val (self->drawn_units, unit);
  self->drawn[unit] = how;
}

void
canevas_org_forget_units (CanevasOrgDrawing *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    self->positions[g_array_index (self->shown, guint, i)] = 0;
  for (guint i = 0; i < self->drawn_units->len; i++)
    self->drawn[g_array_index (self->drawn_units, guint, i)] = 0;
  g_array_set_size (self->shown, 0);
  g_array_set_size (self->drawn_units, 0);
}
