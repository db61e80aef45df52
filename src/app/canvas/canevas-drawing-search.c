/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-drawing-search.h"

#include "canevas-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What can be found: a group, and its words folded. */
typedef struct
{
  char *id;
  char *label;
  char *words;
} Candidate;

struct _CanevasDrawingSearch
{
  AdwBin parent_instance;

  CanevasCanvas *canvas;
  CanevasOutline *outline;
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkWidget *count;
  GtkWidget *steps; /* to the one before, to the next */
  GtkWidget *former; /* (nullable): what had the focus before */

  GPtrArray *candidates; /* (nullable): of the scene shown, in reading order: Candidate */
  char *searched;        /* (nullable): the text that the matches are of */
  GPtrArray *matches;    /* those found: Candidate, owned by candidates */
  guint current;         /* among them */
};

G_DEFINE_FINAL_TYPE (CanevasDrawingSearch, canevas_drawing_search, ADW_TYPE_BIN)

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->id);
  g_free (candidate->label);
  g_free (candidate->words);
  g_free (candidate);
}

static gboolean
is_open (CanevasDrawingSearch *self)
{
  return gtk_search_bar_get_search_mode (self->bar);
}

/* (nullable) */
static const Candidate *
get_current (CanevasDrawingSearch *self)
{
  return self->current < self->matches->len ? g_ptr_array_index (self->matches, self->current) : NULL;
}

/* --- Finding --- */

static GPtrArray *
list_candidates (CanevasScene *scene)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);

  for (guint i = 0; scene != NULL && i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (scene, i);
      g_autofree char *said = NULL;
      Candidate *candidate;

      /* A link has no words but those of its ends. */
      if (group->id == NULL || group->label == NULL || (group->flags & CANEVAS_GROUP_SELECTABLE) == 0
          || (group->flags & CANEVAS_GROUP_LINK) != 0)
        continue;
      said = g_strjoin ("\n", group->label, group->description, NULL);
      candidate = g_new0 (Candidate, 1);
      candidate->id = g_strdup (group->id);
      candidate->label = g_strdup (group->label);
      candidate->words = canevas_spelling_fold (said);
      g_ptr_array_add (candidates, candidate);
    }
  return candidates;
}

static gboolean
holds_all (const Candidate *candidate, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (candidate->words, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
find (CanevasDrawingSearch *self, const char *text)
{
  g_autofree char *folded = canevas_spelling_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);

  g_ptr_array_set_size (self->matches, 0);
  if (*folded == '\0')
    return;
  if (self->candidates == NULL)
    self->candidates = list_candidates (canevas_canvas_get_scene (self->canvas));
  for (guint i = 0; i < self->candidates->len; i++)
    if (holds_all (g_ptr_array_index (self->candidates, i), words))
      g_ptr_array_add (self->matches, g_ptr_array_index (self->candidates, i));
}

/* --- Showing --- */

static void
show_marks (CanevasDrawingSearch *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->matches->len; i++)
    g_ptr_array_add (ids, ((Candidate *) g_ptr_array_index (self->matches, i))->id);
  g_ptr_array_add (ids, NULL);
  canevas_canvas_set_matches (self->canvas, (const char *const *) ids->pdata);
  canevas_outline_set_matches (self->outline, (const char *const *) ids->pdata);
}

static void
show_count (CanevasDrawingSearch *self)
{
  const Candidate *current = get_current (self);
  const gboolean searching = self->searched != NULL && *self->searched != '\0';
  g_autofree char *count = NULL;
  g_autofree char *said = NULL;

  if (current != NULL)
    /* Translators: the second of twelve results of a search: "2 of 12" */
    count = g_strdup_printf (_("%u of %u"), self->current + 1, self->matches->len);
  else
    count = g_strdup (searching ? _("No result") : "");
  said = current != NULL ? g_strdup_printf ("%s, %s", count, current->label) : g_strdup (count);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  gtk_widget_set_sensitive (self->steps, current != NULL);
  if (searching && current == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
go_to_current (CanevasDrawingSearch *self)
{
  const Candidate *current = get_current (self);

  show_count (self);
  if (current == NULL)
    return;
  canevas_canvas_select (self->canvas, current->id);
  canevas_canvas_reveal (self->canvas, current->id);
}

/* The place among those found of @id, or of the first that comes after it in the drawing. */
static guint
find_from (CanevasDrawingSearch *self, const char *id)
{
  guint place = 0;

  for (guint i = 0; id != NULL && i < self->candidates->len && place < self->matches->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (self->candidates, i);

      if (g_str_equal (candidate->id, id))
        return place;
      if (candidate == g_ptr_array_index (self->matches, place))
        place++;
    }
  return 0;
}

/* Returns: whether the text was another than before. */
static gboolean
search (CanevasDrawingSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (!is_open (self) || g_strcmp0 (text, self->searched) == 0)
    return FALSE;
  g_free (self->searched);
  self->searched = g_strdup (text);
  find (self, text);
  self->current = self->matches->len > 0 ? find_from (self, canevas_canvas_get_selected (self->canvas)) : 0;
  show_marks (self);
  go_to_current (self);
  return TRUE;
}

static void
search_cb (CanevasDrawingSearch *self)
{
  search (self);
}

/* Another drawing: what was found may have gone, moved or come; what is selected and shown stays. */
static void
scene_cb (CanevasDrawingSearch *self)
{
  const Candidate *current = get_current (self);
  g_autofree char *id = current != NULL ? g_strdup (current->id) : NULL;

  g_ptr_array_set_size (self->matches, 0);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  if (self->searched == NULL)
    return;
  find (self, self->searched);
  self->current = self->matches->len > 0 ? find_from (self, id) : 0;
  show_marks (self);
  show_count (self);
}

static void
next_cb (CanevasDrawingSearch *self)
{
  canevas_drawing_search_step (self, 1);
}

static void
previous_cb (CanevasDrawingSearch *self)
{
  canevas_drawing_search_step (self, -1);
}

/* Enter is the entry's own; with Shift it would be lost. */
static gboolean
key_pressed_cb (CanevasDrawingSearch *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter) || (modifiers & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  previous_cb (self);
  return GDK_EVENT_STOP;
}

/* --- Opening and closing --- */

static void
set_former (CanevasDrawingSearch *self, GtkWidget *widget)
{
  g_set_weak_pointer (&self->former, widget);
}

/* To where it was, or to what was found in the drawing. */
static void
give_focus_back (CanevasDrawingSearch *self, const char *found)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  gboolean from_canvas = self->former == canvas || (self->former != NULL && gtk_widget_is_ancestor (self->former, canvas));

  if (found != NULL && (from_canvas || self->former == NULL || !gtk_widget_get_mapped (self->former)))
    canevas_canvas_focus_group (self->canvas, found);
  else if (self->former != NULL && gtk_widget_get_mapped (self->former))
    gtk_widget_grab_focus (self->former);
  else
    gtk_widget_grab_focus (canvas);
  set_former (self, NULL);
}

/* The bar closes by itself on Escape: all that follows from it is here. */
static void
mode_cb (CanevasDrawingSearch *self)
{
  const Candidate *current = get_current (self);
  g_autofree char *found = current != NULL ? g_strdup (current->id) : NULL;

  if (is_open (self))
    return;
  g_clear_pointer (&self->searched, g_free);
  g_ptr_array_set_size (self->matches, 0);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  show_marks (self);
  show_count (self);
  give_focus_back (self, found);
}

static void
close_cb (CanevasDrawingSearch *self)
{
  canevas_drawing_search_close (self);
}

static GtkWidget *
create_button (CanevasDrawingSearch *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
create_entry (CanevasDrawingSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _("Name, person, rhythm…"), "width-request", 280, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search in the drawing"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (previous_cb), self);
  return GTK_WIDGET (self->entry);
}

static void
build_bar (CanevasDrawingSearch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->steps), create_button (self, "go-up-symbolic", _("Previous result"), G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (self->steps), create_button (self, "go-down-symbolic", _("Next result"), G_CALLBACK (next_cb)));
  self->count = g_object_new (GTK_TYPE_LABEL, "width-chars", 13, "xalign", 0.0f, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                              "css-classes", (const char *[]) { "numeric", "dim-label", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), create_entry (self));
  gtk_box_append (GTK_BOX (box), self->steps);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), create_button (self, "window-close-symbolic", _("Close the search"), G_CALLBACK (close_cb)));
  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  gtk_search_bar_set_child (self->bar, box);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  g_signal_connect_swapped (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self);
}

static void
canevas_drawing_search_dispose (GObject *object)
{
  CanevasDrawingSearch *self = CANEVAS_DRAWING_SEARCH (object);

  set_former (self, NULL);
  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (self->bar, self);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  self->bar = NULL;
  self->entry = NULL;
  g_clear_object (&self->outline);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (canevas_drawing_search_parent_class)->dispose (object);
}

static void
canevas_drawing_search_finalize (GObject *object)
{
  CanevasDrawingSearch *self = CANEVAS_DRAWING_SEARCH (object);

  g_ptr_array_unref (self->matches);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_free (self->searched);

  G_OBJECT_CLASS (canevas_drawing_search_parent_class)->finalize (object);
}

static void
canevas_drawing_search_class_init (CanevasDrawingSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_drawing_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = canevas_drawing_search_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "drawing-search");
}

static void
canevas_drawing_search_init (CanevasDrawingSearch *self)
{
  self->matches = g_ptr_array_new ();
  build_bar (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  show_count (self);
}

GtkWidget *
canevas_drawing_search_new (CanevasCanvas *canvas, CanevasOutline *outline)
{
  CanevasDrawingSearch *self;

  g_return_val_if_fail (CANEVAS_IS_CANVAS (canvas), NULL);
  g_return_val_if_fail (CANEVAS_IS_OUTLINE (outline), NULL);

  self = g_object_new (CANEVAS_TYPE_DRAWING_SEARCH, NULL);
  self->canvas = g_object_ref (canvas);
  self->outline = g_object_ref (outline);
  g_signal_connect_object (canvas, "notify::scene", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
canevas_drawing_search_open (CanevasDrawingSearch *self)
{
  GtkRoot *root;

  g_return_if_fail (CANEVAS_IS_DRAWING_SEARCH (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!is_open (self))
    {
      set_former (self, root != NULL ? gtk_root_get_focus (root) : NULL);
      gtk_search_bar_set_search_mode (self->bar, TRUE);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

gboolean
canevas_drawing_search_close (CanevasDrawingSearch *self)
{
  g_return_val_if_fail (CANEVAS_IS_DRAWING_SEARCH (self), FALSE);

  if (!is_open (self))
    return FALSE;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  return TRUE;
}

void
canevas_drawing_search_step (CanevasDrawingSearch *self, int step)
{
  g_return_if_fail (CANEVAS_IS_DRAWING_SEARCH (self));

  if (!is_open (self))
    {
      canevas_drawing_search_open (self);
      return;
    }
  /* The entry waits for more letters before it says what it holds: Enter does not. */
  if (search (self))
    return;
  if (self->matches->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->current = (self->current + self->matches->len + (guint) step) % self->matches->len;
  go_to_current (self);
}
