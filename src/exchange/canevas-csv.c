/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-csv.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"
#define SEPARATOR ';'

GString *
canevas_csv_new (void)
{
  return g_string_new (BYTE_ORDER_MARK);
}

static gboolean
begins_row (const GString *csv)
{
  return csv->len == strlen (BYTE_ORDER_MARK) || csv->str[csv->len - 1] == '\n';
}

/* "-5", "-12.5" */
static gboolean
is_negative_number (const char *text)
{
  const char *rest = text + 1 + strspn (text + 1, "0123456789");

  if (*text != '-' || rest == text + 1)
    return FALSE;
  if (*rest == '.' && g_ascii_isdigit (rest[1]))
    rest += 1 + strspn (rest + 1, "0123456789");
  return *rest == '\0';
}

/* Whether a spreadsheet would read it as a formula, or, once an apostrophe is taken away, a reader of ours could not tell. */
static gboolean
needs_apostrophe (const char *text)
{
  const char *first = text + strspn (text, "'");

  return *first != '\0' && strchr ("=+-@\t\r\n", *first) != NULL && (first > text || !is_negative_number (text));
}

void
canevas_csv_append (GString *csv, const char *text)
{
  gboolean quoted = text != NULL && (strpbrk (text, ";,\t\"\n\r") != NULL || *text == ' ');

  g_return_if_fail (csv != NULL);

  if (!begins_row (csv))
    g_string_append_c (csv, SEPARATOR);
  if (quoted)
    g_string_append_c (csv, '"');
  else if (text == NULL || *text == '\0')
    /* An empty cell that begins a row must not look like no cell. */
    g_string_append (csv, begins_row (csv) ? "\"\"" : "");
  if (text != NULL && needs_apostrophe (text))
    g_string_append_c (csv, '\'');
  for (; text != NULL && *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  if (quoted)
    g_string_append_c (csv, '"');
}

void
canevas_csv_append_number (GString *csv, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  canevas_csv_append (csv, text);
}

void
canevas_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

static void
append_field (GString *csv, CanevasRecord *record, guint index)
{
  const CanevasField *field = &canevas_record_get_record_type (record)->fields[index];
  g_autofree char *text = NULL;

  if (field->kind == CANEVAS_FIELD_CHOICE || field->kind == CANEVAS_FIELD_REFERENCE || field->kind == CANEVAS_FIELD_FLAG)
    text = canevas_format_field (record, field->name, CANEVAS_DATE_LONG);
  else
    {
      g_auto (GValue) value = G_VALUE_INIT;

      canevas_record_get_value (record, index, &value);
      text = canevas_field_value_to_text (field, &value);
    }
  canevas_csv_append (csv, text);
}

GBytes *
canevas_csv_write_records (GListModel *records, const CanevasRecordType *type)
{
  GString *csv;

  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  csv = canevas_csv_new ();
  for (guint j = 0; j < type->n_fields; j++)
    if (!type->fields[j].hidden)
      canevas_csv_append (csv, _(type->fields[j].label));
  canevas_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (records, i);

      for (guint j = 0; j < type->n_fields; j++)
        if (!type->fields[j].hidden)
          append_field (csv, record, j);
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}
