/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What ties two units beside the hierarchy: a functional link, a référent, a double link between circles. */
#define CANEVAS_TYPE_UNIT_LINK (canevas_unit_link_get_type ())
G_DECLARE_FINAL_TYPE (CanevasUnitLink, canevas_unit_link, CANEVAS, UNIT_LINK, CanevasRecord)

extern const CanevasRecordType canevas_unit_link_type;

G_END_DECLS
