/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* What is to come, day by day; why a day is a bad one, and the next good one. */
#define CANEVAS_TYPE_AGENDA_VIEW (canevas_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAgendaView, canevas_agenda_view, CANEVAS, AGENDA_VIEW, CanevasView)

G_END_DECLS
