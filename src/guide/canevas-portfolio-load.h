/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/** How many months are looked at together. */
#define CANEVAS_PORTFOLIO_LOAD_MONTHS 12

/** CanevasLoadGrouping: whose time is added up: that of the people of a unit, or of all who have the same kind of role */
typedef enum
{
  CANEVAS_LOAD_BY_UNIT,
  CANEVAS_LOAD_BY_ROLE,
} CanevasLoadGrouping;

/**
 * CanevasLoadMonth:
 * @asked: days of work that projects ask for
 * @given: days taken off the usual work for them
 * @beyond: days asked that nobody gave, person by person: time that one has left does not help another
 */
typedef struct
{
  double asked, given, beyond;
} CanevasLoadMonth;

/**
 * CanevasLoadPerson:
 * @id: of the person, or of the role where nobody is named
 * @name: theirs, or the function
 * @functions: what they are in which projects: "Cheffe de projet (Accueil)"
 *
 * To be told only to those who look into a group, to protect people: never beside other people of other groups, never in an order.
 */
typedef struct
{
  char *id, *name, *functions;
  CanevasLoadMonth months[CANEVAS_PORTFOLIO_LOAD_MONTHS];
} CanevasLoadPerson;

/**
 * CanevasLoadGroup:
 * @id: of the unit, or the name of the kind of role; "" for people without a unit
 * @name: in the current language
 * @people: (element-type CanevasLoadPerson): by name
 */
typedef struct
{
  char *id, *name;
  CanevasLoadMonth months[CANEVAS_PORTFOLIO_LOAD_MONTHS];
  GPtrArray *people;
} CanevasLoadGroup;

/**
 * CanevasPortfolioLoad:
 * @months: the first day of each month, and that after the last
 * @groups: (element-type CanevasLoadGroup): units as the organisation has them, kinds of role as they are named in a project
 * @n_silent: roles of whose work no plan speaks: their projects are taken to use what was given
 * @n_projects: projects that are not closed
 *
 * What all projects take of people's time, against the *temps de décharge* that was given, month by month.
 */
typedef struct
{
  guint32 months[CANEVAS_PORTFOLIO_LOAD_MONTHS + 1];
  guint n_months;
  GPtrArray *groups;
  guint n_silent, n_projects;
} CanevasPortfolioLoad;

/**
 * canevas_portfolio_load_new:
 * @today: `YYYY-MM-DD`
 *
 * Reads the projects that are not closed: the twelve months from this one on, or, where all of it was before or comes later, the
 * nearest ones. A month without any is left out at the end. In the current language. (transfer full)
 */
CanevasPortfolioLoad *canevas_portfolio_load_new (CanevasStore *store, const char *today, CanevasLoadGrouping grouping);
void canevas_portfolio_load_free (CanevasPortfolioLoad *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPortfolioLoad, canevas_portfolio_load_free)

/** canevas_portfolio_load_find: (nullable) (transfer none) */
const CanevasLoadGroup *canevas_portfolio_load_find (const CanevasPortfolioLoad *self, const char *id);

/**
 * canevas_portfolio_load_dup_sentence:
 * @months: of a group or a person of it
 *
 * "12 days asked, 10 given; in March 2027, 3 days more than was given". In the current language. (transfer full)
 */
char *canevas_portfolio_load_dup_sentence (const CanevasPortfolioLoad *self, const CanevasLoadMonth *months);

G_END_DECLS
