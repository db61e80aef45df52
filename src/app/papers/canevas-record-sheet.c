/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-record-sheet.h"

#include "canevas-compose.h"
#include "canevas-export-window.h"
#include "canevas-summary.h"

typedef struct
{
  CanevasRecord *record;
  GtkBox *box;
} CanevasRecordSheetPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasRecordSheet, canevas_record_sheet, ADW_TYPE_BIN)

enum
{
  PROP_RECORD = 1,
  N_PROPS
};

enum
{
  SELECTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static CanevasRecordSheetPrivate *
private_of (CanevasRecordSheet *self)
{
  return canevas_record_sheet_get_instance_private (self);
}

static void
changed_cb (CanevasRecordSheet *self)
{
  CanevasRecordSheetClass *klass = CANEVAS_RECORD_SHEET_GET_CLASS (self);

  if (klass->refresh != NULL && !canevas_record_is_deleted (private_of (self)->record))
    klass->refresh (self);
}

static void
canevas_record_sheet_constructed (GObject *object)
{
  CanevasRecordSheetPrivate *priv = private_of (CANEVAS_RECORD_SHEET (object));

  G_OBJECT_CLASS (canevas_record_sheet_parent_class)->constructed (object);

  priv->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                            "css-classes", (const char *[]) { "page-content", NULL }, NULL);
  adw_bin_set_child (ADW_BIN (object),
                     g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", priv->box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
  g_signal_connect_object (canevas_record_get_store (priv->record), "changed", G_CALLBACK (changed_cb), object,
                           G_CONNECT_SWAPPED);
}

static void
canevas_record_sheet_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_RECORD)
    g_value_set_object (value, private_of (CANEVAS_RECORD_SHEET (object))->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_record_sheet_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_RECORD)
    private_of (CANEVAS_RECORD_SHEET (object))->record = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_record_sheet_dispose (GObject *object)
{
  g_clear_object (&private_of (CANEVAS_RECORD_SHEET (object))->record);
  G_OBJECT_CLASS (canevas_record_sheet_parent_class)->dispose (object);
}

static void
canevas_record_sheet_class_init (CanevasRecordSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = canevas_record_sheet_constructed;
  object_class->get_property = canevas_record_sheet_get_property;
  object_class->set_property = canevas_record_sheet_set_property;
  object_class->dispose = canevas_record_sheet_dispose;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CANEVAS_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    CANEVAS_TYPE_RECORD);
}

static void
canevas_record_sheet_init (CanevasRecordSheet *self)
{
}

CanevasRecord *
canevas_record_sheet_get_record (CanevasRecordSheet *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), NULL);

  return private_of (self)->record;
}

void
canevas_record_sheet_append (CanevasRecordSheet *self, GtkWidget *widget)
{
  g_return_if_fail (CANEVAS_IS_RECORD_SHEET (self));

  gtk_box_append (private_of (self)->box, widget);
}

GtkLabel *
canevas_record_sheet_append_label (CanevasRecordSheet *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), NULL);

  gtk_widget_add_css_class (label, css_class);
  canevas_record_sheet_append (self, label);
  return GTK_LABEL (label);
}

void
canevas_record_sheet_append_heading (CanevasRecordSheet *self, const char *text)
{
  g_return_if_fail (CANEVAS_IS_RECORD_SHEET (self));

  canevas_record_sheet_append (self, g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f,
                                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                                   "css-classes", (const char *[]) { "title-3", NULL }, NULL));
}

CanevasRecordTable *
canevas_record_sheet_append_table (CanevasRecordSheet *self, CanevasRecord *parent, const CanevasRecordType *type,
                                   const char *title, const CanevasRecordColumn *columns, guint n_columns)
{
  GtkWidget *table;

  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), NULL);

  table = canevas_record_table_new (canevas_record_get_store (private_of (self)->record), parent, type, title, columns,
                                    n_columns);
  g_signal_connect_object (table, "selected", G_CALLBACK (canevas_record_sheet_choose), self, G_CONNECT_SWAPPED);
  canevas_record_sheet_append (self, table);
  return CANEVAS_RECORD_TABLE (table);
}

GtkBox *
canevas_record_sheet_append_buttons (CanevasRecordSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), NULL);

  canevas_record_sheet_append (self, box);
  return GTK_BOX (box);
}

static void
export_clicked_cb (GtkButton *button, CanevasRecordSheet *self)
{
  canevas_export_window_open (GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "template"),
                              private_of (self)->record);
}

void
canevas_record_sheet_add_document (CanevasRecordSheet *self, GtkBox *buttons, const char *template, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (CANEVAS_IS_RECORD_SHEET (self));

  if (canevas_template_find (template) == NULL)
    return;
  button = gtk_button_new_with_label (label);
  g_object_set_data (G_OBJECT (button), "template", (gpointer) template);
  g_signal_connect_object (button, "clicked", G_CALLBACK (export_clicked_cb), self, 0);
  gtk_box_append (buttons, button);
}

char *
canevas_record_sheet_dup_facts (CanevasRecord *record, const char *first, const char *const *fields, CanevasDateStyle dates)
{
  g_autoptr (GString) facts = g_string_new (first);

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *fact = canevas_summary_dup_value (record, fields[i], dates);

      if (*fact != '\0')
        g_string_append_printf (facts, "%s%s", facts->len == 0 ? "" : " · ", fact);
    }
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

void
canevas_record_sheet_say (GtkLabel *label, char *sentence)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL);
  g_free (sentence);
}

void
canevas_record_sheet_choose (CanevasRecordSheet *self, CanevasRecord *record)
{
  g_return_if_fail (CANEVAS_IS_RECORD_SHEET (self));

  g_signal_emit (self, signals[SELECTED], 0, record);
}

gboolean
canevas_record_sheet_select (CanevasRecordSheet *self, CanevasRecord *record, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), FALSE);

  return CANEVAS_RECORD_SHEET_GET_CLASS (self)->select != NULL &&
         CANEVAS_RECORD_SHEET_GET_CLASS (self)->select (self, record, field);
}

gboolean
canevas_record_sheet_export (CanevasRecordSheet *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_SHEET (self), FALSE);

  return CANEVAS_RECORD_SHEET_GET_CLASS (self)->export != NULL &&
         CANEVAS_RECORD_SHEET_GET_CLASS (self)->export (self);
}
