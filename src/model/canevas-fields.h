/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

#include "canevas-config.h"

#include <glib/gi18n-lib.h>

/*
 * The notation of the field tables: one line a field, so that a type reads as its table. Further members of CanevasField follow
 * as designated initialisers (.required = TRUE, .maximum = 100).
 */
#define TEXT(name_, label_, hint_, ...)                                                                                             \
  { .name = name_, .kind = CANEVAS_FIELD_TEXT, .label = label_, .hint = hint_, __VA_ARGS__ }
#define LONG_TEXT(name_, label_, hint_, ...)                                                                                        \
  { .name = name_, .kind = CANEVAS_FIELD_LONG_TEXT, .label = label_, .hint = hint_, __VA_ARGS__ }
#define INTEGER(name_, label_, hint_, minimum_, maximum_, ...)                                                                      \
  { .name = name_, .kind = CANEVAS_FIELD_INTEGER, .label = label_, .hint = hint_, .minimum = minimum_, .maximum = maximum_, __VA_ARGS__ }
#define DECIMAL(name_, label_, hint_, minimum_, maximum_, ...)                                                                      \
  { .name = name_, .kind = CANEVAS_FIELD_DECIMAL, .label = label_, .hint = hint_, .minimum = minimum_, .maximum = maximum_, __VA_ARGS__ }
#define DATE(name_, label_, hint_, ...)                                                                                             \
  { .name = name_, .kind = CANEVAS_FIELD_DATE, .label = label_, .hint = hint_, __VA_ARGS__ }
#define FLAG(name_, label_, hint_, ...)                                                                                             \
  { .name = name_, .kind = CANEVAS_FIELD_FLAG, .label = label_, .hint = hint_, __VA_ARGS__ }
#define CHOICE(name_, label_, hint_, choices_, ...)                                                                                 \
  { .name = name_, .kind = CANEVAS_FIELD_CHOICE, .label = label_, .hint = hint_, .choices = choices_, __VA_ARGS__ }
#define REFERENCE(name_, label_, hint_, table_, on_delete_, ...)                                                                    \
  { .name = name_, .kind = CANEVAS_FIELD_REFERENCE, .label = label_, .hint = hint_, .references = table_,                           \
    .on_delete = CANEVAS_ON_DELETE_##on_delete_, __VA_ARGS__ }
/* Place among siblings; the store keeps it, nobody types it. */
#define RANK                                                                                                                        \
  { .name = "rank", .kind = CANEVAS_FIELD_DECIMAL, .label = N_("Rank"), .initial = "0", .hidden = TRUE }

/* A record type without behaviour beyond its table. The class_init of richer types calls canevas_record_class_set_type itself. */
#define CANEVAS_DEFINE_RECORD(TypeName, type_name)                                                                                  \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CANEVAS_TYPE_RECORD)                                                                    \
  static void type_name##_class_init (TypeName##Class *klass)                                                                       \
  {                                                                                                                                 \
    canevas_record_class_set_type (CANEVAS_RECORD_CLASS (klass), &type_name##_type);                                                \
  }                                                                                                                                 \
  static void type_name##_init (TypeName *self) {}
