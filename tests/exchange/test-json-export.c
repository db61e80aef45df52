/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-json-export.h"
#include "canevas-json-import.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <string.h>

/* What people really paste: quotes, paragraphs, tabs, both typographies, other scripts, what looks like JSON, HTML or SQL. */
static const char *const texts[] = {
  "L’accueil « 5 étoiles » : déjà 10 % ; et après ?",
  "C:\\Partage\\\"Notes\" {\"a\": [1, 2]} </script> & '; DROP TABLE project; --",
  "Œuvrer à l'été 2027 — 12 500 € … № 3 ½",
  "  espaces autour  ",
  "𝔘nicode 😀 العربية 日本語 e\xcc\x81",
  "null",
};

static void
fill_text (const CanevasField *field, guint seed, GValue *value)
{
  g_autofree char *paragraphs = g_strdup_printf ("%s\n\n\t%s\n", texts[seed % G_N_ELEMENTS (texts)],
                                                 texts[(seed + 1) % G_N_ELEMENTS (texts)]);
  const char *text = field->kind == CANEVAS_FIELD_LONG_TEXT ? paragraphs : texts[seed % G_N_ELEMENTS (texts)];
  gsize most = field->maximum > 0 ? (gsize) field->maximum : G_MAXSIZE;

  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, g_utf8_substring (text, 0, MIN (most, (gsize) g_utf8_strlen (text, -1))));
}

/* A value for any field, different from seed to seed; stays unset for references, which the caller knows. */
static void
fill_value (const CanevasField *field, guint seed, GValue *value)
{
  gboolean bounded = field->minimum < field->maximum;
  g_autofree char *date = g_strdup_printf ("20%02u-%02u-28", seed % 100, seed % 12 + 1);
  guint n_choices = 0;

  switch (field->kind)
    {
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
      fill_text (field, seed, value);
      break;
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DURATION:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, (gint64) (bounded ? (seed % 2 == 0 ? field->minimum : field->maximum) : seed));
      break;
    case CANEVAS_FIELD_DECIMAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, bounded ? CLAMP (seed + 0.1, field->minimum, field->maximum) : seed / 3.0);
      break;
    case CANEVAS_FIELD_FLAG:
      g_value_init (value, G_TYPE_BOOLEAN);
      g_value_set_boolean (value, seed % 2);
      break;
    case CANEVAS_FIELD_CHOICE:
      while (field->choices[n_choices].name != NULL)
        n_choices++;
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, field->choices[seed % n_choices].name);
      break;
    case CANEVAS_FIELD_DATE:
    case CANEVAS_FIELD_COLOUR:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, field->kind == CANEVAS_FIELD_DATE ? date : "#1a2b3c");
      break;
    case CANEVAS_FIELD_REFERENCE:
    default:
      break;
    }
}

/* Sets every field of @record; references point to the first record of their type, when that is another one. */
static void
fill_record (CanevasStore *store, CanevasRecord *record, guint seed)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CanevasField *field = &type->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (field->hidden && field->kind != CANEVAS_FIELD_REFERENCE)
        continue;
      fill_value (field, seed + i, &value);
      if (field->kind == CANEVAS_FIELD_REFERENCE)
        {
          g_autoptr (CanevasList)
              list = canevas_store_list (store, canevas_schema_find_type (canevas_schema_get_default (), field->references));

          if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0 ||
              g_str_equal (canevas_list_get_id (list, 0), canevas_record_get_id (record)))
            continue;
          g_value_init (&value, G_TYPE_STRING);
          g_value_set_string (&value, canevas_list_get_id (list, 0));
        }
      canevas_record_set_value (record, i, &value, &error);
      g_assert_no_error (error);
    }
}

/* A file with records of every type: two full ones, and one that has only what it must have. */
static CanevasStore *
make_store (void)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (schema, &error);

  g_assert_no_error (error);
  canevas_store_begin (store, "fill");
  for (guint i = 0; i < schema->n_types; i++)
    {
      const CanevasRecordType *type = schema->types[i];
      int parent_field = type->parent != NULL ? canevas_record_type_find_field (type, type->parent) : -1;

      for (guint j = 0; j < 3; j++)
        {
          g_autoptr (CanevasRecord) parent = NULL;
          g_autoptr (CanevasRecord) record = NULL;

          if (parent_field >= 0 && type->fields[parent_field].required)
            {
              g_autoptr (CanevasList)
                  parents = canevas_store_list (store, canevas_schema_find_type (schema, type->fields[parent_field].references));

              parent = g_list_model_get_item (G_LIST_MODEL (parents), 0);
            }
          record = canevas_store_add (store, type, parent, &error);
          g_assert_no_error (error);
          if (j < 2)
            fill_record (store, record, 7 * i + j);
        }
    }
  g_assert_true (canevas_store_commit (store, &error));
  return g_steal_pointer (&store);
}

static CanevasStore *
import_into_new (GBytes *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (CanevasImport) import = canevas_json_import (store, json, "export.json", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_import_apply (import, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&store);
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_autofree char *left = g_strndup (g_bytes_get_data (a, NULL), g_bytes_get_size (a));
  g_autofree char *right = g_strndup (g_bytes_get_data (b, NULL), g_bytes_get_size (b));

  g_assert_cmpstr (left, ==, right);
}

static void
test_round_trip (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GBytes) first = canevas_json_export (store, NULL);
  g_autoptr (CanevasStore) copy = import_into_new (first);
  g_autoptr (GBytes) second = canevas_json_export (copy, NULL);

  assert_same_bytes (first, second);
  for (guint i = 0; i < canevas_schema_get_default ()->n_types; i++)
    g_assert_cmpuint (canevas_store_count (copy, canevas_schema_get_default ()->types[i]), ==, 3);
}

/* A field with an initial value that somebody emptied must stay empty, and not be given its initial value again. */
static void
test_emptied_initial_value (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, &error);
  g_autoptr (CanevasStore) copy = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (CanevasRecord) twin = NULL;

  g_assert_cmpstr (canevas_record_get_text (project, "stage"), ==, "framing");
  g_assert_true (canevas_record_unset (project, "stage", &error));
  json = canevas_json_export (store, NULL);
  copy = import_into_new (json);
  twin = canevas_store_lookup (copy, &canevas_project_type, canevas_record_get_id (project));
  g_assert_nonnull (twin);
  g_assert_null (canevas_record_get_text (twin, "stage"));
}

static void
test_form (void)
{
  static const char expected[] =
    "{\n  \"format\": \"canevas\",\n  \"schema\": 5,\n  \"records\": {\n    \"milestone\": [\n      {\n"
    "        \"id\": \"0190a1b2-c3d4-7e5f-8a9b-000000000002\",\n"
    "        \"project\": \"0190a1b2-c3d4-7e5f-8a9b-000000000001\",\n"
    "        \"name\": \"Ouverture de l’accueil « 5 étoiles »\",\n"
    "        \"due\": \"2027-01-15\",\n"
    "        \"rank\": 1.5\n      }\n    ]\n  }\n}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (CanevasRecord)
      project = canevas_store_add_with_id (store, &canevas_project_type, "0190a1b2-c3d4-7e5f-8a9b-000000000001", &error);
  g_autoptr (CanevasRecord)
      milestone = canevas_store_add_with_id (store, &canevas_milestone_type, "0190a1b2-c3d4-7e5f-8a9b-000000000002", &error);
  g_autoptr (GBytes) json = NULL;
  g_autofree char *text = NULL;

  g_assert_true (canevas_record_set_reference (milestone, "project", project, &error));
  g_assert_true (canevas_record_set_text (milestone, "name", "Ouverture de l’accueil « 5 étoiles »", &error));
  g_assert_true (canevas_record_set_text (milestone, "due", "2027-01-15", &error));
  g_assert_true (canevas_record_set_decimal (milestone, "rank", 1.5, &error));
  json = canevas_json_export (store, &canevas_milestone_type);
  text = g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_empty_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (GBytes) json = canevas_json_export (store, NULL);
  g_autoptr (CanevasStore) copy = import_into_new (json);
  g_autoptr (GBytes) again = canevas_json_export (copy, NULL);

  assert_same_bytes (json, again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-export/round-trip", test_round_trip);
  g_test_add_func ("/exchange/json-export/emptied-initial-value", test_emptied_initial_value);
  g_test_add_func ("/exchange/json-export/form", test_form);
  g_test_add_func ("/exchange/json-export/empty-file", test_empty_file);
  return g_test_run ();
}
