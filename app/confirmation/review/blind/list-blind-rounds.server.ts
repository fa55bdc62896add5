import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { isBlindRound, undeclaredApplicants } from "./undeclared-applicants.server.ts";

export type Applicant = { id: number; name: string; nameEn: string | null };

/** A blind round as an expert finds it. Names stand there only until the expert has said something of them. */
export type BlindRound = {
  id: number;
  name: Bilingual;
  undeclared: readonly Applicant[];
  /** Of how many applicants something was said, and with how many there is a conflict. */
  declared: number;
  conflicts: number;
};

/**
 * Blind rounds that are being examined, the latest first, with the applicants of whom this expert has said nothing yet.
 * Companies that they act for are none of them, nor those whose application they opened already. Null: the list is for
 * experts who gave the pledge of this year.
 */
export async function listBlindRounds(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly BlindRound[] | null> {
  if (!viewer.staff.some(({ role }) => role === "expert")) return [];
  const { rows: pledged } = await sql`
    select from expert where person_id = ${viewer.id} and pledged_year = extract(year from ${today()}::date)`.execute(
    db,
  );
  const { rows } = await sql<BlindRound>`
    select r.id, json_build_object('ko', r.name_ko, 'en', r.name_en) as name,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) order by c.name, c.id),
          '[]')
        from company c where c.id in (${undeclaredApplicants()})) as undeclared,
      (select count(*) from applicant_conflict where round_id = r.id and person_id = ${viewer.id}) as declared,
      (select count(*) from applicant_conflict where round_id = r.id and person_id = ${viewer.id} and has_conflict)
        as conflicts
    from round r cross join (select ${viewer.id}::text as person_id) e
    where ${isBlindRound}
      and exists (select from application where round_id = r.id and status in ('received', 'screening', 'examination'))
    order by r.opens_at desc, r.id desc limit 20`.execute(db);
  return pledged.length === 0 && rows.length > 0 ? null : rows;
}

/** How many applicants wait for a word of the viewer, in all blind rounds. */
export async function countUndeclared(db: Kysely<Database>, asked: { viewer: Person }): Promise<number> {
  const rounds = await listBlindRounds(db, asked);
  return (rounds ?? []).reduce((sum, { undeclared }) => sum + undeclared.length, 0);
}
