/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CanevasSeverity:
 * @CANEVAS_SEVERITY_TO_CORRECT: cannot stay as it is
 * @CANEVAS_SEVERITY_TO_CHECK: probably wrong, people decide
 * @CANEVAS_SEVERITY_ADVICE: would be better otherwise
 *
 * How much a finding matters, the most serious first.
 */
typedef enum
{
  CANEVAS_SEVERITY_TO_CORRECT,
  CANEVAS_SEVERITY_TO_CHECK,
  CANEVAS_SEVERITY_ADVICE,
} CanevasSeverity;

G_END_DECLS
