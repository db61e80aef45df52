/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-idea.h"

#include "canevas-fields.h"
#include "canevas-idea-box.h"
#include "canevas-idea-event.h"
#include "canevas-store.h"

struct _CanevasIdea
{
  CanevasRecord parent_instance;
};

const CanevasChoice canevas_idea_states[] = {
  { "received", NC_("choice", "Received") },
  { "studied", NC_("choice", "Under examination") },
  { "kept", NC_("choice", "Kept") },
  { "in_progress", NC_("choice", "In progress") },
  { "done", NC_("choice", "Done") },
  { "postponed", NC_("choice", "Postponed") },
  { "refused", NC_("choice", "Not kept") },
  { "merged", NC_("choice", "Merged with another") },
  { NULL },
};

static const CanevasChoice channels[] = {
  { "paper", NC_("choice", "Paper slip") },
  { "online", NC_("choice", "Online") },
  { "session", NC_("choice", "Working session") },
  { "spoken", NC_("choice", "By word of mouth") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("idea_box", N_("Idea box"), NULL, "idea_box", CASCADE, .required = TRUE, .hidden = TRUE),
  INTEGER ("number", N_("Slip number"), N_("The number on the slip."), 1, 1000000),
  TEXT ("statement", N_("Idea"), N_("In one sentence, as it was proposed."), .required = TRUE),
  LONG_TEXT ("detail", N_("Detail"), N_("What is to be known to understand it?")),
  TEXT ("author", N_("Author"), N_("As signed; empty: anonymous.")),
  REFERENCE ("unit", N_("Unit"), N_("From which unit?"), "unit", CLEAR),
  DATE ("received_on", N_("Received on"), N_("On what day?")),
  CHOICE ("channel", N_("How it came"), N_("On paper, online, in a session, by word of mouth?"), channels),
  TEXT ("theme", N_("Theme"), N_("With which other ideas does it go?")),
  INTEGER ("support", N_("Supported by"), N_("How many people said they share it?"), 0, 1000000),
  CHOICE ("state", N_("State"), N_("How far has it come?"), canevas_idea_states, .required = TRUE, .initial = "received"),
  LONG_TEXT ("answer", N_("Answer"), N_("What is said to its authors? A refusal gives its reason.")),
  TEXT ("answered_by", N_("Answered by"), N_("Which function or body answered?")),
  DATE ("answered_on", N_("Answered on"), N_("On what day?")),
  REFERENCE ("merged_into", N_("Merged with"), N_("Which idea says the same?"), "idea", CLEAR),
  REFERENCE ("session", N_("Session"), N_("In which session was it said?"), "session", CLEAR),
  RANK,
};

const CanevasRecordType canevas_idea_type = {
  .table = "idea",
  .label = N_("Idea"),
  .plural = N_("Ideas"),
  .get_type = canevas_idea_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "idea_box",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasIdea, canevas_idea)

static gboolean
is_empty (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text == NULL || *text == '\0';
}

gint64
canevas_idea_get_last_number (CanevasRecord *idea_box)
{
  g_autoptr (CanevasList) ideas = canevas_store_children (canevas_record_get_store (idea_box), &canevas_idea_type,
                                                          canevas_record_get_id (idea_box));
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ideas)); i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);

      last = MAX (last, canevas_record_get_integer (idea, "number"));
    }
  return last;
}

/* Inside an action. (nullable) */
static CanevasRecord *
receive (CanevasRecord *idea_box, const char *statement, gint64 number, const char *day, GError **error)
{
  g_autoptr (CanevasRecord) idea = canevas_store_add (canevas_record_get_store (idea_box), &canevas_idea_type, idea_box, error);

  if (idea == NULL || !canevas_record_set_text (idea, "statement", statement, error) ||
      !canevas_record_set_integer (idea, "number", number, error) || !canevas_record_set_text (idea, "received_on", day, error))
    return NULL;
  return g_steal_pointer (&idea);
}

CanevasRecord *
canevas_idea_receive (CanevasRecord *idea_box, const char *statement, const char *day, GError **error)
{
  CanevasStore *store;
  g_autoptr (CanevasRecord) idea = NULL;

  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), NULL);

  store = canevas_record_get_store (idea_box);
  canevas_store_begin (store, _("add an idea"));
  idea = receive (idea_box, statement, canevas_idea_get_last_number (idea_box) + 1, day, error);
  if (idea == NULL)
    {
      canevas_store_rollback (store);
      return NULL;
    }
  return canevas_store_commit (store, error) ? g_steal_pointer (&idea) : NULL;
}

/* A line without what lists put before their lines: a bullet, a dash, "3." or "3)". */
static const char *
skip_bullet (const char *line)
{
  const char *at = line;

  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  line = at;
  if (strchr ("-*", *at) != NULL && *at != '\0')
    at++;
  else if (g_str_has_prefix (at, "•") || g_str_has_prefix (at, "–") || g_str_has_prefix (at, "—"))
    at = g_utf8_next_char (at);
  else
    {
      while (g_ascii_isdigit (*at))
        at++;
      if (at > line && (*at == '.' || *at == ')'))
        at++;
      else
        return line;
    }
  /* "-5 %" is no bullet; one alone is an empty line. */
  if (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    return line;
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Inside an action. */
static gboolean
receive_line (CanevasRecord *idea_box, const char *line, gint64 number, const char *day, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (skip_bullet (line), strchr (line, '\t') != NULL ? "\t" : " — ", 2);
  g_autoptr (CanevasRecord) idea = receive (idea_box, g_strstrip (parts[0]), number, day, error);

  return idea != NULL && (parts[1] == NULL || canevas_record_set_text (idea, "author", g_strstrip (parts[1]), error));
}

gboolean
canevas_idea_receive_list (CanevasRecord *idea_box, const char *text, const char *day, guint *n_received, GError **error)
{
  CanevasStore *store;
  g_auto (GStrv) lines = NULL;
  gint64 number;

  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), FALSE);

  *n_received = 0;
  store = canevas_record_get_store (idea_box);
  lines = g_strsplit (text, "\n", -1);
  number = canevas_idea_get_last_number (idea_box);
  canevas_store_begin (store, _("add ideas"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (is_empty (skip_bullet (lines[i])))
        continue;
      if (!receive_line (idea_box, lines[i], number + 1 + *n_received, day, error))
        {
          g_prefix_error (error, _("Line %u: "), i + 1);
          canevas_store_rollback (store);
          *n_received = 0;
          return FALSE;
        }
      ++*n_received;
    }
  return canevas_store_commit (store, error);
}

/* Inside an action. */
static gboolean
keep_step (CanevasRecord *idea, const char *state, const char *note, const char *author, const char *day, GError **error)
{
  g_autoptr (CanevasRecord) event = canevas_store_add (canevas_record_get_store (idea), &canevas_idea_event_type, idea, error);

  return event != NULL && canevas_record_set_text (event, "happened_on", day, error) &&
         canevas_record_set_text (event, "state", state, error) && canevas_record_set_text (event, "note", note, error) &&
         canevas_record_set_text (event, "author", author, error) && canevas_record_set_text (idea, "state", state, error);
}

gboolean
canevas_idea_set_state (CanevasRecord *idea, const char *state, const char *answer, const char *author, const char *day,
                        GError **error)
{
  CanevasStore *store;
  const gboolean needs_reason = g_str_equal (state, "refused") || g_str_equal (state, "postponed");

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea) && !g_str_equal (state, "merged"), FALSE);

  if (needs_reason && is_empty (answer))
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                           _("Say why the idea is not kept, or not now: its authors are told the reason."));
      return FALSE;
    }

  store = canevas_record_get_store (idea);
  /* Translators: name of an action: what becomes of an idea. */
  canevas_store_begin (store, _("answer an idea"));
  if (!keep_step (idea, state, answer, author, day, error) || !canevas_record_unset (idea, "merged_into", error) ||
      (!is_empty (answer) && (!canevas_record_set_text (idea, "answer", answer, error) ||
                              !canevas_record_set_text (idea, "answered_by", author, error) ||
                              !canevas_record_set_text (idea, "answered_on", day, error))))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

/* Whether @idea was merged into @other, at any remove. */
static gboolean
is_within (CanevasRecord *idea, CanevasRecord *other)
{
  g_autoptr (CanevasRecord) at = g_object_ref (idea);

  for (guint steps = 0; at != NULL && steps < 1000; steps++)
    {
      CanevasRecord *next;

      if (at == other)
        return TRUE;
      next = canevas_record_get_reference (at, "merged_into");
      g_object_unref (at);
      at = next;
    }
  return FALSE;
}

gboolean
canevas_idea_merge (CanevasRecord *idea, CanevasRecord *into, const char *day, GError **error)
{
  CanevasStore *store;
  g_autofree char *reference = NULL;

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea) && CANEVAS_IS_IDEA (into), FALSE);

  if (is_within (into, idea))
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE,
                           _("An idea cannot be merged with itself, nor with one that was merged with it."));
      return FALSE;
    }
  if (g_strcmp0 (canevas_record_get_text (idea, "idea_box"), canevas_record_get_text (into, "idea_box")) != 0)
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, _("Only ideas of the same box can be merged."));
      return FALSE;
    }

  store = canevas_record_get_store (idea);
  reference = canevas_idea_dup_reference (into);
  canevas_store_begin (store, _("merge two ideas"));
  if (!keep_step (idea, "merged", reference, NULL, day, error) ||
      !canevas_record_set_reference (idea, "merged_into", into, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

char *
canevas_idea_dup_reference (CanevasRecord *idea)
{
  g_autoptr (CanevasRecord) box = NULL;
  const char *prefix;
  gint64 number;

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea), NULL);

  box = canevas_record_get_reference (idea, "idea_box");
  prefix = box != NULL ? canevas_record_get_text (box, "prefix") : NULL;
  number = canevas_record_get_integer (idea, "number");
  return is_empty (prefix) ? g_strdup_printf ("%03" G_GINT64_FORMAT, number)
                           : g_strdup_printf ("%s-%03" G_GINT64_FORMAT, prefix, number);
}

/* What a walk over an idea and all that was merged with it gathers. */
typedef struct
{
  GPtrArray *authors; /* texts, each once */
  gboolean anonymous;
  guint support;
} Standing;

static void
gather (CanevasRecord *idea, guint depth, Standing *standing)
{
  g_autoptr (CanevasList) merged = canevas_store_referring (canevas_record_get_store (idea), &canevas_idea_type, "merged_into",
                                                            canevas_record_get_id (idea));
  const char *author = canevas_record_get_text (idea, "author");

  if (is_empty (author))
    standing->anonymous = TRUE;
  else if (!g_ptr_array_find_with_equal_func (standing->authors, author, g_str_equal, NULL))
    g_ptr_array_add (standing->authors, g_strdup (author));
  standing->support += 1 + (guint) canevas_record_get_integer (idea, "support");
  /* Files made by hand may hold a ring of merged ideas. */
  for (guint i = 0; depth < 100 && i < g_list_model_get_n_items (G_LIST_MODEL (merged)); i++)
    {
      g_autoptr (CanevasRecord) other = g_list_model_get_item (G_LIST_MODEL (merged), i);

      gather (other, depth + 1, standing);
    }
}

char *
canevas_idea_dup_authors (CanevasRecord *idea)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  Standing standing = { .authors = authors };

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea), NULL);

  gather (idea, 0, &standing);
  if (standing.anonymous)
    g_ptr_array_add (authors, g_strdup (C_("author", "anonymous")));
  g_ptr_array_add (authors, NULL);
  return g_strjoinv (", ", (char **) authors->pdata);
}

guint
canevas_idea_count_support (CanevasRecord *idea)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  Standing standing = { .authors = authors };

  g_return_val_if_fail (CANEVAS_IS_IDEA (idea), 0);

  gather (idea, 0, &standing);
  return standing.support;
}
