/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works in a unit, one below another: how high they come, and drawn. */
#include "canevas-org-chart-private.h"

#define PERSON 8.5
#define PERSON_INSET 6.0
#define PERSON_ASIDE 4.0
#define PERSON_GAP 2.5

/* How somebody's name and function stand: beside each other where both fit on one line, else below each other. Names are measured
 * unbroken, so that each is shaped once, whatever the columns that are tried. */
typedef struct
{
  CanevasTextStyle name, text;
  CanevasTextExtent name_extent, text_extent;
  double aside; /* from the name to the function; 0: it stands below */
  double height;
} Person;

static void
measure_text (CanevasOrgDrawing *self, const char *text, CanevasTextStyle *style, double width, CanevasTextExtent *extent)
{
  *extent = (CanevasTextExtent){ 0 };
  if (text == NULL)
    return;
  canevas_text_measure_get_extent (self->measure, text, style, extent);
  if (extent->width <= width)
    return;
  style->width = width;
  canevas_text_measure_get_extent (self->measure, text, style, extent);
}

static void
person_init (CanevasOrgDrawing *self, const CanevasOrgLine *line, double width, Person *person)
{
  const double inner = (width - PERSON_INSET) * self->unit, gap = PERSON_ASIDE * self->unit;

  *person = (Person){ .name = canevas_org_text (self, PERSON, 400, CANEVAS_PAINT_INK),
                      .text = canevas_org_text (self, PERSON, 400, CANEVAS_PAINT_INK_2) };
  measure_text (self, line->name, &person->name, inner, &person->name_extent);
  measure_text (self, line->text, &person->text, inner, &person->text_extent);
  person->height = person->name_extent.height + person->text_extent.height;
  if (line->name == NULL || line->text == NULL || person->name_extent.width + gap + person->text_extent.width > inner)
    return;
  person->aside = person->name_extent.width + gap;
  person->height = MAX (person->name_extent.height, person->text_extent.height);
}

static double
measure (CanevasOrgDrawing *self, guint unit, guint first, guint end, double width)
{
  g_autoptr (GArray) lines = canevas_org_list_people (self, unit);
  const double before = self->unit;
  double height = 0;

  self->unit = 1;
  for (guint i = first; i < MIN (lines->len, end); i++)
    {
      Person person;

      person_init (self, &g_array_index (lines, CanevasOrgLine, i), width, &person);
      height += person.height + PERSON_GAP;
    }
  self->unit = before;
  return height;
}

double
canevas_org_measure_people (CanevasOrgDrawing *self, guint unit, guint first, guint end, double width)
{
  double *height;

  if (!canevas_org_says_people (self, unit))
    return 0;
  height = canevas_org_recall_height (self, &(CanevasOrgHeightKey){ unit, CANEVAS_ORG_HEIGHT_OF_PEOPLE, first, end, width });
  if (*height < 0)
    *height = measure (self, unit, first, end, width);
  return *height;
}

static void
draw_person (CanevasOrgDrawing *self, const CanevasOrgLine *line, const Person *person, double x, double y, CanevasFold fold)
{
  const CanevasGroup group = { .id = self->facts->posts[line->post].id, .label = line->name != NULL ? line->name : line->text,
                               .description = line->name != NULL ? line->text : NULL, .actions = "open", .fold = fold,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_MOVABLE };

  canevas_scene_begin_group (self->scene, &group);
  if (line->name != NULL)
    canevas_scene_add_text (self->scene, x, y, line->name, &person->name, NULL);
  if (line->text != NULL)
    canevas_scene_add_text (self->scene, x + person->aside, person->aside > 0 ? y : y + person->name_extent.height, line->text, &person->text,
                            NULL);
  canevas_scene_end_group (self->scene);
}

void
canevas_org_draw_people (CanevasOrgDrawing *self, guint unit, guint first, guint end, const CanevasRectangle *bounds)
{
  g_autoptr (GArray) lines = canevas_org_list_people (self, unit);
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 1.2 * self->unit };
  const CanevasFold fold = self->options->size == CANEVAS_DRAWING_SCREEN ? CANEVAS_FOLD_LEAF : CANEVAS_FOLD_ALWAYS_SHOWN;
  const CanevasGroup aside = { .flags = CANEVAS_GROUP_SILENT, .fold = fold };
  const double u = self->unit, x = bounds->x * u;
  double y = bounds->y * u;

  canevas_scene_begin_group (self->scene, &aside);
  canevas_scene_add_line (self->scene, x + 1 * u, y, x + 1 * u, y + (bounds->height - PERSON_GAP) * u, &rule);
  canevas_scene_end_group (self->scene);
  for (guint i = first; i < MIN (lines->len, end); i++)
    {
      const CanevasOrgLine *line = &g_array_index (lines, CanevasOrgLine, i);
      Person person;

      person_init (self, line, bounds->width, &person);
      draw_person (self, line, &person, x + PERSON_INSET * u, y, fold);
      y += person.height + PERSON_GAP * u;
    }
}
