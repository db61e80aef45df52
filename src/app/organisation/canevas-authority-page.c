/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-authority-page.h"

#include "canevas-authority.h"
#include "canevas-faces.h"
#include "canevas-form.h"
#include "canevas-logo-editor.h"
#include "canevas-official-list.h"

#include <glib/gi18n-lib.h>

struct _CanevasAuthorityPage
{
  CanevasPage parent_instance;

  CanevasList *authorities;
  GtkWidget *official;
  AdwBin *place; /* of the form, or of the way to begin one */
  CanevasForm *form;
  CanevasRecord *shown;
};

G_DEFINE_FINAL_TYPE (CanevasAuthorityPage, canevas_authority_page, CANEVAS_TYPE_PAGE)

static const char *const identity[] = { "name", "kind", "department", "population", "members", "code", "siren", NULL };
static const char *const letterhead[] = { "head_office", "executive", "town", "address", "footer", "document_language", NULL };

static const char *const chart[] = { "chart_reference", "chart_version", "chart_date", "chart_status", "users", "principle", "principle_text", NULL };

static CanevasRecord *
dup_authority (CanevasAuthorityPage *self)
{
  return g_list_model_get_item (G_LIST_MODEL (self->authorities), 0);
}

static void
append_heading (CanevasForm *form, const char *text)
{
  gtk_box_append (GTK_BOX (form), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                                "css-classes", (const char *[]) { "title-2", NULL }, NULL));
}

static GtkWidget *
build_form (CanevasAuthorityPage *self, CanevasRecord *authority)
{
  self->form = CANEVAS_FORM (canevas_form_new (authority, CANEVAS_EDITOR_PAGE));
  append_heading (self->form, C_("heading", "The authority"));
  for (guint i = 0; identity[i] != NULL; i++)
    canevas_form_add (self->form, identity[i], FALSE);
  append_heading (self->form, _("On documents"));
  gtk_box_append (GTK_BOX (self->form), g_object_new (CANEVAS_TYPE_LOGO_EDITOR, "record", authority, "field", "logo", NULL));
  for (guint i = 0; letterhead[i] != NULL; i++)
    canevas_form_add (self->form, letterhead[i], FALSE);
  append_heading (self->form, C_("heading", "Organisation chart"));
  for (guint i = 0; chart[i] != NULL; i++)
    canevas_form_add (self->form, chart[i], FALSE);
  gtk_box_append (GTK_BOX (self->form), canevas_faces_new (canevas_page_get_store (CANEVAS_PAGE (self))));
  return GTK_WIDGET (self->form);
}

static void
by_hand_cb (CanevasAuthorityPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) authority = canevas_store_add (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_authority_type, NULL, &error);

  if (authority == NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
  else
    canevas_form_focus (self->form, "name");
}

static GtkWidget *
build_beginning (CanevasAuthorityPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _("Fill in by hand"), "halign", GTK_ALIGN_START, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "label",
                                               _("This file does not say yet whose it is. Documents take the name and the letterhead from here."), NULL));
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (by_hand_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return box;
}

static void
name_cb (CanevasAuthorityPage *self)
{
  g_autoptr (CanevasRecord) authority = dup_authority (self);
  const char *name = authority != NULL ? canevas_record_get_title (authority) : "";

  canevas_page_set_subtitle (CANEVAS_PAGE (self), *name != '\0' ? name : _("Authority to be named"));
}

static void
items_changed_cb (CanevasAuthorityPage *self)
{
  g_autoptr (CanevasRecord) authority = dup_authority (self);

  if (authority == self->shown && adw_bin_get_child (self->place) != NULL)
    return;
  self->form = NULL;
  g_set_object (&self->shown, authority);
  adw_bin_set_child (self->place, authority != NULL ? build_form (self, authority) : build_beginning (self));
  if (authority != NULL)
    g_signal_connect_object (authority, "notify::title", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  name_cb (self);
}

/* The record too, where there was none: undo takes back the whole. */
static gboolean
prefill (CanevasAuthorityPage *self, const CanevasDirectoryEntry *entry, GError **error)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  g_autoptr (CanevasRecord) authority = dup_authority (self);

  canevas_store_begin (store, _("fill in from the official list"));
  if (authority == NULL)
    authority = canevas_store_add (store, &canevas_authority_type, NULL, error);
  if (authority == NULL || !canevas_authority_prefill (CANEVAS_AUTHORITY (authority), entry, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

static void
chosen_cb (CanevasAuthorityPage *self, const CanevasDirectoryEntry *entry)
{
  g_autofree char *said = g_strdup_printf (_("Filled in from the official list: %s"), entry->name);
  g_autoptr (GError) error = NULL;

  if (prefill (self, entry, &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was filled in"), error);
}

static void
canevas_authority_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasAuthorityPage *self = CANEVAS_AUTHORITY_PAGE (page);

  if (self->form != NULL && record == self->shown)
    canevas_form_focus (self->form, field);
}

static void
canevas_authority_page_constructed (GObject *object)
{
  CanevasAuthorityPage *self = CANEVAS_AUTHORITY_PAGE (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24,
                                 "css-classes", (const char *[]) { "page-content", NULL }, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 660, "tightening-threshold", 660, "child", box, NULL);

  G_OBJECT_CLASS (canevas_authority_page_parent_class)->constructed (object);

  canevas_page_set_title (page, _("Authority"));
  self->official = canevas_official_list_new ();
  self->place = ADW_BIN (adw_bin_new ());
  g_signal_connect_object (self->official, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", self->official, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), self->official);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                     "css-classes", (const char *[]) { "under-header", NULL }, NULL));

  self->authorities = canevas_store_list (store, &canevas_authority_type);
  g_signal_connect_object (self->authorities, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

static void
canevas_authority_page_dispose (GObject *object)
{
  CanevasAuthorityPage *self = CANEVAS_AUTHORITY_PAGE (object);

  g_clear_object (&self->authorities);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (canevas_authority_page_parent_class)->dispose (object);
}

static void
canevas_authority_page_class_init (CanevasAuthorityPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_authority_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_authority_page_dispose;
  CANEVAS_PAGE_CLASS (klass)->select = canevas_authority_page_select;
}

static void
canevas_authority_page_init (CanevasAuthorityPage *self)
{
}
