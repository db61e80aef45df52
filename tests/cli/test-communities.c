/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* The communities of GPSEA, as packaged. */

static void
test_table (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example gpsea");
  assert_runs (program, 0, "export p.canevas communities -o c.csv");
  {
    g_autofree char *csv = program_read (program, "c.csv", NULL);

    assert_holds (csv, "\xef\xbb\xbfNom;Type;");
    assert_holds (csv, ";Membres;Direction générale des services;");
    assert_holds (csv, "Ambassadeurs numériques;Communauté de mission partagée;");
    assert_holds (csv, ";5;0;1;1;2;1\r\n");
  }
}

static void
test_forms (Program *program, gconstpointer data)
{
  static const char *const forms[][2] = { { "enclosures", "Carte des communautés" },
                                          { "circles", "Cercles et liens" },
                                          { "network", "Réseau des communautés" },
                                          { "heatmap", "Liens entre directions" } };

  assert_runs (program, 0, "new p.canevas --example gpsea");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *words = g_strdup_printf ("export p.canevas communities --set form=%s -o c.svg", forms[i][0]);
      g_autofree char *svg = NULL;

      assert_runs (program, 0, "%s", words);
      svg = program_read (program, "c.svg", NULL);
      assert_holds (svg, forms[i][1]);
    }
  assert_runs (program, 0, "export p.canevas communities -o c.pdf");
  g_assert_true (program_has (program, "c.pdf"));
}

/* As documents: all of them, and one; who is in one is told by functions. */
static void
test_documents (Program *program, gconstpointer data)
{
  g_autofree char *map = NULL;
  g_autofree char *sheet = NULL;

  assert_runs (program, 0, "new p.canevas --example gpsea");
  assert_runs (program, 0, "export p.canevas communities -o m.odt");
  g_assert_true (program_has (program, "m.odt"));
  assert_runs (program, 0, "export p.canevas carte-des-communautes -o m.pdf");
  assert_runs (program, 0, "export p.canevas carte-des-communautes -o m.txt");
  map = program_read (program, "m.txt", NULL);
  assert_holds (map, "Ambassadeurs numériques");
  assert_holds (map, "78,3\342\200\257% des agents");
  assert_runs (program, 0, "export p.canevas fiche-communaute --of ambassadeurs -o s.pdf");
  assert_runs (program, 0, "export p.canevas fiche-communaute --of ambassadeurs -o s.txt");
  sheet = program_read (program, "s.txt", NULL);
  assert_holds (sheet, "Accompagner les collègues");
}

static void
test_misuse (Program *program, gconstpointer data)
{
  assert_runs (program, 0, "new p.canevas --example accueil");
  assert_runs (program, 1, "export p.canevas communities -o c.pdf");
  assert_holds (program->err, "There is no community in this file yet: add one, then its members.");
  assert_runs (program, 2, "export p.canevas communities --set form=star -o c.pdf");
  assert_holds (program->err, "enclosures, circles, network, heatmap");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/communities/" name, Program, NULL, program_set_up, test, program_tear_down)
  ADD ("table", test_table);
  ADD ("forms", test_forms);
  ADD ("documents", test_documents);
  ADD ("misuse", test_misuse);
#undef ADD
  return g_test_run ();
}
