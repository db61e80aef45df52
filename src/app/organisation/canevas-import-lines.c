/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import-lines.h"

#include <glib/gi18n-lib.h>

struct _CanevasImportLines
{
  GObject parent_instance;

  CanevasPeoplePlan *plan;
  gboolean of_changes;
};

static GType
canevas_import_lines_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
canevas_import_lines_get_n_items (GListModel *model)
{
  CanevasImportLines *self = CANEVAS_IMPORT_LINES (model);

  return (self->of_changes ? canevas_people_plan_get_changes (self->plan) : canevas_people_plan_get_findings (self->plan))->len;
}

static char *
say_change (CanevasImportLines *self, guint position)
{
  const CanevasPeopleChange *change = &g_array_index (canevas_people_plan_get_changes (self->plan), CanevasPeopleChange, position);
  g_autofree char *title = canevas_people_plan_dup_title (self->plan, change);
  g_autofree char *words = canevas_people_plan_dup_change (self->plan, change);

  return g_strdup_printf ("%s\n%s", title, words);
}

static char *
say_finding (CanevasImportLines *self, guint position)
{
  const CanevasPeopleFinding *finding = &g_array_index (canevas_people_plan_get_findings (self->plan), CanevasPeopleFinding, position);
  /* Translators: the number of a line of a file. */
  g_autofree char *line = g_strdup_printf (_("Line %u"), finding->line);

  /* The reason is written to follow "line 12: "; here it begins a line of its own. */
  g_autofree char *first = g_utf8_strup (finding->reason, (gssize) (g_utf8_next_char (finding->reason) - finding->reason));

  return g_strdup_printf ("%s\n%s%s", line, first, g_utf8_next_char (finding->reason));
}

static gpointer
canevas_import_lines_get_item (GListModel *model, guint position)
{
  CanevasImportLines *self = CANEVAS_IMPORT_LINES (model);
  g_autofree char *text = NULL;

  if (position >= canevas_import_lines_get_n_items (model))
    return NULL;
  text = self->of_changes ? say_change (self, position) : say_finding (self, position);
  return gtk_string_object_new (text);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = canevas_import_lines_get_item_type;
  iface->get_n_items = canevas_import_lines_get_n_items;
  iface->get_item = canevas_import_lines_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CanevasImportLines, canevas_import_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
canevas_import_lines_finalize (GObject *object)
{
  g_clear_pointer (&CANEVAS_IMPORT_LINES (object)->plan, canevas_people_plan_unref);

  G_OBJECT_CLASS (canevas_import_lines_parent_class)->finalize (object);
}

static void
canevas_import_lines_class_init (CanevasImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_import_lines_finalize;
}

static void
canevas_import_lines_init (CanevasImportLines *self)
{
}

static GListModel *
lines_new (CanevasPeoplePlan *plan, gboolean of_changes)
{
  CanevasImportLines *self = g_object_new (CANEVAS_TYPE_IMPORT_LINES, NULL);

  self->plan = canevas_people_plan_ref (plan);
  self->of_changes = of_changes;
  return G_LIST_MODEL (self);
}

GListModel *
canevas_import_lines_new_of_findings (CanevasPeoplePlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return lines_new (plan, FALSE);
}

GListModel *
canevas_import_lines_new_of_changes (CanevasPeoplePlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return lines_new (plan, TRUE);
}
