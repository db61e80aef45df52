/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-facts.h"

G_BEGIN_DECLS

/**
 * CanevasOrganisationShown:
 * @CANEVAS_ORGANISATION_EVERYTHING: all units and people
 * @CANEVAS_ORGANISATION_WITHOUT_UNIT: people attached to no unit
 * @CANEVAS_ORGANISATION_WITHOUT_HEAD: units nobody heads
 * @CANEVAS_ORGANISATION_VACANT: vacant posts
 * @CANEVAS_ORGANISATION_STAFF: units beside the line
 * @CANEVAS_ORGANISATION_REFERENTS: people who are référents elsewhere
 */
typedef enum
{
  CANEVAS_ORGANISATION_EVERYTHING,
  CANEVAS_ORGANISATION_WITHOUT_UNIT,
  CANEVAS_ORGANISATION_WITHOUT_HEAD,
  CANEVAS_ORGANISATION_VACANT,
  CANEVAS_ORGANISATION_STAFF,
  CANEVAS_ORGANISATION_REFERENTS,
  CANEVAS_N_ORGANISATION_SHOWN
} CanevasOrganisationShown;

/**
 * CanevasOrganisationSearch:
 *
 * Finds units and people of an organisation by what is said of them, as one types, without making objects of the thousands that do
 * not match. Good for one state of the file.
 */
typedef struct _CanevasOrganisationSearch CanevasOrganisationSearch;

CanevasOrganisationSearch *canevas_organisation_search_new (CanevasStore *store, CanevasOrgFacts *facts);
void canevas_organisation_search_free (CanevasOrganisationSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasOrganisationSearch, canevas_organisation_search_free)

/** Keeps what matches every word of @text (beginnings of words; accents and case do not matter) and @shown, and the units above. */
void canevas_organisation_search_run (CanevasOrganisationSearch *self, const char *text, CanevasOrganisationShown shown);
/** Whether the unit or the person with this id is kept; what the search does not know is. */
gboolean canevas_organisation_search_keeps (CanevasOrganisationSearch *self, const char *id);

G_END_DECLS
