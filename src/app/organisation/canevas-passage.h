/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets what its child showed fade into what it shows next, where animations are on. */
#define CANEVAS_TYPE_PASSAGE (canevas_passage_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPassage, canevas_passage, CANEVAS, PASSAGE, AdwBin)

GtkWidget *canevas_passage_new (GtkWidget *child);
/** Keeps a picture of the child as it is now and lets it fade: to be called right before the child changes. */
void canevas_passage_begin (CanevasPassage *self);

G_END_DECLS
