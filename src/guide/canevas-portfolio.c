/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio.h"

#include "canevas-action-item.h"
#include "canevas-authority.h"
#include "canevas-format.h"
#include "canevas-framing.h"
#include "canevas-language.h"
#include "canevas-milestone.h"
#include "canevas-plan-now.h"
#include "canevas-project-review.h"
#include "canevas-project.h"
#include "canevas-review-note.h"
#include "canevas-role.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Days late from which something is no longer a slip. */
#define SERIOUS 30

static gboolean
is (CanevasRecord *record, const char *field, const char *value)
{
  return g_strcmp0 (canevas_record_get_text (record, field), value) == 0;
}

/* Days from @day to @today; 0 where it is still to come, or no day. */
static guint
count_late (const char *day, const char *today)
{
  GDate due, now;

  if (!canevas_day_parse (day, &due) || !canevas_day_parse (today, &now) || g_date_compare (&due, &now) >= 0)
    return 0;
  return (guint) g_date_days_between (&due, &now);
}

/* How many children have a day that is past while @done is not set, and by how much at most. */
static guint
count_overdue (CanevasRecord *project, const CanevasRecordType *type, const char *done, const char *today, guint *worst)
{
  g_autoptr (GPtrArray) children = canevas_store_collect_children (project, type);
  guint n = 0;

  *worst = 0;
  for (guint i = 0; i < children->len; i++)
    {
      const guint late = canevas_record_is_set (children->pdata[i], done) ? 0 : count_late (canevas_record_get_text (children->pdata[i], "due"), today);

      n += late > 0 ? 1 : 0;
      *worst = MAX (*worst, late);
    }
  return n;
}

static void
add (GPtrArray *serious, GPtrArray *others, guint late, char *reason)
{
  g_ptr_array_add (late >= SERIOUS ? serious : others, reason);
}

static void
check_dates (CanevasRecord *project, const char *today, GPtrArray *serious, GPtrArray *others)
{
  const guint past = count_late (canevas_record_get_text (project, "end_date"), today);
  guint worst, n;

  if (past > 0)
    add (serious, others, past, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Its end is past by %u day.", "Its end is past by %u days.", past), past));
  n = count_overdue (project, &canevas_milestone_type, "reached_on", today, &worst);
  if (n > 0)
    add (serious, others, worst,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone is past and not reached.", "%u milestones are past and not reached.", n), n));
  n = count_overdue (project, &canevas_action_item_type, "done_on", today, &worst);
  if (n > 0)
    add (serious, others, worst, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action is late.", "%u actions are late.", n), n));
}

static void
check_papers (CanevasRecord *project, GPtrArray *serious, GPtrArray *others)
{
  g_autoptr (GError) error = NULL;
  guint n_sections;

  canevas_framing_get_sections (&n_sections);
  if (is (project, "stage", "running") && canevas_framing_count_ready (project) < n_sections)
    g_ptr_array_add (others, g_strdup_printf (_("It is under way, and %u sections of its framing are not complete."),
                                              n_sections - canevas_framing_count_ready (project)));
  if (canevas_plan_get_schedule (canevas_plan_now (project), &error) == NULL && error != NULL)
    g_ptr_array_add (serious, g_strdup (error->message));
}

CanevasHealth
canevas_project_review_health (CanevasRecord *project, const char *today, GStrv *reasons)
{
  g_autoptr (GPtrArray) serious = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  CanevasHealth health = CANEVAS_HEALTH_UNKNOWN;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), CANEVAS_HEALTH_UNKNOWN);

  if (!is (project, "stage", "closed") && !is (project, "stage", "idea"))
    {
      check_dates (project, today, serious, others);
      check_papers (project, serious, others);
      health = serious->len > 0 ? CANEVAS_HEALTH_BAD : others->len > 0 ? CANEVAS_HEALTH_WATCH : CANEVAS_HEALTH_GOOD;
    }
  g_ptr_array_extend_and_steal (serious, g_steal_pointer (&others));
  g_ptr_array_add (serious, NULL);
  if (reasons != NULL)
    *reasons = (GStrv) g_ptr_array_free (g_steal_pointer (&serious), FALSE);
  return health;
}

const char *
canevas_health_get_label (CanevasHealth health)
{
  static const char *const names[] = { "", "good", "watch", "bad" };

  for (guint i = 0; canevas_project_healths[i].name != NULL; i++)
    if (g_strcmp0 (canevas_project_healths[i].name, names[health]) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "choice", canevas_project_healths[i].label);
  return "";
}

char *
canevas_project_dup_health (CanevasRecord *project)
{
  g_autofree char *today = canevas_day_dup_today ();

  return g_strdup (canevas_health_get_label (canevas_project_review_health (project, today, NULL)));
}

char *
canevas_project_dup_reasons (CanevasRecord *project)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_auto (GStrv) reasons = NULL;

  canevas_project_review_health (project, today, &reasons);
  return g_strjoinv (" ", reasons);
}

char *
canevas_project_dup_next_milestone (CanevasRecord *project)
{
  g_autoptr (GPtrArray) milestones = canevas_store_collect_children (project, &canevas_milestone_type);
  g_autofree char *day = NULL;
  CanevasRecord *next = NULL;

  for (guint i = 0; i < milestones->len; i++)
    if (!canevas_record_is_set (milestones->pdata[i], "reached_on") && canevas_record_is_set (milestones->pdata[i], "due") &&
        (next == NULL || g_strcmp0 (canevas_record_get_text (milestones->pdata[i], "due"), canevas_record_get_text (next, "due")) < 0))
      next = milestones->pdata[i];
  if (next == NULL)
    return g_strdup ("");
  day = canevas_format_date (canevas_record_get_text (next, "due"), CANEVAS_DATE_SHORT);
  return g_strdup_printf ("%s, %s", canevas_record_get_title (next), day);
}

char *
canevas_project_dup_time_given (CanevasRecord *project)
{
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (project, &canevas_role_type);
  g_autofree char *days = NULL;
  double relief = 0;

  for (guint i = 0; i < roles->len; i++)
    relief += canevas_record_get_decimal (roles->pdata[i], "relief");
  if (relief <= 0)
    return g_strdup ("");
  days = canevas_format_number (relief, 1);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s days a month, %u role", "%s days a month, %u roles", roles->len), days, roles->len);
}

/* --- A review --- */

static const char *const health_names[] = { NULL, "good", "watch", "bad" };

static gboolean
add_note (CanevasRecord *review, CanevasRecord *project, const char *day, GError **error)
{
  g_auto (GStrv) reasons = NULL;
  const CanevasHealth health = canevas_project_review_health (project, day, &reasons);
  g_autofree char *facts = g_strjoinv ("\n", reasons);
  g_autoptr (CanevasRecord) note = NULL;

  if (health == CANEVAS_HEALTH_UNKNOWN)
    return TRUE;
  note = canevas_store_add (canevas_record_get_store (review), &canevas_review_note_type, review, error);
  return note != NULL && canevas_record_set_reference (note, "project", project, error) &&
         canevas_record_set_text (note, "health", health_names[health], error) &&
         (*facts == '\0' || canevas_record_set_text (note, "facts", facts, error));
}

static gboolean
fill (CanevasRecord *review, const char *day, GError **error)
{
  CanevasStore *store = canevas_record_get_store (review);
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);
  g_autofree char *said = canevas_format_date (day, CANEVAS_DATE_LONG);
  g_autofree char *name = g_strdup_printf (_("Project review of %s"), said);

  if (!canevas_record_set_text (review, "name", name, error) || !canevas_record_set_text (review, "held_on", day, error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      if (!add_note (review, project, day, error))
        return FALSE;
    }
  return TRUE;
}

CanevasRecord *
canevas_project_review_add (CanevasStore *store, const char *day, GError **error)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasRecord) review = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  canevas_store_begin (store, _("prepare a project review"));
  review = canevas_store_add (store, &canevas_project_review_type, NULL, error);
  if (review == NULL || !fill (review, day != NULL ? day : today, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&review) : NULL;
}
