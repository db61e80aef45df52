/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-inspector.h"

G_BEGIN_DECLS

/**
 * canevas_organisation_sheet_complete:
 * @inspector: shows a record
 *
 * Adds to the form of a unit its figures, its links and who takes part in it from elsewhere; to that of a person their other
 * attachments and their roles. To be called when the inspector shows another record.
 */
void canevas_organisation_sheet_complete (CanevasInspector *inspector);

G_END_DECLS
