/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Appends @text escaped for XML, as text or in an attribute. Bytes that XML cannot hold are dropped. @text may be %NULL. */
void canevas_xml_append (GString *xml, const char *text);
/** Appends @format, whose every "%s" is escaped. Knows "%s", "%u" and "%%". */
void canevas_xml_append_printf (GString *xml, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
