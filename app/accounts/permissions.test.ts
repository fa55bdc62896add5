import { describe, expect, test } from "vitest";
import { may, type Permission, permissions, type Role, rolesOf } from "./permissions.ts";
import { companyRoles, type Person, staffRoles, type Viewer, type ViewerCompany } from "./viewer.ts";
import { accountsWords } from "./words.ts";

// The whole matrix, to be read. Columns: visitor, signed in, owner, editor, viewer, consultant of the company, then staff.
const columns: readonly Role[] = ["visitor", "person", ...companyRoles, "consultant", ...staffRoles];
const expected: Record<Permission, string> = {
  //                           vis per  own edi vie con  cen min dec exp mem res pro adm aud
  "account.manageSessions": "   -   x    x   x   x   x    x   x   x   x   x   x   x   x   x",
  "account.bookmark": "         -   x    x   x   x   x    x   x   x   x   x   x   x   x   x",
  "company.read": "             -   -    x   x   x   x    -   -   -   -   -   -   -   -   -",
  "company.bookmark": "         -   -    x   x   -   x    -   -   -   -   -   -   -   -   -",
  "company.leave": "            -   -    x   x   x   x    -   -   -   -   -   -   -   -   -",
  "company.editProfile": "      -   -    x   x   -   x    -   -   -   -   -   -   -   -   -",
  "company.answer": "           -   -    x   x   -   x    -   -   -   -   -   -   -   -   -",
  "company.beFound": "          -   -    x   -   -    -   -   -   -   -   -   -   -   -   -",
  "company.contact": "          -   -    x   x   -   -    -   -   -   -   -   -   -   -   -",
  "company.claimNumber": "      -   -    x   x   -   -    -   -   -   -   -   -   -   -   -",
  "company.export": "           -   -    x   x   -   -    -   -   -   -   -   -   -   -   -",
  "company.manageMembers": "    -   -    x   -   -   -    -   -   -   -   -   -   -   -   -",
  "company.manageMandates": "   -   -    x   -   -   -    -   -   -   -   -   -   -   -   -",
  "company.manageApiKeys": "    -   -    x   -   -   -    -   -   -   -   -   -   -   -   -",
  "company.delete": "           -   -    x   -   -   -    -   -   -   -   -   -   -   -   -",
  "company.apply": "            -   -    x   x   -   x    -   -   -   -   -   -   -   -   -",
  "case.see": "                 -   -    -   -   -   -    x   x   x   -   -   -   -   -   -",
  "case.screen": "              -   -    -   -   -   -    x   -   -   -   -   -   -   -   -",
  "case.consult": "             -   -    -   -   -   -    -   x   -   -   -   -   -   -   -",
  "case.answerConsultation": "  -   -    -   -   -   -    -   -   -   -   -   x   -   -   -",
  "case.decide": "              -   -    -   -   -   -    -   -   x   -   -   -   -   -   -",
  "case.review": "              -   -    -   -   -   -    -   -   -   x   -   -   -   -   -",
  "case.vote": "                -   -    -   -   -   -    -   -   -   -   x   -   -   -   -",
  "case.assign": "              -   -    -   -   -   -    x   x   -   -   -   -   -   x   -",
  "staff.seeCompanies": "       -   -    -   -   -   -    x   x   x   -   -   -   -   x   -",
  "staff.seeSources": "         -   -    -   -   -   -    x   x   -   -   -   -   x   x   -",
  "staff.verifyCompany": "      -   -    -   -   -   -    x   -   -   -   -   -   -   x   -",
  "staff.enterConfirmation": "  -   -    -   -   -   -    x   x   -   -   -   -   -   -   -",
  "round.see": "                -   -    -   -   -   -    x   x   x   -   -   -   -   x   -",
  "round.change": "             -   -    -   -   -   -    x   x   -   -   -   -   -   -   -",
  "rules.confirm": "            -   -    -   -   -   -    x   x   -   -   -   -   x   -   -",
  "partners.contact": "         -   -    -   -   -   -    -   -   -   -   -   -   x   -   -",
  "calls.part": "               -   -    -   -   -   -    x   x   -   -   -   -   x   -   -",
  "audit.see": "                -   -    -   -   -   -    -   -   -   -   -   -   -   -   x",
  "system.rulesBench": "        -   -    -   -   -   -    x   x   x   -   -   -   x   x   -",
};

const COMPANY = 7;

function viewerAs(role: Role): Viewer {
  if (role === "visitor") return null;
  const isStaff = staffRoles.some((staff) => staff === role);
  const isInCompany = role !== "person" && !isStaff;
  return person({
    staff: isStaff ? [{ role: role as (typeof staffRoles)[number], agencyId: null }] : [],
    companies: isInCompany ? [company(COMPANY, role as ViewerCompany["role"])] : [],
  });
}

function person(parts: Partial<Person>): Person {
  const identity = {
    id: "p",
    name: "한서진",
    email: "p@naru.example",
    locale: "ko",
    sessionId: "s",
  } as const;
  return { ...identity, isDemo: false, staff: [], companies: [], activeCompany: null, ...parts };
}

function company(id: number, role: ViewerCompany["role"]): ViewerCompany {
  return { id, name: "한빛칩", nameEn: null, isSample: true, role, isVerified: false, revision: 1 };
}

function ask(viewer: Viewer, permission: Permission, companyId: number) {
  // The overloads tell permissions about a company from the others; a table asks for all alike.
  return may(viewer, permission as "company.read", { companyId });
}

describe.each(Object.entries(expected) as [Permission, string][])("%s", (permission, row) => {
  const cells = row.trim().split(/\s+/);
  test.each(columns.map((role, index) => [role, cells[index]] as const))("of %s: %s", (role, cell) => {
    expect(ask(viewerAs(role), permission, COMPANY).ok).toBe(cell === "x");
  });

  test("is never given by a role in another company", () => {
    const stranger = person({ companies: [company(COMPANY + 1, "owner")] });
    expect(ask(stranger, permission, COMPANY).ok).toBe(cells[1] === "x");
  });
});

test("whoever is refused hears why, in both languages", () => {
  for (const permission of Object.keys(permissions) as Permission[]) {
    for (const role of columns) {
      const answer = ask(viewerAs(role), permission, COMPANY);
      if (answer.ok) continue;
      expect(answer.reason).toBe(role === "visitor" ? "signIn" : permissions[permission].reason);
      expect(accountsWords.ko.refusals[answer.reason]).toMatch(/습니다\.|십시오\.$/);
      expect(accountsWords.en.refusals[answer.reason]).toMatch(/\.$/);
    }
  }
});

test("roles add up: an officer may be a member of a company, too", () => {
  const viewer = person({
    staff: [{ role: "centre_officer", agencyId: "nst" }],
    companies: [company(COMPANY, "viewer"), company(8, "owner")],
  });
  expect(rolesOf(viewer, COMPANY)).toEqual(["visitor", "person", "centre_officer", "viewer"]);
  expect(rolesOf(viewer)).toEqual(["visitor", "person", "centre_officer"]);
});
