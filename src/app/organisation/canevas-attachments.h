/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-inspector.h"

G_BEGIN_DECLS

/*
 * What ties the record of an inspector to other units or people, as a list: added by choosing the other one, removed with an offer of
 * undo, and shown in the inspector by a click.
 */
#define CANEVAS_TYPE_ATTACHMENTS (canevas_attachments_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAttachments, canevas_attachments, CANEVAS, ATTACHMENTS, GtkBox)

/**
 * canevas_attachments_new:
 * @inspector: shows the record
 * @type: of what ties
 * @own: its field that refers to the record
 * @other: its field that refers to the other one
 * @title: translated
 * @question: (nullable): translated question of the guide
 */
GtkWidget *canevas_attachments_new (CanevasInspector *inspector, const CanevasRecordType *type, const char *own, const char *other,
                                    const char *title, const char *question);

G_END_DECLS
