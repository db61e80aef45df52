/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-font-settings.h"

#include <fontconfig/fontconfig.h>

/*
 * Where fonts are, which stand in for one that lacks a letter, and how one without italics leans. The rest of what a machine is
 * set to, fifty files, is about screens.
 */
static const char settings_of_paper[] =
  "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
  "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir>"
  "<include ignore_missing=\"yes\">/etc/fonts/conf.d/49-sansserif.conf</include>"
  "<include ignore_missing=\"yes\">/etc/fonts/conf.d/60-latin.conf</include>"
  "<include ignore_missing=\"yes\">/etc/fonts/conf.d/65-nonlatin.conf</include>"
  "<include ignore_missing=\"yes\">/etc/fonts/conf.d/90-synthetic.conf</include>"
  "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";

void
canevas_font_settings_read_for_paper (void)
{
  FcConfig *config;

  if (g_getenv ("FONTCONFIG_FILE") != NULL || g_getenv ("FONTCONFIG_PATH") != NULL)
    return;
  config = FcConfigCreate ();
  if (FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) settings_of_paper, FcFalse) && FcConfigBuildFonts (config)
      && FcConfigGetFonts (config, FcSetSystem)->nfont > 0)
    FcConfigSetCurrent (config);
  FcConfigDestroy (config);
}
