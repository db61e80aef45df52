/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A French local authority that does not exist, as its HR system exports it: pôles, directions, services, équipes, their heads, staff
 * numbers, functions, vacant posts. The same number of people always gives the same authority.
 */

typedef enum
{
  ORGANISATION_SAMPLE_LEVELS,   /* columns Pôle, Direction, Service, Équipe */
  ORGANISATION_SAMPLE_CODES,    /* columns Code unité, Libellé unité, Code parent */
  ORGANISATION_SAMPLE_MANAGERS, /* no unit: Matricule N+1 only */
} OrganisationSampleForm;

typedef struct
{
  guint n_people; /* vacant posts among them */
  guint n_vacant;
  guint n_units;
} OrganisationSampleCount;

/**
 * organisation_sample_write:
 * @n_people: at least 10
 * @count: (out) (optional)
 *
 * Returns: (transfer full): the table, as UTF-8 without a mark, semicolons, CRLF
 */
GString *organisation_sample_write (guint n_people, OrganisationSampleForm form, OrganisationSampleCount *count);

G_END_DECLS
