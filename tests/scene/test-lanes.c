/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-lanes.h"

#include <math.h>
#include <string.h>

#define MOST 64
#define NEAR 4.0 /* points under which two lines look like one */

typedef struct
{
  CanevasLaneBox boxes[MOST];
  CanevasLaneLink links[MOST];
  guint n_boxes, n_links, n_lanes;
  CanevasLanesOptions options;
} Sample;

static CanevasRectangle
get_segment (const GArray *path, guint i)
{
  const CanevasPoint *from = &g_array_index (path, CanevasPoint, i);
  const CanevasPoint *to = &g_array_index (path, CanevasPoint, i + 1);

  return (CanevasRectangle){ MIN (from->x, to->x), MIN (from->y, to->y), fabs (to->x - from->x), fabs (to->y - from->y) };
}

static gboolean
meets (const CanevasRectangle *segment, const CanevasRectangle *box, double margin)
{
  return segment->x < box->x + box->width + margin && box->x - margin < segment->x + segment->width
         && segment->y < box->y + box->height + margin && box->y - margin < segment->y + segment->height;
}

static void
assert_boxes (const Sample *sample, const CanevasLanes *lanes)
{
  for (guint i = 0; i < lanes->n_boxes; i++)
    {
      g_assert_cmpfloat_with_epsilon (lanes->boxes[i].width, sample->boxes[i].width, 1e-6);
      g_assert_cmpfloat_with_epsilon (lanes->boxes[i].height, sample->boxes[i].height, 1e-6);
      g_assert_true (canevas_rectangle_contains (&lanes->lanes[sample->boxes[i].lane], &lanes->boxes[i]));
      for (guint j = i + 1; j < lanes->n_boxes; j++)
        {
          CanevasRectangle around = canevas_rectangle_grow (&lanes->boxes[i], 8);

          g_assert_false (canevas_rectangle_overlaps (&around, &lanes->boxes[j]));
        }
    }
}

/* A line starts and ends on the edges of its boxes, runs along right angles, and meets no box on its way. */
static void
assert_line (const Sample *sample, const CanevasLanes *lanes, guint link)
{
  const GArray *path = lanes->paths[link];
  CanevasRectangle from = lanes->boxes[sample->links[link].from], to = lanes->boxes[sample->links[link].to];
  CanevasRectangle first, last;

  if (sample->links[link].from == sample->links[link].to)
    {
      g_assert_cmpuint (path->len, ==, 0);
      return;
    }
  g_assert_cmpuint (path->len, >=, 2);
  first = get_segment (path, 0);
  last = get_segment (path, path->len - 2);
  g_assert_true (meets (&first, &from, 0.05));
  g_assert_true (meets (&last, &to, 0.05));
  g_assert_cmpfloat (first.width + first.height, >=, 6);
  g_assert_cmpfloat (last.width + last.height, >=, 6);
  for (guint i = 0; i + 1 < path->len; i++)
    {
      CanevasRectangle segment = get_segment (path, i);

      g_assert_true (segment.width < 0.02 || segment.height < 0.02);
      for (guint box = 0; box < lanes->n_boxes; box++)
        {
          gboolean own = box == sample->links[link].from || box == sample->links[link].to;

          g_assert_false (meets (&segment, &lanes->boxes[box], own ? -0.05 : 5));
        }
    }
}

/* Two lines may cross, but not run along each other. */
static void
assert_lines_apart (const CanevasLanes *lanes, guint a, guint b)
{
  for (guint i = 0; i + 1 < lanes->paths[a]->len; i++)
    for (guint j = 0; j + 1 < lanes->paths[b]->len; j++)
      {
        CanevasRectangle first = get_segment (lanes->paths[a], i), second = get_segment (lanes->paths[b], j);
        gboolean both_down = first.width < 0.02 && second.width < 0.02;
        gboolean both_across = first.height < 0.02 && second.height < 0.02;

        if (both_down)
          g_assert_false (fabs (first.x - second.x) < NEAR && first.y < second.y + second.height - 0.05
                          && second.y < first.y + first.height - 0.05);
        else if (both_across)
          g_assert_false (fabs (first.y - second.y) < NEAR && first.x < second.x + second.width - 0.05
                          && second.x < first.x + first.width - 0.05);
      }
}

static void
assert_label (const Sample *sample, const CanevasLanes *lanes, guint link)
{
  CanevasRectangle label = lanes->labels[link];

  if (sample->links[link].label_width <= 0 || sample->links[link].from == sample->links[link].to)
    {
      g_assert_cmpfloat (label.width, <, 0);
      return;
    }
  g_assert_cmpfloat_with_epsilon (label.width, sample->links[link].label_width, 1e-6);
  for (guint i = 0; i < lanes->n_boxes; i++)
    g_assert_false (canevas_rectangle_overlaps (&label, &lanes->boxes[i]));
  for (guint other = 0; other < lanes->n_links; other++)
    {
      if (other == link)
        continue;
      if (lanes->labels[other].width > 0)
        g_assert_false (canevas_rectangle_overlaps (&label, &lanes->labels[other]));
      for (guint i = 0; i + 1 < lanes->paths[other]->len; i++)
        {
          CanevasRectangle segment = get_segment (lanes->paths[other], i);

          g_assert_false (meets (&segment, &label, 0));
        }
    }
}

static void
assert_all (const Sample *sample, const CanevasLanes *lanes)
{
  assert_boxes (sample, lanes);
  for (guint i = 0; i < lanes->n_links; i++)
    {
      assert_line (sample, lanes, i);
      assert_label (sample, lanes, i);
      for (guint j = i + 1; j < lanes->n_links; j++)
        assert_lines_apart (lanes, i, j);
    }
  for (guint lane = 1; lane < lanes->n_lanes; lane++)
    g_assert_cmpfloat (lanes->lanes[lane].y, >, lanes->lanes[lane - 1].y + lanes->lanes[lane - 1].height);
}

static void
fill_at_random (Sample *sample, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  memset (sample, 0, sizeof *sample);
  sample->n_boxes = 3 + seed % 23;
  sample->n_lanes = 3 + seed % 2;
  sample->n_links = MIN (MOST, g_rand_int_range (rand, sample->n_boxes - 1, sample->n_boxes * 5 / 2));
  sample->options.width = seed % 3 == 0 ? 0 : 780;
  for (guint i = 0; i < sample->n_boxes; i++)
    sample->boxes[i] = (CanevasLaneBox){ g_rand_int_range (rand, 0, sample->n_lanes), i, g_rand_double_range (rand, 90, 240),
                                         g_rand_double_range (rand, 40, 90), 0, 0 };
  for (guint i = 0; i < sample->n_links; i++)
    {
      CanevasLaneLink *link = &sample->links[i];

      link->from = g_rand_int_range (rand, 0, sample->n_boxes);
      link->to = g_rand_int_range (rand, 0, sample->n_boxes);
      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          link->label_width = g_rand_double_range (rand, 30, 90);
          link->label_height = 14;
          link->label_axis = g_rand_boolean (rand) ? 7 : link->label_width / 2;
        }
    }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 400; seed++)
    {
      Sample sample;
      g_autoptr (CanevasLanes) lanes = NULL;

      fill_at_random (&sample, seed);
      lanes = canevas_lanes_new (sample.boxes, sample.n_boxes, sample.links, sample.n_links, sample.n_lanes, &sample.options);
      g_test_message ("seed %u", seed);
      assert_all (&sample, lanes);
    }
}

static void
test_nudged (void)
{
  for (guint seed = 0; seed < 100; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      Sample sample;
      g_autoptr (CanevasLanes) lanes = NULL;

      fill_at_random (&sample, seed);
      for (guint i = 0; i < 3; i++)
        {
          sample.boxes[i].nudge_x = g_rand_double_range (rand, -200, 200);
          sample.boxes[i].nudge_y = g_rand_double_range (rand, -30, 30);
        }
      lanes = canevas_lanes_new (sample.boxes, sample.n_boxes, sample.links, sample.n_links, sample.n_lanes, &sample.options);
      g_test_message ("seed %u", seed);
      assert_all (&sample, lanes);
    }
}

/* The usual bodies of a project: what a hand would draw. */
static void
test_usual (void)
{
  Sample sample = {
    .boxes = { { 0, 0, 230, 74 }, { 1, 0, 230, 74 }, { 1, 1, 150, 74 }, { 2, 0, 200, 74 }, { 2, 1, 200, 74 } },
    .links = { { 3, 1, 70, 14, 7 }, { 1, 0, 76, 14, 7 }, { 0, 1, 76, 14, 7 }, { 1, 2, 44, 10, 22 }, { 2, 1, 52, 10, 26 },
               { 1, 4, 80, 14, 7 }, { 4, 3, 0, 0, 0 } },
    .n_boxes = 5, .n_links = 7, .n_lanes = 3, .options = { .width = 780 },
  };
  g_autoptr (CanevasLanes) lanes = canevas_lanes_new (sample.boxes, sample.n_boxes, sample.links, sample.n_links, sample.n_lanes,
                                                      &sample.options);

  assert_all (&sample, lanes);
  g_assert_cmpfloat_with_epsilon (lanes->bounds.width, 780, 1e-6);
  /* Between the two on top, straight lines, side by side; between neighbours, straight lines too. */
  g_assert_cmpuint (lanes->paths[1]->len, ==, 2);
  g_assert_cmpuint (lanes->paths[2]->len, ==, 2);
  g_assert_cmpuint (lanes->paths[3]->len, ==, 2);
  g_assert_cmpuint (lanes->paths[4]->len, ==, 2);
  g_assert_cmpuint (lanes->paths[6]->len, ==, 2);
  g_assert_cmpfloat (g_array_index (lanes->paths[6], CanevasPoint, 0).x, >, g_array_index (lanes->paths[6], CanevasPoint, 1).x);
}

/* Two chains given in orders that would cross are untangled. */
static void
test_uncrossed (void)
{
  Sample sample = {
    .boxes = { { 0, 0, 100, 40 }, { 0, 1, 100, 40 }, { 1, 0, 100, 40 }, { 1, 1, 100, 40 } },
    .links = { { 0, 3 }, { 1, 2 } },
    .n_boxes = 4, .n_links = 2, .n_lanes = 2,
  };
  g_autoptr (CanevasLanes) lanes = canevas_lanes_new (sample.boxes, 4, sample.links, 2, 2, &sample.options);

  assert_all (&sample, lanes);
  g_assert_cmpuint (lanes->paths[0]->len, ==, 2);
  g_assert_cmpuint (lanes->paths[1]->len, ==, 2);
}

/* A box goes where a hand puts it, and the others stay. */
static void
test_nudge (void)
{
  Sample sample = {
    .boxes = { { 0, 0, 100, 40 }, { 1, 0, 100, 40 }, { 1, 1, 100, 40 } },
    .links = { { 0, 1 }, { 0, 2 } },
    .n_boxes = 3, .n_links = 2, .n_lanes = 2, .options = { .width = 780 },
  };
  g_autoptr (CanevasLanes) before = canevas_lanes_new (sample.boxes, 3, sample.links, 2, 2, &sample.options);
  g_autoptr (CanevasLanes) after = NULL;

  sample.boxes[0].nudge_x = 150;
  sample.boxes[0].nudge_y = 20;
  after = canevas_lanes_new (sample.boxes, 3, sample.links, 2, 2, &sample.options);
  assert_all (&sample, after);
  g_assert_cmpfloat_with_epsilon (after->boxes[0].x, before->boxes[0].x + 150, 3);
  g_assert_cmpfloat_with_epsilon (after->boxes[1].x, before->boxes[1].x, 12);
  g_assert_cmpfloat_with_epsilon (after->boxes[2].x, before->boxes[2].x, 12);
  g_assert_cmpfloat (after->boxes[0].y, >=, before->boxes[0].y);
}

static CanevasLanes *
lay_out_within (const Sample *sample, double widest, double highest)
{
  CanevasLanesOptions options = sample->options;

  options.widest = widest;
  options.highest = highest;
  return canevas_lanes_new (sample->boxes, sample->n_boxes, sample->links, sample->n_links, sample->n_lanes, &options);
}

/* What is wide and high enough comes out as it does without bounds; what is not is given up. */
static void
test_bounds (void)
{
  const Sample sample = {
    .boxes = { { 0, 0, 230, 74 }, { 1, 0, 230, 74 }, { 1, 1, 150, 74 }, { 2, 0, 200, 74 }, { 2, 1, 200, 74 } },
    .links = { { 3, 1, 70, 14, 7 }, { 1, 0, 76, 14, 7 }, { 1, 4, 80, 14, 7 } },
    .n_boxes = 5, .n_links = 3, .n_lanes = 3, .options = { .width = 480 },
  };
  g_autoptr (CanevasLanes) anyhow = lay_out_within (&sample, 0, 0);
  g_autoptr (CanevasLanes) within = lay_out_within (&sample, anyhow->bounds.width, anyhow->bounds.height);
  g_autoptr (CanevasLanes) narrow = lay_out_within (&sample, 470, 0);
  g_autoptr (CanevasLanes) low = lay_out_within (&sample, 0, 3 * 74 + 3 * 24);

  assert_all (&sample, within);
  g_assert_cmpmem (anyhow->boxes, sample.n_boxes * sizeof (CanevasRectangle), within->boxes,
                   sample.n_boxes * sizeof (CanevasRectangle));
  g_assert_null (narrow);
  g_assert_null (low);
}

static void
test_empty (void)
{
  g_autoptr (CanevasLanes) lanes = canevas_lanes_new (NULL, 0, NULL, 0, 3, NULL);

  g_assert_cmpuint (lanes->n_lanes, ==, 3);
  g_assert_cmpfloat (lanes->lanes[1].height, >, 20);
  g_assert_cmpfloat (lanes->lanes[2].y + lanes->lanes[2].height, ==, lanes->bounds.height);
}

/* A lane too wide goes on below, in rows of about one length. */
static void
test_wrapping (void)
{
  Sample sample = { .n_boxes = 11, .n_lanes = 1, .options = { .width = 620 } };
  g_autoptr (CanevasLanes) lanes = NULL;

  for (guint i = 0; i < sample.n_boxes; i++)
    sample.boxes[i] = (CanevasLaneBox){ 0, i, 130, 50, 0, 0 };
  lanes = canevas_lanes_new (sample.boxes, sample.n_boxes, NULL, 0, 1, &sample.options);
  assert_all (&sample, lanes);
  g_assert_cmpfloat (lanes->bounds.width, ==, 620);
  g_assert_cmpfloat (lanes->boxes[0].y, ==, lanes->boxes[3].y);
  g_assert_cmpfloat (lanes->boxes[4].y, >, lanes->boxes[3].y + 50);
  g_assert_cmpfloat (lanes->boxes[10].y, >, lanes->boxes[7].y + 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/usual", test_usual);
  g_test_add_func ("/lanes/uncrossed", test_uncrossed);
  g_test_add_func ("/lanes/nudge", test_nudge);
  g_test_add_func ("/lanes/bounds", test_bounds);
  g_test_add_func ("/lanes/empty", test_empty);
  g_test_add_func ("/lanes/wrapping", test_wrapping);
  g_test_add_func ("/lanes/random", test_random);
  g_test_add_func ("/lanes/nudged", test_nudged);
  return g_test_run ();
}
