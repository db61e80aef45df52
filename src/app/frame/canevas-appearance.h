/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Light, dark, or as the system: a choice of this computer's user. */

/** Applies what was chosen before, and from now on what is chosen. */
void canevas_appearance_follow_settings (void);
AdwColorScheme canevas_appearance_get (void);
void canevas_appearance_set (AdwColorScheme scheme);

G_END_DECLS
