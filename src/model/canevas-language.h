/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The interface follows the locale; documents and drawings follow their file. Between enter and leave, every gettext call of this
 * thread answers in @language, whatever locales the machine has. Calls nest. Use CANEVAS_LANGUAGE_SCOPE for a block.
 */

/**
 * canevas_language_init:
 *
 * Takes the user's locale and points gettext at Canevas's catalogues: CANEVAS_LOCALEDIR of the environment, else the installed
 * folder. Where the machine lacks the user's locale, C.UTF-8 stands in, and the language is spoken all the same. Call once, first
 * thing in main.
 */
void canevas_language_init (void);

/** canevas_language_enter: @language: "fr" or "en" */
void canevas_language_enter (const char *language);
void canevas_language_leave (void);
/** The language entered, else the one the interface speaks: "fr" or "en". Decides typography and number formats. */
const char *canevas_language_get_current (void);

typedef int CanevasLanguageScope;
static inline CanevasLanguageScope
canevas_language_scope_new (const char *language)
{
  canevas_language_enter (language);
  return 1;
}
static inline void
canevas_language_scope_free (CanevasLanguageScope scope)
{
  canevas_language_leave ();
}
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (CanevasLanguageScope, canevas_language_scope_free, 0)
#define CANEVAS_LANGUAGE_SCOPE(language)                                                                                            \
  G_GNUC_UNUSED g_auto (CanevasLanguageScope) G_PASTE (canevas_language_scope_, __LINE__) = canevas_language_scope_new (language)

G_END_DECLS
