/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-facilitation.h"

#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

struct _CanevasFacilitation
{
  GPtrArray *records;
  gint64 *lengths; /* seconds, with what was added */
  guint step;
  gint64 spent; /* microseconds of this moment until the last pause */
  gint64 since; /* when it went on; only while running */
  gboolean running;
  gint64 spent_before; /* seconds of moments that were left */
  gint64 planned_before; /* and what they were to take */
};

static gint64
get_spent (CanevasFacilitation *self, gint64 now)
{
  return self->spent + (self->running ? now - self->since : 0);
}

static gint64
get_planned (CanevasFacilitation *self, guint step)
{
  return 60 * canevas_record_get_integer (self->records->pdata[step], "minutes");
}

CanevasFacilitation *
canevas_facilitation_new (CanevasRecord *session)
{
  CanevasFacilitation *self;
  g_autoptr (CanevasList) steps = NULL;
  guint n;

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  steps =
    canevas_store_children (canevas_record_get_store (session), &canevas_session_step_type, canevas_record_get_id (session));
  n = g_list_model_get_n_items (G_LIST_MODEL (steps));
  g_return_val_if_fail (n > 0, NULL);
  self = g_new0 (CanevasFacilitation, 1);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->lengths = g_new (gint64, n);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->records, g_list_model_get_item (G_LIST_MODEL (steps), i));
      self->lengths[i] = get_planned (self, i);
    }
  return self;
}

void
canevas_facilitation_free (CanevasFacilitation *self)
{
  g_ptr_array_unref (self->records);
  g_free (self->lengths);
  g_free (self);
}

guint
canevas_facilitation_get_n_steps (CanevasFacilitation *self)
{
  return self->records->len;
}

guint
canevas_facilitation_get_step (CanevasFacilitation *self)
{
  return self->step;
}

CanevasRecord *
canevas_facilitation_get_record (CanevasFacilitation *self, guint step)
{
  g_return_val_if_fail (step < self->records->len, NULL);

  return self->records->pdata[step];
}

gboolean
canevas_facilitation_get_running (CanevasFacilitation *self)
{
  return self->running;
}

void
canevas_facilitation_start (CanevasFacilitation *self, gint64 now)
{
  if (self->running)
    return;
  self->running = TRUE;
  self->since = now;
}

void
canevas_facilitation_pause (CanevasFacilitation *self, gint64 now)
{
  self->spent = get_spent (self, now);
  self->running = FALSE;
}

void
canevas_facilitation_go_to (CanevasFacilitation *self, guint step, gint64 now)
{
  g_return_if_fail (step < self->records->len);

  self->spent_before += get_spent (self, now) / G_USEC_PER_SEC;
  self->planned_before = 0;
  for (guint i = 0; i < step; i++)
    self->planned_before += get_planned (self, i);
  self->step = step;
  self->spent = 0;
  self->since = now;
}

void
canevas_facilitation_extend (CanevasFacilitation *self, int minutes, gint64 now)
{
  const gint64 spent = get_spent (self, now) / G_USEC_PER_SEC;

  self->lengths[self->step] = MAX (self->lengths[self->step] + 60 * minutes, MAX (spent, 60));
}

gint64
canevas_facilitation_get_left (CanevasFacilitation *self, gint64 now)
{
  return self->lengths[self->step] - get_spent (self, now) / G_USEC_PER_SEC;
}

gint64
canevas_facilitation_get_length (CanevasFacilitation *self)
{
  return self->lengths[self->step];
}

gint64
canevas_facilitation_get_left_in_all (CanevasFacilitation *self, gint64 now)
{
  gint64 left = MAX (0, canevas_facilitation_get_left (self, now));

  for (guint i = self->step + 1; i < self->records->len; i++)
    left += self->lengths[i];
  return left;
}

gint64
canevas_facilitation_get_delay (CanevasFacilitation *self, gint64 now)
{
  const gint64 spent = get_spent (self, now) / G_USEC_PER_SEC;
  const gint64 over = MAX (spent, self->lengths[self->step]) - get_planned (self, self->step);

  return self->spent_before - self->planned_before + over;
}

char *
canevas_facilitation_format (gint64 seconds)
{
  const gint64 size = ABS (seconds);

  return g_strdup_printf ("%s%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, seconds < 0 ? "\342\210\222" : "", size / 60,
                          size % 60);
}
