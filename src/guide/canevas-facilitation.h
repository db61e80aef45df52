/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasFacilitation:
 *
 * A session as it is being led: which moment is on, how much of its time is left, when the whole ends as things go. Time is given
 * by the caller, in microseconds of any clock that never goes back, so that nothing here waits. Nothing is written into the file.
 */
typedef struct _CanevasFacilitation CanevasFacilitation;

/** canevas_facilitation_new: @session: its moments as they are now; at least one. Begins paused on the first. (transfer full) */
CanevasFacilitation *canevas_facilitation_new (CanevasRecord *session);
void canevas_facilitation_free (CanevasFacilitation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasFacilitation, canevas_facilitation_free)

guint canevas_facilitation_get_n_steps (CanevasFacilitation *self);
/** The moment that is on, from 0. */
guint canevas_facilitation_get_step (CanevasFacilitation *self);
/** (transfer none): the record of a moment */
CanevasRecord *canevas_facilitation_get_record (CanevasFacilitation *self, guint step);
gboolean canevas_facilitation_get_running (CanevasFacilitation *self);

void canevas_facilitation_start (CanevasFacilitation *self, gint64 now);
void canevas_facilitation_pause (CanevasFacilitation *self, gint64 now);
/** Goes to another moment of the session, whose whole time is left; goes on running, or stays paused. */
void canevas_facilitation_go_to (CanevasFacilitation *self, guint step, gint64 now);
/** Gives the moment that is on so many minutes more, or fewer, but at least what it took already. */
void canevas_facilitation_extend (CanevasFacilitation *self, int minutes, gint64 now);

/** Seconds left of the moment that is on; negative when it runs over. */
gint64 canevas_facilitation_get_left (CanevasFacilitation *self, gint64 now);
/** Length of the moment that is on, in seconds, with what was added. */
gint64 canevas_facilitation_get_length (CanevasFacilitation *self);
/** Seconds until the end of the session: what is left of this moment, and all those after it. */
gint64 canevas_facilitation_get_left_in_all (CanevasFacilitation *self, gint64 now);
/** Seconds by which the session is late against its own timing; negative: early. */
gint64 canevas_facilitation_get_delay (CanevasFacilitation *self, gint64 now);

/** "04:30", "-01:15": what a clock on the wall shows. (transfer full) */
char *canevas_facilitation_format (gint64 seconds);

G_END_DECLS
