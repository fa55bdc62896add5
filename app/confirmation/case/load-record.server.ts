import { type Kysely, sql } from "kysely";
import type { ChainState, StoredEvent } from "#app/confirmation/procedure/event-chain.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import { eventSignature, hadMandate } from "#app/confirmation/procedure/signed-by.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { About, RecordedEvent } from "./record-view.ts";

export type Message = {
  id: number;
  audience: "applicant" | "note";
  words: string;
  by: Signature;
  at: string;
};

export type CaseRecord = {
  events: readonly RecordedEvent[];
  chain: ChainState;
  messages: readonly Message[];
};

/**
 * All that happened to a case with who did it and whom it was about, and whether it is as it was written; for officials.
 * Internal notes come along. The caller checks access.
 */
export async function loadRecord(db: Kysely<Database>, applicationId: number): Promise<CaseRecord> {
  const { events, chain } = await loadChain(db, applicationId);
  const { rows: messages } = await sql<Message>`
    select m.id, m.audience, m.words, m.written_at as at, json_build_object('name', p.name,
      'actor', case when m.is_from_applicant then 'applicant' else 'official' end,
      'isConsultant', m.is_from_applicant
        and ${hadMandate(sql`a.company_id`, sql`m.written_by`, sql`m.written_at`)}) as by
    from application_message m join application a on a.id = m.application_id left join person p on p.id = m.written_by
    where m.application_id = ${applicationId}
    order by m.written_at, m.id
    limit 1000`.execute(db);
  const { rows: signed } = await sql<{ number: number; by: Signature }>`
    select e.number, ${eventSignature} as by
    from application_event e join application a on a.id = e.application_id
    where e.application_id = ${applicationId}`.execute(db);
  const signatures = new Map(signed.map(({ number, by }) => [number, by]));
  const named = await readNamed(db, applicationId, events);
  return {
    chain,
    messages,
    events: events.map((event) => {
      const { number, at, step, fromStatus, toStatus, details } = event;
      return {
        number,
        at,
        by: signatures.get(number) ?? { actor: "official", name: null },
        step,
        about: aboutOf(event, named),
        toStatus: fromStatus === toStatus ? null : toStatus,
        words: wordsIn(details),
        isErased: details.some(({ isErased }) => isErased),
      };
    }),
  };
}

/** What the ids in the events of a case stand for. */
type Named = {
  people: Readonly<Record<string, string>>;
  ministries: Readonly<Record<string, Bilingual>>;
  consultations: Readonly<Record<string, string>>;
  reviews: Readonly<Record<string, string>>;
  letters: Readonly<Record<string, string>>;
};

async function readNamed(
  db: Kysely<Database>,
  applicationId: number,
  events: readonly StoredEvent[],
): Promise<Named> {
  const people = events.flatMap((event) => peopleIn(event));
  const agencies = events.flatMap(({ payload }) => payload.ids.agencyId ?? []);
  const { rows } = await sql<Named>`
    select
      (select coalesce(json_object_agg(id, name), '{}') from person where id = any(${people})
        or id in (select expert_id from review where application_id = ${applicationId})) as people,
      (select coalesce(json_object_agg(id, json_build_object('ko', ko, 'en', coalesce(en, ko))), '{}') from agency
        where id = any(${agencies})
          or id in (select agency_id from consultation where application_id = ${applicationId})) as ministries,
      (select coalesce(json_object_agg(id, agency_id), '{}') from consultation
        where application_id = ${applicationId}) as consultations,
      (select coalesce(json_object_agg(id, expert_id), '{}') from review
        where application_id = ${applicationId}) as reviews,
      (select coalesce(json_object_agg(id, number), '{}') from letter
        where application_id = ${applicationId}) as letters`.execute(db);
  const [named] = rows;
  if (named === undefined) throw new Error("a query of single values has one row");
  return named;
}

/** Those whom an entry commissions or makes responsible; none where that was erased. */
function peopleIn({ details }: StoredEvent): readonly string[] {
  return details.flatMap(({ key, value }) => {
    if (key === "personId" && typeof value === "string") return [value];
    if (key !== "expertIds" || !Array.isArray(value)) return [];
    return value.filter((id): id is string => typeof id === "string");
  });
}

function aboutOf(event: StoredEvent, { people, ministries, consultations, reviews, letters }: Named): About {
  const { step, personId, payload, details } = event;
  const { agencyId, consultationId, reviewId, letterId, role, channel, opinion, result, outcome, dueOn } =
    payload.ids;
  const ministry = ministries[agencyId ?? consultations[consultationId ?? ""] ?? ""];
  const expert = reviews[reviewId ?? ""];
  // An expert's own steps are signed by the expert already.
  const whom = [...peopleIn(event), ...(expert === undefined || expert === personId ? [] : [expert])];
  const names = whom.flatMap((id) => people[id] ?? []);
  const letter = letters[letterId ?? ""];
  const document = details.find(({ key }) => key === "source")?.value;
  const checks = step === "save_checks" ? details.find(({ key }) => key === "checks")?.value : undefined;
  const conditions = details.find(({ key }) => key === "conditions")?.value;
  const texts = Object.entries({ role, channel, opinion, result, outcome, dueOn }).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  return {
    ...Object.fromEntries(texts),
    ...(ministry && { ministry }),
    ...(names.length > 0 && { people: names }),
    ...(letter !== undefined && { letter }),
    ...(typeof document === "string" && { document }),
    ...(Array.isArray(checks) && { checks: countChecks(checks) }),
    ...(Array.isArray(conditions) && { conditions: conditions.length }),
  };
}

function countChecks(checks: readonly { isMet?: unknown }[]): { met: number; notMet: number } {
  const met = checks.filter(({ isMet }) => isMet === true).length;
  return { met, notMet: checks.length - met };
}

function wordsIn(details: readonly { key: string; value: unknown }[]): string | null {
  const said = details.flatMap(({ key, value }) =>
    (key === "words" || key === "reason") && typeof value === "string" ? [value] : [],
  );
  return said.join("\n") || null;
}
