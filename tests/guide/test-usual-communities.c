/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-usual-communities.h"

#include "canevas-authority.h"
#include "canevas-community.h"
#include "canevas-language.h"
#include "canevas-schema.h"
#include "canevas-store.h"

/* Each model makes a community that lacks nothing that is asked of one, in one action, and each kind of the guide has one. */
static void
test_models (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const CanevasUsualCommunity *models = canevas_usual_communities_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasRecord) community = canevas_usual_community_add (&models[i], store, &error);

      g_assert_no_error (error);
      for (guint k = 0; k < canevas_community_type.n_fields; k++)
        if (canevas_community_type.fields[k].required)
          g_assert_true (canevas_record_is_set (community, canevas_community_type.fields[k].name));
      g_assert_true (canevas_record_is_set (community, "frequency"));
      g_hash_table_add (kinds, (gpointer) models[i].kind);
    }
  g_assert_cmpuint (g_hash_table_size (kinds), ==, 7);
  for (guint i = 0; i < n; i++)
    g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (canevas_store_count (store, &canevas_community_type), ==, 0);
}

/* In French in a French file, whatever the interface speaks. */
static void
test_language (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) community = NULL;
  guint n;

  community = canevas_usual_community_add (&canevas_usual_communities_get (&n)[5], store, NULL);
  g_assert_cmpstr (canevas_authority_find_language (store), ==, "fr");
  g_assert_cmpstr (canevas_record_get_title (community), ==, "Cercle interservices");
  g_assert_nonnull (strstr (canevas_record_get_text (community, "decision_rule"), "consentement"));
}

int
main (int argc, char *argv[])
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usual-communities/models", test_models);
  g_test_add_func ("/usual-communities/language", test_language);
  return g_test_run ();
}
