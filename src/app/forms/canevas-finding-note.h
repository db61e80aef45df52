/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-severity.h"

G_BEGIN_DECLS

/**
 * canevas_finding_note_new:
 * @title: what, in a few words
 * @text: why
 * @fix: (nullable): the button that mends it, or leads to where it is mended
 *
 * A note that says what does not hold: icon and word of its severity, what, why, and what to do.
 */
GtkWidget *canevas_finding_note_new (CanevasSeverity severity, const char *title, const char *text, GtkWidget *fix);

G_END_DECLS
