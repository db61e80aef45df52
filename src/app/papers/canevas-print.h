/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-pages.h"

G_BEGIN_DECLS

/**
 * canevas_print_operation_new:
 *
 * A print operation over laid out pages: same painter as screen and PDF, at true size, on paper of the pages' own size.
 *
 * Returns: (transfer full): run it with the action wanted (dialog, preview, export)
 */
GtkPrintOperation *canevas_print_operation_new (CanevasPages *pages);

/** Opens the system's print dialog over @parent; a failure is reported there. */
void canevas_print (CanevasPages *pages, GtkWindow *parent);

G_END_DECLS
