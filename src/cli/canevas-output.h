/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What a command says and writes. Texts leave as UTF-8 whatever the locale, because files, ids and French titles are UTF-8.
 */

/** Prints on the standard output. */
void canevas_output_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
/** Prints a line on the error stream, after "canevas: ". */
void canevas_output_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/** Prints a line on the error stream as it is: help that follows a complaint. */
void canevas_output_advise (const char *format, ...) G_GNUC_PRINTF (1, 2);
/** Whether everything printed so far was taken; to be asked once at the end. */
gboolean canevas_output_finish (GError **error);
/**
 * canevas_output_write:
 * @path: a file, replaced in one step when it exists; "-": the standard output
 */
gboolean canevas_output_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
