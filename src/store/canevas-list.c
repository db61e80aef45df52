/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-list.h"

#include "canevas-store-private.h"

/*
 * CanevasList: ordered ids of a type or of the records that refer to one, read by one query and kept true by the store.
 *
 * Rows fault in as they are asked for. A short list reads all its rows at once the first time, and holds them, because whoever
 * walks it will want them all; a long one loads what is shown, and holds nothing.
 */

#define SHORT_LIST 1024

typedef struct
{
  char *id;
  CanevasRecord *record; /* held by short lists only */
} Item;

struct _CanevasList
{
  GObject parent_instance;

  CanevasTable *table; /* NULL once the store was closed */
  const CanevasRecordType *type;
  int field; /* -1: every record of the type */
  char *id;
  char *ids_sql;
  GArray *items;    /* Item */
  GHashTable *positions; /* id → position + 1, made by the first search, dropped by every change */
};

enum
{
  PROP_N_ITEMS = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_clear_object (&item->record);
}

static Item *
get_item (CanevasList *self, guint position)
{
  return &g_array_index (self->items, Item, position);
}

static GType
canevas_list_get_item_type (GListModel *model)
{
  return CANEVAS_LIST (model)->type->get_type ();
}

static guint
canevas_list_get_n_items (GListModel *model)
{
  return CANEVAS_LIST (model)->items->len;
}

/* The rows of the list, in any order. */
static char *
build_sql (CanevasList *self, const char *columns)
{
  if (self->field < 0)
    return g_strdup_printf ("SELECT %s FROM \"%s\"", columns, self->type->table);
  return g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"%s\" %s", columns, self->type->table,
                          self->type->fields[self->field].name, self->id != NULL ? "= ?1" : "IS NULL");
}

static char *
build_ids_sql (CanevasList *self)
{
  g_autofree char *rows = build_sql (self, "\"id\"");

  return g_strdup_printf ("%s ORDER BY \"%s\", \"id\"", rows, self->type->order);
}

static sqlite3_stmt *
prepare (CanevasList *self, const char *sql)
{
  sqlite3_stmt *statement = canevas_store_prepare (self->table->store, sql, NULL);

  if (statement != NULL && self->field >= 0 && self->id != NULL)
    sqlite3_bind_text (statement, 1, self->id, -1, SQLITE_STATIC);
  return statement;
}

static GArray *
query (CanevasList *self)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));
  sqlite3_stmt *statement = prepare (self, self->ids_sql);

  g_array_set_clear_func (items, item_clear);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      Item item = { .id = g_strdup ((const char *) sqlite3_column_text (statement, 0)) };

      g_array_append_val (items, item);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
  return items;
}

/* Reads every row at once; the ids may be behind the file within an action, and know their order: rows are matched by id. */
static void
load_all (CanevasList *self)
{
  g_autofree char *sql = build_sql (self, self->table->columns);
  sqlite3_stmt *statement = prepare (self, sql);

  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      const guint position = canevas_list_find (self, (const char *) sqlite3_column_text (statement, 0));

      if (position < self->items->len && get_item (self, position)->record == NULL)
        get_item (self, position)->record = canevas_table_take_row (self->table, statement);
    }
  if (statement != NULL)
    sqlite3_reset (statement);
}

static gpointer
canevas_list_get_item (GListModel *model, guint position)
{
  CanevasList *self = CANEVAS_LIST (model);
  CanevasRecord *record;

  if (position >= self->items->len)
    return NULL;

  record = get_item (self, position)->record;
  if (record != NULL)
    return g_object_ref (record);

  if (self->items->len > SHORT_LIST)
    return canevas_table_get (self->table, get_item (self, position)->id);

  load_all (self);
  if (get_item (self, position)->record == NULL)
    get_item (self, position)->record = canevas_table_get (self->table, get_item (self, position)->id);
  return g_object_ref (get_item (self, position)->record);
}

static void
canevas_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = canevas_list_get_item_type;
  iface->get_n_items = canevas_list_get_n_items;
  iface->get_item = canevas_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CanevasList, canevas_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, canevas_list_list_model_init))

static void
canevas_list_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_N_ITEMS)
    g_value_set_uint (value, CANEVAS_LIST (object)->items->len);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
canevas_list_finalize (GObject *object)
{
  CanevasList *self = CANEVAS_LIST (object);

  if (self->table != NULL)
    g_ptr_array_remove_fast (self->table->lists, self);
  g_array_unref (self->items);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_free (self->ids_sql);
  g_free (self->id);

  G_OBJECT_CLASS (canevas_list_parent_class)->finalize (object);
}

static void
canevas_list_class_init (CanevasListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_list_get_property;
  object_class->finalize = canevas_list_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
canevas_list_init (CanevasList *self)
{
}

CanevasList *
canevas_list_new (CanevasTable *table, int field, const char *id)
{
  CanevasList *self = g_object_new (CANEVAS_TYPE_LIST, NULL);

  self->table = table;
  self->type = table->type;
  self->field = field;
  self->id = g_strdup (id);
  self->ids_sql = build_ids_sql (self);
  self->items = query (self);
  g_ptr_array_add (table->lists, self);
  return self;
}

gboolean
canevas_list_is_of (CanevasList *self, int field, const char *id)
{
  return self->field == field && g_strcmp0 (self->id, id) == 0;
}

int
canevas_list_get_field (CanevasList *self)
{
  return self->field;
}

/* --- Following the file --- */

/*
 * Which of @wanted, positions in the old list (-1: not there), may stay where they are: a longest increasing run, by patience
 * sorting. What is left out moves. Marks them in @stays, an array of as many flags.
 */
static void
find_unmoved (const int *wanted, guint n, gboolean *stays)
{
  g_autofree guint *tails = g_new (guint, n + 1);
  g_autofree int *previous = g_new (int, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      if (wanted[i] < 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (wanted[tails[middle]] < wanted[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = previous[i])
    stays[i] = TRUE;
}

/* Replaces @n_removed items at @position by @n_added of @fresh from @from, and says so. */
static void
splice (CanevasList *self, guint position, guint n_removed, GArray *fresh, guint from, guint n_added)
{
  /* A handler of the change before this one closed the store. */
  if (self->table == NULL)
    return;

  if (n_removed > 0)
    g_array_remove_range (self->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      Item item = { .id = g_strdup (g_array_index (fresh, Item, from + i).id) };

      g_array_insert_val (self->items, position + i, item);
    }
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Positions of the middle of the new list in the old one. */
static int *
map_positions (CanevasList *self, guint start, guint old_end, GArray *fresh, guint new_end)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  int *wanted = g_new (int, new_end - start + 1);

  for (guint i = start; i < old_end; i++)
    g_hash_table_insert (old, get_item (self, i)->id, GUINT_TO_POINTER (i + 1));
  for (guint i = start; i < new_end; i++)
    wanted[i - start] = GPOINTER_TO_INT (g_hash_table_lookup (old, g_array_index (fresh, Item, i).id)) - 1;
  return wanted;
}

/*
 * Emits the changes of the part that differs, from its end to its start, so that positions before remain those of the old list.
 * Runs between two items that stay are one change each.
 */
static void
splice_middle (CanevasList *self, guint start, guint old_end, GArray *fresh, guint new_end)
{
  guint n = new_end - start;
  g_autofree int *wanted = map_positions (self, start, old_end, fresh, new_end);
  g_autofree gboolean *stays = g_new0 (gboolean, n + 1);
  guint old_right = old_end, new_right = new_end;

  find_unmoved (wanted, n, stays);
  for (guint i = n; i-- > 0;)
    {
      guint after;

      if (!stays[i])
        continue;
      after = (guint) wanted[i] + 1;
      if (old_right > after || new_right > start + i + 1)
        splice (self, after, old_right - after, fresh, start + i + 1, new_right - (start + i + 1));
      old_right = (guint) wanted[i];
      new_right = start + i;
    }
  if (old_right > start || new_right > start)
    splice (self, start, old_right - start, fresh, start, new_right - start);
}

void
canevas_list_refresh (CanevasList *self)
{
  g_autoptr (GArray) fresh = NULL;
  guint start = 0, old_end = self->items->len, new_end;
  guint n_before = self->items->len;

  if (self->table == NULL)
    return;

  fresh = query (self);
  new_end = fresh->len;
  while (start < old_end && start < new_end && strcmp (get_item (self, start)->id, g_array_index (fresh, Item, start).id) == 0)
    start++;
  while (old_end > start && new_end > start
         && strcmp (get_item (self, old_end - 1)->id, g_array_index (fresh, Item, new_end - 1).id) == 0)
    old_end--, new_end--;
  if (start == old_end && start == new_end)
    return;

  g_object_ref (self);
  splice_middle (self, start, old_end, fresh, new_end);
  if (self->items->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_unref (self);
}

void
canevas_list_detach (CanevasList *self)
{
  guint n = self->items->len;

  self->table = NULL;
  if (n == 0)
    return;
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* --- Public --- */

const char *
canevas_list_get_id (CanevasList *self, guint position)
{
  g_return_val_if_fail (CANEVAS_IS_LIST (self), NULL);

  return position < self->items->len ? get_item (self, position)->id : NULL;
}

guint
canevas_list_find (CanevasList *self, const char *id)
{
  g_return_val_if_fail (CANEVAS_IS_LIST (self), G_MAXUINT);

  if (id == NULL)
    return G_MAXUINT;
  if (self->positions == NULL)
    {
      self->positions = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->items->len; i++)
        g_hash_table_insert (self->positions, get_item (self, i)->id, GUINT_TO_POINTER (i + 1));
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, id)) - 1;
}

const CanevasRecordType *
canevas_list_get_record_type (CanevasList *self)
{
  g_return_val_if_fail (CANEVAS_IS_LIST (self), NULL);

  return self->type;
}

const char *
canevas_list_get_parent_id (CanevasList *self)
{
  g_return_val_if_fail (CANEVAS_IS_LIST (self), NULL);

  return self->id;
}
