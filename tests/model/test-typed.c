/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-store.h"
#include "canevas-typed.h"

static void
assert_date (const char *text, const char *iso)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *read = canevas_typed_read_date (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, iso);
}

static void
assert_no_date (const char *text, const char *part_of_sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *read = canevas_typed_read_date (text, &error);

  g_assert_null (read);
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, part_of_sentence));
  g_assert_nonnull (strstr (error->message, text));
}

static void
test_dates_as_people_write_them (void)
{
  assert_date ("12/03/2027", "2027-03-12");
  assert_date ("1/9/27", "2027-09-01");
  assert_date ("12.3.2027", "2027-03-12");
  assert_date ("12 mars 2027", "2027-03-12");
  assert_date ("  12 MARS 2027 ", "2027-03-12");
  assert_date ("1er septembre 2026", "2026-09-01");
  assert_date ("1er\302\240sept. 2026", "2026-09-01");
  assert_date ("15 févr. 2027", "2027-02-15");
  assert_date ("3 août 2026", "2026-08-03");
  assert_date ("le mardi 25 décembre 2029", "2029-12-25");
  assert_date ("12 March 2027", "2027-03-12");
  assert_date ("March 12, 2027", "2027-03-12");
  assert_date ("2027-03-12", "2027-03-12");
  assert_date ("29/02/2028", "2028-02-29");
}

static void
test_dates_that_are_not (void)
{
  assert_no_date ("12 mars", "whole date");
  assert_no_date ("mars 2027", "whole date");
  assert_no_date ("bientôt", "whole date");
  assert_no_date ("12 jui 2027", "whole date"); /* June or July? */
  assert_no_date ("1/2/3/4", "whole date");
  assert_no_date ("12/03/202", "whole date");
  assert_no_date ("29/02/2027", "does not exist");
  assert_no_date ("31/04/2027", "does not exist");
  assert_no_date ("12/13/2027", "does not exist");
}

static void
test_date_still_being_typed (void)
{
  g_assert_true (canevas_typed_date_is_whole ("12/03/2027"));
  g_assert_false (canevas_typed_date_is_whole ("12/03/20"));
  g_assert_false (canevas_typed_date_is_whole (""));
}

static void
test_numbers_the_french_way (void)
{
  static const struct
  {
    const char *text;
    double number;
  } cases[] = {
    { "1200", 1200 },
    { "1 200", 1200 },
    { "186\342\200\257000\302\240€", 186000 },
    { "12,5", 12.5 },
    { "12.5", 12.5 },
    { "10 %", 10 },
    { "-3", -3 },
    { "0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double number = -1;

      g_assert_true (canevas_typed_read_number (cases[i].text, FALSE, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

static void
test_numbers_that_are_not (void)
{
  static const char *const texts[] = { "douze", "1,2,3", "12-3", "12 jours", "%", "" };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (canevas_typed_read_number (texts[i], FALSE, &number, &error));
      g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
    }
  g_assert_false (canevas_typed_read_number ("12,5", TRUE, &number, NULL));
  g_assert_true (canevas_typed_read_number ("12,0", TRUE, &number, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed/dates-as-people-write-them", test_dates_as_people_write_them);
  g_test_add_func ("/typed/dates-that-are-not", test_dates_that_are_not);
  g_test_add_func ("/typed/date-still-being-typed", test_date_still_being_typed);
  g_test_add_func ("/typed/numbers-the-french-way", test_numbers_the_french_way);
  g_test_add_func ("/typed/numbers-that-are-not", test_numbers_that_are_not);
  return g_test_run ();
}
