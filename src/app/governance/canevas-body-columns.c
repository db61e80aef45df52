/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-body-columns.h"

#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-store.h"
#include "canevas-summary.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

enum
{
  VERB,
  CHAIR,
  FREQUENCY,
  SEATS,
  NEXT,
};

struct _CanevasBodyColumns
{
  GtkBox parent_instance;

  CanevasRecord *body;
  GtkImage *mark;
  GtkLabel *labels[CANEVAS_N_BODY_COLUMNS];
  char *spoken;
};

G_DEFINE_FINAL_TYPE (CanevasBodyColumns, canevas_body_columns, GTK_TYPE_BOX)

enum
{
  PROP_SPOKEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const int widths[CANEVAS_N_BODY_COLUMNS] = { 84, 100, 114, 40, 84 };

static const char *const headings[CANEVAS_N_BODY_COLUMNS] = {
  N_("What it does"), N_("Chair"), N_("Frequency"), N_("Seats"), N_("Next meeting"),
};

static char *
dup_chair (CanevasRecord *body)
{
  g_autoptr (CanevasRecord) chair = canevas_instance_find_chair (body);

  return chair != NULL ? canevas_summary_dup_title (chair) : g_strdup ("–");
}

static char *
dup_next (CanevasRecord *body)
{
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasRecord) meeting = canevas_instance_find_next_meeting (body, today);

  return meeting != NULL ? canevas_format_date (canevas_record_get_text (meeting, "held_on"), CANEVAS_DATE_SHORT) : g_strdup ("–");
}

static void
refresh (CanevasBodyColumns *self)
{
  const char *icon = canevas_body_columns_get_icon (canevas_record_get_text (self->body, "verb"));
  g_autoptr (GString) spoken = g_string_new (NULL);
  char *texts[CANEVAS_N_BODY_COLUMNS];

  if (canevas_record_is_deleted (self->body))
    return;
  texts[VERB] = canevas_format_field (self->body, "verb", CANEVAS_DATE_SHORT);
  texts[CHAIR] = dup_chair (self->body);
  texts[FREQUENCY] = canevas_format_field (self->body, "frequency", CANEVAS_DATE_SHORT);
  texts[SEATS] = canevas_format_number (canevas_instance_count_seats (self->body), 0);
  texts[NEXT] = dup_next (self->body);
  gtk_image_set_from_icon_name (self->mark, icon);
  for (guint i = 0; i < CANEVAS_N_BODY_COLUMNS; i++)
    {
      gtk_label_set_text (self->labels[i], *texts[i] != '\0' ? texts[i] : "–");
      g_string_append_printf (spoken, "%s%s: %s", i > 0 ? ", " : "", g_dgettext (GETTEXT_PACKAGE, headings[i]), texts[i]);
      g_free (texts[i]);
    }
  if (g_strcmp0 (spoken->str, self->spoken) == 0)
    return;
  g_free (self->spoken);
  self->spoken = g_string_free (g_steal_pointer (&spoken), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
}

/* Every row gives a column the same width, and what is left over to name and chair alike: so they line up. */
static GtkWidget *
build_column (CanevasBodyColumns *self, guint column)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "width-request", widths[column], "hexpand", column == CHAIR, NULL);

  /* A heading is read whole, on two lines where it must. */
  self->labels[column] = g_object_new (GTK_TYPE_LABEL, "xalign", column == SEATS ? 1.0f : 0.0f, "hexpand", TRUE, "wrap", self->body == NULL,
                                       "ellipsize", self->body != NULL ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE,
                                       "valign", self->body != NULL ? GTK_ALIGN_CENTER : GTK_ALIGN_END, "max-width-chars", 1, NULL);
  if (column == VERB && self->body != NULL)
    {
      self->mark = GTK_IMAGE (gtk_image_new ());
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->mark));
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->labels[column]));
  return box;
}

static void
canevas_body_columns_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_SPOKEN)
    g_value_set_string (value, CANEVAS_BODY_COLUMNS (object)->spoken);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_body_columns_dispose (GObject *object)
{
  CanevasBodyColumns *self = CANEVAS_BODY_COLUMNS (object);

  g_clear_object (&self->body);
  g_clear_pointer (&self->spoken, g_free);
  G_OBJECT_CLASS (canevas_body_columns_parent_class)->dispose (object);
}

static void
canevas_body_columns_class_init (CanevasBodyColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_body_columns_get_property;
  object_class->dispose = canevas_body_columns_dispose;
  properties[PROP_SPOKEN] = g_param_spec_string ("spoken", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_body_columns_init (CanevasBodyColumns *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

GtkWidget *
canevas_body_columns_new (CanevasRecord *body)
{
  CanevasBodyColumns *self = g_object_new (CANEVAS_TYPE_BODY_COLUMNS, NULL);

  g_set_object (&self->body, body);
  for (guint i = 0; i < CANEVAS_N_BODY_COLUMNS; i++)
    {
      gtk_box_append (GTK_BOX (self), build_column (self, i));
      if (body == NULL)
        gtk_label_set_text (self->labels[i], g_dgettext (GETTEXT_PACKAGE, headings[i]));
    }
  if (body != NULL)
    {
      g_signal_connect_object (canevas_record_get_store (body), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      refresh (self);
    }
  return GTK_WIDGET (self);
}

const char *
canevas_body_columns_get_spoken (CanevasBodyColumns *self)
{
  g_return_val_if_fail (CANEVAS_IS_BODY_COLUMNS (self), NULL);

  return self->spoken;
}

const char *
canevas_body_columns_get_icon (const char *verb)
{
  static const char *const icons[][2] = {
    { "decides", "canevas-decides-symbolic" },   { "arbitrates", "canevas-arbitrates-symbolic" }, { "prepares", "canevas-prepares-symbolic" },
    { "produces", "canevas-produces-symbolic" }, { "advises", "canevas-advises-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i][0], verb) == 0)
      return icons[i][1];
  return NULL;
}
