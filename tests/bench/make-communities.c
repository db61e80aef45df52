/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * make-communities OUT.json PEOPLE COMMUNITIES: an authority of twenty directions with credible communities across them, to be imported
 * as data. Names are numbers: nobody is meant.
 */
#include "membership-sample.h"

#include <stdlib.h>

#define N_DIRECTIONS 20

static void
append_record (GString *json, gboolean first, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
append_record (GString *json, gboolean first, const char *format, ...)
{
  va_list args;

  g_string_append (json, first ? "\n" : ",\n");
  va_start (args, format);
  g_string_append_vprintf (json, format, args);
  va_end (args);
}

/* An identifier of a kind of record, by number. */
static const char *
get_id (guint kind, guint number)
{
  static char ids[4][40];
  static guint at;

  at = (at + 1) % 4;
  g_snprintf (ids[at], sizeof ids[at], "01944b%02x-0000-7000-8000-%012x", kind, number);
  return ids[at];
}

static void
append_people (GString *json, const MembershipSample *sample)
{
  g_string_append_printf (json, "\"authority\": [{\"id\": \"%s\", \"name\": \"Collectivité de mesure\", \"document_language\": \"fr\"}], "
                                "\"unit\": [", get_id (0, 0));
  append_record (json, TRUE, "{\"id\": \"%s\", \"name\": \"Direction générale\", \"kind\": \"general_management\", \"rank\": 1}", get_id (1, 999));
  for (guint i = 0; i < N_DIRECTIONS; i++)
    append_record (json, FALSE, "{\"id\": \"%s\", \"name\": \"Direction %u\", \"kind\": \"direction\", \"parent\": \"%s\", \"rank\": %u}",
                   get_id (1, i), i + 1, get_id (1, 999), i + 2);
  g_string_append (json, "], \"person\": [");
  for (guint i = 0; i < sample->n_elements; i++)
    append_record (json, i == 0, "{\"id\": \"%s\", \"position\": \"Agent %u\", \"unit\": \"%s\", \"rank\": %u}", get_id (2, i), i + 1,
                   get_id (1, (i * 7 + i / 50) % N_DIRECTIONS), i + 1);
}

static void
append_communities (GString *json, const MembershipSample *sample)
{
  static const char *const names[] = { "Réseau des référents", "Club des managers", "Communauté des assistants", "Cercle de la donnée",
                                       "Ambassadeurs de la transition", "Groupe miroir" };
  gboolean first = TRUE;

  g_string_append (json, "], \"community\": [");
  for (guint i = 0; i < sample->n_groups; i++)
    append_record (json, i == 0, "{\"id\": \"%s\", \"name\": \"%s %u\", \"kind\": \"functional\", \"purpose\": \"Partager les pratiques\", "
                                 "\"audience\": \"Tous\", \"animator\": \"Animateur\", \"rank\": %u}",
                   get_id (3, i), names[i % G_N_ELEMENTS (names)], i + 1, i + 1);
  g_string_append (json, "], \"community_member\": [");
  for (guint group = 0; group < sample->n_groups; group++)
    for (guint i = sample->firsts[group]; i < sample->firsts[group + 1]; i++)
      {
        append_record (json, first, "{\"id\": \"%s\", \"community\": \"%s\", \"person\": \"%s\", \"capacity\": \"member\", \"rank\": %u}",
                       get_id (4, i), get_id (3, group), get_id (2, sample->elements[i]), i + 1);
        first = FALSE;
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (MembershipSample) sample = NULL;
  g_autoptr (GString) json = g_string_new ("{\"format\": \"canevas\", \"schema\": 5, \"records\": {");
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("Write: make-communities OUT.json PEOPLE COMMUNITIES\n");
      return 2;
    }
  sample = membership_sample_new ((guint) strtoul (argv[2], NULL, 10), (guint) strtoul (argv[3], NULL, 10), 2026);
  append_people (json, sample);
  append_communities (json, sample);
  g_string_append (json, "]}}\n");
  if (!g_file_set_contents (argv[1], json->str, -1, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
