/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-governance-diagram.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasSchemaOptions:
 *
 * How the governance schema is read: a button whose label says it, with a menu of all readings (by levels, along each circuit, by
 * each role), of who is named, and of what can be done with the drawing. Signals: "changed": another reading; "reset": automatic
 * layout; "export".
 */
#define CANEVAS_TYPE_SCHEMA_OPTIONS (canevas_schema_options_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSchemaOptions, canevas_schema_options, CANEVAS, SCHEMA_OPTIONS, AdwBin)

GtkWidget *canevas_schema_options_new (CanevasRecord *project);
/** Fills in reading, kind, role and names; strings live until the next change. */
void canevas_schema_options_get (CanevasSchemaOptions *self, CanevasGovernanceOptions *options);
/** @id: (nullable): of the kind of decision to follow, or the role to find */
void canevas_schema_options_set_reading (CanevasSchemaOptions *self, CanevasReading reading, const char *id);
/** Whether there is something to put back by an automatic layout. */
void canevas_schema_options_set_moved (CanevasSchemaOptions *self, gboolean moved);

G_END_DECLS
