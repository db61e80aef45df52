/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-people-plan.h"

G_BEGIN_DECLS

/*
 * Carrying out a plan: one action, one undo step, all or nothing. In steps, so that a window can show how far it is and be told to
 * stop; the action stays open in between, so nothing else may change the file meanwhile, which a modal window sees to. The store
 * must be as it was when the plan was made. Freed before its end, it takes everything back.
 */
typedef struct _CanevasPeopleApply CanevasPeopleApply;

/** canevas_people_apply_new: @name: of the file that is imported, for "Undo: import NAME". The plan must not be broken. */
CanevasPeopleApply *canevas_people_apply_new (CanevasStore *store, CanevasPeoplePlan *plan, const char *name);
/**
 * canevas_people_apply_step:
 * @microseconds: how long to work at once, or 0: to the end. The last step, which writes everything for good, is one piece that cannot
 * be stopped: the step before it, after which the progress is 1, ends without it, and all is still taken back
 * @done: (out): whether all is done
 *
 * Returns: %FALSE when something failed: the file is then as it was
 */
gboolean canevas_people_apply_step (CanevasPeopleApply *self, gint64 microseconds, gboolean *done, GError **error);
/** From 0 to 1. */
double canevas_people_apply_get_progress (CanevasPeopleApply *self);
/** Takes everything back, unless it was done. */
void canevas_people_apply_free (CanevasPeopleApply *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPeopleApply, canevas_people_apply_free)

G_END_DECLS
