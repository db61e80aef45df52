/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A line of the scope: what the project covers or not, and what may still be discussed or not. */
#define CANEVAS_TYPE_SCOPE_ITEM (canevas_scope_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScopeItem, canevas_scope_item, CANEVAS, SCOPE_ITEM, CanevasRecord)

extern const CanevasRecordType canevas_scope_item_type;

G_END_DECLS
