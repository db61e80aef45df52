/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-start-page.h"

#include "canevas-menus.h"
#include "canevas-recent-files.h"
#include "canevas-recent-row.h"

#define WIDTH 1060
#define RECENT_SHOWN 6

struct _CanevasStartPage
{
  GtkWidget parent_instance;
  GtkWidget *content;
  GtkWidget *recent;
  GtkWidget *no_recent;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (CanevasStartPage, canevas_start_page, GTK_TYPE_WIDGET)

/* Wrapping text is measured many times over, and each kind of type costs a search through every font: this page is the first frame,
 * so one text wraps, and there are four kinds. */
static GtkWidget *
build_label (const char *text, const char *css_class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  if (wrap)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 1); /* as wide as its column, not as its text */
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_icon (const char *name, int size, const char *css_class)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), size);
  gtk_widget_add_css_class (icon, css_class);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return icon;
}

static GtkWidget *
build_card (const char *icon, const char *title, const char *explanation, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (lines), build_label (title, "heading", FALSE));
  gtk_box_append (GTK_BOX (lines), build_label (explanation, "explanation", FALSE));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), build_icon (icon, 24, "accent"));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "startcard");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation, -1);
  return button;
}

static GtkWidget *
build_brand (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = build_icon ("canevas-mark-symbolic", 48, "mark");

  gtk_box_append (GTK_BOX (lines), build_label (_("Canevas"), "title-1", FALSE));
  gtk_box_append (GTK_BOX (lines), build_label (_("Frame a collaborative project, govern it, follow it"), "dim-label", FALSE));
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static GtkWidget *
build_advice (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), build_icon ("canevas-guide-symbolic", 16, "accent"));
  gtk_box_append (GTK_BOX (head), build_label (_("Advice of the Guide"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), build_label (_("Before filling in anything, ask whether the subject lends itself to it. When the "
                                                "solution is already settled, better announce it than have it discussed."),
                                              "explanation", TRUE));
  gtk_box_append (GTK_BOX (box), build_label (_("Part 1, “Un outil à l’efficacité ciblée”"), "remark", FALSE));
  gtk_widget_add_css_class (box, "advice");
  return box;
}

static GtkWidget *
build_left (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (cards), build_card ("document-new-symbolic", _("New File"), _("For your authority: organisation, projects"),
                                               "app.new"));
  gtk_box_append (GTK_BOX (cards), build_card ("document-open-symbolic", _("Open a File…"),
                                               _("On this computer or on a shared drive"), "app.open"));
  gtk_box_append (GTK_BOX (cards), build_card ("canevas-example-symbolic", _("Discover With an Example"),
                                               _("A project already framed: try without fear"), "app.discover"));
  gtk_box_append (GTK_BOX (column), cards);
  gtk_box_append (GTK_BOX (column), build_advice ());
  return column;
}

static void
fill_recent (CanevasStartPage *self)
{
  g_autoptr (GListModel) files = canevas_recent_files_list ();
  const guint n_files = MIN (g_list_model_get_n_items (files), RECENT_SHOWN);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->recent)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recent), row);
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (CanevasRecentFile) file = g_list_model_get_item (files, i);

      gtk_list_box_append (GTK_LIST_BOX (self->recent), canevas_recent_row_new (file));
    }
  gtk_widget_set_visible (self->recent, n_files > 0);
  gtk_widget_set_visible (self->clear, n_files > 0);
  gtk_widget_set_visible (self->no_recent, n_files == 0);
}

static void
open_cb (CanevasStartPage *self, CanevasRecentRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s",
                              canevas_recent_file_get_uri (canevas_recent_row_get_file (row)));
}

static GtkWidget *
build_right (CanevasStartPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = build_label (_("Recent Files"), "heading", FALSE);

  gtk_widget_set_hexpand (title, TRUE);
  self->clear = gtk_button_new_with_label (_("Clear All"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_add_css_class (self->clear, "explanation");
  g_signal_connect (self->clear, "clicked", G_CALLBACK (canevas_recent_files_clear), NULL);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->clear);
  gtk_widget_set_size_request (head, -1, 34);

  self->recent = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->recent), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->recent, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->recent), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent Files"), -1);
  g_signal_connect_object (self->recent, "row-activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  self->no_recent = build_label (_("The files you open will be listed here."), "dim-label", FALSE);

  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), self->recent);
  gtk_box_append (GTK_BOX (column), self->no_recent);
  gtk_box_append (GTK_BOX (column), build_label (_("Canevas saves as you write. Nothing goes on the internet."), "remark", FALSE));
  return column;
}

static GtkWidget *
build_columns (CanevasStartPage *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);

  /* Neither gives way to the other, however little stands in it. */
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), build_left ());
  gtk_box_append (GTK_BOX (columns), build_right (self));
  return columns;
}

static void
canevas_start_page_dispose (GObject *object)
{
  CanevasStartPage *self = CANEVAS_START_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (canevas_start_page_parent_class)->dispose (object);
}

static void
canevas_start_page_class_init (CanevasStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_start_page_init (CanevasStartPage *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);

  gtk_widget_add_css_class (bar, "flat");
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), canevas_menus_create_main_button ());

  gtk_box_append (GTK_BOX (body), build_brand ());
  gtk_box_append (GTK_BOX (body), build_columns (self));
  gtk_widget_add_css_class (body, "startpage");

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_widget_set_valign (clamp, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->content), bar);
  gtk_box_append (GTK_BOX (self->content), scrolled);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));

  fill_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill_recent), self, G_CONNECT_SWAPPED);
}

GtkWidget *
canevas_start_page_new (void)
{
  return g_object_new (CANEVAS_TYPE_START_PAGE, NULL);
}
