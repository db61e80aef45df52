/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-sample.h"

#include <math.h>

typedef struct
{
  const char *id, *label, *rhythm, *duty;
  double x, y, width;
  guint hue;
  CanevasShapeStyle style;
} Body;

static const Body bodies[] = {
  { "copil", "Comité de pilotage", "Tous les 2 mois · présidé par le commanditaire", "Fixe le cap et le périmètre", 200, 30,
    230, 1,
    { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_HUE, .line_width = 2.4, .radius = 4, .doubled = TRUE } },
  { "codir", "CODIR projet", "Chaque mois · présidé par le directeur de projet", "Arbitre délais, moyens et priorités", 200,
    150, 230, 5,
    { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_HUE + 4, .line_width = 2, .radius = 4 } },
  { "cotech", "COTECH projet", "Tous les 15 jours · chef de projet", "Instruit les options & leurs effets", 70, 270, 200, 2,
    { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_HUE + 1, .line_width = 1.2, .radius = 4,
      .dash = CANEVAS_DASH_PREPARES } },
  { "equipe", "Équipe projet", "Chaque semaine · chef de projet", "Élabore et teste les livrables", 330, 270, 200, 2,
    { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_HUE + 1, .line_width = 1.1, .radius = 4 } },
};

static const char *const lanes[] = { "Stratégie", "Pilotage", "Réalisation" };

static void
add_lanes (CanevasScene *scene)
{
  static const guint hues[] = { 1, 5, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      CanevasGroup group = { .label = lanes[i], .level = 1, .position = i + 1, .set_size = 3 };
      CanevasShapeStyle ground = { .fill = canevas_paint_tint (hues[i]), .radius = 5 };
      CanevasShapeStyle head = { .fill = canevas_paint_hue (hues[i]), .radius = 5 };
      CanevasTextStyle name = { .size = 10, .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE,
                                .anchor = CANEVAS_TEXT_MIDDLE, .upwards = TRUE };

      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, 0, 10 + 120 * i, 640, 114, &ground);
      canevas_scene_add_rectangle (scene, 0, 10 + 120 * i, 24, 114, &head);
      canevas_scene_add_text (scene, 12, 67 + 120 * i, lanes[i], &name, NULL);
      canevas_scene_end_group (scene);
    }
}

static void
add_link (CanevasScene *scene, const char *id, const char *from, const char *to, const char *label,
          const CanevasPoint *points, guint n)
{
  CanevasGroup group = { .id = id, .label = label, .from = from, .to = to,
                         .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_FOCUSABLE };
  CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.8, .radius = 5, .arrows = CANEVAS_ARROW_AT_END };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_polyline (scene, points, n, &style);
  canevas_scene_end_group (scene);
}

static void
add_body (CanevasScene *scene, const Body *body, guint position)
{
  CanevasGroup group = {
    .id = body->id, .label = body->label, .description = body->rhythm, .actions = "open rename", .level = 2, .position = position,
    .set_size = G_N_ELEMENTS (bodies), .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_MOVABLE,
  };
  CanevasGroup leaf = { .fold = CANEVAS_FOLD_LEAF };
  CanevasGroup count = { .fold = CANEVAS_FOLD_COUNT };
  CanevasTextStyle title = { .size = 10.5, .weight = 700 };
  CanevasTextStyle subtitle = { .size = 7.5, .paint = CANEVAS_PAINT_INK_2, .width = body->width - 20, .max_lines = 2 };
  CanevasTextStyle duty = { .size = 7.5 };
  CanevasTextStyle total = { .size = 12, .weight = 700, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_rectangle (scene, body->x, body->y, body->width, 74, &body->style);
  canevas_scene_add_text (scene, body->x + 10, body->y + 6, body->label, &title, NULL);
  canevas_scene_add_text (scene, body->x + 10, body->y + 21, body->rhythm, &subtitle, NULL);
  canevas_scene_begin_group (scene, &leaf);
  canevas_scene_add_text (scene, body->x + 10, body->y + 40, body->duty, &duty, NULL);
  canevas_scene_end_group (scene);
  canevas_scene_begin_group (scene, &count);
  canevas_scene_add_text (scene, body->x + body->width / 2, body->y + 50, "6 sièges", &total, NULL);
  canevas_scene_end_group (scene);
  canevas_scene_end_group (scene);
}

static void
add_marks (CanevasScene *scene)
{
  CanevasShapeStyle lozenge = { .fill = CANEVAS_PAINT_INK };
  CanevasShapeStyle leave = { .fill = CANEVAS_PAINT_SOFT, .hatch = CANEVAS_HATCH_FALLING, .stroke = CANEVAS_PAINT_MID };
  CanevasShapeStyle functional = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.5, .dash = CANEVAS_DASH_FUNCTIONAL };
  CanevasTextStyle letter = { .size = 7, .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE,
                              .anchor = CANEVAS_TEXT_MIDDLE };
  CanevasTextStyle informed = { .size = 9, .serif = TRUE, .align = CANEVAS_TEXT_CENTRE };

  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, 410, 36);
  canevas_scene_line_to (scene, 418, 44);
  canevas_scene_line_to (scene, 410, 52);
  canevas_scene_line_to (scene, 402, 44);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &lozenge);
  canevas_scene_add_text (scene, 410, 44, "D", &letter, NULL);
  canevas_scene_add_circle (scene, 560, 190, 18, &leave);
  canevas_scene_add_line (scene, 532, 307, 620, 307, &functional);
  canevas_scene_add_text (scene, 600, 60, "I", &informed, NULL);
}

CanevasScene *
scene_sample_new (void)
{
  static const CanevasPoint up[] = { { 240, 150 }, { 240, 104 } };
  static const CanevasPoint prepared[] = { { 170, 270 }, { 170, 246 }, { 240, 246 }, { 240, 224 } };
  static const CanevasPoint handed[] = { { 330, 307 }, { 270, 307 } };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasScene *scene = canevas_scene_new (measure);

  canevas_scene_set_words (scene, "Gouvernance du projet « Accueil unique »", "Qui décide, qui arbitre, qui prépare", "fr");
  add_lanes (scene);
  add_link (scene, "l1", "codir", "copil", "Du CODIR au COPIL : 10 j.", up, G_N_ELEMENTS (up));
  add_link (scene, "l2", "cotech", "codir", "Du COTECH au CODIR : 5 j.", prepared, G_N_ELEMENTS (prepared));
  add_link (scene, "l3", "equipe", "cotech", "De l’équipe au COTECH", handed, G_N_ELEMENTS (handed));
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    add_body (scene, &bodies[i], i + 1);
  add_marks (scene);
  return scene;
}

/* From each box to the one before in its row, below all boxes. */
static void
add_crowd_links (CanevasScene *scene, guint n, guint per_row)
{
  CanevasShapeStyle link = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9, .radius = 5 };

  for (guint i = 0; i < n; i++)
    {
      double x = i % per_row * 140.0;
      double y = i / per_row * 60.0;
      CanevasPoint points[] = { { x + 60, y }, { x + 60, y - 10 }, { x - 80, y - 10 }, { x - 80, y } };

      if (i % per_row != 0)
        canevas_scene_add_polyline (scene, points, G_N_ELEMENTS (points), &link);
    }
}

CanevasScene *
scene_sample_new_crowd (guint n)
{
  static const char *const first_names[] = { "Camille", "Loïc", "Éléonore", "Aïcha", "Jean-Baptiste", "Zoé", "Yann" };
  static const char *const last_names[] = { "Blanchard", "Faure", "Lacroix", "N’Guyen", "de la Tour", "Gauthier", "Œuvrard",
                                            "Rey",
                                            "Martin", "Özdemir", "Le Goff" };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasScene *scene = canevas_scene_new (measure);
  CanevasTextStyle name = { .size = 8.5, .weight = 600 };
  CanevasTextStyle post = { .size = 7, .paint = CANEVAS_PAINT_INK_2 };
  guint per_row = MAX (1, sqrt (n * 60 / 140.0));

  canevas_scene_set_words (scene, "Organigramme", NULL, "fr");
  add_crowd_links (scene, n, per_row);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *label = g_strdup_printf ("%s %s %u", first_names[i * 3 % G_N_ELEMENTS (first_names)],
                                                last_names[i % G_N_ELEMENTS (last_names)], i);
      CanevasGroup group = { .id = id, .label = label, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };
      CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = canevas_paint_hue (i / 500 % 8 + 1), .line_width = 0.9,
                                .radius = 3 };
      double x = i % per_row * 140.0;
      double y = i / per_row * 60.0;

      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, x, y, 120, 34, &box);
      canevas_scene_add_text (scene, x + 10, y + 4, label, &name, NULL);
      canevas_scene_add_text (scene, x + 10, y + 17, "Chargée de mission", &post, NULL);
      canevas_scene_end_group (scene);
    }
  return scene;
}
