/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-circuit-sheet.h"
#include "canevas-circuit-step.h"
#include "canevas-day-entry.h"
#include "canevas-decision-kind.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-usual-bodies.h"
#include "canevas-view-page.h"
#include "canevas-working-days.h"

static CanevasPage *
show_circuit (CanevasWindow *window)
{
  CanevasPage *page = canevas_page_test_show (window, "governance");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (page), "circuit"));
  return page;
}

static guint
count (CanevasWindow *window, const CanevasRecordType *type)
{
  return canevas_store_count (canevas_page_test_get_store (window), type);
}

static CanevasRecord *
get_inspected (CanevasWindow *window)
{
  GtkWidget *inspector = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_INSPECTOR, NULL);

  return inspector != NULL ? canevas_inspector_get_record (CANEVAS_INSPECTOR (inspector)) : NULL;
}

static CanevasRecord *
get_shown (CanevasWindow *window)
{
  GtkWidget *sheet = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_CIRCUIT_SHEET, NULL);

  return sheet != NULL ? canevas_circuit_sheet_get_kind (CANEVAS_CIRCUIT_SHEET (sheet)) : NULL;
}

static CanevasRecord *
find_kind (CanevasWindow *window, const char *nature)
{
  g_autoptr (CanevasList) kinds = canevas_store_list (canevas_page_test_get_store (window), &canevas_decision_kind_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);

      if (g_strcmp0 (canevas_record_get_text (kind, "nature"), nature) == 0)
        return g_steal_pointer (&kind);
    }
  return NULL;
}

static void
set_day (CanevasWindow *window, const char *iso)
{
  GtkWidget *entry = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_DAY_ENTRY, NULL);
  GDate day;

  g_assert_nonnull (entry);
  g_assert_true (canevas_day_parse (iso, &day));
  canevas_day_entry_set_day (CANEVAS_DAY_ENTRY (entry), &day);
}

/* From nothing to the usual circuits in a click, and back in another. */
static void
test_empty_can_begin (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("circuit-empty.canevas");
  CanevasPage *page = show_circuit (window);

  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "No circuit of decision yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "circuit-empty");
  canevas_page_test_click (window, "Insert the usual circuits");
  canevas_gui_wait (count (window, &canevas_decision_kind_type) == 7);
  g_assert_cmpuint (count (window, &canevas_instance_type), ==, 5);
  canevas_gui_wait (get_shown (window) != NULL);
  g_assert_true (get_inspected (window) == get_shown (window));
  canevas_gui_test_picture (GTK_WINDOW (window), "circuit");
  canevas_gui_test_press (window, "ctrl+z");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "No circuit of decision yet") != NULL);
  g_assert_null (get_inspected (window));
  canevas_gui_test_close (window);
}

/* The arbitration shows its five questions; another kind does not. */
static void
test_arbitration_questions (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("circuit-arbitration.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) arbitration = NULL;
  g_autoptr (CanevasRecord) budget = NULL;
  CanevasPage *page;

  g_assert_true (canevas_usual_bodies_insert (project, NULL));
  arbitration = find_kind (window, "arbitration");
  budget = find_kind (window, "budget");
  page = show_circuit (window);
  canevas_page_select (page, arbitration, NULL);
  canevas_gui_wait (get_shown (window) == arbitration);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Which gain over the present situation?"));
  canevas_gui_test_assert_named ();
  canevas_page_select (page, budget, NULL);
  canevas_gui_wait (get_shown (window) == budget);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Which gain over the present situation?"));
  canevas_gui_test_close (window);
}

/* The delay follows the day picked, and the file: a step changed elsewhere is counted again. */
static void
test_delay_follows (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("circuit-delay.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) kind = canevas_page_test_add (window, "decision_kind", project, "Prêter une salle");
  g_autoptr (CanevasRecord) body = canevas_page_test_add (window, "instance", project, "Équipe projet");
  g_autoptr (CanevasRecord) step = canevas_page_test_add (window, "circuit_step", kind, NULL);
  CanevasPage *page;

  g_assert_true (canevas_record_set_reference (step, "instance", body, NULL));
  g_assert_true (canevas_record_set_text (step, "verb", "decides", NULL));
  g_assert_true (canevas_record_set_text (step, "passage", "writing", NULL));
  g_assert_true (canevas_record_set_integer (step, "hours", 48, NULL));
  g_assert_true (canevas_record_set_text (kind, "settled_by", "Cheffe de projet", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  page = show_circuit (window);
  canevas_gui_wait (get_shown (window) == kind);
  set_day (window, "2027-03-01");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL,
                                           "Known on 3\302\240March\302\2402027: 2 days, 2 working days.") != NULL);
  /* Over a week-end. */
  set_day (window, "2027-03-05");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL,
                                           "Known on 9\302\240March\302\2402027: 4 days, 2 working days.") != NULL);
  g_assert_true (canevas_record_set_integer (step, "hours", 24, NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL,
                                           "Known on 8\302\240March\302\2402027: 3 days, 1 working day.") != NULL);
  g_assert_true (canevas_record_unset (kind, "settled_by", NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Who settles is not said: name one function or one body.") != NULL);
  canevas_gui_test_close (window);
}

/* A new step is written in the inspector, with the keyboard where its body is asked for. */
static void
test_add_step (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("circuit-step.canevas");
  CanevasPage *page = show_circuit (window);

  canevas_gui_test_press (window, "ctrl+shift+n");
  canevas_gui_wait (count (window, &canevas_decision_kind_type) == 1);
  canevas_gui_wait (CANEVAS_IS_DECISION_KIND (get_inspected (window)));
  canevas_gui_test_press (window, "A c h a t");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Achat") != NULL);
  canevas_page_test_leave (window);
  {
    g_autoptr (CanevasRecord) kind = canevas_page_test_dup_first (window, "decision_kind");
    g_autoptr (CanevasRecord) step = canevas_page_test_add (window, "circuit_step", kind, NULL);

    canevas_page_select (page, step, NULL);
    canevas_gui_wait (get_inspected (window) == step);
    g_assert_true (get_shown (window) == kind);
    g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), step, NULL));
    canevas_gui_wait (get_inspected (window) != step);
  }
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/circuit-view/empty-can-begin", test_empty_can_begin);
  g_test_add_func ("/circuit-view/arbitration-questions", test_arbitration_questions);
  g_test_add_func ("/circuit-view/delay-follows", test_delay_follows);
  g_test_add_func ("/circuit-view/add-step", test_add_step);
  return canevas_gui_test_run ();
}
