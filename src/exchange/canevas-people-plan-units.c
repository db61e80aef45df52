/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include "canevas-organisation-fields.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NONE CANEVAS_PEOPLE_NONE
#define LONGEST_WAY 6

/* The names that lead from the top to the unit of a row, and the kinds that their columns give them. */
typedef struct
{
  const char *names[6];
  const char *kinds[6];
  guint n;
} Path;

gboolean
canevas_people_plan_knows_units (CanevasPeoplePlan *self)
{
  for (guint i = CANEVAS_PEOPLE_GENERAL_MANAGEMENT; i <= CANEVAS_PEOPLE_UNIT_CODE; i++)
    if (self->columns[i] >= 0)
      return TRUE;
  return FALSE;
}

/* --- Kinds --- */

/* "Direction des finances" is a directorate, as its first word says. */
static const char *
guess_kind (const char *name)
{
  static const char *const words[][2] = {
    { "direction generale", "general_management" },
    { "pole", "pole" },
    { "direction", "direction" },
    { "service", "service" },
    { "equipe", "team" },
    { "mission", "mission" },
  };
  g_autofree char *folded = name != NULL ? canevas_people_fold (name) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (words); i++)
    {
      const gsize length = strlen (words[i][0]);

      if (strncmp (folded, words[i][0], length) == 0 && (folded[length] == ' ' || folded[length] == '\0'))
        return words[i][1];
    }
  return NULL;
}

/* By the words of the interface, of the trade, or of the file. */
static const char *
read_kind (const char *text)
{
  g_autofree char *folded = canevas_people_fold (text);

  for (const CanevasChoice *choice = canevas_unit_kinds; choice->name != NULL; choice++)
    {
      g_autofree char *label = canevas_people_fold (choice->label);
      g_autofree char *translated = canevas_people_fold (g_dpgettext2 (GETTEXT_PACKAGE, "choice", choice->label));

      if (strcmp (choice->name, text) == 0 || strcmp (label, folded) == 0 || strcmp (translated, folded) == 0)
        return choice->name;
    }
  return guess_kind (text);
}

/* --- Drafts --- */

guint
canevas_people_plan_add_unit (CanevasPeoplePlan *self, const CanevasUnitDraft *draft)
{
  g_array_append_vals (self->units, draft, 1);
  return self->units->len - 1;
}

static guint
add_code (CanevasPeoplePlan *self, const char *code)
{
  const CanevasUnitDraft draft = { .code = code, .parent = NONE, .existing = NONE, .head = NONE };
  guint unit = canevas_people_existing_find (self->units_by_code, code);

  if (unit != NONE)
    return unit;
  unit = canevas_people_plan_add_unit (self, &draft);
  g_hash_table_insert (self->units_by_code, (gpointer) code, GUINT_TO_POINTER (unit + 1));
  return unit;
}

/* A unit known by its name below another. Spellings that differ in accents and capitals only are one unit, as first written. */
static guint
add_name (CanevasPeoplePlan *self, guint parent, const char *name, const char *kind, guint line)
{
  char *written = canevas_people_existing_dup_place (parent, name);
  guint unit = canevas_people_existing_find (self->units_by_path, written);
  g_autofree char *folded = NULL;
  char *place;

  if (unit != NONE)
    {
      g_free (written);
      return unit;
    }
  folded = canevas_people_fold (name);
  place = canevas_people_existing_dup_place (parent, folded);
  unit = canevas_people_existing_find (self->units_by_path, place);
  if (unit == NONE)
    {
      const CanevasUnitDraft draft = { .name = name, .kind = kind != NULL ? kind : guess_kind (name), .line = line, .parent = parent,
                                       .existing = NONE, .head = NONE };

      unit = canevas_people_plan_add_unit (self, &draft);
      g_hash_table_insert (self->units_by_path, g_strdup (place), GUINT_TO_POINTER (unit + 1));
    }
  g_free (place);
  g_hash_table_insert (self->units_by_path, written, GUINT_TO_POINTER (unit + 1));
  return unit;
}

static Path
read_path (CanevasPeoplePlan *self, guint row)
{
  static const char *const kinds[] = { "general_management", "pole", "direction", "service", "team", NULL };
  Path path = { .n = 0 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *name = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_GENERAL_MANAGEMENT + i);

      /* A column of the unit, beside those of the levels, repeats the lowest level for those who work there. */
      if (*name == '\0' || (path.n > 0 && strcmp (name, path.names[path.n - 1]) == 0))
        continue;
      path.names[path.n] = name;
      path.kinds[path.n++] = kinds[i];
    }
  return path;
}

static guint
add_path (CanevasPeoplePlan *self, const Path *path, guint n, guint line)
{
  guint unit = NONE;

  for (guint i = 0; i < n; i++)
    unit = add_name (self, unit, path->names[i], path->kinds[i], line);
  return unit;
}

/* A code and the path to it: the unit at the end of the path, unless that has another code. */
static guint
add_code_and_path (CanevasPeoplePlan *self, const char *code, const Path *path, guint line)
{
  guint unit = canevas_people_existing_find (self->units_by_code, code);
  CanevasUnitDraft *draft;

  if (unit == NONE && path->n > 0)
    {
      unit = add_path (self, path, path->n, line);
      draft = canevas_people_plan_unit (self, unit);
      if (draft->code == NULL)
        {
          draft->code = code;
          g_hash_table_insert (self->units_by_code, (gpointer) code, GUINT_TO_POINTER (unit + 1));
          return unit;
        }
    }
  unit = add_code (self, code);
  if (path->n > 1 && canevas_people_plan_unit (self, unit)->line == 0)
    {
      /* The address of a draft does not outlive an addition. */
      const guint parent = add_path (self, path, path->n - 1, line);

      canevas_people_plan_unit (self, unit)->parent = parent;
    }
  return unit;
}

static void
tell_renamed (CanevasPeoplePlan *self, CanevasUnitDraft *draft, const char *name, guint line)
{
  if (draft->renamed)
    return;
  draft->renamed = TRUE;
  canevas_people_plan_tell (self, line, CANEVAS_PEOPLE_NOTE,
                            g_strdup_printf (_("the unit “%s” is called “%s” here and “%s” on line %u, which is kept."), draft->code,
                                             name, draft->name, draft->line));
}

/* What a row says of a unit that has a code. */
static char *
declare (CanevasPeoplePlan *self, guint unit, const char *name, guint parent, guint line)
{
  CanevasUnitDraft *draft = canevas_people_plan_unit (self, unit);

  if (parent != NONE && draft->parent != NONE && parent != draft->parent)
    return g_strdup_printf (_("the unit “%s” is attached elsewhere than on line %u. Say the same of it on each line."), draft->code,
                            draft->line);
  if (draft->parent == NONE)
    draft->parent = parent;
  if (draft->line == 0)
    draft->line = line;
  if (name != NULL && draft->name == NULL)
    {
      draft->name = name;
      draft->kind = draft->kind != NULL ? draft->kind : guess_kind (name);
    }
  else if (name != NULL && strcmp (name, draft->name) != 0)
    tell_renamed (self, draft, name, line);
  return NULL;
}

static char *
check_unit_texts (const char *name, const char *code)
{
  static const char *const fields[] = { "name", "code" };
  const char *const texts[] = { name, code };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      const CanevasField *field = &canevas_unit_type.fields[canevas_record_type_find_field (&canevas_unit_type, fields[i])];

      if (!canevas_field_value_from_text (field, texts[i], &value, &error))
        return g_strdup (error->message);
    }
  return NULL;
}

char *
canevas_people_plan_find_unit (CanevasPeoplePlan *self, guint row, guint *unit)
{
  const char *code = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_UNIT_CODE);
  const char *parent_code = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_PARENT_CODE);
  const char *kind = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_UNIT_KIND);
  const guint line = canevas_csv_table_get_row (self->table, row)->line;
  const Path path = read_path (self, row);
  const char *name = path.n > 0 ? path.names[path.n - 1] : NULL;
  char *wrong = check_unit_texts (name, code);

  *unit = NONE;
  if (wrong != NULL)
    return wrong;
  for (guint i = 0; i + 1 < path.n && wrong == NULL; i++)
    wrong = check_unit_texts (path.names[i], NULL);
  if (wrong != NULL || (*code == '\0' && path.n == 0))
    return wrong;

  if (*code == '\0')
    *unit = add_path (self, &path, path.n, line);
  else if (self->columns[CANEVAS_PEOPLE_PARENT_CODE] >= 0)
    {
      const guint parent = *parent_code != '\0' ? add_code (self, parent_code) : NONE;

      *unit = add_code (self, code);
      wrong = declare (self, *unit, name, parent, line);
    }
  else
    {
      *unit = add_code_and_path (self, code, &path, line);
      wrong = declare (self, *unit, name, NONE, line);
    }
  if (wrong == NULL && *kind != '\0' && !canevas_people_plan_unit (self, *unit)->kind_said && read_kind (kind) != NULL)
    {
      canevas_people_plan_unit (self, *unit)->kind = read_kind (kind);
      canevas_people_plan_unit (self, *unit)->kind_said = TRUE;
    }
  return wrong;
}

/* --- Hierarchy --- */

static const char *
get_name (CanevasPeoplePlan *self, guint node)
{
  const CanevasUnitDraft *draft;

  if (node >= self->units->len)
    return self->existing->units[node - self->units->len].name;
  draft = canevas_people_plan_unit (self, node);
  return draft->name != NULL ? draft->name : draft->code;
}

/* "A → B → A": up from one unit of the circle between @first and @end, back to it. A long one is told by its beginning. */
static char *
dup_way (CanevasPeoplePlan *self, GArray *circles, guint first, guint end, guint from)
{
  const guint n = end - first;
  GString *way = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, LONGEST_WAY); i++)
    g_string_append_printf (way, "%s → ", get_name (self, g_array_index (circles, guint, first + (from - first + i) % n)));
  g_string_append (way, n > LONGEST_WAY ? "…" : get_name (self, g_array_index (circles, guint, from)));
  return g_string_free (way, FALSE);
}

/* At the line of each unit of it. */
static void
tell_circle (CanevasPeoplePlan *self, GArray *circles, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const guint unit = g_array_index (circles, guint, i);
      g_autofree char *way = NULL;

      if (unit >= self->units->len || canevas_people_plan_unit (self, unit)->line == 0)
        continue;
      way = dup_way (self, circles, first, end, i);
      canevas_people_plan_tell (self, canevas_people_plan_unit (self, unit)->line, CANEVAS_PEOPLE_BROKEN,
                                g_strdup_printf (_("the unit “%s” would stand below itself: %s."), get_name (self, unit), way));
    }
}

static void
tell_circles (CanevasPeoplePlan *self, const guint *parents, guint n)
{
  g_autoptr (GArray) circles = canevas_forest_find_circles (parents, n);
  guint first = 0;

  for (guint i = 0; i < circles->len; i++)
    if (g_array_index (circles, guint, i) == CANEVAS_FOREST_NONE)
      {
        tell_circle (self, circles, first, i);
        first = i + 1;
      }
}

static void
tell_orphans (CanevasPeoplePlan *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const CanevasUnitDraft *draft = canevas_people_plan_unit (self, i);
      const CanevasUnitDraft *above = draft->parent != NONE ? canevas_people_plan_unit (self, draft->parent) : NULL;

      if (above != NULL && above->line == 0 && canevas_people_existing_find (self->existing->units_by_code, above->code) == NONE)
        canevas_people_plan_tell (self, draft->line, CANEVAS_PEOPLE_BROKEN,
                                  g_strdup_printf (_("the unit “%s” is attached to the code “%s”, which no line gives to a unit. Add a "
                                                     "line for it, or empty the cell."),
                                                   get_name (self, i), above->code));
    }
}

static guint
find_by_name (CanevasPeoplePlan *self, const CanevasUnitDraft *draft)
{
  const CanevasUnitDraft *above = draft->parent != NONE ? canevas_people_plan_unit (self, draft->parent) : NULL;
  g_autofree char *folded = NULL;
  g_autofree char *place = NULL;
  guint unit;

  if (draft->name == NULL || (above != NULL && above->existing == NONE))
    return NONE;
  folded = canevas_people_fold (draft->name);
  place = canevas_people_existing_dup_place (above != NULL ? above->existing : NONE, folded);
  unit = canevas_people_existing_find (self->existing->units_by_place, place);
  if (unit == NONE && above == NULL)
    unit = canevas_people_existing_find (self->existing->units_by_name, folded);
  return unit;
}

/* From the top down: a unit without a code is known by where it stands. */
static void
find_existing (CanevasPeoplePlan *self)
{
  g_autofree gboolean *taken = g_new0 (gboolean, self->existing->n_units + 1);

  for (guint i = 0; i < self->units->len; i++)
    {
      CanevasUnitDraft *draft = canevas_people_plan_unit (self, i);

      if (draft->code != NULL)
        draft->existing = canevas_people_existing_find (self->existing->units_by_code, draft->code);
      if (draft->existing != NONE)
        taken[draft->existing] = TRUE;
    }
  for (guint i = 0; i < self->units->len; i++)
    {
      CanevasUnitDraft *draft = canevas_people_plan_unit (self, self->unit_order[i]);
      const guint found = draft->existing == NONE && draft->head == NONE ? find_by_name (self, draft) : NONE;

      /* One with another code is another unit of the same name. */
      if (found == NONE || taken[found] || (draft->code != NULL && self->existing->units[found].code != NULL))
        continue;
      draft->existing = found;
      taken[found] = TRUE;
    }
}

/* The hierarchy as it would be, with the units that only the file has. */
static void
check_together (CanevasPeoplePlan *self)
{
  const guint n_drafts = self->units->len, n = n_drafts + self->existing->n_units;
  g_autofree guint *nodes = g_new (guint, self->existing->n_units + 1);
  g_autofree guint *parents = g_new (guint, n + 1);

  for (guint i = 0; i < self->existing->n_units; i++)
    nodes[i] = n_drafts + i;
  for (guint i = 0; i < n_drafts; i++)
    if (canevas_people_plan_unit (self, i)->existing != NONE)
      nodes[canevas_people_plan_unit (self, i)->existing] = i;
  for (guint i = 0; i < n; i++)
    {
      const CanevasUnitDraft *draft = i < n_drafts ? canevas_people_plan_unit (self, i) : NULL;
      const guint existing = draft != NULL ? draft->existing : i - n_drafts;

      if (draft != NULL && draft->parent != NONE)
        parents[i] = draft->parent;
      else if (existing != NONE && self->existing->units[existing].parent != NONE)
        parents[i] = nodes[self->existing->units[existing].parent];
      else
        parents[i] = CANEVAS_FOREST_NONE;
      if (draft == NULL && nodes[existing] != i)
        parents[i] = CANEVAS_FOREST_NONE;
    }
  tell_circles (self, parents, n);
}

void
canevas_people_plan_settle_units (CanevasPeoplePlan *self)
{
  const guint n = self->units->len;
  g_autofree guint *parents = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    parents[i] = canevas_people_plan_unit (self, i)->parent;
  tell_circles (self, parents, n);
  tell_orphans (self);
  if (self->broken)
    return;
  g_free (self->unit_order);
  self->unit_order = canevas_forest_sort (parents, n);
  find_existing (self);
  check_together (self);
}
