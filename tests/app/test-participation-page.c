/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-canvas.h"
#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-community-meetings.h"
#include "canevas-facilitation-window.h"
#include "canevas-idea-event.h"
#include "canevas-idea.h"
#include "canevas-scene-picture.h"
#include "canevas-view-page.h"

/* What a project asks people, and what becomes of it; and how the people of the whole authority meet. */

static CanevasPage *
show (CanevasWindow *window, const char *page, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (window, page);

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return shown;
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

static GtkWidget *
find_capture (CanevasPage *page)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_ENTRY, NULL);
}

/* (transfer full) */
static CanevasRecord *
add_box (CanevasWindow *window, const char *title)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasRecord *box = canevas_page_test_add (window, "idea_box", NULL, title);

  g_assert_true (canevas_record_set_reference (box, "project", project, NULL));
  g_assert_true (canevas_record_set_text (box, "answered_by", "Comité de pilotage", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  return box;
}

static void
type_idea (CanevasPage *page, const char *statement)
{
  GtkWidget *capture = find_capture (page);

  g_assert_nonnull (capture);
  gtk_editable_set_text (GTK_EDITABLE (capture), statement);
  g_signal_emit_by_name (capture, "activate");
}

static void
test_ideas_are_captured_one_after_the_other (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ideas.canevas");
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  g_autoptr (CanevasRecord) other = canevas_page_test_add (window, "idea_box", NULL, "De toute la collectivité");
  CanevasPage *page = show (window, "participation", "ideas");
  CanevasStore *store = canevas_page_test_get_store (window);

  g_assert_false (shows (page, "De toute la collectivité")); /* belongs to no project */
  type_idea (page, "Un accueil unique pour les associations");
  type_idea (page, "   ");
  type_idea (page, "Réunir les deux magasins");
  canevas_gui_wait (shows (page, "002"));
  g_assert_true (shows (page, "Un accueil unique pour les associations"));
  g_assert_true (shows (page, "2 ideas · Received: 2"));
  g_assert_cmpuint (canevas_store_count (store, &canevas_idea_type), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_capture (page))), ==, "");
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "ideas");

  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (!shows (page, "002"));
  canevas_gui_test_close (window);
}

static void
test_a_list_is_pasted (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ideas-pasted.canevas");
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  CanevasPage *page = show (window, "participation", "ideas");
  GtkWidget *paste = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, "Paste a list…");
  GtkWidget *popover, *text;

  g_assert_nonnull (paste);
  gtk_menu_button_popup (GTK_MENU_BUTTON (paste));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (paste)));
  canevas_gui_wait (gtk_widget_get_mapped (popover));
  text = canevas_gui_test_find (popover, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "- Une navette\n- Un trombinoscope — M. Roux\n", -1);
  canevas_gui_test_assert_named ();
  g_signal_emit_by_name (canevas_gui_test_find (popover, GTK_TYPE_BUTTON, "Add these ideas"), "clicked");
  canevas_gui_wait (shows (page, "Un trombinoscope"));
  g_assert_cmpuint (canevas_store_count (canevas_page_test_get_store (window), &canevas_idea_type), ==, 2);
  canevas_gui_test_close (window);
}

/* The guide: whoever proposed something is told what becomes of it, and why. */
static void
test_a_refusal_gives_its_reason (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ideas-answer.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  g_autoptr (CanevasRecord) idea = canevas_idea_receive (box, "Supprimer les réunions", "2027-03-08", NULL);
  CanevasPage *page = show (window, "participation", "ideas");
  GtkWidget *answer, *state;
  const char *refusal = "Say why the idea is not kept, or not now: its authors are told the reason.";

  canevas_page_select (page, idea, "statement");
  canevas_gui_wait ((answer = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "What becomes of it")) != NULL);
  state = canevas_gui_test_find (gtk_widget_get_parent (answer), GTK_TYPE_DROP_DOWN, NULL);
  canevas_gui_test_assert_named ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 6); /* not kept */
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, refusal) != NULL);
  g_assert_cmpstr (canevas_record_get_text (idea, "state"), ==, "received");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (state)), ==, 0);

  g_assert_true (canevas_record_set_text (idea, "answer", "Les réunions d’équipe font le lien.", NULL));
  canevas_store_end_typing (store);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 6);
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (idea, "state"), "refused") == 0);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, refusal));
  g_assert_cmpstr (canevas_record_get_text (idea, "answered_by"), ==, "Comité de pilotage");
  g_assert_cmpuint (canevas_store_count (store, &canevas_idea_event_type), ==, 1);
  canevas_gui_test_picture (GTK_WINDOW (window), "idea-answered");

  /* One action; what is shown follows. */
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (gtk_drop_down_get_selected (GTK_DROP_DOWN (state)) == 0);
  canevas_gui_test_close (window);
}

static void
turn_to (CanevasPage *page, const char *view)
{
  GtkWidget *toggle = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, view);

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

/* The same ideas one by one, or as figures; going to one of them turns back to the list. */
static void
test_ideas_are_drawn (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ideas-drawn.canevas");
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  g_autoptr (CanevasRecord) idea = canevas_idea_receive (box, "Un annuaire", "2026-01-12", NULL);
  g_autoptr (CanevasRecord) other = canevas_idea_receive (box, "Une navette", "2026-02-10", NULL);
  CanevasPage *page = show (window, "participation", "ideas");

  g_assert_true (canevas_idea_set_state (idea, "done", NULL, NULL, "2026-03-02", NULL));
  g_assert_true (canevas_idea_set_state (other, "refused", "Trop chère.", NULL, "2026-04-02", NULL));
  canevas_gui_wait (shows (page, "Un annuaire"));
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL));
  turn_to (page, "State now");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL) != NULL);
  g_assert_false (shows (page, "Un annuaire"));
  turn_to (page, "Over time");
  canevas_gui_wait (shows (page, "From 1 idea in the first period (Jan 2026) to 2 in the last (Apr 2026), all of them decided on."));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "ideas-over-time");
  canevas_page_select (page, other, "statement");
  canevas_gui_wait (shows (page, "Un annuaire"));
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL));
  canevas_gui_test_close (window);
}

/* A community shows when it meets and how many came; a meeting added there is its own, for as many as it has members. */
static void
test_a_community_meets (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("meets.canevas");
  g_autoptr (CanevasRecord) community = canevas_page_test_add (window, "community", NULL, "Club des assistants");
  g_autoptr (CanevasRecord) member = canevas_page_test_add (window, "community_member", community, NULL);
  g_autoptr (CanevasRecord) session = NULL;
  CanevasPage *page = show (window, "communities", "communities");
  GtkWidget *meetings;

  canevas_gui_wait (shows (page, "No meeting yet: “Add” prepares one, with its moments and its minutes."));
  canevas_gui_test_assert_named ();
  meetings = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_COMMUNITY_MEETINGS, NULL);
  g_signal_emit_by_name (canevas_gui_test_find (meetings, GTK_TYPE_BUTTON, "Add"), "clicked");
  canevas_gui_wait ((session = canevas_page_test_dup_first (window, "session")) != NULL);
  g_assert_cmpstr (canevas_record_get_text (session, "community"), ==, canevas_record_get_id (community));
  g_assert_cmpint (canevas_record_get_integer (session, "expected"), ==, 1);
  g_assert_true (canevas_record_set_text (session, "held_on", "2027-03-12", NULL));
  g_assert_true (canevas_record_set_integer (session, "present", 14, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  page = show (window, "communities", "communities");
  canevas_gui_wait (shows (page, "12\302\240March\302\2402027 · Planned · 14 present"));
  canevas_gui_test_close (window);
}

/* An idea that was answered keeps its number: the one that is new goes into it. */
static void
test_a_new_idea_goes_into_one_answered (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("idea-answered.canevas");
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  g_autoptr (CanevasRecord) answered = canevas_idea_receive (box, "Accueil unique des associations", "2027-03-08", NULL);
  g_autoptr (CanevasRecord) fresh = canevas_idea_receive (box, "Un accueil unique pour les associations", "2027-03-08", NULL);
  CanevasPage *page = show (window, "participation", "ideas");

  g_assert_true (canevas_idea_set_state (answered, "kept", "Au printemps.", NULL, "2027-03-09", NULL));
  canevas_page_select (page, fresh, "statement");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Merge") != NULL);
  g_signal_emit_by_name (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Merge"), "clicked");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (fresh, "state"), "merged") == 0);
  g_assert_cmpstr (canevas_record_get_text (answered, "state"), ==, "kept");
  canevas_gui_test_close (window);
}

/* What says nearly the same is proposed, and merged by one button. */
static void
test_ideas_alike_are_proposed (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ideas-alike.canevas");
  g_autoptr (CanevasRecord) box = add_box (window, "Le nouvel organigramme");
  g_autoptr (CanevasRecord) first = canevas_idea_receive (box, "Accueil unique des associations", "2027-03-08", NULL);
  g_autoptr (CanevasRecord) second = canevas_idea_receive (box, "Un accueil unique pour les associations", "2027-03-08", NULL);
  CanevasPage *page = show (window, "participation", "ideas");

  canevas_page_select (page, first, "statement");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "002 Un accueil unique pour les associations") != NULL);
  canevas_gui_test_assert_named ();
  g_signal_emit_by_name (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Merge"), "clicked");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (second, "state"), "merged") == 0);
  g_assert_cmpstr (canevas_record_get_text (second, "merged_into"), ==, canevas_record_get_id (first));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Merge") == NULL);
  canevas_gui_test_close (window);
}

static void
test_moments_follow_one_another (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("sessions.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "participation", "sessions");
  g_autoptr (CanevasRecord) session = NULL;
  static const int minutes[] = { 15, 45, 40 };

  g_assert_true (shows (page, "No working session yet"));
  canevas_page_test_click (window, "Add a session");
  session = canevas_page_test_dup_first (window, "session");
  g_assert_cmpstr (canevas_record_get_text (session, "project"), ==, canevas_record_get_id (project));
  g_assert_true (canevas_record_set_text (session, "name", "Atelier des chefs de service", NULL));
  g_assert_true (canevas_record_set_text (session, "starts_at", "14 h 00", NULL));
  g_assert_true (canevas_record_set_integer (session, "duration", 90, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autoptr (CanevasRecord) step = canevas_page_test_add (window, "session_step", session, i == 1 ? "Travail en groupes" : "Moment");

      g_assert_true (canevas_record_set_integer (step, "minutes", minutes[i], NULL));
    }
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (shows (page, "15:00"));
  g_assert_true (shows (page, "14:15"));
  g_assert_true (shows (page, "The moments take 100 minutes, the session lasts 90: 10 too many."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "session");

  /* What does not hold is said, and mended in one action. */
  g_assert_true (shows (page, "10 minutes too many"));
  canevas_page_test_click (window, "Shorten the moments to 90 minutes in all");
  canevas_gui_wait (!shows (page, "10 minutes too many"));
  g_assert_true (shows (page, "The moments take 90 minutes out of 90."));
  g_assert_true (canevas_store_undo (canevas_page_test_get_store (window), NULL));
  canevas_gui_wait (shows (page, "10 minutes too many"));
  /* Where there is nothing to press for, the button leads to the field. */
  g_assert_true (shows (page, "No question to work on"));
  canevas_page_test_click (window, "Complete");
  canevas_gui_wait (canevas_gui_test_find (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_TEXT_VIEW, NULL) != NULL);
  canevas_gui_test_close (window);
}

static gint64 wall; /* what the clock of the room shows, in microseconds */

static gint64
read_wall (void)
{
  return wall;
}

/* From the palette into the session, then led from the end of the room. */
/* A session on a bad day is told so, with the next good day, until it is held. */
static void
test_a_session_on_a_bad_day (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("bad-day.canevas");
  CanevasPage *page = show (window, "participation", "sessions");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) session = canevas_page_test_add (window, "session", NULL, "Atelier");
  const char *advice = "8\302\240May\302\2402026: public holiday, Victory Day 1945. The next good day is 11\302\240May\302\2402026.";

  g_assert_true (canevas_record_set_reference (session, "project", project, NULL));
  g_assert_true (canevas_record_set_text (session, "held_on", "2026-05-08", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (shows (page, advice));
  g_assert_true (canevas_record_set_text (session, "state", "held", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (!shows (page, advice));
  canevas_gui_test_close (window);
}

static void
test_a_method_is_inserted_and_led (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("method.canevas");
  CanevasPage *page = show (window, "participation", "sessions");
  g_autoptr (CanevasRecord) session = NULL;
  GtkWindow *palette, *led;
  GtkWidget *list;

  canevas_page_test_click (window, "Add a session");
  session = canevas_page_test_dup_first (window, "session");
  g_assert_true (canevas_record_set_text (session, "aim", "help", NULL));
  g_assert_true (canevas_record_set_integer (session, "duration", 60, NULL));
  g_assert_true (canevas_record_set_integer (session, "expected", 6, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_page_test_click (window, "Choose a method…");
  canevas_gui_wait ((palette = canevas_gui_test_get_dialog ()) != NULL);
  list = canevas_gui_test_find (GTK_WIDGET (palette), GTK_TYPE_LIST_BOX, NULL);
  /* What suits comes first, and is chosen. */
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)), GTK_TYPE_LABEL,
                                           "Professional co-development"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (palette, "methods");
  g_signal_emit_by_name (canevas_gui_test_find (GTK_WIDGET (palette), GTK_TYPE_BUTTON, "Insert into the session"), "clicked");
  canevas_gui_wait (shows (page, "The moments take 60 minutes out of 60."));

  led = GTK_WINDOW (canevas_facilitation_window_new (GTK_WINDOW (window), session));
  wall = 0;
  canevas_led_window_set_clock (CANEVAS_LED_WINDOW (led), read_wall);
  gtk_window_present (led);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "06:00") != NULL);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "Moment 1 of 6"));
  gtk_widget_activate_action (GTK_WIDGET (led), "session.toggle", NULL);
  wall = 7 * 60 * (gint64) G_USEC_PER_SEC;
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "−01:00") != NULL);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "This moment runs over · 54 minutes until the end"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (led, "facilitation");
  gtk_widget_activate_action (GTK_WIDGET (led), "led.next", NULL);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "15:00"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "1 minute late · 54 minutes until the end"));
  /* The keys that its buttons stand for, as a person presses them. */
  canevas_gui_test_press_in (led, "Left");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "Moment 1 of 6") != NULL);
  canevas_gui_test_press_in (led, "Right Right plus");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "Moment 3 of 6") != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_BUTTON, "Start"));
  canevas_gui_test_press_in (led, "space");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_BUTTON, "Start") != NULL);
  canevas_gui_test_press_in (led, "Prior");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (led), GTK_TYPE_LABEL, "Moment 2 of 6") != NULL);
  gtk_window_destroy (led);
  canevas_gui_test_close (window);
}

static void
test_stakeholders_and_their_groups (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("stakeholders.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "participation", "stakeholders");
  g_autoptr (CanevasRecord) group = NULL;
  g_autoptr (CanevasRecord) agents = NULL;
  GtkWidget *canvas;

  g_assert_true (shows (page, "Nobody around the project yet"));
  agents = canevas_page_test_add (window, "stakeholder", project, "Agents d’accueil");
  group = canevas_page_test_add (window, "working_group", project, "Groupe des horaires");
  g_assert_true (canevas_record_set_reference (agents, "working_group", group, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (shows (page, "Agents d’accueil"));
  canevas_page_select (page, agents, "fears");
  canevas_gui_wait (canevas_page_test_find_editor (window, "fears") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "stakeholders");
  g_assert_true (shows (page, "Groupe des horaires – Nobody says in whose name they speak."));
  /* The same as a drawing: a mark leads to its form. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL)), 1);
  canevas_gui_wait ((canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL)) != NULL &&
                    canevas_canvas_get_scene (CANEVAS_CANVAS (canvas)) != NULL);
  canevas_canvas_select (CANEVAS_CANVAS (canvas), canevas_record_get_id (agents));
  canevas_gui_wait (canevas_page_test_find_editor (window, "fears") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

/* Of the whole authority: no project is needed. */
static void
test_communities_and_their_members (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("communities.canevas");
  CanevasPage *page = show (window, "communities", "communities");
  g_autoptr (CanevasRecord) community = NULL;
  g_autoptr (CanevasRecord) member = NULL;

  g_assert_true (shows (page, "No community yet"));
  canevas_page_test_click (window, "Add a community");
  community = canevas_page_test_dup_first (window, "community");
  g_assert_true (canevas_record_set_text (community, "name", "Ambassadeurs numériques", NULL));
  member = canevas_page_test_add (window, "community_member", community, "Chargée d’accueil");
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (shows (page, "Chargée d’accueil"));
  canevas_page_select (page, member, "position");
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "communities");

  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), community, NULL));
  canevas_gui_wait (shows (page, "No community yet"));
  canevas_gui_test_close (window);
}

/* The map follows the facts; what is selected stays with its own, and its form is beside. */
static void
test_the_map_of_communities (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("map.canevas");
  CanevasPage *page = show (window, "communities", "map");
  g_autoptr (CanevasRecord) community = NULL;
  g_autoptr (CanevasRecord) member = NULL;
  GtkWidget *canvas, *form;
  CanevasScene *scene;

  g_assert_true (shows (page, "No map yet"));
  community = canevas_page_test_add (window, "community", NULL, "Ambassadeurs numériques");
  member = canevas_page_test_add (window, "community_member", community, "Chargée d’accueil");
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait ((canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL)) != NULL);
  canevas_gui_wait ((scene = canevas_canvas_get_scene (CANEVAS_CANVAS (canvas))) != NULL &&
                    canevas_scene_find_group (scene, canevas_record_get_id (member)) != CANEVAS_NO_GROUP);
  canevas_canvas_select (CANEVAS_CANVAS (canvas), canevas_record_get_id (community));
  canevas_gui_wait (canevas_page_test_find_editor (window, "purpose") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "community-map");

  form = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form), 1); /* circles: functions are not drawn in them */
  canevas_gui_wait (canevas_scene_find_group (canevas_canvas_get_scene (CANEVAS_CANVAS (canvas)), canevas_record_get_id (member)) ==
                    CANEVAS_NO_GROUP);
  g_assert_cmpstr (canevas_canvas_get_selected (CANEVAS_CANVAS (canvas)), ==, canevas_record_get_id (community));
  canevas_gui_test_close (window);
}

/* Thousands of memberships: what takes long to draw is said before. */
static void
test_a_map_of_many (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("many.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasPage *page = show (window, "communities", "map");
  g_autoptr (CanevasRecord) community = NULL;
  GtkWidget *canvas;

  canevas_store_begin (store, "many");
  community = canevas_store_add (store, &canevas_community_type, NULL, NULL);
  for (guint i = 0; i < 5010; i++)
    {
      g_autoptr (CanevasRecord) member = canevas_store_add (store, &canevas_community_member_type, community, NULL);
    }
  g_assert_true (canevas_store_commit (store, NULL));
  canevas_gui_wait (shows (page, "Drawing the communities…"));
  canevas_gui_wait (!shows (page, "Drawing the communities…"));
  canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL);
  g_assert_cmpuint (canevas_scene_find_group (canevas_canvas_get_scene (CANEVAS_CANVAS (canvas)), canevas_record_get_id (community)),
                    !=, CANEVAS_NO_GROUP);
  canevas_gui_test_close (window);
}

/* Where there is no room for all on one line, what a view offers takes the next, and the names of the views stay whole. */
static void
test_no_view_is_cut (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("narrow.canevas");
  CanevasPage *page = show (window, "communities", "map");
  g_autoptr (CanevasRecord) community = canevas_page_test_add (window, "community", NULL, "Ambassadeurs numériques");
  GtkWidget *bar;
  int wide, narrow;

  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait (shows (page, "Document…"));
  bar = gtk_widget_get_parent (gtk_widget_get_ancestor (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL), ADW_TYPE_BIN));
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 1400, &wide, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 700, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >=, 2 * wide - 20);
  canevas_gui_test_close (window);
}

/* Five agents of two directions in one project team, and a community that only three of one direction are in. */
static void
test_a_group_becomes_a_community (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("groups.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) community = canevas_page_test_add (window, "community", NULL, "Assistants de direction");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasRecord *units[2];
  CanevasPage *page;

  units[0] = canevas_page_test_add (window, "unit", NULL, "Eau");
  units[1] = canevas_page_test_add (window, "unit", NULL, "Finances");
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Agent %u", i);
      g_autoptr (CanevasRecord) person = canevas_page_test_add (window, "person", NULL, name);
      g_autoptr (CanevasRecord) place = i < 5 ? canevas_page_test_add (window, "role", project, "Membre de l’équipe")
                                              : canevas_page_test_add (window, "community_member", community, "Assistante");

      g_assert_true (canevas_record_set_reference (person, "unit", units[i < 5 ? i % 2 : 0], NULL));
      g_assert_true (canevas_record_set_reference (place, "person", person, NULL));
    }
  g_object_unref (units[0]);
  g_object_unref (units[1]);
  canevas_store_end_typing (store);
  page = show (window, "communities", "transversality");
  canevas_gui_wait (shows (page, "5 agents work together without a community"));
  g_assert_true (shows (page, "Directions that never meet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "transversality");
  canevas_page_test_click (window, "Describe a community of these agents");
  g_assert_cmpuint (canevas_store_count (store, &canevas_community_type), ==, 2);
  g_assert_cmpuint (canevas_store_count (store, &canevas_community_member_type), ==, 8);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (canevas_store_count (store, &canevas_community_type), ==, 1);
  canevas_gui_test_close (window);
}

/* Communities of no project have their trend on the screen too; the point of a session leads to it. */
static void
test_attendance_is_drawn (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("attendance.canevas");
  CanevasPage *page = show (window, "communities", "attendance");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) community = NULL, session = NULL;
  GtkWidget *canvas;
  CanevasScene *scene;

  g_assert_true (shows (page, "Nobody has been counted yet"));
  community = canevas_page_test_add (window, "community", NULL, "Ambassadeurs numériques");
  session = canevas_page_test_add (window, "session", NULL, "Première rencontre");
  g_assert_true (canevas_record_set_reference (session, "community", community, NULL));
  g_assert_true (canevas_record_set_text (session, "held_on", "2027-03-02", NULL));
  g_assert_true (canevas_record_set_integer (session, "expected", 12, NULL));
  g_assert_true (canevas_record_set_integer (session, "present", 9, NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait ((canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL)) != NULL);
  canevas_gui_wait ((scene = canevas_canvas_get_scene (CANEVAS_CANVAS (canvas))) != NULL &&
                    canevas_scene_find_group (scene, canevas_record_get_id (session)) != CANEVAS_NO_GROUP);
  canevas_canvas_select (CANEVAS_CANVAS (canvas), canevas_record_get_id (session));
  canevas_gui_wait (canevas_page_test_find_editor (window, "present") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "attendance");
  g_assert_true (canevas_record_unset (session, "present", NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "Nobody has been counted yet"));
  canevas_gui_test_close (window);
}

static void
test_the_words_of_a_text_are_drawn (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("words.canevas");
  CanevasPage *page = show (window, "communities", "words");
  g_autoptr (CanevasRecord) cloud = NULL;
  GtkWidget *canvas;
  CanevasScene *scene;

  canevas_page_test_click (window, "Add a word cloud");
  cloud = canevas_page_test_dup_first (window, "word_cloud");
  g_assert_true (canevas_record_set_text (cloud, "text", "La confiance, la confiance et le temps.", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  canevas_gui_wait ((canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL)) != NULL);
  canevas_gui_wait ((scene = canevas_canvas_get_scene (CANEVAS_CANVAS (canvas))) != NULL &&
                    canevas_scene_find_group (scene, "word:confiance") != CANEVAS_NO_GROUP);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "words");
  canevas_gui_test_close (window);
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/participation/ideas-are-captured-one-after-the-other", test_ideas_are_captured_one_after_the_other);
  g_test_add_func ("/participation/a-list-is-pasted", test_a_list_is_pasted);
  g_test_add_func ("/participation/a-refusal-gives-its-reason", test_a_refusal_gives_its_reason);
  g_test_add_func ("/participation/ideas-are-drawn", test_ideas_are_drawn);
  g_test_add_func ("/participation/ideas-alike-are-proposed", test_ideas_alike_are_proposed);
  g_test_add_func ("/participation/moments-follow-one-another", test_moments_follow_one_another);
  g_test_add_func ("/participation/a-session-on-a-bad-day", test_a_session_on_a_bad_day);
  g_test_add_func ("/participation/a-community-meets", test_a_community_meets);
  g_test_add_func ("/participation/a-new-idea-goes-into-one-answered", test_a_new_idea_goes_into_one_answered);
  g_test_add_func ("/participation/a-method-is-inserted-and-led", test_a_method_is_inserted_and_led);
  g_test_add_func ("/participation/stakeholders-and-their-groups", test_stakeholders_and_their_groups);
  g_test_add_func ("/participation/attendance-is-drawn", test_attendance_is_drawn);
  g_test_add_func ("/participation/communities-and-their-members", test_communities_and_their_members);
  g_test_add_func ("/participation/the-map-of-communities", test_the_map_of_communities);
  g_test_add_func ("/participation/a-map-of-many", test_a_map_of_many);
  g_test_add_func ("/participation/no-view-is-cut", test_no_view_is_cut);
  g_test_add_func ("/participation/a-group-becomes-a-community", test_a_group_becomes_a_community);
  g_test_add_func ("/participation/the-words-of-a-text-are-drawn", test_the_words_of_a_text_are_drawn);
  return canevas_gui_test_run ();
}
