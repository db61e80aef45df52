/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* One of the values of a choice; unset too, unless the field is required and already answered. */
#define CANEVAS_TYPE_CHOICE_EDITOR (canevas_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasChoiceEditor, canevas_choice_editor, CANEVAS, CHOICE_EDITOR, CanevasEditor)

G_END_DECLS
