/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-stakeholders-view.h"

#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-export-window.h"
#include "canevas-record-table.h"
#include "canevas-stakeholder-map.h"
#include "canevas-stakeholder-review.h"
#include "canevas-stakeholder.h"
#include "canevas-working-days.h"
#include "canevas-working-group.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "parties-prenantes"
/* Fewer stakeholders than this make no two groups. */
#define FEW 4

struct _CanevasStakeholdersView
{
  CanevasView parent_instance;

  CanevasList *stakeholders;
  CanevasList *groups;
  CanevasRecordTable *table;
  CanevasRecordTable *groups_table;
  GtkLabel *gaps;      /* what is not seen yet */
  GtkLabel *balances;  /* of the groups */
  GtkWidget *share_out;
  GtkWidget *propose; /* groups, where there are none yet */
  GtkDropDown *form; /* the table, then the drawings */
  GtkStack *forms;
  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  guint redraw_id;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasStakeholdersView, canevas_stakeholders_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "name", NULL, 110, TRUE, NULL },
  { "category", NULL, 94, TRUE, NULL },
  { "attitude", NULL, 80, FALSE, NULL },
  { "influence", N_("Influence"), 70, FALSE, NULL },
  { "interest", N_("Interest"), 58, FALSE, NULL },
  { "contact", NULL, 80, TRUE, NULL },
  { "working_group", NULL, 80, TRUE, NULL },
};

static const CanevasRecordColumn group_columns[] = {
  { "name", NULL, 130, TRUE, NULL },
  { "purpose", NULL, 160, TRUE, NULL },
  { "facilitator", NULL, 100, TRUE, NULL },
  { "size", NULL, 76, FALSE, NULL },
};

/* --- The drawing --- */

/* (nullable): what is drawn; the first entry is the table. */
static gboolean
get_form (CanevasStakeholdersView *self, CanevasStakeholderForm *form)
{
  const guint chosen = gtk_drop_down_get_selected (self->form);

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return FALSE;
  *form = chosen - 1;
  return TRUE;
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasStakeholdersView *self = data;
  CanevasStakeholderForm form;
  g_autoptr (CanevasScene) scene = NULL;

  self->redraw_id = 0;
  if (!get_form (self, &form))
    return G_SOURCE_REMOVE;
  scene = canevas_stakeholder_map_new (canevas_page_get_record (CANEVAS_PAGE (self)), self->measure, form, CANEVAS_DRAWING_SCREEN,
                                       NULL);
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (self->drawing), scene);
  return G_SOURCE_REMOVE;
}

static void
queue_redraw (CanevasStakeholdersView *self)
{
  if (self->redraw_id == 0)
    self->redraw_id = g_idle_add (redraw_cb, self);
}

static void
form_cb (CanevasStakeholdersView *self)
{
  CanevasStakeholderForm form;

  gtk_stack_set_visible_child_name (self->forms, get_form (self, &form) ? "drawing" : "table");
  queue_redraw (self);
}

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  CanevasStakeholdersView *self = data;
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autofree char *today = canevas_day_dup_today ();
  CanevasStakeholderForm form = CANEVAS_STAKEHOLDER_MAP;

  get_form (self, &form);
  return canevas_stakeholder_map_new (canevas_page_get_record (CANEVAS_PAGE (self)), measure, form, size, today);
}

/* --- What is said of them --- */

static char *
dup_balances (CanevasStakeholdersView *self)
{
  g_autoptr (GString) balances = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->groups)); i++)
    {
      g_autoptr (CanevasRecord) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);
      g_autofree char *balance = canevas_working_group_dup_balance (group);

      if (balance != NULL)
        /* Translators: a group, then who sits in it. */
        g_string_append_printf (balances, _("%s%s – %s"), balances->len > 0 ? "\n" : "", canevas_record_get_title (group),
                                balance);
    }
  return g_string_free (g_steal_pointer (&balances), FALSE);
}

static void
update (CanevasStakeholdersView *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  const guint n_groups = g_list_model_get_n_items (G_LIST_MODEL (self->groups));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stakeholders));
  const gboolean writable = !canevas_store_get_read_only (canevas_page_get_store (CANEVAS_PAGE (self)));
  g_auto (GStrv) gaps = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *balances = NULL;

  if (canevas_record_is_deleted (project))
    return;
  gaps = canevas_stakeholder_list_gaps (project);
  missing = g_strjoinv ("\n", gaps);
  balances = dup_balances (self);
  gtk_label_set_text (self->gaps, missing);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), *missing != '\0');
  gtk_label_set_text (self->balances, balances);
  gtk_widget_set_visible (GTK_WIDGET (self->balances), *balances != '\0');
  gtk_widget_set_visible (self->share_out, writable && n_groups > 0 && n > 0);
  gtk_widget_set_visible (self->propose, writable && n_groups == 0 && n >= FEW);
  gtk_widget_set_visible (canevas_view_get_options (CANEVAS_VIEW (self)), n > 0);
  canevas_view_show_content (CANEVAS_VIEW (self), n + n_groups > 0);
  queue_redraw (self);
}

static void
share_out (CanevasStakeholdersView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n;

  if (!canevas_working_group_share_out (canevas_page_get_record (CANEVAS_PAGE (self)), &n, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
      return;
    }
  said = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stakeholder shared out, attitudes mixed",
                                               "%u stakeholders shared out, attitudes mixed", n), n)
               : g_strdup (_("All of them are in a group already"));
  canevas_page_toast (GTK_WIDGET (self), said, n > 0);
}

static void
propose_groups (CanevasStakeholdersView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n;

  if (!canevas_working_group_propose (canevas_page_get_record (CANEVAS_PAGE (self)), &n, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
      return;
    }
  said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u group proposed, attitudes mixed", "%u groups proposed, attitudes mixed", n), n);
  canevas_page_toast (GTK_WIDGET (self), said, TRUE);
}

static void
selected_cb (CanevasStakeholdersView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

/* A mark of the drawing stands for its stakeholder. */
static void
drawn_selection_cb (CanevasStakeholdersView *self)
{
  const char *id = canevas_canvas_get_selected (canevas_drawing_pane_get_canvas (self->drawing));
  g_autoptr (CanevasRecord) record =
    id != NULL ? canevas_store_lookup (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_stakeholder_type, id) : NULL;

  canevas_inspector_set_record (self->inspector, record);
}

static void
add_stakeholder (CanevasStakeholdersView *self)
{
  gtk_drop_down_set_selected (self->form, 0);
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->table);
}

/* The document beside the table, the drawing beside the drawing. */
static gboolean
canevas_stakeholders_view_export (CanevasPage *page)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (page);
  CanevasStakeholderForm form;

  if (get_form (self, &form))
    {
      const char *title = canevas_stakeholder_form_get_title (form);
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

      gtk_window_present (GTK_WINDOW (
        canevas_drawing_export_new (GTK_WINDOW (root), title, title, draw_for_paper, g_object_ref (self), g_object_unref)));
      return TRUE;
    }
  return canevas_export_window_open (GTK_WIDGET (page), TEMPLATE, canevas_page_get_record (page));
}

static CanevasRecordTable *
append_table (CanevasStakeholdersView *self, GtkWidget *box, const CanevasRecordType *type,
              const CanevasRecordColumn *type_columns, guint n_columns)
{
  CanevasPage *page = CANEVAS_PAGE (self);
  GtkWidget *table = canevas_record_table_new (canevas_page_get_store (page), canevas_page_get_record (page), type,
                                               g_dgettext (GETTEXT_PACKAGE, type->plural), type_columns, n_columns);

  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  return CANEVAS_RECORD_TABLE (table);
}

static GtkLabel *
append_words (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
append_button (CanevasStakeholdersView *self, GtkWidget *box, const char *label, void (*act) (CanevasStakeholdersView *self))
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "halign", GTK_ALIGN_START, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (act), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_table (CanevasStakeholdersView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);

  self->table = append_table (self, box, &canevas_stakeholder_type, columns, G_N_ELEMENTS (columns));
  self->gaps = append_words (box, "warning");
  self->groups_table = append_table (self, box, &canevas_working_group_type, group_columns, G_N_ELEMENTS (group_columns));
  self->balances = append_words (box, "dim-label");
  self->share_out = append_button (self, box, _("Share out those without a group"), share_out);
  self->propose = append_button (self, box, _("Propose working groups"), propose_groups);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_content (CanevasStakeholdersView *self)
{
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the map")));
  g_signal_connect_object (canevas_drawing_pane_get_canvas (self->drawing), "selection-changed", G_CALLBACK (drawn_selection_cb),
                           self, G_CONNECT_SWAPPED);
  self->forms = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->forms, build_table (self), "table");
  gtk_stack_add_named (self->forms, GTK_WIDGET (self->drawing), "drawing");
  return GTK_WIDGET (self->forms);
}

static GtkWidget *
build_empty (CanevasStakeholdersView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_STAKEHOLDERS, _("Nobody around the project yet"),
    _("Who uses the service, who maintains it, who organises the work, who evaluates, who decides, who benefits: "
       "go all around, so that nobody is found out too late."),
    _("Invite the silent and the sceptical too: what they see, volunteers do not."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a stakeholder"),
                                 _("A group or a function, never a person by name."), G_CALLBACK (add_stakeholder), self);
  return empty;
}

static GtkWidget *
build_options (CanevasStakeholdersView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export…"));
  GtkStringList *forms = gtk_string_list_new ((const char *[]) { _("Table"), NULL });

  for (guint i = 0; i < CANEVAS_N_STAKEHOLDER_FORMS; i++)
    gtk_string_list_append (forms, canevas_stakeholder_form_get_title (i));
  self->form = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (forms), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->form), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->form))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
  g_signal_connect_object (self->form, "notify::selected", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

/* In the map; the table is as long as one can read. */
static gboolean
canevas_stakeholders_view_search (CanevasPage *page)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)) || g_strcmp0 (gtk_stack_get_visible_child_name (self->forms), "drawing") != 0)
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
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

  gtk_drop_down_set_selected (self->form, 0);
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
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  canevas_page_set_primary_label (page, _("Add a stakeholder"));
  self->inspector =
    canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a stakeholder to say what they gain, fear and know."));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_stakeholders_view_dispose (GObject *object)
{
  CanevasStakeholdersView *self = CANEVAS_STAKEHOLDERS_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->measure);
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
  page_class->search = canevas_stakeholders_view_search;
}

static void
canevas_stakeholders_view_init (CanevasStakeholdersView *self)
{
}
