/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-org-facts.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/** The forms of the guide: one organisation, drawn as each. */
typedef enum
{
  CANEVAS_ORG_FORM_CLASSIC,    /* a tree, staff beside the line */
  CANEVAS_ORG_FORM_INVERTED,   /* users and the field on top */
  CANEVAS_ORG_FORM_RING,       /* a cockpit, and a ring of divisions by sectors */
  CANEVAS_ORG_FORM_MATRIX,     /* territories across themes */
  CANEVAS_ORG_FORM_CIRCLES,    /* circles within circles, each with its purpose */
  CANEVAS_ORG_FORM_FLAT,       /* few levels, collective heads */
  CANEVAS_ORG_FORM_PAIRS,      /* who head together */
  CANEVAS_ORG_FORM_CELLS,      /* self-managed cells */
  CANEVAS_ORG_FORM_BANDS,      /* transversal bands over columns */
  CANEVAS_ORG_FORM_COLLECTIVE, /* a pilot collective of volunteers */
  CANEVAS_N_ORG_FORMS
} CanevasOrgForm;

/** What is said of people. */
typedef enum
{
  CANEVAS_ORG_VARIANT_NAMED,     /* names and functions */
  CANEVAS_ORG_VARIANT_FUNCTIONS, /* functions only */
  CANEVAS_ORG_VARIANT_PUBLIC,    /* names that may be published, functions of who heads; nothing else about people */
  CANEVAS_N_ORG_VARIANTS
} CanevasOrgVariant;

/** How units that hang under one stand. */
typedef enum
{
  CANEVAS_ORG_SPREAD_MIXED,      /* side by side at the top, stacked below */
  CANEVAS_ORG_SPREAD_HORIZONTAL, /* side by side down to the last ones */
  CANEVAS_ORG_SPREAD_VERTICAL,   /* stacked under each that answers to the top */
  CANEVAS_N_ORG_SPREADS
} CanevasOrgSpread;

/** What a scenario does to a unit. */
typedef enum
{
  CANEVAS_ORG_UNCHANGED = 0,
  CANEVAS_ORG_CREATED = 1 << 0,
  CANEVAS_ORG_CLOSED = 1 << 1,
  CANEVAS_ORG_MOVED = 1 << 2,
  CANEVAS_ORG_RENAMED = 1 << 3,
} CanevasOrgChanges;

/** @note: (nullable): what was before, in a few words: "was: Habitat" */
typedef struct
{
  CanevasOrgChanges changes;
  const char *note;
} CanevasOrgMark;

/**
 * CanevasOrgPlan:
 *
 * How a chart was laid out on screen last time, to be kept and given again, so that boxes stay where they were while the file is
 * edited. Zero at first.
 */
typedef struct
{
  guint rows, columns, deep;
  guint n_branches; /* that it was made for: with many more or fewer it is made anew */
} CanevasOrgPlan;

/**
 * CanevasOrgChartOptions:
 * @depth: how many levels are shown, from the top, and what @marks change below them; 0: all
 * @of: (nullable): id of the unit to draw from; %NULL: the whole
 * @people: name those who work in the units too, and not only who heads them
 * @without_headcounts: do not say how many agents units have
 * @without_staff: leave out units beside the line
 * @without_functional: leave out links beside the hierarchy
 * @whole: on one sheet in any case, as large as its letters ask for, beyond A0 too
 * @today: (nullable): YYYY-MM-DD: the date on the sheet, where the file says none
 * @marks: (nullable) (array): by the numbers of units: what a scenario does to them, drawn with a sign and a colour. Closed units
 *   are drawn only with marks
 * @scenario: (nullable): name of the scenario that is drawn, for the subtitle
 * @plan: (inout) (nullable): on screen, how it was laid out last time
 *
 * All zero: the classic form of the whole, with names, for the screen.
 */
typedef struct
{
  CanevasOrgForm form;
  CanevasOrgVariant variant;
  CanevasOrgSpread spread;
  CanevasDrawingSize size;
  guint depth;
  const char *of;
  gboolean people;
  gboolean without_headcounts;
  gboolean without_staff;
  gboolean without_functional;
  gboolean whole;
  const char *today;
  const CanevasOrgMark *marks;
  const char *scenario;
  CanevasOrgPlan *plan;
} CanevasOrgChartOptions;

/** "classic", "inverted"…: as settings write it. */
const char *canevas_org_form_get_name (CanevasOrgForm form);
/** What people call it, in the current language. */
const char *canevas_org_form_get_label (CanevasOrgForm form);
/** What a chart in this form is called: "Circular organisation chart". */
const char *canevas_org_form_get_title (CanevasOrgForm form);
/** FALSE when no form is called @name. */
gboolean canevas_org_form_find (const char *name, CanevasOrgForm *form);
/** "named", "functions", "public". */
const char *canevas_org_variant_get_name (CanevasOrgVariant variant);
const char *canevas_org_variant_get_label (CanevasOrgVariant variant);
gboolean canevas_org_variant_find (const char *name, CanevasOrgVariant *variant);
/** "mixed", "horizontal", "vertical". */
const char *canevas_org_spread_get_name (CanevasOrgSpread spread);
const char *canevas_org_spread_get_label (CanevasOrgSpread spread);
gboolean canevas_org_spread_find (const char *name, CanevasOrgSpread *spread);

/**
 * canevas_org_chart_new:
 * @authority: (nullable): whose organisation it is: says its language, and reference, version and date of the chart
 * @options: (nullable)
 *
 * Draws an organisation in one of its forms. Each unit is a group named by the id of its record; posts and links are groups too;
 * the outline tells all of it. Boxes never lie on each other. On a sheet, all is made to fit, however small it comes: for what
 * should be read, see canevas_org_chart_new_pages(). In the language of the authority's file.
 *
 * Returns: (transfer full): the scene; empty where there is no unit
 */
CanevasScene *canevas_org_chart_new (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure,
                                     const CanevasOrgChartOptions *options);

/** The pages of a chart, planned, and each drawn when it is wanted: those of 100,000 people do not stand in memory together. */
typedef struct _CanevasOrgPages CanevasOrgPages;

/**
 * canevas_org_pages_new:
 *
 * The same for paper, in letters that can be read: on one sheet as long as it holds; then on a larger one; then as an overview and a
 * page for each unit of the level below. A size of the options that is a sheet is kept; else the sheet is chosen. What is given must
 * outlive the pages.
 */
CanevasOrgPages *canevas_org_pages_new (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure,
                                        const CanevasOrgChartOptions *options);
void canevas_org_pages_free (CanevasOrgPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasOrgPages, canevas_org_pages_free)

/** At least one. */
guint canevas_org_pages_get_n (CanevasOrgPages *self);
/** (transfer full): a page, from 0. */
CanevasScene *canevas_org_pages_draw (CanevasOrgPages *self, guint page);

/** (transfer full) (element-type CanevasScene): all the pages, drawn; @options may be %NULL */
GPtrArray *canevas_org_chart_new_pages (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure,
                                        const CanevasOrgChartOptions *options);

/** (transfer full) (nullable): who heads a unit, as a chart of this variant says it. */
char *canevas_org_chart_dup_head (CanevasOrgFacts *facts, guint unit, CanevasOrgVariant variant);

G_END_DECLS
