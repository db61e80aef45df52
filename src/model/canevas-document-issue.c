/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-document-issue.h"

#include "canevas-fields.h"
#include "canevas-store.h"

struct _CanevasDocumentIssue
{
  CanevasRecord parent_instance;
};

static const CanevasChoice documents[] = {
  { "note-de-cadrage", NC_("choice", "Framing note") },
  { "lettre-de-mission", NC_("choice", "Mission letter") },
  { "schema-de-gouvernance", NC_("choice", "Governance schema") },
  { "raci", NC_("choice", "RACI matrix") },
  { "plan-de-communication", NC_("choice", "Communication plan") },
  { "fiche-instance", NC_("choice", "Sheet of a body") },
  { "convocation", NC_("choice", "Notice of meeting") },
  { "releve-de-decisions", NC_("choice", "Record of decisions") },
  { "dossier-cst", NC_("choice", "File for the staff committee (CST)") },
  { "fiche-communaute", NC_("choice", "Sheet of a community") },
  { "carte-des-communautes", NC_("choice", "Map of communities") },
  { "parties-prenantes", NC_("choice", "Stakeholders") },
  { "bilan-de-la-boite-a-idees", NC_("choice", "Report of the idea box") },
  { "deroule-d-atelier", NC_("choice", "Running order of a session") },
  { "compte-rendu", NC_("choice", "Minutes of a session") },
  { "planning", NC_("choice", "Schedule") },
  { "tableau-de-bord", NC_("choice", "Evaluation dashboard") },
  { "retex", NC_("choice", "Lessons-learned review") },
  { "revue-de-projets", NC_("choice", "Project review") },
  { NULL },
};

static const CanevasChoice statuses[] = {
  { "draft", NC_("choice", "Draft") },
  { "final", NC_("choice", "Validated") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .hidden = TRUE),
  CHOICE ("document", N_("Document"), NULL, documents, .required = TRUE, .initial = "note-de-cadrage"),
  REFERENCE ("role", N_("Role"), N_("Whose letter is it?"), "role", CASCADE),
  REFERENCE ("instance", N_("Body"), N_("Whose sheet is it?"), "instance", CASCADE),
  REFERENCE ("meeting", N_("Meeting"), N_("Of which meeting?"), "meeting", CASCADE),
  REFERENCE ("scenario", N_("Scenario"), N_("Of which scenario?"), "scenario", CASCADE),
  REFERENCE ("community", N_("Community"), N_("Of which community?"), "community", CASCADE),
  REFERENCE ("idea_box", N_("Idea box"), N_("Of which idea box?"), "idea_box", CASCADE),
  REFERENCE ("session", N_("Session"), N_("Of which session?"), "session", CASCADE),
  REFERENCE ("retex", N_("Lessons-learned review"), N_("Of which review?"), "retex", CASCADE),
  REFERENCE ("project_review", N_("Project review"), N_("Of which review?"), "project_review", CASCADE),
  REFERENCE ("authority", N_("Authority"), NULL, "authority", CASCADE, .hidden = TRUE),
  TEXT ("version", N_("Version"), N_("0.x for drafts, 1.0 once signed."), .required = TRUE, .maximum = 20),
  CHOICE ("status", N_("Status"), N_("Is it still a draft, or validated?"), statuses, .required = TRUE, .initial = "draft"),
  DATE ("issued_on", N_("Date"), N_("On what day was it issued?"), .required = TRUE),
  TEXT ("changes", N_("What changed"), N_("What must a reader of the last version look at?")),
  TEXT ("author", N_("Written by"), N_("Which function wrote this version?")),
  RANK,
};

const CanevasRecordType canevas_document_issue_type = {
  .table = "document_issue",
  .label = N_("Version"),
  .plural = N_("Versions"),
  .get_type = canevas_document_issue_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "version",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasDocumentIssue, canevas_document_issue)

gboolean
canevas_document_issue_is_newer (CanevasRecord *issue, CanevasRecord *other)
{
  g_return_val_if_fail (CANEVAS_IS_DOCUMENT_ISSUE (issue), FALSE);

  return other == NULL || g_strcmp0 (canevas_record_get_text (issue, "issued_on"), canevas_record_get_text (other, "issued_on")) >= 0;
}

CanevasRecord *
canevas_document_issue_find_newest (CanevasRecord *subject, const char *document)
{
  g_autoptr (CanevasList) issues = NULL;
  g_autoptr (CanevasRecord) newest = NULL;
  const char *field;

  g_return_val_if_fail (CANEVAS_IS_RECORD (subject), NULL);

  /* A version refers to what it is about by a field of that name. */
  field = canevas_record_get_record_type (subject)->table;
  if (canevas_record_type_find_field (&canevas_document_issue_type, field) < 0)
    return NULL;
  issues = canevas_store_referring (canevas_record_get_store (subject), &canevas_document_issue_type, field, canevas_record_get_id (subject));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (issues)); i++)
    {
      g_autoptr (CanevasRecord) issue = g_list_model_get_item (G_LIST_MODEL (issues), i);

      if (g_strcmp0 (canevas_record_get_text (issue, "document"), document) == 0 && canevas_document_issue_is_newer (issue, newest))
        g_set_object (&newest, issue);
    }
  return g_steal_pointer (&newest);
}

gboolean
canevas_document_issue_is_validated (CanevasRecord *issue)
{
  return issue != NULL && g_strcmp0 (canevas_record_get_text (issue, "status"), "final") == 0;
}

const char *
canevas_document_issue_get_version (CanevasRecord *issue)
{
  return issue != NULL && canevas_record_is_set (issue, "version") ? canevas_record_get_text (issue, "version") : "0.1";
}
