/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-outline-item.h"

struct _CanevasOutlineItem
{
  GObject parent_instance;

  char *id;
  char *label;
  char *description;
  guint depth;
  gboolean selectable;
  gboolean heading;
  gboolean match;
};

enum
{
  PROP_0,
  PROP_MATCH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CanevasOutlineItem, canevas_outline_item, G_TYPE_OBJECT)

static void
canevas_outline_item_finalize (GObject *object)
{
  CanevasOutlineItem *self = CANEVAS_OUTLINE_ITEM (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->description);

  G_OBJECT_CLASS (canevas_outline_item_parent_class)->finalize (object);
}

static void
canevas_outline_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_MATCH)
    g_value_set_boolean (value, CANEVAS_OUTLINE_ITEM (object)->match);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_outline_item_class_init (CanevasOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_outline_item_finalize;
  G_OBJECT_CLASS (klass)->get_property = canevas_outline_item_get_property;
  properties[PROP_MATCH] = g_param_spec_boolean ("match", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
canevas_outline_item_init (CanevasOutlineItem *self)
{
}

static gboolean
is_listed (const CanevasGroup *group)
{
  return group->label != NULL && *group->label != '\0' && (group->flags & CANEVAS_GROUP_SILENT) == 0
         && group->fold != CANEVAS_FOLD_COUNT;
}

static guint
get_depth (CanevasScene *scene, const CanevasGroup *group)
{
  guint depth = 0;

  for (guint parent = group->parent; parent != CANEVAS_NO_GROUP; parent = canevas_scene_get_group (scene, parent)->parent)
    depth += is_listed (canevas_scene_get_group (scene, parent));
  return depth;
}

GPtrArray *
canevas_outline_item_list (CanevasScene *scene)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CANEVAS_IS_SCENE (scene), items);

  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (scene, i);
      CanevasOutlineItem *item;

      if (!is_listed (group))
        continue;
      item = g_object_new (CANEVAS_TYPE_OUTLINE_ITEM, NULL);
      item->id = g_strdup (group->id);
      item->label = g_strdup (group->label);
      item->description = g_strdup (group->description);
      item->depth = get_depth (scene, group);
      item->selectable = (group->flags & CANEVAS_GROUP_SELECTABLE) != 0;
      item->heading = !item->selectable && group->last > i;
      g_ptr_array_add (items, item);
    }
  return items;
}

gboolean
canevas_outline_item_equal (CanevasOutlineItem *self, CanevasOutlineItem *other)
{
  return self->depth == other->depth && self->heading == other->heading && self->selectable == other->selectable
         && g_strcmp0 (self->id, other->id) == 0
         && g_strcmp0 (self->label, other->label) == 0 && g_strcmp0 (self->description, other->description) == 0;
}

const char *
canevas_outline_item_get_id (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), NULL);
  return self->id;
}

const char *
canevas_outline_item_get_label (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), NULL);
  return self->label;
}

const char *
canevas_outline_item_get_description (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), NULL);
  return self->description;
}

guint
canevas_outline_item_get_depth (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), 0);
  return self->depth;
}

gboolean
canevas_outline_item_is_selectable (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), FALSE);
  return self->selectable;
}

gboolean
canevas_outline_item_is_match (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), FALSE);
  return self->match;
}

void
canevas_outline_item_set_match (CanevasOutlineItem *self, gboolean match)
{
  g_return_if_fail (CANEVAS_IS_OUTLINE_ITEM (self));

  if (self->match == match)
    return;
  self->match = match;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCH]);
}

gboolean
canevas_outline_item_is_heading (CanevasOutlineItem *self)
{
  g_return_val_if_fail (CANEVAS_IS_OUTLINE_ITEM (self), FALSE);
  return self->heading;
}
