/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-face.h"

#include "canevas-fields.h"

struct _CanevasFace
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("Under which face does the administration see this part of its work?"), .required = TRUE),
  INTEGER ("share", N_("Share of the activity (%)"), N_("How much of the activity is it? Leave it empty when nobody has counted."), 0, 100),
  LONG_TEXT ("description", N_("Description"), N_("What does it do, and who takes part in it?")),
  RANK,
};

const CanevasRecordType canevas_face_type = {
  .table = "face",
  .label = N_("Face of the administration"),
  .plural = N_("Faces of the administration"),
  .get_type = canevas_face_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasFace, canevas_face)
