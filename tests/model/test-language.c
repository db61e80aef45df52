/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* A text of a record type, whose French every document prints. */
#define TEXT_IN_ENGLISH "Milestone"
#define TEXT_IN_FRENCH "Jalon"

static const char *
translate (void)
{
  return g_dgettext (GETTEXT_PACKAGE, TEXT_IN_ENGLISH);
}

static void
test_scope_speaks_its_language (void)
{
  g_assert_cmpstr (canevas_language_get_current (), ==, "en");
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");

    g_assert_cmpstr (canevas_language_get_current (), ==, "fr");
    g_assert_cmpstr (translate (), ==, TEXT_IN_FRENCH);
    g_assert_cmpstr (g_dpgettext2 (GETTEXT_PACKAGE, "full month", "August"), ==, "août");
  }
  g_assert_cmpstr (canevas_language_get_current (), ==, "en");
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
}

static void
test_scopes_nest (void)
{
  canevas_language_enter ("fr");
  canevas_language_enter ("en");
  g_assert_cmpstr (canevas_language_get_current (), ==, "en");
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
  canevas_language_enter ("fr");
  g_assert_cmpstr (translate (), ==, TEXT_IN_FRENCH);
  canevas_language_leave ();
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
  canevas_language_leave ();
  g_assert_cmpstr (translate (), ==, TEXT_IN_FRENCH);
  canevas_language_leave ();
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
}

static void
test_scope_restores (void)
{
  locale_t locale = uselocale ((locale_t) 0);
  const char *const before[] = { "de:fr", "", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      if (before[i] != NULL)
        g_setenv ("LANGUAGE", before[i], TRUE);
      else
        g_unsetenv ("LANGUAGE");
      canevas_language_enter ("en");
      g_assert_true (uselocale ((locale_t) 0) != locale);
      canevas_language_leave ();
      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, before[i]);
      g_assert_true (uselocale ((locale_t) 0) == locale);
    }
  g_setenv ("LANGUAGE", "", TRUE);
}

/* The interface in French, on a machine that has no French locale: German comes first in the list and has no catalogue. */
static void
test_interface_language (void)
{
  canevas_language_enter ("en");
  canevas_language_leave ();
  g_setenv ("LANGUAGE", "de:fr", TRUE);
  canevas_language_enter ("en");
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
  canevas_language_leave ();
  /* A program that starts so. */
  canevas_language_init ();
  g_assert_cmpstr (translate (), ==, TEXT_IN_FRENCH);
  g_assert_cmpstr (canevas_language_get_current (), ==, "fr");
  uselocale (LC_GLOBAL_LOCALE);
  g_setenv ("LANGUAGE", "", TRUE);
}

/* Numbers written by the C library keep their point inside a scope, whatever the locale of the process. */
static void
test_scope_is_neutral (void)
{
  g_autofree char *text = NULL;

  CANEVAS_LANGUAGE_SCOPE ("fr");
  text = g_strdup_printf ("%.1f", 3.5);
  g_assert_cmpstr (text, ==, "3.5");
  g_assert_true (g_get_charset (NULL));
}

static gpointer
run_in_french (gpointer data)
{
  CANEVAS_LANGUAGE_SCOPE ("fr");

  return g_strdup (translate ());
}

static void
test_other_thread (void)
{
  g_autofree char *text = NULL;

  text = g_thread_join (g_thread_new ("french", run_in_french, NULL));
  g_assert_cmpstr (text, ==, TEXT_IN_FRENCH);
  g_assert_cmpstr (translate (), ==, TEXT_IN_ENGLISH);
  g_assert_cmpstr (canevas_language_get_current (), ==, "en");
}

/* A process of its own, since the locale is taken once: LANG names a locale that the machine may lack. */
static void
test_missing_locale (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANG", "fr_XX.UTF-8", TRUE);
      g_unsetenv ("LC_ALL");
      g_unsetenv ("LC_MESSAGES");
      g_unsetenv ("LANGUAGE");
      canevas_language_init ();
      /* As GTK does when it starts. */
      g_assert_nonnull (setlocale (LC_ALL, ""));
      g_assert_cmpstr (translate (), ==, TEXT_IN_FRENCH);
      g_assert_cmpstr (canevas_language_get_current (), ==, "fr");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "", TRUE);
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/scope-speaks-its-language", test_scope_speaks_its_language);
  g_test_add_func ("/language/scopes-nest", test_scopes_nest);
  g_test_add_func ("/language/scope-restores", test_scope_restores);
  g_test_add_func ("/language/interface-language", test_interface_language);
  g_test_add_func ("/language/scope-is-neutral", test_scope_is_neutral);
  g_test_add_func ("/language/other-thread", test_other_thread);
  g_test_add_func ("/language/missing-locale", test_missing_locale);
  return g_test_run ();
}
