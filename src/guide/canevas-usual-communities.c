/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-usual-communities.h"

#include "canevas-authority.h"
#include "canevas-community.h"
#include "canevas-language.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define FREELY N_("One joins and leaves freely, after telling one’s manager")
#define TOOLS N_("Mailing list, video meetings, shared folder")
#define TIME N_("The meetings and what they prepare are working time")
#define GPSEA N_("Grand Paris Sud Est Avenir")

static const CanevasUsualCommunity models[] = {
  {
    .kind = "hierarchical",
    .name = N_("Community of managers"),
    .purpose = N_("Give managers of all directions a culture in common, and people to turn to"),
    .activities = N_("Shared definition of the function\nExchange of practices\nCo-development\nIndividual and collective coaching"),
    .audience = N_("Middle and first-line managers"),
    .animator = N_("A manager who knows how, supported by human resources"),
    .frequency = "two_months",
    .duration = 180,
    .joining = N_("By function; taking part in each activity is voluntary"),
    .source = GPSEA,
  },
  {
    .kind = "functional",
    .name = N_("Community of assistants"),
    .purpose = N_("Let those who have the same trade in different directions share their ways of working"),
    .activities = N_("Shared definition of the function\nExchange of practices and models\nMutual help in case of absence"),
    .audience = N_("Management assistants and secretaries"),
    .animator = N_("An experienced assistant"),
    .frequency = "two_months",
    .duration = 120,
    .joining = FREELY,
    .source = GPSEA,
  },
  {
    .kind = "functional",
    .name = N_("Community of heads of facilities"),
    .purpose = N_("Bring those who run places open to the public out of their isolation"),
    .activities = N_("Visits of one another’s facilities\nDifficult situations worked on together\nGuides written in common"),
    .audience = N_("Heads of cultural and sports facilities"),
    .animator = N_("A head of facility, in turn for a year"),
    .frequency = "quarterly",
    .duration = 180,
    .joining = FREELY,
    .source = GPSEA,
  },
  {
    .kind = "shared_mission",
    .name = N_("Digital ambassadors"),
    .purpose = N_("Have in each direction somebody who helps others with digital tools"),
    .activities = N_("Help given on the spot\nNew tools tried before the others\nQuestions from the field brought back"),
    .audience = N_("Volunteers of every direction, whatever their function"),
    .animator = N_("Project manager for digital transformation"),
    .frequency = "monthly",
    .duration = 90,
    .joining = FREELY,
    .accountable_to = N_("Management committee, once a year"),
    .source = GPSEA,
  },
  {
    .kind = "shared_mission",
    .name = N_("Prevention assistants"),
    .purpose = N_("Make prevention alike everywhere, and stronger where the work is hard"),
    .activities = N_("Accidents and near-accidents analysed together\nVisits of sites\nCampaigns prepared in common"),
    .audience = N_("Prevention assistants"),
    .animator = N_("Prevention adviser"),
    .frequency = "quarterly",
    .duration = 120,
    .joining = N_("By nomination, with the agent’s agreement"),
    .source = GPSEA,
  },
  {
    .kind = "circle",
    .name = N_("Circle across services"),
    .purpose = N_("Build together a policy that belongs to no single direction: data, mountain, biodiversity"),
    .activities = N_("Strategy written together\nRoles defined and shared out\nActions followed"),
    .audience = N_("Agents of all services whom the subject concerns"),
    .animator = N_("A facilitator trained for it, distinct from whoever leads the subject"),
    .frequency = "monthly",
    .duration = 120,
    .joining = FREELY,
    .decision_rule = N_("By consent: a proposal is taken when nobody has a reasoned objection"),
    .accountable_to = N_("Its letter of framing says to whom, and how often"),
    .source = N_("Grenoble-Alpes Métropole"),
  },
  {
    .kind = "ambassadors",
    .name = N_("Club of ambassadors for the ecological transition"),
    .purpose = N_("Carry the transition into each direction, and bring back what holds it up"),
    .activities = N_("Actions tried in one direction and told to the others\nFigures shared\nVisits"),
    .audience = N_("One volunteer of each direction"),
    .animator = N_("Project manager for the ecological transition"),
    .frequency = "two_months",
    .duration = 90,
    .joining = FREELY,
    .source = N_("Eurométropole de Strasbourg"),
  },
  {
    .kind = "mirror_group",
    .name = N_("Mirror group on the policy of management"),
    .purpose = N_("Tell those who prepare a decision how it will be understood and lived"),
    .activities = N_("Drafts read before they are decided\nAdvice written down, and answered"),
    .audience = N_("Managers and agents drawn from volunteers of every rank"),
    .animator = N_("Somebody outside the project it looks at"),
    .frequency = "on_demand",
    .duration = 90,
    .joining = N_("For a year, renewed by half"),
    .accountable_to = N_("Those who asked for its advice, who answer it"),
    .source = N_("Eurométropole de Strasbourg"),
  },
  {
    .kind = "trade_network",
    .name = N_("Professional network"),
    .purpose = N_("Keep one way of doing a trade where services are spread over the territory"),
    .activities = N_("Common procedures and contents\nA helpline among colleagues\nNewcomers welcomed"),
    .audience = N_("Agents of one trade in all territorial services"),
    .animator = N_("Referent of the trade"),
    .frequency = "monthly",
    .duration = 90,
    .joining = FREELY,
    .source = N_("Toulouse Métropole"),
  },
};

const CanevasUsualCommunity *
canevas_usual_communities_get (guint *n)
{
  *n = G_N_ELEMENTS (models);
  return models;
}

/* A text of the table, in the language that the caller has entered. */
static gboolean
set_phrase (CanevasRecord *record, const char *field, const char *msgid, GError **error)
{
  return msgid == NULL || canevas_record_set_text (record, field, g_dgettext (GETTEXT_PACKAGE, msgid), error);
}

static gboolean
fill (const CanevasUsualCommunity *self, CanevasRecord *record, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (record)));

  return canevas_record_set_text (record, "kind", self->kind, error) &&
         canevas_record_set_text (record, "frequency", self->frequency, error) &&
         canevas_record_set_integer (record, "duration", self->duration, error) &&
         set_phrase (record, "name", self->name, error) && set_phrase (record, "purpose", self->purpose, error) &&
         set_phrase (record, "activities", self->activities, error) && set_phrase (record, "audience", self->audience, error) &&
         set_phrase (record, "animator", self->animator, error) && set_phrase (record, "joining", self->joining, error) &&
         set_phrase (record, "decision_rule", self->decision_rule, error) &&
         set_phrase (record, "accountable_to", self->accountable_to, error) && set_phrase (record, "tools", TOOLS, error) &&
         set_phrase (record, "time_given", TIME, error);
}

CanevasRecord *
canevas_usual_community_add (const CanevasUsualCommunity *self, CanevasStore *store, GError **error)
{
  g_autoptr (CanevasRecord) record = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CANEVAS_IS_STORE (store), NULL);

  canevas_store_begin (store, _("add a community"));
  record = canevas_store_add (store, &canevas_community_type, NULL, error);
  if (record == NULL || !fill (self, record, error))
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&record) : NULL;
}
