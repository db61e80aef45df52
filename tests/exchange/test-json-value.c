/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-import.h"
#include "canevas-json-value.h"

#include <string.h>

static CanevasJsonValue *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return canevas_json_read (bytes, "essai.json", error);
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasJsonValue)
      file = read_text ("\xef\xbb\xbf {\r\n \"nom\": \"Été\",\n \"n\": [-0, 12, 1.5e-07, true, false, null, {}, []] }\n", &error);
  const CanevasJsonValue *list;

  g_assert_no_error (error);
  g_assert_cmpint (file->kind, ==, CANEVAS_JSON_OBJECT);
  g_assert_cmpstr (canevas_json_value_find (file, "nom")->text, ==, "Été");
  g_assert_cmpuint (canevas_json_value_find (file, "nom")->line, ==, 2);
  g_assert_null (canevas_json_value_find (file, "absent"));
  list = canevas_json_value_find (file, "n");
  g_assert_cmpuint (list->items->len, ==, 8);
  g_assert_cmpuint (list->line, ==, 3);
  g_assert_cmpstr (((CanevasJsonValue *) list->items->pdata[2])->text, ==, "1.5e-07");
  g_assert_true (((CanevasJsonValue *) list->items->pdata[3])->flag);
  g_assert_false (((CanevasJsonValue *) list->items->pdata[4])->flag);
}

static void
test_escapes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasJsonValue) value = read_text ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\"", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value->text, ==, "\"\\/\b\f\n\r\té😀");
}

static void
test_texts_come_back (void)
{
  static const char *const texts[] = { "",   "a\"b\\c/d", "ligne 1\nligne 2\tfin", "« L’été : 5 % ; déjà ? »", "\x7f\x01",
                                       "𝔘😀", "\\u0041" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (CanevasJsonValue) value = NULL;
      g_autoptr (GError) error = NULL;

      canevas_json_append_text (json, texts[i]);
      value = read_text (json->str, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (value->text, ==, texts[i]);
    }
}

/* What json-glib 1.6 takes in silence, and what nobody should take. */
static void
test_malformed (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "essai.json, line 1: the file ends where a value*should follow." },
    { "{\n\"a\": 1,\n\"a\": 2}", "essai.json, line 3: “a” is given twice in the same record." },
    { "{\"a\": 010}", "essai.json, line 1: this number is not written as JSON writes numbers (12 or -0.5)." },
    { "[0x10]", "*“,” or “]” here." },
    { "[1.]", "*numbers (12 or -0.5)." },
    { "[.5]", "*there should be a value*" },
    { "[+1]", "*there should be a value*" },
    { "[-]", "*numbers (12 or -0.5)." },
    { "[1e]", "*numbers (12 or -0.5)." },
    { "[NaN]", "*there should be a value*" },
    { "[tru]", "*there should be a value*" },
    { "['a']", "*there should be a value*" },
    { "[1,]", "*there should be a value*" },
    { "[1 2]", "*there should be “,” or “]” here." },
    { "{a: 1}", "*the name of a field between quotes here." },
    { "{\"a\": 1,}", "*the name of a field between quotes here." },
    { "{\"a\" 1}", "*there should be “:” after a name here." },
    { "/* note */ {}", "*there should be a value*" },
    { "{}\n{}", "essai.json, line 2: nothing may follow the last bracket." },
    { "{\"a\": \"x\n\"}", "essai.json, line 1: a text must be closed with “\"” before the end of its line*" },
    { "\"abc", "*the file ends where the closing “\"” of a text should follow." },
    { "\"\\q\"", "*a backslash in a text must be followed by one of*" },
    { "\"\\u12g4\"", "*must be followed by four hexadecimal digits." },
    { "\"x\\u0000y\"", "*a text cannot hold the character U+0000." },
    { "\"\\ud800\"", "*gives half of a character." },
    { "\"\\ud83dx\"", "*gives half of a character." },
    { "\"\\udc00\"", "*gives half of a character." },
    { "{\n\n\"nom\": \"Hal\xe9\"}", "essai.json, line 3: the text is not UTF-8 from here on*" },
    { "{\"records\": {\"project\": [", "*the file ends where a value*should follow." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasJsonValue) value = read_text (cases[i].text, &error);

      g_assert_null (value);
      g_assert_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
    }
}

static void
test_nul_byte (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}\0{}", 5);
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_json_read (bytes, "essai.json", &error));
  g_assert_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_FORMAT);
}

/* A recursive reader without a limit ends the process on this. */
static void
test_too_deep (void)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (brackets, &error));
  g_assert_cmpstr (error->message, ==, "essai.json, line 1: brackets are nested too deep for a Canevas file.");
}

static void
test_too_large (void)
{
  gsize size = CANEVAS_JSON_LARGEST + 1;
  char *spaces = g_strnfill (size, ' ');
  g_autoptr (GBytes) bytes = g_bytes_new_take (spaces, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_json_read (bytes, "essai.json", &error));
  g_assert_cmpstr (error->message, ==, "essai.json is larger than 64 MiB, which no export of Canevas is.");
}

/* Every way of cutting or spoiling a good file must end in a value or a sentence, never in a fault (run under the sanitizers). */
static void
test_spoilt (void)
{
  static const char good[] = "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\"unit\": [{\"id\": \"é\\u00e9\", \"n\": "
                             "-1.5e+3, \"f\": [true, null]}]}}";
  static const char spoilers[] = "{}[]\",:\\-0e\xff\n";

  for (gsize i = 0; i < sizeof good - 1; i++)
    for (gsize j = 0; j < sizeof spoilers; j++)
      {
        char *spoilt = g_strdup (good);
        gsize length = j + 1 == sizeof spoilers ? i : sizeof good - 1;
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (CanevasJsonValue) value = NULL;

        if (j + 1 < sizeof spoilers)
          spoilt[i] = spoilers[j];
        bytes = g_bytes_new_take (spoilt, length);
        value = canevas_json_read (bytes, "essai.json", &error);
        g_assert_true ((value == NULL) == (error != NULL));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-value/values", test_values);
  g_test_add_func ("/exchange/json-value/escapes", test_escapes);
  g_test_add_func ("/exchange/json-value/texts-come-back", test_texts_come_back);
  g_test_add_func ("/exchange/json-value/malformed", test_malformed);
  g_test_add_func ("/exchange/json-value/nul-byte", test_nul_byte);
  g_test_add_func ("/exchange/json-value/too-deep", test_too_deep);
  g_test_add_func ("/exchange/json-value/too-large", test_too_large);
  g_test_add_func ("/exchange/json-value/spoilt", test_spoilt);
  return g_test_run ();
}
