/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include "canevas-page.h"

#include <glib/gi18n-lib.h>

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE

static CanevasStore *
get_store (CanevasRaciGrid *self)
{
  return canevas_record_get_store (canevas_raci_matrix_get_project (self->matrix));
}

static gboolean
may_write (CanevasRaciGrid *self)
{
  if (get_store (self) != NULL && !canevas_store_get_read_only (get_store (self)))
    return TRUE;
  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

/* --- Letters --- */

/* Writes @changes; one cell says which, a block how many. */
static void
write_changes (CanevasRaciGrid *self, GArray *changes, const char *label)
{
  const CanevasRaciChange *first = (const CanevasRaciChange *) changes->data;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (changes->len == 0 || !may_write (self))
    return;
  if (changes->len == 1)
    done = canevas_raci_matrix_set (self->matrix, first->row, first->column, first->letters, &error);
  else
    done = canevas_raci_matrix_set_many (self->matrix, first, changes->len, label, &error);
  if (!done)
    canevas_page_report (GTK_WIDGET (self), _("The matrix was not changed"), error);
}

/* R and A go together; C and I are alone, unless they are added on purpose. */
static CanevasRaciLetters
toggle (CanevasRaciLetters letters, CanevasRaciLetters letter, gboolean on, gboolean added)
{
  if (!on)
    return letters & ~letter;
  if (added)
    return letters | letter;
  return (letter & (R | A)) ? (letters & (R | A)) | letter : letter;
}

/* A letter that all cells of the block have goes; else all get it. */
static void
write_letter (CanevasRaciGrid *self, CanevasRaciLetters letter, gboolean added)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  g_autofree char *label = NULL;
  int top, bottom, left, right;
  gboolean all = TRUE;

  if (!canevas_raci_grid_get_block (self, &top, &bottom, &left, &right))
    return;
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      all = all && (canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column) & letter) != 0;
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        const CanevasRaciLetters held = canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column);
        const CanevasRaciChange change = { (guint) row, (guint) column, toggle (held, letter, !all, added) };

        g_array_append_val (changes, change);
      }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "fill %u cell", "fill %u cells", changes->len), changes->len);
  write_changes (self, changes, label);
}

static void
empty_cells (CanevasRaciGrid *self)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  g_autofree char *label = NULL;
  int top, bottom, left, right;

  if (!canevas_raci_grid_get_block (self, &top, &bottom, &left, &right))
    return;
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        const CanevasRaciChange change = { (guint) row, (guint) column, CANEVAS_RACI_NONE };

        if (canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column) != CANEVAS_RACI_NONE)
          g_array_append_val (changes, change);
      }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "empty %u cell", "empty %u cells", changes->len), changes->len);
  write_changes (self, changes, label);
}

/* The record under the cursor, when that is on a name. */
static CanevasRecord *
get_named (CanevasRaciGrid *self)
{
  if (self->row < 0)
    return canevas_raci_matrix_get_function (self->matrix, (guint) self->column);
  return self->column < 0 ? canevas_raci_matrix_get_activity (self->matrix, (guint) self->row) : NULL;
}

static void
remove_named (CanevasRaciGrid *self)
{
  CanevasRecord *record = get_named (self);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL || !may_write (self))
    return;
  message = g_strdup_printf (_("“%s” was removed from the matrix"), canevas_record_get_title (record));
  if (canevas_store_remove (get_store (self), record, &error))
    canevas_page_toast (GTK_WIDGET (self), message, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was removed"), error);
}

/* --- Clipboard: lines and tabs, as spreadsheets speak --- */

static void
copy (CanevasRaciGrid *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int top, bottom, left, right;

  if (!canevas_raci_grid_get_block (self, &top, &bottom, &left, &right))
    return;
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        g_string_append (text, canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column)));
        g_string_append_c (text, column < right ? '\t' : '\n');
      }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* Reads one pasted cell; what is no letter stops everything. */
static gboolean
take_cell (CanevasRaciGrid *self, GArray *changes, int row, int column, const char *text)
{
  CanevasRaciChange change = { (guint) row, (guint) column, CANEVAS_RACI_NONE };

  if (!canevas_raci_letters_from_text (text, &change.letters))
    {
      g_autofree char *message = g_strdup_printf (_("Nothing was pasted: “%.20s” is not made of the letters R, A, C and I."), text);

      canevas_page_toast (GTK_WIDGET (self), message, FALSE);
      return FALSE;
    }
  if (row < self->geometry->n_rows && column < self->geometry->n_columns)
    g_array_append_val (changes, change);
  return TRUE;
}

/* A single cell fills the whole block; a block is laid from its first cell, as far as the table goes. */
static void
paste (CanevasRaciGrid *self, const char *text)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  g_autofree char *chomped = g_strdelimit (g_strdup (text), "\r", '\n');
  g_auto (GStrv) lines = NULL;
  g_autofree char *label = NULL;
  int top, bottom, left, right;

  if (!canevas_raci_grid_get_block (self, &top, &bottom, &left, &right))
    return;
  if (g_str_has_suffix (chomped, "\n"))
    chomped[strlen (chomped) - 1] = '\0';
  if (strpbrk (chomped, "\t\n") == NULL)
    {
      for (int row = top; row <= bottom; row++)
        for (int column = left; column <= right; column++)
          if (!take_cell (self, changes, row, column, chomped))
            return;
    }
  else
    {
      lines = g_strsplit (chomped, "\n", -1);
      for (int i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

          for (int j = 0; cells[j] != NULL; j++)
            if (!take_cell (self, changes, top + i, left + j, cells[j]))
              return;
        }
    }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "paste %u cell", "paste %u cells", changes->len), changes->len);
  write_changes (self, changes, label);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CanevasRaciGrid) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* The table may be gone meanwhile. */
  if (text != NULL && self->matrix != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    paste (self, text);
}

/* --- Moving --- */

static void
go (CanevasRaciGrid *self, int row, int column, gboolean extend)
{
  if (extend)
    canevas_raci_grid_extend (self, row, column);
  else
    canevas_raci_grid_set_cursor (self, row, column);
}

static gboolean
navigate (CanevasRaciGrid *self, guint key, gboolean far, gboolean extend)
{
  const int rows = self->geometry->n_rows, columns = self->geometry->n_columns;
  const int page = MAX (1, (gtk_widget_get_height (GTK_WIDGET (self)) - CANEVAS_RACI_HEADER_HEIGHT) / CANEVAS_RACI_ROW_HEIGHT - 1);
  int row = self->row, column = self->column;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      row = far ? (row < 0 ? -1 : 0) : MAX (row - 1, column < 0 ? 0 : -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      row = far ? rows - 1 : MIN (row + 1, rows - 1);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      column = far ? (column < 0 ? -1 : 0) : MAX (column - 1, row < 0 ? 0 : -1);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      column = far ? columns - 1 : MIN (column + 1, columns - 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      column = MIN (0, columns - 1);
      row = far ? MIN (0, rows - 1) : row;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      column = columns - 1;
      row = far ? rows - 1 : row;
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      row = MAX (MIN (row, 0), row - page);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      row = MIN (rows - 1, row + page);
      break;
    default:
      return FALSE;
    }
  go (self, row, column, extend);
  return TRUE;
}

/* Moves the row or the column of the cursor one place. */
static gboolean
reorder (CanevasRaciGrid *self, guint key)
{
  const gboolean down = key == GDK_KEY_Up || key == GDK_KEY_Down;
  const gboolean onwards = key == GDK_KEY_Down || key == GDK_KEY_Right;
  const int at = down ? self->row : self->column, n = down ? self->geometry->n_rows : self->geometry->n_columns;
  const int to = onwards ? at + 1 : at - 1;
  const int row = down ? to : self->row, column = down ? self->column : to;

  if (key != GDK_KEY_Up && key != GDK_KEY_Down && key != GDK_KEY_Left && key != GDK_KEY_Right)
    return FALSE;
  if (at >= 0 && to >= 0 && to < n && may_write (self))
    {
      canevas_raci_grid_move_line (self, down ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, at, onwards ? to + 1 : to);
      canevas_raci_grid_set_cursor (self, row, column);
    }
  return TRUE;
}

void
canevas_raci_grid_move_line (CanevasRaciGrid *self, GtkOrientation way, int from, int before)
{
  CanevasRecord *(*get) (CanevasRaciMatrix *matrix, guint position) =
    way == GTK_ORIENTATION_VERTICAL ? canevas_raci_matrix_get_activity : canevas_raci_matrix_get_function;
  CanevasRecord *moved = get (self->matrix, (guint) from), *next = get (self->matrix, (guint) before);
  CanevasRecord *above = before > 0 ? get (self->matrix, (guint) before - 1) : NULL;
  CanevasStore *store = get_store (self);
  g_autofree char *label = g_strdup_printf (_("move “%s”"), canevas_record_get_title (moved));
  g_autoptr (GError) error = NULL;
  gboolean done;

  /* A row that is moved into another phase is of that phase. */
  canevas_store_begin (store, label);
  done = canevas_store_move (store, moved, next, &error);
  if (done && way == GTK_ORIENTATION_VERTICAL && (next != NULL || above != NULL))
    {
      const char *under = above != NULL && above != moved ? canevas_record_get_text (above, "phase") : NULL;
      const char *over = next != NULL ? canevas_record_get_text (next, "phase") : under;
      const char *own = canevas_record_get_text (moved, "phase");

      if (g_strcmp0 (own, under) != 0 && g_strcmp0 (own, over) != 0)
        done = canevas_record_set_text (moved, "phase", before > from && above != NULL ? under : over, &error);
    }
  if (!done)
    canevas_store_rollback (store);
  if (!done || !canevas_store_commit (store, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was moved"), error);
}

/* --- Keys --- */

static void
rename_at_cursor (CanevasRaciGrid *self)
{
  if (self->row >= 0)
    canevas_raci_grid_edit (self, self->row, -1);
  else if (self->column >= 0)
    canevas_raci_grid_edit (self, -1, self->column);
}

static void
select_all (CanevasRaciGrid *self)
{
  if (self->geometry->n_rows == 0 || self->geometry->n_columns == 0)
    return;
  canevas_raci_grid_set_cursor (self, 0, 0);
  canevas_raci_grid_extend (self, self->geometry->n_rows - 1, self->geometry->n_columns - 1);
}

static gboolean
press_with_control (CanevasRaciGrid *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_c:
      copy (self);
      return TRUE;
    case GDK_KEY_x:
      copy (self);
      empty_cells (self);
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
      return TRUE;
    case GDK_KEY_a:
      select_all (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_alone (CanevasRaciGrid *self, guint key, gboolean shift)
{
  const CanevasRaciLetters letter = canevas_raci_letters_from_character (gdk_keyval_to_unicode (key));

  if (letter != CANEVAS_RACI_NONE)
    {
      write_letter (self, letter, shift);
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      if (get_named (self) != NULL)
        remove_named (self);
      else
        empty_cells (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      rename_at_cursor (self);
      return TRUE;
    case GDK_KEY_Insert:
      if (may_write (self))
        canevas_raci_grid_add_activity (self);
      return TRUE;
    case GDK_KEY_Menu:
      canevas_raci_grid_open_menu (self, -1, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CanevasRaciGrid *self)
{
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);
  const gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->editing || (self->geometry->n_rows == 0 && self->geometry->n_columns == 0) || (modifiers & GDK_SUPER_MASK))
    return FALSE;
  if (modifiers == GDK_ALT_MASK)
    return reorder (self, key);
  if (modifiers & GDK_ALT_MASK)
    return FALSE;
  /* Ctrl+Page Up and Page Down are the window's. */
  if ((modifiers & GDK_CONTROL_MASK) && (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down))
    return FALSE;
  if (shift && key == GDK_KEY_F10)
    {
      canevas_raci_grid_open_menu (self, -1, -1);
      return TRUE;
    }
  if (navigate (self, key, (modifiers & GDK_CONTROL_MASK) != 0, shift))
    return TRUE;
  if (modifiers == GDK_CONTROL_MASK)
    return press_with_control (self, key);
  return !(modifiers & GDK_CONTROL_MASK) && press_alone (self, key, shift);
}

void
canevas_raci_grid_init_input (CanevasRaciGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* --- Actions of the menu --- */

static void
letter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_letter (CANEVAS_RACI_GRID (widget), canevas_raci_letters_from_character ((gunichar) g_variant_get_string (parameter, NULL)[0]), FALSE);
}

static void
simple_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct { const char *name; void (*act) (CanevasRaciGrid *self); } actions[] = {
    { "raci.empty", empty_cells }, { "raci.rename", rename_at_cursor }, { "raci.remove", remove_named }, { "raci.copy", copy },
    { "raci.add-activity", canevas_raci_grid_add_activity }, { "raci.add-function", canevas_raci_grid_add_function },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name) && may_write (CANEVAS_RACI_GRID (widget)))
      actions[i].act (CANEVAS_RACI_GRID (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  press_with_control (CANEVAS_RACI_GRID (widget), GDK_KEY_v);
}

void
canevas_raci_grid_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const simple[] = { "raci.empty", "raci.rename", "raci.remove", "raci.copy", "raci.add-activity", "raci.add-function" };

  gtk_widget_class_install_action (widget_class, "raci.letter", "s", letter_action);
  gtk_widget_class_install_action (widget_class, "raci.paste", NULL, paste_action);
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    gtk_widget_class_install_action (widget_class, simple[i], NULL, simple_action);
}
