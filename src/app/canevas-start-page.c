/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-start-page.h"

#include "canevas-menus.h"

#define WIDTH 1060
#define LEFT_WIDTH 370

struct _CanevasStartPage
{
  GtkWidget parent_instance;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (CanevasStartPage, canevas_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
build_label (const char *text, const char *css_class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
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
  gtk_box_append (GTK_BOX (lines), build_label (explanation, "explanation", TRUE));
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

  gtk_box_append (GTK_BOX (lines), build_label (_("Canevas"), "title-1", FALSE));
  gtk_box_append (GTK_BOX (lines), build_label (_("Frame a collaborative project, govern it, follow it"), "dim-label", TRUE));
  gtk_box_append (GTK_BOX (box), build_icon (CANEVAS_APPLICATION_ID, 56, "brand"));
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static GtkWidget *
build_advice (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), build_icon ("canevas-guide-symbolic", 16, "accent"));
  gtk_box_append (GTK_BOX (head), build_label (_("Advice of the Guide"), "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), build_label (_("Before filling in anything, ask whether the subject lends itself to it. When the "
                                                "solution is already settled, better announce it than have it discussed."),
                                              "explanation", TRUE));
  gtk_box_append (GTK_BOX (box), build_label (_("Part 1, “Un outil à l’efficacité ciblée”"), "source", TRUE));
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
  gtk_box_append (GTK_BOX (cards), build_card ("emblem-favorite-symbolic", _("Discover With an Example"),
                                               _("A project already framed: try without fear"), "app.discover"));
  gtk_box_append (GTK_BOX (column), cards);
  gtk_box_append (GTK_BOX (column), build_advice ());
  gtk_widget_set_size_request (column, LEFT_WIDTH, -1);
  return column;
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
  gtk_box_append (GTK_BOX (body), build_left ());
  gtk_widget_add_css_class (body, "start");

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
}

GtkWidget *
canevas_start_page_new (void)
{
  return g_object_new (CANEVAS_TYPE_START_PAGE, NULL);
}
