/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-specimen.h"

#include <string.h>

static CanevasBlock *
append (CanevasDocument *document, CanevasBlockKind kind, const char *section)
{
  CanevasBlock *block = canevas_document_append (document, kind);

  block->section = g_strdup (section);
  return block;
}

static void
heading (CanevasDocument *document, const char *section, int level, const char *number, const char *title)
{
  CanevasBlock *block = append (document, CANEVAS_BLOCK_HEADING, section);

  block->level = level;
  block->number = g_strdup (number);
  block->title = g_strdup (title);
}

/* "**bold** rest": the text up to the first "|" is bold where there is one. */
static void
append_text (GPtrArray *runs, const char *text)
{
  const char *bar = strchr (text, '|');

  if (bar != NULL)
    {
      g_autofree char *bold = g_strndup (text, bar - text);

      canevas_runs_append (runs, bold, CANEVAS_RUN_BOLD);
    }
  canevas_runs_append (runs, bar != NULL ? bar + 1 : text, CANEVAS_RUN_PLAIN);
}

static void
paragraph (CanevasDocument *document, const char *section, const char *text)
{
  append_text (append (document, CANEVAS_BLOCK_PARAGRAPH, section)->runs, text);
}

static void
items (CanevasDocument *document, const char *section, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    append_text (append (document, CANEVAS_BLOCK_ITEM, section)->runs, texts[i]);
}

static CanevasBlock *
table (CanevasDocument *document, const char *section, const char *number, const char *title)
{
  CanevasBlock *block = append (document, CANEVAS_BLOCK_TABLE, section);

  block->number = g_strdup (number);
  block->title = g_strdup (title);
  return block;
}

static CanevasRow *
row (CanevasBlock *block, const char *cells)
{
  g_auto (GStrv) parts = g_strsplit (cells, ";", -1);
  CanevasRow *result = canevas_block_append_row (block);

  for (guint i = 0; parts[i] != NULL && i < result->cells->len; i++)
    canevas_runs_append (result->cells->pdata[i], g_strstrip (parts[i]), CANEVAS_RUN_PLAIN);
  return result;
}

static void
question (CanevasDocument *document, const char *section, const char *number, const char *text, const char *who)
{
  CanevasBlock *block = append (document, CANEVAS_BLOCK_QUESTION, section);

  block->number = g_strdup (number);
  canevas_runs_append (block->runs, text, CANEVAS_RUN_PLAIN);
  canevas_runs_append (block->runs, who, CANEVAS_RUN_ITALIC);
}

static CanevasDocument *
document_new (const char *template, const char *kind, const char *title, const char *reference)
{
  CanevasDocument *document = canevas_document_new ();

  document->language = g_strdup ("fr");
  document->template = g_strdup (template);
  document->kind = g_strdup (kind);
  document->title = g_strdup (title);
  document->authority = g_strdup ("Toulouse Métropole – Ville de Toulouse");
  g_ptr_array_add (document->offices, g_strdup ("Direction générale des services"));
  document->reference = g_strdup (reference);
  document->version = g_strdup ("1.0");
  document->status = g_strdup ("Validé le 3 octobre 2022");
  document->date = g_strdup ("3 octobre 2022");
  document->iso_date = g_strdup ("2022-10-03");
  document->footer = g_strdup ("Exemple de mise en forme ; données fictives, hors faits publiés ; n’engage pas la collectivité.");
  document->author = g_strdup ("Directrice de projet");
  return document;
}

static void
add_identity (CanevasDocument *document, const char *const *pairs)
{
  CanevasBlock *block = append (document, CANEVAS_BLOCK_IDENTITY, NULL);

  for (guint i = 0; pairs[i] != NULL; i += 2)
    canevas_block_append_pair (block, pairs[i], pairs[i + 1]);
}

static void
add_opening (CanevasDocument *document, gboolean draft)
{
  const char *const pairs[] = { "Objet", "Cadrage du projet de territorialisation des directions de la ville et de la métropole",
                                "Affaire suivie par", "La directrice de projet Proxima, poste 00 00",
                                "Destinataires", "Membres du COPIL ; directeurs généraux adjoints ; directrices et directeurs",
                                "Copie", "Cabinet ; direction de la communication ; secrétariat du comité social territorial (CST)",
                                NULL };
  CanevasBlock *box;

  add_identity (document, pairs);
  box = append (document, CANEVAS_BLOCK_BOX, "decision");
  box->title = g_strdup ("Décision demandée");
  g_ptr_array_add (box->lines, g_strdup ("Valider l’engagement du projet, son périmètre et sa gouvernance ; désigner les "
                                         "membres du COPIL ; accorder les moyens de la section 9 (4,5 ETP et 186 000 € sur "
                                         "seize mois) pour une organisation cible en service le 15 janvier 2024."));
  if (!draft)
    return;
  box = append (document, CANEVAS_BLOCK_QUESTION, NULL);
  box->title = g_strdup ("Projet");
  append_text (box->runs, "Deux questions restent à décider avant signature : |le sort des équipements partagés (section 4), la "
                          "suppléance de la présidence du COPIL (section 7). Ces encadrés disparaissent de la version validée.");
}

static void
add_context (CanevasDocument *document)
{
  const char *const stakes[] = { "Service rendu : |raccourcir les délais et clarifier qui répond de quoi entre la métropole, la "
                                 "ville et les communes.",
                                 "Cohésion interne : |compenser l’éloignement géographique par des liens fonctionnels, au moyen de "
                                 "réseaux métiers.",
                                 "Parcours des agents : |faire de la bourse des emplois une voie de mobilité choisie.", NULL };

  heading (document, "context", 1, "1", "Contexte, origine de la demande et commande");
  paragraph (document, "context", "La métropole rassemble 37 communes. Ses directions, communes avec la ville pour une large part, "
                                  "sont organisées par métier et concentrées au siège. Les maires et les usagers décrivent des "
                                  "réponses tardives et des interlocuteurs qui changent selon le sujet.");
  paragraph (document, "context", "Par lettre du 20 juin 2022, l’exécutif a demandé à la direction générale de proposer une "
                                  "organisation déconcentrée, en service en janvier 2024. La commande porte sur le résultat, non "
                                  "sur le schéma : les organigrammes cibles sont à construire avec les directions et les agents.");
  heading (document, "stakes", 1, "2", "Enjeux et finalité");
  paragraph (document, "stakes", "Finalité. |Que chaque commune et chaque usager trouve, à proximité, un interlocuteur capable de "
                                 "décider ou d’obtenir la décision.");
  items (document, "stakes", stakes);
}

static void
add_objectives (CanevasDocument *document)
{
  CanevasBlock *block;
  CanevasRow *group;

  heading (document, "objectives", 1, "3", "Objectifs stratégiques, objectifs opérationnels et indicateurs");
  block = table (document, "objectives", "1", "Objectifs et indicateurs");
  canevas_block_append_column (block, "Objectif", 30, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Entrée", 10, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Indicateur", 28, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Départ", 9, CANEVAS_ALIGN_END);
  canevas_block_append_column (block, "Cible", 8, CANEVAS_ALIGN_END);
  canevas_block_append_column (block, "Échéance", 13, CANEVAS_ALIGN_START);
  group = row (block, "S1. Décider au plus près");
  group->strong = group->spanning = TRUE;
  row (block, "1.1 Installer les directions territoriales; Externe; Directions territoriales en service (nombre); 0; 5; janv. 2024");
  row (block, "1.2 Réduire le délai de réponse aux communes; Externe; Délai médian de réponse (jours ouvrés); 18; 8; déc. 2024");
  group = row (block, "S2. Relier les métiers");
  group->strong = group->spanning = TRUE;
  row (block, "2.1 Animer les réseaux métiers; Interne; Réseaux dotés d’un animateur formé (nombre); 2; 9; nov. 2023");
  row (block, "2.2 Ouvrir la mobilité; Interne; Postes du projet pourvus par la bourse des emplois (%); –; 70; déc. 2023");
  row (block, "3.1 Construire les organigrammes avec les équipes; Interne; Services ayant tenu au moins deux ateliers (%); 0; 100; "
              "juin 2023");
}

static void
add_scope (CanevasDocument *document, gboolean draft)
{
  const char *const inside[] = { "Directions opérationnelles de l’espace public, de l’habitat, de la propreté et des sports",
                                 "Organigrammes cibles et schéma des implantations", "Processus communs aux directions territoriales",
                                 NULL };
  const char *const outside[] = { "Transferts de compétences avec les communes", "Régime indemnitaire et temps de travail",
                                  "Directions ressources, hors référents de proximité", NULL };
  CanevasBlock *block;

  heading (document, "scope", 1, "4", "Périmètre");
  heading (document, "scope", 2, "4.1", "Inclus");
  items (document, "scope", inside);
  heading (document, "scope", 2, "4.2", "Exclu");
  items (document, "scope", outside);
  block = table (document, "scope", NULL, NULL);
  canevas_block_append_column (block, "Négociable", 1, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Non négociable", 1, CANEVAS_ALIGN_START);
  row (block, "Tracé des territoires, à population comparable; Mise en service le 15 janvier 2024");
  row (block, "Répartition des postes entre siège et territoires; Maintien de l’effectif global autorisé");
  row (block, "Rythme de déménagement des équipes; Aucune mobilité géographique imposée sans entretien préalable");
  if (draft)
    question (document, "scope", "1", "Les équipements partagés entre deux territoires (piscines, déchèteries) sont-ils rattachés à "
                                      "l’un d’eux ou maintenus au siège ? ", "Qui : COPIL. Avant : 17 novembre 2022.");
}

static void
add_stakeholders (CanevasDocument *document)
{
  CanevasBlock *block;

  heading (document, "stakeholders", 1, "5", "Bénéficiaires et parties prenantes");
  block = table (document, "stakeholders", "2", "Parties prenantes");
  for (guint i = 0; i < 4; i++)
    {
      const char *const titles[] = { "Partie prenante", "Relation au projet", "Attente principale", "Mode d’association" };

      canevas_block_append_column (block, titles[i], i == 3 ? 27 : 25, CANEVAS_ALIGN_START);
    }
  row (block, "Usagers; Utilisent le service; Un interlocuteur identifié; Panel de 40 volontaires, deux séances");
  row (block, "Communes membres; Bénéficient et coproduisent; Des délais tenus; Conférence des directeurs généraux");
  row (block, "Agents des directions concernées; Mettent en œuvre; De la visibilité sur leur poste; Ateliers de service");
  row (block, "Encadrement intermédiaire; Organise le travail; Un rôle clair, du temps; Réseau métier");
  row (block, "Organisations syndicales; Représentent les agents; Des garanties écrites; Réunion trimestrielle de suivi");
  row (block, "Élus; Décident; Un résultat visible; COPIL");
  heading (document, "deliverables", 1, "6", "Livrables");
  paragraph (document, "deliverables", "Sans objet.");
}

static void
add_governance (CanevasDocument *document, gboolean draft)
{
  CanevasBlock *figure;

  heading (document, "governance", 1, "7", "Gouvernance et circuit de décision");
  figure = append (document, CANEVAS_BLOCK_FIGURE, "governance");
  figure->number = g_strdup ("1");
  figure->title = g_strdup ("Instances et circuit de décision");
  figure->alternative = g_strdup ("Stratégie : COPIL, décide. Management : CODIR de projet, arbitre. Projet : COTECH, prépare ; "
                                  "équipe projet, produit. Un désaccord non réglé en cinq jours remonte d’un niveau.");
  if (draft)
    question (document, "governance", "2", "Qui supplée la présidence du COPIL ? ", "Qui : cabinet. Avant : 3 octobre 2022.");
}

static void
add_milestones (CanevasDocument *document)
{
  CanevasBlock *block;
  CanevasRow *total;

  heading (document, "calendar", 1, "8", "Calendrier, jalons et périodes à éviter");
  block = table (document, "calendar", "3", "Jalons");
  canevas_block_append_column (block, "Jalon", 40, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Date", 22, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Condition de passage", 38, CANEVAS_ALIGN_START);
  row (block, "Lancement; 10 octobre 2022; Note de cadrage signée");
  row (block, "Diagnostic partagé; 20 janvier 2023; Restitution aux directions");
  row (block, "Scénarios; 23 mars 2023; Trois scénarios chiffrés");
  row (block, "Organigrammes cibles; 15 juin 2023; Avis du comité social territorial");
  row (block, "Affectations; 30 novembre 2023; 90 % des agents reçus en entretien");
  row (block, "Mise en service; 15 janvier 2024; Cinq sites ouverts");
  heading (document, "means", 1, "9", "Moyens");
  block = table (document, "means", "4", "Moyens demandés");
  canevas_block_append_column (block, "Nature", 50, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Quantité (ETP)", 25, CANEVAS_ALIGN_END);
  canevas_block_append_column (block, "Montant (€)", 25, CANEVAS_ALIGN_END);
  row (block, "Équipe projet; 4,5; –");
  row (block, "Accompagnement externe; –; 72 000");
  row (block, "Aménagement des sites; –; 94 000");
  row (block, "Formation des animateurs; –; 20 000");
  total = row (block, "Total; 4,5; 186 000");
  total->strong = TRUE;
}

static void
add_risks (CanevasDocument *document)
{
  const char *const titles[] = { "Risque", "Effet", "Criticité", "Réponse", "Responsable" };
  const double widths[] = { 25, 23, 12, 26, 14 };
  CanevasBlock *block;

  heading (document, "risks", 1, "10", "Risques, contraintes et hypothèses");
  block = table (document, "risks", "5", "Registre des risques");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    canevas_block_append_column (block, titles[i], widths[i], CANEVAS_ALIGN_START);
  row (block, "Rejet par l’encadrement intermédiaire; Ateliers vides, retards; 12 – forte; Réseau métier, temps de décharge écrit; "
              "Directrice de projet");
  row (block, "Sites non prêts; Mise en service reportée; 9 – moyenne; Point mensuel avec le patrimoine; Cheffe de projet");
  row (block, "Départ de compétences rares; Rupture de service; 9 – moyenne; Binômes et tuilage de trois mois; DRH");
  row (block, "Calendrier social non tenu; Avis du CST tardif; 8 – moyenne; Séances réservées dès octobre; Dialogue social");
  row (block, "Surcoût des aménagements; Arbitrages en cours d’année; 6 – moyenne; Provision de 10 %; Finances");
  row (block, "Confusion des rôles entre siège et territoires; Décisions contradictoires; 12 – forte; Matrice RACI diffusée; CODIR");
  row (block, "Messages divergents; Rumeurs; 6 – moyenne; Un message par comité; Communication");
  row (block, "Outils informatiques non adaptés; Doubles saisies; 4 – faible; Recette par les agents; DSI");
  heading (document, "communication", 1, "11", "Communication");
  paragraph (document, "communication", "Chaque comité est suivi, sous quinze jours, d’un message écrit aux agents concernés : ce qui "
                                        "est décidé, ce qui ne l’est pas, et la suite donnée à chaque proposition.");
  heading (document, "evaluation", 1, "12", "Évaluation");
  paragraph (document, "evaluation", "Le COTECH suit chaque trimestre les indicateurs du tableau 1. Deux lectures sont conduites "
                                     "ensemble : les résultats pour les usagers et les communes ; l’évolution des pratiques de "
                                     "travail. Aucune mesure ne porte sur une personne.");
}

static void
add_validation (CanevasDocument *document)
{
  CanevasBlock *block;

  heading (document, "validation", 1, "13", "Validation");
  paragraph (document, "validation", "Avis recueillis avant signature : ressources humaines (22 septembre 2022, favorable, avec "
                                     "demande de suivi du temps de décharge) ; finances (23 septembre 2022, favorable) ; dialogue "
                                     "social (26 septembre 2022, calendrier du CST confirmé).");
  block = append (document, CANEVAS_BLOCK_CLOSING, "validation");
  canevas_runs_append (block->runs, "Fait à Toulouse, le 3 octobre 2022.", CANEVAS_RUN_PLAIN);
  block = append (document, CANEVAS_BLOCK_SIGNATURES, "validation");
  canevas_block_append_pair (block, "La commanditaire", "Pour le président et par délégation,\nla directrice générale des services\n"
                                                        "Arrêté de délégation n° 2022-000");
  canevas_block_append_pair (block, "La directrice de projet", "Directrice générale adjointe\nchargée des territoires\n"
                                                               "Lettre de mission du 19 septembre 2022");
  block = table (document, NULL, NULL, "Versions de ce document");
  canevas_block_append_column (block, "Version", 10, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Date", 20, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Modifications", 60, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Statut", 10, CANEVAS_ALIGN_START);
  row (block, "0.1; 4 juillet 2022; Première rédaction; Projet");
  row (block, "0.4; 12 septembre 2022; Gouvernance et calendrier après avis des directions; Projet");
  row (block, "1.0; 3 octobre 2022; Questions décidées, signature; Validé");
}

CanevasDocument *
canevas_specimen_note_new (gboolean draft)
{
  CanevasDocument *document = document_new ("note-de-cadrage", "Note de cadrage",
                                            "Proxima 2024 : rapprocher les services du terrain", "DGS-2022-114");

  g_ptr_array_add (document->offices, g_strdup ("Direction de projet Proxima"));
  if (draft)
    {
      document->draft = TRUE;
      g_free (document->version);
      document->version = g_strdup ("0.4");
      g_free (document->status);
      document->status = g_strdup ("Projet");
    }
  add_opening (document, draft);
  add_context (document);
  add_objectives (document);
  add_scope (document, draft);
  add_stakeholders (document);
  add_governance (document, draft);
  add_milestones (document);
  add_risks (document);
  add_validation (document);
  return document;
}

CanevasDocument *
canevas_specimen_letter_new (void)
{
  const char *const pairs[] = { "Objet", "Mission de cheffe de projet, du 10 octobre 2022 au 28 juin 2024", "Affaire suivie par",
                                "La directrice de projet, poste 00 00", "Pièce jointe", "Note de cadrage DGS-2022-114, version 1.0",
                                NULL };
  const char *const recipient[] = { "La directrice générale des services", "à", "la cheffe de projet Proxima",
                                    "s/c de la directrice de l’organisation" };
  const char *const sections[][2] = {
    { "Contexte", "La note de cadrage du 3 octobre 2022 engage la territorialisation des directions, pour une mise en service le "
                  "15 janvier 2024. Je vous en confie la conduite opérationnelle." },
    { "Rôle et niveau d’intervention", "Vous répondez du déroulement du projet, de la qualité des livrables et de l’usage des "
                                       "ressources. Vous animez l’équipe projet et le COTECH. Votre niveau d’intervention est le "
                                       "pilotage ; les choix d’organisation relèvent du CODIR et du COPIL." },
    { "Objectifs", NULL },
    { "Délégation et limites", "Vous convoquez le COTECH, sollicitez directement les directions et engagez les dépenses de "
                               "facilitation dans la limite de 4 000 € par commande. Vous ne modifiez ni le périmètre, ni les "
                               "jalons, ni les effectifs : vous en proposez l’évolution." },
    { "Rattachement", "Pour la mission, vous êtes rattachée à la directrice de projet. Votre rattachement hiérarchique et votre "
                      "évaluation annuelle restent assurés par la directrice de l’organisation." },
    { "Moyens et services mobilisables", "Équipe projet de six agents ; appui de la DRH, des finances, du patrimoine et de la "
                                         "communication, chacun par un référent nommé ; 72 000 € d’accompagnement externe." },
    { "Durée, quotité de temps et accord du N+1", "La mission dure près de vingt et un mois, à 100 % du temps de travail. La "
                                                  "directrice de l’organisation (N+1) a donné son accord le 26 septembre 2022." },
    { "Compte rendu", "Point hebdomadaire avec la directrice de projet ; tableau de bord mensuel au CODIR ; alerte immédiate si un "
                      "jalon est menacé." },
    { "Évaluation", "Un entretien à mi-parcours (juin 2023) et un entretien de fin de mission portent sur les objectifs ci-dessus "
                    "et sur les compétences acquises." },
    { "Confidentialité", "Les situations individuelles et les scénarios non validés ne sont communiqués qu’aux membres du CODIR." },
  };
  const char *const objectives[] = { "Présenter trois scénarios chiffrés au COPIL du 23 mars 2023.",
                                     "Faire valider les organigrammes cibles le 15 juin 2023, après avis du CST.",
                                     "Installer neuf réseaux métiers dotés d’un animateur formé avant décembre 2023.", NULL };
  CanevasDocument *document = document_new ("lettre-de-mission", "Lettre de mission", "Cheffe de projet Proxima 2024", "DGS-2022-121");
  CanevasBlock *block = append (document, CANEVAS_BLOCK_ADDRESS, NULL);

  document->dense = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (recipient); i++)
    g_ptr_array_add (block->lines, g_strdup (recipient[i]));
  add_identity (document, pairs);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      heading (document, NULL, 1, number, sections[i][0]);
      if (sections[i][1] != NULL)
        paragraph (document, NULL, sections[i][1]);
      else
        items (document, NULL, objectives);
    }
  block = append (document, CANEVAS_BLOCK_CLOSING, NULL);
  canevas_runs_append (block->runs, "Fait à Toulouse, le 3 octobre 2022, en trois exemplaires.", CANEVAS_RUN_PLAIN);
  block = append (document, CANEVAS_BLOCK_SIGNATURES, NULL);
  canevas_block_append_pair (block, "La directrice générale des services", "Pour le président et par délégation");
  canevas_block_append_pair (block, "La cheffe de projet", "Mission acceptée");
  canevas_block_append_pair (block, "La directrice de l’organisation", "N+1, pour accord sur la quotité");
  append_text (append (document, CANEVAS_BLOCK_PARAGRAPH, NULL)->runs,
               "Diffusion : |intéressée ; directrice de projet ; DRH (dossier de l’agent) ; membres du CODIR.");
  return document;
}

CanevasDocument *
canevas_specimen_table_new (guint n_rows)
{
  CanevasDocument *document = document_new ("note-de-cadrage", "Note de cadrage", "Inventaire des sites", "DGS-2022-115");
  CanevasBlock *block;

  heading (document, "sites", 1, "1", "Sites");
  block = table (document, "sites", "1", "Sites et surfaces");
  canevas_block_append_column (block, "Site", 50, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Remarque", 35, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Surface (m²)", 15, CANEVAS_ALIGN_END);
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *cells = g_strdup_printf ("Site n° %u; %s; %u", i,
                                                i % 3 == 0 ? "À rénover avant l’installation des équipes territoriales" : "Prêt",
                                                i * 10);

      row (block, cells);
    }
  row (block, "Total; ; 12 345")->strong = TRUE;
  return document;
}

CanevasDocument *
canevas_specimen_nasty_new (void)
{
  CanevasDocument *document = document_new ("note-de-cadrage", "Note <de> cadrage", "R&D « 1 < 2 » \"5\" — \001\033fin", "A&B/<1>");
  g_autofree char *word = g_strnfill (400, 'W');
  CanevasBlock *block;

  g_clear_pointer (&document->iso_date, g_free);
  heading (document, NULL, 1, "1", "A & B < C > D");
  paragraph (document, NULL, "Fin\002 de ligne\ttabulée, emoji 🙂👩‍🚒, arabe مرحبا بالعالم, hébreu שלום, ligatures fi ffl.");
  paragraph (document, NULL, word);
  block = table (document, NULL, "1", "]]> & <caption>");
  canevas_block_append_column (block, "Direction", 1, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Anticonstitutionnellement", 1, CANEVAS_ALIGN_START);
  canevas_block_append_column (block, "Libellé", 8, CANEVAS_ALIGN_START);
  row (block, "interdépartementalisation; 12; مرحبا");
  canevas_runs_append (canevas_block_append_row (block)->cells->pdata[0], word, CANEVAS_RUN_BOLD | CANEVAS_RUN_ITALIC);
  canevas_runs_append (append (document, CANEVAS_BLOCK_PARAGRAPH, NULL)->runs, "qui décide ?", CANEVAS_RUN_QUESTION);
  question (document, NULL, NULL, "", "");
  append (document, CANEVAS_BLOCK_SIGNATURES, NULL);
  append (document, CANEVAS_BLOCK_IDENTITY, NULL);
  append (document, CANEVAS_BLOCK_BOX, NULL);
  append (document, CANEVAS_BLOCK_TABLE, NULL);
  append (document, CANEVAS_BLOCK_ITEM, NULL);
  append (document, CANEVAS_BLOCK_FIGURE, NULL);
  append (document, CANEVAS_BLOCK_HEADING, NULL);
  append (document, CANEVAS_BLOCK_CLOSING, NULL);
  return document;
}

GPtrArray *
canevas_specimen_get_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character != 0 && g_unichar_isalnum (character))
        g_string_append_unichar (word, character);
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (character == 0)
        return words;
    }
}
