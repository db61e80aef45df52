/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-governance-findings.h"

#include "canevas-format.h"
#include "canevas-instance.h"
#include "canevas-seat.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* What the rules look at: a body with its seats. */
typedef struct
{
  CanevasRecord *body;
  GPtrArray *seats;
  GPtrArray *findings;
} Sheet;

static void
finding_free (CanevasGovernanceFinding *self)
{
  g_clear_object (&self->body);
  g_clear_object (&self->seat);
  g_free (self->title);
  g_free (self->text);
  g_free (self->fix);
  g_free (self);
}

/* @title, @text, @fix: (transfer full) */
static CanevasGovernanceFinding *
add (Sheet *sheet, const char *id, CanevasRecord *seat, char *title, char *text, char *fix)
{
  CanevasGovernanceFinding *finding = g_new0 (CanevasGovernanceFinding, 1);

  finding->id = id;
  finding->body = g_object_ref (sheet->body);
  finding->seat = seat != NULL ? g_object_ref (seat) : NULL;
  finding->title = title;
  finding->text = text;
  finding->fix = fix;
  g_ptr_array_add (sheet->findings, finding);
  return finding;
}

static gboolean
has_capacity (CanevasRecord *seat, const char *capacity)
{
  return g_strcmp0 (canevas_record_get_text (seat, "capacity"), capacity) == 0;
}

/* (nullable) */
static CanevasRecord *
find_chair (Sheet *sheet, guint nth)
{
  for (guint i = 0; i < sheet->seats->len; i++)
    if (has_capacity (g_ptr_array_index (sheet->seats, i), "chair") && nth-- == 0)
      return g_ptr_array_index (sheet->seats, i);
  return NULL;
}

/* A deputy counts in the place of somebody who is away, not besides. */
static gboolean
is_counted (CanevasRecord *seat)
{
  return canevas_record_get_flag (seat, "votes") && !has_capacity (seat, "deputy");
}

static guint
count_voting (Sheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->seats->len; i++)
    n += is_counted (g_ptr_array_index (sheet->seats, i));
  return n;
}

/* A vice-chair stands in without anybody saying so. */
static gboolean
is_replaced (Sheet *sheet, CanevasRecord *chair)
{
  for (guint i = 0; i < sheet->seats->len; i++)
    {
      CanevasRecord *seat = g_ptr_array_index (sheet->seats, i);

      if (has_capacity (seat, "vice_chair") ||
          g_strcmp0 (canevas_record_get_text (seat, "replaces"), canevas_record_get_id (chair)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
look_for_a_chair (Sheet *sheet)
{
  g_autoptr (CanevasRecord) chair = canevas_instance_find_chair (sheet->body);

  if (chair == NULL)
    add (sheet, "no-chair", NULL, g_strdup (_("Nobody chairs it")),
         g_strdup (_("Without a chair, nobody calls the meetings nor closes a discussion.")), g_strdup (_("Name a chair")))
      ->serious = canevas_instance_settles (sheet->body);
}

static void
look_for_one_chair_only (Sheet *sheet)
{
  CanevasRecord *kept = find_chair (sheet, 0);
  CanevasRecord *other = find_chair (sheet, 1);

  if (other == NULL)
    return;
  add (sheet, "two-chairs", other, g_strdup (_("Two chairs")),
       g_strdup_printf (_("“%s” and “%s” both chair it: nobody knows which of them has the last word."),
                        canevas_record_get_title (kept), canevas_record_get_title (other)),
       g_strdup (_("Make the second a vice-chair")))
    ->serious = TRUE;
}

static void
look_for_a_deputy (Sheet *sheet)
{
  CanevasRecord *chair = find_chair (sheet, 0);

  if (chair == NULL || !canevas_instance_settles (sheet->body) || find_chair (sheet, 1) != NULL || is_replaced (sheet, chair))
    return;
  add (sheet, "no-deputy", chair, g_strdup (_("No deputy")),
       g_strdup (g_strcmp0 (canevas_record_get_text (sheet->body, "verb"), "decides") == 0
                   ? _("The chair alone can decide: one absence holds the project up.")
                   : _("The chair alone can arbitrate: one absence holds the project up.")),
       g_strdup (_("Name a deputy")));
}

static void
look_at_the_quorum (Sheet *sheet)
{
  const gint64 quorum = canevas_record_get_integer (sheet->body, "quorum");
  const guint voting = count_voting (sheet);
  CanevasGovernanceFinding *finding;

  if (quorum <= voting || voting == 0)
    return;
  finding = add (sheet, "quorum", NULL, g_strdup (_("Quorum out of reach")),
       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The quorum is %d, and %u seat counts for it.", "The quorum is %d, and %u seats count for it.",
                                     voting), (int) quorum, voting),
       g_strdup_printf (_("Bring the quorum down to %u"), voting / 2 + 1));
  finding->field = "quorum";
  finding->serious = TRUE;
}

/* Who really sits: the person named on the seat, else the one of its role. (transfer full) (nullable) */
static char *
dup_holder (CanevasRecord *seat)
{
  g_autoptr (CanevasRecord) role = NULL;

  if (canevas_record_is_set (seat, "person"))
    return g_strdup (canevas_record_get_text (seat, "person"));
  role = canevas_record_get_reference (seat, "role");
  if (role == NULL)
    return NULL;
  return g_strdup (canevas_record_is_set (role, "person") ? canevas_record_get_text (role, "person") : canevas_record_get_id (role));
}

static void
look_for_one_seat_each (Sheet *sheet)
{
  g_autoptr (GHashTable) holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sheet->seats->len; i++)
    {
      CanevasRecord *seat = g_ptr_array_index (sheet->seats, i);
      char *holder = is_counted (seat) ? dup_holder (seat) : NULL;

      if (holder == NULL || g_hash_table_add (holders, holder))
        continue;
      add (sheet, "sits-twice", seat, g_strdup (_("Sits twice")),
           g_strdup_printf (_("“%s” is held by somebody who sits here already: one presence would count twice."), canevas_record_get_title (seat)),
           g_strdup (_("Remove the second seat")));
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CanevasGovernanceFinding *first = *(const CanevasGovernanceFinding *const *) a;
  const CanevasGovernanceFinding *second = *(const CanevasGovernanceFinding *const *) b;

  return second->serious - first->serious;
}

GPtrArray *
canevas_governance_find (CanevasRecord *body)
{
  g_autoptr (GPtrArray) seats = NULL;
  Sheet sheet = { body, NULL, g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free) };

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), NULL);

  /* What exists without the project has rules of its own. */
  if (canevas_record_is_deleted (body) || canevas_record_get_flag (body, "outside"))
    return sheet.findings;
  sheet.seats = seats = canevas_store_collect_children (body, &canevas_seat_type);
  look_for_a_chair (&sheet);
  look_for_one_chair_only (&sheet);
  look_for_a_deputy (&sheet);
  look_at_the_quorum (&sheet);
  look_for_one_seat_each (&sheet);
  g_ptr_array_sort (sheet.findings, compare);
  return sheet.findings;
}

/* A seat that waits for its holder. */
static CanevasRecord *
add_seat (const CanevasGovernanceFinding *self, const char *capacity, CanevasRecord *replaces, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->body);
  g_autoptr (CanevasRecord) seat = canevas_store_add (store, &canevas_seat_type, self->body, error);

  if (seat == NULL || !canevas_record_set_text (seat, "capacity", capacity, error) ||
      (replaces != NULL && !canevas_record_set_reference (seat, "replaces", replaces, error)))
    return NULL;
  return g_steal_pointer (&seat);
}

static gboolean
lower_quorum (const CanevasGovernanceFinding *self, GError **error)
{
  g_autoptr (GPtrArray) seats = canevas_store_collect_children (self->body, &canevas_seat_type);
  Sheet sheet = { self->body, seats, NULL };

  return canevas_record_set_integer (self->body, "quorum", count_voting (&sheet) / 2 + 1, error);
}

static gboolean
mend (const CanevasGovernanceFinding *self, CanevasRecord **shown, GError **error)
{
  if (g_str_equal (self->id, "no-chair"))
    return (*shown = add_seat (self, "chair", NULL, error)) != NULL;
  if (g_str_equal (self->id, "no-deputy"))
    return (*shown = add_seat (self, "deputy", self->seat, error)) != NULL;
  if (g_str_equal (self->id, "two-chairs"))
    return canevas_record_set_text (self->seat, "capacity", "vice_chair", error);
  if (g_str_equal (self->id, "sits-twice"))
    return canevas_store_remove (canevas_record_get_store (self->body), self->seat, error);
  return lower_quorum (self, error);
}

gboolean
canevas_governance_finding_fix (const CanevasGovernanceFinding *self, CanevasRecord **shown, GError **error)
{
  g_autoptr (CanevasRecord) made = NULL;
  g_autofree char *label = NULL;
  CanevasStore *store;

  g_return_val_if_fail (self != NULL, FALSE);

  store = canevas_record_get_store (self->body);
  /* A button says "Name a deputy", the history "Undo: name a deputy". */
  label = canevas_format_begin_small (self->fix);
  canevas_store_begin (store, label);
  if (!mend (self, &made, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  if (!canevas_store_commit (store, error))
    return FALSE;
  if (shown != NULL)
    *shown = g_steal_pointer (&made);
  return TRUE;
}
