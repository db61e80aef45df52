/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* The local authority (collectivité) whose file this is; normally one record. Also holds what every document of the file shares. */
#define CANEVAS_TYPE_AUTHORITY (canevas_authority_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAuthority, canevas_authority, CANEVAS, AUTHORITY, CanevasRecord)

extern const CanevasRecordType canevas_authority_type;

G_END_DECLS
