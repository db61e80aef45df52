/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* newlocale and uselocale with every locale category */

#include "canevas-config.h"

#include "canevas-language.h"

#include <glib/gi18n-lib.h>
#include <gnu/libc-version.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* Raised after a change of LANGUAGE, it makes gettext forget its answers: GNU gettext's manual, "Being a gettext grok". */
extern int _nl_msg_cat_cntr;

/*
 * One entered scope. gettext reads its language from LANGUAGE, and reads LANGUAGE only where the locale is not "C", so a scope is
 * both: the variable, and a locale of this thread that every glibc has built in.
 */
typedef struct _Scope Scope;
struct _Scope
{
  Scope *outer;
  const char *language;
  char *previous_variable; /* NULL: was not set */
  locale_t previous_locale;
};

static _Thread_local Scope *innermost;

/* Debian's glibc keeps the data of C.UTF-8 here, in the form of any other locale. */
#define NEUTRAL_LOCALE_DATA "/usr/lib/locale/C.utf8"
#define NAMED_LOCALE "fr_FR.UTF-8"

/* From glibc 2.39 on, gettext translates nothing in a locale called C.UTF-8 (bug 16621). */
static gboolean
is_named_locale_needed (void)
{
  return strverscmp (gnu_get_libc_version (), "2.39") >= 0;
}

/*
 * A machine may have no locale but C.UTF-8. Its data under the name of a country is a locale that gettext translates in: LOCPATH
 * leads to a folder where it has that name.
 */
static locale_t
load_named_locale (locale_t base)
{
  g_autofree char *previous = g_strdup (g_getenv ("LOCPATH"));
  g_autofree char *folder = g_dir_make_tmp ("canevas-XXXXXX", NULL);
  g_autofree char *link = folder != NULL ? g_build_filename (folder, NAMED_LOCALE, NULL) : NULL;
  locale_t named = (locale_t) 0;

  if (link != NULL && symlink (NEUTRAL_LOCALE_DATA, link) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      named = newlocale (LC_MESSAGES_MASK, NAMED_LOCALE, base);
      if (previous != NULL)
        g_setenv ("LOCPATH", previous, TRUE);
      else
        g_unsetenv ("LOCPATH");
      unlink (link);
    }
  if (folder != NULL)
    rmdir (folder);
  return named;
}

static locale_t
get_neutral_locale (void)
{
  static locale_t locale;

  if (g_once_init_enter (&locale))
    {
      locale_t base = newlocale (LC_ALL_MASK, "C.UTF-8", (locale_t) 0);
      locale_t named = (locale_t) 0;

      if (is_named_locale_needed ())
        {
          named = newlocale (LC_MESSAGES_MASK, NAMED_LOCALE, base);
          if (named == (locale_t) 0)
            named = load_named_locale (base);
        }
      g_once_init_leave (&locale, named != (locale_t) 0 ? named : base);
    }
  return locale;
}

static void
set_variable (const char *value)
{
  if (value != NULL)
    g_setenv ("LANGUAGE", value, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  _nl_msg_cat_cntr++;
}

/* The locale the user asked for, as POSIX ranks the variables; NULL when none is. */
static const char *
get_wanted_locale (void)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

void
canevas_language_init (void)
{
  const char *folder = g_getenv ("CANEVAS_LOCALEDIR");
  const char *locale = setlocale (LC_ALL, "");
  g_autofree char *wanted = g_strdup (get_wanted_locale ());

  /* The variable always exists from here on: later changes then replace a value and never move the environment under a thread. */
  g_setenv ("LANGUAGE", "", FALSE);
  if (locale == NULL || g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    {
      /* In the environment too: GTK takes the locale again when it starts. */
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
      /* The machine lacks the locale the user asked for: the catalogue does not need it. */
      if (wanted != NULL && *g_getenv ("LANGUAGE") == '\0')
        set_variable (wanted);
    }

  /* A language asked for in a locale without one: this thread's locale stays when GTK takes the global one again. */
  if (*g_getenv ("LANGUAGE") != '\0' && g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C."))
    uselocale (get_neutral_locale ());

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : CANEVAS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /*
   * GLib decides once, at the first g_dgettext(), whether the program is translated at all, and then never asks gettext again. Let
   * it decide where there is a catalogue: an English interface must still be able to write French documents.
   */
  canevas_language_enter ("fr");
  g_dgettext (GETTEXT_PACKAGE, "");
  canevas_language_leave ();
}

void
canevas_language_enter (const char *language)
{
  Scope *scope;

  g_return_if_fail (language != NULL);

  scope = g_new0 (Scope, 1);
  scope->outer = innermost;
  scope->language = strcmp (language, "fr") == 0 ? "fr" : "en";
  scope->previous_variable = g_strdup (g_getenv ("LANGUAGE"));
  scope->previous_locale = uselocale (get_neutral_locale ());
  set_variable (scope->language);
  innermost = scope;
}

void
canevas_language_leave (void)
{
  Scope *scope = innermost;

  g_return_if_fail (scope != NULL);

  innermost = scope->outer;
  uselocale (scope->previous_locale);
  set_variable (scope->previous_variable);
  g_free (scope->previous_variable);
  g_free (scope);
}

const char *
canevas_language_get_current (void)
{
  if (innermost != NULL)
    return innermost->language;
  /* Translators: the code of the language you translate into, such as fr */
  return strcmp (C_("language", "en"), "fr") == 0 ? "fr" : "en";
}
