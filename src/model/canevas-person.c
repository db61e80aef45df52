/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-person.h"

#include "canevas-organisation-fields.h"

struct _CanevasPerson
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  TEXT ("given_name", N_("First name"), NULL),
  TEXT ("family_name", N_("Last name"), NULL),
  TEXT ("position", N_("Function"), N_("What is this person’s function, as it should read in a document?"), .required = TRUE),
  REFERENCE ("unit", N_("Unit"), N_("Where does this person work every day?"), "unit", CLEAR),
  POST_FIELDS,
  REFERENCE ("line_manager", N_("Line manager (N+1)"), N_("Who gives agreement for the time spent on projects?"), "person", CLEAR),
  TEXT ("location", N_("Place"), NULL),
  TEXT ("email", N_("E-mail"), NULL, .maximum = 254),
  TEXT ("telephone", N_("Telephone"), NULL, .maximum = 40),
  TEXT ("identifier", N_("Staff number"), NULL, .maximum = 60),
  RANK,
};

const CanevasRecordType canevas_person_type = {
  .table = "person",
  .label = N_("Person"),
  .plural = N_("People"),
  .get_type = canevas_person_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "unit",
  .order = "rank",
};


G_DEFINE_FINAL_TYPE (CanevasPerson, canevas_person, CANEVAS_TYPE_RECORD)

/* "Given Family" where a name is known, the function where documents name functions only. */
static char *
canevas_person_dup_title (CanevasRecord *record)
{
  const char *given = canevas_record_get_text (record, "given_name");
  const char *family = canevas_record_get_text (record, "family_name");

  if (given != NULL && family != NULL)
    return g_strdup_printf ("%s %s", given, family);
  if (given != NULL || family != NULL)
    return g_strdup (given != NULL ? given : family);
  return g_strdup (canevas_record_get_text (record, "position"));
}

static void
canevas_person_class_init (CanevasPersonClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_person_dup_title;
  canevas_record_class_set_type (record_class, &canevas_person_type);
}

static void
canevas_person_init (CanevasPerson *self)
{
}
