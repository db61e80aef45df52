/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-schema.h"
#include "canevas-scene-write.h"
#include "canevas-store.h"
#include "canevas-word-cloud-drawing.h"
#include "canevas-word-cloud.h"

#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *cloud;
  CanevasTextMeasure *measure;
} Fixture;

/* Words of a consultation, as often as their place in the line says: with marks above and below the line. */
static const char *const words[] = {
  "écoute", "confiance", "Égalité", "équipe", "projet", "organigramme", "Élus", "agents", "métropole", "numérique", "échange", "façon",
  "qualité", "temps", "jugement", "sens", "autonomie", "accueil", "management", "transversalité", "coopération", "proximité", "Âge",
  "usagers", "gouvernance", "lisibilité", "moyens", "formation", "reconnaissance", "dialogue", "CST", "mobilité", "télétravail",
};

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CanevasRecord) authority = NULL;

  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  authority = canevas_store_add (self->store, &canevas_authority_type, NULL, NULL);
  g_assert_true (canevas_record_set_text (authority, "name", "Ville d’exemple", NULL));
  self->cloud = canevas_store_add (self->store, &canevas_word_cloud_type, NULL, NULL);
  self->measure = canevas_text_measure_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint j = 0; j < 60 / (i + 1) + 1; j++)
      g_string_append_printf (text, "%s, ", words[i]);
  g_assert_true (canevas_record_set_text (self->cloud, "name", "Ce que disent les agents", NULL));
  g_assert_true (canevas_record_set_text (self->cloud, "text", text->str, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->measure);
  g_object_unref (self->cloud);
  g_object_unref (self->store);
}

static char *
write_svg (CanevasScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static double
read_number (const char *at, const char *name)
{
  const char *found = strstr (at, name);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (name), NULL);
}

/* The ink of a text of the SVG, from the font itself. */
static CanevasRectangle
get_ink (const char *svg, const char *element, PangoLayout *layout)
{
  g_autofree char *name = g_strndup (element + strlen ("<text class=\""), strcspn (element + strlen ("<text class=\""), "\""));
  g_autofree char *rule = g_strdup_printf (".%s{", name);
  const char *style = strstr (svg, rule);
  const char *text = strchr (element, '>') + 1;
  g_autofree char *content = g_strndup (text, strcspn (text, "<"));
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CANEVAS_PAPER_FAMILIES);
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, read_number (style, "font-size:") * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) (strstr (style, "font-weight:") != NULL && strstr (style, "font-weight:") < strchr (style, '}')
                                                            ? read_number (style, "font-weight:") : 400));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, content, -1);
  pango_layout_get_extents (layout, &ink, NULL);
  return (CanevasRectangle){ read_number (element, " x=\"") + ink.x / (double) PANGO_SCALE,
                             read_number (element, " y=\"") + (ink.y - pango_layout_get_baseline (layout)) / (double) PANGO_SCALE,
                             ink.width / (double) PANGO_SCALE, ink.height / (double) PANGO_SCALE };
}

/* Even the letters of two words never touch: not their boxes only, the ink. */
static void
assert_no_ink_meets (CanevasScene *scene, guint n_words)
{
  g_autofree char *svg = write_svg (scene);
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (GArray) inks = g_array_new (FALSE, FALSE, sizeof (CanevasRectangle));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  for (const char *at = strstr (svg, "<text class="); at != NULL && inks->len < n_words; at = strstr (at + 1, "<text class="))
    {
      CanevasRectangle ink = get_ink (svg, at, layout);

      for (guint i = 0; i < inks->len; i++)
        g_assert_false (canevas_rectangle_overlaps (&ink, &g_array_index (inks, CanevasRectangle, i)));
      g_array_append_val (inks, ink);
    }
  g_assert_cmpuint (inks->len, ==, n_words);
  g_object_unref (layout);
  g_object_unref (context);
  g_object_unref (map);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  for (CanevasDrawingSize size = CANEVAS_DRAWING_SCREEN; size <= CANEVAS_DRAWING_A3; size++)
    {
      g_autoptr (CanevasScene) scene = canevas_word_cloud_drawing_new (self->cloud, self->measure, size, "2027-03-08");

      g_assert_cmpuint (canevas_scene_find_group (scene, "word:écoute"), !=, CANEVAS_NO_GROUP);
      g_assert_cmpuint (canevas_scene_find_group (scene, "word:télétravail"), !=, CANEVAS_NO_GROUP);
      assert_no_ink_meets (scene, G_N_ELEMENTS (words));
      g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 7 - 0.01);
    }
}

/* The outline is the table: every word, most frequent first, with how often it comes. */
static void
test_outline (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = canevas_word_cloud_drawing_new (self->cloud, self->measure, CANEVAS_DRAWING_A4, "2027-03-08");
  g_autofree char *outline = canevas_scene_dup_outline (scene);
  const char *first = strstr (outline, "écoute"), *second = strstr (outline, "confiance");

  g_assert_true (g_str_has_prefix (outline, "Ce que disent les agents"));
  g_assert_nonnull (first);
  g_assert_true (first < second);
  g_assert_nonnull (strstr (outline, "écoute — 61 fois"));
}

/* The same words give the same drawing, to the byte. */
static void
test_same (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = canevas_word_cloud_drawing_new (self->cloud, self->measure, CANEVAS_DRAWING_A4, "2027-03-08");
  g_autoptr (CanevasScene) again = canevas_word_cloud_drawing_new (self->cloud, self->measure, CANEVAS_DRAWING_A4, "2027-03-08");
  g_autofree char *svg = write_svg (scene);
  g_autofree char *same = write_svg (again);

  g_assert_cmpstr (svg, ==, same);
}

/* Three hundred long words do not fit a figure: those that do not are counted, not squeezed. */
static void
test_too_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CanevasScene) scene = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "anticonstitutionnellement%c%c%c ", 'a' + i % 26, 'b' + i / 26 % 12, 'k');
  g_assert_true (canevas_record_set_text (self->cloud, "text", text->str, NULL));
  g_assert_true (canevas_record_set_integer (self->cloud, "size", 300, NULL));
  scene = canevas_word_cloud_drawing_new (self->cloud, self->measure, CANEVAS_DRAWING_FIGURE, NULL);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 7);
  g_assert_nonnull (strstr (canevas_scene_get_description (scene), "mots n’ont pas trouvé de place"));
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasScene) scene = NULL;

  g_assert_true (canevas_record_unset (self->cloud, "text", NULL));
  scene = canevas_word_cloud_drawing_new (self->cloud, self->measure, CANEVAS_DRAWING_A4, NULL);
  g_assert_cmpuint (canevas_scene_get_n_shapes (scene), >, 0);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/word-cloud/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("words", test_words);
  ADD ("outline", test_outline);
  ADD ("same", test_same);
  ADD ("too-many", test_too_many);
  ADD ("nothing", test_nothing);
#undef ADD
  return g_test_run ();
}
