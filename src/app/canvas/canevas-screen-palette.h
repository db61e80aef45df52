/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-palette.h"

G_BEGIN_DECLS

/** The colours of scenes on this screen now: light or dark, of high contrast where the system asks for it. */
const CanevasPalette *canevas_screen_palette_get (void);

G_END_DECLS
