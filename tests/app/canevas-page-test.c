/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-entry-editor.h"
#include "canevas-schema.h"

CanevasStore *
canevas_page_test_get_store (CanevasWindow *window)
{
  return canevas_window_get_store (window);
}

CanevasRecord *
canevas_page_test_dup_first (CanevasWindow *window, const char *table)
{
  g_autoptr (CanevasList) list =
    canevas_store_list (canevas_window_get_store (window), canevas_schema_find_type (canevas_schema_get_default (), table));

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

CanevasRecord *
canevas_page_test_add (CanevasWindow *window, const char *table, CanevasRecord *parent, const char *title)
{
  const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), table);
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (canevas_window_get_store (window), type, parent, &error);

  g_assert_no_error (error);
  canevas_record_set_text (record, type->title, title, &error);
  g_assert_no_error (error);
  canevas_store_end_typing (canevas_window_get_store (window));
  return record;
}

CanevasWindow *
canevas_page_test_open_project (const char *name)
{
  static const char *const milestones[] = { "Diagnostic rendu", "Scénario choisi", "Guichet pilote ouvert" };
  CanevasWindow *window = canevas_gui_test_create (name);
  g_autoptr (CanevasRecord) project = canevas_page_test_add (window, "project", NULL, "Accueil unique");

  for (guint i = 0; i < G_N_ELEMENTS (milestones); i++)
    g_object_unref (canevas_page_test_add (window, "milestone", project, milestones[i]));
  return window;
}

CanevasPage *
canevas_page_test_show (CanevasWindow *window, const char *name)
{
  const CanevasPageKind *kind = canevas_page_kind_find (name);
  g_autoptr (CanevasRecord) project = NULL;
  CanevasPage *page;

  g_assert_nonnull (kind);
  if (kind->place == CANEVAS_PAGE_PLACE_PROJECT)
    project = canevas_page_test_dup_first (window, "project");
  page = canevas_workspace_show (canevas_window_get_workspace (window), kind, project);
  canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (page)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return page;
}

static CanevasEditor *
find_editor (GtkWidget *root, const char *field)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (CANEVAS_IS_EDITOR (root))
    return g_strcmp0 (canevas_editor_get_field (CANEVAS_EDITOR (root))->name, field) == 0 ? CANEVAS_EDITOR (root) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CanevasEditor *found = find_editor (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

CanevasEditor *
canevas_page_test_find_editor (CanevasWindow *window, const char *field)
{
  CanevasEditor *editor;

  canevas_gui_wait (find_editor (GTK_WIDGET (window), field) != NULL);
  editor = find_editor (GTK_WIDGET (window), field);
  return editor;
}

GtkEditable *
canevas_page_test_get_entry (CanevasEditor *editor)
{
  return GTK_EDITABLE (canevas_entry_editor_get_entry (CANEVAS_ENTRY_EDITOR (editor)));
}

void
canevas_page_test_click (CanevasWindow *window, const char *label)
{
  GtkWidget *button = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

void
canevas_page_test_leave (CanevasWindow *window)
{
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
}
