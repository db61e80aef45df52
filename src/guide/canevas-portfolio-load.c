/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-load.h"

#include "canevas-authority.h"
#include "canevas-day-index.h"
#include "canevas-format.h"
#include "canevas-person.h"
#include "canevas-plan-now.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Hundredths of days are not told. */
#define LEAST 0.005
#define N_MONTHS CANEVAS_PORTFOLIO_LOAD_MONTHS

/* A role of a project, and what it takes. */
typedef struct
{
  CanevasRecord *role, *project, *person; /* (nullable): the last */
  guint32 first, last;                    /* 0: not said */
  guint number;                           /* in the plan of its project; G_MAXUINT: that says nothing of it */
  double asked[N_MONTHS], given[N_MONTHS];
} Share;

typedef struct
{
  CanevasPortfolioLoad *load;
  CanevasStore *store;
  CanevasDayIndex *days;
  GArray *shares; /* Share */
  guint32 first, last; /* of all */
} Reading;

static void
clear_share (gpointer data)
{
  Share *share = data;

  g_object_unref (share->role);
  g_object_unref (share->project);
  g_clear_object (&share->person);
}

static void
person_free (gpointer data)
{
  CanevasLoadPerson *person = data;

  g_free (person->id);
  g_free (person->name);
  g_free (person->functions);
  g_free (person);
}

static void
group_free (gpointer data)
{
  CanevasLoadGroup *group = data;

  g_free (group->id);
  g_free (group->name);
  g_ptr_array_unref (group->people);
  g_free (group);
}

/* --- Who is asked --- */

static guint32
get_day (CanevasRecord *role, CanevasRecord *project, const char *field)
{
  return canevas_day_number_parse (
    canevas_record_get_text (canevas_record_is_set (role, field) ? role : project, field));
}

static void
hold (Reading *self, guint32 day)
{
  if (day == 0)
    return;
  self->first = self->first == 0 ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

static guint
find_in_plan (CanevasPlan *plan, CanevasRecord *role)
{
  for (guint i = 0; i < canevas_plan_get_n_roles (plan); i++)
    if (canevas_plan_get_role (plan, i) == role)
      return i;
  return G_MAXUINT;
}

static void
add_role (Reading *self, CanevasRecord *project, CanevasRecord *role)
{
  CanevasPlan *plan = canevas_plan_now (project);
  Share share = { .number = canevas_plan_get_workload (plan) != NULL ? find_in_plan (plan, role) : G_MAXUINT };

  if (share.number == G_MAXUINT && !canevas_record_is_set (role, "relief") && !canevas_record_is_set (role, "time_share"))
    return;
  share.role = g_object_ref (role);
  share.project = g_object_ref (project);
  share.person = canevas_record_get_reference (role, "person");
  share.first = get_day (role, project, "start_date");
  share.last = get_day (role, project, "end_date");
  hold (self, share.first);
  hold (self, share.last);
  g_array_append_val (self->shares, share);
  self->load->n_silent += share.number == G_MAXUINT;
}

static void
read_projects (Reading *self)
{
  g_autoptr (CanevasList) projects = canevas_store_list (self->store, &canevas_project_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);
      g_autoptr (GPtrArray) roles = canevas_store_collect_children (project, &canevas_role_type);
      CanevasSchedule *schedule = canevas_plan_get_schedule (canevas_plan_now (project), NULL);
      guint32 start = 0, finish = 0;

      if (g_strcmp0 (canevas_record_get_text (project, "stage"), "closed") == 0)
        continue;
      self->load->n_projects++;
      for (guint k = 0; k < roles->len; k++)
        add_role (self, project, roles->pdata[k]);
      if (schedule != NULL && canevas_plan_get_n_roles (canevas_plan_now (project)) > 0)
        canevas_schedule_get_span (schedule, &start, &finish);
      hold (self, start);
      hold (self, finish);
    }
}

/* --- Months --- */

static guint32
add_months (guint32 day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  if (months > 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  return g_date_get_julian (&date);
}

/* From this month on, as far as there is something; else the nearest months. */
static void
choose_months (Reading *self, guint32 today)
{
  CanevasPortfolioLoad *load = self->load;
  const guint32 first = add_months (self->first != 0 ? self->first : today, 0);
  const guint32 latest = add_months (self->last != 0 ? self->last : today, -(N_MONTHS - 1));
  guint32 month = MAX (first, MIN (add_months (today, 0), latest));

  if (self->first != 0 && today <= self->last && today >= self->first)
    month = add_months (today, 0);
  load->months[0] = month;
  do
    {
      load->n_months++;
      load->months[load->n_months] = add_months (month, (int) load->n_months);
    }
  while (load->n_months < N_MONTHS && load->months[load->n_months] <= self->last);
}

static guint
count_days (Reading *self, guint32 from, guint32 end)
{
  return end > from ? (guint) (canevas_day_index_find (self->days, end) - canevas_day_index_find (self->days, from)) : 0;
}

static double
get_days_a_month (CanevasRecord *role, guint worked)
{
  if (canevas_record_is_set (role, "relief"))
    return canevas_record_get_decimal (role, "relief");
  return worked * (double) canevas_record_get_integer (role, "time_share") / 100;
}

/* Of a month that the role takes part in for some days only, as much. */
static void
give (Reading *self, Share *share)
{
  for (guint i = 0; i < self->load->n_months; i++)
    {
      const guint32 from = self->load->months[i], end = self->load->months[i + 1];
      const guint worked = count_days (self, from, end);
      const guint held = count_days (self, MAX (from, share->first), share->last != 0 ? MIN (end, share->last + 1) : end);

      share->given[i] = worked > 0 ? get_days_a_month (share->role, worked) * held / worked : 0;
    }
}

/* The weeks of a plan, over the months that they lie in. */
static void
ask (Reading *self, Share *share)
{
  const CanevasWorkload *workload = canevas_plan_get_workload (canevas_plan_now (share->project));

  for (guint week = 0; week < workload->n_weeks; week++)
    {
      const guint32 from = workload->first + 7 * week, end = from + 7;
      const double days = canevas_workload_get (workload, share->number, week);
      const guint worked = count_days (self, from, end);

      for (guint i = 0; days > 0 && i < self->load->n_months; i++)
        {
          const guint32 first = MAX (from, self->load->months[i]), last = MIN (end, self->load->months[i + 1]);

          if (first < last)
            share->asked[i] += days * (worked > 0 ? (double) count_days (self, first, last) / worked : (last - first) / 7.0);
        }
    }
}

/* --- Groups --- */

static CanevasLoadGroup *
add_group (CanevasPortfolioLoad *load, const char *id, const char *name)
{
  CanevasLoadGroup *group = g_new0 (CanevasLoadGroup, 1);

  group->id = g_strdup (id);
  group->name = g_strdup (name);
  group->people = g_ptr_array_new_with_free_func (person_free);
  g_ptr_array_add (load->groups, group);
  return group;
}

/* In the order of the organisation, or of the kinds; those that nobody is in go again. */
static void
add_groups (Reading *self, CanevasLoadGrouping grouping)
{
  const int kind = canevas_record_type_find_field (&canevas_role_type, "kind");
  g_autoptr (CanevasList) units = canevas_store_list (self->store, &canevas_unit_type);

  if (grouping == CANEVAS_LOAD_BY_ROLE)
    {
      const CanevasChoice *choices = canevas_role_type.fields[kind].choices;

      for (guint i = 0; choices[i].name != NULL; i++)
        add_group (self->load, choices[i].name, g_dpgettext2 (GETTEXT_PACKAGE, "choice", choices[i].label));
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (units)); i++)
    {
      g_autoptr (CanevasRecord) unit = g_list_model_get_item (G_LIST_MODEL (units), i);

      add_group (self->load, canevas_record_get_id (unit), canevas_record_get_title (unit));
    }
  add_group (self->load, "", _("No unit named"));
}

/* Where the person works every day; else the unit that lends them. */
static const char *
get_group (const Share *share, CanevasLoadGrouping grouping)
{
  const char *unit = share->person != NULL ? canevas_record_get_text (share->person, "unit") : NULL;

  if (grouping == CANEVAS_LOAD_BY_ROLE)
    return canevas_record_get_text (share->role, "kind");
  if (unit == NULL)
    unit = canevas_record_get_text (share->role, "home_unit");
  return unit != NULL ? unit : "";
}

static gboolean
is_same (const Share *first, const Share *second)
{
  return first->role == second->role || (first->person != NULL && first->person == second->person);
}

/* What all projects together ask of somebody beyond what was given, and beyond what a month has. */
static double
get_beyond (Reading *self, const Share *share, guint month, double *asked)
{
  const double worked = count_days (self, self->load->months[month], self->load->months[month + 1]);
  double given = 0, beyond;

  *asked = 0;
  for (guint i = 0; i < self->shares->len; i++)
    {
      const Share *other = &g_array_index (self->shares, Share, i);

      if (!is_same (share, other))
        continue;
      *asked += other->asked[month];
      given += other->given[month];
    }
  beyond = *asked - MIN (given, worked);
  return beyond > LEAST ? beyond : 0;
}

static CanevasLoadPerson *
add_person (CanevasLoadGroup *group, const Share *share)
{
  CanevasRecord *who = share->person != NULL ? share->person : share->role;
  g_autofree char *function = g_strdup_printf ("%s (%s)", canevas_record_get_title (share->role),
                                               canevas_record_get_title (share->project));
  CanevasLoadPerson *person;

  for (guint i = 0; i < group->people->len; i++)
    {
      person = group->people->pdata[i];
      if (g_str_equal (person->id, canevas_record_get_id (who)))
        {
          char *both = g_strjoin ("\n", person->functions, function, NULL);

          g_free (person->functions);
          person->functions = both;
          return person;
        }
    }
  person = g_new0 (CanevasLoadPerson, 1);
  person->id = g_strdup (canevas_record_get_id (who));
  person->name = g_strdup (canevas_record_get_title (who));
  person->functions = g_steal_pointer (&function);
  g_ptr_array_add (group->people, person);
  return person;
}

static void
add_to (CanevasLoadMonth *month, double asked, double given, double beyond)
{
  month->asked += asked;
  month->given += given;
  month->beyond += beyond;
}

/* What is beyond belongs to the roles in the measure in which they ask. */
static void
add_share (Reading *self, const Share *share, CanevasLoadGrouping grouping)
{
  CanevasLoadGroup *group = (CanevasLoadGroup *) canevas_portfolio_load_find (self->load, get_group (share, grouping));
  CanevasLoadPerson *person;

  if (group == NULL)
    group = self->load->groups->pdata[self->load->groups->len - 1];
  person = add_person (group, share);
  for (guint i = 0; i < self->load->n_months; i++)
    {
      double all, beyond = get_beyond (self, share, i, &all);

      beyond = all > 0 ? beyond * share->asked[i] / all : 0;
      add_to (&group->months[i], share->asked[i], share->given[i], beyond);
      add_to (&person->months[i], share->asked[i], share->given[i], beyond);
    }
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const CanevasLoadPerson *const *first = a, *const *second = b;

  return g_utf8_collate ((*first)->name, (*second)->name);
}

static void
sort_groups (CanevasPortfolioLoad *load)
{
  for (guint i = load->groups->len; i > 0; i--)
    {
      CanevasLoadGroup *group = load->groups->pdata[i - 1];

      g_ptr_array_sort (group->people, compare_people);
      if (group->people->len == 0)
        g_ptr_array_remove_index (load->groups, i - 1);
    }
}

CanevasPortfolioLoad *
canevas_portfolio_load_new (CanevasStore *store, const char *today, CanevasLoadGrouping grouping)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (Share));
  Reading self = { .load = g_new0 (CanevasPortfolioLoad, 1), .store = store, .shares = shares };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (canevas_day_number_parse (today) != 0, NULL);

  g_array_set_clear_func (shares, clear_share);
  self.load->groups = g_ptr_array_new_with_free_func (group_free);
  read_projects (&self);
  choose_months (&self, canevas_day_number_parse (today));
  self.days = canevas_day_index_new (self.load->months[0] - 7, canevas_authority_find_holidays (store), NULL, 0);
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = &g_array_index (shares, Share, i);

      give (&self, share);
      if (share->number == G_MAXUINT)
        memcpy (share->asked, share->given, sizeof share->asked);
      else
        ask (&self, share);
    }
  add_groups (&self, grouping);
  for (guint i = 0; i < shares->len; i++)
    add_share (&self, &g_array_index (shares, Share, i), grouping);
  sort_groups (self.load);
  canevas_day_index_unref (self.days);
  return self.load;
}

void
canevas_portfolio_load_free (CanevasPortfolioLoad *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

const CanevasLoadGroup *
canevas_portfolio_load_find (const CanevasPortfolioLoad *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->groups->len; i++)
    if (g_strcmp0 (((const CanevasLoadGroup *) self->groups->pdata[i])->id, id) == 0)
      return self->groups->pdata[i];
  return NULL;
}

static char *
dup_days (double days)
{
  g_autofree char *number = canevas_format_number (days, 1);

  /* Translators: %s is a number with its decimals. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", days < 2 ? 1 : 2), number);
}

char *
canevas_portfolio_load_dup_sentence (const CanevasPortfolioLoad *self, const CanevasLoadMonth *months)
{
  g_autofree char *asked = NULL, *given = NULL;
  CanevasLoadMonth all = { 0 };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && months != NULL, NULL);

  for (guint i = 0; i < self->n_months; i++)
    add_to (&all, months[i].asked, months[i].given, months[i].beyond);
  asked = dup_days (all.asked);
  given = dup_days (all.given);
  /* Translators: two numbers of days: "12 days are asked, 10 days are given." */
  g_string_append_printf (text, _("Asked: %s. Given: %s."), asked, given);
  for (guint i = 0; i < self->n_months; i++)
    {
      g_autofree char *beyond = dup_days (months[i].beyond), *month = NULL, *name = NULL;
      GDate date;

      if (months[i].beyond <= LEAST)
        continue;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, self->months[i]);
      month = canevas_format_day (&date, CANEVAS_DATE_MONTH);
      name = canevas_format_begin_large (month);
      /* Translators: a month and a number of days: "March 2027: 3 days beyond the time given." */
      g_string_append_printf (text, _("\n%s: %s beyond the time given."), name, beyond);
    }
  return g_string_free (text, FALSE);
}
