/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schedule.h"
#include "canevas-workload.h"

#define NONE CANEVAS_SCHEDULE_NONE
#define FS CANEVAS_FINISH_START
#define SS CANEVAS_START_START
#define FF CANEVAS_FINISH_FINISH
#define SF CANEVAS_START_FINISH

static guint32
day (const char *iso)
{
  const guint32 number = canevas_day_number_parse (iso);

  g_assert_cmpuint (number, >, 0);
  return number;
}

static void
assert_day (guint32 number, const char *iso)
{
  g_autofree char *said = canevas_day_number_to_iso (number);

  g_assert_cmpstr (said, ==, iso);
}

static CanevasDayIndex *
make_days (const char *from)
{
  return canevas_day_index_new (day (from), CANEVAS_HOLIDAYS_NATIONAL, NULL, 0);
}

static CanevasSchedule *
schedule (CanevasDayIndex *days, const char *start, const CanevasScheduleTask *tasks, guint n_tasks,
          const CanevasScheduleLink *links, guint n_links)
{
  const CanevasSchedulePlan plan = { .days = days, .start = day (start), .tasks = tasks, .n_tasks = n_tasks, .links = links,
                                     .n_links = n_links };
  g_autoptr (GError) error = NULL;
  CanevasSchedule *self = canevas_schedule_new (&plan, &error);

  g_assert_no_error (error);
  return self;
}

/*
 * F. Hillier, G. Lieberman, "Introduction to Operations Research", the Reliable Construction Co. project: activities A to N with
 * their earliest start and slack, in weeks; 44 weeks, critical path A B C E F J L N. Here weeks are working days, over a spring with
 * its holidays.
 */
static const struct
{
  const char *name;
  guint duration;
  const char *after;
  guint earliest_start;
  int slack;
} activities[] = {
  { "A", 2, "", 0, 0 },    { "B", 4, "A", 2, 0 },   { "C", 10, "B", 6, 0 },  { "D", 6, "C", 16, 4 },  { "E", 4, "C", 16, 0 },
  { "F", 5, "E", 20, 0 },  { "G", 7, "D", 22, 4 },  { "H", 9, "EG", 29, 4 }, { "I", 7, "C", 16, 2 },  { "J", 8, "FI", 25, 0 },
  { "K", 4, "J", 33, 1 },  { "L", 5, "J", 33, 0 },  { "M", 2, "H", 38, 4 },  { "N", 6, "KL", 38, 0 },
};

static void
test_textbook (void)
{
  const guint n = G_N_ELEMENTS (activities);
  CanevasScheduleTask tasks[G_N_ELEMENTS (activities)];
  CanevasScheduleLink links[32];
  guint n_links = 0, n_path;
  g_autoptr (CanevasDayIndex) days = make_days ("2026-03-02");
  g_autoptr (CanevasSchedule) self = NULL;
  g_autofree guint *path = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  guint32 start, finish;

  for (guint i = 0; i < n; i++)
    {
      tasks[i] = (CanevasScheduleTask){ .name = activities[i].name, .phase = NONE, .duration = activities[i].duration };
      for (const char *p = activities[i].after; *p != '\0'; p++)
        links[n_links++] = (CanevasScheduleLink){ (guint) (*p - 'A'), i, FS, 0 };
    }
  self = schedule (days, "2026-03-02", tasks, n, links, n_links);
  for (guint i = 0; i < n; i++)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (self, i);
      GDate from;

      g_date_clear (&from, 1);
      g_date_set_dmy (&from, 2, G_DATE_MARCH, 2026);
      canevas_add_working_days (&from, (int) activities[i].earliest_start, CANEVAS_HOLIDAYS_NATIONAL);
      g_assert_cmpuint (task->start, ==, g_date_get_julian (&from));
      canevas_add_working_days (&from, (int) activities[i].duration - 1, CANEVAS_HOLIDAYS_NATIONAL);
      g_assert_cmpuint (task->finish, ==, g_date_get_julian (&from));
      g_assert_cmpint (task->slack, ==, activities[i].slack);
      g_assert_cmpint (task->critical, ==, activities[i].slack == 0);
    }
  /* The 44th working day from 2 March on, without Easter Monday and 1 May. */
  canevas_schedule_get_span (self, &start, &finish);
  assert_day (start, "2026-03-02");
  assert_day (finish, "2026-05-04");
  path = canevas_schedule_dup_critical_path (self, &n_path);
  for (guint i = 0; i < n_path; i++)
    g_string_append (said, activities[path[i]].name);
  g_assert_cmpstr (said->str, ==, "ABCEFJLN");
}

/* From Monday 4 May 2026 on: Friday 8 and Thursday 14 are holidays, and so is Monday 25. */
static void
test_four_kinds (void)
{
  enum { STUDY, FINISH_START, OVERLAP, START_START, FINISH_FINISH, START_FINISH, MOMENT, OPENING, N };
  const CanevasScheduleTask tasks[N] = {
    [STUDY] = { "Étude", NONE, 5 },        [FINISH_START] = { "Rédiger", NONE, 3 },   [OVERLAP] = { "Relire", NONE, 2 },
    [START_START] = { "Écouter", NONE, 4 }, [FINISH_FINISH] = { "Suivre", NONE, 2 },   [START_FINISH] = { "Ancien", NONE, 3 },
    [MOMENT] = { "Remise", NONE, 0 },
    [OPENING] = { "Ouverture", NONE, 0, .not_before = day ("2026-05-12") },
  };
  const CanevasScheduleLink links[] = {
    { STUDY, FINISH_START, FS, 2 },  { STUDY, OVERLAP, FS, -2 },     { STUDY, START_START, SS, 3 },
    { STUDY, FINISH_FINISH, FF, 1 }, { FINISH_START, START_FINISH, SF, 0 }, { STUDY, MOMENT, FS, 0 },
    { STUDY, OPENING, FS, 0 },
  };
  static const char *const expected[N][2] = {
    [STUDY] = { "2026-05-04", "2026-05-11" },         /* Mon to Thu, then Mon: the 8th is a holiday */
    [FINISH_START] = { "2026-05-15", "2026-05-19" },  /* two days between: 12 and 13; the 14th is a holiday */
    [OVERLAP] = { "2026-05-07", "2026-05-11" },       /* the last two days of the study */
    [START_START] = { "2026-05-07", "2026-05-13" },   /* three days after it begins */
    [FINISH_FINISH] = { "2026-05-11", "2026-05-12" }, /* ends a day after it */
    [START_FINISH] = { "2026-05-11", "2026-05-13" },  /* done on the eve of the day on which the other begins */
    [MOMENT] = { "2026-05-11", "2026-05-11" },        /* on the last day of the study, not on the next morning */
    [OPENING] = { "2026-05-12", "2026-05-12" },       /* but not before its own day */
  };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-05-04");
  g_autoptr (CanevasSchedule) self = schedule (days, "2026-05-04", tasks, N, links, G_N_ELEMENTS (links));

  for (guint i = 0; i < N; i++)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (self, i);

      g_test_message ("%s", tasks[i].name);
      assert_day (task->start, expected[i][0]);
      assert_day (task->finish, expected[i][1]);
      g_assert_cmpuint (task->driver, ==, i == STUDY ? NONE : i - 1);
    }
  /* What follows the study by two days ends last: both are critical; the rest is not. */
  g_assert_true (canevas_schedule_get_task (self, STUDY)->critical);
  g_assert_true (canevas_schedule_get_task (self, FINISH_START)->critical);
  g_assert_cmpint (canevas_schedule_get_task (self, START_START)->slack, ==, 3);
  g_assert_cmpint (canevas_schedule_get_task (self, START_FINISH)->slack, ==, 3);
}

static void
test_calendar (void)
{
  const CanevasScheduleTask tasks[] = {
    { "Avant Noël", NONE, 4 },
    { "Pas avant un samedi", NONE, 1, .not_before = day ("2027-01-16") },
  };
  const CanevasDaySpan closed = { day ("2026-12-28"), day ("2026-12-31") };
  g_autoptr (CanevasDayIndex) national = make_days ("2026-12-23");
  g_autoptr (CanevasDayIndex) alsace = canevas_day_index_new (day ("2026-12-23"), CANEVAS_HOLIDAYS_ALSACE_MOSELLE, NULL, 0);
  g_autoptr (CanevasDayIndex) shut = canevas_day_index_new (day ("2026-12-23"), CANEVAS_HOLIDAYS_NATIONAL, &closed, 1);
  g_autoptr (CanevasSchedule) first = schedule (national, "2026-12-23", tasks, 2, NULL, 0);
  g_autoptr (CanevasSchedule) second = schedule (alsace, "2026-12-23", tasks, 2, NULL, 0);
  g_autoptr (CanevasSchedule) third = schedule (shut, "2026-12-23", tasks, 2, NULL, 0);

  /* Wednesday 23, Thursday 24, Monday 28, Tuesday 29; the 26th is a Saturday, in Alsace too. */
  assert_day (canevas_schedule_get_task (first, 0)->finish, "2026-12-29");
  assert_day (canevas_schedule_get_task (second, 0)->finish, "2026-12-29");
  assert_day (canevas_schedule_get_task (third, 0)->finish, "2027-01-05");
  assert_day (canevas_schedule_get_task (first, 1)->start, "2027-01-18");
}

/* What a phase waits for, all of it waits for; what waits for it waits for all of it. */
static void
test_phases (void)
{
  enum { FRAME, NOTE, LETTERS, DESIGN, TALKS, WORKSHOPS, CLOSE, N };
  const CanevasScheduleTask tasks[N] = {
    [FRAME] = { "Cadrer", NONE },  [NOTE] = { "Note", FRAME, 10 },       [LETTERS] = { "Lettres", FRAME, 3 },
    [DESIGN] = { "Concevoir", NONE }, [TALKS] = { "Entretiens", DESIGN, 5 }, [WORKSHOPS] = { "Ateliers", DESIGN, 4 },
    [CLOSE] = { "Bilan", NONE, 2, .finish_by = day ("2026-09-30") },
  };
  const CanevasScheduleLink links[] = {
    { NOTE, LETTERS, SS, 2 }, { FRAME, DESIGN, FS, 0 }, { TALKS, WORKSHOPS, FS, 0 }, { DESIGN, CLOSE, SS, 1 },
  };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  g_autoptr (CanevasSchedule) self = schedule (days, "2026-09-07", tasks, N, links, G_N_ELEMENTS (links));
  const CanevasScheduledTask *frame = canevas_schedule_get_task (self, FRAME), *design = canevas_schedule_get_task (self, DESIGN);
  const CanevasScheduledTask *close = canevas_schedule_get_task (self, CLOSE);

  g_assert_true (frame->phase && design->phase && !close->phase);
  assert_day (frame->start, "2026-09-07");
  assert_day (frame->finish, "2026-09-18");
  g_assert_cmpuint (frame->duration, ==, 10);
  assert_day (design->start, "2026-09-21");
  assert_day (design->finish, "2026-10-01");
  assert_day (close->start, "2026-09-22");
  g_assert_true (frame->critical && design->critical);
  g_assert_cmpint (canevas_schedule_get_task (self, LETTERS)->slack, ==, 5);
  /* To the deadline, not to the end of all. */
  g_assert_cmpint (close->slack, ==, 5);
  g_assert_cmpuint (close->late_by, ==, 0);
}

static void
test_deadline (void)
{
  const CanevasScheduleTask tasks[] = {
    { "Enquête", NONE, 10 },
    { "Synthèse", NONE, 5, .finish_by = day ("2026-09-22") },
  };
  const CanevasScheduleLink links[] = { { 0, 1, FS, 0 } };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  g_autoptr (CanevasSchedule) self = schedule (days, "2026-09-07", tasks, 2, links, 1);

  assert_day (canevas_schedule_get_task (self, 1)->finish, "2026-09-25");
  g_assert_cmpuint (canevas_schedule_get_task (self, 1)->late_by, ==, 3);
  g_assert_cmpint (canevas_schedule_get_task (self, 0)->slack, ==, -3);
  g_assert_cmpint (canevas_schedule_get_slip (self, 1, day ("2026-09-22")), ==, 3);
  g_assert_cmpint (canevas_schedule_get_slip (self, 1, day ("2026-09-28")), ==, -1);
}

/* What happened holds, whatever was planned; what is left is done from today on. */
static void
test_progress (void)
{
  const CanevasScheduleTask tasks[] = {
    { "Faite", NONE, 5, .started = day ("2026-09-07"), .done = day ("2026-09-16") },
    { "Commencée", NONE, 4, .started = day ("2026-09-10"), .progress = 50 },
    { "À venir", NONE, 3 },
  };
  const CanevasScheduleLink links[] = { { 1, 2, FS, 0 }, { 0, 1, FS, 0 } };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  CanevasSchedulePlan plan = { days, day ("2026-09-07"), 0, tasks, 3, links, 2 };
  g_autoptr (CanevasSchedule) planned = canevas_schedule_new (&plan, NULL);
  g_autoptr (CanevasSchedule) now = NULL;

  assert_day (canevas_schedule_get_task (planned, 0)->finish, "2026-09-16");
  assert_day (canevas_schedule_get_task (planned, 1)->start, "2026-09-10");
  assert_day (canevas_schedule_get_task (planned, 1)->finish, "2026-09-15");
  assert_day (canevas_schedule_get_task (planned, 2)->start, "2026-09-16");
  g_assert_false (canevas_schedule_get_task (planned, 0)->critical);
  plan.today = day ("2026-09-28");
  now = canevas_schedule_new (&plan, NULL);
  assert_day (canevas_schedule_get_task (now, 0)->finish, "2026-09-16");
  assert_day (canevas_schedule_get_task (now, 1)->finish, "2026-09-29");
  assert_day (canevas_schedule_get_task (now, 2)->start, "2026-09-30");
}

static void
assert_loop (const CanevasScheduleTask *tasks, guint n_tasks, const CanevasScheduleLink *links, guint n_links, const char *loop)
{
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  const CanevasSchedulePlan plan = { days, day ("2026-09-07"), 0, tasks, n_tasks, links, n_links };
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasSchedule) self = canevas_schedule_new (&plan, &error);

  g_assert_null (self);
  g_assert_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_LOOP);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, loop));
}

static void
test_loops (void)
{
  const CanevasScheduleTask tasks[] = {
    { "Cadrer", NONE, 2 }, { "Écouter", NONE, 2 }, { "Décider", NONE, 2 }, { "Dehors", NONE, 2 }, { "Évaluer", NONE, 2 },
  };
  const CanevasScheduleLink circle[] = { { 3, 1, FS, 0 }, { 1, 2, SS, 0 }, { 2, 0, FF, 5 }, { 0, 1, FS, -9 }, { 2, 4, FS, 0 } };
  const CanevasScheduleLink self[] = { { 4, 4, FS, 0 } };
  const CanevasScheduleTask nested[] = {
    { "Concevoir", NONE }, { "Ateliers", 0, 2 }, { "Déployer", NONE }, { "Former", 2, 2 }, { "Équiper", 2, 2 },
  };
  const CanevasScheduleLink own_phase[] = { { 1, 0, FS, 0 } };
  const CanevasScheduleLink across[] = { { 0, 3, FS, 0 }, { 2, 1, FS, 0 } };
  const CanevasScheduleTask within[] = { { "Une phase", 1 }, { "Une autre", 0 }, { "Une tâche", 0, 1 } };

  assert_loop (tasks, 5, circle, 5, "Cadrer → Écouter → Décider → Cadrer");
  assert_loop (tasks, 5, self, 1, "Évaluer → Évaluer");
  assert_loop (nested, 5, own_phase, 1, "Concevoir → Ateliers → Concevoir");
  assert_loop (nested, 5, across, 2, "Concevoir → Former → Déployer → Ateliers → Concevoir");
  assert_loop (within, 3, NULL, 0, "lie in each other: Une phase → Une autre → Une phase");
}

static void
test_move (void)
{
  enum { PHASE, STUDY, TALKS, CHOICE, APART, N };
  const CanevasScheduleTask tasks[N] = {
    [PHASE] = { "Concevoir", NONE },
    [STUDY] = { "Étude", PHASE, 5 },
    [TALKS] = { "Entretiens", PHASE, 3, .not_before = day ("2026-09-21") },
    [CHOICE] = { "Choix", NONE, 1 },
    [APART] = { "À part", NONE, 20 },
  };
  const CanevasScheduleLink links[] = { { STUDY, TALKS, FS, 0 }, { TALKS, CHOICE, FS, 1 } };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  const CanevasSchedulePlan plan = { days, day ("2026-09-07"), 0, tasks, N, links, 2 };
  g_autoptr (CanevasSchedule) self = canevas_schedule_new (&plan, NULL);
  g_autoptr (CanevasScheduleMove) study = canevas_schedule_move (self, &plan, STUDY, day ("2026-09-19"), NULL);
  g_autoptr (CanevasScheduleMove) talks = canevas_schedule_move (self, &plan, TALKS, day ("2026-09-08"), NULL);
  g_autoptr (CanevasScheduleMove) phase = canevas_schedule_move (self, &plan, PHASE, day ("2026-09-14"), NULL);
  CanevasScheduleTask begun[N];
  CanevasSchedulePlan after = plan;
  g_autoptr (GError) error = NULL;

  /* To a Saturday: on the Monday after; what follows moves, what does not stays. */
  assert_day (canevas_schedule_get_task (study->schedule, STUDY)->start, "2026-09-21");
  assert_day (canevas_schedule_get_task (study->schedule, TALKS)->start, "2026-09-28");
  assert_day (canevas_schedule_get_task (study->schedule, CHOICE)->start, "2026-10-02");
  g_assert_cmpuint (study->moved->len, ==, 3);
  g_assert_cmpuint (study->held_by, ==, NONE);
  /* Too early for what it waits for: as early as can be, and it is said why. */
  assert_day (canevas_schedule_get_task (talks->schedule, TALKS)->start, "2026-09-14");
  g_assert_cmpuint (talks->held_by, ==, 0);
  /* A phase a week later: all in it, its dates too. */
  assert_day (canevas_schedule_get_task (phase->schedule, STUDY)->start, "2026-09-14");
  assert_day (canevas_schedule_get_task (phase->schedule, TALKS)->start, "2026-09-28");
  assert_day (phase->not_before[TALKS], "2026-09-28");
  assert_day (canevas_schedule_get_task (phase->schedule, APART)->start, "2026-09-07");

  memcpy (begun, tasks, sizeof begun);
  begun[STUDY].started = day ("2026-09-07");
  after.tasks = begun;
  g_assert_null (canevas_schedule_move (self, &after, STUDY, day ("2026-09-14"), &error));
  g_assert_error (error, CANEVAS_SCHEDULE_ERROR, CANEVAS_SCHEDULE_ERROR_BEGUN);
  g_assert_nonnull (strstr (error->message, "Étude"));
}

/* Ten days of one person over two weeks of which one has a holiday, and a day of another. */
static void
test_workload (void)
{
  const CanevasScheduleTask tasks[] = { { "Étude", NONE, 9 }, { "Remise", NONE, 0, .not_before = day ("2026-11-20") } };
  const CanevasScheduleLoad loads[] = { { 0, 0, 4.5 }, { 1, 1, 1 }, { 0, 1, 0.9 } };
  g_autoptr (CanevasDayIndex) days = make_days ("2026-11-02");
  g_autoptr (CanevasSchedule) self = schedule (days, "2026-11-04", tasks, 2, NULL, 0);
  g_autoptr (CanevasWorkload) workload = canevas_workload_new (self, loads, 3, 2);

  /* 4 to 17 November without the 11th: three days, four days, two days. */
  assert_day (workload->first, "2026-11-02");
  g_assert_cmpuint (workload->n_weeks, ==, 3);
  g_assert_cmpuint (workload->worked[1], ==, 4);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 0), 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 1), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 0, 2), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_workload_get (workload, 1, 2), 1.2, 1e-9);
  /* Two days a week: 1.6 in the week of the holiday. */
  g_assert_cmpfloat_with_epsilon (canevas_workload_get_excess (workload, 0, 1, 0.4), 0.4, 1e-9);
  g_assert_cmpfloat (canevas_workload_get_excess (workload, 0, 0, 0.4), ==, 0);
  g_assert_cmpfloat (canevas_workload_get_excess (workload, 0, 1, 0.5), ==, 0);
}

/* --- A thousand tasks, against a method that is slow but plain --- */

#define MANY 1000

typedef struct
{
  CanevasScheduleTask tasks[MANY];
  CanevasScheduleLink links[3 * MANY];
  guint n_links;
} Many;

/* Phases of nineteen tasks; links lead on, so that there is no loop; some between phases. */
static void
make_many (Many *self, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  self->n_links = 0;
  for (guint i = 0; i < MANY; i++)
    {
      self->tasks[i] = (CanevasScheduleTask){ .name = "t", .phase = i % 20 == 0 ? NONE : i - i % 20,
                                              .duration = (guint) g_rand_int_range (rand, 0, 12) };
      if (g_rand_int_range (rand, 0, 10) == 0)
        self->tasks[i].not_before = day ("2026-01-05") + (guint32) g_rand_int_range (rand, 0, 700);
      for (guint k = 0; i % 20 > 1 && k < 2; k++)
        self->links[self->n_links++] = (CanevasScheduleLink){
          (i - i % 20) + (guint) g_rand_int_range (rand, 1, (int) (i % 20)), i, (CanevasDependencyKind) g_rand_int_range (rand, 0, 4),
          g_rand_int_range (rand, -3, 6) };
      if (i >= 40 && i % 20 == 0)
        self->links[self->n_links++] = (CanevasScheduleLink){ i - 20 * (guint) g_rand_int_range (rand, 1, 3), i, FS,
                                                              g_rand_int_range (rand, -2, 4) };
    }
}

/* Begins and ends as numbers of working days, raised until nothing is violated. */
static void
raise_all (const Many *many, GArray *worked, int *starts, int *finishes)
{
  gboolean again = TRUE;

  for (guint i = 0; i < MANY; i++)
    for (starts[i] = 0; g_array_index (worked, guint32, starts[i]) < many->tasks[i].not_before; starts[i]++)
      ;
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < MANY; i++)
        if (many->tasks[i].phase == NONE)
          {
            finishes[i] = G_MININT;
            for (guint k = i + 1; k < i + 20; k++)
              {
                if (starts[k] < starts[i])
                  again = TRUE;
                starts[k] = MAX (starts[k], starts[i]);
                finishes[i] = MAX (finishes[i], starts[k] + (int) many->tasks[k].duration);
              }
          }
        else
          finishes[i] = starts[i] + (int) many->tasks[i].duration;
      for (guint i = 0; i < many->n_links; i++)
        {
          const CanevasScheduleLink *link = &many->links[i];
          const int from = (link->kind == FS || link->kind == FF ? finishes : starts)[link->predecessor] + link->lag;
          const int least = link->kind == FS || link->kind == SS ? from : from - (int) many->tasks[link->successor].duration;

          if (starts[link->successor] >= least)
            continue;
          starts[link->successor] = least;
          again = TRUE;
        }
    }
}

static GArray *
list_worked_days (const char *from, guint n)
{
  GArray *worked = g_array_new (FALSE, FALSE, sizeof (guint32));
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day (from));
  for (; worked->len < n; g_date_add_days (&date, 1))
    if (canevas_is_working_day (&date, CANEVAS_HOLIDAYS_NATIONAL))
      {
        const guint32 number = g_date_get_julian (&date);

        g_array_append_val (worked, number);
      }
  return worked;
}

static void
check_days (const Many *many, CanevasSchedule *self)
{
  g_autoptr (GArray) worked = list_worked_days ("2026-01-05", 4000);
  g_autofree int *starts = g_new (int, MANY);
  g_autofree int *finishes = g_new (int, MANY);

  raise_all (many, worked, starts, finishes);
  for (guint i = 0; i < MANY; i++)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (self, i);

      if (many->tasks[i].phase == NONE || many->tasks[i].duration == 0)
        continue;
      g_assert_cmpuint (task->start, ==, g_array_index (worked, guint32, starts[i]));
      g_assert_cmpuint (task->finish, ==, g_array_index (worked, guint32, finishes[i] - 1));
    }
}

/* The slack is what it says: a task as much later changes nothing of the end; one day more does. */
static void
check_slack (Many *many, CanevasSchedule *self, CanevasDayIndex *days)
{
  const CanevasSchedulePlan plan = { days, day ("2026-01-05"), 0, many->tasks, MANY, many->links, many->n_links };
  guint32 start, finish, after;
  guint n_checked = 0;

  canevas_schedule_get_span (self, &start, &finish);
  for (guint i = 0; i < MANY; i += 7)
    {
      const CanevasScheduledTask *task = canevas_schedule_get_task (self, i);

      if (task->phase || many->tasks[i].duration == 0)
        continue;
      for (int more = 0; more < 2; more++)
        {
          const guint32 later = canevas_day_index_get (days, canevas_day_index_find (days, task->start) + task->slack + more);
          g_autoptr (CanevasScheduleMove) move = canevas_schedule_move (self, &plan, i, later, NULL);

          canevas_schedule_get_span (move->schedule, &start, &after);
          if (more == 0)
            g_assert_cmpuint (after, ==, finish);
          else
            g_assert_cmpuint (after, >, finish);
        }
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >, 100);
}

static void
test_many (void)
{
  g_autofree Many *many = g_new0 (Many, 1);

  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (CanevasDayIndex) days = make_days ("2026-01-05");
      g_autoptr (CanevasSchedule) self = NULL;

      make_many (many, seed);
      self = schedule (days, "2026-01-05", many->tasks, MANY, many->links, many->n_links);
      check_days (many, self);
      check_slack (many, self, days);
    }
}

static void
test_nothing (void)
{
  g_autoptr (CanevasDayIndex) days = make_days ("2026-09-07");
  g_autoptr (CanevasSchedule) self = schedule (days, "2026-09-07", NULL, 0, NULL, 0);
  g_autoptr (CanevasWorkload) workload = canevas_workload_new (self, NULL, 0, 3);
  g_autofree guint *path = NULL;
  guint32 start, finish;
  guint n;

  canevas_schedule_get_span (self, &start, &finish);
  path = canevas_schedule_dup_critical_path (self, &n);
  g_assert_cmpuint (start + finish + n + workload->n_weeks, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/textbook", test_textbook);
  g_test_add_func ("/schedule/four-kinds", test_four_kinds);
  g_test_add_func ("/schedule/calendar", test_calendar);
  g_test_add_func ("/schedule/phases", test_phases);
  g_test_add_func ("/schedule/deadline", test_deadline);
  g_test_add_func ("/schedule/progress", test_progress);
  g_test_add_func ("/schedule/loops", test_loops);
  g_test_add_func ("/schedule/move", test_move);
  g_test_add_func ("/schedule/workload", test_workload);
  g_test_add_func ("/schedule/many", test_many);
  g_test_add_func ("/schedule/nothing", test_nothing);
  return g_test_run ();
}
