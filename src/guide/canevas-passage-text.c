/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-decision-delay.h"

#include "canevas-format.h"
#include "canevas-instance.h"

#include <glib/gi18n-lib.h>

/* @text: (transfer full) */
static void
append_sentence (GString *why, char *text)
{
  if (why->len > 0)
    g_string_append_c (why, ' ');
  g_string_append (why, text);
  g_free (text);
}

static void
append_obstacles (const CanevasPassage *self, GString *why)
{
  int notice = self->stage->notice;
  g_autofree char *day = NULL;

  if (self->too_early != NULL && notice > 0)
    {
      day = canevas_format_day (&self->too_early->day, CANEVAS_DATE_LONG);
      append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                          "The meeting of %s comes too early: the file must be ready %d working day before.",
                                                          "The meeting of %s comes too early: the file must be ready %d working days before.",
                                                          (gulong) notice),
                                             day, notice));
    }
  else if (notice > 0 && self->kind != CANEVAS_PASSAGE_ON_DEMAND)
    append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The file must be ready %d working day before the meeting.",
                                                       "The file must be ready %d working days before the meeting.", (gulong) notice),
                                          notice));
  if (self->cancelled != NULL)
    {
      g_autofree char *cancelled = canevas_format_day (&self->cancelled->day, CANEVAS_DATE_LONG);

      append_sentence (why, g_strdup_printf (_("The meeting of %s is cancelled."), cancelled));
    }
}

static const char *
get_rhythm_label (const CanevasPassage *self)
{
  int index = canevas_record_type_find_field (&canevas_instance_type, "frequency");

  return canevas_field_get_choice_label (&canevas_instance_type.fields[index], self->stage->frequency);
}

static void
append_day (const CanevasPassage *self, GString *why)
{
  g_autofree char *day = canevas_format_day (&self->meets_on, CANEVAS_DATE_LONG);
  g_autofree char *base = canevas_format_day (&self->base, CANEVAS_DATE_LONG);

  switch (self->kind)
    {
    case CANEVAS_PASSAGE_PLANNED:
      append_sentence (why, g_strdup_printf (_("The next meeting is on %s."), day));
      break;
    case CANEVAS_PASSAGE_SUPPOSED:
      append_sentence (why, g_strdup_printf (_("A meeting is supposed on %s."), day));
      break;
    case CANEVAS_PASSAGE_ON_DEMAND:
      append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Meets on demand, %d working day after it is called on.",
                                                         "Meets on demand, %d working days after it is called on.", (gulong) self->stage->notice),
                                            self->stage->notice));
      break;
    case CANEVAS_PASSAGE_AT_MILESTONE:
      append_sentence (why, g_strdup_printf (_("Meets at the milestone “%s”."), canevas_record_get_title (self->sitting->meeting)));
      break;
    case CANEVAS_PASSAGE_AFTER_LAST:
      append_sentence (why, g_strdup_printf (_("No meeting is planned that far: estimated from its rhythm (%s) after that of %s."),
                                             get_rhythm_label (self), base));
      break;
    case CANEVAS_PASSAGE_FROM_START:
      append_sentence (why, g_strdup_printf (_("No meeting is planned: estimated from its rhythm (%s)."), get_rhythm_label (self)));
      break;
    case CANEVAS_PASSAGE_UNKNOWN:
      append_sentence (why, g_strdup (_("Nothing tells when it meets: plan a meeting, or say how often it meets.")));
      break;
    case CANEVAS_PASSAGE_IN_WRITING:
    default:
      break;
    }
}

char *
canevas_passage_explain (const CanevasPassage *self)
{
  GString *why;

  g_return_val_if_fail (self != NULL, NULL);

  why = g_string_new (NULL);
  if (self->kind == CANEVAS_PASSAGE_IN_WRITING && self->stage->hours == 0)
    append_sentence (why, g_strdup (_("In writing, the same day.")));
  else if (self->kind == CANEVAS_PASSAGE_IN_WRITING)
    append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In writing, within %d hour.",
                                                       "In writing, within %d hours.", (gulong) self->stage->hours),
                                          self->stage->hours));
  else
    {
      if (self->stage->hours > 0)
        append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Preparing it takes %d hour.",
                                                           "Preparing it takes %d hours.", (gulong) self->stage->hours),
                                              self->stage->hours));
      append_obstacles (self, why);
      append_day (self, why);
      if (self->stage->record_delay > 0 && self->kind != CANEVAS_PASSAGE_UNKNOWN)
        append_sentence (why, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The record follows within %d hour.",
                                                           "The record follows within %d hours.", (gulong) self->stage->record_delay),
                                              self->stage->record_delay));
    }
  return g_string_free (why, FALSE);
}
