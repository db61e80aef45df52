/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A place of a person in a unit other than their own: co-head, référent, volunteer. */
#define CANEVAS_TYPE_MEMBERSHIP (canevas_membership_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMembership, canevas_membership, CANEVAS, MEMBERSHIP, CanevasRecord)

extern const CanevasRecordType canevas_membership_type;

G_END_DECLS
