import { may } from "#app/accounts/permissions.ts";
import type { Viewer } from "#app/accounts/viewer.ts";

/**
 * The page where this viewer starts an application: at the active company, else where one can be chosen or added. Who may
 * only read there is led to its applications. Null for visitors, who sign in and come back here first.
 */
export function applyPath(viewer: Viewer): string | null {
  if (viewer === null) return null;
  const { activeCompany, companies } = viewer;
  if (activeCompany) {
    const { id } = activeCompany;
    const applications = `/company/${id}/applications`;
    return may(viewer, "company.apply", { companyId: id }).ok ? `${applications}/new` : applications;
  }
  // With several companies and none active, the account page lets the viewer choose one.
  return companies.length > 0 ? "/account" : "/company/new";
}
