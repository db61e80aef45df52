/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-composer.h"

G_BEGIN_DECLS

/*
 * What <communities> prints of the directions of an authority: canevas-composer-directions.c. Each appends nothing where there is
 * nothing to say. Of structures: agents are counted and named by function, never compared. @record: what the document is about.
 */

/** Who is in a community, how many never met…, in a sentence each: an item a sentence. */
void canevas_composer_append_summary (CanevasComposer *self, CanevasRecord *record);
/** For each direction, how many of its agents are in a community, in how many, and how open it is. */
void canevas_composer_append_directions (CanevasComposer *self, CanevasRecord *record);
/** For each direction, those it meets in no community. */
void canevas_composer_append_strangers (CanevasComposer *self, CanevasRecord *record);
/** For each community, those with which it shares members. */
void canevas_composer_append_ties (CanevasComposer *self, CanevasRecord *record);
/** For each direction, the functions that are in several communities. */
void canevas_composer_append_bridges (CanevasComposer *self, CanevasRecord *record);

G_END_DECLS
