/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Who work together on a project, or a part of it. */
#define CANEVAS_TYPE_WORKING_GROUP (canevas_working_group_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWorkingGroup, canevas_working_group, CANEVAS, WORKING_GROUP, CanevasRecord)

extern const CanevasRecordType canevas_working_group_type;

G_END_DECLS
