/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include <math.h>

/* What each kind of field takes and refuses, and that its text reads back as the same value. */

static const CanevasField *
get_field (const char *name)
{
  int field = canevas_record_type_find_field (&library_book_type, name);

  g_assert_cmpint (field, >=, 0);
  return &library_book_type.fields[field];
}

typedef struct
{
  const char *field;
  const char *text;
  const char *sentence; /* NULL: taken */
} Case;

static const Case cases[] = {
  { "title_page", "Les Misérables, tome 1", NULL },
  { "title_page", "A\tB", NULL },
  { "title_page", "two\nlines", "“Title page” holds one line only: take out the line breaks." },
  { "title_page", "bell \a", "“Title page” has a control character, which cannot be kept. Take it out." },
  { "title_page", "broken \xff", "“Title page” has characters that are not valid text. Type it again." },
  { "summary", "two\nlines", NULL },
  { "pages", "1", NULL },
  { "pages", "5000", NULL },
  { "pages", "0", "“Pages” must be between 1 and 5000." },
  { "pages", "5001", "“Pages” must be between 1 and 5000." },
  { "pages", "12.5", "“Pages” must be a whole number." },
  { "pages", "12 pages", "“Pages” must be a whole number." },
  { "price", "12.5", NULL },
  { "price", "0.1", NULL },
  { "price", "1e3", NULL },
  { "price", "nan", "“Price” must be a number." },
  { "price", "inf", "“Price” must be a number." },
  { "price", "0x10", "“Price” must be a number." },
  { "price", "12,5", "“Price” must be a number." },
  { "price", "1e999", "“Price” must be a number." },
  { "price", "-1", "“Price” must be between 0 and 100000." },
  { "bought_on", "2026-11-22", NULL },
  { "bought_on", "2024-02-29", NULL },
  { "bought_on", "2026-02-29", "“Bought on” must be a day, written like 2026-11-22." },
  { "bought_on", "22/11/2026", "“Bought on” must be a day, written like 2026-11-22." },
  { "bought_on", "2026-11-22T10:00", "“Bought on” must be a day, written like 2026-11-22." },
  { "bought_on", "0000-01-01", "“Bought on” must be a day, written like 2026-11-22." },
  { "reading_time", "90", NULL },
  { "reading_time", "-1", "“Reading time” is a duration: it cannot be negative." },
  { "state", "worn", NULL },
  { "state", "Worn", "“Worn” is not a possible value of “State”: choose one of new, worn, lost." },
  { "lent", "true", NULL },
  { "lent", "false", NULL },
  { "lent", "yes", "“Lent” must be true or false." },
  { "cover", "#1A5fB4", NULL },
  { "cover", "#12345", "“Cover” must be a colour, written like #1A5FB4." },
  { "cover", "red", "“Cover” must be a colour, written like #1A5FB4." },
  { "author", "0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0b", NULL },
  { "author", "0190A5B2-7C1E-7D3F-8A4B-5C6D7E8F9A0B", "“Author” must be the identifier of a record." },
  { "author", "somebody", "“Author” must be the identifier of a record." },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const CanevasField *field = get_field (c->field);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (c->sentence != NULL)
    {
      g_assert_false (canevas_field_value_from_text (field, c->text, &value, &error));
      g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, c->sentence);
      g_assert_false (G_IS_VALUE (&value));
      return;
    }

  g_assert_true (canevas_field_value_from_text (field, c->text, &value, &error));
  g_assert_no_error (error);
  g_assert_true (G_VALUE_HOLDS (&value, canevas_field_get_value_type (field)));
  if (g_strcmp0 (c->text, "1e3") != 0)
    {
      g_autofree char *text = canevas_field_value_to_text (field, &value);

      g_assert_cmpstr (text, ==, c->text);
    }
}

static void
test_unset (void)
{
  for (guint i = 0; i < library_book_type.n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_true (canevas_field_value_from_text (&library_book_type.fields[i], "", &value, NULL));
      g_assert_true (canevas_field_value_from_text (&library_book_type.fields[i], NULL, &value, NULL));
      g_assert_false (G_IS_VALUE (&value));
      g_assert_true (canevas_field_check (&library_book_type.fields[i], &value, NULL));
      g_assert_null (canevas_field_value_to_text (&library_book_type.fields[i], &value));
    }
}

static void
test_wrong_kind (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "many");
  g_assert_false (canevas_field_check (get_field ("pages"), &value, &error));
  g_assert_cmpstr (error->message, ==, "“Pages” was given a value of the wrong kind.");
}

static void
test_length (void)
{
  const CanevasField *name = &library_room_type.fields[0];
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) long_value = G_VALUE_INIT;
  g_autofree char *long_text = g_strnfill (100001, 'x');
  g_autoptr (GError) error = NULL;

  /* Characters count, not bytes. */
  for (int i = 0; i < 40; i++)
    g_string_append (text, "é");
  g_assert_true (canevas_field_value_from_text (name, text->str, &value, &error));
  g_value_unset (&value);
  g_string_append (text, "é");
  g_assert_false (canevas_field_value_from_text (name, text->str, &value, &error));
  g_assert_cmpstr (error->message, ==, "“Name” can be at most 40 characters long.");
  g_clear_error (&error);
  g_assert_false (canevas_field_value_from_text (get_field ("summary"), long_text, &long_value, &error));
  g_assert_cmpstr (error->message, ==, "“Summary” can be at most 100000 characters long.");
}

static void
test_decimals_read_back (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double number = g_test_rand_double_range (0, 100000);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) again = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_value_init (&value, G_TYPE_DOUBLE);
      g_value_set_double (&value, number);
      text = canevas_field_value_to_text (get_field ("price"), &value);
      g_assert_true (canevas_field_value_from_text (get_field ("price"), text, &again, NULL));
      g_assert_true (g_value_get_double (&again) == number);
    }
}

static void
test_choice_label (void)
{
  g_assert_cmpstr (canevas_field_get_choice_label (get_field ("state"), "worn"), ==, "Worn");
  g_assert_cmpstr (canevas_field_get_choice_label (get_field ("state"), "burnt"), ==, "burnt");
  g_assert_cmpstr (canevas_field_get_choice_label (get_field ("state"), NULL), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/field/%s/%u", cases[i].field, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/store/field/unset", test_unset);
  g_test_add_func ("/store/field/wrong-kind", test_wrong_kind);
  g_test_add_func ("/store/field/length", test_length);
  g_test_add_func ("/store/field/decimals-read-back", test_decimals_read_back);
  g_test_add_func ("/store/field/choice-label", test_choice_label);
  return g_test_run ();
}
