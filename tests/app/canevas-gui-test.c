/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-gui-test.h"

#include <glib/gstdio.h>
#include <unistd.h>

static CanevasApplication *application;
static char *folder;

typedef struct
{
  gboolean done;
  gboolean success;
  char *output;
} Command;

static void
command_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Command *command = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &command->output, NULL, &error);
  g_assert_no_error (error);
  command->success = g_subprocess_get_successful (G_SUBPROCESS (source));
  command->done = TRUE;
}

/* Runs another program while this one goes on answering: it asks us things. */
static gboolean
run_command (const char *const *argv, char **output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  Command command = { FALSE };

  /* Its warnings, such as about a widget that went meanwhile, are not ours to die of. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, command_cb, &command);
  canevas_gui_wait (command.done);
  if (output != NULL)
    *output = g_steal_pointer (&command.output);
  g_free (command.output);
  return command.success;
}

static void
remove_folder (void)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

#if ADW_CHECK_VERSION (1, 4, 0)
/* An AdwMessageDialog tries its heading in one line in every width, and recent GTK warns of that: no fault of ours. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer unused)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel "))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, NULL);
}
#endif

gboolean
canevas_gui_test_tick (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

void
canevas_gui_test_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
#if ADW_CHECK_VERSION (1, 4, 0)
  g_log_set_writer_func (write_log_cb, NULL, NULL);
#endif
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  folder = g_dir_make_tmp ("canevas-gui-XXXXXX", &error);
  g_assert_no_error (error);
  /* File choosers begin where the program stands, and go back there when they like. */
  g_assert_cmpint (g_chdir (folder), ==, 0);
  application = canevas_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

int
canevas_gui_test_run (void)
{
  const int status = g_test_run ();
  GList *window;

  while ((window = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (window->data);
  g_clear_object (&application);
  remove_folder ();
  g_clear_pointer (&folder, g_free);
  return status;
}

CanevasApplication *
canevas_gui_test_get_application (void)
{
  return application;
}

char *
canevas_gui_test_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static CanevasWindow *
shown (GtkWindow *window)
{
  canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (window)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return CANEVAS_WINDOW (window);
}

CanevasWindow *
canevas_gui_test_start (void)
{
  GtkWindow *window;

  window = GTK_WINDOW (canevas_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
  return shown (window);
}

CanevasWindow *
canevas_gui_test_create (const char *name)
{
  g_autofree char *path = canevas_gui_test_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CanevasWindow *window = canevas_gui_test_start ();

  g_assert_true (canevas_application_create_file (application, file, GTK_WINDOW (window)));
  return shown (GTK_WINDOW (window));
}

CanevasWindow *
canevas_gui_test_open (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CanevasWindow *window = canevas_gui_test_start ();

  if (!canevas_application_open_file (application, file, GTK_WINDOW (window)))
    return NULL;
  return shown (GTK_WINDOW (window));
}

void
canevas_gui_test_close (CanevasWindow *window)
{
  gpointer alive = window;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_window_close (GTK_WINDOW (window));
  canevas_gui_wait (alive == NULL);
}

const char *
canevas_gui_test_get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *text = canevas_gui_test_get_text (child);

      if (text != NULL)
        return text;
    }
  return NULL;
}

GtkWidget *
canevas_gui_test_find (GtkWidget *root, GType type, const char *label)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (label == NULL || g_strcmp0 (canevas_gui_test_get_text (root), label) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = canevas_gui_test_find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer user_data)
{
  *(guint *) user_data = keyval;
  return GDK_EVENT_PROPAGATE;
}

/* xdotool ends when the server has the keys; F12, which means nothing here, tells when they have come through to us. */
void
canevas_gui_test_press_in (GtkWindow *window, const char *keys)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);
  GtkEventController *controller = gtk_event_controller_key_new ();
  guint last = 0;

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), &last);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);

  gtk_window_present (window);
  canevas_gui_wait (gtk_window_is_active (window));
  g_ptr_array_add (argv, (char *) "xdotool");
  g_ptr_array_add (argv, (char *) "key");
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, (char *) "F12");
  g_ptr_array_add (argv, NULL);
  g_assert_true (run_command ((const char *const *) argv->pdata, NULL));
  canevas_gui_wait (last == GDK_KEY_F12);
  gtk_widget_remove_controller (GTK_WIDGET (window), controller);
}

void
canevas_gui_test_press (CanevasWindow *window, const char *keys)
{
  canevas_gui_test_press_in (GTK_WINDOW (window), keys);
}

/* (nullable): what is shown above @parent, or above any window where that is %NULL */
static GtkWindow *
find_dialog (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      GtkWindow *below = gtk_window_get_transient_for (window);

      if (!CANEVAS_IS_WINDOW (window) && below != NULL && (parent == NULL || below == parent) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

GtkWindow *
canevas_gui_test_get_dialog (void)
{
  GtkWindow *dialog = find_dialog (NULL);

  for (GtkWindow *above = dialog; above != NULL; above = find_dialog (above))
    dialog = above;
  return dialog;
}

static gboolean
has_chosen (GtkFileChooser *chooser, GFile *expected)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  return file != NULL && g_file_equal (file, expected);
}

static GtkWidget *
find_path_bar (GtkWidget *widget)
{
  GtkWidget *found = g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkPathBar") == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_path_bar (child);
  return found;
}

/* GTK 4.18 crashes when a chooser goes while its path bar still asks for the folders above: one waits for it, within reason. */
static gboolean
is_settled (GtkWidget *chooser, GFile *file, gint64 until)
{
  g_autoptr (GFile) above = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (above);
  GtkWidget *bar = find_path_bar (chooser);

  return bar == NULL || canevas_gui_test_find (bar, GTK_TYPE_LABEL, name) != NULL || g_get_monotonic_time () > until;
}

void
canevas_gui_test_choose_file (const char *name)
{
  const gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC;
  g_autofree char *path = canevas_gui_test_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWidget *chooser;

  canevas_gui_wait (GTK_IS_FILE_CHOOSER (canevas_gui_test_get_dialog ()));
  chooser = GTK_WIDGET (canevas_gui_test_get_dialog ());
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  else
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, &error);
  g_assert_no_error (error);
  /* It reads folders at its own pace. */
  canevas_gui_wait (has_chosen (GTK_FILE_CHOOSER (chooser), file) && is_settled (chooser, file, until));
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  G_GNUC_END_IGNORE_DEPRECATIONS
  /* What was chosen may open another window. */
  canevas_gui_wait ((gpointer) canevas_gui_test_get_dialog () != (gpointer) chooser);
}

/* An icon that the theme of one Debian has and the next has not shows as a torn picture. */
static void
assert_icons (GtkWidget *widget)
{
  const char *name = GTK_IS_IMAGE (widget) ? gtk_image_get_icon_name (GTK_IMAGE (widget)) : NULL;

  if (name != NULL && !gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name))
    g_error ("there is no icon called %s", name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_icons (child);
}

void
canevas_gui_test_assert_named (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "unnamed.py", NULL);
  const char *argv[] = { "/usr/bin/python3", script, pid, NULL };
  g_autofree char *output = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      assert_icons (window);
    }
  if (!run_command (argv, &output))
    g_error ("controls without a name:\n%s", output);
}

void
canevas_gui_test_picture (GtkWindow *window, const char *name)
{
  const char *pictures = g_getenv ("CANEVAS_PICTURES");
  g_autofree char *file = pictures != NULL ? g_strdup_printf ("%s/%s.png", pictures, name) : NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width, height;

  if (file == NULL)
    return;
  canevas_gui_wait (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  width = gtk_widget_get_width (GTK_WIDGET (window));
  height = gtk_widget_get_height (GTK_WIDGET (window));
  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, file));
}
