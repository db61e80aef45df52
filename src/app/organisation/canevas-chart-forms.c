/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-forms.h"

#include "canevas-chart-icon.h"

#include <glib/gi18n-lib.h>

struct _CanevasChartForms
{
  AdwBin parent_instance;

  CanevasOrgForm form;
  GtkWidget *buttons[CANEVAS_N_ORG_FORMS]; /* NULL: not drawn */
};

G_DEFINE_FINAL_TYPE (CanevasChartForms, canevas_chart_forms, ADW_TYPE_BIN)

enum
{
  PROP_FORM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What people look for under each button. Facts of the guide, in our own words. */
static const char *const purposes[CANEVAS_N_ORG_FORMS] = {
  [CANEVAS_ORG_FORM_CLASSIC] = N_("Who answers to whom, from the top down; staff stands beside the line."),
  [CANEVAS_ORG_FORM_INVERTED] = N_("Users and those who serve them on top; management below, in support of the field."),
  [CANEVAS_ORG_FORM_RING] = N_("The general management as a cockpit, divisions around it by sector, with no line drawn between them."),
  [CANEVAS_ORG_FORM_MATRIX] = N_("Territories across themes and resources, at equal rank, with référents where they cross."),
  [CANEVAS_ORG_FORM_CIRCLES] = N_("Circles within circles, each with its purpose and its double links."),
  [CANEVAS_ORG_FORM_FLAT] = N_("Few levels, headed by collectives rather than by one person."),
  [CANEVAS_ORG_FORM_PAIRS] = N_("Units headed by two people together."),
  [CANEVAS_ORG_FORM_CELLS] = N_("Small teams that manage themselves, and what supports them."),
  [CANEVAS_ORG_FORM_BANDS] = N_("Directorates as columns, and what crosses all of them as bands."),
  [CANEVAS_ORG_FORM_COLLECTIVE] = N_("Volunteers of all units around one subject, beside the hierarchy."),
};

static void
toggled_cb (GtkToggleButton *button, CanevasChartForms *self)
{
  for (guint i = 0; i < CANEVAS_N_ORG_FORMS; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      canevas_chart_forms_set_form (self, i);
}

static GtkWidget *
create_button (CanevasChartForms *self, CanevasOrgForm form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_toggle_button_new ();
  const char *label = canevas_org_form_get_label (form);

  gtk_box_append (GTK_BOX (box), canevas_chart_icon_new (form));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "css-classes", (const char *[]) { "caption-heading", NULL }, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form");
  gtk_widget_set_tooltip_text (button, canevas_chart_forms_get_purpose (form));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, canevas_org_form_get_title (form),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, canevas_chart_forms_get_purpose (form), -1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  return button;
}

static void
canevas_chart_forms_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_FORM)
    g_value_set_uint (value, CANEVAS_CHART_FORMS (object)->form);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_chart_forms_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_FORM)
    canevas_chart_forms_set_form (CANEVAS_CHART_FORMS (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_chart_forms_class_init (CanevasChartFormsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_chart_forms_get_property;
  object_class->set_property = canevas_chart_forms_set_property;
  properties[PROP_FORM] = g_param_spec_uint ("form", NULL, NULL, 0, CANEVAS_N_ORG_FORMS - 1, CANEVAS_ORG_FORM_CLASSIC,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chartforms");
}

static void
canevas_chart_forms_init (CanevasChartForms *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *first = NULL;

  for (guint i = 0; i < CANEVAS_N_ORG_FORMS; i++)
    {
      CanevasOrgForm form;

      if (!canevas_org_form_find (canevas_org_form_get_name (i), &form))
        continue;
      self->buttons[i] = create_button (self, i);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), first != NULL ? GTK_TOGGLE_BUTTON (first) : NULL);
      first = first != NULL ? first : self->buttons[i];
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[CANEVAS_ORG_FORM_CLASSIC]), TRUE);
  /* A narrow window scrolls them: all forms stay one click away. */
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hexpand", TRUE,
                                                   "vscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

GtkWidget *
canevas_chart_forms_new (void)
{
  return g_object_new (CANEVAS_TYPE_CHART_FORMS, NULL);
}

CanevasOrgForm
canevas_chart_forms_get_form (CanevasChartForms *self)
{
  g_return_val_if_fail (CANEVAS_IS_CHART_FORMS (self), CANEVAS_ORG_FORM_CLASSIC);

  return self->form;
}

void
canevas_chart_forms_set_form (CanevasChartForms *self, CanevasOrgForm form)
{
  g_return_if_fail (CANEVAS_IS_CHART_FORMS (self));
  g_return_if_fail (form < CANEVAS_N_ORG_FORMS && self->buttons[form] != NULL);

  if (self->form == form)
    return;
  self->form = form;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[form]), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM]);
}

const char *
canevas_chart_forms_get_purpose (CanevasOrgForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_ORG_FORMS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, purposes[form]);
}
