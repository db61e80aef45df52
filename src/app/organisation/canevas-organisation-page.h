/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/* Units and people of the authority: the tree table, search, and the record selected on the right. */
#define CANEVAS_TYPE_ORGANISATION_PAGE (canevas_organisation_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOrganisationPage, canevas_organisation_page, CANEVAS, ORGANISATION_PAGE, CanevasPage)

G_END_DECLS
