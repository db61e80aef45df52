/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-compose.h"
#include "canevas-document-issue.h"
#include "canevas-document-list.h"
#include "canevas-documents-page.h"
#include "canevas-export-window.h"
#include "canevas-preview.h"
#include "canevas-print.h"
#include "canevas-record-list.h"
#include "canevas-sheet.h"

static CanevasPreview *
find_preview (GtkWidget *root)
{
  CanevasPreview *preview = CANEVAS_PREVIEW (canevas_gui_test_find (root, CANEVAS_TYPE_PREVIEW, NULL));

  g_assert_nonnull (preview);
  return preview;
}

/* Whether the document shown says @text in a paragraph, its title or its identity. */
static gboolean
says (CanevasPreview *preview, const char *text)
{
  CanevasPages *pages = canevas_preview_get_pages (preview);
  CanevasDocument *document = pages != NULL ? canevas_pages_get_document (pages) : NULL;
  gboolean found = document != NULL && strstr (document->title, text) != NULL;

  for (guint i = 0; document != NULL && !found && i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];
      g_autofree char *words = block->runs != NULL ? canevas_runs_to_text (block->runs) : g_strdup ("");

      found = strstr (words, text) != NULL;
    }
  return found;
}

static GtkWidget *
find_named (GtkWidget *root, const char *icon)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_pages_follow_the_typing (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("typing.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPreview *preview;

  canevas_page_test_show (window, "documents");
  preview = find_preview (GTK_WIDGET (window));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SHEET, NULL) != NULL);
  g_assert_true (says (preview, "Accueil unique"));
  g_assert_false (says (preview, "La réponse arrive tard"));

  g_assert_true (canevas_record_set_text (project, "context", "La réponse arrive tard.", NULL));
  canevas_gui_wait (says (preview, "La réponse arrive tard"));
  g_assert_true (canevas_store_undo (canevas_page_test_get_store (window), NULL));
  canevas_gui_wait (!says (preview, "La réponse arrive tard"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "documents-note");
  canevas_gui_test_close (window);
}

/* Every document that can be composed about a project is there to be chosen, one row each. */
static void
test_each_document_is_listed (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("listed.canevas");
  CanevasPage *page = canevas_page_test_show (window, "documents");
  GtkWidget *list = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_DOCUMENT_LIST, NULL);
  guint n_templates, n_listed = 0;
  const CanevasTemplateInfo *templates = canevas_template_list (&n_templates);

  g_assert_nonnull (list);
  for (guint i = 0; i < n_templates; i++)
    if (g_str_equal (templates[i].type, "project"))
      {
        if (canevas_gui_test_find (list, GTK_TYPE_LABEL, templates[i].title) == NULL)
          g_error ("No row for “%s”", templates[i].name);
        n_listed++;
      }
  g_assert_cmpuint (n_listed, >=, 7);
  canevas_gui_test_close (window);
}

static void
test_a_role_has_its_letter (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("letter.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = canevas_page_test_show (window, "documents");
  g_autoptr (CanevasRecord) role = canevas_page_test_add (window, "role", project, "Cheffe de projet");

  canevas_page_select (page, role, NULL);
  g_assert_true (says (find_preview (GTK_WIDGET (window)), "Cheffe de projet"));
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Sponsoring direction"));

  /* The tripartite form asks for the other parties. */
  g_assert_true (canevas_record_set_text (role, "letter_form", "tripartite", NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Time by period") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "documents-letter");

  /* Deleting the role leads back to the note. */
  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), role, NULL));
  canevas_gui_wait (says (find_preview (GTK_WIDGET (window)), "Accueil unique"));
  canevas_gui_test_close (window);
}

/* A body and its meetings bring their papers with them, and take them away. */
static void
test_a_body_has_its_papers (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("body.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = canevas_page_test_show (window, "documents");
  g_autoptr (CanevasRecord) instance = canevas_page_test_add (window, "instance", project, "Comité de pilotage");
  g_autoptr (CanevasRecord) meeting = canevas_page_test_add (window, "meeting", instance, "Choix du scénario");

  g_assert_true (canevas_record_set_text (meeting, "held_on", "2027-03-25", NULL));
  canevas_page_select (page, instance, NULL);
  g_assert_true (says (find_preview (GTK_WIDGET (window)), "Comité de pilotage"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Seats"));
  canevas_gui_test_picture (GTK_WINDOW (window), "documents-body");

  canevas_page_select (page, meeting, NULL);
  g_assert_true (says (find_preview (GTK_WIDGET (window)), "25"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Agenda"));
  canevas_gui_test_assert_named ();

  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), instance, NULL));
  canevas_gui_wait (says (find_preview (GTK_WIDGET (window)), "Accueil unique"));
  canevas_gui_test_close (window);
}

/* What a project asks people has its papers here too, each with its own versions. */
static void
test_participation_has_its_papers (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("session.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = canevas_page_test_show (window, "documents");
  g_autoptr (CanevasRecord) session = canevas_page_test_add (window, "session", NULL, "Atelier des irritants");
  g_autoptr (CanevasRecord) elsewhere = canevas_page_test_add (window, "session", NULL, "Réseau des assistants");

  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Atelier des irritants"));
  g_assert_true (canevas_record_set_reference (session, "project", project, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Atelier des irritants") != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Réseau des assistants"));
  canevas_page_select (page, session, NULL);
  g_assert_true (says (find_preview (GTK_WIDGET (window)), "Atelier des irritants"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Versions"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "documents-session");
  canevas_gui_test_close (window);
}

/* How many versions of @document about @subject the file keeps. */
static guint
count_versions (CanevasWindow *window, const char *document, const char *table, CanevasRecord *subject)
{
  g_autoptr (CanevasList) issues = canevas_store_referring (canevas_page_test_get_store (window), &canevas_document_issue_type, table,
                                                            canevas_record_get_id (subject));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (issues)); i++)
    {
      g_autoptr (CanevasRecord) issue = g_list_model_get_item (G_LIST_MODEL (issues), i);

      n += g_strcmp0 (canevas_record_get_text (issue, "document"), document) == 0;
    }
  return n;
}

/* (nullable) */
static CanevasRecordList *
find_versions (GtkWidget *root)
{
  CanevasRecordList *found = NULL;

  if (CANEVAS_IS_RECORD_LIST (root))
    return canevas_record_list_get_record_type (CANEVAS_RECORD_LIST (root)) == &canevas_document_issue_type ? CANEVAS_RECORD_LIST (root) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_versions (child);
  return found;
}

/* What is of no project has its papers and their versions too: the map, a community, a session, a scenario, a review of projects. */
static void
test_the_authority_has_its_papers (void)
{
  static const struct
  {
    const char *table, *document;
  } papers[] = { { "community", "fiche-communaute" }, { "session", "deroule-d-atelier" }, { "scenario", "dossier-cst" },
                 { "project_review", "revue-de-projets" }, { "idea_box", "bilan-de-la-boite-a-idees" } };
  CanevasWindow *window = canevas_page_test_open_project ("authority.canevas");
  CanevasPage *page = canevas_page_test_show (window, "papers");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) authority = NULL;

  /* Nothing yet, then the map of communities, with its versions, as soon as there is an authority. */
  g_assert_null (find_versions (GTK_WIDGET (page)));
  authority = canevas_page_test_add (window, "authority", NULL, "Ville de Test");
  canevas_gui_wait (find_versions (GTK_WIDGET (page)) != NULL);
  canevas_record_list_add (find_versions (GTK_WIDGET (page)));
  g_assert_cmpuint (count_versions (window, "carte-des-communautes", "authority", authority), ==, 1);
  /* It can be printed and exported from the menu as those of a project can. */
  g_assert_true (gtk_widget_is_sensitive (find_named (GTK_WIDGET (window), "printer-symbolic")));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (CanevasRecord) subject = canevas_page_test_add (window, papers[i].table, NULL, papers[i].table);

      canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, papers[i].table) != NULL);
      canevas_page_select (page, subject, NULL);
      g_assert_true (says (find_preview (GTK_WIDGET (window)), papers[i].table));
      canevas_record_list_add (find_versions (GTK_WIDGET (page)));
      g_assert_cmpuint (count_versions (window, papers[i].document, papers[i].table, subject), ==, 1);
      canevas_gui_test_assert_named ();

      /* What comes to serve a project goes to the documents of that project, with its versions. */
      if (canevas_record_type_find_field (canevas_record_get_record_type (subject), "project") < 0)
        continue;
      g_assert_true (canevas_record_set_reference (subject, "project", project, NULL));
      canevas_store_end_typing (canevas_page_test_get_store (window));
      canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, papers[i].table) == NULL);
      page = canevas_page_test_show (window, "documents");
      canevas_page_select (page, subject, NULL);
      g_assert_cmpuint (canevas_record_list_get_n_lines (find_versions (GTK_WIDGET (page))), ==, 1);
      page = canevas_page_test_show (window, "papers");
    }
  canevas_gui_test_picture (GTK_WINDOW (window), "documents-authority");
  canevas_gui_test_close (window);
}

static void
test_a_draft_cannot_leave_as_final (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("export.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkWidget *export = canevas_export_window_new (GTK_WINDOW (window), "note-de-cadrage", project);

  gtk_window_present (GTK_WINDOW (export));
  canevas_gui_wait (canevas_gui_test_find (export, CANEVAS_TYPE_SHEET, NULL) != NULL);
  g_assert_true (gtk_widget_is_sensitive (canevas_gui_test_find (export, ADW_TYPE_ACTION_ROW, "Draft")));
  g_assert_false (gtk_widget_is_sensitive (canevas_gui_test_find (export, ADW_TYPE_ACTION_ROW, "Final version")));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (export), "export");
  gtk_window_destroy (GTK_WINDOW (export));
  canevas_gui_test_close (window);
}

static void
test_a_page_opens_large (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("large.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkWindow *large;

  canevas_page_test_show (window, "framing");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SHEET, NULL) != NULL);
  gtk_widget_activate (find_named (GTK_WIDGET (window), "view-fullscreen-symbolic"));
  canevas_gui_wait ((large = canevas_gui_test_get_dialog ()) != NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (large), CANEVAS_TYPE_SHEET, NULL) != NULL);
  canevas_gui_wait (gtk_widget_get_width (canevas_gui_test_find (GTK_WIDGET (large), CANEVAS_TYPE_SHEET, NULL)) > 700);
  canevas_gui_test_assert_named ();

  /* It is about the project, and goes with it. */
  canevas_store_remove (canevas_page_test_get_store (window), project, NULL);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_test_close (window);
}

static void
test_printing_gives_the_same_pages (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("print.canevas");
  g_autofree char *path = canevas_gui_test_path ("printed.pdf");
  g_autofree char *expected = NULL;
  g_autofree char *printed = NULL;
  const char *pdfinfo[] = { "pdfinfo", path, NULL };
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  CanevasPages *pages;

  canevas_page_test_show (window, "documents");
  pages = canevas_preview_get_pages (find_preview (GTK_WIDGET (window)));
  g_assert_nonnull (pages);
  operation = canevas_print_operation_new (pages);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  g_assert_true (g_spawn_sync (NULL, (char **) pdfinfo, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &printed, NULL, NULL, &error));
  expected = g_strdup_printf ("Pages:           %u\n", canevas_pages_get_n_pages (pages));
  g_assert_nonnull (strstr (printed, expected));
  g_assert_nonnull (strstr (printed, "(A4)"));
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/documents-page/pages-follow-the-typing", test_pages_follow_the_typing);
  g_test_add_func ("/documents-page/each-document-is-listed", test_each_document_is_listed);
  g_test_add_func ("/documents-page/a-role-has-its-letter", test_a_role_has_its_letter);
  g_test_add_func ("/documents-page/body", test_a_body_has_its_papers);
  g_test_add_func ("/documents-page/participation", test_participation_has_its_papers);
  g_test_add_func ("/documents-page/authority", test_the_authority_has_its_papers);
  g_test_add_func ("/documents-page/a-draft-cannot-leave-as-final", test_a_draft_cannot_leave_as_final);
  g_test_add_func ("/documents-page/a-page-opens-large", test_a_page_opens_large);
  g_test_add_func ("/documents-page/printing-gives-the-same-pages", test_printing_gives_the_same_pages);
  return canevas_gui_test_run ();
}
