/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Where the bodies and the roles of a project stand in its schema, when somebody moved them from where the layout puts them. */

/** Whether somebody moved any. */
gboolean canevas_schema_places_any (CanevasRecord *project);
/** canevas_schema_places_move: @record: a body or a role. A few pushes in a row are one step to undo. */
gboolean canevas_schema_places_move (CanevasRecord *record, double dx, double dy, GError **error);
/** Puts all back where the layout puts them, in one step to undo. */
gboolean canevas_schema_places_reset (CanevasRecord *project, GError **error);

G_END_DECLS
