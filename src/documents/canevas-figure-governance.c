/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-figure.h"

#include "canevas-fonts.h"
#include "canevas-governance-diagram.h"
#include "canevas-instance.h"
#include "canevas-store.h"

/* The governance schema across a page of text. Its layout is made for the width of the page's text; higher than it may be, it is scaled. */
static CanevasScene *
make (CanevasRecord *record, double width, double height, GError **error)
{
  const CanevasGovernanceOptions options = { .size = CANEVAS_DRAWING_FIGURE };
  g_autoptr (CanevasList) bodies =
    canevas_store_children (canevas_record_get_store (record), &canevas_instance_type, canevas_record_get_id (record));
  g_autoptr (CanevasTextMeasure) measure = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (bodies)) == 0)
    return NULL;
  measure = canevas_fonts_make_measure ();
  return canevas_governance_diagram_new (record, measure, &options);
}

const CanevasFigureMaker canevas_figure_governance = { "governance", make };
