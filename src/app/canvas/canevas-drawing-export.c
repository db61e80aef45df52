/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-drawing-export.h"

#include "canevas-format.h"
#include "canevas-page.h"
#include "canevas-poster-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINTS_PER_MM (72 / 25.4)

struct _CanevasDrawingExport
{
  AdwWindow parent_instance;

  char *title;
  char *name;
  CanevasDrawingFunc func;
  gpointer data;
  GDestroyNotify destroy;

  const char *ending;
  CanevasDrawingSize size;
  gboolean tiled;
  CanevasPaper sheet;
  double overlap; /* mm */

  CanevasScene *scene;
  CanevasPoster *poster;
  GtkWidget *preview;
  GtkWidget *sentence;
  GtkWidget *warning;
  GtkWidget *sheet_row;
  GtkWidget *overlap_row;
  GtkFileChooserNative *chooser;
};

typedef struct
{
  const char *ending;
  const char *title;
  const char *use;
} Format;

static const Format formats[] = {
  { "pdf", N_("PDF"), N_("to print, send, sign") },
  { "png", N_("PNG picture"), N_("to paste into slides") },
  { "svg", N_("SVG drawing"), N_("for designers to rework") },
};

static const struct
{
  const char *label;
  CanevasDrawingSize size;
  CanevasPaper paper;
} papers[] = {
  { "A4", CANEVAS_DRAWING_A4, CANEVAS_PAPER_A4 }, { "A3", CANEVAS_DRAWING_A3, CANEVAS_PAPER_A3 },
  { "A2", CANEVAS_DRAWING_A2, CANEVAS_PAPER_A2 }, { "A1", CANEVAS_DRAWING_A1, CANEVAS_PAPER_A1 },
  { "A0", CANEVAS_DRAWING_A0, CANEVAS_PAPER_A0 },
};

G_DEFINE_FINAL_TYPE (CanevasDrawingExport, canevas_drawing_export, ADW_TYPE_WINDOW)

static CanevasPaper
get_paper (CanevasDrawingExport *self)
{
  return papers[self->size - CANEVAS_DRAWING_A4].paper;
}

/* "8 A4 sheets to glue together, 59 × 42 cm; the cuts go through 5 boxes" */
static char *
describe_sheets (CanevasDrawingExport *self)
{
  const guint n_sheets = canevas_poster_get_n_sheets (self->poster), n_cut = canevas_poster_get_n_cut (self->poster);
  double width, height;
  g_autofree char *sheets = NULL;
  g_autofree char *cut = NULL;

  canevas_drawing_size_get (self->size, &width, &height);
  if (n_sheets == 1)
    return g_strdup_printf (_("One %s sheet"), papers[self->tiled ? self->sheet : get_paper (self)].label);
  sheets = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u %s sheet to glue together, %.0f × %.0f cm", "%u %s sheets to glue together, %.0f × %.0f cm",
                                         n_sheets),
                            n_sheets, papers[self->sheet].label, width / POINTS_PER_MM / 10, height / POINTS_PER_MM / 10);
  if (n_cut == 0)
    return g_strdup_printf (_("%s; no box is cut"), sheets);
  cut = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u box lies on two sheets", "%u boxes lie on two sheets", n_cut), n_cut);
  return g_strdup_printf (_("%s; %s"), sheets, cut);
}

static void
warn (CanevasDrawingExport *self)
{
  const double smallest = canevas_poster_get_smallest_text (self->poster);
  g_autofree char *size = canevas_format_number (smallest, 1);
  g_autofree char *text = g_strdup_printf (_("The smallest words would be %s points high: choose a larger size to read them."), size);

  gtk_label_set_text (GTK_LABEL (self->warning), text);
  gtk_widget_set_visible (self->warning, smallest > 0 && smallest < CANEVAS_POSTER_SMALLEST_TEXT);
}

static void
refresh (CanevasDrawingExport *self)
{
  CanevasPosterOptions options = { .paper = self->tiled ? self->sheet : get_paper (self), .tiled = self->tiled,
                                   .overlap = self->overlap > 0 ? self->overlap * POINTS_PER_MM : -1,
                                   .margin = self->tiled ? 0 : -1, .bare = !self->tiled };
  g_autofree char *sentence = NULL;

  if (self->preview == NULL)
    return;
  if (self->scene == NULL)
    self->scene = self->func (self->size, self->data);
  g_clear_object (&self->poster);
  self->poster = canevas_poster_new (self->scene, &options);
  sentence = describe_sheets (self);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  warn (self);
  canevas_poster_preview_set (CANEVAS_POSTER_PREVIEW (self->preview), self->scene, self->poster, sentence);
  gtk_widget_set_sensitive (self->sheet_row, self->tiled);
  gtk_widget_set_sensitive (self->overlap_row, self->tiled);
}

/* --- Going out --- */

static GBytes *
write_drawing (CanevasDrawingExport *self, GError **error)
{
  if (g_str_equal (self->ending, "svg"))
    return canevas_scene_write_svg (self->scene, NULL, error);
  if (g_str_equal (self->ending, "png"))
    return canevas_scene_write_png (self->scene, NULL, error);
  return canevas_poster_write_pdf (self->poster, NULL, error);
}

static void
save (CanevasDrawingExport *self, const char *path)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = g_strdup_printf (_("“%s” has been written"), name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_drawing (self, &error);

  if (bytes == NULL
      || !g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("The drawing could not be exported"), error);
      return;
    }
  if (parent != NULL)
    canevas_page_toast (GTK_WIDGET (parent), message, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The format chosen on the left decides, whatever name was typed; the ending it adds must not hit a file nobody agreed to lose. */
static void
save_as_chosen (CanevasDrawingExport *self, const char *path)
{
  g_autofree char *ending = g_strdup_printf (".%s", self->ending);
  g_autofree char *complete = path == NULL || g_str_has_suffix (path, ending) ? g_strdup (path) : g_strconcat (path, ending, NULL);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("This place cannot hold a document: choose a folder of this computer or a shared drive."));
  else if (!g_str_equal (path, complete) && g_file_test (complete, G_FILE_TEST_EXISTS))
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” already exists: choose another name."), complete);
  if (error != NULL)
    canevas_page_report (GTK_WIDGET (self), _("The drawing could not be exported"), error);
  else
    save (self, complete);
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, CanevasDrawingExport *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      save_as_chosen (self, path);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
export_clicked_cb (CanevasDrawingExport *self)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name, self->ending);

  if (self->chooser != NULL)
    return;
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  self->chooser = gtk_file_chooser_native_new (_("Export the drawing"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
                                               _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
print_clicked_cb (CanevasDrawingExport *self)
{
  g_autoptr (GtkPrintOperation) operation = canevas_drawing_print_operation_new (self->poster, self->title);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    canevas_page_report (GTK_WIDGET (self), _("The drawing could not be printed"), error);
}

/* --- Options --- */

static void
format_toggled_cb (GtkCheckButton *button, CanevasDrawingExport *self)
{
  if (gtk_check_button_get_active (button))
    self->ending = g_object_get_data (G_OBJECT (button), "ending");
}

static void
size_cb (GtkDropDown *choice, GParamSpec *pspec, CanevasDrawingExport *self)
{
  CanevasDrawingSize size = papers[MIN (gtk_drop_down_get_selected (choice), G_N_ELEMENTS (papers) - 1)].size;

  if (self->size == size)
    return;
  self->size = size;
  g_clear_object (&self->scene);
  refresh (self);
}

static void
sheet_cb (GtkDropDown *choice, GParamSpec *pspec, CanevasDrawingExport *self)
{
  self->sheet = gtk_drop_down_get_selected (choice) == 1 ? CANEVAS_PAPER_A3 : CANEVAS_PAPER_A4;
  refresh (self);
}

static void
tiled_cb (GtkSwitch *toggle, GParamSpec *pspec, CanevasDrawingExport *self)
{
  self->tiled = gtk_switch_get_active (toggle);
  refresh (self);
}

static void
overlap_cb (GtkSpinButton *spin, CanevasDrawingExport *self)
{
  self->overlap = gtk_spin_button_get_value (spin);
  refresh (self);
}

static GtkWidget *
create_group (const char *title, GtkWidget *box)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static void
add_formats (CanevasDrawingExport *self, GtkWidget *group)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *title = g_dgettext (GETTEXT_PACKAGE, formats[i].title), *use = g_dgettext (GETTEXT_PACKAGE, formats[i].use);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), use);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, use,
                                      -1);
      if (first != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
      g_object_set_data (G_OBJECT (button), "ending", (gpointer) formats[i].ending);
      g_signal_connect (button, "toggled", G_CALLBACK (format_toggled_cb), self);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (first == NULL)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (first = button), TRUE);
    }
}

static GtkWidget *
create_choice (guint n_labels, guint selected)
{
  const char *labels[G_N_ELEMENTS (papers) + 1] = { NULL };
  GtkWidget *choice;

  for (guint i = 0; i < n_labels; i++)
    labels[i] = papers[i].label;
  choice = gtk_drop_down_new_from_strings (labels);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  return choice;
}

static GtkWidget *
create_row (const char *title, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* The button within would be called by its type. */
  if (GTK_IS_DROP_DOWN (suffix))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (suffix)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  return row;
}

static void
add_papers (CanevasDrawingExport *self, GtkWidget *paper, GtkWidget *poster)
{
  GtkWidget *size = create_choice (G_N_ELEMENTS (papers), 1);
  GtkWidget *sheet = create_choice (2, 0);
  GtkWidget *tiled = gtk_switch_new ();
  GtkWidget *overlap = gtk_spin_button_new_with_range (0, 40, 1);

  self->sheet_row = create_row (_("Sheets"), sheet);
  self->overlap_row = create_row (_("Overlap (mm)"), overlap);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (overlap), self->overlap);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (paper), create_row (_("Size"), size));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (poster), create_row (_("Spread over several sheets"), tiled));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (poster), self->sheet_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (poster), self->overlap_row);
  g_signal_connect (size, "notify::selected", G_CALLBACK (size_cb), self);
  g_signal_connect (tiled, "notify::active", G_CALLBACK (tiled_cb), self);
  g_signal_connect (sheet, "notify::selected", G_CALLBACK (sheet_cb), self);
  g_signal_connect (overlap, "value-changed", G_CALLBACK (overlap_cb), self);
}

static GtkWidget *
create_options (CanevasDrawingExport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, "width-request", 350,
                                      "hexpand", FALSE, NULL);
  GtkWidget *format = create_group (_("Format"), box);
  GtkWidget *paper = create_group (_("Paper"), box);
  GtkWidget *poster = create_group (_("Poster"), box);

  gtk_widget_add_css_class (box, "export-options");
  add_formats (self, format);
  add_papers (self, paper, poster);
  return scroller;
}

static GtkWidget *
create_sheets (CanevasDrawingExport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->preview = canevas_poster_preview_new ();
  self->sentence = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  self->warning = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "css-classes", (const char *[]) { "warning", NULL },
                                "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_set_hexpand (self->preview, TRUE);
  gtk_widget_set_vexpand (self->preview, TRUE);
  gtk_widget_set_margin_bottom (self->warning, 18);
  gtk_widget_set_margin_bottom (self->sentence, 18);
  gtk_widget_add_css_class (box, "desk");
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), self->warning);
  return box;
}

static GtkWidget *
create_header (CanevasDrawingExport *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *print = gtk_button_new_with_label (_("Print…"));
  GtkWidget *export = gtk_button_new_with_label (_("Export…"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Export"), self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), export);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), print);
  gtk_widget_add_css_class (export, "suggested-action");
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (print_clicked_cb), self);
  g_signal_connect_swapped (export, "clicked", G_CALLBACK (export_clicked_cb), self);
  gtk_window_set_default_widget (GTK_WINDOW (self), export);
  return header;
}

static void
canevas_drawing_export_dispose (GObject *object)
{
  CanevasDrawingExport *self = CANEVAS_DRAWING_EXPORT (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->scene);
  g_clear_object (&self->poster);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->name, g_free);
  if (self->destroy != NULL)
    g_steal_pointer (&self->destroy) (self->data);

  G_OBJECT_CLASS (canevas_drawing_export_parent_class)->dispose (object);
}

static void
canevas_drawing_export_class_init (CanevasDrawingExportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_drawing_export_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
canevas_drawing_export_init (CanevasDrawingExport *self)
{
  self->ending = "pdf";
  self->size = CANEVAS_DRAWING_A3;
  self->overlap = 10;
}

GtkWidget *
canevas_drawing_export_new (GtkWindow *parent, const char *title, const char *name, CanevasDrawingFunc func, gpointer data,
                            GDestroyNotify destroy)
{
  CanevasDrawingExport *self;
  GtkWidget *box, *columns;

  g_return_val_if_fail (title != NULL && name != NULL && func != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_DRAWING_EXPORT, "transient-for", parent, "modal", TRUE, "default-width", 1000, "default-height", 640,
                       "title", _("Export"), "destroy-with-parent", TRUE, NULL);
  self->title = g_strdup (title);
  self->name = g_strdup (name);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (columns), create_options (self));
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), create_sheets (self));
  gtk_widget_set_vexpand (columns, TRUE);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), columns);
  adw_window_set_content (ADW_WINDOW (self), box);
  refresh (self);
  return GTK_WIDGET (self);
}
