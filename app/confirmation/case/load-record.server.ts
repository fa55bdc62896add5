import { type Kysely, sql } from "kysely";
import type { ChainState } from "#app/confirmation/procedure/event-chain.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import type { Database } from "#db/schema.ts";

export type RecordedEvent = {
  number: number;
  at: string;
  /** Null: a job, or somebody who was erased. */
  name: string | null;
  actor: string;
  step: string;
  /** Null: the status stayed. */
  toStatus: string | null;
  /** What was said with it, in its own words. */
  words: string | null;
  isErased: boolean;
};

export type Message = {
  id: number;
  audience: "applicant" | "note";
  words: string;
  name: string | null;
  at: string;
  isFromApplicant: boolean;
};

export type CaseRecord = {
  events: readonly RecordedEvent[];
  chain: ChainState;
  messages: readonly Message[];
};

/**
 * All that happened to a case with who did it, and whether it is as it was written; for officials. Internal notes come
 * along. The caller checks access.
 */
export async function loadRecord(db: Kysely<Database>, applicationId: number): Promise<CaseRecord> {
  const { events, chain } = await loadChain(db, applicationId);
  const people = [...new Set(events.flatMap(({ personId }) => personId ?? []))];
  const { rows: named } = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${people})`.execute(db);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const { rows: messages } = await sql<Message>`
    select m.id, m.audience, m.words, p.name, m.written_at as at, m.is_from_applicant as "isFromApplicant"
    from application_message m left join person p on p.id = m.written_by
    where m.application_id = ${applicationId}
    order by m.written_at, m.id
    limit 1000`.execute(db);
  return {
    chain,
    messages,
    events: events.map(({ number, at, personId, actor, step, fromStatus, toStatus, details }) => ({
      number,
      at,
      name: personId === null ? null : (names.get(personId) ?? null),
      actor,
      step,
      toStatus: fromStatus === toStatus ? null : toStatus,
      words: wordsIn(details),
      isErased: details.some(({ isErased }) => isErased),
    })),
  };
}

function wordsIn(details: readonly { key: string; value: unknown }[]): string | null {
  const said = details.flatMap(({ key, value }) =>
    (key === "words" || key === "reason") && typeof value === "string" ? [value] : [],
  );
  return said.join("\n") || null;
}
