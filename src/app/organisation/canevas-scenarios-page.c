/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenarios-page.h"

#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-inspector.h"
#include "canevas-org-marks.h"
#include "canevas-organisation-sheet.h"
#include "canevas-scenario-changes.h"
#include "canevas-scenario-row.h"
#include "canevas-scenario-tree.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-summary.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

struct _CanevasScenariosPage
{
  CanevasPage parent_instance;

  CanevasList *scenarios;
  CanevasRecord *scenario; /* the one chosen */
  CanevasOrgDifference *difference;
  guint compare_id;

  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *content;
  GtkDropDown *choice;
  GtkToggleButton *drawn;
  GtkLabel *consequences;
  GtkPopover *applying;
  GtkWidget *apply;
  GtkStack *views;
  GtkPaned *paned;
  CanevasScenarioTree *tree;
  CanevasScenarioChanges *changes;
  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  CanevasOrgPlan plan;
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasScenariosPage, canevas_scenarios_page, CANEVAS_TYPE_PAGE)

static CanevasStore *
get_store (CanevasScenariosPage *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

/* --- What the scenario changes, said everywhere --- */

static void
draw (CanevasScenariosPage *self)
{
  g_autoptr (GArray) marks = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  CanevasOrgChartOptions options = { .variant = CANEVAS_ORG_VARIANT_FUNCTIONS, .plan = &self->plan };

  if (!gtk_toggle_button_get_active (self->drawn) || self->difference == NULL)
    return;
  marks = canevas_org_marks_new (self->difference);
  options.marks = (const CanevasOrgMark *) (gpointer) marks->data;
  options.scenario = canevas_record_get_title (self->scenario);
  scene = canevas_org_chart_new (self->difference->after, NULL, self->measure, &options);
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (self->drawing), scene);
}

static guint
count (CanevasScenariosPage *self, CanevasOrgSubject subject, CanevasOrgChangeKind kind)
{
  return canevas_org_difference_count (self->difference, subject, kind);
}

/* What applying will do, before anybody does it. */
static void
tell_consequences (CanevasScenariosPage *self)
{
  g_autofree char *text = NULL;

  if (self->difference->n_changes == 0)
    text = g_strdup (_("This scenario changes nothing yet: there is nothing to apply."));
  else
    text = g_strdup_printf (_("The organisation in force becomes the one of this scenario. Units created: %u; closed: %u; moved: %u; "
                              "renamed: %u. Posts created: %u; closed: %u; moved: %u. Agents concerned: %u. What came into force since the "
                              "duplication stays as it is. You can undo it."),
                            count (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_CREATED), count (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_CLOSED),
                            count (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_MOVED), count (self, CANEVAS_ORG_UNIT, CANEVAS_ORG_CHANGE_RENAMED),
                            count (self, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_CREATED),
                            count (self, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_CLOSED), count (self, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_MOVED),
                            self->difference->n_agents);
  gtk_label_set_text (self->consequences, text);
  gtk_widget_set_sensitive (self->apply, self->difference->n_changes > 0 && !canevas_store_get_read_only (get_store (self)));
}

static void
compare (CanevasScenariosPage *self)
{
  g_autoptr (CanevasOrgFacts) before = NULL;
  g_autoptr (CanevasOrgFacts) after = NULL;

  if (self->scenario == NULL || canevas_record_is_deleted (self->scenario))
    return;
  before = canevas_org_facts_new (get_store (self), NULL);
  after = canevas_org_facts_new (get_store (self), self->scenario);
  g_clear_pointer (&self->difference, canevas_org_difference_unref);
  self->difference = canevas_org_difference_new (before, after);
  canevas_scenario_tree_show (self->tree, self->difference);
  canevas_scenario_changes_show (self->changes, self->scenario, self->difference);
  tell_consequences (self);
  draw (self);
}

static gboolean
compare_cb (gpointer data)
{
  CanevasScenariosPage *self = data;

  self->compare_id = 0;
  compare (self);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (CanevasScenariosPage *self)
{
  if (self->compare_id == 0)
    self->compare_id = g_idle_add (compare_cb, self);
}

/* --- Which scenario --- */

/* Where nothing else is selected; not of a file that is being closed. */
static void
inspect_scenario (CanevasScenariosPage *self)
{
  if (self->scenario != NULL && !canevas_record_is_deleted (self->scenario) && canevas_record_get_store (self->scenario) != NULL)
    canevas_inspector_set_record (self->inspector, self->scenario);
}

/* A unit or a post, with what ties it to others. */
static void
inspect (CanevasScenariosPage *self, CanevasRecord *row)
{
  if (canevas_inspector_get_record (self->inspector) == row)
    return;
  canevas_inspector_set_record (self->inspector, row);
  canevas_organisation_sheet_complete (self->inspector);
}

/* A unit that moves in the tree leaves its row for another one: its form stays. */
static void
tree_selection_cb (CanevasScenariosPage *self, CanevasRecord *record)
{
  CanevasRecord *shown = canevas_inspector_get_record (self->inspector);

  if (record != NULL)
    inspect (self, record);
  else if (shown == NULL || canevas_record_is_deleted (shown))
    inspect_scenario (self);
}

static void
edit_cb (CanevasScenariosPage *self)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
choose (CanevasScenariosPage *self, CanevasRecord *scenario)
{
  if (self->scenario == scenario)
    return;
  g_set_object (&self->scenario, scenario);
  g_clear_pointer (&self->difference, canevas_org_difference_unref);
  self->plan = (CanevasOrgPlan) { 0 };
  canevas_inspector_set_record (self->inspector, scenario);
  self->tree = CANEVAS_SCENARIO_TREE (canevas_scenario_tree_new (scenario));
  gtk_widget_set_size_request (GTK_WIDGET (self->tree), 380, -1);
  gtk_paned_set_start_child (self->paned, GTK_WIDGET (self->tree));
  g_signal_connect_object (self->tree, "selection", G_CALLBACK (tree_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  compare (self);
}

static void
chosen_cb (CanevasScenariosPage *self)
{
  CanevasRecord *scenario = gtk_drop_down_get_selected_item (self->choice);

  if (scenario != NULL)
    choose (self, scenario);
}

/* Follows the list: the page is empty with it, and what is chosen is in it. */
static void
scenarios_changed_cb (CanevasScenariosPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->scenarios)) > 0;
  CanevasPage *page = CANEVAS_PAGE (self);

  if (!any)
    {
      canevas_inspector_set_record (self->inspector, NULL);
      g_clear_object (&self->scenario);
    }
  if ((gtk_stack_get_visible_child (self->stack) == self->content) != any)
    {
      gtk_stack_set_visible_child (self->stack, any ? self->content : self->empty);
      canevas_page_set_inspector_visible (page, any);
    }
  canevas_page_set_primary_label (page, any ? _("Export the file for the CST…") : NULL);
  chosen_cb (self);
}

static void
select_scenario (CanevasScenariosPage *self, CanevasRecord *scenario)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->scenarios)); i++)
    {
      g_autoptr (CanevasRecord) listed = g_list_model_get_item (G_LIST_MODEL (self->scenarios), i);

      if (listed == scenario)
        gtk_drop_down_set_selected (self->choice, i);
    }
}

static void
duplicate_cb (CanevasScenariosPage *self)
{
  g_autofree char *name = g_strdup_printf (_("Scenario %u"), g_list_model_get_n_items (G_LIST_MODEL (self->scenarios)) + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) scenario = NULL;

  if (canevas_store_count (get_store (self), &canevas_unit_type) == 0)
    {
      canevas_page_go (GTK_WIDGET (self), "organisation", NULL, NULL);
      return;
    }
  scenario = canevas_scenario_duplicate (get_store (self), name, &error);
  if (scenario == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was duplicated"), error);
      return;
    }
  select_scenario (self, scenario);
  canevas_inspector_set_record (self->inspector, scenario);
  edit_cb (self);
}

static void
apply_cb (CanevasScenariosPage *self)
{
  g_autofree char *said = g_strdup_printf (_("“%s” applied"), canevas_record_get_title (self->scenario));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (self->applying);
  if (canevas_scenario_apply (CANEVAS_SCENARIO (self->scenario), &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("The scenario was not applied"), error);
}

/* --- Going to a record --- */

static void
show_record (CanevasScenariosPage *self, CanevasRecord *record, const char *field)
{
  if (canevas_scenario_is_row (record))
    {
      gtk_toggle_button_set_active (self->drawn, FALSE);
      canevas_scenario_tree_select (self->tree, record);
      inspect (self, record);
    }
  else
    {
      canevas_inspector_set_record (self->inspector, self->scenario);
      if (record != self->scenario)
        canevas_inspector_go_into (self->inspector, record);
    }
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  if (field != NULL)
    canevas_inspector_focus (self->inspector, field);
}

static void
show_record_cb (CanevasScenariosPage *self, CanevasRecord *record, const char *field)
{
  show_record (self, record, field);
}

/* What was deleted leaves the pane to the scenario. */
static void
inspected_cb (CanevasScenariosPage *self)
{
  if (canevas_inspector_get_record (self->inspector) == NULL)
    inspect_scenario (self);
}

/* A box of the chart stands for its unit. */
static void
drawn_selection_cb (CanevasScenariosPage *self)
{
  const char *id = canevas_canvas_get_selected (canevas_drawing_pane_get_canvas (self->drawing));
  g_autoptr (CanevasRecord) unit = id != NULL ? canevas_store_lookup (get_store (self), &canevas_scenario_unit_type, id) : NULL;

  if (unit != NULL)
    inspect (self, unit);
}

/* --- Building --- */

static void
toggled_cb (CanevasScenariosPage *self)
{
  gtk_stack_set_visible_child_name (self->views, gtk_toggle_button_get_active (self->drawn) ? "drawing" : "table");
  draw (self);
}

static GtkWidget *
build_apply (CanevasScenariosPage *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "margin-start", 12, "margin-end", 12,
                                 "margin-top", 12, "margin-bottom", 12, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _("Apply…"), NULL);

  self->consequences = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "max-width-chars", 46, NULL);
  self->apply = g_object_new (GTK_TYPE_BUTTON, "label", _("Apply the scenario"), "halign", GTK_ALIGN_END, NULL);
  self->applying = GTK_POPOVER (gtk_popover_new ());
  g_signal_connect_swapped (self->apply, "clicked", G_CALLBACK (apply_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->consequences));
  gtk_box_append (GTK_BOX (box), self->apply);
  gtk_popover_set_child (self->applying, box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->applying));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Apply…"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Apply…"), -1);
  return button;
}

static GtkWidget *
build_switch (CanevasScenariosPage *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]) { "linked", "view-switch", NULL }, NULL);
  GtkToggleButton *table = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", _("Table"), "active", TRUE, NULL);

  self->drawn = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", _("Chart"), "group", table, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("View"), -1);
  g_signal_connect_swapped (self->drawn, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (table));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drawn));
  return box;
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 24, NULL));
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *title = canevas_summary_dup_title (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), title);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), title);
}

/* Names may be long: the button that shows one must not widen the page. */
static GtkWidget *
build_choice (CanevasScenariosPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->scenarios)), NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  gtk_widget_set_size_request (choice, 200, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scenario"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scenario"), -1);
  g_signal_connect_swapped (choice, "notify::selected-item", G_CALLBACK (chosen_cb), self);
  return choice;
}

static GtkWidget *
build_bar (CanevasScenariosPage *self)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "page-bar", NULL }, NULL);
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("New scenario"), NULL);
  GtkWidget *new = g_object_new (GTK_TYPE_BUTTON, "child", content, "tooltip-text", _("Duplicate the organisation in force"), NULL);

  self->choice = GTK_DROP_DOWN (build_choice (self));
  g_signal_connect_swapped (new, "clicked", G_CALLBACK (duplicate_cb), self);
  g_object_bind_property (get_store (self), "read-only", new, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (bar), new);
  gtk_box_append (GTK_BOX (bar), build_switch (self));
  gtk_box_append (GTK_BOX (bar), g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (bar), build_apply (self));
  return bar;
}

static GtkWidget *
build_content (CanevasScenariosPage *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->changes = CANEVAS_SCENARIO_CHANGES (canevas_scenario_changes_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->changes), 300, -1);
  self->paned = g_object_new (GTK_TYPE_PANED, "end-child", self->changes, "resize-end-child", FALSE, "shrink-start-child", FALSE,
                              "shrink-end-child", FALSE, NULL);
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the chart")));
  self->views = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL);
  gtk_stack_add_named (self->views, GTK_WIDGET (self->paned), "table");
  gtk_stack_add_named (self->views, GTK_WIDGET (self->drawing), "drawing");
  g_signal_connect_object (self->changes, "show-record", G_CALLBACK (show_record_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canevas_drawing_pane_get_canvas (self->drawing), "selection-changed", G_CALLBACK (drawn_selection_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), build_bar (self));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->views));
  return content;
}

static GtkWidget *
build_empty (CanevasScenariosPage *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_ORGANISATION, _("No scenario yet"),
    _("A scenario is a copy of the organisation in force that you change freely: create, close, move, rename. What it changes, for units and for "
      "agents, is listed as you go, and makes the file that the comité social territorial is given."),
    _("Changing the levels of an organisation chart is not enough: it changes a culture. Say early who will refer to whom, and associate agents "
      "before the file is written."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Duplicate the organisation"),
                                 _("Every unit and every post gets its copy; the organisation in force does not change."), G_CALLBACK (duplicate_cb),
                                 self);
  return empty;
}

/* In what it draws: its table is of what changes, and short. */
static gboolean
canevas_scenarios_page_search (CanevasPage *page)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (page);

  if (gtk_stack_get_visible_child (self->stack) != self->content || !gtk_toggle_button_get_active (self->drawn))
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

static void
canevas_scenarios_page_activate_primary (CanevasPage *page)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (page);

  if (self->scenario != NULL)
    canevas_export_window_open (GTK_WIDGET (self), "dossier-cst", self->scenario);
}

static gboolean
canevas_scenarios_page_export (CanevasPage *page)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (page);

  return self->scenario != NULL && canevas_export_window_open (GTK_WIDGET (self), "dossier-cst", self->scenario);
}

static void
canevas_scenarios_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (page);
  gboolean has_scenario = canevas_record_type_find_field (canevas_record_get_record_type (record), "scenario") >= 0;
  g_autoptr (CanevasRecord) scenario = has_scenario ? canevas_record_get_reference (record, "scenario") : g_object_ref (record);

  if (!CANEVAS_IS_SCENARIO (scenario))
    return;
  select_scenario (self, scenario);
  show_record (self, record, field);
}

static void
canevas_scenarios_page_constructed (GObject *object)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autofree char *authority = NULL;

  G_OBJECT_CLASS (canevas_scenarios_page_parent_class)->constructed (object);

  authority = canevas_summary_dup_authority (get_store (self));
  canevas_page_set_title (page, _("Scenarios"));
  canevas_page_set_subtitle (page, authority);
  self->measure = canevas_text_measure_new (pango_font_description_get_family (pango_context_get_font_description (context)));
  self->scenarios = canevas_store_list (get_store (self), &canevas_scenario_type);
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  canevas_page_set_inspector (page, GTK_WIDGET (self->inspector));
  self->empty = build_empty (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->content = build_content (self);
  gtk_stack_add_child (self->stack, self->empty);
  gtk_stack_add_child (self->stack, self->content);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scenarios, "items-changed", G_CALLBACK (scenarios_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  canevas_page_set_inspector_visible (page, FALSE);
  scenarios_changed_cb (self);
}

static void
canevas_scenarios_page_dispose (GObject *object)
{
  CanevasScenariosPage *self = CANEVAS_SCENARIOS_PAGE (object);

  g_clear_handle_id (&self->compare_id, g_source_remove);
  g_clear_pointer (&self->difference, canevas_org_difference_unref);
  g_clear_object (&self->scenario);
  g_clear_object (&self->scenarios);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (canevas_scenarios_page_parent_class)->dispose (object);
}

static void
canevas_scenarios_page_class_init (CanevasScenariosPageClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_scenarios_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_scenarios_page_dispose;
  page_class->activate_primary = canevas_scenarios_page_activate_primary;
  page_class->export = canevas_scenarios_page_export;
  page_class->search = canevas_scenarios_page_search;
  page_class->select = canevas_scenarios_page_select;
}

static void
canevas_scenarios_page_init (CanevasScenariosPage *self)
{
}
