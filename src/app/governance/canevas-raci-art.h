/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-raci-letters.h"
#include "canevas-severity.h"

G_BEGIN_DECLS

/* How letters and marks of the RACI look in a window, drawn once and kept, so that a screenful costs little. A letter is told by its
 * disc and by its form, so that grey and colour-blind eyes read it: A filled, R tinted, C a thick ring, I a thin one with a serif letter. */
typedef struct _CanevasRaciArt CanevasRaciArt;

/** @widget: whose colours, fonts and scale; must outlive it */
CanevasRaciArt *canevas_raci_art_new (GtkWidget *widget);
void canevas_raci_art_free (CanevasRaciArt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasRaciArt, canevas_raci_art_free)

/** canevas_raci_art_get_colour: @name: (nullable): a colour of the theme; %NULL: that of the text */
void canevas_raci_art_get_colour (CanevasRaciArt *self, const char *name, double alpha, GdkRGBA *colour);
void canevas_raci_art_set_source (CanevasRaciArt *self, cairo_t *cr, const char *name, double alpha);
/** Draws letters side by side in discs around a point. @room: the width they may take */
void canevas_raci_art_draw_letters (CanevasRaciArt *self, cairo_t *cr, CanevasRaciLetters letters, double x, double y, double room);
/** A triangle with "!", 18 pixels wide, around a point. */
void canevas_raci_art_draw_warning (CanevasRaciArt *self, cairo_t *cr, CanevasSeverity severity, double x, double y);

G_END_DECLS
