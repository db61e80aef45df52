/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-index.h"

#include "canevas-scene-private.h"

#include <math.h>
#include <string.h>

/* A part in more cells than these is looked at for every question instead. */
#define MOST_CELLS 256
#define PARTS_PER_CELL 2
#define NOTHING G_MAXUINT32

/* What a shape covers: one rectangle, or one for each segment of a polyline, which leaves the boxes between alone. */
typedef struct
{
  float left, top, right, bottom;
  guint32 shape;
} Part;

typedef struct
{
  guint32 part;
  guint32 next;
} Entry;

/* Large parts of one look and layer, for what comes later. */
typedef struct
{
  Part cover;
  guint layer;
} Sheet;

struct _CanevasSceneIndex
{
  GObject parent_instance;

  CanevasScene *scene; /* unowned */
  CanevasRectangle extent;
  double cell_width, cell_height;
  int n_columns, n_rows;
  guint32 *heads;      /* of each cell, an entry or NOTHING */
  Entry *entries;
  guint n_entries, entries_room;
  Part *parts;
  guint n_parts, parts_room;
  GArray *large;       /* guint32: numbers of parts that are in no cell */
  GArray *sheets;      /* Sheet */
  guint32 *layers;     /* of each shape */
  guint32 *order;      /* shapes as they are painted */
  guint32 *ranks;      /* of each shape in that order */
  guint n_shapes, n_layers;
  guint64 *marks;      /* a bit for each rank */
};

G_DEFINE_FINAL_TYPE (CanevasSceneIndex, canevas_scene_index, G_TYPE_OBJECT)

typedef struct
{
  int left, top, right, bottom; /* cells, included */
} Range;

static inline gboolean
parts_meet (const Part *a, const Part *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static Range
get_range (CanevasSceneIndex *self, const Part *part)
{
  Range range = {
    floor ((part->left - self->extent.x) / self->cell_width),
    floor ((part->top - self->extent.y) / self->cell_height),
    floor ((part->right - self->extent.x) / self->cell_width),
    floor ((part->bottom - self->extent.y) / self->cell_height),
  };

  range.left = CLAMP (range.left, 0, self->n_columns - 1);
  range.right = CLAMP (range.right, 0, self->n_columns - 1);
  range.top = CLAMP (range.top, 0, self->n_rows - 1);
  range.bottom = CLAMP (range.bottom, 0, self->n_rows - 1);
  return range;
}

/* Whether two shapes may be painted in any order, or all at once: one plain colour and one form. */
static gboolean
is_alike (const CanevasSceneContents *contents, const CanevasShape *a, const CanevasShape *b)
{
  const CanevasShapeStyle *style;

  if (a->style != b->style || (a->kind == CANEVAS_SHAPE_TEXT) != (b->kind == CANEVAS_SHAPE_TEXT))
    return FALSE;
  if (a->kind == CANEVAS_SHAPE_TEXT)
    return TRUE;
  style = &g_array_index (contents->styles, CanevasShapeStyle, a->style);
  return (style->fill == CANEVAS_PAINT_NONE || style->stroke == CANEVAS_PAINT_NONE) && style->hatch == CANEVAS_HATCH_NONE
         && !style->doubled;
}

static guint32
get_head (CanevasSceneIndex *self, int row, int column)
{
  return self->heads[row * self->n_columns + column];
}

static void
raise_above (CanevasSceneIndex *self, const CanevasSceneContents *contents, guint32 shape, guint32 below, guint below_layer)
{
  const CanevasShape *shapes = (const CanevasShape *) contents->shapes->data;
  guint layer = below_layer;

  if (below == shape || layer < self->layers[shape])
    return;
  if (!is_alike (contents, &shapes[shape], &shapes[below]))
    layer++;
  self->layers[shape] = MAX (self->layers[shape], layer);
}

static void
lay_part (CanevasSceneIndex *self, const CanevasSceneContents *contents, const Part *part, const Range *range)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = &g_array_index (self->sheets, Sheet, i);

      if (parts_meet (&sheet->cover, part))
        raise_above (self, contents, part->shape, sheet->cover.shape, sheet->layer);
    }
  for (int row = range->top; row <= range->bottom; row++)
    for (int column = range->left; column <= range->right; column++)
      for (guint32 i = get_head (self, row, column); i != NOTHING; i = self->entries[i].next)
        {
          const Part *other = &self->parts[self->entries[i].part];

          if (parts_meet (other, part))
            raise_above (self, contents, part->shape, other->shape, self->layers[other->shape]);
        }
}

/* One part too large to be compared with all that it may cover: it lies above everything but its like. */
static void
lay_large_part (CanevasSceneIndex *self, const CanevasSceneContents *contents, const Part *part)
{
  const CanevasShape *shapes = (const CanevasShape *) contents->shapes->data;
  Sheet *top = self->sheets->len > 0 ? &g_array_index (self->sheets, Sheet, self->sheets->len - 1) : NULL;
  guint layer;

  if (top != NULL && top->layer + 1 == self->n_layers && is_alike (contents, &shapes[top->cover.shape], &shapes[part->shape]))
    {
      top->cover.left = MIN (top->cover.left, part->left);
      top->cover.top = MIN (top->cover.top, part->top);
      top->cover.right = MAX (top->cover.right, part->right);
      top->cover.bottom = MAX (top->cover.bottom, part->bottom);
      layer = top->layer;
    }
  else
    {
      Sheet sheet = { *part, MAX (self->n_layers, self->layers[part->shape]) };

      g_array_append_val (self->sheets, sheet);
      layer = sheet.layer;
    }
  self->layers[part->shape] = MAX (self->layers[part->shape], layer);
}

/* For so many more. A sheet has tens of thousands: they are not appended by calls. */
static void
make_room (CanevasSceneIndex *self, guint n_parts, guint n_entries)
{
  if (self->n_parts + n_parts > self->parts_room)
    {
      self->parts_room = MAX (self->n_shapes, (self->n_parts + n_parts) * 2);
      self->parts = g_renew (Part, self->parts, self->parts_room);
    }
  if (self->n_entries + n_entries > self->entries_room)
    {
      self->entries_room = MAX (2 * self->n_shapes, (self->n_entries + n_entries) * 2);
      self->entries = g_renew (Entry, self->entries, self->entries_room);
    }
}

static void
add_part (CanevasSceneIndex *self, const CanevasSceneContents *contents, const Part *part)
{
  Range range = get_range (self, part);
  guint32 number = self->n_parts;
  gint64 n_cells = (gint64) (range.right - range.left + 1) * (range.bottom - range.top + 1);

  if (n_cells > MOST_CELLS)
    {
      lay_large_part (self, contents, part);
      g_array_append_val (self->large, number);
    }
  else
    lay_part (self, contents, part, &range);
  make_room (self, 1, (guint) MIN (n_cells, MOST_CELLS));
  self->parts[self->n_parts++] = *part;
  for (int row = range.top; n_cells <= MOST_CELLS && row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        guint32 *head = &self->heads[row * self->n_columns + column];
        Entry entry = { number, *head };

        *head = self->n_entries;
        self->entries[self->n_entries++] = entry;
      }
}

static void
add_shape (CanevasSceneIndex *self, const CanevasSceneContents *contents, guint number)
{
  const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, number);
  CanevasRectangle extent = canevas_shape_get_extent (contents, shape);
  const CanevasOutline *outline;
  const CanevasVertex *vertices;
  double margin = shape->x - extent.x;

  if (shape->kind != CANEVAS_SHAPE_POLYLINE)
    {
      Part part = { extent.x, extent.y, extent.x + extent.width, extent.y + extent.height, number };

      add_part (self, contents, &part);
      self->n_layers = MAX (self->n_layers, self->layers[number] + 1);
      return;
    }
  outline = &g_array_index (contents->outlines, CanevasOutline, shape->data);
  vertices = &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex);
  for (guint i = 0; i + 1 < outline->n_vertices; i++)
    {
      Part part = { MIN (vertices[i].x, vertices[i + 1].x) - margin, MIN (vertices[i].y, vertices[i + 1].y) - margin,
                    MAX (vertices[i].x, vertices[i + 1].x) + margin, MAX (vertices[i].y, vertices[i + 1].y) + margin, number };

      add_part (self, contents, &part);
    }
  self->n_layers = MAX (self->n_layers, self->layers[number] + 1);
}

/* Sorts @from into @to by @key, below @n_keys, keeping the order of equals. */
static void
sort_by (const guint32 *from, guint32 *to, guint n, const guint32 *key, guint n_keys)
{
  g_autofree guint32 *starts = g_new0 (guint32, n_keys + 1);

  for (guint i = 0; i < n; i++)
    starts[key[from[i]] + 1]++;
  for (guint i = 1; i <= n_keys; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < n; i++)
    to[starts[key[from[i]]]++] = from[i];
}

static void
sort_shapes (CanevasSceneIndex *self, const CanevasSceneContents *contents)
{
  const CanevasShape *shapes = (const CanevasShape *) contents->shapes->data;
  g_autofree guint32 *appended = g_new (guint32, self->n_shapes);
  g_autofree guint32 *styled = g_new (guint32, self->n_shapes);

  self->order = g_new (guint32, self->n_shapes);
  for (guint i = 0; i < self->n_shapes; i++)
    {
      appended[i] = i;
      /* For a moment, the number of the style; texts come after shapes. */
      self->ranks[i] = shapes[i].style + (shapes[i].kind == CANEVAS_SHAPE_TEXT ? contents->styles->len : 0);
    }
  sort_by (appended, styled, self->n_shapes, self->ranks, contents->styles->len + contents->text_styles->len);
  sort_by (styled, self->order, self->n_shapes, self->layers, self->n_layers);
  for (guint i = 0; i < self->n_shapes; i++)
    self->ranks[self->order[i]] = i;
}

static void
make_grid (CanevasSceneIndex *self, const CanevasSceneContents *contents)
{
  double n_cells = self->n_shapes / (double) PARTS_PER_CELL + 1;
  double side;

  self->extent = (CanevasRectangle){ 0, 0, -1, -1 };
  for (guint i = 0; i < self->n_shapes; i++)
    {
      CanevasRectangle extent = canevas_shape_get_extent (contents, &g_array_index (contents->shapes, CanevasShape, i));

      canevas_rectangle_join (&self->extent, &extent);
    }
  self->extent.width = MAX (self->extent.width, 1);
  self->extent.height = MAX (self->extent.height, 1);
  side = sqrt (self->extent.width * self->extent.height / n_cells);
  self->n_columns = CLAMP (self->extent.width / side, 1, n_cells);
  self->n_rows = CLAMP (self->extent.height / side, 1, n_cells);
  self->cell_width = self->extent.width / self->n_columns;
  self->cell_height = self->extent.height / self->n_rows;
  self->heads = g_new (guint32, (gsize) self->n_columns * self->n_rows);
  memset (self->heads, 0xff, (gsize) self->n_columns * self->n_rows * sizeof (guint32));
}

static void
canevas_scene_index_finalize (GObject *object)
{
  CanevasSceneIndex *self = CANEVAS_SCENE_INDEX (object);

  g_free (self->entries);
  g_free (self->parts);
  g_array_unref (self->large);
  g_array_unref (self->sheets);
  g_free (self->heads);
  g_free (self->layers);
  g_free (self->order);
  g_free (self->ranks);
  g_free (self->marks);
  G_OBJECT_CLASS (canevas_scene_index_parent_class)->finalize (object);
}

static void
canevas_scene_index_class_init (CanevasSceneIndexClass *class)
{
  G_OBJECT_CLASS (class)->finalize = canevas_scene_index_finalize;
}

static void
canevas_scene_index_init (CanevasSceneIndex *self)
{
  self->large = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
}

CanevasSceneIndex *
canevas_scene_index_new (CanevasScene *scene)
{
  CanevasSceneIndex *self = g_object_new (CANEVAS_TYPE_SCENE_INDEX, NULL);
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  self->scene = scene;
  self->n_shapes = contents->shapes->len;
  self->layers = g_new0 (guint32, self->n_shapes);
  self->ranks = g_new (guint32, self->n_shapes);
  self->marks = g_new0 (guint64, self->n_shapes / 64 + 1);
  make_grid (self, contents);
  for (guint i = 0; i < self->n_shapes; i++)
    add_shape (self, contents, i);
  sort_shapes (self, contents);
  return self;
}

static inline void
mark_part (CanevasSceneIndex *self, guint32 number, const Part *area)
{
  const Part *part = &self->parts[number];
  guint32 rank = self->ranks[part->shape];

  /* What only touches may still leave a trace on the last pixel. */
  if (part->left <= area->right && part->right >= area->left && part->top <= area->bottom && part->bottom >= area->top)
    self->marks[rank / 64] |= (guint64) 1 << (rank % 64);
}

static void
mark_within (CanevasSceneIndex *self, const Part *area)
{
  Range range = get_range (self, area);

  memset (self->marks, 0, (self->n_shapes / 64 + 1) * sizeof (guint64));
  for (guint i = 0; i < self->large->len; i++)
    mark_part (self, g_array_index (self->large, guint32, i), area);
  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      for (guint32 i = get_head (self, row, column); i != NOTHING; i = self->entries[i].next)
        mark_part (self, self->entries[i].part, area);
}

void
canevas_scene_index_foreach (CanevasSceneIndex *self, const CanevasRectangle *area, CanevasShapeFunc func, gpointer data)
{
  Part part;

  g_return_if_fail (CANEVAS_IS_SCENE_INDEX (self));

  if (area == NULL || canevas_rectangle_contains (area, &self->extent))
    {
      for (guint i = 0; i < self->n_shapes; i++)
        func (self->order[i], i, self->layers[self->order[i]], data);
      return;
    }
  part = (Part){ area->x, area->y, area->x + area->width, area->y + area->height };
  mark_within (self, &part);
  for (guint word = 0; word <= self->n_shapes / 64; word++)
    for (guint64 bits = self->marks[word]; bits != 0; bits &= bits - 1)
      {
        guint32 rank = word * 64 + __builtin_ctzll (bits);

        func (self->order[rank], rank, self->layers[self->order[rank]], data);
      }
}
