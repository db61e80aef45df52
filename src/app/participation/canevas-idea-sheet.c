/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-sheet.h"

#include "canevas-export-window.h"
#include "canevas-format.h"
#include "canevas-idea-box.h"
#include "canevas-idea-chart.h"
#include "canevas-idea-intake.h"
#include "canevas-idea-progress-chart.h"
#include "canevas-idea-progress.h"
#include "canevas-idea.h"
#include "canevas-question.h"
#include "canevas-scene-picture.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define REPORT "bilan-de-la-boite-a-idees"
/* Of the figure over time, in points: all of it shows in a small window. */
#define PROGRESS_HEIGHT 200.0

/* The same ideas: one by one, or as figures. */
typedef enum
{
  LIST,
  STATE,
  PROGRESS,
  N_VIEWS
} View;

struct _CanevasIdeaSheet
{
  CanevasRecordSheet parent_instance;

  CanevasList *ideas;
  GtkLabel *title;
  GtkLabel *facts;
  CanevasQuestion *question;
  GtkWidget *views;
  GtkToggleButton *toggles[N_VIEWS];
  CanevasScenePicture *picture;
  GtkLabel *caption;
  GtkDropDown *state;
  GtkFilter *filter;
  CanevasRecordTable *table;
  GtkWidget *hidden; /* says that the filter hides everything */
};

G_DEFINE_FINAL_TYPE (CanevasIdeaSheet, canevas_idea_sheet, CANEVAS_TYPE_RECORD_SHEET)

static char *
dup_state (CanevasRecord *idea)
{
  return canevas_format_field (idea, "state", CANEVAS_DATE_SHORT);
}

static char *
dup_support (CanevasRecord *idea)
{
  return canevas_format_number (canevas_idea_count_support (idea), 0);
}

static const CanevasRecordColumn columns[] = {
  { NULL, N_("Ref."), 62, FALSE, canevas_idea_dup_reference },
  { "statement", NULL, 122, TRUE, NULL },
  { "theme", NULL, 60, TRUE, NULL },
  { NULL, N_("Supporters"), 64, FALSE, dup_support },
  { NULL, N_("State"), 84, TRUE, dup_state },
};

/* --- Which ideas --- */

static gboolean
is_shown (gpointer item, gpointer data)
{
  CanevasIdeaSheet *self = data;
  const guint state = gtk_drop_down_get_selected (self->state);

  return state == 0 || state == GTK_INVALID_LIST_POSITION ||
         g_strcmp0 (canevas_record_get_text (item, "state"), canevas_idea_states[state - 1].name) == 0;
}

static void
clear_filter (CanevasIdeaSheet *self)
{
  gtk_drop_down_set_selected (self->state, 0);
}

/* "12 ideas: 7 received, 3 kept, 2 not kept" */
static char *
dup_facts (CanevasIdeaSheet *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ideas));
  const CanevasField *field = &canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, "state")];
  g_autoptr (GString) facts = g_string_new (NULL);

  if (n == 0)
    return g_strdup (_("No idea yet"));
  g_string_append_printf (facts, g_dngettext (GETTEXT_PACKAGE, "%u idea", "%u ideas", n), n);
  for (guint i = 0; canevas_idea_states[i].name != NULL; i++)
    {
      guint count = 0;

      for (guint k = 0; k < n; k++)
        {
          g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (self->ideas), k);

          count += g_strcmp0 (canevas_record_get_text (idea, "state"), canevas_idea_states[i].name) == 0;
        }
      if (count > 0)
        {
          g_string_append (facts, " · ");
          /* Translators: a state, such as "Kept", and how many ideas are in it. */
          g_string_append_printf (facts, _("%s: %u"), canevas_field_get_choice_label (field, canevas_idea_states[i].name), count);
        }
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

/* --- As figures --- */

static View
get_view (CanevasIdeaSheet *self)
{
  for (guint i = 0; i < N_VIEWS; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      return i;
  return LIST;
}

static CanevasScene *
draw_figure (CanevasTextMeasure *measure, double width, gpointer data)
{
  CanevasIdeaSheet *self = data;
  CanevasRecord *box = canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self));
  g_autofree char *today = canevas_day_dup_today ();

  if (get_view (self) == STATE)
    return canevas_idea_chart_new (box, measure, width);
  return canevas_idea_progress_chart_new (box, measure, CANEVAS_DRAWING_SCREEN, width, PROGRESS_HEIGHT, today);
}

/* What the figure over time shows, in words; without a date, what it needs. */
static char *
dup_caption (CanevasIdeaSheet *self)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasIdeaProgress) progress =
    canevas_idea_progress_new (canevas_record_sheet_get_record (CANEVAS_RECORD_SHEET (self)), today);
  char *said = canevas_idea_progress_describe (progress);

  return said != NULL ? said : g_strdup (_("No idea says on what day it was received: give them their days."));
}

static void
show_view (CanevasIdeaSheet *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ideas));
  const View view = n > 0 ? get_view (self) : LIST;

  gtk_widget_set_visible (self->views, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->state), n > 0 && view == LIST);
  gtk_widget_set_visible (GTK_WIDGET (self->table), n > 0 && view == LIST);
  gtk_widget_set_visible (self->hidden, n > 0 && view == LIST && canevas_record_table_get_n_lines (self->table) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), view != LIST);
  if (view != LIST)
    canevas_scene_picture_refresh (self->picture);
  canevas_record_sheet_say (self->caption, view == PROGRESS ? dup_caption (self) : g_strdup (""));
}

static void
canevas_idea_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasIdeaSheet *self = CANEVAS_IDEA_SHEET (sheet);
  CanevasRecord *box = canevas_record_sheet_get_record (sheet);

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_label_set_text (self->title, canevas_record_get_title (box));
  canevas_record_sheet_say (self->facts, dup_facts (self));
  canevas_question_set_text (self->question, canevas_record_get_text (box, "question"));
  show_view (self);
}

static void
filter_cb (CanevasIdeaSheet *self)
{
  canevas_idea_sheet_refresh (CANEVAS_RECORD_SHEET (self));
}

/* --- The widget --- */

static void
append_views (CanevasIdeaSheet *self, GtkBox *row)
{
  static const char *const titles[N_VIEWS] = { N_("One by one"), N_("State now"), N_("Over time") };

  self->views = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_START, "css-classes", (const char *[]) { "linked", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_PROPERTY_LABEL, _("View of the ideas"), -1);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new_with_label (_(titles[i]));

      self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
      if (i > 0)
        gtk_toggle_button_set_group (self->toggles[i], self->toggles[0]);
      gtk_box_append (GTK_BOX (self->views), toggle);
    }
  gtk_toggle_button_set_active (self->toggles[LIST], TRUE);
  gtk_box_append (row, self->views);
}

static void
append_figure (CanevasIdeaSheet *self)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);

  self->picture = CANEVAS_SCENE_PICTURE (canevas_scene_picture_new (draw_figure, self));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->picture));
  self->caption = canevas_record_sheet_append_label (sheet, "dim-label");
  for (guint i = 0; i < N_VIEWS; i++)
    g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
}

static void
append_ideas (CanevasIdeaSheet *self, GtkBox *row)
{
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (self);
  GtkStringList *states = gtk_string_list_new ((const char *[]) { _("Every state"), NULL });
  const CanevasField *field = &canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, "state")];
  GtkWidget *clear = g_object_new (GTK_TYPE_BUTTON, "label", _("Clear the filters"), "valign", GTK_ALIGN_CENTER, NULL);

  for (const CanevasChoice *choice = canevas_idea_states; choice->name != NULL; choice++)
    gtk_string_list_append (states, canevas_field_get_choice_label (field, choice->name));
  self->state = g_object_new (GTK_TYPE_DROP_DOWN, "model", states, "halign", GTK_ALIGN_START, NULL);
  g_object_unref (states);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ideas in this state"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->state))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ideas in this state"), -1);
  g_signal_connect_object (self->state, "notify::selected", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (row, GTK_WIDGET (self->state));
  self->table = canevas_record_sheet_append_table (sheet, canevas_record_sheet_get_record (sheet), &canevas_idea_type,
                                                   _("Ideas"), columns, G_N_ELEMENTS (columns));
  canevas_record_table_hide_add (self->table);
  canevas_record_table_set_filter (self->table, self->filter);
  self->hidden = GTK_WIDGET (canevas_record_sheet_append_buttons (sheet));
  gtk_box_append (GTK_BOX (self->hidden), gtk_label_new (_("The filter hides every idea.")));
  gtk_box_append (GTK_BOX (self->hidden), clear);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_filter), self, G_CONNECT_SWAPPED);
}

static void
canevas_idea_sheet_constructed (GObject *object)
{
  CanevasIdeaSheet *self = CANEVAS_IDEA_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);
  CanevasRecord *box;
  GtkBox *row;

  G_OBJECT_CLASS (canevas_idea_sheet_parent_class)->constructed (object);

  box = canevas_record_sheet_get_record (sheet);
  self->ideas = canevas_store_children (canevas_record_get_store (box), &canevas_idea_type, canevas_record_get_id (box));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->question = CANEVAS_QUESTION (canevas_question_new (NULL));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->question));
  canevas_record_sheet_add_document (sheet, canevas_record_sheet_append_buttons (sheet), REPORT, _("Report to participants…"));
  canevas_record_sheet_append (sheet, canevas_idea_intake_new (box));
  row = canevas_record_sheet_append_buttons (sheet);
  append_views (self, row);
  append_ideas (self, row);
  append_figure (self);
  canevas_idea_sheet_refresh (sheet);
}

static gboolean
canevas_idea_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  CanevasIdeaSheet *self = CANEVAS_IDEA_SHEET (sheet);

  clear_filter (self);
  gtk_toggle_button_set_active (self->toggles[LIST], TRUE);
  return canevas_record_table_select (self->table, record, field);
}

static gboolean
canevas_idea_sheet_export (CanevasRecordSheet *sheet)
{
  return canevas_export_window_open (GTK_WIDGET (sheet), REPORT, canevas_record_sheet_get_record (sheet));
}

static void
canevas_idea_sheet_dispose (GObject *object)
{
  CanevasIdeaSheet *self = CANEVAS_IDEA_SHEET (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->ideas);
  G_OBJECT_CLASS (canevas_idea_sheet_parent_class)->dispose (object);
}

static void
canevas_idea_sheet_class_init (CanevasIdeaSheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_idea_sheet_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_idea_sheet_dispose;
  sheet_class->refresh = canevas_idea_sheet_refresh;
  sheet_class->select = canevas_idea_sheet_select;
  sheet_class->export = canevas_idea_sheet_export;
}

static void
canevas_idea_sheet_init (CanevasIdeaSheet *self)
{
}

GtkWidget *
canevas_idea_sheet_new (CanevasRecord *idea_box)
{
  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), NULL);

  return g_object_new (CANEVAS_TYPE_IDEA_SHEET, "record", idea_box, NULL);
}
