/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-json-export.h"

#include "canevas-json-value.h"

static gboolean
is_written_bare (const CanevasField *field)
{
  return field->kind == CANEVAS_FIELD_INTEGER || field->kind == CANEVAS_FIELD_DECIMAL || field->kind == CANEVAS_FIELD_DURATION ||
         field->kind == CANEVAS_FIELD_FLAG;
}

static void
append_name (GString *json, const char *separator, const char *name)
{
  g_string_append (json, separator);
  canevas_json_append_text (json, name);
  g_string_append (json, ": ");
}

static void
append_field (GString *json, CanevasRecord *record, guint index)
{
  const CanevasField *field = &canevas_record_get_record_type (record)->fields[index];
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  canevas_record_get_value (record, index, &value);
  text = canevas_field_value_to_text (field, &value);
  if (text == NULL && field->initial == NULL)
    return;
  append_name (json, ",\n        ", field->name);
  if (text == NULL)
    g_string_append (json, "null");
  else if (is_written_bare (field))
    g_string_append (json, text);
  else
    canevas_json_append_text (json, text);
}

static void
append_record (GString *json, CanevasRecord *record)
{
  append_name (json, "\n      {\n        ", "id");
  canevas_json_append_text (json, canevas_record_get_id (record));
  for (guint i = 0; i < canevas_record_get_record_type (record)->n_fields; i++)
    append_field (json, record, i);
  g_string_append (json, "\n      }");
}

static void
append_type (GString *json, CanevasList *list)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (list));

  append_name (json, "\n    ", canevas_list_get_record_type (list)->table);
  g_string_append_c (json, '[');
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (i > 0)
        g_string_append_c (json, ',');
      append_record (json, record);
    }
  g_string_append (json, "\n    ]");
}

GBytes *
canevas_json_export (CanevasStore *store, const CanevasRecordType *type)
{
  const CanevasSchema *schema;
  GString *json;
  gboolean first = TRUE;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  schema = canevas_store_get_schema (store);
  json = g_string_new ("{\n  \"format\": \"canevas\",\n");
  g_string_append_printf (json, "  \"schema\": %d,\n  \"records\": {", schema->version);
  for (guint i = 0; i < schema->n_types; i++)
    {
      g_autoptr (CanevasList) list = NULL;

      if (type != NULL && type != schema->types[i])
        continue;
      list = canevas_store_list (store, schema->types[i]);
      if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
        continue;
      if (!first)
        g_string_append_c (json, ',');
      append_type (json, list);
      first = FALSE;
    }
  g_string_append (json, first ? "}\n}\n" : "\n  }\n}\n");
  return g_string_free_to_bytes (json);
}
