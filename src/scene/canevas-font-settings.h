/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_font_settings_read_for_paper:
 *
 * Has Fontconfig read only what drawing on paper needs, before it is first asked for a font: a command waits for the rest, which is
 * about screens. Only for a program without a window, which would want that; where fonts are elsewhere, all is read as usual.
 */
void canevas_font_settings_read_for_paper (void);

G_END_DECLS
