/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_dossier_write:
 * @project: a project
 * @folder: an existing folder
 *
 * Writes the dossier of a project as PDF and ODT: its note de cadrage; its governance, RACI and communication plan once they have
 * content; a lettre de mission for each role whose holder works on it (not for those who give the mission, agree to it, or speak
 * for the beneficiaries); a sheet for each of its bodies; a notice for each meeting convened and a record for each meeting held.
 * What stands there under the same name is replaced.
 *
 * Returns: (transfer full) (element-type filename): the paths written, in order; %NULL on failure
 */
GPtrArray *canevas_dossier_write (CanevasRecord *project, const char *folder, GError **error);

G_END_DECLS
