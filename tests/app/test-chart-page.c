/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-attachments.h"
#include "canevas-chart-forms.h"
#include "canevas-chart-settings.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-drawing-search.h"
#include "canevas-inspector.h"
#include "canevas-membership.h"
#include "canevas-outline.h"
#include "canevas-page-test.h"
#include "canevas-person.h"
#include "canevas-picker.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-unit-figures.h"
#include "canevas-unit.h"

typedef struct
{
  CanevasWindow *window;
  CanevasCanvas *canvas;
  CanevasRecord *management, *resources, *families, *finance, *schools;
  CanevasRecord *anne; /* heads finance */
} Fixture;

static CanevasRecord *
add_person (Fixture *fixture, CanevasRecord *unit, const char *given, const char *family, const char *position)
{
  CanevasRecord *person = canevas_page_test_add (fixture->window, "person", unit, position);

  canevas_record_set_text (person, "given_name", given, NULL);
  canevas_record_set_text (person, "family_name", family, NULL);
  return person;
}

/* Ready with a drawing made from the facts as they are now. */
static gboolean
draws (Fixture *fixture, CanevasRecord *record)
{
  CanevasScene *scene = canevas_canvas_get_scene (fixture->canvas);

  return scene != NULL && canevas_scene_find_group (scene, canevas_record_get_id (record)) != CANEVAS_NO_GROUP;
}

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) vacant = NULL;

  fixture->window = canevas_page_test_open_project (name);
  fixture->management = canevas_page_test_add (fixture->window, "unit", NULL, "Direction générale");
  fixture->resources = canevas_page_test_add (fixture->window, "unit", fixture->management, "Ressources");
  fixture->families = canevas_page_test_add (fixture->window, "unit", fixture->management, "Familles");
  fixture->finance = canevas_page_test_add (fixture->window, "unit", fixture->resources, "Finances");
  fixture->schools = canevas_page_test_add (fixture->window, "unit", fixture->families, "Écoles");
  fixture->anne = add_person (fixture, fixture->finance, "Anne", "Duval", "Directrice des finances");
  canevas_record_set_flag (fixture->anne, "leads_unit", TRUE, NULL);
  vacant = canevas_page_test_add (fixture->window, "person", fixture->finance, "Contrôleur de gestion");
  canevas_record_set_flag (vacant, "vacant", TRUE, NULL);
  canevas_store_end_typing (canevas_page_test_get_store (fixture->window));
  canevas_page_test_show (fixture->window, "chart");
  fixture->canvas = canevas_drawing_pane_get_canvas (
    CANEVAS_DRAWING_PANE (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_DRAWING_PANE, NULL)));
  canevas_gui_wait (draws (fixture, fixture->finance));
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_clear_object (&fixture->management);
  g_clear_object (&fixture->resources);
  g_clear_object (&fixture->families);
  g_clear_object (&fixture->finance);
  g_clear_object (&fixture->schools);
  g_clear_object (&fixture->anne);
  canevas_gui_test_close (fixture->window);
}

static CanevasRecord *
get_inspected (Fixture *fixture)
{
  GtkWidget *inspector = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_INSPECTOR, NULL);

  return inspector != NULL ? canevas_inspector_get_record (CANEVAS_INSPECTOR (inspector)) : NULL;
}

static gboolean
reads (Fixture *fixture, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, text) != NULL;
}

static void
test_opens (Fixture *fixture, gconstpointer name)
{
  CanevasRecord *const units[] = { fixture->management, fixture->resources, fixture->families, fixture->finance, fixture->schools };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_assert_true (draws (fixture, units[i]));
  g_assert_true (reads (fixture, "Classic organisation chart"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "chart");
}

static void
test_searches (Fixture *fixture, gconstpointer name)
{
  GtkWidget *search = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_DRAWING_SEARCH, NULL);
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  entry = canevas_gui_test_find (search, GTK_TYPE_SEARCH_ENTRY, NULL);
  canevas_gui_wait (entry != NULL && gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "financ");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), canevas_record_get_id (fixture->finance)) == 0);
}

static gboolean
notes (Fixture *fixture)
{
  GtkWidget *label = canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Drawing the organisation…");

  return label != NULL && gtk_widget_get_mapped (label);
}

/* What takes long to draw is said before, and no longer once it is drawn. */
static void
test_crowd (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);
  CanevasChartForms *forms = CANEVAS_CHART_FORMS (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_CHART_FORMS, NULL));
  GtkWidget *settings = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_CHART_SETTINGS, NULL);
  GtkWidget *row = gtk_widget_get_ancestor (canevas_gui_test_find (settings, GTK_TYPE_LABEL, "Everyone"), ADW_TYPE_ACTION_ROW);

  g_autoptr (CanevasRecord) first = NULL;

  canevas_store_begin (store, "crowd");
  first = add_person (fixture, fixture->schools, "Zoé", "Abadie", "Agente");
  for (guint i = 0; i < 20100; i++)
    {
      g_autoptr (CanevasRecord) person = canevas_store_add (store, &canevas_person_type, fixture->schools, NULL);
    }
  g_assert_true (canevas_store_commit (store, NULL));
  canevas_gui_wait (draws (fixture, fixture->schools));
  g_assert_false (notes (fixture));
  gtk_switch_set_active (GTK_SWITCH (canevas_gui_test_find (row, GTK_TYPE_SWITCH, NULL)), TRUE);
  canevas_gui_wait (notes (fixture));
  canevas_gui_wait (!notes (fixture));
  g_assert_true (draws (fixture, first));
  g_object_set (forms, "form", CANEVAS_ORG_FORM_INVERTED, NULL);
  canevas_gui_wait (notes (fixture));
  canevas_gui_wait (!notes (fixture));
}

/* A form about facts that this organisation has not says so in a card, in words. */
static gboolean
explains (Fixture *fixture)
{
  CanevasScene *scene = canevas_canvas_get_scene (fixture->canvas);
  g_autofree char *outline = scene != NULL ? canevas_scene_dup_outline (scene) : NULL;

  return outline != NULL && !draws (fixture, fixture->management) && g_utf8_strlen (outline, -1) > 80;
}

/* One click each: units stay units whatever the form, or one reads what is to be entered for it. */
static void
test_forms (Fixture *fixture, gconstpointer name)
{
  CanevasChartForms *forms = CANEVAS_CHART_FORMS (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_CHART_FORMS, NULL));
  guint n_shown = 0, n_drawn = 0;

  for (guint i = 0; i < CANEVAS_N_ORG_FORMS; i++)
    {
      const char *label = canevas_org_form_get_label (i);
      GtkWidget *word = canevas_gui_test_find (GTK_WIDGET (forms), GTK_TYPE_LABEL, label);
      GtkWidget *button = word != NULL ? gtk_widget_get_ancestor (word, GTK_TYPE_TOGGLE_BUTTON) : NULL;

      if (button == NULL)
        continue;
      n_shown++;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      g_assert_cmpuint (canevas_chart_forms_get_form (forms), ==, i);
      canevas_gui_wait (draws (fixture, fixture->management) || explains (fixture));
      n_drawn += draws (fixture, fixture->management);
      g_assert_true (reads (fixture, canevas_org_form_get_title (i)));
    }
  g_assert_cmpuint (n_drawn, >=, 1);
  g_assert_cmpuint (n_shown, >=, 1);
}

static GtkSingleSelection *
get_outline_selection (GtkWidget *root)
{
  if (GTK_IS_LIST_VIEW (root))
    return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkSingleSelection *found = get_outline_selection (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_selects_both_ways (Fixture *fixture, gconstpointer name)
{
  GtkSingleSelection *outline;
  guint position;

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "drawing.outline", NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_OUTLINE, NULL) != NULL);
  outline = get_outline_selection (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_OUTLINE, NULL));
  canevas_canvas_select (fixture->canvas, canevas_record_get_id (fixture->finance));
  canevas_gui_wait (get_inspected (fixture) == fixture->finance);
  position = gtk_single_selection_get_selected (outline);
  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_selected (outline, 0);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), !=, canevas_record_get_id (fixture->finance));
  gtk_single_selection_set_selected (outline, position);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, canevas_record_get_id (fixture->finance));
  canevas_gui_wait (get_inspected (fixture) == fixture->finance);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "chart-unit");
  canevas_canvas_select (fixture->canvas, NULL);
  canevas_gui_wait (reads (fixture, "Classic organisation chart"));
}

static CanevasRectangle
get_box (Fixture *fixture, CanevasRecord *record)
{
  CanevasScene *scene = canevas_canvas_get_scene (fixture->canvas);

  return canevas_scene_get_group (scene, canevas_scene_find_group (scene, canevas_record_get_id (record)))->bounds;
}

/* As if the middle of @record were dropped on that of @onto. */
static void
drop (Fixture *fixture, CanevasRecord *record, CanevasRecord *onto)
{
  const CanevasRectangle from = get_box (fixture, record), to = get_box (fixture, onto);

  g_signal_emit_by_name (fixture->canvas, "moved", canevas_record_get_id (record), to.x + to.width / 2 - from.x - from.width / 2,
                         to.y + to.height / 2 - from.y - from.height / 2);
}

static void
answer (const char *response)
{
  GtkWindow *dialog;

  canevas_gui_wait ((dialog = canevas_gui_test_get_dialog ()) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Move “Finances”?");
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "From “Ressources” to “Familles”."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
}

static void
test_moves_and_undoes (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);

  /* Another hierarchy is asked about first. */
  drop (fixture, fixture->finance, fixture->families);
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->resources));
  answer ("cancel");
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->resources));

  drop (fixture, fixture->finance, fixture->families);
  answer ("move");
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->families));
  canevas_gui_wait (reads (fixture, "“Finances” moved from “Ressources” to “Familles”"));
  canevas_gui_test_assert_named ();
  canevas_store_undo (store, NULL);
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->resources));
  canevas_gui_wait (draws (fixture, fixture->finance));

  /* Beside every box, and under what hangs from it, it stays where it is. */
  g_signal_emit_by_name (fixture->canvas, "moved", canevas_record_get_id (fixture->finance), 5000.0, 5000.0);
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->resources));
  drop (fixture, fixture->resources, fixture->finance);
  g_assert_cmpstr (canevas_record_get_text (fixture->resources, "parent"), ==, canevas_record_get_id (fixture->management));
}

static void
test_settings (Fixture *fixture, gconstpointer name)
{
  CanevasChartSettings *settings = CANEVAS_CHART_SETTINGS (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_CHART_SETTINGS, NULL));
  GtkWidget *levels = canevas_gui_test_find (GTK_WIDGET (settings), GTK_TYPE_SPIN_BUTTON, NULL);
  g_autofree char *undo = g_strdup (canevas_store_get_undo_label (canevas_page_test_get_store (fixture->window)));

  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (levels)), ==, 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (levels), 2);
  canevas_gui_wait (!draws (fixture, fixture->finance));
  g_assert_true (draws (fixture, fixture->resources));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (levels), 3);
  canevas_chart_settings_set_of (settings, fixture->resources);
  canevas_gui_wait (!draws (fixture, fixture->schools) && draws (fixture, fixture->finance));
  /* What is drawn from is gone: the whole again. */
  g_assert_true (canevas_store_remove (canevas_page_test_get_store (fixture->window), fixture->resources, NULL));
  canevas_gui_wait (draws (fixture, fixture->schools));
  canevas_store_undo (canevas_page_test_get_store (fixture->window), NULL);
  g_assert_cmpstr (canevas_store_get_undo_label (canevas_page_test_get_store (fixture->window)), ==, undo);
}

static void
test_figures (Fixture *fixture, gconstpointer name)
{
  static const char *const values[] = { "1", "0", "1", "0", "1" }; /* agents, units, span, levels, vacant */
  GtkWidget *figures, *row;

  canevas_canvas_select (fixture->canvas, canevas_record_get_id (fixture->finance));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_UNIT_FIGURES, NULL) != NULL);
  figures = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_UNIT_FIGURES, NULL);
  row = gtk_widget_get_first_child (gtk_widget_get_last_child (figures));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++, row = gtk_widget_get_next_sibling (row))
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (row))), ==, values[i]);
}

/* A référent of another unit: one choice, one action. */
static void
test_ties (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);
  GtkWidget *list, *add;
  GtkPopover *picker;

  canevas_canvas_select (fixture->canvas, canevas_record_get_id (fixture->schools));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_ATTACHMENTS, NULL) != NULL);
  list = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_ATTACHMENTS, NULL);
  g_assert_true (canevas_gui_test_find (list, GTK_TYPE_LABEL, "From other units") != NULL);
  add = canevas_gui_test_find (list, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (add));
  picker = gtk_menu_button_get_popover (GTK_MENU_BUTTON (add));
  g_assert_true (CANEVAS_IS_PICKER (picker));
  g_signal_emit_by_name (picker, "picked", fixture->anne);
  canevas_gui_wait (get_inspected (fixture) != NULL && CANEVAS_IS_MEMBERSHIP (get_inspected (fixture)));
  g_assert_cmpstr (canevas_record_get_text (get_inspected (fixture), "person"), ==, canevas_record_get_id (fixture->anne));
  g_assert_cmpstr (canevas_record_get_text (get_inspected (fixture), "unit"), ==, canevas_record_get_id (fixture->schools));
  canevas_store_undo (store, NULL);
  g_assert_cmpuint (canevas_store_count (store, &canevas_membership_type), ==, 0);
  canevas_gui_wait (get_inspected (fixture) == fixture->schools);
}

/* The unit that a scenario has in the place of one in force. */
static CanevasRecord *
dup_mirror (Fixture *fixture, CanevasRecord *origin)
{
  g_autoptr (CanevasList) units = canevas_store_referring (canevas_page_test_get_store (fixture->window), &canevas_scenario_unit_type, "origin",
                                                           canevas_record_get_id (origin));

  return g_list_model_get_item (G_LIST_MODEL (units), 0);
}

/* What a scenario changes is drawn, and moved there without touching what is in force. */
static void
test_compares (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);
  CanevasChartSettings *settings = CANEVAS_CHART_SETTINGS (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_CHART_SETTINGS, NULL));
  g_autoptr (CanevasRecord) scenario = canevas_scenario_duplicate (store, "Deux pôles", NULL);
  g_autoptr (CanevasRecord) finance = dup_mirror (fixture, fixture->finance);
  g_autoptr (CanevasRecord) families = dup_mirror (fixture, fixture->families);

  g_assert_nonnull (scenario);
  canevas_chart_settings_compare (settings, scenario);
  canevas_gui_wait (draws (fixture, finance) && !draws (fixture, fixture->finance));
  g_assert_true (reads (fixture, "Deux pôles"));
  drop (fixture, finance, families);
  g_assert_cmpstr (canevas_record_get_text (finance, "parent"), ==, canevas_record_get_id (families));
  g_assert_cmpstr (canevas_record_get_text (fixture->finance, "parent"), ==, canevas_record_get_id (fixture->resources));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "chart-compared");
  g_assert_true (canevas_store_remove (store, scenario, NULL));
  canevas_gui_wait (draws (fixture, fixture->finance));
}

static void
test_exports (Fixture *fixture, gconstpointer name)
{
  canevas_page_test_click (fixture->window, "Export…");
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  g_assert_true (CANEVAS_IS_DRAWING_EXPORT (canevas_gui_test_get_dialog ()));
  /* Five units are read on one sheet. */
  gtk_switch_set_active (GTK_SWITCH (canevas_gui_test_find (GTK_WIDGET (canevas_gui_test_get_dialog ()), GTK_TYPE_SWITCH, NULL)), TRUE);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (canevas_gui_test_get_dialog ()), GTK_TYPE_LABEL, "One A3 sheet is enough") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (canevas_gui_test_get_dialog (), "chart-export");
  gtk_window_destroy (canevas_gui_test_get_dialog ());
}

static void
test_empty (void)
{
  CanevasWindow *window = canevas_gui_test_create ("nothing.canevas");

  canevas_page_test_show (window, "chart");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No organisation to draw yet"));
  canevas_gui_test_assert_named ();
  canevas_page_test_click (window, "Add a unit");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_DRAWING_PANE, NULL) != NULL);
  g_assert_nonnull (canevas_page_test_find_editor (window, "name"));
  canevas_gui_test_close (window);
}

#define ADD(path, test) g_test_add (path, Fixture, #test ".canevas", set_up, test, tear_down)

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  ADD ("/chart-page/opens", test_opens);
  ADD ("/chart-page/searches", test_searches);
  ADD ("/chart-page/crowd", test_crowd);
  ADD ("/chart-page/forms", test_forms);
  ADD ("/chart-page/selects-both-ways", test_selects_both_ways);
  ADD ("/chart-page/moves-and-undoes", test_moves_and_undoes);
  ADD ("/chart-page/settings", test_settings);
  ADD ("/chart-page/figures", test_figures);
  ADD ("/chart-page/ties", test_ties);
  ADD ("/chart-page/compares", test_compares);
  ADD ("/chart-page/exports", test_exports);
  g_test_add_func ("/chart-page/empty", test_empty);
  return canevas_gui_test_run ();
}
