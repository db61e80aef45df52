/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-decision-delay.h"
#include "canevas-store.h"

/* A packaged example, opened, and its first project. */
typedef struct
{
  char *folder;
  char *path;
  CanevasStore *store;
  CanevasRecord *project;
} ExampleFixture;

/* @example: its name */
void example_fixture_set_up (ExampleFixture *fixture, gconstpointer example);
void example_fixture_tear_down (ExampleFixture *fixture, gconstpointer example);
/* (transfer full): the records of a table. */
CanevasList *example_fixture_list (ExampleFixture *fixture, const char *table);
/* (transfer full): a decision of @kind asked for on a day. */
CanevasDecisionDelay *example_fixture_simulate (CanevasRecord *kind, const char *from);
