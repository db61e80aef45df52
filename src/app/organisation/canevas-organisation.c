/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation.h"

#include "canevas-org-facts.h"
#include "canevas-organisation-move.h"
#include "canevas-person.h"
#include "canevas-role.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-summary.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

struct _CanevasOrganisation
{
  GObject parent_instance;

  CanevasStore *store;
  CanevasRecord *scenario; /* NULL: the organisation in force */
  const CanevasRecordType *unit_type, *person_type;
  CanevasList *people;
  CanevasList *units;
  GtkTreeListModel *tree;
  GtkFilterListModel *rows;
  GtkFilter *filter;
  GHashTable *kept; /* ids that a search keeps; NULL: everything */

  GHashTable *headcounts; /* unit id → people */
  GHashTable *occupied;   /* ids of the units that have people or units of their own */
  GHashTable *heads;      /* unit id → title of who heads it */
  GHashTable *projects;   /* person id → projects */
  GHashTable *notes;      /* id → what a scenario does to it; NULL: nothing to say */
  guint count_id;
};

G_DEFINE_FINAL_TYPE (CanevasOrganisation, canevas_organisation, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
canevas_organisation_is_unit (CanevasRecord *record)
{
  return CANEVAS_IS_UNIT (record) || CANEVAS_IS_SCENARIO_UNIT (record);
}

/* The id of the unit a unit or a person is attached to. */
static const char *
get_above (CanevasRecord *record)
{
  return canevas_record_get_text (record, canevas_organisation_is_unit (record) ? "parent" : "unit");
}

static gboolean
is_of_scenario (gpointer record, gpointer data)
{
  return g_strcmp0 (canevas_record_get_text (record, "scenario"), data) == 0;
}

/* What hangs under a unit; of what hangs nowhere, only what is of this scenario. (transfer full) */
static GListModel *
list_children (CanevasOrganisation *self, const CanevasRecordType *type, const char *id)
{
  GListModel *children = G_LIST_MODEL (canevas_store_children (self->store, type, id));
  GtkCustomFilter *filter;

  if (self->scenario == NULL || id != NULL)
    return children;
  filter = gtk_custom_filter_new (is_of_scenario, g_strdup (canevas_record_get_id (self->scenario)), g_free);
  return G_LIST_MODEL (gtk_filter_list_model_new (children, GTK_FILTER (filter)));
}

static GListModel *
list_under (CanevasOrganisation *self, const char *id, gboolean people_first)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) people = list_children (self, self->person_type, id);
  g_autoptr (GListModel) units = list_children (self, self->unit_type, id);

  g_list_store_append (lists, people_first ? people : units);
  g_list_store_append (lists, people_first ? units : people);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  return canevas_organisation_is_unit (item) ? list_under (data, canevas_record_get_id (item), TRUE) : NULL;
}

static gboolean
is_kept (gpointer row, gpointer data)
{
  CanevasOrganisation *self = data;
  g_autoptr (CanevasRecord) record = NULL;

  if (self->kept == NULL)
    return TRUE;
  record = gtk_tree_list_row_get_item (row);
  return record != NULL && g_hash_table_contains (self->kept, canevas_record_get_id (record));
}

static void
add_one (GHashTable *counts, const char *id)
{
  g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
}

/* A person counts for their unit and for every unit above it. */
static void
count_person (CanevasOrganisation *self, CanevasRecord *person)
{
  g_autoptr (CanevasRecord) unit = canevas_record_get_reference (person, "unit");

  if (unit != NULL && canevas_record_get_flag (person, "leads_unit"))
    g_hash_table_insert (self->heads, g_strdup (canevas_record_get_id (unit)), canevas_summary_dup_title (person));
  for (guint depth = 0; unit != NULL && depth < 50; depth++)
    {
      CanevasRecord *above = canevas_record_get_reference (unit, "parent");

      add_one (self->headcounts, canevas_record_get_id (unit));
      g_object_unref (unit);
      unit = above;
    }
}

static void
occupy (CanevasOrganisation *self, CanevasRecord *record)
{
  const char *above = get_above (record);

  if (above != NULL)
    g_hash_table_add (self->occupied, g_strdup (above));
}

/* Two roles in one project are one project. */
static void
count_projects (CanevasOrganisation *self)
{
  g_autoptr (CanevasList) roles = canevas_store_list (self->store, &canevas_role_type);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);
      const char *person = canevas_record_get_text (role, "person");

      if (person != NULL && g_hash_table_add (seen, g_strconcat (person, "/", canevas_record_get_text (role, "project"), NULL)))
        add_one (self->projects, person);
    }
}

/* From the facts, without making a record of every post. */
static void
count_scenario (CanevasOrganisation *self)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, self->scenario);

  for (guint i = 0; i < facts->n_units; i++)
    {
      const CanevasOrgUnit *unit = &facts->units[i];
      g_autoptr (GArray) heads = canevas_org_facts_list_heads (facts, i);
      const CanevasOrgPost *head = heads->len > 0 ? &facts->posts[g_array_index (heads, guint, 0)] : NULL;

      g_hash_table_insert (self->headcounts, g_strdup (unit->id), GUINT_TO_POINTER (unit->people));
      if (unit->end > i + 1 || unit->end_post > unit->first_post)
        g_hash_table_add (self->occupied, g_strdup (unit->id));
      if (head != NULL && (head->name != NULL || head->position != NULL))
        g_hash_table_insert (self->heads, g_strdup (unit->id), g_strdup (head->name != NULL ? head->name : head->position));
    }
}

static void
count (CanevasOrganisation *self)
{
  g_hash_table_remove_all (self->headcounts);
  g_hash_table_remove_all (self->heads);
  g_hash_table_remove_all (self->occupied);
  g_hash_table_remove_all (self->projects);
  if (self->scenario != NULL)
    {
      count_scenario (self);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      count_person (self, person);
      occupy (self, person);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->units)); i++)
    {
      g_autoptr (CanevasRecord) unit = g_list_model_get_item (G_LIST_MODEL (self->units), i);

      occupy (self, unit);
    }
  count_projects (self);
}

static gboolean
count_cb (gpointer data)
{
  CanevasOrganisation *self = data;

  self->count_id = 0;
  count (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (CanevasOrganisation *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_cb, self);
}

/* (nullable): posts of a scenario have none */
static const char *
get_place (CanevasRecord *record)
{
  return canevas_record_type_find_field (canevas_record_get_record_type (record), "location") >= 0
           ? canevas_record_get_text (record, "location") : NULL;
}

static gboolean
matches (CanevasOrganisation *self, CanevasRecord *record, const char *text, CanevasOrganisationShown shown)
{
  g_autofree char *function = NULL;
  g_autofree char *all = NULL;

  if (shown == CANEVAS_ORGANISATION_WITHOUT_UNIT && (canevas_organisation_is_unit (record) || get_above (record) != NULL))
    return FALSE;
  if (shown == CANEVAS_ORGANISATION_WITHOUT_HEAD &&
      (!canevas_organisation_is_unit (record) || g_hash_table_contains (self->heads, canevas_record_get_id (record))))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  function = canevas_organisation_is_unit (record) ? g_strdup (canevas_record_get_text (record, "short_name"))
                                      : g_strdup (canevas_record_get_text (record, "position"));
  all = g_strjoin (" ", canevas_record_get_title (record), function != NULL ? function : "", get_place (record), NULL);
  return g_str_match_string (text, all, TRUE);
}

/* A kept row would have no place to stand without the units above it. */
static void
keep (CanevasOrganisation *self, CanevasRecord *record)
{
  g_autoptr (CanevasRecord) at = g_object_ref (record);

  while (at != NULL && g_hash_table_add (self->kept, g_strdup (canevas_record_get_id (at))))
    {
      CanevasRecord *above = canevas_organisation_dup_above (at);

      g_object_unref (at);
      at = above;
    }
}

static void
keep_matching (CanevasOrganisation *self, CanevasList *list, const char *text, CanevasOrganisationShown shown)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (matches (self, record, text, shown))
        keep (self, record);
    }
}

/* Unfolding adds rows under the one unfolded, so the walk meets them too. */
static void
unfold_kept (CanevasOrganisation *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (is_kept (row, self))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
canevas_organisation_dispose (GObject *object)
{
  CanevasOrganisation *self = CANEVAS_ORGANISATION (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->people);
  g_clear_object (&self->units);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->headcounts, g_hash_table_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_pointer (&self->occupied, g_hash_table_unref);
  g_clear_pointer (&self->projects, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_object (&self->scenario);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (canevas_organisation_parent_class)->dispose (object);
}

static void
canevas_organisation_class_init (CanevasOrganisationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_organisation_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_organisation_init (CanevasOrganisation *self)
{
  self->headcounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->occupied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->projects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static CanevasList *
list_all (CanevasOrganisation *self, const CanevasRecordType *type)
{
  if (self->scenario == NULL)
    return canevas_store_list (self->store, type);
  return canevas_store_referring (self->store, type, "scenario", canevas_record_get_id (self->scenario));
}

CanevasOrganisation *
canevas_organisation_new (CanevasStore *store, CanevasRecord *scenario)
{
  CanevasOrganisation *self = g_object_new (CANEVAS_TYPE_ORGANISATION, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->scenario, scenario);
  self->unit_type = scenario != NULL ? &canevas_scenario_unit_type : &canevas_unit_type;
  self->person_type = scenario != NULL ? &canevas_scenario_person_type : &canevas_person_type;
  self->people = list_all (self, self->person_type);
  self->units = list_all (self, self->unit_type);
  self->tree = gtk_tree_list_model_new (list_under (self, NULL, FALSE), FALSE, FALSE, create_children, self, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_kept, self, NULL));
  self->rows = gtk_filter_list_model_new (G_LIST_MODEL (self->tree), self->filter);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  count (self);
  return self;
}

GListModel *
canevas_organisation_get_rows (CanevasOrganisation *self)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), NULL);

  return G_LIST_MODEL (self->rows);
}

void
canevas_organisation_search (CanevasOrganisation *self, const char *text, CanevasOrganisationShown shown)
{
  g_return_if_fail (CANEVAS_IS_ORGANISATION (self));
  g_return_if_fail (text != NULL);

  g_clear_pointer (&self->kept, g_hash_table_unref);
  if (*text != '\0' || shown != CANEVAS_ORGANISATION_EVERYTHING)
    {
      self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      keep_matching (self, self->people, text, shown);
      keep_matching (self, self->units, text, shown);
      unfold_kept (self);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* From the top down, since a folded unit has no rows under it. */
static void
unfold_above (CanevasOrganisation *self, CanevasRecord *record)
{
  g_autoptr (CanevasRecord) above = canevas_organisation_dup_above (record);

  if (above == NULL)
    return;
  unfold_above (self, above);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (CanevasRecord) item = gtk_tree_list_row_get_item (row);

      if (item != above)
        continue;
      gtk_tree_list_row_set_expanded (row, TRUE);
      return;
    }
}

guint
canevas_organisation_reveal (CanevasOrganisation *self, CanevasRecord *record)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), GTK_INVALID_LIST_POSITION);

  unfold_above (self, record);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      g_autoptr (CanevasRecord) item = gtk_tree_list_row_get_item (row);

      if (item == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

guint
canevas_organisation_count_people (CanevasOrganisation *self, CanevasRecord *unit)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->headcounts, canevas_record_get_id (unit)));
}

gboolean
canevas_organisation_is_empty (CanevasOrganisation *self, CanevasRecord *unit)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), TRUE);

  return !g_hash_table_contains (self->occupied, canevas_record_get_id (unit));
}

char *
canevas_organisation_dup_function (CanevasOrganisation *self, CanevasRecord *record)
{
  const char *text;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), NULL);

  text = canevas_organisation_is_unit (record) ? g_hash_table_lookup (self->heads, canevas_record_get_id (record))
                                  : canevas_record_get_text (record, "position");
  return g_strdup (text != NULL ? text : "");
}

guint
canevas_organisation_count_projects (CanevasOrganisation *self, CanevasRecord *record)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->projects, canevas_record_get_id (record)));
}

CanevasRecord *
canevas_organisation_get_scenario (CanevasOrganisation *self)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), NULL);

  return self->scenario;
}

void
canevas_organisation_set_notes (CanevasOrganisation *self, GHashTable *notes)
{
  g_return_if_fail (CANEVAS_IS_ORGANISATION (self));

  g_clear_pointer (&self->notes, g_hash_table_unref);
  self->notes = g_hash_table_ref (notes);
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
canevas_organisation_get_note (CanevasOrganisation *self, CanevasRecord *record)
{
  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), NULL);

  return self->notes != NULL ? g_hash_table_lookup (self->notes, canevas_record_get_id (record)) : NULL;
}

char *
canevas_organisation_dup_sentence (CanevasOrganisation *self)
{
  guint people = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint units = g_list_model_get_n_items (G_LIST_MODEL (self->units));
  g_autofree char *of_people = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", people), people);
  g_autofree char *of_units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", units), units);

  return g_strdup_printf ("%s, %s", of_people, of_units);
}
