/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-figure.h"

#include "canevas-flow.h"
#include "canevas-label.h"

#define SPACE_BEFORE 8.0
/* Left on a page for the caption of a drawing that fills it. */
#define CAPTION_LINES 5

static const CanevasFigureMaker *const packaged[] = {
  &canevas_figure_communities,
  &canevas_figure_community_circles,
  &canevas_figure_community_heat,
  &canevas_figure_double_reading,
  &canevas_figure_governance,
  &canevas_figure_idea_progress,
  &canevas_figure_ideas,
  &canevas_figure_indicator,
  &canevas_figure_indicators,
  &canevas_figure_plan,
  &canevas_figure_portfolio_bubbles,
  &canevas_figure_portfolio_load,
  &canevas_figure_portfolio_risks,
  &canevas_figure_portfolio_timeline,
  &canevas_figure_retex_themes,
  &canevas_figure_scenario_before,
  &canevas_figure_scenario_after,
  &canevas_figure_scenario_difference,
  &canevas_figure_session,
  &canevas_figure_stakeholders,
};

static GPtrArray *makers;

void
canevas_figure_register (const CanevasFigureMaker *maker)
{
  g_return_if_fail (maker != NULL && maker->name != NULL && maker->make != NULL);
  g_return_if_fail (canevas_figure_find (maker->name) == NULL);

  if (makers == NULL)
    makers = g_ptr_array_new ();
  g_ptr_array_add (makers, (gpointer) maker);
}

const CanevasFigureMaker *
canevas_figure_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (packaged); i++)
    if (g_strcmp0 (packaged[i]->name, name) == 0)
      return packaged[i];
  for (guint i = 0; makers != NULL && i < makers->len; i++)
    if (g_strcmp0 (((const CanevasFigureMaker *) makers->pdata[i])->name, name) == 0)
      return makers->pdata[i];
  return NULL;
}

/* "Figure 1 – Title." in bold, then how to read it. */
static CanevasTextLayout *
shape_caption (CanevasFlow *self, CanevasBlock *block)
{
  g_autoptr (GPtrArray) runs = canevas_label_make_figure_caption (block);

  return canevas_flow_shape (self, CANEVAS_STYLE_FIGURE_CAPTION, runs, self->width, CANEVAS_ALIGN_START);
}

static void
add_drawing (CanevasFlow *self, CanevasBlock *block, CanevasTextLayout *caption)
{
  const CanevasStyle *style = canevas_flow_get_style (self, CANEVAS_STYLE_FIGURE_CAPTION);
  CanevasScene *scene = CANEVAS_SCENE (block->figure);
  double room = self->page_height - CAPTION_LINES * style->leading;
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, "Figure");
  CanevasRectangle bounds;
  CanevasFragment *fragment;
  double scale;

  canevas_scene_get_bounds (scene, &bounds);
  scale = MIN (1, MIN (self->width / bounds.width, room / bounds.height));
  tag->alternative = g_strdup (block->alternative);
  fragment = canevas_flow_add_fragment (self, block, bounds.height * scale);
  canevas_fragment_add_scene (fragment, scene, (self->width - bounds.width * scale) / 2, 0, bounds.width * scale,
                              bounds.height * scale, tag);
  canevas_fragment_add_whole_text (fragment, caption, 0, fragment->height + style->before,
                                   canevas_flow_add_tag (self, self->root, "P"));
  fragment->height += style->before + canevas_text_layout_get_height (caption);
  fragment->before = SPACE_BEFORE;
  fragment->after = style->after;
}

/* What could not be drawn is told by its text alternative, which states the same facts. */
static void
add_words (CanevasFlow *self, CanevasBlock *block, CanevasTextLayout *caption)
{
  CanevasTextLayout *text = canevas_flow_shape_plain (self, CANEVAS_STYLE_BODY, block->alternative, self->width);
  CanevasFragment *fragment = canevas_flow_add_fragment (self, block, canevas_text_layout_get_height (caption));

  canevas_fragment_add_whole_text (fragment, caption, 0, 0, canevas_flow_add_tag (self, self->root, "P"));
  fragment->before = SPACE_BEFORE;
  fragment->keep = TRUE;
  canevas_flow_add_lines (self, block, CANEVAS_STYLE_BODY, text, 0, canevas_flow_add_tag (self, self->root, "P"));
}

void
canevas_flow_add_figure (CanevasFlow *self, CanevasBlock *block)
{
  CanevasTextLayout *caption = shape_caption (self, block);

  if (block->figure != NULL)
    add_drawing (self, block, caption);
  else
    add_words (self, block, caption);
}
