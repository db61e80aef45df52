/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

G_BEGIN_DECLS

/** The schema of Canevas files: every record type, each after those it refers to. */
const CanevasSchema *canevas_schema_get_default (void);

G_END_DECLS
