/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-authority.h"

#include "canevas-raci-function.h"

static CanevasRaciAuthority
of_role (CanevasRecord *role)
{
  static const struct { const char *kind; CanevasRaciAuthority authority; } kinds[] = {
    { "commissioner", CANEVAS_RACI_AUTHORITY_SPONSOR },
    { "project_director", CANEVAS_RACI_AUTHORITY_DIRECTOR },
    { "project_manager", CANEVAS_RACI_AUTHORITY_MANAGER },
    { "line_manager", CANEVAS_RACI_AUTHORITY_MANAGER },
  };

  if (canevas_record_get_flag (role, "also_sponsor"))
    return CANEVAS_RACI_AUTHORITY_SPONSOR;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (canevas_record_get_text (role, "kind"), kinds[i].kind) == 0)
      return kinds[i].authority;
  return canevas_record_is_set (role, "delegation") ? CANEVAS_RACI_AUTHORITY_GIVEN : CANEVAS_RACI_AUTHORITY_NONE;
}

static CanevasRaciAuthority
of_body (CanevasRecord *body)
{
  const char *verb = canevas_record_get_text (body, "verb");

  if (g_strcmp0 (verb, "decides") == 0)
    return CANEVAS_RACI_AUTHORITY_DECIDER;
  return g_strcmp0 (verb, "arbitrates") == 0 ? CANEVAS_RACI_AUTHORITY_ARBITER : CANEVAS_RACI_AUTHORITY_NONE;
}

CanevasRaciAuthority
canevas_raci_authority_of (CanevasRecord *function)
{
  g_autoptr (CanevasRecord) role = NULL;
  g_autoptr (CanevasRecord) body = NULL;
  CanevasRaciAuthority authority;

  g_return_val_if_fail (CANEVAS_IS_RACI_FUNCTION (function), CANEVAS_RACI_AUTHORITY_UNKNOWN);

  role = canevas_record_get_reference (function, "role");
  body = canevas_record_get_reference (function, "instance");
  authority = role == NULL && body == NULL ? CANEVAS_RACI_AUTHORITY_UNKNOWN : CANEVAS_RACI_AUTHORITY_NONE;
  if (role != NULL)
    authority = MAX (authority, of_role (role));
  if (body != NULL)
    authority = MAX (authority, of_body (body));
  if (canevas_record_get_flag (function, "approves"))
    authority = MAX (authority, CANEVAS_RACI_AUTHORITY_GIVEN);
  return authority;
}
