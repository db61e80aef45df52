/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-likeness.h"

#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-schema.h"
#include "canevas-store.h"

/* What two agents write of the same, and what only shares some words. */
static void
test_pairs (void)
{
  static const struct
  {
    const char *first, *second;
    gboolean alike;
  } pairs[] = {
    { "Un accueil unique pour les associations", "Accueil unique des associations", TRUE },
    { "Mettre en place une navette entre les sites", "Une navette entre sites", TRUE },
    { "Réunir les deux magasins", "REUNIR les 2 magasins !", TRUE },
    { "Créer un trombinoscope par étage", "Trombinoscope à chaque étage", TRUE },
    { "Guichet unique associations", "Un seul guichet pour les assos", TRUE },
    { "Un DRH partagé", "Un DRH partagé avec la métropole", TRUE },
    { "Un accueil unique pour les associations", "Un annuaire pour les agents d’accueil", FALSE },
    { "Réunir les deux magasins", "Supprimer les réunions du lundi", FALSE },
    { "Installer une cantine", "Installer un abri à vélos", FALSE },
    { "Une cantine", "Un parking à vélos", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const double likeness = canevas_idea_likeness (pairs[i].first, pairs[i].second, "fr");

      g_test_message ("%.2f %s / %s", likeness, pairs[i].first, pairs[i].second);
      g_assert_cmpint (likeness >= CANEVAS_IDEAS_ALIKE, ==, pairs[i].alike);
      g_assert_cmpfloat (likeness, ==, canevas_idea_likeness (pairs[i].second, pairs[i].first, "fr"));
    }
  g_assert_cmpfloat (canevas_idea_likeness ("Une navette", "une NAVETTE", "fr"), ==, 1);
  g_assert_cmpfloat (canevas_idea_likeness ("", "", "fr"), ==, 0);
}

static void
test_proposals (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) box = canevas_store_add (store, &canevas_idea_box_type, NULL, NULL);
  g_autoptr (CanevasRecord) first = canevas_idea_receive (box, "Accueil unique des associations", "2027-03-08", NULL);
  g_autoptr (CanevasRecord) second = canevas_idea_receive (box, "Un guichet d’accueil unique pour toutes les associations", "2027-03-08", NULL);
  g_autoptr (CanevasRecord) third = canevas_idea_receive (box, "Accueil unique associations", "2027-03-08", NULL);
  g_autoptr (CanevasRecord) other = canevas_idea_receive (box, "Un parking à vélos", "2027-03-08", NULL);
  g_autoptr (GPtrArray) alike = canevas_idea_list_alike (first, 5);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) one = canevas_idea_list_alike (first, 1);

  g_assert_nonnull (other);
  g_assert_cmpuint (alike->len, ==, 2);
  g_assert_true (alike->pdata[0] == third); /* the most alike first */
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (canevas_idea_merge (third, first, "2027-03-09", NULL));
  after = canevas_idea_list_alike (first, 5);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (after->pdata[0] == second);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idea-likeness/pairs", test_pairs);
  g_test_add_func ("/idea-likeness/proposals", test_proposals);
  return g_test_run ();
}
