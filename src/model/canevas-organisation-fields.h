/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-fields.h"

G_BEGIN_DECLS

/*
 * The fields that an organisation in force and a scenario of another one have in common, under the same names: what reads one reads
 * the other, and a scenario is applied by copying them back.
 */

extern const CanevasChoice canevas_unit_kinds[];
extern const CanevasChoice canevas_unit_natures[];
extern const CanevasChoice canevas_unit_headings[];
extern const CanevasChoice canevas_link_kinds[];
extern const CanevasChoice canevas_membership_kinds[];

#define UNIT_FIELDS(table_)                                                                                                         \
  TEXT ("name", N_("Name"), N_("What do agents call this unit?"), .required = TRUE),                                                \
  TEXT ("short_name", N_("Short name"), NULL, .maximum = 30),                                                                       \
  CHOICE ("kind", N_("Kind"), N_("What is it in the organisation?"), canevas_unit_kinds),                                           \
  REFERENCE ("parent", N_("Attached to"), N_("Which unit does it report to?"), table_, CASCADE),                                    \
  TEXT ("code", N_("Code in the HR system"), NULL, .maximum = 60),                                                                  \
  LONG_TEXT ("purpose", N_("Purpose"), N_("What is this unit for, in one sentence its users would understand?")),                   \
  TEXT ("location", N_("Place"), N_("Where does it work?")),                                                                        \
  CHOICE ("heading", N_("Headed by"), N_("Is it headed by one person, a pair or a collective?"), canevas_unit_headings),            \
  FLAG ("staff", N_("Beside the line (staff)"), N_("Does it support its head from the side, with nobody below it?")),               \
  CHOICE ("nature", N_("Nature"), N_("By what is it defined: a territory, a theme, resources for the others?"), canevas_unit_natures), \
  TEXT ("sector", N_("Sector"), N_("With which units is it grouped in a ring or a matrix? Units of one sector have the same word here.")), \
  INTEGER ("headcount", N_("Number of agents"), N_("How many agents, where they are not all in the file?"), 0, 1000000)

#define POST_FIELDS                                                                                                                 \
  FLAG ("leads_unit", N_("Heads the unit"), N_("Does this person lead the unit named above?")),                                     \
  FLAG ("vacant", N_("Vacant post"), N_("Is nobody in this post today?")),                                                          \
  FLAG ("publishable", N_("Name may be published"), N_("May the name appear in an organisation chart for the public?")),            \
  INTEGER ("working_time", N_("Working time (%)"), N_("Which share of a full time is this post?"), 1, 100)

#define LINK_FIELDS                                                                                                                 \
  CHOICE ("kind", N_("Kind"), N_("What ties the two?"), canevas_link_kinds, .required = TRUE, .initial = "functional"),             \
  TEXT ("label", N_("In words"), N_("How should it read on a drawing? For example “Finance référent of the division”."))

#define MEMBERSHIP_FIELDS                                                                                                           \
  CHOICE ("kind", N_("As"), N_("In what capacity?"), canevas_membership_kinds, .required = TRUE, .initial = "member"),              \
  TEXT ("position", N_("Function there"), N_("What is this person’s function there?")),                                             \
  INTEGER ("time_share", N_("Share of time (%)"), N_("How much of the working time goes there?"), 0, 100)

G_END_DECLS
