/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-csv-table.h"
#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasListImport:
 * @added: lines that became something
 * @unchanged: lines that said what the file knows already
 * @communities: communities that had to be made
 * @problems: (element-type utf8): "line 12: why", for each line that cannot be taken in
 *
 * What importing a plain list did, or would do.
 */
typedef struct
{
  guint added, unchanged, communities;
  GPtrArray *problems;
  gboolean stopped; /* private: whoever waits wants it no more */
} CanevasListImport;

/**
 * CanevasListWatch:
 * @go_on: called from time to time with how far it is, from 0 to 1; %FALSE stops the import, and nothing is written
 *
 * Who waits for the import of a long list.
 */
typedef struct
{
  gboolean (*go_on) (double progress, gpointer data);
  gpointer data;
} CanevasListWatch;

CanevasListImport *canevas_list_import_new (void);
void canevas_list_import_free (CanevasListImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasListImport, canevas_list_import_free)

/**
 * canevas_ideas_import:
 * @idea_box: where they go
 * @day: ISO: received on, where no column says it
 * @dry_run: only says what would be done
 * @watch: (nullable): who waits for it
 *
 * Ideas from a table with a column "idée" (or proposition, idea), and perhaps numéro, auteur, service, thème, détail, soutiens,
 * date; or from a list of one column without a heading. A line whose number and text are in the box already is left alone, and
 * one without a number that says and signs the same as an idea there was; a line with nothing but a number is a slip that did not
 * come back. One action; with a single problem nothing is written at all.
 *
 * Returns: (transfer full) (nullable): %NULL: the table has no column of ideas, it could not be written, or it was stopped
 * (%G_IO_ERROR_CANCELLED)
 */
CanevasListImport *canevas_ideas_import (CanevasRecord *idea_box, CanevasCsvTable *table, const char *day, gboolean dry_run,
                                         const CanevasListWatch *watch, GError **error);

/**
 * canevas_ideas_sheet_write:
 *
 * A table to type @n slips back in from number @first on: their numbers, and empty columns that canevas_ideas_import() knows. In
 * the language of the file. Lines left empty are no ideas. (transfer full): CSV
 */
GBytes *canevas_ideas_sheet_write (CanevasRecord *idea_box, guint first, guint n);

/**
 * canevas_memberships_import:
 *
 * Who is in which community, from a table with a column "communauté" (or réseau, cercle, club, groupe) and one that tells the
 * person: identifiant, courriel, or nom and prénom, or agent. Communities are found by name, and made where there is none.
 * Somebody who is in it already is left alone. One action; with a single problem nothing is written at all. Otherwise as
 * canevas_ideas_import().
 */
CanevasListImport *canevas_memberships_import (CanevasStore *store, CanevasCsvTable *table, gboolean dry_run,
                                               const CanevasListWatch *watch, GError **error);

/**
 * canevas_measures_import:
 * @project: whose indicators were measured
 *
 * Measures from a table with columns "indicateur", "date" and "valeur", and perhaps moment and remarque. Indicators are found by
 * name: one that is not there is a problem, for a target and a rhythm are said before anything is measured. A measure that is
 * there already is left alone; another value of the same day is a problem. A line without a value says that it was not measured.
 * Otherwise as canevas_ideas_import().
 */
CanevasListImport *canevas_measures_import (CanevasRecord *project, CanevasCsvTable *table, gboolean dry_run,
                                            const CanevasListWatch *watch, GError **error);

G_END_DECLS
