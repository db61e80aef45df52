/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-word-source.h"

#include "canevas-authority.h"
#include "canevas-idea.h"
#include "canevas-session.h"
#include "canevas-word-cloud.h"

#include <glib/gi18n-lib.h>

/* Adds what @fields say in each record of @list; returns in how many something stood. */
static guint
count_list (CanevasWordCount *count, CanevasList *list, const char *const *fields)
{
  guint n_texts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      const guint before = canevas_word_count_get_total (count);

      for (guint j = 0; fields[j] != NULL; j++)
        canevas_word_count_add (count, canevas_record_get_text (record, fields[j]));
      n_texts += canevas_word_count_get_total (count) > before;
    }
  return n_texts;
}

static guint
count_ideas (CanevasWordCount *count, CanevasRecord *cloud)
{
  static const char *const fields[] = { "statement", "detail", NULL };
  CanevasStore *store = canevas_record_get_store (cloud);
  const char *box = canevas_record_get_text (cloud, "idea_box");
  g_autoptr (CanevasList) ideas =
    box != NULL ? canevas_store_children (store, &canevas_idea_type, box) : canevas_store_list (store, &canevas_idea_type);

  return count_list (count, ideas, fields);
}

static guint
count_minutes (CanevasWordCount *count, CanevasRecord *cloud)
{
  static const char *const fields[] = { "minutes", NULL };
  CanevasStore *store = canevas_record_get_store (cloud);
  g_autoptr (CanevasRecord) session = canevas_record_get_reference (cloud, "session");
  g_autoptr (CanevasList) sessions = NULL;
  const guint before = canevas_word_count_get_total (count);

  if (session == NULL)
    {
      sessions = canevas_store_list (store, &canevas_session_type);
      return count_list (count, sessions, fields);
    }
  canevas_word_count_add (count, canevas_record_get_text (session, "minutes"));
  return canevas_word_count_get_total (count) > before;
}

CanevasWordCount *
canevas_word_source_count (CanevasRecord *cloud, guint *n_texts)
{
  CanevasWordCount *count;
  const char *source;
  guint n = 0;

  g_return_val_if_fail (CANEVAS_IS_WORD_CLOUD (cloud), NULL);

  count = canevas_word_count_new (canevas_authority_find_language (canevas_record_get_store (cloud)));
  source = canevas_record_get_text (cloud, "source");
  canevas_word_count_leave_out (count, canevas_record_get_text (cloud, "left_out"));
  if (g_strcmp0 (source, "ideas") == 0)
    n = count_ideas (count, cloud);
  else if (g_strcmp0 (source, "minutes") == 0)
    n = count_minutes (count, cloud);
  else
    {
      canevas_word_count_add (count, canevas_record_get_text (cloud, "text"));
      n = canevas_word_count_get_total (count) > 0;
    }
  if (n_texts != NULL)
    *n_texts = n;
  return count;
}

static gboolean
has_minutes (CanevasStore *store)
{
  g_autoptr (CanevasList) sessions = canevas_store_list (store, &canevas_session_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

      if (canevas_record_is_set (session, "minutes"))
        return TRUE;
    }
  return FALSE;
}

CanevasRecord *
canevas_word_source_add_cloud (CanevasStore *store, GError **error)
{
  g_autoptr (CanevasRecord) cloud = NULL;
  const char *source = "text";

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  if (canevas_store_count (store, &canevas_idea_type) > 0)
    source = "ideas";
  else if (has_minutes (store))
    source = "minutes";
  canevas_store_begin (store, _("add a word cloud"));
  cloud = canevas_store_add (store, &canevas_word_cloud_type, NULL, error);
  if (cloud == NULL || !canevas_record_set_text (cloud, "source", source, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&cloud) : NULL;
}
