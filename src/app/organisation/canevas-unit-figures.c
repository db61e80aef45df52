/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-unit-figures.h"

#include "canevas-format.h"
#include "canevas-org-watch.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  AGENTS,
  UNITS,
  SPAN,
  LEVELS,
  VACANT,
  N_FIGURES
} Figure;

struct _CanevasUnitFigures
{
  GtkBox parent_instance;

  CanevasOrgWatch *watch;
  char *unit; /* NULL: the whole */
  GtkWidget *rows[N_FIGURES];
  GtkLabel *values[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (CanevasUnitFigures, canevas_unit_figures, GTK_TYPE_BOX)

static const struct
{
  const char *label;
  const char *explanation;
} words[N_FIGURES] = {
  [AGENTS] = { N_("Agents"), N_("As typed in the record of the unit, else counted from the file.") },
  [UNITS] = { N_("Units"), N_("All those below, at every level.") },
  [SPAN] = { N_("Direct span"), N_("How many answer directly to who heads it: the other posts of the unit, and the units right below.") },
  [LEVELS] = { N_("Levels below"), N_("From this unit down to the lowest one.") },
  [VACANT] = { N_("Vacant posts"), N_("Of the unit and of all below it.") },
};

static void
count_whole (CanevasOrgFacts *facts, guint figures[N_FIGURES])
{
  figures[UNITS] = facts->n_units;
  for (guint i = 0; i < facts->n_units; i++)
    {
      figures[LEVELS] = MAX (figures[LEVELS], facts->units[i].level);
      if (facts->units[i].level == 1)
        figures[AGENTS] += facts->units[i].people;
    }
  for (guint i = 0; i < facts->n_posts; i++)
    {
      figures[VACANT] += facts->posts[i].vacant;
      figures[AGENTS] += facts->posts[i].unit == CANEVAS_ORG_NONE && !facts->posts[i].vacant;
    }
}

static void
show (CanevasUnitFigures *self)
{
  CanevasOrgFacts *facts = canevas_org_watch_get_facts (self->watch);
  const guint unit = canevas_org_facts_find_unit (facts, self->unit);
  guint figures[N_FIGURES] = { 0 };

  if (unit != CANEVAS_ORG_NONE)
    {
      const CanevasOrgUnit *of = &facts->units[unit];

      figures[AGENTS] = of->people;
      figures[UNITS] = of->end - unit - 1;
      figures[SPAN] = of->span;
      figures[LEVELS] = of->depth;
      figures[VACANT] = of->vacant;
    }
  else if (self->unit == NULL)
    count_whole (facts, figures);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *text = canevas_format_number (figures[i], 0);

      gtk_label_set_text (self->values[i], text);
    }
  gtk_widget_set_visible (self->rows[SPAN], self->unit != NULL);
}

static void
changed_cb (CanevasUnitFigures *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
add_figure (CanevasUnitFigures *self, GtkWidget *card, Figure figure)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 12, "css-classes", (const char *[]) { "figure", NULL }, NULL);
  GtkWidget *value = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]) { "numeric", NULL }, NULL);

  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", g_dgettext (GETTEXT_PACKAGE, words[figure].label), "xalign", 0.0f,
                                               "hexpand", TRUE, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (row), value);
  gtk_widget_set_tooltip_text (row, g_dgettext (GETTEXT_PACKAGE, words[figure].explanation));
  gtk_box_append (GTK_BOX (card), row);
  self->rows[figure] = row;
  self->values[figure] = GTK_LABEL (value);
}

static void
canevas_unit_figures_dispose (GObject *object)
{
  CanevasUnitFigures *self = CANEVAS_UNIT_FIGURES (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->unit, g_free);

  G_OBJECT_CLASS (canevas_unit_figures_parent_class)->dispose (object);
}

static void
canevas_unit_figures_class_init (CanevasUnitFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_unit_figures_dispose;
}

static void
canevas_unit_figures_init (CanevasUnitFigures *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _("Figures"), "xalign", 0.0f,
                                   "css-classes", (const char *[]) { "heading", NULL }, NULL);
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "css-classes", (const char *[]) { "card", "figures", NULL }, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  for (guint i = 0; i < N_FIGURES; i++)
    add_figure (self, card, i);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), card);
  g_signal_connect (self, "map", G_CALLBACK (show), NULL);
}

GtkWidget *
canevas_unit_figures_new (CanevasStore *store, const char *unit)
{
  CanevasUnitFigures *self = g_object_new (CANEVAS_TYPE_UNIT_FIGURES, NULL);

  self->watch = canevas_org_watch_new (store, NULL);
  self->unit = g_strdup (unit);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
canevas_unit_figures_set_unit (CanevasUnitFigures *self, const char *unit)
{
  g_return_if_fail (CANEVAS_IS_UNIT_FIGURES (self));

  if (g_strcmp0 (self->unit, unit) == 0)
    return;
  g_free (self->unit);
  self->unit = g_strdup (unit);
  changed_cb (self);
}
