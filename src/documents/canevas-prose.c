/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-prose.h"

#include "canevas-format.h"

#include <string.h>

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

void
canevas_prose_append_runs (GPtrArray *runs, const char *text)
{
  g_autofree char *composed = canevas_typography_apply (text);
  const char *rest = composed, *open, *close;

  while ((open = strstr (rest, "**")) != NULL && (close = strstr (open + 2, "**")) != NULL)
    {
      g_autofree char *before = g_strndup (rest, (gsize) (open - rest));
      g_autofree char *bold = g_strndup (open + 2, (gsize) (close - open - 2));

      canevas_runs_append (runs, before, CANEVAS_RUN_PLAIN);
      canevas_runs_append (runs, bold, CANEVAS_RUN_BOLD);
      rest = close + 2;
    }
  canevas_runs_append (runs, rest, CANEVAS_RUN_PLAIN);
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
