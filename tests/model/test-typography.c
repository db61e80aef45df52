/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-format.h"
#include "canevas-language.h"

#include <string.h>

/* In this table, ~ stands for U+00A0 and ^ for U+202F, which look like spaces in an editor. */
static const struct
{
  const char *rule;
  const char *typed;
  const char *right;
} cases[] = {
  { "question mark", "Qui décide ?", "Qui décide^?" },
  { "without space", "Qui décide?", "Qui décide^?" },
  { "wrong space", "Qui décide~?", "Qui décide^?" },
  { "several spaces", "Non  !", "Non^!" },
  { "group of marks", "Quoi?! Vraiment ?!", "Quoi^?! Vraiment^?!" },
  { "semicolon", "le besoin ; la demande", "le besoin^; la demande" },
  { "colon", "Objet : accueil", "Objet~: accueil" },
  { "colon without space", "Objet: accueil", "Objet~: accueil" },
  { "colon at the end", "À savoir:", "À savoir~:" },
  { "colon at a line's end", "À savoir:\n- un", "À savoir~:\n- un" },
  { "clock", "à 12:30 précises", "à 12:30 précises" },
  { "key", "mode=auto ou clé:valeur", "mode=auto ou clé:valeur" },
  { "mark in brackets", "sûr (?) et certain (!)", "sûr (?) et certain (!)" },
  { "mark alone", "?", "?" },
  { "mark at a line's start", "Quoi\n? rien", "Quoi\n? rien" },
  { "guillemets", "le « besoin initial » partagé", "le «~besoin initial~» partagé" },
  { "guillemets without space", "le «besoin» partagé", "le «~besoin~» partagé" },
  { "guillemets and mark", "dit « oui » !", "dit «~oui~»^!" },
  { "empty guillemets", "« »", "«~»" },
  { "straight quotes", "le \"besoin\" partagé", "le «~besoin~» partagé" },
  { "straight quotes and mark", "Que veut dire \"collaboratif\" ?", "Que veut dire «~collaboratif~»^?" },
  { "quotes in guillemets", "« le \"pari\" du collectif »", "«~le “pari” du collectif~»" },
  { "one straight quote", "un écran de 24\" suffit", "un écran de 24\" suffit" },
  { "unpaired quote", "le \"besoin partagé", "le \"besoin partagé" },
  { "apostrophe", "l'agent qu'on n'a pas vu aujourd'hui", "l’agent qu’on n’a pas vu aujourd’hui" },
  { "apostrophe before guillemet", "d'« usage »", "d’«~usage~»" },
  { "feet stay", "un mur de 5' de haut", "un mur de 5' de haut" },
  { "ellipsis", "agents, usagers...", "agents, usagers…" },
  { "long ellipsis", "à suivre.....", "à suivre…" },
  { "percent", "20 % du temps", "20^% du temps" },
  { "percent without space", "20% du temps, en %", "20^% du temps, en %" },
  { "euros", "186 000 € de crédits", "186^000^€ de crédits" },
  { "euros without space", "12€", "12^€" },
  { "thousands", "1 200 000 habitants", "1^200^000~habitants" },
  { "telephone", "au 05 61 22 29 22", "au 05 61 22 29 22" },
  { "number and unit", "48 h, 4,5 ETP et 30 km", "48~h, 4,5~ETP et 30~km" },
  { "number and noun", "12 agents de 3 directions", "12~agents de 3~directions" },
  { "number and loose word", "de 12 à 15 et de 18 en tout", "de 12 à 15 et de 18 en tout" },
  { "number at a sentence's end", "en 2012. Nous étions 12. Puis", "en 2012. Nous étions 12. Puis" },
  { "year and word", "en 2024 nous avons", "en 2024 nous avons" },
  { "day, month, year", "le 3 octobre 2022", "le 3~octobre~2022" },
  { "first of the month", "le 1er janv. 2026", "le 1er~janv.~2026" },
  { "month and year", "dès septembre 2026", "dès septembre~2026" },
  { "hours", "de 9h à 14h30", "de 9~h à 14~h~30" },
  { "hours with spaces", "à 14 h 30", "à 14~h~30" },
  { "hours half spaced", "à 14 h30", "à 14~h~30" },
  { "round the clock", "24h/24", "24~h/24" },
  { "ordinals", "la 1ère, la 2ème et le 3ième", "la 1re, la 2e et le 3e" },
  { "number sign", "arrêté n° 12 et nº 13", "arrêté n°~12 et n°~13" },
  { "page and article", "voir p. 12, art. 5 et section 3", "voir p.~12, art.~5 et section~3" },
  { "annex by letter", "voir l'annexe A", "voir l’annexe~A" },
  { "titles", "M. Dupont, Mme Morel et Dr Petit", "M.~Dupont, Mme~Morel et Dr~Petit" },
  { "en dash", "le projet – s'il aboutit – change", "le projet~– s’il aboutit~– change" },
  { "dash of a list", "– un\n– deux", "– un\n– deux" },
  { "degrees", "20 °C", "20~°C" },
  { "address", "voir https://canevas.fr/a?b=1;c:d ; merci", "voir https://canevas.fr/a?b=1;c:d^; merci" },
  { "address at the end", "Voir https://canevas.fr/aide ?", "Voir https://canevas.fr/aide^?" },
  { "www", "www.exemple.fr: le site", "www.exemple.fr~: le site" },
  { "e-mail", "écrire à l'adresse a.d'hoc@ville.fr !", "écrire à l’adresse a.d’hoc@ville.fr^!" },
  { "file name", "le fichier plan_14h30.pdf et note-2h.odt", "le fichier plan_14h30.pdf et note-2h.odt" },
  { "Windows path", "dans C:\\Projets\\14h", "dans C:\\Projets\\14h" },
  { "reference", "DGS/2022-14h", "DGS/2022-14h" },
  { "code", "taper `l'option: \"x\" ?` puis l'autre", "taper `l'option: \"x\" ?` puis l’autre" },
  { "unclosed code", "un ` seul: oui", "un ` seul~: oui" },
  { "lines", "Un ;\n\nDeux ?", "Un^;\n\nDeux^?" },
  { "nothing to do", "Le projet commence lundi.", "Le projet commence lundi." },
  { "nothing", "", "" },
};

static char *
visible (const char *text)
{
  g_autoptr (GString) string = g_string_new (text);

  g_string_replace (string, "\302\240", "~", 0);
  g_string_replace (string, "\342\200\257", "^", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static char *
invisible (const char *text)
{
  g_autoptr (GString) string = g_string_new (text);

  g_string_replace (string, "~", "\302\240", 0);
  g_string_replace (string, "^", "\342\200\257", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *typed = invisible (cases[i].typed);
  g_autofree char *once = NULL, *twice = NULL, *shown = NULL;

  CANEVAS_LANGUAGE_SCOPE ("fr");
  once = canevas_typography_apply (typed);
  shown = visible (once);
  g_assert_cmpstr (shown, ==, cases[i].right);
  twice = canevas_typography_apply (once);
  g_assert_cmpstr (twice, ==, once);
}

/* Whatever one types, applying twice changes nothing more, and nothing is lost but spaces, dots and typewriter signs. */
static void
test_idempotent (void)
{
  static const char *const pieces[] = {
    " ", " ", " ", "~", "^", "\n", "\t", ":", ";", "!", "?", "«", "»", "\"", "'", "’", "...", "…", ".", "%", "€", "–", "-", "(", ")",
    "`", "12", "1", "000", "2026", "1er", "h", "14h30", "30", "n°", "nº", "p.", "M.", "Mme", "annexe", "ème", "ère", "mai", "janv.",
    "agents", "et", "l", "Aide", "é", "https://a.fr/?b", "a@b.fr", "note.pdf", "@", "_", "/", "“", "”", "[", "]", "°",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  CANEVAS_LANGUAGE_SCOPE ("fr");
  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *typed = NULL, *once = NULL, *twice = NULL;
      int n = g_rand_int_range (random, 1, 12);

      for (int i = 0; i < n; i++)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      typed = invisible (text->str);
      once = canevas_typography_apply (typed);
      twice = canevas_typography_apply (once);
      if (strcmp (once, twice) != 0)
        {
          g_autofree char *first = visible (once), *second = visible (twice);

          g_test_message ("typed “%s”", text->str);
          g_assert_cmpstr (second, ==, first);
        }
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_english_is_left_alone (void)
{
  CANEVAS_LANGUAGE_SCOPE ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = canevas_typography_apply (cases[i].typed);

      g_assert_cmpstr (text, ==, cases[i].typed);
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/typography/french/%02zu-%s", i, cases[i].rule);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/typography/idempotent", test_idempotent);
  g_test_add_func ("/typography/english-is-left-alone", test_english_is_left_alone);
  return g_test_run ();
}
