/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-community-member.h"

#include "canevas-fields.h"

struct _CanevasCommunityMember
{
  CanevasRecord parent_instance;
};

static const CanevasChoice capacities[] = {
  { "member", NC_("choice", "Member") },
  { "animator", NC_("choice", "Animator") },
  { "referent", NC_("choice", "Contact person of a unit") },
  { "link", NC_("choice", "Link with another circle") },
  { "guest", NC_("choice", "Guest or expert") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("community", N_("Community"), NULL, "community", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("person", N_("Person"), N_("Who takes part?"), "person", CASCADE),
  TEXT ("position", N_("Function"), N_("Without a person: which function takes part?")),
  REFERENCE ("unit", N_("Unit"), N_("Without a person: from which unit?"), "unit", CLEAR),
  CHOICE ("capacity", N_("Capacity"), N_("In what capacity?"), capacities, .required = TRUE, .initial = "member"),
  DATE ("joined_on", N_("Since"), N_("Since which day?")),
  DATE ("left_on", N_("Until"), N_("Until which day?")),
  RANK,
};

const CanevasRecordType canevas_community_member_type = {
  .table = "community_member",
  .label = N_("Member"),
  .plural = N_("Members"),
  .get_type = canevas_community_member_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "community",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasCommunityMember, canevas_community_member, CANEVAS_TYPE_RECORD)

/* The person where one is named, else the function. */
static char *
canevas_community_member_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) person = canevas_record_get_reference (record, "person");

  return g_strdup (person != NULL ? canevas_record_get_title (person) : canevas_record_get_text (record, "position"));
}

static void
canevas_community_member_class_init (CanevasCommunityMemberClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_community_member_dup_title;
  canevas_record_class_set_type (record_class, &canevas_community_member_type);
}

static void
canevas_community_member_init (CanevasCommunityMember *self)
{
}

CanevasRecord *
canevas_community_member_dup_unit (CanevasRecord *member)
{
  g_autoptr (CanevasRecord) person = NULL;

  g_return_val_if_fail (CANEVAS_IS_COMMUNITY_MEMBER (member), NULL);

  person = canevas_record_get_reference (member, "person");
  return canevas_record_get_reference (person != NULL ? person : member, "unit");
}

char *
canevas_community_member_dup_function (CanevasRecord *member)
{
  g_autoptr (CanevasRecord) person = NULL;

  g_return_val_if_fail (CANEVAS_IS_COMMUNITY_MEMBER (member), NULL);

  person = canevas_record_get_reference (member, "person");
  return g_strdup (canevas_record_get_text (person != NULL ? person : member, "position"));
}
