/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* The part somebody plays in a project, with everything their mission letter says. */
#define CANEVAS_TYPE_ROLE (canevas_role_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRole, canevas_role, CANEVAS, ROLE, CanevasRecord)

extern const CanevasRecordType canevas_role_type;

G_END_DECLS
