/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-chart.h"

#include "canevas-idea.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define LABEL_WIDTH 118.0
#define BAR 13.0
#define GAP 6.0
#define N_STATES 8

static const CanevasField *
get_state_field (void)
{
  return &canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, "state")];
}

/* Darker the farther it has come, so that a grey copy tells them apart; what was not kept is hatched. */
static CanevasShapeStyle
get_style (guint state)
{
  static const double amounts[N_STATES] = { 0.15, 0.3, 0.55, 0.75, 1.0 };
  CanevasShapeStyle style = { .fill = canevas_paint_heat (amounts[state]), .radius = 2 };

  if (state < 5)
    return style;
  style.fill = CANEVAS_PAINT_SOFT;
  style.stroke = CANEVAS_PAINT_MID;
  style.line_width = 0.8;
  style.hatch = state == 6 ? CANEVAS_HATCH_FALLING : CANEVAS_HATCH_NONE;
  return style;
}

static void
draw_bar (CanevasScene *scene, guint state, guint count, guint most, double y, double width)
{
  const CanevasShapeStyle style = get_style (state);
  const CanevasTextStyle name = { .size = 9, .anchor = CANEVAS_TEXT_MIDDLE, .width = LABEL_WIDTH - 8, .max_lines = 1 };
  const CanevasTextStyle figure = { .size = 9, .weight = 700, .anchor = CANEVAS_TEXT_MIDDLE };
  const char *label = canevas_field_get_choice_label (get_state_field (), canevas_idea_states[state].name);
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u idea", "%u ideas", count), count);
  const double length = (width - LABEL_WIDTH - 24) * count / most;
  const CanevasGroup group = { .id = canevas_idea_states[state].name, .label = label, .description = said };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_text (scene, 0, y + BAR / 2, label, &name, NULL);
  canevas_scene_add_rectangle (scene, LABEL_WIDTH, y, MAX (length, 1), BAR, &style);
  canevas_scene_add_text (scene, LABEL_WIDTH + MAX (length, 1) + 5, y + BAR / 2, text, &figure, NULL);
  canevas_scene_end_group (scene);
}

CanevasScene *
canevas_idea_chart_new (CanevasRecord *idea_box, CanevasTextMeasure *measure, double width)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (idea_box), &canevas_idea_type,
                                                          canevas_record_get_id (idea_box));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (ideas));
  guint counts[N_STATES] = { 0 }, most = 0;
  double y = 0;
  CanevasScene *scene;

  if (n == 0)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);

      for (guint state = 0; state < N_STATES; state++)
        counts[state] += g_strcmp0 (canevas_record_get_text (idea, "state"), canevas_idea_states[state].name) == 0;
    }
  for (guint state = 0; state < N_STATES; state++)
    most = MAX (most, counts[state]);
  scene = canevas_scene_new (measure);
  canevas_scene_set_words (scene, _("Where the ideas stand"), NULL, NULL);
  for (guint state = 0; state < N_STATES; state++)
    if (counts[state] > 0)
      {
        draw_bar (scene, state, counts[state], MAX (most, 1), y, width);
        y += BAR + GAP;
      }
  canevas_scene_set_bounds (scene, &(CanevasRectangle){ 0, 0, width, MAX (y - GAP, BAR) });
  return scene;
}
