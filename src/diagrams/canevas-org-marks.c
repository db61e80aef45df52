/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-marks.h"

#include <glib/gi18n-lib.h>

static void
mark_clear (gpointer data)
{
  CanevasOrgMark *mark = data;

  g_free ((char *) mark->note);
}

static CanevasOrgChanges
get_changes (CanevasOrgChangeKind kind)
{
  switch (kind)
    {
    case CANEVAS_ORG_CHANGE_CREATED:
      return CANEVAS_ORG_CREATED;
    case CANEVAS_ORG_CHANGE_CLOSED:
      return CANEVAS_ORG_CLOSED;
    case CANEVAS_ORG_CHANGE_MOVED:
      return CANEVAS_ORG_MOVED;
    case CANEVAS_ORG_CHANGE_RENAMED:
      return CANEVAS_ORG_RENAMED;
    default:
      return CANEVAS_ORG_UNCHANGED;
    }
}

/* (nullable): what was before, of what is not to be seen on the drawing itself */
static char *
dup_note (CanevasOrgDifference *self, const CanevasOrgChange *change)
{
  const CanevasOrgUnit *unit = change->before != CANEVAS_ORG_NONE ? &self->before->units[change->before] : NULL;

  if (change->kind == CANEVAS_ORG_CHANGE_RENAMED && unit->name != NULL)
    return g_strdup_printf (_("was: %s"), unit->name);
  if (change->kind == CANEVAS_ORG_CHANGE_MOVED && unit->parent != CANEVAS_ORG_NONE && self->before->units[unit->parent].name != NULL)
    return g_strdup_printf (_("from: %s"), self->before->units[unit->parent].name);
  return NULL;
}

GArray *
canevas_org_marks_new (CanevasOrgDifference *difference)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (CanevasOrgMark));

  g_return_val_if_fail (difference != NULL, marks);

  g_array_set_clear_func (marks, mark_clear);
  g_array_set_size (marks, MAX (difference->after->n_units, 1));
  for (guint i = 0; i < difference->n_changes; i++)
    {
      const CanevasOrgChange *change = &difference->changes[i];
      CanevasOrgMark *mark;
      char *note;

      if (change->subject != CANEVAS_ORG_UNIT)
        continue;
      mark = &g_array_index (marks, CanevasOrgMark, change->after);
      mark->changes |= get_changes (change->kind);
      note = dup_note (difference, change);
      /* Moved, then renamed: both are said. */
      if (note != NULL && mark->note != NULL)
        {
          char *both = g_strdup_printf ("%s · %s", mark->note, note);

          g_free (note);
          note = both;
        }
      if (note != NULL)
        {
          g_free ((char *) mark->note);
          mark->note = note;
        }
    }
  return marks;
}
