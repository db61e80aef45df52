/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-empty-state.h"

#include "canevas-question.h"

#include <math.h>

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
draw_arrow (GtkWidget *widget, cairo_t *cr, double x, double from, double to)
{
  const double back = from > to ? 6 : -6;

  set_colour (widget, cr, "accent_bg_color", 0.9);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x, from);
  cairo_line_to (cr, x, to);
  cairo_move_to (cr, x - 4, to + back);
  cairo_line_to (cr, x, to);
  cairo_line_to (cr, x + 4, to + back);
  cairo_stroke (cr);
}

static void
draw_governance (GtkWidget *widget, cairo_t *cr)
{
  for (int i = 0; i < 3; i++)
    {
      trace_box (cr, 6, 4 + i * 62, 248, 56, 8);
      set_colour (widget, cr, NULL, 0.05);
      cairo_fill (cr);
    }
  draw_box (widget, cr, 92, 14, 76, 36, "accent_bg_color");
  draw_box (widget, cr, 92, 76, 76, 36, NULL);
  draw_box (widget, cr, 190, 76, 52, 36, NULL);
  draw_box (widget, cr, 92, 138, 76, 36, NULL);
  draw_box (widget, cr, 18, 138, 52, 36, NULL);
  for (int i = 0; i < 2; i++)
    {
      draw_arrow (widget, cr, 116, 76 + i * 62, 51 + i * 62);
      draw_arrow (widget, cr, 144, 50 + i * 62, 75 + i * 62);
    }
  for (int i = 0; i < 3; i++)
    draw_line (widget, cr, 102, 26 + i * 62, 44, i == 0 ? 0.6 : 0.35);
}

/* Three sheets of a calendar, the next meeting in front. */
static void
draw_meetings (GtkWidget *widget, cairo_t *cr)
{
  for (int i = 0; i < 3; i++)
    {
      const double x = 14 + i * 82;
      const char *name = i == 1 ? "accent_bg_color" : NULL;

      draw_box (widget, cr, x, 34, 68, 74, name);
      set_colour (widget, cr, name, name != NULL ? 0.9 : 0.4);
      trace_box (cr, x, 34, 68, 16, 6);
      cairo_fill (cr);
      draw_line (widget, cr, x + 14, 66, 40, 0.6);
      draw_line (widget, cr, x + 14, 80, 28, 0.3);
      for (int line = 0; line < 3; line++)
        draw_line (widget, cr, x, 124 + line * 14, line == 2 ? 44 : 64, i == 1 ? 0.35 : 0.2);
    }
}

static void
draw_decisions (GtkWidget *widget, cairo_t *cr)
{
  for (int i = 0; i < 4; i++)
    {
      const double y = 12 + i * 42;

      draw_box (widget, cr, 16, y, 228, 32, i == 0 ? "accent_bg_color" : NULL);
      set_colour (widget, cr, i == 0 ? "accent_bg_color" : NULL, i == 0 ? 0.9 : 0.45);
      cairo_move_to (cr, 34, y + 7);
      cairo_line_to (cr, 43, y + 16);
      cairo_line_to (cr, 34, y + 25);
      cairo_line_to (cr, 25, y + 16);
      cairo_close_path (cr);
      if (i < 2)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
      draw_line (widget, cr, 56, y + 9, 110, i == 0 ? 0.6 : 0.35);
      draw_line (widget, cr, 56, y + 19, 70, 0.2);
      draw_line (widget, cr, 196, y + 14, 34, 0.3);
    }
}

static void
draw_communication (GtkWidget *widget, cairo_t *cr)
{
  for (int row = 0; row < 4; row++)
    for (int column = 0; column < 4; column++)
      {
        const double x = 10 + column * 62, y = 8 + row * 44;
        const gboolean head = row == 0;

        trace_box (cr, x, y, 56, 38, 5);
        set_colour (widget, cr, head ? "accent_bg_color" : NULL, head ? 0.16 : 0.05);
        cairo_fill (cr);
        draw_line (widget, cr, x + 8, y + 10, 34, head ? 0.6 : 0.35);
        if (!head && (row + column) % 3 != 0)
          draw_line (widget, cr, x + 8, y + 21, 24, 0.2);
      }
}

static void
draw_person (GtkWidget *widget, cairo_t *cr, double x, double y, const char *name)
{
  set_colour (widget, cr, name, name != NULL ? 0.9 : 0.5);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, 7, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* Columns of people, two groups across them; one person belongs to both. */
static void
draw_communities (GtkWidget *widget, cairo_t *cr)
{
  trace_box (cr, 18, 34, 172, 60, 30);
  set_colour (widget, cr, "accent_bg_color", 0.16);
  cairo_fill_preserve (cr);
  set_colour (widget, cr, "accent_bg_color", 0.9);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  trace_box (cr, 84, 68, 160, 76, 34);
  set_colour (widget, cr, NULL, 0.06);
  cairo_fill_preserve (cr);
  set_colour (widget, cr, NULL, 0.45);
  cairo_stroke (cr);
  for (int column = 0; column < 4; column++)
    for (int row = 0; row < 3; row++)
      if ((column + row) % 3 != 2 || row == 1)
        draw_person (widget, cr, 44 + column * 58, 52 + row * 32, column == 2 && row == 1 ? "accent_bg_color" : NULL);
}

static void
draw_stakeholders (GtkWidget *widget, cairo_t *cr)
{
  draw_box (widget, cr, 96, 72, 68, 44, "accent_bg_color");
  draw_line (widget, cr, 110, 91, 40, 0.6);
  for (int i = 0; i < 10; i++)
    {
      const double angle = i * G_PI / 5, x = 130 + cos (angle) * 100, y = 94 + sin (angle) * 76;

      draw_person (widget, cr, x, y, i % 5 == 0 ? "accent_bg_color" : NULL);
    }
}

static void
draw_words (GtkWidget *widget, cairo_t *cr)
{
  static const struct
  {
    double x, y, width, height;
    gboolean strong;
  } words[] = {
    { 62, 74, 140, 34, TRUE },  { 30, 46, 92, 18, FALSE },  { 134, 40, 90, 24, FALSE }, { 20, 118, 76, 22, FALSE },
    { 106, 118, 62, 14, FALSE }, { 178, 116, 66, 20, FALSE }, { 92, 144, 96, 14, FALSE }, { 100, 22, 44, 10, FALSE },
    { 16, 84, 38, 12, FALSE },  { 210, 82, 36, 12, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      trace_box (cr, words[i].x, words[i].y, words[i].width, words[i].height, words[i].height / 2);
      set_colour (widget, cr, words[i].strong ? "accent_bg_color" : NULL, words[i].strong ? 0.9 : 0.15 + words[i].height / 100);
      cairo_fill (cr);
    }
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  static void (*const drawings[]) (GtkWidget *widget, cairo_t *cr) = {
    [CANEVAS_EMPTY_DRAWING_PROJECTS] = draw_projects,   [CANEVAS_EMPTY_DRAWING_ORGANISATION] = draw_organisation,
    [CANEVAS_EMPTY_DRAWING_GOVERNANCE] = draw_governance, [CANEVAS_EMPTY_DRAWING_MEETINGS] = draw_meetings,
    [CANEVAS_EMPTY_DRAWING_DECISIONS] = draw_decisions, [CANEVAS_EMPTY_DRAWING_COMMUNICATION] = draw_communication,
    [CANEVAS_EMPTY_DRAWING_COMMUNITIES] = draw_communities, [CANEVAS_EMPTY_DRAWING_STAKEHOLDERS] = draw_stakeholders,
    [CANEVAS_EMPTY_DRAWING_WORDS] = draw_words,
  };
  CanevasEmptyState *self = data;

  cairo_translate (cr, (width - 260) / 2.0, 0);
  drawings[self->drawing] (GTK_WIDGET (area), cr);
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
