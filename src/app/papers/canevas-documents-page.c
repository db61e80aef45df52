/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-documents-page.h"

#include "canevas-agenda-item.h"
#include "canevas-authority.h"
#include "canevas-document-issue.h"
#include "canevas-document-list.h"
#include "canevas-export-window.h"
#include "canevas-form.h"
#include "canevas-indicator.h"
#include "canevas-preview.h"
#include "canevas-project.h"
#include "canevas-record-list.h"
#include "canevas-retex-item.h"
#include "canevas-review-note.h"
#include "canevas-role.h"
#include "canevas-seat.h"
#include "canevas-session-outcome.h"
#include "canevas-session-step.h"
#include "canevas-time-period.h"

#include <glib/gi18n-lib.h>

struct _CanevasDocumentsPage
{
  CanevasPage parent_instance;

  CanevasDocumentEntry *entry; /* the document shown */
  CanevasRecord *subject;      /* what it is about */
  GtkWidget *list;
  GtkWidget *form_scroller;
  GtkWidget *version_slot; /* the form of the version selected in the list above it */
  GtkWidget *preview;
};

G_DEFINE_FINAL_TYPE (CanevasDocumentsPage, canevas_documents_page, CANEVAS_TYPE_PAGE)

/* What the note's frame says and no section asks for again. */
static const char *const note_fields[] = {
  "reference", "subject", "followed_by", "recipients", "copies", "decision_requested", NULL,
};

static const char *const reference_fields[] = { "reference", NULL };

static const char *const frame_fields[] = { "reference", "subject", "followed_by", "recipients", NULL };

static const char *const plan_fields[] = { "reference", "subject", "followed_by", "recipients", "communication_principles", NULL };

static const char *const letter_fields[] = {
  "letter_form", "letter_reference", "kind", "position", "person", "home_unit", "level", "context", "responsibilities", "objectives",
  "delegation", "limits", "attachment", "means", "services", "start_date", "end_date", "time_share", "line_manager",
  "line_manager_agreed_on", "workload", "reporting", "evaluation", "confidentiality", "distribution", NULL,
};

static const char *const tripartite_fields[] = {
  "sponsoring_unit", "sponsor_representative", "sponsor_commitments", "agent_commitments", "home_commitments", "regulation",
  "early_end", NULL,
};

static const char *const sheet_fields[] = {
  "name", "short_name", "verb", "level", "purpose", "not_treated", "frequency", "duration", "quorum", "decision_rule", "inputs",
  "outputs", "secretariat", "notice", "record_delay", "referral", NULL,
};

static const char *const notice_fields[] = {
  "reference", "subject", "held_on", "starts_at", "ends_at", "place", "documents", "convened_on", NULL,
};

static const char *const record_fields[] = {
  "reference", "subject", "present", "attendance", "disagreements", "written_by", "sent_on", NULL,
};

static const char *const running_order_fields[] = {
  "name", "aim", "question", "held_on", "starts_at", "duration", "place", "facilitator", "expected", "material", NULL,
};

static const char *const minutes_fields[] = { "name", "held_on", "present", "minutes", "feedback", "feedback_on", NULL };

static const char *const box_fields[] = { "name", "question", "audience", "opened_on", "closes_on", "answered_by", "answer_delay", NULL };

static const char *const retex_fields[] = {
  "name", "aim", "invited", "questions", "facilitator", "held_on", "present", "summary", "returned_on", "distribution", NULL,
};

static const char *const community_fields[] = {
  "name", "kind", "purpose", "activities", "audience", "animator", "sponsor", "voluntary", "joining", "frequency", "time_given",
  "tools", "decision_rule", "accountable_to", NULL,
};

static const char *const scenario_fields[] = { "name", "status", "context", "purpose", "method", "support", "effective_date", NULL };

/* The map shows what the page of the communities holds. */
static const char *const no_fields[] = { NULL };

static const char *const review_fields[] = { "name", "held_on", "attendance", "note", NULL };

/* What the form beside the pages asks, for each template; @children: (nullable): a list of the subject under it. */
typedef struct
{
  const char *template;
  const char *const *fields;
  const CanevasRecordType *children;
  const char *title, *question; /* msgids, of that list */
} Form;

static const Form forms[] = {
  { "note-de-cadrage", note_fields },
  { "schema-de-gouvernance", frame_fields },
  { "raci", frame_fields },
  { "plan-de-communication", plan_fields },
  { "tableau-de-bord", reference_fields, &canevas_indicator_type, N_("Indicators"), N_("What is counted, from where to where?") },
  { "parties-prenantes", reference_fields },
  { "lettre-de-mission", letter_fields },
  { "fiche-instance", sheet_fields, &canevas_seat_type, N_("Seats"), N_("Who sits in this body, and in what capacity?") },
  { "convocation", notice_fields, &canevas_agenda_item_type, N_("Agenda"), N_("Which points, for how long, presented by whom?") },
  { "releve-de-decisions", record_fields },
  { "deroule-d-atelier", running_order_fields, &canevas_session_step_type, N_("Moments"), N_("What happens, for how long?") },
  { "compte-rendu", minutes_fields, &canevas_session_outcome_type, N_("Decisions and actions"), N_("What was decided, and who does what by when?") },
  { "bilan-de-la-boite-a-idees", box_fields },
  { "retex", retex_fields, &canevas_retex_item_type, N_("What was said"), N_("What worked, what was difficult, why, and what is kept?") },
  { "fiche-communaute", community_fields },
  { "carte-des-communautes", no_fields },
  { "dossier-cst", scenario_fields },
  { "revue-de-projets", review_fields, &canevas_review_note_type, N_("Notes of review"), N_("What was said of each project?") },
};

static const Form *
find_form (const char *template)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].template, template))
      return &forms[i];
  g_return_val_if_reached (&forms[0]);
}

static void
add_fields (GtkWidget *form, CanevasRecord *record, const char *const *names)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = canevas_record_type_find_field (type, names[i]);

      canevas_form_add (CANEVAS_FORM (form), names[i], !type->fields[field].required);
    }
}

static void
version_selected_cb (CanevasDocumentsPage *self, CanevasRecord *version)
{
  GtkWidget *form = NULL;

  if (version != NULL)
    {
      form = canevas_form_new (version, CANEVAS_EDITOR_ROW);
      for (guint i = 0; i < canevas_document_issue_type.n_fields; i++)
        {
          const CanevasField *field = &canevas_document_issue_type.fields[i];

          /* Which document it is a version of, and about what, is told by the place. */
          if (!field->hidden && g_strcmp0 (field->name, "document") != 0 && field->kind != CANEVAS_FIELD_REFERENCE)
            canevas_form_add (CANEVAS_FORM (form), field->name, !field->required);
        }
    }
  adw_bin_set_child (ADW_BIN (self->version_slot), form);
}

/* What stays of the project keeps its versions under it; what has none, or can go from one to another, keeps them by itself. (nullable) */
static CanevasRecord *
get_keeper (CanevasDocumentsPage *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));

  return self->subject == project || canevas_record_get_record_type (self->subject)->parent != NULL ? project : NULL;
}

static void
append_versions (CanevasDocumentsPage *self, GtkWidget *column)
{
  const char *table = canevas_record_get_record_type (self->subject)->table;
  GtkWidget *versions = canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)), get_keeper (self), &canevas_document_issue_type,
                                                 _("Versions"), _("What has been sent out, when, and what changed since?"));

  canevas_record_list_set_side (CANEVAS_RECORD_LIST (versions), "document", canevas_document_entry_get_template (self->entry));
  /* Versions of what is not about the project itself name what they are about: a role, a body, a community. */
  if (self->subject != canevas_page_get_record (CANEVAS_PAGE (self)))
    canevas_record_list_set_side (CANEVAS_RECORD_LIST (versions), table, canevas_record_get_id (self->subject));
  g_signal_connect_swapped (versions, "selected", G_CALLBACK (version_selected_cb), self);
  gtk_box_append (GTK_BOX (column), versions);
  self->version_slot = adw_bin_new ();
  gtk_box_append (GTK_BOX (column), self->version_slot);
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "title-2");
  return heading;
}

static void
append_list (CanevasDocumentsPage *self, GtkWidget *column, const CanevasRecordType *type, const char *title, const char *question)
{
  gtk_box_append (GTK_BOX (column),
                  canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)), self->subject, type, title, question));
}

static GtkWidget *
create_column (CanevasDocumentsPage *self)
{
  const Form *described = find_form (canevas_document_entry_get_template (self->entry));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *form = canevas_form_new (self->subject, CANEVAS_EDITOR_PAGE);
  gboolean tripartite = CANEVAS_IS_ROLE (self->subject) &&
                        g_strcmp0 (canevas_record_get_text (self->subject, "letter_form"), "tripartite") == 0;

  gtk_widget_add_css_class (column, "page-content");
  gtk_box_append (GTK_BOX (column), create_heading (canevas_document_entry_get_kind (self->entry)));
  add_fields (form, self->subject, described->fields);
  if (tripartite)
    add_fields (form, self->subject, tripartite_fields);
  gtk_box_append (GTK_BOX (column), form);
  if (tripartite)
    append_list (self, column, &canevas_time_period_type, _("Time by period"), _("How is the time spread over the months?"));
  if (described->children != NULL)
    append_list (self, column, described->children, _(described->title), _(described->question));
  append_versions (self, column);
  return column;
}

static void
show_form (CanevasDocumentsPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 620);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_column (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_scroller), clamp);
}

/* The file names no authority and holds nothing else to print. */
static void
show_nothing (CanevasDocumentsPage *self)
{
  GtkWidget *said = gtk_label_new (_("Nothing to print here yet. Name the authority, or add a community, a session or a scenario: its documents "
                                     "and their versions then stand here."));

  gtk_label_set_wrap (GTK_LABEL (said), TRUE);
  gtk_label_set_xalign (GTK_LABEL (said), 0);
  gtk_label_set_yalign (GTK_LABEL (said), 0);
  gtk_widget_add_css_class (said, "page-content");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_scroller), said);
}

static void
entry_chosen_cb (CanevasDocumentsPage *self, CanevasDocumentEntry *entry)
{
  CanevasRecord *subject = entry != NULL ? canevas_document_entry_get_subject (entry) : NULL;

  if (!g_set_object (&self->entry, entry))
    return;
  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_data (self->subject, self);
  g_set_object (&self->subject, subject);
  if (CANEVAS_IS_ROLE (self->subject))
    g_signal_connect_object (self->subject, "notify::letter-form", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
  if (entry != NULL)
    show_form (self);
  else
    show_nothing (self);
  canevas_page_set_primary_sensitive (CANEVAS_PAGE (self), entry != NULL);
  canevas_preview_set_subject (CANEVAS_PREVIEW (self->preview), entry != NULL ? canevas_document_entry_get_template (entry) : NULL, self->subject,
                               CANEVAS_COMPOSE_DEFAULT);
}

static gboolean
canevas_documents_page_export (CanevasPage *page)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (page);

  return self->entry != NULL &&
         canevas_export_window_open (GTK_WIDGET (self), canevas_document_entry_get_template (self->entry), self->subject);
}

static void
canevas_documents_page_activate_primary (CanevasPage *page)
{
  canevas_documents_page_export (page);
}

static CanevasPages *
canevas_documents_page_get_pages (CanevasPage *page)
{
  return canevas_preview_get_pages (CANEVAS_PREVIEW (CANEVAS_DOCUMENTS_PAGE (page)->preview));
}

static void
canevas_documents_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  canevas_document_list_select (CANEVAS_DOCUMENT_LIST (CANEVAS_DOCUMENTS_PAGE (page)->list), record);
}

static void
tell_whose (CanevasDocumentsPage *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autoptr (CanevasRecord) whose =
    project != NULL ? g_object_ref (project) : canevas_authority_find (canevas_page_get_store (CANEVAS_PAGE (self)));

  if (whose != NULL)
    g_object_bind_property (whose, "title", self, "subtitle", G_BINDING_SYNC_CREATE);
}

static void
canevas_documents_page_constructed (GObject *object)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  G_OBJECT_CLASS (canevas_documents_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("Documents"));
  tell_whose (self);
  canevas_page_set_primary_label (page, _("Export…"));
  canevas_page_set_primary_sensitive (page, FALSE);
  self->form_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->form_scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (self->form_scroller, TRUE);
  self->preview = canevas_preview_new ();
  canevas_preview_add_tools (CANEVAS_PREVIEW (self->preview));
  canevas_page_set_inspector (page, self->preview);
  canevas_page_set_inspector_wide (page, TRUE);
  self->list = canevas_document_list_new (canevas_page_get_store (page), canevas_page_get_record (page));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (entry_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (columns), self->list);
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), self->form_scroller);
  adw_bin_set_child (ADW_BIN (self), columns);
  show_nothing (self);
  canevas_document_list_select (CANEVAS_DOCUMENT_LIST (self->list), NULL);
}

static void
canevas_documents_page_dispose (GObject *object)
{
  CanevasDocumentsPage *self = CANEVAS_DOCUMENTS_PAGE (object);

  if (self->subject != NULL)
    g_signal_handlers_disconnect_by_data (self->subject, self);
  g_clear_object (&self->subject);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (canevas_documents_page_parent_class)->dispose (object);
}

static void
canevas_documents_page_class_init (CanevasDocumentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  object_class->constructed = canevas_documents_page_constructed;
  object_class->dispose = canevas_documents_page_dispose;
  page_class->activate_primary = canevas_documents_page_activate_primary;
  page_class->select = canevas_documents_page_select;
  page_class->get_pages = canevas_documents_page_get_pages;
  page_class->export = canevas_documents_page_export;
}

static void
canevas_documents_page_init (CanevasDocumentsPage *self)
{
}
