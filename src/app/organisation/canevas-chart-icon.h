/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-org-chart.h"

G_BEGIN_DECLS

/** A small drawing of @form in the colour of the text around it. (transfer floating) */
GtkWidget *canevas_chart_icon_new (CanevasOrgForm form);

G_END_DECLS
