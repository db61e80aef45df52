/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import.h"

#include <glib/gi18n-lib.h>

/* A field that the file read gives; an unset value empties it. */
typedef struct
{
  guint field;
  GValue value;
} Cell;

typedef enum
{
  EFFECT_ADDED,
  EFFECT_UPDATED,
  EFFECT_NONE,
} Effect;

typedef struct
{
  const CanevasRecordType *type;
  char *id;
  guint number;
  guint line;
  GArray *cells;
  CanevasRecord *record; /* the one in the file; of a new one only once it was added */
  Effect effect;
} Entry;

struct _CanevasImport
{
  GObject parent_instance;

  CanevasStore *store;
  char *name;
  GPtrArray *entries;
  GHashTable *by_id; /* "type/id" → Entry */
  gboolean checked;
};

G_DEFINE_QUARK (canevas-import-error-quark, canevas_import_error)
G_DEFINE_FINAL_TYPE (CanevasImport, canevas_import, G_TYPE_OBJECT)

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  if (G_IS_VALUE (&cell->value))
    g_value_unset (&cell->value);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_array_unref (entry->cells);
  g_clear_object (&entry->record);
  g_free (entry);
}

static char *
make_key (const char *table, const char *id)
{
  return g_strconcat (table, "/", id, NULL);
}

static Entry *
get_current (CanevasImport *self)
{
  g_assert (self->entries->len > 0);
  return g_ptr_array_index (self->entries, self->entries->len - 1);
}

static const GValue *
find_cell (Entry *entry, int field)
{
  for (guint i = 0; i < entry->cells->len; i++)
    if (g_array_index (entry->cells, Cell, i).field == (guint) field)
      return &g_array_index (entry->cells, Cell, i).value;
  return NULL;
}

/* "example.json, line 12, milestone 3, field “due”: <message>" */
static void
fail_at (CanevasImport *self, Entry *entry, const char *field, CanevasImportError code, const char *message, GError **error)
{
  if (field != NULL)
    /* Translators: a file, a line, a type of record as the file calls it, a number, a field as the file calls it, a sentence. */
    g_set_error (error, CANEVAS_IMPORT_ERROR, code, _("%s, line %u, %s %u, field “%s”: %s"),
                 self->name, entry->line, entry->type->table, entry->number, field, message);
  else
    /* Translators: a file, a line, a type of record as the file calls it, a number, a sentence. */
    g_set_error (error, CANEVAS_IMPORT_ERROR, code, _("%s, line %u, %s %u: %s"),
                 self->name, entry->line, entry->type->table, entry->number, message);
}

/* The id is what the file will hold: only the one canonical spelling of a UUID, so that one record cannot have two names. */
static gboolean
id_is_well_formed (const char *id)
{
  if (!g_uuid_string_is_valid (id))
    return FALSE;
  for (; *id != '\0'; id++)
    if (g_ascii_isupper (*id))
      return FALSE;
  return TRUE;
}

static gboolean
check_reference (CanevasImport *self, Entry *entry, const Cell *cell, GError **error)
{
  const CanevasField *field = &entry->type->fields[cell->field];
  const char *id;
  g_autofree char *key = NULL;
  g_autofree char *message = NULL;
  g_autoptr (CanevasRecord) record = NULL;

  if (field->kind != CANEVAS_FIELD_REFERENCE || !G_IS_VALUE (&cell->value))
    return TRUE;
  id = g_value_get_string (&cell->value);
  key = make_key (field->references, id);
  if (g_hash_table_contains (self->by_id, key))
    return TRUE;
  record = canevas_store_lookup (self->store,
                                 canevas_schema_find_type (canevas_store_get_schema (self->store), field->references), id);
  if (record != NULL)
    return TRUE;
  message = g_strdup_printf (_("it refers to the %s “%s”, which is neither here nor in the file."), field->references, id);
  fail_at (self, entry, field->name, CANEVAS_IMPORT_ERROR_REFERENCE, message, error);
  return FALSE;
}

/* A new record whose parent deletes it would be shown nowhere without that parent. */
static gboolean
check_parent_given (CanevasImport *self, Entry *entry, GError **error)
{
  const CanevasField *field;
  const GValue *value;
  int index = entry->type->parent != NULL ? canevas_record_type_find_field (entry->type, entry->type->parent) : -1;

  if (index < 0)
    return TRUE;
  field = &entry->type->fields[index];
  value = find_cell (entry, index);
  if (!field->required || (value != NULL ? G_IS_VALUE (value) : entry->record != NULL))
    return TRUE;
  fail_at (self, entry, field->name, CANEVAS_IMPORT_ERROR_REFERENCE,
           _("it is missing; it must say to which record this one belongs."), error);
  return FALSE;
}

/* The parent that the record @id of @type will have after the import. */
static char *
dup_future_parent (CanevasImport *self, const CanevasRecordType *type, int field, const char *id)
{
  g_autofree char *key = make_key (type->table, id);
  Entry *entry = g_hash_table_lookup (self->by_id, key);
  const GValue *value = entry != NULL ? find_cell (entry, field) : NULL;
  g_autoptr (CanevasRecord) record = NULL;

  if (value != NULL)
    return G_IS_VALUE (value) ? g_value_dup_string (value) : NULL;
  record = canevas_store_lookup (self->store, type, id);
  return record != NULL ? g_strdup (canevas_record_get_text (record, type->parent)) : NULL;
}

static gboolean
check_circle (CanevasImport *self, Entry *entry, GError **error)
{
  int field = entry->type->parent != NULL ? canevas_record_type_find_field (entry->type, entry->type->parent) : -1;
  g_autoptr (GHashTable) seen = NULL;
  g_autofree char *id = NULL;

  if (field < 0 || g_strcmp0 (entry->type->fields[field].references, entry->type->table) != 0 || entry->id == NULL)
    return TRUE;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  id = g_strdup (entry->id);
  while (id != NULL)
    {
      char *parent;

      if (!g_hash_table_add (seen, g_strdup (id)))
        {
          fail_at (self, entry, entry->type->parent, CANEVAS_IMPORT_ERROR_REFERENCE,
                   _("the record would belong to itself, directly or through others."), error);
          return FALSE;
        }
      parent = dup_future_parent (self, entry->type, field, id);
      g_free (id);
      id = parent;
    }
  return TRUE;
}

static gboolean
cell_changes (Entry *entry, const Cell *cell)
{
  const CanevasField *field = &entry->type->fields[cell->field];
  g_auto (GValue) now = G_VALUE_INIT;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  canevas_record_get_value (entry->record, cell->field, &now);
  before = canevas_field_value_to_text (field, &now);
  after = canevas_field_value_to_text (field, &cell->value);
  return g_strcmp0 (before, after) != 0;
}

static Effect
find_effect (Entry *entry)
{
  if (entry->record == NULL)
    return EFFECT_ADDED;
  for (guint i = 0; i < entry->cells->len; i++)
    if (cell_changes (entry, &g_array_index (entry->cells, Cell, i)))
      return EFFECT_UPDATED;
  return EFFECT_NONE;
}

static gboolean
add_entry (CanevasImport *self, Entry *entry, GError **error)
{
  if (entry->id != NULL)
    entry->record = canevas_store_add_with_id (self->store, entry->type, entry->id, error);
  else
    entry->record = canevas_store_add (self->store, entry->type, NULL, error);
  return entry->record != NULL;
}

static gboolean
refers_to_own_type (Entry *entry, const Cell *cell)
{
  return g_strcmp0 (entry->type->fields[cell->field].references, entry->type->table) == 0;
}

/* Writes the references of an entry to records of its own type, or everything else. */
static gboolean
write_cells (Entry *entry, gboolean to_own_type, GError **error)
{
  for (guint i = 0; i < entry->cells->len; i++)
    {
      Cell *cell = &g_array_index (entry->cells, Cell, i);

      if (refers_to_own_type (entry, cell) == to_own_type && cell_changes (entry, cell) &&
          !canevas_record_set_value (entry->record, cell->field, &cell->value, error))
        return FALSE;
    }
  return TRUE;
}

/* The rank of the last of the children of @parent, kept in @known from then on. */
static double *
find_last_rank (CanevasImport *self, const CanevasRecordType *type, const char *parent, GHashTable *known)
{
  double *rank = g_hash_table_lookup (known, parent != NULL ? parent : "");
  g_autoptr (CanevasList) siblings = NULL;
  g_autoptr (CanevasRecord) last = NULL;

  if (rank != NULL)
    return rank;
  siblings = canevas_store_children (self->store, type, parent);
  last = g_list_model_get_item (G_LIST_MODEL (siblings), g_list_model_get_n_items (G_LIST_MODEL (siblings)) - 1);
  rank = g_new (double, 1);
  *rank = last != NULL ? canevas_record_get_decimal (last, type->order) : 0;
  g_hash_table_insert (known, g_strdup (parent != NULL ? parent : ""), rank);
  return rank;
}

/* The store ranked a new record when it had no parent yet; now that it has, it goes behind its siblings. */
static gboolean
rank_last (CanevasImport *self, GPtrArray *added, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < added->len; i++)
    {
      Entry *entry = g_ptr_array_index (added, i);
      double *rank;

      if (entry->type->parent == NULL || find_cell (entry, canevas_record_type_find_field (entry->type, entry->type->order)) != NULL)
        continue;
      rank = find_last_rank (self, entry->type, canevas_record_get_text (entry->record, entry->type->parent), known);
      *rank += 1;
      if (!canevas_record_set_decimal (entry->record, entry->type->order, *rank, error))
        return FALSE;
    }
  return TRUE;
}

/* References inside the type are written last, because a record may refer to one that stands behind it. */
static gboolean
apply_type (CanevasImport *self, const CanevasRecordType *type, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->type != type)
        continue;
      if (entry->record == NULL)
        {
          if (!add_entry (self, entry, error))
            return FALSE;
          g_ptr_array_add (added, entry);
        }
      if (!write_cells (entry, FALSE, error))
        return FALSE;
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->type == type && !write_cells (entry, TRUE, error))
        return FALSE;
    }
  return rank_last (self, added, error);
}

static void
canevas_import_finalize (GObject *object)
{
  CanevasImport *self = CANEVAS_IMPORT (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_import_parent_class)->finalize (object);
}

static void
canevas_import_class_init (CanevasImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_import_finalize;
}

static void
canevas_import_init (CanevasImport *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CanevasImport *
canevas_import_new (CanevasStore *store, const char *name)
{
  CanevasImport *self;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_IMPORT, NULL);
  self->store = g_object_ref (store);
  self->name = g_strdup (name);
  return self;
}

gboolean
canevas_import_add_record (CanevasImport *self, const CanevasRecordType *type, const char *id, guint number, guint line,
                           GError **error)
{
  Entry *entry;
  g_autofree char *message = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (CANEVAS_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (type != NULL, FALSE);

  entry = g_new0 (Entry, 1);
  entry->type = type;
  entry->id = g_strdup (id);
  entry->number = number;
  entry->line = line;
  entry->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (entry->cells, cell_clear);
  g_ptr_array_add (self->entries, entry);
  self->checked = FALSE;
  if (id == NULL)
    return TRUE;

  if (!id_is_well_formed (id))
    {
      message = g_strdup_printf (
          _("“%s” is not an id; an id is a UUID in lower case, such as 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b."), id);
      fail_at (self, entry, "id", CANEVAS_IMPORT_ERROR_VALUE, message, error);
      return FALSE;
    }
  key = make_key (type->table, id);
  if (g_hash_table_contains (self->by_id, key))
    {
      Entry *first = g_hash_table_lookup (self->by_id, key);

      message = g_strdup_printf (_("the id “%s” is already that of %s %u; give each record its own."), id, type->table,
                                 first->number);
      fail_at (self, entry, "id", CANEVAS_IMPORT_ERROR_DUPLICATE, message, error);
      return FALSE;
    }
  g_hash_table_insert (self->by_id, g_steal_pointer (&key), entry);
  return TRUE;
}

gboolean
canevas_import_set (CanevasImport *self, guint field, const GValue *value, GError **error)
{
  Entry *entry;
  Cell cell = { field, G_VALUE_INIT };
  g_autoptr (GError) refusal = NULL;

  g_return_val_if_fail (CANEVAS_IS_IMPORT (self), FALSE);

  entry = get_current (self);
  g_return_val_if_fail (field < entry->type->n_fields, FALSE);
  /* A record always has a place: an empty one is one that the store must choose. */
  if (!G_IS_VALUE (value) && g_str_equal (entry->type->fields[field].name, entry->type->order))
    return TRUE;
  if (G_IS_VALUE (value))
    {
      if (!canevas_field_check (&entry->type->fields[field], value, &refusal))
        {
          fail_at (self, entry, entry->type->fields[field].name, CANEVAS_IMPORT_ERROR_VALUE, refusal->message, error);
          return FALSE;
        }
      g_value_init (&cell.value, G_VALUE_TYPE (value));
      g_value_copy (value, &cell.value);
    }
  g_array_append_val (entry->cells, cell);
  return TRUE;
}

void
canevas_import_fail (CanevasImport *self, const char *field, CanevasImportError code, const char *message, GError **error)
{
  g_return_if_fail (CANEVAS_IS_IMPORT (self));

  fail_at (self, get_current (self), field, code, message, error);
}

gboolean
canevas_import_check (CanevasImport *self, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_IMPORT (self), FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->id != NULL && entry->record == NULL)
        entry->record = canevas_store_lookup (self->store, entry->type, entry->id);
      for (guint j = 0; j < entry->cells->len; j++)
        if (!check_reference (self, entry, &g_array_index (entry->cells, Cell, j), error))
          return FALSE;
      if (!check_parent_given (self, entry, error) || !check_circle (self, entry, error))
        return FALSE;
      entry->effect = find_effect (entry);
    }
  self->checked = TRUE;
  return TRUE;
}

void
canevas_import_count (CanevasImport *self, const CanevasRecordType *type, CanevasImportCount *count)
{
  g_return_if_fail (CANEVAS_IS_IMPORT (self));
  g_return_if_fail (self->checked);

  *count = (CanevasImportCount) { 0 };
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (type != NULL && entry->type != type)
        continue;
      if (entry->effect == EFFECT_ADDED)
        count->added++;
      else if (entry->effect == EFFECT_UPDATED)
        count->updated++;
      else
        count->unchanged++;
    }
}

gboolean
canevas_import_apply (CanevasImport *self, GError **error)
{
  const CanevasSchema *schema;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CANEVAS_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (self->checked, FALSE);

  schema = canevas_store_get_schema (self->store);
  label = g_strdup_printf (_("import %s"), self->name);
  canevas_store_begin (self->store, label);
  for (guint i = 0; i < schema->n_types; i++)
    if (!apply_type (self, schema->types[i], error))
      {
        canevas_store_rollback (self->store);
        return FALSE;
      }
  return canevas_store_commit (self->store, error);
}
