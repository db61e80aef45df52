/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands in the matrix: functions from roles and bodies, and which of them somebody meant. */
#include "canevas-config.h"

#include "canevas-raci-suggestion-private.h"

#include "canevas-folded-text.h"
#include "canevas-instance.h"
#include "canevas-project.h"
#include "canevas-raci-function.h"
#include "canevas-role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
canevas_raci_column_free (gpointer data)
{
  CanevasRaciColumn *column = data;

  g_object_unref (column->function);
  g_free (column->name);
  g_free (column->also);
  g_free (column);
}

/* --- Functions --- */

static CanevasRaciPart
part_of_role (CanevasRecord *role)
{
  static const struct { const char *kind; CanevasRaciPart part; } parts[] = {
    { "commissioner", CANEVAS_PART_SPONSOR },
    { "project_director", CANEVAS_PART_DIRECTOR },
    { "project_manager", CANEVAS_PART_MANAGER },
    { "team_member", CANEVAS_PART_TEAM },
    { "line_manager", CANEVAS_PART_HIERARCHY },
    { "carrier", CANEVAS_PART_EXPERT },
    { "beneficiary", CANEVAS_PART_EXPERT },
    { "referent", CANEVAS_PART_EXPERT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (canevas_record_get_text (role, "kind"), parts[i].kind) == 0)
      return parts[i].part;
  return CANEVAS_PART_OTHER;
}

static CanevasRaciPart
part_of_body (CanevasRecord *body)
{
  if (canevas_instance_settles (body))
    return CANEVAS_PART_DECIDER;
  return g_strcmp0 (canevas_record_get_text (body, "kind"), "project_team") == 0 ? CANEVAS_PART_TEAM : CANEVAS_PART_EXPERT;
}

static void
add_column (CanevasRaciSuggesting *self, CanevasRecord *function)
{
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (function, "role");
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (function, "instance");
  CanevasRaciColumn *column = g_new0 (CanevasRaciColumn, 1);

  column->function = g_object_ref (function);
  column->name = canevas_text_fold (canevas_record_get_title (function));
  column->also = canevas_text_fold (role != NULL   ? canevas_record_get_title (role)
                                    : body != NULL ? canevas_record_get_title (body)
                                                   : NULL);
  column->part = body != NULL ? part_of_body (body) : role != NULL ? part_of_role (role) : CANEVAS_PART_OTHER;
  g_ptr_array_add (self->columns, column);
}

/* The column that stands for @record already, or is called @name. */
static CanevasRaciColumn *
find_column (CanevasRaciSuggesting *self, const char *field, CanevasRecord *record, const char *name)
{
  g_autofree char *folded = canevas_text_fold (name);

  for (guint i = 0; i < self->columns->len; i++)
    {
      CanevasRaciColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->name, folded)
          || (record != NULL
              && g_strcmp0 (canevas_record_get_text (column->function, field), canevas_record_get_id (record)) == 0))
        return column;
    }
  return NULL;
}

/* A column typed by hand under the name of a role or a body plays its part here, though nothing links them in the file. */
static void
recognise (CanevasRaciColumn *column, CanevasRecord *record)
{
  if (record == NULL || column->part != CANEVAS_PART_OTHER)
    return;
  column->part = CANEVAS_IS_ROLE (record) ? part_of_role (record) : part_of_body (record);
  g_free (column->also);
  column->also = canevas_text_fold (canevas_record_get_title (record));
}

static gboolean
add_function (CanevasRaciSuggesting *self, const char *field, CanevasRecord *record, const char *name)
{
  g_autoptr (CanevasRecord) function = NULL;
  CanevasRaciColumn *known = find_column (self, field, record, name);

  if (known != NULL)
    {
      recognise (known, record);
      return TRUE;
    }
  function = canevas_store_add (self->store, &canevas_raci_function_type, self->project, self->error);
  if (function == NULL || !canevas_record_set_text (function, "name", name, self->error)
      || (record != NULL && !canevas_record_set_reference (function, field, record, self->error)))
    return FALSE;
  self->done->functions++;
  add_column (self, function);
  return TRUE;
}

/* "Directrice générale des services, commanditaire": the heading of a column is what comes before the comma. */
static char *
dup_heading (const char *position)
{
  char **parts = g_strsplit (position, ",", 2);
  char *heading = g_strdup (parts[0] != NULL ? g_strstrip (parts[0]) : "");

  g_strfreev (parts);
  return heading;
}

static const char *
get_body_name (CanevasRecord *body)
{
  return canevas_record_is_set (body, "short_name") ? canevas_record_get_text (body, "short_name") : canevas_record_get_title (body);
}

static gboolean
add_roles (CanevasRaciSuggesting *self, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      CanevasRecord *role = g_ptr_array_index (roles, i);
      g_autofree char *heading = dup_heading (canevas_record_get_title (role));

      if (part_of_role (role) != CANEVAS_PART_TEAM && *heading != '\0' && !add_function (self, "role", role, heading))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_bodies (CanevasRaciSuggesting *self, GPtrArray *bodies, gboolean deciding)
{
  for (guint i = 0; i < bodies->len; i++)
    {
      CanevasRecord *body = g_ptr_array_index (bodies, i);

      if ((part_of_body (body) == CANEVAS_PART_DECIDER) != deciding || canevas_record_get_flag (body, "outside"))
        continue;
      if (*canevas_record_get_title (body) != '\0' && !add_function (self, "instance", body, get_body_name (body)))
        return FALSE;
    }
  return TRUE;
}

/* Members of the team are one function; the body of the team is that function. */
static gboolean
add_team (CanevasRaciSuggesting *self, GPtrArray *roles)
{
  gboolean members = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    if (((CanevasRaciColumn *) g_ptr_array_index (self->columns, i))->part == CANEVAS_PART_TEAM)
      return TRUE;
  for (guint i = 0; i < roles->len; i++)
    members = members || part_of_role (g_ptr_array_index (roles, i)) == CANEVAS_PART_TEAM;
  if (!members || !add_function (self, "role", NULL, _("Project team")))
    return !members;
  find_column (self, "role", NULL, _("Project team"))->part = CANEVAS_PART_TEAM;
  return TRUE;
}

gboolean
canevas_raci_suggest_functions (CanevasRaciSuggesting *self)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (self->project, &canevas_role_type);
  g_autoptr (GPtrArray) bodies = canevas_store_collect_children (self->project, &canevas_instance_type);
  g_autoptr (GPtrArray) functions = canevas_store_collect_children (self->project, &canevas_raci_function_type);

  for (guint i = 0; i < functions->len; i++)
    {
      CanevasRaciColumn *named;

      add_column (self, g_ptr_array_index (functions, i));
      named = g_ptr_array_index (self->columns, i);
      if (named->part == CANEVAS_PART_OTHER && find_column (self, "role", NULL, _("Project team")) == named)
        named->part = CANEVAS_PART_TEAM;
    }
  return add_bodies (self, bodies, TRUE) && add_roles (self, roles) && add_bodies (self, bodies, FALSE) && add_team (self, roles);
}

/* --- Who is meant --- */

CanevasRaciColumn *
canevas_raci_suggesting_match (CanevasRaciSuggesting *self, const char *written)
{
  g_autofree char *wanted = canevas_text_fold (written);

  for (int looseness = 0; looseness < 3 && *wanted != '\0'; looseness++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        CanevasRaciColumn *column = g_ptr_array_index (self->columns, i);

        if ((looseness == 0 && (g_str_equal (column->name, wanted) || g_str_equal (column->also, wanted)))
            || (looseness == 1 && (g_str_has_prefix (column->name, wanted) || g_str_has_prefix (column->also, wanted)))
            || (looseness == 2 && *column->name != '\0' && g_str_has_prefix (wanted, column->name)))
          return column;
      }
  return NULL;
}

CanevasRaciColumn *
canevas_raci_suggesting_match_member (CanevasRaciSuggesting *self, const char *written)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (self->project, &canevas_role_type);
  g_autofree char *wanted = canevas_text_fold (written);

  for (guint i = 0; i < roles->len && *wanted != '\0'; i++)
    {
      g_autofree char *position = canevas_text_fold (canevas_record_get_title (g_ptr_array_index (roles, i)));

      if (part_of_role (g_ptr_array_index (roles, i)) != CANEVAS_PART_TEAM || !g_str_has_prefix (position, wanted))
        continue;
      for (guint j = 0; j < self->columns->len; j++)
        if (((CanevasRaciColumn *) g_ptr_array_index (self->columns, j))->part == CANEVAS_PART_TEAM)
          return g_ptr_array_index (self->columns, j);
    }
  return NULL;
}

CanevasRaciColumn *
canevas_raci_suggesting_find_part (CanevasRaciSuggesting *self, CanevasRaciPart wanted)
{
  /* Who stands in where a project has not that part. */
  static const CanevasRaciPart instead[][3] = {
    [CANEVAS_PART_SPONSOR] = { CANEVAS_PART_DECIDER, CANEVAS_PART_DIRECTOR, CANEVAS_PART_MANAGER },
    [CANEVAS_PART_DECIDER] = { CANEVAS_PART_SPONSOR, CANEVAS_PART_DIRECTOR, CANEVAS_PART_MANAGER },
    [CANEVAS_PART_DIRECTOR] = { CANEVAS_PART_SPONSOR, CANEVAS_PART_DECIDER, CANEVAS_PART_MANAGER },
    [CANEVAS_PART_MANAGER] = { CANEVAS_PART_DIRECTOR, CANEVAS_PART_TEAM, CANEVAS_PART_EXPERT },
    [CANEVAS_PART_TEAM] = { CANEVAS_PART_MANAGER, CANEVAS_PART_EXPERT, CANEVAS_PART_DIRECTOR },
    [CANEVAS_PART_HIERARCHY] = { CANEVAS_PART_DIRECTOR, CANEVAS_PART_SPONSOR, CANEVAS_PART_MANAGER },
    [CANEVAS_PART_EXPERT] = { CANEVAS_PART_TEAM, CANEVAS_PART_MANAGER, CANEVAS_PART_DIRECTOR },
  };

  for (int i = -1; i < 3; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        CanevasRaciColumn *column = g_ptr_array_index (self->columns, j);

        if (column->part == (i < 0 ? wanted : instead[wanted][i]))
          return column;
      }
  return NULL;
}
