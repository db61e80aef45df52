/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-projects-page.h"

#include "canevas-empty-state.h"
#include "canevas-framing.h"
#include "canevas-inspector.h"
#include "canevas-project.h"
#include "canevas-record-list.h"
#include "canevas-ring.h"

#include <glib/gi18n-lib.h>

struct _CanevasProjectsPage
{
  CanevasPage parent_instance;

  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *content;
  CanevasRecordList *list;
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasProjectsPage, canevas_projects_page, CANEVAS_TYPE_PAGE)

/* What names and places a project; the rest is its framing. */
static const char *const fields[] = { "name", "subject", "stage", "reference", "unit", "start_date", "end_date", NULL };

static void
open_project (CanevasProjectsPage *self, CanevasRecord *project)
{
  canevas_page_go (GTK_WIDGET (self), "framing", project, NULL);
}

static void
open_cb (GtkButton *button, CanevasProjectsPage *self)
{
  open_project (self, canevas_record_row_get_record (CANEVAS_RECORD_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), CANEVAS_TYPE_RECORD_ROW))));
}

static void
show_completion (CanevasRing *ring, CanevasRecord *project)
{
  guint ready = canevas_framing_count_ready (project);
  g_autofree char *spoken = NULL;
  guint n;

  canevas_framing_get_sections (&n);
  spoken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u section ready out of %u", "%u sections ready out of %u", ready), ready, n);
  canevas_ring_set (ring, ready, n, spoken);
}

static void
mapped_cb (GtkWidget *row, CanevasRing *ring)
{
  show_completion (ring, canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)));
}

static void
dress_row (CanevasRecordRow *row, gpointer data)
{
  CanevasRecord *project = canevas_record_row_get_record (row);
  GtkWidget *ring = canevas_ring_new ();
  GtkWidget *open = gtk_button_new_with_label (_("Open"));
  g_autofree char *spoken = g_strdup_printf (_("Open %s"), canevas_record_get_title (project));

  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  canevas_record_row_set_prefix (row, ring);
  canevas_record_row_set_suffix (row, open);
  show_completion (CANEVAS_RING (ring), project);
  g_signal_connect_object (row, "map", G_CALLBACK (mapped_cb), ring, 0);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), data, 0);
}

static void
add (CanevasProjectsPage *self)
{
  canevas_record_list_add (self->list);
}

static void
selected_cb (CanevasProjectsPage *self, CanevasRecord *project)
{
  canevas_inspector_set_record (self->inspector, project);
}

static void
added_cb (CanevasProjectsPage *self, CanevasRecord *project)
{
  canevas_inspector_set_record (self->inspector, project);
  canevas_inspector_focus (self->inspector, "name");
}

static void
inspected_cb (CanevasProjectsPage *self)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), canevas_inspector_get_record (self->inspector) != NULL);
}

static void
store_cb (CanevasProjectsPage *self)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  guint n = canevas_store_count (store, &canevas_project_type);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u project", "%u projects", n), n);

  gtk_stack_set_visible_child (self->stack, n > 0 ? self->content : self->empty);
  canevas_page_set_subtitle (CANEVAS_PAGE (self), count);
  g_object_set (self, "primary-sensitive", !canevas_store_get_read_only (store), NULL);
}

static GtkWidget *
build_empty (CanevasProjectsPage *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_PROJECTS, _("No project yet"),
                                              _("A project is framed before it is launched: why, for whom, how far, with whom and by when. "
                                                "Its note and its mission letters are written from these answers."),
                                              _("Write first what is not negotiable: a group that finds it out later stops taking part."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Frame a first project"),
                                 _("A name is enough to begin; the questions of the guide lead from there."), G_CALLBACK (add), self);
  return empty;
}

static GtkWidget *
build_content (CanevasProjectsPage *self)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 860, "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->list = CANEVAS_RECORD_LIST (canevas_record_list_new (store, NULL, &canevas_project_type, _("Projects"), NULL));
  canevas_record_list_hide_header (self->list);
  canevas_record_list_set_row_func (self->list, dress_row, self);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (open_project), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static void
canevas_projects_page_activate_primary (CanevasPage *page)
{
  add (CANEVAS_PROJECTS_PAGE (page));
}

static void
canevas_projects_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasProjectsPage *self = CANEVAS_PROJECTS_PAGE (page);

  if (canevas_record_list_select (self->list, record))
    canevas_inspector_focus (self->inspector, field);
}

static void
canevas_projects_page_constructed (GObject *object)
{
  CanevasProjectsPage *self = CANEVAS_PROJECTS_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_projects_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("Projects"));
  canevas_page_set_primary_label (page, _("Add a project"));
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  canevas_inspector_set_fields (self->inspector, fields);
  canevas_page_set_inspector (page, GTK_WIDGET (self->inspector));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  inspected_cb (self);

  self->empty = build_empty (self);
  self->content = build_content (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->empty);
  gtk_stack_add_child (self->stack, self->content);
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "under-header");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  store_cb (self);
}

static void
canevas_projects_page_class_init (CanevasProjectsPageClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_projects_page_constructed;
  page_class->activate_primary = canevas_projects_page_activate_primary;
  page_class->select = canevas_projects_page_select;
}

static void
canevas_projects_page_init (CanevasProjectsPage *self)
{
}
