/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import-columns.h"

#include <glib/gi18n-lib.h>

/* How many rows show what a column holds. */
#define ROWS_SHOWN 3

static const struct
{
  char separator;
  const char *label;
} separators[] = { { ';', N_("Semicolon") }, { ',', N_("Comma") }, { '\t', N_("Tab") }, { '|', N_("Vertical bar") } };

struct _CanevasImportColumns
{
  AdwBin parent_instance;

  CanevasCsvTable *table;
  CanevasPeopleField *columns;
  CanevasEncoding detected_encoding;
  char detected_separator;
  GtkDropDown *encoding;
  GtkDropDown *separator;
  GtkLabel *sentence;
  GtkLabel *problem;
  GtkWidget *scroller;
  GtkListBox *list;
  GPtrArray *choices; /* GtkDropDown of each column */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CanevasImportColumns, canevas_import_columns, ADW_TYPE_BIN)

enum
{
  READING_CHANGED,
  COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
name_widget (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* GTK 4.8 gives the focus to a button inside. */
  if (GTK_IS_DROP_DOWN (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- How the file is read --- */

static void
append_choice (GtkStringList *choices, const char *label, gboolean detected)
{
  /* Translators: an encoding or a separator. */
  g_autofree char *text = detected ? g_strdup_printf (_("%s (recognised)"), label) : g_strdup (label);

  gtk_string_list_append (choices, text);
}

/* Without a table, as if nothing had been recognised. */
static void
fill_reading (CanevasImportColumns *self)
{
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) marks = gtk_string_list_new (NULL);
  guint separator = 0;

  for (guint i = 0; i < CANEVAS_N_ENCODINGS; i++)
    append_choice (encodings, canevas_encoding_get_name (i), i == self->detected_encoding);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      append_choice (marks, _(separators[i].label), separators[i].separator == self->detected_separator);
      if (self->table != NULL && separators[i].separator == canevas_csv_table_get_separator (self->table))
        separator = i;
    }
  gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (encodings));
  gtk_drop_down_set_selected (self->encoding, self->table != NULL ? canevas_csv_table_get_encoding (self->table) : 0);
  gtk_drop_down_set_model (self->separator, G_LIST_MODEL (marks));
  gtk_drop_down_set_selected (self->separator, separator);
}

static void
reading_cb (CanevasImportColumns *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[READING_CHANGED], 0);
}

/* --- What the columns say --- */

/* Each field is said by one column: the last chosen. */
static void
chosen_cb (CanevasImportColumns *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  guint column;

  if (self->filling || !g_ptr_array_find (self->choices, drop_down, &column))
    return;
  self->columns[column] = (CanevasPeopleField) gtk_drop_down_get_selected (drop_down);
  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    if (i != column && self->columns[i] == self->columns[column] && self->columns[column] != CANEVAS_PEOPLE_IGNORED)
      {
        self->columns[i] = CANEVAS_PEOPLE_IGNORED;
        gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i), CANEVAS_PEOPLE_IGNORED);
      }
  self->filling = FALSE;
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

/* "A1 · A2 · A3": what it says first; an empty cell tells nothing of a column. */
static char *
dup_samples (CanevasImportColumns *self, guint column)
{
  GString *samples = g_string_new (NULL);
  guint shown = 0;

  for (guint i = 1; i < canevas_csv_table_get_n_rows (self->table) && shown < ROWS_SHOWN; i++)
    {
      const char *text = canevas_csv_table_get_cell (self->table, i, column);

      if (canevas_csv_table_get_row (self->table, i)->fault == CANEVAS_CSV_SOUND && *text != '\0')
        g_string_append_printf (samples, "%s%s", shown++ > 0 ? " · " : "", text);
    }
  if (shown == 0)
    g_string_append (samples, _("always empty"));
  return g_string_free (samples, FALSE);
}

static GtkWidget *
create_row (CanevasImportColumns *self, guint column, GListModel *fields)
{
  const char *header = canevas_csv_table_get_cell (self->table, 0, column);
  g_autofree char *title = *header != '\0' ? g_strdup (header) : g_strdup_printf (_("Column %u"), column + 1);
  g_autofree char *samples = dup_samples (self, column);
  /* Translators: the header of a column. */
  g_autofree char *name = g_strdup_printf (_("What the column “%s” says"), title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 1, "subtitle-lines", 1, NULL);
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (fields), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), self->columns[column]);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (choice, 320, -1);
  name_widget (choice, name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  g_ptr_array_add (self->choices, choice);
  return row;
}

static void
fill_columns (CanevasImportColumns *self)
{
  g_autoptr (GtkStringList) fields = gtk_string_list_new (NULL);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < CANEVAS_N_PEOPLE_FIELDS; i++)
    gtk_string_list_append (fields, canevas_people_field_get_label (i));
  for (guint i = 0; i < canevas_csv_table_get_n_columns (self->table); i++)
    gtk_list_box_append (self->list, create_row (self, i, G_LIST_MODEL (fields)));
}

static void
fill_sentence (CanevasImportColumns *self)
{
  const guint n_rows = canevas_csv_table_get_n_rows (self->table) - 1, n_columns = canevas_csv_table_get_n_columns (self->table);
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line", "%u lines", n_rows), n_rows);
  g_autofree char *columns = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u column", "%u columns", n_columns), n_columns);
  /* Translators: "12 lines", "3 columns". */
  g_autofree char *text = g_strdup_printf (_("%s, %s. Check what each column says; below its header is what it says first."), rows, columns);

  gtk_label_set_text (self->sentence, text);
}

/* --- The widget --- */

static GtkWidget *
create_choice (const char *title, GtkDropDown **drop_down, CanevasImportColumns *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  *drop_down = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *[]) { "", NULL }));
  name_widget (GTK_WIDGET (*drop_down), title);
  g_signal_connect_swapped (*drop_down, "notify::selected", G_CALLBACK (reading_cb), self);
  gtk_box_append (GTK_BOX (box), gtk_label_new (title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*drop_down));
  return box;
}

static void
canevas_import_columns_finalize (GObject *object)
{
  CanevasImportColumns *self = CANEVAS_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->table, canevas_csv_table_unref);
  g_ptr_array_unref (self->choices);
  g_free (self->columns);

  G_OBJECT_CLASS (canevas_import_columns_parent_class)->finalize (object);
}

static void
canevas_import_columns_class_init (CanevasImportColumnsClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = canevas_import_columns_finalize;
  signals[READING_CHANGED] = g_signal_new ("reading-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_import_columns_init (CanevasImportColumns *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  GtkWidget *reading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *clamp = NULL;

  self->choices = g_ptr_array_new ();
  self->detected_encoding = CANEVAS_N_ENCODINGS;
  gtk_box_append (GTK_BOX (reading), create_choice (_("Encoding"), &self->encoding, self));
  gtk_box_append (GTK_BOX (reading), create_choice (_("Separator"), &self->separator, self));
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  self->problem = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "visible", FALSE, "selectable", TRUE,
                                "css-classes", (const char *[]) { "error", NULL }, NULL);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "valign", GTK_ALIGN_START,
                             "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);
  name_widget (GTK_WIDGET (self->list), _("Columns of the file"));
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 860, "tightening-threshold", 860, "child", self->list, "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "vexpand", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_box_append (GTK_BOX (box), reading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 860, "tightening-threshold", 860, "child", box, "margin-top", 18, "margin-start", 18, "margin-end", 18, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
  self->filling = TRUE;
  fill_reading (self);
  self->filling = FALSE;
}

GtkWidget *
canevas_import_columns_new (void)
{
  return g_object_new (CANEVAS_TYPE_IMPORT_COLUMNS, NULL);
}

void
canevas_import_columns_set_table (CanevasImportColumns *self, CanevasCsvTable *table, gboolean detected)
{
  g_return_if_fail (CANEVAS_IS_IMPORT_COLUMNS (self));

  gtk_widget_set_visible (self->scroller, table != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), table != NULL);
  g_clear_pointer (&self->table, canevas_csv_table_unref);
  if (table == NULL)
    return;
  self->table = canevas_csv_table_ref (table);
  g_free (self->columns);
  self->columns = canevas_people_match_columns (table);
  if (detected)
    {
      self->detected_encoding = canevas_csv_table_get_encoding (table);
      self->detected_separator = canevas_csv_table_get_separator (table);
    }
  self->filling = TRUE;
  fill_reading (self);
  fill_columns (self);
  fill_sentence (self);
  self->filling = FALSE;
  canevas_import_columns_set_problem (self, NULL);
}

void
canevas_import_columns_set_problem (CanevasImportColumns *self, const char *problem)
{
  g_return_if_fail (CANEVAS_IS_IMPORT_COLUMNS (self));

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

CanevasEncoding
canevas_import_columns_get_encoding (CanevasImportColumns *self)
{
  g_return_val_if_fail (CANEVAS_IS_IMPORT_COLUMNS (self), CANEVAS_N_ENCODINGS);

  return (CanevasEncoding) gtk_drop_down_get_selected (self->encoding);
}

char
canevas_import_columns_get_separator (CanevasImportColumns *self)
{
  g_return_val_if_fail (CANEVAS_IS_IMPORT_COLUMNS (self), 0);

  return separators[gtk_drop_down_get_selected (self->separator) % G_N_ELEMENTS (separators)].separator;
}

const CanevasPeopleField *
canevas_import_columns_get_columns (CanevasImportColumns *self)
{
  g_return_val_if_fail (CANEVAS_IS_IMPORT_COLUMNS (self), NULL);

  return self->columns;
}
