/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-collection-view.h"

#include "canevas-record-list.h"

#include <glib/gi18n-lib.h>

/* Pixels. */
#define LIST_WIDTH 228

typedef struct
{
  CanevasRecordList *list;
  AdwBin *place; /* of the sheet */
  CanevasRecordSheet *sheet; /* NULL where the middle is something else */
  CanevasRecord *chosen;
  CanevasInspector *inspector;
} CanevasCollectionViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasCollectionView, canevas_collection_view, CANEVAS_TYPE_VIEW)

static CanevasCollectionViewPrivate *
private_of (CanevasCollectionView *self)
{
  return canevas_collection_view_get_instance_private (self);
}

static void
choose (CanevasCollectionView *self, CanevasRecord *record)
{
  CanevasCollectionViewPrivate *priv = private_of (self);
  CanevasCollectionViewClass *klass = CANEVAS_COLLECTION_VIEW_GET_CLASS (self);
  GtkWidget *middle;

  if (record == priv->chosen)
    return;
  g_set_object (&priv->chosen, record);
  middle = record != NULL ? klass->create_sheet (self, record) : NULL;
  priv->sheet = middle != NULL && CANEVAS_IS_RECORD_SHEET (middle) ? CANEVAS_RECORD_SHEET (middle) : NULL;
  adw_bin_set_child (priv->place, middle);
  if (priv->sheet != NULL)
    g_signal_connect_object (priv->sheet, "selected", G_CALLBACK (canevas_collection_view_inspect), self, G_CONNECT_SWAPPED);
  canevas_inspector_set_record (priv->inspector, record);
  if (klass->chosen != NULL)
    klass->chosen (self, record);
}

/* Selecting the record itself brings its own form back. */
static void
selected_cb (CanevasCollectionView *self, CanevasRecord *record)
{
  choose (self, record);
  canevas_inspector_set_record (private_of (self)->inspector, record);
}

static void
edit_cb (CanevasCollectionView *self, CanevasRecord *record)
{
  choose (self, record);
  canevas_inspector_set_record (private_of (self)->inspector, record);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (private_of (self)->inspector, NULL);
}

/* What was chosen goes with its record; the first one stands in. */
static void
update (CanevasCollectionView *self)
{
  CanevasCollectionViewPrivate *priv = private_of (self);
  const guint n = canevas_record_list_get_n_lines (priv->list);

  if (priv->chosen != NULL && canevas_record_is_deleted (priv->chosen))
    choose (self, canevas_record_list_get_selected (priv->list));
  if (priv->chosen == NULL && n > 0)
    canevas_record_list_select_first (priv->list);
  canevas_view_show_content (CANEVAS_VIEW (self), n > 0);
}

static GtkWidget *
build_content (CanevasCollectionView *self)
{
  CanevasCollectionViewPrivate *priv = private_of (self);
  const CanevasRecordType *type = CANEVAS_COLLECTION_VIEW_GET_CLASS (self)->type;
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = canevas_record_list_new (canevas_page_get_store (CANEVAS_PAGE (self)), NULL, type,
                                             g_dgettext (GETTEXT_PACKAGE, type->plural), NULL);
  GtkWidget *clamp;

  priv->list = CANEVAS_RECORD_LIST (list);
  if (project != NULL)
    canevas_record_list_set_side (priv->list, "project", canevas_record_get_id (project));
  canevas_record_list_hide_header (priv->list);
  gtk_widget_add_css_class (list, "page-content");
  g_signal_connect_object (list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "added", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  priv->place = g_object_new (ADW_TYPE_BIN, "hexpand", TRUE, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "child", list, "maximum-size", LIST_WIDTH, "tightening-threshold", LIST_WIDTH, NULL);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER,
                                               "width-request", LIST_WIDTH, NULL));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->place));
  return box;
}

static void
canevas_collection_view_activate_primary (CanevasPage *page)
{
  canevas_collection_view_add (CANEVAS_COLLECTION_VIEW (page));
}

/* A record of the list, or something that belongs to one. */
static void
canevas_collection_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasCollectionView *self = CANEVAS_COLLECTION_VIEW (page);
  CanevasCollectionViewPrivate *priv = private_of (self);
  const CanevasRecordType *type = canevas_record_get_record_type (record);
  const gboolean inner = type != CANEVAS_COLLECTION_VIEW_GET_CLASS (self)->type;
  g_autoptr (CanevasRecord) outer = inner ? canevas_record_get_reference (record, type->parent) : g_object_ref (record);

  if (outer == NULL || !canevas_record_list_select (priv->list, outer))
    return;
  selected_cb (self, outer);
  canevas_page_set_inspector_visible (page, TRUE);
  if (inner && (priv->sheet == NULL || !canevas_record_sheet_select (priv->sheet, record, field)))
    canevas_inspector_go_into (priv->inspector, record);
  if (!inner)
    canevas_inspector_focus (priv->inspector, field);
}

static gboolean
canevas_collection_view_export (CanevasPage *page)
{
  CanevasRecordSheet *sheet = private_of (CANEVAS_COLLECTION_VIEW (page))->sheet;

  return sheet != NULL && canevas_record_sheet_export (sheet);
}

static void
canevas_collection_view_constructed (GObject *object)
{
  CanevasCollectionView *self = CANEVAS_COLLECTION_VIEW (object);
  CanevasCollectionViewClass *klass = CANEVAS_COLLECTION_VIEW_GET_CLASS (self);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));

  G_OBJECT_CLASS (canevas_collection_view_parent_class)->constructed (object);

  canevas_page_set_primary_label (CANEVAS_PAGE (self), g_dgettext (GETTEXT_PACKAGE, klass->add_label));
  private_of (self)->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), g_dgettext (GETTEXT_PACKAGE, klass->hint));
  canevas_view_set_contents (CANEVAS_VIEW (self), klass->create_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", self, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_collection_view_dispose (GObject *object)
{
  g_clear_object (&private_of (CANEVAS_COLLECTION_VIEW (object))->chosen);
  G_OBJECT_CLASS (canevas_collection_view_parent_class)->dispose (object);
}

static void
canevas_collection_view_class_init (CanevasCollectionViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_collection_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_collection_view_dispose;
  page_class->activate_primary = canevas_collection_view_activate_primary;
  page_class->select = canevas_collection_view_select;
  page_class->export = canevas_collection_view_export;
}

static void
canevas_collection_view_init (CanevasCollectionView *self)
{
}

void
canevas_collection_view_add (CanevasCollectionView *self)
{
  CanevasCollectionViewClass *klass;
  g_autoptr (CanevasRecord) made = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CANEVAS_IS_COLLECTION_VIEW (self));

  klass = CANEVAS_COLLECTION_VIEW_GET_CLASS (self);
  if (klass->create == NULL)
    {
      canevas_record_list_add (private_of (self)->list);
      return;
    }
  made = klass->create (self, &error);
  if (made == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_record_list_select (private_of (self)->list, made);
  edit_cb (self, made);
}

CanevasRecord *
canevas_collection_view_get_chosen (CanevasCollectionView *self)
{
  g_return_val_if_fail (CANEVAS_IS_COLLECTION_VIEW (self), NULL);

  return private_of (self)->chosen;
}

void
canevas_collection_view_inspect (CanevasCollectionView *self, CanevasRecord *record)
{
  g_return_if_fail (CANEVAS_IS_COLLECTION_VIEW (self));

  canevas_inspector_set_record (private_of (self)->inspector, record);
}

CanevasInspector *
canevas_collection_view_get_inspector (CanevasCollectionView *self)
{
  g_return_val_if_fail (CANEVAS_IS_COLLECTION_VIEW (self), NULL);

  return private_of (self)->inspector;
}
