/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-heap.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* What a document of a few pages takes, in whole large pages. */
#define USUAL_SIZE (6 * 1024 * 1024)
/* Nothing is given back before the command ends, which is soon. */
#define NEVER (512 * 1024 * 1024)
#define LARGEST_BLOCK (32 * 1024 * 1024)
#define AT_ONCE (1024 * 1024)

/* Since Linux 5.14; headers may be older than what they run on. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/*
 * The system hands memory out page by page, each when it is first touched, and interrupts the program for it: 1,300 times for a
 * document, which came to a quarter of the command. Asked for as a whole it costs next to nothing. What the system refuses is no
 * failure: then memory comes page by page.
 */
void
canevas_heap_reserve (void)
{
#ifdef M_TOP_PAD
  const gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize start, end;
  void *room;

  mallopt (M_MMAP_THRESHOLD, LARGEST_BLOCK);
  mallopt (M_TRIM_THRESHOLD, NEVER);
  mallopt (M_TOP_PAD, AT_ONCE);
  room = malloc (USUAL_SIZE);
  if (room == NULL)
    return;
  start = ((gsize) room + page - 1) / page * page;
  end = ((gsize) room + USUAL_SIZE) / page * page;
  madvise ((void *) start, end - start, MADV_HUGEPAGE);
  madvise ((void *) start, end - start, MADV_POPULATE_WRITE);
  /* It stays at the end of the heap, from where the next blocks are cut. */
  free (room);
#endif
}
