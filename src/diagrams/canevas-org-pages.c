/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on paper: on one sheet where its letters can be read, else on a larger one, else as an overview and a page for each part. */
#include "canevas-org-chart-private.h"

#include "canevas-language.h"

/* Surfaces that a box of a team and a name take at least, in units of an A3 sheet. */
#define LEAST_BOX (70.0 * 15)
#define LEAST_NAME (60.0 * 12)
/* How many texts a measure may hold: pages share words, not names. */
#define MOST_TEXTS 20000
/* What readers of PDF files open, in points. */
#define LONGEST_SIDE 14400.0
#define A3_WIDTH 1190.55
#define A0_WIDTH 3370.39
#define A0_HEIGHT 2383.94

/* One page: what it shows. @first, @end: of the units directly below, those with numbers from and up to these; 0, 0: all */
typedef struct
{
  const char *of;
  guint depth;
  guint first, end;
  gboolean people, overview, top_people;
  guint sheet; /* of a form that goes on by itself */
  /* How it was laid out when it was seen to be read, for when it is drawn; %NULL: anew then. */
  gpointer layout;
  GDestroyNotify free_layout;
  double layout_width, layout_height;
} Page;

struct _CanevasOrgPages
{
  CanevasOrgFacts *facts;
  CanevasRecord *authority;
  CanevasTextMeasure *measure;
  const CanevasOrgChartOptions *options;
  CanevasOrgDrawing whole; /* for what all pages share */
  double width, height; /* of a sheet */
  GArray *pages;        /* Page; none where there is no unit */
  guint usual_group;    /* how many units the last page of several held */
};

typedef struct _CanevasOrgPages Paging;

/* What earlier pages said is forgotten with the measure that held it, once no drawing needs that. */
static void
forget_texts (Paging *self)
{
  g_autoptr (CanevasTextMeasure) former = NULL;

  if (canevas_text_measure_get_n_shaped (self->measure) < MOST_TEXTS)
    return;
  former = self->measure;
  self->measure = canevas_text_measure_new_like (former);
}

static CanevasOrgChartOptions
get_options (const Paging *self, const Page *page)
{
  CanevasOrgChartOptions options = *self->options;

  options.size = CANEVAS_DRAWING_A3;
  options.plan = NULL;
  options.of = page->of;
  options.depth = page->depth;
  options.people = page->people;
  return options;
}

static void
forget_layout (gpointer data)
{
  Page *page = data;

  if (page->layout != NULL)
    page->free_layout (page->layout);
  page->layout = NULL;
}

/* Of other forms, what is tried on sheets of several sizes is not always what is drawn. */
static void
keep_layout (Paging *self, Page *page, CanevasOrgDrawing *drawing)
{
  forget_layout (page);
  if (!canevas_org_get_form (self->options->form)->parted)
    return;
  page->layout = g_steal_pointer (&drawing->layout);
  page->free_layout = drawing->free_layout;
  page->layout_width = drawing->width;
  page->layout_height = drawing->height;
}

static void
take_layout (Page *page, CanevasOrgDrawing *drawing)
{
  drawing->layout = g_steal_pointer (&page->layout);
  drawing->free_layout = page->free_layout;
  drawing->width = page->layout_width;
  drawing->height = page->layout_height;
}

/* By how much the letters of an A3 sheet are scaled where a page stands on a sheet. */
static double
measure_page (Paging *self, Page *page, double width, double height)
{
  const CanevasOrgChartOptions options = get_options (self, page);
  CanevasOrgDrawing drawing;
  CanevasRectangle room;
  double unit;

  forget_texts (self);
  canevas_org_drawing_init_part (&drawing, &self->whole, self->measure, &options, page->first, page->end);
  drawing.top_people = page->top_people;
  canevas_org_frame_get_room (&drawing, width, height, &room);
  canevas_org_set_room (&drawing, &room);
  drawing.trying = TRUE;
  canevas_org_get_kind (&drawing)->lay_out (&drawing);
  unit = MIN (room.width / drawing.width, room.height / drawing.height);
  keep_layout (self, page, &drawing);
  canevas_org_drawing_clear (&drawing);
  return unit;
}

/* Whether so many boxes and names cannot be on one sheet, however they stand: then nothing needs to be measured. */
static gboolean
is_hopeless (const Paging *self, const Page *page)
{
  CanevasOrgFacts *facts = self->facts;
  const guint top = canevas_org_facts_find_unit (facts, page->of);
  const guint first = top != CANEVAS_ORG_NONE ? top : 0;
  const guint end = page->end > 0 ? page->end : top != CANEVAS_ORG_NONE ? facts->units[top].end : facts->n_units;
  double surface = 0;

  for (guint i = first; i < end; i = i == first && page->end > 0 ? page->first : i + 1)
    {
      const CanevasOrgUnit *unit = &facts->units[i];

      if (unit->closed || (page->depth > 0 && unit->level >= facts->units[first].level + page->depth))
        continue;
      surface += LEAST_BOX;
      /* Those of one function may share a line. */
      if (page->people && self->options->variant == CANEVAS_ORG_VARIANT_NAMED)
        surface += (unit->end_post - unit->first_post) * LEAST_NAME;
    }
  return surface * CANEVAS_ORG_LEAST_UNIT * CANEVAS_ORG_LEAST_UNIT > self->width * self->height;
}

static gboolean
is_read (Paging *self, Page *page)
{
  const gboolean tree = canevas_org_get_form (self->options->form)->parted;

  if (page->layout != NULL)
    return TRUE;
  if (tree && is_hopeless (self, page))
    return FALSE;
  if (measure_page (self, page, self->width, self->height) >= CANEVAS_ORG_LEAST_UNIT)
    return TRUE;
  forget_layout (page);
  return FALSE;
}

static CanevasScene *
draw_page (Paging *self, guint number)
{
  Page *page = &g_array_index (self->pages, Page, number);
  const CanevasOrgChartOptions options = get_options (self, page);
  CanevasOrgDrawing drawing;

  forget_texts (self);
  canevas_org_drawing_init_part (&drawing, &self->whole, self->measure, &options, page->first, page->end);
  drawing.top_people = page->top_people;
  drawing.page = number + 1;
  drawing.n_pages = self->pages->len;
  drawing.overview = page->overview;
  drawing.sheet = page->sheet;
  take_layout (page, &drawing);
  canevas_org_draw_sheet (&drawing, self->width, self->height);
  canevas_org_drawing_clear (&drawing);
  return drawing.scene;
}

/* How many levels there are to show from a unit on; 0: nothing. */
static guint
count_levels (const Paging *self, guint top)
{
  const CanevasOrgFacts *facts = self->facts;
  guint levels = 0;

  if (top != CANEVAS_ORG_NONE)
    levels = facts->units[top].depth + 1;
  else
    for (guint i = 0; i < facts->n_units; i = facts->units[i].end)
      levels = MAX (levels, facts->units[i].depth + 1);
  return self->options->depth > 0 ? MIN (levels, self->options->depth) : levels;
}

/* As many levels as can be read on one sheet, but not all. */
static guint
add_overview (Paging *self, const Page *whole, guint levels)
{
  Page overview = { .of = whole->of, .overview = TRUE, .top_people = whole->people, .depth = MAX (levels, 2) - (whole->people ? 0 : 1) };

  while (overview.depth > 2 && !is_read (self, &overview))
    overview.depth--;
  g_array_append_val (self->pages, overview);
  return overview.depth;
}

static void add_part (Paging *self, Page *part);

/* Whether a unit may share a page with those beside it, where a page each would be half empty: below directorates, or anywhere where
 * only units are told. */
static gboolean
is_small (const Paging *self, const Page *whole, guint unit)
{
  return !whole->people || self->facts->units[unit].level > self->whole.branch_level + 1;
}

/* A group is said to be below a unit: the only one at the top, where the whole is drawn. */
static const char *
get_group_top (const Paging *self, const Page *whole)
{
  const CanevasOrgFacts *facts = self->facts;

  return whole->of == NULL && facts->units[0].end == facts->n_units ? facts->units[0].id : whole->of;
}

/* The units of @whole from @unit on that may share a page, by where each ends. (transfer full) */
static GArray *
list_small (const Paging *self, const Page *whole, guint unit, guint end)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint next = unit; next < end && is_small (self, whole, next); next = self->facts->units[next].end)
    g_array_append_val (ends, self->facts->units[next].end);
  return ends;
}

/*
 * A page of as many units below @top as it holds, from @unit on. Returns the unit after them, or @unit where not one fits.
 *
 * Pages that follow each other mostly hold about as many, so the search starts there: to lay out is the dear part of it.
 */
static guint
add_group (Paging *self, const Page *whole, guint unit, guint end)
{
  g_autoptr (GArray) ends = list_small (self, whole, unit, end);
  Page group = { .of = get_group_top (self, whole), .people = whole->people, .depth = whole->depth, .first = unit, .end = unit };
  guint held = 0, too_many = ends->len + 1, step = 1;
  guint next = CLAMP (self->usual_group, 1, ends->len);

  while (held + 1 < too_many)
    {
      Page more = { .of = group.of, .people = group.people, .depth = group.depth, .first = unit,
                    .end = g_array_index (ends, guint, next - 1) };

      if (is_read (self, &more))
        {
          forget_layout (&group);
          group = more;
          held = next;
        }
      else
        too_many = next;
      next = too_many > ends->len ? MIN (held + step, ends->len) : (held + too_many) / 2;
      step *= 2;
    }
  if (held == 0)
    return unit;
  self->usual_group = held;
  g_array_append_val (self->pages, group);
  return group.end;
}

/* Pages for the units below @top that have something below them; through those that only have one below. */
static void
add_parts (Paging *self, const Page *whole, guint top)
{
  const CanevasOrgFacts *facts = self->facts;
  const guint first = top != CANEVAS_ORG_NONE ? top + 1 : 0, end = top != CANEVAS_ORG_NONE ? facts->units[top].end : facts->n_units;

  for (guint unit = first, after = 0; unit < end; unit = MAX (after, facts->units[unit].end))
    {
      const CanevasOrgUnit *below = &facts->units[unit];
      Page part = { .of = below->id, .people = whole->people, .depth = whole->depth > 0 ? whole->depth - 1 : 0 };

      if (below->closed && self->options->marks == NULL)
        continue;
      after = get_group_top (self, whole) != NULL ? add_group (self, whole, unit, end) : unit;
      if (after == unit && (below->n_children > 0 || (whole->people && below->own_people > 1)))
        add_part (self, &part);
    }
}

/* What a page of everything is drawn from: its only unit that hangs nowhere, where there is one only. */
static guint
find_top (const Paging *self, const char *of)
{
  const CanevasOrgFacts *facts = self->facts;

  return of == NULL && facts->n_units > 0 && facts->units[0].end == facts->n_units ? 0 : canevas_org_facts_find_unit (self->facts, of);
}

/* One page, or an overview and the parts of it. */
static void
add_part (Paging *self, Page *part)
{
  const guint top = find_top (self, part->of), levels = count_levels (self, top);

  if (levels < (part->people ? 2u : 3u) || part->depth == 1 || is_read (self, part))
    {
      g_array_append_vals (self->pages, part, 1);
      return;
    }
  add_overview (self, part, part->depth > 0 ? MIN (levels, part->depth) : levels);
  add_parts (self, part, top);
}

/* A sheet beyond A3 hangs on a wall, and is read standing before it. */
static double
get_least_unit (double width)
{
  return width > A3_WIDTH + 1 ? CANEVAS_ORG_POSTER_UNIT : CANEVAS_ORG_LEAST_UNIT;
}

/* The whole on one sheet that is as large as its letters ask for, in the proportions of the others. */
static void
fit_whole (Paging *self, Page *whole)
{
  self->width = A0_WIDTH;
  self->height = A0_HEIGHT;
  for (guint size = CANEVAS_DRAWING_A4; size < CANEVAS_DRAWING_A0; size++)
    {
      double width, height;

      canevas_drawing_size_get (size, &width, &height);
      if (measure_page (self, whole, width, height) < get_least_unit (width))
        continue;
      self->width = width;
      self->height = height;
      return;
    }
  while (measure_page (self, whole, self->width, self->height) < CANEVAS_ORG_POSTER_UNIT && self->width * G_SQRT2 < LONGEST_SIDE)
    {
      self->width *= G_SQRT2;
      self->height *= G_SQRT2;
    }
}

/* A form that goes on by itself: on one sheet, or on as many as it asks for. */
static void
add_continued (Paging *self, Page *whole)
{
  const CanevasOrgChartOptions options = get_options (self, whole);
  Page page = *whole;
  CanevasOrgDrawing drawing;
  CanevasRectangle room;
  guint n_parts = 1;

  if (!is_read (self, whole))
    {
      canevas_org_drawing_init_part (&drawing, &self->whole, self->measure, &options, 0, 0);
      canevas_org_frame_get_room (&drawing, self->width, self->height, &room);
      canevas_org_set_room (&drawing, &room);
      n_parts = canevas_org_get_kind (&drawing)->count_parts (&drawing);
      canevas_org_drawing_clear (&drawing);
    }
  for (guint part = 1; part <= n_parts; part++)
    {
      page.sheet = n_parts > 1 ? part : 0;
      g_array_append_val (self->pages, page);
    }
}

/* A4 as long as it is read there, else A3. */
static void
choose_sheet (Paging *self, Page *whole)
{
  canevas_drawing_size_get (CANEVAS_DRAWING_A4, &self->width, &self->height);
  if (!is_read (self, whole))
    canevas_drawing_size_get (CANEVAS_DRAWING_A3, &self->width, &self->height);
}

static void
plan_pages (Paging *self, Page *whole)
{
  const CanevasOrgFormKind *form = canevas_org_get_form (self->options->form);
  const gboolean chosen = canevas_drawing_size_is_framed (self->options->size);

  if (self->options->whole || (!form->parted && form->count_parts == NULL))
    {
      if (!chosen)
        fit_whole (self, whole);
      g_array_append_vals (self->pages, whole, 1);
      return;
    }
  if (!chosen)
    choose_sheet (self, whole);
  if (form->parted)
    add_part (self, whole);
  else
    add_continued (self, whole);
}

CanevasOrgPages *
canevas_org_pages_new (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure, const CanevasOrgChartOptions *options)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_org_get_language (authority));
  CanevasOrgPages *self;
  Page whole;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (authority == NULL || CANEVAS_IS_RECORD (authority), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (CanevasOrgPages, 1);
  self->facts = facts;
  self->authority = authority;
  self->measure = g_object_ref (measure);
  self->options = options;
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_clear_func (self->pages, forget_layout);
  canevas_org_drawing_init (&self->whole, facts, authority, measure, options);
  canevas_org_forget_units (&self->whole);
  canevas_drawing_size_get (options->size, &self->width, &self->height);
  whole = (Page){ .of = options->of, .depth = options->depth, .people = options->people };
  if (facts->n_units > 0)
    plan_pages (self, &whole);
  return self;
}

void
canevas_org_pages_free (CanevasOrgPages *self)
{
  canevas_org_drawing_clear (&self->whole);
  g_object_unref (self->measure);
  g_array_unref (self->pages);
  g_free (self);
}

guint
canevas_org_pages_get_n (CanevasOrgPages *self)
{
  return MAX (self->pages->len, 1);
}

CanevasScene *
canevas_org_pages_draw (CanevasOrgPages *self, guint page)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_org_get_language (self->authority));

  g_return_val_if_fail (page < canevas_org_pages_get_n (self), NULL);

  return self->pages->len > 0 ? draw_page (self, page) : canevas_org_chart_new (self->facts, self->authority, self->measure, self->options);
}

GPtrArray *
canevas_org_chart_new_pages (CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure, const CanevasOrgChartOptions *options)
{
  static const CanevasOrgChartOptions plain = { 0 };
  g_autoptr (CanevasOrgPages) pages = canevas_org_pages_new (facts, authority, measure, options != NULL ? options : &plain);
  GPtrArray *scenes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < canevas_org_pages_get_n (pages); i++)
    g_ptr_array_add (scenes, canevas_org_pages_draw (pages, i));
  return scenes;
}
