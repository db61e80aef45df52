/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Who signs or gives an opinion on the documents of a project. */
#define CANEVAS_TYPE_SIGNATORY (canevas_signatory_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSignatory, canevas_signatory, CANEVAS, SIGNATORY, CanevasRecord)

extern const CanevasRecordType canevas_signatory_type;

G_END_DECLS
