/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-value.h"

#include "canevas-format.h"
#include "canevas-meeting.h"
#include "canevas-risk.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static double
get_criticality (CanevasRecord *record)
{
  return canevas_risk_get_criticality (CANEVAS_RISK (record));
}

/* In words and number, so that nothing is said by colour or place alone. */
static char *
dup_criticality (CanevasRecord *record)
{
  int criticality = canevas_risk_get_criticality (CANEVAS_RISK (record));

  if (criticality == 0)
    return g_strdup ("");
  return g_strdup_printf ("%d – %s", criticality, canevas_risk_describe_criticality (criticality));
}

/* The class that documents print bold; its bound is that of canevas_risk_describe_criticality(). */
static const char *
get_criticality_name (CanevasRecord *record)
{
  return canevas_risk_get_criticality (CANEVAS_RISK (record)) > 11 ? "high" : "lower";
}

/* "D7": the seventh of the project, so that a number stays the same from one record to the next. */
static double
get_place (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  CanevasStore *store = canevas_record_get_store (record);
  const char *parent = canevas_record_get_text (record, type->parent);
  g_autoptr (CanevasList) siblings = NULL;
  guint place;

  if (store == NULL || parent == NULL)
    return 0;
  siblings = canevas_store_children (store, type, parent);
  place = canevas_list_find (siblings, canevas_record_get_id (record));
  return place == G_MAXUINT ? 0 : place + 1;
}

static char *
dup_place (CanevasRecord *record)
{
  return g_strdup_printf ("%.0f", get_place (record));
}

static double
get_quorum (CanevasRecord *record)
{
  return canevas_meeting_get_quorum (CANEVAS_MEETING (record));
}

static const char *
get_quorum_name (CanevasRecord *record)
{
  return canevas_meeting_get_quorum (CANEVAS_MEETING (record)) == CANEVAS_QUORUM_REACHED ? "reached" : "missed";
}

static char *
dup_quorum (CanevasRecord *record)
{
  return g_strdup (canevas_meeting_get_quorum (CANEVAS_MEETING (record)) == CANEVAS_QUORUM_REACHED ? _("quorum reached")
                                                                                                   : _("quorum not reached"));
}

static double
get_next (CanevasRecord *record)
{
  g_autoptr (CanevasMeeting) next = canevas_meeting_find_next (CANEVAS_MEETING (record));

  return next != NULL;
}

static char *
dup_next (CanevasRecord *record)
{
  g_autoptr (CanevasMeeting) next = canevas_meeting_find_next (CANEVAS_MEETING (record));
  g_autofree char *day = canevas_format_date (canevas_record_get_text (CANEVAS_RECORD (next), "held_on"), CANEVAS_DATE_FULL);
  g_autofree char *time = canevas_format_field (CANEVAS_RECORD (next), "starts_at", CANEVAS_DATE_FULL);

  return *time != '\0' ? g_strdup_printf ("%s, %s", day, time) : g_steal_pointer (&day);
}

static const CanevasDerived derived_values[] = {
  { "action_item", "place", get_place, dup_place },
  { "decision", "place", get_place, dup_place },
  { "meeting", "next", get_next, dup_next },
  { "meeting", "quorum", get_quorum, dup_quorum, get_quorum_name },
  { "risk", "criticality", get_criticality, dup_criticality, get_criticality_name },
};

static const char *const formats[] = { "long", "full", "short", "month", "number", "euros", "percent", "lower", "upper" };

void
canevas_value_clear (CanevasValue *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->text, g_free);
  self->type = NULL;
  self->field = NULL;
  self->derived = NULL;
}

const CanevasDerived *
canevas_derived_find (const CanevasRecordType *type, const char *name)
{
  const CanevasDerived *taking_part = canevas_derived_find_participation (type, name);
  const CanevasDerived *evaluated = canevas_derived_find_evaluation (type, name);

  if (taking_part != NULL)
    return taking_part;
  if (evaluated != NULL)
    return evaluated;
  for (guint i = 0; i < G_N_ELEMENTS (derived_values); i++)
    if (g_str_equal (derived_values[i].table, type->table) && g_str_equal (derived_values[i].name, name))
      return &derived_values[i];
  return NULL;
}

gboolean
canevas_value_is_set (const CanevasValue *self)
{
  if (self->text != NULL)
    return self->text[0] != '\0';
  if (self->record == NULL)
    return FALSE;
  if (self->derived != NULL)
    return self->derived->get_number (self->record) != 0;
  if (self->field == NULL)
    return TRUE;
  if (self->field->kind == CANEVAS_FIELD_FLAG)
    return canevas_record_get_flag (self->record, self->field->name);
  return canevas_record_is_set (self->record, self->field->name);
}

gboolean
canevas_value_equals (const CanevasValue *self, const char *name)
{
  g_autofree char *text = NULL;

  if (self->text != NULL)
    return g_str_equal (self->text, name);
  if (self->record == NULL)
    return FALSE;
  if (self->derived != NULL)
    return self->derived->get_name != NULL && g_strcmp0 (self->derived->get_name (self->record), name) == 0;
  if (self->field != NULL)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      canevas_record_get_value (self->record, (guint) (self->field - self->type->fields), &value);
      text = canevas_field_value_to_text (self->field, &value);
    }
  return g_strcmp0 (text, name) == 0;
}

/* What a function is called without article, capitals, accents and kinds of blanks and apostrophes. */
static char *
fold (const CanevasValue *value)
{
  static const char *const articles[] = { "la ", "le ", "les ", "l ", "the " };
  g_autofree char *text = canevas_value_format (value, NULL);
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *start;

  for (const char *c = lower; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (words, *c);
    else if (words->len > 0 && words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  start = words->str;
  for (guint i = 0; i < G_N_ELEMENTS (articles) && start == words->str; i++)
    if (g_str_has_prefix (start, articles[i]))
      start += strlen (articles[i]);
  return g_strchomp (g_strdup (start));
}

gboolean
canevas_value_says (const CanevasValue *self, const CanevasValue *other)
{
  g_autofree char *mine = fold (self);
  g_autofree char *theirs = fold (other);

  return mine[0] != '\0' && g_str_equal (mine, theirs);
}

double
canevas_value_get_number (const CanevasValue *self)
{
  if (self->record == NULL)
    return self->text != NULL ? g_ascii_strtod (self->text, NULL) : 0;
  if (self->derived != NULL)
    return self->derived->get_number (self->record);
  if (self->field == NULL || !canevas_record_is_set (self->record, self->field->name))
    return 0;
  switch (self->field->kind)
    {
    case CANEVAS_FIELD_INTEGER:
    case CANEVAS_FIELD_DURATION:
      return (double) canevas_record_get_integer (self->record, self->field->name);
    case CANEVAS_FIELD_DECIMAL:
      return canevas_record_get_decimal (self->record, self->field->name);
    case CANEVAS_FIELD_CHOICE:
      for (guint i = 0; self->field->choices[i].name != NULL; i++)
        if (g_strcmp0 (self->field->choices[i].name, canevas_record_get_text (self->record, self->field->name)) == 0)
          return i;
      return 0;
    default:
      return 0;
    }
}

static gboolean
is_text (const CanevasValue *value)
{
  if (value->derived != NULL || value->field == NULL)
    return FALSE;
  switch (value->field->kind)
    {
    case CANEVAS_FIELD_TEXT:
    case CANEVAS_FIELD_LONG_TEXT:
    case CANEVAS_FIELD_DATE:
      return TRUE;
    default:
      return FALSE;
    }
}

int
canevas_value_compare (const CanevasValue *a, const CanevasValue *b)
{
  gboolean a_set = canevas_value_is_set (a), b_set = canevas_value_is_set (b);
  double difference;

  if (!a_set || !b_set)
    return b_set - a_set;
  if (is_text (a))
    return g_strcmp0 (canevas_record_get_text (a->record, a->field->name), canevas_record_get_text (b->record, b->field->name));
  difference = canevas_value_get_number (a) - canevas_value_get_number (b);
  return (difference > 0) - (difference < 0);
}

gboolean
canevas_value_has_format (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i], format))
      return TRUE;
  return FALSE;
}

char *
canevas_number_format (double number, const char *format)
{
  if (g_strcmp0 (format, "euros") == 0)
    return canevas_format_euros (number);
  if (g_strcmp0 (format, "percent") == 0)
    return canevas_format_percent (number);
  return canevas_format_number (number, 2);
}

static gboolean
is_number (const CanevasValue *value)
{
  return value->field != NULL && (value->field->kind == CANEVAS_FIELD_INTEGER || value->field->kind == CANEVAS_FIELD_DECIMAL);
}

static char *
format_field (const CanevasValue *self, const char *format)
{
  CanevasDateStyle style = CANEVAS_DATE_LONG;

  if (g_strcmp0 (format, "full") == 0)
    style = CANEVAS_DATE_FULL;
  else if (g_strcmp0 (format, "short") == 0)
    style = CANEVAS_DATE_SHORT;
  else if (g_strcmp0 (format, "month") == 0)
    style = CANEVAS_DATE_MONTH;
  return canevas_format_field (self->record, self->field->name, style);
}

char *
canevas_value_format (const CanevasValue *self, const char *format)
{
  g_autofree char *text = NULL;

  if (!canevas_value_is_set (self))
    return g_strdup ("");

  if (self->text != NULL)
    text = g_strdup (self->text);
  else if (self->derived != NULL)
    text = self->derived->dup_text (self->record);
  else if (self->field == NULL)
    text = g_strdup (canevas_record_get_title (self->record));
  else if (is_number (self) && format != NULL)
    text = canevas_number_format (canevas_value_get_number (self), format);
  else
    text = format_field (self, format);

  if (g_strcmp0 (format, "lower") == 0)
    return canevas_format_begin_small (text);
  if (g_strcmp0 (format, "upper") == 0)
    return canevas_format_begin_large (text);
  return g_steal_pointer (&text);
}
