import { type Kysely, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { isBlind } from "./blind/known-applicant.server.ts";
import { isSameDomain } from "./same-domain.ts";
import {
  type DeclaredInterest,
  declaredAt,
  isNamed,
  type KnownCompany,
  knownTies,
  type Tie,
} from "./ties.ts";

/** What speaks against an expert: an obstacle forbids the commission, a hint is for the officer to weigh. */
const obstacles = [
  "acts_for_company",
  "recused",
  "commissioned",
  "handles_case",
  "sees_names",
  "undeclared",
  "away",
] as const;
type Obstacle = (typeof obstacles)[number];
type Hint = Tie | "at_capacity" | "no_pledge";

/** An expert as the officer chooses among them. */
export type Candidate = {
  id: string;
  name: string;
  email: string;
  /** Reviews that they have open now, over all cases. */
  openReviews: number;
  /** How well they know the technology of this case, from 1 to 3; null: they did not say. */
  level: number | null;
  obstacles: readonly Obstacle[];
  hints: readonly Hint[];
};

/** Somebody who said that they know the technology of an application. */
export type KnowingCandidate = Candidate & {
  applicationId: number;
  level: 1 | 2 | 3;
  /** How many reviews they take in the round, and how many of these are left. */
  capacity: number;
  placesLeft: number;
};

type Row = Pick<Candidate, "id" | "name" | "email" | "openReviews" | "level"> &
  KnownCompany & {
    applicationId: number;
    capacity: number | null;
    taken: number;
    memberEmails: readonly string[];
    actsForCompany: boolean;
    isRecused: boolean;
    isCommissioned: boolean;
    handlesCase: boolean;
    isAway: boolean;
    isUndeclared: boolean;
    seesNames: boolean;
    advisedBefore: boolean;
    isCoMember: boolean;
    employer: string | null;
    interests: readonly DeclaredInterest[];
    hasPledged: boolean;
  };

type Asked = {
  applicationId: number;
  /** Until when they would review, so that it is known who is away. */
  dueOn: Day;
};

/**
 * Everybody with the role of an expert, with what speaks against them in this case: first those who know its technology
 * best, then by load, then by name.
 */
export async function listExperts(
  db: Kysely<Database>,
  { applicationId, dueOn }: Asked,
): Promise<readonly Candidate[]> {
  const found = await readCandidates(db, { applicationIds: [applicationId], dueOn, isKnowing: false });
  return found.map(candidateOf);
}

/** The same for many applications, of those who said that they know its technology alone. */
export async function listKnowing(
  db: Kysely<Database>,
  { applicationIds, dueOn }: { applicationIds: readonly number[]; dueOn: Day },
): Promise<readonly KnowingCandidate[]> {
  const found = await readCandidates(db, { applicationIds, dueOn, isKnowing: true });
  return found.flatMap((row) => {
    const { applicationId, level, capacity, taken } = row;
    if (capacity === null || (level !== 1 && level !== 2 && level !== 3)) return [];
    const placesLeft = Math.max(0, capacity - taken);
    return [{ ...candidateOf(row), applicationId, level, capacity, placesLeft }];
  });
}

async function readCandidates(
  db: Kysely<Database>,
  asked: { applicationIds: readonly number[]; dueOn: Day; isKnowing: boolean },
): Promise<readonly Row[]> {
  const { applicationIds, dueOn, isKnowing } = asked;
  const day = today();
  const { rows } = await sql<Row>`
    select a.id as "applicationId", p.id, p.name, p.email, t.level, e.employer, e.capacity,
      (select count(*) from review r join application on application.id = r.application_id
        where r.expert_id = p.id and r.submitted_at is null and r.closed_at is null and r.declined_at is null
          and status = 'examination') as "openReviews",
      exists (select from membership where person_id = p.id and company_id = a.company_id)
        or exists (select from mandate where person_id = p.id and company_id = a.company_id and revoked_at is null
          and (expires_on is null or expires_on >= ${day}::date)) as "actsForCompany",
      exists (select from recusal where application_id = a.id and person_id = p.id) as "isRecused",
      exists (select from review where application_id = a.id and expert_id = p.id and declined_at is null
        and closed_at is null) as "isCommissioned",
      exists (select from assignment where application_id = a.id and person_id = p.id) as "handlesCase",
      exists (select from expert_absence where person_id = p.id and from_on <= ${dueOn}::date
        and until_on >= ${day}::date) as "isAway",
      ${isBlind()} and not exists (select from applicant_conflict
        where person_id = p.id and round_id = a.round_id and applicant_id = a.company_id) as "isUndeclared",
      ${isBlind()} and exists (select from staff_role where person_id = p.id
        and role not in ('expert', 'programme_manager')) as "seesNames",
      exists (select from mandate where person_id = p.id and company_id = a.company_id) as "advisedBefore",
      exists (select from membership own join membership other on other.company_id = own.company_id
        and other.person_id <> own.person_id join membership theirs on theirs.person_id = other.person_id
        where own.person_id = p.id and theirs.company_id = a.company_id) as "isCoMember",
      (select count(*) from review r join application o on o.id = r.application_id
        where r.expert_id = p.id and o.round_id = a.round_id and r.closed_at is null and r.declined_at is null) as taken,
      coalesce(e.pledged_year = extract(year from ${day}::date), false) as "hasPledged",
      (select coalesce(json_agg(json_build_object('kind', kind, 'company', company, 'number', number)), '[]')
        from expert_interest where person_id = p.id) as interests,
      (select coalesce(json_agg(m.email), '[]') from membership join person m on m.id = membership.person_id
        where company_id = a.company_id) as "memberEmails",
      (select json_agg(name) from unnest(array[c.name, c.name_en]) name where name is not null) as names,
      (select coalesce(json_agg(number), '[]') from business_number where company_id = c.id
        and verified_at is not null and ended_at is null) as numbers
    from application a join company c on c.id = a.company_id cross join person p
      left join expert e on e.person_id = p.id
      left join expert_technology t on t.person_id = p.id and t.version_id = a.version_id
        and t.technology_code = a.technology_code
    where a.id = any(${applicationIds}::bigint[]) and (t.level is not null or not ${isKnowing}::boolean)
      and exists (select from staff_role where person_id = p.id and role = 'expert')
    order by a.id, t.level desc nulls last, "openReviews", p.name, p.id`.execute(db);
  return rows;
}

function candidateOf(found: Row): Candidate {
  const { id, name, email, openReviews, level, capacity, taken, hasPledged } = found;
  return {
    id,
    name,
    email,
    openReviews,
    level,
    obstacles: obstacles.filter((obstacle) => isThere(found, obstacle)),
    hints: [
      ...tiesOf(found),
      ...(capacity !== null && capacity <= taken ? (["at_capacity"] as const) : []),
      ...(hasPledged ? [] : (["no_pledge"] as const)),
    ],
  };
}

function isThere(found: Row, obstacle: Obstacle): boolean {
  const there: Record<Obstacle, boolean> = {
    acts_for_company: found.actsForCompany,
    recused: found.isRecused,
    commissioned: found.isCommissioned,
    handles_case: found.handlesCase,
    sees_names: found.seesNames,
    undeclared: found.isUndeclared,
    away: found.isAway,
  };
  return there[obstacle];
}

function tiesOf(found: Row): readonly Tie[] {
  const there: Record<(typeof knownTies)[number], boolean> = {
    same_domain: found.memberEmails.some((member) => isSameDomain(member, found.email)),
    same_employer: found.employer !== null && isNamed(found.employer, found),
    advised_before: found.advisedBefore && !found.actsForCompany,
    co_member: found.isCoMember && !found.actsForCompany,
  };
  return [...knownTies.filter((tie) => there[tie]), ...declaredAt(found.interests, found)];
}
