/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** canevas_heap_reserve: takes the memory that a document or a drawing needs in one go. Before any other thread is started. */
void canevas_heap_reserve (void);

G_END_DECLS
