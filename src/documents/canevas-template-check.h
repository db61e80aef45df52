/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-template.h"

G_BEGIN_DECLS

/**
 * canevas_template_check:
 *
 * Walks a template as the composer does, but over record types instead of records, and tries every path, relation, condition and
 * format on them; so a template that was accepted cannot fail on a name later, whatever the file holds.
 */
gboolean canevas_template_check (const CanevasTemplate *template, const CanevasSchema *schema, GError **error);

G_END_DECLS
