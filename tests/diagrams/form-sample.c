/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-sample.h"

#include "canevas-membership.h"
#include "canevas-person.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"
#include "org-sample.h"

static const char *const sectors[] = { "Performance et transformation", "Qualité de service",
                                       "Aménagement et développement du territoire" };

void
form_sample_set (CanevasRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  canevas_record_set_text (record, field, text, &error);
  g_assert_no_error (error);
}

CanevasRecord *
form_sample_add_link (CanevasStore *store, CanevasRecord *source, CanevasRecord *target, const char *kind, CanevasRecord *person)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *link = canevas_store_add (store, &canevas_unit_link_type, source, &error);

  g_assert_no_error (error);
  canevas_record_set_reference (link, "target", target, &error);
  g_assert_no_error (error);
  form_sample_set (link, "kind", kind);
  canevas_record_set_reference (link, "person", person, &error);
  g_assert_no_error (error);
  return link;
}

CanevasRecord *
form_sample_add_membership (CanevasStore *store, CanevasRecord *person, CanevasRecord *unit, const char *kind)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *membership = canevas_store_add (store, &canevas_membership_type, person, &error);

  g_assert_no_error (error);
  canevas_record_set_reference (membership, "unit", unit, &error);
  g_assert_no_error (error);
  form_sample_set (membership, "kind", kind);
  return membership;
}

static CanevasRecord *
get_unit (CanevasStore *store, const CanevasOrgFacts *facts, guint unit)
{
  return canevas_store_lookup (store, &canevas_unit_type, facts->units[unit].id);
}

/* The first who works in a unit. (transfer full) */
static CanevasRecord *
get_someone (CanevasStore *store, const CanevasOrgFacts *facts, guint unit)
{
  g_assert_cmpuint (facts->units[unit].first_post, <, facts->units[unit].end_post);
  return canevas_store_lookup (store, &canevas_person_type, facts->posts[facts->units[unit].first_post].id);
}

/* Units right below the general management that are in the line. @number: among them */
static void
dress_branch (CanevasRecord *unit, CanevasOrgForm form, guint number)
{
  static const char *const natures[] = { "territorial", "thematic", "resource" };

  if (form == CANEVAS_ORG_FORM_RING)
    form_sample_set (unit, "sector", sectors[number % 3]);
  else if (form == CANEVAS_ORG_FORM_INVERTED && number % 4 == 0)
    form_sample_set (unit, "nature", "resource");
  else if (form == CANEVAS_ORG_FORM_MATRIX)
    form_sample_set (unit, "nature", natures[number % 3]);
  else if (form == CANEVAS_ORG_FORM_BANDS && number % 2 == 1)
    form_sample_set (unit, "nature", "transversal");
  else if (form == CANEVAS_ORG_FORM_FLAT)
    form_sample_set (unit, "heading", "collective");
}

static void
dress_unit (CanevasRecord *unit, CanevasOrgForm form, const CanevasOrgUnit *facts)
{
  if (form == CANEVAS_ORG_FORM_CIRCLES)
    {
      form_sample_set (unit, "kind", "circle");
      form_sample_set (unit, "purpose", "Rendre aux habitants un service simple et proche.");
    }
  else if (form == CANEVAS_ORG_FORM_CELLS && facts->n_children == 0 && !facts->staff)
    form_sample_set (unit, "kind", "cell");
  else if (form == CANEVAS_ORG_FORM_PAIRS && (facts->n_children > 0 || facts->level == 2))
    form_sample_set (unit, "heading", "pair");
}

/* Each branch with the next: who heads the first is référent, takes part in the band, volunteers for the collective. */
static void
tie_branches (CanevasStore *store, CanevasOrgForm form, const CanevasOrgFacts *facts, const GArray *branches,
              CanevasRecord *collective)
{
  for (guint i = 0; i + 1 < branches->len; i++)
    {
      const guint number = g_array_index (branches, guint, i);
      g_autoptr (CanevasRecord) unit = get_unit (store, facts, number);
      g_autoptr (CanevasRecord) next = get_unit (store, facts, g_array_index (branches, guint, i + 1));
      g_autoptr (CanevasRecord) person = get_someone (store, facts, number);
      g_autoptr (CanevasRecord) tie = NULL;

      if (form == CANEVAS_ORG_FORM_MATRIX)
        tie = form_sample_add_link (store, unit, next, "referent", person);
      else if (form == CANEVAS_ORG_FORM_CIRCLES)
        tie = form_sample_add_link (store, unit, next, "double", NULL);
      else if (form == CANEVAS_ORG_FORM_BANDS)
        tie = form_sample_add_membership (store, person, next, "member");
      else if (collective != NULL)
        tie = form_sample_add_membership (store, person, collective, "volunteer");
    }
}

void
form_sample_dress (CanevasStore *store, CanevasOrgForm form)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (store, NULL);
  g_autoptr (GArray) branches = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (CanevasRecord) top = get_unit (store, facts, 0);
  g_autoptr (CanevasRecord) collective = NULL;

  for (guint i = 0; i < facts->n_units; i++)
    {
      g_autoptr (CanevasRecord) unit = get_unit (store, facts, i);

      dress_unit (unit, form, &facts->units[i]);
      if (facts->units[i].level != 2 || facts->units[i].staff)
        continue;
      dress_branch (unit, form, branches->len);
      g_array_append_val (branches, i);
    }
  if (form == CANEVAS_ORG_FORM_RING)
    form_sample_set (top, "nature", "cockpit");
  if (form == CANEVAS_ORG_FORM_COLLECTIVE)
    {
      collective = org_sample_add_unit (store, top, "Collectif pilote", "collective");
      canevas_record_set_flag (collective, "staff", TRUE, NULL);
      form_sample_set (collective, "purpose", "Des agents volontaires de tous les pôles.");
    }
  tie_branches (store, form, facts, branches, collective);
}

void
form_sample_add_ring (CanevasStore *store)
{
  static const char *const names[] = {
    "Finances", "Ressources humaines", "Commande publique", "Numérique", "Affaires juridiques", "Innovation", "Évaluation",
    "Proximité", "Éducation", "Culture", "Sports", "Solidarités", "Propreté", "État civil",
    "Mobilités", "Habitat", "Urbanisme", "Économie", "Eau", "Climat",
  };
  g_autoptr (CanevasRecord) top = org_sample_add_unit (store, NULL, "Direction générale des services", "general_management");
  g_autoptr (CanevasRecord) head = org_sample_add_person (store, top, "Inès", "Masson", "DGS", TRUE);

  form_sample_set (top, "nature", "cockpit");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const delegates[] = { "Blanchard", "Rey", "Weber" };
      g_autoptr (CanevasRecord) delegate = org_sample_add_person (store, top, "Noé", delegates[i], "DGD – mission", FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CanevasRecord) pole = org_sample_add_unit (store, top, names[i], "pole");

      form_sample_set (pole, "sector", sectors[i < 7 ? 0 : i < 14 ? 1 : 2]);
    }
}
