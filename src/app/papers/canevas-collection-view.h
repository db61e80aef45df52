/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record-sheet.h"
#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_COLLECTION_VIEW (canevas_collection_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasCollectionView, canevas_collection_view, CANEVAS, COLLECTION_VIEW, CanevasView)

/**
 * CanevasCollectionViewClass:
 * @type: of the records listed
 * @add_label: msgid of the button that adds one (N_)
 * @hint: msgid: what to select, while nothing is (N_)
 * @create: (nullable): makes a new record with what goes with it, in one action; %NULL: an empty one
 * @create_empty: what stands there while there is none
 * @create_sheet: the middle of the view, about the record chosen in the list: a #CanevasRecordSheet, or any other widget
 * @chosen: (nullable): another record, or none, is chosen
 *
 * A list of records at the left, the chosen one in the middle, what is selected of it in the pane on the right. On a project's
 * page the list keeps to the records whose field "project" is that project, and new ones get it; on a page about the whole file
 * it holds all.
 */
struct _CanevasCollectionViewClass
{
  CanevasViewClass parent_class;

  const CanevasRecordType *type;
  const char *add_label;
  const char *hint;
  CanevasRecord *(*create) (CanevasCollectionView *self, GError **error);
  GtkWidget *(*create_empty) (CanevasCollectionView *self);
  GtkWidget *(*create_sheet) (CanevasCollectionView *self, CanevasRecord *record);
  void (*chosen) (CanevasCollectionView *self, CanevasRecord *record);
};

/** Adds a record, chooses it and puts the keyboard into its form. */
void canevas_collection_view_add (CanevasCollectionView *self);
/** (nullable) (transfer none) */
CanevasRecord *canevas_collection_view_get_chosen (CanevasCollectionView *self);
/** Shows a record in the pane on the right. */
void canevas_collection_view_inspect (CanevasCollectionView *self, CanevasRecord *record);
/** (transfer none) */
CanevasInspector *canevas_collection_view_get_inspector (CanevasCollectionView *self);

G_END_DECLS
