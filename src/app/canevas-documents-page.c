/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-documents-page.h"

#include "canevas-document-issue.h"
#include "canevas-export-window.h"
#include "canevas-form.h"
#include "canevas-preview.h"
#include "canevas-project.h"
#include "canevas-record-list.h"
#include "canevas-role.h"
#include "canevas-time-period.h"

#include <glib/gi18n-lib.h>

struct _CanevasDocumentsPage
{
  CanevasPage parent_instance;

  CanevasRecord *subject; /* the project, or the role whose letter is shown */
  GtkWidget *list;
  GtkWidget *form_scroller;
  GtkWidget *version_slot; /* the form of the version selected in the list above it */
  GtkWidget *preview;
};

G_DEFINE_FINAL_TYPE (CanevasDocumentsPage, canevas_documents_page, CANEVAS_TYPE_PAGE)

/* What the note's frame says and no section asks for again. */
static const char *const note_fields[] = {
  "reference", "subject", "followed_by", "recipients", "copies", "decision_requested", NULL,
};

static const char *const letter_fields[] = {
  "letter_form", "letter_reference", "kind", "position", "person", "home_unit", "level", "context", "responsibilities", "objectives",
  "delegation", "limits", "attachment", "means", "services", "start_date", "end_date", "time_share", "line_manager",
  "line_manager_agreed_on", "workload", "reporting", "evaluation", "confidentiality", "distribution", NULL,
};

static const char *const tripartite_fields[] = {
  "sponsoring_unit", "sponsor_representative", "sponsor_commitments", "agent_commitments", "home_commitments", "regulation",
  "early_end", NULL,
};

static const char *
get_template (CanevasRecord *subject)
{
  return CANEVAS_IS_ROLE (subject) ? "lettre-de-mission" : "note-de-cadrage";
}

static void
add_fields (GtkWidget *form, CanevasRecord *record, const char *const *names)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = canevas_record_type_find_field (type, names[i]);

      canevas_form_add (CANEVAS_FORM (form), names[i], !type->fields[field].required);
    }
}

static void
version_selected_cb (CanevasDocumentsPage *self, CanevasRecord *version)
{
  GtkWidget *form = NULL;

  if (version != NULL)
    {
      form = canevas_form_new (version, CANEVAS_EDITOR_ROW);
      for (guint i = 0; i < canevas_document_issue_type.n_fields; i++)
        {
          const CanevasField *field = &canevas_document_issue_type.fields[i];

          /* Which document it is a version of is told by the place. */
          if (!field->hidden && g_strcmp0 (field->name, "document") != 0 && g_strcmp0 (field->name, "role") != 0)
            canevas_form_add (CANEVAS_FORM (form), field->name, !field->required);
        }
    }
  adw_bin_set_child (ADW_BIN (self->version_slot), form);
}

static void
append_versions (CanevasDocumentsPage *self, GtkWidget *column)
{
  GtkWidget *versions = canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)),
                                                 canevas_page_get_record (CANEVAS_PAGE (self)), &canevas_document_issue_type, _("Versions"), _("What has been sent out, when, and what changed since?"));

  canevas_record_list_set_side (CANEVAS_RECORD_LIST (versions), "document", get_template (self->subject));
  if (CANEVAS_IS_ROLE (self->subject))
    canevas_record_list_set_side (CANEVAS_RECORD_LIST (versions), "role", canevas_record_get_id (self->subject));
  g_signal_connect_swapped (versions, "selected", G_CALLBACK (version_selected_cb), self);
  gtk_box_append (GTK_BOX (column), versions);
  self->version_slot = adw_bin_new ();
  gtk_box_append (GTK_BOX (column), self->version_slot);
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "title-2");
  return heading;
}

static void
append_letter (CanevasDocumentsPage *self, GtkWidget *column)
{
  GtkWidget *form = canevas_form_new (self->subject, CANEVAS_EDITOR_PAGE);

  add_fields (form, self->subject, letter_fields);
  if (g_strcmp0 (canevas_record_get_text (self->subject, "letter_form"), "tripartite") == 0)
    add_fields (form, self->subject, tripartite_fields);
  gtk_box_append (GTK_BOX (column), form);
  if (g_strcmp0 (canevas_record_get_text (self->subject, "letter_form"), "tripartite") == 0)
    gtk_box_append (GTK_BOX (column),
                    canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)), self->subject, &canevas_time_period_type, _("Time by period"),
                                             _("How is the time spread over the months?")));
}

static GtkWidget *
create_column (CanevasDocumentsPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gboolean letter = CANEVAS_IS_ROLE (self->subject);

  gtk_widget_add_css_class (column, "page-content");
  gtk_box_append (GTK_BOX (column), create_heading (letter ? _("Mission letter") : _("Framing note")));
  if (letter)
    append_letter (self, column);
  else
    {
      GtkWidget *form = canevas_form_new (self->subject, CANEVAS_EDITOR_PAGE);

      add_fields (form, self->subject, note_fields);
      gtk_box_append (GTK_BOX (column), form);
    }
  append_versions (self, column);
  return column;
}

static void
show_form (CanevasDocumentsPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 620);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_column (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_scroller), clamp);
}

static void
show_subject (CanevasDocumentsPage *self, CanevasRecord *subject)
{
  if (self->subject == subject)
    return;
  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_data (self->subject, self);
  g_set_object (&self->subject, subject);
  if (CANEVAS_IS_ROLE (subject))
    g_signal_connect_object (subject, "notify::letter-form", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
  show_form (self);
  canevas_preview_set_subject (CANEVAS_PREVIEW (self->preview), get_template (subject), subject, CANEVAS_COMPOSE_DEFAULT);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CanevasDocumentsPage *self)
{
  if (row != NULL)
    show_subject (self, g_object_get_data (G_OBJECT (row), "subject"));
  else
    /* The role shown was deleted: back to the note. */
    gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (CANEVAS_IS_ROLE (item))
    {
      g_object_bind_property (item, "title", label, "label", G_BINDING_SYNC_CREATE);
      g_object_bind_property (item, "title", row, "tooltip-text", G_BINDING_SYNC_CREATE);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), _("Framing note"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "subject", g_object_ref (item), g_object_unref);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return row;
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  gboolean first_letter = before != NULL && CANEVAS_IS_ROLE (g_object_get_data (G_OBJECT (row), "subject")) &&
                          !CANEVAS_IS_ROLE (g_object_get_data (G_OBJECT (before), "subject"));
  GtkWidget *header = NULL;

  if (first_letter)
    {
      header = gtk_label_new (_("Mission letters"));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "caption-heading");
      gtk_widget_add_css_class (header, "dim-label");
      gtk_widget_add_css_class (header, "list-header");
    }
  gtk_list_box_row_set_header (row, header);
}

static GtkWidget *
create_list (CanevasDocumentsPage *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) note = g_list_store_new (CANEVAS_TYPE_RECORD);
  g_autoptr (CanevasList) roles = canevas_store_children (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_role_type,
                                                          canevas_record_get_id (project));
  g_autoptr (GtkFlattenListModel) model = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_list_store_append (note, project);
  g_list_store_append (parts, note);
  g_list_store_append (parts, roles);
  model = gtk_flatten_list_model_new (G_LIST_MODEL (parts));
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (model), create_row_cb, self, NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header_cb, NULL, NULL);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_size_request (scroller, 206, -1);
  gtk_widget_set_hexpand (scroller, FALSE);
  return scroller;
}

static void
canevas_documents_page_activate_primary (CanevasPage *page)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (page);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (canevas_export_window_new (parent, get_template (self->subject), self->subject)));
}

static CanevasPages *
canevas_documents_page_get_pages (CanevasPage *page)
{
  return canevas_preview_get_pages (CANEVAS_PREVIEW (CANEVAS_DOCUMENTS_PAGE (page)->preview));
}

static void
canevas_documents_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (page);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "subject") == record)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
}

static void
canevas_documents_page_constructed (GObject *object)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (object);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  G_OBJECT_CLASS (canevas_documents_page_parent_class)->constructed (object);

  canevas_page_set_title (CANEVAS_PAGE (self), _("Documents"));
  g_object_bind_property (canevas_page_get_record (CANEVAS_PAGE (self)), "title", self, "subtitle", G_BINDING_SYNC_CREATE);
  canevas_page_set_primary_label (CANEVAS_PAGE (self), _("Export…"));
  self->form_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->form_scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (self->form_scroller, TRUE);
  self->preview = canevas_preview_new ();
  canevas_preview_add_tools (CANEVAS_PREVIEW (self->preview));
  canevas_page_set_inspector (CANEVAS_PAGE (self), self->preview);
  canevas_page_set_inspector_wide (CANEVAS_PAGE (self), TRUE);
  gtk_box_append (GTK_BOX (columns), create_list (self));
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), self->form_scroller);
  adw_bin_set_child (ADW_BIN (self), columns);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
canevas_documents_page_dispose (GObject *object)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (object);

  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_data (self->subject, self);
  g_clear_object (&self->subject);

  G_OBJECT_CLASS (canevas_documents_page_parent_class)->dispose (object);
}

static void
canevas_documents_page_class_init (CanevasDocumentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  object_class->constructed = canevas_documents_page_constructed;
  object_class->dispose = canevas_documents_page_dispose;
  page_class->activate_primary = canevas_documents_page_activate_primary;
  page_class->select = canevas_documents_page_select;
  page_class->get_pages = canevas_documents_page_get_pages;
}

static void
canevas_documents_page_init (CanevasDocumentsPage *self)
{
}
