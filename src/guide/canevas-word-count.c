/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-word-count.h"

#include "canevas-folded-text.h"

#include <gio/gio.h>
#include <string.h>

#define SHORTEST 2

/* One word in all the ways it is written. */
typedef struct
{
  char *key;         /* without capitals, accents kept */
  GHashTable *forms; /* as written → how often, as pointer */
  guint count;
} Entry;

struct _CanevasWordCount
{
  GHashTable *left_out; /* folded */
  GHashTable *entries;  /* key → Entry */
  guint total;
};

static void
entry_free (Entry *self)
{
  g_free (self->key);
  g_hash_table_unref (self->forms);
  g_free (self);
}

void
canevas_word_count_leave_out (CanevasWordCount *self, const char *words)
{
  g_auto (GStrv) parts = words != NULL ? g_strsplit_set (words, " \t\r\n,;", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_hash_table_add (self->left_out, canevas_text_fold (parts[i]));
}

static void
read_stop_words (CanevasWordCount *self, const char *language)
{
  g_autofree char *path = g_strdup_printf ("/fr/canevas/Canevas/words/stop-%s.txt", language);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (lines[i][0] != '#')
      canevas_word_count_leave_out (self, lines[i]);
}

CanevasWordCount *
canevas_word_count_new (const char *language)
{
  CanevasWordCount *self = g_new0 (CanevasWordCount, 1);

  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);
  read_stop_words (self, g_strcmp0 (language, "en") == 0 ? "en" : "fr");
  return self;
}

void
canevas_word_count_free (CanevasWordCount *self)
{
  g_hash_table_unref (self->left_out);
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* --- Taking a text apart --- */

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Where the word that begins at @start ends: letters and digits, with hyphens between them. */
static const char *
find_end (const char *start)
{
  const char *at = start;

  while (*at != '\0')
    {
      const gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        at = next;
      else if (is_hyphen (c) && *next != '\0' && g_unichar_isalnum (g_utf8_get_char (next)))
        at = next;
      else
        break;
    }
  return at;
}

static gboolean
is_said (CanevasWordCount *self, const char *word)
{
  g_autofree char *folded = canevas_text_fold (word);

  return g_utf8_strlen (word, -1) >= SHORTEST && !g_ascii_isdigit (*folded) && !g_hash_table_contains (self->left_out, folded);
}

/* @list: (nullable): where the word goes instead of being counted */
static void
take_word (CanevasWordCount *self, const char *word, GPtrArray *list)
{
  g_autofree char *key = g_utf8_strdown (word, -1);
  Entry *entry;

  if (!is_said (self, word))
    return;
  if (list != NULL)
    {
      g_ptr_array_add (list, canevas_text_fold (word));
      return;
    }
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->key = g_strdup (key);
      entry->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->entries, entry->key, entry);
    }
  g_hash_table_insert (entry->forms, g_strdup (word), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (entry->forms, word)) + 1));
  entry->count++;
  self->total++;
}

/* What is elided before a vowel, and not a word of its own: "l’accueil". */
static gboolean
is_elided (const char *before)
{
  static const char *const elided[] = { "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", NULL };
  g_autofree char *folded = canevas_text_fold (before);

  return g_strv_contains (elided, folded);
}

/* Words with an apostrophe within. */
static gboolean
is_whole (const char *before, const char *after)
{
  static const char *const wholes[] = { "aujourd'hui", "presqu'ile", "main-d'oeuvre", NULL };
  g_autofree char *joined = g_strconcat (before, "'", after, NULL);
  g_autofree char *folded = canevas_text_fold (joined);

  return g_strv_contains (wholes, folded);
}

/* Takes the word from @start to @end, and what hangs on it by an apostrophe where that is one word. Returns: where to go on */
static const char *
take_from (CanevasWordCount *self, const char *start, const char *end, GPtrArray *list)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  const char *next, *last;

  if (is_apostrophe (g_utf8_get_char (end)))
    {
      g_autofree char *after = NULL;

      next = g_utf8_next_char (end);
      last = find_end (next);
      after = g_strndup (next, (gsize) (last - next));
      if (is_whole (word, after))
        {
          g_autofree char *whole = g_strndup (start, (gsize) (last - start));

          take_word (self, whole, list);
          return last;
        }
      if (is_elided (word))
        return next;
    }
  take_word (self, word, list);
  return end;
}

static void
take_text (CanevasWordCount *self, const char *text, GPtrArray *list)
{
  g_autofree char *composed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  const char *at = composed;

  while (at != NULL && *at != '\0')
    {
      const char *end = find_end (at);

      at = end > at ? take_from (self, at, end, list) : g_utf8_next_char (at);
    }
}

void
canevas_word_count_add (CanevasWordCount *self, const char *text)
{
  take_text (self, text, NULL);
}

GPtrArray *
canevas_word_count_split (CanevasWordCount *self, const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  take_text (self, text, words);
  return words;
}

guint
canevas_word_count_get_total (CanevasWordCount *self)
{
  return self->total;
}

/* --- Plurals --- */

/* Whether the singular of a plural is another word, so that the two must not be counted together. */
static gboolean
is_false_plural (const char *key)
{
  static const char *const words[] = { "cours", "corps", "fonds", "bas", "sens", "pas", "mas", NULL };

  return g_strv_contains (words, key);
}

static Entry *
find_without (CanevasWordCount *self, const char *key, gsize length, const char *tail)
{
  g_autofree char *stem = g_strndup (key, length);
  g_autofree char *singular = g_strconcat (stem, tail, NULL);

  return g_hash_table_lookup (self->entries, singular);
}

/* (nullable): the entry of the singular, where the text has it: agents, réseaux, locaux, travaux. */
static Entry *
find_singular (CanevasWordCount *self, const Entry *entry)
{
  const char *key = entry->key;
  const gsize length = strlen (key);
  Entry *singular = NULL;

  if (length < 4 || is_false_plural (key))
    return NULL;
  if (key[length - 1] == 's')
    return find_without (self, key, length - 1, "");
  if (key[length - 1] != 'x')
    return NULL;
  singular = find_without (self, key, length - 1, "");
  if (singular == NULL && g_str_has_suffix (key, "aux"))
    singular = find_without (self, key, length - 3, "al");
  if (singular == NULL && g_str_has_suffix (key, "aux"))
    singular = find_without (self, key, length - 3, "ail");
  return singular;
}

/* The entry that a word counts for: itself, or its singular. */
static Entry *
find_root (CanevasWordCount *self, Entry *entry)
{
  Entry *singular;

  while ((singular = find_singular (self, entry)) != NULL)
    entry = singular;
  return entry;
}

/* How the word is mostly written; of two ways that come as often, the one with fewer capitals. */
static const char *
find_usual_form (const Entry *entry)
{
  GHashTableIter iter;
  gpointer form, count;
  const char *best = NULL;
  guint most = 0;

  g_hash_table_iter_init (&iter, entry->forms);
  while (g_hash_table_iter_next (&iter, &form, &count))
    if (best == NULL || GPOINTER_TO_UINT (count) > most || (GPOINTER_TO_UINT (count) == most && strcmp (form, best) > 0))
      {
        best = form;
        most = GPOINTER_TO_UINT (count);
      }
  return best;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const CanevasWord *first = a, *second = b;
  g_autofree char *first_folded = canevas_text_fold (first->word);
  g_autofree char *second_folded = canevas_text_fold (second->word);
  const int order = strcmp (first_folded, second_folded);

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return order != 0 ? order : strcmp (first->word, second->word);
}

GArray *
canevas_word_count_list (CanevasWordCount *self, guint n_words)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CanevasWord));
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL); /* root → how often all its words came */
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Entry *root = find_root (self, value);

      g_hash_table_insert (counts, root, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, root)) + ((Entry *) value)->count));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const CanevasWord word = { find_usual_form (key), GPOINTER_TO_UINT (value) };

      g_array_append_val (words, word);
    }
  g_array_sort (words, compare_words);
  if (words->len > n_words)
    g_array_set_size (words, n_words);
  return words;
}
