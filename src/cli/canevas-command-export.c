/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-commands.h"
#include "canevas-compose.h"
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

/* --set status=final|draft is all there is to set. */
static gboolean
read_settings (const CanevasCommand *self, char **settings, CanevasComposeFlags *flags, CanevasExit *exit)
{
  for (guint i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      const char *equals = strchr (settings[i], '=');
      g_autofree char *key = equals != NULL ? g_strndup (settings[i], equals - settings[i]) : g_strdup (settings[i]);

      if (!g_str_equal (key, "status"))
        {
          *exit = canevas_command_misused (self, _("“%s” cannot be set. What can be set is: %s."), key, "status");
          return FALSE;
        }
      if (equals == NULL || !(g_str_equal (equals + 1, "final") || g_str_equal (equals + 1, "draft")))
        {
          *exit = canevas_command_misused (self, _("“%s” is not a status: write status=draft or status=final."),
                                           equals != NULL ? equals + 1 : "");
          return FALSE;
        }
      *flags = g_str_equal (equals + 1, "final") ? CANEVAS_COMPOSE_FINAL : CANEVAS_COMPOSE_DEFAULT;
    }
  return TRUE;
}

static CanevasExit
refuse_what (const CanevasCommand *self, const char *what)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (GString) known = g_string_new ("data");
  guint n_templates;
  const CanevasTemplateInfo *templates = canevas_template_list (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    g_string_append_printf (known, ", %s", templates[i].name);
  for (guint i = 0; i < schema->n_types; i++)
    g_string_append_printf (known, ", %s", schema->types[i]->table);
  return canevas_command_misused (self, _("“%s” cannot be exported. What can be: %s."), what, known->str);
}

static CanevasExit
export (const CanevasCommand *self, const Request *request)
{
  const CanevasTemplateInfo *template = canevas_template_find (request->what);
  const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), request->what);
  CanevasComposeFlags flags = CANEVAS_COMPOSE_DEFAULT;
  CanevasExit exit;

  if (request->out == NULL)
    return canevas_command_misused (self, "%s", _("Say where to write it, after -o."));
  if (template != NULL)
    return read_settings (self, request->settings, &flags, &exit) ? export_document (template, request, flags) : exit;
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
      N_("Which project or role: an id, a title, or a part of one"), N_("NAME|ID") },
    { "set", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &request.settings,
      N_("Choose how it is written: status=draft or status=final"), N_("KEY=VALUE") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &request.out,
      N_("The file to write; “-” for the standard output"), N_("OUT") },
    { NULL },
  };
  CanevasExit exit;

  if (canevas_command_parse (self, invocation, entries, 2, 2, &words, &exit))
    {
      request.file = words[0];
      request.what = words[1];
      exit = export (self, &request);
    }
  g_free (request.out);
  g_free (request.of);
  g_strfreev (request.settings);
  return exit;
}

const CanevasCommand canevas_command_export = {
  .name = "export",
  .arguments = "FILE data|TYPE|note-de-cadrage|lettre-de-mission [--of NAME|ID] [--set status=final] -o OUT",
  .summary = N_("Writes a document (.pdf, .odt, .txt) or records (.json)"),
  .details = N_("The ending of OUT chooses the format; on the standard output a document is plain text. A file that exists is "
                 "replaced. “data” is everything in the file."),
  .run = run,
};
