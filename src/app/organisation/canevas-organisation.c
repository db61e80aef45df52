/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation.h"

#include "canevas-organisation-fields.h"
#include "canevas-organisation-move.h"
#include "canevas-org-watch.h"
#include "canevas-person.h"
#include "canevas-role.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

/* So many rows at most are unfolded for a search: nobody reads more, and each takes its time. */
#define MOST_UNFOLDED 120
/* So many heads are named; a collective of more is counted. */
#define MOST_HEADS 3

struct _CanevasOrganisation
{
  GObject parent_instance;

  CanevasStore *store;
  CanevasRecord *scenario; /* NULL: the organisation in force */
  const CanevasRecordType *unit_type, *person_type;
  CanevasOrgWatch *watch;
  GtkTreeListModel *tree;
  GtkFilterListModel *rows;
  GtkFilter *filter;

  CanevasOrganisationSearch *search; /* of the facts as they are; NULL: none yet */
  gboolean searching;
  char *text;
  CanevasOrganisationShown shown;
  GHashTable *projects; /* person id → projects; NULL: not counted since the last change */
  GHashTable *notes;    /* id → what a scenario does to it; NULL: nothing to say */
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

static CanevasOrgFacts *
get_facts (CanevasOrganisation *self)
{
  return canevas_org_watch_get_facts (self->watch);
}

/* (nullable) */
static const CanevasOrgUnit *
get_unit (CanevasOrganisation *self, CanevasRecord *record)
{
  CanevasOrgFacts *facts = get_facts (self);
  const guint unit = canevas_org_facts_find_unit (facts, canevas_record_get_id (record));

  return unit != CANEVAS_ORG_NONE ? &facts->units[unit] : NULL;
}

/* --- The tree --- */

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

  if (!self->searching)
    return TRUE;
  record = gtk_tree_list_row_get_item (row);
  return record != NULL && canevas_organisation_search_keeps (self->search, canevas_record_get_id (record));
}

/* --- Searching --- */

/* What was unfolded for an earlier search, or by hand, is thousands of rows to look at again. */
static void
fold_all (CanevasOrganisation *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (self->tree, i)) != NULL; i++)
    {
      gtk_tree_list_row_set_expanded (row, FALSE);
      g_clear_object (&row);
    }
}

/* Unfolding adds rows under the one unfolded, so the walk meets them too. */
static void
unfold_kept (CanevasOrganisation *self)
{
  guint n_kept = 0;

  for (guint i = 0; n_kept < MOST_UNFOLDED && i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (!is_kept (row, self))
        continue;
      n_kept++;
      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
run_search (CanevasOrganisation *self)
{
  if (self->search == NULL)
    self->search = canevas_organisation_search_new (self->store, get_facts (self));
  canevas_organisation_search_run (self->search, self->text, self->shown);
}

/* Rows that a change may have brought in or out. */
static void
changed_cb (CanevasOrganisation *self)
{
  g_clear_pointer (&self->search, canevas_organisation_search_free);
  g_clear_pointer (&self->projects, g_hash_table_unref);
  if (self->searching)
    {
      run_search (self);
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
canevas_organisation_dispose (GObject *object)
{
  CanevasOrganisation *self = CANEVAS_ORGANISATION (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->search, canevas_organisation_search_free);
  g_clear_pointer (&self->projects, g_hash_table_unref);
  g_clear_pointer (&self->text, g_free);
  self->searching = FALSE;
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_object (&self->watch);
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
}

CanevasOrganisation *
canevas_organisation_new (CanevasStore *store, CanevasRecord *scenario)
{
  CanevasOrganisation *self = g_object_new (CANEVAS_TYPE_ORGANISATION, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->scenario, scenario);
  self->unit_type = scenario != NULL ? &canevas_scenario_unit_type : &canevas_unit_type;
  self->person_type = scenario != NULL ? &canevas_scenario_person_type : &canevas_person_type;
  self->watch = canevas_org_watch_new (store, scenario);
  self->tree = gtk_tree_list_model_new (list_under (self, NULL, FALSE), FALSE, FALSE, create_children, self, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_kept, self, NULL));
  self->rows = gtk_filter_list_model_new (G_LIST_MODEL (self->tree), self->filter);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
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

  g_free (self->text);
  self->text = g_strdup (text);
  self->shown = shown;
  self->searching = *text != '\0' || shown != CANEVAS_ORGANISATION_EVERYTHING;
  if (self->searching)
    {
      run_search (self);
      if (g_list_model_get_n_items (G_LIST_MODEL (self->tree)) > 2 * MOST_UNFOLDED)
        fold_all (self);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->searching)
    unfold_kept (self);
}

/* --- Showing one --- */

static guint
find_in (GListModel *list, CanevasRecord *record)
{
  if (CANEVAS_IS_LIST (list))
    return canevas_list_find (CANEVAS_LIST (list), canevas_record_get_id (record));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CanevasRecord) item = g_list_model_get_item (list, i);

      if (item == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* (nullable) (transfer full): the row of @record, units above it unfolded from the top down. */
static GtkTreeListRow *
unfold_to (CanevasOrganisation *self, CanevasRecord *record)
{
  const gboolean unit = canevas_organisation_is_unit (record);
  g_autoptr (CanevasRecord) above = canevas_organisation_dup_above (record);
  g_autoptr (GtkTreeListRow) row = above != NULL ? unfold_to (self, above) : NULL;
  const char *id = above != NULL ? canevas_record_get_id (above) : NULL;
  g_autoptr (GListModel) units = list_children (self, self->unit_type, id);
  g_autoptr (GListModel) people = list_children (self, self->person_type, id);
  const guint position = find_in (unit ? units : people, record);

  if (position == GTK_INVALID_LIST_POSITION || (above != NULL && row == NULL))
    return NULL;
  if (above == NULL)
    return gtk_tree_list_model_get_child_row (self->tree, unit ? position : position + g_list_model_get_n_items (units));
  gtk_tree_list_row_set_expanded (row, TRUE);
  return gtk_tree_list_row_get_child_row (row, unit ? position + g_list_model_get_n_items (people) : position);
}

/* Where a row of the tree is among those that a search keeps. */
static guint
find_kept (CanevasOrganisation *self, guint position)
{
  guint low = 0, high = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), middle);
      const guint at = gtk_tree_list_row_get_position (row);

      if (at == position)
        return middle;
      if (at < position)
        low = middle + 1;
      else
        high = middle;
    }
  return GTK_INVALID_LIST_POSITION;
}

guint
canevas_organisation_reveal (CanevasOrganisation *self, CanevasRecord *record)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), GTK_INVALID_LIST_POSITION);

  row = unfold_to (self, record);
  return row != NULL ? find_kept (self, gtk_tree_list_row_get_position (row)) : GTK_INVALID_LIST_POSITION;
}

/* --- What the table says --- */

guint
canevas_organisation_count_people (CanevasOrganisation *self, CanevasRecord *unit)
{
  const CanevasOrgUnit *facts;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), 0);

  facts = get_unit (self, unit);
  return facts != NULL ? facts->people : 0;
}

gboolean
canevas_organisation_is_empty (CanevasOrganisation *self, CanevasRecord *unit)
{
  CanevasOrgFacts *facts;
  guint number;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), TRUE);

  facts = get_facts (self);
  number = canevas_org_facts_find_unit (facts, canevas_record_get_id (unit));
  return number == CANEVAS_ORG_NONE
         || (facts->units[number].end == number + 1 && facts->units[number].first_post == facts->units[number].end_post);
}

gboolean
canevas_organisation_is_staff (CanevasOrganisation *self, CanevasRecord *unit)
{
  const CanevasOrgUnit *facts;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), FALSE);

  facts = get_unit (self, unit);
  return facts != NULL && facts->staff;
}

gboolean
canevas_organisation_is_vacant (CanevasOrganisation *self, CanevasRecord *person)
{
  guint post;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), FALSE);

  post = canevas_org_facts_find_post (get_facts (self), canevas_record_get_id (person));
  return post != CANEVAS_ORG_NONE && get_facts (self)->posts[post].vacant;
}

static const char *
get_post_title (const CanevasOrgPost *post)
{
  return post->vacant ? _("vacant post") : post->name != NULL ? post->name : post->position != NULL ? post->position : "";
}

/* The first of them, each title once: members of a collective often share one. */
static char *
list_titles (CanevasOrgFacts *facts, GArray *heads)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < heads->len; i++)
    {
      const char *title = get_post_title (&facts->posts[g_array_index (heads, guint, i)]);

      if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
        g_ptr_array_add (titles, (gpointer) (titles->len < MOST_HEADS ? title : "…"));
    }
  g_ptr_array_set_size (titles, (int) MIN (titles->len, MOST_HEADS + 1));
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

/* "Marc Thibaut", "Anne Duval and Paul Garnier", "Collective of 4: Anne Duval, Paul Garnier, Inès Roche, …" */
static char *
dup_heads (CanevasOrganisation *self, guint unit)
{
  CanevasOrgFacts *facts = get_facts (self);
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (facts, unit);
  g_autofree char *titles = list_titles (facts, heads);

  if (heads->len == 2 && g_strcmp0 (facts->units[unit].heading, "collective") != 0)
    return g_strdup_printf (_("%s and %s"), get_post_title (&facts->posts[g_array_index (heads, guint, 0)]),
                            get_post_title (&facts->posts[g_array_index (heads, guint, 1)]));
  if (heads->len > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Collective of %u: %s", "Collective of %u: %s", heads->len), heads->len, titles);
  if (heads->len > 0 && g_strcmp0 (facts->units[unit].heading, "collective") == 0)
    return g_strdup_printf (_("Collective: %s"), titles);
  return g_steal_pointer (&titles);
}

static const char *
get_kind_label (const char *kind)
{
  for (guint i = 0; canevas_membership_kinds[i].name != NULL; i++)
    if (g_strcmp0 (canevas_membership_kinds[i].name, kind) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "choice", canevas_membership_kinds[i].label);
  return "";
}

/* Attachments are few: all of them are looked at for each row on screen. */
static void
append_attachments (CanevasOrganisation *self, guint post, GString *text)
{
  CanevasOrgFacts *facts = get_facts (self);

  for (guint i = 0; i < facts->n_memberships; i++)
    {
      const CanevasOrgMembership *membership = &facts->memberships[i];

      if (membership->post == post && membership->unit != CANEVAS_ORG_NONE)
        g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? " · " : "", get_kind_label (membership->kind),
                                facts->units[membership->unit].name != NULL ? facts->units[membership->unit].name : "");
    }
}

char *
canevas_organisation_dup_function (CanevasOrganisation *self, CanevasRecord *record)
{
  g_autoptr (GString) text = NULL;
  const char *position;
  guint number;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), NULL);

  if (canevas_organisation_is_unit (record))
    {
      number = canevas_org_facts_find_unit (get_facts (self), canevas_record_get_id (record));
      return number != CANEVAS_ORG_NONE ? dup_heads (self, number) : g_strdup ("");
    }
  position = canevas_record_get_text (record, "position");
  text = g_string_new (position);
  number = canevas_org_facts_find_post (get_facts (self), canevas_record_get_id (record));
  if (number != CANEVAS_ORG_NONE)
    append_attachments (self, number, text);
  return g_strdup (text->str);
}

/* --- Projects --- */

typedef struct
{
  GHashTable *seen, *counts;
} Counting;

/* Two roles in one project are one project. */
static void
count_role (const char *id, const char *const *values, gpointer data)
{
  Counting *counting = data;

  if (values[0] != NULL && g_hash_table_add (counting->seen, g_strconcat (values[0], "/", values[1], NULL)))
    g_hash_table_insert (counting->counts, g_strdup (values[0]),
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counting->counts, values[0])) + 1));
}

guint
canevas_organisation_count_projects (CanevasOrganisation *self, CanevasRecord *record)
{
  static const char *const fields[] = { "person", "project", NULL };

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION (self), 0);

  if (self->projects == NULL)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Counting counting = { seen, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

      canevas_store_scan (self->store, &canevas_role_type, fields, NULL, NULL, count_role, &counting);
      self->projects = counting.counts;
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->projects, canevas_record_get_id (record)));
}

/* --- A scenario --- */

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
  CanevasOrgFacts *facts = get_facts (self);
  g_autofree char *of_people = NULL;
  g_autofree char *of_units = NULL;
  g_autofree char *of_vacant = NULL;
  guint vacant = 0;

  for (guint i = 0; i < facts->n_posts; i++)
    vacant += facts->posts[i].vacant;
  of_people = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", facts->n_posts - vacant), facts->n_posts - vacant);
  of_units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", facts->n_units), facts->n_units);
  if (vacant == 0)
    return g_strdup_printf ("%s, %s", of_people, of_units);
  of_vacant = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u vacant post", "%u vacant posts", vacant), vacant);
  return g_strdup_printf ("%s, %s, %s", of_people, of_units, of_vacant);
}
