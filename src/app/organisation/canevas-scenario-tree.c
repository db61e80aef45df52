/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario-tree.h"

#include "canevas-organisation-move.h"
#include "canevas-organisation-table.h"
#include "canevas-page.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"

#include <glib/gi18n-lib.h>

/* As many posts are seen whole; more open on their first level. */
#define FEW_POSTS 60

struct _CanevasScenarioTree
{
  AdwBin parent_instance;

  CanevasRecord *scenario;
  CanevasOrganisation *organisation;
  CanevasOrganisationTable *table;
  GtkEditable *search;
};

G_DEFINE_FINAL_TYPE (CanevasScenarioTree, canevas_scenario_tree, ADW_TYPE_BIN)

enum
{
  SELECTION,
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selection_cb (CanevasScenarioTree *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  g_signal_emit (self, signals[SELECTION], 0, selected->len == 1 ? g_ptr_array_index (selected, 0) : NULL);
}

static void
edit_cb (CanevasScenarioTree *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
remove_cb (CanevasScenarioTree *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  canevas_organisation_remove (GTK_WIDGET (self), selected);
}

static void
moved_cb (GtkWidget *from, CanevasRecord *record)
{
  canevas_organisation_table_select (CANEVAS_SCENARIO_TREE (from)->table, record);
}

static void
dropped_cb (CanevasScenarioTree *self, GPtrArray *records, CanevasRecord *unit)
{
  canevas_organisation_move (GTK_WIDGET (self), records, unit, moved_cb);
}

/* In the unit selected, or in that of the post selected. (transfer full) (nullable) */
static CanevasRecord *
dup_current_unit (CanevasScenarioTree *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  if (selected->len != 1)
    return NULL;
  if (CANEVAS_IS_SCENARIO_UNIT (g_ptr_array_index (selected, 0)))
    return g_object_ref (g_ptr_array_index (selected, 0));
  return canevas_record_get_reference (g_ptr_array_index (selected, 0), "unit");
}

static void
add (CanevasScenarioTree *self, const CanevasRecordType *type, const char *label)
{
  CanevasStore *store = canevas_record_get_store (self->scenario);
  g_autoptr (CanevasRecord) unit = dup_current_unit (self);
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  canevas_store_begin (store, label);
  record = canevas_store_add (store, type, unit, &error);
  if (record == NULL || !canevas_record_set_reference (record, "scenario", self->scenario, &error))
    canevas_store_rollback (store);
  else
    canevas_store_commit (store, &error);
  if (error != NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  gtk_editable_set_text (self->search, "");
  canevas_organisation_table_select (self->table, record);
  edit_cb (self);
}

static void
add_unit_cb (CanevasScenarioTree *self)
{
  add (self, &canevas_scenario_unit_type, _("add a unit"));
}

static void
add_post_cb (CanevasScenarioTree *self)
{
  add (self, &canevas_scenario_person_type, _("add a post"));
}

static void
search_cb (CanevasScenarioTree *self)
{
  canevas_organisation_search (self->organisation, gtk_editable_get_text (self->search), CANEVAS_ORGANISATION_EVERYTHING);
}

static void
append_button (CanevasScenarioTree *self, GtkWidget *bar, const char *label, GCallback callback)
{
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", label, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, NULL);

  g_signal_connect_swapped (button, "clicked", callback, self);
  g_object_bind_property (canevas_record_get_store (self->scenario), "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (bar), button);
}

static GtkWidget *
build_bar (CanevasScenarioTree *self)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "page-bar", NULL }, NULL);

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _("Name, function…"), "hexpand", TRUE, "width-request", 120, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search units and posts"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->search));
  append_button (self, bar, C_("add", "Unit"), G_CALLBACK (add_unit_cb));
  append_button (self, bar, C_("add", "Post"), G_CALLBACK (add_post_cb));
  return bar;
}

static void
unfold_first (CanevasScenarioTree *self)
{
  GListModel *rows = canevas_organisation_get_rows (self->organisation);
  g_autoptr (CanevasList) posts = canevas_store_referring (canevas_record_get_store (self->scenario), &canevas_scenario_person_type, "scenario",
                                                           canevas_record_get_id (self->scenario));
  gboolean all = g_list_model_get_n_items (G_LIST_MODEL (posts)) < FEW_POSTS;
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < (all ? g_list_model_get_n_items (rows) : n); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

      gtk_tree_list_row_set_expanded (row, all || n == 1);
    }
}

static void
canevas_scenario_tree_dispose (GObject *object)
{
  CanevasScenarioTree *self = CANEVAS_SCENARIO_TREE (object);

  g_clear_object (&self->organisation);
  g_clear_object (&self->scenario);
  G_OBJECT_CLASS (canevas_scenario_tree_parent_class)->dispose (object);
}

static void
canevas_scenario_tree_class_init (CanevasScenarioTreeClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_scenario_tree_dispose;
  signals[SELECTION] = g_signal_new ("selection", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_scenario_tree_init (CanevasScenarioTree *self)
{
}

GtkWidget *
canevas_scenario_tree_new (CanevasRecord *scenario)
{
  CanevasScenarioTree *self = g_object_new (CANEVAS_TYPE_SCENARIO_TREE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->scenario = g_object_ref (scenario);
  self->organisation = canevas_organisation_new (canevas_record_get_store (scenario), scenario);
  self->table = CANEVAS_ORGANISATION_TABLE (canevas_organisation_table_new (self->organisation));
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  g_signal_connect_object (self->table, "selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  adw_bin_set_child (ADW_BIN (self), box);
  unfold_first (self);
  return GTK_WIDGET (self);
}

/* "→ Moved"; of two changes both: "→ Moved ≠ Renamed" */
static void
note (GHashTable *notes, const char *id, const CanevasOrgChange *change)
{
  const char *before = g_hash_table_lookup (notes, id);
  g_autofree char *word = g_strdup_printf ("%s\302\240%s", canevas_org_change_get_sign (change->kind),
                                           canevas_org_change_get_word (change->subject, change->kind));

  if (before == NULL)
    g_hash_table_insert (notes, (gpointer) id, g_steal_pointer (&word));
  else if (g_strrstr (before, word) == NULL)
    g_hash_table_insert (notes, (gpointer) id, g_strdup_printf ("%s  %s", before, word));
}

void
canevas_scenario_tree_show (CanevasScenarioTree *self, CanevasOrgDifference *difference)
{
  g_autoptr (GHashTable) notes = NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, text;

  g_return_if_fail (CANEVAS_IS_SCENARIO_TREE (self));
  g_return_if_fail (difference != NULL);

  notes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < difference->n_changes; i++)
    {
      const CanevasOrgChange *change = &difference->changes[i];

      if (change->subject == CANEVAS_ORG_UNIT)
        note (notes, difference->after->units[change->after].id, change);
      else if (change->subject == CANEVAS_ORG_POST)
        note (notes, difference->after->posts[change->after].id, change);
    }
  /* The facts go, the ids stay. */
  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, &id, &text))
    g_hash_table_insert (kept, g_strdup (id), g_strdup (text));
  canevas_organisation_set_notes (self->organisation, kept);
}

gboolean
canevas_scenario_tree_select (CanevasScenarioTree *self, CanevasRecord *record)
{
  g_return_val_if_fail (CANEVAS_IS_SCENARIO_TREE (self), FALSE);

  if (!CANEVAS_IS_SCENARIO_UNIT (record) && !CANEVAS_IS_SCENARIO_PERSON (record))
    return FALSE;
  gtk_editable_set_text (self->search, "");
  canevas_organisation_search (self->organisation, "", CANEVAS_ORGANISATION_EVERYTHING);
  return canevas_organisation_table_select (self->table, record);
}
