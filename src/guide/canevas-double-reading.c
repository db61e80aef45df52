/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-double-reading.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-reading-answer.h"
#include "canevas-reading.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Points of a hundred that a side must move to be said to have moved: half an answer out of ten. */
#define NOTICEABLE 5.0
#define HALF 50.0

typedef struct
{
  CanevasReadingSide side;
  const char *text; /* msgid */
} Question;

/* Ours, after what the Métropole européenne de Lille looked at in its project with libraries (same guide). */
static const Question questions[] = {
  { CANEVAS_READING_RESULTS, N_("What was promised has been made, and is used.") },
  { CANEVAS_READING_RESULTS, N_("Users tried it, and what they said changed it.") },
  { CANEVAS_READING_RESULTS, N_("Something is better for users, and a fact shows it.") },
  { CANEVAS_READING_RESULTS, N_("Something is better for agents, and a fact shows it.") },
  { CANEVAS_READING_RESULTS, N_("What did not work was rethought, or given up.") },
  { CANEVAS_READING_RESULTS, N_("Others can take up what was made: it is documented and free to use.") },
  { CANEVAS_READING_POSTURE, N_("Teams use the tools again by themselves, on other subjects.") },
  { CANEVAS_READING_POSTURE, N_("Services that took no part show an interest in it.") },
  { CANEVAS_READING_POSTURE, N_("Those who took part would choose this way of working again.") },
  { CANEVAS_READING_POSTURE, N_("Decisions are taken nearer to those whose work they change.") },
  { CANEVAS_READING_POSTURE, N_("People of different directions turn to one another without going through the top.") },
  { CANEVAS_READING_POSTURE, N_("A trial that fails is told, and learnt from.") },
};

static const char *const side_names[] = { "results", "posture" };

const char *
canevas_reading_side_get_name (CanevasReadingSide side)
{
  g_return_val_if_fail (side < CANEVAS_N_READING_SIDES, NULL);

  return side_names[side];
}

/* --- A new one --- */

static gboolean
add_question (CanevasRecord *reading, const char *side, const char *text, GError **error)
{
  g_autoptr (CanevasRecord) answer =
    canevas_store_add (canevas_record_get_store (reading), &canevas_reading_answer_type, reading, error);

  return answer != NULL && canevas_record_set_text (answer, "side", side, error) &&
         canevas_record_set_text (answer, "question", text, error);
}

static gboolean
ask_as_before (CanevasRecord *reading, CanevasRecord *before, GError **error)
{
  g_autoptr (CanevasList) answers =
    canevas_store_children (canevas_record_get_store (before), &canevas_reading_answer_type, canevas_record_get_id (before));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (answers)); i++)
    {
      g_autoptr (CanevasRecord) answer = g_list_model_get_item (G_LIST_MODEL (answers), i);

      if (!add_question (reading, canevas_record_get_text (answer, "side"), canevas_record_get_text (answer, "question"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
ask_as_usual (CanevasRecord *reading, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (reading)));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (!add_question (reading, side_names[questions[i].side], _(questions[i].text), error))
      return FALSE;
  return TRUE;
}

/* Within an action. (transfer full) (nullable) */
static CanevasRecord *
add_reading (CanevasRecord *project, CanevasRecord *before, const char *name, const char *day, GError **error)
{
  g_autoptr (CanevasRecord) reading =
    canevas_store_add (canevas_record_get_store (project), &canevas_reading_type, project, error);
  g_autofree char *today = canevas_day_dup_today ();

  if (reading == NULL || !canevas_record_set_text (reading, "read_on", day != NULL ? day : today, error) ||
      (name != NULL && !canevas_record_set_text (reading, "name", name, error)) ||
      !(before != NULL ? ask_as_before (reading, before, error) : ask_as_usual (reading, error)))
    return NULL;
  return g_steal_pointer (&reading);
}

CanevasRecord *
canevas_reading_add (CanevasRecord *project, const char *name, const char *day, GError **error)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (CanevasRecord) reading = NULL;
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  store = canevas_record_get_store (project);
  before = canevas_reading_list (project);
  canevas_store_begin (store, _("add a double reading"));
  reading = add_reading (project, before->len > 0 ? before->pdata[before->len - 1] : NULL, name, day, error);
  if (reading == NULL)
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&reading) : NULL;
}

/* --- What it says --- */

double
canevas_reading_get_score (CanevasRecord *reading, CanevasReadingSide side, guint *n_answered, guint *n_asked)
{
  g_autoptr (CanevasList) answers = NULL;
  guint answered = 0, asked = 0;
  double sum = 0;

  g_return_val_if_fail (CANEVAS_IS_READING (reading), (double) NAN);
  g_return_val_if_fail (side < CANEVAS_N_READING_SIDES, (double) NAN);

  answers = canevas_store_children (canevas_record_get_store (reading), &canevas_reading_answer_type, canevas_record_get_id (reading));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (answers)); i++)
    {
      g_autoptr (CanevasRecord) answer = g_list_model_get_item (G_LIST_MODEL (answers), i);

      if (g_strcmp0 (canevas_record_get_text (answer, "side"), side_names[side]) != 0)
        continue;
      asked++;
      if (!canevas_record_is_set (answer, "score"))
        continue;
      answered++;
      sum += (double) canevas_record_get_integer (answer, "score");
    }
  if (n_answered != NULL)
    *n_answered = answered;
  if (n_asked != NULL)
    *n_asked = asked;
  return answered > 0 ? 100 * sum / (answered * CANEVAS_READING_FULL) : (double) NAN;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (canevas_record_get_text (*(CanevasRecord *const *) a, "read_on"),
                    canevas_record_get_text (*(CanevasRecord *const *) b, "read_on"));
}

GPtrArray *
canevas_reading_list (CanevasRecord *project)
{
  g_autoptr (GPtrArray) readings = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  readings = canevas_store_collect_children (project, &canevas_reading_type);
  g_ptr_array_sort (readings, compare_days);
  return g_steal_pointer (&readings);
}

const char *
canevas_reading_get_quarter_title (double results, double posture)
{
  if (posture >= HALF)
    return results >= HALF ? _("Results and postures changed") : _("Postures changed, results to come");
  return results >= HALF ? _("Results without a change of posture") : _("At the start");
}

static const char *
say_movement (double results, double posture)
{
  const gboolean further = results >= NOTICEABLE, changed = posture >= NOTICEABLE;

  if (results <= -NOTICEABLE || posture <= -NOTICEABLE)
    return _("Since the first reading, something went back: say what, before going on.");
  if (further && changed)
    return _("Since the first reading, both moved forward.");
  if (further)
    return _("Since the first reading, results moved forward, postures did not: what was learnt will not last by itself.");
  if (changed)
    return _("Since the first reading, postures moved forward, results did not yet: give them time, or a smaller first step.");
  return _("Nothing moved noticeably since the first reading.");
}

char *
canevas_reading_describe (CanevasRecord *project)
{
  g_autoptr (GPtrArray) readings = canevas_reading_list (project);
  double first[CANEVAS_N_READING_SIDES], last[CANEVAS_N_READING_SIDES];
  g_autofree char *place = NULL;
  guint n = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      const double results = canevas_reading_get_score (readings->pdata[i], CANEVAS_READING_RESULTS, NULL, NULL);
      const double posture = canevas_reading_get_score (readings->pdata[i], CANEVAS_READING_POSTURE, NULL, NULL);

      if (isnan (results) || isnan (posture))
        continue;
      last[CANEVAS_READING_RESULTS] = results;
      last[CANEVAS_READING_POSTURE] = posture;
      if (n++ == 0)
        memcpy (first, last, sizeof first);
    }
  if (n == 0)
    return NULL;
  /* Translators: results, posture, then what that is called. */
  place = g_strdup_printf (_("Results %.0f out of 100, posture %.0f out of 100: %s."), last[CANEVAS_READING_RESULTS],
                           last[CANEVAS_READING_POSTURE],
                           canevas_reading_get_quarter_title (last[CANEVAS_READING_RESULTS], last[CANEVAS_READING_POSTURE]));
  if (n == 1)
    return g_steal_pointer (&place);
  return g_strdup_printf ("%s %s", place,
                          say_movement (last[CANEVAS_READING_RESULTS] - first[CANEVAS_READING_RESULTS],
                                        last[CANEVAS_READING_POSTURE] - first[CANEVAS_READING_POSTURE]));
}
