/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A cloud of the words of ideas, minutes, or a text. */
#define CANEVAS_TYPE_WORD_CLOUD (canevas_word_cloud_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWordCloud, canevas_word_cloud, CANEVAS, WORD_CLOUD, CanevasRecord)

extern const CanevasRecordType canevas_word_cloud_type;

G_END_DECLS
