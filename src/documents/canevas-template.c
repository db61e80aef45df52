/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-template.h"

#include "canevas-template-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CanevasTemplate
{
  char *name;
  CanevasTemplateInfo info;
  const CanevasRecordType *type;
  CanevasTemplateNode *root;
};

/* Where an element may stand, and what it may carry. Words are separated by spaces; "!" marks what must be there. */
typedef struct
{
  const char *name;
  const char *parents;
  const char *attributes;
  gboolean text; /* may hold fixed text */
} Vocabulary;

#define CONTENT "section heading"

static const Vocabulary vocabulary[] = {
  [CANEVAS_ELEMENT_TEMPLATE] = { "template", "", "!name !title !about issues internal dense orientation", FALSE },
  [CANEVAS_ELEMENT_VARIANT] = { "variant", "template", "!when !template", FALSE },
  [CANEVAS_ELEMENT_HEAD] = { "head", "template", "", FALSE },
  [CANEVAS_ELEMENT_KIND] = { "kind", "head", "value when", TRUE },
  [CANEVAS_ELEMENT_TITLE] = { "title", "head", "value when", TRUE },
  [CANEVAS_ELEMENT_REFERENCE] = { "reference", "head", "!value when", FALSE },
  [CANEVAS_ELEMENT_OFFICE] = { "office", "head", "!value when", FALSE },
  [CANEVAS_ELEMENT_SIGNED] = { "signed", "head", "!field", FALSE },
  [CANEVAS_ELEMENT_IDENTITY] = { "identity", "template", "section", FALSE },
  [CANEVAS_ELEMENT_ENTRY] = { "entry", "identity", "!label value when", TRUE },
  [CANEVAS_ELEMENT_ADDRESS] = { "address", "template", "when", FALSE },
  [CANEVAS_ELEMENT_LINE] = { "line", "address signature", "value when over sort limit", TRUE },
  [CANEVAS_ELEMENT_BOX] = { "box", "template", "!title section when", FALSE },
  [CANEVAS_ELEMENT_OPEN_QUESTIONS] = { "open-questions", "template", "", FALSE },
  [CANEVAS_ELEMENT_SECTION] = { "section", "template", "id !title framing numbered empty when", FALSE },
  [CANEVAS_ELEMENT_BESIDE] = { "beside", "section", "when", FALSE },
  [CANEVAS_ELEMENT_HEADING] = { "heading", "section beside", "!title over as sort limit when", FALSE },
  [CANEVAS_ELEMENT_P] = { "p", CONTENT " box template", "value lead when over sort limit", TRUE },
  [CANEVAS_ELEMENT_PROSE] = { "prose", CONTENT " box template", "!field lead as when", FALSE },
  [CANEVAS_ELEMENT_ITEM] = { "item", CONTENT, "value when over sort limit", TRUE },
  [CANEVAS_ELEMENT_TABLE] = { "table", CONTENT " template", "caption when", FALSE },
  [CANEVAS_ELEMENT_FIGURE] = { "figure", CONTENT " template", "!diagram caption reading when", FALSE },
  [CANEVAS_ELEMENT_CALENDAR] = { "calendar", CONTENT " template", "!of caption when", FALSE },
  [CANEVAS_ELEMENT_FINDINGS] = { "findings", CONTENT " template", "!of !lead severity when", TRUE },
  [CANEVAS_ELEMENT_DIFFERENCE] = { "difference", CONTENT " template", "!of caption when", FALSE },
  [CANEVAS_ELEMENT_COMMUNITIES] = { "communities", CONTENT " template", "!of caption when", FALSE },
  [CANEVAS_ELEMENT_PLAN] = { "plan", CONTENT " template", "!of when", FALSE },
  [CANEVAS_ELEMENT_MATRIX] = { "matrix", CONTENT " template",
                               "!over !title !value !width caption as sort group reversed framed italic most when", FALSE },
  [CANEVAS_ELEMENT_ACROSS] = { "across", "matrix", "!over !value !width as sort most", FALSE },
  [CANEVAS_ELEMENT_COLUMN] = { "column", "table", "!title !width align over lines value", FALSE },
  [CANEVAS_ELEMENT_ROWS] = { "rows", "table rows", "!over as sort limit empty when", FALSE },
  [CANEVAS_ELEMENT_ROW] = { "row", "table rows", "over sort limit style when", FALSE },
  [CANEVAS_ELEMENT_CELL] = { "cell", "row matrix", "value when over", TRUE },
  [CANEVAS_ELEMENT_TEXT] = { "text", "cell p item closing", "value when", TRUE },
  [CANEVAS_ELEMENT_CLOSING] = { "closing", CONTENT " template", "when", TRUE },
  [CANEVAS_ELEMENT_SIGNATURES] = { "signatures", CONTENT " template", "when prompt", FALSE },
  [CANEVAS_ELEMENT_SIGNATURE] = { "signature", "signatures", "label value over sort limit when", FALSE },
  [CANEVAS_ELEMENT_ASK] = { "ask", "section", "field list label", TRUE },
};

typedef struct
{
  const char *name;
  GPtrArray *stack; /* CanevasTemplateNode*: open elements, innermost last (not owned) */
  CanevasTemplateNode *root;
  GString *text;
  const char *failed; /* the element that failed, where the parser already left it */
} Reading;

static void
attribute_clear (gpointer data)
{
  CanevasAttribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
}

static void
node_free (gpointer data)
{
  CanevasTemplateNode *node = data;

  g_free (node->text);
  g_array_unref (node->attributes);
  g_ptr_array_unref (node->children);
  g_free (node);
}

static CanevasTemplateNode *
node_new (CanevasElement element, const char *template, int line)
{
  CanevasTemplateNode *node = g_new0 (CanevasTemplateNode, 1);

  node->element = element;
  node->template = template;
  node->line = line;
  node->attributes = g_array_new (FALSE, FALSE, sizeof (CanevasAttribute));
  g_array_set_clear_func (node->attributes, attribute_clear);
  node->children = g_ptr_array_new_with_free_func (node_free);
  return node;
}

/* Finds @word in a list of words separated by spaces, where it may be marked with "!". */
static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = words; *at != '\0'; at += strspn (at, " "))
    {
      gsize span;

      at += *at == '!';
      span = strcspn (at, " ");
      if (span == length && strncmp (at, word, length) == 0)
        return TRUE;
      at += span;
    }
  return FALSE;
}

static gboolean
read_attributes (CanevasTemplateNode *node, const char **names, const char **values, GError **error)
{
  const Vocabulary *entry = &vocabulary[node->element];
  g_auto (GStrv) allowed = g_strsplit (entry->attributes, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      CanevasAttribute attribute;

      if (!has_word (entry->attributes, names[i]))
        {
          g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ATTRIBUTE, _("It has no attribute “%s”."), names[i]);
          return FALSE;
        }
      attribute.name = g_strdup (names[i]);
      attribute.value = g_strdup (values[i]);
      g_array_append_val (node->attributes, attribute);
    }
  for (guint i = 0; allowed[i] != NULL; i++)
    if (allowed[i][0] == '!' && canevas_template_node_get (node, allowed[i] + 1) == NULL)
      {
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE, _("It needs the attribute “%s”."), allowed[i] + 1);
        return FALSE;
      }
  return TRUE;
}

/* The parser stands on the character after a tag, and a line end there already counts. */
static int
get_line (GMarkupParseContext *context)
{
  int line, character;

  g_markup_parse_context_get_position (context, &line, &character);
  return line - (character == 1 && line > 1);
}

static int
find_element (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    if (g_str_equal (vocabulary[i].name, name))
      return (int) i;
  return -1;
}

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer user_data,
                  GError **error)
{
  Reading *reading = user_data;
  CanevasTemplateNode *outer = reading->stack->len > 0 ? g_ptr_array_index (reading->stack, reading->stack->len - 1) : NULL;
  CanevasTemplateNode *node;
  int element = find_element (name);

  if (element < 0)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, _("There is no such element."));
      return;
    }
  if (outer == NULL ? element != CANEVAS_ELEMENT_TEMPLATE
                    : !has_word (vocabulary[element].parents, vocabulary[outer->element].name))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, _("It cannot stand inside <%s>."),
                   outer != NULL ? vocabulary[outer->element].name : "");
      return;
    }

  node = node_new (element, reading->name, get_line (context));
  if (outer != NULL)
    g_ptr_array_add (outer->children, node);
  else
    reading->root = node;
  g_ptr_array_add (reading->stack, node);
  g_string_truncate (reading->text, 0);
  read_attributes (node, names, values, error);
}

/* White space as xgettext counts it: runs become one space, none at the ends. */
static char *
normalise (const char *text)
{
  GString *normal = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isspace (*at))
        g_string_append_c (normal, *at);
      else if (normal->len > 0 && normal->str[normal->len - 1] != ' ')
        g_string_append_c (normal, ' ');
    }
  if (normal->len > 0 && normal->str[normal->len - 1] == ' ')
    g_string_truncate (normal, normal->len - 1);
  return g_string_free (normal, FALSE);
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  CanevasTemplateNode *node = g_ptr_array_steal_index (reading->stack, reading->stack->len - 1);
  g_autofree char *text = normalise (reading->text->str);

  g_string_truncate (reading->text, 0);
  if (text[0] == '\0')
    return;
  if (!vocabulary[node->element].text || node->children->len > 0 || canevas_template_node_get (node, "value") != NULL)
    {
      reading->failed = vocabulary[node->element].name;
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, _("The text “%s” cannot stand here."), text);
      return;
    }
  node->text = g_steal_pointer (&text);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  g_string_append_len (reading->text, text, (gssize) length);
}

static CanevasTemplateNode *
read_tree (const char *name, const char *text, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GString) gathered = g_string_new (NULL);
  Reading reading = { name, stack, NULL, gathered, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autoptr (GError) failure = NULL;
  const char *element;

  if (g_markup_parse_context_parse (context, text, length, &failure) && g_markup_parse_context_end_parse (context, &failure))
    return reading.root;

  element = reading.failed != NULL ? reading.failed : g_markup_parse_context_get_element (context);
  g_set_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE, _("Template “%s”, line %d, element <%s>: %s"), name,
               get_line (context), element != NULL ? element : "", failure->message);
  g_clear_pointer (&reading.root, node_free);
  return NULL;
}

CanevasTemplate *
canevas_template_parse (const char *name, const char *text, gssize length, const CanevasSchema *schema, GError **error)
{
  g_autoptr (CanevasTemplate) self = NULL;
  const CanevasTemplateNode *root;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (CanevasTemplate, 1);
  self->name = g_strdup (name);
  root = self->root = read_tree (self->name, text, length, error);
  if (root == NULL)
    return NULL;
  self->info.name = canevas_template_node_get (root, "name");
  self->info.title = canevas_template_node_get (root, "title");
  self->info.type = canevas_template_node_get (root, "about");
  self->type = canevas_schema_find_type (schema, self->info.type);
  if (self->type == NULL)
    {
      canevas_template_node_propagate (root, error,
                                       g_error_new (CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE,
                                                    _("There is no type of record called “%s”."), self->info.type));
      return NULL;
    }
  if (!canevas_template_check (self, schema, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
canevas_template_free (CanevasTemplate *self)
{
  g_clear_pointer (&self->root, node_free);
  g_free (self->name);
  g_free (self);
}

const CanevasTemplateNode *
canevas_template_get_root (const CanevasTemplate *self)
{
  return self->root;
}

const CanevasTemplateInfo *
canevas_template_get_info (const CanevasTemplate *self)
{
  return &self->info;
}

const CanevasRecordType *
canevas_template_get_record_type (const CanevasTemplate *self)
{
  return self->type;
}

const char *
canevas_template_node_get (const CanevasTemplateNode *node, const char *attribute)
{
  for (guint i = 0; i < node->attributes->len; i++)
    {
      const CanevasAttribute *held = &g_array_index (node->attributes, CanevasAttribute, i);

      if (g_str_equal (held->name, attribute))
        return held->value;
    }
  return NULL;
}

const char *
canevas_template_node_get_name (const CanevasTemplateNode *node)
{
  return vocabulary[node->element].name;
}

void
canevas_template_node_propagate (const CanevasTemplateNode *node, GError **error, GError *source)
{
  g_set_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE, _("Template “%s”, line %d, element <%s>: %s"),
               node->template,
               node->line, canevas_template_node_get_name (node), source->message);
  g_error_free (source);
}
