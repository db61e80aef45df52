/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* One version of a document of a project that was sent out or signed; feeds the table of versions. */
#define CANEVAS_TYPE_DOCUMENT_ISSUE (canevas_document_issue_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentIssue, canevas_document_issue, CANEVAS, DOCUMENT_ISSUE, CanevasRecord)

extern const CanevasRecordType canevas_document_issue_type;

G_END_DECLS
