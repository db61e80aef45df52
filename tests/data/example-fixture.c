/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "example-fixture.h"

#include "canevas-example.h"
#include "canevas-schema.h"

#include <glib/gstdio.h>

void
example_fixture_set_up (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasList) projects = NULL;

  fixture->folder = g_dir_make_tmp ("canevas-examples-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "example.canevas", NULL);
  canevas_example_create (example, fixture->path, &error);
  g_assert_no_error (error);
  fixture->store = canevas_store_open (canevas_schema_get_default (), fixture->path, CANEVAS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  projects = canevas_store_list (fixture->store, canevas_schema_find_type (canevas_schema_get_default (), "project"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (projects)), >=, 1);
  fixture->project = g_list_model_get_item (G_LIST_MODEL (projects), 0);
}

void
example_fixture_tear_down (ExampleFixture *fixture, gconstpointer example)
{
  g_clear_object (&fixture->project);
  canevas_store_close (fixture->store, NULL);
  g_clear_object (&fixture->store);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

CanevasList *
example_fixture_list (ExampleFixture *fixture, const char *table)
{
  return canevas_store_list (fixture->store, canevas_schema_find_type (canevas_schema_get_default (), table));
}

CanevasDecisionDelay *
example_fixture_simulate (CanevasRecord *kind, const char *from)
{
  GDate day;

  g_assert_true (canevas_day_parse (from, &day));
  return canevas_decision_delay_new (kind, &day);
}
