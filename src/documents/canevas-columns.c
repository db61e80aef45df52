/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-columns.h"

#include <math.h>
#include <string.h>

/* What is minimised: torn words count most, then lines of rows, then lines of cells, then distance from the wished widths. */
#define COST_OF_OVERFLOW 300.0 /* a point by which a word is too wide: in points, so that each step towards room for it pays */
#define COST_OF_ROW_LINE 100.0
#define COST_OF_CELL_LINE 4.0
#define COST_OF_FULLNESS 25.0 /* lines of a row as a fraction: a step that brings a row nearer to one line less pays already */
#define COST_OF_DISTANCE 0.08 /* a point, in any column */

#define LEAST_OVERFLOW 30.0 /* added to each: no row is worth a torn word */
/* A word wider than this share of the table is no word of any language: it is torn without regret. */
#define WIDEST_WORD 0.6
/* In a long table the first rows decide for all. */
#define MOST_ROWS 40
#define LEAST_WIDTH 12.0
/* What another start must be better by, to forget the template's: a line of a row. */
#define LEAST_GAIN COST_OF_ROW_LINE

static const double steps[] = { 32, 16, 8, 4, 2 };

/* What a cell is like at some width. */
typedef struct
{
  guint lines;     /* a torn word counts as many as it fills */
  double overflow; /* by which words are too wide */
  double fullness; /* lines as a fraction */
} Filling;

/* The widths of a column that are compared: as it is, a step less, a step more. */
enum
{
  AS_IS,
  NARROWER,
  WIDER,
  N_TRIALS
};

typedef struct
{
  GArray **words; /* CanevasWord, of each cell; NULL where a cell is not of one column, or written from the right */
  guint n_columns, n_rows;
  double sides;
  const double *wished;
  double *widths;
  double widest_word;
  Filling *fillings[N_TRIALS]; /* of each cell */
  double step;
} Balance;

static Filling
fill_cell (Balance *self, guint cell, double room)
{
  GArray *words = self->words[cell];
  Filling filling = { .lines = 1 };
  double x = 0;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const CanevasWord *word = &g_array_index (words, CanevasWord, i);

      if (x > 0 && x + word->width > room)
        {
          filling.lines++;
          x = 0;
        }
      if (word->width > room)
        {
          filling.overflow += word->width <= self->widest_word ? LEAST_OVERFLOW + word->width - room : 0;
          filling.lines += word->width / MAX (room, 1);
        }
      x += word->width + word->space;
      filling.fullness += (word->width + word->space) / MAX (room, 1);
      if (word->ends_line)
        {
          filling.lines++;
          filling.fullness = ceil (filling.fullness);
          x = 0;
        }
    }
  return filling;
}

static void
fill_column (Balance *self, guint column)
{
  const double steps_away[N_TRIALS] = { 0, -self->step, self->step };

  for (guint row = 0; row < self->n_rows; row++)
    for (guint trial = 0; trial < N_TRIALS; trial++)
      {
        guint cell = row * self->n_columns + column;

        self->fillings[trial][cell] = fill_cell (self, cell, self->widths[column] + steps_away[trial] - self->sides);
      }
}

/* What it costs to take a step of width from a column and give it to another; the same column twice: to leave all as it is. */
static double
get_cost (Balance *self, guint from, guint to)
{
  double cost = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint tallest = 1;
      double fullest = 0;

      for (guint column = 0; column < self->n_columns; column++)
        {
          guint trial = from == to ? AS_IS : column == from ? NARROWER : column == to ? WIDER : AS_IS;
          const Filling *filling = &self->fillings[trial][row * self->n_columns + column];

          tallest = MAX (tallest, filling->lines);
          fullest = MAX (fullest, filling->fullness);
          cost += COST_OF_CELL_LINE * filling->lines + COST_OF_OVERFLOW * filling->overflow;
        }
      cost += COST_OF_ROW_LINE * tallest + COST_OF_FULLNESS * fullest;
    }
  for (guint column = 0; column < self->n_columns; column++)
    {
      double moved = from == to ? 0 : column == from ? -self->step : column == to ? self->step : 0;

      cost += COST_OF_DISTANCE * fabs (self->widths[column] + moved - self->wished[column]);
    }
  return cost;
}

/* Takes the best of all steps between two columns. */
static gboolean
improve (Balance *self, double *cost)
{
  guint best_from = 0, best_to = 0;
  double best = *cost;

  for (guint from = 0; from < self->n_columns; from++)
    for (guint to = 0; to < self->n_columns; to++)
      {
        double moved;

        if (from == to || self->widths[from] - self->step < self->sides + LEAST_WIDTH)
          continue;
        moved = get_cost (self, from, to);
        if (moved < best - 0.01)
          {
            best = moved;
            best_from = from;
            best_to = to;
          }
      }
  if (best_from == best_to)
    return FALSE;
  self->widths[best_from] -= self->step;
  self->widths[best_to] += self->step;
  fill_column (self, best_from);
  fill_column (self, best_to);
  *cost = best;
  return TRUE;
}

static double
descend (Balance *self)
{
  double cost = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->step = steps[i];
      for (guint column = 0; column < self->n_columns; column++)
        fill_column (self, column);
      cost = get_cost (self, 0, 0);
      while (improve (self, &cost))
        ;
    }
  return cost;
}

/* Another start than the template's: each column as wide as its longest cell asks for, in proportion. */
static void
set_natural_widths (Balance *self)
{
  double total = 0, wanted = 0;

  for (guint column = 0; column < self->n_columns; column++)
    total += self->widths[column];
  for (guint column = 0; column < self->n_columns; column++)
    {
      double longest = LEAST_WIDTH;

      for (guint row = 0; row < self->n_rows; row++)
        {
          GArray *words = self->words[row * self->n_columns + column];
          double length = 0;

          for (guint i = 0; words != NULL && i < words->len; i++)
            length += g_array_index (words, CanevasWord, i).width + g_array_index (words, CanevasWord, i).space;
          longest = MAX (longest, MIN (length, self->widest_word));
        }
      self->widths[column] = longest;
      wanted += longest;
    }
  for (guint column = 0; column < self->n_columns; column++)
    self->widths[column] = self->sides + self->widths[column] / wanted * (total - self->n_columns * self->sides);
}

gboolean
canevas_columns_balance (GPtrArray *cells, double *widths, guint n_columns, double sides)
{
  guint n_rows = MIN (cells->len / n_columns, MOST_ROWS);
  guint n_cells = n_rows * n_columns;
  g_autofree GArray **words = g_new0 (GArray *, n_cells);
  g_autofree double *wished = g_memdup2 (widths, n_columns * sizeof (double));
  g_autofree Filling *fillings = g_new0 (Filling, N_TRIALS * n_cells);
  g_autofree double *natural = g_memdup2 (widths, n_columns * sizeof (double));
  Balance self = { words, n_columns, n_rows, sides, wished, widths };
  double cost;

  for (guint i = 0; i < N_TRIALS; i++)
    self.fillings[i] = fillings + i * n_cells;
  for (guint i = 0; i < n_cells; i++)
    words[i] = cells->pdata[i] != NULL ? canevas_text_layout_get_words (cells->pdata[i]) : NULL;
  for (guint column = 0; column < n_columns; column++)
    self.widest_word += WIDEST_WORD * widths[column];
  cost = descend (&self);
  self.widths = natural;
  set_natural_widths (&self);
  if (descend (&self) < cost - LEAST_GAIN)
    memcpy (widths, natural, n_columns * sizeof (double));
  return memcmp (widths, wished, n_columns * sizeof (double)) != 0;
}
