/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-bar-layout.h"

#define SPACING 6

struct _CanevasBarLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasBarLayout, canevas_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How wide the children are side by side. */
static int
sum_widths (GtkWidget *widget)
{
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (natural > 0)
        sum += natural + (sum > 0 ? SPACING : 0);
    }
  return sum;
}

static GtkSizeRequestMode
canevas_bar_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
canevas_bar_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  const gboolean heights = orientation == GTK_ORIENTATION_VERTICAL;
  const gboolean stacked = heights && for_size >= 0 && sum_widths (widget) > for_size;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, usual = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &least, &usual, NULL, NULL);
      if (stacked && usual > 0)
        {
          *natural += usual + (*natural > 0 ? SPACING : 0);
          *minimum = *natural;
        }
      else
        {
          *minimum = MAX (*minimum, heights ? usual : least);
          *natural = MAX (*natural, usual);
        }
    }
  if (!heights)
    *natural = MAX (*natural, sum_widths (widget));
}

static void
canevas_bar_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  const gboolean stacked = sum_widths (widget) > width;
  int top = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { 0 };
      int usual_width = 0, usual_height = 0;
      const gboolean last = gtk_widget_get_next_sibling (child) == NULL;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &usual_width, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &usual_height, NULL, NULL);
      place.width = MIN (usual_width, width);
      place.height = stacked ? usual_height : height;
      place.x = last != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) ? width - place.width : 0;
      place.y = top;
      gtk_widget_size_allocate (child, &place, -1);
      if (stacked && usual_height > 0)
        top += usual_height + SPACING;
    }
}

static void
canevas_bar_layout_class_init (CanevasBarLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = canevas_bar_layout_get_request_mode;
  layout_class->measure = canevas_bar_layout_measure;
  layout_class->allocate = canevas_bar_layout_allocate;
}

static void
canevas_bar_layout_init (CanevasBarLayout *self)
{
}
