/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation-page.h"

#include "canevas-empty-state.h"
#include "canevas-import-window.h"
#include "canevas-inspector.h"
#include "canevas-organisation-move.h"
#include "canevas-organisation-sheet.h"
#include "canevas-organisation-table.h"
#include "canevas-person.h"
#include "canevas-question.h"
#include "canevas-selection-pane.h"
#include "canevas-summary.h"
#include "canevas-unit.h"

#include <glib/gi18n-lib.h>

struct _CanevasOrganisationPage
{
  CanevasPage parent_instance;

  CanevasOrganisation *organisation;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *content;
  GtkSearchEntry *search;
  GtkDropDown *shown;
  GtkWidget *add_unit;
  GtkWidget *import;
  GtkLabel *sentence;
  CanevasOrganisationTable *table;
  GtkStack *found; /* the table, or why it shows nothing */

  GtkStack *pane;
  CanevasInspector *inspector;
  CanevasSelectionPane *several;
  GtkWidget *nothing;
  GPtrArray *cut; /* units and people to be pasted elsewhere, or NULL */
  guint follow_id;
};

G_DEFINE_FINAL_TYPE (CanevasOrganisationPage, canevas_organisation_page, CANEVAS_TYPE_PAGE)

static CanevasStore *
get_store (CanevasOrganisationPage *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

static void
inspect (CanevasOrganisationPage *self, CanevasRecord *record)
{
  if (canevas_inspector_get_record (self->inspector) == record)
    return;
  canevas_inspector_set_record (self->inspector, record);
}

/* A record that moves in the tree leaves its row for another one: the selection goes after it. */
static gboolean
follow_cb (gpointer data)
{
  CanevasOrganisationPage *self = data;
  CanevasRecord *record = canevas_inspector_get_record (self->inspector);
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  self->follow_id = 0;
  if (selected->len == 0 && record != NULL && (CANEVAS_IS_UNIT (record) || CANEVAS_IS_PERSON (record)))
    canevas_organisation_table_select (self->table, record);
  return G_SOURCE_REMOVE;
}

static void
selection_cb (CanevasOrganisationPage *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  if (selected->len > 1)
    {
      canevas_selection_pane_set_records (self->several, selected);
      gtk_stack_set_visible_child (self->pane, GTK_WIDGET (self->several));
    }
  else if (selected->len == 1)
    {
      inspect (self, g_ptr_array_index (selected, 0));
      gtk_stack_set_visible_child (self->pane, GTK_WIDGET (self->inspector));
    }
  else if (self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
inspected_cb (CanevasOrganisationPage *self)
{
  if (canevas_inspector_get_record (self->inspector) == NULL)
    gtk_stack_set_visible_child (self->pane, self->nothing);
  else
    canevas_organisation_sheet_complete (self->inspector);
}

static void
edit_cb (CanevasOrganisationPage *self)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
remove_cb (CanevasOrganisationPage *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  canevas_organisation_remove (GTK_WIDGET (self), selected);
}

static void
moved_cb (GtkWidget *from, CanevasRecord *record)
{
  canevas_organisation_table_select (CANEVAS_ORGANISATION_PAGE (from)->table, record);
}

static void
move (CanevasOrganisationPage *self, GPtrArray *records, CanevasRecord *unit)
{
  canevas_organisation_move (GTK_WIDGET (self), records, unit, moved_cb);
}

static void
dropped_cb (CanevasOrganisationPage *self, GPtrArray *records, CanevasRecord *unit)
{
  move (self, records, unit);
}

/* Beside what is selected: in the unit selected, or in that of the person selected. */
static CanevasRecord *
dup_current_unit (CanevasOrganisationPage *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  if (selected->len != 1)
    return NULL;
  if (CANEVAS_IS_UNIT (g_ptr_array_index (selected, 0)))
    return g_object_ref (g_ptr_array_index (selected, 0));
  return canevas_record_get_reference (g_ptr_array_index (selected, 0), "unit");
}

/* A toast that makes way for the one that tells what was done. */
static void
say_until_changed (CanevasOrganisationPage *self, const char *message)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (title);

  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* What is cut stays where it is until it is pasted: by keys, as by dragging. */
static void
cut_cb (CanevasOrganisationPage *self)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);
  g_autofree char *said = NULL;

  if (selected->len == 0 || canevas_store_get_read_only (get_store (self)))
    return;
  said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record to move: select its new unit, then press Ctrl+V",
                                       "%u records to move: select their new unit, then press Ctrl+V", selected->len), selected->len);
  say_until_changed (self, said);
  g_clear_pointer (&self->cut, g_ptr_array_unref);
  self->cut = g_steal_pointer (&selected);
}

static gboolean
is_gone (gconstpointer record, gconstpointer unused)
{
  return canevas_record_is_deleted ((CanevasRecord *) record);
}

static void
paste_cb (CanevasOrganisationPage *self)
{
  g_autoptr (GPtrArray) cut = g_steal_pointer (&self->cut);
  g_autoptr (CanevasRecord) unit = dup_current_unit (self);
  guint gone;

  while (cut != NULL && g_ptr_array_find_with_equal_func (cut, NULL, is_gone, &gone))
    g_ptr_array_remove_index (cut, gone);
  if (cut != NULL && cut->len > 0 && unit != NULL)
    move (self, cut, unit);
}

static void
move_selection_cb (CanevasOrganisationPage *self, CanevasRecord *unit)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (self->table);

  move (self, selected, unit);
}

static void
clear_search (CanevasOrganisationPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->shown, CANEVAS_ORGANISATION_EVERYTHING);
}

static void
add (CanevasOrganisationPage *self, const CanevasRecordType *type)
{
  g_autoptr (CanevasRecord) unit = dup_current_unit (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) record = canevas_store_add (get_store (self), type, unit, &error);

  if (record == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  /* What is new has no name yet: a search would hide it. */
  clear_search (self);
  canevas_organisation_table_select (self->table, record);
  edit_cb (self);
}

static void
add_unit (CanevasOrganisationPage *self)
{
  add (self, &canevas_unit_type);
}

static void
add_person (CanevasOrganisationPage *self)
{
  add (self, &canevas_person_type);
}

static void
import_cb (CanevasOrganisationPage *self)
{
  if (!canevas_store_get_read_only (get_store (self)))
    canevas_import_window_open (GTK_WIDGET (self));
}

static void
update_found (CanevasOrganisationPage *self)
{
  guint n = g_list_model_get_n_items (canevas_organisation_get_rows (self->organisation));

  gtk_stack_set_visible_child_name (self->found, n > 0 ? "table" : "nothing");
}

static void
search_cb (CanevasOrganisationPage *self)
{
  canevas_organisation_search (self->organisation, gtk_editable_get_text (GTK_EDITABLE (self->search)),
                               (CanevasOrganisationShown) gtk_drop_down_get_selected (self->shown));
  update_found (self);
}

/* A small organisation is seen whole; a large one opens on its first level. */
static void
unfold_first (CanevasOrganisationPage *self)
{
  GListModel *rows = canevas_organisation_get_rows (self->organisation);
  gboolean all = canevas_store_count (get_store (self), &canevas_person_type) < 60;
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < (all ? g_list_model_get_n_items (rows) : n); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

      gtk_tree_list_row_set_expanded (row, all || n == 1);
    }
}

static void
changed_cb (CanevasOrganisationPage *self)
{
  CanevasStore *store = get_store (self);
  g_autofree char *sentence = canevas_organisation_dup_sentence (self->organisation);
  g_autofree char *authority = canevas_summary_dup_authority (store);
  gboolean any = canevas_store_count (store, &canevas_unit_type) + canevas_store_count (store, &canevas_person_type) > 0;
  gboolean writable = !canevas_store_get_read_only (store);

  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), sentence);
  canevas_page_set_subtitle (CANEVAS_PAGE (self), authority);
  /* An empty page has nothing to inspect; the user decides afterwards. */
  if ((gtk_stack_get_visible_child (self->stack) == self->content) != any)
    {
      gtk_stack_set_visible_child (self->stack, any ? self->content : self->empty);
      canevas_page_set_inspector_visible (CANEVAS_PAGE (self), any);
      unfold_first (self);
    }
  canevas_page_set_primary_sensitive (CANEVAS_PAGE (self), writable);
  gtk_widget_set_sensitive (self->add_unit, writable);
  gtk_widget_set_sensitive (self->import, writable);
  update_found (self);
}

/* Counting thousands waits until somebody sees it. */
static void
organisation_changed_cb (CanevasOrganisationPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    changed_cb (self);
}

static GtkWidget *
build_bar (CanevasOrganisationPage *self)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "spacing", 6, "css-classes", (const char *[]) { "page-bar", NULL }, NULL);
  const char *const choices[CANEVAS_N_ORGANISATION_SHOWN + 1] = {
    [CANEVAS_ORGANISATION_EVERYTHING] = _("Everyone and every unit"), [CANEVAS_ORGANISATION_WITHOUT_UNIT] = _("People without a unit"),
    [CANEVAS_ORGANISATION_WITHOUT_HEAD] = _("Units without a head"),  [CANEVAS_ORGANISATION_VACANT] = _("Vacant posts"),
    [CANEVAS_ORGANISATION_STAFF] = _("Units beside the line"),        [CANEVAS_ORGANISATION_REFERENTS] = _("Référents"),
  };

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _("Name, function, place…"), "width-chars", 10, "max-width-chars", 10,
                               NULL);
  self->shown = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (choices));
  self->add_unit = g_object_new (GTK_TYPE_BUTTON, "child",
                                 g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add a unit"), NULL), NULL);
  self->import = gtk_button_new_with_label (_("Import…"));
  gtk_widget_set_tooltip_text (self->import, _("Import people and units from a table of the HR system"));
  self->sentence = g_object_new (GTK_TYPE_LABEL, "hexpand", TRUE, "xalign", 1.0f, "justify", GTK_JUSTIFY_RIGHT, "wrap", TRUE, "lines", 2,
                                 "ellipsize", PANGO_ELLIPSIZE_END,
                                 "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search units and people"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the table shows"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->shown))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the table shows"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->shown, "notify::selected", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->add_unit, "clicked", G_CALLBACK (add_unit), self);
  g_signal_connect_swapped (self->import, "clicked", G_CALLBACK (import_cb), self);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->shown));
  gtk_box_append (GTK_BOX (bar), self->add_unit);
  gtk_box_append (GTK_BOX (bar), self->import);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->sentence));
  return bar;
}

static GtkWidget *
build_nothing_found (CanevasOrganisationPage *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *clear = g_object_new (GTK_TYPE_BUTTON, "label", _("Clear the filters"), "halign", GTK_ALIGN_CENTER, NULL);

  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_search), self);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("The search hides every unit and everyone."), NULL));
  gtk_box_append (GTK_BOX (box), clear);
  return box;
}

static GtkWidget *
build_content (CanevasOrganisationPage *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->table = CANEVAS_ORGANISATION_TABLE (canevas_organisation_table_new (self->organisation));
  self->found = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL);
  gtk_stack_add_named (self->found, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->found, build_nothing_found (self), "nothing");
  g_signal_connect_object (self->table, "selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "cut", G_CALLBACK (cut_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "paste", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), build_bar (self));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->found));
  return content;
}

static GtkWidget *
build_empty (CanevasOrganisationPage *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_ORGANISATION, _("Nobody here yet"),
                                              _("Units and people are typed once. Roles, mission letters and signatures then take their names, "
                                                "functions and line managers from here."),
                                              _("Give each person the function that documents should show: letters name functions before names."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a first unit"),
                                 _("A general management, a direction, a service: the others attach to it."), G_CALLBACK (add_unit), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a first person"),
                                 _("A function is enough; the unit can come later."), G_CALLBACK (add_person), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Import a directory"),
                                 _("A table (CSV) exported from the HR system: units, people, line managers."), G_CALLBACK (import_cb), self);
  return empty;
}

static GtkWidget *
build_pane (CanevasOrganisationPage *self)
{
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  self->several = CANEVAS_SELECTION_PANE (canevas_selection_pane_new (get_store (self)));
  self->nothing = canevas_question_new (_("Select a unit or a person to read and complete its record. Drag it onto a unit to attach it there."));
  gtk_widget_add_css_class (self->nothing, "inspector-groups");
  gtk_widget_set_valign (self->nothing, GTK_ALIGN_START);
  self->pane = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->pane, self->nothing);
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->inspector));
  gtk_stack_add_child (self->pane, GTK_WIDGET (self->several));
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->several, "move", G_CALLBACK (move_selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->several, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->pane);
}

static void
canevas_organisation_page_activate_primary (CanevasPage *page)
{
  add_person (CANEVAS_ORGANISATION_PAGE (page));
}

static void
canevas_organisation_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasOrganisationPage *self = CANEVAS_ORGANISATION_PAGE (page);

  if (!CANEVAS_IS_UNIT (record) && !CANEVAS_IS_PERSON (record))
    return;
  clear_search (self);
  if (canevas_organisation_table_select (self->table, record))
    canevas_inspector_focus (self->inspector, field);
}

static void
canevas_organisation_page_constructed (GObject *object)
{
  CanevasOrganisationPage *self = CANEVAS_ORGANISATION_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);

  G_OBJECT_CLASS (canevas_organisation_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("People and units"));
  canevas_page_set_primary_label (page, _("Add a person"));
  self->organisation = canevas_organisation_new (canevas_page_get_store (page), NULL);
  canevas_page_set_inspector (page, build_pane (self));
  self->empty = build_empty (self);
  self->content = build_content (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->empty);
  gtk_stack_add_child (self->stack, self->content);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->organisation, "changed", G_CALLBACK (organisation_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (canevas_page_get_store (page), "notify::read-only", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  unfold_first (self);
  canevas_page_set_inspector_visible (page, FALSE);
  changed_cb (self);
}

static void
canevas_organisation_page_dispose (GObject *object)
{
  CanevasOrganisationPage *self = CANEVAS_ORGANISATION_PAGE (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_pointer (&self->cut, g_ptr_array_unref);
  g_clear_object (&self->organisation);
  G_OBJECT_CLASS (canevas_organisation_page_parent_class)->dispose (object);
}

static gboolean
canevas_organisation_page_search (CanevasPage *page)
{
  CanevasOrganisationPage *self = CANEVAS_ORGANISATION_PAGE (page);

  return gtk_widget_get_mapped (GTK_WIDGET (self->search)) && gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
canevas_organisation_page_class_init (CanevasOrganisationPageClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_organisation_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_organisation_page_dispose;
  page_class->activate_primary = canevas_organisation_page_activate_primary;
  page_class->select = canevas_organisation_page_select;
  page_class->search = canevas_organisation_page_search;
}

static void
canevas_organisation_page_init (CanevasOrganisationPage *self)
{
}
