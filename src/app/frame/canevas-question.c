/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-question.h"

struct _CanevasQuestion
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CanevasQuestion, canevas_question, ADW_TYPE_BIN)

static void
canevas_question_class_init (CanevasQuestionClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "question");
}

static void
canevas_question_init (CanevasQuestion *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "canevas-guide-symbolic", "pixel-size", 14, "valign", GTK_ALIGN_START,
                                  "margin-top", 3, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (icon, "accent");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
canevas_question_new (const char *text)
{
  CanevasQuestion *self = g_object_new (CANEVAS_TYPE_QUESTION, NULL);

  canevas_question_set_text (self, text);
  return GTK_WIDGET (self);
}

void
canevas_question_set_text (CanevasQuestion *self, const char *text)
{
  g_return_if_fail (CANEVAS_IS_QUESTION (self));

  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

const char *
canevas_question_get_text (CanevasQuestion *self)
{
  g_return_val_if_fail (CANEVAS_IS_QUESTION (self), NULL);

  return gtk_label_get_text (self->label);
}
