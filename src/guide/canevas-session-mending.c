/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What puts right a finding in a session. */
#include "canevas-config.h"

#include "canevas-session-review.h"

#include "canevas-format.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define BREAK_MINUTES 10
/* Facilitators think in these: kept where the length allows. */
#define ROUND_MINUTES 5

static CanevasList *
list_steps (CanevasRecord *session)
{
  return canevas_store_children (canevas_record_get_store (session), &canevas_session_step_type, canevas_record_get_id (session));
}

/* Each keeps its part of the whole, at least something, and the sum is the length of the session. */
static gboolean
shorten (CanevasRecord *session, GError **error)
{
  g_autoptr (CanevasList) steps = list_steps (session);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (steps));
  const guint length = (guint) canevas_record_get_integer (session, "duration");
  const guint planned = canevas_session_get_planned (session);
  const guint unit = length % ROUND_MINUTES == 0 && n * ROUND_MINUTES <= length ? ROUND_MINUTES : 1;
  guint before = 0, end = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);
      const guint begin = end;

      before += (guint) canevas_record_get_integer (step, "minutes");
      end = (before * (length / unit) + planned / 2) / planned;
      end = CLAMP (end, begin + 1, length / unit - (n - 1 - i));
      if (!canevas_record_set_integer (step, "minutes", (end - begin) * unit, error))
        return FALSE;
    }
  return TRUE;
}

/* The longest moment of work. (transfer full) (nullable) */
static CanevasRecord *
find_longest (CanevasRecord *session)
{
  g_autoptr (CanevasList) steps = list_steps (session);
  g_autoptr (CanevasRecord) longest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      if (!canevas_session_step_is_break (step) &&
          (longest == NULL || canevas_record_get_integer (step, "minutes") > canevas_record_get_integer (longest, "minutes")))
        g_set_object (&longest, step);
    }
  return g_steal_pointer (&longest);
}

/* Taken from the longest moment, where it has enough of them, so that the end stays where it is. (transfer full) (nullable) */
static CanevasRecord *
add_break (CanevasRecord *session, CanevasRecord *before, GError **error)
{
  CanevasStore *store = canevas_record_get_store (session);
  g_autoptr (CanevasRecord) longest = find_longest (session);
  const gint64 minutes = canevas_record_get_integer (longest, "minutes");
  g_autoptr (CanevasRecord) added = canevas_store_add (store, &canevas_session_step_type, session, error);

  if (added == NULL || !canevas_record_set_text (added, "name", _("Break"), error) ||
      !canevas_record_set_integer (added, "minutes", BREAK_MINUTES, error) || !canevas_store_move (store, added, before, error) ||
      (minutes > 2 * BREAK_MINUTES && !canevas_record_set_integer (longest, "minutes", minutes - BREAK_MINUTES, error)))
    return NULL;
  return g_steal_pointer (&added);
}

static gboolean
mend (const CanevasSessionFinding *self, CanevasRecord **shown, GError **error)
{
  if (g_str_equal (self->id, "too-long"))
    return shorten (self->session, error);
  if (g_str_equal (self->id, "no-break"))
    return (*shown = add_break (self->session, self->record, error)) != NULL;
  return canevas_record_set_integer (self->session, "duration", canevas_session_get_planned (self->session), error);
}

gboolean
canevas_session_finding_fix (const CanevasSessionFinding *self, CanevasRecord **shown, GError **error)
{
  g_autoptr (CanevasRecord) made = NULL;
  g_autofree char *label = NULL;
  CanevasStore *store;

  g_return_val_if_fail (self != NULL && self->fix != NULL, FALSE);

  store = canevas_record_get_store (self->session);
  /* A button says "End after 90 minutes", the history "Undo: end after 90 minutes". */
  label = canevas_format_begin_small (self->fix);
  canevas_store_begin (store, label);
  if (!mend (self, &made, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  if (!canevas_store_commit (store, error))
    return FALSE;
  if (shown != NULL)
    *shown = g_steal_pointer (&made);
  return TRUE;
}
