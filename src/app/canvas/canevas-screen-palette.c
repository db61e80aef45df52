/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-screen-palette.h"

#include <adwaita.h>

const CanevasPalette *
canevas_screen_palette_get (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return canevas_palette_get (dark ? CANEVAS_PALETTE_HIGH_CONTRAST_DARK : CANEVAS_PALETTE_HIGH_CONTRAST);
  return canevas_palette_get (dark ? CANEVAS_PALETTE_DARK : CANEVAS_PALETTE_LIGHT);
}
