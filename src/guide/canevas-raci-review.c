/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-review.h"

#include "canevas-format.h"
#include "canevas-raci-advice-private.h"

#include <glib/gi18n-lib.h>

/* What each anomaly is called, after the name of what it is about, and why it matters, in our words. */
typedef struct
{
  CanevasSeverity severity;
  const char *what;
  const char *why;
  const char *place;
} Rule;

#define ROLES N_("Part 2, B.1.c, “Clarify roles and responsibilities”")
#define DECIDING N_("Part 2, B.1.e, “Show how matters are arbitrated and decided”")
#define INVOLVED N_("Part 2, B.2.c, “Identify who is involved”")

static const Rule rules[] = {
  [CANEVAS_RACI_UNASSIGNED] = {
    CANEVAS_SEVERITY_TO_CORRECT, N_("neither A nor R"),
    N_("Nobody does it and nobody answers for it. Each activity needs a function that settles and one that works."), ROLES },
  [CANEVAS_RACI_NO_ACCOUNTABLE] = {
    CANEVAS_SEVERITY_TO_CORRECT, N_("no A"),
    N_("Somebody does the work, but nobody can close the discussion and answer for the result."), DECIDING },
  [CANEVAS_RACI_SEVERAL_ACCOUNTABLE] = {
    CANEVAS_SEVERITY_TO_CORRECT, N_("several A"),
    N_("Several functions approve: if they disagree, nobody settles."), DECIDING },
  [CANEVAS_RACI_NO_RESPONSIBLE] = {
    CANEVAS_SEVERITY_TO_CORRECT, N_("no R"),
    N_("It will be approved, but nobody is charged with doing it."), ROLES },
  [CANEVAS_RACI_WITHOUT_AUTHORITY] = {
    CANEVAS_SEVERITY_TO_CHECK, N_("A without authority"),
    N_("Whoever approves must be able to settle. Neither the role, nor a delegation, nor the body gives that power here."), DECIDING },
  [CANEVAS_RACI_CONSULTED_LATE] = {
    CANEVAS_SEVERITY_TO_CHECK, N_("consulted late"),
    N_("Told of what was chosen, then charged with doing it. Those who will do it see what others miss: ask them before."), INVOLVED },
  [CANEVAS_RACI_EVERYONE_CONSULTED] = {
    CANEVAS_SEVERITY_ADVICE, N_("everybody is consulted"),
    N_("Contributing and deciding are two things. Asking everybody about everything delays those who only need to know."), DECIDING },
  [CANEVAS_RACI_OVERLOADED] = {
    CANEVAS_SEVERITY_ADVICE, N_("heavy load"),
    N_("Much rests on one function. Work that nobody planned is done unseen, until it wears people out: provide a relay."), ROLES },
  [CANEVAS_RACI_UNUSED_FUNCTION] = {
    CANEVAS_SEVERITY_ADVICE, N_("no letter"),
    N_("A function that takes no part needs no column; one that was forgotten needs a letter."), ROLES },
};

static void
finding_free (gpointer data)
{
  CanevasRaciFinding *finding = data;

  g_free (finding->what);
  g_free (finding->name);
  g_free (finding->title);
  g_free (finding->why);
  g_free (finding->place);
  g_free (finding->fix);
  g_array_unref (finding->cells);
  g_array_unref (finding->changes);
  g_free (finding);
}

/* "two A" says more than "several A"; beyond two, the number does. */
static char *
name_anomaly (CanevasRaciTable *table, CanevasRaciAnomaly anomaly, guint row)
{
  guint n;

  if (anomaly != CANEVAS_RACI_SEVERAL_ACCOUNTABLE)
    return g_strdup (_(rules[anomaly].what));
  n = canevas_raci_table_count (table, row, CANEVAS_RACI_ACCOUNTABLE);
  return n == 2 ? g_strdup (_("two A")) : g_strdup_printf (_("%u A"), n);
}

static void
add_cell (CanevasRaciTable *table, CanevasRaciFinding *finding, guint row, guint column)
{
  CanevasRaciChange cell = { row, column, canevas_raci_table_get (table, row, column) };

  g_array_append_val (finding->cells, cell);
}

/* A finding about the activity of @row, the function of @column, or both; the other is G_MAXUINT. */
static CanevasRaciFinding *
finding_new (CanevasRaciTable *table, CanevasRaciAnomaly anomaly, guint row, guint column)
{
  CanevasRaciFinding *finding = g_new0 (CanevasRaciFinding, 1);
  CanevasRecord *about = row != G_MAXUINT ? canevas_raci_matrix_get_activity (table->matrix, row)
                                          : canevas_raci_matrix_get_function (table->matrix, column);
  const char *title = canevas_record_get_title (about);

  if (*title == '\0')
    title = row != G_MAXUINT ? _("Activity to be named") : _("Function to be named");
  finding->anomaly = anomaly;
  finding->severity = rules[anomaly].severity;
  finding->row = row;
  finding->column = column;
  finding->name = name_anomaly (table, anomaly, row);
  finding->what = canevas_format_begin_large (finding->name);
  /* Translators: an activity or a function, and what is wrong with it: “Choose a scenario: two A”. */
  finding->title = g_strdup_printf (_("%s: %s"), title, finding->name);
  finding->why = g_strdup (_(rules[anomaly].why));
  finding->place = g_strdup (_(rules[anomaly].place));
  finding->cells = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  finding->changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  return finding;
}

static void
find_in_row (CanevasRaciTable *table, GPtrArray *findings, guint row, CanevasRaciAnomaly anomaly, CanevasRaciLetters concerned)
{
  CanevasRaciFinding *finding = finding_new (table, anomaly, row, G_MAXUINT);

  for (guint column = 0; column < table->n_columns; column++)
    if (canevas_raci_table_has (table, row, column, concerned))
      add_cell (table, finding, row, column);
  canevas_raci_advise (table, finding);
  g_ptr_array_add (findings, finding);
}

static void
find_without_authority (CanevasRaciTable *table, GPtrArray *findings, guint row)
{
  for (guint column = 0; column < table->n_columns; column++)
    if (table->authority[column] == CANEVAS_RACI_AUTHORITY_NONE
        && canevas_raci_table_has (table, row, column, CANEVAS_RACI_ACCOUNTABLE))
      {
        CanevasRaciFinding *finding = finding_new (table, CANEVAS_RACI_WITHOUT_AUTHORITY, row, column);

        add_cell (table, finding, row, column);
        canevas_raci_advise (table, finding);
        g_ptr_array_add (findings, finding);
      }
}

static gboolean
everyone_is_consulted (CanevasRaciTable *table, guint row)
{
  guint n_others = 0;

  for (guint column = 0; column < table->n_columns; column++)
    {
      CanevasRaciLetters letters = canevas_raci_table_get (table, row, column);

      if (letters & (CANEVAS_RACI_RESPONSIBLE | CANEVAS_RACI_ACCOUNTABLE))
        continue;
      if (!(letters & CANEVAS_RACI_CONSULTED))
        return FALSE;
      n_others++;
    }
  return n_others >= 3;
}

static void
check_row (CanevasRaciTable *table, GPtrArray *findings, guint row)
{
  guint n_accountable = canevas_raci_table_count (table, row, CANEVAS_RACI_ACCOUNTABLE);
  guint n_responsible = canevas_raci_table_count (table, row, CANEVAS_RACI_RESPONSIBLE);

  if (n_accountable == 0 && n_responsible == 0)
    find_in_row (table, findings, row, CANEVAS_RACI_UNASSIGNED, CANEVAS_RACI_NONE);
  else if (n_accountable == 0)
    find_in_row (table, findings, row, CANEVAS_RACI_NO_ACCOUNTABLE, CANEVAS_RACI_NONE);
  else if (n_responsible == 0)
    find_in_row (table, findings, row, CANEVAS_RACI_NO_RESPONSIBLE, CANEVAS_RACI_NONE);
  if (n_accountable > 1)
    find_in_row (table, findings, row, CANEVAS_RACI_SEVERAL_ACCOUNTABLE, CANEVAS_RACI_ACCOUNTABLE);
  find_without_authority (table, findings, row);
  if (everyone_is_consulted (table, row))
    find_in_row (table, findings, row, CANEVAS_RACI_EVERYONE_CONSULTED, CANEVAS_RACI_CONSULTED);
}

/* The first line that involves the function, when that makes it do what it had only been told about before. */
static void
find_consulted_late (CanevasRaciTable *table, GPtrArray *findings, guint column)
{
  CanevasRaciFinding *finding;
  gboolean told = FALSE;
  guint first;

  for (first = 0; first < table->n_rows; first++)
    {
      CanevasRaciLetters letters = canevas_raci_table_get (table, first, column);

      if (letters & ~CANEVAS_RACI_INFORMED)
        break;
      told = told || letters == CANEVAS_RACI_INFORMED;
    }
  if (!told || first == table->n_rows || !canevas_raci_table_has (table, first, column, CANEVAS_RACI_RESPONSIBLE)
      || canevas_raci_table_has (table, first, column, CANEVAS_RACI_ACCOUNTABLE))
    return;
  finding = finding_new (table, CANEVAS_RACI_CONSULTED_LATE, G_MAXUINT, column);
  for (guint row = 0; row <= first; row++)
    if (canevas_raci_table_get (table, row, column) != CANEVAS_RACI_NONE)
      add_cell (table, finding, row, column);
  canevas_raci_advise (table, finding);
  g_ptr_array_add (findings, finding);
}

/* Two activities out of three, four at least, and more than twice the average of the others. */
static gboolean
is_overloaded (CanevasRaciTable *table, guint column)
{
  guint load = table->loads[column].activities;
  guint others = 0;

  for (guint i = 0; i < table->n_columns; i++)
    others += i != column ? table->loads[i].activities : 0;
  return load >= 4 && load * 3 >= table->n_rows * 2 && load * (table->n_columns - 1) > others * 2;
}

static void
find_in_column (CanevasRaciTable *table, GPtrArray *findings, guint column, CanevasRaciAnomaly anomaly,
                CanevasRaciLetters concerned)
{
  CanevasRaciFinding *finding = finding_new (table, anomaly, G_MAXUINT, column);

  for (guint row = 0; row < table->n_rows; row++)
    if (canevas_raci_table_get (table, row, column) & concerned)
      add_cell (table, finding, row, column);
  canevas_raci_advise (table, finding);
  g_ptr_array_add (findings, finding);
}

static gboolean
is_unused (CanevasRaciTable *table, guint column)
{
  for (guint row = 0; row < table->n_rows; row++)
    if (canevas_raci_table_get (table, row, column) != CANEVAS_RACI_NONE)
      return FALSE;
  return TRUE;
}

static void
check_columns (CanevasRaciTable *table, GPtrArray *findings)
{
  gboolean any = FALSE;

  for (guint column = 0; column < table->n_columns; column++)
    any = any || !is_unused (table, column);
  for (guint column = 0; any && column < table->n_columns; column++)
    {
      find_consulted_late (table, findings, column);
      if (is_overloaded (table, column))
        find_in_column (table, findings, column, CANEVAS_RACI_OVERLOADED, CANEVAS_RACI_RESPONSIBLE | CANEVAS_RACI_ACCOUNTABLE);
      if (is_unused (table, column))
        find_in_column (table, findings, column, CANEVAS_RACI_UNUSED_FUNCTION, CANEVAS_RACI_NONE);
    }
}

/* Stable: what is equally serious stays from top to bottom. */
static int
compare_severity (gconstpointer a, gconstpointer b)
{
  const CanevasRaciFinding *left = *(const CanevasRaciFinding *const *) a, *right = *(const CanevasRaciFinding *const *) b;

  return (int) left->severity - (int) right->severity;
}

GPtrArray *
canevas_raci_review (CanevasRaciMatrix *matrix)
{
  g_autoptr (CanevasRaciTable) table = NULL;
  GPtrArray *findings;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), NULL);

  findings = g_ptr_array_new_with_free_func (finding_free);
  table = canevas_raci_table_new (matrix);
  for (guint row = 0; table->n_columns > 0 && row < table->n_rows; row++)
    check_row (table, findings, row);
  check_columns (table, findings);
  g_ptr_array_sort (findings, compare_severity);
  return findings;
}

/* In the middle of a line a fix begins small, unless it begins with a letter of the RACI: "A: …". */
char *
canevas_raci_finding_dup_proposal (const CanevasRaciFinding *finding)
{
  g_autofree char *begun = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->fix == NULL)
    return NULL;
  begun = g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (finding->fix))) ? canevas_format_begin_small (finding->fix)
                                                                                : g_strdup (finding->fix);
  /* Translators: what would put an anomaly right. */
  return g_strdup_printf (_("Proposal: %s"), begun);
}

static gboolean
allow_to_approve (CanevasRaciMatrix *matrix, guint column, const char *label, GError **error)
{
  CanevasRecord *function = canevas_raci_matrix_get_function (matrix, column);
  CanevasStore *store = canevas_record_get_store (function);

  canevas_store_begin (store, label);
  if (!canevas_record_set_flag (function, "approves", TRUE, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

gboolean
canevas_raci_finding_apply (const CanevasRaciFinding *finding, CanevasRaciMatrix *matrix, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (finding != NULL && finding->fix != NULL, FALSE);
  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), FALSE);

  if (finding->anomaly == CANEVAS_RACI_UNUSED_FUNCTION)
    {
      CanevasRecord *function = canevas_raci_matrix_get_function (matrix, finding->column);

      return canevas_store_remove (canevas_record_get_store (function), function, error);
    }
  /* Translators: name of an action, after “Undo: ”; an anomaly of the RACI, such as “Choose a scenario: two A”. */
  label = g_strdup_printf (_("correct “%s”"), finding->title);
  if (finding->changes->len == 0)
    return allow_to_approve (matrix, finding->column, label, error);
  return canevas_raci_matrix_set_many (matrix, (const CanevasRaciChange *) finding->changes->data, finding->changes->len, label,
                                       error);
}

void
canevas_raci_load (CanevasRaciMatrix *matrix, guint column, CanevasRaciLoad *load)
{
  g_autoptr (CanevasRaciTable) table = NULL;

  g_return_if_fail (CANEVAS_IS_RACI_MATRIX (matrix));
  g_return_if_fail (column < canevas_raci_matrix_get_n_columns (matrix));
  g_return_if_fail (load != NULL);

  table = canevas_raci_table_new (matrix);
  *load = table->loads[column];
}
