/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-compose.h"
#include "canevas-field.h"

G_BEGIN_DECLS

/*
 * A template read from XML: a checked tree of elements. What each element and attribute means is told in
 * resources/documents/README.md; which may stand where is the vocabulary table in canevas-template.c.
 */

typedef enum
{
  CANEVAS_ELEMENT_TEMPLATE,
  CANEVAS_ELEMENT_VARIANT,
  CANEVAS_ELEMENT_HEAD,
  CANEVAS_ELEMENT_KIND,
  CANEVAS_ELEMENT_TITLE,
  CANEVAS_ELEMENT_REFERENCE,
  CANEVAS_ELEMENT_OFFICE,
  CANEVAS_ELEMENT_SIGNED,
  CANEVAS_ELEMENT_IDENTITY,
  CANEVAS_ELEMENT_ENTRY,
  CANEVAS_ELEMENT_ADDRESS,
  CANEVAS_ELEMENT_LINE,
  CANEVAS_ELEMENT_BOX,
  CANEVAS_ELEMENT_OPEN_QUESTIONS,
  CANEVAS_ELEMENT_SECTION,
  CANEVAS_ELEMENT_BESIDE,
  CANEVAS_ELEMENT_HEADING,
  CANEVAS_ELEMENT_P,
  CANEVAS_ELEMENT_PROSE,
  CANEVAS_ELEMENT_ITEM,
  CANEVAS_ELEMENT_TABLE,
  CANEVAS_ELEMENT_FIGURE,
  CANEVAS_ELEMENT_CALENDAR,
  CANEVAS_ELEMENT_FINDINGS,
  CANEVAS_ELEMENT_DIFFERENCE,
  CANEVAS_ELEMENT_COMMUNITIES,
  CANEVAS_ELEMENT_PLAN,
  CANEVAS_ELEMENT_MATRIX,
  CANEVAS_ELEMENT_ACROSS,
  CANEVAS_ELEMENT_COLUMN,
  CANEVAS_ELEMENT_ROWS,
  CANEVAS_ELEMENT_ROW,
  CANEVAS_ELEMENT_CELL,
  CANEVAS_ELEMENT_TEXT,
  CANEVAS_ELEMENT_CLOSING,
  CANEVAS_ELEMENT_SIGNATURES,
  CANEVAS_ELEMENT_SIGNATURE,
  CANEVAS_ELEMENT_ASK,
} CanevasElement;

typedef struct
{
  char *name;
  char *value;
} CanevasAttribute;

/**
 * CanevasTemplateNode:
 * @template: what errors call the template
 * @line: where it begins in the file
 * @text: (nullable): fixed text of the element, white space normalised: a msgid with {expressions}
 */
typedef struct
{
  CanevasElement element;
  const char *template;
  int line;
  char *text;
  GArray *attributes;
  GPtrArray *children; /* CanevasTemplateNode* */
} CanevasTemplateNode;

typedef struct _CanevasTemplate CanevasTemplate;

/**
 * canevas_template_parse:
 * @name: what errors call it
 * @schema: the record types its paths are checked against
 *
 * Reads a template and checks it whole: elements, attributes, and that each path, relation and format exists for the records it
 * will meet. Errors name the line and the element.
 */
CanevasTemplate *canevas_template_parse (const char *name, const char *text, gssize length, const CanevasSchema *schema,
                                         GError **error);
void canevas_template_free (CanevasTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasTemplate, canevas_template_free)

const CanevasTemplateNode *canevas_template_get_root (const CanevasTemplate *self);
const CanevasTemplateInfo *canevas_template_get_info (const CanevasTemplate *self);
const CanevasRecordType *canevas_template_get_record_type (const CanevasTemplate *self);

/** Like canevas_compose(), with a template at hand, about a record of its type. */
CanevasDocument *canevas_template_compose (const CanevasTemplate *template, CanevasRecord *subject, CanevasComposeFlags flags,
                                           GError **error);

/** (nullable): value of an attribute. */
const char *canevas_template_node_get (const CanevasTemplateNode *node, const char *attribute);
const char *canevas_template_node_get_name (const CanevasTemplateNode *node);
/** Makes of @source (transfer full) a CANEVAS_COMPOSE_ERROR_TEMPLATE that names template, line and element. */
void canevas_template_node_propagate (const CanevasTemplateNode *node, GError **error, GError *source);

/** (nullable): the packaged template of this name, internal variants included. */
const CanevasTemplate *canevas_template_get (const char *name);

G_END_DECLS
