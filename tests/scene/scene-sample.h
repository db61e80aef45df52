/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/* A small drawing with one of everything: lanes, boxes, links with arrows, hatches, marks, leaves that fold. (transfer full) */
CanevasScene *scene_sample_new (void);

/* @n boxes with two lines of text and a link to the box before, in rows as wide as the page is high. (transfer full) */
CanevasScene *scene_sample_new_crowd (guint n);

G_END_DECLS
