/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page-kind.h"
#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_WORKSPACE (canevas_workspace_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWorkspace, canevas_workspace, CANEVAS, WORKSPACE, GtkWidget)

/*
 * What a window shows of one open file: sidebar, header, the page and its inspector. Pages are built when first shown and kept
 * until their project is deleted. Property: "page" (CanevasPage, nullable), the page shown.
 */

GtkWidget *canevas_workspace_new (CanevasStore *store);
/** canevas_workspace_show: @project: (nullable): for pages of a project. Returns: (transfer none): the page, now shown */
CanevasPage *canevas_workspace_show (CanevasWorkspace *self, const CanevasPageKind *kind, CanevasRecord *project);
/** (nullable) (transfer none) */
CanevasPage *canevas_workspace_get_page (CanevasWorkspace *self);
/** Next (@step 1) or previous (-1) page of the sidebar. */
void canevas_workspace_step_page (CanevasWorkspace *self, int step);
/** Moves the keyboard to the next (@step 1) or previous (-1) pane: sidebar, header, page, inspector. */
void canevas_workspace_step_pane (CanevasWorkspace *self, int step);
/** Opens the guide on the field that has the keyboard, else on the page. Returns: %FALSE when it says nothing of either */
gboolean canevas_workspace_explain (CanevasWorkspace *self);
void canevas_workspace_toggle_sidebar (CanevasWorkspace *self);
void canevas_workspace_toggle_inspector (CanevasWorkspace *self);

G_END_DECLS
