/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-dossier.h"

#include "canevas-authority.h"
#include "canevas-communication-action.h"
#include "canevas-indicator.h"
#include "canevas-compose.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-raci-activity.h"
#include "canevas-role.h"
#include "canevas-task.h"
#include "canevas-writer.h"

#include <string.h>

/* Longest name of a file without its ending, well under what every file system takes. */
#define LONGEST_NAME 120

/* They give the mission, agree to it or speak for those it serves: nobody writes them a letter. */
static const char *const kinds_without_letter[] = { "commissioner", "line_manager", "beneficiary", NULL };
static const char *const endings[] = { ".pdf", ".odt", NULL };

/* A name that Windows and a shared drive take too, and that can be typed: its spaces are those of the keyboard. */
static char *
make_name (const char *kind, const char *title)
{
  g_autofree char *wanted = g_strdup_printf ("%s – %s", kind, title);
  GString *name = g_string_new (NULL);

  for (const char *at = wanted; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);
      const gboolean refused = letter < 0x80 && (strchr ("/\\:*?\"<>|", (int) letter) != NULL || g_ascii_iscntrl ((char) letter));

      if (name->len + 4 > LONGEST_NAME)
        break;
      g_string_append_unichar (name, refused ? '-' : g_unichar_isspace (letter) ? ' ' : letter);
    }
  return g_strstrip (g_string_free (name, FALSE));
}

/* Two roles may have the same title: the second becomes "… 2". */
static char *
make_unique_name (GHashTable *taken, const char *kind, const char *title)
{
  g_autofree char *name = make_name (kind, title);
  g_autofree char *first = g_strdup (name);

  for (guint i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", first, i);
    }
  g_hash_table_add (taken, g_strdup (name));
  return g_steal_pointer (&name);
}

/* In the language of the file, as the document: "Relevé de décisions – COPIL, 12 janv. 2027". */
static char *
make_document_name (GHashTable *taken, CanevasDocument *document, CanevasRecord *subject)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (subject)));

  return make_unique_name (taken, document->kind, canevas_record_get_title (subject));
}

static gboolean
write_document (const char *template, CanevasRecord *subject, const char *folder, GHashTable *taken, GPtrArray *paths,
                GError **error)
{
  g_autoptr (CanevasDocument) document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, error);
  g_autofree char *name = NULL;

  if (document == NULL)
    return FALSE;
  name = make_document_name (taken, document, subject);
  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *file_name = g_strconcat (name, endings[i], NULL);
      char *path = g_build_filename (folder, file_name, NULL);

      g_ptr_array_add (paths, path);
      if (!canevas_document_save (document, path, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* What is being written, and where. */
typedef struct
{
  const char *folder;
  GHashTable *taken; /* names of files */
  GPtrArray *paths;
} Dossier;

/* Documents about the project itself, each once there is something to say in it. */
static const struct
{
  const char *template;
  const CanevasRecordType *about; /* (nullable): left out while the project has none of these */
} project_documents[] = {
  { "note-de-cadrage", NULL },
  { "schema-de-gouvernance", &canevas_instance_type },
  { "raci", &canevas_raci_activity_type },
  { "plan-de-communication", &canevas_communication_action_type },
  { "planning", &canevas_task_type },
  { "tableau-de-bord", &canevas_indicator_type },
};

static gboolean
has_children (CanevasRecord *project, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) children =
    canevas_store_children (canevas_record_get_store (project), type, canevas_record_get_id (project));

  return g_list_model_get_n_items (G_LIST_MODEL (children)) > 0;
}

static gboolean
write_about_project (CanevasRecord *project, const Dossier *dossier, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (project_documents); i++)
    {
      const char *template = project_documents[i].template;

      if (canevas_template_find (template) == NULL ||
          (project_documents[i].about != NULL && !has_children (project, project_documents[i].about)))
        continue;
      if (!write_document (template, project, dossier->folder, dossier->taken, dossier->paths, error))
        return FALSE;
    }
  return TRUE;
}

/* Which document a record gets, or NULL. */
typedef const char *(*ChooseTemplate) (CanevasRecord *record);

static const char *
choose_letter (CanevasRecord *role)
{
  const char *kind = canevas_record_get_text (role, "kind");

  return kind != NULL && !g_strv_contains (kinds_without_letter, kind) ? "lettre-de-mission" : NULL;
}

static const char *
choose_sheet (CanevasRecord *instance)
{
  return canevas_record_get_flag (instance, "outside") ? NULL : "fiche-instance";
}

/* A meeting that was held has a record; one to come, a notice. */
static const char *
choose_paper (CanevasRecord *meeting)
{
  const char *state = canevas_record_get_text (meeting, "state");

  if (g_strcmp0 (state, "held") == 0)
    return "releve-de-decisions";
  return g_strcmp0 (state, "convened") == 0 ? "convocation" : NULL;
}

static gboolean
write_about_children (CanevasRecord *parent, const CanevasRecordType *type, ChooseTemplate choose, const Dossier *dossier, GError **error)
{
  g_autoptr (CanevasList) children =
    canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (children)); i++)
    {
      g_autoptr (CanevasRecord) child = g_list_model_get_item (G_LIST_MODEL (children), i);
      const char *template = choose (child);

      if (template != NULL && !write_document (template, child, dossier->folder, dossier->taken, dossier->paths, error))
        return FALSE;
      if (type == &canevas_instance_type && !write_about_children (child, &canevas_meeting_type, choose_paper, dossier, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
canevas_dossier_write (CanevasRecord *project, const char *folder, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const Dossier dossier = { folder, taken, paths };

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  if (!write_about_project (project, &dossier, error) ||
      !write_about_children (project, &canevas_role_type, choose_letter, &dossier, error) ||
      !write_about_children (project, &canevas_instance_type, choose_sheet, &dossier, error))
    return NULL;
  return g_steal_pointer (&paths);
}
