/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-framing.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-scope-item.h"
#include "canevas-store.h"

#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
set_field (CanevasRecord *project, const char *name)
{
  const CanevasField *field = &canevas_project_type.fields[canevas_record_type_find_field (&canevas_project_type, name)];

  g_assert_true (canevas_record_set_text (project, name, field->kind == CANEVAS_FIELD_DATE ? "2026-09-01" : "Accueil des usagers", NULL));
  canevas_store_end_typing (canevas_record_get_store (project));
}

static void
answer (Fixture *self, const CanevasFramingPart *part)
{
  if (part->field != NULL)
    {
      set_field (self->project, part->field);
      return;
    }
  for (guint i = 0; i < part->at_least; i++)
    {
      g_autoptr (CanevasRecord) child = NULL;

      /* One line short is not an answer. */
      g_assert_false (canevas_framing_part_is_answered (part, self->project));
      child = canevas_store_add (self->store, part->type, self->project, NULL);
      g_assert_nonnull (child);
      if (part->kind_field != NULL)
        g_assert_true (canevas_record_set_text (child, part->kind_field, part->kind, NULL));
    }
}

static void
assert_counts (Fixture *self, const char *id, guint answered, guint asked)
{
  guint is_answered, is_asked;

  canevas_framing_section_count (canevas_framing_find_section (id), self->project, &is_answered, &is_asked);
  g_assert_cmpuint (is_answered, ==, answered);
  g_assert_cmpuint (is_asked, ==, asked);
}

/* The thirteen sections of the note de cadrage, in the order of print, each asking something that exists. */
static void
test_sections (void)
{
  static const char *const ids[] = {
    "context",    "stakes",   "objectives", "scope", "beneficiaries", "deliverables", "governance",
    "calendar",   "means",    "risks",      "communication", "evaluation", "validation",
  };
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    {
      guint asked = 0;

      g_assert_cmpstr (sections[i].id, ==, ids[i]);
      g_assert_cmpuint (sections[i].number, ==, i + 1);
      g_assert_true (canevas_framing_find_section (ids[i]) == &sections[i]);
      for (guint j = 0; j < sections[i].n_parts; j++)
        {
          const CanevasFramingPart *part = &sections[i].parts[j];

          g_assert_true ((part->field != NULL) != (part->type != NULL));
          if (part->field != NULL)
            g_assert_cmpint (canevas_record_type_find_field (&canevas_project_type, part->field), >=, 0);
          else
            g_assert_cmpuint (part->at_least, >, 0);
          g_assert_cmpstr (canevas_framing_part_get_question (part), !=, "");
          asked += !part->optional;
        }
      g_assert_cmpuint (asked, >, 0);
    }
  g_assert_null (canevas_framing_find_section ("weather"));
}

/* What a section asks for is what the project's form calls required: the two never tell people different things. */
static void
test_required_fields_are_asked (void)
{
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < sections[i].n_parts; j++)
      {
        const CanevasFramingPart *part = &sections[i].parts[j];

        if (part->field != NULL)
          {
            int index = canevas_record_type_find_field (&canevas_project_type, part->field);

            g_test_message ("field %s", part->field);
            g_assert_cmpint (!part->optional, ==, canevas_project_type.fields[index].required);
          }
      }
}

static void
test_empty_project (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 0);
  assert_counts (self, "context", 0, 6);
  assert_counts (self, "scope", 0, 4);
  assert_counts (self, "validation", 0, 1);
}

/* Section by section, answering what is asked makes one more ready, and nothing else does. */
static void
test_filling (Fixture *self, gconstpointer data)
{
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < sections[i].n_parts; j++)
        {
          const CanevasFramingPart *part = &sections[i].parts[j];

          if (part->optional)
            continue;
          g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, i);
          g_assert_false (canevas_framing_part_is_answered (part, self->project));
          answer (self, part);
          g_assert_true (canevas_framing_part_is_answered (part, self->project));
        }
      g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, i + 1);
    }
}

static void
test_undo_takes_back (Fixture *self, gconstpointer data)
{
  set_field (self->project, "purpose");
  assert_counts (self, "stakes", 1, 2);
  set_field (self->project, "stakes");
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 1);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 0);
  assert_counts (self, "stakes", 1, 2);
  g_assert_true (canevas_store_redo (self->store, NULL));
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 1);

  answer (self, &canevas_framing_find_section ("deliverables")->parts[0]);
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 2);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_framing_count_ready (self->project), ==, 1);
}

/* The sides of the scope are told apart; optional parts never count. */
static void
test_sides (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) line = canevas_store_add (self->store, &canevas_scope_item_type, self->project, NULL);

  assert_counts (self, "scope", 1, 4);
  g_assert_true (canevas_record_set_text (line, "kind", "fixed", NULL));
  assert_counts (self, "scope", 1, 4);
  g_assert_true (canevas_framing_part_is_answered (&canevas_framing_find_section ("scope")->parts[3], self->project));
  g_assert_false (canevas_framing_part_is_answered (&canevas_framing_find_section ("scope")->parts[0], self->project));

  set_field (self->project, "escalation");
  set_field (self->project, "regulation");
  assert_counts (self, "governance", 0, 3);
}

/* A role of another project is not this one's. */
static void
test_other_project (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) other = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (CanevasRecord) role = canevas_store_add (self->store, &canevas_role_type, other, NULL);

      g_assert_nonnull (role);
    }
  assert_counts (self, "governance", 0, 3);
}

static void
test_french (void)
{
  const CanevasFramingSection *scope = canevas_framing_find_section ("scope");

  CANEVAS_LANGUAGE_SCOPE ("fr");
  g_assert_cmpstr (canevas_framing_part_get_question (&scope->parts[2]), ==,
                   "Sur quoi le groupe peut-il vraiment changer la solution\342\200\257?");
  g_assert_cmpstr (canevas_framing_part_get_question (&canevas_framing_find_section ("calendar")->parts[0]), ==,
                   "Quel jour le projet commence-t-il\342\200\257?");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framing/sections", test_sections);
  g_test_add_func ("/framing/required-fields-are-asked", test_required_fields_are_asked);
  g_test_add ("/framing/empty-project", Fixture, NULL, set_up, test_empty_project, tear_down);
  g_test_add ("/framing/filling", Fixture, NULL, set_up, test_filling, tear_down);
  g_test_add ("/framing/undo-takes-back", Fixture, NULL, set_up, test_undo_takes_back, tear_down);
  g_test_add ("/framing/sides", Fixture, NULL, set_up, test_sides, tear_down);
  g_test_add ("/framing/other-project", Fixture, NULL, set_up, test_other_project, tear_down);
  g_test_add_func ("/framing/french", test_french);
  return g_test_run ();
}
