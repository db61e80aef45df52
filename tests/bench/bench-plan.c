/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A plan of 1,000 tasks and 50 people. How long it takes to schedule it again when a task is moved, with the workload of each
 * (CPU, in this process: a frame of the screen is 16 ms); and to become pages (PDF), against PlantUML drawing the same tasks (its
 * own form, a picture). These are whole programs, started afresh each time, in turn, in the same run.
 */
#include "bench-sample.h"

#include "canevas-workload.h"

#include <time.h>

#define N_TASKS 1000
#define N_PEOPLE 50
#define MOVES 101
#define RUNS 5
#define FRAME 16.0
#define GOAL 50
#define ID "\"01944a13-d%03x-7702-8a00-%012x\""

typedef struct
{
  CanevasScheduleTask tasks[N_TASKS];
  CanevasScheduleLink links[2 * N_TASKS];
  guint n_links;
  CanevasScheduleLoad loads[2 * N_TASKS];
} Plan;

static gboolean
is_phase (guint task)
{
  return task % 20 == 0;
}

/* Fifty phases of nineteen tasks, which follow each other in threes; phases too, so that the whole takes some years. */
static void
make_plan (Plan *self)
{
  self->n_links = 0;
  for (guint i = 0; i < N_TASKS; i++)
    {
      self->tasks[i] = (CanevasScheduleTask){ .name = "task", .phase = is_phase (i) ? CANEVAS_SCHEDULE_NONE : i - i % 20,
                                              .duration = is_phase (i) ? 0 : 2 + i * 7 % 13 };
      if (i % 20 > 3)
        self->links[self->n_links++] = (CanevasScheduleLink){ i - 3, i, CANEVAS_FINISH_START, 0 };
      if (is_phase (i) && i >= 100)
        self->links[self->n_links++] = (CanevasScheduleLink){ i - 100, i, CANEVAS_FINISH_START, 1 };
      self->loads[2 * i] = (CanevasScheduleLoad){ i, i % N_PEOPLE, 1.5 };
      self->loads[2 * i + 1] = (CanevasScheduleLoad){ i, (i * 7 + 3) % N_PEOPLE, 0.5 };
    }
}

/* --- Scheduling again --- */

/* A task of the first phases goes from one day to the other, as under a pointer. */
static double
measure_moves (const Plan *plan)
{
  g_autoptr (CanevasDayIndex)
      days = canevas_day_index_new (canevas_day_number_parse ("2026-01-05"), CANEVAS_HOLIDAYS_NATIONAL, NULL, 0);
  const CanevasSchedulePlan input = { days, canevas_day_number_parse ("2026-01-05"), 0, plan->tasks, N_TASKS, plan->links,
                                      plan->n_links };
  g_autoptr (CanevasSchedule) schedule = canevas_schedule_new (&input, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < MOVES; i++)
    {
      const clock_t begin = clock ();
      g_autoptr (CanevasScheduleMove)
          move = canevas_schedule_move (schedule, &input, 1 + i % 60, input.start + 7 * (i % 20), NULL);
      g_autoptr (CanevasWorkload) workload = canevas_workload_new (move->schedule, plan->loads, 2 * N_TASKS, N_PEOPLE);
      double excess = 0, elapsed;

      for (guint person = 0; person < N_PEOPLE; person++)
        for (guint week = 0; week < workload->n_weeks; week++)
          excess += canevas_workload_get_excess (workload, person, week, 0.2);
      g_assert_cmpfloat (excess, >, 0);
      elapsed = (double) (clock () - begin) * 1000 / CLOCKS_PER_SEC;
      g_array_append_val (times, elapsed);
    }
  return bench_median (times);
}

/* --- The same plan for both programs --- */

static void
append_records (GString *json, const char *table, GString *records)
{
  g_string_truncate (records, records->len - 1);
  g_string_append_printf (json, ", \"%s\": [%s]", table, records->str);
}

static void
write_data (const Plan *plan, const char *path)
{
  g_autoptr (GString) json = g_string_new ("{\"format\": \"canevas\", \"schema\": 5, \"records\": {");
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (GString) tasks = g_string_new (NULL);
  g_autoptr (GString) dependencies = g_string_new (NULL);
  g_autoptr (GString) loads = g_string_new (NULL);

  g_string_append_printf (json, "\"project\": [{\"id\": " ID ", \"name\": \"Plan\", \"start_date\": \"2026-01-05\"}]", 0, 0);
  for (guint i = 0; i < N_PEOPLE; i++)
    g_string_append_printf (roles,
                            "{\"id\": " ID ", \"project\": " ID ", \"position\": \"Agent %u\", \"relief\": 4, \"rank\": %u},", 1,
                            i, 0, 0, i + 1, i + 1);
  for (guint i = 0; i < N_TASKS; i++)
    {
      g_string_append_printf (tasks, "{\"id\": " ID ", \"project\": " ID ", \"name\": \"Tâche %u\", \"kind\": \"%s\", ", 2, i, 0,
                              0, i, is_phase (i) ? "phase" : "task");
      if (!is_phase (i))
        g_string_append_printf (tasks, "\"phase\": " ID ", ", 2, plan->tasks[i].phase);
      g_string_append_printf (tasks, "\"duration\": %u, \"rank\": %u},", plan->tasks[i].duration, i + 1);
    }
  for (guint i = 0; i < plan->n_links; i++)
    g_string_append_printf (dependencies,
                            "{\"id\": " ID ", \"task\": " ID ", \"predecessor\": " ID ", \"kind\": \"finish_start\", "
                            "\"lag\": %d, \"rank\": 1},",
                            3, i, 2, plan->links[i].successor, 2, plan->links[i].predecessor, plan->links[i].lag);
  for (guint i = 0; i < 2 * N_TASKS; i++)
    g_string_append_printf (loads, "{\"id\": " ID ", \"task\": " ID ", \"role\": " ID ", \"days\": %s, \"rank\": 1},", 4, i, 2,
                            plan->loads[i].task, 1, plan->loads[i].person, i % 2 == 0 ? "1.5" : "0.5");
  append_records (json, "role", roles);
  append_records (json, "task", tasks);
  append_records (json, "task_dependency", dependencies);
  append_records (json, "task_load", loads);
  g_string_append (json, "}}\n");
  g_assert_true (g_file_set_contents (path, json->str, -1, NULL));
}

static void
write_peer (const Plan *plan, const char *path)
{
  g_autoptr (GString) text = g_string_new ("@startgantt\nProject starts 2026-01-05\nsaturday are closed\nsunday are closed\n");

  for (guint i = 0; i < N_TASKS; i++)
    if (!is_phase (i))
      g_string_append_printf (text, "[Task %u] lasts %u days\n", i, plan->tasks[i].duration);
  for (guint i = 0; i < plan->n_links; i++)
    if (!is_phase (plan->links[i].successor))
      g_string_append_printf (text, "[Task %u] starts at [Task %u]'s end\n", plan->links[i].successor,
                              plan->links[i].predecessor);
  g_string_append (text, "@endgantt\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static void
compare (const char *program, const Plan *plan, const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "plan.canevas", NULL);
  g_autofree char *data = g_build_filename (folder, "plan.json", NULL);
  g_autofree char *source = g_build_filename (folder, "plan.puml", NULL);
  g_autofree char *drawn = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *peer_program = g_find_program_in_path ("plantuml");
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  const char *const create[] = { program, "new", file, NULL };
  const char *const import[] = { program, "import", file, "data", data, NULL };
  const char *const draw[] = { program, "export", file, "plan", "-o", drawn, NULL };
  const char *const peer[] = { peer_program, "-tsvg", source, NULL };
  double our_time, their_time;

  write_data (plan, data);
  write_peer (plan, source);
  bench_run (create);
  bench_run (import);
  for (guint i = 0; i < RUNS; i++)
    {
      double elapsed = bench_run (draw);

      g_array_append_val (ours, elapsed);
      if (peer_program == NULL)
        continue;
      elapsed = bench_run (peer);
      g_array_append_val (theirs, elapsed);
    }
  our_time = bench_median (ours);
  if (peer_program == NULL)
    {
      g_print ("Plan of %d tasks to PDF: Canevas %.0f ms (median of %d); PlantUML is not installed, so there is nothing to "
               "compare with\n",
               N_TASKS, our_time, RUNS);
      return;
    }
  their_time = bench_median (theirs);
  g_print ("Plan of %d tasks: Canevas to PDF %.0f ms, PlantUML to SVG %.0f ms (medians of %d): 1/%.0f of its time (goal: 1/%d or "
           "less)\n",
           N_TASKS, our_time, their_time, RUNS, their_time / our_time, GOAL);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree Plan *plan = g_new0 (Plan, 1);

  g_assert (argc == 2);
  make_plan (plan);
  g_print ("Plan of %d tasks and %d people scheduled again: %.2f ms of CPU (median of %d; a frame is %.0f ms)\n", N_TASKS,
           N_PEOPLE, measure_moves (plan), MOVES, FRAME);
  compare (argv[1], plan, folder);
  bench_remove_folder (folder);
  return 0;
}
