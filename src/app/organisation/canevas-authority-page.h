/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/* The authority whose file this is: found in the official list or filled in by hand, and what heads its documents. */
#define CANEVAS_TYPE_AUTHORITY_PAGE (canevas_authority_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAuthorityPage, canevas_authority_page, CANEVAS, AUTHORITY_PAGE, CanevasPage)

G_END_DECLS
