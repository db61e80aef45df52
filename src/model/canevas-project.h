/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A collaborative project and the text of its framing note; what repeats (objectives, risks…) are records that belong to it. */
#define CANEVAS_TYPE_PROJECT (canevas_project_get_type ())
G_DECLARE_FINAL_TYPE (CanevasProject, canevas_project, CANEVAS, PROJECT, CanevasRecord)

extern const CanevasRecordType canevas_project_type;

/** canevas_project_find_of: (transfer full) (nullable): the project @record belongs to, by its parents: a seat's, through its body */
CanevasRecord *canevas_project_find_of (CanevasRecord *record);

G_END_DECLS
