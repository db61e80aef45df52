/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <math.h>

CanevasChartData *
chart_sample_new_delay (void)
{
  static const double values[] = { 15.2, 15, 14.1, 13.6, 12.8, 12.9, 11.4, 10.1, 9.4, 8.7 };
  CanevasChartData *data =
    canevas_chart_data_new ("Le délai de réponse passe sous 9 jours", "Jours calendaires, moyenne mensuelle");
  CanevasChartSeries *series = canevas_chart_data_add_series (data, "Délai de réponse", "j");

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_FALLS, 15.2, 7, 9);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *day = g_strdup_printf ("%u-%02u-01", i < 4 ? 2026 : 2027, (8 + i) % 12 + 1);

      g_assert_true (canevas_chart_series_add_day (series, NULL, day, values[i]));
    }
  canevas_chart_data_set_note (data, "Source : registre des demandes. Données d’exemple.");
  return data;
}

CanevasChartData *
chart_sample_new_directions (void)
{
  static const char *const names[] = { "Direction de la culture", "Direction de l’éducation", "Ressources humaines" };
  CanevasChartData *data = canevas_chart_data_new ("La participation aux communautés se rapproche de la moitié des agents",
                                                   "Part des agents, par direction");

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, names[i], "%");

      canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_RISES, NAN, 50, NAN);
      for (guint k = 0; k < 24; k++)
        {
          g_autofree char *day = g_strdup_printf ("%u-%02u-15", 2025 + k / 12, k % 12 + 1);

          canevas_chart_series_add_day (series, NULL, day,
                                        k % 12 == 7 || (i == 1 && k > 9 && k < 13)
                                          ? NAN
                                          : round (8 + i * 9 + k * (1.1 + 0.25 * i) + 3 * sin (k * (i + 1.0))));
        }
    }
  return data;
}

CanevasChartData *
chart_sample_new_sessions (void)
{
  CanevasChartData *data =
    canevas_chart_data_new ("120 cadres formés en dix sessions",
                            "École du management par l’innovation, Val-d’Oise : stagiaires formés depuis 2015");
  CanevasChartSeries *series = canevas_chart_data_add_series (data, "Cadres formés", "cadres");

  canevas_chart_series_set_progress (series, CANEVAS_PROGRESS_RISES, NAN, 120, NAN);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *session = i == 0 ? g_strdup ("1re") : g_strdup_printf ("%ue", i + 1);

      canevas_chart_data_add_value (data, series, NULL, session, 12 * (i + 1));
    }
  return data;
}

CanevasChartData *
chart_sample_new_themes (void)
{
  static const char *const themes[] = { "Réorganisation des locaux",
                                        "Territorialisation des services sociaux, avec mutualisation",
                                        "Dématérialisation des démarches usagers",
                                        "Traitement administratif des dossiers",
                                        "Circuits de validation des rapports à l’assemblée",
                                        "Accueils usagers (enfants, anciens…)",
                                        "Accompagnement des agents en inaptitude" };
  static const double values[] = { 4, 5, 6, 5, 3, 4, 3 };
  CanevasChartData *data = canevas_chart_data_new ("Un projet sur cinq porte sur la dématérialisation",
                                                   "30 projets de l’EMI par thème (répartition d’exemple)");
  CanevasChartSeries *series = canevas_chart_data_add_series (data, "Projets", "projets");

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    canevas_chart_data_add_value (data, series, NULL, themes[i], values[i]);
  return data;
}

CanevasChartData *
chart_sample_new_gaps (void)
{
  static const double planned[] = { 4200, -1350, 2100, NAN, -5200, 860 }, spent[] = { 3100, -2400, NAN, 1200, -3900, 1500 };
  CanevasChartData *data = canevas_chart_data_new ("Deux sessions dépassent leur budget", "Écart au budget, en euros");
  CanevasChartSeries *first = canevas_chart_data_add_series (data, "Intervenants", "€");
  CanevasChartSeries *second = canevas_chart_data_add_series (data, "Logistique", "€");

  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2020 + i);

      canevas_chart_data_add_value (data, first, NULL, year, planned[i]);
      canevas_chart_data_add_value (data, second, NULL, year, spent[i]);
    }
  return data;
}

CanevasChartData *
chart_sample_new_disciplines (void)
{
  static const char *const names[] = { "Design de service", "Excellence opérationnelle", "Conduite du changement",
                                       "Contrôle de gestion", "Mesure d’impact" };
  static const double days[][4] = { { 3, 3, 2.5, 3 }, { 3, 2.5, 2.5, 2 }, { 3, 3, 3, 3 }, { 3, 2.5, 2, 2 }, { 0, 1, 2, 2 } };
  CanevasChartData *data = canevas_chart_data_new ("Douze jours de formation, la mesure d’impact y trouve sa place",
                                                   "Jours par discipline et par session (répartition d’exemple)");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, names[i], "j");

      for (guint k = 0; k < G_N_ELEMENTS (days[i]); k++)
        {
          g_autofree char *session = g_strdup_printf ("%ue session", k + 7);

          canevas_chart_data_add_value (data, series, NULL, session, days[i][k]);
        }
    }
  return data;
}

CanevasChartData *
chart_sample_new_posture (void)
{
  static const char *const axes[] = { "Écoute", "Partage de l’information", "Initiative", "Droit à l’essai", "Transversalité",
                                      "Plaisir à contribuer" };
  static const double start[] = { 2.6, 2, 2.2, 2.3, 1.6, 2.8 }, now[] = { 3.7, 3.4, 3.1, 2.4, 3.3, 3.9 };
  CanevasChartData *data = canevas_chart_data_new ("La posture progresse, sauf le droit à l’essai",
                                                   "Auto-évaluation collective, de 0 à 5 · 38 réponses anonymes");
  CanevasChartSeries *first = canevas_chart_data_add_series (data, "Départ, sept. 2026", NULL);
  CanevasChartSeries *second = canevas_chart_data_add_series (data, "Juin 2027", NULL);

  canevas_chart_axis_data_set_range (&data->y, 0, 5, NAN);
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      canevas_chart_data_add_value (data, first, NULL, axes[i], start[i]);
      canevas_chart_data_add_value (data, second, NULL, axes[i], now[i]);
    }
  return data;
}

CanevasChartData *
chart_sample_new_criteria (void)
{
  static const struct
  {
    const char *name, *unit;
    CanevasChartProgress progress;
    double start, value, target, most, weak, fair;
  } criteria[] = {
    { "Agents associés", "agents", CANEVAS_PROGRESS_RISES, 20, 94, 100, 120, 60, 85 },
    { "Livrables remis", "livrables", CANEVAS_PROGRESS_RISES, 0, 11, 12, 14, 6, 10 },
    { "Demandes réglées en une fois", "%", CANEVAS_PROGRESS_RISES, 52, 71, 75, 100, 40, 70 },
    { "Usagers satisfaits", "%", CANEVAS_PROGRESS_RISES, 64, 82, 80, 100, 55, 75 },
    { "Délai de réponse", "j", CANEVAS_PROGRESS_FALLS, 15.2, 8.7, 9, 16, NAN, NAN },
    { "Coût d’une demande", "€", CANEVAS_PROGRESS_FALLS, 48, NAN, 35, 50, NAN, NAN },
  };
  CanevasChartData *data = canevas_chart_data_new ("Quatre critères sur cinq atteignent la cible ou s’en approchent",
                                                   "Barre : dernière mesure · trait : cible · gris : faible, correct, bon");

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, criteria[i].name, criteria[i].unit);

      canevas_chart_series_set_progress (series, criteria[i].progress, criteria[i].start, criteria[i].target, NAN);
      canevas_chart_series_set_steps (series, criteria[i].weak, criteria[i].fair);
      g_assert_true (canevas_chart_series_add_day (series, NULL, "2027-06-30", criteria[i].value));
    }
  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_DAYS, NULL, NULL);
  return data;
}

CanevasChartData *
chart_sample_new_attendance (void)
{
  static const char *const rows[] = { "Culture", "Éducation", "Ressources humaines", "Systèmes d’information",
                                      "Voirie et espaces verts" };
  static const char *const columns[] = { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "sept.", "oct.", "nov." };
  CanevasChartData *data =
    canevas_chart_data_new ("La voirie ne vient presque plus", "Présents aux réunions de communautés, par direction");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, rows[i], "présents");

      for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
        canevas_chart_data_add_value (data, series, NULL, columns[k],
                                      (i * 7 + k * 5) % 11 == 3
                                        ? NAN
                                        : fmax (0, round (24 - 4.0 * i - k * (i + 0.5) / 2 + (k * 7 + i * 3) % 5)));
    }
  return data;
}

CanevasChartData *
chart_sample_new_risks (void)
{
  static const struct
  {
    const char *statement;
    double likelihood, impact;
  } risks[] = {
    { "Départ du chef de projet en cours de route", 2, 4 },
    { "Essoufflement des agents associés", 3, 3 },
    { "Inquiétude des agents sur leur lieu de travail", 3, 4 },
    { "Calendrier électoral qui gèle les arbitrages", 4, 3 },
    { "Retard du prestataire informatique", 3, 3 },
    { "Budget de formation réduit", 2, 2 },
    { "Local d’accueil indisponible", 1, 3 },
  };
  CanevasChartData *data = canevas_chart_data_new ("Deux risques sont à traiter d’abord", "Probabilité et impact, de 1 à 4");
  CanevasChartSeries *series = canevas_chart_data_add_series (data, "Risques", NULL);

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, "Probabilité", NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, "Impact", NULL);
  canevas_chart_axis_data_set_range (&data->x, 1, 4, NAN);
  canevas_chart_axis_data_set_range (&data->y, 1, 4, NAN);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    canevas_chart_series_add_place (series, NULL, risks[i].statement, risks[i].likelihood, risks[i].impact, NAN);
  return data;
}

CanevasChartData *
chart_sample_new_double_reading (void)
{
  static const struct
  {
    const char *name;
    struct
    {
      const char *when;
      double results, posture;
    } at[3];
  } projects[] = {
    { "Numérique au service des bibliothèques", { { "départ", 1.4, 1.2 }, { "à 9 mois", 2.4, 2.1 }, { "à 18 mois", 3.4, 4.1 } } },
    { "Médiation numérique", { { "départ", 3.1, 2.9 }, { "à 6 mois", 4.2, 3.6 } } },
    { "Budget participatif", { { "à 6 mois", 1.1, 3.3 } } },
    { "Parc automobile", { { "à 6 mois", 1.5, 1.5 } } },
    { "Guichet des associations", { { "à 6 mois", 3.6, 1.4 } } },
  };
  CanevasChartData *data = canevas_chart_data_new ("Double lecture : deux projets transforment vraiment",
                                                   "Principe repris de la Métropole européenne de Lille ; notes d’exemple");

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, "Résultats et impact", NULL);
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, "Changement de posture", NULL);
  canevas_chart_axis_data_set_range (&data->x, 0, 5, 2.5);
  canevas_chart_axis_data_set_range (&data->y, 0, 5, 2.5);
  canevas_chart_data_set_quadrants (data, "On a appris", "Réussi et transformant", "À reprendre", "Livré, pratiques inchangées");
  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      CanevasChartSeries *series = canevas_chart_data_add_series (data, projects[i].name, NULL);

      for (guint k = 0; k < 3 && projects[i].at[k].when != NULL; k++)
        canevas_chart_series_add_place (series, NULL, projects[i].at[k].when, projects[i].at[k].results,
                                        projects[i].at[k].posture, NAN);
    }
  return data;
}

CanevasChartData *
chart_sample_new_portfolio (void)
{
  static const struct
  {
    const char *name;
    double stage, slippage, days;
  } projects[] = {
    { "Accueil unique", 62, 12, 240 },        { "Budget participatif", 35, -3, 80 },    { "École du management", 80, 0, 310 },
    { "Parc automobile", 20, 45, 60 },        { "Guichet des associations", 55, 20, 95 }, { "Télétravail", 90, 4, 40 },
    { "Schéma de mutualisation", 48, 31, 420 }, { "Médiation numérique", 70, -8, 130 },
  };
  CanevasChartData *data =
    canevas_chart_data_new ("Le schéma de mutualisation glisse d’un mois", "Surface : jours de travail prévus");
  CanevasChartSeries *series = canevas_chart_data_add_series (data, "Projets", "j");

  canevas_chart_axis_data_set (&data->x, CANEVAS_SCALE_NUMBERS, "Avancement", "%");
  canevas_chart_axis_data_set (&data->y, CANEVAS_SCALE_NUMBERS, "Glissement", "j");
  canevas_chart_axis_data_set_range (&data->x, 0, 100, NAN);
  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    canevas_chart_series_add_place (series, NULL, projects[i].name, projects[i].stage, projects[i].slippage, projects[i].days);
  return data;
}

CanevasChartData *
chart_sample_new_nth (guint number, CanevasChartForm *form)
{
  static const struct
  {
    CanevasChartData *(*make) (void);
    CanevasChartForm form;
  } samples[] = {
    { chart_sample_new_delay, CANEVAS_CHART_LINE },             { chart_sample_new_directions, CANEVAS_CHART_LINE },
    { chart_sample_new_sessions, CANEVAS_CHART_BARS },          { chart_sample_new_themes, CANEVAS_CHART_BARS },
    { chart_sample_new_gaps, CANEVAS_CHART_BARS },              { chart_sample_new_disciplines, CANEVAS_CHART_STACK },
    { chart_sample_new_posture, CANEVAS_CHART_RADAR },          { chart_sample_new_criteria, CANEVAS_CHART_BULLETS },
    { chart_sample_new_attendance, CANEVAS_CHART_HEAT },        { chart_sample_new_risks, CANEVAS_CHART_RISKS },
    { chart_sample_new_double_reading, CANEVAS_CHART_QUADRANT }, { chart_sample_new_portfolio, CANEVAS_CHART_BUBBLES },
    { chart_sample_new_delay, CANEVAS_CHART_SPARKLINE },
  };
  const guint n = number % G_N_ELEMENTS (samples);

  *form = samples[n].form;
  return samples[n].make ();
}
