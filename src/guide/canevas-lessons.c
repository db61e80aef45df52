/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-review.h"

#include "canevas-project.h"
#include "canevas-retex-item.h"
#include "canevas-retex.h"
#include "canevas-risk.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* The middle of the two scales from 1 to 4, the lower one: to be judged by people. */
#define MIDDLE 2

static gboolean
is_taken_over (CanevasRecord *item, CanevasRecord *project)
{
  g_autoptr (CanevasList) risks =
    canevas_store_referring (canevas_record_get_store (item), &canevas_risk_type, "lesson", canevas_record_get_id (item));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (risks)); i++)
    {
      g_autoptr (CanevasRecord) risk = g_list_model_get_item (G_LIST_MODEL (risks), i);

      if (g_strcmp0 (canevas_record_get_text (risk, "project"), canevas_record_get_id (project)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where the review stands: the further, the firmer its lessons. */
static guint
get_firmness (CanevasRecord *retex)
{
  static const char *const stages[] = { "preparation", "exchanges", "restitution", "closed" };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (canevas_record_get_text (retex, "stage"), stages[i]) == 0)
      return i;
  return 0;
}

static int
compare_firmness (gconstpointer a, gconstpointer b)
{
  return (int) get_firmness (*(CanevasRecord *const *) b) - (int) get_firmness (*(CanevasRecord *const *) a);
}

/* (transfer full) */
static GPtrArray *
list_reviews_of_others (CanevasRecord *project)
{
  g_autoptr (CanevasList) list = canevas_store_list (canevas_record_get_store (project), &canevas_retex_type);
  GPtrArray *reviews = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) retex = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (retex, "project"), canevas_record_get_id (project)) != 0)
        g_ptr_array_add (reviews, g_steal_pointer (&retex));
    }
  g_ptr_array_sort (reviews, compare_firmness);
  return reviews;
}

static void
propose (GPtrArray *proposed, CanevasRecord *retex, const char *kind, CanevasRecord *project)
{
  g_autoptr (GPtrArray) items = canevas_retex_list_items (retex, kind);

  for (guint i = 0; i < items->len; i++)
    if (!is_taken_over (items->pdata[i], project))
      g_ptr_array_add (proposed, g_object_ref (items->pdata[i]));
}

GPtrArray *
canevas_lesson_list_proposed (CanevasRecord *project)
{
  g_autoptr (GPtrArray) reviews = NULL;
  GPtrArray *proposed;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), NULL);

  reviews = list_reviews_of_others (project);
  proposed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < reviews->len; i++)
    {
      propose (proposed, reviews->pdata[i], "lesson", project);
      propose (proposed, reviews->pdata[i], "difficulty", project);
    }
  return proposed;
}

/* Why it happened there: what explains it, or for a lesson what it comes from. (transfer full) (nullable) */
static char *
dup_cause (CanevasRecord *lesson)
{
  g_autoptr (CanevasRecord) from = canevas_record_get_reference (lesson, "explains");
  g_autoptr (GPtrArray) explaining = canevas_retex_item_list_explaining (lesson);
  g_autoptr (GString) cause = g_string_new (from != NULL ? canevas_record_get_title (from) : NULL);

  for (guint i = 0; i < explaining->len; i++)
    g_string_append_printf (cause, "%s%s", cause->len > 0 ? "\n" : "", canevas_record_get_title (explaining->pdata[i]));
  return cause->len > 0 ? g_string_free (g_steal_pointer (&cause), FALSE) : NULL;
}

/* Within an action. (transfer full) (nullable) */
static CanevasRecord *
make_risk (CanevasRecord *lesson, CanevasRecord *project, GError **error)
{
  g_autoptr (CanevasRecord) risk = canevas_store_add (canevas_record_get_store (project), &canevas_risk_type, project, error);
  g_autofree char *cause = dup_cause (lesson);

  if (risk == NULL || !canevas_record_set_text (risk, "statement", canevas_record_get_title (lesson), error) ||
      (cause != NULL && !canevas_record_set_text (risk, "cause", cause, error)) ||
      (canevas_record_is_set (lesson, "advice") &&
       !canevas_record_set_text (risk, "response", canevas_record_get_text (lesson, "advice"), error)) ||
      !canevas_record_set_integer (risk, "likelihood", MIDDLE, error) ||
      !canevas_record_set_integer (risk, "impact", MIDDLE, error) || !canevas_record_set_reference (risk, "lesson", lesson, error))
    return NULL;
  return g_steal_pointer (&risk);
}

CanevasRecord *
canevas_lesson_take_over (CanevasRecord *lesson, CanevasRecord *project, GError **error)
{
  g_autoptr (CanevasRecord) risk = NULL;
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_RETEX_ITEM (lesson), NULL);
  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), NULL);

  store = canevas_record_get_store (project);
  canevas_store_begin (store, _("take over a lesson as a risk"));
  risk = make_risk (lesson, project, error);
  if (risk == NULL)
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&risk) : NULL;
}
