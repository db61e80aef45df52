/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-word-cloud-drawing.h"

#include "canevas-authority.h"
#include "canevas-box-cluster.h"
#include "canevas-drawing-frame.h"
#include "canevas-language.h"
#include "canevas-word-source.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How many times the most frequent word is as large as the least frequent. */
#define CONTRAST 5.0
/* What shrinks from one attempt to the next. */
#define STEP 0.93
#define ATTEMPTS 48
#define SMALLEST_TEXT 7.0

typedef struct
{
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  GArray *words; /* CanevasWord */
  CanevasRectangle room;
  double smallest; /* size of letters, in points */
  double *sizes;
  CanevasRectangle *boxes;
} Cloud;

/* --- The room a word takes --- */

/*
 * How far letters reach above and below their line, in shares of the size, at most, in the fonts of paper and screen: accented capitals,
 * letters with an upper stroke or a mark, the others; letters that hang below.
 */
static double
get_ascent (const char *word)
{
  double ascent = 0.56;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (g_unichar_isupper (c) && c > 127)
        return 0.98;
      if (c > 127 || g_unichar_isupper (c) || g_ascii_isdigit ((char) c) || strchr ("bdfhijklt", (char) c) != NULL)
        ascent = 0.8;
    }
  return ascent;
}

static double
get_descent (const char *word)
{
  return strpbrk (word, "gjpqyQ") != NULL || strstr (word, "ç") != NULL ? 0.26 : 0.03;
}

static CanevasTextStyle
get_style (const Cloud *self, guint number)
{
  const CanevasWord *word = &g_array_index (self->words, CanevasWord, number);
  const CanevasWord *first = &g_array_index (self->words, CanevasWord, 0);
  CanevasTextStyle style = { .size = self->sizes[number], .anchor = CANEVAS_TEXT_BASELINE_ANCHOR };

  /* Weight and ink go down with size: three levels that a grey copy keeps. */
  style.weight = word->count * 2 >= first->count ? 700 : word->count * 4 >= first->count ? 600 : 400;
  style.paint = style.weight == 700 ? canevas_paint_hue (1) : style.weight == 600 ? CANEVAS_PAINT_INK : CANEVAS_PAINT_INK_2;
  return style;
}

/* Surface goes with how often a word comes, so that a word that comes four times as often is twice as high. */
static void
size_words (Cloud *self, double scale)
{
  const double most = sqrt (g_array_index (self->words, CanevasWord, 0).count);
  const double least = sqrt (g_array_index (self->words, CanevasWord, self->words->len - 1).count);

  for (guint i = 0; i < self->words->len; i++)
    {
      const CanevasWord *word = &g_array_index (self->words, CanevasWord, i);
      const double share = most > least ? (sqrt (word->count) - least) / (most - least) : 0.5;
      CanevasTextStyle style;

      self->sizes[i] = MAX (self->smallest, scale * (1 + (CONTRAST - 1) * share));
      style = get_style (self, i);
      self->boxes[i].width = canevas_text_measure_get_width (self->measure, word->word, &style);
      self->boxes[i].height = (get_ascent (word->word) + get_descent (word->word)) * self->sizes[i];
    }
}

/* As large as all find room. Returns: how many did, where not even the smallest letters let all in. */
static guint
lay_out (Cloud *self)
{
  double surface = 0, scale;
  guint n_placed = 0;

  /* All at size 1: what they take, for a first guess on the generous side. */
  self->smallest = 0;
  size_words (self, 1);
  for (guint i = 0; i < self->words->len; i++)
    surface += self->boxes[i].width * self->boxes[i].height;
  self->smallest = SMALLEST_TEXT;
  scale = sqrt (self->room.width * self->room.height / surface);
  for (guint attempt = 0; attempt < ATTEMPTS; attempt++, scale *= STEP)
    {
      size_words (self, scale);
      n_placed = canevas_box_cluster_place (self->boxes, self->words->len, 0.22 * scale + 1, &self->room);
      if (n_placed == self->words->len || self->sizes[0] <= self->smallest)
        break;
    }
  return n_placed;
}

/* --- Drawing --- */

static void
draw_words (Cloud *self, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      const CanevasWord *word = &g_array_index (self->words, CanevasWord, i);
      const CanevasTextStyle style = get_style (self, i);
      g_autofree char *id = g_strconcat ("word:", word->word, NULL);
      g_autofree char *description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u time", "%u times", word->count), word->count);
      const CanevasGroup group = { .id = id, .label = word->word, .description = description, .position = i + 1, .set_size = n_words,
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      canevas_scene_begin_group (self->scene, &group);
      canevas_scene_add_text (self->scene, self->boxes[i].x, self->boxes[i].y + get_ascent (word->word) * self->sizes[i], word->word,
                              &style, NULL);
      canevas_scene_end_group (self->scene);
    }
}

static void
draw_nothing (Cloud *self)
{
  const CanevasTextStyle style = { .size = 12, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE, .width = MIN (self->room.width, 320) };

  canevas_scene_add_text (self->scene, self->room.x + self->room.width / 2, self->room.y + self->room.height / 2,
                          _("There is no word to show yet. Paste a text, or collect ideas or minutes."), &style, NULL);
}

/* "60 words out of 412, in 35 texts · 4 found no room" */
static char *
dup_subtitle (guint n_drawn, guint n_wanted, guint total, guint n_texts)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word out of %u counted", "%u words out of %u counted", n_drawn),
                                            n_drawn, total);
  g_autofree char *texts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u text", "%u texts", n_texts), n_texts);
  g_autofree char *left = n_wanted > n_drawn
                            ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word found no room", "%u words found no room", n_wanted - n_drawn),
                                               n_wanted - n_drawn)
                            : NULL;

  return left != NULL ? g_strjoin (" · ", words, texts, left, NULL) : g_strjoin (" · ", words, texts, NULL);
}

CanevasScene *
canevas_word_cloud_drawing_new (CanevasRecord *cloud, CanevasTextMeasure *measure, CanevasDrawingSize size, const char *today)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (cloud)));
  const CanevasLegendEntry legend = { NULL, 0, _("The larger a word, the more often it comes; common words are left out.") };
  CanevasDrawingFrame frame = { .size = size, .title = canevas_record_get_title (cloud), .subject = cloud, .today = today,
                                .entries = &legend, .n_entries = 1 };
  guint n_texts = 0, n_drawn = 0;
  g_autoptr (CanevasWordCount) count = canevas_word_source_count (cloud, &n_texts);
  g_autoptr (GArray) words = canevas_word_count_list (count, (guint) canevas_record_get_integer (cloud, "size"));
  g_autofree double *sizes = g_new0 (double, words->len);
  g_autofree CanevasRectangle *boxes = g_new0 (CanevasRectangle, words->len);
  Cloud self = { .scene = canevas_scene_new (measure), .measure = measure, .words = words, .room = { 0, 0, 960, 560 },
                 .sizes = sizes, .boxes = boxes };
  g_autofree char *subtitle = NULL;

  if (canevas_drawing_size_is_framed (size))
    canevas_drawing_frame_get_room (&frame, &self.room);
  else if (size == CANEVAS_DRAWING_FIGURE)
    self.room = (CanevasRectangle){ 0, 0, 480, 260 };
  if (words->len > 0)
    n_drawn = lay_out (&self);
  subtitle = dup_subtitle (n_drawn, words->len, canevas_word_count_get_total (count), n_texts);
  canevas_scene_set_words (self.scene, canevas_record_get_title (cloud), subtitle, canevas_authority_find_language (canevas_record_get_store (cloud)));
  frame.subtitle = subtitle;
  if (words->len > 0)
    draw_words (&self, n_drawn);
  else
    draw_nothing (&self);
  if (canevas_drawing_size_is_framed (size))
    canevas_drawing_frame_draw (&frame, self.scene, measure);
  return self.scene;
}
