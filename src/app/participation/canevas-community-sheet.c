/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-sheet.h"

#include "canevas-community-link.h"
#include "canevas-community-meetings.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-export-window.h"
#include "canevas-format.h"
#include "canevas-question.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "fiche-communaute"

struct _CanevasCommunitySheet
{
  CanevasRecordSheet parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  CanevasQuestion *purpose;
  CanevasRecordTable *members;
  CanevasRecordTable *links;
};

G_DEFINE_FINAL_TYPE (CanevasCommunitySheet, canevas_community_sheet, CANEVAS_TYPE_RECORD_SHEET)

/* Of the person, else as typed. */
static char *
dup_unit (CanevasRecord *member)
{
  g_autoptr (CanevasRecord) unit = canevas_community_member_dup_unit (member);

  return g_strdup (unit != NULL ? canevas_record_get_title (unit) : "");
}

static const CanevasRecordColumn member_columns[] = {
  { "person", NULL, 100, TRUE, NULL },
  { "position", NULL, 88, TRUE, NULL },
  { NULL, N_("Unit"), 88, TRUE, dup_unit },
  { "capacity", NULL, 96, FALSE, NULL },
};

static const CanevasRecordColumn link_columns[] = {
  { "kind", NULL, 120, TRUE, NULL },
  { "other", NULL, 130, TRUE, NULL },
  { "label", NULL, 100, TRUE, NULL },
};

static char *
dup_facts (CanevasRecord *community)
{
  static const char *const fields[] = { "kind", "animator", "frequency", "unit", NULL };

  return canevas_record_sheet_dup_facts (community, NULL, fields, CANEVAS_DATE_SHORT);
}

static void
canevas_community_sheet_refresh (CanevasRecordSheet *sheet)
{
  CanevasCommunitySheet *self = CANEVAS_COMMUNITY_SHEET (sheet);
  CanevasRecord *community = canevas_record_sheet_get_record (sheet);

  gtk_label_set_text (self->title, canevas_record_get_title (community));
  canevas_record_sheet_say (self->facts, dup_facts (community));
  canevas_question_set_text (self->purpose, canevas_record_get_text (community, "purpose"));
}

static void
canevas_community_sheet_constructed (GObject *object)
{
  CanevasCommunitySheet *self = CANEVAS_COMMUNITY_SHEET (object);
  CanevasRecordSheet *sheet = CANEVAS_RECORD_SHEET (object);
  CanevasRecord *community;

  G_OBJECT_CLASS (canevas_community_sheet_parent_class)->constructed (object);

  community = canevas_record_sheet_get_record (sheet);
  self->title = canevas_record_sheet_append_label (sheet, "title-2");
  self->facts = canevas_record_sheet_append_label (sheet, "dim-label");
  self->purpose = CANEVAS_QUESTION (canevas_question_new (NULL));
  canevas_record_sheet_append (sheet, GTK_WIDGET (self->purpose));
  canevas_record_sheet_add_document (sheet, canevas_record_sheet_append_buttons (sheet), TEMPLATE, _("Sheet of the community…"));
  self->members = canevas_record_sheet_append_table (sheet, community, &canevas_community_member_type, _("Members"),
                                                     member_columns, G_N_ELEMENTS (member_columns));
  canevas_record_sheet_append (sheet, canevas_community_meetings_new (community));
  self->links = canevas_record_sheet_append_table (sheet, community, &canevas_community_link_type, _("Links between communities"),
                                                   link_columns, G_N_ELEMENTS (link_columns));
  canevas_community_sheet_refresh (sheet);
}

static gboolean
canevas_community_sheet_select (CanevasRecordSheet *sheet, CanevasRecord *record, const char *field)
{
  CanevasCommunitySheet *self = CANEVAS_COMMUNITY_SHEET (sheet);

  return canevas_record_table_select (CANEVAS_IS_COMMUNITY_MEMBER (record) ? self->members : self->links, record, field);
}

static gboolean
canevas_community_sheet_export (CanevasRecordSheet *sheet)
{
  return canevas_export_window_open (GTK_WIDGET (sheet), TEMPLATE, canevas_record_sheet_get_record (sheet));
}

static void
canevas_community_sheet_class_init (CanevasCommunitySheetClass *klass)
{
  CanevasRecordSheetClass *sheet_class = CANEVAS_RECORD_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_community_sheet_constructed;
  sheet_class->refresh = canevas_community_sheet_refresh;
  sheet_class->select = canevas_community_sheet_select;
  sheet_class->export = canevas_community_sheet_export;
}

static void
canevas_community_sheet_init (CanevasCommunitySheet *self)
{
}

GtkWidget *
canevas_community_sheet_new (CanevasRecord *community)
{
  g_return_val_if_fail (CANEVAS_IS_COMMUNITY (community), NULL);

  return g_object_new (CANEVAS_TYPE_COMMUNITY_SHEET, "record", community, NULL);
}
