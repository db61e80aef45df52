/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_COMMUNICATION_VIEW (canevas_communication_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunicationView, canevas_communication_view, CANEVAS, COMMUNICATION_VIEW, CanevasView)

/* The communication plan of a project as a table edited in place: audience, message, channel, moment, day, owner, and whether it
 * tells participants what became of their contributions. */

G_END_DECLS
