/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-canvas.h"
#include "canevas-inspector.h"
#include "canevas-task-load.h"
#include "canevas-view-page.h"

/* When a project is done. */

typedef struct
{
  CanevasWindow *window;
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *first, *second; /* the second waits for the first */
} Fixture;

static CanevasPage *
show (Fixture *fixture, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (fixture->window, "calendar");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  return shown;
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

static CanevasRecord *
add_task (Fixture *fixture, const char *name, int days)
{
  CanevasRecord *task = canevas_page_test_add (fixture->window, "task", fixture->project, name);

  g_assert_true (canevas_record_set_integer (task, "duration", days, NULL));
  return task;
}

static void
wait_for (Fixture *fixture, CanevasRecord *task, CanevasRecord *predecessor)
{
  g_autoptr (CanevasRecord) dependency = canevas_page_test_add (fixture->window, "task_dependency", task, "finish_start");

  g_assert_true (canevas_record_set_reference (dependency, "predecessor", predecessor, NULL));
  canevas_store_end_typing (fixture->store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = canevas_page_test_open_project ("plan.canevas");
  fixture->store = canevas_page_test_get_store (fixture->window);
  fixture->project = canevas_page_test_dup_first (fixture->window, "project");
  g_assert_true (canevas_record_set_text (fixture->project, "start_date", "2027-03-01", NULL));
  fixture->first = add_task (fixture, "Écouter les accueillants", 5);
  fixture->second = add_task (fixture, "Dessiner le guichet", 3);
  wait_for (fixture, fixture->second, fixture->first);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->first);
  g_object_unref (fixture->second);
  g_object_unref (fixture->project);
  canevas_gui_test_close (fixture->window);
}

static CanevasCanvas *
find_canvas (CanevasPage *page)
{
  return CANEVAS_CANVAS (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL));
}

static gboolean
draws (CanevasPage *page, CanevasRecord *record)
{
  CanevasScene *scene = canevas_canvas_get_scene (find_canvas (page));

  return scene != NULL && canevas_scene_find_group (scene, canevas_record_get_id (record)) != CANEVAS_NO_GROUP;
}

/* What a bar says of itself: "Dessiner le guichet, 8 to 10 March 2027…" */
static gboolean
says (CanevasPage *page, CanevasRecord *task, const char *words)
{
  CanevasScene *scene = canevas_canvas_get_scene (find_canvas (page));
  const guint number = scene != NULL ? canevas_scene_find_group (scene, canevas_record_get_id (task)) : CANEVAS_NO_GROUP;
  const CanevasGroup *group = number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;

  return group != NULL && ((group->label != NULL && strstr (group->label, words) != NULL) ||
                           (group->description != NULL && strstr (group->description, words) != NULL));
}

/* Dropped further to the right, a bar takes with it what waits for it; one step back puts both where they were. */
static void
test_a_bar_is_moved (Fixture *fixture, gconstpointer data)
{
  CanevasPage *page = show (fixture, "plan");

  canevas_gui_wait (draws (page, fixture->first) && draws (page, fixture->second));
  g_assert_true (says (page, fixture->second, "8"));
  canevas_canvas_select (find_canvas (page), canevas_record_get_id (fixture->second));
  canevas_gui_wait (canevas_page_test_find_editor (fixture->window, "duration") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "calendar-plan");

  g_signal_emit_by_name (find_canvas (page), "moved", canevas_record_get_id (fixture->first), 300.0, 0.0);
  canevas_gui_wait (canevas_record_is_set (fixture->first, "not_before"));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  canevas_gui_wait (!canevas_record_is_set (fixture->first, "not_before"));
  canevas_gui_wait (draws (page, fixture->first));
}

/* The table says when; tasks that wait for each other are named, and the plan is back once that is put right. */
static void
test_a_loop_is_named (Fixture *fixture, gconstpointer data)
{
  CanevasPage *page = show (fixture, "tasks");

  canevas_gui_wait (shows (page, "1\302\240Mar\302\2402027 – 5\302\240Mar\302\2402027"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "calendar-tasks");
  wait_for (fixture, fixture->first, fixture->second);
  canevas_gui_wait (!shows (page, "1\302\240Mar\302\2402027 – 5\302\240Mar\302\2402027"));
  page = show (fixture, "plan");
  canevas_gui_wait (canevas_canvas_get_scene (find_canvas (page)) == NULL);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  canevas_gui_wait (draws (page, fixture->first));
}

/* What belongs to a task is told in words, and the way back to a task with a long name does not make the pane wider. */
static void
test_what_belongs_to_a_task (Fixture *fixture, gconstpointer data)
{
  CanevasPage *page = show (fixture, "tasks");
  g_autoptr (CanevasRecord) dependency = canevas_page_test_add (fixture->window, "task_dependency", fixture->first, "start_start");
  g_autoptr (CanevasRecord) load = canevas_store_add (fixture->store, &canevas_task_load_type, fixture->first, NULL);
  GtkWidget *inspector;
  int width;

  g_assert_true (canevas_record_set_text (fixture->first, "name", "Écouter longuement les accueillants de tous les guichets du territoire", NULL));
  g_assert_true (canevas_record_set_decimal (load, "days", 2.5, NULL));
  canevas_store_end_typing (fixture->store);
  canevas_page_select (page, dependency, NULL);
  canevas_gui_wait (canevas_page_test_find_editor (fixture->window, "predecessor") != NULL);
  inspector = gtk_widget_get_ancestor (GTK_WIDGET (canevas_page_test_find_editor (fixture->window, "predecessor")), CANEVAS_TYPE_INSPECTOR);
  g_assert_nonnull (canevas_gui_test_find (inspector, GTK_TYPE_LABEL, "Begins when the other begins"));
  gtk_widget_measure (inspector, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 308);
  canevas_gui_test_assert_named ();
  canevas_page_select (page, load, NULL);
  canevas_gui_wait (canevas_gui_test_find (inspector, GTK_TYPE_LABEL, "Days of work: 2.5") != NULL);
}

/* A task that becomes a phase takes as long as what lies in it; the days that were typed come back with the task. */
static void
test_a_phase_counts_its_days (Fixture *fixture, gconstpointer data)
{
  CanevasPage *page = show (fixture, "tasks");
  g_autoptr (CanevasRecord) phase = add_task (fixture, "Concevoir", 47);

  canevas_gui_wait (shows (page, "47"));
  g_assert_true (canevas_record_set_reference (fixture->first, "phase", phase, NULL));
  g_assert_true (canevas_record_set_reference (fixture->second, "phase", phase, NULL));
  g_assert_true (canevas_record_set_text (phase, "kind", "phase", NULL));
  canevas_store_end_typing (fixture->store);
  canevas_gui_wait (shows (page, "8") && !shows (page, "47"));
  page = show (fixture, "plan");
  canevas_gui_wait (draws (page, phase));
  canevas_canvas_select (find_canvas (page), canevas_record_get_id (phase));
  canevas_gui_wait (canevas_page_test_find_editor (fixture->window, "progress") != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Duration (working days)"));
  g_assert_true (canevas_record_set_text (phase, "kind", "task", NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Duration (working days)") != NULL);
  g_assert_cmpint (canevas_record_get_integer (phase, "duration"), ==, 47);
}

/* From days to years by one key, with the scale named; names stay in sight, and so does the day one was looking at. */
static void
test_scales (Fixture *fixture, gconstpointer data)
{
  CanevasPage *page;
  CanevasCanvas *canvas;
  double width, day;

  g_assert_true (canevas_record_set_integer (fixture->second, "duration", 500, NULL));
  canevas_store_end_typing (fixture->store);
  page = show (fixture, "plan");
  canvas = find_canvas (page);
  canevas_gui_wait (draws (page, fixture->second));
  for (guint i = 0; i < 4; i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "plan.step", "b", TRUE));
  canevas_gui_wait (shows (page, "Days"));
  canevas_scene_get_frozen (canevas_canvas_get_scene (canvas), &width, &day);
  g_assert_cmpfloat (width, >, 100);
  g_assert_cmpfloat (day, >, 20);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "plan.step", "b", FALSE));
  canevas_gui_wait (shows (page, "Weeks"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "plan.step", "b", FALSE));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "plan.step", "b", FALSE));
  canevas_gui_wait (shows (page, "Years"));
}

/* The plan of today is kept, to be compared with later, and let go of again. */
static void
test_a_plan_is_kept (Fixture *fixture, gconstpointer data)
{
  const CanevasRecordType *type = canevas_schema_find_type (canevas_store_get_schema (fixture->store), "baseline_task");
  CanevasPage *page = show (fixture, "tasks");

  canevas_gui_wait (shows (page, "1\302\240Mar\302\2402027 – 5\302\240Mar\302\2402027"));
  canevas_page_test_click (fixture->window, "Keep this plan as a reference");
  g_assert_cmpuint (canevas_store_count (fixture->store, type), >=, 2);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, type), ==, 0);
}

/* The usual periods come at one press; a milestone that falls on one is told why, and put off at another. */
static void
test_a_bad_day_is_put_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) milestone = canevas_page_test_add (fixture->window, "milestone", fixture->project, "Choix du lieu");
  CanevasPage *page = show (fixture, "periods");
  GtkWidget *due, *put_off;

  g_assert_true (shows (page, "No period to avoid yet"));
  /* A Tuesday in the summer of a year far enough away to be to come. */
  g_assert_true (canevas_record_set_text (milestone, "due", "2041-08-06", NULL));
  canevas_store_end_typing (fixture->store);
  canevas_page_test_click (fixture->window, "Add the usual periods");
  canevas_gui_wait (shows (page, "Preparation of the budget"));
  g_assert_true (shows (page, "15\302\240October to 30\302\240November"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "calendar-periods");

  page = show (fixture, "agenda");
  canevas_gui_wait (shows (page, "Choix du lieu"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "calendar-agenda");
  canevas_page_test_click (fixture->window, "Put off to 11\302\240Sep\302\2402041");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (milestone, "due"), "2041-09-11") == 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpstr (canevas_record_get_text (milestone, "due"), ==, "2041-08-06");

  /* Wherever the day is typed, the field says so too. */
  page = show (fixture, "plan");
  canevas_gui_wait (draws (page, milestone));
  canevas_canvas_select (find_canvas (page), canevas_record_get_id (milestone));
  due = GTK_WIDGET (canevas_page_test_find_editor (fixture->window, "due"));
  canevas_gui_wait (canevas_gui_test_find (due, GTK_TYPE_LABEL, "Summer") != NULL);
  canevas_gui_test_assert_named ();
  put_off = canevas_gui_test_find (due, GTK_TYPE_BUTTON, "Put off to 11\302\240Sep\302\2402041");
  g_signal_emit_by_name (put_off, "clicked");
  g_assert_cmpstr (canevas_record_get_text (milestone, "due"), ==, "2041-09-11");
  canevas_gui_wait (canevas_gui_test_find (due, GTK_TYPE_LABEL, "Summer") == NULL);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
}

#define TOWN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ville//FR\r\nBEGIN:VEVENT\r\nUID:a@ville\r\nDTSTAMP:20250101T000000Z\r\n" \
  "SUMMARY:Fermeture des services\r\nDTSTART;VALUE=DATE:20410806\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

/* What is to come goes out for a diary, and closings come in from one, by the two buttons. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) milestone = canevas_page_test_add (fixture->window, "milestone", fixture->project, "Choix du lieu");
  g_autofree char *in = canevas_gui_test_path ("town.ics");
  g_autofree char *out = canevas_gui_test_path ("accueil.ics");
  g_autofree char *text = NULL;
  CanevasPage *page;

  g_assert_true (canevas_record_set_text (milestone, "due", "2041-08-06", NULL));
  canevas_store_end_typing (fixture->store);
  g_assert_true (g_file_set_contents (in, TOWN, -1, NULL));
  page = show (fixture, "periods");
  canevas_page_test_click (fixture->window, "Import a calendar…");
  canevas_gui_test_choose_file ("town.ics");
  canevas_gui_wait (shows (page, "Fermeture des services"));

  page = show (fixture, "agenda");
  canevas_gui_wait (shows (page, "Choix du lieu"));
  canevas_page_test_click (fixture->window, "For a diary (.ics)…");
  canevas_gui_test_choose_file ("accueil");
  canevas_gui_wait (g_file_test (out, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (out, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Choix du lieu"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20410806"));
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
#define ADD(name, test) g_test_add ("/calendar/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("a-bar-is-moved", test_a_bar_is_moved);
  ADD ("a-loop-is-named", test_a_loop_is_named);
  ADD ("a-phase-counts-its-days", test_a_phase_counts_its_days);
  ADD ("what-belongs-to-a-task", test_what_belongs_to_a_task);
  ADD ("scales", test_scales);
  ADD ("a-plan-is-kept", test_a_plan_is_kept);
  ADD ("a-bad-day-is-put-off", test_a_bad_day_is_put_off);
  ADD ("files", test_files);
#undef ADD
  return canevas_gui_test_run ();
}
