/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"
#include "canevas-language.h"
#include "canevas-odt-parts.h"
#include "canevas-scene-write.h"
#include "canevas-writer.h"
#include "canevas-xml.h"
#include "canevas-zip.h"

#include <string.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

static GString *
make_meta (CanevasDocument *document)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta"
                               " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                               " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta>"
                               "<meta:generator>Canevas/" CANEVAS_VERSION "</meta:generator>");

  canevas_xml_append_printf (xml, "<dc:title>%s</dc:title><dc:subject>%s</dc:subject>", document->title, document->kind);
  canevas_xml_append_printf (xml, "<meta:keyword>%s</meta:keyword><meta:initial-creator>%s</meta:initial-creator>",
                             document->reference, document->author);
  canevas_xml_append_printf (xml, "<dc:creator>%s</dc:creator>", document->author);
  if (document->iso_date != NULL)
    canevas_xml_append_printf (xml, "<meta:creation-date>%sT00:00:00</meta:creation-date><dc:date>%sT00:00:00</dc:date>",
                               document->iso_date, document->iso_date);
  canevas_xml_append_printf (xml, "<dc:language>%s</dc:language></office:meta></office:document-meta>\n",
                             g_strcmp0 (document->language, "en") == 0 ? "en-GB" : "fr-FR");
  return xml;
}

typedef GBytes *(*WriteSceneFunc) (CanevasScene *scene, const CanevasSceneWriteOptions *options, GError **error);

/* The best first: it is what a word processor shows where it can. */
static const struct
{
  const char *ending, *type;
  WriteSceneFunc write;
} figure_formats[CANEVAS_ODT_N_FIGURE_FORMATS] = {
  { "svg", "image/svg+xml", canevas_scene_write_svg },
  { "png", "image/png", canevas_scene_write_png },
};

char *
canevas_odt_make_figure_path (guint number, guint format)
{
  return g_strdup_printf ("Pictures/figure%u.%s", number, figure_formats[format].ending);
}

/* The drawings, in their order: CanevasScene. */
static GPtrArray *
list_figures (CanevasDocument *document)
{
  GPtrArray *scenes = g_ptr_array_new ();

  for (guint i = 0; i < document->blocks->len; i++)
    {
      CanevasBlock *block = document->blocks->pdata[i];

      if (block->kind == CANEVAS_BLOCK_FIGURE && block->figure != NULL)
        g_ptr_array_add (scenes, block->figure);
    }
  return scenes;
}

static gboolean
add_figures (CanevasZip *zip, CanevasDocument *document, GError **error)
{
  g_autoptr (GPtrArray) scenes = list_figures (document);

  for (guint i = 0; i < scenes->len; i++)
    for (guint format = 0; format < CANEVAS_ODT_N_FIGURE_FORMATS; format++)
      {
        g_autofree char *path = canevas_odt_make_figure_path (i + 1, format);
        g_autoptr (GBytes) bytes = figure_formats[format].write (scenes->pdata[i], NULL, error);
        gsize length;
        gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

        if (data == NULL || !canevas_zip_add (zip, path, data, length, format > 0, error))
          return FALSE;
      }
  return TRUE;
}

static GString *
make_manifest (CanevasDocument *document)
{
  const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (GPtrArray) scenes = list_figures (document);
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest"
                               " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                               "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
                               " manifest:media-type=\"" MEDIA_TYPE "\"/>");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>", parts[i]);
  if (document->logo != NULL)
    g_string_append (xml, "<manifest:file-entry manifest:full-path=\"" CANEVAS_ODT_LOGO "\" manifest:media-type=\"image/png\"/>");
  for (guint i = 0; i < scenes->len; i++)
    for (guint format = 0; format < CANEVAS_ODT_N_FIGURE_FORMATS; format++)
      {
        g_autofree char *path = canevas_odt_make_figure_path (i + 1, format);

        g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>", path,
                                figure_formats[format].type);
      }
  g_string_append (xml, "</manifest:manifest>\n");
  return xml;
}

/* Takes @xml. */
static gboolean
add_part (CanevasZip *zip, const char *name, GString *xml, GError **error)
{
  gboolean added = canevas_zip_add (zip, name, xml->str, xml->len, FALSE, error);

  g_string_free (xml, TRUE);
  return added;
}

GBytes *
canevas_write_odt (CanevasDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasZip) zip = canevas_zip_new ();

  g_return_val_if_fail (document != NULL, NULL);

  CANEVAS_LANGUAGE_SCOPE (document->language != NULL ? document->language : "fr");
  /* The type comes first and bare: that is how the format is recognised. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !canevas_zip_add (zip, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), TRUE, error)
      || !add_part (zip, "content.xml", canevas_odt_make_content (document), error)
      || !add_part (zip, "styles.xml", canevas_odt_make_styles (document), error)
      || !add_part (zip, "meta.xml", make_meta (document), error))
    return NULL;
  if (document->logo != NULL)
    {
      gsize length;
      gconstpointer data = g_bytes_get_data (document->logo, &length);

      if (!canevas_zip_add (zip, CANEVAS_ODT_LOGO, data, length, TRUE, error))
        return NULL;
    }
  if (!add_figures (zip, document, error))
    return NULL;
  if (!add_part (zip, "META-INF/manifest.xml", make_manifest (document), error))
    return NULL;
  return canevas_zip_finish (zip);
}
