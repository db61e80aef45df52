/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-breaker.h"

#include <string.h>

#define ELLIPSIS "…"
/* Room for what is lost when a width is divided by a size. */
#define SLACK 1e-4f

typedef struct
{
  CanevasTextBlock *block;
  CanevasTextFace *face;
  CanevasTextStore *store; /* its rows and pieces are copied into the block at the end */
  CanevasTextRow row;
  float space; /* after what the row holds */
  gboolean full;
} Breaker;

static void
begin_row (Breaker *self, const char *text)
{
  self->row = (CanevasTextRow){ .text = text, .first_piece = self->store->pieces->len };
  self->space = 0;
}

static void
end_row (Breaker *self)
{
  g_array_append_val (self->store->rows, self->row);
  self->block->width = MAX (self->block->width, self->row.width);
}

static void
append_run (Breaker *self, const CanevasTextRun *run)
{
  CanevasTextPiece piece = { run, self->row.width + self->space };

  g_array_append_val (self->store->pieces, piece);
  self->row.n_pieces++;
  self->row.n_bytes += run->n_bytes;
  self->row.width = piece.x + run->advance;
  self->space = run->space;
}

static gboolean
is_last_row (Breaker *self)
{
  return self->block->max_lines > 0 && self->store->rows->len + 1 >= self->block->max_lines;
}

/* How many bytes of @run fit into @room. */
static guint
get_fitting_bytes (const CanevasTextRun *run, float room)
{
  const char *c = run->text;
  guint i = 0;

  for (; i + 1 < run->n_glyphs && run->glyphs[i + 1].x <= room; i++)
    c = g_utf8_next_char (c);
  return c - run->text;
}

/* Ends the last row in "…", with as much of @next (nullable) as fits before it, or less than it already holds. */
static gboolean
shorten_row (Breaker *self, const CanevasTextRun *next)
{
  const CanevasTextRun *ellipsis = canevas_text_face_get_run (self->face, ELLIPSIS, strlen (ELLIPSIS));
  g_autoptr (GString) text = g_string_new_len (self->row.text, self->row.n_bytes);
  const CanevasTextRun *part = next;

  if (ellipsis == NULL)
    return FALSE;
  for (;;)
    {
      float room = self->block->wrap > 0 ? self->block->wrap - self->row.width - self->space - ellipsis->advance + SLACK : 0;
      guint n_bytes = room > 0 && part != NULL ? get_fitting_bytes (part, room) : 0;
      CanevasTextPiece *last;

      if (part == NULL && room >= 0)
        break;

      if (n_bytes > 0 || self->row.n_pieces == 0)
        {
          const CanevasTextRun *shown = n_bytes > 0 ? canevas_text_face_get_run (self->face, part->text, n_bytes) : NULL;

          if (shown != NULL)
            append_run (self, shown);
          if (shown != NULL)
            g_string_append_len (text, shown->text, shown->n_bytes);
          break;
        }
      last = &g_array_index (self->store->pieces, CanevasTextPiece, self->store->pieces->len - 1);
      part = last->run;
      g_string_truncate (text, text->len - part->n_bytes);
      self->row.width = last->x;
      self->row.n_bytes -= part->n_bytes;
      self->space = 0;
      self->row.n_pieces--;
      g_array_set_size (self->store->pieces, self->store->pieces->len - 1);
    }
  self->space = 0;
  append_run (self, ellipsis);
  g_string_append (text, ELLIPSIS);
  self->row.text = canevas_text_store_keep_text (self->store, text->str, text->len);
  self->row.n_bytes = text->len;
  self->block->cut = TRUE;
  self->full = TRUE;
  end_row (self);
  return TRUE;
}

/* A word wider than a line is torn between two of its characters. */
static gboolean
append_torn (Breaker *self, const char *text, const CanevasTextRun *run)
{
  float wrap = self->block->wrap + SLACK;

  self->block->torn = TRUE;
  while (run->advance > wrap)
    {
      guint n_bytes = get_fitting_bytes (run, wrap);
      guint left = run->n_bytes;
      const CanevasTextRun *part;

      if (is_last_row (self))
        return shorten_row (self, run);
      if (n_bytes == 0)
        n_bytes = g_utf8_next_char (run->text) - run->text;
      if (n_bytes >= run->n_bytes)
        break;
      part = canevas_text_face_get_run (self->face, text, n_bytes);
      if (part == NULL)
        return FALSE;
      append_run (self, part);
      end_row (self);
      text += n_bytes;
      begin_row (self, text);
      run = canevas_text_face_get_run (self->face, text, left - n_bytes);
      if (run == NULL)
        return FALSE;
    }
  append_run (self, run);
  return TRUE;
}

static gboolean
append_word (Breaker *self, const char *text, guint n_bytes)
{
  const CanevasTextRun *run = canevas_text_face_get_run (self->face, text, n_bytes);
  float wrap = self->block->wrap > 0 ? self->block->wrap + SLACK : G_MAXFLOAT;

  if (run == NULL)
    return FALSE;
  if (self->row.width + self->space + run->advance <= wrap)
    {
      append_run (self, run);
      return TRUE;
    }
  if (self->row.n_pieces > 0)
    {
      if (is_last_row (self))
        return shorten_row (self, run);
      end_row (self);
      begin_row (self, text);
    }
  if (run->advance > wrap)
    return append_torn (self, text, run);
  append_run (self, run);
  return TRUE;
}

/* The end of the word at @text: after its space, or after a hyphen or a slash between letters. */
static const char *
get_word_end (const char *text, const char *end)
{
  for (const char *c = text; c < end; c++)
    {
      if (*c == ' ')
        return c + 1;
      if ((*c == '-' || *c == '/') && c > text && c + 1 < end && g_unichar_isalpha (g_utf8_get_char (c + 1)))
        return c + 1;
    }
  return end;
}

static void
fill_block (Breaker *self)
{
  GArray *rows = self->store->rows;
  GArray *pieces = self->store->pieces;

  self->block->n_rows = rows->len;
  self->block->rows = canevas_text_store_keep (self->store, rows->data, rows->len * sizeof (CanevasTextRow));
  self->block->pieces = canevas_text_store_keep (self->store, pieces->data, pieces->len * sizeof (CanevasTextPiece));
}

static void
breaker_init (Breaker *self, CanevasTextBlock *block, CanevasTextFace *face, CanevasTextStore *store)
{
  *self = (Breaker){ .block = block, .face = face, .store = store };
  g_array_set_size (store->rows, 0);
  g_array_set_size (store->pieces, 0);
}

gboolean
canevas_text_break_plain (CanevasTextBlock *block, CanevasTextFace *face, CanevasTextStore *store)
{
  const char *c = block->text;
  Breaker self;

  breaker_init (&self, block, face, store);
  for (;;)
    {
      const char *end = c + strcspn (c, "\n");

      begin_row (&self, c);
      while (c < end && !self.full)
        {
          const char *next = get_word_end (c, end);

          if (!append_word (&self, c, next - c))
            return FALSE;
          c = next;
        }
      if (self.full)
        break;
      if (*end != '\0' && is_last_row (&self))
        {
          if (!shorten_row (&self, NULL))
            return FALSE;
          break;
        }
      end_row (&self);
      if (*end == '\0')
        break;
      c = end + 1;
    }
  fill_block (&self);
  return TRUE;
}

static void
append_layout_line (Breaker *self, PangoLayoutLine *line, GPtrArray *runs)
{
  const char *text = pango_layout_get_text (line->layout);

  begin_row (self, self->block->text + line->start_index);
  self->row.n_bytes = line->length;
  for (GSList *item = line->runs; item != NULL; item = item->next)
    {
      CanevasTextRun *run = canevas_text_run_new_from_item (text, item->data);
      CanevasTextPiece piece = { run, self->row.width };

      g_ptr_array_add (runs, run);
      g_array_append_val (self->store->pieces, piece);
      self->row.n_pieces++;
      self->row.width += run->advance;
    }
  end_row (self);
}

void
canevas_text_break_any (CanevasTextBlock *block, CanevasTextFace *face, PangoContext *context, CanevasTextStore *store,
                        GPtrArray *runs)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  Breaker self;

  breaker_init (&self, block, face, store);
  pango_layout_set_font_description (layout, canevas_text_face_get_description (face));
  pango_layout_set_attributes (layout, canevas_text_face_get_attributes (face));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, block->wrap > 0 ? block->wrap * CANEVAS_TEXT_SHAPED_SIZE * PANGO_SCALE + 1 : -1);
  if (block->max_lines > 0 && block->wrap > 0)
    {
      pango_layout_set_height (layout, -(int) block->max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, block->text, -1);
  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    append_layout_line (&self, line->data, runs);
  block->cut = pango_layout_is_ellipsized (layout);
  fill_block (&self);
}
