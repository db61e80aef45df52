/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import-review.h"

#include "canevas-import-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CanevasImportReview
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  AdwActionRow *units;
  AdwActionRow *people;
  GtkToggleButton *show_findings;
  GtkToggleButton *show_changes;
  GtkWidget *switcher;
  GtkWidget *frame;
  GtkListView *list;
  GListModel *findings;
  GListModel *changes;
};

G_DEFINE_FINAL_TYPE (CanevasImportReview, canevas_import_review, ADW_TYPE_BIN)

/* --- The list --- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "margin-top", 6, "margin-bottom", 6, "margin-start", 12, "margin-end", 12, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.0f, "width-chars", 18, "max-width-chars", 18,
                                               "ellipsize", PANGO_ELLIPSIZE_END, "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const char *end = strchr (text, '\n');
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *heading = g_strndup (text, (gsize) (end - text));
  g_autofree char *name = g_strdup_printf (_("%s: %s"), heading, end + 1);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), heading);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), end + 1);
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (box), heading);
  /* GTK 4.8 names rows after their type. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
shown_cb (CanevasImportReview *self)
{
  const gboolean changes = gtk_toggle_button_get_active (self->show_changes);
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (NULL);

  gtk_no_selection_set_model (model, changes ? self->changes : self->findings);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  changes ? _("What changes in the file") : _("Lines to look at"), -1);
}

/* --- What will happen --- */

static char *
say_count (const CanevasPeopleCount *count)
{
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to add", "%u to add", count->added), count->added);
  g_autofree char *updated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to update", "%u to update", count->updated), count->updated);
  g_autofree char *unchanged = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u without change", "%u without change", count->unchanged), count->unchanged);
  g_autofree char *alone = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left as it is, not being in the table",
                                                         "%u left as they are, not being in the table", count->left_alone),
                                            count->left_alone);

  if (count->left_alone == 0)
    return g_strjoin (", ", added, updated, unchanged, NULL);
  return g_strjoin (", ", added, updated, unchanged, alone, NULL);
}

static char *
say_whole (CanevasPeoplePlan *plan)
{
  const guint n_rejected = canevas_people_plan_get_n_rejected (plan);
  g_autofree char *rejected = NULL;

  if (canevas_people_plan_is_broken (plan))
    return g_strdup (_("Nothing can be imported: the hierarchy does not hold together. Mend the lines below in the HR system or in the file, "
                       "then import it again."));
  rejected = n_rejected > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line will not be imported; the reason is below.",
                                                            "%u lines will not be imported; the reasons are below.", n_rejected), n_rejected)
                            : g_strdup (_("All lines can be imported."));
  if (canevas_people_plan_has_effect (plan))
    return g_steal_pointer (&rejected);
  return n_rejected > 0 ? g_strdup_printf ("%s %s", rejected, _("The others say nothing new."))
                        : g_strdup (_("There is nothing to change: the file already says all that the table says."));
}

static void
set_toggle (GtkToggleButton *button, const char *title, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s (%u)", title, n);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_sensitive (GTK_WIDGET (button), n > 0);
}

/* --- The widget --- */

static GtkWidget *
create_switcher (CanevasImportReview *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_START, "css-classes", (const char *[]) { "linked", NULL }, NULL);

  self->show_findings = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  self->show_changes = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_toggle_button_set_group (self->show_changes, self->show_findings);
  g_signal_connect_swapped (self->show_changes, "toggled", G_CALLBACK (shown_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->show_findings));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->show_changes));
  return box;
}

static GtkWidget *
create_counts (CanevasImportReview *self)
{
  GtkWidget *rows = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE,
                                  "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);

  self->people = g_object_new (ADW_TYPE_ACTION_ROW, "title", C_("directory", "People"), NULL);
  self->units = g_object_new (ADW_TYPE_ACTION_ROW, "title", C_("directory", "Units"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (rows), GTK_WIDGET (self->people));
  gtk_list_box_append (GTK_LIST_BOX (rows), GTK_WIDGET (self->units));
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What will happen"), -1);
  return rows;
}

static void
canevas_import_review_dispose (GObject *object)
{
  CanevasImportReview *self = CANEVAS_IMPORT_REVIEW (object);

  g_clear_object (&self->findings);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (canevas_import_review_parent_class)->dispose (object);
}

static void
canevas_import_review_class_init (CanevasImportReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_import_review_dispose;
}

static void
canevas_import_review_init (CanevasImportReview *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "margin-top", 18, "margin-bottom", 18,
                                 "margin-start", 18, "margin-end", 18, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "vexpand", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  self->frame = g_object_new (GTK_TYPE_FRAME, "child", scroller, NULL);
  self->switcher = create_switcher (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), create_counts (self));
  gtk_box_append (GTK_BOX (box), self->switcher);
  gtk_box_append (GTK_BOX (box), self->frame);
  adw_bin_set_child (ADW_BIN (self), g_object_new (ADW_TYPE_CLAMP, "maximum-size", 860, "tightening-threshold", 860, "child", box, NULL));
}

GtkWidget *
canevas_import_review_new (void)
{
  return g_object_new (CANEVAS_TYPE_IMPORT_REVIEW, NULL);
}

void
canevas_import_review_set_plan (CanevasImportReview *self, CanevasPeoplePlan *plan)
{
  const gboolean broken = canevas_people_plan_is_broken (plan);
  g_autofree char *people = say_count (canevas_people_plan_get_people (plan));
  g_autofree char *units = say_count (canevas_people_plan_get_units (plan));
  g_autofree char *whole = say_whole (plan);
  guint n_findings, n_changes;

  g_return_if_fail (CANEVAS_IS_IMPORT_REVIEW (self));

  g_clear_object (&self->findings);
  g_clear_object (&self->changes);
  self->findings = canevas_import_lines_new_of_findings (plan);
  self->changes = canevas_import_lines_new_of_changes (plan);
  n_findings = g_list_model_get_n_items (self->findings);
  n_changes = g_list_model_get_n_items (self->changes);

  gtk_label_set_text (self->sentence, whole);
  if (broken)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "error");
  adw_action_row_set_subtitle (self->people, people);
  adw_action_row_set_subtitle (self->units, units);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->people)), !broken);
  set_toggle (self->show_findings, _("Lines to look at"), n_findings);
  set_toggle (self->show_changes, _("Changes"), n_changes);
  gtk_widget_set_visible (self->switcher, n_findings + n_changes > 0);
  gtk_widget_set_visible (self->frame, n_findings + n_changes > 0);
  gtk_toggle_button_set_active (n_findings == 0 && n_changes > 0 ? self->show_changes : self->show_findings, TRUE);
  shown_cb (self);
}
