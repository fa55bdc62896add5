import { Temporal } from "temporal-polyfill";
import type { CompanyRole, Person, ViewerCompany } from "#app/accounts/viewer.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { cellsOfStep } from "#app/profile/form/cells.ts";
import { storedIn } from "#app/profile/form/check-step.ts";
import { yearsOf } from "#app/profile/form/fiscal-years.ts";
import { typedText } from "#app/profile/form/read-typed.ts";
import type { Profile } from "#app/profile/profile.ts";
import { readProfile } from "#app/profile/read-profile.server.ts";
import { db } from "#db/client.server.ts";

export const now = Temporal.Instant.from("2026-11-26T14:05:00+09:00");
export const today = "2026-11-26";

/** A company with one member in a role. */
export async function companyWith(role: CompanyRole): Promise<{ companyId: number; viewer: Person }> {
  const { id: companyId } = await db
    .insertInto("company")
    .values({ name: "한빛칩" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { companyId, viewer: await memberOf(companyId, role, "김한빛") };
}

let made = 0;

export async function memberOf(companyId: number, role: CompanyRole, name: string): Promise<Person> {
  const viewer = await personNamed(name);
  await db.insertInto("membership").values({ company_id: companyId, person_id: viewer.id, role }).execute();
  return actingFor(companyId, role, viewer);
}

/** As a request finds somebody who acts for a company; what they may do by the time they write, the database says. */
export function actingFor(companyId: number, role: ViewerCompany["role"], viewer: Person): Person {
  const own = {
    id: companyId,
    name: "한빛칩",
    nameEn: null,
    isSample: false,
    isVerified: false,
    revision: 1,
  };
  return { ...viewer, companies: [{ ...own, role }] };
}

export async function personNamed(name: string): Promise<Person> {
  const id = `person-${++made}`;
  const email = `${id}@example.kr`;
  await db.insertInto("person").values({ id, name, email, image: null }).execute();
  return {
    id,
    name,
    email,
    locale: "ko",
    isDemo: false,
    sessionId: "",
    staff: [],
    companies: [],
    activeCompany: null,
  };
}

export async function profileOf(companyId: number): Promise<Profile> {
  const profile = await readProfile(db, companyId);
  if (profile === null) throw new Error("the company is there");
  return profile;
}

/** A form of a step as it was shown just now, with what somebody then typed into it. */
export function formOf(profile: Profile, step: ProfileStep, typed: Answers): Answers {
  const cells = cellsOfStep(step, yearsOf(profile.facts, typed, today));
  const shown = cells.flatMap((cell) => {
    const text = typedText(storedIn(profile, cell));
    return [
      [cell.name, text],
      [`was.${cell.name}`, text],
    ];
  });
  return { ...Object.fromEntries(shown), ...typed };
}
