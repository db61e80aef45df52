/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario-changes.h"

#include "canevas-format.h"
#include "canevas-notes.h"
#include "canevas-org-difference-rows.h"
#include "canevas-page.h"
#include "canevas-scenario-findings.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-membership.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"

#include <glib/gi18n-lib.h>

/* More lines are for paper. */
#define MOST_ROWS 120

struct _CanevasScenarioChanges
{
  AdwBin parent_instance;

  CanevasRecord *scenario;
  CanevasOrgDifference *difference;
  GPtrArray *findings;
  CanevasNotes *notes;
  GtkBox *lists;
  GtkLabel *sentence;
  GtkLabel *base; /* what it is compared with */
};

G_DEFINE_FINAL_TYPE (CanevasScenarioChanges, canevas_scenario_changes, ADW_TYPE_BIN)

enum
{
  SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* --- Findings --- */

static void
pressed_cb (CanevasScenarioChanges *self, guint index)
{
  const CanevasScenarioFinding *finding = g_ptr_array_index (self->findings, index);
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->findings);
  g_autoptr (CanevasScenarioChanges) guard = g_object_ref (self);
  g_autoptr (CanevasRecord) shown = NULL;
  g_autoptr (GError) error = NULL;

  if (finding->fix == NULL)
    g_signal_emit (self, signals[SHOW], 0, finding->record != NULL ? finding->record : finding->scenario, finding->field);
  else if (!canevas_scenario_finding_fix (finding, &shown, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else if (shown != NULL)
    g_signal_emit (self, signals[SHOW], 0, shown, "date");
}

/* What its button says: what mends it, or that it leads to where it is mended. (nullable) */
static const char *
get_button (const CanevasScenarioFinding *finding)
{
  if (finding->fix != NULL)
    return finding->fix;
  return finding->record != NULL || finding->field != NULL ? _("Complete") : NULL;
}

static void
show_findings (CanevasScenarioChanges *self)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = canevas_scenario_find (self->scenario, self->difference);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasScenarioFinding *finding = g_ptr_array_index (self->findings, i);
      const CanevasNote note = {
        .severity = finding->severity,
        .key = finding->record != NULL ? canevas_record_get_id (finding->record) : finding->id,
        .title = finding->title,
        .text = finding->text,
        .button = get_button (finding),
        .mends = finding->fix != NULL,
      };

      g_array_append_val (notes, note);
    }
  canevas_notes_show (self->notes, canevas_record_get_store (self->scenario), (const CanevasNote *) notes->data, notes->len);
}

/* --- Changes --- */

static CanevasRecord *
lookup (CanevasScenarioChanges *self, const CanevasOrgChange *change)
{
  CanevasStore *store = canevas_record_get_store (self->scenario);
  CanevasOrgFacts *after = self->difference->after;

  switch (change->subject)
    {
    case CANEVAS_ORG_UNIT:
      return canevas_store_lookup (store, &canevas_scenario_unit_type, after->units[change->after].id);
    case CANEVAS_ORG_POST:
      return canevas_store_lookup (store, &canevas_scenario_person_type, after->posts[change->after].id);
    case CANEVAS_ORG_LINK:
      return canevas_store_lookup (store, &canevas_scenario_link_type, after->links[change->after].id);
    case CANEVAS_ORG_MEMBERSHIP:
    default:
      return canevas_store_lookup (store, &canevas_scenario_membership_type, after->memberships[change->after].id);
    }
}

static void
activated_cb (CanevasScenarioChanges *self, GtkListBoxRow *row)
{
  guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "change"));
  g_autoptr (CanevasRecord) record = first < self->difference->n_changes ? lookup (self, &self->difference->changes[first]) : NULL;

  if (record != NULL)
    g_signal_emit (self, signals[SHOW], 0, record, NULL);
}

static GtkWidget *
build_row (const CanevasOrgChangeRow *change)
{
  g_autofree char *title = canevas_org_change_row_dup_title (change);
  g_autofree char *text = g_strdup_printf ("%s · %s", canevas_org_change_get_word (change->subject, change->kind), change->text);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "label", canevas_org_change_get_sign (change->kind), "width-chars", 2, "css-classes",
                                  (const char *[]) { "title-4", "dim-label", NULL }, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
  g_object_set_data (G_OBJECT (row), "change", GUINT_TO_POINTER (change->first));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

static GtkListBox *
append_list (CanevasScenarioChanges *self, const char *title)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                                  (const char *[]) { "boxed-list", NULL }, NULL);

  gtk_box_append (self->lists, g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "css-classes",
                                             (const char *[]) { "heading", NULL }, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (self->lists, list);
  return GTK_LIST_BOX (list);
}

/* A scenario keeps no picture of what it was drawn from: what changed in force since then reads as a change of the scenario. */
static void
show_base (CanevasScenarioChanges *self)
{
  const char *day = canevas_record_get_text (self->scenario, "duplicated_on");
  g_autofree char *date = canevas_format_date (day, CANEVAS_DATE_LONG);
  g_autofree char *text = day != NULL
    ? g_strdup_printf (_("Compared with the organisation in force today. The scenario was drawn from it on %s: what was changed in force since "
                         "then counts as a difference too."), date)
    : g_strdup (_("Compared with the organisation in force today."));

  gtk_label_set_text (self->base, text);
}

static void
show_changes (CanevasScenarioChanges *self)
{
  g_autoptr (GPtrArray) rows = canevas_org_difference_list_changes (self->difference, TRUE);
  g_autofree char *sentence = canevas_org_difference_dup_sentence (self->difference);
  GtkListBox *list = NULL;

  gtk_label_set_text (self->sentence, sentence);
  show_base (self);
  empty (self->lists);
  for (guint i = 0; i < MIN (rows->len, MOST_ROWS); i++)
    {
      const CanevasOrgChangeRow *row = rows->pdata[i];

      if (i == 0 || ((CanevasOrgChangeRow *) rows->pdata[i - 1])->subject != row->subject)
        list = append_list (self, canevas_org_subject_get_plural (row->subject));
      gtk_list_box_append (list, build_row (row));
    }
  if (rows->len > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (_("%u more changes stand in the file for the CST."), rows->len - MOST_ROWS);

      gtk_box_append (self->lists, g_object_new (GTK_TYPE_LABEL, "label", more, "wrap", TRUE, "xalign", 0.0f, NULL));
    }
}

static void
show_scenario_cb (CanevasScenarioChanges *self)
{
  if (self->scenario != NULL)
    g_signal_emit (self, signals[SHOW], 0, self->scenario, NULL);
}

static void
canevas_scenario_changes_dispose (GObject *object)
{
  CanevasScenarioChanges *self = CANEVAS_SCENARIO_CHANGES (object);

  g_clear_object (&self->scenario);
  g_clear_pointer (&self->difference, canevas_org_difference_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_scenario_changes_parent_class)->dispose (object);
}

static void
canevas_scenario_changes_class_init (CanevasScenarioChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_scenario_changes_dispose;
  signals[SHOW] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                CANEVAS_TYPE_RECORD, G_TYPE_STRING);
}

static void
canevas_scenario_changes_init (CanevasScenarioChanges *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "css-classes",
                                 (const char *[]) { "inspector-groups", NULL }, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sheet = g_object_new (GTK_TYPE_BUTTON, "label", _("Scenario sheet"), "tooltip-text", _("Context, purpose, support and calendar"),
                                   "css-classes", (const char *[]) { "flat", NULL }, NULL);

  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  self->base = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "dim-label", "caption", NULL }, NULL);
  self->notes = CANEVAS_NOTES (canevas_notes_new ());
  g_signal_connect_object (self->notes, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  self->lists = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", _("What changes"), "xalign", 0.0f, "hexpand", TRUE, "css-classes",
                                                (const char *[]) { "title-4", NULL }, NULL));
  g_signal_connect_swapped (sheet, "clicked", G_CALLBACK (show_scenario_cb), self);
  gtk_box_append (GTK_BOX (head), sheet);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->base));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notes));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lists));
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

GtkWidget *
canevas_scenario_changes_new (void)
{
  return g_object_new (CANEVAS_TYPE_SCENARIO_CHANGES, NULL);
}

void
canevas_scenario_changes_show (CanevasScenarioChanges *self, CanevasRecord *scenario, CanevasOrgDifference *difference)
{
  g_return_if_fail (CANEVAS_IS_SCENARIO_CHANGES (self));
  g_return_if_fail (scenario != NULL && difference != NULL);

  g_set_object (&self->scenario, scenario);
  canevas_org_difference_ref (difference);
  g_clear_pointer (&self->difference, canevas_org_difference_unref);
  self->difference = difference;
  show_findings (self);
  show_changes (self);
}
