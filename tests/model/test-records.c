/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#include <glib/gstdio.h>
#include <string.h>

/* Every field of every record type, from its table: what it keeps, what it refuses, what it tells, what undo brings back. */

typedef void (*FieldTest) (const CanevasRecordType *type, guint field);
typedef void (*TypeTest) (const CanevasRecordType *type);

static CanevasStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);

  g_assert_no_error (error);
  return store;
}

static CanevasRecord *
add_record (CanevasStore *store, const CanevasRecordType *type)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, NULL, &error);

  g_assert_no_error (error);
  return record;
}

/* A text of @length characters, accents among them. */
static char *
long_text (gsize length)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append (text, i % 10 == 3 ? "é" : i % 10 == 9 ? "’" : "a");
  return g_string_free (text, FALSE);
}

static gsize
get_limit (const CanevasField *field)
{
  return field->maximum > 0 ? (gsize) field->maximum : 100000;
}

static char *
number_text (const CanevasField *field, double wanted)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (field->kind == CANEVAS_FIELD_INTEGER || field->kind == CANEVAS_FIELD_DURATION)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) wanted);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", wanted));
}

/* Two values of @field, in canonical text; @which: 0 or 1. @store holds the records that references point to. */
static char *
sample (CanevasStore *store, const CanevasField *field, guint which)
{
  gboolean bounded = field->minimum < field->maximum;

  switch (field->kind)
    {
    case CANEVAS_FIELD_TEXT:
      return which == 0 ? g_strdup (get_limit (field) > 20 ? "L’accueil « 5 étoiles »" : "v1") : long_text (MIN (get_limit (field), 3000));
    case CANEVAS_FIELD_LONG_TEXT:
      return g_strdup (which == 0 ? "Premier paragraphe.\n\n– un\n– deux\tici" : "日本語, 🙂, œuvre");
    case CANEVAS_FIELD_INTEGER:
      return number_text (field, which == 0 ? (bounded ? field->minimum : -7) : (bounded ? field->maximum : 7e12));
    case CANEVAS_FIELD_DURATION:
      return number_text (field, which == 0 ? 0 : 450);
    case CANEVAS_FIELD_DECIMAL:
      return number_text (field, which == 0 ? (bounded ? field->minimum : -0.1) : (bounded ? field->maximum : 12.3456789));
    case CANEVAS_FIELD_DATE:
      return g_strdup (which == 0 ? "2026-11-22" : "2028-02-29");
    case CANEVAS_FIELD_CHOICE:
      return g_strdup (field->choices[which].name);
    case CANEVAS_FIELD_FLAG:
      return g_strdup (which == 0 ? "true" : "false");
    case CANEVAS_FIELD_COLOUR:
      return g_strdup (which == 0 ? "#1f3a5f" : "#ffffff");
    case CANEVAS_FIELD_REFERENCE:
    default:
      {
        const CanevasRecordType *other = canevas_schema_find_type (canevas_store_get_schema (store), field->references);
        g_autoptr (CanevasRecord) record = add_record (store, other);

        return g_strdup (canevas_record_get_id (record));
      }
    }
}

static gboolean
set_as_text (CanevasRecord *record, guint field, const char *text, GError **error)
{
  const CanevasField *spec = &canevas_record_get_record_type (record)->fields[field];
  g_auto (GValue) value = G_VALUE_INIT;

  return canevas_field_value_from_text (spec, text, &value, error) && canevas_record_set_value (record, field, &value, error);
}

static char *
get_as_text (CanevasRecord *record, guint field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  canevas_record_get_value (record, field, &value);
  return canevas_field_value_to_text (&canevas_record_get_record_type (record)->fields[field], &value);
}

static void
assert_holds (CanevasRecord *record, guint field, const char *expected)
{
  g_autofree char *text = get_as_text (record, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

/* --- Round trip through a file --- */

/* Fills a record, and says in @expected what it holds. */
static CanevasRecord *
fill_record (CanevasStore *store, const CanevasRecordType *type, guint which, GStrv expected)
{
  CanevasRecord *record = add_record (store, type);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      expected[i] = sample (store, &type->fields[i], which);
      set_as_text (record, i, expected[i], &error);
      g_assert_no_error (error);
    }
  return record;
}

static void
check_round_trip (const CanevasRecordType *type, guint which)
{
  g_autofree char *folder = g_dir_make_tmp ("canevas-records-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "essai.canevas", NULL);
  g_auto (GStrv) expected = g_new0 (char *, type->n_fields + 1);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (CanevasStore) store = canevas_store_create (canevas_schema_get_default (), path, &error);
    g_autoptr (CanevasRecord) record = NULL;

    g_assert_no_error (error);
    record = fill_record (store, type, which, expected);
    id = g_strdup (canevas_record_get_id (record));
    g_assert_true (canevas_store_close (store, &error));
    g_assert_no_error (error);
    /* A closed store leaves its records readable. */
    for (guint i = 0; i < type->n_fields; i++)
      assert_holds (record, i, expected[i]);
  }
  {
    g_autoptr (CanevasStore) store = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_DEFAULT, &error);
    g_autoptr (CanevasRecord) record = NULL;

    g_assert_no_error (error);
    record = canevas_store_lookup (store, type, id);
    g_assert_nonnull (record);
    for (guint i = 0; i < type->n_fields; i++)
      assert_holds (record, i, expected[i]);
    g_assert_true (canevas_store_close (store, NULL));
  }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_round_trip (const CanevasRecordType *type)
{
  check_round_trip (type, 0);
  check_round_trip (type, 1);
}

/* --- Bounds --- */

static void
assert_refused (CanevasRecord *record, guint field, const char *text)
{
  g_autofree char *before = get_as_text (record, field);
  g_autoptr (GError) error = NULL;

  g_assert_false (set_as_text (record, field, text, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == CANEVAS_STORE_ERROR);
  /* A whole sentence. */
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_true (g_str_has_suffix (error->message, "."));
  assert_holds (record, field, before);
}

static void
test_bounds (const CanevasRecordType *type, guint index)
{
  g_autoptr (CanevasStore) store = new_store ();
  g_autoptr (CanevasRecord) record = add_record (store, type);
  const CanevasField *field = &type->fields[index];
  g_autofree char *low = number_text (field, field->minimum - 1), *high = number_text (field, field->maximum + 1);
  g_autofree char *too_long = NULL;

  switch (field->kind)
    {
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
      too_long = long_text (get_limit (field) + 1);
      assert_refused (record, index, too_long);
      assert_refused (record, index, "abc\001def");
      break;
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DECIMAL:
      if (field->minimum < field->maximum)
        {
          assert_refused (record, index, low);
          assert_refused (record, index, high);
        }
      assert_refused (record, index, "douze");
      break;
    case CANEVAS_FIELD_DATE:
      assert_refused (record, index, "2026-02-30");
      assert_refused (record, index, "22/11/2026");
      break;
    case CANEVAS_FIELD_CHOICE:
      assert_refused (record, index, "neither");
      break;
    case CANEVAS_FIELD_FLAG:
      assert_refused (record, index, "maybe");
      break;
    case CANEVAS_FIELD_REFERENCE:
      assert_refused (record, index, "01935a7c-0000-7000-8000-000000000000");
      assert_refused (record, index, "somebody");
      break;
    case CANEVAS_FIELD_DURATION:
      assert_refused (record, index, "long");
      break;
    case CANEVAS_FIELD_COLOUR:
    default:
      assert_refused (record, index, "blue");
      break;
    }
}

/* --- Undo, redo, notification --- */

static void
test_undo (const CanevasRecordType *type, guint index)
{
  g_autoptr (CanevasStore) store = new_store ();
  g_autoptr (CanevasRecord) record = add_record (store, type);
  const CanevasField *field = &type->fields[index];
  g_autofree char *before = get_as_text (record, index), *first = sample (store, field, 0), *second = sample (store, field, 1);
  const char *wanted = g_strcmp0 (first, before) == 0 ? second : first;
  g_autofree char *property = g_strdelimit (g_strdup_printf ("notify::%s", field->name), "_", '-');
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  g_signal_connect_swapped (record, property, G_CALLBACK (count_cb), &notified);
  g_assert_true (set_as_text (record, index, wanted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (notified, ==, 1);
  /* The same again tells nobody and leaves no step. */
  g_assert_true (set_as_text (record, index, wanted, NULL));
  g_assert_cmpuint (notified, ==, 1);

  g_assert_true (canevas_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (notified, ==, 2);
  assert_holds (record, index, before);

  g_assert_true (canevas_store_redo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (notified, ==, 3);
  assert_holds (record, index, wanted);
}

static void
test_property (const CanevasRecordType *type, guint index)
{
  g_autoptr (CanevasStore) store = new_store ();
  g_autoptr (CanevasRecord) record = add_record (store, type);
  const CanevasField *field = &type->fields[index];
  g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autofree char *text = sample (store, field, 1);
  g_auto (GValue) value = G_VALUE_INIT, read = G_VALUE_INIT;
  g_autofree char *back = NULL;

  g_assert_true (canevas_field_value_from_text (field, text, &value, NULL));
  g_object_set_property (G_OBJECT (record), property, &value);
  assert_holds (record, index, text);
  g_value_init (&read, canevas_field_get_value_type (field));
  g_object_get_property (G_OBJECT (record), property, &read);
  back = canevas_field_value_to_text (field, &read);
  g_assert_cmpstr (back, ==, text);
}

/* --- Deleting what is referred to --- */

static void
test_reference (const CanevasRecordType *type, guint index)
{
  const CanevasField *field = &type->fields[index];
  const CanevasRecordType *other_type = canevas_schema_find_type (canevas_schema_get_default (), field->references);
  g_autoptr (CanevasStore) store = new_store ();
  g_autoptr (CanevasRecord) other = add_record (store, other_type), record = add_record (store, type);
  g_autoptr (CanevasList) referring = canevas_store_referring (store, type, field->name, canevas_record_get_id (other));
  g_autoptr (CanevasRecord) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (referring)), ==, 0);
  g_assert_true (canevas_record_set_reference (record, field->name, other, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (referring)), ==, 1);
  found = canevas_record_get_reference (record, field->name);
  g_assert_true (found == other);

  g_assert_true (canevas_store_remove (store, other, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (referring)), ==, 0);
  if (field->on_delete == CANEVAS_ON_DELETE_CASCADE)
    g_assert_true (canevas_record_is_deleted (record));
  else
    {
      g_assert_false (canevas_record_is_deleted (record));
      g_assert_false (canevas_record_is_set (record, field->name));
    }

  g_assert_true (canevas_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_false (canevas_record_is_deleted (record));
  g_assert_false (canevas_record_is_deleted (other));
  g_assert_cmpstr (canevas_record_get_text (record, field->name), ==, canevas_record_get_id (other));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (referring)), ==, 1);
}

/* --- Lists --- */

static void
test_list (const CanevasRecordType *type)
{
  g_autoptr (CanevasStore) store = new_store ();
  const CanevasRecordType *parent_type = NULL;
  g_autoptr (CanevasRecord) parent = NULL, first = NULL, second = NULL;
  g_autoptr (CanevasList) all = canevas_store_list (store, type), children = NULL;
  guint changes = 0;

  if (type->parent != NULL)
    {
      int index = canevas_record_type_find_field (type, type->parent);

      parent_type = canevas_schema_find_type (canevas_schema_get_default (), type->fields[index].references);
      /* Of a tree, the list of all holds the parent too. */
      if (parent_type != type)
        parent = add_record (store, parent_type);
    }
  if (type->parent != NULL)
    children = canevas_store_children (store, type, parent != NULL ? canevas_record_get_id (parent) : NULL);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (count_cb), &changes);

  first = canevas_store_add (store, type, parent, NULL);
  second = canevas_store_add (store, type, parent, NULL);
  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (all)), ==, 2);
  g_assert_cmpuint (canevas_store_count (store, type), ==, 2);
  g_assert_cmpuint (canevas_list_find (all, canevas_record_get_id (second)), ==, 1);
  if (type->parent != NULL)
    {
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (children)), ==, 2);
      g_assert_cmpuint (canevas_list_find (children, canevas_record_get_id (first)), ==, 0);
    }

  g_assert_true (canevas_store_move (store, second, first, NULL));
  g_assert_cmpuint (canevas_list_find (all, canevas_record_get_id (second)), ==, 0);
  g_assert_true (canevas_store_remove (store, first, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (all)), ==, 1);
  g_assert_cmpuint (canevas_list_find (all, canevas_record_get_id (first)), ==, G_MAXUINT);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (canevas_list_find (all, canevas_record_get_id (first)), ==, 0);
}

/* --- One test a type and kind of test, over its fields --- */

typedef struct
{
  const CanevasRecordType *type;
  TypeTest per_type;
  FieldTest per_field;
  gboolean references_only;
} Case;

static void
run_case (gconstpointer data)
{
  const Case *test = data;

  if (test->per_type != NULL)
    {
      test->per_type (test->type);
      return;
    }
  for (guint i = 0; i < test->type->n_fields; i++)
    if (!test->references_only || test->type->fields[i].kind == CANEVAS_FIELD_REFERENCE)
      {
        g_test_message ("field %s", test->type->fields[i].name);
        test->per_field (test->type, i);
      }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    Case test;
  } tests[] = {
    { "round-trip", { .per_type = test_round_trip } },
    { "bounds", { .per_field = test_bounds } },
    { "undo", { .per_field = test_undo } },
    { "property", { .per_field = test_property } },
    { "reference", { .per_field = test_reference, .references_only = TRUE } },
    { "list", { .per_type = test_list } },
  };
  const CanevasSchema *schema = canevas_schema_get_default ();

  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < schema->n_types; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/records/%s/%s", schema->types[i]->table, tests[j].name);
        Case *test = g_memdup2 (&tests[j].test, sizeof (Case));

        test->type = schema->types[i];
        g_test_add_data_func_full (path, test, run_case, g_free);
      }
  return g_test_run ();
}
