/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-sample.h"

#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#define NONE CANEVAS_SCHEDULE_NONE

typedef struct
{
  const char *name;
  guint phase, duration, progress;
  const char *owner, *not_before, *finish_by, *planned_start, *planned_finish, *started, *done;
} Task;

static const Task tasks[] = {
  { "Cadrer", NONE },
  { "Diagnostic d’opportunité", 0, 19, 100, "Cheffe de projet", "2026-09-14", .started = "2026-09-14", .done = "2026-10-09",
    .planned_start = "2026-09-14", .planned_finish = "2026-10-02" },
  { "Note et lettres de mission", 0, 30, 95, "Directrice générale des services", "2026-10-05", "2026-11-13",
    .started = "2026-10-05", .planned_start = "2026-10-05", .planned_finish = "2026-11-10" },
  { "Note de cadrage signée", 0, 0 },
  { "Concevoir", NONE },
  { "Entretiens et besoins", 4, 30, 35, "Cheffe de projet", .started = "2026-11-09" },
  { "Ateliers d’agents", 4, 18, 0, "Animateur", "2027-01-25" },
  { "Scénarios et chiffrage des trois lieux d’accueil envisagés", 4, 25, 0, "Responsable des finances" },
  { "COPIL : choix du scénario", 4, 0, .finish_by = "2027-03-19" },
  { "Expérimenter", NONE },
  { "Préparer le site pilote", 9, 20, 0, "Responsable du bâtiment" },
  { "Pilote en mairie de quartier", 9, 30, 0, "Cheffe de projet" },
  { "Évaluer", NONE },
  { "Mesures et écoute", 12, 20, 0, "Évaluatrice" },
  { "Retex et restitution", 12, 12, 0, "Cheffe de projet" },
  { "Bilan du pilote", NONE, 0 },
};

static const CanevasScheduleLink links[] = {
  { 2, 3, CANEVAS_FINISH_START, 0 },    { 5, 6, CANEVAS_FINISH_START, 0 },    { 6, 7, CANEVAS_START_START, 10 },
  { 7, 8, CANEVAS_FINISH_START, 0 },    { 4, 10, CANEVAS_FINISH_START, 2 },   { 10, 11, CANEVAS_FINISH_START, 5 },
  { 11, 13, CANEVAS_FINISH_FINISH, 5 }, { 13, 14, CANEVAS_FINISH_START, -6 }, { 12, 15, CANEVAS_FINISH_START, 0 },
};

static const struct
{
  const char *name;
  CanevasGanttBandKind kind;
  const char *first, *last;
} bands[] = {
  { "Rentrée", CANEVAS_GANTT_BAND_BUSY, "2026-09-01", "2026-09-11" },
  { "Toussaint", CANEVAS_GANTT_BAND_REST, "2026-10-17", "2026-11-01" },
  { "Budget", CANEVAS_GANTT_BAND_BUSY, "2026-11-05", "2026-12-18" },
  { "Noël", CANEVAS_GANTT_BAND_REST, "2026-12-19", "2027-01-03" },
  { "Vœux", CANEVAS_GANTT_BAND_BUSY, "2027-01-05", "2027-01-22" },
  { "Hiver", CANEVAS_GANTT_BAND_REST, "2027-02-20", "2027-03-07" },
  { "Printemps", CANEVAS_GANTT_BAND_REST, "2027-04-17", "2027-05-02" },
  { "Été", CANEVAS_GANTT_BAND_REST, "2027-07-03", "2027-08-31" },
};

static const CanevasScheduleLoad loads[] = {
  { 1, 0, 8 }, { 2, 1, 5 },  { 5, 0, 24 },  { 6, 2, 6 },  { 7, 0, 10 },
  { 7, 1, 2 }, { 10, 0, 4 }, { 11, 0, 20 }, { 13, 2, 8 }, { 14, 0, 6 },
};

static const CanevasGanttPerson people[] = { { "Cheffe de projet", 0.5 },
                                             { "Directrice générale des services", 0.1 },
                                             { "Animateur", -1 } };

static const char *
keep (GanttSample *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static GanttSample *
make (const CanevasScheduleTask *plan_tasks, guint n, const CanevasScheduleLink *plan_links, guint n_links)
{
  g_autoptr (CanevasDayIndex)
      days = canevas_day_index_new (canevas_day_number_parse ("2026-09-01"), CANEVAS_HOLIDAYS_NATIONAL, NULL, 0);
  const CanevasSchedulePlan plan = { days, canevas_day_number_parse ("2026-09-14"), 0, plan_tasks, n, plan_links, n_links };
  GanttSample *self = g_new0 (GanttSample, 1);
  g_autoptr (GError) error = NULL;

  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (self->project, "name", "Accueil unique", NULL));
  self->schedule = canevas_schedule_new (&plan, &error);
  g_assert_no_error (error);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (CanevasGanttRow));
  self->links = g_array_new (FALSE, TRUE, sizeof (CanevasGanttLink));
  for (guint i = 0; i < n; i++)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (self->schedule, i);
      const CanevasGanttRow row = { .id = keep (self, g_strdup_printf ("task-%u", i)),
                                    .name = plan_tasks[i].name,
                                    .level = plan_tasks[i].phase != NONE,
                                    .phase = task->phase,
                                    .milestone = !task->phase && plan_tasks[i].duration == 0,
                                    .start = task->start,
                                    .finish = task->finish,
                                    .finish_by = plan_tasks[i].finish_by,
                                    .duration = task->duration,
                                    .progress = plan_tasks[i].progress,
                                    .critical = task->critical && !task->phase,
                                    .done = plan_tasks[i].done != 0,
                                    .late_by = task->late_by };

      g_array_append_val (self->rows, row);
    }
  for (guint i = 0; i < n_links; i++)
    {
      const CanevasGanttLink link = { plan_links[i].predecessor, plan_links[i].successor, plan_links[i].kind,
                                      canevas_schedule_get_task (self->schedule, plan_links[i].predecessor)->critical &&
                                        canevas_schedule_get_task (self->schedule, plan_links[i].successor)->driver == i };

      g_array_append_val (self->links, link);
    }
  self->facts = (CanevasGanttFacts){ .project = self->project, .title = "Planning", .subtitle = "Accueil unique",
                                     .rows = (const CanevasGanttRow *) self->rows->data, .n_rows = n,
                                     .links = (const CanevasGanttLink *) self->links->data, .n_links = n_links };
  return self;
}

static void
add_bands (GanttSample *self, guint n_years)
{
  CanevasGanttBand *all = g_new0 (CanevasGanttBand, n_years * G_N_ELEMENTS (bands));

  for (guint year = 0; year < n_years; year++)
    for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
      all[year * G_N_ELEMENTS (bands) + i] = (CanevasGanttBand){ bands[i].name, bands[i].kind,
                                                                 canevas_day_number_parse (bands[i].first) + year * 365,
                                                                 canevas_day_number_parse (bands[i].last) + year * 365 };
  g_ptr_array_add (self->texts, all);
  self->facts.bands = all;
  self->facts.n_bands = n_years * G_N_ELEMENTS (bands);
  self->facts.today = canevas_day_number_parse ("2026-11-23");
}

GanttSample *
gantt_sample_new (void)
{
  CanevasScheduleTask plan[G_N_ELEMENTS (tasks)];
  GanttSample *self;

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    plan[i] = (CanevasScheduleTask){ .name = tasks[i].name,
                                     .phase = tasks[i].phase,
                                     .duration = tasks[i].duration,
                                     .not_before = canevas_day_number_parse (tasks[i].not_before),
                                     .finish_by = canevas_day_number_parse (tasks[i].finish_by),
                                     .started = canevas_day_number_parse (tasks[i].started),
                                     .done = canevas_day_number_parse (tasks[i].done),
                                     .progress = tasks[i].progress };
  self = make (plan, G_N_ELEMENTS (tasks), links, G_N_ELEMENTS (links));
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      CanevasGanttRow *row = &g_array_index (self->rows, CanevasGanttRow, i);

      row->owner = tasks[i].owner;
      row->baseline_start = canevas_day_number_parse (tasks[i].planned_start);
      row->baseline_finish = canevas_day_number_parse (tasks[i].planned_finish);
    }
  add_bands (self, 1);
  self->workload = canevas_workload_new (self->schedule, loads, G_N_ELEMENTS (loads), G_N_ELEMENTS (people));
  self->facts.workload = self->workload;
  self->facts.people = people;
  return self;
}

GanttSample *
gantt_sample_new_large (guint n_tasks, guint n_people)
{
  g_autofree CanevasScheduleTask *plan = g_new0 (CanevasScheduleTask, n_tasks);
  g_autofree CanevasScheduleLoad *all_loads = g_new0 (CanevasScheduleLoad, n_tasks);
  g_autoptr (GArray) all_links = g_array_new (FALSE, FALSE, sizeof (CanevasScheduleLink));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  CanevasGanttPerson *all_people = g_new0 (CanevasGanttPerson, n_people + 1);
  GanttSample *self;

  for (guint i = 0; i < n_tasks; i++)
    {
      const gboolean phase = i % 10 == 0;
      char *name = phase ? g_strdup_printf ("Lot %u", i / 10 + 1)
                         : g_strdup_printf ("Étude du service %u, volet %u", i / 10 + 1, i % 10);

      g_ptr_array_add (names, name);
      plan[i] = (CanevasScheduleTask){
        .name = name, .phase = phase ? NONE : i - i % 10, .duration = 3 + i * 7 % 11, .progress = i < 40 ? 100 : 0
      };
      if (i % 10 > 3)
        g_array_append_vals (all_links, &(CanevasScheduleLink){ i - 3, i, CANEVAS_FINISH_START, 0 }, 1);
      if (phase && i >= 30)
        g_array_append_vals (all_links, &(CanevasScheduleLink){ i - 30, i, CANEVAS_FINISH_START, 0 }, 1);
      all_loads[i] = (CanevasScheduleLoad){ i, n_people > 0 ? i % n_people : 0, 2.5 };
    }
  self = make (plan, n_tasks, (const CanevasScheduleLink *) all_links->data, all_links->len);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->texts, names->pdata[i]);
  g_ptr_array_set_free_func (names, NULL);
  for (guint i = 0; i < n_people; i++)
    all_people[i] = (CanevasGanttPerson){ keep (self, g_strdup_printf ("Personne %u", i + 1)), 0.2 };
  g_ptr_array_add (self->texts, all_people);
  add_bands (self, 3);
  self->workload = canevas_workload_new (self->schedule, all_loads, n_people > 0 ? n_tasks : 0, n_people);
  self->facts.workload = self->workload;
  self->facts.people = all_people;
  return self;
}

void
gantt_sample_free (GanttSample *self)
{
  canevas_workload_free (self->workload);
  canevas_schedule_free (self->schedule);
  g_array_unref (self->rows);
  g_array_unref (self->links);
  g_ptr_array_unref (self->texts);
  g_object_unref (self->project);
  g_object_unref (self->store);
  g_free (self);
}
