/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-print.h"

#include "canevas-page.h"

#include <glib/gi18n-lib.h>

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  canevas_pages_draw (CANEVAS_PAGES (data), (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
release_pages_cb (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

static GtkPageSetup *
create_page_setup (CanevasPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  double width, height;

  canevas_pages_get_size (pages, 0, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  paper = gtk_paper_size_new_custom ("canevas", _("Paper of the document"), MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  /* Naming a standard size lets the printer find its tray. */
  if (MIN (width, height) > 590 && MIN (width, height) < 600 && MAX (width, height) > 835 && MAX (width, height) < 845)
    {
      g_clear_pointer (&paper, gtk_paper_size_free);
      paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
    }
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

GtkPrintOperation *
canevas_print_operation_new (CanevasPages *pages)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (CANEVAS_IS_PAGES (pages), NULL);

  operation = gtk_print_operation_new ();
  setup = create_page_setup (pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) canevas_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, canevas_pages_get_document (pages)->title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages), release_pages_cb, 0);
  return operation;
}

void
canevas_print (CanevasPages *pages, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = canevas_print_operation_new (pages);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    canevas_page_report (GTK_WIDGET (parent), _("The document could not be printed"), error);
}
