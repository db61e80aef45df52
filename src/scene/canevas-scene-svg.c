/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as SVG: text is text, each group is one, with its id, and its label is its title. */
#include "canevas-scene-write.h"
#include "canevas-trace.h"
#include "canevas-xml.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CanevasScene *scene;
  const CanevasSceneContents *contents;
  const CanevasPalette *palette;
  GString *svg;
  CanevasTrace trace;
  GArray *open;     /* guint: groups begun and not ended */
  guint next_group; /* the first that was not looked at */
} Writer;

/* Two decimals are a hundredth of a point. printf would take as long as all the rest. */
static void
append_number (GString *svg, double value)
{
  char buffer[32];
  char *end = buffer + sizeof buffer;
  char *c = end;
  gint64 hundredths = llround (value * 100);
  guint64 left = hundredths < 0 ? -hundredths : hundredths;
  guint fraction = left % 100;

  left /= 100;
  if (fraction % 10 != 0)
    *--c = '0' + fraction % 10;
  if (fraction != 0)
    {
      *--c = '0' + fraction / 10;
      *--c = '.';
    }
  do
    *--c = '0' + left % 10;
  while ((left /= 10) > 0);
  if (hundredths < 0)
    *--c = '-';
  g_string_append_len (svg, c, end - c);
}

static void
append_attribute (GString *svg, const char *name, double value)
{
  g_string_append_c (svg, ' ');
  g_string_append (svg, name);
  g_string_append (svg, "=\"");
  append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_colour (Writer *self, const char *property, CanevasPaint paint)
{
  if (paint == CANEVAS_PAINT_NONE)
    g_string_append_printf (self->svg, "%s:none", property);
  else
    g_string_append_printf (self->svg, "%s:#%06x", property, canevas_palette_resolve (self->palette, paint));
}

static void
append_dash (Writer *self, const CanevasShapeStyle *style)
{
  double lengths[4];
  guint n = canevas_trace_get_dash (style->dash, canevas_shape_style_get_line_width (style), lengths);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (self->svg, i == 0 ? ";stroke-dasharray:" : " ");
      append_number (self->svg, lengths[i]);
    }
  if (style->dash == CANEVAS_DASH_FUNCTIONAL)
    g_string_append (self->svg, ";stroke-linecap:round");
}

static void
append_hatch (Writer *self, guint number, const CanevasShapeStyle *style)
{
  CanevasPaint paint = style->hatch_paint != CANEVAS_PAINT_NONE ? style->hatch_paint
                       : style->stroke != CANEVAS_PAINT_NONE    ? style->stroke
                                                                : CANEVAS_PAINT_MID;

  g_string_append_printf (self->svg,
                          "<pattern id=\"h%u\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><path fill=\"none\" "
                          "stroke=\"#%06x\" stroke-width=\".7\" d=\"", number, canevas_palette_resolve (self->palette, paint));
  if (style->hatch != CANEVAS_HATCH_FALLING)
    g_string_append (self->svg, "M-1 1L1-1M-1 6L6-1M4 6L6 4");
  if (style->hatch != CANEVAS_HATCH_RISING)
    g_string_append (self->svg, "M4-1L6 1M-1-1L6 6M-1 4L1 6");
  g_string_append (self->svg, "\"/></pattern>\n");
}

static void
append_families (GString *svg, const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    canevas_xml_append_printf (svg, "'%s',", g_strstrip (names[i]));
}

static void
append_text_class (Writer *self, guint number, const CanevasTextStyle *style)
{
  g_string_append_printf (self->svg, ".t%u{font-size:", number);
  append_number (self->svg, style->size);
  g_string_append_printf (self->svg, "px;font-weight:%u;", style->weight != 0 ? style->weight : 400);
  append_colour (self, "fill", style->paint);
  if (style->serif)
    g_string_append (self->svg, ";font-family:'Noto Serif','Liberation Serif',serif");
  if (style->align != CANEVAS_TEXT_START)
    g_string_append_printf (self->svg, ";text-anchor:%s", style->align == CANEVAS_TEXT_CENTRE ? "middle" : "end");
  g_string_append (self->svg, "}\n");
}

static void
append_shape_class (Writer *self, guint number, const CanevasShapeStyle *style)
{
  g_string_append_printf (self->svg, ".s%u{", number);
  append_colour (self, "fill", style->fill);
  g_string_append_c (self->svg, ';');
  append_colour (self, "stroke", style->stroke);
  g_string_append (self->svg, ";stroke-width:");
  append_number (self->svg, canevas_shape_style_get_line_width (style));
  append_dash (self, style);
  g_string_append (self->svg, "}\n");
  if (style->arrows != CANEVAS_ARROW_NONE && style->stroke != CANEVAS_PAINT_NONE)
    g_string_append_printf (self->svg, ".a%u{fill:#%06x}\n", number, canevas_palette_resolve (self->palette, style->stroke));
  if (style->doubled)
    g_string_append_printf (self->svg, ".d%u{fill:none;stroke:#%06x;stroke-width:1}\n", number,
                            canevas_palette_resolve (self->palette, style->stroke != CANEVAS_PAINT_NONE ? style->stroke
                                                                                                        : CANEVAS_PAINT_INK));
}

static void
append_styles (Writer *self)
{
  g_string_append (self->svg, "<style>text{white-space:pre;font-family:");
  append_families (self->svg, canevas_text_measure_get_families (canevas_scene_get_measure (self->scene)));
  g_string_append (self->svg, "sans-serif}\n");
  for (guint i = 0; i < self->contents->styles->len; i++)
    append_shape_class (self, i, &g_array_index (self->contents->styles, CanevasShapeStyle, i));
  for (guint i = 0; i < self->contents->text_styles->len; i++)
    append_text_class (self, i, &g_array_index (self->contents->text_styles, CanevasTextStyle, i));
  g_string_append (self->svg, "</style>\n");
  for (guint i = 0; i < self->contents->styles->len; i++)
    {
      const CanevasShapeStyle *style = &g_array_index (self->contents->styles, CanevasShapeStyle, i);

      if (style->hatch != CANEVAS_HATCH_NONE)
        append_hatch (self, i, style);
    }
}

/* A name that XML takes as an id: it starts with a letter, and holds neither blanks nor quotes. */
static void
append_id (GString *svg, const char *id)
{
  g_string_append (svg, " id=\"");
  if (!g_ascii_isalpha (id[0]))
    g_string_append_c (svg, 'g');
  for (const char *c = id; *c != '\0'; c++)
    g_string_append_c (svg, g_ascii_isalnum (*c) || *c == '-' || *c == '.' || *c == '_' ? *c : '_');
  g_string_append_c (svg, '"');
}

static void
begin_group (Writer *self, guint number)
{
  const CanevasGroup *group = canevas_scene_get_group (self->scene, number);

  g_string_append (self->svg, "<g");
  if (group->id != NULL)
    append_id (self->svg, group->id);
  if ((group->flags & CANEVAS_GROUP_SILENT) != 0)
    g_string_append (self->svg, " aria-hidden=\"true\"");
  else if (group->label != NULL)
    g_string_append (self->svg, group->last > number ? " role=\"graphics-object group\"" : " role=\"graphics-symbol img\"");
  g_string_append_c (self->svg, '>');
  if (group->label != NULL && (group->flags & CANEVAS_GROUP_SILENT) == 0)
    {
      canevas_xml_append_printf (self->svg, "<title>%s</title>", group->label);
      if (group->description != NULL)
        canevas_xml_append_printf (self->svg, "<desc>%s</desc>", group->description);
    }
  g_string_append_c (self->svg, '\n');
  g_array_append_val (self->open, number);
}

/* Ends the groups that shape @number is not in, and begins those that it is. */
static void
turn_groups (Writer *self, guint number)
{
  while (self->open->len > 0
         && canevas_scene_get_group (self->scene, g_array_index (self->open, guint, self->open->len - 1))->end_shape <= number)
    {
      g_string_append (self->svg, "</g>\n");
      g_array_set_size (self->open, self->open->len - 1);
    }
  for (; self->next_group < canevas_scene_get_n_groups (self->scene); self->next_group++)
    {
      const CanevasGroup *group = canevas_scene_get_group (self->scene, self->next_group);

      if (group->first_shape > number)
        break;
      if (group->end_shape > number && canevas_scene_shows_group (self->scene, self->next_group, FALSE))
        begin_group (self, self->next_group);
    }
}

static void
append_vertex (GString *svg, char command, const CanevasVertex *vertices, guint n)
{
  g_string_append_c (svg, command);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (svg, ' ');
      append_number (svg, vertices[i].x);
      g_string_append_c (svg, ' ');
      append_number (svg, vertices[i].y);
    }
}

static void
append_verbs (GString *svg, const guint8 *verbs, guint n_verbs, const CanevasVertex *vertices)
{
  static const char commands[] = { 'M', 'L', 'C', 'Z' };
  static const guint n_vertices[] = { 1, 1, 3, 0 };

  for (guint i = 0; i < n_verbs; i++)
    {
      append_vertex (svg, commands[verbs[i]], vertices, n_vertices[verbs[i]]);
      vertices += n_vertices[verbs[i]];
    }
}

static void
append_path (Writer *self, const CanevasShape *shape)
{
  const CanevasOutline *outline = &g_array_index (self->contents->outlines, CanevasOutline, shape->data);

  append_verbs (self->svg, self->contents->verbs->data + outline->first_verb, outline->n_verbs,
                &g_array_index (self->contents->vertices, CanevasVertex, outline->first_vertex));
}

static void
append_arrow (Writer *self, guint style, double length, const CanevasVertex *tip, const CanevasVertex *from)
{
  CanevasVertex corners[3];

  canevas_trace_arrow (tip, from, length, corners);
  g_string_append_printf (self->svg, "<path class=\"a%u\" d=\"", style);
  append_vertex (self->svg, 'M', corners, 3);
  g_string_append (self->svg, "Z\"/>\n");
}

static void
append_polyline (Writer *self, const CanevasShape *shape)
{
  const CanevasShapeStyle *style = &g_array_index (self->contents->styles, CanevasShapeStyle, shape->style);
  const CanevasOutline *outline = &g_array_index (self->contents->outlines, CanevasOutline, shape->data);
  const CanevasVertex *vertices = &g_array_index (self->contents->vertices, CanevasVertex, outline->first_vertex);
  guint n = outline->n_vertices;
  double length = canevas_shape_style_get_arrow_length (style);
  gboolean at_start = (style->arrows & CANEVAS_ARROW_AT_START) != 0;
  gboolean at_end = (style->arrows & CANEVAS_ARROW_AT_END) != 0;

  canevas_trace_round (&self->trace, vertices, n, style->radius, at_start ? length * 0.75 : 0, at_end ? length * 0.75 : 0);
  g_string_append_printf (self->svg, "<path class=\"s%u\" d=\"", shape->style);
  append_verbs (self->svg, self->trace.verbs->data, self->trace.verbs->len, (CanevasVertex *) self->trace.vertices->data);
  g_string_append (self->svg, "\"/>\n");
  if (at_end)
    append_arrow (self, shape->style, length, &vertices[n - 1], &vertices[n - 2]);
  if (at_start)
    append_arrow (self, shape->style, length, &vertices[0], &vertices[1]);
}

/* @look: "class="s1"" or a fill; @grow: how far outside. */
static void
append_area (Writer *self, const CanevasShape *shape, const char *look, double grow)
{
  const CanevasShapeStyle *style = &g_array_index (self->contents->styles, CanevasShapeStyle, shape->style);
  double width = shape->width + 2 * grow;
  double height = shape->height + 2 * grow;

  if (shape->kind == CANEVAS_SHAPE_PATH)
    {
      g_string_append_printf (self->svg, "<path %s d=\"", look);
      append_path (self, shape);
      g_string_append_c (self->svg, '"');
    }
  else if (shape->kind == CANEVAS_SHAPE_ELLIPSE)
    {
      g_string_append_printf (self->svg, "<ellipse %s", look);
      append_attribute (self->svg, "cx", shape->x + shape->width / 2);
      append_attribute (self->svg, "cy", shape->y + shape->height / 2);
      append_attribute (self->svg, "rx", width / 2);
      append_attribute (self->svg, "ry", height / 2);
    }
  else
    {
      g_string_append_printf (self->svg, "<rect %s", look);
      append_attribute (self->svg, "x", shape->x - grow);
      append_attribute (self->svg, "y", shape->y - grow);
      append_attribute (self->svg, "width", width);
      append_attribute (self->svg, "height", height);
      if (style->radius > 0)
        append_attribute (self->svg, "rx", MIN (style->radius + grow, MIN (width, height) / 2));
    }
  g_string_append (self->svg, "/>\n");
}

static void
append_areas (Writer *self, const CanevasShape *shape)
{
  const CanevasShapeStyle *style = &g_array_index (self->contents->styles, CanevasShapeStyle, shape->style);
  char look[32];

  g_snprintf (look, sizeof look, "class=\"s%u\"", shape->style);
  append_area (self, shape, look, 0);
  if (style->hatch != CANEVAS_HATCH_NONE)
    {
      g_snprintf (look, sizeof look, "fill=\"url(#h%u)\"", shape->style);
      append_area (self, shape, look, 0);
    }
  if (style->doubled)
    {
      g_snprintf (look, sizeof look, "class=\"d%u\"", shape->style);
      append_area (self, shape, look, canevas_shape_style_get_double_offset (style));
    }
}

/* Told how long it is, a line keeps within its box even where the font is another. */
static void
append_row (Writer *self, const CanevasShape *shape, const CanevasTextStyle *style, const CanevasSceneText *text, guint row)
{
  const CanevasTextRow *line = &text->block->rows[row];
  g_autofree char *words = g_strndup (line->text, line->n_bytes);
  double left, baseline;

  if (line->width <= 0)
    return;
  g_strchomp (words);
  canevas_text_block_get_offset (text->block, style, row, &left, &baseline);
  if (style->align == CANEVAS_TEXT_CENTRE)
    left += line->width * style->size / 2;
  else if (style->align == CANEVAS_TEXT_END)
    left += line->width * style->size;
  g_string_append_printf (self->svg, "<text class=\"t%u\"", shape->style);
  append_attribute (self->svg, "x", text->x + left);
  append_attribute (self->svg, "y", text->y + baseline);
  append_attribute (self->svg, "textLength", line->width * style->size);
  g_string_append (self->svg, " lengthAdjust=\"spacingAndGlyphs\"");
  if (style->upwards)
    {
      g_string_append (self->svg, " transform=\"rotate(-90 ");
      append_number (self->svg, text->x);
      g_string_append_c (self->svg, ' ');
      append_number (self->svg, text->y);
      g_string_append (self->svg, ")\"");
    }
  g_string_append_c (self->svg, '>');
  canevas_xml_append (self->svg, words);
  g_string_append (self->svg, "</text>\n");
}

static void
append_shape (Writer *self, const CanevasShape *shape)
{
  if (shape->kind == CANEVAS_SHAPE_TEXT)
    {
      const CanevasSceneText *text = &g_array_index (self->contents->texts, CanevasSceneText, shape->data);

      for (guint row = 0; row < text->block->n_rows; row++)
        append_row (self, shape, &g_array_index (self->contents->text_styles, CanevasTextStyle, shape->style), text, row);
    }
  else if (shape->kind == CANEVAS_SHAPE_POLYLINE)
    append_polyline (self, shape);
  else
    append_areas (self, shape);
}

static void
append_head (Writer *self, const CanevasRectangle *bounds)
{
  GString *svg = self->svg;
  const char *title = canevas_scene_get_title (self->scene);
  const char *language = canevas_scene_get_language (self->scene);
  g_autofree char *outline = canevas_scene_dup_outline (self->scene);

  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"");
  append_number (svg, bounds->x);
  g_string_append_c (svg, ' ');
  append_number (svg, bounds->y);
  g_string_append_c (svg, ' ');
  append_number (svg, bounds->width);
  g_string_append_c (svg, ' ');
  append_number (svg, bounds->height);
  g_string_append (svg, "\" width=\"");
  append_number (svg, bounds->width);
  g_string_append (svg, "pt\" height=\"");
  append_number (svg, bounds->height);
  g_string_append (svg, "pt\" role=\"graphics-document document\"");
  if (language != NULL)
    canevas_xml_append_printf (svg, " lang=\"%s\" xml:lang=\"%s\"", language, language);
  if (title != NULL)
    g_string_append (svg, " aria-labelledby=\"scene-title\" aria-describedby=\"scene-desc\"");
  g_string_append (svg, ">\n");
  if (title != NULL)
    canevas_xml_append_printf (svg, "<title id=\"scene-title\">%s</title>\n", title);
  canevas_xml_append_printf (svg, "<desc id=\"scene-desc\">%s</desc>\n", outline);
  append_styles (self);
  g_string_append (svg, "<rect");
  append_attribute (svg, "x", bounds->x);
  append_attribute (svg, "y", bounds->y);
  append_attribute (svg, "width", bounds->width);
  append_attribute (svg, "height", bounds->height);
  g_string_append_printf (svg, " fill=\"#%06x\"/>\n", canevas_palette_resolve (self->palette, CANEVAS_PAINT_PAPER));
}

GBytes *
canevas_scene_write_svg (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error)
{
  Writer writer = { 0 };
  CanevasRectangle bounds;

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  writer.scene = self;
  writer.contents = canevas_scene_get_contents (self);
  writer.palette = options != NULL && options->palette != NULL ? options->palette : canevas_palette_get (CANEVAS_PALETTE_LIGHT);
  writer.svg = g_string_sized_new (256 * (gsize) canevas_scene_get_n_shapes (self) + 4096);
  writer.open = g_array_new (FALSE, FALSE, sizeof (guint));
  canevas_trace_init (&writer.trace);

  canevas_scene_get_bounds (self, &bounds);
  append_head (&writer, &bounds);
  for (guint i = 0; i < canevas_scene_get_n_shapes (self); i++)
    {
      const CanevasShape *shape = &g_array_index (writer.contents->shapes, CanevasShape, i);

      if (!canevas_scene_shows_group (self, shape->group, FALSE))
        continue;
      turn_groups (&writer, i);
      append_shape (&writer, shape);
    }
  for (guint i = 0; i < writer.open->len; i++)
    g_string_append (writer.svg, "</g>\n");
  g_string_append (writer.svg, "</svg>\n");
  canevas_trace_clear (&writer.trace);
  g_array_unref (writer.open);
  return g_string_free_to_bytes (writer.svg);
}
