/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-expression.h"
#include "canevas-question.h"
#include "canevas-template.h"
#include "canevas-transversality.h"

G_BEGIN_DECLS

/**
 * CanevasComposer:
 * @document: the document that grows
 * @section: (nullable): id of the section being composed
 * @number: (nullable): its printed number
 * @questions: the open questions printed so far
 * @transversality: (nullable): how communities tie directions together, once it was asked for
 * @error: (nullable): the first failure; the walk goes on, its result is thrown away
 *
 * The walk over a template's elements that appends blocks. Lives on the stack of canevas_compose().
 */
typedef struct
{
  CanevasDocument *document;
  const char *section;
  const char *number;
  guint n_sections;
  guint n_headings;
  guint n_tables;
  guint n_figures;
  GPtrArray *questions;
  CanevasTransversality *transversality;
  GError *error;
} CanevasComposer;

typedef void (*CanevasComposerFunc) (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                                     gpointer user_data);

/** Composes the children of the template's root. */
void canevas_composer_walk (CanevasComposer *self, const CanevasTemplateNode *root, const CanevasScope *scope);
/** Composes one <table>. */
void canevas_composer_add_table (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <matrix>: a table whose columns are records too. */
void canevas_composer_add_matrix (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/**
 * canevas_composer_part_matrix:
 * @node: a <matrix>, just composed: its table is the last block
 * @across: its <across>
 * @rows: what its rows are, and @columns its columns
 *
 * Where it has more columns than @across says, puts several tables in its place: all columns of some rows, then of the next ones, so
 * that a row is read on through neighbouring tables. They are filled evenly, so that none ends with a lone row or column.
 */
void canevas_composer_part_matrix (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasTemplateNode *across,
                                   const CanevasRecordType *rows, const CanevasRecordType *columns);
/** Composes a <figure>; nothing where nobody draws it, or there is nothing to draw. */
void canevas_composer_add_figure (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <calendar>: audiences by months; nothing where the project has no start or no end. */
void canevas_composer_add_calendar (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <findings>: what a review finds, or that it finds nothing. */
void canevas_composer_add_findings (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes what the review of a scenario finds, an item each. */
void canevas_composer_add_scenario_findings (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <difference>: what a scenario changes; nothing where it changes nothing. */
void canevas_composer_add_difference (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <communities>: of a community, or of all; nothing where there is nothing to say. */
void canevas_composer_add_communities (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes a <plan>: of a project, what its schedule says; nothing where there is no task. */
void canevas_composer_add_plan (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Appends @text after the node's lead: "Purpose. That each…", or "Purpose:" before a list, when @text is empty. */
void canevas_composer_append_led (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, GPtrArray *runs,
                                  const char *text);
/** Composes a <p>, an <item> or a <closing>; nothing when it is empty. */
void canevas_composer_add_text (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                                CanevasBlockKind kind);
/** Composes a <prose>: the paragraphs and items of a long text. */
void canevas_composer_add_prose (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** Composes an <address> or a <box>; nothing is printed of it without a line. */
void canevas_composer_add_lines (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                                 CanevasBlockKind kind);
/** Composes an <identity> or <signatures>. */
void canevas_composer_add_pairs (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                                 CanevasBlockKind kind);

/** Calls @func once for each record @node is repeated over and its condition accepts, or once in @scope if it is not repeated. */
void canevas_composer_repeat (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                              CanevasComposerFunc func,
                              gpointer user_data);
gboolean canevas_composer_test (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** The text of an element, its expressions filled in; "" when it has expressions and all are empty. */
char *canevas_composer_dup_text (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope);
/** A translated attribute, its expressions filled in, with typography; "" when absent. */
char *canevas_composer_dup_attribute (CanevasComposer *self, const CanevasTemplateNode *node, const char *attribute,
                                      const CanevasScope *scope);
/** @text with its expressions filled in; "" when it has some and all are empty. */
char *canevas_composer_expand (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope,
                               const char *text);
CanevasBlock *canevas_composer_append (CanevasComposer *self, CanevasBlockKind kind);
/** Takes back the last block, which turned out to be empty. */
void canevas_composer_drop_last (CanevasComposer *self);
/** Keeps @error (transfer full) if it is the first, telling where @node stands. */
void canevas_composer_fail (CanevasComposer *self, const CanevasTemplateNode *node, GError *error);

G_END_DECLS
