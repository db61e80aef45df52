/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-columns.h"

#include "canevas-folded-text.h"
#include "canevas-idea.h"
#include "canevas-typed.h"

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
  [NUMBER] = { "numero", "numero du bulletin", "n°", "no", "number", "slip number", "reference", "bulletin", "slip", NULL },
  [AUTHOR] = { "auteur", "signe", "nom", "service", "author", NULL },
  [THEME] = { "theme", "themes", "categorie", "topic", NULL },
  [DETAIL] = { "detail", "details", "precisions", "description", "commentaire", NULL },
  [SUPPORT] = { "soutiens", "votes", "soutien", "support", "soutenue par", "supported by", NULL },
  [DAY] = { "date", "recue le", "received on", NULL },
};

typedef struct
{
  CanevasRecord *idea_box;
  CanevasCsvTable *table;
  int columns[N_COLUMNS];
  guint first;          /* row of the first idea */
  GHashTable *known;    /* number → folded text, of the ideas there are */
  GHashTable *unnumbered; /* folded text and author → how many of the ideas there were before say it */
  gint64 next;
  const char *day;
  CanevasListImport *result;
} Import;

/* What two lines without a number have in common when they are the same idea. */
static char *
dup_key (const char *statement, const char *author)
{
  g_autofree char *said = canevas_text_fold (statement);
  g_autofree char *signed_by = canevas_text_fold (author);

  return g_strjoin ("\n", said, signed_by, NULL);
}

static void
read_known (Import *self)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (self->idea_box), &canevas_idea_type,
                                                          canevas_record_get_id (self->idea_box));

  self->known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->unnumbered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ideas)); i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);
      char *key = dup_key (canevas_record_get_title (idea), canevas_record_get_text (idea, "author"));
      const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->unnumbered, key));

      g_hash_table_insert (self->known, GINT_TO_POINTER ((int) canevas_record_get_integer (idea, "number")),
                           canevas_text_fold (canevas_record_get_title (idea)));
      g_hash_table_insert (self->unnumbered, key, GUINT_TO_POINTER (before + 1));
    }
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

/* Ideas without a number come after all that have one, in the box and in the table. */
static void
find_next (Import *self)
{
  self->next = canevas_idea_get_last_number (self->idea_box) + 1;
  for (guint row = self->first; row < canevas_csv_table_get_n_rows (self->table); row++)
    self->next = MAX (self->next, read_number (canevas_list_get_cell (self->table, row, self->columns[NUMBER])) + 1);
}

/* Whether a line without a number is one of the ideas there were; each of them answers for one line. */
static gboolean
is_known (Import *self, guint row)
{
  g_autofree char *key = dup_key (canevas_list_get_cell (self->table, row, self->columns[STATEMENT]),
                                  canevas_list_get_cell (self->table, row, self->columns[AUTHOR]));
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->unnumbered, key));

  if (n > 0)
    g_hash_table_insert (self->unnumbered, g_steal_pointer (&key), GUINT_TO_POINTER (n - 1));
  return n > 0;
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
add_idea (Import *self, guint row, gint64 number, const char *day, double supporters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) idea =
    canevas_store_add (canevas_record_get_store (self->idea_box), &canevas_idea_type, self->idea_box, &error);

  if (idea == NULL || !set_texts (self, row, idea, &error) || !canevas_record_set_integer (idea, "number", number, &error) ||
      !canevas_record_set_text (idea, "received_on", day, &error) ||
      (supporters > 0 && !canevas_record_set_integer (idea, "support", (gint64) supporters, &error)))
    {
      canevas_list_import_refuse (self->result, self->table, row, g_strdup (error->message));
      return;
    }
  g_hash_table_insert (self->known, GINT_TO_POINTER ((int) number), canevas_text_fold (canevas_record_get_title (idea)));
  self->next = MAX (self->next, number + 1);
  self->result->added++;
}

/* A slip that did not come back: nothing but its number. */
static gboolean
is_blank (Import *self, guint row)
{
  for (guint column = 0; column < canevas_csv_table_get_n_columns (self->table); column++)
    if ((int) column != self->columns[NUMBER] && *canevas_csv_table_get_cell (self->table, row, column) != '\0')
      return FALSE;
  return self->columns[NUMBER] >= 0;
}

static void
read_row (gpointer data, guint row)
{
  Import *self = data;
  const char *statement = canevas_list_get_cell (self->table, row, self->columns[STATEMENT]);
  const char *figure = canevas_list_get_cell (self->table, row, self->columns[NUMBER]);
  const char *date = canevas_list_get_cell (self->table, row, self->columns[DAY]);
  g_autofree char *day = *date != '\0' ? canevas_typed_read_date (date, NULL) : g_strdup (self->day);
  g_autofree char *folded = canevas_text_fold (statement);
  const char *support = canevas_list_get_cell (self->table, row, self->columns[SUPPORT]);
  gint64 number = read_number (figure);
  double supporters = 0;
  const char *known;

  if (!canevas_list_import_check_row (self->result, self->table, row) || is_blank (self, row))
    return;
  if (*statement == '\0')
    canevas_list_import_refuse (self->result, self->table, row, g_strdup (_("the idea is missing.")));
  else if (number < 0)
    canevas_list_import_refuse (self->result, self->table, row, g_strdup_printf (_("“%s” is not a number."), figure));
  else if (day == NULL)
    canevas_list_import_refuse (self->result, self->table, row,
                                g_strdup_printf (_("“%s” is not a day: write it like 08/03/2027."), date));
  else if (*support != '\0' && (!canevas_typed_read_number (support, TRUE, &supporters, NULL) || supporters < 0))
    canevas_list_import_refuse (self->result, self->table, row,
                                g_strdup_printf (_("“%s” is not a number of people."), support));
  else if (number == 0 && is_known (self, row))
    self->result->unchanged++;
  else if (number > 0 && (known = g_hash_table_lookup (self->known, GINT_TO_POINTER ((int) number))) != NULL)
    {
      if (g_str_equal (known, folded))
        self->result->unchanged++;
      else
        canevas_list_import_refuse (self->result, self->table, row,
                                    g_strdup_printf (_("number %u is that of another idea."), (guint) number));
    }
  else
    add_idea (self, row, number > 0 ? number : self->next, day, supporters);
}

/* A list with nothing but ideas needs no heading. */
static gboolean
find_columns (Import *self, GError **error)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = canevas_list_find_column (self->table, names[i]);
  self->first = 1;
  if (self->columns[STATEMENT] < 0 && canevas_csv_table_get_n_columns (self->table) == 1)
    self->columns[STATEMENT] = (int) (self->first = 0);
  if (self->columns[STATEMENT] >= 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("No column holds the ideas: head it “Idée” on the first line."));
  return FALSE;
}

CanevasListImport *
canevas_ideas_import (CanevasRecord *idea_box, CanevasCsvTable *table, const char *day, gboolean dry_run, const CanevasListWatch *watch,
                      GError **error)
{
  CanevasStore *store = canevas_record_get_store (idea_box);
  g_autoptr (CanevasListImport) result = canevas_list_import_new ();
  Import self = { .idea_box = idea_box, .table = table, .day = day, .result = result };

  if (!find_columns (&self, error))
    return NULL;
  read_known (&self);
  find_next (&self);
  canevas_store_begin (store, _("import ideas"));
  canevas_list_import_read_rows (result, table, self.first, watch, read_row, &self);
  g_hash_table_unref (self.known);
  g_hash_table_unref (self.unnumbered);
  return canevas_list_import_finish (result, store, dry_run, error) ? g_steal_pointer (&result) : NULL;
}
