/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-composer.h"

#include "canevas-figure.h"
#include "canevas-prose.h"
#include "canevas-style.h"

#include <glib/gi18n-lib.h>

/* Of the height of a page: what a drawing may take beside text. */
#define MOST_OF_PAGE 0.8

/* (transfer full) (nullable) */
static CanevasScene *
draw (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  const CanevasFigureMaker *maker = canevas_figure_find (canevas_template_node_get (node, "diagram"));
  const CanevasSheet *sheet = canevas_sheet_get (self->document->landscape);
  g_autoptr (GError) error = NULL;
  CanevasScene *scene = NULL;

  if (maker != NULL && scope->record != NULL)
    scene = maker->make (scope->record, sheet->width - sheet->left - sheet->right,
                         MOST_OF_PAGE * (sheet->height - sheet->top - sheet->bottom), &error);
  if (error != NULL)
    canevas_composer_fail (self, node, g_steal_pointer (&error));
  return scene;
}

/* How to read it: as the template says, else as the drawing does. */
static char *
dup_reading (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope, CanevasScene *scene)
{
  g_autofree char *said = canevas_composer_dup_attribute (self, node, "reading", scope);
  const char *description = canevas_scene_get_description (scene);

  if (said[0] != '\0')
    return g_steal_pointer (&said);
  return g_strdup (description != NULL ? description : "");
}

void
canevas_composer_add_figure (CanevasComposer *self, const CanevasTemplateNode *node, const CanevasScope *scope)
{
  g_autoptr (CanevasScene) scene = draw (self, node, scope);
  g_autofree char *reading = NULL;
  CanevasBlock *block;

  if (scene == NULL)
    return;
  block = canevas_composer_append (self, CANEVAS_BLOCK_FIGURE);
  block->number = g_strdup_printf ("%u", ++self->n_figures);
  block->title = canevas_composer_dup_attribute (self, node, "caption", scope);
  if (block->title[0] == '\0' && canevas_scene_get_title (scene) != NULL)
    {
      g_free (block->title);
      block->title = canevas_prose_to_plain (canevas_scene_get_title (scene));
    }
  block->alternative = canevas_scene_dup_outline (scene);
  reading = dup_reading (self, node, scope, scene);
  if (reading[0] != '\0')
    {
      /* Translators: begins the sentence that explains how to read a drawing; French: "Lecture : " */
      g_autofree char *sentence = g_strdup_printf (_("How to read it: %s"), reading);

      canevas_prose_append_runs (block->runs, sentence);
    }
  block->figure = G_OBJECT (g_steal_pointer (&scene));
}
