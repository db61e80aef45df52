/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* Another record, chosen in a picker, or made on the spot. */
#define CANEVAS_TYPE_REFERENCE_EDITOR (canevas_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReferenceEditor, canevas_reference_editor, CANEVAS, REFERENCE_EDITOR, CanevasEditor)

G_END_DECLS
