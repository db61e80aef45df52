/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-seat.h"

#include "canevas-fields.h"

struct _CanevasSeat
{
  CanevasRecord parent_instance;
};

static const CanevasChoice capacities[] = {
  { "chair", NC_("choice", "Chair") },
  { "vice_chair", NC_("choice", "Vice-chair") },
  { "member", NC_("choice", "Member") },
  { "deputy", NC_("choice", "Deputy member") },
  { "secretary", NC_("choice", "Secretary") },
  { "facilitator", NC_("choice", "Meeting facilitator") },
  { "guest", NC_("choice", "Guest or expert") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("instance", N_("Body"), NULL, "instance", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("capacity", N_("Capacity"), N_("In what capacity does this person sit?"), capacities, .required = TRUE, .initial = "member"),
  REFERENCE ("role", N_("Role in the project"), N_("Which role of the project holds this seat?"), "role", CLEAR),
  TEXT ("position", N_("Function"), N_("Without a role in the project: which function holds this seat?")),
  REFERENCE ("person", N_("Person"), N_("Who is it today? Documents sent widely name the function only."), "person", CLEAR),
  REFERENCE ("replaces", N_("Stands in for"), N_("A deputy: whose seat does this person take in case of absence?"), "seat", CLEAR),
  FLAG ("votes", N_("Counts for the quorum"), N_("Does the presence of this seat count for the quorum?"), .initial = "true"),
  RANK,
};

const CanevasRecordType canevas_seat_type = {
  .table = "seat",
  .label = N_("Seat"),
  .plural = N_("Seats"),
  .get_type = canevas_seat_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "instance",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasSeat, canevas_seat, CANEVAS_TYPE_RECORD)

/* The function: of the role that sits, else as typed; the person only where no function is known. */
static char *
canevas_seat_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) role = canevas_record_get_reference (record, "role");
  g_autoptr (CanevasRecord) person = NULL;

  if (role != NULL)
    return g_strdup (canevas_record_get_title (role));
  if (canevas_record_is_set (record, "position"))
    return g_strdup (canevas_record_get_text (record, "position"));
  person = canevas_record_get_reference (record, "person");
  return g_strdup (person != NULL ? canevas_record_get_title (person) : NULL);
}

static void
canevas_seat_class_init (CanevasSeatClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_seat_dup_title;
  canevas_record_class_set_type (record_class, &canevas_seat_type);
}

static void
canevas_seat_init (CanevasSeat *self)
{
}
