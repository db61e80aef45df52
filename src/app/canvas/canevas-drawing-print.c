/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings on a printer: the same painter as on screen and in files. */
#include "canevas-config.h"

#include "canevas-drawing-export.h"

#include <glib/gi18n-lib.h>

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  canevas_poster_paint (CANEVAS_POSTER (data), (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
release_poster_cb (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/* Naming a standard size lets the printer find its tray. */
static GtkPaperSize *
create_paper (double width, double height)
{
  static const struct
  {
    const char *name;
    double width;
  } papers[] = { { GTK_PAPER_NAME_A4, 595.28 }, { GTK_PAPER_NAME_A3, 841.89 }, { "iso_a2", 1190.55 }, { "iso_a1", 1683.78 }, { "iso_a0", 2383.94 } };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (ABS (MIN (width, height) - papers[i].width) < 4)
      return gtk_paper_size_new (papers[i].name);
  return gtk_paper_size_new_custom ("canevas", _("Paper of the document"), MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
}

static GtkPageSetup *
create_page_setup (CanevasPoster *poster)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  double width, height;

  canevas_poster_get_sheet_size (poster, &width, &height);
  paper = create_paper (width, height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

static GtkPrintOperation *
create_operation (CanevasPoster *poster, guint n_pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (poster);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  return operation;
}

GtkPrintOperation *
canevas_drawing_print_operation_new (CanevasPoster *poster, const char *title)
{
  GtkPrintOperation *operation;

  g_return_val_if_fail (CANEVAS_IS_POSTER (poster), NULL);

  operation = create_operation (poster, canevas_poster_get_n_sheets (poster), title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (poster), release_poster_cb, 0);
  return operation;
}

static void
draw_poster_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  canevas_poster_paint (g_ptr_array_index ((GPtrArray *) data, (guint) page), 0, gtk_print_context_get_cairo_context (context));
}

static void
release_posters_cb (gpointer data, GClosure *closure)
{
  g_ptr_array_unref (data);
}

GtkPrintOperation *
canevas_drawing_print_pages_operation_new (GPtrArray *posters, const char *title)
{
  GtkPrintOperation *operation;

  g_return_val_if_fail (posters != NULL && posters->len > 0, NULL);

  operation = create_operation (g_ptr_array_index (posters, 0), posters->len, title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_poster_cb), g_ptr_array_ref (posters), release_posters_cb, 0);
  return operation;
}
