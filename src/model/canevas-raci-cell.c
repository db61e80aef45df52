/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-cell.h"

#include "canevas-fields.h"

#include <string.h>

struct _CanevasRaciCell
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("activity", N_("Activity"), NULL, "raci_activity", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("function", N_("Function"), NULL, "raci_function", CASCADE, .required = TRUE, .hidden = TRUE),
  FLAG ("responsible", N_("Responsible"), N_("Does this function do the work?")),
  FLAG ("accountable", N_("Accountable"), N_("Does this function approve and answer for it, alone?")),
  FLAG ("consulted", N_("Consulted"), N_("Is this function asked before?")),
  FLAG ("informed", N_("Informed"), N_("Is this function told after?")),
  TEXT ("note", N_("Remark"), N_("What should be known about this crossing?")),
  RANK,
};

const CanevasRecordType canevas_raci_cell_type = {
  .table = "raci_cell",
  .label = N_("Assignment"),
  .plural = N_("Assignments"),
  .get_type = canevas_raci_cell_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "note",
  .parent = "project",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasRaciCell, canevas_raci_cell, CANEVAS_TYPE_RECORD)

/* Its letters: "R", "RA". */
static char *
canevas_raci_cell_dup_title (CanevasRecord *record)
{
  const struct { const char *field; char letter; } letters[] = {
    { "responsible", 'R' }, { "accountable", 'A' }, { "consulted", 'C' }, { "informed", 'I' },
  };
  char title[G_N_ELEMENTS (letters) + 1] = "";

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (canevas_record_get_flag (record, letters[i].field))
      title[strlen (title)] = letters[i].letter;
  return g_strdup (title);
}

static void
canevas_raci_cell_class_init (CanevasRaciCellClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_raci_cell_dup_title;
  canevas_record_class_set_type (record_class, &canevas_raci_cell_type);
}

static void
canevas_raci_cell_init (CanevasRaciCell *self)
{
}
