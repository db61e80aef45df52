/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-method-window.h"

#include "canevas-method.h"
#include "canevas-page.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasMethodWindow
{
  AdwWindow parent_instance;

  CanevasRecord *session;
  GtkDropDown *aim;
  GtkSpinButton *participants;
  GtkSpinButton *minutes;
  GtkListBox *list;
  GtkBox *sheet;
  const CanevasMethod *chosen;
  GtkWidget *insert;
};

G_DEFINE_FINAL_TYPE (CanevasMethodWindow, canevas_method_window, ADW_TYPE_WINDOW)

/* --- Which suit --- */

/* (nullable): the aim chosen; the first entry is any. */
static const char *
get_aim (CanevasMethodWindow *self)
{
  const guint number = gtk_drop_down_get_selected (self->aim);

  return number > 0 && number != GTK_INVALID_LIST_POSITION ? canevas_session_aims[number - 1].name : NULL;
}

static char *
dup_reason (CanevasMethodWindow *self, const CanevasMethod *method)
{
  return canevas_method_dup_reason (method, get_aim (self), (guint) gtk_spin_button_get_value_as_int (self->participants),
                                    (guint) gtk_spin_button_get_value_as_int (self->minutes));
}

static const CanevasMethod *
get_method (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "method");
}

/* Those that suit come first, in the order of the palette. */
static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  g_autofree char *first = dup_reason (data, get_method (a));
  g_autofree char *second = dup_reason (data, get_method (b));

  if ((first == NULL) != (second == NULL))
    return first == NULL ? -1 : 1;
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "order")) -
         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "order"));
}

static void
update_row (CanevasMethodWindow *self, GtkListBoxRow *row)
{
  const CanevasMethod *method = get_method (row);
  g_autofree char *reason = dup_reason (self, method);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason != NULL ? reason : method->summary);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "dim-label");
}

static void
update (CanevasMethodWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (self, row);
  gtk_list_box_invalidate_sort (self->list);
}

/* Of the session, or as many as a method usually takes. */
static guint
get_minutes (CanevasMethodWindow *self, const CanevasMethod *method)
{
  const int minutes = gtk_spin_button_get_value_as_int (self->minutes);

  return minutes > 0 ? (guint) minutes : method->usual;
}

/* --- The one chosen --- */

static void
append_text (CanevasMethodWindow *self, const char *heading, const char *text)
{
  if (heading != NULL)
    gtk_box_append (self->sheet, g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0f, "margin-top", 6,
                                               "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (self->sheet, g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, NULL));
}

static void
append_steps (CanevasMethodWindow *self, const CanevasMethod *method)
{
  const guint minutes = get_minutes (self, method);

  for (guint i = 0; i < method->n_steps; i++)
    {
      g_autofree char *text = g_strdup_printf (_("%s, about %u min. %s"), method->steps[i].name,
                                               MAX (1, minutes * method->steps[i].share / 100), method->steps[i].instructions);

      append_text (self, i == 0 ? _("Moments") : NULL, text);
    }
}

static void
selected_cb (CanevasMethodWindow *self, GtkListBoxRow *row)
{
  GtkWidget *child;
  const CanevasMethod *method;
  g_autofree char *size = NULL;

  if (row == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sheet))) != NULL)
    gtk_box_remove (self->sheet, child);
  method = self->chosen = get_method (row);
  gtk_box_append (self->sheet, g_object_new (GTK_TYPE_LABEL, "label", method->name, "xalign", 0.0f, "wrap", TRUE,
                                             "css-classes", (const char *[]) { "title-2", NULL }, NULL));
  append_text (self, NULL, method->summary);
  /* Translators: participants, from the least to the most; minutes likewise. */
  size = g_strdup_printf (_("%u to %u participants, %u to %u minutes, usually %u."), method->least, method->most,
                          method->shortest, method->longest, method->usual);
  append_text (self, NULL, size);
  append_steps (self, method);
  append_text (self, _("What it yields"), method->yields);
  append_text (self, _("What is needed"), method->material);
  append_text (self, _("What to mind"), method->limits);
  if (method->place != NULL)
    append_text (self, _("In the guide"), method->place);
  gtk_widget_set_sensitive (self->insert, TRUE);
}

static void
insert_cb (CanevasMethodWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *said = g_strdup_printf (_("“%s” is in the session: adapt its moments"), self->chosen->name);
  g_autoptr (GError) error = NULL;

  if (canevas_method_insert (self->chosen, self->session, get_minutes (self, self->chosen), &error))
    canevas_page_toast (GTK_WIDGET (parent), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (parent), _("Nothing was added"), error);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- The widget --- */

static GtkWidget *
build_spin (CanevasMethodWindow *self, GtkSpinButton **spin, const char *label, int most, int value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  *spin = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, most, 1));
  gtk_spin_button_set_value (*spin, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (*spin, "value-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0f, "css-classes",
                                               (const char *[]) { "caption", "dim-label", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*spin));
  return box;
}

static GtkWidget *
build_aim (CanevasMethodWindow *self)
{
  const CanevasField *field = &canevas_session_type.fields[canevas_record_type_find_field (&canevas_session_type, "aim")];
  const char *aim = canevas_record_get_text (self->session, "aim");
  GtkStringList *aims = gtk_string_list_new ((const char *[]) { _("Any aim"), NULL });
  guint chosen = 0;

  for (guint i = 0; canevas_session_aims[i].name != NULL; i++)
    {
      gtk_string_list_append (aims, canevas_field_get_choice_label (field, canevas_session_aims[i].name));
      if (g_strcmp0 (canevas_session_aims[i].name, aim) == 0)
        chosen = i + 1;
    }
  self->aim = g_object_new (GTK_TYPE_DROP_DOWN, "model", aims, "selected", chosen, "valign", GTK_ALIGN_END, NULL);
  g_object_unref (aims);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->aim), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Aim"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->aim))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Aim"), -1);
  g_signal_connect_object (self->aim, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->aim);
}

/* What the session leaves after the moments it has. */
static int
get_minutes_left (CanevasRecord *session)
{
  return MAX (0, (int) canevas_record_get_integer (session, "duration") - (int) canevas_session_get_planned (session));
}

static GtkWidget *
build_filters (CanevasMethodWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "css-classes", (const char *[]) { "page-bar", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), build_aim (self));
  gtk_box_append (GTK_BOX (box), build_spin (self, &self->participants, _("Participants"), 500,
                                             (int) canevas_record_get_integer (self->session, "expected")));
  gtk_box_append (GTK_BOX (box), build_spin (self, &self->minutes, _("Minutes"), 2880, get_minutes_left (self->session)));
  return box;
}

static void
append_methods (CanevasMethodWindow *self)
{
  const GPtrArray *methods = canevas_method_list ();

  for (guint i = 0; i < methods->len; i++)
    {
      const CanevasMethod *method = methods->pdata[i];
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", method->name, "subtitle-lines", 2, NULL);

      g_object_set_data (G_OBJECT (row), "method", (gpointer) method);
      g_object_set_data (G_OBJECT (row), "order", GINT_TO_POINTER ((int) i));
      gtk_list_box_append (self->list, row);
    }
}

static GtkWidget *
build_content (CanevasMethodWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "css-classes", (const char *[]) { "navigation-sidebar", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Methods"), -1);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  append_methods (self);
  self->sheet = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "css-classes",
                              (const char *[]) { "page-content", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy",
                                               GTK_POLICY_NEVER, "width-request", 320, NULL));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->sheet, "hscrollbar-policy",
                                               GTK_POLICY_NEVER, "hexpand", TRUE, "vexpand", TRUE, NULL));
  return box;
}

static void
canevas_method_window_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_METHOD_WINDOW (object)->session);
  G_OBJECT_CLASS (canevas_method_window_parent_class)->dispose (object);
}

static void
canevas_method_window_class_init (CanevasMethodWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_method_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_method_window_init (CanevasMethodWindow *self)
{
}

GtkWidget *
canevas_method_window_new (GtkWindow *parent, CanevasRecord *session)
{
  CanevasMethodWindow *self;
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  self = g_object_new (CANEVAS_TYPE_METHOD_WINDOW, "transient-for", parent, "modal", TRUE, "title", _("Palette of methods"),
                       "default-width", 900, "default-height", 620, NULL);
  self->session = g_object_ref (session);
  self->insert = g_object_new (GTK_TYPE_BUTTON, "label", _("Insert into the session"), "sensitive", FALSE,
                               "css-classes", (const char *[]) { "suggested-action", NULL }, NULL);
  g_signal_connect_object (self->insert, "clicked", G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->insert);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), build_filters (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_content (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  update (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return GTK_WIDGET (self);
}
