/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "org-sample.h"

#include "canevas-authority.h"
#include "canevas-person.h"
#include "canevas-schema.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

static const char *const given_names[] = { "Camille", "Emma", "Loïc", "Éléonore", "Aïcha", "Jean", "Zoé", "Yann", "Inès", "Noé", "Maël",
                                           "Lina", "Hugo", "Nadia", "Omar", "Sylvie", "Thierry", "Anne-Laure" };
static const char *const family_names[] = { "Blanchard", "Faure", "Lacroix", "Gauthier", "Rey", "Martin", "Le Goff", "Dubois", "Moreau",
                                            "Lefèvre", "Garnier", "Roussel", "Chevalier", "Robin", "Masson", "Denis", "Baron", "Haddad",
                                            "Da Silva", "Nguyen", "Weber", "Costa", "Peyre" };
static const char *const functions[] = { "Gestionnaire", "Agent technique", "Chargée de mission", "Assistant administratif", "Agent d’accueil",
                                         "Technicienne", "Coordinateur", "Instructrice" };
static const char *const poles[] = { "Pôle Ressources", "Pôle Vie locale", "Pôle Solidarités", "Pôle Aménagement", "Pôle Proximité",
                                     "Pôle Attractivité", "Pôle Transition écologique", "Pôle Mobilités", "Pôle Culture", "Pôle Sécurité" };

/* Directorates, each with services that it would have. */
static const struct
{
  const char *name;
  const char *services[6];
} directions[] = {
  { "Ressources humaines", { "Carrière et paie", "Formation", "Santé au travail", "Recrutement et mobilité", "Dialogue social" } },
  { "Numérique", { "Infrastructures", "Applications métiers", "Assistance", "Données" } },
  { "Affaires juridiques", { "Commande publique", "Assemblées", "Contentieux" } },
  { "Finances", { "Budget", "Comptabilité", "Contrôle de gestion", "Fiscalité" } },
  { "Éducation", { "Écoles", "Périscolaire", "Restauration", "Projet éducatif" } },
  { "Culture", { "Médiathèques", "Spectacle vivant", "Patrimoine", "Conservatoire" } },
  { "Sports et associations", { "Équipements sportifs", "Vie associative", "Animation" } },
  { "Petite enfance", { "Crèches", "Relais petite enfance", "Parentalité" } },
  { "Action sociale", { "Accueil social", "Insertion", "Logement", "Aide alimentaire" } },
  { "Autonomie", { "Aide à domicile", "Résidences", "Portage de repas" } },
  { "Accueil et état civil", { "Guichet unique", "Mairies de quartier", "Élections", "Cimetières" } },
  { "Urbanisme", { "Droit des sols", "Planification", "Foncier" } },
  { "Espace public", { "Voirie", "Propreté", "Espaces verts", "Éclairage" } },
  { "Bâtiments", { "Patrimoine bâti", "Énergie", "Ateliers", "Maîtrise d’ouvrage" } },
  { "Eau et assainissement", { "Eau potable", "Assainissement", "Milieux aquatiques" } },
  { "Déchets", { "Collecte", "Déchèteries", "Prévention" } },
  { "Développement économique", { "Implantation", "Commerce", "Économie sociale et solidaire" } },
  { "Communication", { "Éditorial", "Numérique éditorial", "Événementiel" } },
};

static void
check (gboolean done, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  check (canevas_record_set_text (record, field, text, &error), error);
}

static void
set_flag (CanevasRecord *record, const char *field)
{
  g_autoptr (GError) error = NULL;

  check (canevas_record_set_flag (record, field, TRUE, &error), error);
}

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  return record;
}

void
org_sample_add_authority (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = add (store, &canevas_authority_type, NULL);

  set (authority, "name", "Collectivité exemple");
  set (authority, "chart_reference", "ORG-2026-04");
  set (authority, "chart_version", "1.2");
  set (authority, "chart_date", "2026-11-23");
}

CanevasStore *
org_sample_store (void)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);

  g_assert_no_error (error);
  org_sample_add_authority (store);
  return store;
}

CanevasRecord *
org_sample_add_unit (CanevasStore *store, CanevasRecord *parent, const char *name, const char *kind)
{
  CanevasRecord *unit = add (store, &canevas_unit_type, parent);

  set (unit, "name", name);
  set (unit, "kind", kind);
  return unit;
}

CanevasRecord *
org_sample_add_person (CanevasStore *store, CanevasRecord *unit, const char *given_name, const char *family_name, const char *position,
                       gboolean leads)
{
  CanevasRecord *person = add (store, &canevas_person_type, unit);

  set (person, "position", position);
  if (given_name == NULL)
    set_flag (person, "vacant");
  else
    {
      set (person, "given_name", given_name);
      set (person, "family_name", family_name);
    }
  if (leads)
    set_flag (person, "leads_unit");
  return person;
}

CanevasRecord *
org_sample_find (CanevasStore *store, const CanevasRecordType *type, const char *title)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_title (record), title) == 0)
        return g_steal_pointer (&record);
    }
  g_error ("nothing is called %s", title);
}

guint
org_sample_add_referents (CanevasStore *store, const char *name)
{
  g_autoptr (CanevasRecord) target = org_sample_find (store, &canevas_unit_type, name);
  g_autoptr (CanevasRecord) top = org_sample_find (store, &canevas_unit_type, "Direction générale des services");
  g_autoptr (CanevasList) branches = canevas_store_children (store, &canevas_unit_type, canevas_record_get_id (top));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (branches)); i++)
    {
      g_autoptr (CanevasRecord) branch = g_list_model_get_item (G_LIST_MODEL (branches), i);
      g_autoptr (CanevasRecord) link = NULL;
      g_autoptr (GError) error = NULL;

      if (canevas_record_get_flag (branch, "staff") || n++ == 0)
        continue;
      link = add (store, &canevas_unit_link_type, branch);
      check (canevas_record_set_reference (link, "target", target, &error), error);
      set (link, "kind", "referent");
      set (link, "label", "Référent finances du pôle");
    }
  return n - 1;
}

/* --- By number --- */

typedef struct
{
  CanevasStore *store;
  guint n_people; /* that are there */
} Filling;

/* Names differ, so that each can be looked for: "Camille Blanchard 17". */
static void
add_someone (Filling *filling, CanevasRecord *unit, const char *position, gboolean leads)
{
  const guint i = filling->n_people++;
  g_autofree char *family_name = g_strdup_printf ("%s %u", family_names[i * 7 % G_N_ELEMENTS (family_names)], i + 1);
  g_autoptr (CanevasRecord) person = NULL;

  if (i % 40 == 39)
    person = org_sample_add_person (filling->store, unit, NULL, NULL, position, leads);
  else
    person = org_sample_add_person (filling->store, unit, given_names[i * 5 % G_N_ELEMENTS (given_names)], family_name, position, leads);
  if (i % 10 == 0)
    set_flag (person, "publishable");
}

static CanevasRecord *
add_led (Filling *filling, CanevasRecord *parent, const char *name, const char *kind, const char *position)
{
  CanevasRecord *unit = org_sample_add_unit (filling->store, parent, name, kind);

  add_someone (filling, unit, position, TRUE);
  return unit;
}

static void
add_people (Filling *filling, CanevasRecord *unit, guint n)
{
  for (guint i = 0; i < n; i++)
    add_someone (filling, unit, functions[(i + filling->n_people) % G_N_ELEMENTS (functions)], FALSE);
}

/* A service for @n people; large ones have teams. */
static void
fill_service (Filling *filling, CanevasRecord *direction, const char *name, guint n)
{
  g_autoptr (CanevasRecord) service = add_led (filling, direction, name, "service", "Responsable de service");
  const guint n_teams = n > 24 ? n / 12 : 0;

  for (guint i = 0; i < n_teams; i++)
    {
      g_autofree char *team_name = g_strdup_printf ("Équipe %u", i + 1);
      g_autoptr (CanevasRecord) team = add_led (filling, service, team_name, "team", "Cheffe d’équipe");

      add_people (filling, team, (n - 1) / n_teams - 1);
    }
  add_people (filling, service, n_teams > 0 ? (n - 1) % n_teams : n - 1);
}

static void
fill_direction (Filling *filling, CanevasRecord *parent, guint number, guint n)
{
  const guint i = number % G_N_ELEMENTS (directions), turn = number / G_N_ELEMENTS (directions);
  g_autofree char *name = turn > 0 ? g_strdup_printf ("%s %u", directions[i].name, turn + 1) : g_strdup (directions[i].name);
  g_autoptr (CanevasRecord) direction = add_led (filling, parent, name, "direction", number % 2 ? "Directeur" : "Directrice");
  const guint n_named = g_strv_length ((char **) directions[i].services);
  const guint n_services = CLAMP ((n - 1) / 10, 1, n_named);

  for (guint s = 0; s < n_services; s++)
    fill_service (filling, direction, directions[i].services[s], (n - 1) / n_services + (s < (n - 1) % n_services));
}

void
org_sample_fill (CanevasStore *store, guint n_people)
{
  Filling filling = { .store = store };
  g_autoptr (CanevasRecord) top = add_led (&filling, NULL, "Direction générale des services", "general_management", "DGS");
  g_autoptr (CanevasRecord) cabinet = add_led (&filling, top, "Cabinet du maire", "mission", "Directeur de cabinet");
  g_autoptr (CanevasRecord) mission = add_led (&filling, top, "Mission innovation", "mission", "Cheffe de mission");
  const guint n_directions = n_people >= 100 ? CLAMP (n_people / 45, 3, 120) : 0;
  const guint n_poles = n_directions > 8 ? CLAMP (n_directions / 4, 3, G_N_ELEMENTS (poles)) : 0;

  set_flag (cabinet, "staff");
  set_flag (mission, "staff");
  if (n_directions == 0)
    for (guint i = 0; i < 4; i++)
      fill_service (&filling, top, directions[i * 3].name, (n_people - 3) / 4 + (i < (n_people - 3) % 4));
  else if (n_poles == 0)
    for (guint i = 0; i < n_directions; i++)
      fill_direction (&filling, top, i, (n_people - 3) / n_directions + (i < (n_people - 3) % n_directions));
  for (guint p = 0; p < n_poles; p++)
    {
      g_autoptr (CanevasRecord) pole = add_led (&filling, top, poles[p], "pole", "DGA");
      const guint first = p * n_directions / n_poles, end = (p + 1) * n_directions / n_poles;
      const guint rest = n_people - 3 - n_poles;

      for (guint i = first; i < end; i++)
        fill_direction (&filling, pole, i, rest / n_directions + (i < rest % n_directions));
    }
  g_assert_cmpuint (filling.n_people, ==, n_people);
}
