/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-list-columns.h"

#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-folded-text.h"
#include "canevas-person.h"
#include "canevas-typed.h"

#include <glib/gi18n-lib.h>

#define N_NAMES 10

typedef enum
{
  COMMUNITY,
  IDENTIFIER,
  EMAIL,
  FAMILY_NAME,
  GIVEN_NAME,
  WHOLE_NAME,
  SINCE,
  N_COLUMNS
} Column;

static const char *const names[N_COLUMNS][N_NAMES] = {
  [COMMUNITY] = { "communaute", "communautes", "reseau", "cercle", "club", "groupe", "community", NULL },
  [IDENTIFIER] = { "identifiant", "matricule", "id", "numero d’agent", "numero d'agent", "staff number", NULL },
  [EMAIL] = { "courriel", "e-mail", "email", "mail", "adresse electronique", NULL },
  [FAMILY_NAME] = { "nom", "nom de famille", "last name", NULL },
  [GIVEN_NAME] = { "prenom", "first name", NULL },
  [WHOLE_NAME] = { "agent", "personne", "membre", "person", "nom et prenom", "prenom et nom", NULL },
  [SINCE] = { "depuis", "date", "entree", "since", NULL },
};

typedef struct
{
  CanevasStore *store;
  CanevasCsvTable *table;
  int columns[N_COLUMNS];
  GHashTable *people[3];   /* by identifier, e-mail, name (either order): record; two of one name: NULL */
  GHashTable *communities; /* folded name → record */
  GHashTable *members;     /* "community person" */
  CanevasListImport *result;
} Import;

/* --- What the file knows --- */

/* @key: (transfer full) */
static void
remember (GHashTable *table, char *key, CanevasRecord *record)
{
  gpointer other;

  if (*key == '\0')
    g_free (key);
  else if (g_hash_table_lookup_extended (table, key, NULL, &other) && other != record)
    g_hash_table_insert (table, key, NULL);
  else
    g_hash_table_insert (table, key, record);
}

static char *
fold_name (const char *first, const char *second)
{
  g_autofree char *whole = g_strconcat (first != NULL ? first : "", " ", second != NULL ? second : "", NULL);

  return canevas_text_fold (whole);
}

/* @people: keeps the records */
static void
read_people (Import *self, GPtrArray *people)
{
  g_autoptr (CanevasList) list = canevas_store_list (self->store, &canevas_person_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CanevasRecord *person = g_list_model_get_item (G_LIST_MODEL (list), i);
      const char *given = canevas_record_get_text (person, "given_name"),
                 *family = canevas_record_get_text (person, "family_name");

      g_ptr_array_add (people, person);
      remember (self->people[0], canevas_text_fold (canevas_record_get_text (person, "identifier")), person);
      remember (self->people[1], canevas_text_fold (canevas_record_get_text (person, "email")), person);
      remember (self->people[2], fold_name (given, family), person);
      remember (self->people[2], fold_name (family, given), person);
    }
}

static char *
join_ids (CanevasRecord *community, const char *person)
{
  return g_strjoin (" ", canevas_record_get_id (community), person, NULL);
}

static void
read_communities (Import *self)
{
  g_autoptr (CanevasList) list = canevas_store_list (self->store, &canevas_community_type);
  g_autoptr (CanevasList) members = canevas_store_list (self->store, &canevas_community_member_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CanevasRecord *community = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_insert (self->communities, canevas_text_fold (canevas_record_get_title (community)), community);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (members)); i++)
    {
      g_autoptr (CanevasRecord) member = g_list_model_get_item (G_LIST_MODEL (members), i);
      const char *person = canevas_record_get_text (member, "person");

      if (person != NULL && !canevas_record_is_set (member, "left_on"))
        g_hash_table_add (self->members, g_strjoin (" ", canevas_record_get_text (member, "community"), person, NULL));
    }
}

/* --- The lines --- */

/* Who a line means, by the surest of what it tells. (nullable): NULL after a problem was said */
static CanevasRecord *
find_person (Import *self, guint row)
{
  const char *identifier = canevas_list_get_cell (self->table, row, self->columns[IDENTIFIER]);
  const char *email = canevas_list_get_cell (self->table, row, self->columns[EMAIL]);
  const char *family = canevas_list_get_cell (self->table, row, self->columns[FAMILY_NAME]);
  const char *given = canevas_list_get_cell (self->table, row, self->columns[GIVEN_NAME]);
  const char *whole = canevas_list_get_cell (self->table, row, self->columns[WHOLE_NAME]);
  g_autofree char *both = g_strchomp (g_strconcat (given, *given != '\0' ? " " : "", family, NULL));
  const char *said = *identifier != '\0' ? identifier : *email != '\0' ? email : *whole != '\0' ? whole : both;
  g_autofree char *key = canevas_text_fold (said);
  GHashTable *table = self->people[*identifier != '\0' ? 0 : *email != '\0' ? 1 : 2];
  gpointer found = NULL;

  if (*key == '\0')
    canevas_list_import_refuse (self->result, self->table, row, g_strdup (_("the person is missing.")));
  else if (!g_hash_table_lookup_extended (table, key, NULL, &found))
    canevas_list_import_refuse (self->result, self->table, row, g_strdup_printf (_("nobody in the file is “%s”."), said));
  else if (found == NULL)
    canevas_list_import_refuse (self->result, self->table, row,
                                g_strdup_printf (_("several people are “%s”: tell them apart by a staff number."), said));
  return found;
}

/* (nullable) (transfer none): made where there is none */
static CanevasRecord *
find_community (Import *self, const char *name, GError **error)
{
  g_autofree char *key = canevas_text_fold (name);
  CanevasRecord *community = g_hash_table_lookup (self->communities, key);

  if (community != NULL)
    return community;
  community = canevas_store_add (self->store, &canevas_community_type, NULL, error);
  if (community == NULL || !canevas_record_set_text (community, "name", name, error))
    {
      g_clear_object (&community);
      return NULL;
    }
  g_hash_table_insert (self->communities, g_steal_pointer (&key), community);
  self->result->communities++;
  return community;
}

static void
add_member (Import *self, guint row, CanevasRecord *person, const char *name, const char *since)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *community = find_community (self, name, &error);
  g_autofree char *pair = community != NULL ? join_ids (community, canevas_record_get_id (person)) : NULL;
  g_autoptr (CanevasRecord) member = NULL;

  if (community != NULL && g_hash_table_contains (self->members, pair))
    {
      self->result->unchanged++;
      return;
    }
  if (community != NULL)
    member = canevas_store_add (self->store, &canevas_community_member_type, community, &error);
  if (member == NULL || !canevas_record_set_reference (member, "person", person, &error) ||
      (since != NULL && !canevas_record_set_text (member, "joined_on", since, &error)))
    {
      canevas_list_import_refuse (self->result, self->table, row, g_strdup (error->message));
      return;
    }
  g_hash_table_add (self->members, g_steal_pointer (&pair));
  self->result->added++;
}

static void
read_row (gpointer data, guint row)
{
  Import *self = data;
  const char *name = canevas_list_get_cell (self->table, row, self->columns[COMMUNITY]);
  const char *date = canevas_list_get_cell (self->table, row, self->columns[SINCE]);
  g_autofree char *since = *date != '\0' ? canevas_typed_read_date (date, NULL) : NULL;
  CanevasRecord *person;

  if (!canevas_list_import_check_row (self->result, self->table, row))
    return;
  if (*name == '\0')
    canevas_list_import_refuse (self->result, self->table, row, g_strdup (_("the community is missing.")));
  else if (*date != '\0' && since == NULL)
    canevas_list_import_refuse (self->result, self->table, row,
                                g_strdup_printf (_("“%s” is not a day: write it like 08/03/2027."), date));
  else if ((person = find_person (self, row)) != NULL)
    add_member (self, row, person, name, since);
}

static gboolean
has_columns (Import *self, GError **error)
{
  gboolean person = FALSE;

  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = canevas_list_find_column (self->table, names[i]);
  for (guint i = IDENTIFIER; i <= WHOLE_NAME; i++)
    person |= self->columns[i] >= 0;
  if (self->columns[COMMUNITY] >= 0 && person)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("Two columns are needed: “Communauté”, and “Identifiant”, “Courriel” or “Nom” to tell the person."));
  return FALSE;
}

CanevasListImport *
canevas_memberships_import (CanevasStore *store, CanevasCsvTable *table, gboolean dry_run, const CanevasListWatch *watch,
                            GError **error)
{
  g_autoptr (CanevasListImport) result = canevas_list_import_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  Import self = { .store = store, .table = table, .result = result };
  gboolean kept;

  if (!has_columns (&self, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (self.people); i++)
    self.people[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.communities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_people (&self, people);
  read_communities (&self);
  canevas_store_begin (store, _("import memberships"));
  canevas_list_import_read_rows (result, table, 1, watch, read_row, &self);
  kept = canevas_list_import_finish (result, store, dry_run, error);
  for (guint i = 0; i < G_N_ELEMENTS (self.people); i++)
    g_hash_table_unref (self.people[i]);
  g_hash_table_unref (self.communities);
  g_hash_table_unref (self.members);
  return kept ? g_steal_pointer (&result) : NULL;
}
