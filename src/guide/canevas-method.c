/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-method.h"

#include "canevas-language.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define RESOURCE "/fr/canevas/Canevas/methods/methods.ini"

/* --- Reading the palette --- */

/* What the program itself brings cannot be wrong. */
static char *
read_text (GKeyFile *file, const char *group, const char *key, const char *language)
{
  g_autoptr (GError) error = NULL;
  char *text = g_key_file_get_locale_string (file, group, key, language, &error);

  if (error != NULL)
    g_error ("%s: %s", RESOURCE, error->message);
  return text;
}

static guint
read_number (GKeyFile *file, const char *group, const char *key)
{
  g_autoptr (GError) error = NULL;
  const int number = g_key_file_get_integer (file, group, key, &error);

  if (error != NULL || number <= 0)
    g_error ("%s: %s of %s is no number", RESOURCE, key, group);
  return (guint) number;
}

/* "10|Question|Say it.#90|Round|Each in turn." */
static void
read_steps (CanevasMethod *self, const char *text)
{
  g_auto (GStrv) steps = g_strsplit (text, "#", -1);

  self->n_steps = g_strv_length (steps);
  self->steps = g_new0 (CanevasMethodStep, self->n_steps);
  for (guint i = 0; i < self->n_steps; i++)
    {
      g_auto (GStrv) parts = g_strsplit (steps[i], "|", 3);

      if (g_strv_length (parts) != 3)
        g_error ("%s: moment %u of %s is not complete", RESOURCE, i + 1, self->id);
      self->steps[i] = (CanevasMethodStep){ (guint) strtoul (parts[0], NULL, 10), g_strdup (parts[1]), g_strdup (parts[2]) };
    }
}

static CanevasMethod *
read_method (GKeyFile *file, const char *group, const char *language)
{
  CanevasMethod *self = g_new0 (CanevasMethod, 1);
  g_autofree char *steps = read_text (file, group, "Steps", language);

  self->id = g_intern_string (group);
  self->name = read_text (file, group, "Name", language);
  self->summary = read_text (file, group, "Summary", language);
  self->aims = g_key_file_get_string_list (file, group, "Aims", NULL, NULL);
  self->least = read_number (file, group, "Least");
  self->most = read_number (file, group, "Most");
  self->shortest = read_number (file, group, "Shortest");
  self->usual = read_number (file, group, "Usual");
  self->longest = read_number (file, group, "Longest");
  self->material = read_text (file, group, "Material", language);
  self->yields = read_text (file, group, "Yields", language);
  self->limits = read_text (file, group, "Limits", language);
  if (g_key_file_has_key (file, group, "Guide", NULL))
    self->place = read_text (file, group, "Guide", language);
  read_steps (self, steps);
  return self;
}

static GPtrArray *
read_palette (const char *language)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;
  GPtrArray *methods = g_ptr_array_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    g_error ("%s: %s", RESOURCE, error != NULL ? error->message : "missing");
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    g_ptr_array_add (methods, read_method (file, groups[i], language));
  return methods;
}

const GPtrArray *
canevas_method_list (void)
{
  static GPtrArray *palettes[2]; /* English, French */
  static GMutex mutex;
  const guint number = g_str_equal (canevas_language_get_current (), "fr");

  g_mutex_lock (&mutex);
  if (palettes[number] == NULL)
    palettes[number] = read_palette (number == 1 ? "fr" : "C");
  g_mutex_unlock (&mutex);
  return palettes[number];
}

const CanevasMethod *
canevas_method_find (const char *id)
{
  const GPtrArray *methods = canevas_method_list ();

  for (guint i = 0; i < methods->len; i++)
    {
      const CanevasMethod *method = methods->pdata[i];

      if (g_strcmp0 (method->id, id) == 0)
        return method;
    }
  return NULL;
}

/* --- Choosing --- */

static void
append_sentence (GString *sentences, char *sentence)
{
  g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

char *
canevas_method_dup_reason (const CanevasMethod *self, const char *aim, guint participants, guint minutes)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (aim != NULL && !g_strv_contains ((const char *const *) self->aims, aim))
    append_sentence (sentences, g_strdup (_("It serves another aim.")));
  if (participants > 0 && participants < self->least)
    append_sentence (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "It needs at least %u participant.",
                                                              "It needs at least %u participants.", self->least),
                                                 self->least));
  if (participants > self->most)
    append_sentence (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "It is for %u participant at most.",
                                                              "It is for %u participants at most.", self->most),
                                                 self->most));
  if (minutes > 0 && minutes < self->shortest)
    append_sentence (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "It takes at least %u minute.",
                                                              "It takes at least %u minutes.", self->shortest),
                                                 self->shortest));
  return sentences->len > 0 ? g_string_free (g_steal_pointer (&sentences), FALSE) : NULL;
}

/* --- Into a session --- */

/* Whole minutes that add up: what rounding leaves goes to the longest moment. */
static void
share_minutes (const CanevasMethod *self, guint minutes, guint *shares)
{
  guint sum = 0, longest = 0;

  for (guint i = 0; i < self->n_steps; i++)
    {
      shares[i] = MAX (1, minutes * self->steps[i].share / 100);
      sum += shares[i];
      if (self->steps[i].share > self->steps[longest].share)
        longest = i;
    }
  shares[longest] = (guint) MAX (1, (int) shares[longest] + (int) minutes - (int) sum);
}

static gboolean
add_step (const CanevasMethod *self, CanevasRecord *session, guint number, guint minutes, GError **error)
{
  const CanevasMethodStep *step = &self->steps[number];
  g_autoptr (CanevasRecord) record =
    canevas_store_add (canevas_record_get_store (session), &canevas_session_step_type, session, error);

  return record != NULL && canevas_record_set_text (record, "name", step->name, error) &&
         canevas_record_set_text (record, "method", self->id, error) &&
         canevas_record_set_integer (record, "minutes", minutes, error) &&
         canevas_record_set_text (record, "instructions", step->instructions, error) &&
         (number > 0 || canevas_record_set_text (record, "material", self->material, error));
}

gboolean
canevas_method_insert (const CanevasMethod *self, CanevasRecord *session, guint minutes, GError **error)
{
  CanevasStore *store;
  g_autofree char *label = NULL;
  g_autofree guint *shares = NULL;

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), FALSE);

  store = canevas_record_get_store (session);
  /* Translators: name of an action; %s is a method, such as "World café". */
  label = g_strdup_printf (_("insert “%s”"), self->name);
  shares = g_new (guint, self->n_steps + 1);
  share_minutes (self, MAX (minutes, self->n_steps), shares);
  canevas_store_begin (store, label);
  for (guint i = 0; i < self->n_steps; i++)
    if (!add_step (self, session, i, shares[i], error))
      {
        canevas_store_rollback (store);
        return FALSE;
      }
  return canevas_store_commit (store, error);
}
