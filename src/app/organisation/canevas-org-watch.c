/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-watch.h"

struct _CanevasOrgWatch
{
  GObject parent_instance;

  CanevasStore *store;
  CanevasRecord *scenario; /* NULL: the organisation in force */
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

/* What the watch is of. */
static GObject *
get_subject (CanevasStore *store, CanevasRecord *scenario)
{
  return scenario != NULL ? G_OBJECT (scenario) : G_OBJECT (store);
}

static void
canevas_org_watch_dispose (GObject *object)
{
  CanevasOrgWatch *self = CANEVAS_ORG_WATCH (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  if (self->store != NULL)
    g_object_set_qdata (get_subject (self->store, self->scenario), quark (), NULL);
  g_clear_pointer (&self->facts, canevas_org_facts_unref);
  g_clear_object (&self->scenario);
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
canevas_org_watch_new (CanevasStore *store, CanevasRecord *scenario)
{
  CanevasOrgWatch *self;

  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  self = g_object_get_qdata (get_subject (store, scenario), quark ());
  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (CANEVAS_TYPE_ORG_WATCH, NULL);
  self->store = g_object_ref (store);
  g_set_object (&self->scenario, scenario);
  g_object_set_qdata (get_subject (store, scenario), quark (), self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CanevasOrgFacts *
canevas_org_watch_get_facts (CanevasOrgWatch *self)
{
  g_return_val_if_fail (CANEVAS_IS_ORG_WATCH (self), NULL);

  if (self->facts == NULL)
    self->facts = canevas_org_facts_new (self->store, self->scenario);
  return self->facts;
}
