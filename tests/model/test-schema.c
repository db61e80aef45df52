/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-language.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The tables of the record types themselves: a slip in one of them is a slip in the file, the forms and the JSON at once. */

static gboolean
is_snake_case (const char *name)
{
  return g_ascii_islower (*name) && name[strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

static gboolean
has_field_of_kind (const CanevasRecordType *type, const char *name, CanevasFieldKind kind)
{
  int index = canevas_record_type_find_field (type, name);

  return index >= 0 && type->fields[index].kind == kind;
}

static void
check_field (const CanevasSchema *schema, guint n_types_before, const CanevasField *field)
{
  gboolean known = FALSE;

  g_assert_true (is_snake_case (field->name));
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->label, !=, "");
  g_assert_true ((field->kind == CANEVAS_FIELD_CHOICE) == (field->choices != NULL));
  g_assert_true ((field->kind == CANEVAS_FIELD_REFERENCE) == (field->references != NULL));
  if (field->references != NULL)
    {
      for (guint i = 0; i <= n_types_before; i++)
        known |= strcmp (schema->types[i]->table, field->references) == 0;
      g_assert_true (known);
    }
  if (field->initial != NULL)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_assert_true (canevas_field_value_from_text (field, field->initial, &value, &error));
      g_assert_no_error (error);
    }
}

static void
test_tables (void)
{
  const CanevasSchema *schema = canevas_schema_get_default ();

  for (guint i = 0; i < schema->n_types; i++)
    {
      const CanevasRecordType *type = schema->types[i];
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_test_message ("type %s", type->table);
      g_assert_true (is_snake_case (type->table));
      g_assert_true (canevas_schema_find_type (schema, type->table) == type);
      g_assert_true (canevas_record_type_find_field (type, type->title) >= 0);
      g_assert_true (has_field_of_kind (type, type->order, CANEVAS_FIELD_DECIMAL));
      g_assert_true (type->parent == NULL || has_field_of_kind (type, type->parent, CANEVAS_FIELD_REFERENCE));
      for (guint j = 0; j < type->n_fields; j++)
        {
          g_test_message ("field %s", type->fields[j].name);
          g_assert_true (g_hash_table_add (names, (gpointer) type->fields[j].name));
          check_field (schema, i, &type->fields[j]);
        }
    }
}

/* Every choice is told from its neighbours, in both languages. */
static void
check_choices (const CanevasField *field)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (const CanevasChoice *choice = field->choices; choice->name != NULL; choice++)
    {
      const char *label = canevas_field_get_choice_label (field, choice->name);

      g_test_message ("choice %s of %s: %s", choice->name, field->name, label);
      g_assert_true (g_hash_table_add (names, (gpointer) choice->name));
      g_assert_cmpstr (label, ==, g_dpgettext2 (GETTEXT_PACKAGE, "choice", choice->label));
      g_assert_true (g_hash_table_add (labels, (gpointer) label));
    }
  g_assert_cmpuint (g_hash_table_size (names), >, 1);
  g_assert_cmpstr (canevas_field_get_choice_label (field, "from_a_newer_version"), ==, "from_a_newer_version");
  g_assert_cmpstr (canevas_field_get_choice_label (field, NULL), ==, "");
}

static void
test_choices (void)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  const char *const languages[] = { "fr", "en" };

  for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
    {
      CANEVAS_LANGUAGE_SCOPE (languages[language]);

      for (guint i = 0; i < schema->n_types; i++)
        for (guint j = 0; j < schema->types[i]->n_fields; j++)
          if (schema->types[i]->fields[j].kind == CANEVAS_FIELD_CHOICE)
            check_choices (&schema->types[i]->fields[j]);
    }
}

/* A question ends with its mark; what is not a question is a whole sentence or an example. */
static void
test_hints (void)
{
  const CanevasSchema *schema = canevas_schema_get_default ();

  for (guint i = 0; i < schema->n_types; i++)
    for (guint j = 0; j < schema->types[i]->n_fields; j++)
      {
        const char *hint = schema->types[i]->fields[j].hint;

        if (hint == NULL)
          continue;
        g_test_message ("hint of %s.%s", schema->types[i]->table, schema->types[i]->fields[j].name);
        g_assert_true (g_str_has_suffix (hint, "?") || g_str_has_suffix (hint, ".") || g_str_has_suffix (hint, "…"));
        g_assert_null (strchr (hint, '\''));
      }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/choices", test_choices);
  g_test_add_func ("/schema/hints", test_hints);
  return g_test_run ();
}
