/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-module.h"

char *
canevas_module_find (const char *name)
{
  const char *told = g_getenv ("CANEVAS_MODULE_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *beside = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (told != NULL)
    return g_build_filename (told, name, NULL);
  beside = g_build_filename (folder, name, NULL);
  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&beside);
  return g_build_filename (CANEVAS_MODULE_DIR, name, NULL);
}
