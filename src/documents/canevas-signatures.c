/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns where a document is signed: rows of up to three, never cut. */
#include "canevas-flow.h"

#include "canevas-label.h"

#define COLUMN_GAP 22.0
#define TOP_RULE 1.0
#define BASE_RULE 0.7
#define TEXT_TOP 5.0
#define NOTE_GAP 4.0

typedef struct
{
  CanevasTextLayout *quality;
  CanevasTextLayout *delegation;
} Signature;

static double
shape_columns (CanevasFlow *self, CanevasBlock *block, guint first, guint n_columns, Signature *signatures, double width)
{
  double tallest = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      CanevasPair *pair = block->pairs->pdata[first + i];
      Signature *signature = &signatures[i];
      double height;

      signature->quality = canevas_flow_shape_plain (self, CANEVAS_STYLE_QUALITY, pair->label, width);
      signature->delegation = canevas_flow_shape_plain (self, CANEVAS_STYLE_DELEGATION, pair->value, width);
      height = canevas_text_layout_get_height (signature->quality) + canevas_text_layout_get_height (signature->delegation);
      tallest = MAX (tallest, height);
    }
  return tallest;
}

static void
add_column (CanevasFlow *self, CanevasFragment *fragment, Signature *signature, double x, double width, double text_height)
{
  const char *label = canevas_label_get_signature (fragment->block);
  CanevasTextLayout *note = canevas_flow_shape_plain (self, CANEVAS_STYLE_NOTE, label, width);
  double y = TEXT_TOP;

  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, TOP_RULE, x, 0, width);
  canevas_fragment_add_whole_text (fragment, signature->quality, x, y,
                             canevas_flow_add_tag (self, self->root, "P"));
  y += canevas_text_layout_get_height (signature->quality);
  canevas_fragment_add_whole_text (fragment, signature->delegation, x, y,
                             canevas_flow_add_tag (self, self->root, "P"));
  canevas_fragment_add_text (fragment, note, 0, 1, x, TEXT_TOP + text_height + NOTE_GAP,
                             canevas_flow_add_tag (self, self->root, "P"));
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, BASE_RULE, x, fragment->height, width);
}

static void
add_row (CanevasFlow *self, CanevasBlock *block, guint first, guint n_columns, double width)
{
  g_autofree Signature *signatures = g_new0 (Signature, n_columns);
  double height = shape_columns (self, block, first, n_columns, signatures, width);
  double note_height = canevas_flow_get_style (self, CANEVAS_STYLE_NOTE)->leading;
  CanevasFragment *fragment = canevas_flow_add_fragment (self, block, TEXT_TOP + height + NOTE_GAP + note_height
                                                                        + CANEVAS_SIGNATURE_ROOM);

  for (guint i = 0; i < n_columns; i++)
    add_column (self, fragment, &signatures[i], i * (width + COLUMN_GAP), width, height);
  fragment->before = 8;
  fragment->after = 9;
  fragment->keep = TRUE;
}

void
canevas_flow_add_signatures (CanevasFlow *self, CanevasBlock *block)
{
  guint n_columns = block->pairs->len;
  guint n_in_row = canevas_label_get_signatures_in_row (block);

  if (n_columns == 0)
    return;
  for (guint i = 0; i < n_columns; i += n_in_row)
    add_row (self, block, i, MIN (n_in_row, n_columns - i), (self->width - COLUMN_GAP * (n_in_row - 1)) / n_in_row);
  canevas_flow_get_last (self)->keep = FALSE;
}
