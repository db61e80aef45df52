/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "organisation-sample.h"

/* How many a level has below it, and how many people work in a team. */
#define DIRECTIONS_PER_POLE 5
#define SERVICES_PER_DIRECTION 4
#define TEAMS_PER_SERVICE 3
#define PEOPLE_PER_TEAM 9

static const char *const poles[] = {
  "Ressources", "Solidarités", "Aménagement durable", "Éducation et jeunesse", "Culture et patrimoine", "Proximité", "Attractivité",
  "Transition écologique", "Mobilités", "Services à la population",
};
static const char *const directions[] = {
  "des finances", "des ressources humaines", "de la commande publique", "des systèmes d’information", "des affaires juridiques",
  "de la petite enfance", "de l’enseignement", "de l’autonomie", "de l’insertion", "de l’habitat", "de l’urbanisme", "de la voirie",
  "des espaces verts", "de l’eau et de l’assainissement", "de la propreté", "des bâtiments", "de la lecture publique", "des musées",
  "des sports", "de la vie associative", "de la démocratie locale", "de l’état civil", "du développement économique", "du tourisme",
};
static const char *const services[] = {
  "Budget et prospective", "Carrières et paie", "Accueil et relation à l’usager", "Études et travaux", "Exploitation", "Administration",
  "Gestion du patrimoine", "Accompagnement social", "Animation", "Contrôle et qualité",
};
static const char *const teams[] = { "Nord", "Sud", "Est", "Ouest", "Centre", "Cœur de ville", "Coteaux", "Rives" };
static const char *const functions[] = {
  "Agente d’accueil", "Gestionnaire administratif", "Technicienne", "Agent d’entretien", "Chargée de mission", "Assistant social",
  "Comptable", "Instructrice", "Médiateur", "Auxiliaire de puériculture", "Agent de maîtrise", "Bibliothécaire",
};
static const char *const families[] = {
  "MARTIN", "BERNARD", "DUBOIS", "THOMAS", "ROBERT", "RICHARD", "PETIT", "DURAND", "LEROY", "MOREAU", "SIMON", "LAURENT", "LEFÈVRE",
  "MICHEL", "GARCIA", "DAVID", "BERTRAND", "ROUX", "VINCENT", "FOURNIER", "MOREL", "GIRARD", "ANDRÉ", "MERCIER", "DUPONT", "LAMBERT",
  "BONNET", "FRANÇOIS", "MARTINEZ", "LEGRAND", "GARNIER", "FAURE", "ROUSSEAU", "BLANC", "GUÉRIN", "N’DIAYE", "HADDAD", "NGUYEN",
  "LE GOFF", "BŒUF", "TRAORÉ",
};
static const char *const givens[] = {
  "Marie", "Jean", "Claire", "Philippe", "Nathalie", "Michel", "Isabelle", "Hélène", "Frédéric", "Chloé", "Loïc", "Anaïs", "Françoise",
  "Noël", "Inès", "Mehdi", "Fatou", "Anne-Sophie", "Jérôme", "Zoé", "Éric", "Maïa", "Yves", "Cécile", "Omar", "Léa", "Hugo", "Solène", "Cœline",
};

typedef struct
{
  GString *csv;
  OrganisationSampleForm form;
  OrganisationSampleCount count;
  guint most;
  guint32 state; /* of the chance that always comes out the same */
  char *names[5]; /* of the units above the current line, from the pôle; 0: the general management, which only has a code */
  guint heads[5]; /* the number of the person at the head of each */
  char *codes[5];
} Writer;

static guint
pick (Writer *writer, guint n)
{
  writer->state = writer->state * 1664525u + 1013904223u;
  return (writer->state >> 8) % n;
}

static char *
name_of (const char *kind, const char *const *names, guint n_names, guint number)
{
  if (number < n_names)
    return g_strdup_printf ("%s%s", kind, names[number]);
  return g_strdup_printf ("%s%s – secteur %u", kind, names[number % n_names], number / n_names + 1);
}
#define NAME_OF(kind, names, number) name_of (kind, names, G_N_ELEMENTS (names), number)

static void
enter (Writer *writer, guint level, char *name)
{
  g_free (writer->names[level]);
  g_free (writer->codes[level]);
  writer->names[level] = name;
  writer->codes[level] = g_strdup_printf ("U%05u", ++writer->count.n_units);
}

static void
write_header (Writer *writer)
{
  g_string_append (writer->csv, "Matricule;Civilité;Nom;Prénom;Fonction;");
  if (writer->form == ORGANISATION_SAMPLE_LEVELS)
    g_string_append (writer->csv, "Pôle;Direction;Service;Équipe;");
  else if (writer->form == ORGANISATION_SAMPLE_CODES)
    g_string_append (writer->csv, "Code unité;Libellé unité;Code parent;");
  g_string_append (writer->csv, "Responsable d’unité;Matricule N+1;Poste vacant;Courriel;Téléphone;Lieu;Quotité\r\n");
}

static void
write_unit (Writer *writer, guint level)
{
  if (writer->form == ORGANISATION_SAMPLE_LEVELS)
    for (guint i = 1; i < 5; i++)
      g_string_append_printf (writer->csv, "%s;", i <= level ? writer->names[i] : "");
  else if (writer->form == ORGANISATION_SAMPLE_CODES)
    g_string_append_printf (writer->csv, "%s;%s;%s;", writer->codes[level], writer->names[level], level > 0 ? writer->codes[level - 1] : "");
}

/* Everybody answers to the head of their unit, heads to that of the unit above. */
static void
write_person (Writer *writer, guint level, const char *function, gboolean heads)
{
  const guint number = ++writer->count.n_people;
  const guint manager = heads ? (level > 0 ? writer->heads[level - 1] : 0) : writer->heads[level];
  const char *family = families[pick (writer, G_N_ELEMENTS (families))];
  const char *given = givens[pick (writer, G_N_ELEMENTS (givens))];
  const gboolean vacant = !heads && number % 23 == 0;

  if (heads)
    writer->heads[level] = number;
  writer->count.n_vacant += vacant;
  g_string_append_printf (writer->csv, "%c%06u;%s;%s;%s;%s;", 'A' + number % 3, number, vacant ? "" : "Mme/M.", vacant ? "" : family,
                          vacant ? "" : given, function);
  write_unit (writer, level);
  g_string_append (writer->csv, heads ? "oui;" : ";");
  if (manager > 0)
    g_string_append_printf (writer->csv, "%c%06u", 'A' + manager % 3, manager);
  g_string_append_printf (writer->csv, ";%s;", vacant ? "oui" : "non");
  if (!vacant)
    g_string_append_printf (writer->csv, "agent%u@exemple.fr", number);
  g_string_append_printf (writer->csv, ";05 00 %02u %02u %02u;Site %u;%s\r\n", number / 10000 % 100, number / 100 % 100, number % 100,
                          number % 17 + 1, number % 11 == 0 ? "80 %" : "100 %");
}

static gboolean
is_full (Writer *writer)
{
  return writer->count.n_people >= writer->most;
}

static void
write_team (Writer *writer, guint number)
{
  enter (writer, 4, NAME_OF ("Équipe ", teams, number));
  write_person (writer, 4, "Cheffe d’équipe", TRUE);
  for (guint i = 1; i < PEOPLE_PER_TEAM && !is_full (writer); i++)
    write_person (writer, 4, functions[pick (writer, G_N_ELEMENTS (functions))], FALSE);
}

static void
write_service (Writer *writer, guint number)
{
  enter (writer, 3, NAME_OF ("Service ", services, number));
  write_person (writer, 3, "Chef de service", TRUE);
  for (guint i = 0; i < TEAMS_PER_SERVICE && !is_full (writer); i++)
    write_team (writer, i);
}

static void
write_direction (Writer *writer, guint number)
{
  enter (writer, 2, NAME_OF ("Direction ", directions, number));
  write_person (writer, 2, "Directrice", TRUE);
  for (guint i = 0; i < SERVICES_PER_DIRECTION && !is_full (writer); i++)
    write_service (writer, pick (writer, 2) * 4 + i);
}

GString *
organisation_sample_write (guint n_people, OrganisationSampleForm form, OrganisationSampleCount *count)
{
  Writer writer = { .csv = g_string_new (NULL), .form = form, .most = n_people, .state = n_people };

  write_header (&writer);
  if (form == ORGANISATION_SAMPLE_CODES)
    enter (&writer, 0, g_strdup ("Direction générale des services"));
  write_person (&writer, 0, "Directeur général des services", TRUE);
  for (guint i = 0; !is_full (&writer); i++)
    {
      enter (&writer, 1, NAME_OF ("Pôle ", poles, i));
      write_person (&writer, 1, "Directrice générale adjointe", TRUE);
      for (guint j = 0; j < DIRECTIONS_PER_POLE && !is_full (&writer); j++)
        write_direction (&writer, (i * DIRECTIONS_PER_POLE + j) % G_N_ELEMENTS (directions));
    }
  for (guint i = 0; i < G_N_ELEMENTS (writer.names); i++)
    {
      g_free (writer.names[i]);
      g_free (writer.codes[i]);
    }
  if (count != NULL)
    *count = writer.count;
  return writer.csv;
}
