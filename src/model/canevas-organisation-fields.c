/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-organisation-fields.h"

const CanevasChoice canevas_unit_kinds[] = {
  { "general_management", NC_("choice", "General management") },
  { "pole", NC_("choice", "Division") },
  { "direction", NC_("choice", "Directorate") },
  { "service", NC_("choice", "Service") },
  { "team", NC_("choice", "Team") },
  { "mission", NC_("choice", "Mission") },
  { "site", NC_("choice", "Site") },
  { "circle", NC_("choice", "Circle") },
  { "cell", NC_("choice", "Self-managed cell") },
  { "collective", NC_("choice", "Pilot collective") },
  { NULL },
};

const CanevasChoice canevas_unit_natures[] = {
  { "cockpit", NC_("choice", "Cockpit of the general management") },
  { "territorial", NC_("choice", "Territorial") },
  { "thematic", NC_("choice", "Thematic") },
  { "resource", NC_("choice", "Resources for the other units") },
  { "transversal", NC_("choice", "Transversal") },
  { NULL },
};

const CanevasChoice canevas_unit_headings[] = {
  { "single", NC_("choice", "One person") },
  { "pair", NC_("choice", "A pair") },
  { "collective", NC_("choice", "A collective") },
  { NULL },
};

const CanevasChoice canevas_link_kinds[] = {
  { "functional", NC_("choice", "Functional link") },
  { "referent", NC_("choice", "Référent") },
  { "double", NC_("choice", "Double link between circles") },
  { "support", NC_("choice", "Support") },
  { NULL },
};

const CanevasChoice canevas_membership_kinds[] = {
  { "member", NC_("choice", "Member too") },
  { "co_head", NC_("choice", "Head with others") },
  { "deputy", NC_("choice", "Deputy head") },
  { "referent", NC_("choice", "Référent") },
  { "delegate", NC_("choice", "Delegate of another circle") },
  { "volunteer", NC_("choice", "Volunteer") },
  { NULL },
};
