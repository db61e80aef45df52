/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-editor.h"
#include "canevas-framing.h"

G_BEGIN_DECLS

/*
 * What the guide says: the question of one field, why the section it belongs to is asked for, what is still to be decided there, and
 * where the guide speaks of it. The words are filled in when it opens.
 */
#define CANEVAS_TYPE_GUIDE_POPOVER (canevas_guide_popover_get_type ())
G_DECLARE_FINAL_TYPE (CanevasGuidePopover, canevas_guide_popover, CANEVAS, GUIDE_POPOVER, GtkPopover)

GtkWidget *canevas_guide_popover_new (void);
/** Says what the guide says of @section of @project. */
void canevas_guide_popover_set_section (CanevasGuidePopover *self, const CanevasFramingSection *section, CanevasRecord *project);
/**
 * canevas_guide_popover_set_reasons:
 * @title: msgid of what is explained
 * @why: msgid: why the guide asks for it, in our words
 * @place: msgid: where in the guide
 *
 * Something that is not a section of the framing note. The strings stay the caller's and must live as long as the popover.
 */
void canevas_guide_popover_set_reasons (CanevasGuidePopover *self, const char *title, const char *why, const char *place);
/** Opens at @at, which stands in the popover's parent. Returns: %FALSE where it cannot */
gboolean canevas_guide_popover_open (CanevasGuidePopover *self, GtkWidget *at);
/** canevas_guide_popover_explain: opens at @widget, a field or a line of a list. Returns: %FALSE when it is neither */
gboolean canevas_guide_popover_explain (CanevasGuidePopover *self, GtkWidget *widget);

G_END_DECLS
