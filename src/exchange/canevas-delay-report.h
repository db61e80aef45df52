/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-decision-delay.h"

G_BEGIN_DECLS

/*
 * A simulated decision, for other programs and for a message. Keys and codes are stable and never translated; sentences are in the
 * language that was current when the simulation was made, and headings of the text in the current one.
 */

/** One object: see README.md for its keys. */
GBytes *canevas_delay_report_write_json (const CanevasDecisionDelay *delay);
/** One line a passage, after a line of keys; RFC 4180, UTF-8. */
GBytes *canevas_delay_report_write_csv (const CanevasDecisionDelay *delay);
/** Plain text, to be read. */
GBytes *canevas_delay_report_write_text (const CanevasDecisionDelay *delay);

G_END_DECLS
