/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters of a matrix that are told apart without colour: white on black, framed, plain, in italics. */
#include "canevas-flow.h"

#define MARK_SIDE 4.5 /* between a letter and its frame */
#define MARK_HEIGHT 13.0
#define MARK_FRAME 1.2
#define MARK_GAP 2.0

static gboolean
is_boxed (const CanevasRun *run)
{
  return (run->style & (CANEVAS_RUN_REVERSED | CANEVAS_RUN_FRAMED)) != 0;
}

static CanevasTextLayout *
shape_mark (CanevasFlow *self, CanevasRun *run)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  CanevasStyleName name = CANEVAS_STYLE_MARK;

  if ((run->style & CANEVAS_RUN_REVERSED) != 0)
    name = CANEVAS_STYLE_MARK_REVERSED;
  else if ((run->style & CANEVAS_RUN_FRAMED) != 0)
    name = CANEVAS_STYLE_COLUMN;
  g_ptr_array_add (alone, run);
  return canevas_flow_shape (self, name, alone, -1, CANEVAS_ALIGN_START);
}

static double
get_width (const CanevasRun *run, CanevasTextLayout *text)
{
  return canevas_text_layout_get_natural_width (text) + (is_boxed (run) ? 2 * MARK_SIDE : 0);
}

gboolean
canevas_flow_has_marks (GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    if (is_boxed (runs->pdata[i]))
      return TRUE;
  return FALSE;
}

void
canevas_flow_add_marks (CanevasFlow *self, CanevasFragment *fragment, GPtrArray *runs, double centre, double y, CanevasTag *tag)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  double width = (runs->len - 1) * MARK_GAP, x;

  for (guint i = 0; i < runs->len; i++)
    {
      g_ptr_array_add (texts, shape_mark (self, runs->pdata[i]));
      width += get_width (runs->pdata[i], texts->pdata[i]);
    }
  x = centre - width / 2;
  for (guint i = 0; i < runs->len; i++)
    {
      const CanevasRun *run = runs->pdata[i];
      CanevasTextLayout *text = texts->pdata[i];
      double taken = get_width (run, text);
      double top = y + (canevas_text_layout_get_leading (text) - MARK_HEIGHT) / 2;

      if ((run->style & CANEVAS_RUN_REVERSED) != 0)
        canevas_fragment_add_fill (fragment, CANEVAS_COLOUR_INK, x, top, taken, MARK_HEIGHT);
      else if ((run->style & CANEVAS_RUN_FRAMED) != 0)
        canevas_fragment_add_frame (fragment, CANEVAS_COLOUR_INK, MARK_FRAME, x, top, taken, MARK_HEIGHT);
      canevas_fragment_add_text (fragment, text, 0, 1, x + (is_boxed (run) ? MARK_SIDE : 0), y, tag);
      x += taken + MARK_GAP;
    }
}
