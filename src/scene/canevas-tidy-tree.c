/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-tidy-tree.h"

#include <string.h>

#define NONE G_MAXUINT32

/* A node on its way; names follow what they mean, not the article. */
typedef struct
{
  double width, height; /* with the gaps after them */
  double y;
  double place;         /* against the left of its subtree */
  double shift;         /* of the whole subtree */
  double spread, change; /* room given to the children between two that were moved apart */
  double left_sum, right_sum; /* shifts along the way to the lowest nodes at either end */
  guint32 left_end, right_end;
  guint32 left_thread, right_thread; /* where a contour goes on below the subtree */
  guint32 first_child, n_children;   /* among the children of all */
  guint32 parent;
  guint32 level;
} Node;

/* Lowest points of the subtrees placed so far, from the last to the first that still counts. */
typedef struct
{
  double bottom;
  guint32 child;
  guint32 next;
} Low;

/* A node whose children are being placed. */
typedef struct
{
  guint32 node;
  guint32 next_child;
  guint32 lows;
  guint first_low;
} Frame;

typedef struct
{
  const CanevasTidyTree *tree;
  Node *nodes;       /* those of the tree, then a root over all */
  guint32 *children;
  guint32 *order;    /* parents before their children */
  GArray *lows;      /* Low */
  double cousin_room;
} Layout;

static void
join_families (Layout *self)
{
  guint n = self->tree->n;
  g_autofree guint32 *ends = g_new0 (guint32, n + 1);
  guint32 first = 0;

  for (guint i = 0; i < n; i++)
    {
      self->nodes[i].parent = self->tree->parents[i] == CANEVAS_TREE_ROOT ? n : self->tree->parents[i];
      self->nodes[self->nodes[i].parent].n_children++;
    }
  for (guint i = 0; i <= n; i++)
    {
      self->nodes[i].first_child = ends[i] = first;
      first += self->nodes[i].n_children;
    }
  for (guint i = 0; i < n; i++)
    self->children[ends[self->nodes[i].parent]++] = i;
}

/* Breadth first, so that the rows of a layered tree can be measured on the way. */
static void
sort_nodes (Layout *self)
{
  guint n_sorted = 0;

  self->order[n_sorted++] = self->tree->n;
  for (guint i = 0; i < n_sorted; i++)
    {
      const Node *node = &self->nodes[self->order[i]];

      memcpy (self->order + n_sorted, self->children + node->first_child, node->n_children * sizeof (guint32));
      n_sorted += node->n_children;
    }
  g_return_if_fail (n_sorted == self->tree->n + 1);
}

/* The top of each node, and in a layered tree the same height for all of a level. */
static void
set_heights (Layout *self)
{
  guint n = self->tree->n;
  g_autofree double *tallest = g_new0 (double, n + 2);

  for (guint i = 1; i <= n; i++)
    {
      Node *node = &self->nodes[self->order[i]];

      node->level = node->parent == n ? 0 : self->nodes[node->parent].level + 1;
      tallest[node->level] = MAX (tallest[node->level], node->height);
    }
  for (guint i = 1; i <= n; i++)
    {
      Node *node = &self->nodes[self->order[i]];

      node->y = node->parent == n ? 0 : self->nodes[node->parent].y + self->nodes[node->parent].height;
      if (self->tree->layered)
        node->height = tallest[node->level];
    }
}

static guint32
get_child (Layout *self, guint32 node, guint32 number)
{
  return self->children[self->nodes[node].first_child + number];
}

static double
get_bottom (Layout *self, guint32 node)
{
  return self->nodes[node].y + self->nodes[node].height;
}

static guint32
go_left (Layout *self, guint32 node)
{
  return self->nodes[node].n_children > 0 ? get_child (self, node, 0) : self->nodes[node].left_thread;
}

static guint32
go_right (Layout *self, guint32 node)
{
  guint32 n = self->nodes[node].n_children;

  return n > 0 ? get_child (self, node, n - 1) : self->nodes[node].right_thread;
}

static guint32
add_low (Layout *self, double bottom, guint32 child, guint32 next)
{
  Low low = { bottom, child, next };

  /* What lies higher will never be met first again. */
  while (low.next != NONE && bottom >= g_array_index (self->lows, Low, low.next).bottom)
    low.next = g_array_index (self->lows, Low, low.next).next;
  g_array_append_val (self->lows, low);
  return self->lows->len - 1;
}

static void
move_subtree (Layout *self, guint32 node, guint32 number, guint32 against, double distance)
{
  Node *child = &self->nodes[get_child (self, node, number)];

  child->shift += distance;
  child->left_sum += distance;
  child->right_sum += distance;
  /* The children in between share the room. */
  if (against + 1 < number)
    {
      double share = distance / (number - against);

      self->nodes[get_child (self, node, against + 1)].spread += share;
      child->spread -= share;
      child->change -= distance - share;
    }
}

static void
thread_left (Layout *self, guint32 node, guint32 number, guint32 next, double sum)
{
  Node *first = &self->nodes[get_child (self, node, 0)];
  Node *child = &self->nodes[get_child (self, node, number)];
  Node *end = &self->nodes[first->left_end];
  double difference = sum - self->nodes[next].shift - first->left_sum;

  end->left_thread = next;
  end->shift += difference;
  end->place -= difference;
  first->left_end = child->left_end;
  first->left_sum = child->left_sum;
}

static void
thread_right (Layout *self, guint32 node, guint32 number, guint32 next, double sum)
{
  Node *child = &self->nodes[get_child (self, node, number)];
  Node *before = &self->nodes[get_child (self, node, number - 1)];
  Node *end = &self->nodes[child->right_end];
  double difference = sum - self->nodes[next].shift - child->right_sum;

  end->right_thread = next;
  end->shift += difference;
  end->place -= difference;
  child->right_end = before->right_end;
  child->right_sum = before->right_sum;
}

/* Goes down the right side of the children before and the left side of child @number, and moves it until they are apart. */
static void
separate (Layout *self, guint32 node, guint32 number, guint32 low)
{
  guint32 right = get_child (self, node, number - 1);
  guint32 left = get_child (self, node, number);
  double right_sum = self->nodes[right].shift;
  double left_sum = self->nodes[left].shift;
  gboolean first = TRUE;

  while (right != NONE && left != NONE)
    {
      double room = self->nodes[right].parent == self->nodes[left].parent ? 0 : self->cousin_room;
      double end = right_sum + self->nodes[right].place + self->nodes[right].width + room;
      double distance = end - left_sum - self->nodes[left].place;
      double right_bottom = get_bottom (self, right);
      double left_bottom = get_bottom (self, left);

      if (right_bottom > g_array_index (self->lows, Low, low).bottom)
        low = g_array_index (self->lows, Low, low).next;
      /* The first distance counts even backwards: a subtree may reach under its neighbour. */
      if (distance > 0 || first)
        {
          left_sum += distance;
          move_subtree (self, node, number, g_array_index (self->lows, Low, low).child, distance);
        }
      first = FALSE;
      if (right_bottom <= left_bottom)
        {
          right = go_right (self, right);
          right_sum += right != NONE ? self->nodes[right].shift : 0;
        }
      if (right_bottom >= left_bottom)
        {
          left = go_left (self, left);
          left_sum += left != NONE ? self->nodes[left].shift : 0;
        }
    }
  if (right == NONE && left != NONE)
    thread_left (self, node, number, left, left_sum);
  else if (right != NONE && left == NONE)
    thread_right (self, node, number, right, right_sum);
}

/* All children of @number are placed: it goes over their middle. */
static void
finish_node (Layout *self, guint32 number)
{
  Node *node = &self->nodes[number];
  const Node *first, *last;

  if (node->n_children == 0)
    {
      node->left_end = node->right_end = number;
      node->left_sum = node->right_sum = 0;
      return;
    }
  first = &self->nodes[get_child (self, number, 0)];
  last = &self->nodes[get_child (self, number, node->n_children - 1)];
  node->place = (first->place + first->shift + last->shift + last->place + last->width) / 2 - node->width / 2;
  node->left_end = first->left_end;
  node->left_sum = first->left_sum;
  node->right_end = last->right_end;
  node->right_sum = last->right_sum;
}

/* With a stack of our own: a chain of command may be as deep as it likes. */
static void
place_subtrees (Layout *self)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Frame));
  Frame root = { self->tree->n, 0, NONE, 0 };

  g_array_append_val (stack, root);
  while (stack->len > 0)
    {
      Frame *frame = &g_array_index (stack, Frame, stack->len - 1);
      const Node *node = &self->nodes[frame->node];
      guint32 child;

      if (frame->next_child < node->n_children)
        {
          Frame deeper = { get_child (self, frame->node, frame->next_child++), 0, NONE, self->lows->len };

          g_array_append_val (stack, deeper);
          continue;
        }
      finish_node (self, frame->node);
      g_array_set_size (self->lows, frame->first_low);
      child = frame->node;
      g_array_set_size (stack, stack->len - 1);
      if (stack->len == 0)
        break;

      /* Its parent takes it in. */
      frame = &g_array_index (stack, Frame, stack->len - 1);
      if (frame->next_child == 1)
        frame->lows = add_low (self, get_bottom (self, self->nodes[child].left_end), 0, NONE);
      else
        {
          double bottom = get_bottom (self, self->nodes[child].right_end);

          separate (self, frame->node, frame->next_child - 1, frame->lows);
          frame->lows = add_low (self, bottom, frame->next_child - 1, frame->lows);
        }
    }
}

/* Adds up the shifts from the root down. */
static void
set_places (Layout *self, CanevasPoint *corners)
{
  guint n = self->tree->n;
  g_autofree double *sums = g_new (double, n + 1);

  sums[n] = self->nodes[n].shift;
  for (guint i = 0; i <= n; i++)
    {
      guint32 number = self->order[i];
      const Node *node = &self->nodes[number];
      double spread = 0, moved = 0;

      if (number < n)
        corners[number] = (CanevasPoint){ node->place + sums[number], node->y };
      for (guint32 j = 0; j < node->n_children; j++)
        {
          Node *child = &self->nodes[get_child (self, number, j)];

          spread += child->spread;
          moved += spread + child->change;
          child->shift += moved;
          sums[get_child (self, number, j)] = sums[number] + child->shift;
        }
    }
}

/* The left and top go to 0. */
static void
set_bounds (const CanevasTidyTree *tree, CanevasPoint *corners, CanevasRectangle *bounds)
{
  CanevasRectangle all = { 0, 0, -1, -1 };

  for (guint i = 0; i < tree->n; i++)
    {
      CanevasRectangle box = { corners[i].x, corners[i].y, tree->widths[i], tree->heights[i] };

      canevas_rectangle_join (&all, &box);
    }
  for (guint i = 0; i < tree->n; i++)
    {
      corners[i].x -= all.x;
      corners[i].y -= all.y;
    }
  if (bounds != NULL)
    *bounds = (CanevasRectangle){ 0, 0, MAX (all.width, 0), MAX (all.height, 0) };
}

void
canevas_tidy_tree_lay_out (const CanevasTidyTree *tree, CanevasPoint *corners, CanevasRectangle *bounds)
{
  Layout layout = { .tree = tree };

  g_return_if_fail (tree != NULL && (tree->n == 0 || corners != NULL));

  layout.nodes = g_new0 (Node, tree->n + 1);
  layout.children = g_new (guint32, tree->n + 1);
  layout.order = g_new (guint32, tree->n + 1);
  layout.lows = g_array_new (FALSE, FALSE, sizeof (Low));
  layout.cousin_room = MAX (0, tree->cousin_gap - tree->sibling_gap);
  for (guint i = 0; i <= tree->n; i++)
    {
      layout.nodes[i].left_thread = layout.nodes[i].right_thread = NONE;
      layout.nodes[i].parent = NONE;
      if (i < tree->n)
        {
          layout.nodes[i].width = tree->widths[i] + tree->sibling_gap;
          layout.nodes[i].height = tree->heights[i] + tree->level_gap;
        }
    }
  join_families (&layout);
  sort_nodes (&layout);
  set_heights (&layout);
  place_subtrees (&layout);
  set_places (&layout, corners);
  set_bounds (tree, corners, bounds);
  g_array_unref (layout.lows);
  g_free (layout.order);
  g_free (layout.children);
  g_free (layout.nodes);
}
