/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-session-review.h"

#include "canevas-folded-text.h"
#include "canevas-method.h"
#include "canevas-session-outcome.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* Less than this between the moments and the length of the session is what people take to sit down. */
#define SLACK 10

/* What the rules look at. */
typedef struct
{
  CanevasRecord *session;
  GPtrArray *steps;
  guint planned; /* minutes of all moments */
  GPtrArray *findings;
} Review;

static void
finding_free (gpointer data)
{
  CanevasSessionFinding *self = data;

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->text);
  g_free (self->fix);
  g_free (self);
}

/* @record: (nullable); @title, @text: (transfer full) */
static CanevasSessionFinding *
add (Review *self, const char *id, CanevasSeverity severity, CanevasRecord *record, const char *field, char *title,
     char *text)
{
  CanevasSessionFinding *finding = g_new0 (CanevasSessionFinding, 1);

  finding->id = id;
  finding->severity = severity;
  finding->session = g_object_ref (self->session);
  finding->record = record != NULL ? g_object_ref (record) : NULL;
  finding->field = field;
  finding->title = title;
  finding->text = text;
  g_ptr_array_add (self->findings, finding);
  return finding;
}

static guint
get_minutes (CanevasRecord *step)
{
  return (guint) canevas_record_get_integer (step, "minutes");
}

static guint
get_length (CanevasRecord *session)
{
  return (guint) canevas_record_get_integer (session, "duration");
}

gboolean
canevas_session_step_is_break (CanevasRecord *step)
{
  static const char *const words[] = { "break", "lunch", "meal", "pause", "repas", "dejeuner", "collation", NULL };
  g_autofree char *name = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (CANEVAS_IS_SESSION_STEP (step), FALSE);

  name = canevas_text_fold (canevas_record_get_text (step, "name"));
  parts = g_strsplit_set (name, " ,;:.-/'()", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strv_contains (words, parts[i]))
      return TRUE;
  return FALSE;
}

/* --- Before the session --- */

static void
look_at_the_question (Review *self)
{
  if (!canevas_record_is_set (self->session, "question"))
    add (self, "no-question", CANEVAS_SEVERITY_TO_CORRECT, NULL, "question", g_strdup (_("No question to work on")),
         g_strdup (_("A session without a question ends without an answer: say in a sentence what it should settle.")));
}

/* Somebody must keep the time and give the floor: one for all moments, or one each. */
static void
look_for_leaders (Review *self)
{
  guint without = 0;

  if (canevas_record_is_set (self->session, "facilitator"))
    return;
  for (guint i = 0; i < self->steps->len; i++)
    without += !canevas_record_is_set (self->steps->pdata[i], "leader");
  if (without == self->steps->len)
    {
      add (self, "no-leader", CANEVAS_SEVERITY_TO_CORRECT, NULL, "facilitator", g_strdup (_("Nobody leads it")),
           g_strdup (_("Somebody who knows how keeps the time and gives everybody the floor.")));
      return;
    }
  for (guint i = 0; i < self->steps->len; i++)
    {
      CanevasRecord *step = self->steps->pdata[i];

      if (!canevas_record_is_set (step, "leader") && !canevas_session_step_is_break (step))
        add (self, "moment-without-leader", CANEVAS_SEVERITY_TO_CHECK, step, "leader",
             g_strdup_printf (_("“%s”: nobody leads it"), canevas_record_get_title (step)),
             g_strdup (_("The other moments have somebody: say who takes over here.")));
    }
}

static void
look_for_minutes (Review *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (get_minutes (self->steps->pdata[i]) == 0)
      add (self, "no-minutes", CANEVAS_SEVERITY_TO_CORRECT, self->steps->pdata[i], "minutes",
           g_strdup_printf (_("“%s”: no time given"), canevas_record_get_title (self->steps->pdata[i])),
           g_strdup (_("Without its minutes, nobody knows when the next moment begins.")));
}

static void
say_too_long (Review *self, guint length)
{
  CanevasSessionFinding *finding =
    add (self, "too-long", CANEVAS_SEVERITY_TO_CORRECT, NULL, "duration",
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute too many", "%u minutes too many", self->planned - length),
                          self->planned - length),
         g_strdup_printf (_("The moments take %u minutes, the session lasts %u. What is at the end, the decision and what "
                            "comes next, would be cut short."),
                          self->planned, length));

  if (length >= self->steps->len)
    finding->fix = g_strdup_printf (_("Shorten the moments to %u minutes in all"), length);
}

static void
look_at_the_length (Review *self)
{
  const guint length = get_length (self->session);

  if (self->planned == 0)
    return;
  if (length == 0)
    add (self, "no-length", CANEVAS_SEVERITY_TO_CHECK, NULL, "duration", g_strdup (_("No end announced")),
         g_strdup (_("Who does not know when it ends does not know whether they can come.")))
      ->fix = g_strdup_printf (_("Give it the %u minutes of its moments"), self->planned);
  else if (self->planned > length)
    say_too_long (self, length);
  else if (length - self->planned >= SLACK)
    add (self, "time-left", CANEVAS_SEVERITY_ADVICE, NULL, "duration",
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute without a use", "%u minutes without a use",
                                       length - self->planned),
                          length - self->planned),
         g_strdup (_("Give them to a moment, or end earlier: people are grateful for it.")))
      ->fix = g_strdup_printf (_("End after %u minutes"), self->planned);
}

/* Minutes of work from a moment to the next break, or the end. */
static guint
measure_stretch (Review *self, guint step)
{
  guint sum = 0;

  for (; step < self->steps->len && !canevas_session_step_is_break (self->steps->pdata[step]); step++)
    sum += get_minutes (self->steps->pdata[step]);
  return sum;
}

/* @first: where the stretch begins; @crossing: the moment that goes on beyond what is bearable */
static void
say_no_break (Review *self, guint first, guint crossing)
{
  CanevasRecord *step = self->steps->pdata[crossing];
  CanevasSessionFinding *finding =
    add (self, "no-break", CANEVAS_SEVERITY_TO_CHECK, step, NULL,
         g_strdup_printf (_("%u minutes without a break"), measure_stretch (self, first)),
         g_strdup_printf (_("Beyond two hours at a stretch, people listen less, and what is decided last is decided badly. "
                            "It begins with “%s”."),
                          canevas_record_get_title (self->steps->pdata[first])));

  if (crossing > first)
    finding->fix = g_strdup_printf (_("Add a break before “%s”"), canevas_record_get_title (step));
}

/* One finding a stretch. */
static void
look_for_breaks (Review *self)
{
  guint first = 0, sum = 0;
  gboolean said = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      if (canevas_session_step_is_break (self->steps->pdata[i]))
        {
          first = i + 1;
          sum = 0;
          said = FALSE;
          continue;
        }
      sum += get_minutes (self->steps->pdata[i]);
      if (sum > CANEVAS_SESSION_LONGEST_STRETCH && !said)
        {
          say_no_break (self, first, i);
          said = TRUE;
        }
    }
}

/* What a method takes in all, from its first moment on. */
static guint
measure_method (Review *self, const CanevasMethod *method, guint first)
{
  guint minutes = 0;

  for (guint i = first; i < self->steps->len; i++)
    if (g_strcmp0 (canevas_record_get_text (self->steps->pdata[i], "method"), method->id) == 0)
      minutes += get_minutes (self->steps->pdata[i]);
  return minutes;
}

/* For the people expected, and the time that its moments have. */
static void
look_at_method (Review *self, const CanevasMethod *method, guint first)
{
  CanevasRecord *step = self->steps->pdata[first];
  const guint minutes = measure_method (self, method, first);
  g_autofree char *reason =
    canevas_method_dup_reason (method, NULL, (guint) canevas_record_get_integer (self->session, "expected"), minutes);

  if (reason != NULL)
    add (self, "method", CANEVAS_SEVERITY_TO_CHECK, step, NULL, g_strdup_printf (_("“%s” does not suit"), method->name),
         g_steal_pointer (&reason));
  else if (minutes > method->longest)
    add (self, "method-long", CANEVAS_SEVERITY_ADVICE, step, NULL, g_strdup_printf (_("“%s” is drawn out"), method->name),
         g_strdup_printf (_("It has %u minutes, and tires people beyond %u: another method can take over."), minutes, method->longest));
}

/* Each once, at its first moment. */
static void
look_at_methods (Review *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CanevasMethod *method = canevas_method_find (canevas_record_get_text (self->steps->pdata[i], "method"));

      if (method != NULL && g_hash_table_add (seen, (gpointer) method->id))
        look_at_method (self, method, i);
    }
}

static void
look_at_the_running_order (Review *self)
{
  look_at_the_question (self);
  if (self->steps->len == 0)
    {
      add (self, "no-moment", CANEVAS_SEVERITY_TO_CORRECT, NULL, NULL, g_strdup (_("No running order")),
           g_strdup (_("Nobody knows yet what happens when: choose a method, or add moments.")));
      return;
    }
  look_for_leaders (self);
  look_for_minutes (self);
  look_at_the_length (self);
  look_for_breaks (self);
  look_at_methods (self);
}

/* --- After it --- */

static void
look_at_the_feedback (Review *self)
{
  if (!canevas_record_is_set (self->session, "feedback"))
    add (self, "no-feedback", CANEVAS_SEVERITY_TO_CORRECT, NULL, "feedback", g_strdup (_("No feedback to participants")),
         g_strdup (_("Those who took part are told what was kept of their proposals, what was not, and why: else nobody "
                       "comes next time.")));
  else if (!canevas_record_is_set (self->session, "feedback_on"))
    add (self, "feedback-not-given", CANEVAS_SEVERITY_TO_CHECK, NULL, "feedback_on", g_strdup (_("Feedback not given yet")),
         g_strdup (_("It is written; say on what day the participants got it.")));
}

static void
look_at_actions (Review *self, GPtrArray *outcomes)
{
  for (guint i = 0; i < outcomes->len; i++)
    {
      CanevasRecord *outcome = outcomes->pdata[i];

      if (g_strcmp0 (canevas_record_get_text (outcome, "kind"), "action") != 0 || canevas_record_is_set (outcome, "done_on"))
        continue;
      if (!canevas_record_is_set (outcome, "owner"))
        add (self, "action-without-owner", CANEVAS_SEVERITY_TO_CORRECT, outcome, "owner",
             g_strdup_printf (_("“%s”: no owner"), canevas_record_get_title (outcome)),
             g_strdup (_("An action of everybody is done by nobody.")));
      else if (!canevas_record_is_set (outcome, "due"))
        add (self, "action-without-date", CANEVAS_SEVERITY_TO_CHECK, outcome, "due",
             g_strdup_printf (_("“%s”: no due date"), canevas_record_get_title (outcome)),
             g_strdup (_("Without a day, one cannot say that it is late.")));
    }
}

static void
look_at_what_came_of_it (Review *self)
{
  g_autoptr (GPtrArray) outcomes = canevas_store_collect_children (self->session, &canevas_session_outcome_type);

  if (outcomes->len == 0 && !canevas_record_is_set (self->session, "minutes"))
    add (self, "nothing-kept", CANEVAS_SEVERITY_TO_CORRECT, NULL, "minutes", g_strdup (_("Nothing kept of it")),
         g_strdup (_("Write down what was said and what came of it, without names, while people still remember.")));
  look_at_the_feedback (self);
  look_at_actions (self, outcomes);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CanevasSessionFinding *first = *(const CanevasSessionFinding *const *) a;
  const CanevasSessionFinding *second = *(const CanevasSessionFinding *const *) b;

  return (int) first->severity - (int) second->severity;
}

GPtrArray *
canevas_session_review (CanevasRecord *session)
{
  g_autoptr (GPtrArray) steps = NULL;
  Review self = { session, NULL, 0, g_ptr_array_new_with_free_func (finding_free) };
  const char *state;

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  state = canevas_record_get_text (session, "state");
  if (canevas_record_is_deleted (session) || g_strcmp0 (state, "cancelled") == 0)
    return self.findings;
  self.steps = steps = canevas_store_collect_children (session, &canevas_session_step_type);
  self.planned = canevas_session_get_planned (session);
  if (g_strcmp0 (state, "held") == 0)
    look_at_what_came_of_it (&self);
  else
    look_at_the_running_order (&self);
  g_ptr_array_sort (self.findings, compare);
  return self.findings;
}
