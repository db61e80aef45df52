/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents say of sessions, ideas and stakeholders that no field holds. */
#include "canevas-config.h"

#include "canevas-value.h"

#include "canevas-idea.h"
#include "canevas-method.h"
#include "canevas-session-review.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-stakeholder-review.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

static double
is_said (CanevasRecord *record, char *(*dup) (CanevasRecord *record))
{
  g_autofree char *text = dup (record);

  return text != NULL && *text != '\0';
}

static char *
or_nothing (char *text)
{
  return text != NULL ? text : g_strdup ("");
}

/* --- Sessions --- */

static double
get_start (CanevasRecord *step)
{
  return 1;
}

/* The name of the method that a moment comes from: said at its first moment only. */
static const CanevasMethod *
find_method (CanevasRecord *step)
{
  const CanevasMethod *method = canevas_method_find (canevas_record_get_text (step, "method"));
  g_autoptr (CanevasList) steps = canevas_store_children (canevas_record_get_store (step), &canevas_session_step_type,
                                                          canevas_record_get_text (step, "session"));

  for (guint i = 0; method != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) other = g_list_model_get_item (G_LIST_MODEL (steps), i);

      if (other == step)
        break;
      if (g_strcmp0 (canevas_record_get_text (other, "method"), method->id) == 0)
        return NULL;
    }
  return method;
}

static double
has_method (CanevasRecord *step)
{
  return find_method (step) != NULL;
}

static char *
dup_method_name (CanevasRecord *step)
{
  const CanevasMethod *method = find_method (step);

  return g_strdup (method != NULL ? method->name : "");
}

static char *
dup_summary (CanevasRecord *step)
{
  const CanevasMethod *method = find_method (step);

  return g_strdup (method != NULL ? method->summary : "");
}

static char *
dup_timing (CanevasRecord *session)
{
  return or_nothing (canevas_session_dup_length_sentence (session));
}

static double
get_timing (CanevasRecord *session)
{
  return is_said (session, dup_timing);
}

/* A line each: what does not hold in it. */
static char *
dup_review (CanevasRecord *session)
{
  g_autoptr (GPtrArray) findings = canevas_session_review (session);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasSessionFinding *finding = findings->pdata[i];

      g_string_append_printf (lines, "%s**%s.** %s", i > 0 ? "\n" : "", finding->title, finding->text);
    }
  return g_string_free (lines, FALSE);
}

static double
get_review (CanevasRecord *session)
{
  return is_said (session, dup_review);
}

/* --- Ideas --- */

static double
get_reference (CanevasRecord *idea)
{
  return (double) canevas_record_get_integer (idea, "number");
}

/* "5 ideas, 4 of them answered." */
static char *
dup_progress (CanevasRecord *idea_box)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (idea_box), &canevas_idea_type,
                                                          canevas_record_get_id (idea_box));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (ideas));
  guint answered = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);

      answered += canevas_record_is_set (idea, "answer") || g_strcmp0 (canevas_record_get_text (idea, "state"), "merged") == 0;
    }
  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u idea came in, %u was answered.",
                                       "%u ideas came in, %u were answered.", n),
                          n, answered);
}

static double
get_progress (CanevasRecord *idea_box)
{
  return is_said (idea_box, dup_progress);
}

/* --- Stakeholders --- */

static char *
dup_gaps (CanevasRecord *project)
{
  g_auto (GStrv) gaps = canevas_stakeholder_list_gaps (project);

  return g_strjoinv (" ", gaps);
}

static double
get_gaps (CanevasRecord *project)
{
  return is_said (project, dup_gaps);
}

static char *
dup_balance (CanevasRecord *group)
{
  return or_nothing (canevas_working_group_dup_balance (group));
}

static double
get_balance (CanevasRecord *group)
{
  return is_said (group, dup_balance);
}

static const CanevasDerived derived_values[] = {
  { "session_step", "start", get_start, canevas_session_step_dup_start },
  { "session_step", "method_name", has_method, dup_method_name },
  { "session_step", "summary", has_method, dup_summary },
  { "session", "timing", get_timing, dup_timing },
  { "session", "review", get_review, dup_review },
  { "idea", "reference", get_reference, canevas_idea_dup_reference },
  { "idea_box", "progress", get_progress, dup_progress },
  { "project", "stakeholder_gaps", get_gaps, dup_gaps },
  { "working_group", "balance", get_balance, dup_balance },
};

const CanevasDerived *
canevas_derived_find_participation (const CanevasRecordType *type, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived_values); i++)
    if (g_str_equal (derived_values[i].table, type->table) && g_str_equal (derived_values[i].name, name))
      return &derived_values[i];
  return NULL;
}
