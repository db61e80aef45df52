/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-lessons-box.h"

#include "canevas-page.h"
#include "canevas-retex-review.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* More would hide the risks themselves; those taken over make room for the next. */
#define MOST 5

struct _CanevasLessonsBox
{
  AdwBin parent_instance;

  CanevasRecord *project;
  GPtrArray *proposed; /* shown now */
};

G_DEFINE_FINAL_TYPE (CanevasLessonsBox, canevas_lessons_box, ADW_TYPE_BIN)

static void
take_over_cb (GtkButton *button, CanevasLessonsBox *self)
{
  g_autoptr (CanevasRecord) lesson = g_object_ref (g_object_get_data (G_OBJECT (button), "lesson"));
  g_autoptr (CanevasLessonsBox) guard = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) risk = canevas_lesson_take_over (lesson, self->project, &error);

  if (risk == NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), _("Added to the risks: say how likely and how serious it is here"), TRUE);
}

/* "Retex of the design project – what to do" */
static char *
dup_origin (CanevasRecord *lesson)
{
  g_autoptr (CanevasRecord) retex = canevas_record_get_reference (lesson, "retex");
  const char *advice = canevas_record_get_text (lesson, "advice");
  const char *name = retex != NULL ? canevas_record_get_title (retex) : "";

  return advice != NULL && *advice != '\0' ? g_strdup_printf ("%s – %s", name, advice) : g_strdup (name);
}

static GtkWidget *
create_row (CanevasLessonsBox *self, CanevasRecord *lesson)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Take over"));
  g_autofree char *origin = dup_origin (lesson);
  g_autofree char *escaped = g_markup_escape_text (origin, -1);
  g_autofree char *title = g_markup_escape_text (canevas_record_get_title (lesson), -1);
  g_autofree char *spoken = g_strdup_printf (_("Take over as a risk: %s"), canevas_record_get_title (lesson));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !canevas_store_get_read_only (canevas_record_get_store (self->project)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "lesson", g_object_ref (lesson), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_over_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static gboolean
is_shown (CanevasLessonsBox *self, GPtrArray *proposed)
{
  if (self->proposed == NULL || self->proposed->len != proposed->len)
    return FALSE;
  for (guint i = 0; i < proposed->len; i++)
    if (self->proposed->pdata[i] != proposed->pdata[i])
      return FALSE;
  return TRUE;
}

static char *
dup_description (guint n)
{
  if (n <= MOST)
    return g_strdup (_("What reviews of other projects keep. Those that could happen here become risks."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "What reviews of other projects keep. Those that could happen here become risks. %u more follows.",
                                       "What reviews of other projects keep. Those that could happen here become risks. %u more follow.",
                                       n - MOST),
                          n - MOST);
}

static void
canevas_lessons_box_dispose (GObject *object)
{
  CanevasLessonsBox *self = CANEVAS_LESSONS_BOX (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_lessons_box_parent_class)->dispose (object);
}

static void
canevas_lessons_box_class_init (CanevasLessonsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_lessons_box_dispose;
}

static void
canevas_lessons_box_init (CanevasLessonsBox *self)
{
}

GtkWidget *
canevas_lessons_box_new (CanevasRecord *project)
{
  CanevasLessonsBox *self;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  self = g_object_new (CANEVAS_TYPE_LESSONS_BOX, NULL);
  self->project = g_object_ref (project);
  canevas_lessons_box_refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_lessons_box_refresh (CanevasLessonsBox *self)
{
  g_autoptr (GPtrArray) proposed = NULL;
  g_autofree char *description = NULL;
  GtkWidget *group;

  g_return_if_fail (CANEVAS_IS_LESSONS_BOX (self));

  proposed = canevas_lesson_list_proposed (self->project);
  if (is_shown (self, proposed))
    return;
  description = dup_description (proposed->len);
  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Lessons of other projects"), "description", description, NULL);
  for (guint i = 0; i < MIN (proposed->len, MOST); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (self, proposed->pdata[i]));
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), proposed->len > 0);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  self->proposed = g_steal_pointer (&proposed);
}
