/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-exporters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CanevasExporter *const exporters[] = {
  &canevas_exporter_calendar,
  &canevas_exporter_circuit,
  &canevas_exporter_communication_plan,
  &canevas_exporter_communities,
  &canevas_exporter_cst,
  &canevas_exporter_dashboard,
  &canevas_exporter_decision_delay,
  &canevas_exporter_governance,
  &canevas_exporter_ideas,
  &canevas_exporter_organigramme,
  &canevas_exporter_plan,
  &canevas_exporter_portfolio,
  &canevas_exporter_raci,
  &canevas_exporter_retex,
  &canevas_exporter_session,
  &canevas_exporter_slips,
  &canevas_exporter_stakeholders,
  &canevas_exporter_wordcloud,
};

const char *
canevas_export_get_setting (const CanevasExport *self, const char *key)
{
  return g_hash_table_lookup (self->settings, key);
}

gboolean
canevas_export_is_set (const CanevasExport *self, const char *key, const char *value)
{
  return g_strcmp0 (canevas_export_get_setting (self, key), value) == 0;
}

gboolean
canevas_export_check_depth (const char *value, GError **error)
{
  guint64 depth;

  if (g_ascii_string_to_unsigned (value, 10, 1, 100, &depth, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a number of levels: write depth=3."), value);
  return FALSE;
}

const CanevasExporter *
canevas_exporter_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++)
    if (g_str_equal (exporters[i]->name, name))
      return exporters[i];
  return NULL;
}

const CanevasExporter *
canevas_exporter_find_variant (const CanevasExporter *self, const char *variant, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (const CanevasExporterVariant *one = self->variants; one->name != NULL; one++)
    {
      if (g_str_equal (one->name, variant))
        return one->exporter;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", one->name);
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” cannot be meant here. What can be is: %s."), variant,
               known->str);
  return NULL;
}

const CanevasExporter *const *
canevas_exporter_list (guint *n_exporters)
{
  *n_exporters = G_N_ELEMENTS (exporters);
  return exporters;
}

const char *
canevas_exporter_find_ending (const CanevasExporter *self, const char *out)
{
  const char *dot = strrchr (out, '.');

  if (g_str_equal (out, "-"))
    return self->endings[0];
  for (guint i = 0; dot != NULL && self->endings[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, self->endings[i]) == 0)
      return self->endings[i];
  return NULL;
}

static const CanevasExporterSetting *
find_setting (const CanevasExporterSetting *settings, const char *key)
{
  for (; settings != NULL && settings->key != NULL; settings++)
    if (g_str_equal (settings->key, key))
      return settings;
  return NULL;
}

static char *
join_keys (const CanevasExporterSetting *settings)
{
  GString *keys = g_string_new (NULL);

  for (; settings != NULL && settings->key != NULL; settings++)
    g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", settings->key);
  return g_string_free (keys, FALSE);
}

static gboolean
read_setting (const CanevasExporterSetting *settings, const char *given, GHashTable *values, GError **error)
{
  const char *equals = strchr (given, '=');
  g_autofree char *key = equals != NULL ? g_strndup (given, (gsize) (equals - given)) : g_strdup (given);
  const char *value = equals != NULL ? equals + 1 : "";
  const CanevasExporterSetting *setting = find_setting (settings, key);
  g_autofree char *keys = NULL;

  if (setting != NULL)
    {
      if (setting->check != NULL && !setting->check (value, error))
        return FALSE;
      g_hash_table_insert (values, g_steal_pointer (&key), g_strdup (value));
      return TRUE;
    }
  keys = join_keys (settings);
  if (*keys == '\0')
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” cannot be set: nothing can be here."), key);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” cannot be set. What can be set is: %s."), key, keys);
  return FALSE;
}

GHashTable *
canevas_exporter_read_settings (const CanevasExporterSetting *settings, const char *const *given, GError **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (; given != NULL && *given != NULL; given++)
    if (!read_setting (settings, *given, values, error))
      return NULL;
  for (; settings != NULL && settings->key != NULL; settings++)
    if (settings->required && g_hash_table_lookup (values, settings->key) == NULL)
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("Something is missing: add “--set %s”."), settings->hint);
        return NULL;
      }
  return g_steal_pointer (&values);
}
