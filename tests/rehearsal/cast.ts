import type { Person, StaffRole, ViewerCompany } from "#app/accounts/viewer.ts";
import { db } from "#db/client.server.ts";

export type Applicant = { companyId: number; owner: Person; editor: Person; consultant: Person };

/** Who takes part in a round; some hold two offices, one official is a member of a company that applies. */
export type Cast = { applicants: readonly Applicant[]; staff: readonly Person[] };

type Office = { role: StaffRole; agencyId: string | null };
const of = (role: StaffRole, agencyId: string | null = null): Office => ({ role, agencyId });

/** By name, with their offices. */
const offices: Readonly<Record<string, readonly Office[]>> = {
  "centre 1": [of("centre_officer")],
  "centre 2": [of("centre_officer")],
  "centre 3, of company 1": [of("centre_officer")],
  "ministry 1": [of("ministry_officer")],
  "ministry 2": [of("ministry_officer")],
  "ministry 3, decides too": [of("ministry_officer"), of("decider")],
  "decider 1": [of("decider")],
  "decider 2": [of("decider")],
  "decider 3, reviews too": [of("decider"), of("expert")],
  "expert 1": [of("expert")],
  "expert 2": [of("expert")],
  "expert 3": [of("expert")],
  "member 1": [of("member")],
  "member 2": [of("member")],
  "member 3": [of("member")],
  "member 4, reviews too": [of("member"), of("expert")],
  "member 5, of the ministry": [of("member"), of("ministry_officer")],
  "respondent of industry": [of("ministry_respondent", "motir")],
  "respondent of small business": [of("ministry_respondent", "mss")],
};

/** Enters people and companies, as accounts and profiles would have; everything after that is done by use cases. */
export async function enterCast(companies: number): Promise<Cast> {
  const applicants: Applicant[] = [];
  for (let place = 1; place <= companies; place++) applicants.push(await enterApplicant(place));
  const [first] = applicants;
  const staff: Person[] = [];
  for (const [name, held] of Object.entries(offices)) {
    const isTied = name.endsWith("of company 1") && first !== undefined;
    staff.push(await enterPerson(name, held, isTied ? [await join(name, first.companyId, "viewer")] : []));
  }
  return { applicants, staff };
}

async function enterApplicant(place: number): Promise<Applicant> {
  const { id } = await db
    .insertInto("company")
    .values({ name: `리허설 ${place}` })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("business_number")
    .values({
      company_id: id,
      number: String(2_000_000_000 + id),
      verified_at: "2020-01-02T01:00:00Z",
      verified_how: "document",
    })
    .execute();
  const as = async (role: "owner" | "editor" | "consultant") =>
    enterPerson(`${role} ${place}`, [], [await join(`${role} ${place}`, id, role)]);
  return {
    companyId: id,
    owner: await as("owner"),
    editor: await as("editor"),
    consultant: await as("consultant"),
  };
}

/** The person comes first: rows of both kinds refer to them. */
async function join(name: string, companyId: number, role: ViewerCompany["role"]): Promise<ViewerCompany> {
  await enterAccount(name);
  if (role === "consultant")
    await db
      .insertInto("mandate")
      .values({ company_id: companyId, person_id: idOf(name) })
      .execute();
  else
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: idOf(name), role })
      .execute();
  return {
    id: companyId,
    name: `리허설 ${companyId}`,
    nameEn: null,
    isSample: false,
    role,
    isVerified: true,
    revision: 0,
  };
}

const idOf = (name: string) => name.replaceAll(/[^a-z0-9]+/g, "-");

async function enterAccount(name: string): Promise<void> {
  await db
    .insertInto("person")
    .values({ id: idOf(name), name, email: `${idOf(name)}@rehearsal.test`, locale: "ko" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function enterPerson(
  name: string,
  staff: readonly Office[],
  companies: readonly ViewerCompany[],
): Promise<Person> {
  await enterAccount(name);
  const id = idOf(name);
  for (const { role, agencyId } of staff)
    await db.insertInto("staff_role").values({ person_id: id, role, agency_id: agencyId }).execute();
  return {
    id,
    name,
    email: `${id}@rehearsal.test`,
    locale: "ko",
    isDemo: false,
    sessionId: id,
    staff,
    companies,
    activeCompany: null,
  };
}

/** Everybody who holds an office. */
export function holding({ staff }: Cast, role: StaffRole): readonly Person[] {
  return staff.filter((person) => person.staff.some((office) => office.role === role));
}
