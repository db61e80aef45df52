/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-retex-review.h"

#include "canevas-action-item.h"
#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-retex-item.h"
#include "canevas-retex.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* Of one kind more than of the other, beyond which one side was not looked at. */
#define LOPSIDED 4

/* What the rules look at. */
typedef struct
{
  CanevasRecord *retex;
  GPtrArray *items;
  GPtrArray *findings;
} Review;

static void
finding_free (gpointer data)
{
  CanevasRetexFinding *self = data;

  g_clear_object (&self->item);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static void
add (Review *self, const char *id, CanevasSeverity severity, CanevasRecord *item, const char *field, const char *title,
     const char *text)
{
  CanevasRetexFinding *finding = g_new0 (CanevasRetexFinding, 1);

  finding->id = id;
  finding->severity = severity;
  finding->item = item != NULL ? g_object_ref (item) : NULL;
  finding->field = field;
  finding->title = g_strdup (title);
  finding->text = g_strdup (text);
  g_ptr_array_add (self->findings, finding);
}

static gboolean
is (CanevasRecord *record, const char *field, const char *value)
{
  return g_strcmp0 (canevas_record_get_text (record, field), value) == 0;
}

static guint
count (Review *self, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += is (self->items->pdata[i], "kind", kind) ? 1 : 0;
  return n;
}

/* --- Preparation --- */

static void
check_preparation (Review *self)
{
  if (!canevas_record_is_set (self->retex, "invited"))
    add (self, "nobody-invited", CANEVAS_SEVERITY_TO_CORRECT, NULL, "invited", _("Nobody is invited"),
         _("All who took part look back together: say which functions, teams, partners and users are asked."));
  if (!canevas_record_is_set (self->retex, "questions"))
    add (self, "no-question", CANEVAS_SEVERITY_TO_CORRECT, NULL, "questions", _("No question is prepared"),
         _("A review is not improvised: the questions are known beforehand by those who are asked."));
  if (!canevas_record_is_set (self->retex, "facilitator"))
    add (self, "no-facilitator", CANEVAS_SEVERITY_TO_CHECK, NULL, "facilitator", _("Nobody facilitates"),
         _("Somebody who did not lead the project lets others say what they would not tell its director."));
}

/* --- Exchanges --- */

static void
check_balance (Review *self)
{
  const guint good = count (self, "success"), bad = count (self, "difficulty");

  if (self->items->len == 0)
    add (self, "nothing-said", CANEVAS_SEVERITY_TO_CHECK, NULL, NULL, _("Nothing was noted"),
         _("Note what is said as it is said: successes first, then difficulties."));
  else if (good == 0)
    add (self, "no-success", CANEVAS_SEVERITY_TO_CHECK, NULL, NULL, _("No success was named"),
         _("What worked is what the next project can do again. Begin with it: people speak of difficulties more freely afterwards."));
  else if (bad == 0 && good >= LOPSIDED)
    add (self, "no-difficulty", CANEVAS_SEVERITY_TO_CHECK, NULL, NULL, _("No difficulty was named"),
         _("Either everything worked, or people did not dare. Ask what cost the most, and what they would not do again."));
}

static void
check_items (Review *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CanevasRecord *item = self->items->pdata[i];

      if (is (item, "kind", "difficulty"))
        {
          g_autoptr (GPtrArray) explaining = canevas_retex_item_list_explaining (item);

          if (explaining->len == 0)
            add (self, "no-cause", CANEVAS_SEVERITY_TO_CHECK, item, NULL, canevas_record_get_title (item),
                 _("A difficulty whose cause is not looked for comes back. Ask why, of the way of working, never of a person."));
        }
      else if (is (item, "kind", "lesson") && !canevas_record_is_set (item, "advice"))
        add (self, "no-advice", CANEVAS_SEVERITY_TO_CHECK, item, "advice", canevas_record_get_title (item),
             _("A lesson serves when it says what the next project should do."));
    }
}

/* --- Restitution --- */

static gboolean
has_action (Review *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (CanevasList) actions = canevas_store_referring (
        canevas_record_get_store (self->retex), &canevas_action_item_type, "lesson", canevas_record_get_id (self->items->pdata[i]));

      if (g_list_model_get_n_items (G_LIST_MODEL (actions)) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_restitution (Review *self)
{
  if (count (self, "lesson") == 0)
    add (self, "no-lesson", CANEVAS_SEVERITY_TO_CORRECT, NULL, NULL, _("No lesson is drawn"),
         _("What was said must become what is kept: one sentence a lesson, that the next project can act on."));
  else if (!has_action (self))
    add (self, "no-action", CANEVAS_SEVERITY_TO_CHECK, NULL, NULL, _("No action follows"),
         _("A lesson that nobody puts into practice by a date is forgotten: give at least one an owner and a day."));
  if (!canevas_record_is_set (self->retex, "summary"))
    add (self, "no-summary", CANEVAS_SEVERITY_TO_CHECK, NULL, "summary", _("No summary"),
         _("Those who decide read five lines."));
  if (is (self->retex, "stage", "closed") && !canevas_record_is_set (self->retex, "returned_on"))
    add (self, "not-given-back", CANEVAS_SEVERITY_TO_CORRECT, NULL, "returned_on", _("Not given back"),
         _("Those who took part are told what was kept of what they said."));
}

static int
compare_severities (gconstpointer a, gconstpointer b)
{
  return (int) (*(CanevasRetexFinding *const *) a)->severity - (int) (*(CanevasRetexFinding *const *) b)->severity;
}

GPtrArray *
canevas_retex_review (CanevasRecord *retex)
{
  g_autoptr (GPtrArray) items = NULL;
  Review self = { .retex = retex };

  g_return_val_if_fail (CANEVAS_IS_RETEX (retex), NULL);

  self.items = items = canevas_store_collect_children (retex, &canevas_retex_item_type);
  self.findings = g_ptr_array_new_with_free_func (finding_free);
  check_preparation (&self);
  if (!is (retex, "stage", "preparation"))
    {
      check_balance (&self);
      check_items (&self);
    }
  if (is (retex, "stage", "restitution") || is (retex, "stage", "closed"))
    check_restitution (&self);
  g_ptr_array_sort (self.findings, compare_severities);
  return self.findings;
}

/* --- What was said --- */

static int
compare_voices (gconstpointer a, gconstpointer b)
{
  CanevasRecord *const *one = a, *const *other = b;
  const gint64 voices = canevas_record_get_integer (*other, "voices") - canevas_record_get_integer (*one, "voices");
  const double ranks = canevas_record_get_decimal (*one, "rank") - canevas_record_get_decimal (*other, "rank");

  return voices != 0 ? (voices > 0 ? 1 : -1) : ranks > 0 ? 1 : ranks < 0 ? -1 : 0;
}

GPtrArray *
canevas_retex_list_items (CanevasRecord *retex, const char *kind)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (CANEVAS_IS_RETEX (retex), NULL);

  items = canevas_store_collect_children (retex, &canevas_retex_item_type);
  for (guint i = items->len; kind != NULL && i > 0; i--)
    if (!is (items->pdata[i - 1], "kind", kind))
      g_ptr_array_remove_index (items, i - 1);
  g_ptr_array_sort (items, compare_voices);
  return g_steal_pointer (&items);
}

GPtrArray *
canevas_retex_item_list_explaining (CanevasRecord *item)
{
  g_autoptr (CanevasList) list = NULL;
  GPtrArray *explaining;

  g_return_val_if_fail (CANEVAS_IS_RETEX_ITEM (item), NULL);

  list = canevas_store_referring (canevas_record_get_store (item), &canevas_retex_item_type, "explains", canevas_record_get_id (item));
  explaining = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (explaining, g_list_model_get_item (G_LIST_MODEL (list), i));
  return explaining;
}

/* --- A new one --- */

static gboolean
fill_usual (CanevasRecord *retex, CanevasRecord *project, const char *name, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (project)));

  return canevas_record_set_text (retex, "name", name != NULL ? name : canevas_record_get_title (project), error) &&
         canevas_record_set_text (retex, "questions",
                                  _("What worked, that we should do again?\nWhat was difficult, and what made it so?\nWhat surprised "
                                    "us?\nWhat would we not do again?\nWhat do we advise those who begin?"),
                                  error) &&
         canevas_record_set_text (retex, "rules",
                                  _("One speaks of facts and ways of working, never of persons.\nEverybody speaks before anybody "
                                    "speaks twice.\nWhat is said is kept without names.\nWhat is kept is read again by all before it "
                                    "goes out."),
                                  error);
}

CanevasRecord *
canevas_retex_add (CanevasRecord *project, const char *name, GError **error)
{
  g_autoptr (CanevasRecord) retex = NULL;
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  store = canevas_record_get_store (project);
  canevas_store_begin (store, _("add a lessons-learned review"));
  retex = canevas_store_add (store, &canevas_retex_type, project, error);
  if (retex == NULL || !fill_usual (retex, project, name, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&retex) : NULL;
}
