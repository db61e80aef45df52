/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/*
 * A project's framing note being written: the sections down the side, the form of one of them, and on the right what is selected in
 * its lists, otherwise the preview.
 */
#define CANEVAS_TYPE_FRAMING_PAGE (canevas_framing_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFramingPage, canevas_framing_page, CANEVAS, FRAMING_PAGE, CanevasPage)

/** Shows a section, by its place in canevas_framing_get_sections(). */
void canevas_framing_page_show_section (CanevasFramingPage *self, guint section);
/** Id of the section shown: also the property "section", notified, so that a preview can mark it. */
const char *canevas_framing_page_get_section (CanevasFramingPage *self);

G_END_DECLS
