/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-body-filter.h"

#include <glib/gi18n-lib.h>

struct _CanevasBodyFilter
{
  AdwBin parent_instance;

  CanevasList *bodies;
  GtkStringList *names; /* every body, then each */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (CanevasBodyFilter, canevas_body_filter, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chosen_cb (CanevasBodyFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
bodies_cb (CanevasBodyFilter *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->drop_down);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bodies));

  gtk_string_list_splice (self->names, 1, g_list_model_get_n_items (G_LIST_MODEL (self->names)) - 1, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) body = g_list_model_get_item (G_LIST_MODEL (self->bodies), i);

      gtk_string_list_append (self->names, canevas_record_get_title (body));
    }
  gtk_drop_down_set_selected (self->drop_down, chosen <= n ? chosen : 0);
}

static void
canevas_body_filter_dispose (GObject *object)
{
  CanevasBodyFilter *self = CANEVAS_BODY_FILTER (object);

  g_clear_object (&self->bodies);
  g_clear_object (&self->names);
  self->drop_down = NULL;
  G_OBJECT_CLASS (canevas_body_filter_parent_class)->dispose (object);
}

static void
canevas_body_filter_class_init (CanevasBodyFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_body_filter_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_body_filter_init (CanevasBodyFilter *self)
{
  self->names = gtk_string_list_new ((const char *[]) { _("Every body"), NULL });
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

GtkWidget *
canevas_body_filter_new (CanevasList *bodies, const char *label)
{
  CanevasBodyFilter *self = g_object_new (CANEVAS_TYPE_BODY_FILTER, NULL);

  g_return_val_if_fail (CANEVAS_IS_LIST (bodies), NULL);

  self->bodies = g_object_ref (bodies);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->drop_down))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  bodies_cb (self);
  g_signal_connect_object (bodies, "items-changed", G_CALLBACK (bodies_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const char *
canevas_body_filter_get_body (CanevasBodyFilter *self)
{
  guint chosen;

  g_return_val_if_fail (CANEVAS_IS_BODY_FILTER (self), NULL);

  chosen = gtk_drop_down_get_selected (self->drop_down);
  return chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? canevas_list_get_id (self->bodies, chosen - 1) : NULL;
}

void
canevas_body_filter_clear (CanevasBodyFilter *self)
{
  g_return_if_fail (CANEVAS_IS_BODY_FILTER (self));

  gtk_drop_down_set_selected (self->drop_down, 0);
}
