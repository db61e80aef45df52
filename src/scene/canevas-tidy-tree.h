/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** The parent of a root. */
#define CANEVAS_TREE_ROOT G_MAXUINT

/**
 * CanevasTidyTree:
 *
 * A forest to be laid out from top to bottom: nodes of any size, as close as their subtrees allow, each parent over the middle of
 * its children, after A. van der Ploeg, "Drawing non-layered tidy trees in linear time", 2014. Siblings keep the order of their
 * numbers, and a subtree looks the same wherever it stands: adding a node moves others, but reshuffles nothing.
 */
typedef struct
{
  guint n;
  const guint *parents;           /* of each node, or %CANEVAS_TREE_ROOT; no node is its own ancestor */
  const double *widths, *heights;
  double sibling_gap;             /* between children of one parent */
  double cousin_gap;              /* between others; at least as wide */
  double level_gap;               /* between a parent and its children */
  gboolean layered;               /* all nodes of a level start at one height */
} CanevasTidyTree;

/**
 * canevas_tidy_tree_lay_out:
 * @corners: (out) (array length=n): the top left of each node
 * @bounds: (out) (optional): what all cover, from 0, 0
 *
 * Takes time in proportion to the number of nodes, however deep the tree.
 */
void canevas_tidy_tree_lay_out (const CanevasTidyTree *tree, CanevasPoint *corners, CanevasRectangle *bounds);

G_END_DECLS
