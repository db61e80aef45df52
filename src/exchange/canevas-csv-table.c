/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-csv-table.h"

#include "canevas-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_ROW (256 * 1024)
#define ROWS_TO_DETECT 30
#define FORMULA_SIGNS "=+-@\t\r\n"

struct _CanevasCsvTable
{
  CanevasEncoding encoding;
  char separator;
  GString *text; /* all cells, each with its end */
  GArray *cells; /* guint32: where each begins in the text */
  GArray *rows;  /* CanevasCsvRow */
};

/* A pass over the bytes of a file. */
typedef struct
{
  CanevasCsvTable *table;
  const char *at, *end;
  const gunichar *high; /* (nullable) */
  guint line;
  gboolean has_high;
  CanevasCsvFault fault;
} Reader;

static CanevasCsvTable *
table_new (CanevasEncoding encoding, char separator)
{
  CanevasCsvTable *self = g_atomic_rc_box_new0 (CanevasCsvTable);

  self->encoding = encoding;
  self->separator = separator;
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (CanevasCsvRow));
  return self;
}

static void
put (Reader *reader, char byte)
{
  const guchar high = (guchar) byte;

  if (byte == '\0')
    reader->fault = CANEVAS_CSV_NUL;
  else if (high < 0x80 || reader->high == NULL)
    {
      g_string_append_c (reader->table->text, byte);
      reader->has_high = reader->has_high || high >= 0x80;
    }
  else if (reader->high[high - 0x80] != 0)
    g_string_append_unichar (reader->table->text, reader->high[high - 0x80]);
  else
    reader->fault = CANEVAS_CSV_ENCODING;
}

/* Steps over a line end: LF, CRLF or CR. */
static void
end_line (Reader *reader)
{
  reader->line++;
  if (*reader->at == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n')
    reader->at++;
  reader->at++;
}

static gboolean
at_line_end (Reader *reader)
{
  return *reader->at == '\n' || *reader->at == '\r';
}

/* After the opening quote, to behind the closing one. */
static void
read_quoted (Reader *reader, const char *start)
{
  while (reader->at < reader->end && reader->at - start < LONGEST_ROW)
    {
      if (*reader->at == '"' && (reader->at + 1 == reader->end || reader->at[1] != '"'))
        {
          reader->at++;
          return;
        }
      if (at_line_end (reader))
        {
          put (reader, '\n');
          end_line (reader);
          continue;
        }
      reader->at += *reader->at == '"';
      put (reader, *reader->at++);
    }
  reader->fault = CANEVAS_CSV_UNCLOSED;
}

/* Spaces at both ends say nothing, and a line end within means a space; an apostrophe may stand before what looks like a formula. */
static void
tidy_cell (GString *text, gsize from)
{
  gsize first, apostrophes;

  for (char *at = text->str + from; *at != '\0'; at++)
    if (*at == '\n' || *at == '\t')
      *at = ' ';
  while (text->len > from && (text->str[text->len - 1] == ' ' || g_str_has_suffix (text->str + from, "\302\240")))
    g_string_truncate (text, text->len - (text->str[text->len - 1] == ' ' ? 1 : 2));
  for (first = from; text->str[first] == ' ' || strncmp (text->str + first, "\302\240", 2) == 0;)
    first += text->str[first] == ' ' ? 1 : 2;
  apostrophes = strspn (text->str + first, "'");
  if (apostrophes > 0 && text->str[first + apostrophes] != '\0' && strchr (FORMULA_SIGNS, text->str[first + apostrophes]) != NULL)
    first++;
  g_string_erase (text, (gssize) from, (gssize) (first - from));
}

static void
read_cell (Reader *reader, const char *start)
{
  GString *text = reader->table->text;
  const guint32 from = (guint32) text->len;

  g_array_append_val (reader->table->cells, from);
  if (reader->at < reader->end && *reader->at == '"')
    {
      reader->at++;
      read_quoted (reader, start);
    }
  while (reader->fault != CANEVAS_CSV_UNCLOSED && reader->at < reader->end && *reader->at != reader->table->separator
         && !at_line_end (reader))
    put (reader, *reader->at++);
  if (reader->has_high && reader->fault == CANEVAS_CSV_SOUND && !g_utf8_validate (text->str + from, (gssize) (text->len - from), NULL))
    reader->fault = CANEVAS_CSV_ENCODING;
  if (reader->fault == CANEVAS_CSV_SOUND)
    tidy_cell (text, from);
  g_string_append_c (text, '\0');
}

static gboolean
has_text (CanevasCsvTable *table, guint first)
{
  for (guint i = first; i < table->cells->len; i++)
    if (table->text->str[g_array_index (table->cells, guint32, i)] != '\0')
      return TRUE;
  return FALSE;
}

/* After a fault, the next line is a new chance; the row itself leaves nothing behind. */
static void
give_up_row (Reader *reader, const char *start, guint line, guint first_cell, gsize first_byte)
{
  if (reader->fault == CANEVAS_CSV_UNCLOSED)
    {
      reader->at = start;
      reader->line = line;
      while (reader->at < reader->end && !at_line_end (reader))
        reader->at++;
      if (reader->at - start >= LONGEST_ROW)
        reader->fault = CANEVAS_CSV_TOO_LONG;
    }
  g_array_set_size (reader->table->cells, first_cell);
  g_string_truncate (reader->table->text, first_byte);
}

static void
read_row (Reader *reader)
{
  CanevasCsvTable *table = reader->table;
  const char *start = reader->at;
  const gsize first_byte = table->text->len;
  CanevasCsvRow row = { .line = reader->line, .first = table->cells->len };

  reader->fault = CANEVAS_CSV_SOUND;
  reader->has_high = FALSE;
  read_cell (reader, start);
  while (reader->fault != CANEVAS_CSV_UNCLOSED && reader->at < reader->end && *reader->at == table->separator)
    {
      reader->at++;
      read_cell (reader, start);
    }
  if (reader->fault != CANEVAS_CSV_UNCLOSED && reader->at - start >= LONGEST_ROW)
    reader->fault = CANEVAS_CSV_TOO_LONG;
  row.n_cells = table->cells->len - row.first;
  if (reader->fault != CANEVAS_CSV_SOUND || !has_text (table, row.first))
    {
      give_up_row (reader, start, row.line, row.first, first_byte);
      row.n_cells = 0;
    }
  row.fault = reader->fault;
  if (reader->at < reader->end)
    end_line (reader);
  if (row.n_cells > 0 || row.fault != CANEVAS_CSV_SOUND)
    g_array_append_val (table->rows, row);
}

static CanevasCsvTable *
read_table (GBytes *prepared, CanevasEncoding encoding, char separator, guint most_rows, GCancellable *cancellable)
{
  CanevasCsvTable *table = table_new (encoding, separator);
  gsize length;
  const char *bytes = g_bytes_get_data (prepared, &length);
  Reader reader = { table, bytes, bytes + length, canevas_encoding_get_high_letters (encoding), 1, FALSE, CANEVAS_CSV_SOUND };

  while (reader.at < reader.end && table->rows->len < most_rows && !g_cancellable_is_cancelled (cancellable))
    read_row (&reader);
  return table;
}

/* Which separator cuts the first rows into the most columns, as many in each. */
static char
detect_separator (GBytes *prepared, CanevasEncoding encoding)
{
  static const char candidates[] = ";\t,|";
  char best = candidates[0];
  guint most = 0;

  for (guint i = 0; candidates[i] != '\0'; i++)
    {
      g_autoptr (CanevasCsvTable) table = read_table (prepared, encoding, candidates[i], ROWS_TO_DETECT, NULL);
      const guint n_columns = canevas_csv_table_get_n_columns (table);
      guint score = 0;

      for (guint j = 0; n_columns > 1 && j < table->rows->len; j++)
        score += g_array_index (table->rows, CanevasCsvRow, j).n_cells == n_columns ? n_columns : 0;
      if (score > most)
        best = candidates[i];
      most = MAX (most, score);
    }
  return best;
}

CanevasCsvTable *
canevas_csv_table_new (GBytes *bytes, CanevasEncoding encoding, char separator, GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasCsvTable) self = NULL;
  g_autoptr (GBytes) prepared = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > CANEVAS_CSV_LARGEST)
    {
      g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT, _("it is larger than %u MiB, which no directory is."),
                   CANEVAS_CSV_LARGEST / 1024 / 1024);
      return NULL;
    }
  if (encoding == CANEVAS_N_ENCODINGS)
    encoding = canevas_encoding_detect (bytes);
  prepared = canevas_encoding_prepare (encoding, bytes, error);
  if (prepared == NULL)
    return NULL;
  if (separator == 0)
    separator = detect_separator (prepared, encoding);
  self = read_table (prepared, encoding, separator, G_MAXUINT, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->rows->len == 0)
    {
      g_set_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT, "%s", _("it is empty: there is nothing to import."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

CanevasCsvTable *
canevas_csv_table_ref (CanevasCsvTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CanevasCsvTable *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
}

void
canevas_csv_table_unref (CanevasCsvTable *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

CanevasEncoding
canevas_csv_table_get_encoding (CanevasCsvTable *self)
{
  return self->encoding;
}

char
canevas_csv_table_get_separator (CanevasCsvTable *self)
{
  return self->separator;
}

guint
canevas_csv_table_get_n_columns (CanevasCsvTable *self)
{
  return self->rows->len > 0 ? g_array_index (self->rows, CanevasCsvRow, 0).n_cells : 0;
}

guint
canevas_csv_table_get_n_rows (CanevasCsvTable *self)
{
  return self->rows->len;
}

const CanevasCsvRow *
canevas_csv_table_get_row (CanevasCsvTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, CanevasCsvRow, row);
}

const char *
canevas_csv_table_get_cell (CanevasCsvTable *self, guint row, guint column)
{
  const CanevasCsvRow *found = canevas_csv_table_get_row (self, row);

  if (column >= found->n_cells)
    return "";
  return self->text->str + g_array_index (self->cells, guint32, found->first + column);
}
