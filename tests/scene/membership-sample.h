/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-overlap-layout.h"

G_BEGIN_DECLS

/*
 * People and the communities they are in, as in an authority: few large communities and many small ones; most people in one or two, some
 * in up to six, which are mostly neighbours of their first.
 */
typedef struct
{
  guint n_groups, n_elements;
  guint *firsts;
  guint *elements;
} MembershipSample;

MembershipSample *membership_sample_new (guint n_elements, guint n_groups, guint32 seed);
void membership_sample_free (MembershipSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MembershipSample, membership_sample_free)

/** Puts one more element into a group. */
void membership_sample_join (MembershipSample *self, guint element, guint group);
gboolean membership_sample_holds (const MembershipSample *self, guint group, guint element);

/**
 * Of the communities nearest to a person, as many as he is in, the share that are his; over all people.
 * @groups: middles; @places: of people
 */
double membership_sample_get_precision (const MembershipSample *self, const CanevasPoint *groups, const CanevasPoint *places);
/** Share of people with a neighbour nearer than a quarter of the side of the square that each would have. */
double membership_sample_get_crowded (const MembershipSample *self, const CanevasPoint *places);

G_END_DECLS
