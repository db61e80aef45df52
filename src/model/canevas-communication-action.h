/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* One communication: to whom, what, by which channel, when, by whom. */
#define CANEVAS_TYPE_COMMUNICATION_ACTION (canevas_communication_action_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCommunicationAction, canevas_communication_action, CANEVAS, COMMUNICATION_ACTION, CanevasRecord)

extern const CanevasRecordType canevas_communication_action_type;

G_END_DECLS
