/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* One of the faces under which an administration sees its own work, such as daily business or projects, and its share of the activity. */
#define CANEVAS_TYPE_FACE (canevas_face_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFace, canevas_face, CANEVAS, FACE, CanevasRecord)

extern const CanevasRecordType canevas_face_type;

G_END_DECLS
