/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the lanes: title, circuits told in words, legend, title block. */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include "canevas-body-mark.h"
#include "canevas-title-block.h"

#include <glib/gi18n-lib.h>

#define CARD_WIDTH 178.0
#define CARD_GAP 6.0
#define CARD_PADDING 5.0
#define TITLE 22.0
#define LEAST_TITLE 13.0
#define LEGEND 9.0
#define LEGEND_MARK 17.0
#define LEGEND_GAP 18.0

/* --- Cards: what each circuit is, and how long it takes --- */

/* "Project team → Technical committee → Board" */
static char *
dup_way (const CanevasGovernanceDrawing *self, const CanevasGovernanceKind *kind)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint last = CANEVAS_GOVERNANCE_NONE;

  for (guint i = 0; i < kind->steps->len; i++)
    {
      guint body = ((CanevasGovernanceStep *) kind->steps->pdata[i])->body;
      CanevasRecord *record = canevas_governance_facts_get_body (self->facts, body)->record;

      if (body == last)
        continue;
      if (text->len > 0)
        g_string_append (text, " → ");
      g_string_append (text, canevas_record_is_set (record, "short_name") ? canevas_record_get_text (record, "short_name")
                                                                          : canevas_record_get_title (record));
      last = body;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static double
put (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, const char *text, const CanevasTextStyle *style)
{
  CanevasTextExtent extent;

  if (*text == '\0')
    return 0;
  canevas_text_measure_get_extent (self->measure, text, style, &extent);
  if (scene != NULL)
    canevas_scene_add_text (scene, x, y, text, style, NULL);
  return extent.height;
}

static double
draw_card_text (CanevasGovernanceDrawing *self, CanevasScene *scene, guint number, double x, double y, double width)
{
  const CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self->facts, number);
  g_autofree char *total = canevas_governance_facts_dup_total (self->facts, number);
  g_autofree char *way = dup_way (self, kind);
  CanevasTextStyle name = canevas_governance_text (self, 9.5, 700, CANEVAS_PAINT_INK);
  CanevasTextStyle days = canevas_governance_text (self, 9, 400, CANEVAS_PAINT_INK);
  CanevasTextStyle text = canevas_governance_text (self, 9, 400, CANEVAS_PAINT_INK_2);
  double start = y, left = *kind->letter != '\0' ? 22 * self->unit : 0;

  name.width = days.width = text.width = width - left;
  if (scene != NULL && *kind->letter != '\0')
    {
      const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };
      CanevasTextStyle letter = canevas_governance_text (self, 9, 700, CANEVAS_PAINT_ON_HUE);

      letter.align = CANEVAS_TEXT_CENTRE;
      letter.anchor = CANEVAS_TEXT_MIDDLE;
      canevas_scene_add_circle (scene, x + 8 * self->unit, y + 8 * self->unit, 8 * self->unit, &disc);
      canevas_scene_add_text (scene, x + 8 * self->unit, y + 8 * self->unit, kind->letter, &letter, NULL);
    }
  y += put (self, scene, x + left, y + (*kind->letter != '\0' ? 2 : 0) * self->unit, canevas_record_get_title (kind->record), &name)
       + (*kind->letter != '\0' ? 2 : 0) * self->unit;
  y += put (self, scene, x + left, y, total, &days);
  /* Among several, the arrows tell. */
  if (number == self->kind || *kind->letter == '\0')
    y += put (self, scene, x + left, y, way, &text);
  return y - start;
}

/* A line of the outline for each step, which the arrows show. */
static void
tell_steps (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasGovernanceKind *kind)
{
  for (guint i = 0; i < kind->steps->len; i++)
    {
      const CanevasGovernanceStep *step = kind->steps->pdata[i];
      CanevasRecord *body = canevas_governance_facts_get_body (self->facts, step->body)->record;
      g_autofree char *label = *step->delay != '\0'
                                 ? g_strdup_printf (_("%u. %s: %s, %s"), i + 1, canevas_record_get_title (body), step->verb_label, step->delay)
                                 : g_strdup_printf (_("%u. %s: %s"), i + 1, canevas_record_get_title (body), step->verb_label);
      const CanevasGroup group = { .label = label };

      canevas_scene_begin_group (scene, &group);
      canevas_scene_end_group (scene);
    }
}

static void
draw_card (CanevasGovernanceDrawing *self, CanevasScene *scene, guint number, const CanevasRectangle *bounds)
{
  const CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self->facts, number);
  g_autofree char *total = canevas_governance_facts_dup_total (self->facts, number);
  g_autofree char *label = *kind->letter != '\0' ? g_strdup_printf (_("%s. %s"), kind->letter, canevas_record_get_title (kind->record))
                                                 : g_strdup (canevas_record_get_title (kind->record));
  gboolean followed = number == self->kind;
  const CanevasGroup group = { .id = canevas_record_get_id (kind->record), .label = label, .description = total, .actions = "open",
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };
  const CanevasShapeStyle card = { .fill = CANEVAS_PAINT_CARD, .stroke = followed ? CANEVAS_PAINT_INK : CANEVAS_PAINT_MID,
                                   .line_width = (followed ? 1.8 : 0.8) * self->unit, .radius = 4 * self->unit };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_rectangle (scene, bounds->x, bounds->y, bounds->width, bounds->height, &card);
  draw_card_text (self, scene, number, bounds->x + CARD_PADDING * self->unit, bounds->y + CARD_PADDING * self->unit,
                  bounds->width - 2 * CARD_PADDING * self->unit);
  tell_steps (self, scene, kind);
  canevas_scene_end_group (scene);
}

/* (transfer full): those to have a card: all with a circuit, or the one that is followed. */
static GArray *
list_cards (CanevasGovernanceDrawing *self)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->facts->kinds->len; i++)
    if (canevas_governance_facts_get_kind (self->facts, i)->steps->len > 0
        && (self->kind == CANEVAS_GOVERNANCE_NONE || self->kind == i))
      g_array_append_val (cards, i);
  return cards;
}

double
canevas_governance_draw_cards (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width)
{
  g_autoptr (GArray) cards = list_cards (self);
  const CanevasGroup group = { .label = _("Decision circuits") };
  const double gap = CARD_GAP * self->unit;
  guint per_row = MAX (1, (guint) ((width + gap) / (CARD_WIDTH * self->unit + gap)));
  double start = y, card_width;

  if (cards->len == 0)
    return 0;
  per_row = MIN (per_row, cards->len);
  /* Rows filled evenly, cards all of one width. */
  per_row = (cards->len + (cards->len - 1) / per_row) / ((cards->len - 1) / per_row + 1);
  card_width = MIN ((width - (per_row - 1) * gap) / per_row, 340 * self->unit);
  if (scene != NULL)
    canevas_scene_begin_group (scene, &group);
  for (guint first = 0; first < cards->len; first += per_row)
    {
      double height = 0;

      for (guint i = first; i < MIN (first + per_row, cards->len); i++)
        height = MAX (height, draw_card_text (self, NULL, g_array_index (cards, guint, i), 0, 0, card_width - 2 * CARD_PADDING * self->unit));
      height += 2 * CARD_PADDING * self->unit;
      for (guint i = first; scene != NULL && i < MIN (first + per_row, cards->len); i++)
        draw_card (self, scene, g_array_index (cards, guint, i),
                   &(CanevasRectangle){ x + (i - first) * (card_width + gap), y, card_width, height });
      y += height + gap;
    }
  if (scene != NULL)
    canevas_scene_end_group (scene);
  return y - gap - start;
}

/* --- Legend: the marks that the drawing has, and no others --- */

typedef struct
{
  const char *verb;    /* a mark; or a line: */
  gboolean arrow, chair;
  gboolean note;       /* words alone */
  const char *text;
} Entry;

static void
add_entry (GArray *entries, const char *verb, gboolean arrow, gboolean chair, const char *text)
{
  Entry entry = { verb, arrow, chair, FALSE, text };

  g_array_append_val (entries, entry);
}

static gboolean
has_delays (CanevasGovernanceDrawing *self)
{
  for (guint i = 0; i < self->facts->kinds->len; i++)
    if ((self->kind == CANEVAS_GOVERNANCE_NONE || self->kind == i) && canevas_governance_facts_get_kind (self->facts, i)->days > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_members (CanevasGovernanceDrawing *self)
{
  for (guint i = 0; i < self->facts->bodies->len; i++)
    if (canevas_governance_facts_get_body (self->facts, i)->seats->len > 0)
      return TRUE;
  return FALSE;
}

/* What the delays mean, and where to find what the drawing leaves out. */
static void
list_notes (CanevasGovernanceDrawing *self, GArray *entries)
{
  Entry note = { .note = TRUE };

  if (has_delays (self))
    {
      note.text = _("Delays: the longest ones, after the rhythm of the meetings");
      g_array_append_val (entries, note);
    }
  if (self->detail == CANEVAS_DETAIL_NAMES || (self->detail < CANEVAS_DETAIL_SEATS && has_members (self)))
    {
      note.text = self->detail == CANEVAS_DETAIL_NAMES ? _("Rhythms, chairs and members: on the sheet of each body")
                                                       : _("Members: on the sheet of each body");
      g_array_append_val (entries, note);
    }
}

static GArray *
list_entries (CanevasGovernanceDrawing *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean outside = FALSE;

  for (guint v = 0; v < canevas_n_body_verbs; v++)
    for (guint i = 0; i < self->facts->bodies->len; i++)
      if (g_str_equal (canevas_governance_facts_get_body (self->facts, i)->verb, canevas_body_verbs[v]))
        {
          add_entry (entries, canevas_body_verbs[v], FALSE, FALSE, canevas_body_mark_get_legend (canevas_body_verbs[v]));
          break;
        }
  for (guint i = 0; i < self->facts->bodies->len; i++)
    outside = outside || canevas_governance_facts_get_body (self->facts, i)->lane == CANEVAS_GOVERNANCE_OUTSIDE;
  if (self->arrows->len > 0)
    add_entry (entries, NULL, TRUE, FALSE, _("Decision circuit"));
  if (self->chairs->len > 0)
    add_entry (entries, NULL, FALSE, TRUE, _("Chairs"));
  if (outside)
    add_entry (entries, NULL, FALSE, FALSE, _("Outside the project"));
  list_notes (self, entries);
  return entries;
}

/* With the space after it. */
static double
get_symbol_room (CanevasGovernanceDrawing *self, const Entry *entry)
{
  if (entry->note)
    return 0;
  return ((entry->verb != NULL ? LEGEND_MARK : 24) + 5) * self->unit;
}

static void
draw_symbol (CanevasGovernanceDrawing *self, CanevasScene *scene, const Entry *entry, double x, double y)
{
  const CanevasShapeStyle arrow = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.7 * self->unit, .arrows = CANEVAS_ARROW_AT_END };
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.2 * self->unit };
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * self->unit,
                                  .dash = CANEVAS_DASH_SHORT, .radius = 3 * self->unit };
  double width = get_symbol_room (self, entry) - 5 * self->unit;

  if (entry->verb != NULL)
    canevas_body_mark_draw (scene, entry->verb, x + width / 2, y, LEGEND_MARK * self->unit, CANEVAS_PAINT_INK);
  else if (entry->arrow || entry->chair)
    canevas_scene_add_line (scene, x, y, x + width, y, entry->arrow ? &arrow : &line);
  else
    canevas_scene_add_rectangle (scene, x, y - 6 * self->unit, width, 12 * self->unit, &box);
}

double
canevas_governance_draw_legend (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width)
{
  g_autoptr (GArray) entries = list_entries (self);
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  CanevasTextStyle style = canevas_governance_text (self, LEGEND, 400, CANEVAS_PAINT_INK_2);
  const double line = (LEGEND_MARK + 2) * self->unit;
  double start = y, left = x;

  style.anchor = CANEVAS_TEXT_MIDDLE;
  if (canevas_drawing_size_is_framed (self->options->size))
    style.size = LEGEND * self->unit;
  if (scene != NULL)
    canevas_scene_begin_group (scene, &group);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double symbol = get_symbol_room (self, entry);
      double needed = symbol + canevas_text_measure_get_width (self->measure, entry->text, &style);

      if (left > x && left + needed > x + width)
        {
          left = x;
          y += line;
        }
      if (scene != NULL)
        {
          if (!entry->note)
            draw_symbol (self, scene, entry, left, y + line / 2);
          canevas_scene_add_text (scene, left + symbol, y + line / 2, entry->text, &style, NULL);
        }
      left += needed + LEGEND_GAP * self->unit;
    }
  if (scene != NULL)
    canevas_scene_end_group (scene);
  return y + line - start;
}

/* --- Title and title block, of a size that the sheet says --- */

double
canevas_governance_get_paper_scale (CanevasGovernanceDrawing *self)
{
  double width, height;

  canevas_drawing_size_get (self->options->size, &width, &height);
  return self->options->size == CANEVAS_DRAWING_A4 ? 17.0 / 22 : width / 1190.55;
}

static gboolean
has_verbs (CanevasGovernanceDrawing *self)
{
  for (guint i = 0; i < self->facts->bodies->len; i++)
    if (*canevas_governance_facts_get_body (self->facts, i)->verb_label != '\0')
      return TRUE;
  return FALSE;
}

/* What the drawing shows, and no more; and, where only names are told, where the rest is. */
static char *
dup_subtitle (CanevasGovernanceDrawing *self)
{
  if (self->kind != CANEVAS_GOVERNANCE_NONE)
    return g_strdup_printf (_("The way of a decision: %s"),
                            canevas_record_get_title (canevas_governance_facts_get_kind (self->facts, self->kind)->record));
  if (self->role != CANEVAS_GOVERNANCE_NONE)
    return g_strdup_printf (_("Where they sit: %s"), canevas_governance_facts_get_role (self->facts, self->role)->title);
  if (self->detail == CANEVAS_DETAIL_NAMES)
    return g_strdup (_("Who decides, who arbitrates, who prepares, who produces. How often and who chairs: on the A3 sheet, and in "
                      "the sheet of each body"));
  if (!has_verbs (self))
    return g_strdup (_("The bodies, level by level"));
  return g_strdup (has_delays (self) ? _("Who decides, who arbitrates, who prepares, who produces, and within how many days")
                                     : _("Who decides, who arbitrates, who prepares, who produces"));
}

void
canevas_governance_draw_title (CanevasGovernanceDrawing *self, CanevasScene *scene, double width)
{
  const double scale = canevas_governance_get_paper_scale (self);
  g_autofree char *title = g_strdup_printf (_("Governance of the project “%s”"), canevas_record_get_title (self->facts->project));
  g_autofree char *subtitle = dup_subtitle (self);
  CanevasTextStyle large = { .size = TITLE * scale, .weight = 700 };
  const CanevasTextStyle small = { .size = 11 * scale, .paint = CANEVAS_PAINT_INK_2, .width = width - 2 * CANEVAS_GOVERNANCE_MARGIN };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const double needed = canevas_text_measure_get_width (self->measure, title, &large);
  CanevasTextExtent extent;

  /* Long names rather get smaller than come down to the lanes. */
  large.width = width - 2 * CANEVAS_GOVERNANCE_MARGIN;
  large.size *= CLAMP (0.99 * large.width / needed, LEAST_TITLE / TITLE, 1);
  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_text (scene, CANEVAS_GOVERNANCE_MARGIN, CANEVAS_GOVERNANCE_MARGIN, title, &large, &extent);
  canevas_scene_add_text (scene, CANEVAS_GOVERNANCE_MARGIN, CANEVAS_GOVERNANCE_MARGIN + extent.height + 2 * scale, subtitle,
                          &small, NULL);
  canevas_scene_end_group (scene);
}

void
canevas_governance_draw_foot (CanevasGovernanceDrawing *self, CanevasScene *scene, double width, double height)
{
  const double scale = canevas_governance_get_paper_scale (self), right = width - CANEVAS_GOVERNANCE_MARGIN;
  const double top = height - CANEVAS_GOVERNANCE_FOOT * scale;
  const CanevasTitleBlock block = { .project = self->facts->project, .document = "schema-de-gouvernance", .today = self->options->today,
                                    .page = 1, .n_pages = 1, .unit = scale };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_line (scene, CANEVAS_GOVERNANCE_MARGIN, top, right, top, &rule);
  canevas_title_block_draw (&block, scene, self->measure, right, top + 8 * scale);
  canevas_scene_end_group (scene);
}
