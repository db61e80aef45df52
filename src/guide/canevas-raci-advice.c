/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-advice-private.h"

#include <glib/gi18n-lib.h>

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE
#define C CANEVAS_RACI_CONSULTED
#define I CANEVAS_RACI_INFORMED

/* --- The table --- */

static void
count_load (CanevasRaciTable *self, guint column, CanevasRaciLoad *load)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      const CanevasRaciLetters letters = canevas_raci_table_get (self, row, column);

      load->accountable += (letters & A) != 0;
      load->responsible += (letters & R) != 0;
      load->activities += (letters & (A | R)) != 0;
    }
}

CanevasRaciTable *
canevas_raci_table_new (CanevasRaciMatrix *matrix)
{
  CanevasRaciTable *self = g_new0 (CanevasRaciTable, 1);

  self->matrix = matrix;
  self->n_rows = canevas_raci_matrix_get_n_rows (matrix);
  self->n_columns = canevas_raci_matrix_get_n_columns (matrix);
  self->letters = g_new0 (guint8, (gsize) self->n_rows * self->n_columns + 1);
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      self->letters[row * self->n_columns + column] = (guint8) canevas_raci_matrix_get_letters (matrix, row, column);
  self->phases = g_new0 (guint, self->n_rows + 1);
  self->authority = g_new0 (CanevasRaciAuthority, self->n_columns + 1);
  self->loads = g_new0 (CanevasRaciLoad, self->n_columns + 1);
  for (guint row = 1; row < self->n_rows; row++)
    self->phases[row] = canevas_raci_matrix_opens_phase (matrix, row) ? row : self->phases[row - 1];
  for (guint column = 0; column < self->n_columns; column++)
    {
      self->authority[column] = canevas_raci_authority_of (canevas_raci_matrix_get_function (matrix, column));
      count_load (self, column, &self->loads[column]);
    }
  return self;
}

void
canevas_raci_table_free (CanevasRaciTable *self)
{
  g_free (self->letters);
  g_free (self->phases);
  g_free (self->authority);
  g_free (self->loads);
  g_free (self);
}

CanevasRaciLetters
canevas_raci_table_get (CanevasRaciTable *self, guint row, guint column)
{
  return (CanevasRaciLetters) self->letters[row * self->n_columns + column];
}

gboolean
canevas_raci_table_has (CanevasRaciTable *self, guint row, guint column, CanevasRaciLetters letters)
{
  return (canevas_raci_table_get (self, row, column) & letters) == letters;
}

guint
canevas_raci_table_count (CanevasRaciTable *self, guint row, CanevasRaciLetters letters)
{
  guint n = 0;

  for (guint column = 0; column < self->n_columns; column++)
    n += canevas_raci_table_has (self, row, column, letters);
  return n;
}

const char *
canevas_raci_table_get_function_name (CanevasRaciTable *self, guint column)
{
  return canevas_record_get_title (canevas_raci_matrix_get_function (self->matrix, column));
}

/* How often a function holds @letters in the phase of @row. */
static guint
count_in_phase (CanevasRaciTable *self, guint row, guint column, CanevasRaciLetters letters)
{
  guint n = 0;

  for (guint other = self->phases[row]; other < self->n_rows && self->phases[other] == self->phases[row]; other++)
    n += other != row && canevas_raci_table_has (self, other, column, letters);
  return n;
}

/* --- Whom to choose --- */

/* Who should approve: someone who may, rather who approves the rest of the phase, or already takes part, or stands higher. */
static guint
choose_accountable (CanevasRaciTable *self, guint row, guint except)
{
  guint best = G_MAXUINT, best_score = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint score = 1 + (guint) self->authority[column];

      if (column == except || self->authority[column] < CANEVAS_RACI_AUTHORITY_UNKNOWN)
        continue;
      score += 100 * count_in_phase (self, row, column, A);
      score += canevas_raci_table_has (self, row, column, R) ? 30 : 0;
      score += canevas_raci_table_has (self, row, column, C) ? 20 : 0;
      /* One of whom nothing is known comes after all those who may approve. */
      score += self->authority[column] > CANEVAS_RACI_AUTHORITY_UNKNOWN ? 10000 : 0;
      if (score > best_score)
        {
          best = column;
          best_score = score;
        }
    }
  return best;
}

/* Which of several A to keep: the strongest power, then who approves the rest of the phase. */
static guint
choose_kept (CanevasRaciTable *self, guint row)
{
  guint best = G_MAXUINT, best_score = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint score = 1 + 1000 * (guint) self->authority[column] + count_in_phase (self, row, column, A);

      if (canevas_raci_table_has (self, row, column, A) && score > best_score)
        {
          best = column;
          best_score = score;
        }
    }
  return best;
}

/* Who should do: who is consulted here or does the rest of the phase, both best, or does other things; the approver only as a last resort. */
static guint
choose_responsible (CanevasRaciTable *self, guint row, guint accountable)
{
  guint best = accountable, best_score = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint score = 100 * count_in_phase (self, row, column, R);

      score += canevas_raci_table_has (self, row, column, C) ? 150 : 0;
      score += MIN (self->loads[column].responsible, 9);
      if (column != accountable && !canevas_raci_table_has (self, row, column, A) && score > best_score)
        {
          best = column;
          best_score = score;
        }
    }
  return best;
}

/* --- What to write --- */

static void
add_change (CanevasRaciTable *self, CanevasRaciFinding *finding, guint row, guint column, CanevasRaciLetters remove,
            CanevasRaciLetters add)
{
  CanevasRaciLetters letters = (canevas_raci_table_get (self, row, column) & ~remove) | add;
  CanevasRaciChange change = { row, column, letters };

  g_array_append_val (finding->changes, change);
}

static void
advise_unassigned (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  guint accountable = choose_accountable (self, finding->row, G_MAXUINT);
  guint responsible = choose_responsible (self, finding->row, accountable);

  if (accountable == G_MAXUINT || responsible == G_MAXUINT)
    return;
  if (accountable == responsible)
    {
      add_change (self, finding, finding->row, accountable, C | I, R | A);
      /* Translators: a function. */
      finding->fix = g_strdup_printf (_("R and A: %s"), canevas_raci_table_get_function_name (self, accountable));
      return;
    }
  add_change (self, finding, finding->row, accountable, C | I, A);
  add_change (self, finding, finding->row, responsible, C | I, R);
  /* Translators: two functions. */
  finding->fix = g_strdup_printf (_("A: %s, R: %s"), canevas_raci_table_get_function_name (self, accountable),
                                  canevas_raci_table_get_function_name (self, responsible));
}

static void
advise_no_accountable (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  guint column = choose_accountable (self, finding->row, G_MAXUINT);

  if (column == G_MAXUINT)
    return;
  add_change (self, finding, finding->row, column, C | I, A);
  finding->fix = g_strdup_printf (_("Give the A to: %s"), canevas_raci_table_get_function_name (self, column));
}

static void
advise_no_responsible (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  guint accountable = choose_kept (self, finding->row);
  guint column = choose_responsible (self, finding->row, accountable);

  if (column == G_MAXUINT)
    return;
  add_change (self, finding, finding->row, column, C | I, R);
  finding->fix = g_strdup_printf (_("Give the R to: %s"), canevas_raci_table_get_function_name (self, column));
}

/* The others are consulted, unless they do the work. */
static void
advise_several_accountable (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  guint kept = choose_kept (self, finding->row);

  for (guint column = 0; column < self->n_columns; column++)
    if (column != kept && canevas_raci_table_has (self, finding->row, column, A))
      add_change (self, finding, finding->row, column, A,
                  canevas_raci_table_has (self, finding->row, column, R) ? CANEVAS_RACI_NONE : C);
  finding->fix = g_strdup_printf (_("Keep the A of: %s"), canevas_raci_table_get_function_name (self, kept));
}

/* The A goes to one who may approve, and who approved here works or is consulted; or else it is said that this one may. */
static void
advise_without_authority (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  guint column = choose_accountable (self, finding->row, finding->column);
  gboolean worked = canevas_raci_table_count (self, finding->row, R) > 0;

  if (column == G_MAXUINT || self->authority[column] <= CANEVAS_RACI_AUTHORITY_UNKNOWN)
    {
      finding->fix = g_strdup (_("Say that this function may approve"));
      return;
    }
  add_change (self, finding, finding->row, finding->column, A, worked ? C : R);
  add_change (self, finding, finding->row, column, C | I, A);
  finding->fix = g_strdup_printf (_("Move the A to: %s"), canevas_raci_table_get_function_name (self, column));
}

/* Consulted where it was last only told. */
static void
advise_consulted_late (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  const CanevasRaciChange *told = &g_array_index (finding->cells, CanevasRaciChange, finding->cells->len - 2);

  add_change (self, finding, told->row, finding->column, I, C);
  finding->fix = g_strdup_printf (_("Consult on: %s"),
                                  canevas_record_get_title (canevas_raci_matrix_get_activity (self->matrix, told->row)));
}

/* Those who do nothing and approve nothing in the whole project need only be told. */
static void
advise_everyone_consulted (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (self->loads[column].activities == 0 && canevas_raci_table_has (self, finding->row, column, C))
      add_change (self, finding, finding->row, column, C, I);
  if (finding->changes->len > 0)
    finding->fix = g_strdup (_("Only inform those in charge of nothing"));
}

/* Where somebody else does it too, that one is enough. */
static void
advise_overloaded (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  for (guint row = 0; row < self->n_rows; row++)
    if (canevas_raci_table_has (self, row, finding->column, R) && !canevas_raci_table_has (self, row, finding->column, A)
        && canevas_raci_table_count (self, row, R) > 1)
      add_change (self, finding, row, finding->column, R, C);
  if (finding->changes->len > 0)
    finding->fix = g_strdup (_("Leave the R to the others where they are two"));
}

void
canevas_raci_advise (CanevasRaciTable *self, CanevasRaciFinding *finding)
{
  static void (*const advise[]) (CanevasRaciTable *self, CanevasRaciFinding *finding) = {
    [CANEVAS_RACI_UNASSIGNED] = advise_unassigned,
    [CANEVAS_RACI_NO_ACCOUNTABLE] = advise_no_accountable,
    [CANEVAS_RACI_SEVERAL_ACCOUNTABLE] = advise_several_accountable,
    [CANEVAS_RACI_NO_RESPONSIBLE] = advise_no_responsible,
    [CANEVAS_RACI_WITHOUT_AUTHORITY] = advise_without_authority,
    [CANEVAS_RACI_CONSULTED_LATE] = advise_consulted_late,
    [CANEVAS_RACI_EVERYONE_CONSULTED] = advise_everyone_consulted,
    [CANEVAS_RACI_OVERLOADED] = advise_overloaded,
    [CANEVAS_RACI_UNUSED_FUNCTION] = NULL,
  };

  if (advise[finding->anomaly] != NULL)
    advise[finding->anomaly] (self, finding);
  else
    finding->fix = g_strdup (_("Remove this function"));
}
