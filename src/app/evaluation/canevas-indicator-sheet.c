/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-indicator-sheet.h"

#include "canevas-drawing-export.h"
#include "canevas-format.h"
#include "canevas-indicator-charts.h"
#include "canevas-indicator-review.h"
#include "canevas-indicator.h"
#include "canevas-measure.h"
#include "canevas-scene-picture.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define CHART_HEIGHT 240.0

struct _CanevasIndicatorSheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *review;
  CanevasScenePicture *chart;
  CanevasRecordTable *measures;
};

G_DEFINE_FINAL_TYPE (CanevasIndicatorSheet, canevas_indicator_sheet, CANEVAS_TYPE_RECORD_SHEET)

static const CanevasRecordColumn columns[] = {
  { "measured_on", NULL, 130, FALSE, NULL },
  { "value", NULL, 90, FALSE, NULL },
  { "moment", NULL, 130, FALSE, NULL },
  { "note", NULL, 120, TRUE, NULL },
};

static char *
dup_facts (CanevasRecord *indicator)
{
  static const char *const fields[] = { "kind", "direction", "frequency", "source", "owner", NULL };

  return canevas_record_sheet_dup_facts (indicator, NULL, fields, CANEVAS_DATE_SHORT);
}

/* (transfer full) */
static CanevasScene *
draw (CanevasIndicatorSheet *self, CanevasTextMeasure *measure, CanevasDrawingSize size, double width, double height)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_indicator_chart_new (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self)), measure, size, width, height, today);
}

/* Without a value there is nothing to look at: the sentence says so. */
static CanevasScene *
draw_on_page (CanevasTextMeasure *measure, double width, gpointer data)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasIndicatorReview) review =
    canevas_indicator_review_new (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (data)), today);

  return review->n_values > 0 ? draw (data, measure, CANEVAS_DRAWING_SCREEN, width, CHART_HEIGHT) : NULL;
}

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return draw (data, measure, size, 0, 0);
}

static void
canevas_indicator_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasIndicatorSheet *self = CANEVAS_INDICATOR_SHEET (sheet);
  CanevasRecord *indicator = canevas_record_sheet_get_record (sheet);
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasIndicatorReview) review = canevas_indicator_review_new (indicator, today);

  gtk_label_set_text (self->title,
                      canevas_record_is_set (indicator, "name") ? canevas_record_get_title (indicator) : _("Indicator to be named"));
  canevas_record_sheet_say (self->facts, dup_facts (indicator));
  canevas_record_sheet_say (self->review, canevas_indicator_review_dup_sentence (review));
  canevas_scene_picture_refresh (self->chart);
}

static gboolean
canevas_indicator_sheet_export (CanevasRecordSheet *sheet)
{
  const char *title = canevas_record_get_title (canevas_record_sheet_get_record (sheet));

  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (sheet))), title, title,
                                                              draw_for_paper, g_object_ref (sheet), g_object_unref)));
  return TRUE;
}

static void
canevas_indicator_sheet_constructed (GObject *object)
{
  CanevasIndicatorSheet *self = CANEVAS_INDICATOR_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);
  GtkWidget *export = gtk_button_new_with_label (_("Export the chart…"));

  G_OBJECT_CLASS (canevas_indicator_sheet_parent_class)->constructed (object);

  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->review = canevas_record_sheet_append_label (sheet, "body");
  self->chart = CANEVAS_SCENE_PICTURE (canevas_scene_picture_new (draw_on_page, self));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->chart));
  self->measures = canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_measure_type, _("Measures"),
                                                      columns, G_N_ELEMENTS (columns));
  canevas_record_table_set_series (self->measures, 2);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_record_sheet_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (canevas_record_sheet_append_buttons (sheet), export);
  canevas_indicator_sheet_refresh (sheet);
}

static gboolean
canevas_indicator_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  return canevas_record_table_select (CANEVAS_INDICATOR_SHEET (sheet)->measures, record, field);
}

static void
canevas_indicator_sheet_class_init (CanevasIndicatorSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_indicator_sheet_constructed;
  sheet_class->refresh = canevas_indicator_sheet_refresh;
  sheet_class->select = canevas_indicator_sheet_select;
  sheet_class->export = canevas_indicator_sheet_export;
}

static void
canevas_indicator_sheet_init (CanevasIndicatorSheet *self)
{
}

GtkWidget *
canevas_indicator_sheet_new (CanevasRecord *indicator)
{
  g_return_val_if_fail (CANEVAS_IS_INDICATOR (indicator), NULL);

  return g_object_new (CANEVAS_TYPE_INDICATOR_SHEET, "record", indicator, NULL);
}
