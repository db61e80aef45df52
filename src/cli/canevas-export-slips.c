/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper slips of an idea box, with numbers that go on after those of its ideas. */
#include "canevas-config.h"

#include "canevas-exporters.h"
#include "canevas-font-settings.h"
#include "canevas-idea-slips.h"
#include "canevas-idea.h"
#include "canevas-scene-write.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_COUNT 60
#define MOST 5000

typedef struct
{
  CanevasRecord *idea_box;
  CanevasTextMeasure *measure;
  guint first, count;
} Book;

static CanevasScene *
draw_page (guint page, gpointer data)
{
  const Book *book = data;
  const guint before = page * CANEVAS_IDEA_SLIPS_PER_PAGE;

  return canevas_idea_slips_draw (book->idea_box, book->measure, book->first + before,
                                  MIN (CANEVAS_IDEA_SLIPS_PER_PAGE, book->count - before));
}

static gboolean
check_number (const char *value, GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (value, 10, 1, MOST, &number, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a number from 1 to %d."), value, MOST);
  return FALSE;
}

static guint
get_number (const CanevasExport *self, const char *key, guint otherwise)
{
  const char *value = canevas_export_get_setting (self, key);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  g_autoptr (CanevasTextMeasure) measure = NULL;
  Book book = { .idea_box = self->subject };

  canevas_font_settings_read_for_paper ();
  measure = canevas_text_measure_new (NULL);
  book.measure = measure;
  book.count = get_number (self, "count", DEFAULT_COUNT);
  book.first = get_number (self, "first", (guint) canevas_idea_get_last_number (self->subject) + 1);
  return canevas_scene_write_pdf_book ((book.count + CANEVAS_IDEA_SLIPS_PER_PAGE - 1) / CANEVAS_IDEA_SLIPS_PER_PAGE, draw_page,
                                       &book, NULL, error);
}

static const CanevasExporterSetting settings[] = {
  { "count", FALSE, "count=60", check_number },
  { "first", FALSE, "first=1", check_number },
  { NULL },
};

static const char *const endings[] = { "pdf", NULL };

const CanevasExporter canevas_exporter_slips = {
  .name = "slips",
  .type = "idea_box",
  .settings = settings,
  .endings = endings,
  .run = run,
};
