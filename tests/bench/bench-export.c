/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the example's framing note takes to become a PDF, against LibreOffice converting the same note from ODT. Both are
 * whole commands, started afresh each time, in turn, in the same run. LibreOffice is run once before, to make its profile.
 */
#include "bench-sample.h"

#define CANEVAS_RUNS 11
#define OFFICE_RUNS 5

int
main (int argc, char **argv)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "proxima.canevas", NULL);
  g_autofree char *odt = g_build_filename (folder, "note.odt", NULL);
  g_autofree char *pdf = g_build_filename (folder, "note-canevas.pdf", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  double canevas_time, office_time;

  g_assert (argc == 2);
  const char *const create[] = { argv[1], "new", file, "--example", "proxima", NULL };
  const char *const export_odt[] = { argv[1], "export", file, "note-de-cadrage", "-o", odt, NULL };
  const char *const export_pdf[] = { argv[1], "export", file, "note-de-cadrage", "-o", pdf, NULL };
  const char *const convert[] = { office, "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", folder, odt, NULL };

  bench_run (create);
  if (office == NULL)
    {
      g_print ("Skipped: LibreOffice (soffice) is not installed, so there is nothing to compare with.\n");
      bench_remove_folder (folder);
      return BENCH_SKIPPED;
    }
  bench_run (export_odt);
  bench_run (export_pdf);
  bench_run (convert);
  for (int i = 0; i < CANEVAS_RUNS; i++)
    {
      double elapsed = bench_run (export_pdf);

      g_array_append_val (ours, elapsed);
      if (i < OFFICE_RUNS)
        {
          elapsed = bench_run (convert);
          g_array_append_val (theirs, elapsed);
        }
    }
  canevas_time = bench_median (ours);
  office_time = bench_median (theirs);
  g_print ("Framing note to PDF: Canevas %.0f ms (median of %d), LibreOffice %.0f ms (median of %d): 1/%.0f of its time (goal: 1/50 or less)\n",
           canevas_time, CANEVAS_RUNS, office_time, OFFICE_RUNS, office_time / canevas_time);
  bench_remove_folder (folder);
  return 0;
}
