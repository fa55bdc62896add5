import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { type KnowingCandidate, listKnowing } from "#app/confirmation/review/list-experts.server.ts";
import { isTie } from "#app/confirmation/review/ties.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";
import type { Allocation, Level } from "./allocation.ts";

/** An application that needs experts, as the proposal shows it. */
export type OpenCase = {
  id: number;
  reference: string;
  company: string;
  /** Null: security-classed. */
  title: string | null;
  technology: Bilingual;
  revision: number;
  present: readonly { id: string; name: string }[];
};

export type RoundState = {
  allocation: Allocation;
  cases: readonly OpenCase[];
  /** Everybody who knows the technology of a case, whether or not they may review it. */
  candidates: readonly KnowingCandidate[];
};

type Wanted = { viewer: Person; roundId: number; dueOn: Day; reviewers: number; pairCap: number };

/**
 * The applications of a round that are examined and have fewer experts than wanted, and who may review them. Hard rules
 * are kept by leaving out whom they bar: ties to the applicant, away, no pledge, no expertise, no place left. Cases that
 * the viewer may not see are not among them.
 */
export async function loadAllocation(db: Kysely<Database>, wanted: Wanted): Promise<RoundState> {
  const { viewer, roundId, dueOn, reviewers, pairCap } = wanted;
  const { rows: cases } = await sql<OpenCase>`
    select a.id, a.reference, c.name as company, case when a.security_class <> 'security' then a.title end as title,
      json_build_object('ko', t.ko, 'en', t.en) as technology, a.revision,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by r.id), '[]')
        from review r join person p on p.id = r.expert_id
        where r.application_id = a.id and r.declined_at is null and r.closed_at is null) as present
    from application a join company c on c.id = a.company_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where a.round_id = ${roundId} and a.status = 'examination' and ${isSeenBy(viewer)}
    order by a.submitted_at, a.id`.execute(db);
  const candidates = await listKnowing(db, { applicationIds: cases.map(({ id }) => id), dueOn });
  const allowed = candidates.filter((each) => each.id !== viewer.id && isAllowed(each));
  const fits = new Map<number, Map<string, Level>>(cases.map(({ id }) => [id, new Map()]));
  const places = new Map<string, number>();
  for (const { applicationId, id, level, placesLeft } of allowed) {
    fits.get(applicationId)?.set(id, level);
    places.set(id, placesLeft);
  }
  return {
    cases,
    candidates,
    allocation: {
      applications: cases
        .map(({ id, present }) => ({
          id,
          wanted: Math.max(0, reviewers - present.length),
          present: present.map((expert) => expert.id).sort(),
        }))
        .sort((one, other) => one.id - other.id),
      experts: [...places]
        .map(([id, left]) => ({ id, places: left }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
      fits,
      pairCap,
    },
  };
}

/** Whether an expert may be proposed for a case. */
function isAllowed({ obstacles, hints, placesLeft }: KnowingCandidate): boolean {
  return (
    obstacles.length === 0 && placesLeft > 0 && !hints.some((hint) => hint === "no_pledge" || isTie(hint))
  );
}
