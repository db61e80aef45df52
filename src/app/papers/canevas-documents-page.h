/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_DOCUMENTS_PAGE (canevas_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentsPage, canevas_documents_page, CANEVAS, DOCUMENTS_PAGE, CanevasPage)

/*
 * The documents of a project: on the left its framing note and a mission letter for each role; in the middle what only the document
 * needs (its frame and versions, or the letter's own words); on the right the real pages. Primary action: export.
 */

G_END_DECLS
