/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/* "Takes part in": the roles of a person, each leading to its project. Hides itself when there is none. */
#define CANEVAS_TYPE_PARTICIPATIONS (canevas_participations_get_type ())
G_DECLARE_FINAL_TYPE (CanevasParticipations, canevas_participations, CANEVAS, PARTICIPATIONS, GtkBox)

GtkWidget *canevas_participations_new (CanevasRecord *person);

G_END_DECLS
