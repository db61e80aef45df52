/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-stakeholder-review.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"
#include "canevas-working-group.h"

#include <glib/gi18n-lib.h>

/* From which degree on influence and interest are high. */
#define HIGH 4

static const CanevasField *
get_field (const char *name)
{
  return &canevas_stakeholder_type.fields[canevas_record_type_find_field (&canevas_stakeholder_type, name)];
}

/* (element-type CanevasRecord) (transfer full) */
static GPtrArray *
collect (CanevasList *list)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  return records;
}

static GPtrArray *
list_group (CanevasRecord *group)
{
  g_autoptr (CanevasList) list = canevas_store_referring (canevas_record_get_store (group), &canevas_stakeholder_type,
                                                          "working_group", canevas_record_get_id (group));

  return collect (list);
}

static guint
count (GPtrArray *stakeholders, const char *field, const char *value)
{
  guint n = 0;

  for (guint i = 0; i < stakeholders->len; i++)
    n += g_strcmp0 (canevas_record_get_text (stakeholders->pdata[i], field), value) == 0;
  return n;
}

/* --- What is not seen --- */

static void
add_sentence (GStrvBuilder *gaps, char *sentence)
{
  g_strv_builder_add (gaps, sentence);
  g_free (sentence);
}

/* The guide's own round: partners come on top. */
static void
add_categories (GStrvBuilder *gaps, GPtrArray *stakeholders)
{
  static const char *const round[] = { "uses", "intervenes", "organises", "evaluates", "decides", "benefits" };
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    if (count (stakeholders, "category", round[i]) == 0)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              canevas_field_get_choice_label (get_field ("category"), round[i]));
  if (missing->len > 0)
    add_sentence (gaps, g_strdup_printf (_("Nobody is named yet in: %s."), missing->str));
}

static void
add_each (GStrvBuilder *gaps, CanevasRecord *stakeholder)
{
  const char *name = canevas_record_get_title (stakeholder);

  if (canevas_record_get_integer (stakeholder, "influence") >= HIGH && !canevas_record_is_set (stakeholder, "contact"))
    add_sentence (gaps, g_strdup_printf (_("“%s”: much influence, and nobody speaks with them."), name));
  if (canevas_record_get_integer (stakeholder, "interest") >= HIGH &&
      g_strcmp0 (canevas_record_get_text (stakeholder, "degree"), "informed") == 0)
    add_sentence (gaps, g_strdup_printf (_("“%s”: much concerned, and only informed."), name));
}

GStrv
canevas_stakeholder_list_gaps (CanevasRecord *project)
{
  g_autoptr (GPtrArray) stakeholders = canevas_store_collect_children (project, &canevas_stakeholder_type);
  g_autoptr (GStrvBuilder) gaps = g_strv_builder_new ();
  guint unknown = 0;

  for (guint i = 0; i < stakeholders->len; i++)
    unknown += !canevas_record_is_set (stakeholders->pdata[i], "attitude");
  if (stakeholders->len > 0)
    add_categories (gaps, stakeholders);
  for (guint i = 0; i < stakeholders->len; i++)
    add_each (gaps, stakeholders->pdata[i]);
  if (stakeholders->len > 0 && count (stakeholders, "attitude", "sceptic") + count (stakeholders, "attitude", "opponent") == 0)
    add_sentence (gaps, g_strdup (_("Nobody is said to be sceptical or opposed: have they been asked?")));
  if (unknown > 0)
    add_sentence (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The attitude of %u is not known.",
                                                      "The attitude of %u is not known.", unknown),
                                         unknown));
  return g_strv_builder_end (gaps);
}

/* --- A working group --- */

/* "Volunteer: 3, Sceptical: 1" */
static void
append_attitudes (GString *sentences, GPtrArray *stakeholders)
{
  const CanevasField *field = get_field ("attitude");
  gboolean first = TRUE;

  for (const CanevasChoice *choice = field->choices; choice->name != NULL; choice++)
    {
      const guint n = count (stakeholders, "attitude", choice->name);

      if (n == 0)
        continue;
      g_string_append (sentences, first ? "" : ", ");
      g_string_append_printf (sentences, _("%s: %u"), canevas_field_get_choice_label (field, choice->name), n);
      first = FALSE;
    }
  if (!first)
    g_string_append_c (sentences, '.');
}

static void
append (GString *sentences, const char *sentence)
{
  g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? " " : "", sentence);
}

char *
canevas_working_group_dup_balance (CanevasRecord *group)
{
  g_autoptr (GPtrArray) stakeholders = NULL;
  g_autoptr (GString) sentences = g_string_new (NULL);
  gboolean legitimate = FALSE;

  g_return_val_if_fail (CANEVAS_IS_WORKING_GROUP (group), NULL);

  stakeholders = list_group (group);
  if (stakeholders->len == 0)
    return NULL;
  append_attitudes (sentences, stakeholders);
  for (guint i = 0; i < stakeholders->len; i++)
    legitimate |= canevas_record_is_set (stakeholders->pdata[i], "legitimacy");
  if (count (stakeholders, "attitude", "volunteer") == stakeholders->len)
    append (sentences, _("Volunteers only: invite the silent and the sceptical."));
  if (count (stakeholders, "category", "uses") == 0)
    append (sentences, _("Nobody who uses the service sits in it."));
  if (!legitimate)
    append (sentences, _("Nobody says in whose name they speak."));
  return g_string_free (g_steal_pointer (&sentences), FALSE);
}

/* --- Sharing out --- */

static int
compare_mixed (gconstpointer a, gconstpointer b)
{
  CanevasRecord *first = *(CanevasRecord **) a, *second = *(CanevasRecord **) b;
  int order = g_strcmp0 (canevas_record_get_text (first, "attitude"), canevas_record_get_text (second, "attitude"));

  if (order == 0)
    order = g_strcmp0 (canevas_record_get_text (first, "category"), canevas_record_get_text (second, "category"));
  return order != 0 ? order : g_strcmp0 (canevas_record_get_id (first), canevas_record_get_id (second));
}

/* The group where a stakeholder mixes best; the first of several alike. */
static CanevasRecord *
find_group (GPtrArray *groups, CanevasRecord *stakeholder)
{
  CanevasRecord *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (GPtrArray) members = list_group (groups->pdata[i]);
      const guint alike = count (members, "attitude", canevas_record_get_text (stakeholder, "attitude"));
      const guint same = count (members, "category", canevas_record_get_text (stakeholder, "category"));
      const guint weight = alike * 10000 + same * 100 + members->len;

      if (weight < least)
        {
          least = weight;
          best = groups->pdata[i];
        }
    }
  return best;
}

/* Within an action. @n_shared: (out) */
static gboolean
share_out (CanevasRecord *project, GPtrArray *groups, guint *n_shared, GError **error)
{
  g_autoptr (GPtrArray) stakeholders = canevas_store_collect_children (project, &canevas_stakeholder_type);

  *n_shared = 0;
  g_ptr_array_sort (stakeholders, compare_mixed);
  for (guint i = 0; i < stakeholders->len; i++)
    {
      CanevasRecord *stakeholder = stakeholders->pdata[i];

      if (canevas_record_is_set (stakeholder, "working_group"))
        continue;
      if (!canevas_record_set_reference (stakeholder, "working_group", find_group (groups, stakeholder), error))
        return FALSE;
      ++*n_shared;
    }
  return TRUE;
}

gboolean
canevas_working_group_share_out (CanevasRecord *project, guint *n_shared, GError **error)
{
  CanevasStore *store = canevas_record_get_store (project);
  g_autoptr (CanevasList) list = canevas_store_children (store, &canevas_working_group_type, canevas_record_get_id (project));
  g_autoptr (GPtrArray) groups = collect (list);

  *n_shared = 0;
  if (groups->len == 0)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                           _("Add a working group first: stakeholders are shared out among groups."));
      return FALSE;
    }
  canevas_store_begin (store, _("share out the stakeholders"));
  if (!share_out (project, groups, n_shared, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

/* (transfer full) (nullable) */
static CanevasRecord *
add_group (CanevasRecord *project, guint number, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (project)));
  g_autoptr (CanevasRecord) group =
    canevas_store_add (canevas_record_get_store (project), &canevas_working_group_type, project, error);
  g_autofree char *name = g_strdup_printf (_("Group %u"), number);

  if (group == NULL || !canevas_record_set_text (group, "name", name, error) ||
      !canevas_record_set_integer (group, "size", CANEVAS_WORKING_GROUP_USUAL_SIZE, error))
    return NULL;
  return g_steal_pointer (&group);
}

gboolean
canevas_working_group_propose (CanevasRecord *project, guint *n_groups, GError **error)
{
  CanevasStore *store = canevas_record_get_store (project);
  g_autoptr (GPtrArray) stakeholders = canevas_store_collect_children (project, &canevas_stakeholder_type);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean done = TRUE;
  guint n_shared;

  *n_groups = MAX (2, (stakeholders->len + CANEVAS_WORKING_GROUP_USUAL_SIZE - 1) / CANEVAS_WORKING_GROUP_USUAL_SIZE);
  canevas_store_begin (store, _("propose working groups"));
  for (guint i = 0; done && i < *n_groups; i++)
    {
      CanevasRecord *group = add_group (project, i + 1, error);

      done = group != NULL;
      if (done)
        g_ptr_array_add (groups, group);
    }
  if (!done || !share_out (project, groups, &n_shared, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}
