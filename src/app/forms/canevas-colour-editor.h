/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* A colour, chosen in GTK's own palette, and a way back to none. */
#define CANEVAS_TYPE_COLOUR_EDITOR (canevas_colour_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasColourEditor, canevas_colour_editor, CANEVAS, COLOUR_EDITOR, CanevasEditor)

G_END_DECLS
