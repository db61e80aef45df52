/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scope.h"

G_BEGIN_DECLS

/*
 * The little language of a template's attributes and texts, read where it is used; its names are checked with the template.
 *
 *   path       followed_by · unit.name · authority.town · issue.version · number
 *   relation   risk · scope_item[kind=included] · project.signatory[kind=signature and not delegation]
 *   condition  draft and scope_item[kind=fixed] or not start_date: a field that is set, a list that is not empty, a comparison
 *              with = or !=; "and" binds tighter than "or"
 *   text       From {start_date} to {end_date|month}, {sum resource_line.amount|euros}: see canevas-aggregate.h
 */

/**
 * canevas_expression_relate:
 * @type: (out): type of the records
 *
 * The records of a relation in their order: those of the type named that refer to the record before the dot, or to the scope's.
 *
 * Returns: (transfer full) (element-type CanevasRecord): %NULL with @error when the relation does not read
 */
GPtrArray *canevas_expression_relate (const CanevasScope *scope, const char *relation, const CanevasRecordType **type,
                                      GError **error);

/** Sorts records of @type by a path, descending where it begins with "-". */
gboolean canevas_expression_sort (const CanevasScope *scope, GPtrArray *records, const CanevasRecordType *type, const char *path,
                                  GError **error);

/** @condition: (nullable): none holds */
gboolean canevas_expression_test (const CanevasScope *scope, const char *condition, gboolean *result, GError **error);

/**
 * canevas_expression_expand:
 * @text: fixed text with {expressions}
 * @filled: (out) (optional): %FALSE when the text has expressions and each of them is empty
 *
 * Returns: (transfer full): the text with values in it, without typography
 */
char *canevas_expression_expand (const CanevasScope *scope, const char *text, gboolean *filled, GError **error);

G_END_DECLS
