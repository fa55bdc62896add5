import { expect, test } from "vitest";
import { findWork } from "./find-work.ts";
import { type Person, type StaffRole, staffRoles } from "./viewer.ts";

function staff(...roles: readonly StaffRole[]): Person {
  const person = { id: "1", name: "김나루", email: "naru@naru.test", locale: "ko", isDemo: false } as const;
  const held = roles.map((role) => ({ role, agencyId: null }));
  return { ...person, sessionId: "1", staff: held, companies: [], activeCompany: null };
}

const expected: Readonly<Record<StaffRole, string>> = {
  centre_officer: "desk cases rounds experts meetings companies rules sources register",
  ministry_officer: "desk cases rounds experts assignment meetings companies rules sources register",
  decider: "desk cases rounds experts meetings companies",
  expert: "reviews expertise",
  member: "committee",
  ministry_respondent: "consultations",
  programme_manager: "rules contacts sources",
  auditor: "audit",
  admin: "rounds companies sources",
};

test.each(staffRoles)("leads %s where the role works", (role) => {
  const places = findWork(staff(role)).map(({ place }) => place);
  expect(places.join(" ")).toBe(expected[role]);
});

test("leads nobody else anywhere, and whoever has two roles to both", () => {
  expect(findWork(staff())).toEqual([]);
  expect(findWork(staff("expert", "admin")).map(({ to }) => to)).toEqual([
    "/agency/rounds",
    "/agency/reviews",
    "/agency/expertise",
    "/agency/companies",
    "/agency/sources",
  ]);
});
