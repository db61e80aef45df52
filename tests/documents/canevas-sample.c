/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-sample.h"

#include "canevas-schema.h"

#include <json-glib/json-glib.h>

/* Read here by hand, so that the documents are tested without the room that imports. */
static void
set_field (CanevasRecord *record, const CanevasRecordType *type, const char *name, JsonNode *node)
{
  int field = canevas_record_type_find_field (type, name);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (field < 0)
    return; /* the id */
  switch (type->fields[field].kind)
    {
    case CANEVAS_FIELD_FLAG:
      done = canevas_record_set_flag (record, name, json_node_get_boolean (node), &error);
      break;
    case CANEVAS_FIELD_DECIMAL:
      done = canevas_record_set_decimal (record, name, json_node_get_double (node), &error);
      break;
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DURATION:
      done = canevas_record_set_integer (record, name, json_node_get_int (node), &error);
      break;
    default:
      done = canevas_record_set_text (record, name, json_node_get_string (node), &error);
      break;
    }
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
read_records (CanevasStore *store, JsonObject *records, gboolean fill)
{
  const CanevasSchema *schema = canevas_schema_get_default ();

  for (guint i = 0; i < schema->n_types; i++)
    {
      const CanevasRecordType *type = schema->types[i];
      JsonArray *array =
        json_object_has_member (records, type->table) ? json_object_get_array_member (records, type->table) : NULL;

      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        {
          JsonObject *object = json_array_get_object_element (array, j);
          const char *id = json_object_get_string_member (object, "id");
          g_autoptr (GError) error = NULL;
          g_autoptr (CanevasRecord) record =
            fill ? canevas_store_lookup (store, type, id) : canevas_store_add_with_id (store, type, id, &error);
          JsonObjectIter iter;
          const char *name;
          JsonNode *node;

          g_assert_no_error (error);
          json_object_iter_init (&iter, object);
          while (fill && json_object_iter_next (&iter, &name, &node))
            set_field (record, type, name, node);
        }
    }
}

CanevasStore *
canevas_sample_open (const char *example)
{
  g_autofree char *path = g_strdup_printf ("/fr/canevas/Canevas/examples/%s.json", example);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  CanevasStore *store;
  JsonObject *records;

  g_assert_no_error (error);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  records = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "records");

  store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  canevas_store_begin (store, "sample");
  read_records (store, records, FALSE);
  read_records (store, records, TRUE);
  canevas_store_commit (store, &error);
  g_assert_no_error (error);
  return store;
}

CanevasRecord *
canevas_sample_get (CanevasStore *store, const CanevasRecordType *type, guint position)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);

  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

CanevasRecord *
canevas_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *field, const char *value)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (record, field), value) == 0)
        return g_steal_pointer (&record);
    }
  return NULL;
}

CanevasRecord *
canevas_sample_add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, ...)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);
  const char *field;
  va_list pairs;

  g_assert_no_error (error);
  va_start (pairs, parent);
  while ((field = va_arg (pairs, const char *)) != NULL)
    {
      int index = canevas_record_type_find_field (type, field);
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_cmpint (index, >=, 0);
      g_assert_true (canevas_field_value_from_text (&type->fields[index], va_arg (pairs, const char *), &value, &error));
      g_assert_true (canevas_record_set_value (record, (guint) index, &value, &error));
      g_assert_no_error (error);
    }
  va_end (pairs);
  return record;
}
