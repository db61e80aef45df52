/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-framing-page.h"

#include "canevas-export-window.h"
#include "canevas-inspector.h"
#include "canevas-preview.h"
#include "canevas-section-form.h"
#include "canevas-section-list.h"

#include <glib/gi18n-lib.h>

struct _CanevasFramingPage
{
  CanevasPage parent_instance;

  CanevasSectionList *sections;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  CanevasSectionForm *form;
  guint section;

  GtkStack *pane;
  CanevasInspector *inspector;
  CanevasPreview *preview;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (CanevasFramingPage, canevas_framing_page, CANEVAS_TYPE_PAGE)

enum
{
  PROP_SECTION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
refresh_cb (gpointer data)
{
  CanevasFramingPage *self = data;

  self->refresh_id = 0;
  canevas_section_list_refresh (self->sections);
  canevas_section_form_refresh (self->form);
  return G_SOURCE_REMOVE;
}

/* Counting again once after a burst of keys is enough. */
static void
store_changed_cb (CanevasFramingPage *self)
{
  if (self->refresh_id == 0 && !canevas_record_is_deleted (canevas_page_get_record (CANEVAS_PAGE (self))))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
name_cb (CanevasFramingPage *self)
{
  const char *name = canevas_record_get_title (canevas_page_get_record (CANEVAS_PAGE (self)));

  canevas_page_set_subtitle (CANEVAS_PAGE (self), *name != '\0' ? name : _("Project to be named"));
}

/* The pane shows the record selected, else the pages. */
static void
update_pane (CanevasFramingPage *self)
{
  gboolean record = canevas_inspector_get_record (self->inspector) != NULL;

  gtk_stack_set_visible_child (self->pane, record ? GTK_WIDGET (self->inspector) : GTK_WIDGET (self->preview));
  canevas_page_set_inspector_wide (CANEVAS_PAGE (self), !record);
}

static void
selected_cb (CanevasFramingPage *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
activated_cb (CanevasFramingPage *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
go_cb (CanevasFramingPage *self, int direction)
{
  canevas_framing_page_show_section (self, self->section + direction);
  canevas_section_form_focus (self->form, NULL);
}

static void
build_form (CanevasFramingPage *self)
{
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);

  self->form = CANEVAS_SECTION_FORM (canevas_section_form_new (&sections[self->section], canevas_page_get_record (CANEVAS_PAGE (self))));
  g_signal_connect_object (self->form, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->form));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
chosen_cb (CanevasFramingPage *self, guint section)
{
  if (section == self->section && self->form != NULL)
    return;
  self->section = section;
  canevas_inspector_set_record (self->inspector, NULL);
  canevas_preview_set_section (self->preview, canevas_framing_page_get_section (self));
  build_form (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static void
canevas_framing_page_explain (CanevasPage *page)
{
  canevas_section_form_explain (CANEVAS_FRAMING_PAGE (page)->form);
}

static CanevasPages *
canevas_framing_page_get_pages (CanevasPage *page)
{
  return canevas_preview_get_pages (CANEVAS_FRAMING_PAGE (page)->preview);
}

static void
canevas_framing_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasFramingPage *self = CANEVAS_FRAMING_PAGE (page);
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);

  for (guint i = 0; i < n; i++)
    for (guint p = 0; p < sections[i].n_parts; p++)
      {
        if (!canevas_framing_part_holds (&sections[i].parts[p], record, field))
          continue;
        canevas_framing_page_show_section (self, i);
        if (sections[i].parts[p].field != NULL)
          canevas_section_form_focus (self->form, field);
        else if (canevas_section_form_select (self->form, record))
          {
            canevas_page_set_inspector_visible (page, TRUE);
            canevas_inspector_focus (self->inspector, field);
          }
        return;
      }
}

static void
canevas_framing_page_activate_primary (CanevasPage *page)
{
  canevas_export_window_open (GTK_WIDGET (page), "note-de-cadrage", canevas_page_get_record (page));
}

static GtkWidget *
build_pane (CanevasFramingPage *self)
{
  self->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  self->preview = CANEVAS_PREVIEW (canevas_preview_new ());
  canevas_preview_add_tools (self->preview);
  canevas_preview_set_subject (self->preview, "note-de-cadrage", canevas_page_get_record (CANEVAS_PAGE (self)), CANEVAS_COMPOSE_DEFAULT);
  self->pane = GTK_STACK (gtk_stack_new ());
  /* The widths of the two differ: the hidden one must not decide. */
  gtk_stack_set_hhomogeneous (self->pane, FALSE);
  gtk_stack_add_named (self->pane, GTK_WIDGET (self->inspector), "record");
  gtk_stack_add_named (self->pane, GTK_WIDGET (self->preview), "preview");
  g_signal_connect_object (self->inspector, "notify::record", G_CALLBACK (update_pane), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->pane);
}

static void
canevas_framing_page_constructed (GObject *object)
{
  CanevasFramingPage *self = CANEVAS_FRAMING_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasRecord *project = canevas_page_get_record (page);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  G_OBJECT_CLASS (canevas_framing_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("Framing"));
  canevas_page_set_primary_label (page, _("Export the note…"));
  canevas_page_set_inspector (page, build_pane (self));
  update_pane (self);

  self->sections = CANEVAS_SECTION_LIST (canevas_section_list_new (project));
  self->clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 660, "tightening-threshold", 660, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->clamp, "hscrollbar-policy", GTK_POLICY_NEVER, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->sections));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->scroller));
  gtk_widget_add_css_class (content, "under-header");
  adw_bin_set_child (ADW_BIN (self), content);
  gtk_widget_set_size_request (GTK_WIDGET (self), 480, -1);

  g_signal_connect_object (self->sections, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  canevas_section_list_select (self->sections, 0);
  g_signal_connect_object (project, "notify::title", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canevas_page_get_store (page), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  name_cb (self);
}

static void
canevas_framing_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SECTION)
    g_value_set_string (value, canevas_framing_page_get_section (CANEVAS_FRAMING_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
canevas_framing_page_dispose (GObject *object)
{
  CanevasFramingPage *self = CANEVAS_FRAMING_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  G_OBJECT_CLASS (canevas_framing_page_parent_class)->dispose (object);
}

static void
canevas_framing_page_class_init (CanevasFramingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  object_class->constructed = canevas_framing_page_constructed;
  object_class->get_property = canevas_framing_page_get_property;
  object_class->dispose = canevas_framing_page_dispose;
  page_class->activate_primary = canevas_framing_page_activate_primary;
  page_class->select = canevas_framing_page_select;
  page_class->explain = canevas_framing_page_explain;
  page_class->get_pages = canevas_framing_page_get_pages;
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_framing_page_init (CanevasFramingPage *self)
{
}

void
canevas_framing_page_show_section (CanevasFramingPage *self, guint section)
{
  g_return_if_fail (CANEVAS_IS_FRAMING_PAGE (self));

  canevas_section_list_select (self->sections, section);
}

const char *
canevas_framing_page_get_section (CanevasFramingPage *self)
{
  guint n;

  g_return_val_if_fail (CANEVAS_IS_FRAMING_PAGE (self), NULL);

  return canevas_framing_get_sections (&n)[self->section].id;
}
