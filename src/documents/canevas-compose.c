/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-compose.h"

#include "canevas-authority.h"
#include "canevas-composer.h"
#include "canevas-document-issue.h"
#include "canevas-format.h"
#include "canevas-language.h"
#include "canevas-prose.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many missing points a refusal names before it only counts them. */
#define NAMED_POINTS 8

G_DEFINE_QUARK (canevas-compose-error-quark, canevas_compose_error)

/* The authority whose file this is. (transfer full) (nullable) */
static CanevasRecord *
find_authority (CanevasRecord *subject)
{
  CanevasStore *store = canevas_record_get_store (subject);

  return store != NULL ? canevas_authority_find (store) : NULL;
}

/* The newest of the versions kept of this document: by date, then by place. (transfer full) (nullable) */
static CanevasRecord *
find_issue (const CanevasTemplateNode *root, const CanevasScope *scope)
{
  const char *issues = canevas_template_node_get (root, "issues");
  const CanevasRecordType *type;
  g_autoptr (GPtrArray) records = issues != NULL ? canevas_expression_relate (scope, issues, &type, NULL) : NULL;
  CanevasRecord *newest = NULL;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CanevasRecord *issue = g_ptr_array_index (records, i);

      if (canevas_document_issue_is_newer (issue, newest))
        newest = issue;
    }
  return newest != NULL ? g_object_ref (newest) : NULL;
}

/* --- Open questions --- */

static gboolean
collect_questions (const CanevasTemplateNode *root, const CanevasScope *scope, GPtrArray *questions, GError **error)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (root->children, i);
      gboolean printed;

      if (child->element != CANEVAS_ELEMENT_SECTION)
        continue;
      if (!canevas_expression_test (scope, canevas_template_node_get (child, "when"), &printed, error) ||
          (printed && !canevas_questions_collect (questions, child, scope, error)))
        return FALSE;
    }
  return TRUE;
}

static void
refuse (const CanevasTemplate *template, CanevasRecord *subject, GPtrArray *questions, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint named = questions->len > NAMED_POINTS + 1 ? NAMED_POINTS : questions->len;

  for (guint i = 0; i < named; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? _("; ") : "", ((CanevasQuestion *) g_ptr_array_index (questions, i))->label);
  if (named < questions->len)
    g_string_append_printf (list, _("; and %u more"), questions->len - named);

  /* Translators: the document, what it is about, the list of what is missing */
  g_set_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_OPEN,
               _("“%s” of “%s” cannot be issued as validated, because these points are still to be decided: %s. Fill them in, then "
                 "try again, or issue a draft."),
               _(canevas_template_get_info (template)->title), canevas_record_get_title (subject), list->str);
}

/* --- The frame of the first page --- */

static GBytes *
read_logo (CanevasRecord *authority)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G' };
  const char *encoded = authority != NULL ? canevas_record_get_text (authority, "logo") : NULL;
  g_autofree guchar *data = NULL;
  gsize length = 0;

  if (encoded == NULL)
    return NULL;
  data = g_base64_decode (encoded, &length);
  if (length <= sizeof (signature) || memcmp (data, signature, sizeof (signature)) != 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* The day of signature as the subject knows it. (nullable) */
static char *
dup_signing_day (const CanevasTemplateNode *head, const CanevasScope *scope)
{
  for (guint i = 0; i < head->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (head->children, i);

      if (child->element == CANEVAS_ELEMENT_SIGNED)
        return g_strdup (canevas_record_get_text (scope->record, canevas_template_node_get (child, "field")));
    }
  return NULL;
}

/*
 * Version, status and date: those of the newest version kept; of a signed document without one, 1.0 and its day; else 0.1.
 * A document that waits for answers is a draft, whatever was kept of it.
 */
static void
fill_status (CanevasDocument *document, CanevasRecord *issue, const char *signed_on, gboolean open, gboolean final)
{
  gboolean validated = issue != NULL ? canevas_document_issue_is_validated (issue) : signed_on != NULL;
  const char *version = issue != NULL ? canevas_record_get_text (issue, "version") : NULL;
  const char *day = issue != NULL ? canevas_record_get_text (issue, "issued_on") : NULL;

  document->draft = open || !(validated || final);
  if (!document->draft && (day == NULL || !validated))
    day = signed_on;
  document->iso_date = day != NULL ? g_strdup (day) : canevas_day_dup_today ();
  document->date = canevas_format_date (document->iso_date, CANEVAS_DATE_LONG);
  if (version == NULL || (final && !validated))
    version = document->draft ? "0.1" : "1.0";
  document->version = g_strdup (version);
  document->status = document->draft ? g_strdup (_("Draft")) : g_strdup_printf (_("Validated on %s"), document->date);
}

/* What the head of the template says; where an element comes twice, the first whose condition holds and that is not empty. */
static void
fill_head (CanevasComposer *composer, const CanevasTemplateNode *head, const CanevasScope *scope)
{
  CanevasDocument *document = composer->document;

  for (guint i = 0; i < head->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (head->children, i);
      g_autofree char *text = NULL;
      g_autofree char *plain = NULL;

      if (canevas_composer_test (composer, child, scope))
        text = canevas_composer_dup_text (composer, child, scope);
      if (text == NULL || text[0] == '\0')
        continue;
      plain = canevas_prose_to_plain (text);
      if (child->element == CANEVAS_ELEMENT_KIND && document->kind == NULL)
        document->kind = g_steal_pointer (&plain);
      else if (child->element == CANEVAS_ELEMENT_TITLE && document->title == NULL)
        document->title = g_steal_pointer (&plain);
      else if (child->element == CANEVAS_ELEMENT_REFERENCE && document->reference == NULL)
        document->reference = g_strdup (text);
      else if (child->element == CANEVAS_ELEMENT_OFFICE)
        g_ptr_array_add (document->offices, g_steal_pointer (&plain));
    }
}

static void
fill_authority (CanevasDocument *document, CanevasRecord *authority)
{
  const char *name = authority != NULL ? canevas_record_get_text (authority, "name") : NULL;
  const char *footer = authority != NULL ? canevas_record_get_text (authority, "footer") : NULL;

  document->authority = canevas_typography_apply (name != NULL ? name : "");
  document->author = g_strdup (document->authority);
  document->footer = canevas_typography_apply (footer != NULL ? footer : "");
  document->logo = read_logo (authority);
}

/* --- Composing --- */

static const CanevasTemplateNode *
find_child (const CanevasTemplateNode *node, CanevasElement element)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (node->children, i);

      if (child->element == element)
        return child;
    }
  return NULL;
}

/* The template itself, or the variant that it chooses for this subject. */
static const CanevasTemplate *
choose_variant (const CanevasTemplate *template, const CanevasScope *scope)
{
  const CanevasTemplateNode *root = canevas_template_get_root (template);

  for (guint i = 0; i < root->children->len; i++)
    {
      const CanevasTemplateNode *child = g_ptr_array_index (root->children, i);
      const CanevasTemplate *variant;
      gboolean holds = FALSE;

      if (child->element == CANEVAS_ELEMENT_VARIANT &&
          canevas_expression_test (scope, canevas_template_node_get (child, "when"), &holds, NULL) && holds &&
          (variant = canevas_template_get (canevas_template_node_get (child, "template"))) != NULL)
        return variant;
    }
  return template;
}

static CanevasDocument *
compose_document (const CanevasTemplate *template, const char *name, CanevasScope *scopes, gboolean open, gboolean final,
                  GError **error)
{
  const CanevasTemplateNode *root = canevas_template_get_root (template), *head = find_child (root, CANEVAS_ELEMENT_HEAD);
  g_autoptr (CanevasDocument) document = canevas_document_new ();
  g_autoptr (GPtrArray) printed = canevas_questions_new ();
  CanevasComposer composer = { .document = document, .questions = printed };
  g_autofree char *signed_on = head != NULL ? dup_signing_day (head, &scopes[2]) : NULL;

  document->language = g_strdup (canevas_language_get_current ());
  document->template = g_strdup (name);
  document->dense = canevas_template_node_get (root, "dense") != NULL;
  document->landscape = g_strcmp0 (canevas_template_node_get (root, "orientation"), "landscape") == 0;
  fill_authority (document, scopes[0].record);
  fill_status (document, scopes[1].record, signed_on, open, final);
  scopes[0].document = document;
  if (head != NULL)
    fill_head (&composer, head, &scopes[2]);
  if (document->kind == NULL)
    document->kind = g_strdup (_(canevas_template_get_info (template)->title));
  if (document->title == NULL)
    document->title = g_strdup (document->kind);
  if (document->reference == NULL)
    document->reference = g_strdup ("");
  canevas_composer_walk (&composer, root, &scopes[2]);
  g_clear_pointer (&composer.transversality, canevas_transversality_free);

  if (composer.error != NULL)
    {
      g_propagate_error (error, composer.error);
      return NULL;
    }
  return g_steal_pointer (&document);
}

CanevasDocument *
canevas_template_compose (const CanevasTemplate *template, CanevasRecord *subject, CanevasComposeFlags flags, GError **error)
{
  const char *template_name = canevas_template_get_info (template)->name;
  const CanevasRecordType *type = canevas_record_get_record_type (subject);
  const CanevasSchema *schema;
  g_autoptr (CanevasRecord) authority = NULL;
  g_autoptr (CanevasRecord) issue = NULL;
  g_autoptr (GPtrArray) questions = canevas_questions_new ();
  const char *language = NULL;
  CanevasDocument *document;

  g_return_val_if_fail (canevas_record_get_store (subject) != NULL, NULL);
  g_return_val_if_fail (canevas_template_get_record_type (template) == type, NULL);

  schema = canevas_store_get_schema (canevas_record_get_store (subject));
  authority = find_authority (subject);

  CanevasScope scopes[] = {
    { NULL, "authority", schema, &canevas_authority_type, authority, 0, NULL },
    { &scopes[0], "issue", schema, &canevas_document_issue_type, NULL, 0, NULL },
    { &scopes[1], "about", schema, type, subject, 0, NULL },
  };
  template = choose_variant (template, &scopes[2]);
  scopes[1].record = issue = find_issue (canevas_template_get_root (template), &scopes[2]);

  if (!collect_questions (canevas_template_get_root (template), &scopes[2], questions, error))
    return NULL;
  if ((flags & CANEVAS_COMPOSE_FINAL) != 0 && questions->len > 0)
    {
      refuse (template, subject, questions, error);
      return NULL;
    }
  if (authority != NULL)
    language = canevas_record_get_text (authority, "document_language");
  canevas_language_enter (language != NULL ? language : "fr");
  document = compose_document (template, template_name, scopes, questions->len > 0, (flags & CANEVAS_COMPOSE_FINAL) != 0, error);
  canevas_language_leave ();
  return document;
}

CanevasDocument *
canevas_compose (const char *template_name, CanevasRecord *subject, CanevasComposeFlags flags, GError **error)
{
  const CanevasTemplate *template = canevas_template_get (template_name);
  const CanevasRecordType *type = canevas_record_get_record_type (subject);

  if (template != NULL && canevas_template_get_record_type (template) == type)
    return canevas_template_compose (template, subject, flags, error);
  g_set_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_TEMPLATE,
               _("There is no document “%s” about a record of type “%s”."), template_name, type->table);
  return NULL;
}
