/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-likeness.h"

#include "canevas-authority.h"
#include "canevas-idea.h"
#include "canevas-store.h"
#include "canevas-word-count.h"

#include <string.h>

/* As many first letters, at least, make two forms of a word out of two words. */
#define SHORTEST_STEM 4

/*
 * Whether two words are one in two forms: they begin with the same letters, but for the last of the shorter one ("magasin" and
 * "magasins", "réunir" and "réunion", "assos" and "associations").
 */
static gboolean
is_one_word (const char *first, const char *second)
{
  const gsize shorter = MIN (strlen (first), strlen (second));
  gsize common = 0;

  while (common < shorter && first[common] == second[common])
    common++;
  return g_str_equal (first, second) || (common >= SHORTEST_STEM && common + 1 >= shorter);
}

double
canevas_idea_words_likeness (GPtrArray *first, GPtrArray *second)
{
  g_autofree gboolean *taken = g_new0 (gboolean, second->len + 1);
  guint common = 0;

  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      if (!taken[k] && is_one_word (first->pdata[i], second->pdata[k]))
        {
          taken[k] = TRUE;
          common++;
          break;
        }
  return first->len + second->len > 0 ? 2.0 * common / (first->len + second->len) : 0;
}

double
canevas_idea_likeness (const char *first, const char *second, const char *language)
{
  g_autoptr (CanevasWordCount) reader = canevas_word_count_new (language);
  g_autoptr (GPtrArray) a = canevas_word_count_split (reader, first);
  g_autoptr (GPtrArray) b = canevas_word_count_split (reader, second);

  return canevas_idea_words_likeness (a, b);
}

typedef struct
{
  CanevasRecord *idea;
  double likeness;
} Alike;

static int
compare_alike (gconstpointer a, gconstpointer b)
{
  const double first = ((const Alike *) a)->likeness, second = ((const Alike *) b)->likeness;

  return first > second ? -1 : first < second;
}

GPtrArray *
canevas_idea_list_alike (CanevasRecord *idea, guint most)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (idea), &canevas_idea_type,
                                                          canevas_record_get_text (idea, "idea_box"));
  g_autoptr (CanevasWordCount) reader =
    canevas_word_count_new (canevas_authority_find_language (canevas_record_get_store (idea)));
  g_autoptr (GPtrArray) own = canevas_word_count_split (reader, canevas_record_get_title (idea));
  g_autoptr (GArray) alike = g_array_new (FALSE, FALSE, sizeof (Alike));
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ideas)); i++)
    {
      g_autoptr (CanevasRecord) other = g_list_model_get_item (G_LIST_MODEL (ideas), i);
      g_autoptr (GPtrArray) words = canevas_word_count_split (reader, canevas_record_get_title (other));
      const Alike one = { other, canevas_idea_words_likeness (own, words) };

      /* The list holds them all. */
      if (other != idea && one.likeness >= CANEVAS_IDEAS_ALIKE &&
          g_strcmp0 (canevas_record_get_text (other, "state"), "merged") != 0)
        g_array_append_val (alike, one);
    }
  g_array_sort (alike, compare_alike);
  for (guint i = 0; i < alike->len && i < most; i++)
    g_ptr_array_add (found, g_object_ref (g_array_index (alike, Alike, i).idea));
  return found;
}
