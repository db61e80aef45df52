/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A day that belongs to no record (the day a simulation begins), typed as people write it or chosen in a calendar. It always holds
 * one: what cannot be read turns red and changes nothing. Signal: "changed".
 */
#define CANEVAS_TYPE_DAY_ENTRY (canevas_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDayEntry, canevas_day_entry, CANEVAS, DAY_ENTRY, AdwBin)

/** canevas_day_entry_new: @label: what the day is, for screen readers. Begins with today. */
GtkWidget *canevas_day_entry_new (const char *label);
void canevas_day_entry_set_day (CanevasDayEntry *self, const GDate *day);
const GDate *canevas_day_entry_get_day (CanevasDayEntry *self);

G_END_DECLS
