/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-appearance.h"

#include "canevas-settings.h"

static const struct
{
  const char *name; /* in the settings */
  AdwColorScheme scheme;
} appearances[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static void
apply (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "appearance");

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (g_str_equal (appearances[i].name, name))
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), appearances[i].scheme);
}

void
canevas_appearance_follow_settings (void)
{
  GSettings *settings = canevas_settings_get ();
  static gboolean followed;

  if (settings == NULL)
    return;
  apply (settings);
  if (!followed)
    g_signal_connect (settings, "changed::appearance", G_CALLBACK (apply), NULL);
  followed = TRUE;
}

AdwColorScheme
canevas_appearance_get (void)
{
  return adw_style_manager_get_color_scheme (adw_style_manager_get_default ());
}

void
canevas_appearance_set (AdwColorScheme scheme)
{
  GSettings *settings = canevas_settings_get ();

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (appearances[i].scheme == scheme && settings != NULL)
      g_settings_set_string (settings, "appearance", appearances[i].name);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}
