/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasExporterSetting:
 * @key: what stands before "=" after --set
 * @required: it must be given
 * @hint: how it is written ("kind=NAME"), for the sentence that asks for it
 * @check: (nullable): whether the value can be meant at all; %NULL: any text
 *
 * One thing that --set may choose.
 */
typedef struct
{
  const char *key;
  gboolean required;
  const char *hint;
  gboolean (*check) (const char *value, GError **error);
} CanevasExporterSetting;

/**
 * CanevasExport:
 * @subject: the record it is about
 * @ending: how the result is written ("json"): one of the exporter's
 * @settings: (element-type utf8 utf8): what was given after --set, checked
 *
 * One call of an exporter.
 */
typedef struct
{
  CanevasRecord *subject;
  const char *ending;
  GHashTable *settings;
} CanevasExport;

typedef struct _CanevasExporter CanevasExporter;

/** What stands behind "--set document=": @name: "minutes" */
typedef struct
{
  const char *name;
  const CanevasExporter *exporter;
} CanevasExporterVariant;

/**
 * CanevasExporter:
 * @name: what stands after FILE on the command line
 * @type: table of the record it is about, which --of names
 * @named_by: (nullable): what stands before "=" after --set where that names the record too, in place of --of
 * @settings: (nullable): ended by a %NULL key
 * @endings: the formats it writes, by the ending of OUT, ended by %NULL; the first is what "-o -" gets
 * @template: (nullable): the document template that writes the endings that this does not (.odt of a drawing)
 * @run: makes the result
 * @variants: (nullable): other exporters of the same name that "--set document=NAME" chooses, ended by a %NULL name
 *
 * Something that `canevas export` writes besides documents and records. Static data: an exporter is one file,
 * canevas-export-<name>.c, one line of canevas-exporters.h and one of the table in canevas-exporter.c.
 */
struct _CanevasExporter
{
  const char *name;
  const char *type;
  const char *named_by;
  const CanevasExporterSetting *settings;
  const char *const *endings;
  const char *template;
  GBytes *(*run) (const CanevasExport *self, GError **error);
  const CanevasExporterVariant *variants;
};

/** (nullable): the value given for @key. */
const char *canevas_export_get_setting (const CanevasExport *self, const char *key);

/** Whether @value was given for @key. */
gboolean canevas_export_is_set (const CanevasExport *self, const char *key, const char *value);
/** Whether @value is a number of levels, for settings. */
gboolean canevas_export_check_depth (const char *value, GError **error);

/** (nullable) */
const CanevasExporter *canevas_exporter_find (const char *name);
/** The one of the variants of @self called @variant. (nullable): with a sentence that says which there are */
const CanevasExporter *canevas_exporter_find_variant (const CanevasExporter *self, const char *variant, GError **error);
const CanevasExporter *const *canevas_exporter_list (guint *n_exporters);
/** (nullable): which ending of @self @out has; for "-", its first. */
const char *canevas_exporter_find_ending (const CanevasExporter *self, const char *out);

/**
 * canevas_exporter_read_settings:
 * @settings: (nullable): what may be set, ended by a %NULL key
 * @given: (nullable): "KEY=VALUE" texts as typed
 *
 * Returns: (transfer full) (nullable): keys and values, when each is known and can be meant and none that is needed is missing; else
 * a sentence about the words of the command line
 */
GHashTable *canevas_exporter_read_settings (const CanevasExporterSetting *settings, const char *const *given, GError **error);

G_END_DECLS
