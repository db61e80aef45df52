/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows tell what a column holds. */
#define ROWS_LOOKED_AT 200

typedef struct
{
  const char *name;
  const char *label;
  const char *headers; /* folded, without small words, between bars */
} Field;

static const Field fields[CANEVAS_N_PEOPLE_FIELDS] = {
  [CANEVAS_PEOPLE_IGNORED] = { "ignored", N_("Not imported"), "" },
  [CANEVAS_PEOPLE_IDENTIFIER] = { "identifier", N_("Staff number"),
    "|matricule|matricule agent|n matricule|no matricule|numero matricule|mat|id agent|agent id|identifiant|identifiant agent|n agent|"
    "numero agent|code agent|staff number|staff id|employee id|employee number|personnel number|id|n poste|numero poste|" },
  [CANEVAS_PEOPLE_FAMILY_NAME] = { "family_name", N_("Last name"),
    "|nom|nom famille|nom usage|nom usuel|nom agent|nom patronymique|last name|family name|surname|lastname|" },
  [CANEVAS_PEOPLE_GIVEN_NAME] = { "given_name", N_("First name"),
    "|prenom|prenom agent|prenom usuel|prenoms|first name|given name|firstname|" },
  [CANEVAS_PEOPLE_FULL_NAME] = { "full_name", N_("Last and first name"),
    "|nom prenom|nom et prenom|prenom nom|prenom et nom|agent|nom complet|identite|nom prenom agent|full name|name|employee|" },
  [CANEVAS_PEOPLE_POSITION] = { "position", N_("Function"),
    "|fonction|fonctions|fonction agent|emploi|poste|intitule poste|libelle poste|libelle emploi|intitule emploi|metier|emploi fonctionnel|"
    "libelle fonction|intitule fonction|fonction exercee|poste occupe|position|job title|job|function|title|role|" },
  [CANEVAS_PEOPLE_LEADS] = { "leads_unit", N_("Heads the unit (yes or no)"),
    "|encadrant|encadrement|responsable unite|responsable service|chef unite|chef service|dirige unite|est responsable|est encadrant|"
    "encadrant o n|encadrant oui non|responsable o n|heads unit|unit head|is manager|leads unit|head|" },
  [CANEVAS_PEOPLE_VACANT] = { "vacant", N_("Vacant post (yes or no)"),
    "|vacant|poste vacant|vacance|poste vacant o n|vacant o n|vacancy|vacant post|a pourvoir|poste a pourvoir|" },
  [CANEVAS_PEOPLE_MANAGER] = { "line_manager", N_("Staff number of the line manager (N+1)"),
    "|matricule n 1|n 1|n1|matricule responsable|matricule responsable hierarchique|matricule superieur|matricule superieur hierarchique|"
    "matricule manager|matricule encadrant|superieur hierarchique|responsable hierarchique|superieur|id n 1|id responsable|id manager|"
    "manager id|manager|line manager|line manager id|reports to|supervisor|supervisor id|hierarchique|matricule chef|matricule n1|" },
  [CANEVAS_PEOPLE_MANAGER_NAME] = { "line_manager_name", N_("Name of the line manager (N+1)"),
    "|nom n 1|nom n1|nom responsable|nom responsable hierarchique|nom superieur|nom superieur hierarchique|nom manager|nom encadrant|nom chef|"
    "nom prenom responsable|nom prenom n 1|nom et prenom n 1|nom et prenom responsable|nom prenom superieur hierarchique|nom prenom manager|"
    "prenom nom responsable|responsable nom prenom|n 1 nom prenom|manager name|line manager name|supervisor name|" },
  [CANEVAS_PEOPLE_GENERAL_MANAGEMENT] = { "general_management", N_("Level: general management"),
    "|direction generale|dga|dgs|direction generale adjointe|departement|general management|" },
  [CANEVAS_PEOPLE_POLE] = { "pole", N_("Level: division"), "|pole|poles|libelle pole|nom pole|division|" },
  [CANEVAS_PEOPLE_DIRECTION] = { "direction", N_("Level: directorate"),
    "|direction|directions|libelle direction|nom direction|directorate|department|" },
  [CANEVAS_PEOPLE_SERVICE] = { "service", N_("Level: service"),
    "|service|services|libelle service|nom service|service affectation|" },
  [CANEVAS_PEOPLE_TEAM] = { "team", N_("Level: team"),
    "|equipe|equipes|libelle equipe|nom equipe|team|cellule|secteur|bureau|section|" },
  [CANEVAS_PEOPLE_UNIT_NAME] = { "unit_name", N_("Name of the unit"),
    "|unite|nom unite|libelle unite|libelle|affectation|libelle affectation|structure|libelle structure|entite|libelle entite|"
    "unite travail|unit|unit name|organisation|intitule unite|unite affectation|" },
  [CANEVAS_PEOPLE_UNIT_CODE] = { "unit_code", N_("Code of the unit"),
    "|code unite|code service|code structure|code entite|code affectation|code uf|code|id unite|unit code|unit id|code direction|"
    "code organisation|code unite affectation|" },
  [CANEVAS_PEOPLE_PARENT_CODE] = { "parent_code", N_("Code of the unit above"),
    "|code parent|code unite parent|code unite parente|code parente|code rattachement|rattachement|unite rattachement|code unite rattachement|"
    "code service parent|code structure parent|code structure parente|code superieur|code unite superieure|parent|parent code|parent unit|"
    "code entite parente|code service rattachement|code structure rattachement|structure mere|code structure mere|unite mere|code unite mere|"
    "entite mere|code entite mere|service mere|code service mere|structure parente|unite parente|unite superieure|" },
  [CANEVAS_PEOPLE_UNIT_KIND] = { "unit_kind", N_("Kind of unit"),
    "|type unite|nature unite|type structure|niveau|type|type entite|unit kind|unit type|" },
  [CANEVAS_PEOPLE_LOCATION] = { "location", N_("Place"),
    "|site|lieu|lieu travail|lieu affectation|site travail|residence administrative|batiment|localisation|location|place|office|" },
  [CANEVAS_PEOPLE_EMAIL] = { "email", N_("E-mail"),
    "|courriel|mail|email|e mail|mel|adresse mail|adresse courriel|adresse email|adresse e mail|adresse electronique|courriel professionnel|"
    "mail professionnel|email professionnel|mail pro|" },
  [CANEVAS_PEOPLE_TELEPHONE] = { "telephone", N_("Telephone"),
    "|telephone|tel|tel professionnel|telephone professionnel|n telephone|numero telephone|ligne directe|poste telephonique|tel pro|phone|"
    "telephone fixe|" },
  [CANEVAS_PEOPLE_WORKING_TIME] = { "working_time", N_("Working time (%)"),
    "|quotite|temps travail|quotite travail|quotite temps travail|taux activite|taux emploi|etp|temps|taux|working time|fte|quotite temps|"
    "pourcentage temps travail|" },
};

const char *
canevas_people_field_get_name (CanevasPeopleField field)
{
  g_return_val_if_fail (field < CANEVAS_N_PEOPLE_FIELDS, NULL);

  return fields[field].name;
}

const char *
canevas_people_field_get_label (CanevasPeopleField field)
{
  g_return_val_if_fail (field < CANEVAS_N_PEOPLE_FIELDS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, fields[field].label);
}

CanevasPeopleField
canevas_people_field_find (const char *name)
{
  CanevasPeopleField field = 0;

  while (field < CANEVAS_N_PEOPLE_FIELDS && g_strcmp0 (name, fields[field].name) != 0)
    field++;
  return field;
}

static void
append_folded (GString *folded, gunichar letter)
{
  if (letter == 0x0153)
    g_string_append (folded, "oe");
  else if (letter == 0x00E6)
    g_string_append (folded, "ae");
  else if (g_unichar_isalnum (letter))
    g_string_append_unichar (folded, letter);
  else if (!g_unichar_ismark (letter) && folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

char *
canevas_people_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text) + 1);

  if (g_str_is_ascii (text))
    for (; *text != '\0'; text++)
      append_folded (folded, (gunichar) g_ascii_tolower (*text));
  else
    {
      g_autofree char *lower = g_utf8_casefold (text, -1);
      g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

      for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
        append_folded (folded, g_utf8_get_char (at));
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

gboolean
canevas_people_read_answer (const char *text, gboolean *answer)
{
  static const char yes[] = "|oui|o|x|1|vrai|yes|y|true|v|";
  static const char no[] = "||non|n|0|faux|no|false|f|";
  g_autofree char *folded = canevas_people_fold (text);
  g_autofree char *word = g_strconcat ("|", folded, "|", NULL);

  *answer = strstr (yes, word) != NULL;
  return *answer || strstr (no, word) != NULL;
}

/* Without the words that headers have or have not: "matricule de l’agent" is "matricule agent". */
static char *
fold_header (const char *header)
{
  static const char small[] = "|de|du|des|d|l|la|le|les|au|aux|";
  g_autofree char *folded = canevas_people_fold (header);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GString *kept = g_string_new ("|");

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat ("|", words[i], "|", NULL);

      if (*words[i] != '\0' && strstr (small, word) == NULL)
        g_string_append_printf (kept, "%s%s", kept->len > 1 ? " " : "", words[i]);
    }
  g_string_append_c (kept, '|');
  return g_string_free (kept, FALSE);
}

/* Whether what a column holds is yes or no, and yes is somewhere. A slip of the pen is no reason to think otherwise, as long as most
 * answers are in letters: figures may be numbers of people. */
static gboolean
holds_answers (CanevasCsvTable *table, guint column)
{
  const guint most = MIN (canevas_csv_table_get_n_rows (table), ROWS_LOOKED_AT);
  guint n_letters = 0, n_others = 0;
  gboolean any = FALSE;

  for (guint i = 1; i < most; i++)
    {
      const char *cell = canevas_csv_table_get_cell (table, i, column);
      gboolean answer;

      if (!canevas_people_read_answer (cell, &answer))
        n_others++;
      else if (*cell != '\0')
        {
          any = any || answer;
          n_letters += !g_ascii_isdigit (*cell);
        }
    }
  return any && (n_others == 0 || n_letters > 2 * n_others);
}

/* Whether a column of line managers holds names: most of what it says has letters and no figure. */
static gboolean
holds_names (CanevasCsvTable *table, guint column)
{
  const guint most = MIN (canevas_csv_table_get_n_rows (table), ROWS_LOOKED_AT);
  guint n_names = 0, n_others = 0;

  for (guint i = 1; i < most; i++)
    {
      const char *cell = canevas_csv_table_get_cell (table, i, column);

      if (*cell == '\0')
        continue;
      if (strpbrk (cell, "0123456789@_") == NULL)
        n_names++;
      else
        n_others++;
    }
  return n_names > n_others;
}

/* Headers that speak of a number mean one, whatever it looks like. */
static CanevasPeopleField
match_manager (CanevasCsvTable *table, guint column, const char *header)
{
  const gboolean number = strstr (header, "matricule") != NULL || strstr (header, "|id ") != NULL || strstr (header, " id|") != NULL;

  return !number && holds_names (table, column) ? CANEVAS_PEOPLE_MANAGER_NAME : CANEVAS_PEOPLE_MANAGER;
}

static CanevasPeopleField
match (CanevasCsvTable *table, guint column)
{
  g_autofree char *header = fold_header (canevas_csv_table_get_cell (table, 0, column));

  if (strcmp (header, "||") == 0)
    return CANEVAS_PEOPLE_IGNORED;
  /* The same word says who the head is, or that this is one. */
  if (strstr ("|responsable|chef|encadrant|manager|", header) != NULL)
    return holds_answers (table, column) ? CANEVAS_PEOPLE_LEADS : match_manager (table, column, header);
  for (CanevasPeopleField field = 1; field < CANEVAS_N_PEOPLE_FIELDS; field++)
    {
      g_autofree char *name = g_strdelimit (g_strconcat ("|", fields[field].name, "|", NULL), "_", ' ');

      if (strstr (fields[field].headers, header) != NULL || strcmp (name, header) == 0)
        return field == CANEVAS_PEOPLE_MANAGER ? match_manager (table, column, header) : field;
    }
  return CANEVAS_PEOPLE_IGNORED;
}

CanevasPeopleField *
canevas_people_match_columns (CanevasCsvTable *table)
{
  const guint n_columns = canevas_csv_table_get_n_columns (table);
  CanevasPeopleField *columns = g_new0 (CanevasPeopleField, n_columns + 1);
  gboolean taken[CANEVAS_N_PEOPLE_FIELDS] = { FALSE };

  for (guint i = 0; i < n_columns; i++)
    {
      const CanevasPeopleField field = match (table, i);

      if (!taken[field])
        columns[i] = field;
      taken[field] = TRUE;
    }
  return columns;
}

int
canevas_people_find_column (CanevasCsvTable *table, const char *header)
{
  g_autofree char *wanted = canevas_people_fold (header);

  for (guint i = 0; i < canevas_csv_table_get_n_columns (table); i++)
    if (strcmp (canevas_csv_table_get_cell (table, 0, i), header) == 0)
      return (int) i;
  for (guint i = 0; i < canevas_csv_table_get_n_columns (table); i++)
    {
      g_autofree char *folded = canevas_people_fold (canevas_csv_table_get_cell (table, 0, i));

      if (strcmp (folded, wanted) == 0)
        return (int) i;
    }
  return -1;
}
