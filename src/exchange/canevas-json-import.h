/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-import.h"

G_BEGIN_DECLS

/**
 * canevas_json_import:
 * @bytes: what canevas_json_export() wrote, or was written like it by somebody else
 * @name: what to call the file in sentences: its name without folders
 * @type: (nullable): the only type it may hold; %NULL: any
 *
 * Reads and checks the whole of @bytes against @store without writing anything.
 *
 * Returns: (transfer full): a checked import, to apply or to drop; %NULL with a sentence naming file, line, record and field
 */
CanevasImport *
canevas_json_import (CanevasStore *store, GBytes *bytes, const char *name, const CanevasRecordType *type, GError **error);

G_END_DECLS
