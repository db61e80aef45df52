/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** canevas_text_fold: @text: (nullable). For comparing what people typed: without accents, capitals and surrounding white. (transfer full) */
char *canevas_text_fold (const char *text);

G_END_DECLS
