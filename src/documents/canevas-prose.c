/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-prose.h"

#include "canevas-format.h"
#include "canevas-language.h"

#include <string.h>

/* Characters before a colon that still name a thing; what is longer says something. */
#define LONGEST_TERM 60
#define LONGEST_ORDINAL 3

static void
part_free (gpointer data)
{
  CanevasProsePart *part = data;

  g_free (part->text);
  g_free (part);
}

/* The text after the dash or bullet of an item; NULL when @line is none. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "- ", "– ", "— ", "• ", "* " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  return NULL;
}

static void
append_part (GPtrArray *parts, gboolean item, const char *text)
{
  CanevasProsePart *part = g_new (CanevasProsePart, 1);

  part->item = item;
  part->text = g_strdup (text);
  g_ptr_array_add (parts, part);
}

/* A line that begins neither a paragraph nor an item goes on the last part. */
static void
continue_part (CanevasProsePart *part, const char *text)
{
  char *longer = g_strconcat (part->text, part->item ? " " : "\n", text, NULL);

  g_free (part->text);
  part->text = longer;
}

GPtrArray *
canevas_prose_split (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean begins = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean indented = g_ascii_isspace (lines[i][0]);
      const char *line = g_strstrip (lines[i]);
      const char *item = skip_bullet (line);
      CanevasProsePart *last = parts->len > 0 ? g_ptr_array_index (parts, parts->len - 1) : NULL;

      if (line[0] == '\0')
        begins = TRUE;
      else if (item != NULL)
        append_part (parts, TRUE, item);
      else if (begins || (last->item && !indented))
        append_part (parts, FALSE, line);
      else
        continue_part (last, line);
      begins = line[0] == '\0';
    }
  return parts;
}

GPtrArray *
canevas_prose_split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) raw = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; raw[i] != NULL; i++)
    {
      const char *line = g_strstrip (raw[i]);
      const char *item = skip_bullet (line);

      if (line[0] != '\0')
        g_ptr_array_add (lines, g_strdup (item != NULL ? item : line));
    }
  return lines;
}

GPtrArray *
canevas_prose_split_items (const char *text)
{
  g_autoptr (GPtrArray) lines = canevas_prose_split_lines (text);
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < lines->len; i++)
    append_part (parts, TRUE, g_ptr_array_index (lines, i));
  return parts;
}

/* Bytes of the term that @line explains, its colon included; 0 where a colon is only part of a sentence. */
static gsize
measure_term (const char *line)
{
  const char *colon = strchr (line, ':');

  if (colon == NULL || (colon[1] != ' ' && colon[1] != '\302') || strstr (line, "**") != NULL)
    return 0;
  if (g_utf8_strlen (line, colon - line) > LONGEST_TERM || g_strstr_len (line, colon - line, ". ") != NULL)
    return 0;
  return (gsize) (colon + 1 - line);
}

GPtrArray *
canevas_prose_split_terms (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GPtrArray) raw = canevas_prose_split (text);

  for (guint i = 0; i < raw->len; i++)
    {
      const CanevasProsePart *part = g_ptr_array_index (raw, i);
      g_auto (GStrv) lines = g_strsplit (part->text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          gsize term = measure_term (lines[j]);
          g_autofree char *led = g_strdup_printf ("**%.*s**%s", (int) term, lines[j], lines[j] + term);

          append_part (parts, part->item || term > 0, term > 0 ? led : lines[j]);
        }
    }
  return parts;
}

char *
canevas_prose_join (const char *text, const char *separator)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (strchr (text, '\n') == NULL)
    return g_strdup (text);
  lines = canevas_prose_split_lines (text);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (separator, (char **) lines->pdata);
}

/* The ending of an ordinal in figures at @text: "er" of "1er", "e" of "3e"; 0 where there is none. */
static gsize
measure_ending (const char *text)
{
  static const char *const endings[] = { "ers", "res", "er", "re", "es", "e" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if (g_str_has_prefix (text, endings[i]) && !g_unichar_isalnum (g_utf8_get_char (text + length)))
        return length;
    }
  return 0;
}

/* The next ordinal from @text on: where its ending stands. Figures of a reference ("2022-3e") or a long number are none. */
static const char *
find_ending (const char *text, gsize *length)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      const char *digits = c;

      if (!g_ascii_isdigit (*c))
        continue;
      c += strspn (c, "0123456789");
      *length = measure_ending (c);
      if (*length > 0 && c - digits <= LONGEST_ORDINAL && (digits == text || strchr (" (\n\240\257", digits[-1]) != NULL))
        return c;
      c--;
    }
  return NULL;
}

/* In French the end of an ordinal is raised. */
static void
append_ordinals (GPtrArray *runs, const char *text, CanevasRunStyle style)
{
  gboolean raises = g_str_has_prefix (canevas_language_get_current (), "fr");
  const char *ending;
  gsize length;

  while (raises && (ending = find_ending (text, &length)) != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (ending - text));
      g_autofree char *raised = g_strndup (ending, length);

      canevas_runs_append (runs, before, style);
      canevas_runs_append (runs, raised, style | CANEVAS_RUN_RAISED);
      text = ending + length;
    }
  canevas_runs_append (runs, text, style);
}

void
canevas_prose_append_runs (GPtrArray *runs, const char *text)
{
  g_autofree char *composed = canevas_typography_apply (text);
  const char *rest = composed, *open, *close;

  while ((open = strstr (rest, "**")) != NULL && (close = strstr (open + 2, "**")) != NULL)
    {
      g_autofree char *before = g_strndup (rest, (gsize) (open - rest));
      g_autofree char *bold = g_strndup (open + 2, (gsize) (close - open - 2));

      append_ordinals (runs, before, CANEVAS_RUN_PLAIN);
      append_ordinals (runs, bold, CANEVAS_RUN_BOLD);
      rest = close + 2;
    }
  append_ordinals (runs, rest, CANEVAS_RUN_PLAIN);
}

char *
canevas_prose_to_plain (const char *text)
{
  g_autoptr (GPtrArray) paragraph = NULL;
  g_autoptr (CanevasDocument) scratch = NULL;

  if (strstr (text, "**") == NULL)
    return canevas_typography_apply (text);
  scratch = canevas_document_new ();
  paragraph = g_ptr_array_ref (canevas_document_append (scratch, CANEVAS_BLOCK_PARAGRAPH)->runs);
  canevas_prose_append_runs (paragraph, text);
  return canevas_runs_to_text (paragraph);
}
