/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-circuit-view.h"

#include "canevas-circuit-sheet.h"
#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-empty-state.h"
#include "canevas-inspector.h"
#include "canevas-page.h"
#include "canevas-record-list.h"
#include "canevas-usual-bodies.h"

#include <glib/gi18n-lib.h>

struct _CanevasCircuitView
{
  CanevasView parent_instance;

  CanevasList *kinds;
  CanevasRecordList *list;
  CanevasCircuitSheet *sheet;
  CanevasInspector *inspector;
  GtkWidget *insert;
};

G_DEFINE_FINAL_TYPE (CanevasCircuitView, canevas_circuit_view, CANEVAS_TYPE_VIEW)

static void
selected_cb (CanevasCircuitView *self, CanevasRecord *kind)
{
  canevas_circuit_sheet_set_kind (self->sheet, kind);
  canevas_inspector_set_record (self->inspector, kind);
}

static void
added_cb (CanevasCircuitView *self, CanevasRecord *kind)
{
  selected_cb (self, kind);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
step_cb (CanevasCircuitView *self, CanevasRecord *step, gboolean is_new)
{
  canevas_inspector_set_record (self->inspector, step);
  if (!is_new)
    return;
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
add_kind (CanevasCircuitView *self)
{
  canevas_record_list_add (self->list);
}

static void
insert_usual (CanevasCircuitView *self)
{
  g_autoptr (GError) error = NULL;

  if (!canevas_usual_bodies_insert (canevas_page_get_record (CANEVAS_PAGE (self)), &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_page_toast (GTK_WIDGET (self), _("The usual circuits and their bodies were added."), TRUE);
}

/* With nothing selected, the first kind shows: a circuit is what the view is for. */
static void
show_first (CanevasCircuitView *self)
{
  CanevasRecord *kind = canevas_circuit_sheet_get_kind (self->sheet);
  g_autoptr (CanevasRecord) first = NULL;

  if (kind != NULL && canevas_list_find (self->kinds, canevas_record_get_id (kind)) != G_MAXUINT)
    return;
  first = g_list_model_get_item (G_LIST_MODEL (self->kinds), 0);
  if (first != NULL)
    canevas_record_list_select (self->list, first);
  else
    selected_cb (self, NULL);
}

static void
items_changed_cb (CanevasCircuitView *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->kinds)) > 0;

  canevas_view_show_content (CANEVAS_VIEW (self), any);
  show_first (self);
}

static void
refresh_insert (CanevasCircuitView *self)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));

  gtk_widget_set_visible (self->insert, g_list_model_get_n_items (G_LIST_MODEL (self->kinds)) > 0 && !canevas_store_get_read_only (store) &&
                                          canevas_usual_bodies_are_missing (canevas_page_get_record (CANEVAS_PAGE (self))));
}

static GtkWidget *
build_content (CanevasCircuitView *self)
{
  CanevasPage *page = CANEVAS_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = canevas_record_list_new (canevas_page_get_store (page), canevas_page_get_record (page), &canevas_decision_kind_type,
                                             _("Kinds of decision"), NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "width-request", 270, "hexpand", FALSE, NULL);

  gtk_widget_add_css_class (list, "page-content");
  self->list = CANEVAS_RECORD_LIST (list);
  canevas_record_list_open_on_click (self->list);
  g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  self->sheet = CANEVAS_CIRCUIT_SHEET (canevas_circuit_sheet_new ());
  g_signal_connect_object (self->sheet, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sheet));
  return box;
}

static GtkWidget *
build_empty (CanevasCircuitView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_ORGANISATION, _("No circuit of decision yet"),
                                              _("A circuit says, for each kind of decision, through which bodies it passes, who contributes, who "
                                                "settles, and how many days that takes on the real dates of their meetings."),
                                              _("Say who contributes and who arbitrates, lay the circuit flat, and foresee where a stuck point goes: "
                                                "working together does not mean diluting the decision."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Insert the usual circuits"),
                                 _("Seven kinds of decision, and the five bodies they pass through, to be adapted."), G_CALLBACK (insert_usual), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a kind of decision"), _("Begin with the one that waits longest."),
                                 G_CALLBACK (add_kind), self);
  return empty;
}

static void
canevas_circuit_view_activate_primary (CanevasPage *page)
{
  add_kind (CANEVAS_CIRCUIT_VIEW (page));
}

static void
canevas_circuit_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCircuitView *self = CANEVAS_CIRCUIT_VIEW (page);
  gboolean is_step = CANEVAS_IS_CIRCUIT_STEP (record);
  g_autoptr (CanevasRecord) kind = is_step ? canevas_record_get_reference (record, "decision_kind") : g_object_ref (record);

  if (kind == NULL || !canevas_record_list_select (self->list, kind))
    return;
  if (is_step)
    canevas_circuit_sheet_select (self->sheet, record);
  else
    selected_cb (self, kind);
  canevas_inspector_focus (self->inspector, field);
}

static void
canevas_circuit_view_constructed (GObject *object)
{
  CanevasCircuitView *self = CANEVAS_CIRCUIT_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_circuit_view_parent_class)->constructed (object);

  canevas_page_set_primary_label (page, _("Add a kind of decision"));
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  canevas_page_set_inspector (page, GTK_WIDGET (self->inspector));
  self->insert = gtk_button_new_with_label (_("Complete with the usual circuits"));
  g_signal_connect_object (self->insert, "clicked", G_CALLBACK (insert_usual), self, G_CONNECT_SWAPPED);
  canevas_view_set_options (CANEVAS_VIEW (self), self->insert);
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  self->kinds = canevas_store_children (store, &canevas_decision_kind_type,
                                        canevas_record_get_id (canevas_page_get_record (page)));
  g_signal_connect_object (self->kinds, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh_insert), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  items_changed_cb (self);
  refresh_insert (self);
}

static void
canevas_circuit_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_CIRCUIT_VIEW (object)->kinds);
  G_OBJECT_CLASS (canevas_circuit_view_parent_class)->dispose (object);
}

static void
canevas_circuit_view_class_init (CanevasCircuitViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_circuit_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_circuit_view_dispose;
  page_class->activate_primary = canevas_circuit_view_activate_primary;
  page_class->select = canevas_circuit_view_select;
}

static void
canevas_circuit_view_init (CanevasCircuitView *self)
{
}
