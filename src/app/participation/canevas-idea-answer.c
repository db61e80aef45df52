/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-answer.h"

#include "canevas-format.h"
#include "canevas-idea-event.h"
#include "canevas-idea-likeness.h"
#include "canevas-idea.h"
#include "canevas-page.h"
#include "canevas-picker.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasIdeaAnswer
{
  GtkBox parent_instance;

  CanevasRecord *idea;
  CanevasList *events;
  GtkDropDown *state;
  GtkLabel *refusal; /* why the state stays */
  GtkMenuButton *merge;
  GtkLabel *merged; /* with which one */
  GtkBox *alike; /* ideas that say nearly the same */
  GtkBox *steps;
};

/* How many like it are proposed. */
#define N_ALIKE 3

G_DEFINE_FINAL_TYPE (CanevasIdeaAnswer, canevas_idea_answer, GTK_TYPE_BOX)

/* The states one can choose: all but the last, "merged", which has its own way. */
static guint
count_states (void)
{
  guint n = 0;

  while (canevas_idea_states[n].name != NULL && !g_str_equal (canevas_idea_states[n].name, "merged"))
    n++;
  return n;
}

static const char *
get_state_label (const char *state)
{
  const CanevasField *field = &canevas_idea_type.fields[canevas_record_type_find_field (&canevas_idea_type, "state")];

  return canevas_field_get_choice_label (field, state);
}

static void state_cb (CanevasIdeaAnswer *self);

static void
say_refusal (CanevasIdeaAnswer *self, const char *message)
{
  gtk_label_set_text (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

static GtkWidget *
build_step (CanevasRecord *event)
{
  g_autofree char *day = canevas_format_date (canevas_record_get_text (event, "happened_on"), CANEVAS_DATE_SHORT);
  const char *author = canevas_record_get_text (event, "author");
  const char *note = canevas_record_get_text (event, "note");
  g_autofree char *head = g_strjoin (" · ", day, get_state_label (canevas_record_get_text (event, "state")), author, NULL);
  g_autofree char *text = note != NULL ? g_strdup_printf ("%s\n%s", head, note) : g_strdup (head);

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "selectable", TRUE, NULL);
}

/* A merged idea has a state that nobody chooses from the list. */
static void
show_state (CanevasIdeaAnswer *self)
{
  const char *state = canevas_record_get_text (self->idea, "state");
  guint shown = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < count_states (); i++)
    if (g_strcmp0 (canevas_idea_states[i].name, state) == 0)
      shown = i;
  g_signal_handlers_block_by_func (self->state, state_cb, self);
  gtk_drop_down_set_selected (self->state, shown);
  g_signal_handlers_unblock_by_func (self->state, state_cb, self);
}

static GtkWidget *build_alike (CanevasIdeaAnswer *self, CanevasRecord *other);

static void
show_alike (CanevasIdeaAnswer *self)
{
  const gboolean merged = canevas_record_is_set (self->idea, "merged_into");
  g_autoptr (GPtrArray) alike = canevas_idea_list_alike (self->idea, merged ? 0 : N_ALIKE);
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self->alike))) != gtk_widget_get_first_child (GTK_WIDGET (self->alike)))
    gtk_box_remove (self->alike, child);
  for (guint i = 0; i < alike->len; i++)
    gtk_box_append (self->alike, build_alike (self, alike->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->alike), alike->len > 0);
}

static void
refresh (CanevasIdeaAnswer *self)
{
  GtkWidget *child;
  g_autoptr (CanevasRecord) other = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *sentence = NULL;

  if (canevas_record_is_deleted (self->idea))
    return;
  show_state (self);
  show_alike (self);
  other = canevas_record_get_reference (self->idea, "merged_into");
  reference = other != NULL ? canevas_idea_dup_reference (other) : NULL;
  /* Translators: %1$s is the number of an idea, %2$s the idea. */
  sentence = other != NULL ? g_strdup_printf (_("Merged with %s, “%s”"), reference, canevas_record_get_title (other)) : NULL;
  gtk_label_set_text (self->merged, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->merged), sentence != NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, child);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->events)); i++)
    {
      g_autoptr (CanevasRecord) event = g_list_model_get_item (G_LIST_MODEL (self->events), i);

      gtk_box_append (self->steps, build_step (event));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps), g_list_model_get_n_items (G_LIST_MODEL (self->events)) > 0);
}

/* The idea's own answer, written in its form, goes with the step. */
static void
state_cb (CanevasIdeaAnswer *self)
{
  const char *state = canevas_idea_states[gtk_drop_down_get_selected (self->state)].name;
  const char *author = canevas_record_get_text (self->idea, "answered_by");
  g_autoptr (CanevasRecord) box = canevas_record_get_reference (self->idea, "idea_box");
  g_autofree char *today = canevas_day_dup_today ();
  g_autofree char *answer = g_strdup (canevas_record_get_text (self->idea, "answer"));
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (state, canevas_record_get_text (self->idea, "state")) == 0)
    return;
  if (author == NULL && box != NULL)
    author = canevas_record_get_text (box, "answered_by");
  canevas_idea_set_state (self->idea, state, answer, author, today, &error);
  show_state (self);
  say_refusal (self, error != NULL ? error->message : NULL);
}

static gboolean
may_take_in (CanevasRecord *other, gpointer data)
{
  CanevasIdeaAnswer *self = data;

  return other != self->idea && g_strcmp0 (canevas_record_get_text (other, "state"), "merged") != 0;
}

static void
picked_cb (CanevasIdeaAnswer *self, CanevasRecord *other)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GError) error = NULL;

  if (other != NULL && canevas_idea_merge (self->idea, other, today, &error))
    canevas_page_toast (GTK_WIDGET (self), _("The two ideas are one, their authors are kept"), TRUE);
  say_refusal (self, error != NULL ? error->message : NULL);
}

/* The one that was answered keeps its number, or else the one that is looked at. */
static gboolean
goes_into (CanevasIdeaAnswer *self, CanevasRecord *other)
{
  return g_strcmp0 (canevas_record_get_text (self->idea, "state"), "received") == 0 &&
         g_strcmp0 (canevas_record_get_text (other, "state"), "received") != 0;
}

static void
take_in_cb (CanevasIdeaAnswer *self, GtkButton *button)
{
  CanevasRecord *other = g_object_get_data (G_OBJECT (button), "idea");
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (GError) error = NULL;

  if (goes_into (self, other) ? canevas_idea_merge (self->idea, other, today, &error)
                              : canevas_idea_merge (other, self->idea, today, &error))
    canevas_page_toast (GTK_WIDGET (self), _("The two ideas are one, their authors are kept"), TRUE);
  say_refusal (self, error != NULL ? error->message : NULL);
}

static GtkWidget *
build_alike (CanevasIdeaAnswer *self, CanevasRecord *other)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *take_in = g_object_new (GTK_TYPE_BUTTON, "label", _("Merge"), "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *reference = canevas_idea_dup_reference (other);
  g_autofree char *text = g_strdup_printf ("%s %s", reference, canevas_record_get_title (other));
  g_autofree char *spoken = g_strdup_printf (goes_into (self, other) ? _("Merge this idea into %s") : _("Merge %s into this idea"),
                                             reference);

  g_object_set_data_full (G_OBJECT (take_in), "idea", g_object_ref (other), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (take_in), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (take_in, "clicked", G_CALLBACK (take_in_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row),
                  g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (row), take_in);
  return row;
}

/* --- The widget --- */

static GtkWidget *
build_state (CanevasIdeaAnswer *self)
{
  GtkStringList *states = gtk_string_list_new (NULL);

  for (guint i = 0; i < count_states (); i++)
    gtk_string_list_append (states, get_state_label (canevas_idea_states[i].name));
  self->state = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (states), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL, _("State"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->state))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("State"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->state), TRUE);
  g_signal_connect_object (self->state, "notify::selected", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->state);
}

static GtkWidget *
build_merge (CanevasIdeaAnswer *self)
{
  CanevasStore *store = canevas_record_get_store (self->idea);
  g_autoptr (CanevasList) ideas =
    canevas_store_children (store, &canevas_idea_type, canevas_record_get_text (self->idea, "idea_box"));
  GtkWidget *picker = canevas_picker_new (ideas, NULL, FALSE, may_take_in, self);

  self->merge = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _("Merge with…"), "popover", picker, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->merge), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Merge with…"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->merge))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Merge with…"), -1);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->merge);
}

static void
canevas_idea_answer_dispose (GObject *object)
{
  CanevasIdeaAnswer *self = CANEVAS_IDEA_ANSWER (object);

  g_clear_object (&self->events);
  g_clear_object (&self->idea);
  G_OBJECT_CLASS (canevas_idea_answer_parent_class)->dispose (object);
}

static void
canevas_idea_answer_class_init (CanevasIdeaAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_idea_answer_dispose;
}

static void
canevas_idea_answer_init (CanevasIdeaAnswer *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
canevas_idea_answer_new (CanevasRecord *idea)
{
  CanevasIdeaAnswer *self;
  CanevasStore *store;
  GtkWidget *line;

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea), NULL);

  self = g_object_new (CANEVAS_TYPE_IDEA_ANSWER, NULL);
  store = canevas_record_get_store (idea);
  self->idea = g_object_ref (idea);
  self->events = canevas_store_children (store, &canevas_idea_event_type, canevas_record_get_id (idea));
  gtk_box_append (GTK_BOX (self), g_object_new (GTK_TYPE_LABEL, "label", _("What becomes of it"), "xalign", 0.0f,
                                                "css-classes", (const char *[]) { "heading", NULL }, NULL));
  self->merged = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->merged));
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (line), build_state (self));
  gtk_box_append (GTK_BOX (line), build_merge (self));
  gtk_box_append (GTK_BOX (self), line);
  self->refusal = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "visible", FALSE,
                                "css-classes", (const char *[]) { "error", NULL }, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->refusal));
  self->alike = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (self->alike, g_object_new (GTK_TYPE_LABEL, "label", _("Do these say the same?"), "xalign", 0.0f,
                                             "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->alike));
  self->steps = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->steps), "dim-label");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->steps));
  g_object_bind_property (store, "read-only", self, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
