import type { CompanyRole, StaffRole, Viewer } from "./viewer.ts";

/** Everyone is at least a visitor; a person has a session; other roles come on top. */
export type Role = "visitor" | "person" | CompanyRole | "consultant" | StaffRole;

/** Why something is refused; the sentences are in `words.ts`. */
export type RefusalReason =
  | "signIn"
  | "needsMember"
  | "needsEditor"
  | "needsOwner"
  | "needsOwnerOrEditor"
  | "needsStaff"
  | "needsOfficer"
  | "needsCentre"
  | "needsMinistry"
  | "needsDecider"
  | "needsExpert"
  | "needsRespondent"
  | "needsCommittee"
  | "needsAuditor";

const actingForCompany = ["owner", "editor", "viewer", "consultant"] as const;
const seeingCompanies = ["centre_officer", "ministry_officer", "decider", "admin"] as const;

/**
 * The permission matrix: who may do what, and the reason given to everyone else. A new permission is a line here, a row
 * in the test's table and, if needed, a new reason with its two sentences.
 */
export const permissions = {
  "account.manageSessions": { roles: ["person"], reason: "signIn" },
  "account.bookmark": { roles: ["person"], reason: "signIn" },

  "company.read": { roles: actingForCompany, reason: "needsMember" },
  "company.leave": { roles: actingForCompany, reason: "needsMember" },
  "company.editProfile": { roles: ["owner", "editor", "consultant"], reason: "needsEditor" },
  "company.bookmark": { roles: ["owner", "editor", "consultant"], reason: "needsEditor" },
  "company.answer": { roles: ["owner", "editor", "consultant"], reason: "needsEditor" },
  "company.beFound": { roles: ["owner"], reason: "needsOwner" },
  "company.contact": { roles: ["owner", "editor"], reason: "needsOwnerOrEditor" },
  "company.claimNumber": { roles: ["owner", "editor"], reason: "needsOwnerOrEditor" },
  "company.export": { roles: ["owner", "editor"], reason: "needsOwnerOrEditor" },
  "company.manageMembers": { roles: ["owner"], reason: "needsOwner" },
  "company.manageMandates": { roles: ["owner"], reason: "needsOwner" },
  "company.manageApiKeys": { roles: ["owner"], reason: "needsOwner" },
  "company.delete": { roles: ["owner"], reason: "needsOwner" },

  "staff.seeCompanies": { roles: seeingCompanies, reason: "needsOfficer" },
  "staff.verifyCompany": { roles: ["centre_officer", "admin"], reason: "needsCentre" },
  "staff.enterConfirmation": { roles: ["centre_officer", "ministry_officer"], reason: "needsOfficer" },
  "staff.seeSources": {
    roles: ["centre_officer", "ministry_officer", "programme_manager", "admin"],
    reason: "needsStaff",
  },

  "company.apply": { roles: ["owner", "editor", "consultant"], reason: "needsEditor" },

  "case.see": { roles: ["centre_officer", "ministry_officer", "decider"], reason: "needsOfficer" },
  "case.screen": { roles: ["centre_officer"], reason: "needsCentre" },
  "case.consult": { roles: ["ministry_officer"], reason: "needsMinistry" },
  "case.answerConsultation": { roles: ["ministry_respondent"], reason: "needsRespondent" },
  "case.decide": { roles: ["decider"], reason: "needsDecider" },
  "case.review": { roles: ["expert"], reason: "needsExpert" },
  "case.vote": { roles: ["member"], reason: "needsCommittee" },
  "case.assign": { roles: ["centre_officer", "ministry_officer", "admin"], reason: "needsOfficer" },

  "round.see": { roles: ["centre_officer", "ministry_officer", "decider", "admin"], reason: "needsOfficer" },
  // Two people: whoever planned a change does not take it (plan-round.server.ts, settle-change.server.ts).
  "round.change": { roles: ["centre_officer", "ministry_officer"], reason: "needsOfficer" },

  "rules.confirm": {
    roles: ["centre_officer", "ministry_officer", "programme_manager"],
    reason: "needsStaff",
  },

  "partners.contact": { roles: ["programme_manager"], reason: "needsStaff" },

  "calls.part": {
    roles: ["centre_officer", "ministry_officer", "programme_manager"],
    reason: "needsStaff",
  },

  "audit.see": { roles: ["auditor"], reason: "needsAuditor" },

  "system.rulesBench": {
    roles: ["centre_officer", "ministry_officer", "decider", "programme_manager", "admin"],
    reason: "needsStaff",
  },
} as const satisfies Record<string, { roles: readonly Role[]; reason: RefusalReason }>;

export type Permission = keyof typeof permissions;
/** A permission that concerns one company. */
export type CompanyPermission = Extract<Permission, `company.${string}`>;

export type Allowed = { ok: true } | { ok: false; reason: RefusalReason };

/** Whether this viewer may do it; `companyId` for what is done to a company. Pure: uses what `readViewer` has read. */
export function may(viewer: Viewer, permission: CompanyPermission, scope: { companyId: number }): Allowed;
export function may(viewer: Viewer, permission: Exclude<Permission, CompanyPermission>): Allowed;
export function may(viewer: Viewer, permission: Permission, scope?: { companyId: number }): Allowed {
  const { roles, reason }: { roles: readonly Role[]; reason: RefusalReason } = permissions[permission];
  const own = rolesOf(viewer, scope?.companyId);
  if (own.some((role) => roles.includes(role))) return { ok: true };
  if (viewer === null) return { ok: false, reason: "signIn" };
  return { ok: false, reason };
}

/** Whether an office has anything to do here: there are offices whose pages do not exist yet. */
export function hasWork(office: StaffRole): boolean {
  const rows: readonly { roles: readonly Role[] }[] = Object.values(permissions);
  return rows.some(({ roles }) => roles.includes(office));
}

/** All roles of a viewer; with a company, also the role in it. */
export function rolesOf(viewer: Viewer, companyId?: number): readonly Role[] {
  if (viewer === null) return ["visitor"];
  const inCompany = viewer.companies.find(({ id }) => id === companyId);
  return [
    "visitor",
    "person",
    ...viewer.staff.map(({ role }) => role),
    ...(inCompany === undefined ? [] : [inCompany.role]),
  ];
}
