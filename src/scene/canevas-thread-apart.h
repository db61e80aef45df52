/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_thread_new_apart:
 * @name: for debuggers
 *
 * Begins a thread as g_thread_new() does, on another processor than the one that the caller runs on, where there is another.
 *
 * The scheduler of Linux does not take the idle processors of a lent machine (KVM with steal time) for idle, and leaves a thread beside
 * the one that made it, taking turns with it, for milliseconds: longer than most of our threads live.
 *
 * Returns: (transfer full): to be joined
 */
GThread *canevas_thread_new_apart (const char *name, GThreadFunc func, gpointer data);

G_END_DECLS
