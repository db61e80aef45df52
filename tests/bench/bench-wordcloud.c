/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a cloud of 200 words takes to become a page (PDF), against python3-wordcloud drawing the words of the same text (PNG, its own
 * form). Both are
 * whole programs, started afresh each time, in turn, in the same run.
 */
#include "bench-sample.h"

#define RUNS 7
#define N_WORDS 200
#define GOAL 15

/* Words made of French syllables, as often as words of a language come: the nth most frequent one nth as often as the first (Zipf). */
static char *
make_text (void)
{
  static const char *const syllables[] = { "ba", "ca", "lo", "mi", "re", "té", "nou", "san", "par", "tion", "ver", "qui", "gro", "vail", "men", "lé" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS * 2; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);
      const guint n = (guint) g_rand_int_range (rand, 2, 5);

      for (guint j = 0; j < n; j++)
        g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
      for (guint j = 0; j < 400 / (i + 1) + 1; j++)
        g_string_append_printf (text, "%s ", word->str);
    }
  return g_string_free (text, FALSE);
}

static void
write_files (const char *folder, const char *data, const char *plain)
{
  g_autofree char *text = make_text ();
  g_autofree char *json = g_strdup_printf ("{\"format\": \"canevas\", \"schema\": 5, \"records\": {\"word_cloud\": [{\"id\": "
                                           "\"01944a13-d002-7702-8a00-000000000001\", \"name\": \"Nuage\", \"source\": \"text\", "
                                           "\"size\": %d, \"text\": \"%s\"}]}}\n", N_WORDS, text);

  g_assert_true (g_file_set_contents (data, json, -1, NULL));
  g_assert_true (g_file_set_contents (plain, text, -1, NULL));
}

int
main (int argc, char **argv)
{
  static const char script[] = "import sys, wordcloud\n"
                               "cloud = wordcloud.WordCloud(width=1122, height=793, max_words=200, background_color='white')\n"
                               "cloud.generate(open(sys.argv[1], encoding='utf-8').read()).to_file(sys.argv[2])\n";
  static const char *const has_peer[] = { "/usr/bin/python3", "-c", "import wordcloud", NULL };
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "cloud.canevas", NULL);
  g_autofree char *data = g_build_filename (folder, "cloud.json", NULL);
  g_autofree char *plain = g_build_filename (folder, "cloud.txt", NULL);
  g_autofree char *drawn = g_build_filename (folder, "canevas.pdf", NULL);
  g_autofree char *peer_drawn = g_build_filename (folder, "wordcloud.png", NULL);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  int status = -1;
  double our_time, their_time;

  g_assert (argc == 2);
  const char *const create[] = { argv[1], "new", file, NULL };
  const char *const import[] = { argv[1], "import", file, "data", data, NULL };
  const char *const draw[] = { argv[1], "export", file, "wordcloud", "-o", drawn, NULL };
  const char *const peer[] = { "/usr/bin/python3", "-c", script, plain, peer_drawn, NULL };

  if (!g_spawn_sync (NULL, (char **) has_peer, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL)
      || status != 0)
    {
      g_print ("Skipped: python3-wordcloud is not installed, so there is nothing to compare with.\n");
      bench_remove_folder (folder);
      return BENCH_SKIPPED;
    }
  write_files (folder, data, plain);
  bench_run (create);
  bench_run (import);
  for (guint i = 0; i < RUNS; i++)
    {
      double elapsed = bench_run (draw);

      g_array_append_val (ours, elapsed);
      elapsed = bench_run (peer);
      g_array_append_val (theirs, elapsed);
    }
  our_time = bench_median (ours);
  their_time = bench_median (theirs);
  g_print ("Cloud of %d words: Canevas %.0f ms, python3-wordcloud %.0f ms (medians of %d): 1/%.0f of its time (goal: 1/%d or less)\n",
           N_WORDS, our_time, their_time, RUNS, their_time / our_time, GOAL);
  bench_remove_folder (folder);
  return 0;
}
