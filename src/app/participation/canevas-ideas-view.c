/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ideas-view.h"

#include "canevas-empty-state.h"
#include "canevas-idea-answer.h"
#include "canevas-idea-box.h"
#include "canevas-idea-sheet.h"
#include "canevas-idea.h"

#include <glib/gi18n-lib.h>

struct _CanevasIdeasView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasIdeasView, canevas_ideas_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* Ideas stand in the middle. */
static const char *const box_fields[] = {
  "name",         "question", "audience", "opened_on", "closes_on", "answered_by",
  "answer_delay", "prefix",   "drop_off", "anonymous", "project",   NULL,
};

/* The state has its own place, where each change keeps a step. */
static const char *const idea_fields[] = {
  "statement", "detail", "answer", "answered_by", "theme", "author", "unit", "channel", "received_on", "support", "session", NULL,
};

static void
inspected_cb (CanevasIdeasView *self)
{
  CanevasInspector *inspector = canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (self));
  CanevasRecord *record = canevas_inspector_get_record (inspector);

  if (record != NULL && CANEVAS_IS_IDEA (record))
    canevas_inspector_prepend (inspector, canevas_idea_answer_new (record));
}

static GtkWidget *
canevas_ideas_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_idea_sheet_new (record);
}

static GtkWidget *
canevas_ideas_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_DECISIONS, _("No idea box yet"),
                             _("A box asks one question, takes ideas in from slips, sessions and messages, and tells everybody "
                                "what became of theirs."),
                             _("Say beforehand who answers and when: a box without answers costs more trust than no box."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add an idea box"),
                                 _("Its name and its question are enough to begin."), G_CALLBACK (canevas_collection_view_add),
                                 view);
  return empty;
}

static void
canevas_ideas_view_constructed (GObject *object)
{
  CanevasInspector *inspector;

  G_OBJECT_CLASS (canevas_ideas_view_parent_class)->constructed (object);

  inspector = canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object));
  canevas_inspector_set_fields_of (inspector, &canevas_idea_box_type, box_fields);
  canevas_inspector_set_fields_of (inspector, &canevas_idea_type, idea_fields);
  g_signal_connect_object (inspector, "notify::record", G_CALLBACK (inspected_cb), object, G_CONNECT_SWAPPED);
}

static void
canevas_ideas_view_class_init (CanevasIdeasViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_ideas_view_constructed;
  view_class->type = &canevas_idea_box_type;
  view_class->add_label = N_("Add an idea box");
  view_class->hint = N_("Select an idea to answer it.");
  view_class->create_empty = canevas_ideas_view_create_empty;
  view_class->create_sheet = canevas_ideas_view_create_sheet;
}

static void
canevas_ideas_view_init (CanevasIdeasView *self)
{
}
