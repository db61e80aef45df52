/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A look back with all who took part: prepared, exchanged, given back. */
#define CANEVAS_TYPE_RETEX (canevas_retex_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRetex, canevas_retex, CANEVAS, RETEX, CanevasRecord)

extern const CanevasRecordType canevas_retex_type;

G_END_DECLS
