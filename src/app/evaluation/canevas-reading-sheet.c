/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-reading-sheet.h"

#include "canevas-double-reading.h"
#include "canevas-drawing-export.h"
#include "canevas-format.h"
#include "canevas-indicator-charts.h"
#include "canevas-project.h"
#include "canevas-reading-answer.h"
#include "canevas-reading.h"
#include "canevas-scene-picture.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* The quadrant is square, and no larger than this, in points. */
#define LARGEST 520.0

struct _CanevasReadingSheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *place; /* where it puts the project */
  CanevasRecordTable *tables[CANEVAS_N_READING_SIDES];
  CanevasScenePicture *chart;
};

G_DEFINE_FINAL_TYPE (CanevasReadingSheet, canevas_reading_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn columns[] = {
  { "question", NULL, 240, TRUE, NULL },
  { "score", N_("0 to 4"), 70, FALSE, NULL },
  { "fact", NULL, 150, TRUE, NULL },
};

static const char *const headings[] = { N_("Results and impact"), N_("Change of posture") };

static char *
dup_facts (CanevasRecord *reading)
{
  static const char *const fields[] = { "read_on", "readers", "participants", NULL };

  return canevas_record_sheet_dup_facts (reading, NULL, fields, CANEVAS_DATE_LONG);
}

/* (transfer full) (nullable) */
static CanevasScene *
draw (CanevasReadingSheet *self, CanevasTextMeasure *measure, CanevasDrawingSize size, double width)
{
  CanevasRecord *reading = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
  g_autoptr (CanevasRecord) project = canevas_project_find_of (reading);
  g_autofree char *today = canevas_day_dup_today ();
  const double side = MIN (width, LARGEST);

  return project != NULL ? canevas_double_reading_chart_new (project, measure, size, side, side, today) : NULL;
}

/* Without an answer on both sides there is nothing to look at. */
static CanevasScene *
draw_on_page (CanevasTextMeasure *measure, double width, gpointer data)
{
  g_autoptr (CanevasRecord) project = canevas_project_find_of (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (data)));
  g_autofree char *said = project != NULL ? canevas_reading_describe (project) : NULL;

  if (said == NULL)
    return NULL;
  return draw (data, measure, CANEVAS_DRAWING_SCREEN, width);
}

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return draw (data, measure, size, 0);
}

static void
canevas_reading_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasReadingSheet *self = CANEVAS_READING_SHEET (sheet);
  CanevasRecord *reading = canevas_record_sheet_get_record (sheet);
  g_autoptr (CanevasRecord) project = canevas_project_find_of (reading);

  gtk_label_set_text (self->title, canevas_record_is_set (reading, "name") ? canevas_record_get_title (reading) : _("Reading to be named"));
  canevas_record_sheet_say (self->facts, dup_facts (reading));
  canevas_record_sheet_say (self->place, project != NULL ? canevas_reading_describe (project) : NULL);
  canevas_scene_picture_refresh (self->chart);
}

static gboolean
canevas_reading_sheet_export (CanevasRecordSheet *sheet)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (sheet));
  const char *title = _("Double reading");

  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (root), title, title, draw_for_paper, g_object_ref (sheet),
                                                              g_object_unref)));
  return TRUE;
}

static void
canevas_reading_sheet_constructed (GObject *object)
{
  CanevasReadingSheet *self = CANEVAS_READING_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);
  CanevasRecord *reading;
  GtkWidget *export = gtk_button_new_with_label (_("Export the chart…"));

  G_OBJECT_CLASS (canevas_reading_sheet_parent_class)->constructed (object);

  reading = canevas_record_sheet_get_record (sheet);
  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  for (CanevasReadingSide side = 0; side < CANEVAS_N_READING_SIDES; side++)
    {
      self->tables[side] = canevas_record_sheet_append_table (sheet, reading, &canevas_reading_answer_type, _(headings[side]), columns,
                                                              G_N_ELEMENTS (columns));
      canevas_record_table_set_side (self->tables[side], "side", canevas_reading_side_get_name (side));
    }
  canevas_record_sheet_append_heading (sheet, _("Where the project stands"));
  self->place = canevas_record_sheet_append_label (sheet, "body");
  self->chart = CANEVAS_SCENE_PICTURE (canevas_scene_picture_new (draw_on_page, self));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->chart));
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_record_sheet_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (canevas_record_sheet_append_buttons (sheet), export);
  canevas_reading_sheet_refresh (sheet);
}

static gboolean
canevas_reading_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  CanevasReadingSheet *self = CANEVAS_READING_SHEET (sheet);

  for (CanevasReadingSide side = 0; side < CANEVAS_N_READING_SIDES; side++)
    if (canevas_record_table_select (self->tables[side], record, field))
      return TRUE;
  return FALSE;
}

static void
canevas_reading_sheet_class_init (CanevasReadingSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_reading_sheet_constructed;
  sheet_class->refresh = canevas_reading_sheet_refresh;
  sheet_class->select = canevas_reading_sheet_select;
  sheet_class->export = canevas_reading_sheet_export;
}

static void
canevas_reading_sheet_init (CanevasReadingSheet *self)
{
}

GtkWidget *
canevas_reading_sheet_new (CanevasRecord *reading)
{
  g_return_val_if_fail (CANEVAS_IS_READING (reading), NULL);

  return g_object_new (CANEVAS_TYPE_READING_SHEET, "record", reading, NULL);
}
