import { type Kysely, sql } from "kysely";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { isSameDomain } from "./same-domain.ts";

/** What speaks against an expert: `impossible` forbids the commission, a hint is for the officer to weigh. */
const obstacles = ["acts_for_company", "recused", "commissioned", "handles_case"] as const;
type Obstacle = (typeof obstacles)[number];
const hints = ["same_domain", "advised_before"] as const;
type Hint = (typeof hints)[number];

/** An expert as the officer chooses among them. */
export type Candidate = {
  id: string;
  name: string;
  email: string;
  /** Reviews that they have open now, over all cases. */
  openReviews: number;
  obstacles: readonly Obstacle[];
  hints: readonly Hint[];
};

type Row = Omit<Candidate, "obstacles" | "hints"> & {
  memberEmails: readonly string[];
  actsForCompany: boolean;
  isRecused: boolean;
  isCommissioned: boolean;
  handlesCase: boolean;
  advisedBefore: boolean;
};

/** Everybody with the role of an expert, with what speaks against them in this case; by load, then by name. */
export async function listExperts(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<readonly Candidate[]> {
  const day = today();
  const { rows } = await sql<Row>`
    select p.id, p.name, p.email,
      (select count(*) from review r join application on application.id = r.application_id
        where r.expert_id = p.id and r.submitted_at is null and r.closed_at is null and r.declined_at is null
          and status = 'examination') as "openReviews",
      exists (select from membership where person_id = p.id and company_id = a.company_id)
        or exists (select from mandate where person_id = p.id and company_id = a.company_id and revoked_at is null
          and (expires_on is null or expires_on >= ${day}::date)) as "actsForCompany",
      exists (select from review where application_id = a.id and expert_id = p.id and declined_at is not null)
        as "isRecused",
      exists (select from review where application_id = a.id and expert_id = p.id and declined_at is null
        and closed_at is null) as "isCommissioned",
      exists (select from assignment where application_id = a.id and person_id = p.id) as "handlesCase",
      exists (select from mandate where person_id = p.id and company_id = a.company_id) as "advisedBefore",
      (select coalesce(json_agg(m.email), '[]') from membership join person m on m.id = membership.person_id
        where company_id = a.company_id) as "memberEmails"
    from application a cross join person p
    where a.id = ${applicationId} and exists (select from staff_role where person_id = p.id and role = 'expert')
    order by "openReviews", p.name, p.id`.execute(db);
  return rows.map(({ id, name, email, openReviews, ...found }) => ({
    id,
    name,
    email,
    openReviews,
    obstacles: [
      ...(found.actsForCompany ? (["acts_for_company"] as const) : []),
      ...(found.isRecused ? (["recused"] as const) : []),
      ...(found.isCommissioned ? (["commissioned"] as const) : []),
      ...(found.handlesCase ? (["handles_case"] as const) : []),
    ],
    hints: [
      ...(found.memberEmails.some((member) => isSameDomain(member, email)) ? (["same_domain"] as const) : []),
      ...(found.advisedBefore && !found.actsForCompany ? (["advised_before"] as const) : []),
    ],
  }));
}
