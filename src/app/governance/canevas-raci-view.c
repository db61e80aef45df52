/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-view.h"

#include "canevas-compose.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-inspector.h"
#include "canevas-page.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-art.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-export.h"
#include "canevas-raci-function.h"
#include "canevas-raci-pane.h"
#include "canevas-raci-suggestion.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "raci"

struct _CanevasRaciView
{
  CanevasView parent_instance;

  CanevasRaciMatrix *matrix;
  CanevasRaciGrid *grid;

  GtkStack *pane;
  CanevasRaciPane *review;
  CanevasInspector *inspector;
  guint review_id;
  CanevasPages *pages; /* the last that were printed */
};

G_DEFINE_FINAL_TYPE (CanevasRaciView, canevas_raci_view, CANEVAS_TYPE_VIEW)

/* --- Review --- */

static void
review (CanevasRaciView *self)
{
  g_autoptr (GPtrArray) findings = canevas_raci_review (self->matrix);

  canevas_raci_grid_set_findings (self->grid, findings);
  canevas_raci_pane_set_findings (self->review, findings);
}

static gboolean
review_cb (gpointer data)
{
  CanevasRaciView *self = data;

  self->review_id = 0;
  review (self);
  return G_SOURCE_REMOVE;
}

/* Once after a burst of keys is enough. */
static void
matrix_changed_cb (CanevasRaciView *self)
{
  if (self->review_id == 0)
    self->review_id = g_idle_add (review_cb, self);
}

static void
structure_changed_cb (CanevasRaciView *self)
{
  const gboolean any = canevas_raci_matrix_get_n_rows (self->matrix) > 0 || canevas_raci_matrix_get_n_columns (self->matrix) > 0;

  canevas_view_show_content (CANEVAS_VIEW (self), any);
  canevas_page_set_primary_sensitive (CANEVAS_PAGE (self), any);
}

/* --- Pane --- */

static char *
describe_place (CanevasRaciView *self, int row, int column)
{
  const CanevasRaciLetters letters = canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column);
  CanevasRecord *activity = canevas_raci_matrix_get_activity (self->matrix, (guint) row);
  CanevasRecord *function = canevas_raci_matrix_get_function (self->matrix, (guint) column);

  return g_strdup_printf (_("%s, %s: %s"), canevas_record_get_title (activity), canevas_record_get_title (function),
                          letters != CANEVAS_RACI_NONE ? canevas_raci_letters_to_text (letters) : _("empty"));
}

/* On a name the pane holds its form, elsewhere the review. */
static void
cursor_cb (CanevasRaciView *self)
{
  g_autofree char *place = NULL;
  CanevasRecord *record = NULL;
  int row, column;

  canevas_raci_grid_get_cursor (self->grid, &row, &column);
  if (row >= 0 && column >= 0)
    place = describe_place (self, row, column);
  else if (row >= 0)
    record = canevas_raci_matrix_get_activity (self->matrix, (guint) row);
  else if (column >= 0)
    record = canevas_raci_matrix_get_function (self->matrix, (guint) column);
  canevas_raci_pane_set_place (self->review, place);
  canevas_inspector_set_record (self->inspector, record);
  gtk_stack_set_visible_child (self->pane, record != NULL ? GTK_WIDGET (self->inspector) : GTK_WIDGET (self->review));
}

static void
shown_cb (CanevasRaciView *self, guint row, guint column)
{
  canevas_raci_grid_set_cursor (self->grid, (int) row, (int) column);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static GtkWidget *
build_pane (CanevasRaciView *self)
{
  self->review = CANEVAS_RACI_PANE (canevas_raci_pane_new (self->matrix));
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  self->pane = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->review));
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->inspector));
  g_signal_connect_object (self->review, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->pane);
}

/* --- Content --- */

static void
suggest_cb (CanevasRaciView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  CanevasRaciSuggestion done;

  if (!canevas_raci_suggest (canevas_page_get_record (CANEVAS_PAGE (self)), &done, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was suggested"), error);
      return;
    }
  if (done.functions + done.activities + done.letters == 0)
    message = g_strdup (_("The matrix already holds all that the framing says."));
  else
    /* Translators: three numbers. */
    message = g_strdup_printf (_("Added: functions %u, activities %u, cells %u. Nothing that was typed has changed."), done.functions,
                               done.activities, done.letters);
  canevas_page_toast (GTK_WIDGET (self), message, done.functions + done.activities + done.letters > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
add_activity_cb (CanevasRaciView *self)
{
  canevas_raci_grid_add_activity (self->grid);
}

static void
add_function_cb (CanevasRaciView *self)
{
  canevas_raci_grid_add_function (self->grid);
}

static void
append_button (CanevasRaciView *self, GtkWidget *box, const char *icon, const char *text, GCallback callback)
{
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", icon, "label", text, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "css-classes", (const char *[]) { "flat", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
build_buttons (CanevasRaciView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "raci-buttons", NULL }, NULL);

  append_button (self, box, "list-add-symbolic", _("Add an activity"), G_CALLBACK (add_activity_cb));
  append_button (self, box, "list-add-symbolic", _("Add a function"), G_CALLBACK (add_function_cb));
  append_button (self, box, "canevas-framing-symbolic", _("Complete from the framing"), G_CALLBACK (suggest_cb));
  return box;
}

static void
draw_legend_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  g_autoptr (CanevasRaciArt) art = canevas_raci_art_new (GTK_WIDGET (area));

  canevas_raci_art_draw_letters (art, cr, GPOINTER_TO_UINT (data), width / 2.0, height / 2.0, width);
}

static void
write_cb (CanevasRaciView *self)
{
  canevas_raci_export (GTK_WIDGET (self), self->matrix);
}

static GtkWidget *
build_legend (CanevasRaciView *self)
{
  GtkWidget *write = g_object_new (GTK_TYPE_BUTTON, "label", _("Drawing or table…"), "hexpand", TRUE, "halign", GTK_ALIGN_END, "tooltip-text",
                                   _("Write the matrix as a drawing (.pdf, .svg, .png) or as a table for a spreadsheet (.csv)"),
                                   "css-classes", (const char *[]) { "flat", NULL }, NULL);
  static const struct { CanevasRaciLetters letter; const char *text; } letters[] = {
    { CANEVAS_RACI_RESPONSIBLE, N_("Does the work") },
    { CANEVAS_RACI_ACCOUNTABLE, N_("Approves, one a line") },
    { CANEVAS_RACI_CONSULTED, N_("Consulted before") },
    { CANEVAS_RACI_INFORMED, N_("Informed after") },
  };
  GtkWidget *legend = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "raci-legend", NULL }, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      GtkWidget *sample = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", 30, "content-height", 30, NULL);
      GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", g_dgettext (GETTEXT_PACKAGE, letters[i].text), "ellipsize", PANGO_ELLIPSIZE_END,
                                      "margin-end", 12, "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);

      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_legend_cb, GUINT_TO_POINTER (letters[i].letter), NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (sample), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      canevas_raci_letters_to_text (letters[i].letter), -1);
      gtk_box_append (GTK_BOX (legend), sample);
      gtk_box_append (GTK_BOX (legend), text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (write), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Drawing or table…"), -1);
  g_signal_connect_object (write, "clicked", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (legend), write);
  return legend;
}

static GtkWidget *
build_content (CanevasRaciView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller;

  self->grid = CANEVAS_RACI_GRID (canevas_raci_grid_new (self->matrix));
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->grid, "propagate-natural-height", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SEPARATOR, "valign", GTK_ALIGN_END, "vexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), build_legend (self));
  g_signal_connect_object (self->grid, "cursor-moved", G_CALLBACK (cursor_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
build_empty (CanevasRaciView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_ORGANISATION, _("Nobody has a part yet"),
                                              _("The RACI says for each activity who does the work, who approves, who is consulted and who is informed. "
                                                "It speaks of functions, never of persons."),
                                              _("One function alone approves each activity: whoever contributes then knows who settles."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Suggest from the framing"),
                                 _("Functions from roles and bodies, activities from deliverables and milestones, first letters. You change what you like."),
                                 G_CALLBACK (suggest_cb), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add an activity"), _("Begin with an empty table."), G_CALLBACK (add_activity_cb),
                                 self);
  return empty;
}

/* --- The view --- */

static gboolean
canevas_raci_view_export (CanevasPage *page)
{
  return canevas_view_shows_content (CANEVAS_VIEW (page)) &&
         canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, canevas_page_get_record (page));
}

/* The document as it would be printed now. */
static CanevasPages *
canevas_raci_view_get_pages (CanevasPage *page)
{
  CanevasRaciView *self = CANEVAS_RACI_VIEW (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (TEMPLATE, canevas_page_get_record (page), CANEVAS_COMPOSE_DEFAULT,
                                                          &error);

  if (document == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("The RACI cannot be printed"), error);
      return NULL;
    }
  g_clear_object (&self->pages);
  self->pages = canevas_pages_new (document);
  return self->pages;
}

static void
canevas_raci_view_activate_primary (CanevasPage *page)
{
  canevas_raci_view_export (page);
}

static void
canevas_raci_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasRaciView *self = CANEVAS_RACI_VIEW (page);
  g_autoptr (CanevasRecord) activity = CANEVAS_IS_RACI_ACTIVITY (record) ? g_object_ref (record) : NULL;
  g_autoptr (CanevasRecord) function = CANEVAS_IS_RACI_FUNCTION (record) ? g_object_ref (record) : NULL;
  guint row, column;

  if (CANEVAS_IS_RACI_CELL (record))
    {
      activity = canevas_record_get_reference (record, "activity");
      function = canevas_record_get_reference (record, "function");
    }
  row = activity != NULL ? canevas_raci_matrix_find_row (self->matrix, activity) : G_MAXUINT;
  column = function != NULL ? canevas_raci_matrix_find_column (self->matrix, function) : G_MAXUINT;
  if ((activity != NULL && row == G_MAXUINT) || (function != NULL && column == G_MAXUINT))
    return;
  canevas_raci_grid_set_cursor (self->grid, (int) row, (int) column);
  if (field == NULL || CANEVAS_IS_RACI_CELL (record) || !canevas_inspector_focus (self->inspector, field))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
canevas_raci_view_constructed (GObject *object)
{
  CanevasRaciView *self = CANEVAS_RACI_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);

  G_OBJECT_CLASS (canevas_raci_view_parent_class)->constructed (object);

  self->matrix = canevas_raci_matrix_new (canevas_page_get_record (page));
  canevas_page_set_inspector (page, build_pane (self));
  canevas_view_set_options (CANEVAS_VIEW (self), g_object_new (GTK_TYPE_LABEL, "label", _("Type R, A, C or I; Delete empties the cell"),
                                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                                               "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (self->matrix, "structure-changed", G_CALLBACK (structure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "changed", G_CALLBACK (matrix_changed_cb), self, G_CONNECT_SWAPPED);
  canevas_page_set_primary_label (page, _("Export the RACI…"));
  canevas_page_set_primary_sensitive (page, FALSE);
  structure_changed_cb (self);
  review (self);
  cursor_cb (self);
}

static void
canevas_raci_view_dispose (GObject *object)
{
  CanevasRaciView *self = CANEVAS_RACI_VIEW (object);

  g_clear_handle_id (&self->review_id, g_source_remove);
  g_clear_object (&self->pages);
  g_clear_object (&self->matrix);
  G_OBJECT_CLASS (canevas_raci_view_parent_class)->dispose (object);
}

static void
canevas_raci_view_class_init (CanevasRaciViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_raci_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_raci_view_dispose;
  page_class->activate_primary = canevas_raci_view_activate_primary;
  page_class->select = canevas_raci_view_select;
  page_class->get_pages = canevas_raci_view_get_pages;
  page_class->export = canevas_raci_view_export;
}

static void
canevas_raci_view_init (CanevasRaciView *self)
{
}

CanevasRaciGrid *
canevas_raci_view_get_grid (CanevasRaciView *self)
{
  g_return_val_if_fail (CANEVAS_IS_RACI_VIEW (self), NULL);

  return self->grid;
}
