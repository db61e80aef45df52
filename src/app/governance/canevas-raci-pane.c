/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-pane.h"

#include "canevas-page.h"
#include "canevas-question.h"

#include <glib/gi18n-lib.h>

/* More than a pane can hold; the rest shows on demand. */
#define AT_FIRST 12

struct _CanevasRaciPane
{
  AdwBin parent_instance;

  CanevasRaciMatrix *matrix;
  GPtrArray *findings;
  char *shown; /* their titles: what the card was made for */
  gboolean whole;

  GtkLabel *count;
  GtkLabel *place;
  GtkListBox *card;
};

G_DEFINE_FINAL_TYPE (CanevasRaciPane, canevas_raci_pane, ADW_TYPE_BIN)

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void fill (CanevasRaciPane *self);

static const CanevasRaciFinding *
get_finding (CanevasRaciPane *self, GtkWidget *button)
{
  const guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "finding"));

  return number < self->findings->len ? g_ptr_array_index (self->findings, number) : NULL;
}

static void
fix_cb (CanevasRaciPane *self, GtkWidget *button)
{
  const CanevasRaciFinding *finding = get_finding (self, button);
  g_autoptr (GPtrArray) held = g_ptr_array_ref (self->findings);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (finding == NULL)
    return;
  message = g_strdup_printf (_("Done: %s"), finding->fix);
  if (canevas_raci_finding_apply (finding, self->matrix, &error))
    canevas_page_toast (GTK_WIDGET (self), message, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("The matrix was not changed"), error);
}

static void
show_cb (CanevasRaciPane *self, GtkWidget *button)
{
  const CanevasRaciFinding *finding = get_finding (self, button);

  if (finding == NULL)
    return;
  if (finding->cells->len > 0)
    {
      const CanevasRaciChange *first = &g_array_index (finding->cells, CanevasRaciChange, 0);

      g_signal_emit (self, signals[SHOWN], 0, first->row, first->column);
    }
  else
    g_signal_emit (self, signals[SHOWN], 0, finding->row, finding->column);
}

static void
show_all_cb (CanevasRaciPane *self)
{
  self->whole = TRUE;
  fill (self);
}

static GtkWidget *
build_button (CanevasRaciPane *self, const char *text, const char *spoken, guint number, GCallback callback)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, "width-chars", 10, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "halign", GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "finding", GUINT_TO_POINTER (number));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static const char *
get_icon (CanevasSeverity severity)
{
  static const char *const icons[] = {
    [CANEVAS_SEVERITY_TO_CORRECT] = "dialog-error-symbolic",
    [CANEVAS_SEVERITY_TO_CHECK] = "dialog-warning-symbolic",
    [CANEVAS_SEVERITY_ADVICE] = "canevas-guide-symbolic",
  };

  return icons[severity];
}

static const char *
get_severity_name (CanevasSeverity severity)
{
  static const char *const names[] = {
    [CANEVAS_SEVERITY_TO_CORRECT] = N_("To correct"),
    [CANEVAS_SEVERITY_TO_CHECK] = N_("To check"),
    [CANEVAS_SEVERITY_ADVICE] = N_("Advice"),
  };

  return g_dgettext (GETTEXT_PACKAGE, names[severity]);
}

/* Severity and title, which lead to the place. */
static GtkWidget *
build_title (CanevasRaciPane *self, const CanevasRaciFinding *finding, guint number)
{
  static const char *const classes[] = { "error", "warning", "accent" };
  GtkWidget *button = build_button (self, finding->title, finding->title, number, G_CALLBACK (show_cb));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", get_icon (finding->severity), "valign", GTK_ALIGN_START,
                                  "tooltip-text", get_severity_name (finding->severity), NULL);
  GtkWidget *label = g_object_ref (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_widget_add_css_class (icon, classes[finding->severity]);
  gtk_widget_add_css_class (label, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, get_severity_name (finding->severity),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_severity_name (finding->severity), -1);
  gtk_button_set_child (GTK_BUTTON (button), NULL);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  g_object_unref (label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding-title");
  gtk_widget_set_halign (button, GTK_ALIGN_FILL);
  gtk_widget_set_tooltip_text (button, _("Show it in the matrix"));
  return button;
}

static GtkWidget *
build_finding (CanevasRaciPane *self, guint number)
{
  const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, number);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                                 "css-classes", (const char *[]) { "finding", NULL }, NULL);
  GtkWidget *why = g_object_new (GTK_TYPE_LABEL, "label", finding->why, "tooltip-text", finding->place, "wrap", TRUE, "xalign", 0.0f,
                                 "css-classes", (const char *[]) { "dim-label", "caption", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), build_title (self, finding, number));
  gtk_box_append (GTK_BOX (box), why);
  if (finding->fix != NULL)
    {
      CanevasStore *store = canevas_record_get_store (canevas_raci_matrix_get_project (self->matrix));
      /* Translators: what a button does, and to what: read aloud. */
      g_autofree char *spoken = g_strdup_printf (_("%s (%s)"), finding->fix, finding->title);
      GtkWidget *button = build_button (self, finding->fix, spoken, number, G_CALLBACK (fix_cb));

      gtk_widget_set_sensitive (button, !canevas_store_get_read_only (store));
      gtk_box_append (GTK_BOX (box), button);
    }
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, NULL);
}

static void
empty (CanevasRaciPane *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->card))) != NULL)
    gtk_list_box_remove (self->card, row);
}

static void
fill (CanevasRaciPane *self)
{
  const guint n = self->findings->len, shown = self->whole ? n : MIN (n, AT_FIRST);

  empty (self);
  for (guint i = 0; i < shown; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, i);
      GtkWidget *row = build_finding (self, i);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->title, -1);
      gtk_list_box_append (self->card, row);
    }
  if (shown < n)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more", "Show %u more", n - shown),
                                               n - shown);
      GtkWidget *more = build_button (self, text, text, G_MAXUINT, G_CALLBACK (show_all_cb));
      GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", more, "activatable", FALSE, "focusable", FALSE, NULL);

      gtk_widget_add_css_class (more, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_list_box_append (self->card, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->card), n > 0);
}

static void
canevas_raci_pane_dispose (GObject *object)
{
  CanevasRaciPane *self = CANEVAS_RACI_PANE (object);

  g_clear_object (&self->matrix);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (canevas_raci_pane_parent_class)->dispose (object);
}

static void
canevas_raci_pane_class_init (CanevasRaciPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_raci_pane_dispose;
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_UINT, G_TYPE_UINT);
}

static GtkLabel *
build_label (GtkWidget *box, const char *text, const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
canevas_raci_pane_init (CanevasRaciPane *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "css-classes", (const char *[]) { "inspector-groups", NULL }, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (build_label (box, _("Check of the matrix"), "caption")), "dim-label");
  self->count = build_label (box, "", "title-4");
  self->card = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]) { "card", "findings", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Check of the matrix"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  gtk_box_append (GTK_BOX (box), canevas_question_new (_("For each activity: who contributes, and who settles?")));
  self->place = build_label (box, "", "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dim-label");
  adw_bin_set_child (ADW_BIN (self),
                     g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

GtkWidget *
canevas_raci_pane_new (CanevasRaciMatrix *matrix)
{
  CanevasRaciPane *self = g_object_new (CANEVAS_TYPE_RACI_PANE, NULL);

  self->matrix = g_object_ref (matrix);
  return GTK_WIDGET (self);
}

static char *
join_titles (GPtrArray *findings)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (titles, "%s\n%s\n", finding->title, finding->fix != NULL ? finding->fix : "");
    }
  return g_string_free (titles, FALSE);
}

void
canevas_raci_pane_set_findings (CanevasRaciPane *self, GPtrArray *findings)
{
  g_autofree char *titles = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (CANEVAS_IS_RACI_PANE (self));
  g_return_if_fail (findings != NULL);

  titles = join_titles (findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (findings);
  if (g_strcmp0 (titles, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&titles);
  if (findings->len == 0)
    count = g_strdup (_("Nothing to review"));
  else
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point to review", "%u points to review", findings->len),
                             findings->len);
  gtk_label_set_text (self->count, count);
  fill (self);
}

void
canevas_raci_pane_set_place (CanevasRaciPane *self, const char *text)
{
  g_return_if_fail (CANEVAS_IS_RACI_PANE (self));

  gtk_label_set_text (self->place, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), text != NULL);
}
