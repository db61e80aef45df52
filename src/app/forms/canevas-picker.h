/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * A popover to choose one record among many: a search over titles and functions (accents and case do not matter), "None", and, where
 * allowed, a new record called as typed. Signals: "picked" (CanevasRecord or NULL for none), "create" (what was typed).
 */
#define CANEVAS_TYPE_PICKER (canevas_picker_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPicker, canevas_picker, CANEVAS, PICKER, GtkPopover)

/** Whether @record may be chosen. */
typedef gboolean (*CanevasPickerFunc) (CanevasRecord *record, gpointer user_data);

/**
 * canevas_picker_new:
 * @list: what can be chosen
 * @none_label: (nullable): label of the button that chooses nothing
 * @may_create: offer to make a record called as typed
 * @offered: (nullable): leaves records out
 */
GtkWidget *canevas_picker_new (CanevasList *list, const char *none_label, gboolean may_create, CanevasPickerFunc offered, gpointer data);

G_END_DECLS
