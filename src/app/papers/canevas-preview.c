/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-preview.h"

#include "canevas-pages-window.h"
#include "canevas-sheet.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* Rest after the last change before the pages are made anew: long enough for a run of keys, short enough to seem immediate. */
#define REST_MILLISECONDS 120
#define SHEET_MARGIN 18

struct _CanevasPreview
{
  AdwBin parent_instance;

  char *template;
  CanevasRecord *record;
  CanevasComposeFlags flags;
  char *section;
  CanevasPages *pages;
  GSignalGroup *store_signals;
  guint refresh_id;
  guint scroll_id;
  guint counter_id;
  gboolean stale;
  int wanted_page; /* to scroll to; -1: none */

  GtkWidget *bar;
  GtkWidget *counter;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *sheets;
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (CanevasPreview, canevas_preview, ADW_TYPE_BIN)

static GtkWidget *
get_sheet (CanevasPreview *self, guint page)
{
  GtkWidget *sheet = gtk_widget_get_first_child (self->sheets);

  while (sheet != NULL && page-- > 0)
    sheet = gtk_widget_get_next_sibling (sheet);
  return sheet;
}

/* The page that holds the line a third down the visible part. */
static guint
get_current_page (CanevasPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double line = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  guint page = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (sheet, self->sheets, &bounds) || bounds.origin.y + bounds.size.height >= line)
        break;
      if (gtk_widget_get_next_sibling (sheet) != NULL)
        page++;
    }
  return page;
}

static void
update_counter (CanevasPreview *self)
{
  guint n_pages = self->pages != NULL ? canevas_pages_get_n_pages (self->pages) : 0;
  guint page = n_pages > 0 ? get_current_page (self) : 0;
  g_autofree char *text = n_pages > 0 ? g_strdup_printf (_("Page %u of %u"), page + 1, n_pages) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->counter), text);
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < n_pages);
}

static gboolean
update_counter_cb (gpointer data)
{
  CanevasPreview *self = data;

  self->counter_id = 0;
  update_counter (self);
  return G_SOURCE_REMOVE;
}

/* The adjustment changes while the pages are given their places, when nothing may ask for another size. */
static void
queue_counter (CanevasPreview *self)
{
  if (self->counter_id == 0)
    self->counter_id = g_idle_add (update_counter_cb, self);
}

static void
scroll_to (CanevasPreview *self, guint page, double top)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *sheet = get_sheet (self, page);
  graphene_rect_t bounds;
  double width, height;

  if (sheet == NULL || !gtk_widget_compute_bounds (sheet, self->sheets, &bounds))
    return;
  canevas_pages_get_size (self->pages, page, &width, &height);
  gtk_adjustment_set_value (adjustment, bounds.origin.y + top * bounds.size.width / width - SHEET_MARGIN);
}

static void
mark_section (CanevasPreview *self, gboolean scroll)
{
  guint marked = 0;
  double top = 0, bottom = 0;
  gboolean found = self->pages != NULL && self->section != NULL &&
                   canevas_pages_find_section (self->pages, self->section, &marked, &top, &bottom);
  guint page = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    {
      gboolean here = found && page++ == marked;

      canevas_sheet_set_mark (CANEVAS_SHEET (sheet), here ? top : 0, here ? bottom : 0);
    }
  if (found && scroll)
    scroll_to (self, marked, top);
}

static gboolean
scroll_to_section_cb (gpointer data)
{
  CanevasPreview *self = data;

  self->scroll_id = 0;
  mark_section (self, TRUE);
  if (self->wanted_page >= 0 && self->pages != NULL)
    {
      scroll_to (self, (guint) self->wanted_page, 0);
      self->wanted_page = -1;
    }
  update_counter (self);
  return G_SOURCE_REMOVE;
}

/* Sheets know where they stand only after the layout that follows. */
static void
queue_scroll (CanevasPreview *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_timeout_add (50, scroll_to_section_cb, self);
}

static void
show_pages (CanevasPreview *self)
{
  guint n_pages = canevas_pages_get_n_pages (self->pages);
  GtkWidget *sheet = gtk_widget_get_first_child (self->sheets);

  for (guint page = 0; page < n_pages; page++)
    {
      if (sheet == NULL)
        {
          gtk_box_append (GTK_BOX (self->sheets), canevas_sheet_new (self->pages, page));
          continue;
        }
      canevas_sheet_set_pages (CANEVAS_SHEET (sheet), self->pages, page);
      sheet = gtk_widget_get_next_sibling (sheet);
    }
  while (sheet != NULL)
    {
      GtkWidget *following = gtk_widget_get_next_sibling (sheet);

      gtk_box_remove (GTK_BOX (self->sheets), sheet);
      sheet = following;
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->scroller);
  mark_section (self, FALSE);
  update_counter (self);
}

static void
refresh (CanevasPreview *self)
{
  g_autoptr (CanevasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  g_clear_object (&self->pages);
  if (self->template == NULL || self->record == NULL || canevas_record_is_deleted (self->record)
      || canevas_record_get_store (self->record) == NULL)
    {
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->problem);
      gtk_label_set_text (GTK_LABEL (self->problem), _("Choose a document to see its pages."));
      update_counter (self);
      return;
    }
  document = canevas_compose (self->template, self->record, self->flags, &error);
  if (document == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->problem), error->message);
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->problem);
      update_counter (self);
      return;
    }
  self->pages = canevas_pages_new (document);
  show_pages (self);
}

static gboolean
refresh_cb (gpointer data)
{
  CanevasPreview *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (CanevasPreview *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add (REST_MILLISECONDS, refresh_cb, self);
}

static void
step (CanevasPreview *self, int by)
{
  int page = (int) get_current_page (self) + by;

  if (self->pages != NULL && page >= 0 && page < (int) canevas_pages_get_n_pages (self->pages))
    scroll_to (self, (guint) page, 0);
}

static void
previous_clicked_cb (CanevasPreview *self)
{
  step (self, -1);
}

static void
next_clicked_cb (CanevasPreview *self)
{
  step (self, 1);
}

static void
canevas_preview_map (GtkWidget *widget)
{
  CanevasPreview *self = CANEVAS_PREVIEW (widget);

  GTK_WIDGET_CLASS (canevas_preview_parent_class)->map (widget);
  if (self->stale && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
  if (self->section != NULL || self->wanted_page >= 0)
    queue_scroll (self);
}

static void
canevas_preview_dispose (GObject *object)
{
  CanevasPreview *self = CANEVAS_PREVIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->counter_id, g_source_remove);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->record);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->template, g_free);
  g_clear_pointer (&self->section, g_free);

  G_OBJECT_CLASS (canevas_preview_parent_class)->dispose (object);
}

static void
canevas_preview_class_init (CanevasPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_preview_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_preview_map;
}

static GtkWidget *
create_step_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
create_bar (CanevasPreview *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->bar, "page-bar");
  self->previous = create_step_button ("go-previous-symbolic", _("Previous page of the document"));
  g_signal_connect_swapped (self->previous, "clicked", G_CALLBACK (previous_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->bar), self->previous);
  self->counter = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->bar), self->counter);
  self->next = create_step_button ("go-next-symbolic", _("Next page of the document"));
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->bar), self->next);
}

static void
open_large (CanevasPreview *self, guint page)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->pages != NULL)
    gtk_window_present (GTK_WINDOW (canevas_pages_window_new (parent, self->template, self->record, self->flags, page)));
}

static void
enlarge_clicked_cb (CanevasPreview *self)
{
  open_large (self, self->pages != NULL ? get_current_page (self) : 0);
}

static void
sheets_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CanevasPreview *self)
{
  guint page = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet), page++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (sheet, self->sheets, &bounds) && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)))
        open_large (self, page);
    }
}

static void
create_stack (CanevasPreview *self)
{
  GtkAdjustment *adjustment;

  self->sheets = gtk_box_new (GTK_ORIENTATION_VERTICAL, SHEET_MARGIN);
  gtk_widget_add_css_class (self->sheets, "sheets");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheets);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_counter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_counter), self, G_CONNECT_SWAPPED);

  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->problem), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 40);
  gtk_widget_add_css_class (self->problem, "dim-label");

  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_add_css_class (self->stack, "desk");
  gtk_stack_add_child (GTK_STACK (self->stack), self->problem);
  gtk_stack_add_child (GTK_STACK (self->stack), self->scroller);
}

static void
canevas_preview_init (CanevasPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "preview");
  self->wanted_page = -1;
  create_bar (self);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  create_stack (self);
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_bin_set_child (ADW_BIN (self), box);

  self->store_signals = g_signal_group_new (CANEVAS_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb), self);
  refresh (self);
}

GtkWidget *
canevas_preview_new (void)
{
  return g_object_new (CANEVAS_TYPE_PREVIEW, NULL);
}

void
canevas_preview_set_subject (CanevasPreview *self, const char *template, CanevasRecord *record, CanevasComposeFlags flags)
{
  g_return_if_fail (CANEVAS_IS_PREVIEW (self));
  g_return_if_fail (record == NULL || CANEVAS_IS_RECORD (record));

  if (g_strcmp0 (self->template, template) == 0 && self->record == record && self->flags == flags)
    return;
  g_free (self->template);
  self->template = g_strdup (template);
  self->flags = flags;
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->store_signals, record != NULL ? canevas_record_get_store (record) : NULL);
  store_changed_cb (self);
}

void
canevas_preview_set_section (CanevasPreview *self, const char *section)
{
  g_return_if_fail (CANEVAS_IS_PREVIEW (self));

  if (g_strcmp0 (self->section, section) == 0)
    return;
  g_free (self->section);
  self->section = g_strdup (section);
  queue_scroll (self);
}

void
canevas_preview_go_to (CanevasPreview *self, guint page)
{
  g_return_if_fail (CANEVAS_IS_PREVIEW (self));

  self->wanted_page = (int) page;
  queue_scroll (self);
}

void
canevas_preview_add_tools (CanevasPreview *self)
{
  GtkWidget *enlarge, *print;
  GtkGesture *click;

  g_return_if_fail (CANEVAS_IS_PREVIEW (self));

  enlarge = create_step_button ("view-fullscreen-symbolic", _("See the pages larger"));
  gtk_widget_set_hexpand (enlarge, TRUE);
  gtk_widget_set_halign (enlarge, GTK_ALIGN_END);
  g_signal_connect_swapped (enlarge, "clicked", G_CALLBACK (enlarge_clicked_cb), self);
  print = create_step_button ("printer-symbolic", _("Print these pages"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "win.print");
  gtk_box_append (GTK_BOX (self->bar), enlarge);
  gtk_box_append (GTK_BOX (self->bar), print);

  click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (sheets_released_cb), self);
  gtk_widget_add_controller (self->sheets, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (self->sheets, "zoom-in");
}

CanevasPages *
canevas_preview_get_pages (CanevasPreview *self)
{
  g_return_val_if_fail (CANEVAS_IS_PREVIEW (self), NULL);

  if (self->stale)
    {
      g_clear_handle_id (&self->refresh_id, g_source_remove);
      refresh (self);
    }
  return self->pages;
}
