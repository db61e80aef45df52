/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How soon a window shows its first frame and how much memory it then holds, against an empty AdwApplicationWindow of the same
 * size, on an X server and a session bus of our own. The programs are started in turn, so that both meet the same machine.
 *
 * The first frame is the first damage of the toplevel after which the pixel in its middle is no longer the black that the
 * server puts there. Memory is the proportional set size once nothing was drawn for a moment.
 */
#include "bench-sample.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define RUNS 15
#define WARM_RUNS 2
#define GIVE_UP (30 * G_USEC_PER_SEC)
#define QUIET (150 * G_USEC_PER_SEC / 1000)
#define RESTLESS (3 * G_USEC_PER_SEC)

typedef struct
{
  const char *label;
  const char *const *argv;
  GArray *first_frame; /* double, ms */
  GArray *memory;      /* double, MiB */
} Subject;

typedef struct
{
  Display *display;
  int damage_event;
  Window toplevel;
  gint64 first_frame; /* 0: none yet */
  gint64 last_damage;
} Watch;

/* Windows vanish while they are looked at: that is no reason to stop. */
static int
ignore_x_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static gboolean
middle_is_painted (Watch *watch)
{
  XWindowAttributes attributes;
  XImage *image;
  gboolean painted;

  if (!XGetWindowAttributes (watch->display, watch->toplevel, &attributes))
    return FALSE;
  image = XGetImage (watch->display, watch->toplevel, attributes.width / 2, attributes.height / 2, 1, 1, AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;
  painted = (XGetPixel (image, 0, 0) & 0xffffff) != 0;
  XDestroyImage (image);
  return painted;
}

static void
watch_event (Watch *watch, XEvent *event)
{
  if (event->type == CreateNotify)
    XDamageCreate (watch->display, event->xcreatewindow.window, XDamageReportNonEmpty);
  else if (event->type == MapNotify && watch->toplevel == None)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (watch->display, event->xmap.window, &attributes) && attributes.width > 100)
        watch->toplevel = event->xmap.window;
    }
  else if (event->type == watch->damage_event)
    {
      XDamageNotifyEvent *damage = (XDamageNotifyEvent *) event;
      gint64 now = g_get_monotonic_time ();

      XDamageSubtract (watch->display, damage->damage, None, None);
      if (damage->drawable != watch->toplevel)
        return;
      if (watch->first_frame == 0 && middle_is_painted (watch))
        watch->first_frame = now;
      watch->last_damage = now;
    }
}

static gboolean
is_settled (Watch *watch)
{
  gint64 now = g_get_monotonic_time ();

  return watch->first_frame != 0 && (now - watch->last_damage > QUIET || now - watch->first_frame > RESTLESS);
}

static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    return 0;
  return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

static void
stop_program (GPid pid)
{
  gint64 asked = g_get_monotonic_time ();

  kill (pid, SIGTERM);
  while (waitpid (pid, NULL, WNOHANG) == 0)
    {
      if (g_get_monotonic_time () - asked > 2 * G_USEC_PER_SEC)
        kill (pid, SIGKILL);
      g_usleep (1000);
    }
}

/* One start of @argv, watched on a connection of its own so that nothing of the last one is left. */
static gboolean
measure (const char *const *argv, double *first_frame, double *memory)
{
  Watch watch = { .display = XOpenDisplay (NULL) };
  int damage_error;
  gint64 start;
  GPid pid;

  if (watch.display == NULL || !XDamageQueryExtension (watch.display, &watch.damage_event, &damage_error))
    return FALSE;
  watch.damage_event += XDamageNotify;
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XSync (watch.display, False);

  start = g_get_monotonic_time ();
  pid = bench_start (argv);
  while (pid != 0 && !is_settled (&watch) && g_get_monotonic_time () - start < GIVE_UP && waitpid (pid, NULL, WNOHANG) == 0)
    {
      GPollFD connection = { .fd = ConnectionNumber (watch.display), .events = G_IO_IN };

      while (XPending (watch.display) > 0)
        {
          XEvent event;

          XNextEvent (watch.display, &event);
          watch_event (&watch, &event);
        }
      XFlush (watch.display);
      g_poll (&connection, 1, 2);
    }
  if (watch.first_frame != 0)
    {
      *first_frame = (double) (watch.first_frame - start) / 1000;
      *memory = read_memory (pid);
      stop_program (pid);
    }
  else if (pid != 0 && kill (pid, 0) == 0)
    stop_program (pid);
  XCloseDisplay (watch.display);
  return watch.first_frame != 0;
}

/* Starts an X server on a free number and points DISPLAY at it. */
static GSubprocess *
start_display (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) server = NULL;
  g_autoptr (GDataInputStream) answer = NULL;
  g_autofree char *number = NULL;
  g_autofree char *display = NULL;

  server = g_subprocess_launcher_spawn (launcher, NULL, "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset", NULL);
  if (server == NULL)
    return NULL;
  answer = g_data_input_stream_new (g_subprocess_get_stdout_pipe (server));
  number = g_data_input_stream_read_line (answer, NULL, NULL, NULL);
  if (number == NULL)
    return NULL;
  display = g_strconcat (":", number, NULL);
  g_setenv ("DISPLAY", display, TRUE);
  return g_steal_pointer (&server);
}

/* The same surroundings for all: no settings, no accessibility bus, the renderer that needs no graphics card. */
static void
set_surroundings (const char *folder)
{
  static const char *const variables[][2] = {
    { "GDK_BACKEND", "x11" }, { "GSK_RENDERER", "cairo" }, { "GSETTINGS_BACKEND", "memory" }, { "GTK_A11Y", "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i][0], variables[i][1], TRUE);
  g_setenv ("HOME", folder, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_unsetenv ("WAYLAND_DISPLAY");
}

static void
print_ratio (Subject *subject, Subject *empty)
{
  double time = bench_median (subject->first_frame);
  double memory = bench_median (subject->memory);
  double empty_time = bench_median (empty->first_frame);
  double empty_memory = bench_median (empty->memory);

  g_print ("%s: first frame %.0f ms against %.0f ms of an empty window: %.2f times (goal: 1.15 or less); "
           "memory %.0f MiB against %.0f MiB: %.2f times (goal: 1.25 or less)\n",
           subject->label, time, empty_time, time / empty_time, memory, empty_memory, memory / empty_memory);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("canevas-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "proxima.canevas", NULL);
  g_autoptr (GSubprocess) server = NULL;
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);

  g_assert (argc == 3);
  const char *const empty_command[] = { argv[2], NULL };
  const char *const start_command[] = { argv[1], NULL };
  const char *const file_command[] = { argv[1], file, NULL };
  const char *const create_command[] = { argv[1], "new", file, "--example", "proxima", NULL };
  Subject subjects[] = {
    { .label = "Empty window", .argv = empty_command },
    { .label = "Start page", .argv = start_command },
    { .label = "Example open", .argv = file_command },
  };

  /* The bus first: taking it up forgets DISPLAY. */
  g_test_dbus_up (bus);
  server = start_display ();
  if (server == NULL)
    {
      g_print ("Skipped: Xvfb is not installed or does not start, so there is no display to measure on.\n");
      g_test_dbus_down (bus);
      bench_remove_folder (folder);
      return BENCH_SKIPPED;
    }
  XSetErrorHandler (ignore_x_error);
  set_surroundings (folder);
  bench_run (create_command);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      subjects[i].first_frame = g_array_new (FALSE, FALSE, sizeof (double));
      subjects[i].memory = g_array_new (FALSE, FALSE, sizeof (double));
    }
  for (int run = -WARM_RUNS; run < RUNS; run++)
    for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
      {
        double first_frame, memory;

        if (!measure (subjects[i].argv, &first_frame, &memory))
          {
            g_printerr ("%s: no frame was seen.\n", subjects[i].label);
            exit (1);
          }
        if (run < 0)
          continue;
        g_array_append_val (subjects[i].first_frame, first_frame);
        g_array_append_val (subjects[i].memory, memory);
      }
  for (guint i = 1; i < G_N_ELEMENTS (subjects); i++)
    print_ratio (&subjects[i], &subjects[0]);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_array_unref (subjects[i].first_frame);
      g_array_unref (subjects[i].memory);
    }
  g_test_dbus_down (bus);
  g_subprocess_force_exit (server);
  bench_remove_folder (folder);
  return 0;
}
