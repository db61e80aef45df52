/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-columns.h"

#include "canevas-folded-text.h"
#include "canevas-idea.h"

#include <glib/gi18n-lib.h>

#define N_NAMES 10

/* What a column may hold, and how people head it. */
typedef enum
{
  STATEMENT,
  NUMBER,
  AUTHOR,
  THEME,
  DETAIL,
  SUPPORT,
  DAY,
  N_COLUMNS
} Column;

static const char *const names[N_COLUMNS][N_NAMES] = {
  [STATEMENT] = { "idee", "idees", "proposition", "suggestion", "idea", "statement", "libelle", NULL },
  [NUMBER] = { "numero", "n°", "no", "number", "reference", NULL },
  [AUTHOR] = { "auteur", "signe", "nom", "service", "author", NULL },
  [THEME] = { "theme", "themes", "categorie", "topic", NULL },
  [DETAIL] = { "detail", "details", "precisions", "description", "commentaire", NULL },
  [SUPPORT] = { "soutiens", "votes", "soutien", "support", NULL },
  [DAY] = { "date", "recue le", "received on", NULL },
};

typedef struct
{
  CanevasRecord *idea_box;
  CanevasCsvTable *table;
  int columns[N_COLUMNS];
  GHashTable *known; /* number → folded text, of the ideas there are */
  gint64 next;
  const char *day;
  CanevasListImport *result;
} Import;

static void
read_known (Import *self)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (self->idea_box), &canevas_idea_type,
                                                          canevas_record_get_id (self->idea_box));

  self->known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ideas)); i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);

      g_hash_table_insert (self->known, GINT_TO_POINTER ((int) canevas_record_get_integer (idea, "number")),
                           canevas_text_fold (canevas_record_get_title (idea)));
    }
  self->next = canevas_idea_get_last_number (self->idea_box) + 1;
}

/* A whole number that may have the prefix of the box before it: "BI-012". 0: none; -1: something else */
static gint64
read_number (const char *text)
{
  const char *at = text;
  guint64 number;

  while (*at != '\0' && !g_ascii_isdigit (*at))
    at++;
  if (*at == '\0')
    return *text == '\0' ? 0 : -1;
  return g_ascii_string_to_unsigned (at, 10, 1, 1000000, &number, NULL) ? (gint64) number : -1;
}

static gboolean
set_texts (Import *self, guint row, CanevasRecord *idea, GError **error)
{
  static const struct
  {
    Column column;
    const char *field;
  } texts[] = { { STATEMENT, "statement" }, { AUTHOR, "author" }, { THEME, "theme" }, { DETAIL, "detail" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = canevas_list_get_cell (self->table, row, self->columns[texts[i].column]);

      if (*text != '\0' && !canevas_record_set_text (idea, texts[i].field, text, error))
        return FALSE;
    }
  return TRUE;
}

/* Inside the action. What is wrong with the line is a problem of it. */
static void
add_idea (Import *self, guint row, gint64 number, const char *day)
{
  const char *support = canevas_list_get_cell (self->table, row, self->columns[SUPPORT]);
  const gint64 supporters = read_number (support);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) idea =
    canevas_store_add (canevas_record_get_store (self->idea_box), &canevas_idea_type, self->idea_box, &error);

  if (idea == NULL || !set_texts (self, row, idea, &error) || !canevas_record_set_integer (idea, "number", number, &error) ||
      !canevas_record_set_text (idea, "received_on", day, &error) ||
      (supporters > 0 && !canevas_record_set_integer (idea, "support", supporters, &error)))
    {
      canevas_list_import_refuse (self->result, self->table, row, g_strdup (error->message));
      return;
    }
  g_hash_table_insert (self->known, GINT_TO_POINTER ((int) number), canevas_text_fold (canevas_record_get_title (idea)));
  self->next = MAX (self->next, number + 1);
  self->result->added++;
}

static void
read_row (Import *self, guint row)
{
  const char *statement = canevas_list_get_cell (self->table, row, self->columns[STATEMENT]);
  const char *figure = canevas_list_get_cell (self->table, row, self->columns[NUMBER]);
  const char *date = canevas_list_get_cell (self->table, row, self->columns[DAY]);
  g_autofree char *day = *date != '\0' ? canevas_list_dup_day (date) : g_strdup (self->day);
  g_autofree char *folded = canevas_text_fold (statement);
  gint64 number = read_number (figure);
  const char *known;

  if (!canevas_list_import_check_row (self->result, self->table, row))
    return;
  if (*statement == '\0')
    canevas_list_import_refuse (self->result, self->table, row, g_strdup (_("the idea is missing.")));
  else if (number < 0)
    canevas_list_import_refuse (self->result, self->table, row, g_strdup_printf (_("“%s” is not a number."), figure));
  else if (day == NULL)
    canevas_list_import_refuse (self->result, self->table, row,
                                g_strdup_printf (_("“%s” is not a day: write it like 08/03/2027."), date));
  else if (number > 0 && (known = g_hash_table_lookup (self->known, GINT_TO_POINTER ((int) number))) != NULL)
    {
      if (g_str_equal (known, folded))
        self->result->unchanged++;
      else
        canevas_list_import_refuse (self->result, self->table, row,
                                    g_strdup_printf (_("number %u is that of another idea."), (guint) number));
    }
  else
    add_idea (self, row, number > 0 ? number : self->next, day);
}

CanevasListImport *
canevas_ideas_import (CanevasRecord *idea_box, CanevasCsvTable *table, const char *day, gboolean dry_run, GError **error)
{
  CanevasStore *store = canevas_record_get_store (idea_box);
  g_autoptr (CanevasListImport) result = canevas_list_import_new ();
  Import self = { .idea_box = idea_box, .table = table, .day = day, .result = result };

  for (guint i = 0; i < N_COLUMNS; i++)
    self.columns[i] = canevas_list_find_column (table, names[i]);
  if (self.columns[STATEMENT] < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("No column holds the ideas: head it “Idée” on the first line."));
      return NULL;
    }
  read_known (&self);
  canevas_store_begin (store, _("import ideas"));
  for (guint row = 1; row < canevas_csv_table_get_n_rows (table); row++)
    read_row (&self, row);
  g_hash_table_unref (self.known);
  return canevas_list_import_finish (result, store, dry_run, error) ? g_steal_pointer (&result) : NULL;
}
