/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A collaborative project and the text of its framing note; what repeats (objectives, risks…) are records that belong to it. */
#define CANEVAS_TYPE_PROJECT (canevas_project_get_type ())
G_DECLARE_FINAL_TYPE (CanevasProject, canevas_project, CANEVAS, PROJECT, CanevasRecord)

extern const CanevasRecordType canevas_project_type;

G_END_DECLS
