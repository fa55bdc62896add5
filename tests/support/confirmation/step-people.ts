import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { signInAs } from "#tests/support/sign-in.ts";
import { aRealRound, enterForms } from "./a-draft.ts";
import { aCompany } from "./an-application.ts";

/** Those who take steps: one officer who holds every office, so that each page opens to one and the same person. */
const people = ["officer", "other", "expert", "respondent", "owner"] as const;
export type Who = (typeof people)[number];
const ids = new Map<Who, string>();
export const cookies = new Map<Who, readonly string[]>();
/** The company that applies. */
export const place = { companyId: 0 };

/** Enters all of them, and returns a round with the real forms that deliberates and may return applications. */
export async function enterPeople() {
  await enterForms();
  const id = await aRealRound();
  await sql`update round set settings = settings || ${JSON.stringify({
    return: { source: "시험", isVerified: false },
    extension: { days: 10, source: "시험", isVerified: false },
    hasDeliberation: { value: true, source: "시험", isVerified: false },
  })}::jsonb where id = ${id}`.execute(db);
  const round = { id, holdingForm: "holding-1", developingForm: "developing-1" };
  place.companyId = await aCompany();
  for (const who of people) {
    cookies.set(who, await signInAs(db, `${who}@naru.example`));
    const person = await db
      .selectFrom("person")
      .select("id")
      .where("email", "=", `${who}@naru.example`)
      .executeTakeFirstOrThrow();
    ids.set(who, person.id);
  }
  const offices = { officer: ["centre_officer", "ministry_officer", "decider"], expert: ["expert"] } as const;
  for (const who of ["officer", "expert"] as const)
    for (const role of offices[who])
      await db
        .insertInto("staff_role")
        .values({ person_id: idOf(who), role })
        .execute();
  await db
    .insertInto("staff_role")
    .values({ person_id: idOf("respondent"), role: "ministry_respondent", agency_id: "motir" })
    .execute();
  await db
    .insertInto("membership")
    .values({ company_id: place.companyId, person_id: idOf("owner"), role: "owner" })
    .execute();
  return round;
}

export function idOf(who: Who): string {
  return ids.get(who) ?? "";
}
