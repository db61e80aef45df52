/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

/* What a project gives, what it changes, and what is learnt from it. */
#define CANEVAS_TYPE_EVALUATION_PAGE (canevas_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasEvaluationPage, canevas_evaluation_page, CANEVAS, EVALUATION_PAGE, CanevasViewPage)

G_END_DECLS
