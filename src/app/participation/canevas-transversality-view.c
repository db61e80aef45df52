/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-transversality-view.h"

#include "canevas-community.h"
#include "canevas-empty-state.h"
#include "canevas-format.h"
#include "canevas-found-groups.h"
#include "canevas-notes.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CONTENT_WIDTH 860
/* More are for the map. */
#define MOST_BRIDGES 30
/* From there on, and down from its opposite, ties go mostly one way. */
#define MOSTLY 0.25

struct _CanevasTransversalityView
{
  CanevasView parent_instance;

  GtkLabel *words; /* on the whole */
  GtkBox *parts;   /* what is built anew */
  GtkLabel *found;
  CanevasNotes *notes;
  GPtrArray *findings; /* (element-type CanevasGroupFinding) */
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (CanevasTransversalityView, canevas_transversality_view, CANEVAS_TYPE_VIEW)

static CanevasStore *
get_store (CanevasTransversalityView *self)
{
  return canevas_page_get_store (CANEVAS_PAGE (self));
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_heading (GtkBox *box, const char *title, const char *text)
{
  GtkWidget *heading = create_label (title, "title-4");

  gtk_widget_set_margin_top (heading, 12);
  gtk_box_append (box, heading);
  if (text != NULL)
    gtk_box_append (box, create_label (text, "dim-label"));
}

/* A table of words in a card. */
static GtkWidget *
append_grid (GtkBox *box)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 8, "css-classes",
                                  (const char *[]) { "card", "facts-grid", NULL }, NULL);

  gtk_box_append (box, grid);
  return grid;
}

static void
attach (GtkWidget *grid, const char *text, int column, int row, gboolean number)
{
  GtkWidget *label = create_label (text, row == 0 ? "caption" : NULL);

  if (row == 0)
    gtk_widget_add_css_class (label, "dim-label");
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), number ? 1.0f : 0.0f);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/* --- Directions --- */

/* "0,45 · mostly with others" */
static char *
dup_openness (const CanevasTransversality *facts, guint direction)
{
  const double openness = canevas_transversality_get_openness (facts, direction);
  g_autofree char *number = NULL;

  if (isnan (openness))
    return g_strdup ("–");
  number = canevas_format_number (openness, 2);
  /* Translators: the E-I index of a direction, then what it says. */
  return g_strdup_printf (_("%s · %s"), number,
                          openness > MOSTLY    ? _("mostly with others")
                          : openness < -MOSTLY ? _("mostly among themselves")
                                               : _("both alike"));
}

static void
append_directions (GtkBox *box, const CanevasTransversality *facts)
{
  static const char *const heads[] = { N_("Direction"), N_("Agents"), N_("In a community"), N_("Communities"), N_("Ties") };
  GtkWidget *grid;

  append_heading (box, _("Directions"),
                  _("Ties: −1, agents meet only others of their own direction; +1, only those of other directions (E-I index)."));
  grid = append_grid (box);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    attach (grid, _(heads[i]), (int) i, 0, i > 0 && i < 4);
  for (guint i = 0; i < facts->n_directions; i++)
    {
      const CanevasTransversalDirection *direction = &facts->directions[i];
      const int row = (int) i + 1;
      g_autofree char *people = canevas_format_number (direction->people, 0);
      g_autofree char *share =
        direction->people > 0 ? canevas_format_percent (100.0 * direction->engaged / direction->people) : g_strdup ("–");
      g_autofree char *communities = canevas_format_number (direction->n_communities, 0);
      g_autofree char *openness = dup_openness (facts, i);

      attach (grid, canevas_transversality_get_name (facts, i), 0, row, FALSE);
      attach (grid, people, 1, row, TRUE);
      attach (grid, share, 2, row, TRUE);
      attach (grid, communities, 3, row, TRUE);
      attach (grid, openness, 4, row, FALSE);
    }
}

/* --- Directions that never meet --- */

/* Those after it in the order of the organisation, so that each pair is told once. (nullable) (transfer full) */
static char *
dup_strangers (const CanevasTransversality *facts, guint direction)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = direction + 1; i < facts->n_directions; i++)
    if (facts->shared[direction * facts->n_directions + i] == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", canevas_transversality_get_name (facts, i));
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
append_strangers (GtkBox *box, const CanevasTransversality *facts)
{
  GtkWidget *grid;
  int row = 0;

  if (canevas_transversality_count_strangers (facts) == 0)
    return;
  append_heading (box, _("Directions that never meet"), _("No community has members of both."));
  grid = append_grid (box);
  attach (grid, _("Direction"), 0, row, FALSE);
  attach (grid, _("Never meets"), 1, row++, FALSE);
  for (guint i = 0; i < facts->n_directions; i++)
    {
      g_autofree char *strangers = dup_strangers (facts, i);

      if (strangers == NULL)
        continue;
      attach (grid, canevas_transversality_get_name (facts, i), 0, row, FALSE);
      attach (grid, strangers, 1, row++, FALSE);
    }
}

/* --- Bridges --- */

/* The communities of a post. (transfer full) */
static char *
dup_communities (const CanevasTransversality *facts, guint post)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = facts->posts[post].first; i < facts->posts[post].end; i++)
    {
      const CanevasTransversalMember *member = &facts->members[facts->places[i]];

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              canevas_record_get_title (facts->communities[member->community].record));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_bridges (GtkBox *box, const CanevasTransversality *facts)
{
  const guint n = canevas_transversality_count_bridges (facts);
  GtkWidget *grid;
  int row = 0;

  if (n == 0)
    return;
  append_heading (box, _("Bridges to be supported"),
                  _("Functions that tie communities together, in the order of the organisation: roles that need time, not a rank."));
  grid = append_grid (box);
  attach (grid, _("Function"), 0, row, FALSE);
  attach (grid, _("Ties together"), 1, row++, FALSE);
  for (guint i = 0; i < facts->facts->n_posts && row <= MOST_BRIDGES; i++)
    {
      const CanevasOrgPost *post = &facts->facts->posts[i];
      g_autofree char *communities = dup_communities (facts, i);

      if (facts->posts[i].end - facts->posts[i].first < 2)
        continue;
      attach (grid, post->position != NULL ? post->position : post->name != NULL ? post->name : "–", 0, row, FALSE);
      attach (grid, communities, 1, row++, FALSE);
    }
  if (n > MOST_BRIDGES)
    {
      g_autofree char *more =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u other", "and %u others", n - MOST_BRIDGES), n - MOST_BRIDGES);

      gtk_box_append (box, create_label (more, "dim-label"));
    }
}

/* --- Groups found --- */

static void
show_groups (CanevasTransversalityView *self, const CanevasTransversality *facts)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, TRUE, sizeof (CanevasNote));
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = canevas_found_groups_review (facts, get_store (self), &sentence);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasGroupFinding *finding = self->findings->pdata[i];
      const CanevasNote note = {
        .severity = finding->severity,
        .key = finding->community != NULL ? canevas_record_get_id (finding->community) : finding->people->pdata[0],
        .title = finding->title,
        .text = finding->text,
        .button = finding->fix != NULL ? finding->fix : _("Read its sheet"),
        .mends = finding->fix != NULL,
      };

      g_array_append_val (notes, note);
    }
  gtk_label_set_text (self->found,
                      sentence != NULL ? sentence : _("Nobody shares a project, a body or a community with anybody yet."));
  canevas_notes_show (self->notes, get_store (self), (const CanevasNote *) notes->data, notes->len);
}

static void
note_cb (CanevasTransversalityView *self, guint index)
{
  const CanevasGroupFinding *finding = self->findings->pdata[index];
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->findings);
  g_autoptr (CanevasRecord) made = NULL;
  g_autoptr (GError) error = NULL;

  if (finding->fix != NULL)
    made = canevas_group_finding_declare (finding, get_store (self), &error);
  if (error != NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else
    canevas_page_go (GTK_WIDGET (self), "communities", NULL, made != NULL ? made : finding->community);
}

/* --- The widget --- */

static gboolean
refresh_cb (gpointer data)
{
  CanevasTransversalityView *self = data;
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (get_store (self), today);
  g_autofree char *words = canevas_transversality_describe (facts);
  g_autofree char *trend = canevas_transversality_dup_trend (get_store (self), today);
  g_autofree char *said = trend != NULL ? g_strjoin ("\n", words, trend, NULL) : g_strdup (words);
  GtkWidget *child;

  self->refresh_id = 0;
  gtk_label_set_text (self->words, said);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  append_directions (self->parts, facts);
  append_strangers (self->parts, facts);
  append_bridges (self->parts, facts);
  show_groups (self, facts);
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
update (CanevasTransversalityView *self)
{
  canevas_view_show_content (CANEVAS_VIEW (self), canevas_store_count (get_store (self), &canevas_community_type) > 0);
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
go_to_communities (CanevasTransversalityView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "communities");
}

static GtkWidget *
build_empty (CanevasTransversalityView *self)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_COMMUNITIES, _("Nothing to be read yet"),
                             _("Here stands which directions communities tie together, which never meet, and which groups already "
                                "work together without a community."),
                             _("It is about structures. It never compares or ranks people."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Describe a community"), _("The rest is counted from its members."),
                                 G_CALLBACK (go_to_communities), self);
  return empty;
}

static GtkWidget *
build_content (CanevasTransversalityView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));

  gtk_widget_add_css_class (GTK_WIDGET (box), "page-content");
  self->words = GTK_LABEL (create_label ("", NULL));
  self->parts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->found = GTK_LABEL (create_label ("", "dim-label"));
  self->notes = CANEVAS_NOTES (canevas_notes_new ());
  g_signal_connect_object (self->notes, "pressed", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, create_label (_("This is about structures. It never compares or ranks people."), "dim-label"));
  gtk_box_append (box, GTK_WIDGET (self->words));
  append_heading (box, _("Groups found, and communities declared"), NULL);
  gtk_box_append (box, GTK_WIDGET (self->found));
  gtk_box_append (box, GTK_WIDGET (self->notes));
  gtk_box_append (box, GTK_WIDGET (self->parts));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child",
                       g_object_new (ADW_TYPE_CLAMP, "child", box, "maximum-size", CONTENT_WIDTH, NULL), "hscrollbar-policy",
                       GTK_POLICY_NEVER, NULL);
}

static void
canevas_transversality_view_map (GtkWidget *widget)
{
  CanevasTransversalityView *self = CANEVAS_TRANSVERSALITY_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_transversality_view_parent_class)->map (widget);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  refresh_cb (self);
}

static void
canevas_transversality_view_constructed (GObject *object)
{
  CanevasTransversalityView *self = CANEVAS_TRANSVERSALITY_VIEW (object);

  G_OBJECT_CLASS (canevas_transversality_view_parent_class)->constructed (object);

  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (get_store (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
canevas_transversality_view_dispose (GObject *object)
{
  CanevasTransversalityView *self = CANEVAS_TRANSVERSALITY_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_transversality_view_parent_class)->dispose (object);
}

static void
canevas_transversality_view_class_init (CanevasTransversalityViewClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_transversality_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_transversality_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_transversality_view_map;
}

static void
canevas_transversality_view_init (CanevasTransversalityView *self)
{
}
