/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-shaped-text.h"

#include <string.h>

static void
glyph_item_free (gpointer run)
{
  pango_glyph_item_free (run);
}

static int
get_rise (const PangoItem *item)
{
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    if (((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_RISE)
      return ((PangoAttrInt *) l->data)->value;
  return 0;
}

/* Takes @item. */
static void
shape_run (CanevasShapedText *self, PangoItem *item, gsize start, gsize end, int tracking)
{
  PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);

  run->item = item;
  run->glyphs = pango_glyph_string_new ();
  run->y_offset = get_rise (item);
  pango_shape_with_flags (self->string + item->offset, item->length, self->string + start, (int) (end - start), &item->analysis,
                          run->glyphs, PANGO_SHAPE_NONE);
  for (int i = 0; tracking != 0 && i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].attr.is_cluster_start)
      run->glyphs->glyphs[i].geometry.width += tracking;
  g_ptr_array_add (self->runs, run);
}

/* One paragraph: bytes from @start to before @end. Returns FALSE where it runs from the right. */
static gboolean
shape_paragraph (CanevasShapedText *self, PangoContext *context, PangoAttrList *attributes, gsize start, gsize end, int tracking)
{
  GList *items = pango_itemize_with_base_dir (context, PANGO_DIRECTION_LTR, self->string, (int) start, (int) (end - start),
                                              attributes, NULL);
  gboolean forward = TRUE;

  for (GList *l = items; l != NULL; l = l->next)
    forward = forward && ((PangoItem *) l->data)->analysis.level == 0;
  for (GList *l = items; l != NULL; l = l->next)
    if (forward)
      shape_run (self, l->data, start, end, tracking);
    else
      pango_item_free (l->data);
  g_list_free (items);
  return forward;
}

CanevasShapedText *
canevas_shaped_text_new (PangoContext *context, const PangoFontDescription *face, PangoLanguage *language, const char *string,
                         PangoAttrList *attributes, int tracking)
{
  CanevasShapedText *self = g_new0 (CanevasShapedText, 1);
  PangoAttrList *none = attributes == NULL ? pango_attr_list_new () : NULL;
  const char *end;
  gboolean forward = TRUE;

  g_atomic_ref_count_init (&self->ref_count);
  self->string = g_strdup (string);
  self->n_characters = (int) g_utf8_strlen (string, -1);
  self->runs = g_ptr_array_new_with_free_func (glyph_item_free);
  if (pango_context_get_language (context) != language)
    pango_context_set_language (context, language);
  pango_context_set_font_description (context, face);
  for (const char *start = self->string; forward && *start != '\0'; start = end + (*end != '\0'))
    {
      end = start + strcspn (start, "\n");
      if (end > start)
        forward = shape_paragraph (self, context, attributes != NULL ? attributes : none, (gsize) (start - self->string),
                                   (gsize) (end - self->string), tracking);
    }
  g_clear_pointer (&none, pango_attr_list_unref);
  if (!forward)
    {
      canevas_shaped_text_unref (self);
      return NULL;
    }
  self->breaks = g_new0 (PangoLogAttr, self->n_characters + 1);
  pango_get_log_attrs (self->string, -1, -1, language, self->breaks, self->n_characters + 1);
  return self;
}

CanevasShapedText *
canevas_shaped_text_ref (CanevasShapedText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
canevas_shaped_text_unref (CanevasShapedText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->runs);
  g_free (self->breaks);
  g_free (self->string);
  g_free (self);
}

int *
canevas_shaped_text_measure (const CanevasShapedText *self)
{
  int *widths = g_new0 (int, self->n_characters + 1);
  const char *counted = self->string;
  glong offset = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      PangoGlyphItem *run = self->runs->pdata[i];

      offset += g_utf8_pointer_to_offset (counted, self->string + run->item->offset);
      counted = self->string + run->item->offset;
      pango_glyph_item_get_logical_widths (run, self->string, widths + offset);
      for (int j = 0; run->y_offset != 0 && j < run->item->num_chars; j++)
        widths[offset + j] *= CANEVAS_RAISED_SCALE;
    }
  return widths;
}
