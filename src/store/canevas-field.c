/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-field.h"

const CanevasRecordType *
canevas_schema_find_type (const CanevasSchema *schema, const char *table)
{
  g_return_val_if_fail (schema != NULL, NULL);

  for (guint i = 0; i < schema->n_types; i++)
    if (g_strcmp0 (schema->types[i]->table, table) == 0)
      return schema->types[i];
  return NULL;
}

int
canevas_record_type_find_field (const CanevasRecordType *type, const char *name)
{
  g_return_val_if_fail (type != NULL, -1);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_strcmp0 (type->fields[i].name, name) == 0)
      return (int) i;
  return -1;
}
