/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * The look of printed documents as data: measures, colours and text styles, read by the paginator and by the ODT writer alike so
 * that both say the same thing. Lengths are in points.
 */

#define CANEVAS_MM(millimetres) ((millimetres) * 72.0 / 25.4)

#define CANEVAS_PAGE_WIDTH CANEVAS_MM (210)
#define CANEVAS_PAGE_HEIGHT CANEVAS_MM (297)
#define CANEVAS_PAGE_LEFT CANEVAS_MM (25) /* room for punching */
#define CANEVAS_PAGE_RIGHT CANEVAS_MM (20)
#define CANEVAS_PAGE_TOP CANEVAS_MM (24)
#define CANEVAS_PAGE_FIRST_TOP CANEVAS_MM (16)
#define CANEVAS_PAGE_BOTTOM CANEVAS_MM (24)
#define CANEVAS_TEXT_WIDTH (CANEVAS_PAGE_WIDTH - CANEVAS_PAGE_LEFT - CANEVAS_PAGE_RIGHT)

/** Where things stand on a page, from its top left. */
typedef struct
{
  double width, height;
  double left, right;     /* margins beside the text */
  double top, first_top;  /* where the text begins */
  double bottom;          /* margin below the text */
  double head_text, head_rule, foot_rule, foot_text;
} CanevasSheet;

const CanevasSheet *canevas_sheet_get (gboolean landscape);

#define CANEVAS_NUMBER_COLUMN CANEVAS_MM (9)
#define CANEVAS_ITEM_INDENT CANEVAS_MM (5)
#define CANEVAS_ADDRESS_INDENT CANEVAS_MM (85)
#define CANEVAS_IDENTITY_LABEL CANEVAS_MM (36)
#define CANEVAS_LOGO_SIZE CANEVAS_MM (19)
#define CANEVAS_SIGNATURE_ROOM CANEVAS_MM (23)
/* Rows; a shorter table moves to the next page rather than be cut. */
#define CANEVAS_SMALLEST_CUT 5

#define CANEVAS_SANS_FAMILIES "Noto Sans,Open Sans,Carlito,Liberation Sans,DejaVu Sans"
#define CANEVAS_SERIF_FAMILIES "Noto Serif,Liberation Serif,DejaVu Serif"

typedef enum
{
  CANEVAS_COLOUR_INK,
  CANEVAS_COLOUR_ACCENT,
  CANEVAS_COLOUR_SECONDARY,
  CANEVAS_COLOUR_RULE,
  CANEVAS_COLOUR_TINT,
  CANEVAS_COLOUR_PAPER,
} CanevasColour;

typedef enum
{
  CANEVAS_STYLE_BODY,
  CANEVAS_STYLE_ITEM,
  CANEVAS_STYLE_HEADING_1,
  CANEVAS_STYLE_HEADING_2,
  CANEVAS_STYLE_KIND,
  CANEVAS_STYLE_TITLE,
  CANEVAS_STYLE_AUTHORITY,
  CANEVAS_STYLE_OFFICE,
  CANEVAS_STYLE_FACT_LABEL,
  CANEVAS_STYLE_FACT_VALUE,
  CANEVAS_STYLE_STAMP,
  CANEVAS_STYLE_IDENTITY_LABEL,
  CANEVAS_STYLE_IDENTITY_VALUE,
  CANEVAS_STYLE_ADDRESS,
  CANEVAS_STYLE_BOX_TITLE,
  CANEVAS_STYLE_BOX,
  CANEVAS_STYLE_QUESTION_LABEL,
  CANEVAS_STYLE_QUESTION,
  CANEVAS_STYLE_CAPTION,
  CANEVAS_STYLE_CELL,
  CANEVAS_STYLE_COLUMN,
  CANEVAS_STYLE_MARK,    /* a letter in a matrix */
  CANEVAS_STYLE_MARK_REVERSED,
  CANEVAS_STYLE_FIGURE_CAPTION,
  CANEVAS_STYLE_CLOSING,
  CANEVAS_STYLE_QUALITY,
  CANEVAS_STYLE_DELEGATION,
  CANEVAS_STYLE_NOTE,
  CANEVAS_STYLE_RUNNING_HEAD,
  CANEVAS_STYLE_RUNNING_FOOT,
  CANEVAS_N_STYLES
} CanevasStyleName;

/** How a paragraph of one kind looks. */
typedef struct
{
  double size;
  double leading;
  CanevasColour colour;
  gboolean bold;
  gboolean serif;
  double tracking; /* added between letters, as a share of the size */
  double before;   /* space above, dropped at the head of a page */
  double after;    /* space below */
} CanevasStyle;

typedef enum
{
  CANEVAS_DENSITY_PLAIN,
  CANEVAS_DENSITY_DENSE, /* notes and letters, so that they hold on few pages */
  CANEVAS_DENSITY_SHEET, /* landscape sheets, which are mostly one table */
} CanevasDensity;

/** The style, constant. */
const CanevasStyle *canevas_style_get (CanevasStyleName name, CanevasDensity density);

/** The colour as 0xRRGGBB. */
guint32 canevas_colour_get (CanevasColour colour);
void canevas_colour_set_source (CanevasColour colour, cairo_t *cr);

G_END_DECLS
