/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-session-step.h"

#include "canevas-fields.h"

struct _CanevasSessionStep
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("session", N_("Session"), NULL, "session", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Moment"), N_("What happens, in a few words?"), .required = TRUE),
  TEXT ("method", N_("Method"), NULL, .maximum = 60, .hidden = TRUE),
  INTEGER ("minutes", N_("Minutes"), N_("How long does it take?"), 1, 1440, .required = TRUE),
  LONG_TEXT ("instructions", N_("Instructions"), N_("What is said to the participants, step by step?")),
  TEXT ("material", N_("Material"), N_("What is needed for it?")),
  TEXT ("leader", N_("Led by"), N_("Which function leads it?")),
  RANK,
};

const CanevasRecordType canevas_session_step_type = {
  .table = "session_step",
  .label = N_("Moment"),
  .plural = N_("Moments"),
  .get_type = canevas_session_step_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "session",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasSessionStep, canevas_session_step)
