/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-authority.h"

G_BEGIN_DECLS

/*
 * The official list of French local authorities, packaged with Canevas (resources/collectivites.md): regions, departments,
 * municipalities and their groupings. Read when first searched; needs no network.
 */

/**
 * CanevasDirectoryEntry:
 * @kind: a choice of the authority's field "kind"
 * @name: as the official list has it, groupings with their kind in full: "Communauté de communes du Pays de Pontchâteau"
 * @code: INSEE code, or SIREN for groupings
 * @siren: (nullable): where the list gives it
 * @department: (nullable): code of the department it is in
 * @population: -1 when the list gives none
 * @members: how many municipalities it gathers; -1 for what is not a grouping
 *
 * One local authority.
 */
typedef struct
{
  const char *kind;
  char *name;
  char *code;
  char *siren;
  char *department;
  gint64 population;
  gint64 members;
} CanevasDirectoryEntry;

#define CANEVAS_TYPE_DIRECTORY_ENTRY (canevas_directory_entry_get_type ())
GType canevas_directory_entry_get_type (void);
CanevasDirectoryEntry *canevas_directory_entry_copy (const CanevasDirectoryEntry *self);
void canevas_directory_entry_free (CanevasDirectoryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasDirectoryEntry, canevas_directory_entry_free)

/** What tells it from its namesakes, for a second line: "Municipality · 31 · 514 819 inhabitants". */
char *canevas_directory_entry_describe (const CanevasDirectoryEntry *self);

/** How many authorities the list has. */
guint canevas_directory_get_size (void);

/**
 * canevas_directory_search:
 * @text: what was typed so far
 * @at_most: how many to return
 *
 * Finds authorities whose name, code, department code or kind has words that begin with every word of @text, without regard to
 * case, accents, hyphens, and "st" for "saint". The name typed in full comes first, then names that begin with it, then the rest;
 * among those, the larger kinds (region, department, grouping) and the more populated.
 *
 * Returns: (transfer full) (element-type CanevasDirectoryEntry): best first; empty when nothing was typed
 */
GPtrArray *canevas_directory_search (const char *text, guint at_most);

/**
 * canevas_authority_prefill:
 *
 * Fills what the official list knows into @self (name, kind, codes, population, department, members, and the town of a
 * municipality), as one action. What the list does not know becomes empty rather than stay another authority's.
 */
gboolean canevas_authority_prefill (CanevasAuthority *self, const CanevasDirectoryEntry *entry, GError **error);

G_END_DECLS
