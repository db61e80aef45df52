/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-json-export.h"
#include "canevas-json-import.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-unit.h"

#include <string.h>

#define PROJECT_ID "0190a1b2-c3d4-7e5f-8a9b-000000000001"
#define MILESTONE_ID "0190a1b2-c3d4-7e5f-8a9b-000000000002"
#define OTHER_ID "0190a1b2-c3d4-7e5f-8a9b-000000000003"

#define HEAD "{\"format\": \"canevas\", \"schema\": 1, \"records\": {\n"
#define TAIL "\n}}"
#define PROJECT "\"project\": [{\"id\": \"" PROJECT_ID "\", \"name\": \"Proxima\"}]"

/* A file with one project, "Proxima", that has one milestone, "Lancement", on 2026-09-15. */
static CanevasStore *
make_store (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (CanevasRecord) project = canevas_store_add_with_id (store, &canevas_project_type, PROJECT_ID, &error);
  g_autoptr (CanevasRecord) milestone = canevas_store_add_with_id (store, &canevas_milestone_type, MILESTONE_ID, &error);

  g_assert_true (canevas_record_set_text (project, "name", "Proxima", &error));
  g_assert_true (canevas_record_set_reference (milestone, "project", project, &error));
  g_assert_true (canevas_record_set_text (milestone, "name", "Lancement", &error));
  g_assert_true (canevas_record_set_text (milestone, "due", "2026-09-15", &error));
  g_assert_true (canevas_record_set_text (milestone, "decided_by", "Comité de pilotage", &error));
  return g_steal_pointer (&store);
}

static CanevasImport *
read_json (CanevasStore *store, const char *json, const CanevasRecordType *type, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return canevas_json_import (store, bytes, "essai.json", type, error);
}

static void
apply_json (CanevasStore *store, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasImport) import = read_json (store, json, NULL, &error);
  CanevasImportCount before, after;

  g_assert_no_error (error);
  canevas_import_count (import, NULL, &before);
  canevas_import_apply (import, &error);
  g_assert_no_error (error);
  canevas_import_count (import, NULL, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
}

static const struct
{
  const char *json;
  CanevasImportError code;
  const char *message;
} refusals[] = {
  { "[]", CANEVAS_IMPORT_ERROR_FORMAT, "essai.json, line 1: this is not an export of Canevas*" },
  { "{\"project\": []}", CANEVAS_IMPORT_ERROR_FORMAT, "essai.json, line 1: this is not an export of Canevas*" },
  { "{\"format\": \"other\", \"schema\": 1, \"records\": {}}", CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 1: this is not an export of Canevas*" },
  { "{\"format\": \"canevas\", \"records\": {}}", CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 1: “schema” is missing from the head of the file." },
  { "{\"format\": \"canevas\", \"schema\": 1}", CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 1: “records” is missing from the head of the file." },
  { "{\"format\": \"canevas\",\n\"schema\": 99, \"records\": {}}", CANEVAS_IMPORT_ERROR_NEWER,
    "essai.json, line 2: it was written by a newer Canevas (schema 99; this one knows up to 5). Update Canevas, then import it "
    "again." },
  { "{\"format\": \"canevas\", \"schema\": \"1\", \"records\": {}}", CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 1: “schema” should be a whole number from 1." },
  { "{\"format\": \"canevas\", \"schema\": 1, \"records\": {}, \"notes\": 1}", CANEVAS_IMPORT_ERROR_UNKNOWN,
    "essai.json, line 1: “notes” is not a part of an export of Canevas; records stand in “records”." },
  { HEAD "\"projet\": []" TAIL, CANEVAS_IMPORT_ERROR_UNKNOWN,
    "essai.json, line 2: “projet” is not a type of record that Canevas knows; check its spelling." },
  { HEAD "\"project\": {}" TAIL, CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 2: “project” should be a list between “[” and “]”, not a record between “{” and “}”." },
  { HEAD "\"project\": [\n\"Proxima\"]" TAIL, CANEVAS_IMPORT_ERROR_FORMAT,
    "essai.json, line 3: project 1 should be a record between “{” and “}”, not a text between quotes." },
  { HEAD "\"project\": [{\"id\": 12}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2: the id of project 1 should be a text between quotes, not a number." },
  { HEAD "\"project\": [{\"name\": \"A\"}, {\"nom\": \"B\"}]" TAIL, CANEVAS_IMPORT_ERROR_UNKNOWN,
    "essai.json, line 2, project 2, field “nom”: no such field is known; check its spelling." },
  { HEAD "\"project\": [{\"name\": 12}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “name”: there should be a text between quotes, not a number." },
  { HEAD "\"authority\": [{\"population\": \"514819\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, authority 1, field “population”: there should be a number, not a text between quotes." },
  { HEAD "\"authority\": [{\"population\": 514819.5}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, authority 1, field “population”: 514819.5 is not a whole number that fits here." },
  { HEAD "\"authority\": [{\"population\": 9223372036854775808}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, authority 1, field “population”: 9223372036854775808 is not a whole number that fits here." },
  { HEAD "\"authority\": [{\"population\": -1}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, authority 1, field “population”: *" },
  { HEAD "\"person\": [{\"leads_unit\": 1}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, person 1, field “leads_unit”: there should be true or false, not a number." },
  { HEAD "\"person\": [{\"leads_unit\": null}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, person 1, field “leads_unit”: there should be true or false, not null." },
  { HEAD "\"indicator\": [{\"project\": \"" PROJECT_ID "\", \"target\": 1e999}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, indicator 1, field “target”: the number 1e999 is too large." },
  { HEAD "\"project\": [{\"stage\": \"started\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “stage”: *" },
  { HEAD "\"project\": [{\"start_date\": \"2027-02-29\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “start_date”: *" },
  { HEAD "\"project\": [{\"start_date\": \"15/09/2026\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “start_date”: *" },
  { HEAD "\"project\": [{\"name\": \"Bip\\u0007\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “name”: *" },
  { HEAD "\"authority\": [{\"siren\": \"21310555400017\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, authority 1, field “siren”: *" },
  { HEAD "\"project\": [{\"id\": \"p1\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “id”: “p1” is not an id; an id is a UUID in lower case, such as "
    "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b." },
  { HEAD "\"project\": [{\"id\": \"0190A1B2-C3D4-7E5F-8A9B-000000000009\"}]" TAIL, CANEVAS_IMPORT_ERROR_VALUE,
    "essai.json, line 2, project 1, field “id”: *" },
  { HEAD "\"project\": [{\"id\": \"" OTHER_ID "\"},\n{\"id\": \"" OTHER_ID "\"}]" TAIL, CANEVAS_IMPORT_ERROR_DUPLICATE,
    "essai.json, line 3, project 2, field “id”: the id “" OTHER_ID "” is already that of project 1; give each record its own." },
  { HEAD "\"milestone\": [{\"project\": \"" OTHER_ID "\", \"name\": \"Bilan\"}]" TAIL, CANEVAS_IMPORT_ERROR_REFERENCE,
    "essai.json, line 2, milestone 1, field “project”: it refers to the project “" OTHER_ID
    "”, which is neither here nor in the file." },
  { HEAD "\"milestone\": [{\"name\": \"Bilan\"}]" TAIL, CANEVAS_IMPORT_ERROR_REFERENCE,
    "essai.json, line 2, milestone 1, field “project”: it is missing; it must say to which record this one belongs." },
  { HEAD "\"milestone\": [{\"id\": \"" MILESTONE_ID "\", \"project\": null}]" TAIL, CANEVAS_IMPORT_ERROR_REFERENCE,
    "essai.json, line 2, milestone 1, field “project”: it is missing; it must say to which record this one belongs." },
  { HEAD "\"unit\": [{\"id\": \"" PROJECT_ID "\", \"parent\": \"" OTHER_ID "\"}, {\"id\": \"" OTHER_ID
         "\", \"parent\": \"" PROJECT_ID "\"}]" TAIL,
    CANEVAS_IMPORT_ERROR_REFERENCE,
    "essai.json, line 2, unit 1, field “parent”: the record would belong to itself, directly or through others." },
  { HEAD "\"unit\": [{\"id\": \"" OTHER_ID "\", \"parent\": \"" OTHER_ID "\"}]" TAIL, CANEVAS_IMPORT_ERROR_REFERENCE,
    "essai.json, line 2, unit 1, field “parent”: the record would belong to itself, directly or through others." },
};

/* Each names its place, and nothing at all is written, not even what stands before the mistake. */
static void
test_refusals (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GBytes) before = canevas_json_export (store, NULL);
  g_autofree char *undo = g_strdup (canevas_store_get_undo_label (store));

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasImport) import = read_json (store, refusals[i].json, NULL, &error);
      g_autoptr (GBytes) after = canevas_json_export (store, NULL);

      g_assert_null (import);
      g_test_message ("%s", error->message);
      g_assert_error (error, CANEVAS_IMPORT_ERROR, (int) refusals[i].code);
      g_assert_true (g_pattern_match_simple (refusals[i].message, error->message));
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpstr (canevas_store_get_undo_label (store), ==, undo);
    }
}

static void
test_update_and_add (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GBytes) before = canevas_json_export (store, NULL);
  g_autoptr (CanevasRecord) milestone = canevas_store_lookup (store, &canevas_milestone_type, MILESTONE_ID);
  g_autoptr (CanevasList) milestones = canevas_store_children (store, &canevas_milestone_type, PROJECT_ID);
  g_autoptr (CanevasRecord) last = NULL;
  g_autoptr (GError) error = NULL;

  apply_json (store, HEAD "\"milestone\": [{\"id\": \"" MILESTONE_ID "\", \"due\": \"2026-10-01\", \"decided_by\": null},"
                          "{\"project\": \"" PROJECT_ID "\", \"name\": \"Bilan\"}, {\"project\": \"" PROJECT_ID
                          "\", \"name\": \"Clôture\"}]" TAIL);
  g_assert_cmpstr (canevas_record_get_text (milestone, "name"), ==, "Lancement");
  g_assert_cmpstr (canevas_record_get_text (milestone, "due"), ==, "2026-10-01");
  g_assert_null (canevas_record_get_text (milestone, "decided_by"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (milestones)), ==, 3);
  last = g_list_model_get_item (G_LIST_MODEL (milestones), 2);
  g_assert_cmpstr (canevas_record_get_title (last), ==, "Clôture");

  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "import essai.json");
  g_assert_true (canevas_store_undo (store, &error));
  {
    g_autoptr (GBytes) after = canevas_json_export (store, NULL);

    g_assert_true (g_bytes_equal (before, after));
  }
}

static void
test_dry_run_counts (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GBytes) before = canevas_json_export (store, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasImport) import =
    read_json (store,
               HEAD PROJECT ", \"milestone\": [{\"id\": \"" MILESTONE_ID "\", \"name\": \"Départ\"},"
                            "{\"id\": \"" OTHER_ID "\", \"project\": \"" PROJECT_ID "\", \"name\": \"Bilan\"}]" TAIL,
               NULL, &error);
  g_autoptr (GBytes) after = canevas_json_export (store, NULL);
  CanevasImportCount count;

  g_assert_no_error (error);
  canevas_import_count (import, NULL, &count);
  g_assert_cmpuint (count.added, ==, 1);
  g_assert_cmpuint (count.updated, ==, 1);
  g_assert_cmpuint (count.unchanged, ==, 1);
  canevas_import_count (import, &canevas_milestone_type, &count);
  g_assert_cmpuint (count.added, ==, 1);
  g_assert_cmpuint (count.updated, ==, 1);
  g_assert_cmpuint (count.unchanged, ==, 0);
  g_assert_true (g_bytes_equal (before, after));
}

/* Imported again, a file changes nothing and leaves no undo step. */
static void
test_same_again (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GBytes) json = canevas_json_export (store, NULL);
  g_autofree char *undo = g_strdup (canevas_store_get_undo_label (store));
  g_autofree char *text = g_strndup (g_bytes_get_data (json, NULL), g_bytes_get_size (json));

  apply_json (store, text);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, undo);
}

static void
test_one_type (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasImport) import = read_json (
      store, HEAD "\"milestone\": [{\"id\": \"" MILESTONE_ID "\", \"name\": \"Départ\"}]" TAIL, &canevas_milestone_type, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);
  g_clear_object (&import);
  import = read_json (store, HEAD PROJECT TAIL, &canevas_milestone_type, &error);
  g_assert_null (import);
  g_assert_error (error, CANEVAS_IMPORT_ERROR, CANEVAS_IMPORT_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==,
                   "essai.json, line 2: it also holds records of the type “project”, and only “milestone” was asked for; "
                   "import it as “data” to take everything.");
}

/* A service may stand before the pole it belongs to, as in a list sorted by name. */
static void
test_reference_to_what_follows (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (CanevasRecord) service = NULL;
  g_autoptr (CanevasRecord) pole = NULL;

  apply_json (store, HEAD "\"unit\": [{\"id\": \"" OTHER_ID "\", \"name\": \"Accueil\", \"parent\": \"" MILESTONE_ID "\"},"
                          "{\"id\": \"" MILESTONE_ID "\", \"name\": \"Pôle Usagers\"}]" TAIL);
  service = canevas_store_lookup (store, &canevas_unit_type, OTHER_ID);
  pole = canevas_record_get_reference (service, "parent");
  g_assert_cmpstr (canevas_record_get_title (pole), ==, "Pôle Usagers");
}

static void
test_line_ends_of_windows (void)
{
  g_autoptr (CanevasStore) store = make_store ();
  g_autoptr (CanevasRecord) project = canevas_store_lookup (store, &canevas_project_type, PROJECT_ID);

  apply_json (store, HEAD "\"project\": [{\"id\": \"" PROJECT_ID "\", \"context\": \"Un.\\r\\n\\r\\nDeux.\"}]" TAIL);
  g_assert_cmpstr (canevas_record_get_text (project, "context"), ==, "Un.\n\nDeux.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-import/refusals", test_refusals);
  g_test_add_func ("/exchange/json-import/update-and-add", test_update_and_add);
  g_test_add_func ("/exchange/json-import/dry-run-counts", test_dry_run_counts);
  g_test_add_func ("/exchange/json-import/same-again", test_same_again);
  g_test_add_func ("/exchange/json-import/one-type", test_one_type);
  g_test_add_func ("/exchange/json-import/reference-to-what-follows", test_reference_to_what_follows);
  g_test_add_func ("/exchange/json-import/line-ends-of-windows", test_line_ends_of_windows);
  return g_test_run ();
}
