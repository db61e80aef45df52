/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A place in a body: who sits there, and in what capacity. */
#define CANEVAS_TYPE_SEAT (canevas_seat_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSeat, canevas_seat, CANEVAS, SEAT, CanevasRecord)

extern const CanevasRecordType canevas_seat_type;

G_END_DECLS
