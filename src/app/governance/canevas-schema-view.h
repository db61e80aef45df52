/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/*
 * The governance of a project as a drawing that is worked on: bodies are dragged, chosen, renamed in the inspector, removed; circuits
 * and roles are followed. Beside it the outline, which says the same in words.
 */
#define CANEVAS_TYPE_SCHEMA_VIEW (canevas_schema_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSchemaView, canevas_schema_view, CANEVAS, SCHEMA_VIEW, CanevasView)

G_END_DECLS
