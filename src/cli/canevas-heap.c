/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-heap.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* What a document of a few pages takes. */
#define USUAL_SIZE (4 * 1024 * 1024)
/* Up to here, memory is cut from what was just in use; a large page is not, and a lent machine must first be given it: 6 ms each. */
#define SMALL_SIZE (12 * 1024 * 1024)
/* What a large drawing takes beyond that comes in large pages, as it is wanted. Two blocks, for one above the largest would not come from the heap. */
#define N_BLOCKS 2
#define BLOCK_SIZE (30 * 1024 * 1024)
/* Nothing is given back before the command ends, which is soon. */
#define NEVER (512 * 1024 * 1024)
#define LARGEST_BLOCK (32 * 1024 * 1024)
#define AT_ONCE (1024 * 1024)

/* Since Linux 5.14; headers may be older than what they run on. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

#ifdef M_TOP_PAD
static void
advise (void *block, gsize size, int advice)
{
  const gsize page = (gsize) sysconf (_SC_PAGESIZE);
  const gsize start = ((gsize) block + page - 1) / page * page;
  const gsize end = ((gsize) block + size) / page * page;

  madvise ((void *) start, end - start, advice);
}
#endif

/*
 * The system hands memory out page by page, each when it is first touched, and interrupts the program for it: 1,300 times for a
 * document, which came to a quarter of the command, and 5,700 times for a chart of 10,000 people. Asked for as a whole, or in large
 * pages where much is wanted, it costs little. What the system refuses is no failure: then memory comes page by page.
 */
void
canevas_heap_reserve (void)
{
#ifdef M_TOP_PAD
  void *blocks[N_BLOCKS];

  mallopt (M_MMAP_THRESHOLD, LARGEST_BLOCK);
  mallopt (M_TRIM_THRESHOLD, NEVER);
  mallopt (M_TOP_PAD, AT_ONCE);
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      const gsize small = i == 0 ? SMALL_SIZE : 0;

      blocks[i] = malloc (BLOCK_SIZE);
      if (blocks[i] != NULL)
        advise ((char *) blocks[i] + small, BLOCK_SIZE - small, MADV_HUGEPAGE);
    }
  if (blocks[0] != NULL)
    advise (blocks[0], USUAL_SIZE, MADV_POPULATE_WRITE);
  /* They stay at the end of the heap, from where the next blocks are cut. */
  for (guint i = N_BLOCKS; i > 0; i--)
    free (blocks[i - 1]);
#endif
}
