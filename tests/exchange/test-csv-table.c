/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-csv-table.h"
#include "canevas-csv.h"
#include "canevas-people-columns.h"

#include <string.h>

static CanevasCsvTable *
read_bytes (const char *text, gssize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  CanevasCsvTable *table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_cell (CanevasCsvTable *table, guint row, guint column, const char *text)
{
  g_assert_cmpstr (canevas_csv_table_get_cell (table, row, column), ==, text);
}

/* The same text, as five programs write it. */
static void
test_encodings (void)
{
  static const struct { const char *name; CanevasEncoding expected; const char *mark; } files[] = {
    { "UTF-8", CANEVAS_ENCODING_UTF_8, "" },
    { "UTF-8", CANEVAS_ENCODING_UTF_8, "\xEF\xBB\xBF" },
    { "WINDOWS-1252", CANEVAS_ENCODING_WINDOWS_1252, "" },
    { "ISO-8859-15", CANEVAS_ENCODING_ISO_8859_15, "" },
    { "UTF-16LE", CANEVAS_ENCODING_UTF_16LE, "\xFF\xFE" },
    { "UTF-16BE", CANEVAS_ENCODING_UTF_16BE, "\xFE\xFF" },
    { "UTF-16LE", CANEVAS_ENCODING_UTF_16LE, "" },
  };
  const char *text = "Nom;Prénom;Prime\r\nLEFÈVRE;Cœline;12 €\r\nNOËL;Zoé;0 €\r\n";

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize length;
      g_autofree char *converted = g_convert (text, -1, files[i].name, "UTF-8", NULL, &length, NULL);
      g_autoptr (GString) file = g_string_new (files[i].mark);
      g_autoptr (CanevasCsvTable) table = NULL;

      g_string_append_len (file, converted, (gssize) length);
      table = read_bytes (file->str, (gssize) file->len);
      g_assert_cmpint (canevas_csv_table_get_encoding (table), ==, files[i].expected);
      g_assert_cmpuint (canevas_csv_table_get_n_columns (table), ==, 3);
      g_assert_cmpuint (canevas_csv_table_get_n_rows (table), ==, 3);
      assert_cell (table, 0, 0, "Nom");
      assert_cell (table, 0, 1, "Prénom");
      assert_cell (table, 1, 0, "LEFÈVRE");
      assert_cell (table, 1, 1, "Cœline");
      assert_cell (table, 1, 2, "12 €");
      assert_cell (table, 2, 1, "Zoé");
    }
}

/* What was detected can be corrected: é as ISO-8859-15 has it is no UTF-8. */
static void
test_chosen_encoding (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Pr\xE9nom\n\x9Cuvre\n", 13);
  g_autoptr (CanevasCsvTable) windows = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, NULL);
  g_autoptr (CanevasCsvTable) unicode = canevas_csv_table_new (bytes, CANEVAS_ENCODING_UTF_8, 0, NULL, NULL);

  assert_cell (windows, 0, 0, "Prénom");
  assert_cell (windows, 1, 0, "œuvre");
  g_assert_cmpint (canevas_csv_table_get_row (unicode, 0)->fault, ==, CANEVAS_CSV_ENCODING);
}

static void
test_separators (void)
{
  static const char separators[] = ";,\t|";

  for (guint i = 0; separators[i] != '\0'; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup ("Nom~Fonction~Quotité\nDurand~\"Cheffe~adjointe\"~0.8\nNoël~Agent~1\n"), "~",
                                            separators[i]);
      g_autoptr (CanevasCsvTable) table = read_bytes (text, -1);
      g_autofree char *quoted = g_strdelimit (g_strdup ("Cheffe~adjointe"), "~", separators[i] == '\t' ? ' ' : separators[i]);

      g_assert_cmpint (canevas_csv_table_get_separator (table), ==, separators[i]);
      assert_cell (table, 1, 1, quoted);
      assert_cell (table, 2, 2, "1");
    }
}

static void
test_quotes_and_lines (void)
{
  g_autoptr (CanevasCsvTable) table =
    read_bytes ("A;B;C\r\n\"dit \"\"oui\"\"\";\"deux\r\nlignes\"; espaces \r\n;;\r\n\r\nun \"mot\";;\"\"\rfin;x;y", -1);

  g_assert_cmpuint (canevas_csv_table_get_n_rows (table), ==, 4);
  assert_cell (table, 1, 0, "dit \"oui\"");
  assert_cell (table, 1, 1, "deux lignes");
  assert_cell (table, 1, 2, "espaces");
  assert_cell (table, 2, 0, "un \"mot\"");
  g_assert_cmpuint (canevas_csv_table_get_row (table, 2)->line, ==, 6);
  assert_cell (table, 3, 2, "y");
  g_assert_cmpuint (canevas_csv_table_get_row (table, 3)->line, ==, 7);
}

/* A table that Canevas wrote is read as it was, formulas too. */
static void
test_own_dialect (void)
{
  static const char *const texts[] = { "=HYPERLINK(1)", "+33 5 61 22 29 22", "- accueil", "'guillemets'", "'=", "-5", "a;b", "dit \"oui\"" };
  GString *csv = canevas_csv_new ();
  g_autoptr (CanevasCsvTable) table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    canevas_csv_append (csv, texts[i]);
  canevas_csv_end_row (csv);
  table = read_bytes (csv->str, (gssize) csv->len);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_cell (table, 0, i, texts[i]);
  g_string_free (csv, TRUE);
}

static void
assert_fault (CanevasCsvTable *table, guint row, guint line, CanevasCsvFault fault)
{
  g_assert_cmpuint (canevas_csv_table_get_row (table, row)->line, ==, line);
  g_assert_cmpint (canevas_csv_table_get_row (table, row)->fault, ==, fault);
}

/* What cannot be read is told by its line, and the lines after it are read. */
static void
test_faults (void)
{
  g_autofree char *long_text = g_strnfill (1000 * 1000, 'x');
  g_autoptr (GString) file = g_string_new ("Nom;Prénom\nDurand;Éva\nNo");
  g_autoptr (CanevasCsvTable) table = NULL;

  g_string_append_c (file, '\0');
  g_string_append (file, "el;Jean\nPetit;Zoé\n");
  g_string_append (file, long_text);
  g_string_append (file, ";Marie\nLef\xE8vre;Anne\n\"Roux;Omar\nBlanc;Hélène\n");
  table = read_bytes (file->str, (gssize) file->len);
  g_assert_cmpuint (canevas_csv_table_get_n_rows (table), ==, 8);
  assert_cell (table, 1, 1, "Éva");
  assert_fault (table, 2, 3, CANEVAS_CSV_NUL);
  assert_cell (table, 3, 0, "Petit");
  assert_fault (table, 4, 5, CANEVAS_CSV_TOO_LONG);
  assert_fault (table, 5, 6, CANEVAS_CSV_ENCODING);
  assert_fault (table, 6, 7, CANEVAS_CSV_UNCLOSED);
  assert_cell (table, 7, 1, "Hélène");
  g_assert_cmpuint (canevas_csv_table_get_row (table, 7)->line, ==, 8);
}

static void
test_empty (void)
{
  static const char *const files[] = { "", "\xEF\xBB\xBF", "\n\n", ";;;\r\n;;;\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error));
      g_assert_nonnull (strstr (error->message, "it is empty"));
    }
}

/* Headers as HR systems write them. */
static void
test_headers (void)
{
  static const struct { const char *header; CanevasPeopleField field; } headers[] = {
    { "N° de matricule", CANEVAS_PEOPLE_IDENTIFIER }, { "MATRICULE", CANEVAS_PEOPLE_IDENTIFIER },
    { "Employee ID", CANEVAS_PEOPLE_IDENTIFIER },     { "Civilité", CANEVAS_PEOPLE_IGNORED },
    { "Nom d'usage", CANEVAS_PEOPLE_FAMILY_NAME },    { "PRENOM", CANEVAS_PEOPLE_GIVEN_NAME },
    { "Nom et prénom", CANEVAS_PEOPLE_FULL_NAME },    { "Intitulé du poste", CANEVAS_PEOPLE_POSITION },
    { "Emploi", CANEVAS_PEOPLE_POSITION },            { "Matricule du N+1", CANEVAS_PEOPLE_MANAGER },
    { "Supérieur hiérarchique", CANEVAS_PEOPLE_MANAGER }, { "Line manager", CANEVAS_PEOPLE_MANAGER },
    { "Pôle", CANEVAS_PEOPLE_POLE },                  { "DIRECTION", CANEVAS_PEOPLE_DIRECTION },
    { "Libellé du service", CANEVAS_PEOPLE_SERVICE }, { "Équipe", CANEVAS_PEOPLE_TEAM },
    { "Code de l’unité", CANEVAS_PEOPLE_UNIT_CODE },  { "Code de rattachement", CANEVAS_PEOPLE_PARENT_CODE },
    { "Structure mère", CANEVAS_PEOPLE_PARENT_CODE },  { "Code de l’unité mère", CANEVAS_PEOPLE_PARENT_CODE },
    { "Libellé de l'unité", CANEVAS_PEOPLE_UNIT_NAME }, { "Courriel", CANEVAS_PEOPLE_EMAIL },
    { "Adresse e-mail", CANEVAS_PEOPLE_EMAIL },       { "Tél.", CANEVAS_PEOPLE_TELEPHONE },
    { "Lieu de travail", CANEVAS_PEOPLE_LOCATION },   { "Quotité de temps de travail", CANEVAS_PEOPLE_WORKING_TIME },
    { "Poste vacant", CANEVAS_PEOPLE_VACANT },        { "Encadrant (O/N)", CANEVAS_PEOPLE_LEADS },
    { "unit_code", CANEVAS_PEOPLE_UNIT_CODE },        { "Date de naissance", CANEVAS_PEOPLE_IGNORED },
    { "Nom du responsable", CANEVAS_PEOPLE_MANAGER_NAME }, { "Nom et prénom du N+1", CANEVAS_PEOPLE_MANAGER_NAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s;autre chose\n12;y\n", headers[i].header);
      g_autoptr (CanevasCsvTable) table = read_bytes (text, -1);
      g_autofree CanevasPeopleField *columns = canevas_people_match_columns (table);

      if (columns[0] != headers[i].field)
        g_error ("“%s” is taken for %s", headers[i].header, canevas_people_field_get_name (columns[0]));
    }
}

/* "Responsable" is yes or no in one file, a staff number in another, and a name in a third. */
static void
test_ambiguous_header (void)
{
  static const char *const named[] = { "Responsable", "N+1", "Supérieur hiérarchique", "Line manager" };
  g_autoptr (CanevasCsvTable) answers = read_bytes ("Matricule;Responsable\n1;oui\n2;\n3;non\n4;non\n5;peut-être\n", -1);
  g_autoptr (CanevasCsvTable) numbers = read_bytes ("Matricule;Responsable\n1;\n2;1\n3;1\n4;2\n", -1);
  g_autofree CanevasPeopleField *first = canevas_people_match_columns (answers);
  g_autofree CanevasPeopleField *second = canevas_people_match_columns (numbers);

  g_assert_cmpint (first[1], ==, CANEVAS_PEOPLE_LEADS);
  g_assert_cmpint (second[1], ==, CANEVAS_PEOPLE_MANAGER);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autofree char *text = g_strdup_printf ("Matricule;%s\n1;\n2;Marie DUPONT\n3;Le Goff, Yann\n", named[i]);
      g_autoptr (CanevasCsvTable) names = read_bytes (text, -1);
      g_autofree CanevasPeopleField *third = canevas_people_match_columns (names);

      g_assert_cmpint (third[1], ==, CANEVAS_PEOPLE_MANAGER_NAME);
    }
  g_assert_cmpint (canevas_people_find_column (answers, "responsable"), ==, 1);
  g_assert_cmpint (canevas_people_find_column (answers, "absent"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-table/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-table/chosen-encoding", test_chosen_encoding);
  g_test_add_func ("/exchange/csv-table/separators", test_separators);
  g_test_add_func ("/exchange/csv-table/quotes-and-lines", test_quotes_and_lines);
  g_test_add_func ("/exchange/csv-table/own-dialect", test_own_dialect);
  g_test_add_func ("/exchange/csv-table/faults", test_faults);
  g_test_add_func ("/exchange/csv-table/empty", test_empty);
  g_test_add_func ("/exchange/csv-table/headers", test_headers);
  g_test_add_func ("/exchange/csv-table/ambiguous-header", test_ambiguous_header);
  return g_test_run ();
}
