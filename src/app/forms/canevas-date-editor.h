/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-entry-editor.h"

G_BEGIN_DECLS

/* A day, typed as people write it or chosen in a calendar. */
#define CANEVAS_TYPE_DATE_EDITOR (canevas_date_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDateEditor, canevas_date_editor, CANEVAS, DATE_EDITOR, CanevasEntryEditor)

G_END_DECLS
