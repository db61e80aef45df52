/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-compose.h"
#include "canevas-exporter.h"
#include "canevas-heap.h"
#include "canevas-json-export.h"
#include "canevas-output.h"
#include "canevas-schema.h"
#include "canevas-subject.h"
#include "canevas-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *file;
  const char *what;
  char *out;
  char *of;
  char **settings;
} Request;

static CanevasExit
export_document (const CanevasTemplateInfo *template, const Request *request, CanevasComposeFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_command_open_to_read (request->file, &error);
  const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), template->type);
  g_autoptr (CanevasRecord) subject = store != NULL ? canevas_subject_find (store, type, request->of, &error) : NULL;
  g_autoptr (CanevasDocument) document = subject != NULL ? canevas_compose (template->name, subject, flags, &error) : NULL;
  g_autoptr (GBytes) text = NULL;
  gboolean written = FALSE;

  if (document != NULL && g_str_equal (request->out, "-"))
    {
      text = canevas_write_text (document, NULL, &error);
      written = text != NULL && canevas_output_write ("-", text, &error);
    }
  else if (document != NULL)
    written = canevas_document_save (document, request->out, NULL, &error);
  return written ? CANEVAS_EXIT_DONE : canevas_command_failed (error);
}

static CanevasExit
export_records (const CanevasRecordType *type, const Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_command_open_to_read (request->file, &error);
  g_autoptr (GBytes) json = store != NULL ? canevas_json_export (store, type) : NULL;

  if (json == NULL || !canevas_output_write (request->out, json, &error))
    return canevas_command_failed (error);
  return CANEVAS_EXIT_DONE;
}

static gboolean
check_status (const char *value, GError **error)
{
  if (g_str_equal (value, "final") || g_str_equal (value, "draft"))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a status: write status=draft or status=final."), value);
  return FALSE;
}

static const CanevasExporterSetting document_settings[] = {
  { "status", FALSE, "status=final", check_status },
  { NULL },
};

static CanevasExit
export_template (const CanevasCommand *self, const CanevasTemplateInfo *template, const Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) settings =
    canevas_exporter_read_settings (document_settings, (const char *const *) request->settings, &error);
  const char *status;

  if (settings == NULL)
    return canevas_command_misused (self, "%s", error->message);
  status = g_hash_table_lookup (settings, "status");
  return export_document (template, request, g_strcmp0 (status, "final") == 0 ? CANEVAS_COMPOSE_FINAL : CANEVAS_COMPOSE_DEFAULT);
}

/* @template: (nullable): the document that writes what the exporter does not */
static CanevasExit
refuse_ending (const CanevasCommand *self, const CanevasExporter *exporter, const CanevasTemplateInfo *template, const char *out)
{
  const char *const *documents = canevas_document_list_endings ();
  g_autoptr (GString) endings = g_string_new (NULL);

  for (guint i = 0; exporter->endings[i] != NULL; i++)
    g_string_append_printf (endings, "%s.%s", i > 0 ? ", " : "", exporter->endings[i]);
  for (guint i = 0; template != NULL && documents[i] != NULL; i++)
    if (!g_strv_contains (exporter->endings, documents[i] + 1))
      g_string_append_printf (endings, ", %s", documents[i]);
  return canevas_command_misused (self, _("“%s” is written as %s: end the name “%s” so."), exporter->name, endings->str, out);
}

static CanevasExit
export_with (const CanevasCommand *self, const CanevasExporter *exporter, const Request *request)
{
  g_autoptr (GError) error = NULL;
  CanevasExport export = { .ending = canevas_exporter_find_ending (exporter, request->out) };
  const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), exporter->type);
  g_autoptr (GHashTable) settings = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) subject = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (export.ending == NULL)
    return refuse_ending (self, exporter, NULL, request->out);
  export.settings = settings = canevas_exporter_read_settings (exporter->settings, (const char *const *) request->settings, &error);
  if (settings == NULL)
    return canevas_command_misused (self, "%s", error->message);
  store = canevas_command_open_to_read (request->file, &error);
  export.subject = subject = store != NULL ? canevas_subject_find (store, type, request->of, &error) : NULL;
  bytes = subject != NULL ? exporter->run (&export, &error) : NULL;
  if (bytes == NULL || !canevas_output_write (request->out, bytes, &error))
    return canevas_command_failed (error);
  return CANEVAS_EXIT_DONE;
}

static CanevasExit
refuse_what (const CanevasCommand *self, const char *what)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (GString) known = g_string_new ("data");
  guint n_templates, n_exporters;
  const CanevasTemplateInfo *templates = canevas_template_list (&n_templates);
  const CanevasExporter *const *exporters = canevas_exporter_list (&n_exporters);

  for (guint i = 0; i < n_templates; i++)
    g_string_append_printf (known, ", %s", templates[i].name);
  for (guint i = 0; i < n_exporters; i++)
    if (canevas_template_find (exporters[i]->name) == NULL)
      g_string_append_printf (known, ", %s", exporters[i]->name);
  for (guint i = 0; i < schema->n_types; i++)
    g_string_append_printf (known, ", %s", schema->types[i]->table);
  return canevas_command_misused (self, _("“%s” cannot be exported. What can be: %s."), what, known->str);
}

/* Takes "KEY=VALUE" out of the settings. (transfer full) (nullable): its value */
static char *
take_setting (Request *request, const char *key)
{
  g_autofree char *begin = g_strconcat (key, "=", NULL);
  char *value = NULL;
  guint kept = 0;

  for (guint i = 0; request->settings != NULL && request->settings[i] != NULL; i++)
    {
      char *given = g_steal_pointer (&request->settings[i]);

      if (!g_str_has_prefix (given, begin))
        {
          request->settings[kept++] = given;
          continue;
        }
      g_free (value);
      value = g_strdup (given + strlen (begin));
      g_free (given);
    }
  if (request->settings != NULL)
    request->settings[kept] = NULL;
  return value;
}

/* "--set scenario=NAME" is "--of NAME" in the words of who asks for the file of a scenario. */
static void
take_subject (const CanevasExporter *exporter, Request *request)
{
  char *subject = exporter != NULL && exporter->named_by != NULL ? take_setting (request, exporter->named_by) : NULL;

  if (subject == NULL)
    return;
  g_free (request->of);
  request->of = subject;
}

/* "--set document=minutes": what the name stands for otherwise. (nullable): with a sentence */
static const CanevasExporter *
take_variant (const CanevasExporter *exporter, Request *request, GError **error)
{
  g_autofree char *variant = exporter->variants != NULL ? take_setting (request, "document") : NULL;

  return variant != NULL ? canevas_exporter_find_variant (exporter, variant, error) : exporter;
}

static gboolean
is_document (const char *out)
{
  const char *const *endings = canevas_document_list_endings ();
  g_autofree char *lower = g_ascii_strdown (out, -1);

  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return g_str_equal (out, "-");
}

static CanevasExit
export (const CanevasCommand *self, Request *request)
{
  g_autoptr (GError) error = NULL;
  const CanevasExporter *exporter = canevas_exporter_find (request->what);
  const CanevasTemplateInfo *template;
  const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), request->what);

  if (exporter != NULL && (exporter = take_variant (exporter, request, &error)) == NULL)
    return canevas_command_misused (self, "%s", error->message);
  template = canevas_template_find (exporter != NULL && exporter->template != NULL ? exporter->template : request->what);
  take_subject (exporter, request);
  if (request->out == NULL)
    return canevas_command_misused (self, "%s", _("Say where to write it, after -o."));
  if (exporter != NULL && (template == NULL || canevas_exporter_find_ending (exporter, request->out) != NULL))
    return export_with (self, exporter, request);
  if (exporter != NULL && !is_document (request->out))
    return refuse_ending (self, exporter, template, request->out);
  if (template != NULL)
    return export_template (self, template, request);
  if (type == NULL && !g_str_equal (request->what, "data"))
    return refuse_what (self, request->what);
  if (request->of != NULL || request->settings != NULL)
    return canevas_command_misused (self, "%s", _("“--of” and “--set” only go with a document."));
  if (!g_str_equal (request->out, "-") && !g_str_has_suffix (request->out, ".json"))
    return canevas_command_misused (self, _("Records are written as JSON: the name “%s” should end in .json."), request->out);
  return export_records (type, request);
}

static CanevasExit
run (const CanevasCommand *self, CanevasInvocation *invocation)
{
  Request request = { NULL };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "of", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &request.of,
      N_("Which record it is about: an id, a title, or a part of one"), N_("NAME|ID") },
    { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &request.settings,
      N_("Choose how it is written, as status=final for a document; a wrong KEY prints all there are"), N_("KEY=VALUE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &request.out,
      N_("The file to write; “-” for the standard output"), N_("OUT") },
    { NULL },
  };
  CanevasExit exit;

  if (canevas_command_parse (self, invocation, entries, 2, 2, &words, &exit))
    {
      request.file = words[0];
      request.what = words[1];
      canevas_heap_reserve ();
      if (request.out != NULL)
        canevas_document_expect (request.out);
      exit = export (self, &request);
      canevas_document_expect_no_more ();
    }
  g_free (request.out);
  g_free (request.of);
  g_strfreev (request.settings);
  return exit;
}

const CanevasCommand canevas_command_export = {
  .name = "export",
  .arguments = "FILE data|TYPE|DOCUMENT|DRAWING|decision-delay|cst [--of NAME|ID] [--set KEY=VALUE]… -o OUT",
  .summary = N_("Writes a document (.pdf, .odt, .txt), a drawing (.pdf, .svg, .png), records (.json) or a simulated decision"),
  .details = N_("The ending of OUT chooses the format; on the standard output a document is plain text. A file that exists is "
                 "replaced. “data” is everything in the file. DOCUMENT is note-de-cadrage, lettre-de-mission, revue-de-projets…, DRAWING "
                 "governance, circuit, organigramme, raci, plan or portfolio; a wrong name prints all there are."),
  .run = run,
};
