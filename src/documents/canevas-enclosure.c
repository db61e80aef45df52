/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Framed passages of the flow: what the reader is asked to decide, and what is still open. */
#include "canevas-flow.h"

#include "canevas-label.h"

#define BOX_LEFT 16.0
#define BOX_RIGHT 12.0
#define BOX_TOP 10.0
#define BOX_BEFORE 14.0
#define BOX_AFTER 13.0
#define QUESTION_SIDE 11.0
#define QUESTION_TOP 8.0
#define LABEL_PADDING 5.0
#define LABEL_GAP 6.0

/* The frame itself is drawn round the fragments that stand on one page: white inside it belongs to the first and the last. */
static void
close_enclosure (CanevasFlow *self, guint first, CanevasEnclosure enclosure, double padding, double before, double after)
{
  CanevasFragment *head, *tail;

  if (first == self->fragments->len)
    return;
  for (guint i = first; i < self->fragments->len; i++)
    {
      CanevasFragment *fragment = self->fragments->pdata[i];

      fragment->enclosure = enclosure;
      fragment->keep = i + 1 < self->fragments->len;
    }
  head = self->fragments->pdata[first];
  tail = canevas_flow_get_last (self);
  head->height += padding;
  for (guint i = 0; i < head->pieces->len; i++)
    g_array_index (head->pieces, CanevasPiece, i).y += padding;
  tail->height += padding;
  head->before = before;
  tail->after = after;
  tail->tight = FALSE;
}

static void
add_box_text (CanevasFlow *self, CanevasBlock *block, CanevasStyleName name, CanevasTextLayout *text)
{
  const CanevasStyle *style = canevas_flow_get_style (self, name);
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, "P");
  guint n_lines = canevas_text_layout_get_n_lines (text);

  for (guint i = 0; i < n_lines; i++)
    {
      CanevasFragment *fragment = canevas_flow_add_fragment (self, block, style->leading);

      canevas_fragment_add_text (fragment, text, i, 1, BOX_LEFT, 0, tag);
      fragment->before = i == 0 ? style->before : 0;
      fragment->after = i + 1 == n_lines ? style->after : 0;
      fragment->tight = name == CANEVAS_STYLE_BOX_TITLE;
    }
}

void
canevas_flow_add_box (CanevasFlow *self, CanevasBlock *block)
{
  double width = self->width - BOX_LEFT - BOX_RIGHT;
  guint first = self->fragments->len;

  if (block->title != NULL && block->title[0] != '\0')
    add_box_text (self, block, CANEVAS_STYLE_BOX_TITLE,
                  canevas_flow_shape_plain (self, CANEVAS_STYLE_BOX_TITLE, block->title, width));
  if (block->runs->len > 0)
    add_box_text (self, block, CANEVAS_STYLE_BOX,
                  canevas_flow_shape (self, CANEVAS_STYLE_BOX, block->runs, width, CANEVAS_ALIGN_START));
  for (guint i = 0; i < block->lines->len; i++)
    add_box_text (self, block, CANEVAS_STYLE_BOX,
                  canevas_flow_shape_plain (self, CANEVAS_STYLE_BOX, block->lines->pdata[i], width));
  close_enclosure (self, first, CANEVAS_ENCLOSURE_BOX, BOX_TOP, BOX_BEFORE, BOX_AFTER);
}

void
canevas_flow_add_question (CanevasFlow *self, CanevasBlock *block)
{
  const CanevasStyle *style = canevas_flow_get_style (self, CANEVAS_STYLE_QUESTION);
  g_autofree char *title = canevas_label_question (block);
  CanevasTextLayout *label = canevas_flow_shape_plain (self, CANEVAS_STYLE_QUESTION_LABEL, title, -1);
  double width = self->width - 2 * QUESTION_SIDE;
  CanevasTextLayout *text = canevas_flow_shape (self, CANEVAS_STYLE_QUESTION, block->runs, width, CANEVAS_ALIGN_START);
  double label_width = MIN (canevas_text_layout_get_natural_width (label), self->width / 2) + 2 * LABEL_PADDING;
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, "P");
  guint first = self->fragments->len;

  canevas_text_layout_ellipsize (label, self->width / 2);
  canevas_text_layout_set_indent (text, label_width + LABEL_GAP);
  for (guint i = 0; i < MAX (canevas_text_layout_get_n_lines (text), 1); i++)
    {
      CanevasFragment *fragment = canevas_flow_add_fragment (self, block, style->leading);

      if (i == 0)
        {
          canevas_fragment_add_frame (fragment, CANEVAS_COLOUR_INK, 0.9, QUESTION_SIDE, 0, label_width, style->leading);
          canevas_fragment_add_text (fragment, label, 0, 1, QUESTION_SIDE + LABEL_PADDING, 0, tag);
        }
      canevas_fragment_add_text (fragment, text, i, 1, QUESTION_SIDE, 0, tag);
    }
  close_enclosure (self, first, CANEVAS_ENCLOSURE_QUESTION, QUESTION_TOP, style->before, style->after);
}
