/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "canevas-about.h"

void
canevas_about_present (GtkWindow *parent)
{
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (adw_about_window_new ());
  const char *guide[] = { "Observatoire MNT", "INET", "AATF", NULL };

  adw_about_window_set_application_name (about, _("Canevas"));
  adw_about_window_set_application_icon (about, CANEVAS_APPLICATION_ID);
  adw_about_window_set_version (about, CANEVAS_VERSION);
  adw_about_window_set_developer_name (about, _("The Canevas developers"));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (about, _("Frame a collaborative project, govern it, follow it. Nothing you write leaves this "
                                          "computer."));
  adw_about_window_add_acknowledgement_section (about, _("After the guide “Faire le pari du collaboratif”, December 2023, by"), guide);
  adw_about_window_add_legal_section (about, _("The Guide"),
                                      _("The questions, advice and structure of the documents follow the guide “Faire le pari du "
                                        "collaboratif” (Observatoire MNT, INET and AATF, December 2023), in our own words."),
                                      GTK_LICENSE_CUSTOM, NULL);
  adw_about_window_add_legal_section (about, _("List of Local Authorities"),
                                      _("Names, codes and populations come from public data of INSEE and of the Direction générale "
                                        "des collectivités locales (BANATIC), reused under the Licence Ouverte 2.0."),
                                      GTK_LICENSE_CUSTOM, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), parent != NULL);
  gtk_window_present (GTK_WINDOW (about));
}
