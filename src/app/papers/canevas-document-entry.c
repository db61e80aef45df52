/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-document-entry.h"

#include "canevas-compose.h"

#include <glib/gi18n-lib.h>

struct _CanevasDocumentEntry
{
  GObject parent_instance;

  const char *template;
  CanevasRecord *subject;
  const char *section;
};

G_DEFINE_FINAL_TYPE (CanevasDocumentEntry, canevas_document_entry, G_TYPE_OBJECT)

static void
canevas_document_entry_finalize (GObject *object)
{
  g_clear_object (&CANEVAS_DOCUMENT_ENTRY (object)->subject);

  G_OBJECT_CLASS (canevas_document_entry_parent_class)->finalize (object);
}

static void
canevas_document_entry_class_init (CanevasDocumentEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_document_entry_finalize;
}

static void
canevas_document_entry_init (CanevasDocumentEntry *self)
{
}

CanevasDocumentEntry *
canevas_document_entry_new (const char *template_name, CanevasRecord *subject, const char *section)
{
  CanevasDocumentEntry *self;

  g_return_val_if_fail (canevas_template_find (template_name) != NULL, NULL);
  g_return_val_if_fail (CANEVAS_IS_RECORD (subject), NULL);

  self = g_object_new (CANEVAS_TYPE_DOCUMENT_ENTRY, NULL);
  self->template = template_name;
  self->subject = g_object_ref (subject);
  self->section = section;
  return self;
}

const char *
canevas_document_entry_get_template (CanevasDocumentEntry *self)
{
  g_return_val_if_fail (CANEVAS_IS_DOCUMENT_ENTRY (self), NULL);

  return self->template;
}

CanevasRecord *
canevas_document_entry_get_subject (CanevasDocumentEntry *self)
{
  g_return_val_if_fail (CANEVAS_IS_DOCUMENT_ENTRY (self), NULL);

  return self->subject;
}

const char *
canevas_document_entry_get_section (CanevasDocumentEntry *self)
{
  g_return_val_if_fail (CANEVAS_IS_DOCUMENT_ENTRY (self), NULL);

  return self->section != NULL ? _(self->section) : NULL;
}

const char *
canevas_document_entry_get_kind (CanevasDocumentEntry *self)
{
  g_return_val_if_fail (CANEVAS_IS_DOCUMENT_ENTRY (self), NULL);

  return _(canevas_template_find (self->template)->title);
}
