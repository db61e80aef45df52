/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is printed must not depend on how its fonts were looked for: by the few settings that drawing on paper needs, or by all
 * those of the machine, which the window reads.
 */
#include "canevas-font-settings.h"
#include "canevas-text-measure.h"

#include <fontconfig/fontconfig.h>

#define SERIF_FAMILIES "Noto Serif,Liberation Serif,DejaVu Serif"

typedef struct
{
  const char *families;
  int weight, slant;
} Face;

static const Face faces[] = {
  { CANEVAS_PAPER_FAMILIES, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN },
  { CANEVAS_PAPER_FAMILIES, FC_WEIGHT_REGULAR, FC_SLANT_ITALIC },
  { CANEVAS_PAPER_FAMILIES, FC_WEIGHT_SEMIBOLD, FC_SLANT_ROMAN },
  { CANEVAS_PAPER_FAMILIES, FC_WEIGHT_BOLD, FC_SLANT_ROMAN },
  { SERIF_FAMILIES, FC_WEIGHT_BOLD, FC_SLANT_ROMAN },
  /* Has no italics: it is made to lean. */
  { "Droid Sans Fallback", FC_WEIGHT_REGULAR, FC_SLANT_ITALIC },
  /* Of a machine without any of ours, as Fontconfig calls what it has. */
  { "sans-serif", FC_WEIGHT_REGULAR, FC_SLANT_ROMAN },
};

static FcPattern *
make_pattern (FcConfig *config, const Face *face)
{
  g_auto (GStrv) families = g_strsplit (face->families, ",", -1);
  FcPattern *pattern = FcPatternBuild (NULL, FC_WEIGHT, FcTypeInteger, face->weight, FC_SLANT, FcTypeInteger, face->slant,
                                       FC_LANG, FcTypeString, "fr", NULL);

  for (guint i = 0; families[i] != NULL; i++)
    FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) families[i]);
  FcConfigSubstitute (config, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  return pattern;
}

/* The file a face comes from; with a star where it is made to lean or to look bold. */
static char *
find_face (FcConfig *config, const Face *face)
{
  FcPattern *pattern = make_pattern (config, face);
  FcResult result;
  FcPattern *match = FcFontMatch (config, pattern, &result);
  FcMatrix *matrix = NULL;
  FcChar8 *file = NULL;
  FcBool embolden = FcFalse;
  char *found;

  g_assert_nonnull (match);
  g_assert_cmpint (FcPatternGetString (match, FC_FILE, 0, &file), ==, FcResultMatch);
  FcPatternGetMatrix (match, FC_MATRIX, 0, &matrix);
  FcPatternGetBool (match, FC_EMBOLDEN, 0, &embolden);
  found = g_strdup_printf ("%s%s%s", (const char *) file, matrix != NULL && matrix->xy != 0 ? " *" : "", embolden ? " **" : "");
  FcPatternDestroy (match);
  FcPatternDestroy (pattern);
  return found;
}

/* The file of the font by which Pango draws a character that the face may lack; "" where it is an empty box. */
static char *
find_stand_in (FcConfig *config, const Face *face, gunichar character)
{
  FcPattern *pattern = make_pattern (config, face);
  FcResult result;
  FcFontSet *fonts = FcFontSort (config, pattern, FcTrue, NULL, &result);
  char *found = NULL;

  g_assert_nonnull (fonts);
  for (int i = 0; i < fonts->nfont && found == NULL; i++)
    {
      FcCharSet *characters = NULL;
      FcChar8 *file = NULL;

      FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &characters);
      FcPatternGetString (fonts->fonts[i], FC_FILE, 0, &file);
      if (characters != NULL && FcCharSetHasChar (characters, character))
        found = g_strdup ((const char *) file);
    }
  FcFontSetDestroy (fonts);
  FcPatternDestroy (pattern);
  return found != NULL ? found : g_strdup ("");
}

/* Whoever says where settings are is obeyed. */
static void
test_elsewhere (void)
{
  static const char *const variables[] = { "FONTCONFIG_FILE", "FONTCONFIG_PATH" };
  FcConfig *whole = FcConfigGetCurrent ();

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_setenv (variables[i], "/etc/fonts", TRUE);
      canevas_font_settings_read_for_paper ();
      g_unsetenv (variables[i]);
      g_assert_true (FcConfigGetCurrent () == whole);
    }
}

static void
test_same_faces (void)
{
  FcConfig *whole = FcInitLoadConfigAndFonts ();
  FcConfig *before = FcConfigGetCurrent ();

  canevas_font_settings_read_for_paper ();
  g_assert_true (FcConfigGetCurrent () != before);
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autofree char *expected = find_face (whole, &faces[i]);
      g_autofree char *found = find_face (NULL, &faces[i]);

      g_assert_cmpstr (found, ==, expected);
    }
  FcConfigDestroy (whole);
}

/* A name, an arrow, an amount: what the machine can draw, paper draws with the same font. */
static void
test_same_characters (void)
{
  static const gunichar characters[] = { 'e', 0x153, 0x1e9e, 0x20ac, 0x202f, 0x2192, 0x2713, 0x3a9, 0x416, 0x5d0, 0x645, 0x4e2d };
  g_autofree char *letter = NULL;
  FcConfig *whole = FcInitLoadConfigAndFonts ();

  canevas_font_settings_read_for_paper ();
  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      g_autofree char *expected = find_stand_in (whole, &faces[0], characters[i]);
      g_autofree char *found = find_stand_in (NULL, &faces[0], characters[i]);

      g_assert_cmpstr (found, ==, expected);
    }
  letter = find_stand_in (NULL, &faces[0], 'e');
  g_assert_cmpstr (letter, !=, "");
  FcConfigDestroy (whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-settings/elsewhere", test_elsewhere);
  g_test_add_func ("/font-settings/same-faces", test_same_faces);
  g_test_add_func ("/font-settings/same-characters", test_same_characters);
  return g_test_run ();
}
