/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A body in which a project is governed: steering committee, project board, team… */
#define CANEVAS_TYPE_INSTANCE (canevas_instance_get_type ())
G_DECLARE_FINAL_TYPE (CanevasInstance, canevas_instance, CANEVAS, INSTANCE, CanevasRecord)

extern const CanevasRecordType canevas_instance_type;

G_END_DECLS
