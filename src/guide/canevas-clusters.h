/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CanevasTie: @from, @to: numbers of nodes; @weight: more than 0 */
typedef struct
{
  guint from, to;
  double weight;
} CanevasTie;

/**
 * canevas_clusters_find:
 * @ties: without direction; several between two nodes add up
 * @n_groups: (out) (optional): how many groups there are
 *
 * Shares out the nodes of a graph into groups that are tied more among themselves than by chance: the largest modularity that
 * moving nodes, then whole groups, reaches (V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of
 * communities in large networks", J. Stat. Mech., 2008, P10008). Nodes are visited in their order, so that the same graph always
 * gives the same groups. Groups smaller than about the square root of the number of ties may be seen as one.
 *
 * Returns: (transfer full) (array length=n_nodes): the group of each node, numbered from 0 in the order of their first node
 */
guint *canevas_clusters_find (guint n_nodes, const CanevasTie *ties, guint n_ties, guint *n_groups);

/** How much more groups hold of the ties than by chance: from -0.5 to 1 (M. Newman, M. Girvan, Phys. Rev. E 69, 2004, 026113). */
double canevas_clusters_measure (guint n_nodes, const CanevasTie *ties, guint n_ties, const guint *groups);

G_END_DECLS
