/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-label.h"

#include "canevas-config.h"

#include <glib/gi18n-lib.h>

static gboolean
is_said (const char *string)
{
  return string != NULL && string[0] != '\0';
}

static void
append_part (GString *string, const char *separator, const char *part)
{
  if (!is_said (part))
    return;
  if (string->len > 0)
    g_string_append (string, separator);
  g_string_append (string, part);
}

static char *
get_status (CanevasDocument *document)
{
  if (!is_said (document->status))
    return NULL;
  /* Translators: the status of a document, in the head of a page: "DGS-2022-114 – version 1.0 – validated". */
  return document->draft ? g_utf8_strup (document->status, -1) : g_strdup (_("validated"));
}

guint
canevas_label_get_facts (CanevasDocument *document, CanevasFact facts[CANEVAS_N_FACTS])
{
  const CanevasFact all[CANEVAS_N_FACTS] = {
    { _("Reference"), document->reference },
    { _("Version"), document->version },
    { _("Status"), document->status, document->draft },
    { _("Date"), document->date },
  };
  guint n_facts = 0;

  for (guint i = 0; i < CANEVAS_N_FACTS; i++)
    if (is_said (all[i].value))
      {
        facts[n_facts] = all[i];
        facts[n_facts].value = all[i].stamped ? g_utf8_strup (all[i].value, -1) : g_strdup (all[i].value);
        n_facts++;
      }
  return n_facts;
}

void
canevas_label_clear_facts (CanevasFact *facts, guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    g_clear_pointer (&facts[i].value, g_free);
}

char *
canevas_label_kind (CanevasDocument *document)
{
  return g_utf8_strup (document->kind != NULL ? document->kind : "", -1);
}

char *
canevas_label_subject (CanevasDocument *document)
{
  g_autoptr (GString) string = g_string_new (NULL);

  append_part (string, " – ", document->kind);
  append_part (string, " – ", document->title);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
canevas_label_issue (CanevasDocument *document)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char *status = get_status (document);
  g_autofree char *version = NULL;

  if (is_said (document->version))
    version = g_strdup_printf (_("version %s"), document->version);
  append_part (string, " – ", document->reference);
  append_part (string, " – ", version);
  append_part (string, " – ", status);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
canevas_label_sender (CanevasDocument *document)
{
  g_autoptr (GString) string = g_string_new (NULL);

  append_part (string, ", ", document->authority);
  if (document->offices->len > 0)
    append_part (string, ", ", document->offices->pdata[0]);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
canevas_label_page (guint page, guint n_pages)
{
  return g_strdup_printf (_("Page %u / %u"), page, n_pages);
}

const char *
canevas_label_get_page_format (void)
{
  return _("Page %u / %u");
}

char *
canevas_label_caption (CanevasBlock *block)
{
  if (!is_said (block->title) || !is_said (block->number))
    return g_strdup (block->title != NULL ? block->title : "");
  if (block->kind == CANEVAS_BLOCK_FIGURE)
    return g_strdup_printf (_("Figure %s – %s"), block->number, block->title);
  return g_strdup_printf (_("Table %s – %s"), block->number, block->title);
}

char *
canevas_label_question (CanevasBlock *block)
{
  if (is_said (block->title))
    return g_strdup (block->title);
  if (is_said (block->number))
    return g_strdup_printf (_("To decide %s"), block->number);
  return g_strdup (_("To decide"));
}

guint
canevas_label_get_signatures_in_row (CanevasBlock *block)
{
  guint n_signatures = block->pairs->len;

  if (n_signatures == 4)
    return 2;
  return MIN (n_signatures, CANEVAS_MOST_SIGNATURES_IN_ROW);
}

const char *
canevas_label_get_signature (CanevasBlock *block)
{
  return is_said (block->title) ? block->title : _("Signature");
}

GPtrArray *
canevas_label_make_figure_caption (CanevasBlock *block)
{
  GPtrArray *runs = canevas_runs_new ();
  g_autofree char *caption = canevas_label_caption (block);
  g_autofree char *ended = g_strconcat (caption, is_said (caption) ? "." : "", NULL);

  canevas_runs_append (runs, ended, CANEVAS_RUN_BOLD);
  canevas_runs_append (runs, runs->len > 0 && block->runs->len > 0 ? " " : "", CANEVAS_RUN_PLAIN);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const CanevasRun *run = block->runs->pdata[i];

      canevas_runs_append (runs, run->text, run->style);
    }
  return runs;
}

char *
canevas_label_logo (CanevasDocument *document)
{
  return g_strdup_printf (_("Logo of %s"), document->authority != NULL ? document->authority : "");
}
