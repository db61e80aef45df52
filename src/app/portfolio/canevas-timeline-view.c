/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-timeline-view.h"

#include "canevas-portfolio-timeline.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Pixels of a window in which it can be read at all; points of air around it. */
#define LEAST 560
#define AIR 18.0

struct _CanevasTimelineView
{
  CanevasPortfolioDrawing parent_instance;

  GtkDropDown *scale;
};

G_DEFINE_FINAL_TYPE (CanevasTimelineView, canevas_timeline_view, CANEVAS_TYPE_PORTFOLIO_DRAWING)

/* As the menu has them: first so that all of it is in the window, then from the nearest to the farthest. */
static const struct
{
  const char *title;
  double points; /* a day */
} scales[] = {
  { N_("All of it"), 0 },
  { N_("Days"), CANEVAS_GANTT_SCALE_DAY },
  { N_("Weeks"), CANEVAS_GANTT_SCALE_WEEK },
  { N_("Months"), CANEVAS_GANTT_SCALE_MONTH },
  { N_("Years"), CANEVAS_GANTT_SCALE_YEAR },
};

static CanevasPortfolioTimeline *
read_timeline (CanevasDrawnView *drawing)
{
  GDate today;

  canevas_day_get_today (&today);
  return canevas_portfolio_timeline_new (canevas_page_get_store (CANEVAS_PAGE (drawing)), g_date_get_julian (&today));
}

static CanevasScene *
canevas_timeline_view_draw (CanevasDrawnView *drawing, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  CanevasTimelineView *self = CANEVAS_TIMELINE_VIEW (drawing);
  GtkWidget *canvas = GTK_WIDGET (canevas_drawn_view_get_canvas (drawing));
  g_autoptr (CanevasPortfolioTimeline) timeline = read_timeline (drawing);
  const CanevasGanttFacts *facts = canevas_portfolio_timeline_get (timeline);
  CanevasGanttOptions options = { .size = size, .scale = scales[gtk_drop_down_get_selected (self->scale)].points };

  if (facts->n_rows == 0)
    return NULL;
  if (canevas_drawing_size_is_framed (size))
    {
      g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (facts, measure, &options);

      return canevas_gantt_pages_draw (pages, 0);
    }
  if (size == CANEVAS_DRAWING_SCREEN && options.scale <= 0)
    options.scale = canevas_gantt_find_scale (facts, measure, &options,
                                              MAX (gtk_widget_get_width (canvas), LEAST) / CANEVAS_CANVAS_FULL_SIZE - 2 * AIR);
  return canevas_gantt_new (facts, measure, &options, NULL);
}

static GPtrArray *
canevas_timeline_view_draw_pages (CanevasDrawnView *drawing, CanevasDrawingSize size)
{
  const CanevasGanttOptions options = { .size = size };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasPortfolioTimeline) timeline = read_timeline (drawing);
  g_autoptr (CanevasGanttPages) pages = canevas_gantt_pages_new (canevas_portfolio_timeline_get (timeline), measure, &options);
  GPtrArray *scenes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < canevas_gantt_pages_get_n (pages); i++)
    g_ptr_array_add (scenes, canevas_gantt_pages_draw (pages, i));
  return scenes;
}

/* --- Scale --- */

/* From all of it the way in begins where it has most in common with it: with years. */
static void
step (CanevasTimelineView *self, gboolean nearer)
{
  const guint chosen = gtk_drop_down_get_selected (self->scale), last = G_N_ELEMENTS (scales) - 1;
  const guint next = chosen == 0 ? (nearer ? last : 0) : nearer ? MAX (chosen - 1, 1) : chosen == last ? 0 : chosen + 1;

  gtk_drop_down_set_selected (self->scale, next);
}

static void
nearer_cb (CanevasTimelineView *self)
{
  step (self, TRUE);
}

static void
farther_cb (CanevasTimelineView *self)
{
  step (self, FALSE);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *nearer)
{
  step (CANEVAS_TIMELINE_VIEW (widget), g_variant_get_boolean (nearer));
}

static GtkWidget *
create_step (CanevasTimelineView *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* Another scale is read from the start again. */
static void
scale_cb (CanevasDrawnView *drawing)
{
  canevas_canvas_read_from_start (canevas_drawn_view_get_canvas (drawing));
}

/* All of it stays all of it when the window, or the pane beside, changes. */
static void
resized_cb (CanevasDrawnView *drawing)
{
  if (gtk_drop_down_get_selected (CANEVAS_TIMELINE_VIEW (drawing)->scale) == 0)
    canevas_drawn_view_queue (drawing);
}

static void
hadjustment_cb (CanevasDrawnView *drawing, GParamSpec *pspec, GtkScrollable *canvas)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (canvas);

  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (resized_cb), drawing, G_CONNECT_SWAPPED);
}

static void
canevas_timeline_view_add_options (CanevasDrawnView *drawing, GtkBox *options)
{
  CanevasTimelineView *self = CANEVAS_TIMELINE_VIEW (drawing);
  CanevasCanvas *canvas = canevas_drawn_view_get_canvas (drawing);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    gtk_string_list_append (names, g_dgettext (GETTEXT_PACKAGE, scales[i].title));
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (options, box);
  gtk_box_append (GTK_BOX (box), create_step (self, "zoom-out-symbolic", _("Coarser scale (−)"), G_CALLBACK (farther_cb)));
  self->scale = canevas_drawn_view_add_choice (drawing, GTK_BOX (box), G_LIST_MODEL (names), _("Scale"), -1);
  gtk_box_append (GTK_BOX (box), create_step (self, "zoom-in-symbolic", _("Finer scale (+)"), G_CALLBACK (nearer_cb)));
  g_signal_connect_object (self->scale, "notify::selected", G_CALLBACK (scale_cb), drawing, G_CONNECT_SWAPPED);
  canevas_canvas_read_from_start (canvas);
  g_signal_connect_object (canvas, "notify::hadjustment", G_CALLBACK (hadjustment_cb), drawing, G_CONNECT_SWAPPED);
  hadjustment_cb (drawing, NULL, GTK_SCROLLABLE (canvas));
}

static GtkWidget *
canevas_timeline_view_create_empty (CanevasDrawnView *drawing)
{
  return canevas_portfolio_drawing_create_empty (
    drawing, _("No project to draw over time yet"),
    _("Each project gets a bar from its start to its end, with its milestones, what was first planned and the periods to avoid."),
    _("Seen together, projects show the weeks in which all of them want something at once."));
}

static void
bind (GtkWidgetClass *klass, const guint *keys, gboolean nearer)
{
  for (guint i = 0; keys[i] != 0; i++)
    gtk_widget_class_add_binding_action (klass, keys[i], 0, "timeline.step", "b", nearer);
}

static void
canevas_timeline_view_class_init (CanevasTimelineViewClass *klass)
{
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  CANEVAS_PORTFOLIO_DRAWING_CLASS (klass)->title = N_("Projects over time");
  view_class->outline = N_("Outline of the projects over time");
  view_class->hint = N_("Select a project to change its stage or its dates, a milestone to change its day; a double click "
                            "opens the project.");
  view_class->draw = canevas_timeline_view_draw;
  view_class->draw_pages = canevas_timeline_view_draw_pages;
  view_class->add_options = canevas_timeline_view_add_options;
  view_class->create_empty = canevas_timeline_view_create_empty;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "timeline.step", "b", step_cb);
  bind (GTK_WIDGET_CLASS (klass), (const guint[]){ GDK_KEY_plus, GDK_KEY_KP_Add, 0 }, TRUE);
  bind (GTK_WIDGET_CLASS (klass), (const guint[]){ GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 }, FALSE);
}

static void
canevas_timeline_view_init (CanevasTimelineView *self)
{
}
