/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A working session: prepared, facilitated, reported. Of a project, of a community, or of neither. */
#define CANEVAS_TYPE_SESSION (canevas_session_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSession, canevas_session, CANEVAS, SESSION, CanevasRecord)

extern const CanevasRecordType canevas_session_type;

/** What a session, and a method, can be for above all. */
extern const CanevasChoice canevas_session_aims[];

/** Minutes its moments take together. */
guint canevas_session_get_planned (CanevasRecord *session);
/** In words: "The moments take 100 minutes, the session lasts 90: 10 too many." (nullable): NULL without a moment */
char *canevas_session_dup_length_sentence (CanevasRecord *session);

G_END_DECLS
