/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

/** Asks where to write the RACI of @matrix, and as what: pages (.pdf), a picture (.svg, .png) or a table (.csv). */
void canevas_raci_export (GtkWidget *from, CanevasRaciMatrix *matrix);
/** Writes it as the ending of @file says, without one as .pdf. The file written, or %NULL. (transfer full) */
GFile *canevas_raci_export_to (CanevasRaciMatrix *matrix, GFile *file, GError **error);

G_END_DECLS
