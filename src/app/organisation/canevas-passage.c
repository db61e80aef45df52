/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-passage.h"

/* Milliseconds. */
#define DURATION 250

struct _CanevasPassage
{
  AdwBin parent_instance;

  GtkWidget *child;
  GtkWidget *veil; /* what was shown before */
  AdwAnimation *animation;
};

G_DEFINE_FINAL_TYPE (CanevasPassage, canevas_passage, ADW_TYPE_BIN)

static void
fade_cb (double opacity, gpointer data)
{
  gtk_widget_set_opacity (CANEVAS_PASSAGE (data)->veil, opacity);
}

static void
done_cb (CanevasPassage *self)
{
  gtk_widget_set_visible (self->veil, FALSE);
  gtk_picture_set_paintable (GTK_PICTURE (self->veil), NULL);
}

static void
canevas_passage_dispose (GObject *object)
{
  CanevasPassage *self = CANEVAS_PASSAGE (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);

  G_OBJECT_CLASS (canevas_passage_parent_class)->dispose (object);
}

static void
canevas_passage_class_init (CanevasPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_passage_dispose;
}

static void
canevas_passage_init (CanevasPassage *self)
{
  self->veil = g_object_new (GTK_TYPE_PICTURE, "visible", FALSE, "can-target", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

GtkWidget *
canevas_passage_new (GtkWidget *child)
{
  CanevasPassage *self = g_object_new (CANEVAS_TYPE_PASSAGE, NULL);
  GtkWidget *overlay = gtk_overlay_new ();

  self->child = child;
  gtk_overlay_set_child (GTK_OVERLAY (overlay), child);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->veil);
  adw_bin_set_child (ADW_BIN (self), overlay);
  self->animation = g_object_ref_sink (adw_timed_animation_new (self->veil, 1, 0, DURATION,
                                                                adw_callback_animation_target_new (fade_cb, self, NULL)));
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);
  return GTK_WIDGET (self);
}

void
canevas_passage_begin (CanevasPassage *self)
{
  g_autoptr (GdkPaintable) live = NULL;
  g_autoptr (GdkPaintable) before = NULL;

  g_return_if_fail (CANEVAS_IS_PASSAGE (self));

  if (!gtk_widget_get_mapped (self->child) || !adw_get_enable_animations (self->child))
    return;
  live = gtk_widget_paintable_new (self->child);
  before = gdk_paintable_get_current_image (live);
  gtk_picture_set_paintable (GTK_PICTURE (self->veil), before);
  gtk_widget_set_opacity (self->veil, 1);
  gtk_widget_set_visible (self->veil, TRUE);
  adw_animation_play (self->animation);
}
