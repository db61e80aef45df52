/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-entry-editor.h"

G_BEGIN_DECLS

/* Whole and decimal numbers, and minutes: typed the French way or the other, shown grouped as the interface's language does. */
#define CANEVAS_TYPE_NUMBER_EDITOR (canevas_number_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasNumberEditor, canevas_number_editor, CANEVAS, NUMBER_EDITOR, CanevasEntryEditor)

G_END_DECLS
