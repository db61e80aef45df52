/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea-likeness.h"

#include "canevas-folded-text.h"
#include "canevas-idea.h"
#include "canevas-store.h"

#define SHORTEST_WORD 4

/* The trigrams of a text, each as often as it comes: word by word, with a space at both ends. Sorted. (element-type guint64) */
static GArray *
list_trigrams (const char *text)
{
  g_autofree char *folded = canevas_text_fold (text);
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (folded, -1, NULL);
  GArray *trigrams = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint start = 0;

  for (guint i = 0;; i++)
    {
      if (letters[i] != 0 && g_unichar_isalnum (letters[i]))
        continue;
      if (i - start >= SHORTEST_WORD)
        for (guint k = start; k < i; k++)
          {
            const guint64 before = k > start ? letters[k - 1] : ' ', after = k + 1 < i ? letters[k + 1] : ' ';
            const guint64 trigram = before << 42 | (guint64) letters[k] << 21 | after;

            g_array_append_val (trigrams, trigram);
          }
      if (letters[i] == 0)
        break;
      start = i + 1;
    }
  return trigrams;
}

static int
compare_trigrams (gconstpointer a, gconstpointer b)
{
  const guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return first < second ? -1 : first > second;
}

static double
compare_lists (GArray *first, GArray *second)
{
  guint common = 0, i = 0, k = 0;

  while (i < first->len && k < second->len)
    {
      const int order = compare_trigrams (&g_array_index (first, guint64, i), &g_array_index (second, guint64, k));

      common += order == 0;
      i += order <= 0;
      k += order >= 0;
    }
  return first->len + second->len > 0 ? 2.0 * common / (first->len + second->len) : 0;
}

static GArray *
sort_trigrams (const char *text)
{
  GArray *trigrams = list_trigrams (text);

  g_array_sort (trigrams, compare_trigrams);
  return trigrams;
}

double
canevas_idea_likeness (const char *first, const char *second)
{
  g_autoptr (GArray) a = sort_trigrams (first);
  g_autoptr (GArray) b = sort_trigrams (second);

  return compare_lists (a, b);
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
  g_autoptr (GArray) own = sort_trigrams (canevas_record_get_title (idea));
  g_autoptr (GArray) alike = g_array_new (FALSE, FALSE, sizeof (Alike));
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ideas)); i++)
    {
      g_autoptr (CanevasRecord) other = g_list_model_get_item (G_LIST_MODEL (ideas), i);
      g_autoptr (GArray) trigrams = sort_trigrams (canevas_record_get_title (other));
      const Alike one = { other, compare_lists (own, trigrams) };

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
