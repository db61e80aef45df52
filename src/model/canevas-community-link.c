/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-community-link.h"

#include "canevas-fields.h"

struct _CanevasCommunityLink
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "double_link", NC_("choice", "Double link: one of each sits in the other") },
  { "accountability", NC_("choice", "Reports to") },
  { "information", NC_("choice", "Informs") },
  { "supply", NC_("choice", "Prepares the work of") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("community", N_("Community"), NULL, "community", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("other", N_("Other community"), N_("With which community?"), "community", CASCADE, .required = TRUE),
  CHOICE ("kind", N_("Kind of link"), N_("What passes between them?"), kinds, .required = TRUE, .initial = "information"),
  TEXT ("label", N_("What passes"), N_("In a few words, for the drawing.")),
  RANK,
};

const CanevasRecordType canevas_community_link_type = {
  .table = "community_link",
  .label = N_("Link between communities"),
  .plural = N_("Links between communities"),
  .get_type = canevas_community_link_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "label",
  .parent = "community",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasCommunityLink, canevas_community_link, CANEVAS_TYPE_RECORD)

/* What passes, else to whom. */
static char *
canevas_community_link_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) other = canevas_record_get_reference (record, "other");

  if (canevas_record_is_set (record, "label"))
    return g_strdup (canevas_record_get_text (record, "label"));
  return g_strdup (other != NULL ? canevas_record_get_title (other) : NULL);
}

static void
canevas_community_link_class_init (CanevasCommunityLinkClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_community_link_dup_title;
  canevas_record_class_set_type (record_class, &canevas_community_link_type);
}

static void
canevas_community_link_init (CanevasCommunityLink *self)
{
}
