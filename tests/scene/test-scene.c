/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene.h"
#include "scene-sample.h"

static void
test_groups (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  guint copil = canevas_scene_find_group (scene, "copil");
  guint link = canevas_scene_find_group (scene, "l2");
  const CanevasGroup *group;

  g_assert_cmpuint (copil, !=, CANEVAS_NO_GROUP);
  group = canevas_scene_get_group (scene, copil);
  g_assert_cmpstr (group->label, ==, "Comité de pilotage");
  g_assert_cmpstr (group->actions, ==, "open rename");
  g_assert_cmpuint (group->level, ==, 2);
  g_assert_cmpuint (group->position, ==, 1);
  g_assert_cmpuint (group->set_size, ==, 4);
  g_assert_cmpuint (group->last, ==, copil + 2);
  g_assert_cmpfloat (group->bounds.x, ==, 200);
  g_assert_cmpfloat (group->bounds.y, ==, 30);
  g_assert_cmpfloat (group->bounds.width, ==, 230);
  g_assert_cmpfloat (group->bounds.height, ==, 74);

  group = canevas_scene_get_group (scene, link);
  g_assert_cmpstr (group->from, ==, "cotech");
  g_assert_cmpuint (canevas_scene_find_group (scene, group->to), ==, canevas_scene_find_group (scene, "codir"));
  g_assert_cmpuint (canevas_scene_find_group (scene, "nobody"), ==, CANEVAS_NO_GROUP);
}

static void
test_outline (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  g_assert_cmpstr (outline, ==,
                   "Gouvernance du projet « Accueil unique »\n"
                   "Qui décide, qui arbitre, qui prépare\n"
                   "- Stratégie\n"
                   "- Pilotage\n"
                   "- Réalisation\n"
                   "- Du CODIR au COPIL : 10 j.\n"
                   "- Du COTECH au CODIR : 5 j.\n"
                   "- De l’équipe au COTECH\n"
                   "- Comité de pilotage — Tous les 2 mois · présidé par le commanditaire\n"
                   "- CODIR projet — Chaque mois · présidé par le directeur de projet\n"
                   "- COTECH projet — Tous les 15 jours · chef de projet\n"
                   "- Équipe projet — Chaque semaine · chef de projet\n");
}

static void
test_nested_outline (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup pole = { .label = "Pôle Ressources" };
  CanevasGroup unnamed = { 0 };
  CanevasGroup service = { .label = "Paie" };
  CanevasGroup repeated = { .label = "Paie dépend du pôle", .flags = CANEVAS_GROUP_SILENT };
  g_autofree char *outline = NULL;

  canevas_scene_begin_group (scene, &pole);
  canevas_scene_begin_group (scene, &unnamed);
  canevas_scene_begin_group (scene, &service);
  canevas_scene_end_group (scene);
  canevas_scene_begin_group (scene, &repeated);
  canevas_scene_end_group (scene);
  canevas_scene_end_group (scene);
  canevas_scene_end_group (scene);
  outline = canevas_scene_dup_outline (scene);
  g_assert_cmpstr (outline, ==, "- Pôle Ressources\n  - Paie\n");
}

static void
test_fold (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  guint copil = canevas_scene_find_group (scene, "copil");

  g_assert_true (canevas_scene_can_fold (scene));
  g_assert_true (canevas_scene_shows_group (scene, copil, TRUE));
  g_assert_true (canevas_scene_shows_group (scene, copil, FALSE));
  g_assert_false (canevas_scene_shows_group (scene, copil + 1, TRUE));
  g_assert_true (canevas_scene_shows_group (scene, copil + 1, FALSE));
  g_assert_true (canevas_scene_shows_group (scene, copil + 2, TRUE));
  g_assert_false (canevas_scene_shows_group (scene, copil + 2, FALSE));
}

static void
test_bounds (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_INK };
  CanevasRectangle bounds;

  canevas_scene_translate (scene, 100, 50);
  canevas_scene_add_rectangle (scene, 10, 10, 30, 20, &style);
  canevas_scene_add_circle (scene, 100, 20, 5, &style);
  canevas_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat (bounds.x, ==, 102);
  g_assert_cmpfloat (bounds.y, ==, 52);
  g_assert_cmpfloat (bounds.width, ==, 111);
  g_assert_cmpfloat (bounds.height, ==, 36);
}

/* An arc of a quarter, by curves, stays on its circle. */
static void
test_arc (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_INK };
  CanevasRectangle bounds;

  canevas_scene_begin_path (scene);
  canevas_scene_arc_to (scene, 0, 0, 100, 0, G_PI / 2);
  canevas_scene_end_path (scene, &style);
  canevas_scene_get_bounds (scene, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x + 8, 0, 1e-4);
  g_assert_cmpfloat_with_epsilon (bounds.x + bounds.width - 8, 100, 1e-4);
  g_assert_cmpfloat_with_epsilon (bounds.y + bounds.height - 8, 100, 1e-4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/groups", test_groups);
  g_test_add_func ("/scene/outline", test_outline);
  g_test_add_func ("/scene/nested-outline", test_nested_outline);
  g_test_add_func ("/scene/fold", test_fold);
  g_test_add_func ("/scene/bounds", test_bounds);
  g_test_add_func ("/scene/arc", test_arc);
  return g_test_run ();
}
