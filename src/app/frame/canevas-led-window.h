/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_LED_WINDOW (canevas_led_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasLedWindow, canevas_led_window, CANEVAS, LED_WINDOW, AdwWindow)

/**
 * CanevasLedWindowClass:
 * @step: goes on (1) or back (-1); called only where canevas_led_window_allow() says that one may
 * @tick: four times a second, for clocks
 *
 * What people look at together, step after step, read from the end of the room: a meeting that is led. Arrows, page up and down,
 * and with Alt or Ctrl where a text has the keyboard, go from step to step; F11 fills the screen, Escape leaves it, then closes.
 * Actions: "led.previous", "led.next", "led.fullscreen", "led.leave".
 */
struct _CanevasLedWindowClass
{
  AdwWindowClass parent_class;

  void (*step) (CanevasLedWindow *self, int by);
  void (*tick) (CanevasLedWindow *self);
};

/** Puts @content below the header. To be called once, by the subclass. */
void canevas_led_window_set_content (CanevasLedWindow *self, GtkWidget *content);
/** canevas_led_window_append_label: a label in @box that wraps in the middle. (transfer none) */
GtkLabel *canevas_led_window_append_label (GtkWidget *box, const char *css_class);
/** A key for @action, where nothing that has the keyboard takes it. */
void canevas_led_window_bind (CanevasLedWindow *self, guint key, GdkModifierType modifiers, const char *action);
/** Which ways one may go. */
void canevas_led_window_allow (CanevasLedWindow *self, gboolean previous, gboolean next);

/** Microseconds of a clock that never goes back. */
gint64 canevas_led_window_get_now (CanevasLedWindow *self);
/** Takes the time from elsewhere than the machine. For tests. */
void canevas_led_window_set_clock (CanevasLedWindow *self, gint64 (*clock) (void));

G_END_DECLS
