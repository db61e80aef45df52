/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-text-measure.h"

static CanevasTextExtent
measure (CanevasTextMeasure *self, const char *text, double width, guint max_lines)
{
  CanevasTextStyle style = { .size = 10, .width = width, .max_lines = max_lines };
  CanevasTextExtent extent;

  canevas_text_measure_get_extent (self, text, &style, &extent);
  return extent;
}

static void
test_sizes (void)
{
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);
  CanevasTextStyle small = { .size = 7 };
  CanevasTextStyle large = { .size = 70 };
  CanevasTextStyle bold = { .size = 7, .weight = 700 };
  double width = canevas_text_measure_get_width (self, "Comité de pilotage", &small);

  g_assert_cmpfloat (width, >, 40);
  g_assert_cmpfloat (width, <, 90);
  g_assert_cmpfloat_with_epsilon (canevas_text_measure_get_width (self, "Comité de pilotage", &large), width * 10, 0.01);
  g_assert_cmpfloat (canevas_text_measure_get_width (self, "Comité de pilotage", &bold), >, width);
  g_assert_cmpfloat (measure (self, "Comité", 0, 0).height, ==, 12.5);
  g_assert_cmpfloat (measure (self, "", 0, 0).width, ==, 0);
}

static void
test_lines (void)
{
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);
  const char *text = "Direction de l’aménagement et du développement durable";
  CanevasTextExtent whole = measure (self, text, 0, 0);
  CanevasTextExtent broken = measure (self, text, 130, 0);
  CanevasTextExtent cut = measure (self, text, 130, 2);

  g_assert_cmpuint (whole.n_lines, ==, 1);
  g_assert_cmpuint (broken.n_lines, ==, 3);
  g_assert_cmpfloat (broken.width, <=, 130.001);
  g_assert_false (broken.cut);
  g_assert_false (broken.torn);
  g_assert_cmpuint (cut.n_lines, ==, 2);
  g_assert_true (cut.cut);
  g_assert_cmpfloat (cut.width, <=, 130.001);
  g_assert_cmpuint (measure (self, "une\ndeux\n\nquatre", 0, 0).n_lines, ==, 4);
  g_assert_true (measure (self, "une\ndeux", 0, 1).cut);
  g_assert_cmpuint (measure (self, "une\ndeux", 0, 1).n_lines, ==, 1);
}

/* A text as wide as it is needs one line, whatever its size. */
static void
test_exact_width (void)
{
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);

  for (double size = 5; size < 30; size += 0.7)
    {
      CanevasTextStyle style = { .size = size };
      CanevasTextExtent extent;

      style.width = canevas_text_measure_get_width (self, "Instance de régulation", &style);
      canevas_text_measure_get_extent (self, "Instance de régulation", &style, &extent);
      g_assert_cmpuint (extent.n_lines, ==, 1);
    }
}

static void
test_words (void)
{
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);
  CanevasTextStyle style = { .size = 10 };
  double narrowest = canevas_text_measure_get_narrowest (self, "Service de l’assainissement", &style);

  g_assert_cmpfloat_with_epsilon (narrowest, canevas_text_measure_get_width (self, "l’assainissement", &style), 0.001);
  g_assert_false (measure (self, "Service de l’assainissement", narrowest + 0.01, 0).torn);
  g_assert_true (measure (self, "Service de l’assainissement", narrowest - 5, 0).torn);
  /* Hyphens allow a break between letters, not within a span of years. */
  style.width = 0;
  g_assert_cmpfloat (canevas_text_measure_get_narrowest (self, "sous-direction", &style), <,
                     canevas_text_measure_get_width (self, "sous-direction", &style) - 5);
  g_assert_cmpfloat_with_epsilon (canevas_text_measure_get_narrowest (self, "2026-2028", &style),
                                  canevas_text_measure_get_width (self, "2026-2028", &style), 0.001);
}

static void
test_shaped_once (void)
{
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);

  for (guint i = 0; i < 100; i++)
    measure (self, "Chargée de mission", 0, 0);
  g_assert_cmpuint (canevas_text_measure_get_n_shaped (self), ==, 1);
  measure (self, "Chargé de mission", 0, 0);
  g_assert_cmpuint (canevas_text_measure_get_n_shaped (self), ==, 2);
}

/* Names come as they are typed, in any script, and files may be spoilt. */
static void
test_any_text (void)
{
  static const char *const texts[] = { "مرحبا Équipe", "Ελένη Παπαδοπούλου", "e\xcc\x81quipe", "日本 — 2026", "sou\xc2\xadhait",
                                       "🙂 ok" };
  g_autoptr (CanevasTextMeasure) self = canevas_text_measure_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CanevasTextExtent extent = measure (self, texts[i], 0, 0);

      g_assert_cmpfloat (extent.width, >, 10);
      g_assert_cmpuint (extent.n_lines, ==, 1);
    }
  g_assert_cmpfloat (measure (self, "a\x01\x02\tb", 0, 0).width, ==, measure (self, "a b", 0, 0).width);
  g_assert_cmpfloat (measure (self, "spoilt \xff\xfe", 0, 0).width, >, 20);
  g_assert_true (measure (self, "Ελένη Παπαδοπούλου του Παναγιώτη", 40, 1).cut);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-measure/sizes", test_sizes);
  g_test_add_func ("/text-measure/lines", test_lines);
  g_test_add_func ("/text-measure/exact-width", test_exact_width);
  g_test_add_func ("/text-measure/words", test_words);
  g_test_add_func ("/text-measure/shaped-once", test_shaped_once);
  g_test_add_func ("/text-measure/any-text", test_any_text);
  return g_test_run ();
}
