/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-columns.h"
#include "canevas-language.h"
#include "canevas-pages-private.h"
#include "canevas-specimen.h"

#include <string.h>

/* How pages break is tried with this many heights of text above, so that every place of a page comes under the break. */
#define MOST_LINES_ABOVE 46

static CanevasPlacement *
get_placement (CanevasPages *pages, guint page, guint index)
{
  return &g_array_index (canevas_pages_get_placements (pages, page), CanevasPlacement, index);
}

static guint
count_placements (CanevasPages *pages, guint page)
{
  return canevas_pages_get_placements (pages, page)->len;
}

static gboolean
is_row (CanevasPlacement *placement)
{
  return !placement->repeated && placement->fragment->header != NULL;
}

/* Rows of tables on a page. */
static guint
count_rows (CanevasPages *pages, guint page, CanevasBlock *table)
{
  guint n = 0;

  for (guint i = 0; i < count_placements (pages, page); i++)
    if (is_row (get_placement (pages, page, i)) && get_placement (pages, page, i)->fragment->block == table)
      n++;
  return n;
}

/* The page on which a block has its last fragment. */
static guint
find_page (CanevasPages *pages, CanevasBlock *block, gboolean last)
{
  for (guint i = 0; i < canevas_pages_get_n_pages (pages); i++)
    {
      guint page = last ? canevas_pages_get_n_pages (pages) - 1 - i : i;

      for (guint j = 0; j < count_placements (pages, page); j++)
        if (get_placement (pages, page, j)->fragment->block == block && !get_placement (pages, page, j)->repeated)
          return page;
    }
  g_assert_not_reached ();
}

static CanevasBlock *
find_block (CanevasDocument *document, CanevasBlockKind kind)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (((CanevasBlock *) document->blocks->pdata[i])->kind == kind)
      return document->blocks->pdata[i];
  g_assert_not_reached ();
}

static CanevasBlock *
append_paragraph (CanevasDocument *document, const char *text)
{
  CanevasBlock *block = canevas_document_append (document, CANEVAS_BLOCK_PARAGRAPH);

  canevas_runs_append (block->runs, text, CANEVAS_RUN_PLAIN);
  return block;
}

static CanevasBlock *
append_heading (CanevasDocument *document, const char *title)
{
  CanevasBlock *block = canevas_document_append (document, CANEVAS_BLOCK_HEADING);

  block->level = 1;
  block->number = g_strdup ("1");
  block->title = g_strdup (title);
  return block;
}

/* A document that begins with @n_lines lines in one paragraph. */
static CanevasDocument *
document_with_lines_above (guint n_lines)
{
  CanevasDocument *document = canevas_document_new ();
  g_autoptr (GString) text = g_string_new ("ligne");

  document->language = g_strdup ("fr");
  for (guint i = 1; i < n_lines; i++)
    g_string_append (text, "\nligne");
  append_paragraph (document, text->str);
  return document;
}

static void
assert_inside (CanevasPages *pages)
{
  for (guint page = 0; page < canevas_pages_get_n_pages (pages); page++)
    {
      double y = page == 0 ? CANEVAS_PAGE_FIRST_TOP : CANEVAS_PAGE_TOP;

      for (guint i = 0; i < count_placements (pages, page); i++)
        {
          CanevasPlacement *placement = get_placement (pages, page, i);

          if (placement->y == 0) /* what stands in the margins */
            continue;
          g_assert_cmpfloat (placement->y, >=, y - 0.01);
          y = placement->y + placement->fragment->height;
          g_assert_cmpfloat (y, <=, CANEVAS_PAGE_HEIGHT - CANEVAS_PAGE_BOTTOM + 0.02);
          for (guint j = 0; j < placement->fragment->pieces->len; j++)
            {
              CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, j);

              g_assert_cmpfloat (piece->x, >=, 0);
              g_assert_cmpfloat (piece->x + piece->width, <=, CANEVAS_TEXT_WIDTH + 0.5);
            }
        }
    }
}

/* Every fragment of the flow stands on exactly one page: nothing is lost, nothing is said twice. */
static void
assert_all_placed_once (CanevasPages *pages)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  GHashTableIter iterator;
  gpointer text, n_lines;

  for (guint page = 0; page < canevas_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < count_placements (pages, page); i++)
      {
        CanevasPlacement *placement = get_placement (pages, page, i);

        if (placement->repeated)
          continue;
        g_assert_true (g_hash_table_add (seen, placement->fragment));
        for (guint j = 0; j < placement->fragment->pieces->len; j++)
          {
            CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, j);
            guint n = GPOINTER_TO_UINT (g_hash_table_lookup (lines, piece->text));

            if (piece->kind != CANEVAS_PIECE_TEXT)
              continue;
            g_hash_table_insert (lines, piece->text, GUINT_TO_POINTER (n + piece->n_lines));
          }
      }
  g_hash_table_iter_init (&iterator, lines);
  while (g_hash_table_iter_next (&iterator, &text, &n_lines))
    g_assert_cmpuint (GPOINTER_TO_UINT (n_lines), ==, canevas_text_layout_get_n_lines (text));
}

static void
test_specimens (void)
{
  const struct
  {
    CanevasDocument *document;
    guint least, most; /* pages */
  } cases[] = {
    { canevas_specimen_note_new (FALSE), 4, 5 },
    { canevas_specimen_note_new (TRUE), 4, 6 },
    { canevas_specimen_letter_new (), 2, 2 },
    { canevas_specimen_table_new (150), 4, 8 },
    { canevas_specimen_nasty_new (), 1, 2 },
    { canevas_document_new (), 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CanevasDocument) document = cases[i].document;
      g_autoptr (CanevasPages) pages = canevas_pages_new (document);

      g_assert_cmpuint (canevas_pages_get_n_pages (pages), >=, cases[i].least);
      g_assert_cmpuint (canevas_pages_get_n_pages (pages), <=, cases[i].most);
      assert_inside (pages);
      assert_all_placed_once (pages);
      g_assert_true (canevas_pages_get_document (pages) == document);
    }
}

/* A long table repeats its header above the rows of each page, and has no page but the last ended early. */
static void
test_header_repeated (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_table_new (150);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);

  g_assert_cmpuint (canevas_pages_get_n_pages (pages), >=, 4);
  for (guint page = 1; page < canevas_pages_get_n_pages (pages); page++)
    {
      CanevasPlacement *header = get_placement (pages, page, 1); /* after the running head */
      CanevasPlacement *row = get_placement (pages, page, 2);

      g_assert_true (header->repeated);
      g_assert_true (row->fragment->header == header->fragment);
      g_assert_cmpfloat_with_epsilon (header->y, CANEVAS_PAGE_TOP, 0.01);
      g_assert_cmpfloat_with_epsilon (row->y, header->y + header->fragment->height, 0.01);
    }
}

static void
test_rows_at_breaks (void)
{
  for (guint n_rows = 22; n_rows < 22 + MOST_LINES_ABOVE; n_rows++)
    {
      g_autoptr (CanevasDocument) document = canevas_specimen_table_new (n_rows);
      g_autoptr (CanevasPages) pages = canevas_pages_new (document);
      CanevasBlock *table = find_block (document, CANEVAS_BLOCK_TABLE);
      guint n_pages = canevas_pages_get_n_pages (pages), total = 0;

      for (guint page = 0; page < n_pages; page++)
        {
          guint n = count_rows (pages, page, table);

          /* The total row is not counted among the two rows that stand on each side of a break. */
          g_assert_cmpuint (n, >=, page + 1 == n_pages ? 3 : 2);
          total += n;
        }
      g_assert_cmpuint (total, ==, n_rows + 1);
    }
}

static void
test_small_table_not_cut (void)
{
  for (guint n_lines = 1; n_lines <= MOST_LINES_ABOVE; n_lines++)
    {
      g_autoptr (CanevasDocument) document = document_with_lines_above (n_lines);
      g_autoptr (CanevasPages) pages = NULL;
      CanevasBlock *heading = append_heading (document, "Calendrier");
      CanevasBlock *table = canevas_document_append (document, CANEVAS_BLOCK_TABLE);

      table->title = g_strdup ("Jalons");
      canevas_block_append_column (table, "Jalon", 1, CANEVAS_ALIGN_START);
      for (guint i = 0; i < 4; i++)
        canevas_runs_append (canevas_block_append_row (table)->cells->pdata[0], "Lancement", CANEVAS_RUN_PLAIN);
      pages = canevas_pages_new (document);
      g_assert_cmpuint (find_page (pages, table, FALSE), ==, find_page (pages, table, TRUE));
      g_assert_cmpuint (find_page (pages, heading, FALSE), ==, find_page (pages, table, FALSE));
    }
}

static void
test_lines_at_breaks (void)
{
  for (guint n_lines = 1; n_lines <= MOST_LINES_ABOVE; n_lines++)
    {
      g_autoptr (CanevasDocument) document = document_with_lines_above (n_lines);
      g_autoptr (CanevasPages) pages = NULL;
      CanevasBlock *paragraph = append_paragraph (document, "un\ndeux\ntrois\nquatre\ncinq");

      /* Enough below that the last page is not one to be taken back. */
      append_paragraph (document, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\nt");
      pages = canevas_pages_new (document);
      for (guint page = 0; page < canevas_pages_get_n_pages (pages); page++)
        {
          guint n = 0;

          for (guint i = 0; i < count_placements (pages, page); i++)
            n += get_placement (pages, page, i)->fragment->block == paragraph;
          g_assert_cmpuint (n, !=, 1);
        }
    }
}

static void
test_heading_keeps_two_lines (void)
{
  for (guint n_lines = 1; n_lines <= MOST_LINES_ABOVE; n_lines++)
    {
      g_autoptr (CanevasDocument) document = document_with_lines_above (n_lines);
      g_autoptr (CanevasPages) pages = NULL;
      CanevasBlock *heading = append_heading (document, "Livrables");
      CanevasBlock *items[2];

      for (guint i = 0; i < G_N_ELEMENTS (items); i++)
        {
          items[i] = canevas_document_append (document, CANEVAS_BLOCK_ITEM);
          canevas_runs_append (items[i]->runs, "Organigrammes cibles", CANEVAS_RUN_PLAIN);
        }
      pages = canevas_pages_new (document);
      g_assert_cmpuint (find_page (pages, heading, FALSE), ==, find_page (pages, items[0], FALSE));
      g_assert_cmpuint (find_page (pages, heading, FALSE), ==, find_page (pages, items[1], FALSE));
    }
}

static void
test_signatures_not_alone (void)
{
  for (guint n_lines = 1; n_lines <= MOST_LINES_ABOVE; n_lines++)
    {
      g_autoptr (CanevasDocument) document = document_with_lines_above (n_lines);
      g_autoptr (CanevasPages) pages = NULL;
      CanevasBlock *paragraph = append_paragraph (document, "Avis recueillis avant signature.\nTous favorables.");
      CanevasBlock *closing = canevas_document_append (document, CANEVAS_BLOCK_CLOSING);
      CanevasBlock *signatures = canevas_document_append (document, CANEVAS_BLOCK_SIGNATURES);
      CanevasBlock *visa = append_paragraph (document, "Visa de la direction générale");
      CanevasBlock *copies = append_paragraph (document, "Diffusion : intéressée, direction des ressources humaines");

      canevas_runs_append (closing->runs, "Fait à Toulouse, le 3 octobre 2022.", CANEVAS_RUN_PLAIN);
      for (guint i = 0; i < 5; i++)
        canevas_block_append_pair (signatures, "La directrice générale des services", "Par délégation\nArrêté n° 2022-000");
      pages = canevas_pages_new (document);
      g_assert_cmpuint (find_page (pages, signatures, FALSE), ==, find_page (pages, signatures, TRUE));
      g_assert_cmpuint (find_page (pages, closing, FALSE), ==, find_page (pages, signatures, FALSE));
      g_assert_cmpuint (find_page (pages, paragraph, FALSE), ==, find_page (pages, signatures, FALSE));
      g_assert_cmpuint (find_page (pages, visa, FALSE), ==, find_page (pages, signatures, FALSE));
      g_assert_cmpuint (find_page (pages, copies, TRUE), ==, find_page (pages, signatures, FALSE));
      assert_inside (pages);
    }
}

/* A box stays whole; what no page could hold is cut rather than lost. */
static void
test_taller_than_a_page (void)
{
  g_autoptr (CanevasDocument) document = document_with_lines_above (5);
  g_autoptr (CanevasPages) pages = NULL;
  g_autoptr (GString) text = g_string_new ("mot");
  CanevasBlock *box = canevas_document_append (document, CANEVAS_BLOCK_BOX);
  CanevasBlock *table = canevas_document_append (document, CANEVAS_BLOCK_TABLE);

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, " mot");
  g_ptr_array_add (box->lines, g_strdup (text->str));
  canevas_block_append_column (table, "Colonne", 1, CANEVAS_ALIGN_START);
  canevas_block_append_column (table, "Autre", 1, CANEVAS_ALIGN_START);
  canevas_runs_append (canevas_block_append_row (table)->cells->pdata[0], text->str, CANEVAS_RUN_PLAIN);
  pages = canevas_pages_new (document);
  g_assert_cmpuint (canevas_pages_get_n_pages (pages), >, 3);
  assert_inside (pages);
  assert_all_placed_once (pages);
}

/* A word wider than its column's share takes room from the others, before it is torn. */
static void
test_columns_hold_words (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_nasty_new ();
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  CanevasBlock *table = find_block (document, CANEVAS_BLOCK_TABLE);
  guint n_seen = 0;

  for (guint i = 0; i < count_placements (pages, 0); i++)
    {
      CanevasPlacement *placement = get_placement (pages, 0, i);

      if (placement->fragment->block != table)
        continue;
      for (guint j = 0; j < placement->fragment->pieces->len; j++)
        {
          CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, j);

          if (piece->kind != CANEVAS_PIECE_TEXT || canevas_text_layout_get_n_lines (piece->text) > 6)
            continue; /* four hundred letters fit no column */
          g_assert_false (canevas_text_layout_is_torn (piece->text));
          n_seen++;
        }
    }
  g_assert_cmpuint (n_seen, >, 6);
}

static CanevasTextLayout *
shape (const char *text)
{
  return canevas_text_layout_new_plain (canevas_style_get (CANEVAS_STYLE_CELL, FALSE), text, 100, CANEVAS_ALIGN_START);
}

/* Width goes from columns that have some to spare to those that make their rows tall; the sum stays. */
static void
test_columns_balance (void)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_text_layout_free);
  double widths[] = { 120, 120, 120 };
  double even[] = { 120, 120 };

  g_ptr_array_add (cells, shape ("N°"));
  g_ptr_array_add (cells, shape ("Surcharge des agents associés au projet pendant la rentrée et la préparation du budget"));
  g_ptr_array_add (cells, shape ("DRH"));
  g_assert_true (canevas_columns_balance (cells, widths, 3, 12));
  g_assert_cmpfloat_with_epsilon (widths[0] + widths[1] + widths[2], 360, 0.01);
  g_assert_cmpfloat (widths[1], >, 230);
  g_assert_cmpfloat (widths[0], >, 20);

  /* What the template wished stays where nothing is gained. */
  g_ptr_array_set_size (cells, 0);
  g_ptr_array_add (cells, shape ("Usagers"));
  g_ptr_array_add (cells, shape ("Un interlocuteur"));
  g_assert_false (canevas_columns_balance (cells, even, 2, 12));
  g_assert_cmpfloat (even[0], ==, 120);
}

/* The widths of words foretell the lines that Pango makes. */
static void
test_words (void)
{
  const char *text = "Vacances de la zone C : 18 février au 6 mars\nÉté et rentrée, ci-dessus";
  CanevasTextLayout *layout = shape (text);
  GArray *words = canevas_text_layout_get_words (layout);
  double total = 0;
  guint n_ends = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const CanevasWord *word = &g_array_index (words, CanevasWord, i);

      g_assert_cmpfloat (word->width, >, 0);
      n_ends += word->ends_line;
      if (n_ends == 0 || (n_ends == 1 && word->ends_line))
        total += word->width + (word->ends_line ? 0 : word->space);
    }
  g_assert_cmpuint (n_ends, ==, 1);
  /* A line may break after "ci-", but not before a colon. */
  g_assert_cmpuint (words->len, ==, 15);
  canevas_text_layout_set_width (layout, 1000);
  g_assert_cmpuint (canevas_text_layout_get_n_lines (layout), ==, 2);
  g_assert_cmpfloat_with_epsilon (canevas_text_layout_get_natural_width (layout), total, 1);
  canevas_text_layout_free (layout);
}

/* A few lines alone on a last page are taken back, where a little less white makes room for them. */
static void
test_last_page_not_forgotten (void)
{
  const CanevasStyle *style = canevas_style_get (CANEVAS_STYLE_BODY, FALSE);
  const double room = CANEVAS_PAGE_HEIGHT - CANEVAS_PAGE_BOTTOM - CANEVAS_PAGE_FIRST_TOP;
  const guint most_at_full_white = room / (style->leading + style->after);
  guint most = 0;

  for (guint n = most_at_full_white - 2; n < most_at_full_white + 8; n++)
    {
      g_autoptr (CanevasDocument) document = document_with_lines_above (1);
      g_autoptr (CanevasPages) pages = NULL;

      for (guint i = 1; i < n; i++)
        append_paragraph (document, "Diffusion : intéressée ; directrice de projet.");
      pages = canevas_pages_new (document);
      assert_inside (pages);
      assert_all_placed_once (pages);
      if (canevas_pages_get_n_pages (pages) == 1)
        most = n;
      else
        g_assert_cmpuint (most, >, most_at_full_white);
    }
  g_assert_cmpuint (most, <, most_at_full_white + 5);
}

static void
test_find_section (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  guint page;
  double top, bottom, next_top;

  g_assert_true (canevas_pages_find_section (pages, "context", &page, &top, &bottom));
  g_assert_cmpuint (page, ==, 0);
  g_assert_cmpfloat (bottom - top, >, 6 * 14.5);
  g_assert_true (canevas_pages_find_section (pages, "stakes", &page, &next_top, NULL));
  g_assert_cmpuint (page, ==, 0);
  g_assert_cmpfloat (next_top, >=, bottom);
  g_assert_true (canevas_pages_find_section (pages, "validation", &page, NULL, NULL));
  g_assert_cmpuint (page, ==, canevas_pages_get_n_pages (pages) - 1);
  g_assert_false (canevas_pages_find_section (pages, "no-such-section", &page, &top, &bottom));
}

/* The painter says the same on screen as in the PDF: dark ink where text stands, white paper in the margins. */
static void
test_paint (void)
{
  g_autoptr (CanevasDocument) document = canevas_specimen_note_new (FALSE);
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);
  guint n_dark = 0, n_dark_in_margin = 0;
  double width, height;

  canevas_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  canevas_pages_draw (pages, 0, cr);
  cairo_surface_flush (surface);
  for (guint y = 0; y < 842; y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (guint x = 0; x < 595; x++)
        {
          gboolean dark = (row[x] & 0xff) < 0x80;

          n_dark += dark;
          n_dark_in_margin += dark && (x < 69 || x > 540 || y < 44);
        }
    }
  g_assert_cmpuint (n_dark, >, 5000);
  g_assert_cmpuint (n_dark_in_margin, ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pages/specimens", test_specimens);
  g_test_add_func ("/documents/pages/header-repeated", test_header_repeated);
  g_test_add_func ("/documents/pages/rows-at-breaks", test_rows_at_breaks);
  g_test_add_func ("/documents/pages/small-table-not-cut", test_small_table_not_cut);
  g_test_add_func ("/documents/pages/lines-at-breaks", test_lines_at_breaks);
  g_test_add_func ("/documents/pages/heading-keeps-two-lines", test_heading_keeps_two_lines);
  g_test_add_func ("/documents/pages/signatures-not-alone", test_signatures_not_alone);
  g_test_add_func ("/documents/pages/taller-than-a-page", test_taller_than_a_page);
  g_test_add_func ("/documents/pages/columns-hold-words", test_columns_hold_words);
  g_test_add_func ("/documents/pages/columns-balance", test_columns_balance);
  g_test_add_func ("/documents/pages/words", test_words);
  g_test_add_func ("/documents/pages/last-page-not-forgotten", test_last_page_not_forgotten);
  g_test_add_func ("/documents/pages/find-section", test_find_section);
  g_test_add_func ("/documents/pages/paint", test_paint);
  return g_test_run ();
}
