/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"

#include "canevas-fields.h"
#include "canevas-store.h"

struct _CanevasAuthority
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "region", NC_("choice", "Region") },
  { "departement", NC_("choice", "Department") },
  { "metropole", NC_("choice", "Metropolis") },
  { "communaute_urbaine", NC_("choice", "Urban community") },
  { "communaute_agglomeration", NC_("choice", "Agglomeration community") },
  { "communaute_communes", NC_("choice", "Community of municipalities") },
  { "commune", NC_("choice", "Municipality") },
  { "ept", NC_("choice", "Territorial public establishment") },
  { "overseas", NC_("choice", "Overseas collectivity") },
  { "other", NC_("choice", "Other public body") },
  { NULL },
};

static const CanevasChoice languages[] = {
  { "fr", NC_("choice", "French") },
  { "en", NC_("choice", "English") },
  { NULL },
};

static const CanevasChoice chart_statuses[] = {
  { "draft", NC_("choice", "Draft") },
  { "validated", NC_("choice", "Validated") },
  { NULL },
};

static const CanevasChoice school_zones[] = {
  { "a", NC_("choice", "Zone A") },
  { "b", NC_("choice", "Zone B") },
  { "c", NC_("choice", "Zone C") },
  { "corsica", NC_("choice", "Corsica") },
  { "other", NC_("choice", "Own calendar") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What is the authority called on its letterhead?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("What is it by law?"), kinds),
  TEXT ("code", N_("INSEE code"), NULL, .maximum = 10),
  TEXT ("siren", N_("SIREN number"), NULL, .maximum = 9),
  INTEGER ("population", N_("Population"), N_("How many inhabitants does it serve?"), 0, 100000000),
  TEXT ("department", N_("Department code"), NULL, .maximum = 3),
  CHOICE ("school_zone", N_("Zone of the school holidays"), N_("Empty: the zone of the department."), school_zones),
  DATE ("next_election", N_("Next election of the assembly"), N_("On what day is its assembly elected? The months before are under restraint.")),
  INTEGER ("members", N_("Member municipalities"), NULL, 0, 2000),
  TEXT ("address", N_("Address"), NULL),
  TEXT ("town", N_("Town"), N_("Where are documents signed? It follows “Done at”.")),
  TEXT ("head_office", N_("Heading under the name"), N_("Which directorate issues the documents? For example “Direction générale des services”.")),
  TEXT ("executive", N_("Executive"), N_("In whose name is a delegated signature given? For example “le président”, “la maire”.")),
  TEXT ("footer", N_("Line at the foot of documents"), N_("What stands at the foot of each page: address, telephone, website?")),
  TEXT ("users", N_("Users"), N_("For whom does it work, in the words of a drawing? For example “inhabitants, families, associations”.")),
  TEXT ("principle", N_("Principle of organisation"), N_("Which principle should stand beside the drawing of the organisation? For example “Subsidiarity”.")),
  LONG_TEXT ("principle_text", N_("The principle in one sentence"), N_("What does this principle ask of everyone?")),
  TEXT ("chart_reference", N_("Reference of the organisation chart"), NULL, .maximum = 60),
  TEXT ("chart_version", N_("Version of the organisation chart"), NULL, .maximum = 30),
  DATE ("chart_date", N_("State of the organisation on"), N_("On which day did the organisation look like this?")),
  CHOICE ("chart_status", N_("Status of the organisation chart"), NULL, chart_statuses, .initial = "draft"),
  LONG_TEXT ("logo", N_("Logo"), NULL, .maximum = 2000000, .hidden = TRUE),
  CHOICE ("document_language", N_("Language of the documents"), N_("In which language do documents and drawings of this file come out?"), languages, .initial = "fr"),
  RANK,
};

const CanevasRecordType canevas_authority_type = {
  .table = "authority",
  .label = N_("Authority"),
  .plural = N_("Authorities"),
  .get_type = canevas_authority_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasAuthority, canevas_authority)

CanevasRecord *
canevas_authority_find (CanevasStore *store)
{
  g_autoptr (CanevasList) authorities = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  authorities = canevas_store_list (store, &canevas_authority_type);
  return g_list_model_get_item (G_LIST_MODEL (authorities), 0);
}

const char *
canevas_authority_find_language (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), "fr");

  authority = canevas_authority_find (store);
  return authority != NULL && g_strcmp0 (canevas_record_get_text (authority, "document_language"), "en") == 0 ? "en" : "fr";
}

CanevasHolidays
canevas_authority_find_holidays (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = NULL;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), CANEVAS_HOLIDAYS_NATIONAL);

  authority = canevas_authority_find (store);
  return canevas_holidays_of_department (authority != NULL ? canevas_record_get_text (authority, "department") : NULL);
}

/* Overseas; of the time zones of French Polynesia, that of Tahiti, where nearly all live. */
static const struct
{
  const char *department;
  const char *zone;
} zones[] = {
  { "971", "America/Guadeloupe" },     { "972", "America/Martinique" }, { "973", "America/Cayenne" },
  { "974", "Indian/Reunion" },         { "975", "America/Miquelon" },   { "976", "Indian/Mayotte" },
  { "977", "America/St_Barthelemy" },  { "978", "America/Marigot" },    { "984", "Indian/Kerguelen" },
  { "986", "Pacific/Wallis" },         { "987", "Pacific/Tahiti" },     { "988", "Pacific/Noumea" },
};

const char *
canevas_authority_find_time_zone (CanevasStore *store)
{
  g_autoptr (CanevasRecord) authority = NULL;
  const char *department;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), "Europe/Paris");

  authority = canevas_authority_find (store);
  department = authority != NULL ? canevas_record_get_text (authority, "department") : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_strcmp0 (zones[i].department, department) == 0)
      return zones[i].zone;
  return "Europe/Paris";
}
