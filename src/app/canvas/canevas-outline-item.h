/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/* One line of an outline: a group of a scene, by its id and its words, which outlive the scene. */
#define CANEVAS_TYPE_OUTLINE_ITEM (canevas_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOutlineItem, canevas_outline_item, CANEVAS, OUTLINE_ITEM, GObject)

/** canevas_outline_item_list: (transfer full): the lines of @scene, in reading order: CanevasOutlineItem */
GPtrArray *canevas_outline_item_list (CanevasScene *scene);
gboolean canevas_outline_item_equal (CanevasOutlineItem *self, CanevasOutlineItem *other);
/** (nullable) */
const char *canevas_outline_item_get_id (CanevasOutlineItem *self);
const char *canevas_outline_item_get_label (CanevasOutlineItem *self);
/** (nullable) */
const char *canevas_outline_item_get_description (CanevasOutlineItem *self);
/** How deep it lies, from 0. */
guint canevas_outline_item_get_depth (CanevasOutlineItem *self);
/** Whether it can be selected in the drawing; what cannot only says something. */
gboolean canevas_outline_item_is_selectable (CanevasOutlineItem *self);
/** Whether a search found it: property "match", notified. */
gboolean canevas_outline_item_is_match (CanevasOutlineItem *self);
void canevas_outline_item_set_match (CanevasOutlineItem *self, gboolean match);
/** Whether it stands over others and says what they are. */
gboolean canevas_outline_item_is_heading (CanevasOutlineItem *self);

G_END_DECLS
