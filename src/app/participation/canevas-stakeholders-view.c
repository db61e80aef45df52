/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-stakeholders-view.h"

#include "canevas-compose.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-record-table.h"
#include "canevas-stakeholder.h"
#include "canevas-working-group.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "parties-prenantes"

struct _CanevasStakeholdersView
{
  CanevasView parent_instance;

  CanevasList *stakeholders;
  CanevasList *groups;
  CanevasRecordTable *table;
  CanevasRecordTable *groups_table;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasStakeholdersView, canevas_stakeholders_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "name", NULL, 110, TRUE, NULL }, { "category", NULL, 100, FALSE, NULL },  { "attitude", NULL, 80, FALSE, NULL },
  { "influence", N_("Influence"), 62, FALSE, NULL }, { "interest", N_("Interest"), 58, FALSE, NULL }, { "contact", NULL, 80, TRUE, NULL },
  { "working_group", NULL, 80, TRUE, NULL },
};

static const CanevasRecordColumn group_columns[] = {
  { "name", NULL, 130, TRUE, NULL },
  { "purpose", NULL, 160, TRUE, NULL },
  { "facilitator", NULL, 100, TRUE, NULL },
  { "size", NULL, 76, FALSE, NULL },
};

static void
update (CanevasStakeholdersView *self)
{
  canevas_view_show_content (CANEVAS_VIEW (self), g_list_model_get_n_items (G_LIST_MODEL (self->stakeholders)) +
                                                      g_list_model_get_n_items (G_LIST_MODEL (self->groups)) >
                                                    0);
}

static void
selected_cb (CanevasStakeholdersView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
add_stakeholder (CanevasStakeholdersView *self)
{
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->table);
}

static gboolean
canevas_stakeholders_view_export (CanevasPage *page)
{
  return canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, canevas_page_get_record (page));
}

static CanevasRecordTable *
append_table (CanevasStakeholdersView *self, GtkWidget *box, const CanevasRecordType *type, const CanevasRecordColumn *type_columns,
              guint n_columns)
{
  CanevasPage *page = CANEVAS_PAGE (self);
  GtkWidget *table = canevas_record_table_new (canevas_page_get_store (page), canevas_page_get_record (page), type,
                                               g_dgettext (GETTEXT_PACKAGE, type->plural), type_columns, n_columns);

  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  return CANEVAS_RECORD_TABLE (table);
}

static GtkWidget *
build_content (CanevasStakeholdersView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->table = append_table (self, box, &canevas_stakeholder_type, columns, G_N_ELEMENTS (columns));
  self->groups_table = append_table (self, box, &canevas_working_group_type, group_columns, G_N_ELEMENTS (group_columns));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasStakeholdersView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_STAKEHOLDERS, _("Nobody around the project yet"),
                                              _("Who uses the service, who maintains it, who organises the work, who evaluates, who decides, who benefits: "
                                                "go all around, so that nobody is found out too late."),
                                              _("Invite the silent and the sceptical too: what they see, volunteers do not."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a stakeholder"), _("A group or a function, never a person by name."),
                                 G_CALLBACK (add_stakeholder), self);
  return empty;
}

static GtkWidget *
build_options (CanevasStakeholdersView *self)
{
  GtkWidget *export = gtk_button_new_with_label (_("Export the document…"));

  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (export, canevas_template_find (TEMPLATE) != NULL);
  return export;
}

static void
canevas_stakeholders_view_activate_primary (CanevasPage *page)
{
  add_stakeholder (CANEVAS_STAKEHOLDERS_VIEW (page));
}

static void
canevas_stakeholders_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (page);

  canevas_record_table_select (CANEVAS_IS_STAKEHOLDER (record) ? self->table : self->groups_table, record, field);
}

static void
canevas_stakeholders_view_constructed (GObject *object)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);
  const char *project;

  G_OBJECT_CLASS (canevas_stakeholders_view_parent_class)->constructed (object);

  project = canevas_record_get_id (canevas_page_get_record (page));
  self->stakeholders = canevas_store_children (store, &canevas_stakeholder_type, project);
  self->groups = canevas_store_children (store, &canevas_working_group_type, project);
  canevas_page_set_primary_label (page, _("Add a stakeholder"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a stakeholder to say what they gain, fear and know."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_stakeholders_view_dispose (GObject *object)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (object);

  g_clear_object (&self->stakeholders);
  g_clear_object (&self->groups);
  G_OBJECT_CLASS (canevas_stakeholders_view_parent_class)->dispose (object);
}

static void
canevas_stakeholders_view_class_init (CanevasStakeholdersViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_stakeholders_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_stakeholders_view_dispose;
  page_class->activate_primary = canevas_stakeholders_view_activate_primary;
  page_class->select = canevas_stakeholders_view_select;
  page_class->export = canevas_stakeholders_view_export;
}

static void
canevas_stakeholders_view_init (CanevasStakeholdersView *self)
{
}
