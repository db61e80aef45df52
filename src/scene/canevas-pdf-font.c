/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-font.h"

#include "canevas-pdf-buffer.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <pango/pangofc-font.h>

/* How many lines a table of a character map may have. */
#define MOST_LINES 100
#define LAST_CODE 0xffff

typedef struct
{
  guint16 glyph;
  gint16 width;
  guint16 next;       /* another code of the same glyph, or 0 */
  gunichar character; /* what it means, where that is one */
  char *text;         /* (nullable): what it means, where it is more */
} Code;

struct _CanevasPdfFont
{
  PangoFont *font; /* keeps the face */
  hb_face_t *face;
  hb_font_t *outlines; /* in units of the face */
  guint number;
  guint16 *first; /* for each glyph, one of its codes, or 0 */
  guint n_glyphs;
  GArray *codes;  /* Code; the first stands for a glyph that is missing */
};

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean has = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has;
}

static gboolean
is_changed_by_fontconfig (PangoFont *font)
{
  FcPattern *pattern = PANGO_IS_FC_FONT (font) ? pango_fc_font_get_pattern (PANGO_FC_FONT (font)) : NULL;
  FcBool thickened = FcFalse;
  FcMatrix *matrix = NULL;

  if (pattern == NULL)
    return TRUE;
  FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &thickened);
  return thickened || FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch;
}

static void
clear_code (gpointer code)
{
  g_free (((Code *) code)->text);
}

/* (nullable) (transfer none) */
static hb_face_t *
get_face (PangoFont *font)
{
  hb_font_t *shaped = font != NULL ? pango_font_get_hb_font (font) : NULL;

  return shaped != NULL ? hb_font_get_face (shaped) : NULL;
}

CanevasPdfFont *
canevas_pdf_font_new (PangoFont *font, guint number)
{
  hb_face_t *face = get_face (font);
  CanevasPdfFont *self;
  Code missing = { 0 };

  if (face == NULL || !has_table (face, HB_TAG ('g', 'l', 'y', 'f')) || has_table (face, HB_TAG ('f', 'v', 'a', 'r'))
      || is_changed_by_fontconfig (font))
    return NULL;
  self = g_new0 (CanevasPdfFont, 1);
  self->font = g_object_ref (font);
  self->face = hb_face_reference (face);
  self->outlines = hb_font_create (face);
  self->number = number;
  self->n_glyphs = hb_face_get_glyph_count (face);
  self->first = g_new0 (guint16, self->n_glyphs);
  self->codes = g_array_new (FALSE, FALSE, sizeof (Code));
  g_array_set_clear_func (self->codes, clear_code);
  g_array_append_val (self->codes, missing);
  return self;
}

void
canevas_pdf_font_free (CanevasPdfFont *self)
{
  g_array_unref (self->codes);
  g_free (self->first);
  hb_font_destroy (self->outlines);
  hb_face_destroy (self->face);
  g_object_unref (self->font);
  g_free (self);
}

gboolean
canevas_pdf_font_serves (CanevasPdfFont *self, PangoFont *font)
{
  return get_face (font) == self->face && !is_changed_by_fontconfig (font);
}

guint
canevas_pdf_font_get_number (CanevasPdfFont *self)
{
  return self->number;
}

static int
to_thousandths (CanevasPdfFont *self, int units)
{
  return lround (units * 1000.0 / hb_face_get_upem (self->face));
}

static guint
add_code (CanevasPdfFont *self, guint glyph, gunichar character, const char *text, guint n_bytes)
{
  Code code = { glyph, to_thousandths (self, hb_font_get_glyph_h_advance (self->outlines, glyph)), self->first[glyph], character,
                character == 0 ? g_strndup (text, n_bytes) : NULL };

  if (self->codes->len > LAST_CODE)
    {
      g_free (code.text);
      return 0;
    }
  g_array_append_val (self->codes, code);
  self->first[glyph] = self->codes->len - 1;
  return self->codes->len - 1;
}

guint
canevas_pdf_font_get_code (CanevasPdfFont *self, guint glyph, const char *text, guint n_bytes)
{
  gunichar character = n_bytes > 0 && g_utf8_next_char (text) == text + n_bytes ? g_utf8_get_char (text) : 0;

  if (glyph >= self->n_glyphs)
    return 0;
  for (guint i = self->first[glyph]; i > 0; i = g_array_index (self->codes, Code, i).next)
    {
      const Code *code = &g_array_index (self->codes, Code, i);

      if (code->character == character
          && (character != 0 || (strlen (code->text) == n_bytes && memcmp (code->text, text, n_bytes) == 0)))
        return i;
    }
  return add_code (self, glyph, character, text, n_bytes);
}

int
canevas_pdf_font_get_width (CanevasPdfFont *self, guint code)
{
  return g_array_index (self->codes, Code, code).width;
}

/* The face with no more than what outlines are: to read all its characters and rules would take four times as long. */
static hb_face_t *
make_bare_face (CanevasPdfFont *self)
{
  static const hb_tag_t tables[] = {
    HB_TAG ('g', 'l', 'y', 'f'), HB_TAG ('h', 'e', 'a', 'd'), HB_TAG ('h', 'h', 'e', 'a'),
    HB_TAG ('h', 'm', 't', 'x'), HB_TAG ('l', 'o', 'c', 'a'), HB_TAG ('m', 'a', 'x', 'p'),
  };
  hb_face_t *bare = hb_face_builder_create ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      hb_blob_t *table = hb_face_reference_table (self->face, tables[i]);

      hb_face_builder_add_table (bare, tables[i], table);
      hb_blob_destroy (table);
    }
  return bare;
}

/* The face with no more than the glyphs that are used, at the numbers they have. (transfer full) (nullable) */
static hb_blob_t *
cut_out (CanevasPdfFont *self)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_face_t *bare, *part;
  hb_blob_t *blob = NULL;

  if (input == NULL)
    return NULL;
  bare = make_bare_face (self);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  for (guint i = 0; i < self->codes->len; i++)
    hb_set_add (hb_subset_input_glyph_set (input), g_array_index (self->codes, Code, i).glyph);
  part = hb_subset_or_fail (bare, input);
  hb_subset_input_destroy (input);
  hb_face_destroy (bare);
  if (part == NULL)
    return NULL;
  blob = hb_face_reference_blob (part);
  hb_face_destroy (part);
  return blob;
}

/* (transfer full): its PostScript name, after the letters that say that glyphs are missing */
static char *
make_name (CanevasPdfFont *self)
{
  char name[64] = "";
  guint size = sizeof name;
  GString *made = g_string_new ("CNV");

  for (guint i = 0, rest = self->number; i < 3; i++, rest /= 26)
    g_string_append_c (made, 'A' + rest % 26);
  g_string_append_c (made, '+');
  hb_ot_name_get_utf8 (self->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  for (const char *c = name; *c != '\0'; c++)
    if (g_ascii_isalnum (*c) || *c == '-')
      g_string_append_c (made, *c);
  return g_string_free (made, FALSE);
}

static int
read_int16 (const char *bytes)
{
  return (gint16) ((guchar) bytes[0] << 8 | (guchar) bytes[1]);
}

static void
add_box (CanevasPdfFont *self, GString *body)
{
  hb_blob_t *head = hb_face_reference_table (self->face, HB_TAG ('h', 'e', 'a', 'd'));
  guint length;
  const char *bytes = hb_blob_get_data (head, &length);

  g_string_append (body, "/FontBBox [");
  /* xMin, yMin, xMax and yMax of the OpenType table. */
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (body, " %d", length >= 44 ? to_thousandths (self, read_int16 (bytes + 36 + 2 * i)) : 0);
  g_string_append (body, " ] ");
  hb_blob_destroy (head);
}

static void
write_descriptor (CanevasPdfFont *self, CanevasPdfFile *file, guint number, const char *name, guint outlines)
{
  g_autoptr (GString) body = g_string_new ("<< /Type /FontDescriptor ");
  hb_font_extents_t extents = { 0 };
  hb_position_t capitals = 0;

  hb_font_get_h_extents (self->outlines, &extents);
  if (!hb_ot_metrics_get_position (self->outlines, HB_OT_METRICS_TAG_CAP_HEIGHT, &capitals))
    capitals = extents.ascender;
  add_box (self, body);
  /* Symbolic: its codes are those of no alphabet. The width of stems is that of most text fonts; it only serves substitutes. */
  g_string_append_printf (body, "/FontName /%s /Flags 4 /ItalicAngle 0 /StemV 80 /FontFile2 %u 0 R ", name, outlines);
  g_string_append_printf (body, "/Ascent %d /Descent %d /CapHeight %d >>", to_thousandths (self, extents.ascender),
                          to_thousandths (self, extents.descender), to_thousandths (self, capitals));
  canevas_pdf_file_add (file, number, body->str);
}

static void
write_descendant (CanevasPdfFont *self, CanevasPdfFile *file, guint number, const char *name, guint descriptor, guint glyphs)
{
  g_autoptr (GString) body = g_string_new ("<< /Type /Font /Subtype /CIDFontType2 ");

  g_string_append_printf (body, "/BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ", name);
  g_string_append_printf (body, "/FontDescriptor %u 0 R /CIDToGIDMap %u 0 R /W [ 0 [", descriptor, glyphs);
  for (guint i = 0; i < self->codes->len; i++)
    g_string_append_printf (body, " %d", canevas_pdf_font_get_width (self, i));
  g_string_append (body, " ] ] >>");
  canevas_pdf_file_add (file, number, body->str);
}

static void
write_glyphs (CanevasPdfFont *self, CanevasPdfFile *file, guint number)
{
  g_autofree char *map = g_malloc (2 * self->codes->len);

  for (guint i = 0; i < self->codes->len; i++)
    {
      map[2 * i] = g_array_index (self->codes, Code, i).glyph >> 8;
      map[2 * i + 1] = g_array_index (self->codes, Code, i).glyph & 0xff;
    }
  canevas_pdf_file_add_stream (file, number, "", map, 2 * self->codes->len);
}

static void
add_meaning (GString *map, const Code *code)
{
  char single[6];
  gsize length = code->text != NULL ? strlen (code->text) : (gsize) g_unichar_to_utf8 (code->character, single);
  g_autofree gunichar2 *units = g_utf8_to_utf16 (code->text != NULL ? code->text : single, length, NULL, NULL, NULL);

  g_string_append_c (map, '<');
  for (gunichar2 *unit = units; unit != NULL && *unit != 0; unit++)
    g_string_append_printf (map, "%04x", *unit);
  g_string_append (map, ">\n");
}

/* What each code means, so that text can be found and copied (9.10.3). */
static void
write_meanings (CanevasPdfFont *self, CanevasPdfFile *file, guint number)
{
  g_autoptr (GString) map = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");

  for (guint i = 1; i < self->codes->len; i++)
    {
      if ((i - 1) % MOST_LINES == 0)
        g_string_append_printf (map, "%u beginbfchar\n", MIN (MOST_LINES, self->codes->len - i));
      g_string_append_printf (map, "<%04x> ", i);
      add_meaning (map, &g_array_index (self->codes, Code, i));
      if (i % MOST_LINES == 0 || i + 1 == self->codes->len)
        g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  canevas_pdf_file_add_stream (file, number, "", map->str, map->len);
}

gboolean
canevas_pdf_font_write (CanevasPdfFont *self, CanevasPdfFile *file, guint number)
{
  hb_blob_t *outlines = cut_out (self);
  g_autofree char *name = make_name (self);
  g_autofree char *entries = NULL;
  g_autofree char *body = NULL;
  const char *bytes;
  guint numbers[5], length;

  if (outlines == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = canevas_pdf_file_reserve (file);
  body = g_strdup_printf ("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [ %u 0 R ] "
                          "/ToUnicode %u 0 R >>",
                          name, numbers[0], numbers[1]);
  canevas_pdf_file_add (file, number, body);
  write_descendant (self, file, numbers[0], name, numbers[2], numbers[3]);
  write_meanings (self, file, numbers[1]);
  write_descriptor (self, file, numbers[2], name, numbers[4]);
  write_glyphs (self, file, numbers[3]);
  bytes = hb_blob_get_data (outlines, &length);
  entries = g_strdup_printf ("/Length1 %u", length);
  canevas_pdf_file_add_stream (file, numbers[4], entries, bytes, length);
  hb_blob_destroy (outlines);
  return TRUE;
}
