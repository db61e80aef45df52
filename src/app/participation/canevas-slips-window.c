/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-slips-window.h"

#include "canevas-drawing-export.h"
#include "canevas-idea-slips.h"
#include "canevas-idea.h"
#include "canevas-list-import.h"
#include "canevas-page.h"
#include "canevas-poster-preview.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_COUNT 60
#define MOST 5000

struct _CanevasSlipsWindow
{
  CanevasExport parent_instance;

  CanevasRecord *idea_box;
  CanevasTextMeasure *measure;
  GtkSpinButton *count;
  GtkSpinButton *first;
  GtkWidget *preview;
};

static const CanevasExportFormat formats[] = {
  { "pdf", N_("PDF"), N_("to print and cut out") },
  { "csv", N_("Table"), N_("to type the slips back in, then import it") },
};

G_DEFINE_FINAL_TYPE (CanevasSlipsWindow, canevas_slips_window, CANEVAS_TYPE_EXPORT)

static guint
get_count (CanevasSlipsWindow *self)
{
  return (guint) gtk_spin_button_get_value_as_int (self->count);
}

static guint
get_first (CanevasSlipsWindow *self)
{
  return (guint) gtk_spin_button_get_value_as_int (self->first);
}

/* A sheet as it comes out of the printer. */
static CanevasPoster *
create_poster (CanevasScene *scene)
{
  const CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .overlap = -1, .margin = -1, .bare = TRUE };

  return canevas_poster_new (scene, &options);
}

static void
update (CanevasSlipsWindow *self)
{
  const guint pages = canevas_idea_slips_count_pages (get_count (self));
  g_autoptr (CanevasScene) scene =
    canevas_idea_slips_draw_page (self->idea_box, self->measure, get_first (self), get_count (self), 0);
  g_autoptr (CanevasPoster) poster = create_poster (scene);
  g_autofree char *sentence =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet to be cut; here is the first.", "%u sheets to be cut; here is the first.",
                                  pages),
                     pages);

  canevas_poster_preview_set (CANEVAS_POSTER_PREVIEW (self->preview), scene, poster, sentence);
}

static gboolean
canevas_slips_window_save (CanevasExport *export, const char *path, GError **error)
{
  CanevasSlipsWindow *self = CANEVAS_SLIPS_WINDOW (export);
  const gboolean table = g_str_equal (canevas_export_get_ending (export), "csv");
  g_autoptr (GBytes) bytes =
    table ? canevas_ideas_sheet_write (self->idea_box, get_first (self), get_count (self))
          : canevas_idea_slips_write (self->idea_box, self->measure, get_first (self), get_count (self), error);

  return bytes != NULL && g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

static void
canevas_slips_window_print (CanevasExport *export)
{
  CanevasSlipsWindow *self = CANEVAS_SLIPS_WINDOW (export);
  g_autoptr (GPtrArray) posters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  for (guint page = 0; page < canevas_idea_slips_count_pages (get_count (self)); page++)
    {
      g_autoptr (CanevasScene) scene =
        canevas_idea_slips_draw_page (self->idea_box, self->measure, get_first (self), get_count (self), page);

      g_ptr_array_add (posters, create_poster (scene));
    }
  operation = canevas_drawing_print_pages_operation_new (posters, _("Slips to be cut out"));
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    canevas_page_report (GTK_WIDGET (self), _("The slips could not be printed"), error);
}

/* (transfer none): a row to choose a number in */
static GtkSpinButton *
add_number (CanevasSlipsWindow *self, GtkWidget *group, const char *title, int lowest, int highest, int value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (lowest, highest, 1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "activatable-widget", spin, NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_SPIN_BUTTON (spin);
}

static void
canevas_slips_window_dispose (GObject *object)
{
  CanevasSlipsWindow *self = CANEVAS_SLIPS_WINDOW (object);

  g_clear_object (&self->idea_box);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (canevas_slips_window_parent_class)->dispose (object);
}

static void
canevas_slips_window_class_init (CanevasSlipsWindowClass *klass)
{
  CanevasExportClass *export_class = CANEVAS_EXPORT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_slips_window_dispose;
  export_class->formats = formats;
  export_class->n_formats = G_N_ELEMENTS (formats);
  export_class->choose = N_("Export the slips");
  export_class->failed = N_("The slips could not be exported");
  export_class->save = canevas_slips_window_save;
  export_class->print = canevas_slips_window_print;
}

static void
canevas_slips_window_init (CanevasSlipsWindow *self)
{
}

GtkWidget *
canevas_slips_window_new (GtkWindow *parent, CanevasRecord *idea_box)
{
  CanevasSlipsWindow *self;
  GtkWidget *group;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (idea_box), NULL);

  self = g_object_new (CANEVAS_TYPE_SLIPS_WINDOW, "transient-for", parent, NULL);
  self->idea_box = g_object_ref (idea_box);
  self->measure = canevas_text_measure_new (NULL);
  self->preview = canevas_poster_preview_new ();
  gtk_widget_set_hexpand (self->preview, TRUE);
  group = canevas_export_add_group (CANEVAS_EXPORT (self), _("Slips"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Each has a number, by which its author follows what becomes of the idea."));
  self->count = add_number (self, group, _("How many"), 1, MOST, DEFAULT_COUNT);
  self->first = add_number (self, group, _("From number"), 1, 1000000, (int) canevas_idea_get_last_number (idea_box) + 1);
  name = g_strdup_printf ("%s – %s", _("Slips"), canevas_record_get_title (idea_box));
  canevas_export_set_content (CANEVAS_EXPORT (self), canevas_record_get_title (idea_box), name, self->preview);
  update (self);
  return GTK_WIDGET (self);
}
