/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* Yes or no, as a switch. */
#define CANEVAS_TYPE_FLAG_EDITOR (canevas_flag_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFlagEditor, canevas_flag_editor, CANEVAS, FLAG_EDITOR, CanevasEditor)

G_END_DECLS
