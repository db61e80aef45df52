/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasStakeholderForm:
 * @CANEVAS_STAKEHOLDER_MAP: by interest (to the right) and influence (up), in four quadrants that say what to do
 * @CANEVAS_STAKEHOLDER_RING: all around the project, a sector a category; the nearer, the more influence
 */
typedef enum
{
  CANEVAS_STAKEHOLDER_MAP,
  CANEVAS_STAKEHOLDER_RING,
  CANEVAS_N_STAKEHOLDER_FORMS
} CanevasStakeholderForm;

/** "map", "ring": as settings write it. */
const char *canevas_stakeholder_form_get_name (CanevasStakeholderForm form);
/** What people call it, in the current language. */
const char *canevas_stakeholder_form_get_title (CanevasStakeholderForm form);
/** FALSE when none is called @name. */
gboolean canevas_stakeholder_form_find (const char *name, CanevasStakeholderForm *form);

/**
 * canevas_stakeholder_map_new:
 * @project: whose stakeholders
 * @today: (nullable): YYYY-MM-DD: the date on a sheet
 *
 * Each is a group with the id of its record: a mark that says the attitude by its shape and colour, then the name. Where
 * influence or interest is not known, the mark stands aside, under what is to be found out. Names never lie on one another. In
 * the language of the file. (transfer full)
 */
CanevasScene *canevas_stakeholder_map_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasStakeholderForm form,
                                           CanevasDrawingSize size, const char *today);

G_END_DECLS
