/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-watch.h"

struct _CanevasOrgWatch
{
  GObject parent_instance;

  CanevasStore *store;
  CanevasOrgFacts *facts; /* NULL: nobody asked since the last change */
  guint changed_id;
};

G_DEFINE_FINAL_TYPE (CanevasOrgWatch, canevas_org_watch, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
changed_cb (gpointer data)
{
  CanevasOrgWatch *self = data;

  self->changed_id = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (CanevasOrgWatch *self)
{
  g_clear_pointer (&self->facts, canevas_org_facts_unref);
  if (self->changed_id == 0)
    self->changed_id = g_idle_add (changed_cb, self);
}

static GQuark
quark (void)
{
  return g_quark_from_static_string ("canevas-org-watch");
}

static void
canevas_org_watch_dispose (GObject *object)
{
  CanevasOrgWatch *self = CANEVAS_ORG_WATCH (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  if (self->store != NULL)
    g_object_set_qdata (G_OBJECT (self->store), quark (), NULL);
  g_clear_pointer (&self->facts, canevas_org_facts_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_org_watch_parent_class)->dispose (object);
}

static void
canevas_org_watch_class_init (CanevasOrgWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_org_watch_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_org_watch_init (CanevasOrgWatch *self)
{
}

CanevasOrgWatch *
canevas_org_watch_new (CanevasStore *store)
{
  CanevasOrgWatch *self;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  self = g_object_get_qdata (G_OBJECT (store), quark ());
  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (CANEVAS_TYPE_ORG_WATCH, NULL);
  self->store = g_object_ref (store);
  g_object_set_qdata (G_OBJECT (store), quark (), self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CanevasOrgFacts *
canevas_org_watch_get_facts (CanevasOrgWatch *self)
{
  g_return_val_if_fail (CANEVAS_IS_ORG_WATCH (self), NULL);

  if (self->facts == NULL)
    self->facts = canevas_org_facts_new (self->store, NULL);
  return self->facts;
}
