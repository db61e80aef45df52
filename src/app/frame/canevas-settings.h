/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * canevas_settings_get:
 *
 * What Canevas remembers on this computer: size of the window, appearance.
 *
 * Returns: (transfer none) (nullable): %NULL where the schema is not installed; then nothing is remembered
 */
GSettings *canevas_settings_get (void);

G_END_DECLS
