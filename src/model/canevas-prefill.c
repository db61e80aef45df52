/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-directory.h"

#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What links "Département" to a department's name, by code; for those not here, "de ". After Insee's table of articles (TNCC). */
static const struct
{
  const char *link;
  const char *codes;
} department_links[] = {
  { "du ", " 14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 90 94 95 " },
  { "des ", " 04 05 06 08 13 22 40 64 65 66 78 79 88 92 " },
  { "de la ",
    " 16 17 19 2A 2B 21 23 24 26 31 33 42 43 44 48 50 51 52 53 55 57 58 70 72 73 74 76 80 85 86 87 93 971 972 973 " },
  { "de l’", " 01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91 " },
  { "d’", " 28 35 37 " },
};

/* Insee calls a town (ville) what has 2,000 inhabitants. */
#define TOWN 2000

static char *
name_department (const CanevasDirectoryEntry *entry)
{
  g_autofree char *code = g_strconcat (" ", entry->code, " ", NULL);
  const char *link = "de ";

  for (guint i = 0; i < G_N_ELEMENTS (department_links); i++)
    if (strstr (department_links[i].codes, code) != NULL)
      link = department_links[i].link;
  return g_strconcat ("Département ", link, entry->name, NULL);
}

/* "Ville du Havre", "Ville des Ulis", "Commune d’Aast" */
static char *
name_municipality (const CanevasDirectoryEntry *entry)
{
  const char *noun = entry->population >= TOWN ? "Ville" : "Commune", *name = entry->name;
  gunichar first = g_utf8_get_char (name), base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (g_str_has_prefix (name, "Le "))
    return g_strconcat (noun, " du ", name + strlen ("Le "), NULL);
  if (g_str_has_prefix (name, "Les "))
    return g_strconcat (noun, " des ", name + strlen ("Les "), NULL);
  g_unichar_fully_decompose (first, FALSE, base, G_N_ELEMENTS (base));
  if (base[0] == 0x0152 || (base[0] < 128 && strchr ("AEIOU", (int) base[0]) != NULL))
    return g_strconcat (noun, " d’", name, NULL);
  return g_strconcat (noun, " de ", name, NULL);
}

/* As it stands at the head of a letter. The name is the authority's own, so it is French whatever the interface speaks. */
static char *
name_on_letterhead (const CanevasDirectoryEntry *entry)
{
  if (strcmp (entry->kind, "departement") == 0)
    return name_department (entry);
  if (strcmp (entry->kind, "commune") == 0)
    return name_municipality (entry);
  if (strcmp (entry->kind, "region") == 0)
    return g_strconcat (strcmp (entry->code, "94") == 0 ? "Collectivité de " : "Région ", entry->name, NULL);
  return g_strdup (entry->name);
}

static gboolean
set_or_unset (CanevasRecord *record, const char *field, gint64 number, GError **error)
{
  return number >= 0 ? canevas_record_set_integer (record, field, number, error) : canevas_record_unset (record, field, error);
}

static gboolean
fill (CanevasRecord *record, const CanevasDirectoryEntry *entry, GError **error)
{
  g_autofree char *name = name_on_letterhead (entry);
  gboolean is_municipality = strcmp (entry->kind, "commune") == 0;

  return canevas_record_set_text (record, "name", name, error) && canevas_record_set_text (record, "kind", entry->kind, error) &&
         canevas_record_set_text (record, "code", entry->code, error) &&
         canevas_record_set_text (record, "siren", entry->siren, error) &&
         canevas_record_set_text (record, "department", entry->department, error) &&
         set_or_unset (record, "population", entry->population, error) &&
         set_or_unset (record, "members", entry->members, error) &&
         (!is_municipality || canevas_record_set_text (record, "town", entry->name, error));
}

gboolean
canevas_authority_prefill (CanevasAuthority *self, const CanevasDirectoryEntry *entry, GError **error)
{
  CanevasRecord *record = CANEVAS_RECORD (self);
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_AUTHORITY (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);
  store = canevas_record_get_store (record);
  g_return_val_if_fail (store != NULL, FALSE);

  canevas_store_begin (store, _("fill in from the official list"));
  if (!fill (record, entry, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}
