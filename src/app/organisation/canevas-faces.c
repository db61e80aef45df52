/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-faces.h"

#include "canevas-face.h"
#include "canevas-form.h"
#include "canevas-record-list.h"

#include <glib/gi18n-lib.h>

struct _CanevasFaces
{
  GtkBox parent_instance;

  GtkWidget *list;
  AdwBin *place; /* of the form */
  CanevasRecord *shown;
};

G_DEFINE_FINAL_TYPE (CanevasFaces, canevas_faces, GTK_TYPE_BOX)

static void show (CanevasFaces *self, CanevasRecord *face);

static void
deleted_cb (CanevasFaces *self)
{
  show (self, NULL);
}

/* @face: (nullable) */
static void
show (CanevasFaces *self, CanevasRecord *face)
{
  GtkWidget *form = NULL;

  if (self->shown == face)
    return;
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, deleted_cb, self);
  g_set_object (&self->shown, face);
  if (face != NULL)
    {
      form = canevas_form_new (face, CANEVAS_EDITOR_ROW);
      canevas_form_add_all (CANEVAS_FORM (form));
      g_signal_connect_object (face, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (self->place, form);
}

static void
added_cb (CanevasFaces *self, CanevasRecord *face)
{
  show (self, face);
  canevas_form_focus (CANEVAS_FORM (adw_bin_get_child (self->place)), NULL);
}

static void
canevas_faces_dispose (GObject *object)
{
  CanevasFaces *self = CANEVAS_FACES (object);

  g_clear_object (&self->shown);

  G_OBJECT_CLASS (canevas_faces_parent_class)->dispose (object);
}

static void
canevas_faces_class_init (CanevasFacesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_faces_dispose;
}

static void
canevas_faces_init (CanevasFaces *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
canevas_faces_new (CanevasStore *store)
{
  CanevasFaces *self = g_object_new (CANEVAS_TYPE_FACES, NULL);

  self->list = canevas_record_list_new (store, NULL, &canevas_face_type, g_dgettext (GETTEXT_PACKAGE, canevas_face_type.plural),
                                        _("Under how many faces does the administration work: daily business, projects, what is still uncertain?"));
  self->place = ADW_BIN (adw_bin_new ());
  g_signal_connect_object (self->list, "selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->place));
  return GTK_WIDGET (self);
}
