/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-chart.h"

#include "canevas-retex-item.h"
#include "canevas-retex-review.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* What is charted: a cause explains a difficulty that is counted already, and a lesson is ours. */
static const char *const kinds[] = { "success", "difficulty" };

typedef struct
{
  const char *name; /* empty: none was given */
  double voices[G_N_ELEMENTS (kinds)];
} Theme;

static double
get_voices (CanevasRecord *item)
{
  return (double) MAX (canevas_record_get_integer (item, "voices"), 1);
}

static Theme *
find_theme (GArray *themes, CanevasRecord *item)
{
  const char *given = canevas_record_get_text (item, "theme");
  const char *name = given != NULL ? given : "";
  const Theme fresh = { .name = name };

  for (guint i = 0; i < themes->len; i++)
    if (g_str_equal (g_array_index (themes, Theme, i).name, name))
      return &g_array_index (themes, Theme, i);
  g_array_append_val (themes, fresh);
  return &g_array_index (themes, Theme, themes->len - 1);
}

static int
compare_themes (gconstpointer a, gconstpointer b)
{
  const Theme *one = a, *other = b;
  const double more = other->voices[0] + other->voices[1] - one->voices[0] - one->voices[1];

  if ((*one->name == '\0') != (*other->name == '\0'))
    return *one->name == '\0' ? 1 : -1;
  return more > 0 ? 1 : more < 0 ? -1 : g_strcmp0 (one->name, other->name);
}

CanevasChartData *
canevas_retex_chart_new (CanevasRecord *retex)
{
  const CanevasField *field = &canevas_retex_item_type.fields[canevas_record_type_find_field (&canevas_retex_item_type, "kind")];
  g_autoptr (GPtrArray) items = canevas_retex_list_items (retex, NULL);
  g_autoptr (GArray) themes = g_array_new (FALSE, TRUE, sizeof (Theme));
  CanevasChartData *data = canevas_chart_data_new (_("What was said, by theme"), canevas_record_get_title (retex));

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_CATEGORIES, NULL, NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, _("Voices"), NULL);
  for (guint i = 0; i < items->len; i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      if (g_strcmp0 (canevas_record_get_text (items->pdata[i], "kind"), kinds[kind]) == 0)
        find_theme (themes, items->pdata[i])->voices[kind] += get_voices (items->pdata[i]);
  g_array_sort (themes, compare_themes);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, canevas_field_get_choice_label (field, kinds[kind]), NULL);

      for (guint i = 0; i < themes->len; i++)
        {
          const Theme *theme = &g_array_index (themes, Theme, i);

          canevas_chart_data_add_value (data, series, NULL, *theme->name != '\0' ? theme->name : _("Without a theme"),
                                        theme->voices[kind]);
        }
    }
  return data;
}
