/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-reading-chart.h"

#include "canevas-double-reading.h"
#include "canevas-format.h"
#include "canevas-reading-answer.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST 0.0
#define MOST 100.0
#define HALF 50.0

/* "End (30 June 2025)" */
static char *
dup_label (CanevasRecord *reading)
{
  g_autofree char *day = canevas_format_date (canevas_record_get_text (reading, "read_on"), CANEVAS_DATE_SHORT);

  if (*day == '\0')
    return g_strdup (canevas_record_get_title (reading));
  return g_strdup_printf ("%s (%s)", canevas_record_get_title (reading), day);
}

CanevasChartData *
canevas_reading_chart_new (CanevasRecord *project)
{
  g_autoptr (GPtrArray) readings = canevas_reading_list (project);
  CanevasChartData *data = canevas_chart_data_new (_("Results and postures, from reading to reading"), canevas_record_get_title (project));
  CanevasChartSeries *series = canevas_chart_data_add_series (data, canevas_record_get_title (project), NULL);
  guint n_left_out = 0;

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, _("Results and impact (0 to 100)"), NULL);
  canevas_chart_axis_data_set_range (&data->x, LEAST, MOST, HALF);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Change of posture (0 to 100)"), NULL);
  canevas_chart_axis_data_set_range (&data->y, LEAST, MOST, HALF);
  canevas_chart_data_set_quadrants (data, canevas_reading_get_quarter_title (LEAST, MOST),
                                    canevas_reading_get_quarter_title (MOST, MOST),
                                    canevas_reading_get_quarter_title (LEAST, LEAST),
                                    canevas_reading_get_quarter_title (MOST, LEAST));
  for (guint i = 0; i < readings->len; i++)
    {
      CanevasRecord *reading = readings->pdata[i];
      const double results = canevas_reading_get_score (reading, CANEVAS_READING_RESULTS, NULL, NULL);
      const double posture = canevas_reading_get_score (reading, CANEVAS_READING_POSTURE, NULL, NULL);
      g_autofree char *label = dup_label (reading);

      if (isnan (results) || isnan (posture))
        n_left_out++;
      else
        canevas_chart_series_add_place (series, canevas_record_get_id (reading), label, results, posture, CANEVAS_CHART_NOTHING);
    }
  if (n_left_out > 0)
    {
      g_autofree char *note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading without an answer on both sides is left out.",
                                                            "%u readings without an answer on both sides are left out.", n_left_out),
                                               n_left_out);

      canevas_chart_data_set_note (data, note);
    }
  return data;
}

CanevasChartData *
canevas_reading_profile_new (CanevasRecord *reading)
{
  g_autoptr (GPtrArray) answers = canevas_store_collect_children (reading, &canevas_reading_answer_type);
  g_autofree char *label = dup_label (reading);
  CanevasChartData *data = canevas_chart_data_new (_("What each question got"), label);

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_CATEGORIES, NULL, NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("0 not at all, 4 fully"), NULL);
  canevas_chart_axis_data_set_range (&data->y, 0, CANEVAS_READING_FULL, CANEVAS_CHART_NOTHING);
  for (CanevasReadingSide side = 0; side < CANEVAS_N_READING_SIDES; side++)
    {
      const char *name = canevas_reading_side_get_name (side);
      const CanevasField *field = &canevas_reading_answer_type.fields[canevas_record_type_find_field (&canevas_reading_answer_type, "side")];
      CanevasChartSeries *series = canevas_chart_data_add_series (data, canevas_field_get_choice_label (field, name), NULL);

      for (guint i = 0; i < answers->len; i++)
        {
          CanevasRecord *answer = answers->pdata[i];

          if (g_strcmp0 (canevas_record_get_text (answer, "side"), name) == 0)
            canevas_chart_data_add_value (data, series, canevas_record_get_id (answer), canevas_record_get_title (answer),
                                          canevas_record_is_set (answer, "score")
                                            ? (double) canevas_record_get_integer (answer, "score")
                                            : CANEVAS_CHART_NOTHING);
        }
    }
  return data;
}
