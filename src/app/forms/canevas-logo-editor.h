/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"

G_BEGIN_DECLS

/* The picture at the head of documents: a PNG file, kept in the record as base64 text. */
#define CANEVAS_TYPE_LOGO_EDITOR (canevas_logo_editor_get_type ())
G_DECLARE_FINAL_TYPE (CanevasLogoEditor, canevas_logo_editor, CANEVAS, LOGO_EDITOR, CanevasEditor)

/** Takes the picture in @file; what is not a PNG, or too big, is refused with a sentence. */
gboolean canevas_logo_editor_load (CanevasLogoEditor *self, GFile *file);

G_END_DECLS
