/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-document-list.h"

#include "canevas-authority.h"
#include "canevas-community.h"
#include "canevas-compose.h"
#include "canevas-idea-box.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-project-review.h"
#include "canevas-retex.h"
#include "canevas-role.h"
#include "canevas-scenario.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasDocumentList
{
  GtkWidget parent_instance;

  CanevasStore *store;
  CanevasRecord *project; /* nullable: documents of no project */
  GtkWidget *scroller;
  GtkWidget *list;
  GListModel *model;
  guint choose_id; /* waits to choose the first document */
};

G_DEFINE_FINAL_TYPE (CanevasDocumentList, canevas_document_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Documents about the project itself, in the order one needs them. */
static const char *const project_templates[] = { "note-de-cadrage", "schema-de-gouvernance", "raci", "parties-prenantes",
                                               "planning", "plan-de-communication", "tableau-de-bord" };

/* Documents about each record of a type. */
typedef struct
{
  const char *template;
  const CanevasRecordType *type;
  const char *section; /* (nullable): the document is named by its kind */
} Series;

static const Series project_series[] = {
  { "lettre-de-mission", &canevas_role_type, N_("Mission letters") },
  { "fiche-instance", &canevas_instance_type, N_("Sheets of bodies") },
  { "convocation", &canevas_meeting_type, N_("Notices of meeting") },
  { "releve-de-decisions", &canevas_meeting_type, N_("Records of decisions") },
  { "deroule-d-atelier", &canevas_session_type, N_("Running orders of sessions") },
  { "compte-rendu", &canevas_session_type, N_("Minutes of sessions") },
  { "bilan-de-la-boite-a-idees", &canevas_idea_box_type, N_("Reports of idea boxes") },
  { "retex", &canevas_retex_type, N_("Lessons-learned reviews") },
  { "fiche-communaute", &canevas_community_type, N_("Sheets of communities") },
  { NULL },
};

static const Series authority_series[] = {
  { "carte-des-communautes", &canevas_authority_type, NULL },
  { "fiche-communaute", &canevas_community_type, N_("Sheets of communities") },
  { "deroule-d-atelier", &canevas_session_type, N_("Running orders of sessions") },
  { "compte-rendu", &canevas_session_type, N_("Minutes of sessions") },
  { "bilan-de-la-boite-a-idees", &canevas_idea_box_type, N_("Reports of idea boxes") },
  { "dossier-cst", &canevas_scenario_type, N_("Files for the staff committee") },
  { "revue-de-projets", &canevas_project_review_type, N_("Project reviews") },
  { NULL },
};

static gpointer
make_entry_cb (gpointer item, gpointer data)
{
  g_autoptr (CanevasRecord) record = item;
  const Series *one = data;

  return canevas_document_entry_new (one->template, record, one->section);
}

/* A meeting is of the project of its body; the starting point of a scenario is no scenario to decide on. */
static gboolean
is_of_project_cb (gpointer item, gpointer data)
{
  g_autoptr (CanevasRecord) of = CANEVAS_IS_MEETING (item) ? canevas_record_get_reference (item, "instance") : g_object_ref (item);
  const CanevasDocumentList *self = data;
  const char *wanted = self->project != NULL ? canevas_record_get_id (self->project) : NULL;

  if (of == NULL || (CANEVAS_IS_SCENARIO (of) && canevas_record_is_set (of, "snapshot_of")))
    return FALSE;
  if (canevas_record_type_find_field (canevas_record_get_record_type (of), "project") < 0)
    return wanted == NULL;
  return g_strcmp0 (canevas_record_get_text (of, "project"), wanted) == 0;
}

static int
compare_days_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (canevas_record_get_text (CANEVAS_RECORD ((gpointer) a), "held_on"),
                    canevas_record_get_text (CANEVAS_RECORD ((gpointer) b), "held_on"));
}

static void
refilter (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* The records of one series: children of the project, or what else is of it, where it is held on a day by date. (transfer full) */
static GListModel *
list_records (CanevasDocumentList *self, const CanevasRecordType *type)
{
  GtkFilter *filter;
  GtkSorter *sorter;

  if (self->project != NULL && g_strcmp0 (type->parent, "project") == 0)
    return G_LIST_MODEL (canevas_store_children (self->store, type, canevas_record_get_id (self->project)));
  filter = GTK_FILTER (gtk_custom_filter_new (is_of_project_cb, self, NULL));
  /* A session or a community can go from one project to another. */
  g_signal_connect_object (self->store, "changed", G_CALLBACK (refilter), filter, G_CONNECT_SWAPPED);
  if (canevas_record_type_find_field (type, "held_on") < 0)
    return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (canevas_store_list (self->store, type)), filter));
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_days_cb, NULL, NULL));
  return G_LIST_MODEL (gtk_sort_list_model_new (
    G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (canevas_store_list (self->store, type)), filter)), sorter));
}

/* The documents about the project itself. (transfer full) */
static GListModel *
list_first (CanevasRecord *project)
{
  GListStore *first = g_list_store_new (CANEVAS_TYPE_DOCUMENT_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (project_templates); i++)
    if (canevas_template_find (project_templates[i]) != NULL)
      {
        g_autoptr (CanevasDocumentEntry) entry = canevas_document_entry_new (project_templates[i], project, NULL);

        g_list_store_append (first, entry);
      }
  return G_LIST_MODEL (first);
}

static GListModel *
create_model (CanevasDocumentList *self)
{
  const Series *series = self->project != NULL ? project_series : authority_series;
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  if (self->project != NULL)
    {
      g_autoptr (GListModel) first = list_first (self->project);

      g_list_store_append (parts, first);
    }
  for (; series->template != NULL; series++)
    {
      g_autoptr (GtkMapListModel) entries = gtk_map_list_model_new (list_records (self, series->type), make_entry_cb, (gpointer) series, NULL);

      g_list_store_append (parts, entries);
    }
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static CanevasDocumentEntry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  CanevasDocumentEntry *entry = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (canevas_document_entry_get_section (entry) != NULL)
    {
      CanevasRecord *subject = canevas_document_entry_get_subject (entry);

      g_object_bind_property (subject, "title", label, "label", G_BINDING_SYNC_CREATE);
      g_object_bind_property (subject, "title", row, "tooltip-text", G_BINDING_SYNC_CREATE);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), canevas_document_entry_get_kind (entry));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "entry", g_object_ref (entry), g_object_unref);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return row;
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *section = canevas_document_entry_get_section (get_entry (row));
  const char *above = before != NULL ? canevas_document_entry_get_section (get_entry (before)) : NULL;
  GtkWidget *header = NULL;

  if (section != NULL && g_strcmp0 (section, above) != 0)
    {
      header = gtk_label_new (section);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "caption-heading");
      gtk_widget_add_css_class (header, "dim-label");
      gtk_widget_add_css_class (header, "list-header");
    }
  gtk_list_box_row_set_header (row, header);
}

/* What was shown was deleted, or the first document has come. Not of a file that was closed, whose records have no store. */
static gboolean
choose_first_cb (gpointer data)
{
  CanevasDocumentList *self = data;
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  self->choose_id = 0;
  if (first == NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, NULL);
  else if (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) == NULL &&
           canevas_record_get_store (canevas_document_entry_get_subject (get_entry (first))) != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), first);
  return G_SOURCE_REMOVE;
}

/* Later: a file that is being closed empties its lists one after the other. */
static void
choose_first_later (CanevasDocumentList *self)
{
  if (self->choose_id == 0)
    self->choose_id = g_idle_add (choose_first_cb, self);
}

static void
row_selected_cb (CanevasDocumentList *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, get_entry (row));
  else
    choose_first_later (self);
}

static void
items_changed_cb (CanevasDocumentList *self)
{
  if (self->list != NULL && gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) == NULL)
    choose_first_later (self);
}

static void
canevas_document_list_dispose (GObject *object)
{
  CanevasDocumentList *self = CANEVAS_DOCUMENT_LIST (object);

  g_clear_handle_id (&self->choose_id, g_source_remove);
  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
    }
  self->list = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->project);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_document_list_parent_class)->dispose (object);
}

static void
canevas_document_list_class_init (CanevasDocumentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_document_list_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CANEVAS_TYPE_DOCUMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         CANEVAS_TYPE_DOCUMENT_ENTRY);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_document_list_init (CanevasDocumentList *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header_cb, NULL, NULL);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), 206, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

GtkWidget *
canevas_document_list_new (CanevasStore *store, CanevasRecord *project)
{
  CanevasDocumentList *self;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);
  g_return_val_if_fail (project == NULL || CANEVAS_IS_RECORD (project), NULL);

  self = g_object_new (CANEVAS_TYPE_DOCUMENT_LIST, NULL);
  self->store = g_object_ref (store);
  g_set_object (&self->project, project);
  self->model = create_model (self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), self->model, create_row_cb, NULL, NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
canevas_document_list_select (CanevasDocumentList *self, CanevasRecord *record)
{
  GtkListBoxRow *row;

  g_return_if_fail (CANEVAS_IS_DOCUMENT_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (record == NULL || canevas_document_entry_get_subject (get_entry (row)) == record)
      {
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
        return;
      }
}
