/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* Paragraphs, in a field that grows with them. Tab moves on; it never writes a tabulation. */
#define CANEVAS_TYPE_LONG_TEXT_EDITOR (canevas_long_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasLongTextEditor, canevas_long_text_editor, CANEVAS, LONG_TEXT_EDITOR, CanevasEditor)

G_END_DECLS
