/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-framing.h"

G_BEGIN_DECLS

/*
 * One section of the framing note: what it asks, as fields and lists, how much is answered, why the guide asks, and the ways to the
 * sections before and after. Signals: "selected" and "activated" (CanevasRecord) of its lists, "go" (int: -1 or 1).
 */
#define CANEVAS_TYPE_SECTION_FORM (canevas_section_form_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSectionForm, canevas_section_form, CANEVAS, SECTION_FORM, GtkBox)

GtkWidget *canevas_section_form_new (const CanevasFramingSection *section, CanevasRecord *project);
/** Counts again what is answered. */
void canevas_section_form_refresh (CanevasSectionForm *self);
/** canevas_section_form_focus: @field: (nullable): a field of the project; %NULL: the first thing asked */
void canevas_section_form_focus (CanevasSectionForm *self, const char *field);
/** canevas_section_form_select: @record: (nullable): selects it in the list that holds it, and nothing in the others */
gboolean canevas_section_form_select (CanevasSectionForm *self, CanevasRecord *record);
/** Opens the guide on this section. */
void canevas_section_form_explain (CanevasSectionForm *self);

G_END_DECLS
