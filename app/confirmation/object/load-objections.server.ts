import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";
import type { LodgedAs } from "./objection-period.ts";

export type ObjectionOutcome = "upheld" | "changed" | "refused";

/** The letter that is, or can be, objected to. */
export type Contested = {
  letterId: number;
  kind: "decision" | "revocation";
  number: string;
  writtenAt: string;
  arrivedAt: string | null;
};

export type Objection = {
  id: number;
  contested: Contested;
  channel: "online" | "paper";
  lodgedAs: LodgedAs;
  lodgedAt: string;
  /** Null: about a security technology. */
  words: string | null;
  enteredBy: Signature;
  dueOn: Day;
  /** How it ended: by a decision, or because the applicant took it back. */
  outcome: ObjectionOutcome | "withdrawn" | null;
  outcomeWords: string | null;
  decidedAt: string | null;
  decidedBy: Signature | null;
  /** The letter by which it was decided. */
  letter: { id: number; number: string } | null;
};

/** What can be objected to, by which rules, and what was objected to. */
export type Objecting = {
  /** Null: nothing was sent yet, or there is an objection already. */
  contested: Contested | null;
  /** Newest first. */
  objections: readonly Objection[];
  settings: RoundSettings;
};

const contestedColumns = sql`'letterId', l.id, 'kind', l.kind, 'number', l.number, 'writtenAt', l.written_at,
  'arrivedAt', l.arrived_at`;

/** One query. The caller checks access; null: there is no such case. */
export async function loadObjecting(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<Objecting | null> {
  const { rows } = await sql<Objecting>`
    select r.settings,
      (select json_build_object(${contestedColumns}) from letter l
        where l.application_id = a.id and a.status in ('notified', 'revoked')
          and l.id = (select max(id) from letter where application_id = a.id and kind in ('decision', 'revocation'))
          and not exists (select from objection where letter_id = l.id)) as contested,
      (select coalesce(json_agg(json_build_object('id', o.id, 'contested', json_build_object(${contestedColumns}),
          'channel', o.channel, 'lodgedAs', o.lodged_as, 'lodgedAt', o.lodged_at, 'words', o.words,
          'enteredBy', json_build_object('actor', case o.channel when 'online' then 'applicant' else 'ministry_officer' end,
            'name', e.name),
          'dueOn', o.due_on, 'outcome', o.outcome, 'outcomeWords', o.outcome_words, 'decidedAt', o.decided_at,
          'decidedBy', case when o.outcome is not null then json_build_object(
            'actor', case o.outcome when 'withdrawn' then 'applicant' else 'decider' end, 'name', d.name) end,
          'letter', case when answer.id is not null then json_build_object('id', answer.id, 'number', answer.number) end)
          order by o.id desc), '[]')
        from objection o join letter l on l.id = o.letter_id
          left join letter answer on answer.id = o.outcome_letter_id
          left join person e on e.id = o.entered_by left join person d on d.id = o.decided_by
        where o.application_id = a.id) as objections
    from application a join round r on r.id = a.round_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? null;
}

export type OpenObjection = {
  id: number;
  applicationId: number;
  reference: string;
  company: string;
  contested: "decision" | "revocation";
  lodgedAt: string;
  dueOn: Day;
};

/** All that wait for a decision, the most urgent first, without those that this viewer may not see. */
export async function listOpenObjections(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly OpenObjection[]> {
  const { rows } = await sql<OpenObjection>`
    select o.id, a.id as "applicationId", a.reference, c.name as company, l.kind as contested,
      o.lodged_at as "lodgedAt", o.due_on as "dueOn"
    from objection o
      join application a on a.id = o.application_id
      join company c on c.id = a.company_id
      join letter l on l.id = o.letter_id
    where o.outcome is null and ${isSeenBy(viewer)}
    order by o.due_on, o.id
    limit 500`.execute(db);
  return rows;
}
