/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-section-list.h"

#include "canevas-ring.h"

#include <glib/gi18n-lib.h>

struct _CanevasSectionList
{
  GtkBox parent_instance;

  CanevasRecord *project;
  GtkLabel *summary;
  GtkProgressBar *bar;
  GtkListBox *box;
  GPtrArray *rings;
};

G_DEFINE_FINAL_TYPE (CanevasSectionList, canevas_section_list, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selected_cb (CanevasSectionList *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
append_section (CanevasSectionList *self, const CanevasFramingSection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *ring = canevas_ring_new ();
  const char *title = g_dgettext (GETTEXT_PACKAGE, section->title);
  g_autofree char *text = g_strdup_printf ("%u  %s", section->number, title);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL);

  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (row, title);
  gtk_box_append (GTK_BOX (box), ring);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->box, row);
  g_ptr_array_add (self->rings, ring);
}

static void
canevas_section_list_dispose (GObject *object)
{
  CanevasSectionList *self = CANEVAS_SECTION_LIST (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_section_list_parent_class)->dispose (object);
}

static void
canevas_section_list_class_init (CanevasSectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_section_list_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
canevas_section_list_init (CanevasSectionList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->rings = g_ptr_array_new ();
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "css-classes", (const char *[]) { "caption-heading", NULL }, NULL);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_BROWSE, "css-classes", (const char *[]) { "sections", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sections of the framing note"), -1);
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (selected_cb), self);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->box, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);

  gtk_widget_add_css_class (head, "sections-head");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_widget_set_size_request (GTK_WIDGET (self), 206, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

GtkWidget *
canevas_section_list_new (CanevasRecord *project)
{
  CanevasSectionList *self = g_object_new (CANEVAS_TYPE_SECTION_LIST, NULL);
  const CanevasFramingSection *sections;
  guint n;

  self->project = g_object_ref (project);
  sections = canevas_framing_get_sections (&n);
  for (guint i = 0; i < n; i++)
    append_section (self, &sections[i]);
  canevas_section_list_refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_section_list_refresh (CanevasSectionList *self)
{
  const CanevasFramingSection *sections;
  g_autofree char *summary = NULL;
  guint n, ready = 0;

  g_return_if_fail (CANEVAS_IS_SECTION_LIST (self));

  sections = canevas_framing_get_sections (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *spoken = NULL;
      guint answered, asked;

      canevas_framing_section_count (&sections[i], self->project, &answered, &asked);
      ready += answered == asked;
      spoken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer out of %u", "%u answers out of %u", answered), answered, asked);
      canevas_ring_set (g_ptr_array_index (self->rings, i), answered, asked, spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (self->box, (int) i)),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
    }
  summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u section ready out of %u", "%u sections ready out of %u", ready), ready, n);
  gtk_label_set_text (self->summary, summary);
  gtk_progress_bar_set_fraction (self->bar, (double) ready / n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
}

void
canevas_section_list_select (CanevasSectionList *self, guint section)
{
  g_return_if_fail (CANEVAS_IS_SECTION_LIST (self));

  gtk_list_box_select_row (self->box, gtk_list_box_get_row_at_index (self->box, (int) section));
}

const char *
canevas_section_list_get_summary (CanevasSectionList *self)
{
  g_return_val_if_fail (CANEVAS_IS_SECTION_LIST (self), NULL);

  return gtk_label_get_text (self->summary);
}
