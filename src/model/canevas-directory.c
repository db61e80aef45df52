/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-directory.h"

#include "canevas-format.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE "/fr/canevas/Canevas/collectivites.tsv"

enum
{
  COLUMN_KIND,
  COLUMN_CODE,
  COLUMN_SIREN,
  COLUMN_NAME,
  COLUMN_POPULATION,
  COLUMN_DEPARTMENT,
  COLUMN_MEMBERS,
  N_COLUMNS,
};

/* The list's kinds, and the words by which people ask for them. */
static const struct
{
  const char *column;
  const char *kind;
  const char *abbreviation; /* the name begins with it … */
  const char *full;         /* … and means this */
  const char *words;        /* folded, each after a space */
} kinds[] = {
  { "commune", "commune", NULL, NULL, " commune ville mairie" },
  { "CC", "communaute_communes", "CC ", "Communauté de communes ", " cc communaute communes" },
  { "CA", "communaute_agglomeration", "CA ", "Communauté d’agglomération ", " ca communaute agglomeration agglo" },
  { "CU", "communaute_urbaine", "CU ", "Communauté urbaine ", " cu communaute urbaine" },
  { "METRO", "metropole", NULL, NULL, " metropole" },
  { "MET69", "metropole", NULL, NULL, " metropole" },
  { "EPT", "ept", NULL, NULL, " ept etablissement public territorial" },
  { "departement", "departement", NULL, NULL, " departement conseil departemental" },
  { "region", "region", NULL, NULL, " region conseil regional" },
};

/* Words that link a name's parts: typed or not, they find the same. */
static const char *const links[] = { "d", "de", "du", "des", "l", "la", "le", "les", "et", "en", "sur" };

typedef struct
{
  guint32 line;   /* of the list */
  guint32 folded; /* of its name */
} Place;

/* The list in memory: its text, its names folded for searching, and where each authority stands in both. */
typedef struct
{
  GBytes *bytes;
  const char *text;
  GString *folded; /* for each name, its words after a space each, then a NUL */
  GArray *places;
} Directory;

typedef struct
{
  GPtrArray *words; /* folded, each after a space */
  char *whole;      /* all of them but the codes, as a name begins */
} Query;

typedef struct
{
  guint place;
  guint rank; /* 0 the very name, 1 its beginning, 2 else */
  gint64 population;
} Match;

/* --- The text of the list --- */

static const char *
get_column (const char *line, guint column, gsize *length)
{
  for (; column > 0; column--)
    line = strchr (line, '\t') + 1;
  *length = strcspn (line, "\t\r\n");
  return line;
}

static char *
dup_column (const char *line, guint column)
{
  gsize length;
  const char *value = get_column (line, column, &length);

  return length > 0 ? g_strndup (value, length) : NULL;
}

static gint64
get_number (const char *line, guint column)
{
  gsize length;
  const char *value = get_column (line, column, &length);

  return length > 0 ? g_ascii_strtoll (value, NULL, 10) : -1;
}

static guint
find_kind (const char *line)
{
  gsize length;
  const char *value = get_column (line, COLUMN_KIND, &length);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].column) == length && strncmp (kinds[i].column, value, length) == 0)
      return i;
  g_assert_not_reached ();
}

/* An overseas collectivity stands in the list twice, as a region without population and as a department with one. */
static gboolean
is_overseas (const char *line)
{
  gsize length;
  const char *code = get_column (line, COLUMN_CODE, &length);

  return length == 3 && (g_str_has_prefix (code, "97") || g_str_has_prefix (code, "98")) &&
         (g_str_has_prefix (code, "98") || (code[2] > '4' && code[2] != '6'));
}

/* --- Folding: "Saint-Étienne d'Œuf" and "st etienne d oeuf" are both " saint etienne d oeuf" --- */

static void
append_base_letter (GString *out, gunichar c)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  c = g_unichar_tolower (c);
  if (c == 0x0153)
    g_string_append (out, "oe");
  else if (c == 0x00E6)
    g_string_append (out, "ae");
  else
    {
      g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base));
      g_string_append_unichar (out, base[0]);
    }
}

/* "st" is how people type saint. */
static void
spell_out_word (GString *out, gsize start)
{
  const char *word = out->str + start;

  if (strcmp (word, "st") == 0)
    g_string_overwrite (out, start, "saint");
  else if (strcmp (word, "ste") == 0)
    g_string_overwrite (out, start, "sainte");
}

static void
append_folded (GString *out, const char *text, gsize length, gboolean spell_out)
{
  const char *end = text + length;
  gsize word = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          if (word != 0 && spell_out)
            spell_out_word (out, word);
          word = 0;
          continue;
        }
      if (word == 0)
        {
          g_string_append_c (out, ' ');
          word = out->len;
        }
      if (c < 128)
        g_string_append_c (out, g_ascii_tolower ((char) c));
      else
        append_base_letter (out, c);
    }
  if (word != 0 && spell_out)
    spell_out_word (out, word);
}

static void
add_line (Directory *self, const char *line)
{
  guint kind = find_kind (line);
  Place place = { (guint32) (line - self->text), (guint32) self->folded->len };
  gsize length;
  const char *name = get_column (line, COLUMN_NAME, &length);

  if (strcmp (kinds[kind].column, "region") == 0 && is_overseas (line))
    return;
  if (kinds[kind].abbreviation != NULL && g_str_has_prefix (name, kinds[kind].abbreviation))
    {
      name += strlen (kinds[kind].abbreviation);
      length -= strlen (kinds[kind].abbreviation);
    }
  append_folded (self->folded, name, length, TRUE);
  g_string_append_c (self->folded, '\0');
  g_array_append_val (self->places, place);
}

static Directory *
load (void)
{
  Directory *self = g_new0 (Directory, 1);
  gsize size;

  self->bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (self->bytes != NULL);
  self->text = g_bytes_get_data (self->bytes, &size);
  self->folded = g_string_sized_new (size / 2);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), 40000);
  /* The first line holds the names of the columns. */
  for (const char *line = strchr (self->text, '\n'); line != NULL && line + 1 < self->text + size; line = strchr (line + 1, '\n'))
    add_line (self, line + 1);
  return self;
}

static const Directory *
get_directory (void)
{
  static Directory *directory;

  if (g_once_init_enter (&directory))
    g_once_init_leave (&directory, load ());
  return directory;
}

/* --- Searching --- */

static gboolean
is_link (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (strcmp (word, links[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
query_init (Query *self, const char *text)
{
  g_autoptr (GString) typed = g_string_new (NULL), whole = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  append_folded (typed, text, strlen (text), FALSE);
  for (char *p = typed->str; *p != '\0'; p++)
    if (*p == ' ' && !g_ascii_isdigit (p[1]))
      append_folded (whole, p, 1 + strcspn (p + 1, " "), TRUE);
  self->whole = g_string_free (g_steal_pointer (&whole), FALSE);
  self->words = g_ptr_array_new_with_free_func (g_free);
  words = g_strsplit (typed->str + (typed->len > 0), " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && (!is_link (words[i]) || g_strv_length (words) == 1))
      g_ptr_array_add (self->words, g_strconcat (" ", words[i], NULL));
  /* Nothing but links: they are all there is to look for. */
  for (guint i = 0; self->words->len == 0 && words[i] != NULL && *words[i] != '\0'; i++)
    g_ptr_array_add (self->words, g_strconcat (" ", words[i], NULL));
}

static void
query_clear (Query *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->whole);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static gboolean
code_matches (const char *line, const char *digits)
{
  gsize n = strlen (digits), length;
  const char *value;

  value = get_column (line, COLUMN_DEPARTMENT, &length);
  if (length == n && g_ascii_strncasecmp (value, digits, n) == 0)
    return TRUE;
  value = get_column (line, COLUMN_CODE, &length);
  if (length >= n && n > 2 && g_ascii_strncasecmp (value, digits, n) == 0)
    return TRUE;
  value = get_column (line, COLUMN_SIREN, &length);
  return length >= n && n > 2 && strncmp (value, digits, n) == 0;
}

/* @word stands after its space. */
static gboolean
word_matches (const char *line, const char *name, const char *word)
{
  if (strstr (name, word) != NULL)
    return TRUE;
  if (g_ascii_isdigit (word[1]))
    return code_matches (line, word + 1);
  if (strcmp (word, " st") == 0)
    return strstr (name, " saint") != NULL;
  if (strcmp (word, " ste") == 0)
    return strstr (name, " sainte") != NULL;
  return strstr (kinds[find_kind (line)].words, word) != NULL;
}

static gboolean
query_matches (const Query *self, const char *line, const char *name)
{
  for (guint i = 0; i < self->words->len; i++)
    if (!word_matches (line, name, g_ptr_array_index (self->words, i)))
      return FALSE;
  return TRUE;
}

static int
compare_matches (const Match *a, const Match *b)
{
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  if (a->population != b->population)
    return a->population > b->population ? -1 : 1;
  return (a->place > b->place) - (a->place < b->place);
}

/* Keeps the best @at_most, in order. */
static void
keep_match (GArray *matches, const Match *match, guint at_most)
{
  guint at = matches->len;

  while (at > 0 && compare_matches (match, &g_array_index (matches, Match, at - 1)) < 0)
    at--;
  if (at >= at_most)
    return;
  if (matches->len == at_most)
    g_array_set_size (matches, at_most - 1);
  g_array_insert_val (matches, at, *match);
}

/* --- Entries --- */

/* The list has typewriter quotes and apostrophes. */
static char *
dup_name (const char *line, guint kind)
{
  g_autofree char *name = dup_column (line, COLUMN_NAME);
  g_autoptr (GString) text = g_string_new (NULL);

  if (kinds[kind].abbreviation != NULL && g_str_has_prefix (name, kinds[kind].abbreviation))
    g_string_append_printf (text, "%s%s", kinds[kind].full, name + strlen (kinds[kind].abbreviation));
  else
    g_string_append (text, name);
  g_string_replace (text, "'", "’", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static CanevasDirectoryEntry *
new_entry (const char *line)
{
  CanevasDirectoryEntry *self = g_new0 (CanevasDirectoryEntry, 1);
  guint kind = find_kind (line);

  self->kind = is_overseas (line) ? "overseas" : kinds[kind].kind;
  self->name = dup_name (line, kind);
  self->code = dup_column (line, COLUMN_CODE);
  self->siren = dup_column (line, COLUMN_SIREN);
  self->department = dup_column (line, COLUMN_DEPARTMENT);
  self->population = get_number (line, COLUMN_POPULATION);
  self->members = get_number (line, COLUMN_MEMBERS);
  return self;
}

CanevasDirectoryEntry *
canevas_directory_entry_copy (const CanevasDirectoryEntry *self)
{
  CanevasDirectoryEntry *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->code = g_strdup (self->code);
  copy->siren = g_strdup (self->siren);
  copy->department = g_strdup (self->department);
  return copy;
}

void
canevas_directory_entry_free (CanevasDirectoryEntry *self)
{
  g_free (self->name);
  g_free (self->code);
  g_free (self->siren);
  g_free (self->department);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (CanevasDirectoryEntry, canevas_directory_entry, canevas_directory_entry_copy, canevas_directory_entry_free)

char *
canevas_directory_entry_describe (const CanevasDirectoryEntry *self)
{
  int field = canevas_record_type_find_field (&canevas_authority_type, "kind");
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append (text, canevas_field_get_choice_label (&canevas_authority_type.fields[field], self->kind));
  if (self->department != NULL && strcmp (self->kind, "departement") != 0)
    g_string_append_printf (text, " · %s", self->department);
  if (self->population >= 0)
    {
      g_autofree char *number = canevas_format_number ((double) self->population, 0);

      g_string_append (text, " · ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s inhabitant", "%s inhabitants", (gulong) self->population),
                              number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint
canevas_directory_get_size (void)
{
  return get_directory ()->places->len;
}

GPtrArray *
canevas_directory_search (const char *text, guint at_most)
{
  const Directory *directory;
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_directory_entry_free);
  g_auto (Query) query = { NULL };

  g_return_val_if_fail (text != NULL, NULL);

  query_init (&query, text);
  if (query.words->len == 0 || at_most == 0)
    return g_steal_pointer (&entries);

  directory = get_directory ();
  for (guint i = 0; i < directory->places->len; i++)
    {
      const Place *place = &g_array_index (directory->places, Place, i);
      const char *line = directory->text + place->line, *name = directory->folded->str + place->folded;
      Match match = { .place = i, .rank = 2 };

      if (!query_matches (&query, line, name))
        continue;
      if (*query.whole != '\0' && g_str_has_prefix (name, query.whole))
        match.rank = name[strlen (query.whole)] == '\0' ? 0 : 1;
      match.population = get_number (line, COLUMN_POPULATION);
      if (match.population < 0 && g_str_has_prefix (line, "region"))
        match.population = G_MAXINT64;
      keep_match (matches, &match, at_most);
    }
  for (guint i = 0; i < matches->len; i++)
    {
      const Place *place = &g_array_index (directory->places, Place, g_array_index (matches, Match, i).place);

      g_ptr_array_add (entries, new_entry (directory->text + place->line));
    }
  return g_steal_pointer (&entries);
}
