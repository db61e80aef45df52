/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-schema-options.h"

#include "canevas-decision-kind.h"
#include "canevas-role.h"

#include <glib/gi18n-lib.h>

struct _CanevasSchemaOptions
{
  AdwBin parent_instance;

  CanevasRecord *project;
  CanevasList *kinds;
  CanevasList *roles;
  CanevasReading reading;
  char *subject; /* id of the kind or the role */
  gboolean names;
  GSimpleActionGroup *actions;
  GtkWidget *button;
};

enum
{
  CHANGED,
  RESET,
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const reading_names[] = { "levels", "circuit", "person" };

G_DEFINE_FINAL_TYPE (CanevasSchemaOptions, canevas_schema_options, ADW_TYPE_BIN)

/* "circuit 0192…": the state of the action that the menu shows. */
static char *
dup_state (CanevasSchemaOptions *self)
{
  return g_strdup_printf ("%s %s", reading_names[self->reading], self->subject != NULL ? self->subject : "");
}

static CanevasRecord *
dup_subject (CanevasSchemaOptions *self)
{
  CanevasStore *store = canevas_record_get_store (self->project);

  if (self->subject == NULL || self->reading == CANEVAS_READING_LEVELS)
    return NULL;
  return canevas_store_lookup (store, self->reading == CANEVAS_READING_CIRCUIT ? &canevas_decision_kind_type : &canevas_role_type,
                               self->subject);
}

static void
update_label (CanevasSchemaOptions *self)
{
  g_autoptr (CanevasRecord) subject = dup_subject (self);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), subject != NULL ? canevas_record_get_title (subject) : _("All levels"));
}

/* What was followed may be gone. */
static void
subjects_cb (CanevasSchemaOptions *self)
{
  g_autoptr (CanevasRecord) subject = dup_subject (self);

  if (self->reading != CANEVAS_READING_LEVELS && subject == NULL)
    canevas_schema_options_set_reading (self, CANEVAS_READING_LEVELS, NULL);
  else
    update_label (self);
}

static void
reading_cb (GSimpleAction *action, GVariant *state, CanevasSchemaOptions *self)
{
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (state, NULL), " ", 2);

  for (guint i = 0; i < G_N_ELEMENTS (reading_names); i++)
    if (g_str_equal (reading_names[i], words[0]))
      canevas_schema_options_set_reading (self, i, words[1]);
}

static void
names_cb (GSimpleAction *action, GVariant *state, CanevasSchemaOptions *self)
{
  self->names = g_variant_get_boolean (state);
  g_simple_action_set_state (action, state);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_cb (GSimpleAction *action, GVariant *parameter, CanevasSchemaOptions *self)
{
  g_signal_emit (self, signals[RESET], 0);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, CanevasSchemaOptions *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static void
append_reading (GMenu *menu, CanevasReading reading, const char *label, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_autofree char *state = g_strdup_printf ("%s %s", reading_names[reading], id);
  g_auto (GStrv) words = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", words); /* an underline in a title is no mnemonic */

  g_menu_item_set_label (item, escaped);
  g_menu_item_set_action_and_target (item, "schema.reading", "s", state);
  g_menu_append_item (menu, item);
}

static GMenu *
create_submenu (CanevasList *list, CanevasReading reading)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      append_reading (menu, reading, canevas_record_get_title (record), canevas_record_get_id (record));
    }
  return menu;
}

static void
append_submenu (GMenu *menu, const char *label, CanevasList *list, CanevasReading reading)
{
  g_autoptr (GMenu) submenu = create_submenu (list, reading);

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  CanevasSchemaOptions *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) readings = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) drawing = g_menu_new ();

  append_reading (readings, CANEVAS_READING_LEVELS, _("All levels"), "");
  append_submenu (readings, _("Along a Circuit"), self->kinds, CANEVAS_READING_CIRCUIT);
  append_submenu (readings, _("Where Does a Role Sit?"), self->roles, CANEVAS_READING_PERSON);
  g_menu_append (people, _("Name the People"), "schema.names");
  g_menu_append (drawing, _("Automatic Layout"), "schema.reset");
  g_menu_append (drawing, _("Export or Print…"), "schema.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (readings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (drawing));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_action (CanevasSchemaOptions *self, GSimpleAction *action, const char *signal, GCallback callback)
{
  g_signal_connect (action, signal, callback, self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_object_unref (action);
}

static void
canevas_schema_options_dispose (GObject *object)
{
  CanevasSchemaOptions *self = CANEVAS_SCHEMA_OPTIONS (object);

  g_clear_object (&self->kinds);
  g_clear_object (&self->roles);
  g_clear_object (&self->project);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (canevas_schema_options_parent_class)->dispose (object);
}

static void
canevas_schema_options_class_init (CanevasSchemaOptionsClass *klass)
{
  static const char *const names[N_SIGNALS] = { "changed", "reset", "export" };

  G_OBJECT_CLASS (klass)->dispose = canevas_schema_options_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], CANEVAS_TYPE_SCHEMA_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_schema_options_init (CanevasSchemaOptions *self)
{
  self->actions = g_simple_action_group_new ();
  add_action (self, g_simple_action_new_stateful ("reading", G_VARIANT_TYPE_STRING, g_variant_new_string ("levels ")), "change-state",
              G_CALLBACK (reading_cb));
  add_action (self, g_simple_action_new_stateful ("names", NULL, g_variant_new_boolean (FALSE)), "change-state",
              G_CALLBACK (names_cb));
  add_action (self, g_simple_action_new ("reset", NULL), "activate", G_CALLBACK (reset_cb));
  add_action (self, g_simple_action_new ("export", NULL), "activate", G_CALLBACK (export_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "schema", G_ACTION_GROUP (self->actions));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _("How to read the schema"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How to read the schema"), -1);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
canevas_schema_options_new (CanevasRecord *project)
{
  CanevasSchemaOptions *self = g_object_new (CANEVAS_TYPE_SCHEMA_OPTIONS, NULL);
  CanevasStore *store = canevas_record_get_store (project);

  self->project = g_object_ref (project);
  self->kinds = canevas_store_children (store, &canevas_decision_kind_type, canevas_record_get_id (project));
  self->roles = canevas_store_children (store, &canevas_role_type, canevas_record_get_id (project));
  g_signal_connect_object (store, "changed", G_CALLBACK (subjects_cb), self, G_CONNECT_SWAPPED);
  update_label (self);
  return GTK_WIDGET (self);
}

void
canevas_schema_options_get (CanevasSchemaOptions *self, CanevasGovernanceOptions *options)
{
  g_return_if_fail (CANEVAS_IS_SCHEMA_OPTIONS (self));

  options->reading = self->reading;
  options->kind = self->reading == CANEVAS_READING_CIRCUIT ? self->subject : NULL;
  options->role = self->reading == CANEVAS_READING_PERSON ? self->subject : NULL;
  options->names = self->names;
}

void
canevas_schema_options_set_reading (CanevasSchemaOptions *self, CanevasReading reading, const char *id)
{
  g_autofree char *state = NULL;
  GAction *action;

  g_return_if_fail (CANEVAS_IS_SCHEMA_OPTIONS (self));

  if (self->reading == reading && g_strcmp0 (self->subject, id) == 0)
    return;
  self->reading = reading;
  g_free (self->subject);
  self->subject = reading != CANEVAS_READING_LEVELS ? g_strdup (id) : NULL;
  state = dup_state (self);
  action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "reading");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
  update_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
canevas_schema_options_set_moved (CanevasSchemaOptions *self, gboolean moved)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "reset");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), moved);
}
