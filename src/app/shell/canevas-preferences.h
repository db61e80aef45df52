/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** canevas_preferences_present: @store: (nullable): the file of @parent, whose own settings are shown too */
void canevas_preferences_present (GtkWindow *parent, CanevasStore *store);

G_END_DECLS
