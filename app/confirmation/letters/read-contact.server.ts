import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { LetterContact } from "./letter-document.ts";

const offices = {
  centre_officer: { ko: "국가전략기술 정책센터", en: "Policy Centre for National Strategic Technologies" },
  ministry_officer: { ko: "과학기술정보통신부", en: "Ministry of Science and ICT" },
} as const satisfies Record<string, Bilingual>;

/** The office that a letter comes from, by the role of its officers. */
export type LetterOffice = keyof typeof offices;

/** Whom a letter names: the officer of that office who is responsible for the case, or else whose act it is. */
export async function readContact(
  db: Kysely<Database>,
  { applicationId, by, office }: { applicationId: number; by: string; office: LetterOffice },
): Promise<LetterContact> {
  const { rows } = await sql<{ name: string; email: string }>`
    select p.name, p.email
    from person p left join assignment s on s.person_id = p.id and s.application_id = ${applicationId} and s.role = ${office}
    where p.id = ${by} or s.person_id is not null
    order by s.person_id is null, s.assigned_at desc
    limit 1`.execute(db);
  const [officer] = rows;
  return officer === undefined ? null : { office: offices[office], ...officer };
}
