/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A ZIP archive in memory, as OpenDocument wants it: no extra fields, which its first member must not have and which
 * libarchive always writes; no clock, so that the same members give the same bytes.
 */
typedef struct _CanevasZip CanevasZip;

CanevasZip *canevas_zip_new (void);
void canevas_zip_free (CanevasZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasZip, canevas_zip_free)

/** Adds a member, compressed unless @stored. */
gboolean canevas_zip_add (CanevasZip *self, const char *name, gconstpointer data, gsize length, gboolean stored, GError **error);
/** Ends the archive. (transfer full) */
GBytes *canevas_zip_finish (CanevasZip *self);

G_END_DECLS
