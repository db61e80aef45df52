/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-difference.h"

#include "canevas-membership.h"
#include "canevas-person.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

static const CanevasRecordType *const types[] = {
  [CANEVAS_ORG_UNIT] = &canevas_unit_type,
  [CANEVAS_ORG_POST] = &canevas_person_type,
  [CANEVAS_ORG_LINK] = &canevas_unit_link_type,
  [CANEVAS_ORG_MEMBERSHIP] = &canevas_membership_type,
};

const char *
canevas_org_change_get_sign (CanevasOrgChangeKind kind)
{
  if (kind == CANEVAS_ORG_CHANGE_CREATED)
    return "+";
  if (kind == CANEVAS_ORG_CHANGE_CLOSED)
    return "×";
  return kind == CANEVAS_ORG_CHANGE_MOVED ? "→" : "≠";
}

const char *
canevas_org_change_get_word (CanevasOrgSubject subject, CanevasOrgChangeKind kind)
{
  switch (kind)
    {
    case CANEVAS_ORG_CHANGE_CREATED:
      /* Translators: these words name what changes, in the gender of the subject: a unit, a link or an attachment, a post. */
      return subject == CANEVAS_ORG_UNIT ? C_("change of a unit", "Created") : C_("change of a post", "Created");
    case CANEVAS_ORG_CHANGE_CLOSED:
      return subject == CANEVAS_ORG_UNIT ? C_("change of a unit", "Closed") : C_("change of a post", "Closed");
    case CANEVAS_ORG_CHANGE_MOVED:
      return subject == CANEVAS_ORG_UNIT ? C_("change of a unit", "Moved") : C_("change of a post", "Moved");
    case CANEVAS_ORG_CHANGE_RENAMED:
      return subject == CANEVAS_ORG_UNIT ? C_("change of a unit", "Renamed") : C_("change of a post", "Other function");
    case CANEVAS_ORG_CHANGE_HEADED:
      return C_("change of a unit", "Headed otherwise");
    case CANEVAS_ORG_CHANGE_VACATED:
      return C_("change of a post", "Vacated");
    case CANEVAS_ORG_CHANGE_FILLED:
      return C_("change of a post", "Filled");
    case CANEVAS_ORG_CHANGE_ALTERED:
    default:
      return subject == CANEVAS_ORG_UNIT ? C_("change of a unit", "Changed") : C_("change of a post", "Changed");
    }
}

/* --- Names --- */

/* (transfer full) */
static char *
dup_unit (CanevasOrgFacts *facts, guint unit)
{
  const char *name = unit != CANEVAS_ORG_NONE ? facts->units[unit].name : NULL;

  return g_strdup (name != NULL ? name : _("(no name)"));
}

static char *
dup_post (CanevasOrgFacts *facts, guint post, gboolean names)
{
  const CanevasOrgPost *named = &facts->posts[post];
  const char *position = named->position != NULL ? named->position : _("(no function)");

  if (names && named->name != NULL)
    return g_strdup_printf (_("%s (%s)"), position, named->name);
  return g_strdup (position);
}

/* "“A” and “B”"; "" for none */
static char *
dup_heads (CanevasOrgFacts *facts, guint unit, gboolean names)
{
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (facts, unit);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < heads->len; i++)
    {
      g_autofree char *head = dup_post (facts, g_array_index (heads, guint, i), names);

      if (i > 0)
        g_string_append (text, i + 1 < heads->len ? ", " : _(" and "));
      g_string_append_printf (text, _("“%s”"), head);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_choice (CanevasOrgSubject subject, const char *field, const char *value)
{
  return canevas_field_get_choice_label (&types[subject]->fields[canevas_record_type_find_field (types[subject], field)], value);
}

static char *
dup_link (CanevasOrgFacts *facts, guint link)
{
  const CanevasOrgLink *tie = &facts->links[link];
  g_autofree char *source = dup_unit (facts, tie->source);
  g_autofree char *target = dup_unit (facts, tie->target);

  return g_strdup_printf (_("%s – %s: %s"), source, target, tie->label != NULL ? tie->label : get_choice (CANEVAS_ORG_LINK, "kind", tie->kind));
}

static char *
dup_membership (CanevasOrgFacts *facts, guint membership, gboolean names)
{
  const CanevasOrgMembership *place = &facts->memberships[membership];
  g_autofree char *post = dup_post (facts, place->post, names);
  g_autofree char *unit = dup_unit (facts, place->unit);

  return g_strdup_printf (_("%s in %s"), post, unit);
}

char *
canevas_org_change_dup_title (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names)
{
  gboolean new = change->kind != CANEVAS_ORG_CHANGE_CLOSED;
  CanevasOrgFacts *facts = new ? self->after : self->before;
  guint number = new ? change->after : change->before;

  if (change->subject == CANEVAS_ORG_UNIT)
    return dup_unit (facts, number);
  if (change->subject == CANEVAS_ORG_POST)
    return dup_post (facts, number, names);
  return change->subject == CANEVAS_ORG_LINK ? dup_link (facts, number) : dup_membership (facts, number, names);
}

/* --- What changes --- */

/* "in “A”", of a post or an attachment */
static char *
dup_within (CanevasOrgFacts *facts, guint unit)
{
  g_autofree char *name = NULL;

  if (unit == CANEVAS_ORG_NONE)
    return g_strdup (_("without a unit"));
  name = dup_unit (facts, unit);
  return g_strdup_printf (_("in “%s”"), name);
}

/* "attached to “A”", of a unit */
static char *
dup_attached (CanevasOrgFacts *facts, guint unit)
{
  guint parent = facts->units[unit].parent;
  g_autofree char *name = NULL;

  if (parent == CANEVAS_ORG_NONE)
    return g_strdup (_("at the top"));
  name = dup_unit (facts, parent);
  return g_strdup_printf (_("attached to “%s”"), name);
}

static char *
dup_where (CanevasOrgFacts *facts, CanevasOrgSubject subject, guint number)
{
  if (subject == CANEVAS_ORG_UNIT)
    return dup_attached (facts, number);
  if (subject == CANEVAS_ORG_POST)
    return dup_within (facts, facts->posts[number].unit);
  if (subject == CANEVAS_ORG_LINK)
    return g_strdup (get_choice (subject, "kind", facts->links[number].kind));
  return g_strdup (get_choice (subject, "kind", facts->memberships[number].kind));
}

static char *
dup_moved (CanevasOrgDifference *self, const CanevasOrgChange *change)
{
  guint old = CANEVAS_ORG_NONE;
  g_autofree char *to = NULL;
  g_autofree char *from = NULL;

  if (change->subject == CANEVAS_ORG_UNIT)
    old = self->before->units[change->before].parent;
  else if (change->subject == CANEVAS_ORG_POST)
    old = self->before->posts[change->before].unit;
  else
    old = self->before->memberships[change->before].unit;
  to = change->subject == CANEVAS_ORG_MEMBERSHIP ? dup_within (self->after, self->after->memberships[change->after].unit)
                                                 : dup_where (self->after, change->subject, change->after);
  if (old == CANEVAS_ORG_NONE)
    return g_steal_pointer (&to);
  from = dup_unit (self->before, old);
  return g_strdup_printf (_("%s instead of “%s”"), to, from);
}

static char *
dup_headed (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names)
{
  g_autofree char *old = dup_heads (self->before, change->before, names);
  g_autofree char *new = dup_heads (self->after, change->after, names);

  if (*new == '\0')
    return g_strdup_printf (_("nobody heads it any more; it was %s"), old);
  if (*old == '\0')
    return g_strdup_printf (_("headed by %s"), new);
  return g_strdup_printf (_("headed by %s instead of %s"), new, old);
}

/* The value of a field on one side. (transfer full); "" where it is not set */
static char *
dup_value (CanevasOrgFacts *facts, const CanevasOrgChange *change, guint number, gboolean names)
{
  const CanevasOrgUnit *unit = change->subject == CANEVAS_ORG_UNIT ? &facts->units[number] : NULL;
  const CanevasOrgPost *post = change->subject == CANEVAS_ORG_POST ? &facts->posts[number] : NULL;
  const CanevasOrgLink *link = change->subject == CANEVAS_ORG_LINK ? &facts->links[number] : NULL;
  const CanevasOrgMembership *membership = change->subject == CANEVAS_ORG_MEMBERSHIP ? &facts->memberships[number] : NULL;
  const struct
  {
    CanevasOrgSubject subject;
    const char *field;
    const char *text;
    gint64 number; /* -1: not set */
  } values[] = {
    { CANEVAS_ORG_UNIT, "short_name", unit != NULL ? unit->short_name : NULL, -1 },
    { CANEVAS_ORG_UNIT, "kind", unit != NULL ? unit->kind : NULL, -1 },
    { CANEVAS_ORG_UNIT, "code", unit != NULL ? unit->code : NULL, -1 },
    { CANEVAS_ORG_UNIT, "purpose", unit != NULL ? unit->purpose : NULL, -1 },
    { CANEVAS_ORG_UNIT, "location", unit != NULL ? unit->location : NULL, -1 },
    { CANEVAS_ORG_UNIT, "heading", unit != NULL ? unit->heading : NULL, -1 },
    { CANEVAS_ORG_UNIT, "nature", unit != NULL ? unit->nature : NULL, -1 },
    { CANEVAS_ORG_UNIT, "sector", unit != NULL ? unit->sector : NULL, -1 },
    { CANEVAS_ORG_UNIT, "headcount", NULL, unit != NULL ? unit->headcount : -1 },
    { CANEVAS_ORG_POST, "working_time", NULL, post != NULL ? post->working_time : -1 },
    { CANEVAS_ORG_LINK, "kind", link != NULL ? link->kind : NULL, -1 },
    { CANEVAS_ORG_LINK, "label", link != NULL ? link->label : NULL, -1 },
    { CANEVAS_ORG_MEMBERSHIP, "kind", membership != NULL ? membership->kind : NULL, -1 },
    { CANEVAS_ORG_MEMBERSHIP, "position", membership != NULL ? membership->position : NULL, -1 },
    { CANEVAS_ORG_MEMBERSHIP, "time_share", NULL, membership != NULL ? membership->time_share : -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].subject == change->subject && g_str_equal (values[i].field, change->field))
      {
        const CanevasRecordType *type = types[change->subject];
        const CanevasField *field = &type->fields[canevas_record_type_find_field (type, change->field)];

        if (field->kind == CANEVAS_FIELD_CHOICE)
          return g_strdup (canevas_field_get_choice_label (field, values[i].text));
        return values[i].number >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, values[i].number)
                                     : g_strdup (values[i].text != NULL ? values[i].text : "");
      }
  if (link != NULL && g_str_equal (change->field, "source"))
    return dup_unit (facts, link->source);
  if (link != NULL && g_str_equal (change->field, "target"))
    return dup_unit (facts, link->target);
  if (link != NULL && link->post != CANEVAS_ORG_NONE)
    return dup_post (facts, link->post, names);
  if (membership != NULL)
    return dup_post (facts, membership->post, names);
  return g_strdup ("");
}

/* Flags have no value to show. (nullable): translated */
static const char *
describe_flag (CanevasOrgDifference *self, const CanevasOrgChange *change)
{
  if (g_str_equal (change->field, "staff"))
    return self->after->units[change->after].staff ? _("beside the line") : _("in the line, no longer beside it");
  if (g_str_equal (change->field, "publishable"))
    return self->after->posts[change->after].publishable ? _("its name may be published") : _("its name may no longer be published");
  if (g_str_equal (change->field, "leads_unit"))
    return self->after->posts[change->after].leads ? _("heads, without a unit") : _("heads nothing any more");
  return NULL;
}

static char *
dup_altered (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names)
{
  const CanevasRecordType *type = types[change->subject];
  const char *label = _(type->fields[canevas_record_type_find_field (type, change->field)].label);
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (describe_flag (self, change) != NULL)
    return g_strdup (describe_flag (self, change));
  old = dup_value (self->before, change, change->before, names);
  new = dup_value (self->after, change, change->after, names);
  if (*new == '\0')
    return g_strdup_printf (_("%s: no longer “%s”"), label, old);
  if (*old == '\0')
    return g_strdup_printf (_("%s: “%s”"), label, new);
  return g_strdup_printf (_("%s: “%s” instead of “%s”"), label, new, old);
}

char *
canevas_org_change_dup_text (CanevasOrgDifference *self, const CanevasOrgChange *change, gboolean names)
{
  switch (change->kind)
    {
    case CANEVAS_ORG_CHANGE_CREATED:
      return dup_where (self->after, change->subject, change->after);
    case CANEVAS_ORG_CHANGE_CLOSED:
      return dup_where (self->before, change->subject, change->before);
    case CANEVAS_ORG_CHANGE_MOVED:
      return dup_moved (self, change);
    case CANEVAS_ORG_CHANGE_RENAMED:
      {
        const char *old = change->subject == CANEVAS_ORG_UNIT ? self->before->units[change->before].name
                                                              : self->before->posts[change->before].position;

        return g_strdup_printf (_("was called “%s”"), old != NULL ? old : "");
      }
    case CANEVAS_ORG_CHANGE_HEADED:
      return dup_headed (self, change, names);
    case CANEVAS_ORG_CHANGE_VACATED:
    case CANEVAS_ORG_CHANGE_FILLED:
      return dup_where (self->after, change->subject, change->after);
    case CANEVAS_ORG_CHANGE_ALTERED:
    default:
      return dup_altered (self, change, names);
    }
}

/* How many units or posts something happens to: one with two changes counts once. */
static guint
count_changed (CanevasOrgDifference *self, CanevasOrgSubject subject)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_changes; i++)
    if (self->changes[i].subject == subject)
      g_hash_table_add (seen, GUINT_TO_POINTER (self->changes[i].after + 1));
  return g_hash_table_size (seen);
}

char *
canevas_org_difference_dup_sentence (CanevasOrgDifference *self)
{
  guint units = count_changed (self, CANEVAS_ORG_UNIT);
  guint posts = count_changed (self, CANEVAS_ORG_POST);
  g_autofree char *of_units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit changes", "%u units change", units), units);
  g_autofree char *of_posts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u post changes", "%u posts change", posts), posts);
  g_autofree char *of_agents = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent is concerned", "%u agents are concerned", self->n_agents),
                                                self->n_agents);

  if (self->n_changes == 0)
    return g_strdup (_("Nothing changes yet"));
  return g_strdup_printf ("%s, %s, %s", of_units, of_posts, of_agents);
}
