/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-settings.h"

#include "canevas-chart-forms.h"
#include "canevas-picker.h"
#include "canevas-question.h"
#include "canevas-scenario.h"
#include "canevas-summary.h"
#include "canevas-unit.h"
#include "canevas-unit-figures.h"

#include <glib/gi18n-lib.h>

/* A chart of more units opens on so many levels. */
#define MANY_UNITS 60
#define FIRST_LEVELS 3

typedef enum
{
  HEADCOUNTS,
  PEOPLE,
  STAFF,
  FUNCTIONAL,
  N_FLAGS
} Flag;

struct _CanevasChartSettings
{
  AdwBin parent_instance;

  CanevasStore *store;
  CanevasList *units;
  CanevasOrgForm form;
  char *of; /* id of the unit drawn from; NULL: the whole */
  CanevasList *scenarios;
  char *scenario; /* id of the one compared with; NULL: none */
  guint n_levels;

  GtkLabel *title;
  GtkSpinButton *levels;
  GtkMenuButton *of_button;
  GtkLabel *of_label;
  GtkMenuButton *scenario_button;
  GtkLabel *scenario_label;
  GtkWidget *scenario_row;
  GtkDropDown *variant;
  CanevasQuestion *explanation;
  GtkDropDown *spread;
  GtkWidget *spread_row;
  GtkSwitch *flags[N_FLAGS];
  CanevasUnitFigures *figures;
};

G_DEFINE_FINAL_TYPE (CanevasChartSettings, canevas_chart_settings, ADW_TYPE_BIN)

static guint changed_signal;

static const struct
{
  const char *title;
  const char *explanation;
} variants[CANEVAS_N_ORG_VARIANTS] = {
  [CANEVAS_ORG_VARIANT_NAMED] = { NC_("variant", "With names"),
                                  N_("For whom is this drawing? With names, it stays inside: agents did not all agree to be published.") },
  [CANEVAS_ORG_VARIANT_FUNCTIONS] = { NC_("variant", "Functions only"),
                                      N_("For whom is this drawing? With functions only, it survives every departure.") },
  [CANEVAS_ORG_VARIANT_PUBLIC] = { NC_("variant", "For the public"),
                                   N_("For whom is this drawing? The public version shows the heads of units, and only the names whose records say that they may be published.") },
};

static const struct
{
  const char *title;
  const char *subtitle;
  gboolean initial;
} flags[N_FLAGS] = {
  [HEADCOUNTS] = { N_("Numbers of agents"), N_("of each unit, with those below"), TRUE },
  [PEOPLE] = { N_("Everyone"), N_("and not only who heads the units"), FALSE },
  [STAFF] = { N_("Support missions"), N_("at the side"), TRUE },
  [FUNCTIONAL] = { N_("Functional links"), N_("dotted lines"), TRUE },
};

static void
changed (CanevasChartSettings *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
variant_cb (CanevasChartSettings *self)
{
  const guint variant = MIN (gtk_drop_down_get_selected (self->variant), CANEVAS_N_ORG_VARIANTS - 1);

  canevas_question_set_text (self->explanation, g_dgettext (GETTEXT_PACKAGE, variants[variant].explanation));
  changed (self);
}

static void
picked_cb (CanevasChartSettings *self, CanevasRecord *unit)
{
  canevas_chart_settings_set_of (self, unit);
}

/* Built when first opened: a file may have thousands of units. */
static void
open_of_cb (GtkMenuButton *button, gpointer data)
{
  CanevasChartSettings *self = data;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  self->units = canevas_store_list (self->store, &canevas_unit_type);
  picker = canevas_picker_new (self->units, _("The whole organisation"), FALSE, NULL, NULL);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

/* What a button that picks says, to the eye and to a screen reader. */
static void
say_picked (GtkMenuButton *button, GtkLabel *label, const char *title, const char *picked)
{
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, picked);

  gtk_label_set_text (label, picked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_of (CanevasChartSettings *self)
{
  g_autoptr (CanevasRecord) unit = self->of != NULL ? canevas_store_lookup (self->store, &canevas_unit_type, self->of) : NULL;
  g_autofree char *title = unit != NULL ? canevas_summary_dup_title (unit) : g_strdup (_("The whole organisation"));

  say_picked (self->of_button, self->of_label, _("Start from"), title);
  canevas_unit_figures_set_unit (self->figures, self->of);
}

/* --- A scenario --- */

CanevasRecord *
canevas_chart_settings_dup_scenario (CanevasChartSettings *self)
{
  g_return_val_if_fail (CANEVAS_IS_CHART_SETTINGS (self), NULL);

  return self->scenario != NULL ? canevas_store_lookup (self->store, &canevas_scenario_type, self->scenario) : NULL;
}

/* What was compared with may be gone, or have another name. */
static void
show_scenario (CanevasChartSettings *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->scenarios)) > 0;
  g_autoptr (CanevasRecord) scenario = canevas_chart_settings_dup_scenario (self);
  g_autofree char *title = scenario != NULL ? canevas_summary_dup_title (scenario) : g_strdup (C_("scenario", "None"));

  if (scenario == NULL)
    g_clear_pointer (&self->scenario, g_free);
  say_picked (self->scenario_button, self->scenario_label, _("Compare with"), title);
  gtk_widget_set_sensitive (self->scenario_row, any);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scenario_row), any ? NULL : _("no scenario in this file yet"));
}

static void
scenario_picked_cb (CanevasChartSettings *self, CanevasRecord *scenario)
{
  canevas_chart_settings_compare (self, scenario);
}

static void
open_scenario_cb (GtkMenuButton *button, gpointer data)
{
  CanevasChartSettings *self = data;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  picker = canevas_picker_new (self->scenarios, C_("scenario", "None"), FALSE, NULL, NULL);
  g_signal_connect_object (picker, "picked", G_CALLBACK (scenario_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

/* --- The rows --- */

static GtkWidget *
create_row (const char *title, const char *subtitle, GtkWidget *suffix)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);

  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* The button within would be called by its type. */
  if (GTK_IS_DROP_DOWN (suffix))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (suffix)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  return row;
}

static GtkWidget *
add_group (GtkWidget *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static void
add_flag (CanevasChartSettings *self, GtkWidget *group, Flag flag)
{
  self->flags[flag] = g_object_new (GTK_TYPE_SWITCH, "active", flags[flag].initial, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (g_dgettext (GETTEXT_PACKAGE, flags[flag].title),
                                                                        g_dgettext (GETTEXT_PACKAGE, flags[flag].subtitle),
                                                                        GTK_WIDGET (self->flags[flag])));
  g_signal_connect_swapped (self->flags[flag], "notify::active", G_CALLBACK (changed), self);
}

static GtkWidget *
create_picking (CanevasChartSettings *self, GtkMenuButtonCreatePopupFunc open, GtkMenuButton **button, GtkLabel **label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  *label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 18, NULL);
  *button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", box, "css-classes", (const char *[]) { "flat", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*label));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_create_popup_func (*button, open, self, NULL);
  return GTK_WIDGET (*button);
}

static void
add_drawing (CanevasChartSettings *self, GtkWidget *box)
{
  GtkWidget *group = add_group (box, NULL);
  GtkWidget *of = create_picking (self, open_of_cb, &self->of_button, &self->of_label);
  const char *labels[CANEVAS_N_ORG_VARIANTS + 1] = { NULL };
  const char *spreads[CANEVAS_N_ORG_SPREADS + 1] = { NULL };

  for (guint i = 0; i < CANEVAS_N_ORG_VARIANTS; i++)
    labels[i] = g_dpgettext2 (GETTEXT_PACKAGE, "variant", variants[i].title);
  for (guint i = 0; i < CANEVAS_N_ORG_SPREADS; i++)
    spreads[i] = canevas_org_spread_get_label (i);
  self->levels = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, 1, 1));
  self->variant = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (labels));
  self->spread = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (spreads));
  self->spread_row = create_row (_("Spread"), NULL, GTK_WIDGET (self->spread));
  self->explanation = CANEVAS_QUESTION (canevas_question_new (g_dgettext (GETTEXT_PACKAGE, variants[0].explanation)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (_("Levels shown"), NULL, GTK_WIDGET (self->levels)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (_("Start from"), NULL, of));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->spread_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (_("Version"), NULL, GTK_WIDGET (self->variant)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->explanation));
  g_signal_connect_swapped (self->levels, "value-changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->variant, "notify::selected", G_CALLBACK (variant_cb), self);
  g_signal_connect_swapped (self->spread, "notify::selected", G_CALLBACK (changed), self);
}

static GtkWidget *
create_head (CanevasChartSettings *self)
{
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                  "css-classes", (const char *[]) { "inspector-head", NULL }, NULL);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "title-4", NULL }, NULL);
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", _("Presentation"), "xalign", 0.0f,
                                                "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  return head;
}

static void
canevas_chart_settings_dispose (GObject *object)
{
  CanevasChartSettings *self = CANEVAS_CHART_SETTINGS (object);

  g_clear_object (&self->units);
  g_clear_object (&self->scenarios);
  g_clear_pointer (&self->scenario, g_free);
  g_clear_object (&self->store);
  g_clear_pointer (&self->of, g_free);

  G_OBJECT_CLASS (canevas_chart_settings_parent_class)->dispose (object);
}

static void
canevas_chart_settings_class_init (CanevasChartSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_chart_settings_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_chart_settings_init (CanevasChartSettings *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "inspector");
}

GtkWidget *
canevas_chart_settings_new (CanevasStore *store)
{
  CanevasChartSettings *self = g_object_new (CANEVAS_TYPE_CHART_SETTINGS, NULL);
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                 "css-classes", (const char *[]) { "inspector-groups", NULL }, NULL);
  GtkWidget *group;

  self->store = g_object_ref (store);
  gtk_box_append (GTK_BOX (whole), create_head (self));
  gtk_box_append (GTK_BOX (whole), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                 "vexpand", TRUE, NULL));
  add_drawing (self, box);
  group = add_group (box, C_("heading", "Shown"));
  add_flag (self, group, HEADCOUNTS);
  add_flag (self, group, PEOPLE);
  group = add_group (box, C_("heading", "Links"));
  add_flag (self, group, STAFF);
  add_flag (self, group, FUNCTIONAL);
  group = add_group (box, C_("heading", "Scenario"));
  self->scenarios = canevas_store_list (store, &canevas_scenario_type);
  self->scenario_row = create_row (_("Compare with"), NULL,
                                   create_picking (self, open_scenario_cb, &self->scenario_button, &self->scenario_label));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->scenario_row);
  self->figures = CANEVAS_UNIT_FIGURES (canevas_unit_figures_new (store, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figures));
  adw_bin_set_child (ADW_BIN (self), whole);
  canevas_chart_settings_set_form (self, CANEVAS_ORG_FORM_CLASSIC);
  show_of (self);
  show_scenario (self);
  return GTK_WIDGET (self);
}

void
canevas_chart_settings_get (CanevasChartSettings *self, CanevasOrgChartOptions *options)
{
  guint levels;

  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (self));

  levels = (guint) gtk_spin_button_get_value_as_int (self->levels);
  options->form = self->form;
  options->depth = levels < self->n_levels ? levels : 0;
  options->of = self->of;
  options->variant = MIN (gtk_drop_down_get_selected (self->variant), CANEVAS_N_ORG_VARIANTS - 1);
  options->spread = MIN (gtk_drop_down_get_selected (self->spread), CANEVAS_N_ORG_SPREADS - 1);
  options->without_headcounts = !gtk_switch_get_active (self->flags[HEADCOUNTS]);
  options->people = gtk_switch_get_active (self->flags[PEOPLE]);
  options->without_staff = !gtk_switch_get_active (self->flags[STAFF]);
  options->without_functional = !gtk_switch_get_active (self->flags[FUNCTIONAL]);
}

void
canevas_chart_settings_set_form (CanevasChartSettings *self, CanevasOrgForm form)
{
  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (self));

  self->form = form;
  gtk_label_set_text (self->title, canevas_org_form_get_title (form));
  gtk_widget_set_visible (self->spread_row, form == CANEVAS_ORG_FORM_CLASSIC);
}

/* Levels of what is drawn. */
static guint
count_levels (CanevasOrgFacts *facts, const char *of)
{
  const guint unit = canevas_org_facts_find_unit (facts, of);
  guint levels = 1;

  if (unit != CANEVAS_ORG_NONE)
    return facts->units[unit].depth + 1;
  for (guint i = 0; i < facts->n_units; i++)
    levels = MAX (levels, facts->units[i].level);
  return levels;
}

void
canevas_chart_settings_follow (CanevasChartSettings *self, CanevasOrgFacts *facts)
{
  const gboolean first = self->n_levels == 0;
  const gboolean all = gtk_spin_button_get_value_as_int (self->levels) >= (int) self->n_levels;

  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (self));

  if (self->of != NULL && canevas_org_facts_find_unit (facts, self->of) == CANEVAS_ORG_NONE)
    g_clear_pointer (&self->of, g_free);
  self->n_levels = count_levels (facts, self->of);
  g_signal_handlers_block_by_func (self->levels, changed, self);
  gtk_spin_button_set_range (self->levels, 1, self->n_levels);
  if (first && facts->n_units > MANY_UNITS)
    gtk_spin_button_set_value (self->levels, FIRST_LEVELS);
  else if (first || all)
    gtk_spin_button_set_value (self->levels, self->n_levels);
  g_signal_handlers_unblock_by_func (self->levels, changed, self);
  show_of (self);
  show_scenario (self);
}

void
canevas_chart_settings_set_of (CanevasChartSettings *self, CanevasRecord *unit)
{
  const char *id = unit != NULL ? canevas_record_get_id (unit) : NULL;

  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (self));

  if (g_strcmp0 (self->of, id) == 0)
    return;
  g_free (self->of);
  self->of = g_strdup (id);
  show_of (self);
  changed (self);
}

void
canevas_chart_settings_compare (CanevasChartSettings *self, CanevasRecord *scenario)
{
  const char *id = scenario != NULL ? canevas_record_get_id (scenario) : NULL;

  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (self));

  if (g_strcmp0 (self->scenario, id) == 0)
    return;
  g_free (self->scenario);
  self->scenario = g_strdup (id);
  show_scenario (self);
  changed (self);
}
