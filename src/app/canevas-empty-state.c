/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-empty-state.h"

#include "canevas-question.h"

struct _CanevasEmptyState
{
  AdwBin parent_instance;

  CanevasEmptyDrawing drawing;
  GtkDrawingArea *area;
  GtkLabel *title;
  GtkLabel *purpose;
  GtkBox *starts;
  CanevasQuestion *advice;
};

G_DEFINE_FINAL_TYPE (CanevasEmptyState, canevas_empty_state, ADW_TYPE_BIN)

static void
set_colour (GtkWidget *widget, cairo_t *cr, const char *name, double alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (name == NULL || !gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);
  colour.alpha *= alpha;
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
trace_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_box (GtkWidget *widget, cairo_t *cr, double x, double y, double width, double height, const char *name)
{
  trace_box (cr, x, y, width, height, 6);
  set_colour (widget, cr, name, name != NULL ? 0.16 : 0.04);
  cairo_fill_preserve (cr);
  set_colour (widget, cr, name, name != NULL ? 0.9 : 0.45);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_line (GtkWidget *widget, cairo_t *cr, double x, double y, double width, double alpha)
{
  set_colour (widget, cr, NULL, alpha);
  trace_box (cr, x, y, width, 5, 2.5);
  cairo_fill (cr);
}

/* Three sheets, the front one being written: a title, questions, a first answer. */
static void
draw_projects (GtkWidget *widget, cairo_t *cr)
{
  for (int i = 2; i >= 0; i--)
    {
      double x = 78 + i * 22, y = 26 - i * 12;

      trace_box (cr, x, y, 108, 150, 7);
      set_colour (widget, cr, "view_bg_color", 1);
      cairo_fill (cr);
      draw_box (widget, cr, x, y, 108, 150, i == 0 ? "accent_bg_color" : NULL);
    }
  draw_line (widget, cr, 92, 44, 58, 0.6);
  for (int i = 0; i < 3; i++)
    {
      double y = 66 + i * 34;

      set_colour (widget, cr, "accent_bg_color", 0.9);
      cairo_arc (cr, 96, y + 3, 4, 0, 2 * G_PI);
      if (i == 0)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
      draw_line (widget, cr, 106, y, 62, 0.35);
      if (i == 0)
        draw_line (widget, cr, 106, y + 11, 50, 0.2);
    }
}

static void
draw_organisation (GtkWidget *widget, cairo_t *cr)
{
  static const double columns[] = { 20, 98, 176 };

  set_colour (widget, cr, NULL, 0.45);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, 130, 48);
  cairo_line_to (cr, 130, 70);
  cairo_move_to (cr, 52, 88);
  cairo_line_to (cr, 52, 70);
  cairo_line_to (cr, 208, 70);
  cairo_line_to (cr, 208, 88);
  cairo_move_to (cr, 130, 70);
  cairo_line_to (cr, 130, 88);
  cairo_stroke (cr);
  draw_box (widget, cr, 94, 14, 72, 34, "accent_bg_color");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      draw_box (widget, cr, columns[i], 88, 64, 32, NULL);
      for (guint person = 0; person < 3; person++)
        {
          set_colour (widget, cr, NULL, 0.5);
          cairo_arc (cr, columns[i] + 14 + 18 * person, 142, 5, 0, 2 * G_PI);
          cairo_fill (cr);
        }
    }
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CanevasEmptyState *self = data;

  cairo_translate (cr, (width - 260) / 2.0, 0);
  if (self->drawing == CANEVAS_EMPTY_DRAWING_PROJECTS)
    draw_projects (GTK_WIDGET (area), cr);
  else
    draw_organisation (GTK_WIDGET (area), cr);
}

static void
canevas_empty_state_class_init (CanevasEmptyStateClass *klass)
{
}

static void
canevas_empty_state_init (CanevasEmptyState *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "valign", GTK_ALIGN_CENTER,
                                 "css-classes", (const char *[]) { "empty", NULL }, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "child", box, "vexpand", TRUE, NULL);

  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", 260, "content-height", 190, "halign", GTK_ALIGN_CENTER,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
  self->title = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER,
                              "css-classes", (const char *[]) { "title-1", NULL }, NULL);
  self->purpose = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "max-width-chars", 72,
                                "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  self->starts = g_object_new (GTK_TYPE_BOX, "spacing", 12, "homogeneous", TRUE, "halign", GTK_ALIGN_CENTER, NULL);
  self->advice = CANEVAS_QUESTION (canevas_question_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->advice), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->area));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->purpose));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->starts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->advice));
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

GtkWidget *
canevas_empty_state_new (CanevasEmptyDrawing drawing, const char *title, const char *purpose, const char *advice)
{
  CanevasEmptyState *self = g_object_new (CANEVAS_TYPE_EMPTY_STATE, NULL);

  self->drawing = drawing;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->purpose, purpose);
  canevas_question_set_text (self->advice, advice);
  return GTK_WIDGET (self);
}

void
canevas_empty_state_add_start (CanevasEmptyState *self, const char *title, const char *text, GCallback callback, gpointer data)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  g_return_if_fail (CANEVAS_IS_EMPTY_STATE (self));

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE,
                                               "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 30,
                                               "css-classes", (const char *[]) { "explanation", NULL }, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "startcard");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_signal_connect_swapped (button, "clicked", callback, data);
  gtk_box_append (self->starts, button);
}
