/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-fonts.h"

/* Fonts belong to a thread, and are prepared for a command, which has one: each case is a process of its own. */

static GArray *
make_texts (void)
{
  static const CanevasFontsText samples[] = { { (char *) "Concevoir l’accueil", 700 }, { (char *) "Étude n° 3", 400 }, { (char *) "", 400 } };
  GArray *texts = canevas_fonts_texts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const CanevasFontsText text = { g_strdup (samples[i].text), samples[i].weight };

      g_array_append_val (texts, text);
    }
  return texts;
}

static double
measure_width (CanevasTextMeasure *measure, const char *text, guint weight)
{
  const CanevasTextStyle style = { .size = CANEVAS_FONTS_SIZE, .weight = weight };

  return canevas_text_measure_get_width (measure, text, &style);
}

/* What was shaped ahead is known, and as wide as what is shaped when it is asked for. */
static void
test_ahead (void)
{
  g_autoptr (CanevasTextMeasure) first = NULL;
  g_autoptr (CanevasTextMeasure) second = NULL;
  guint n_shaped;
  double bold, plain;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  canevas_fonts_prepare ();
  canevas_fonts_shape_ahead (make_texts ());
  first = canevas_fonts_make_paper_measure ();
  n_shaped = canevas_text_measure_get_n_shaped (first);
  bold = measure_width (first, "Concevoir l’accueil", 700);
  plain = measure_width (first, "Étude n° 3", 400);
  g_assert_cmpuint (canevas_text_measure_get_n_shaped (first), ==, n_shaped);
  g_assert_cmpfloat (bold, >, plain);

  second = canevas_fonts_make_paper_measure ();
  g_assert_true (second != first);
  g_assert_cmpfloat (measure_width (second, "Concevoir l’accueil", 700), ==, bold);
  g_assert_cmpfloat (measure_width (second, "Étude n° 3", 400), ==, plain);
  g_assert_cmpuint (canevas_text_measure_get_n_shaped (second), >, 0);
  /* Too late for any more. */
  canevas_fonts_shape_ahead (make_texts ());
  canevas_fonts_forget ();
}

/* Nobody came for them. */
static void
test_forgotten (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  canevas_fonts_shape_ahead (make_texts ());
  canevas_fonts_prepare ();
  canevas_fonts_shape_ahead (make_texts ());
  canevas_fonts_prepare ();
  canevas_fonts_forget ();
  canevas_fonts_forget ();
  canevas_fonts_prepare ();
  canevas_fonts_forget ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/ahead", test_ahead);
  g_test_add_func ("/fonts/forgotten", test_forgotten);
  return g_test_run ();
}
