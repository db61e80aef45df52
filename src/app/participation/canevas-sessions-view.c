/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-sessions-view.h"

#include "canevas-empty-state.h"
#include "canevas-session-sheet.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasSessionsView
{
  CanevasCollectionView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasSessionsView, canevas_sessions_view, CANEVAS_TYPE_COLLECTION_VIEW)

/* The rest of a session stands in the middle. */
static const char *const session_fields[] = {
  "name",        "aim",      "question", "held_on",   "starts_at",     "duration", "place",
  "facilitator", "expected", "state",    "community", "working_group", "project",  NULL,
};

static GtkWidget *
canevas_sessions_view_create_sheet (CanevasCollectionView *view, CanevasRecord *record)
{
  return canevas_session_sheet_new (record);
}

static GtkWidget *
canevas_sessions_view_create_empty (CanevasCollectionView *view)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("No working session yet"),
    _("A session works on one question: its moments follow one another in the time there is, what comes of "
       "it is kept, and its participants are told."),
    _("Choose the method by what the session is for, by how many come and by how long they have."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a session"),
                                 _("Its title, its question and its day are enough to begin."),
                                 G_CALLBACK (canevas_collection_view_add), view);
  return empty;
}

static void
canevas_sessions_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (canevas_sessions_view_parent_class)->constructed (object);

  canevas_inspector_set_fields_of (canevas_collection_view_get_inspector (CANEVAS_COLLECTION_VIEW (object)),
                                   &canevas_session_type, session_fields);
}

static void
canevas_sessions_view_class_init (CanevasSessionsViewClass *klass)
{
  CanevasCollectionViewClass *view_class = CANEVAS_COLLECTION_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_sessions_view_constructed;
  view_class->type = &canevas_session_type;
  view_class->add_label = N_("Add a session");
  view_class->hint = N_("Select a session to give its day, its hour and its place.");
  view_class->create_empty = canevas_sessions_view_create_empty;
  view_class->create_sheet = canevas_sessions_view_create_sheet;
}

static void
canevas_sessions_view_init (CanevasSessionsView *self)
{
}
