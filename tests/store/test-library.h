/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * The small schema of the store's tests: rooms hold shelves, shelves hold books (which go with them), books have an author (who
 * may go without them) and loans. It has every kind of field, a table that refers to itself, and both ways of deleting.
 */
extern const CanevasRecordType library_room_type;
extern const CanevasRecordType library_shelf_type;
extern const CanevasRecordType library_author_type;
extern const CanevasRecordType library_book_type;
extern const CanevasRecordType library_loan_type;

extern const CanevasSchema library_schema;

/** A store in memory. */
CanevasStore *library_new (void);
/** Adds a record whose title field holds @title; fails the test on error. (transfer full) */
CanevasRecord *library_add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *title);
/** A room with 3 shelves of 4 books by 2 authors, some lent. (transfer full): the room */
CanevasRecord *library_fill (CanevasStore *store, const char *name);
/** Everything that the records hold, as one text: equal texts, equal states. Read through fresh statements. */
char *library_describe (CanevasStore *store);
/** The titles of a list, joined with commas. */
char *library_join (gpointer list);

/** A fresh folder for one test; removed with all it holds by library_remove_folder(). */
char *library_make_folder (void);
void library_remove_folder (char *folder);

G_END_DECLS
