/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_LIST (canevas_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasList, canevas_list, CANEVAS, LIST, GObject)

/*
 * A live GListModel of records: all of a type, or the children of one record. It holds ordered ids and faults records in as they
 * are asked for (item type: the record type's GType), and follows every action, undo and redo with minimal `items-changed`.
 * Also a GObject property "n-items" (notified), for bindings. Made by canevas_store_list() and canevas_store_children().
 */

/** Id at @position (transfer none), without loading the record. */
const char *canevas_list_get_id (CanevasList *self, guint position);
/** Position of the record @id, or %GTK_INVALID_LIST_POSITION's value G_MAXUINT when it is not in the list. */
guint canevas_list_find (CanevasList *self, const char *id);
const CanevasRecordType *canevas_list_get_record_type (CanevasList *self);
/** (nullable): id of the parent whose children these are. */
const char *canevas_list_get_parent_id (CanevasList *self);

G_END_DECLS
