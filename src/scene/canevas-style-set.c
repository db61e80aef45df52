/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-style-set.h"

struct _CanevasStyleSet
{
  GArray *styles;
  GArray *text_styles;
  GHashTable *numbers;      /* CanevasShapeStyle → number */
  GHashTable *text_numbers; /* CanevasTextStyle → number */
  guint last, last_text;    /* most shapes look like one that came shortly before */
};

static guint
style_hash (gconstpointer key)
{
  const CanevasShapeStyle *style = key;
  guint hash = style->fill;

  hash = hash * 31 + style->stroke;
  hash = hash * 31 + (guint) (style->line_width * 64);
  hash = hash * 31 + (guint) (style->radius * 64);
  hash = hash * 31 + style->dash * 64 + style->hatch * 16 + style->arrows * 4 + style->doubled;
  return hash * 31 + style->hatch_paint;
}

/* By fields: what lies between them may hold anything. */
static gboolean
style_equal (gconstpointer a, gconstpointer b)
{
  const CanevasShapeStyle *first = a;
  const CanevasShapeStyle *second = b;

  return first->fill == second->fill && first->stroke == second->stroke && first->line_width == second->line_width
         && first->dash == second->dash && first->radius == second->radius && first->doubled == second->doubled
         && first->hatch == second->hatch && first->hatch_paint == second->hatch_paint && first->arrows == second->arrows;
}

static guint
text_style_hash (gconstpointer key)
{
  const CanevasTextStyle *style = key;
  guint hash = style->paint;

  hash = hash * 31 + (guint) (style->size * 64);
  hash = hash * 31 + style->weight;
  return hash * 31 + style->align * 64 + style->anchor * 8 + style->serif * 2 + style->upwards;
}

static gboolean
text_style_equal (gconstpointer a, gconstpointer b)
{
  const CanevasTextStyle *first = a;
  const CanevasTextStyle *second = b;

  return first->size == second->size && first->weight == second->weight && first->paint == second->paint
         && first->align == second->align && first->anchor == second->anchor && first->width == second->width
         && first->max_lines == second->max_lines && first->serif == second->serif && first->upwards == second->upwards;
}

CanevasStyleSet *
canevas_style_set_new (void)
{
  CanevasStyleSet *self = g_new0 (CanevasStyleSet, 1);

  self->styles = g_array_new (FALSE, FALSE, sizeof (CanevasShapeStyle));
  self->text_styles = g_array_new (FALSE, FALSE, sizeof (CanevasTextStyle));
  self->numbers = g_hash_table_new_full (style_hash, style_equal, g_free, NULL);
  self->text_numbers = g_hash_table_new_full (text_style_hash, text_style_equal, g_free, NULL);
  return self;
}

void
canevas_style_set_free (CanevasStyleSet *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->text_numbers);
  g_array_unref (self->styles);
  g_array_unref (self->text_styles);
  g_free (self);
}

static guint
get_number (GHashTable *numbers, GArray *styles, gconstpointer style, gsize size)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, style, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_array_append_vals (styles, style, 1);
  g_hash_table_insert (numbers, g_memdup2 (style, size), GUINT_TO_POINTER (styles->len - 1));
  return styles->len - 1;
}

guint
canevas_style_set_add (CanevasStyleSet *self, const CanevasShapeStyle *style)
{
  if (self->styles->len == 0 || !style_equal (style, &g_array_index (self->styles, CanevasShapeStyle, self->last)))
    self->last = get_number (self->numbers, self->styles, style, sizeof *style);
  return self->last;
}

guint
canevas_style_set_add_text (CanevasStyleSet *self, const CanevasTextStyle *style)
{
  if (self->text_styles->len == 0
      || !text_style_equal (style, &g_array_index (self->text_styles, CanevasTextStyle, self->last_text)))
    self->last_text = get_number (self->text_numbers, self->text_styles, style, sizeof *style);
  return self->last_text;
}

GArray *
canevas_style_set_get_styles (CanevasStyleSet *self)
{
  return self->styles;
}

GArray *
canevas_style_set_get_text_styles (CanevasStyleSet *self)
{
  return self->text_styles;
}
