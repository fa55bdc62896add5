import { may } from "#app/accounts/permissions.ts";
import type { Person, StaffRole } from "#app/accounts/viewer.ts";

/** What a file has to do with one application: it answers a question there, or a submission of it names the file. */
export type FileCase = {
  applicationId: number;
  isDraft: boolean;
  isSensitive: boolean;
  /** The viewer reviews it, has declared to be without conflict, and it is examined still. */
  isReviewer: boolean;
  /** The viewer declined to review it: it is closed to them, whatever other office they hold. */
  isRecused: boolean;
};

const officers: readonly StaffRole[] = ["centre_officer", "ministry_officer", "decider"];

/**
 * Whether a person may open a file of a company: whoever acts for the company; officers once the application is theirs to
 * handle, never a draft; experts for the case that they review.
 */
export function mayOpenFile(
  viewer: Person,
  file: { companyId: number | null; cases: readonly FileCase[] },
): boolean {
  if (file.companyId !== null && may(viewer, "company.read", { companyId: file.companyId }).ok) return true;
  const isOfficer = viewer.staff.some(({ role }) => officers.includes(role));
  const isExpert = viewer.staff.some(({ role }) => role === "expert");
  return file.cases.some(
    ({ isDraft, isReviewer, isRecused }) => !isDraft && !isRecused && (isOfficer || (isExpert && isReviewer)),
  );
}
