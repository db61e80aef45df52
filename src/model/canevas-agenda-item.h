/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A point on the agenda of a meeting. */
#define CANEVAS_TYPE_AGENDA_ITEM (canevas_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAgendaItem, canevas_agenda_item, CANEVAS, AGENDA_ITEM, CanevasRecord)

extern const CanevasRecordType canevas_agenda_item_type;

G_END_DECLS
