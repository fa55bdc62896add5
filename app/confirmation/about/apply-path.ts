import type { Viewer } from "#app/accounts/viewer.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";

/** Where an application begins for whoever looks: at the company that pages are about, else where one is added. */
export function applyPath(viewer: Viewer, locale: Locale): string {
  if (viewer === null) return `/sign-in?returnTo=${encodeURIComponent(localePath(locale, "/confirmation"))}`;
  const { activeCompany, companies } = viewer;
  if (activeCompany) return `/company/${activeCompany.id}/applications/new`;
  // Of several companies none is chosen: the account's page lets one be chosen.
  return companies.length > 0 ? "/account" : "/company/new";
}
