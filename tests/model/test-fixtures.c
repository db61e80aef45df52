/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-milestone.h"
#include "canevas-objective.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-salvage.h"
#include "canevas-schema.h"
#include "canevas-store.h"
#include "canevas-unit.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/*
 * Files as each version of the schema left them, made by the program of that time: the example Proxima, then a milestone more,
 * then the project renamed and that undone. Today's program must open a copy of each as its user would expect.
 */

typedef struct
{
  int version;
  char *folder;
  char *path;
} Fixture;

static char *
get_name (int version)
{
  return g_strdup_printf ("schema-%d.canevas", version);
}

static void
set_up (Fixture *fixture, gconstpointer version)
{
  g_autofree char *name = get_name (GPOINTER_TO_INT (version));
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  fixture->version = GPOINTER_TO_INT (version);
  fixture->folder = g_dir_make_tmp ("canevas-fixture-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "proxima.canevas", NULL);
  g_file_get_contents (kept, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer version)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static CanevasStore *
open_fixture (Fixture *fixture, CanevasOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_open (canevas_schema_get_default (), fixture->path, flags, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_store_verify (store, NULL, &error));
  g_assert_no_error (error);
  return store;
}

static gboolean
is_older (Fixture *fixture)
{
  return fixture->version < canevas_schema_get_default ()->version;
}

static CanevasRecord *
get_project (CanevasStore *store)
{
  g_autoptr (CanevasList) projects = canevas_store_list (store, &canevas_project_type);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (projects)), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (projects), 0);
}

static CanevasRecord *
get_last_milestone (CanevasStore *store, CanevasRecord *project)
{
  g_autoptr (CanevasList) milestones = canevas_store_children (store, &canevas_milestone_type, canevas_record_get_id (project));

  return g_list_model_get_item (G_LIST_MODEL (milestones), g_list_model_get_n_items (G_LIST_MODEL (milestones)) - 1);
}

static void
assert_proxima (CanevasStore *store)
{
  g_autoptr (CanevasRecord) project = get_project (store);
  g_autoptr (CanevasRecord) milestone = get_last_milestone (store, project);
  g_autoptr (CanevasRecord) unit = canevas_store_lookup (store, &canevas_unit_type, "01833e71-f803-71b7-963e-707a4b8ec8de");
  g_autoptr (CanevasRecord) above = canevas_record_get_reference (unit, "parent");
  g_autoptr (CanevasRecord) risk = canevas_store_lookup (store, &canevas_risk_type, "01833e71-f85f-77fc-80e8-cc0d990fe14f");

  g_assert_cmpstr (canevas_record_get_title (project), ==, "Proxima 2024 (exemple)");
  g_assert_cmpuint (canevas_store_count (store, &canevas_objective_type), ==, 11);
  g_assert_cmpuint (canevas_store_count (store, &canevas_role_type), ==, 12);
  g_assert_cmpuint (canevas_store_count (store, &canevas_milestone_type), ==, 9);
  g_assert_cmpuint (canevas_store_count (store, &canevas_risk_type), ==, 8);

  g_assert_cmpstr (canevas_record_get_title (milestone), ==, "Bilan un an après");
  g_assert_cmpstr (canevas_record_get_text (milestone, "due"), ==, "2024-09-20");
  g_assert_cmpstr (canevas_record_get_text (milestone, "condition"), ==, "« Tout le monde » a répondu\nau questionnaire ; 100 % lus");
  g_assert_cmpstr (canevas_record_get_title (above), ==, "Direction générale des services");
  g_assert_cmpint (canevas_record_get_integer (risk, "likelihood"), ==, 3);
  g_assert_cmpint (canevas_risk_get_criticality (CANEVAS_RISK (risk)), ==, 12);
}

static void
test_open (Fixture *fixture, gconstpointer version)
{
  g_autofree char *name = g_strdup_printf ("proxima.schema-%d.canevas", fixture->version);
  g_autofree char *backup = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  gsize before_length = 0, kept_length = 0;
  g_autoptr (CanevasStore) store = NULL;
  CanevasStoreInfo info = { 0 };

  g_assert_true (g_file_get_contents (fixture->path, &before, &before_length, NULL));
  store = open_fixture (fixture, CANEVAS_OPEN_DEFAULT);
  assert_proxima (store);
  canevas_store_get_info (store, &info);
  g_assert_cmpint (info.schema_version, ==, canevas_schema_get_default ()->version);
  g_assert_cmpuint (info.n_entries, ==, 3);

  /* The file as it was is beside one that was brought up to date, and only there. */
  g_assert_cmpint (g_file_test (backup, G_FILE_TEST_EXISTS), ==, is_older (fixture));
  if (is_older (fixture))
    {
      g_assert_true (g_file_get_contents (backup, &kept, &kept_length, NULL));
      g_assert_cmpmem (before, before_length, kept, kept_length);
    }

  /* The second time it is a file like any other. */
  g_clear_object (&store);
  store = open_fixture (fixture, CANEVAS_OPEN_DEFAULT);
  assert_proxima (store);
}

static void
test_read_only (Fixture *fixture, gconstpointer version)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length = 0, after_length = 0;

  g_assert_true (g_file_get_contents (fixture->path, &before, &before_length, NULL));
  store = open_fixture (fixture, CANEVAS_OPEN_READ_ONLY);
  assert_proxima (store);
  g_assert_true (g_file_get_contents (fixture->path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* Changes recorded under an older schema would be written into the wrong columns: they can be read, not taken back. */
static void
test_undo_of_then (Fixture *fixture, gconstpointer version)
{
  g_autoptr (CanevasStore) store = open_fixture (fixture, CANEVAS_OPEN_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) project = get_project (store);

  if (is_older (fixture))
    {
      g_assert_null (canevas_store_get_undo_label (store));
      g_assert_null (canevas_store_get_redo_label (store));
      g_assert_false (canevas_store_undo (store, &error));
      g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
      g_assert_false (canevas_store_redo (store, NULL));
      assert_proxima (store);
      return;
    }
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Ajouter un jalon");
  g_assert_cmpstr (canevas_store_get_redo_label (store), ==, "Renommer le projet");
  g_assert_true (canevas_store_redo (store, &error));
  g_assert_cmpstr (canevas_record_get_title (project), ==, "Proxima 2");
  g_assert_true (canevas_store_undo (store, &error));
  assert_proxima (store);
  g_assert_true (canevas_store_undo (store, &error));
  g_assert_cmpuint (canevas_store_count (store, &canevas_milestone_type), ==, 8);
  g_assert_true (canevas_store_redo (store, &error));
  assert_proxima (store);
}

/* What is done from now on can be undone and redone, also with all that hangs on a record, and after closing. */
static void
test_undo_of_now (Fixture *fixture, gconstpointer version)
{
  g_autoptr (CanevasStore) store = open_fixture (fixture, CANEVAS_OPEN_DEFAULT);
  g_autofree char *undo_then = g_strdup (canevas_store_get_undo_label (store));
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) project = get_project (store);

  g_assert_true (canevas_store_remove (store, project, &error));
  g_assert_cmpuint (canevas_store_count (store, &canevas_risk_type), ==, 0);
  g_assert_true (canevas_store_undo (store, &error));
  assert_proxima (store);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, undo_then);
  g_clear_object (&project);
  g_clear_object (&store);

  store = open_fixture (fixture, CANEVAS_OPEN_DEFAULT);
  assert_proxima (store);
  g_assert_true (canevas_store_redo (store, &error));
  g_assert_cmpuint (canevas_store_count (store, &canevas_project_type), ==, 0);
  g_assert_true (canevas_store_undo (store, &error));
  assert_proxima (store);
  g_assert_true (canevas_store_verify (store, NULL, &error));
  g_assert_no_error (error);
}

/* A file of any version that lost a few pages anywhere gives back most of its records, and is one of today then. */
static void
test_salvage (Fixture *fixture, gconstpointer version)
{
  g_autofree char *whole = NULL;
  gsize length = 0;
  g_autofree char *saved = g_build_filename (fixture->folder, "saved.canevas", NULL);
  GRand *rand = g_rand_new_with_seed (2026);

  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *content = g_memdup2 (whole, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasSalvage) report = NULL;
      g_autoptr (CanevasStore) store = NULL;

      for (int j = 0; i > 0 && j < 4; j++)
        memset (content + g_rand_int_range (rand, 0, (gint32) (length / 4096)) * 4096, 0, 4096);
      g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
      g_unlink (saved);
      report = canevas_store_salvage (canevas_schema_get_default (), fixture->path, saved, NULL, &error);
      g_assert_no_error (error);
      /* Of 140 or more; fewer where the list of tables is among what was lost, for an old table is then known by its columns alone. */
      g_assert_cmpuint (report->saved, >=, 80);
      store = canevas_store_open (canevas_schema_get_default (), saved, CANEVAS_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_true (canevas_store_verify (store, NULL, &error));
      if (i == 0)
        assert_proxima (store);
    }
  g_rand_free (rand);
}

static void
add (const char *name, int version, void (*test) (Fixture *fixture, gconstpointer version))
{
  g_autofree char *path = g_strdup_printf ("/model/fixtures/schema-%d/%s", version, name);

  g_test_add (path, Fixture, GINT_TO_POINTER (version), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (int version = 1; version <= canevas_schema_get_default ()->version; version++)
    {
      g_autofree char *name = get_name (version);
      g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

      /* The newest version gets its fixture when it no longer changes, at the latest when the next one begins. */
      if (version == canevas_schema_get_default ()->version && !g_file_test (kept, G_FILE_TEST_EXISTS))
        continue;
      add ("open", version, test_open);
      add ("read-only", version, test_read_only);
      add ("undo-of-then", version, test_undo_of_then);
      add ("undo-of-now", version, test_undo_of_now);
      add ("salvage", version, test_salvage);
    }
  return g_test_run ();
}
