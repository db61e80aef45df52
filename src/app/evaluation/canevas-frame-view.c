/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-frame-view.h"

#include "canevas-form.h"
#include "canevas-question.h"

#include <glib/gi18n-lib.h>

/* Pixels, of a line that reads well. */
#define WIDTH 700

struct _CanevasFrameView
{
  CanevasView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasFrameView, canevas_frame_view, CANEVAS_TYPE_VIEW)

/* Fields of the project that go together, under a heading. */
typedef struct
{
  const char *title;
  const char *why;
  const char *fields[6];
} Group;

static const Group groups[] = {
  { N_("What is evaluated, and when"),
    N_("Individual or collective? Activity, what was made, whether the aim is met, what it changed in the end, at what cost? Each "
       "meeting can be the moment for it."),
    { "evaluation_of", "evaluation_frame", "evaluation_moments", NULL } },
  { N_("Pilot phase"),
    N_("A trial in one place shows that it can be done, motivates those who will use it, and lets one adjust before going "
       "further: measure before, and after."),
    { "pilot_phase", "pilot_site", "pilot_start", "pilot_end", NULL } },
  { N_("What became of the pilot phase"), NULL, { "pilot_lessons", "pilot_outcome", NULL } },
  { N_("Change of posture hoped for"), NULL, { "double_reading", NULL } },
};

static GtkWidget *
build_group (CanevasFrameView *self, const Group *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *form = canevas_form_new (canevas_page_get_record (CANEVAS_PAGE (self)), CANEVAS_EDITOR_PAGE);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", g_dgettext (GETTEXT_PACKAGE, group->title), "xalign", 0.0f,
                                               "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                                               (const char *[]) { "title-2", NULL }, NULL));
  if (group->why != NULL)
    gtk_box_append (GTK_BOX (box), canevas_question_new (g_dgettext (GETTEXT_PACKAGE, group->why)));
  for (guint i = 0; group->fields[i] != NULL; i++)
    canevas_form_add (CANEVAS_FORM (form), group->fields[i], TRUE);
  gtk_box_append (GTK_BOX (box), form);
  return box;
}

static void
canevas_frame_view_constructed (GObject *object)
{
  CanevasFrameView *self = CANEVAS_FRAME_VIEW (object);
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 30, "css-classes",
                                    (const char *[]) { "page-content", NULL }, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", column, "maximum-size", WIDTH, NULL);

  G_OBJECT_CLASS (canevas_frame_view_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_box_append (GTK_BOX (column), build_group (self, &groups[i]));
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

static void
canevas_frame_view_class_init (CanevasFrameViewClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_frame_view_constructed;
}

static void
canevas_frame_view_init (CanevasFrameView *self)
{
}
