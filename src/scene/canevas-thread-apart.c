/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* sched_getcpu() and processor sets */
#include "canevas-thread-apart.h"

#include <sched.h>

typedef struct
{
  GThreadFunc func;
  gpointer data;
  int maker; /* the processor that it was made on; -1: not known */
} Start;

/* Only moves it: afterwards it may run wherever it might before. What the system refuses is no failure. */
static void
move_away_from (int processor)
{
#ifdef CPU_SETSIZE
  cpu_set_t all, others;

  if (processor < 0 || processor >= CPU_SETSIZE || sched_getaffinity (0, sizeof all, &all) != 0)
    return;
  others = all;
  CPU_CLR (processor, &others);
  if (CPU_COUNT (&others) == 0 || sched_setaffinity (0, sizeof others, &others) != 0)
    return;
  sched_setaffinity (0, sizeof all, &all);
#endif
}

static gpointer
run_cb (gpointer data)
{
  g_autofree Start *start = data;

  move_away_from (start->maker);
  return start->func (start->data);
}

GThread *
canevas_thread_new_apart (const char *name, GThreadFunc func, gpointer data)
{
  Start *start = g_new (Start, 1);

  *start = (Start){ func, data, -1 };
#ifdef CPU_SETSIZE
  start->maker = sched_getcpu ();
#endif
  return g_thread_new (name, run_cb, start);
}
