/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/* The projects of the file, each with its stage, dates and completion; the way into their framing. */
#define CANEVAS_TYPE_PROJECTS_PAGE (canevas_projects_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasProjectsPage, canevas_projects_page, CANEVAS, PROJECTS_PAGE, CanevasPage)

G_END_DECLS
