/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-writer.h"

#include "canevas-label.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

/* Widest line, in columns of a terminal or a plain mail. */
#define WIDTH 80
/* Between two columns of a table. */
#define GAP 2
/* The narrowest column, however small its share. */
#define NARROWEST 4

static guint
char_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0;
  return g_unichar_iswide (letter) ? 2 : 1;
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += char_width (g_utf8_get_char (text));
  return width;
}

/*
 * Longest beginning of @text that fits in @width columns: up to a space, else up to an unbreakable space, which is better cut
 * than a word, else to the last letter that fits.
 */
static const char *
find_break (const char *text, guint width)
{
  const char *at = text, *space = NULL, *unbreakable = NULL;
  guint used = 0;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      used += char_width (letter);
      if (letter == ' ' && at > text)
        space = at;
      else if ((letter == 0xa0 || letter == 0x202f) && at > text)
        unbreakable = at;
      if (used > width)
        return space != NULL ? space : (unbreakable != NULL ? unbreakable : (at > text ? at : g_utf8_next_char (at)));
    }
  return at;
}

/* The text after a break, without the space that was there. */
static const char *
skip_space (const char *text)
{
  gunichar letter = g_utf8_get_char (text);

  return letter == ' ' || letter == 0xa0 || letter == 0x202f ? g_utf8_next_char (text) : text;
}

/* Cuts @text in lines of at most @width columns; line ends in it are kept. */
static GPtrArray *
wrap (const char *text, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) given = g_strsplit (text, "\n", -1);

  for (guint i = 0; given[i] != NULL; i++)
    {
      const char *rest = given[i];

      do
        {
          const char *end = find_break (rest, width);

          g_ptr_array_add (lines, g_strndup (rest, (gsize) (end - rest)));
          rest = skip_space (end);
        }
      while (*rest != '\0');
    }
  return lines;
}

static void
append_spaces (GString *out, guint count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (out, ' ');
}

static void
append_rule (GString *out, const char *stroke, guint width)
{
  for (guint i = 0; i < width; i++)
    g_string_append (out, stroke);
  g_string_append_c (out, '\n');
}

/* @first stands before the first line, and as much space before the others. */
static void
append_wrapped (GString *out, const char *first, const char *text)
{
  guint indent = text_width (first);
  g_autoptr (GPtrArray) lines = wrap (text, WIDTH - indent);

  for (guint i = 0; i < lines->len; i++)
    {
      if (i == 0)
        g_string_append (out, first);
      else
        append_spaces (out, indent);
      g_string_append (out, g_ptr_array_index (lines, i));
      g_string_append_c (out, '\n');
    }
}

static void
append_runs (GString *out, const char *first, GPtrArray *runs)
{
  g_autofree char *text = canevas_runs_to_text (runs);

  append_wrapped (out, first, text);
}

/* --- Tables --- */

/* Width of the longest word in a column, heads included. */
static guint
find_longest_word (CanevasBlock *block, guint column)
{
  g_autoptr (GString) texts = g_string_new (((CanevasColumn *) g_ptr_array_index (block->columns, column))->title);
  g_auto (GStrv) words = NULL;
  guint longest = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const CanevasRow *row = g_ptr_array_index (block->rows, i);
      g_autofree char *text = row->spanning ? g_strdup ("") : canevas_runs_to_text (g_ptr_array_index (row->cells, column));

      g_string_append_c (texts, ' ');
      g_string_append (texts, text);
    }
  words = g_strsplit_set (texts->str, " \n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, text_width (words[i]));
  return longest;
}

/* Shares the line between the columns by their widths; one with a word too long for its share takes from those with most room. */
static void
share_width (CanevasBlock *block, guint *widths)
{
  guint n_columns = block->columns->len, room = WIDTH - GAP * (n_columns - 1), given = 0;
  g_autofree guint *words = g_new (guint, n_columns);
  double shares = 0;

  for (guint i = 0; i < n_columns; i++)
    shares += ((CanevasColumn *) g_ptr_array_index (block->columns, i))->width;
  for (guint i = 0; i < n_columns; i++)
    {
      const CanevasColumn *column = g_ptr_array_index (block->columns, i);
      guint share = MAX (NARROWEST, (guint) (room * column->width / shares));

      words[i] = find_longest_word (block, i);
      widths[i] = MAX (share, MIN (words[i], room / 4));
      given += widths[i];
    }
  for (; given != room; given > room ? given-- : given++)
    {
      guint chosen = 0;

      for (guint i = 1; i < n_columns; i++)
        if ((int) widths[i] - (int) words[i] > (int) widths[chosen] - (int) words[chosen])
          chosen = i;
      widths[chosen] += given > room ? -1 : 1;
    }
}

/* Writes cells side by side, each wrapped in its column. */
static void
append_cells (GString *out, CanevasBlock *block, GPtrArray *texts, const guint *widths)
{
  guint n_columns = block->columns->len, height = 0;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_columns; i++)
    {
      GPtrArray *lines = wrap (g_ptr_array_index (texts, i), widths[i]);

      g_ptr_array_add (cells, lines);
      height = MAX (height, lines->len);
    }
  for (guint line = 0; line < height; line++)
    {
      g_autoptr (GString) built = g_string_new (NULL);

      for (guint i = 0; i < n_columns; i++)
        {
          const CanevasColumn *column = g_ptr_array_index (block->columns, i);
          GPtrArray *lines = g_ptr_array_index (cells, i);
          const char *text = line < lines->len ? g_ptr_array_index (lines, line) : "";
          guint blank = widths[i] - MIN (widths[i], text_width (text));

          append_spaces (built, (i > 0 ? GAP : 0) + (column->align == CANEVAS_ALIGN_END ? blank : 0));
          g_string_append (built, text);
          append_spaces (built, column->align == CANEVAS_ALIGN_END ? 0 : blank);
        }
      while (built->len > 0 && built->str[built->len - 1] == ' ')
        g_string_truncate (built, built->len - 1);
      g_string_append (out, built->str);
      g_string_append_c (out, '\n');
    }
}

static void
append_table (GString *out, CanevasBlock *block)
{
  g_autofree guint *widths = g_new (guint, block->columns->len);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  if (block->title != NULL)
    {
      g_autofree char *caption = g_strdup_printf (_("Table %s – %s"), block->number, block->title);

      append_wrapped (out, "", caption);
    }
  share_width (block, widths);
  for (guint i = 0; i < block->columns->len; i++)
    g_ptr_array_add (titles, ((CanevasColumn *) g_ptr_array_index (block->columns, i))->title);
  append_rule (out, "━", WIDTH);
  append_cells (out, block, titles, widths);
  append_rule (out, "─", WIDTH);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const CanevasRow *row = g_ptr_array_index (block->rows, i);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

      if (i > 0)
        append_rule (out, "┄", WIDTH);
      if (row->spanning)
        {
          append_runs (out, "", g_ptr_array_index (row->cells, 0));
          continue;
        }
      for (guint j = 0; j < row->cells->len; j++)
        g_ptr_array_add (texts, canevas_runs_to_text (g_ptr_array_index (row->cells, j)));
      append_cells (out, block, texts, widths);
    }
  append_rule (out, "━", WIDTH);
}

/* --- Other blocks --- */

static void
append_heading (GString *out, const CanevasBlock *block)
{
  g_autofree char *line =
    block->number != NULL ? g_strdup_printf ("%s  %s", block->number, block->title) : g_strdup (block->title);

  append_wrapped (out, "", line);
  append_rule (out, block->level == 1 ? "=" : "-", MIN (WIDTH, text_width (line)));
}

static void
append_identity (GString *out, CanevasBlock *block)
{
  guint widest = 0;

  for (guint i = 0; i < block->pairs->len; i++)
    widest = MAX (widest, text_width (((CanevasPair *) g_ptr_array_index (block->pairs, i))->label));
  for (guint i = 0; i < block->pairs->len; i++)
    {
      const CanevasPair *pair = g_ptr_array_index (block->pairs, i);
      g_autoptr (GString) label = g_string_new (pair->label);

      append_spaces (label, widest + GAP - text_width (pair->label));
      append_wrapped (out, label->str, pair->value);
    }
}

static void
append_lines (GString *out, const char *first, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    append_wrapped (out, first, g_ptr_array_index (lines, i));
}

/* A drawing in words: its caption, then the facts it shows. */
static void
append_figure (GString *out, CanevasBlock *block)
{
  g_autoptr (GPtrArray) runs = canevas_label_make_figure_caption (block);
  g_autofree char *caption = canevas_runs_to_text (runs);
  g_auto (GStrv) lines = g_strsplit (block->alternative != NULL ? block->alternative : "", "\n", -1);

  append_wrapped (out, "", caption);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize indent = strspn (lines[i], " ");
      g_autofree char *first = g_strnfill (indent + 2, ' ');

      if (lines[i][indent] != '\0')
        append_wrapped (out, first, lines[i] + indent);
    }
}

/* One below the other, with room to sign. */
static void
append_signatures (GString *out, CanevasBlock *block)
{
  for (guint i = 0; i < block->pairs->len; i++)
    {
      const CanevasPair *pair = g_ptr_array_index (block->pairs, i);

      if (i > 0)
        g_string_append_c (out, '\n');
      append_wrapped (out, "", pair->label);
      if (pair->value[0] != '\0')
        append_wrapped (out, "", pair->value);
      g_string_append_printf (out, "%s\n\n\n", canevas_label_get_signature (block));
    }
}

static void
append_question (GString *out, const CanevasBlock *block)
{
  g_autofree char *text = canevas_runs_to_text (block->runs);
  g_autofree char *label = block->title != NULL ? g_strdup (block->title) : g_strdup_printf (_("To decide %s"), block->number);
  g_autofree char *line = g_strdup_printf ("[%s] %s", label, text);

  append_wrapped (out, "  ", line);
}

static void
append_block (GString *out, CanevasBlock *block)
{
  switch (block->kind)
    {
    case CANEVAS_BLOCK_HEADING:
      append_heading (out, block);
      break;
    case CANEVAS_BLOCK_PARAGRAPH:
    case CANEVAS_BLOCK_CLOSING:
      append_runs (out, "", block->runs);
      break;
    case CANEVAS_BLOCK_ITEM:
      append_runs (out, "– ", block->runs);
      break;
    case CANEVAS_BLOCK_TABLE:
      append_table (out, block);
      break;
    case CANEVAS_BLOCK_BOX:
      append_wrapped (out, "  ", block->title);
      append_lines (out, "  ", block->lines);
      break;
    case CANEVAS_BLOCK_QUESTION:
      append_question (out, block);
      break;
    case CANEVAS_BLOCK_ADDRESS:
      append_lines (out, "                                        ", block->lines);
      break;
    case CANEVAS_BLOCK_IDENTITY:
      append_identity (out, block);
      break;
    case CANEVAS_BLOCK_SIGNATURES:
      append_signatures (out, block);
      break;
    case CANEVAS_BLOCK_FIGURE:
      append_figure (out, block);
      break;
    }
}

static void
append_frame_line (GString *out, const char *label, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_string_append_printf (out, _("%s: %s"), label, value);
  if (value != NULL && value[0] != '\0')
    g_string_append_c (out, '\n');
}

static void
append_frame (GString *out, CanevasDocument *document)
{
  g_autofree char *kind = g_utf8_strup (document->kind, -1);

  append_wrapped (out, "", document->authority);
  append_lines (out, "", document->offices);
  g_string_append_c (out, '\n');
  append_frame_line (out, _("Reference"), document->reference);
  append_frame_line (out, _("Version"), document->version);
  append_frame_line (out, _("Status"), document->status);
  append_frame_line (out, _("Date"), document->date);
  g_string_append_c (out, '\n');
  append_wrapped (out, "", kind);
  append_wrapped (out, "", document->title);
  append_rule (out, "=", WIDTH);
}

/**
 * canevas_write_text:
 *
 * Tables keep their columns, wrapped to share the line; sections are separated by blank lines and underlined.
 */
GBytes *
canevas_write_text (CanevasDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const CanevasBlock *before = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  CANEVAS_LANGUAGE_SCOPE (document->language);
  append_frame (out, document);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = g_ptr_array_index (document->blocks, i);

      if (before == NULL || before->kind != CANEVAS_BLOCK_ITEM || block->kind != CANEVAS_BLOCK_ITEM)
        g_string_append_c (out, '\n');
      append_block (out, block);
      before = block;
    }
  if (document->footer[0] != '\0')
    {
      g_string_append_c (out, '\n');
      append_wrapped (out, "", document->footer);
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
