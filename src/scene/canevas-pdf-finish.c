/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-finish.h"

#include "canevas-pdf-words.h"

#include <stdlib.h>
#include <string.h>

#define XREF_LINE 20 /* bytes of one entry of a cross-reference table, fixed by the format */

typedef struct
{
  GByteArray *pdf;
  const CanevasPdfFacts *facts;
  guint size; /* number of objects, the free one included */
  guint root, info;
  gsize xref;
  gsize *offsets;     /* of each object; 0 for free ones */
  GHashTable *visited;
  GTree *changes;     /* object number → GString: its new body */
  guint n_headers, n_figures;
} Update;

/* The text after @key and blanks from @text on, or NULL. A key ends where its name does: "/S" is not "/Size". */
static const char *
find_key (const char *text, const char *key)
{
  gsize length = strlen (key);

  for (const char *found = strstr (text, key); found != NULL; found = strstr (found + 1, key))
    if (!g_ascii_isalnum (found[length]))
      return found + length + strspn (found + length, " \r\n");
  return NULL;
}

static gboolean
has_name (const char *text, const char *key, const char *name)
{
  const char *value = find_key (text, key);

  return value != NULL && g_str_has_prefix (value, name) && !g_ascii_isalnum (value[strlen (name)]);
}

static guint
get_number (const char *text, const char *key)
{
  const char *value = find_key (text, key);

  return value != NULL ? strtoul (value, NULL, 10) : 0;
}

static gssize
find_last (GByteArray *pdf, const char *word)
{
  gsize length = strlen (word);

  for (gssize i = (gssize) pdf->len - length; i >= 0; i--)
    if (memcmp (pdf->data + i, word, length) == 0)
      return i;
  return -1;
}

static gboolean
read_trailer (Update *self)
{
  gssize startxref = find_last (self->pdf, "startxref");
  gssize trailer = find_last (self->pdf, "trailer");
  const char *text = (const char *) self->pdf->data;

  if (startxref < 0 || trailer < 0 || trailer > startxref)
    return FALSE;
  self->xref = strtoul (text + startxref + strlen ("startxref"), NULL, 10);
  self->size = get_number (text + trailer, "/Size");
  self->root = get_number (text + trailer, "/Root");
  self->info = get_number (text + trailer, "/Info");
  return self->xref < self->pdf->len && g_str_has_prefix (text + self->xref, "xref") && self->root > 0;
}

/* Whether object @number stands where the cross-reference table says. */
static gboolean
stands_at (Update *self, guint number, gsize offset)
{
  const char *text = (const char *) self->pdf->data + offset;
  char *end;

  return offset > 0 && offset < self->xref && g_ascii_isdigit (*text) && strtoul (text, &end, 10) == number && g_str_has_prefix (end, " 0 obj");
}

/* cairo 1.18 numbers its artifacts as if they were objects, and writes none: a reader that looks for one finds a damaged file. */
static void
fill_gap (Update *self, guint number)
{
  self->offsets[number] = 0;
  g_tree_insert (self->changes, GUINT_TO_POINTER (number), g_string_new ("\nnull\n"));
}

static gboolean
read_offsets (Update *self)
{
  const char *text = (const char *) self->pdf->data;
  const char *end = text + self->pdf->len;
  char *line = NULL;

  /* cairo writes one section, from object 0. */
  if (strtoul (text + self->xref + strlen ("xref"), &line, 10) != 0 || strtoul (line, &line, 10) != self->size)
    return FALSE;
  line += strspn (line, " \r\n");
  if (line + (gsize) self->size * XREF_LINE > end)
    return FALSE;
  self->offsets = g_new0 (gsize, self->size);
  for (guint i = 0; i < self->size; i++, line += XREF_LINE)
    if (line[17] == 'n')
      {
        self->offsets[i] = strtoul (line, NULL, 10);
        if (!stands_at (self, i, self->offsets[i]))
          fill_gap (self, i);
      }
  return TRUE;
}

/* The body of an object, or NULL if it is none that could be changed: free, or a stream, whose bytes are no text. */
static char *
read_object (Update *self, guint number)
{
  const char *text = (const char *) self->pdf->data;
  const char *body, *tail;
  char *copy;

  if (number >= self->size || self->offsets[number] == 0)
    return NULL;
  body = strstr (text + self->offsets[number], "obj");
  tail = body != NULL ? strstr (body, "endobj") : NULL;
  if (tail == NULL)
    return NULL;
  copy = g_strndup (body + strlen ("obj"), tail - body - strlen ("obj"));
  if (strstr (copy, "stream") != NULL)
    g_clear_pointer (&copy, g_free);
  return copy;
}

/* Adds a key and its value to a dictionary unless it is there. */
static void
add_entry (Update *self, guint number, const char *key, const char *value)
{
  GString *body = g_tree_lookup (self->changes, GUINT_TO_POINTER (number));
  char *end;

  if (body == NULL)
    {
      g_autofree char *copy = read_object (self, number);

      if (copy == NULL)
        return;
      body = g_string_new (copy);
      g_tree_insert (self->changes, GUINT_TO_POINTER (number), body);
    }
  end = g_strrstr (body->str, ">>");
  if (end != NULL && find_key (body->str, key) == NULL)
    {
      g_autofree char *entry = g_strdup_printf ("   %s %s\n", key, value);

      g_string_insert (body, end - body->str, entry);
    }
}

static void
change_element (Update *self, guint number, const char *body)
{
  if (has_name (body, "/S", "/TH"))
    {
      gboolean row = self->n_headers < self->facts->row_headers->len
                     && g_array_index (self->facts->row_headers, gboolean, self->n_headers);

      self->n_headers++;
      add_entry (self, number, "/A", row ? "<< /O /Table /Scope /Row >>" : "<< /O /Table /Scope /Column >>");
    }
  else if (has_name (body, "/S", "/Figure") && self->n_figures < self->facts->alternatives->len)
    {
      g_autofree char *alternative = canevas_pdf_dup_string (self->facts->alternatives->pdata[self->n_figures]);

      self->n_figures++;
      add_entry (self, number, "/Alt", alternative);
    }
}

/* Walks the structure in reading order, which is not the order of the objects' numbers. */
static void
walk_structure (Update *self, guint number, const char *body)
{
  const char *children = find_key (body, "/K");
  const char *end;

  if (children == NULL || !g_hash_table_add (self->visited, GUINT_TO_POINTER (number)))
    return;
  change_element (self, number, body);
  end = children[0] == '[' ? strchr (children, ']') : children + strcspn (children, "\n>");
  for (const char *c = children; end != NULL && c < end; c++)
    {
      char *after;
      gulong child, generation;

      if (!g_ascii_isdigit (*c))
        continue;
      child = strtoul (c, &after, 10);
      c = after;
      generation = strtoul (c, &after, 10);
      if (after != c && generation == 0 && g_str_has_prefix (after, " R"))
        {
          g_autofree char *candidate = read_object (self, child);

          if (candidate != NULL && find_key (candidate, "/S") != NULL)
            walk_structure (self, child, candidate);
        }
    }
}

static void
change_pages (Update *self)
{
  for (guint i = 1; i < self->size; i++)
    {
      g_autofree char *body = read_object (self, i);

      if (body != NULL && has_name (body, "/Type", "/Page"))
        add_entry (self, i, "/Tabs", "/S");
    }
}

static void
add_metadata (Update *self)
{
  GString *xml = canevas_pdf_make_metadata (self->facts);
  GString *body = g_string_new (NULL);

  g_string_append_printf (body, "\n<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream\n",
                          xml->len, xml->str);
  g_string_free (xml, TRUE);
  g_tree_insert (self->changes, GUINT_TO_POINTER (self->size), body);
}

static void
change_catalogue (Update *self)
{
  g_autofree char *body = read_object (self, self->root);
  g_autofree char *language = g_strdup_printf ("(%s)", self->facts->language);
  g_autofree char *metadata = g_strdup_printf ("%u 0 R", self->size);

  add_entry (self, self->root, "/Lang", language);
  add_entry (self, self->root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  add_entry (self, self->root, "/Metadata", metadata);
  add_metadata (self);
  if (body != NULL)
    {
      g_autofree char *structure = read_object (self, get_number (body, "/StructTreeRoot"));
      const char *child = structure != NULL ? find_key (structure, "/K") : NULL;
      guint number = child != NULL ? strtoul (child + strspn (child, "[ "), NULL, 10) : 0;
      g_autofree char *root = child != NULL ? read_object (self, number) : NULL;

      if (root != NULL)
        walk_structure (self, number, root);
    }
}

typedef struct
{
  GByteArray *pdf;
  GString *xref;
} Writer;

static gboolean
write_change_cb (gpointer key, gpointer value, gpointer data)
{
  Writer *writer = data;
  GString *body = value;
  g_autofree char *head = g_strdup_printf ("%u 0 obj", GPOINTER_TO_UINT (key));

  g_string_append_printf (writer->xref, "%u 1\n%010u 00000 n \n", GPOINTER_TO_UINT (key), writer->pdf->len);
  g_byte_array_append (writer->pdf, (const guint8 *) head, strlen (head));
  g_byte_array_append (writer->pdf, (const guint8 *) body->str, body->len);
  g_byte_array_append (writer->pdf, (const guint8 *) "endobj\n", strlen ("endobj\n"));
  return FALSE;
}

static void
write_update (Update *self)
{
  Writer writer = { self->pdf, g_string_new ("xref\n") };
  gsize start;

  /* The terminating byte that made the file a string goes first. */
  g_byte_array_set_size (self->pdf, self->pdf->len - 1);
  g_tree_foreach (self->changes, write_change_cb, &writer);
  start = self->pdf->len;
  g_string_append_printf (writer.xref, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT " >>\n",
                          self->size + 1, self->root, self->info, self->xref);
  g_string_append_printf (writer.xref, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
  g_byte_array_append (self->pdf, (const guint8 *) writer.xref->str, writer.xref->len);
  g_string_free (writer.xref, TRUE);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  return GPOINTER_TO_INT (a) - GPOINTER_TO_INT (b);
}

gboolean
canevas_pdf_finish (GByteArray *pdf, const CanevasPdfFacts *facts)
{
  Update self = { pdf, facts };
  gboolean readable;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (facts != NULL, FALSE);

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  self.visited = g_hash_table_new (NULL, NULL);
  self.changes = g_tree_new_full (compare_numbers, NULL, NULL, free_string);
  readable = read_trailer (&self) && read_offsets (&self);
  if (readable)
    {
      change_catalogue (&self);
      change_pages (&self);
      write_update (&self);
    }
  else
    g_byte_array_set_size (pdf, pdf->len - 1);
  g_hash_table_unref (self.visited);
  g_tree_unref (self.changes);
  g_free (self.offsets);
  return readable;
}
