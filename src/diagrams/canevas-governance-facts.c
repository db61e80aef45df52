/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-governance-facts.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-role.h"
#include "canevas-seat.h"
#include "canevas-step-delay.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* Best first: one who has two seats in a body is shown in that which weighs most. */
static const char *const capacities[] = { "chair", "vice_chair", "facilitator", "secretary", "member", "deputy", "guest" };

static void
seat_free (gpointer data)
{
  g_free (((CanevasGovernanceSeat *) data)->label);
  g_free (data);
}

static void
body_free (gpointer data)
{
  CanevasGovernanceBody *body = data;

  g_object_unref (body->record);
  g_free (body->rhythm);
  g_strfreev (body->purposes);
  g_ptr_array_unref (body->seats);
  g_free (body);
}

static void
role_free (gpointer data)
{
  CanevasGovernanceRole *role = data;

  g_object_unref (role->record);
  g_free (role->title);
  g_free (role->subtitle);
  g_free (role);
}

static void
step_free (gpointer data)
{
  g_free (((CanevasGovernanceStep *) data)->delay);
  g_free (data);
}

static void
kind_free (gpointer data)
{
  CanevasGovernanceKind *kind = data;

  g_object_unref (kind->record);
  g_free (kind->letter);
  g_ptr_array_unref (kind->steps);
  g_free (kind);
}

static void
arrow_free (gpointer data)
{
  g_array_unref (((CanevasGovernanceArrow *) data)->parts);
  g_free (data);
}

/* Calls @func for each child record of a type. */
static void
foreach_child (CanevasRecord *parent, const CanevasRecordType *type, void (*func) (CanevasGovernanceFacts *, CanevasRecord *, gpointer),
               CanevasGovernanceFacts *self, gpointer data)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      func (self, record, data);
    }
}

static const char *
get_choice (CanevasRecord *record, const char *name)
{
  const char *text = canevas_record_get_text (record, name);

  return text != NULL ? g_intern_string (text) : "";
}

static const char *
get_choice_label (CanevasRecord *record, const char *name)
{
  g_autofree char *label = canevas_format_field (record, name, CANEVAS_DATE_SHORT);

  return g_intern_string (label);
}

static CanevasGovernanceLane
get_lane (const char *level)
{
  return g_strcmp0 (level, "strategy") == 0     ? CANEVAS_GOVERNANCE_STRATEGY
         : g_strcmp0 (level, "management") == 0 ? CANEVAS_GOVERNANCE_MANAGEMENT
                                                : CANEVAS_GOVERNANCE_PROJECT;
}

static guint
find (GPtrArray *items, const char *id)
{
  /* Every item begins with its record. */
  for (guint i = 0; id != NULL && i < items->len; i++)
    if (g_str_equal (canevas_record_get_id (*(CanevasRecord **) items->pdata[i]), id))
      return i;
  return CANEVAS_GOVERNANCE_NONE;
}

static char *
dup_person (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) person = canevas_record_get_reference (record, "person");

  return person != NULL ? g_strdup (canevas_record_get_title (person)) : NULL;
}

static CanevasGovernanceLane
get_role_lane (const char *kind, const char *level)
{
  if (g_str_equal (kind, "commissioner"))
    return CANEVAS_GOVERNANCE_STRATEGY;
  if (g_str_equal (kind, "project_director"))
    return CANEVAS_GOVERNANCE_MANAGEMENT;
  if (g_str_equal (kind, "project_manager"))
    return CANEVAS_GOVERNANCE_PROJECT;
  return get_lane (level);
}

static void
read_role_cb (CanevasGovernanceFacts *self, CanevasRecord *record, gpointer names)
{
  CanevasGovernanceRole *role = g_new0 (CanevasGovernanceRole, 1);
  g_autofree char *person = GPOINTER_TO_INT (names) ? dup_person (record) : NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  const char *kind_label = get_choice_label (record, "kind");

  role->record = g_object_ref (record);
  role->kind = get_choice (record, "kind");
  role->lane = get_role_lane (role->kind, canevas_record_get_text (record, "level"));
  role->title = g_strdup (canevas_record_is_set (record, "position") ? canevas_record_get_title (record) : kind_label);
  if (g_utf8_collate (role->title, kind_label) != 0)
    g_strv_builder_add (words, kind_label);
  if (canevas_record_get_flag (record, "also_sponsor"))
    g_strv_builder_add (words, _("also the sponsor"));
  if (person != NULL)
    g_strv_builder_add (words, person);
  all = g_strv_builder_end (words);
  role->subtitle = g_strjoinv (" · ", all);
  g_ptr_array_add (self->roles, role);
}

static void
read_seat_cb (CanevasGovernanceFacts *self, CanevasRecord *record, gpointer names)
{
  CanevasGovernanceBody *body = self->bodies->pdata[self->bodies->len - 1];
  CanevasGovernanceSeat *seat;
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (record, "role");
  g_autofree char *person = GPOINTER_TO_INT (names) ? dup_person (record) : NULL;
  const char *title = canevas_record_get_title (record);

  if (person == NULL && role != NULL && GPOINTER_TO_INT (names))
    person = dup_person (role);
  if (*title == '\0' || (!GPOINTER_TO_INT (names) && role == NULL && !canevas_record_is_set (record, "position")))
    return;
  seat = g_new0 (CanevasGovernanceSeat, 1);
  seat->label = person != NULL && !g_str_equal (person, title) ? g_strdup_printf ("%s (%s)", title, person) : g_strdup (title);
  seat->capacity = get_choice (record, "capacity");
  seat->capacity_label = get_choice_label (record, "capacity");
  seat->role = role != NULL ? find (self->roles, canevas_record_get_id (role)) : CANEVAS_GOVERNANCE_NONE;
  g_ptr_array_add (body->seats, seat);
  if (g_str_equal (seat->capacity, "chair") && body->chair == CANEVAS_GOVERNANCE_NONE)
    body->chair = seat->role;
}

/* Two chair a pair. (transfer full): empty where nobody does */
static char *
dup_chairs (CanevasGovernanceBody *body)
{
  g_autoptr (GString) chairs = g_string_new (NULL);

  for (guint i = 0; i < body->seats->len; i++)
    {
      const CanevasGovernanceSeat *seat = body->seats->pdata[i];

      if (g_str_equal (seat->capacity, "chair"))
        g_string_append_printf (chairs, "%s%s", chairs->len > 0 ? ", " : "", seat->label);
    }
  return g_string_free (g_steal_pointer (&chairs), FALSE);
}

static char *
format_rhythm (CanevasGovernanceBody *body)
{
  g_autofree char *frequency = canevas_format_field (body->record, "frequency", CANEVAS_DATE_SHORT);
  g_autofree char *chairs = dup_chairs (body);

  if (*chairs == '\0')
    return g_steal_pointer (&frequency);
  return *frequency != '\0' ? g_strdup_printf (_("%s · chaired by: %s"), frequency, chairs)
                            : g_strdup_printf (_("Chaired by: %s"), chairs);
}

/* Lines with something in them. */
static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      {
        g_autofree char *line = canevas_typography_apply (lines[i]);

        g_strv_builder_add (kept, line);
      }
  return g_strv_builder_end (kept);
}

static void
read_body_cb (CanevasGovernanceFacts *self, CanevasRecord *record, gpointer names)
{
  CanevasGovernanceBody *body = g_new0 (CanevasGovernanceBody, 1);

  body->record = g_object_ref (record);
  body->lane = canevas_record_get_flag (record, "outside") ? CANEVAS_GOVERNANCE_OUTSIDE
                                                           : get_lane (canevas_record_get_text (record, "level"));
  body->verb = get_choice (record, "verb");
  body->verb_label = get_choice_label (record, "verb");
  body->purposes = split_lines (canevas_record_get_text (record, "purpose"));
  body->seats = g_ptr_array_new_with_free_func (seat_free);
  body->chair = CANEVAS_GOVERNANCE_NONE;
  g_ptr_array_add (self->bodies, body);
  foreach_child (record, &canevas_seat_type, read_seat_cb, self, names);
  body->rhythm = format_rhythm (body);
}

static void
read_step_cb (CanevasGovernanceFacts *self, CanevasRecord *record, gpointer unused)
{
  CanevasGovernanceKind *kind = self->kinds->pdata[self->kinds->len - 1];
  CanevasGovernanceStep *step;
  guint body = find (self->bodies, canevas_record_get_text (record, "instance"));
  int days = canevas_step_delay_get_days (record);

  if (body == CANEVAS_GOVERNANCE_NONE)
    return;
  step = g_new0 (CanevasGovernanceStep, 1);
  step->body = body;
  step->verb_label = get_choice_label (record, "verb");
  step->delay = canevas_step_delay_format (record);
  g_ptr_array_add (kind->steps, step);
  kind->days = kind->days < 0 || days < 0 ? -1 : kind->days + days;
}

static void
read_kind_cb (CanevasGovernanceFacts *self, CanevasRecord *record, gpointer unused)
{
  CanevasGovernanceKind *kind = g_new0 (CanevasGovernanceKind, 1);

  kind->record = g_object_ref (record);
  kind->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (self->kinds, kind);
  foreach_child (record, &canevas_circuit_step_type, read_step_cb, self, NULL);
}

/* A, B, … Z, AA: those whose circuit says something. */
static void
letter_kinds (CanevasGovernanceFacts *self)
{
  guint n_drawn = 0, next = 0;

  for (guint i = 0; i < self->kinds->len; i++)
    n_drawn += canevas_governance_facts_get_kind (self, i)->steps->len > 0;
  for (guint i = 0; i < self->kinds->len; i++)
    {
      CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self, i);

      if (n_drawn < 2 || kind->steps->len == 0)
        kind->letter = g_strdup ("");
      else
        {
          kind->letter = next < 26 ? g_strdup_printf ("%c", 'A' + next) : g_strdup_printf ("%c%c", 'A' + next / 26 - 1, 'A' + next % 26);
          next++;
        }
    }
}

static CanevasGovernanceArrow *
get_arrow (CanevasGovernanceFacts *self, guint from, guint to)
{
  CanevasGovernanceArrow *arrow;

  for (guint i = 0; i < self->arrows->len; i++)
    {
      arrow = self->arrows->pdata[i];
      if (arrow->from == from && arrow->to == to)
        return arrow;
    }
  arrow = g_new0 (CanevasGovernanceArrow, 1);
  arrow->from = from;
  arrow->to = to;
  arrow->parts = g_array_new (FALSE, FALSE, sizeof (CanevasGovernancePart));
  g_ptr_array_add (self->arrows, arrow);
  return arrow;
}

/* The delay of an arrow is what it takes to come through the body it leads to; two steps in one body make no arrow. */
static void
make_arrows (CanevasGovernanceFacts *self)
{
  for (guint k = 0; k < self->kinds->len; k++)
    {
      CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self, k);

      for (guint i = 1, number = 1; i < kind->steps->len; i++)
        {
          const CanevasGovernanceStep *from = kind->steps->pdata[i - 1], *to = kind->steps->pdata[i];
          CanevasGovernancePart part = { k, number, to->delay };

          if (from->body == to->body)
            continue;
          g_array_append_val (get_arrow (self, from->body, to->body)->parts, part);
          number++;
        }
    }
}

CanevasGovernanceFacts *
canevas_governance_facts_new (CanevasRecord *project, gboolean names)
{
  CanevasGovernanceFacts *self = g_new0 (CanevasGovernanceFacts, 1);

  self->project = g_object_ref (project);
  self->bodies = g_ptr_array_new_with_free_func (body_free);
  self->roles = g_ptr_array_new_with_free_func (role_free);
  self->kinds = g_ptr_array_new_with_free_func (kind_free);
  self->arrows = g_ptr_array_new_with_free_func (arrow_free);
  foreach_child (project, &canevas_role_type, read_role_cb, self, GINT_TO_POINTER (names));
  foreach_child (project, &canevas_instance_type, read_body_cb, self, GINT_TO_POINTER (names));
  foreach_child (project, &canevas_decision_kind_type, read_kind_cb, self, NULL);
  letter_kinds (self);
  make_arrows (self);
  return self;
}

void
canevas_governance_facts_free (CanevasGovernanceFacts *self)
{
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->arrows);
  g_object_unref (self->project);
  g_free (self);
}

guint
canevas_governance_facts_find_body (const CanevasGovernanceFacts *self, const char *id)
{
  return find (self->bodies, id);
}

guint
canevas_governance_facts_find_role (const CanevasGovernanceFacts *self, const char *id)
{
  return find (self->roles, id);
}

guint
canevas_governance_facts_find_kind (const CanevasGovernanceFacts *self, const char *id)
{
  return find (self->kinds, id);
}

const CanevasGovernanceSeat *
canevas_governance_facts_find_seat (const CanevasGovernanceFacts *self, guint body, guint role)
{
  GPtrArray *seats = canevas_governance_facts_get_body (self, body)->seats;

  for (guint c = 0; c < G_N_ELEMENTS (capacities); c++)
    for (guint i = 0; i < seats->len; i++)
      {
        const CanevasGovernanceSeat *seat = seats->pdata[i];

        if (seat->role == role && role != CANEVAS_GOVERNANCE_NONE && g_str_equal (seat->capacity, capacities[c]))
          return seat;
      }
  return NULL;
}

char *
canevas_governance_facts_dup_total (const CanevasGovernanceFacts *self, guint kind)
{
  int days = canevas_governance_facts_get_kind (self, kind)->days;

  if (days <= 0)
    return g_strdup ("");
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d working day at most", "%d working days at most", (gulong) days),
                          days);
}

char *
canevas_governance_facts_describe_body (const CanevasGovernanceFacts *self, guint number)
{
  const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self, number);
  g_autoptr (GString) text = g_string_new (body->verb_label);

  if (*body->rhythm != '\0')
    g_string_append_printf (text, ". %s", body->rhythm);
  for (guint i = 0; i < body->seats->len; i++)
    {
      const CanevasGovernanceSeat *seat = body->seats->pdata[i];

      g_string_append (text, i == 0 ? _(". Who sits there: ") : ", ");
      g_string_append (text, seat->label);
    }
  if (body->purposes[0] != NULL)
    {
      g_autofree char *purposes = g_strjoinv (_("; "), body->purposes);

      g_string_append_printf (text, _(". What it treats: %s"), purposes);
    }
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
canevas_governance_lane_get_label (CanevasGovernanceLane lane)
{
  static const char *const labels[] = { NC_("choice", "Outside the project"), NC_("choice", "Strategy"), NC_("choice", "Management"),
                                        NC_("choice", "Project") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "choice", labels[lane]);
}
