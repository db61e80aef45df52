/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside an inverted chart: the faces of the administration, with the share of each that is known, and its
 * principle. */
#include "canevas-config.h"

#include "canevas-org-inverted-private.h"

#include "canevas-face.h"
#include "canevas-format.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define COLUMN 250.0
#define GAP 40.0
#define BAR_HEIGHT 42.0
#define NUMBER 10.0
#define PADDING 14.0

static const char *
get_text (const CanevasOrgDrawing *self, const char *field)
{
  return self->authority != NULL ? canevas_record_get_text (self->authority, field) : NULL;
}

static CanevasRecord *
get_face (const CanevasOrgInverted *inverted, guint number)
{
  return g_list_model_get_item (G_LIST_MODEL (inverted->faces), number);
}

static guint
count_faces (const CanevasOrgInverted *inverted)
{
  return inverted->faces != NULL ? g_list_model_get_n_items (G_LIST_MODEL (inverted->faces)) : 0;
}

/* --- The bar: shares that somebody counted; the rest is hatched --- */

/* @names: those without a share, for the note below. Returns the sum of the shares. */
static gint64
sum_shares (const CanevasOrgInverted *inverted, GString *names)
{
  gint64 sum = 0;

  for (guint i = 0; i < count_faces (inverted); i++)
    {
      g_autoptr (CanevasRecord) face = get_face (inverted, i);

      if (canevas_record_is_set (face, "share"))
        sum += canevas_record_get_integer (face, "share");
      else
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", canevas_record_get_title (face));
    }
  return sum;
}

static void
draw_hatched (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1 * unit,
                                  .radius = 3 * unit,
                                  .hatch = CANEVAS_HATCH_RISING };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_part (CanevasOrgDrawing *self, const CanevasRectangle *bounds, CanevasRecord *face, guint hue)
{
  const CanevasShapeStyle full = { .fill = canevas_paint_hue (hue), .radius = 4 };
  const CanevasTextStyle large = { .size = 17, .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .anchor = CANEVAS_TEXT_MIDDLE };
  g_autofree char *share = canevas_format_percent (canevas_record_get_integer (face, "share"));
  CanevasTextExtent extent;

  canevas_org_pen_rectangle (self, bounds, &full);
  canevas_org_pen_measure (self, share, &large, &extent);
  if (extent.width + 12 <= bounds->width)
    canevas_org_pen_text (self, bounds->x + 8, bounds->y + bounds->height / 2, share, &large);
}

static void
draw_bar (CanevasOrgDrawing *self, CanevasOrgInverted *inverted, double x, double y, gint64 sum)
{
  const CanevasShapeStyle unknown = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1, .radius = 4,
                                      .hatch = CANEVAS_HATCH_RISING };
  const double whole = MAX (sum, 100);
  guint hue = 2;

  for (guint i = 0; i < count_faces (inverted); i++)
    {
      g_autoptr (CanevasRecord) face = get_face (inverted, i);
      CanevasRectangle bounds = { x, y, 0, BAR_HEIGHT };

      if (!canevas_record_is_set (face, "share") || canevas_record_get_integer (face, "share") == 0)
        continue;
      bounds.width = COLUMN * canevas_record_get_integer (face, "share") / whole - 3;
      draw_part (self, &bounds, face, hue);
      hue = hue % CANEVAS_PAINT_N_HUES + 1;
      x += bounds.width + 3;
    }
  if (sum < 100)
    {
      const CanevasRectangle rest = { x, y, COLUMN * (100 - sum) / whole, BAR_HEIGHT };

      canevas_org_pen_rectangle (self, &rest, &unknown);
      canevas_org_add_entry (self, draw_hatched, 26, _("Share that nobody counted"));
    }
}

static double
draw_shares (CanevasOrgDrawing *self, CanevasOrgInverted *inverted, double x, double y)
{
  const CanevasTextStyle note = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .width = COLUMN };
  g_autoptr (GString) names = g_string_new (NULL);
  const gint64 sum = sum_shares (inverted, names);
  g_autofree char *text = NULL;

  if (sum == 0)
    return 0;
  if (self->scene != NULL)
    draw_bar (self, inverted, x, y, sum);
  text = names->len > 0 ? g_strdup_printf (_("Share not counted: %s"), names->str) : NULL;
  return BAR_HEIGHT + 5 + canevas_org_pen_text (self, x, y + BAR_HEIGHT + 5, text, &note) + 16;
}

/* --- What each face is --- */

static double
draw_face (CanevasOrgDrawing *self, CanevasOrgInverted *inverted, guint number, double x, double y)
{
  g_autoptr (CanevasRecord) face = get_face (inverted, number);
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };
  const CanevasTextStyle digit = { .size = 10.5, .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };
  const CanevasTextStyle name = { .size = 12, .weight = 600, .width = COLUMN - 3 * NUMBER };
  const CanevasTextStyle body = { .size = 10, .paint = CANEVAS_PAINT_INK_2, .width = COLUMN - 3 * NUMBER };
  const char *description = canevas_record_get_text (face, "description");
  const double top = y;

  if (self->scene != NULL)
    {
      g_autofree char *share = canevas_record_is_set (face, "share")
                               ? canevas_format_percent (canevas_record_get_integer (face, "share")) : NULL;
      g_autofree char *digits = g_strdup_printf ("%u", number + 1);
      const CanevasPoint centre = { x + NUMBER, y + 8 };
      const CanevasGroup group = { .id = canevas_record_get_id (face), .label = canevas_record_get_title (face),
                                   .description = share != NULL ? share : _("share not counted"), .actions = "open",
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      canevas_scene_begin_group (self->scene, &group);
      canevas_org_pen_circle (self, &centre, NUMBER, &disc);
      canevas_org_pen_text (self, centre.x, centre.y, digits, &digit);
    }
  y += canevas_org_pen_text (self, x + 3 * NUMBER, y, canevas_record_get_title (face), &name) + 2;
  y += canevas_org_pen_text (self, x + 3 * NUMBER, y, description, &body) + 14;
  if (self->scene != NULL)
    canevas_scene_end_group (self->scene);
  return y - top;
}

static double
draw_faces (CanevasOrgDrawing *self, CanevasOrgInverted *inverted, double x, double y)
{
  const CanevasTextStyle title = { .size = 13, .weight = 700, .width = COLUMN };
  const CanevasTextStyle subtitle = { .size = 10, .paint = CANEVAS_PAINT_INK_2, .width = COLUMN };
  const double top = y;

  if (count_faces (inverted) == 0)
    return 0;
  y += canevas_org_pen_text (self, x, y, _("Faces of the administration"), &title) + 2;
  y += canevas_org_pen_text (self, x, y, _("Share of the activity"), &subtitle) + 8;
  y += draw_shares (self, inverted, x, y);
  for (guint i = 0; i < count_faces (inverted); i++)
    y += draw_face (self, inverted, i, x, y);
  return y - top;
}

static double
draw_principle (CanevasOrgDrawing *self, double x, double y)
{
  const CanevasTextStyle title = { .size = 12, .weight = 600, .width = COLUMN - 2 * PADDING };
  const CanevasTextStyle body = { .size = 10, .paint = CANEVAS_PAINT_INK_2, .width = COLUMN - 2 * PADDING };
  const char *name = get_text (self, "principle"), *text = get_text (self, "principle_text");
  CanevasTextExtent name_extent = { 0 }, text_extent = { 0 };
  CanevasRectangle box;

  if (name == NULL && text == NULL)
    return 0;
  if (name != NULL)
    canevas_org_pen_measure (self, name, &title, &name_extent);
  if (text != NULL)
    canevas_org_pen_measure (self, text, &body, &text_extent);
  box = (CanevasRectangle){ x, y, COLUMN, name_extent.height + text_extent.height + 3 + 2 * PADDING };
  if (self->scene != NULL)
    {
      const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT, .radius = 4 };
      const CanevasShapeStyle bar = { .fill = CANEVAS_PAINT_LINE };
      const CanevasRectangle side = { box.x, box.y, 3.5, box.height };
      const CanevasGroup group = { .label = name != NULL ? name : text, .description = name != NULL ? text : NULL };

      canevas_scene_begin_group (self->scene, &group);
      canevas_org_pen_rectangle (self, &box, &ground);
      canevas_org_pen_rectangle (self, &side, &bar);
      canevas_org_pen_text (self, x + PADDING, y + PADDING, name, &title);
      canevas_org_pen_text (self, x + PADDING, y + PADDING + name_extent.height + 3, text, &body);
      canevas_scene_end_group (self->scene);
    }
  return box.height;
}

void
canevas_org_inverted_lay_out_aside (CanevasOrgDrawing *self, CanevasOrgInverted *inverted)
{
  if (self->authority != NULL)
    inverted->faces = canevas_store_list (canevas_record_get_store (self->authority), &canevas_face_type);
  inverted->aside_height = draw_faces (self, inverted, 0, 0) + draw_principle (self, 0, 0);
  inverted->aside_width = inverted->aside_height > 0 ? GAP + COLUMN : 0;
}

void
canevas_org_inverted_draw_aside (CanevasOrgDrawing *self, CanevasOrgInverted *inverted)
{
  const double x = self->width - COLUMN;
  CanevasScene *scene = self->scene;
  double principle;

  draw_faces (self, inverted, x, 0);
  /* Its height first: it stands on the ground. */
  self->scene = NULL;
  principle = draw_principle (self, x, 0);
  self->scene = scene;
  draw_principle (self, x, self->height - principle);
}
