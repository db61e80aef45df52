/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-framing.h"

G_BEGIN_DECLS

/*
 * Why the guide asks for a section, under its fields: amber while something is missing. "Why?" (F1) opens what is still to be
 * decided and the place in the guide.
 */
#define CANEVAS_TYPE_SECTION_NOTE (canevas_section_note_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSectionNote, canevas_section_note, CANEVAS, SECTION_NOTE, GtkBox)

GtkWidget *canevas_section_note_new (const CanevasFramingSection *section, CanevasRecord *project);
void canevas_section_note_refresh (CanevasSectionNote *self);
void canevas_section_note_open (CanevasSectionNote *self);

G_END_DECLS
