/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-format.h"

#include "canevas-language.h"

#include <string.h>

#define NO_BREAK 0x00A0
#define NARROW_NO_BREAK 0x202F
#define APOSTROPHE 0x2019
#define ELLIPSIS 0x2026
#define EN_DASH 0x2013
#define OPENING 0x00AB
#define CLOSING 0x00BB

/* A pass over the text, left to right, looking back at what was written and forward at what comes. What is right stays as it is. */
typedef struct
{
  const gunichar *in;
  const guint8 *fixed; /* not 0: this character is none of our business */
  glong length;
  glong at;
  glong quote_ends; /* where the straight quote that closes the open one stands; 0: none is open */
  gboolean quote_nested; /* it stands inside « » */
  GArray *out; /* of gunichar */
} Scanner;

/* Words after which a number stands on the same line. */
static const char *const before_numbers[] = {
  "n°", "p.", "pp.", "page", "art.", "article", "section", "figure", "fig.", "tableau", "tabl.", "annexe", "chapitre", "chap.",
};

/* Words after which a name stands on the same line. */
static const char *const before_names[] = { "M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Me", "Pr" };

/* Words that follow a number without belonging to it, so that the line may well end between them. */
static const char *const loose_words[] = {
  "à",    "afin", "après", "au",   "aux",  "avant", "avec", "car",   "ce",    "ces",  "chez", "comme", "contre", "dans",
  "de",   "des",  "donc",  "dont", "du",   "elle",  "en",   "entre", "est",   "et",   "il",   "ils",   "la",     "le",
  "les",  "lors", "mais",  "ne",   "ni",   "on",    "ont",  "ou",    "où",    "par",  "pour", "puis",  "que",    "qui",
  "sans", "se",   "selon", "sera", "si",   "son",   "sont", "sous",  "sur",   "un",   "une",  "vers",  "via",    "y",
  "a",    "alors", "ainsi", "leur", "nous", "vous", "pas",  "plus",  "seront", "soit", "sa",   "ses",
};

static const char *const months[] = {
  "janvier", "février", "mars",      "avril",   "mai",      "juin",     "juillet", "août",  "septembre", "octobre",
  "novembre", "décembre", "janv.",   "févr.",   "avr.",     "juill.",   "sept.",   "oct.",  "nov.",      "déc.",
};

static gboolean
is_one_of (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}
#define IS_ONE_OF(word, words) is_one_of (word, words, G_N_ELEMENTS (words))

/* A space within a line. */
static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == NO_BREAK || c == NARROW_NO_BREAK || c == 0x2009;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c);
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gunichar
look (const Scanner *self, glong offset)
{
  glong at = self->at + offset;

  return at >= 0 && at < self->length ? self->in[at] : 0;
}

/* The character written last, or the @back-th before it; 0 at the beginning. */
static gunichar
written (const Scanner *self, guint back)
{
  return back < self->out->len ? g_array_index (self->out, gunichar, self->out->len - 1 - back) : 0;
}

static void
put (Scanner *self, gunichar c)
{
  g_array_append_val (self->out, c);
}

/* How many spaces were written last. */
static guint
count_written_spaces (const Scanner *self)
{
  guint n = 0;

  while (is_space (written (self, n)))
    n++;
  return n;
}

/* Makes @space the one space before what comes next. */
static void
put_only_space (Scanner *self, gunichar space)
{
  g_array_set_size (self->out, self->out->len - count_written_spaces (self));
  put (self, space);
}

/* Whether a high punctuation mark ends a phrase here: what follows is not glued to it (12:30, key:value, a URL's query). */
static gboolean
ends_phrase (const Scanner *self)
{
  gunichar next = look (self, 1);

  return next == 0 || g_unichar_isspace (next) || is_space (next) || (next < 128 && strchr ("!?)]\"'*_", (int) next) != NULL) ||
         next == CLOSING || next == 0x201D || next == ELLIPSIS || (next == '.' && look (self, 2) == '.' && look (self, 3) == '.');
}

/* ; ! ? and : take their space where they follow something on their line, once for a group such as "?!". */
static gboolean
scan_high_punctuation (Scanner *self)
{
  gunichar c = look (self, 0), before;
  guint spaces;

  if ((c != ';' && c != '!' && c != '?' && c != ':') || !ends_phrase (self))
    return FALSE;

  spaces = count_written_spaces (self);
  before = written (self, spaces);
  if (before != 0 && before != '\n' && before != '\t' && before != '(' && before != '[' && before != OPENING && before != 0x201C &&
      !(spaces == 0 && (before == '!' || before == '?' || before == ':' || before == ';')))
    put_only_space (self, c == ':' ? NO_BREAK : NARROW_NO_BREAK);
  put (self, c);
  self->at++;
  return TRUE;
}

static gboolean
scan_guillemet (Scanner *self)
{
  gunichar c = look (self, 0);

  if (c == OPENING)
    {
      put (self, c);
      self->at++;
      while (is_space (look (self, 0)))
        self->at++;
      if (look (self, 0) != 0 && look (self, 0) != '\n')
        put (self, NO_BREAK);
      return TRUE;
    }
  if (c == CLOSING)
    {
      gunichar before = written (self, count_written_spaces (self));

      if (before != 0 && before != '\n' && before != OPENING)
        put_only_space (self, NO_BREAK);
      put (self, c);
      self->at++;
      return TRUE;
    }
  return FALSE;
}

/* Whether what is written stands between « and ». */
static gboolean
is_inside_guillemets (const Scanner *self)
{
  for (guint i = 0; i < self->out->len && written (self, i) != '\n'; i++)
    if (written (self, i) == OPENING || written (self, i) == CLOSING)
      return written (self, i) == OPENING;
  return FALSE;
}

/* Where the straight quote opened here closes, on the same line; 0 when the pair is not certain. */
static glong
find_closing_quote (const Scanner *self)
{
  for (glong i = self->at + 2; i < self->length && self->in[i] != '\n'; i++)
    if (self->in[i] == '"' && !self->fixed[i])
      return g_unichar_isspace (self->in[i - 1]) || (i + 1 < self->length && g_unichar_isalnum (self->in[i + 1])) ? 0 : i;
  return 0;
}

/* "straight" quotes, where they clearly go by two, become « guillemets », or “these” inside guillemets. */
static gboolean
scan_straight_quote (Scanner *self)
{
  gunichar before = written (self, 0);

  if (look (self, 0) != '"')
    return FALSE;
  if (self->quote_ends == self->at && self->at > 0)
    {
      self->quote_ends = 0;
      if (!self->quote_nested)
        put_only_space (self, NO_BREAK);
      put (self, self->quote_nested ? 0x201D : CLOSING);
      self->at++;
      return TRUE;
    }
  if (self->quote_ends > self->at || look (self, 1) == '"' || g_unichar_isspace (look (self, 1)) || is_space (look (self, 1)))
    return FALSE;
  if (before != 0 && !g_unichar_isspace (before) && !is_space (before) && before != '(' && before != APOSTROPHE && before != '[')
    return FALSE;
  self->quote_ends = find_closing_quote (self);
  if (self->quote_ends == 0)
    return FALSE;

  self->quote_nested = is_inside_guillemets (self);
  put (self, self->quote_nested ? 0x201C : OPENING);
  if (!self->quote_nested)
    put (self, NO_BREAK);
  self->at++;
  return TRUE;
}

static gboolean
scan_apostrophe (Scanner *self)
{
  gunichar next = look (self, 1);

  if (look (self, 0) != '\'' || !is_letter (written (self, 0)))
    return FALSE;
  if (!g_unichar_isalnum (next) && next != OPENING && next != 0x201C && next != '"' && next != '`')
    return FALSE;
  put (self, APOSTROPHE);
  self->at++;
  return TRUE;
}

static gboolean
scan_ellipsis (Scanner *self)
{
  if (look (self, 0) != '.' || look (self, 1) != '.' || look (self, 2) != '.')
    return FALSE;
  while (look (self, 0) == '.')
    self->at++;
  put (self, ELLIPSIS);
  return TRUE;
}

/* % ‰ € after a number. */
static gboolean
scan_unit_sign (Scanner *self)
{
  gunichar c = look (self, 0);

  if ((c != '%' && c != 0x2030 && c != 0x20AC) || !is_digit (written (self, count_written_spaces (self))))
    return FALSE;
  put_only_space (self, NARROW_NO_BREAK);
  put (self, c);
  self->at++;
  return TRUE;
}

/* The word written last, back to a space, as UTF-8. */
static char *
dup_written_word (const Scanner *self)
{
  guint end = self->out->len, start = end;

  while (start > 0)
    {
      gunichar c = g_array_index (self->out, gunichar, start - 1);

      if (is_space (c) || g_unichar_isspace (c) || c == '(' || c == APOSTROPHE || c == '[')
        break;
      start--;
    }
  return g_ucs4_to_utf8 (&g_array_index (self->out, gunichar, start), end - start, NULL, NULL, NULL);
}

/* The word that begins at @offset from here: letters, with a final dot when it abbreviates a month. */
static char *
dup_coming_word (const Scanner *self, glong offset)
{
  glong end = offset;

  while (is_letter (look (self, end)))
    end++;
  if (look (self, end) == '.' && look (self, end + 1) != '.')
    {
      g_autofree char *dotted = g_ucs4_to_utf8 (self->in + self->at + offset, end + 1 - offset, NULL, NULL, NULL);

      if (IS_ONE_OF (dotted, months))
        return g_steal_pointer (&dotted);
    }
  return g_ucs4_to_utf8 (self->in + self->at + offset, end - offset, NULL, NULL, NULL);
}

static gboolean
is_number (const char *word)
{
  gsize length = strspn (word, "0123456789,.");

  return length > 0 && word[length] == '\0' && g_ascii_isdigit (*word) && g_ascii_isdigit (word[length - 1]);
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4 && (g_str_has_prefix (word, "19") || g_str_has_prefix (word, "20"));
}

/* Three digits and no fourth, at @offset from here: a group of thousands. */
static gboolean
is_thousands (const Scanner *self, glong offset)
{
  return is_digit (look (self, offset)) && is_digit (look (self, offset + 1)) && is_digit (look (self, offset + 2)) &&
         !is_digit (look (self, offset + 3));
}

/* Whether the last number written may be followed by a group of thousands: one to three digits that no other digit touches. */
static gboolean
ends_with_group (const char *word)
{
  gsize digits = strspn (word, "0123456789");

  return digits >= 1 && digits <= 3 && word[digits] == '\0';
}

/* The space that belongs between the word written last and the one that begins after the @n spaces here. */
static gunichar
choose_space (const Scanner *self, glong n)
{
  g_autofree char *before = dup_written_word (self);
  g_autofree char *lower = g_utf8_strdown (before, -1);
  g_autofree char *after = dup_coming_word (self, n);
  gunichar next = look (self, n);

  if (IS_ONE_OF (lower, before_numbers) && (is_digit (next) || (g_unichar_isupper (next) && strlen (after) == 1)))
    return NO_BREAK;
  if (IS_ONE_OF (before, before_names) && g_unichar_isupper (next))
    return NO_BREAK;
  if (next == EN_DASH && (look (self, n + 1) == ' ' || look (self, n + 1) == NO_BREAK) && *before != '\0')
    return NO_BREAK;
  if (IS_ONE_OF (before, months) && is_digit (next) && is_digit (look (self, n + 1)) && is_digit (look (self, n + 2)) &&
      is_digit (look (self, n + 3)) && !is_digit (look (self, n + 4)))
    return NO_BREAK;
  if (ends_with_group (before) && is_thousands (self, n))
    return NARROW_NO_BREAK;
  if (strcmp (before, "1er") == 0 && IS_ONE_OF (after, months))
    return NO_BREAK;
  if (is_number (before) && !is_year (before) && (next == 0x00B0 || (is_letter (next) && !IS_ONE_OF (after, loose_words))))
    return NO_BREAK;
  /* "14 h 30" */
  if (strcmp (before, "h") == 0 && is_digit (next) && is_digit (look (self, n + 1)) && !is_digit (look (self, n + 2)) &&
      written (self, 1) == NO_BREAK && is_digit (written (self, 2)))
    return NO_BREAK;
  return look (self, 0);
}

/* A single space between two words may have to hold them together. */
static gboolean
scan_space (Scanner *self)
{
  gunichar space, before = written (self, 0);

  if (!is_space (look (self, 0)) || is_space (look (self, 1)) || look (self, 1) == 0 || before == 0 || is_space (before) ||
      g_unichar_isspace (before))
    return FALSE;
  /* The common case, two plain words: only a number or "1er" holds what begins in lower case. */
  if (g_unichar_islower (look (self, 1)) && !is_digit (before) && before != 'r')
    return FALSE;
  space = choose_space (self, 1);
  if (space == look (self, 0))
    return FALSE;
  put (self, space);
  self->at++;
  return TRUE;
}

/* "14h30", "14h", "48h": hours are set apart from their h. */
static gboolean
scan_hours (Scanner *self)
{
  guint spaces = count_written_spaces (self), digits = 0;
  glong minutes = 0;
  gunichar before;

  if (look (self, 0) != 'h')
    return FALSE;
  while (is_digit (written (self, spaces + digits)))
    digits++;
  before = written (self, spaces + digits);
  if (digits == 0 || digits > 3 || g_unichar_isalnum (before) || (before != 0 && before < 128 && strchr ("/_.-#", (int) before) != NULL))
    return FALSE;
  while (is_digit (look (self, 1 + minutes)))
    minutes++;
  if ((minutes != 0 && minutes != 2) || is_letter (look (self, 1 + minutes)))
    return FALSE;

  put_only_space (self, NO_BREAK);
  put (self, 'h');
  self->at++;
  if (minutes == 2)
    put (self, NO_BREAK);
  return TRUE;
}

/* "1ère", "2ème", "2ième": the forms of the Imprimerie nationale are 1er, 1re, 2e. "nº" takes the degree sign. */
static gboolean
scan_ordinal (Scanner *self)
{
  static const struct
  {
    const char *typed;
    const char *right;
  } endings[] = { { "ère", "re" }, { "ier", "er" }, { "ième", "e" }, { "ème", "e" }, { "eme", "e" } };
  g_autofree char *word = NULL;

  if (look (self, 0) == 0x00BA && (written (self, 0) == 'n' || written (self, 0) == 'N'))
    {
      put (self, 0x00B0);
      self->at++;
      return TRUE;
    }
  if (!is_digit (written (self, 0)) || !is_letter (look (self, 0)))
    return FALSE;
  word = dup_coming_word (self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (word, endings[i].typed) == 0 && (i > 1 || written (self, 0) == '1'))
      {
        for (const char *c = endings[i].right; *c != '\0'; c++)
          put (self, (gunichar) *c);
        self->at += g_utf8_strlen (word, -1);
        return TRUE;
      }
  return FALSE;
}

/* Each looks at one character, and either writes what stands for it and goes on, or declines. */
static gboolean (*const rules[]) (Scanner *self) = {
  scan_space,      scan_high_punctuation, scan_guillemet, scan_straight_quote, scan_apostrophe,
  scan_ellipsis,   scan_unit_sign,        scan_hours,     scan_ordinal,
};

static gboolean
apply_a_rule (Scanner *self)
{
  gunichar c = look (self, 0);

  /* Most characters are letters within words, which no rule looks at. */
  if (self->fixed[self->at] || (c != 'h' && c != 0x00BA && is_letter (c) && is_letter (written (self, 0))))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i](self))
      return TRUE;
  return FALSE;
}

/* --- What is left alone --- */

static gboolean
is_name_character (gunichar c)
{
  return g_unichar_isalnum (c) || (c != 0 && c < 128 && strchr ("-_./\\@#+~=&%?$:", (int) c) != NULL);
}

/* Whether the characters [start, end) are an address, an e-mail, a file name or a reference. */
static gboolean
is_technical (const gunichar *in, glong start, glong end)
{
  glong dot = -1;

  for (glong i = start; i < end; i++)
    {
      if (in[i] == '@' && i > start)
        return TRUE;
      if (in[i] == ':' && i + 2 < end && in[i + 1] == '/' && in[i + 2] == '/')
        return TRUE;
      if (in[i] == '\\' || in[i] == '_')
        return TRUE;
      if (in[i] == '.')
        dot = i;
    }
  if (end - start > 4 && in[start] == 'w' && in[start + 1] == 'w' && in[start + 2] == 'w' && in[start + 3] == '.')
    return TRUE;
  /* note.pdf, canevas.fr: a dot, then letters or digits beginning with a letter, to the end. "12.5" and "M." are prose. */
  return dot > start && dot + 1 < end && is_letter (in[dot + 1]) && in[dot - 1] != '.';
}

/* Marks the code, addresses and file names of the text. */
static void
mark_fixed (const gunichar *in, glong length, guint8 *fixed)
{
  glong i = 0;

  while (i < length)
    {
      glong end = i;

      if (in[i] == '`')
        {
          for (end = i + 1; end < length && in[end] != '`' && in[end] != '\n';)
            end++;
          if (end < length && in[end] == '`')
            {
              memset (fixed + i, 1, end + 1 - i);
              i = end + 1;
              continue;
            }
          end = i;
        }
      while (end < length && is_name_character (in[end]))
        end++;
      if (end > i)
        {
          glong last = end;

          /* The sentence's own punctuation is not part of the address. */
          while (last > i && in[last - 1] < 128 && strchr (".:?&%", (int) in[last - 1]) != NULL)
            last--;
          if (is_technical (in, i, last))
            memset (fixed + i, 1, last - i);
          i = end;
        }
      else
        i++;
    }
}

static char *
apply_once (const char *text)
{
  Scanner self = { 0 };
  g_autofree gunichar *in = g_utf8_to_ucs4_fast (text, -1, &self.length);
  g_autofree guint8 *fixed = g_new0 (guint8, self.length);
  g_autoptr (GArray) out = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), (guint) self.length + 16);

  mark_fixed (in, self.length, fixed);
  self.in = in;
  self.fixed = fixed;
  self.out = out;
  while (self.at < self.length)
    if (!apply_a_rule (&self))
      put (&self, in[self.at++]);
  return g_ucs4_to_utf8 ((const gunichar *) out->data, out->len, NULL, NULL, NULL);
}

char *
canevas_typography_apply (const char *text)
{
  g_autofree char *before = NULL;
  char *after;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0' || strcmp (canevas_language_get_current (), "fr") != 0)
    return g_strdup (text);

  /* A rule may look forward at what a later one changes: go on until nothing changes, which for prose is at once. */
  after = apply_once (text);
  for (guint round = 0; round < 4 && strcmp (after, before != NULL ? before : text) != 0; round++)
    {
      g_free (before);
      before = after;
      after = apply_once (before);
    }
  return after;
}
