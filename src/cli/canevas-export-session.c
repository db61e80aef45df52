/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session: its moments as a table or a strip, its running order as a document; what came of it as a table or as minutes. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-export-drawing.h"
#include "canevas-export-list.h"
#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-language.h"
#include "canevas-session-outcome.h"
#include "canevas-session-step.h"
#include "canevas-session-strip.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* As wide as a slide or a mail shows it without being scaled. */
#define STRIP_WIDTH 720.0

static GBytes *
write_list (const CanevasExport *self, const CanevasRecordType *type, const char *const *fields)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) list = canevas_store_children (store, type, canevas_record_get_id (self->subject));

  return canevas_export_write_list (list, type, fields, canevas_authority_find_language (store));
}

static GBytes *
write_strip (const CanevasExport *self, GError **error)
{
  const char *language = canevas_authority_find_language (canevas_record_get_store (self->subject));
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  measure = canevas_fonts_make_paper_measure ();
  {
    CANEVAS_LANGUAGE_SCOPE (language);

    scene = canevas_session_strip_new (self->subject, measure, STRIP_WIDTH);
  }
  if (scene != NULL)
    return canevas_export_write_scene (self, scene, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("This session has no moment yet: choose a method, or add moments."));
  return NULL;
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  static const char *const fields[] = { "name", "minutes", "instructions", "material", "leader", NULL };

  if (g_str_equal (self->ending, "csv"))
    return write_list (self, &canevas_session_step_type, fields);
  return write_strip (self, error);
}

static GBytes *
run_minutes (const CanevasExport *self, GError **error)
{
  static const char *const fields[] = { "kind", "statement", "reason", "owner", "due", "done_on", NULL };

  return write_list (self, &canevas_session_outcome_type, fields);
}

static const char *const endings[] = { "csv", "svg", "png", NULL };
static const char *const minutes_endings[] = { "csv", NULL };

static const CanevasExporter minutes = {
  .name = "session",
  .type = "session",
  .named_by = "session",
  .endings = minutes_endings,
  .template = "compte-rendu",
  .run = run_minutes,
};

static const CanevasExporterVariant variants[] = {
  { "agenda", &canevas_exporter_session },
  { "minutes", &minutes },
  { NULL },
};

const CanevasExporter canevas_exporter_session = {
  .name = "session",
  .type = "session",
  .named_by = "session",
  .endings = endings,
  .template = "deroule-d-atelier",
  .run = run,
  .variants = variants,
};
