/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the flow: horizontal rules, a tinted header repeated on each page, rows never cut. */
#include "canevas-flow.h"

#include "canevas-columns.h"
#include "canevas-label.h"

#define CELL_SIDE 6.4
#define CELL_TOP 3.0
#define HEADER_TOP 3.4
#define CROSSING_RULE 0.35
#define EDGE_RULE 1.0
#define HEADER_RULE 0.7
#define ROW_RULE 0.35
#define SPACE_BEFORE 7.0
#define SPACE_AFTER 9.0

typedef struct
{
  CanevasFlow *flow;
  CanevasBlock *block;
  CanevasTag *tag;
  CanevasFragment *header; /* (nullable) */
  double *widths;          /* of the columns, sides included; owned by the flow */
  GPtrArray *header_texts; /* CanevasTextLayout*, not owned */
  GPtrArray *texts;        /* CanevasTextLayout*, row by row; NULL beyond the first cell of a spanning row */
} Table;

static CanevasRow *
get_row (Table *self, guint index)
{
  return self->block->rows->pdata[index];
}

static CanevasTextLayout *
get_text (Table *self, guint row, guint column)
{
  return self->texts->pdata[row * self->block->columns->len + column];
}

static void
share_width (Table *self)
{
  GPtrArray *columns = self->block->columns;
  double total = 0;

  for (guint i = 0; i < columns->len; i++)
    total += MAX (((CanevasColumn *) columns->pdata[i])->width, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      CanevasColumn *column = columns->pdata[i];

      self->widths[i] = self->flow->width * (total > 0 ? MAX (column->width, 0) / total : 1.0 / columns->len);
    }
}

static CanevasTextLayout *
shape_cell (Table *self, CanevasRow *row, guint column)
{
  CanevasColumn *its = self->block->columns->pdata[column];
  CanevasStyleName name = row->strong ? CANEVAS_STYLE_COLUMN : CANEVAS_STYLE_CELL;

  if (row->spanning)
    return column == 0 ? canevas_flow_shape (self->flow, name, row->cells->pdata[0], self->flow->width - 2 * CELL_SIDE,
                                             CANEVAS_ALIGN_START)
                       : NULL;
  return canevas_flow_shape (self->flow, name, row->cells->pdata[column], self->widths[column] - 2 * CELL_SIDE, its->align);
}

static void
shape_header (Table *self)
{
  GPtrArray *columns = self->block->columns;
  const CanevasStyle *style = canevas_flow_get_style (self->flow, CANEVAS_STYLE_COLUMN);

  for (guint i = 0; i < columns->len; i++)
    {
      CanevasColumn *column = columns->pdata[i];
      double width = self->widths[i] - 2 * CELL_SIDE;
      CanevasTextLayout *text = canevas_text_layout_new_plain (style, column->title, width, column->align);

      g_ptr_array_add (self->flow->texts, text);
      g_ptr_array_add (self->header_texts, text);
    }
}

static void
shape_rows (Table *self)
{
  for (guint i = 0; i < self->block->rows->len; i++)
    for (guint j = 0; j < self->block->columns->len; j++)
      g_ptr_array_add (self->texts, shape_cell (self, get_row (self, i), j));
}

/* What the template wished is a start: columns give width to those where a word is torn, or that make their rows tall. */
static void
balance_columns (Table *self)
{
  guint n_columns = self->block->columns->len;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint j = 0; j < n_columns; j++)
    g_ptr_array_add (cells, self->header_texts->pdata[j]);
  for (guint i = 0; i < self->block->rows->len; i++)
    for (guint j = 0; j < n_columns; j++)
      g_ptr_array_add (cells, get_row (self, i)->spanning ? NULL : get_text (self, i, j));
  if (!canevas_columns_balance (cells, self->widths, n_columns, 2 * CELL_SIDE))
    return;
  for (guint i = 0; i < cells->len; i++)
    if (cells->pdata[i] != NULL)
      canevas_text_layout_set_width (cells->pdata[i], self->widths[i % n_columns] - 2 * CELL_SIDE);
}

static double
get_text_x (Table *self, guint column)
{
  double x = CELL_SIDE;

  for (guint i = 0; i < column; i++)
    x += self->widths[i];
  return x;
}

static gboolean
has_header (Table *self)
{
  for (guint i = 0; i < self->block->columns->len; i++)
    {
      CanevasColumn *column = self->block->columns->pdata[i];

      if (column->title != NULL && column->title[0] != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
add_caption (Table *self)
{
  const CanevasStyle *style = canevas_flow_get_style (self->flow, CANEVAS_STYLE_CAPTION);
  g_autofree char *caption = canevas_label_caption (self->block);
  CanevasTextLayout *text;
  CanevasFragment *fragment;

  if (caption[0] == '\0')
    return;
  text = canevas_flow_shape_plain (self->flow, CANEVAS_STYLE_CAPTION, caption, self->flow->width);
  fragment = canevas_flow_add_fragment (self->flow, self->block, canevas_text_layout_get_height (text));
  canevas_fragment_add_whole_text (fragment, text, 0, 0,
                             canevas_flow_add_tag (self->flow, self->tag, "Caption"));
  fragment->before = style->before;
  fragment->after = style->after;
  fragment->tight = TRUE;
  fragment->keep = TRUE;
}

/* Where one reads a crossing, rules part the columns. */
static void
add_crossing_rules (Table *self, CanevasFragment *fragment)
{
  double x = 0;

  for (guint i = 0; self->block->crossed && i + 1 < self->block->columns->len; i++)
    {
      x += self->widths[i];
      canevas_fragment_add_fill (fragment, CANEVAS_COLOUR_RULE, x - CROSSING_RULE / 2, 0, CROSSING_RULE, fragment->height);
    }
}

static void
add_header (Table *self)
{
  CanevasTag *row = canevas_flow_add_tag (self->flow, self->tag, "TR");
  double height = 0;
  CanevasFragment *fragment;

  for (guint i = 0; i < self->header_texts->len; i++)
    height = MAX (height, canevas_text_layout_get_height (self->header_texts->pdata[i]));
  height += 2 * HEADER_TOP;

  fragment = self->header = canevas_flow_add_fragment (self->flow, self->block, height);
  canevas_fragment_add_fill (fragment, CANEVAS_COLOUR_TINT, 0, 0, self->flow->width, height);
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, EDGE_RULE, 0, 0, self->flow->width);
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, HEADER_RULE, 0, height, self->flow->width);
  for (guint i = 0; i < self->header_texts->len; i++)
    {
      CanevasTextLayout *text = self->header_texts->pdata[i];

      /* Over a crossing all titles end on the line of the table. */
      double y = self->block->crossed ? height - HEADER_TOP - canevas_text_layout_get_height (text) : HEADER_TOP;

      canevas_fragment_add_whole_text (fragment, text, get_text_x (self, i), y,
                                 canevas_flow_add_tag (self->flow, row, "TH"));
    }
  fragment->keep = TRUE;
}

static gboolean
is_total (Table *self, guint row)
{
  return row + 1 == self->block->rows->len && get_row (self, row)->strong && !get_row (self, row)->spanning;
}

static void
add_row_rule (Table *self, CanevasFragment *fragment, guint row)
{
  if (row + 1 == self->block->rows->len)
    canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, EDGE_RULE, 0, fragment->height, self->flow->width);
  else if (is_total (self, row + 1))
    canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, HEADER_RULE, 0, fragment->height, self->flow->width);
  else
    canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, ROW_RULE, 0, fragment->height, self->flow->width);
}

/* One fragment a row; a row that no page could hold is cut between lines, or its text would be lost. */
static void
add_row (Table *self, guint index)
{
  guint n_columns = self->block->columns->len;
  double leading = canevas_flow_get_style (self->flow, CANEVAS_STYLE_CELL)->leading;
  double room = self->flow->page_height - 2 * CELL_TOP - (self->header != NULL ? self->header->height : 0);
  guint most = MAX ((guint) (room / leading), 1);
  guint n_lines = 1;

  for (guint j = 0; j < n_columns; j++)
    if (get_text (self, index, j) != NULL)
      n_lines = MAX (n_lines, canevas_text_layout_get_n_lines (get_text (self, index, j)));

  for (guint line = 0; line < n_lines; line += most)
    {
      guint n = MIN (most, n_lines - line);
      CanevasFragment *fragment = canevas_flow_add_fragment (self->flow, self->block, n * leading + 2 * CELL_TOP);
      CanevasTag *tag = canevas_flow_add_tag (self->flow, self->tag, "TR");

      fragment->header = self->header;
      if (self->block->crossed && get_row (self, index)->spanning)
        canevas_fragment_add_fill (fragment, CANEVAS_COLOUR_TINT, 0, 0, self->flow->width, fragment->height);
      if (!get_row (self, index)->spanning)
        add_crossing_rules (self, fragment);
      for (guint j = 0; j < n_columns; j++)
        {
          CanevasTextLayout *text = get_text (self, index, j);
          guint n_of_cell = text != NULL ? canevas_text_layout_get_n_lines (text) : 0;

          if (text != NULL && canevas_flow_has_marks (get_row (self, index)->cells->pdata[j]))
            canevas_flow_add_marks (self->flow, fragment, get_row (self, index)->cells->pdata[j],
                                    get_text_x (self, j) - CELL_SIDE + self->widths[j] / 2, CELL_TOP,
                                    canevas_flow_add_tag (self->flow, tag, "TD"));
          else if (text != NULL)
            canevas_fragment_add_text (fragment, text, MIN (line, n_of_cell), MIN (n, n_of_cell - MIN (line, n_of_cell)),
                                       get_text_x (self, j), CELL_TOP, canevas_flow_add_tag (self->flow, tag, "TD"));
        }
      add_row_rule (self, fragment, index);
    }
}

/* Two rows at least on each side of a break, a group with its first row, the total with the last two. */
static gboolean
is_kept (Table *self, guint row)
{
  guint n_rows = self->block->rows->len;
  guint end = n_rows > 0 && is_total (self, n_rows - 1) ? 3 : 2;

  if (row + 1 >= n_rows)
    return FALSE;
  return self->block->whole || n_rows < CANEVAS_SMALLEST_CUT || row == 0 || row + end >= n_rows || get_row (self, row)->spanning;
}

static void
add_rows (Table *self)
{
  for (guint i = 0; i < self->block->rows->len; i++)
    {
      add_row (self, i);
      canevas_flow_get_last (self->flow)->keep = is_kept (self, i);
    }
}

void
canevas_flow_get_column_widths (CanevasFlow *self, CanevasBlock *block, double *widths)
{
  const double *known = g_hash_table_lookup (self->columns, block);

  for (guint i = 0; i < block->columns->len; i++)
    widths[i] = known != NULL ? known[i] : 0;
}

void
canevas_flow_add_table (CanevasFlow *self, CanevasBlock *block)
{
  g_autoptr (GPtrArray) header_texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  Table table = { self, block, NULL, NULL, g_new0 (double, block->columns->len), header_texts, texts };
  guint first = self->fragments->len;

  g_hash_table_insert (self->columns, block, table.widths);
  if (block->columns->len == 0)
    return;
  table.tag = canevas_flow_add_tag (self, self->root, "Table");
  share_width (&table);
  shape_header (&table);
  shape_rows (&table);
  balance_columns (&table);

  add_caption (&table);
  if (has_header (&table))
    add_header (&table);
  add_rows (&table);
  if (self->fragments->len == first)
    return;
  ((CanevasFragment *) self->fragments->pdata[first])->before = SPACE_BEFORE;
  canevas_flow_get_last (self)->after = SPACE_AFTER;
  canevas_flow_get_last (self)->keep = FALSE;
}
