/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-raci-csv.h"
#include "canevas-raci-sample.h"
#include "canevas-schema.h"

#include <string.h>

/* Read back line by line as a spreadsheet does, the letters are those of the matrix. */
static void
test_letters (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) project = canevas_raci_sample_add (store);
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (canevas_raci_matrix_set (matrix, SAMPLE_NOTE, SAMPLE_MANAGER, CANEVAS_RACI_RESPONSIBLE | CANEVAS_RACI_ACCOUNTABLE, NULL));
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    bytes = canevas_raci_csv_write (matrix);
  }
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, RACI_SAMPLE_ROWS + 2);
  g_assert_cmpstr (lines[0], ==,
                   "\357\273\277Phase;Activité;Directrice de projet;Chef de projet;Équipe projet;Responsables d’accueil;"
                   "Systèmes d’information;Ressources humaines;Élus référents");
  g_assert_cmpstr (lines[1], ==, "Cadrage;Valider la note de cadrage;A;RA;C;I;;I;C");
  for (guint row = 0; row < RACI_SAMPLE_ROWS; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row + 1], ";", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, RACI_SAMPLE_COLUMNS + 2);
      for (guint column = 0; column < RACI_SAMPLE_COLUMNS; column++)
        {
          CanevasRaciLetters letters;

          g_assert_true (canevas_raci_letters_from_text (cells[column + 2], &letters));
          g_assert_cmpuint (letters, ==, canevas_raci_matrix_get_letters (matrix, row, column));
        }
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raci-csv/letters", test_letters);
  return g_test_run ();
}
