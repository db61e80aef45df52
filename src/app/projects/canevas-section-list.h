/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-framing.h"

G_BEGIN_DECLS

/* The sections of the framing note down the side of the page, each with its ring, under how many are ready. Signal: "chosen" (uint). */
#define CANEVAS_TYPE_SECTION_LIST (canevas_section_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSectionList, canevas_section_list, CANEVAS, SECTION_LIST, GtkBox)

GtkWidget *canevas_section_list_new (CanevasRecord *project);
/** Counts again what is answered. */
void canevas_section_list_refresh (CanevasSectionList *self);
void canevas_section_list_select (CanevasSectionList *self, guint section);
/** "6 of 13 sections ready", as shown above the list. */
const char *canevas_section_list_get_summary (CanevasSectionList *self);

G_END_DECLS
