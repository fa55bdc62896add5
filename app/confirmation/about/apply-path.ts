import type { Viewer } from "#app/accounts/viewer.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";

/** The page where this viewer starts an application: at the active company, else where one can be chosen or added. */
export function applyPath(viewer: Viewer, locale: Locale): string {
  if (viewer === null) return `/sign-in?returnTo=${encodeURIComponent(localePath(locale, "/confirmation"))}`;
  const { activeCompany, companies } = viewer;
  if (activeCompany) return `/company/${activeCompany.id}/applications/new`;
  // With several companies and none active, the account page lets the viewer choose one.
  return companies.length > 0 ? "/account" : "/company/new";
}
