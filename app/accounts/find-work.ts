import { may, type Permission } from "./permissions.ts";
import type { Person } from "./viewer.ts";

/** The pages of staff in the order of the menu, with the permission that each requires. */
const workPages = {
  desk: { to: "/agency", permission: "case.see" },
  cases: { to: "/agency/cases", permission: "case.see" },
  rounds: { to: "/agency/rounds", permission: "round.see" },
  consultations: { to: "/agency/consultations", permission: "case.answerConsultation" },
  reviews: { to: "/agency/reviews", permission: "case.review" },
  expertise: { to: "/agency/expertise", permission: "case.review" },
  experts: { to: "/agency/experts", permission: "case.see" },
  assignment: { to: "/agency/assignment", permission: "case.consult" },
  meetings: { to: "/agency/meetings", permission: "case.see" },
  committee: { to: "/agency/committee", permission: "case.vote" },
  companies: { to: "/agency/companies", permission: "staff.seeCompanies" },
  rules: { to: "/agency/rules", permission: "rules.confirm" },
  contacts: { to: "/agency/contacts", permission: "partners.contact" },
  sources: { to: "/agency/sources", permission: "staff.seeSources" },
  audit: { to: "/agency/audit", permission: "audit.see" },
  // Open to everybody; in the menu of those who enter it.
  register: { to: "/register", permission: "staff.enterConfirmation" },
} as const satisfies Record<string, { to: string; permission: Exclude<Permission, `company.${string}`> }>;

type WorkPlace = keyof typeof workPages;
export type WorkLink = { place: WorkPlace; to: string };

/** Where a person works. */
export function findWork(viewer: Person): readonly WorkLink[] {
  return Object.keys(workPages)
    .filter(isPlace)
    .filter((place) => may(viewer, workPages[place].permission).ok)
    .map((place) => ({ place, to: workPages[place].to }));
}

function isPlace(name: string): name is WorkPlace {
  return Object.hasOwn(workPages, name);
}
