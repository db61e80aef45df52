/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/* The faces under which the administration sees its work, as a list, and the fields of the one selected under it. */
#define CANEVAS_TYPE_FACES (canevas_faces_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFaces, canevas_faces, CANEVAS, FACES, GtkBox)

GtkWidget *canevas_faces_new (CanevasStore *store);

G_END_DECLS
