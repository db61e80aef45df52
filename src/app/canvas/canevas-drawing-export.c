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
  CanevasExport parent_instance;

  char *title;
  CanevasDrawingFunc func;
  CanevasDrawingPagesFunc pages_func; /* NULL: one drawing alone */
  gpointer data;
  GDestroyNotify destroy;

  CanevasDrawingSize size;
  gboolean tiled;
  gboolean paged;
  CanevasPaper sheet;
  double overlap; /* mm */

  CanevasScene *scene;
  GPtrArray *pages; /* scenes; NULL: not paged, or not made yet */
  CanevasPoster *poster;
  GtkWidget *paper;
  GtkWidget *poster_group;
  GtkWidget *preview;
  GtkWidget *sentence;
  GtkWidget *warning;
  GtkWidget *sheet_row;
  GtkWidget *overlap_row;
};

static const CanevasExportFormat formats[] = {
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

G_DEFINE_FINAL_TYPE (CanevasDrawingExport, canevas_drawing_export, CANEVAS_TYPE_EXPORT)

static CanevasPaper
get_paper (CanevasDrawingExport *self)
{
  return papers[self->size - CANEVAS_DRAWING_A4].paper;
}

/* "An overview and 11 pages, A3" */
static char *
describe_pages (CanevasDrawingExport *self)
{
  const guint n = self->pages->len - 1;
  g_autofree char *pages = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "An overview and %u page", "An overview and %u pages", n), n);

  if (n == 0)
    return g_strdup_printf (_("One %s sheet is enough"), papers[get_paper (self)].label);
  return g_strdup_printf ("%s, %s", pages, papers[get_paper (self)].label);
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
make_scenes (CanevasDrawingExport *self)
{
  if (self->scene != NULL)
    return;
  if (self->paged)
    {
      self->pages = self->pages_func (self->size, self->data);
      self->scene = g_object_ref (g_ptr_array_index (self->pages, 0));
    }
  else
    self->scene = self->func (self->size, self->data);
}

/* What was drawn for other options. */
static void
forget_scenes (CanevasDrawingExport *self)
{
  g_clear_object (&self->scene);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

static void
refresh (CanevasDrawingExport *self)
{
  const gboolean tiled = self->tiled && !self->paged;
  CanevasPosterOptions options = { .paper = tiled ? self->sheet : get_paper (self), .tiled = tiled,
                                   .overlap = self->overlap > 0 ? self->overlap * POINTS_PER_MM : -1,
                                   .margin = tiled ? 0 : -1, .bare = !tiled };
  g_autofree char *sentence = NULL;

  if (self->preview == NULL)
    return;
  make_scenes (self);
  g_clear_object (&self->poster);
  self->poster = canevas_poster_new (self->scene, &options);
  sentence = self->paged ? describe_pages (self) : describe_sheets (self);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  warn (self);
  canevas_poster_preview_set (CANEVAS_POSTER_PREVIEW (self->preview), self->scene, self->poster, sentence);
  gtk_widget_set_sensitive (self->poster_group, !self->paged);
  gtk_widget_set_sensitive (self->sheet_row, self->tiled);
  gtk_widget_set_sensitive (self->overlap_row, self->tiled);
}

/* --- Going out --- */

static GBytes *
write_drawing (CanevasDrawingExport *self, GError **error)
{
  const char *ending = canevas_export_get_ending (CANEVAS_EXPORT (self));

  if (g_str_equal (ending, "svg"))
    return canevas_scene_write_svg (self->scene, NULL, error);
  if (g_str_equal (ending, "png"))
    return canevas_scene_write_png (self->scene, NULL, error);
  if (self->paged)
    return canevas_scene_write_pdf_pages ((CanevasScene *const *) self->pages->pdata, self->pages->len, NULL, error);
  return canevas_poster_write_pdf (self->poster, NULL, error);
}

static gboolean
canevas_drawing_export_save (CanevasExport *export, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = write_drawing (CANEVAS_DRAWING_EXPORT (export), error);

  return bytes != NULL && g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
}

/* (transfer full): one poster for each page */
static GPtrArray *
list_posters (CanevasDrawingExport *self)
{
  GPtrArray *posters = g_ptr_array_new_with_free_func (g_object_unref);
  const CanevasPosterOptions options = { .paper = get_paper (self), .overlap = -1, .margin = -1, .bare = TRUE };

  for (guint i = 0; i < self->pages->len; i++)
    g_ptr_array_add (posters, canevas_poster_new (g_ptr_array_index (self->pages, i), &options));
  return posters;
}

static GtkPrintOperation *
create_print_operation (CanevasDrawingExport *self)
{
  g_autoptr (GPtrArray) posters = self->paged ? list_posters (self) : NULL;

  return posters != NULL ? canevas_drawing_print_pages_operation_new (posters, self->title)
                         : canevas_drawing_print_operation_new (self->poster, self->title);
}

static void
canevas_drawing_export_print (CanevasExport *export)
{
  CanevasDrawingExport *self = CANEVAS_DRAWING_EXPORT (export);
  g_autoptr (GtkPrintOperation) operation = create_print_operation (self);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    canevas_page_report (GTK_WIDGET (self), _("The drawing could not be printed"), error);
}

/* --- Options --- */

static void
size_cb (GtkDropDown *choice, GParamSpec *pspec, CanevasDrawingExport *self)
{
  CanevasDrawingSize size = papers[MIN (gtk_drop_down_get_selected (choice), G_N_ELEMENTS (papers) - 1)].size;

  if (self->size == size)
    return;
  self->size = size;
  forget_scenes (self);
  refresh (self);
}

static void
sheet_cb (GtkDropDown *choice, GParamSpec *pspec, CanevasDrawingExport *self)
{
  self->sheet = gtk_drop_down_get_selected (choice) == 1 ? CANEVAS_PAPER_A3 : CANEVAS_PAPER_A4;
  refresh (self);
}

static void
paged_cb (GtkSwitch *toggle, GParamSpec *pspec, CanevasDrawingExport *self)
{
  self->paged = gtk_switch_get_active (toggle);
  forget_scenes (self);
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
add_papers (CanevasDrawingExport *self)
{
  GtkWidget *paper = canevas_export_add_group (CANEVAS_EXPORT (self), _("Paper"));
  GtkWidget *poster = canevas_export_add_group (CANEVAS_EXPORT (self), _("Poster"));
  GtkWidget *size = create_choice (G_N_ELEMENTS (papers), 1);
  GtkWidget *sheet = create_choice (2, 0);
  GtkWidget *tiled = gtk_switch_new ();
  GtkWidget *overlap = gtk_spin_button_new_with_range (0, 40, 1);

  self->paper = paper;
  self->poster_group = poster;
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

static void
canevas_drawing_export_dispose (GObject *object)
{
  CanevasDrawingExport *self = CANEVAS_DRAWING_EXPORT (object);

  forget_scenes (self);
  g_clear_object (&self->poster);
  g_clear_pointer (&self->title, g_free);
  if (self->destroy != NULL)
    g_steal_pointer (&self->destroy) (self->data);

  G_OBJECT_CLASS (canevas_drawing_export_parent_class)->dispose (object);
}

static void
canevas_drawing_export_class_init (CanevasDrawingExportClass *klass)
{
  CanevasExportClass *export_class = CANEVAS_EXPORT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_drawing_export_dispose;
  export_class->formats = formats;
  export_class->n_formats = G_N_ELEMENTS (formats);
  export_class->choose = N_("Export the drawing");
  export_class->failed = N_("The drawing could not be exported");
  export_class->save = canevas_drawing_export_save;
  export_class->print = canevas_drawing_export_print;
}

static void
canevas_drawing_export_init (CanevasDrawingExport *self)
{
  self->size = CANEVAS_DRAWING_A3;
  self->overlap = 10;
}

GtkWidget *
canevas_drawing_export_new (GtkWindow *parent, const char *title, const char *name, CanevasDrawingFunc func, gpointer data,
                            GDestroyNotify destroy)
{
  CanevasDrawingExport *self;

  g_return_val_if_fail (title != NULL && name != NULL && func != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_DRAWING_EXPORT, "transient-for", parent, NULL);
  self->title = g_strdup (title);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  add_papers (self);
  canevas_export_set_content (CANEVAS_EXPORT (self), title, name, create_sheets (self));
  refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_drawing_export_offer_pages (CanevasDrawingExport *self, CanevasDrawingPagesFunc func)
{
  GtkWidget *toggle, *row;

  g_return_if_fail (CANEVAS_IS_DRAWING_EXPORT (self));
  g_return_if_fail (self->pages_func == NULL && func != NULL);

  self->pages_func = func;
  toggle = gtk_switch_new ();
  row = create_row (_("Part into readable pages"), toggle);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("in PDF and on paper"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->paper), row);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (paged_cb), self);
}
