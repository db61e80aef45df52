/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-record.h"

#include "canevas-store-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasTable *table; /* NULL once the store was closed */
  const CanevasRecordType *type;
  char *id;
  CanevasCell *cells;
  char *title; /* as last asked for */
  gboolean title_stale;
  gboolean deleted;
} CanevasRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasRecord, canevas_record, G_TYPE_OBJECT)

/* Property numbers within each subclass; its fields follow. */
enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_FIRST_FIELD,
};

enum
{
  DELETED,
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CanevasRecordPrivate *
get_private (CanevasRecord *self)
{
  return canevas_record_get_instance_private (self);
}

static const CanevasField *
get_field (CanevasRecord *self, guint field)
{
  return &get_private (self)->type->fields[field];
}

/* Index of a field that the caller knows to exist. */
static guint
find_field (CanevasRecord *self, const char *name)
{
  int field = canevas_record_type_find_field (get_private (self)->type, name);

  if (G_UNLIKELY (field < 0))
    g_error ("Records of type %s have no field %s", get_private (self)->type->table, name);
  return (guint) field;
}

static const CanevasCell *
find_cell (CanevasRecord *self, const char *name)
{
  return &get_private (self)->cells[find_field (self, name)];
}

/* The title of most records is the text of one field. */
static char *
canevas_record_real_dup_title (CanevasRecord *self)
{
  CanevasRecordPrivate *priv = get_private (self);
  guint field = find_field (self, priv->type->title);
  g_auto (GValue) value = G_VALUE_INIT;

  canevas_record_get_value (self, field, &value);
  return canevas_field_value_to_text (&priv->type->fields[field], &value);
}

static void
canevas_record_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CanevasRecord *self = CANEVAS_RECORD (object);
  CanevasRecordPrivate *priv = get_private (self);

  if (property_id == PROP_ID)
    g_value_set_string (value, priv->id);
  else if (property_id == PROP_TITLE)
    g_value_set_string (value, canevas_record_get_title (self));
  else
    {
      g_auto (GValue) held = G_VALUE_INIT;

      canevas_record_get_value (self, property_id - PROP_FIRST_FIELD, &held);
      if (G_IS_VALUE (&held))
        g_value_copy (&held, value);
    }
}

static void
canevas_record_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CanevasRecord *self = CANEVAS_RECORD (object);
  CanevasStore *store = canevas_record_get_store (self);
  g_autoptr (GError) error = NULL;

  if (canevas_record_set_value (self, property_id - PROP_FIRST_FIELD, value, &error))
    return;

  /* Whoever is bound to the property shows the refused value: let it read the kept one. */
  g_object_notify_by_pspec (object, pspec);
  if (store != NULL)
    canevas_store_emit_failed (store, error);
}

static void
canevas_record_constructed (GObject *object)
{
  CanevasRecord *self = CANEVAS_RECORD (object);
  CanevasRecordPrivate *priv = get_private (self);

  G_OBJECT_CLASS (canevas_record_parent_class)->constructed (object);

  priv->type = CANEVAS_RECORD_GET_CLASS (self)->type;
  priv->cells = g_new0 (CanevasCell, priv->type->n_fields);
}

static void
canevas_record_finalize (GObject *object)
{
  CanevasRecord *self = CANEVAS_RECORD (object);
  CanevasRecordPrivate *priv = get_private (self);

  if (priv->table != NULL)
    g_hash_table_remove (priv->table->records, priv->id);
  for (guint i = 0; i < priv->type->n_fields; i++)
    canevas_cell_clear (get_field (self, i), &priv->cells[i]);
  g_free (priv->cells);
  g_free (priv->title);
  g_free (priv->id);

  G_OBJECT_CLASS (canevas_record_parent_class)->finalize (object);
}

static void
canevas_record_class_init (CanevasRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = canevas_record_constructed;
  object_class->finalize = canevas_record_finalize;
  klass->dup_title = canevas_record_real_dup_title;

  /**
   * CanevasRecord::deleted:
   *
   * The row is gone; the object stays readable.
   */
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CanevasRecord::restored:
   *
   * Undo or redo brought the row back.
   */
  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_record_init (CanevasRecord *self)
{
}

static GParamSpec *
make_property (const CanevasField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autofree char *spelling = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *name = g_intern_string (spelling);

  if (canevas_field_is_textual (field))
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  if (field->kind == CANEVAS_FIELD_DECIMAL)
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->kind == CANEVAS_FIELD_FLAG)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
}

void
canevas_record_class_set_type (CanevasRecordClass *klass, const CanevasRecordType *type)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  g_return_if_fail (CANEVAS_IS_RECORD_CLASS (klass));
  g_return_if_fail (type != NULL);

  klass->type = type;
  /* Unlike other methods, these two are not inherited. */
  object_class->get_property = canevas_record_get_property;
  object_class->set_property = canevas_record_set_property;
  g_object_class_install_property (object_class, PROP_ID, g_param_spec_string ("id", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_TITLE, g_param_spec_string ("title", NULL, NULL, "", flags));
  for (guint i = 0; i < type->n_fields; i++)
    g_object_class_install_property (object_class, PROP_FIRST_FIELD + i, make_property (&type->fields[i]));
}

/* --- For the store --- */

CanevasRecord *
canevas_record_new (CanevasTable *table, const char *id)
{
  CanevasRecord *self = g_object_new (table->type->get_type (), NULL);
  CanevasRecordPrivate *priv = get_private (self);

  g_assert (CANEVAS_RECORD_GET_CLASS (self)->type == table->type);
  priv->table = table;
  priv->id = g_strdup (id);
  g_hash_table_insert (table->records, priv->id, self);
  return self;
}

CanevasTable *
canevas_record_get_table (CanevasRecord *self)
{
  return get_private (self)->table;
}

const CanevasCell *
canevas_record_peek_cell (CanevasRecord *self, guint field)
{
  return &get_private (self)->cells[field];
}

void
canevas_record_put_cell (CanevasRecord *self, guint field, const CanevasCell *cell)
{
  CanevasRecordPrivate *priv = get_private (self);

  canevas_cell_copy (get_field (self, field), cell, &priv->cells[field]);
  priv->title_stale = TRUE;
}

void
canevas_record_put_sql (CanevasRecord *self, guint field, sqlite3_value *value)
{
  CanevasRecordPrivate *priv = get_private (self);

  canevas_cell_set_from_sql (get_field (self, field), &priv->cells[field], value);
  priv->title_stale = TRUE;
}

void
canevas_record_set_deleted (CanevasRecord *self, gboolean deleted)
{
  get_private (self)->deleted = deleted;
}

char *
canevas_record_steal_title (CanevasRecord *self)
{
  CanevasRecordPrivate *priv = get_private (self);

  priv->title_stale = TRUE;
  return g_steal_pointer (&priv->title);
}

void
canevas_record_detach (CanevasRecord *self)
{
  get_private (self)->table = NULL;
}

void
canevas_record_emit_deleted (CanevasRecord *self)
{
  g_signal_emit (self, signals[DELETED], 0);
}

void
canevas_record_emit_restored (CanevasRecord *self)
{
  g_signal_emit (self, signals[RESTORED], 0);
}

/* --- Reading --- */

const CanevasRecordType *
canevas_record_get_record_type (CanevasRecord *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (self), NULL);

  return get_private (self)->type;
}

const char *
canevas_record_get_id (CanevasRecord *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (self), NULL);

  return get_private (self)->id;
}

CanevasStore *
canevas_record_get_store (CanevasRecord *self)
{
  CanevasTable *table;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), NULL);

  table = get_private (self)->table;
  return table != NULL ? table->store : NULL;
}

gboolean
canevas_record_is_deleted (CanevasRecord *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (self), TRUE);

  return get_private (self)->deleted;
}

const char *
canevas_record_get_title (CanevasRecord *self)
{
  CanevasRecordPrivate *priv;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), "");

  priv = get_private (self);
  if (priv->title == NULL || priv->title_stale)
    {
      char *title = CANEVAS_RECORD_GET_CLASS (self)->dup_title (self);

      g_free (priv->title);
      priv->title = title != NULL ? title : g_strdup ("");
      priv->title_stale = FALSE;
    }
  return priv->title;
}

gboolean
canevas_record_is_set (CanevasRecord *self, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  return find_cell (self, field)->set;
}

const char *
canevas_record_get_text (CanevasRecord *self, const char *field)
{
  guint index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), NULL);

  index = find_field (self, field);
  g_return_val_if_fail (canevas_field_is_textual (get_field (self, index)), NULL);
  return get_private (self)->cells[index].text;
}

gint64
canevas_record_get_integer (CanevasRecord *self, const char *field)
{
  guint index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), 0);

  index = find_field (self, field);
  g_return_val_if_fail (canevas_field_get_value_type (get_field (self, index)) == G_TYPE_INT64, 0);
  return get_private (self)->cells[index].integer;
}

double
canevas_record_get_decimal (CanevasRecord *self, const char *field)
{
  guint index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), 0);

  index = find_field (self, field);
  g_return_val_if_fail (get_field (self, index)->kind == CANEVAS_FIELD_DECIMAL, 0);
  return get_private (self)->cells[index].decimal;
}

gboolean
canevas_record_get_flag (CanevasRecord *self, const char *field)
{
  guint index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  index = find_field (self, field);
  g_return_val_if_fail (get_field (self, index)->kind == CANEVAS_FIELD_FLAG, FALSE);
  return get_private (self)->cells[index].integer != 0;
}

CanevasRecord *
canevas_record_get_reference (CanevasRecord *self, const char *field)
{
  CanevasRecordPrivate *priv;
  guint index;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), NULL);

  priv = get_private (self);
  index = find_field (self, field);
  g_return_val_if_fail (get_field (self, index)->kind == CANEVAS_FIELD_REFERENCE, NULL);
  if (priv->table == NULL || !priv->cells[index].set)
    return NULL;
  return canevas_table_lookup (canevas_store_get_table (priv->table->store, get_field (self, index)->references),
                               priv->cells[index].text);
}

void
canevas_record_get_value (CanevasRecord *self, guint field, GValue *value)
{
  g_return_if_fail (CANEVAS_IS_RECORD (self));
  g_return_if_fail (field < get_private (self)->type->n_fields);
  g_return_if_fail (value != NULL && !G_IS_VALUE (value));

  canevas_cell_get_value (get_field (self, field), &get_private (self)->cells[field], value);
}

/* --- Writing --- */

gboolean
canevas_record_set_value (CanevasRecord *self, guint field, const GValue *value, GError **error)
{
  CanevasRecordPrivate *priv;
  const CanevasField *description;
  CanevasCell cell = { 0 };
  gboolean done;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);
  g_return_val_if_fail (field < get_private (self)->type->n_fields, FALSE);

  priv = get_private (self);
  description = get_field (self, field);
  if (priv->table == NULL || priv->deleted)
    {
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                   _("“%s” no longer exists, so it cannot be changed."), canevas_record_get_title (self));
      return FALSE;
    }
  if (!canevas_field_check (description, value, error))
    return FALSE;

  canevas_cell_set_from_value (description, &cell, value);
  done = canevas_cell_equal (description, &cell, &priv->cells[field])
         || canevas_action_set_cell (priv->table->store, priv->table, self, field, &cell, error);
  canevas_cell_clear (description, &cell);
  return done;
}

gboolean
canevas_record_set_text (CanevasRecord *self, const char *field, const char *value, GError **error)
{
  g_auto (GValue) held = G_VALUE_INIT;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  g_value_init (&held, G_TYPE_STRING);
  g_value_set_static_string (&held, value);
  return canevas_record_set_value (self, find_field (self, field), &held, error);
}

gboolean
canevas_record_set_integer (CanevasRecord *self, const char *field, gint64 value, GError **error)
{
  g_auto (GValue) held = G_VALUE_INIT;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  g_value_init (&held, G_TYPE_INT64);
  g_value_set_int64 (&held, value);
  return canevas_record_set_value (self, find_field (self, field), &held, error);
}

gboolean
canevas_record_set_decimal (CanevasRecord *self, const char *field, double value, GError **error)
{
  g_auto (GValue) held = G_VALUE_INIT;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  g_value_init (&held, G_TYPE_DOUBLE);
  g_value_set_double (&held, value);
  return canevas_record_set_value (self, find_field (self, field), &held, error);
}

gboolean
canevas_record_set_flag (CanevasRecord *self, const char *field, gboolean value, GError **error)
{
  g_auto (GValue) held = G_VALUE_INIT;

  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  g_value_init (&held, G_TYPE_BOOLEAN);
  g_value_set_boolean (&held, value);
  return canevas_record_set_value (self, find_field (self, field), &held, error);
}

gboolean
canevas_record_set_reference (CanevasRecord *self, const char *field, CanevasRecord *value, GError **error)
{
  g_return_val_if_fail (value == NULL || CANEVAS_IS_RECORD (value), FALSE);

  return canevas_record_set_text (self, field, value != NULL ? canevas_record_get_id (value) : NULL, error);
}

gboolean
canevas_record_unset (CanevasRecord *self, const char *field, GError **error)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (self), FALSE);

  return canevas_record_set_value (self, find_field (self, field), NULL, error);
}
