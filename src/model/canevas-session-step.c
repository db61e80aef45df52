/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-session-step.h"

#include "canevas-fields.h"
#include "canevas-format.h"
#include "canevas-hour.h"
#include "canevas-store.h"

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

char *
canevas_session_step_dup_start (CanevasRecord *step)
{
  g_autoptr (CanevasRecord) session = NULL;
  g_autoptr (CanevasList) steps = NULL;
  int before = 0, start;

  g_return_val_if_fail (CANEVAS_IS_SESSION_STEP (step), NULL);

  session = canevas_record_get_reference (step, "session");
  if (session == NULL)
    return g_strdup ("");
  steps = canevas_store_children (canevas_record_get_store (step), &canevas_session_step_type, canevas_record_get_id (session));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) earlier = g_list_model_get_item (G_LIST_MODEL (steps), i);

      if (earlier == step)
        break;
      before += (int) canevas_record_get_integer (earlier, "minutes");
    }
  start = canevas_hour_read (canevas_record_get_text (session, "starts_at"));
  /* Translators: so many minutes after the beginning of a session. */
  return start >= 0 ? canevas_format_hour (start + before) : g_strdup_printf (_("+ %d min"), before);
}
