/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-running.h"

#include "canevas-label.h"

#define RULE 0.5
#define GAP 16.0

static double
add_at_end (CanevasFlow *flow, CanevasFragment *fragment, const char *string, double y)
{
  CanevasTextLayout *text = canevas_flow_shape_plain (flow, CANEVAS_STYLE_RUNNING_HEAD, string, -1);

  double width;

  canevas_text_layout_ellipsize (text, flow->width / 2);
  width = canevas_text_layout_get_natural_width (text);
  canevas_fragment_add_text (fragment, text, 0, 1, flow->sheet->left + flow->width - width, y, NULL);
  return width;
}

static void
add_at_start (CanevasFlow *flow, CanevasFragment *fragment, CanevasStyleName name, const char *string, double width, double y)
{
  CanevasTextLayout *text = canevas_flow_shape_plain (flow, name, string, -1);

  canevas_text_layout_ellipsize (text, width);
  canevas_fragment_add_text (fragment, text, 0, 1, flow->sheet->left, y, NULL);
}

CanevasFragment *
canevas_running_head_new (CanevasFlow *flow)
{
  g_autofree char *subject = canevas_label_subject (flow->document);
  g_autofree char *issue = canevas_label_issue (flow->document);
  CanevasFragment *fragment = canevas_fragment_new (NULL, 0);
  /* The reference is what a stray page is filed by: it is shortened last, but painted after the subject. */
  CanevasFragment *end = canevas_fragment_new (NULL, 0);
  double taken = add_at_end (flow, end, issue, flow->sheet->head_text);

  add_at_start (flow, fragment, CANEVAS_STYLE_RUNNING_HEAD, subject, flow->width - taken - GAP, flow->sheet->head_text);
  g_array_append_vals (fragment->pieces, end->pieces->data, end->pieces->len);
  canevas_fragment_free (end);
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, RULE, flow->sheet->left, flow->sheet->head_rule, flow->width);
  return fragment;
}

CanevasFragment *
canevas_running_foot_new (CanevasFlow *flow, guint page, guint n_pages)
{
  g_autofree char *sender = canevas_label_sender (flow->document);
  g_autofree char *number = canevas_label_page (page, n_pages);
  double leading = canevas_flow_get_style (flow, CANEVAS_STYLE_RUNNING_FOOT)->leading;
  CanevasFragment *fragment = canevas_fragment_new (NULL, 0);
  double width = flow->width - CANEVAS_MM (30);

  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, RULE, flow->sheet->left, flow->sheet->foot_rule, flow->width);
  add_at_start (flow, fragment, CANEVAS_STYLE_RUNNING_FOOT, sender, width, flow->sheet->foot_text);
  if (flow->document->footer != NULL)
    add_at_start (flow, fragment, CANEVAS_STYLE_RUNNING_FOOT, flow->document->footer, width, flow->sheet->foot_text + leading);
  add_at_end (flow, fragment, number, flow->sheet->foot_text - 0.5);
  return fragment;
}
