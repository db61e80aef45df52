/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-directory.h"

G_BEGIN_DECLS

/* The official list of authorities, searched as one types. Signal: "chosen" (CanevasDirectoryEntry). */
#define CANEVAS_TYPE_OFFICIAL_LIST (canevas_official_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOfficialList, canevas_official_list, CANEVAS, OFFICIAL_LIST, GtkBox)

GtkWidget *canevas_official_list_new (void);

G_END_DECLS
