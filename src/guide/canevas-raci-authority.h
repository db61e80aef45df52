/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasRaciAuthority:
 * @CANEVAS_RACI_AUTHORITY_NONE: stands for a role or a body that may not approve
 * @CANEVAS_RACI_AUTHORITY_UNKNOWN: stands for nothing that Canevas knows
 * @CANEVAS_RACI_AUTHORITY_GIVEN: may approve because people say so, or by the delegation of a letter
 * @CANEVAS_RACI_AUTHORITY_MANAGER: project manager, line manager
 * @CANEVAS_RACI_AUTHORITY_DIRECTOR: project director
 * @CANEVAS_RACI_AUTHORITY_ARBITER: a body that arbitrates
 * @CANEVAS_RACI_AUTHORITY_SPONSOR: the one who ordered the project
 * @CANEVAS_RACI_AUTHORITY_DECIDER: a body that decides
 *
 * Where a function's power to approve comes from, the strongest last. This says nothing of persons.
 */
typedef enum
{
  CANEVAS_RACI_AUTHORITY_NONE,
  CANEVAS_RACI_AUTHORITY_UNKNOWN,
  CANEVAS_RACI_AUTHORITY_GIVEN,
  CANEVAS_RACI_AUTHORITY_MANAGER,
  CANEVAS_RACI_AUTHORITY_DIRECTOR,
  CANEVAS_RACI_AUTHORITY_ARBITER,
  CANEVAS_RACI_AUTHORITY_SPONSOR,
  CANEVAS_RACI_AUTHORITY_DECIDER,
} CanevasRaciAuthority;

CanevasRaciAuthority canevas_raci_authority_of (CanevasRecord *function);

G_END_DECLS
