/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * canevas_usual_bodies_insert:
 * @project: a project
 *
 * Gives @project the usual governance, as one undoable action: steering committee (COPIL), project board (CODIR), project technical
 * committee (COTECH), project team and regulation body, with their seats held by the project's own roles and by usual functions
 * where there is no role; and the usual kinds of decision with their circuit through these bodies. Texts are written in the language
 * of the file's documents. A body of a kind that the project has, a kind of decision of a nature that it has, stays as it is and is
 * used; nothing is added twice.
 *
 * After the guide *Faire le pari du collaboratif* (2023), part 2, B.1.b to e: who contributes and who settles are told apart, the
 * circuit is laid flat, regulation is foreseen, a technical committee that prepares answers to a board that decides.
 */
gboolean canevas_usual_bodies_insert (CanevasRecord *project, GError **error);

/** Whether canevas_usual_bodies_insert() would add something. */
gboolean canevas_usual_bodies_are_missing (CanevasRecord *project);

G_END_DECLS
