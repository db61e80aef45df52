/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-themes.h"

#include "canevas-authority.h"
#include "canevas-clusters.h"
#include "canevas-idea-likeness.h"
#include "canevas-retex-item.h"
#include "canevas-retex.h"
#include "canevas-retex-review.h"
#include "canevas-store.h"
#include "canevas-word-count.h"

#include <glib/gi18n-lib.h>

/* Sentences that share a word out of six or seven speak of the same thing often enough to be looked at. */
#define LEAST_LIKENESS 0.14
/* Those that have the same theme go together whatever their words. */
#define SAME_THEME 1.0

typedef struct
{
  const char *language;
  GPtrArray *items;
  GPtrArray *words; /* (element-type GPtrArray): of each item */
} Reading;

static void
theme_free (gpointer data)
{
  CanevasRetexTheme *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static const char *
get_theme (CanevasRecord *item)
{
  const char *theme = canevas_record_get_text (item, "theme");

  return theme != NULL && *theme != '\0' ? theme : NULL;
}

/* Causes and lessons come from one of these, and go with it. */
static void
read_items (Reading *self, CanevasRecord *retex)
{
  static const char *const kinds[] = { "success", "difficulty" };
  g_autoptr (CanevasWordCount) reader = canevas_word_count_new (self->language);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GPtrArray) of_kind = canevas_retex_list_items (retex, kinds[kind]);

      for (guint i = 0; i < of_kind->len; i++)
        {
          g_ptr_array_add (self->items, g_object_ref (of_kind->pdata[i]));
          g_ptr_array_add (self->words, canevas_word_count_split (reader, canevas_record_get_title (of_kind->pdata[i])));
        }
    }
}

/* (transfer full) (element-type CanevasTie) */
static GArray *
tie (const Reading *self)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (CanevasTie));

  for (guint i = 0; i < self->items->len; i++)
    for (guint k = i + 1; k < self->items->len; k++)
      {
        const char *first = get_theme (self->items->pdata[i]), *second = get_theme (self->items->pdata[k]);
        const gboolean same = first != NULL && g_strcmp0 (first, second) == 0;
        const CanevasTie one = { i, k, same ? SAME_THEME : canevas_idea_words_likeness (self->words->pdata[i], self->words->pdata[k]) };

        /* Two themes that people told apart stay apart. */
        if (one.weight >= LEAST_LIKENESS && (same || first == NULL || second == NULL))
          g_array_append_val (ties, one);
      }
  return ties;
}

/* The theme of the first that has one. (nullable) */
static const char *
find_theme (const Reading *self, const guint *groups, guint group)
{
  for (guint i = 0; i < self->items->len; i++)
    if (groups[i] == group && get_theme (self->items->pdata[i]) != NULL)
      return get_theme (self->items->pdata[i]);
  return NULL;
}

/* The word that comes most often, with a capital. (transfer full) (nullable) */
static char *
dup_common_word (const Reading *self, const guint *groups, guint group)
{
  g_autoptr (CanevasWordCount) count = canevas_word_count_new (self->language);
  g_autoptr (GArray) words = NULL;
  g_autofree char *first = NULL, *letter = NULL;
  const char *word;

  for (guint i = 0; i < self->items->len; i++)
    if (groups[i] == group)
      canevas_word_count_add (count, canevas_record_get_title (self->items->pdata[i]));
  words = canevas_word_count_list (count, 1);
  if (words->len == 0)
    return NULL;
  word = g_array_index (words, CanevasWord, 0).word;
  first = g_utf8_substring (word, 0, 1);
  letter = g_utf8_strup (first, -1);
  return g_strconcat (letter, g_utf8_next_char (word), NULL);
}

/* (transfer full) (nullable): %NULL where there is nothing to put together */
static CanevasRetexTheme *
build_theme (const Reading *self, const guint *groups, guint group)
{
  const char *theme = find_theme (self, groups, group);
  CanevasRetexTheme *found = g_new0 (CanevasRetexTheme, 1);

  found->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    if (groups[i] == group && get_theme (self->items->pdata[i]) == NULL)
      g_ptr_array_add (found->items, g_object_ref (self->items->pdata[i]));
    else
      found->n_with += groups[i] == group;
  found->name = theme != NULL ? g_strdup (theme) : dup_common_word (self, groups, group);
  if (found->items->len > 0 && found->items->len + found->n_with > 1 && found->name != NULL)
    return found;
  theme_free (found);
  return NULL;
}

GPtrArray *
canevas_retex_propose_themes (CanevasRecord *retex)
{
  GPtrArray *themes = g_ptr_array_new_with_free_func (theme_free);
  Reading self = { 0 };
  g_autoptr (GArray) ties = NULL;
  g_autofree guint *groups = NULL;
  guint n_groups = 0;

  g_return_val_if_fail (CANEVAS_IS_RETEX (retex), themes);

  self.language = canevas_authority_find_language (canevas_record_get_store (retex));
  read_items (&self, retex);
  ties = tie (&self);
  groups = canevas_clusters_find (self.items->len, (const CanevasTie *) ties->data, ties->len, &n_groups);
  for (guint group = 0; group < n_groups; group++)
    {
      CanevasRetexTheme *theme = build_theme (&self, groups, group);

      if (theme != NULL)
        g_ptr_array_add (themes, theme);
    }
  g_ptr_array_unref (self.items);
  g_ptr_array_unref (self.words);
  return themes;
}

gboolean
canevas_retex_theme_accept (const CanevasRetexTheme *self, GError **error)
{
  CanevasStore *store;

  g_return_val_if_fail (self != NULL && self->items->len > 0, FALSE);

  store = canevas_record_get_store (self->items->pdata[0]);
  canevas_store_begin (store, _("put together under a theme"));
  for (guint i = 0; i < self->items->len; i++)
    if (!canevas_record_set_text (self->items->pdata[i], "theme", self->name, error))
      {
        canevas_store_rollback (store);
        return FALSE;
      }
  return canevas_store_commit (store, error);
}
