/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* One version of a document that was sent out or signed; feeds the table of versions. Of a project, or of what has none. */
#define CANEVAS_TYPE_DOCUMENT_ISSUE (canevas_document_issue_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentIssue, canevas_document_issue, CANEVAS, DOCUMENT_ISSUE, CanevasRecord)

extern const CanevasRecordType canevas_document_issue_type;

/** Whether @issue was issued on @other's day or later; true of the same day, as lists are in order. @other: (nullable) */
gboolean canevas_document_issue_is_newer (CanevasRecord *issue, CanevasRecord *other);
/** The newest version kept of a document about @subject: by date, then by place. (transfer full) (nullable) */
CanevasRecord *canevas_document_issue_find_newest (CanevasRecord *subject, const char *document);
/** @issue: (nullable): nothing was kept yet */
gboolean canevas_document_issue_is_validated (CanevasRecord *issue);
/** @issue: (nullable): nothing was kept yet, a first draft */
const char *canevas_document_issue_get_version (CanevasRecord *issue);

G_END_DECLS
