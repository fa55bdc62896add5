import { type Kysely, sql, type Transaction } from "kysely";
import { removeDraftsOfApplication } from "#app/drafts/remove-drafts.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { isDraftOver } from "./case-drafts.ts";
import { enqueueInbox } from "./enqueue-inbox.server.ts";
import { chainStart, eventHash, newSalt, seal } from "./event-chain.server.ts";
import { guardReasons } from "./guard-reasons.ts";
import { failedGuards } from "./guards.ts";
import { isAllowed, type StepName, stepOf } from "./procedure.ts";
import { lockCase, readCaseFacts } from "./read-case-facts.server.ts";
import { type RecordedActor, type SideAct, sideActNames } from "./side-acts.ts";
import { type Status, statuses } from "./statuses.ts";
import type { Actor } from "./step.ts";
import { toldToStaff } from "./told-to-staff.ts";

export type StepRequest = {
  applicationId: number;
  step: StepName;
  /** As whom, and who; a job or a clock has no person. */
  actor: Actor;
  personId: string | null;
  /** The instant of the act (ISO 8601). */
  at: string;
  /** The revision that the page showed; another one by now means that somebody acted in between. */
  seenRevision?: number;
  /** Ids and codes that may stay for ever. */
  ids?: Readonly<Record<string, number | string>>;
  /** Names and texts: kept beside the event, where they can be erased. */
  details?: Readonly<Record<string, unknown>>;
};

export type StepOutcome =
  | { ok: true; status: Status; eventNumber: number }
  | { ok: false; because: "not_found" | "not_allowed" | "guard" | "changed"; reasons: readonly Bilingual[] };

/**
 * Takes a step of the procedure: the only writer of a status. Locks the case, asks the table and the guards, writes the
 * event behind the last one of its chain and the new status, and removes the drafts that are over by it, all in the
 * caller's transaction: what belongs to the step (a supplement, a decision, a mail) is written in the same one, or none
 * of it is.
 */
export async function transition(trx: Transaction<Database>, request: StepRequest): Promise<StepOutcome> {
  const { applicationId, step, actor, personId, at, seenRevision } = request;
  await lockCase(trx, applicationId);
  const found = await readCaseFacts(trx, applicationId);
  if (found === null) return refused("not_found", []);
  if (seenRevision !== undefined && (await isOutOfDate(trx, found, seenRevision)))
    return refused("changed", [changedMeanwhile]);
  if (!isAllowed(step, found.status, actor)) return refused("not_allowed", [notFromHere(step, found.status)]);
  const failed = failedGuards(stepOf(step).guards, found.facts, { personId, at });
  if (failed.length > 0) {
    const reasons = failed.map((guard) => guardReasons[guard]);
    return refused("guard", reasons);
  }
  const status = stepOf(step).to ?? found.status;
  const eventNumber = await writeEvent(trx, request, found.status, status);
  await trx
    .updateTable("application")
    .set(({ eb }) => ({
      status,
      revision: eb("revision", "+", 1),
      ...(found.status === "draft" && { reference: newReference(at), submitted_at: at }),
    }))
    .where("id", "=", applicationId)
    .execute();
  await removeDraftsOfApplication(trx, applicationId, (draft) => isDraftOver(draft, { ...request, status }));
  return { ok: true, status, eventNumber };
}

/**
 * Records what an official did about a case beside the procedure, behind the last event of its chain and in the caller's
 * transaction, which holds the case (`lockCase`).
 */
export async function recordSideAct(
  trx: Transaction<Database>,
  {
    act,
    ...entry
  }: Pick<StepRequest, "applicationId" | "personId" | "at" | "ids" | "details"> & {
    act: SideAct;
    actor: RecordedActor;
  },
): Promise<void> {
  const { status } = await trx
    .updateTable("application")
    .set(({ eb }) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", entry.applicationId)
    .returning("status")
    .executeTakeFirstOrThrow();
  await writeEvent(trx, { ...entry, step: act }, status, status);
}

/** Whether a step was taken since this revision; what was done beside the procedure changes nothing that a page shows. */
async function isOutOfDate(
  trx: Transaction<Database>,
  { id, revision }: { id: number; revision: number },
  seenRevision: number,
): Promise<boolean> {
  if (seenRevision >= revision) return seenRevision > revision;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (select step from application_event where application_id = ${id}
      order by number desc limit ${revision - seenRevision}) later
    where step = any(${[...sideActNames]})`.execute(trx);
  return rows[0]?.count !== revision - seenRevision;
}

/** The human number on receipts and letters: it tells the year and nothing of the applicant. */
function newReference(at: string) {
  return sql<string>`${`NST-${seoulDay(at).slice(0, 4)}-`} || lpad(nextval('application_reference')::text, 5, '0')`;
}

const changedMeanwhile: Bilingual = {
  ko: "화면을 연 뒤에 이 건이 바뀌었습니다. 무엇이 바뀌었는지 확인한 뒤 다시 하십시오.",
  en: "This case changed since you opened it. Look at what changed, then do it again.",
};

function notFromHere(step: StepName, status: Status): Bilingual {
  const { act } = stepOf(step);
  const { staff } = statuses[status];
  return {
    ko: `‘${staff.ko}’ 상태에서는 ‘${act.ko}’ 처리를 할 수 없거나 담당 업무가 아닙니다.`,
    en: `“${act.en}” is not possible while the case is “${staff.en}”, or not yours to take.`,
  };
}

function refused(
  because: "not_found" | "not_allowed" | "guard" | "changed",
  reasons: readonly Bilingual[],
): StepOutcome {
  return { ok: false, because, reasons };
}

type Entry = Omit<StepRequest, "step" | "actor" | "seenRevision"> & {
  step: StepName | SideAct;
  actor: RecordedActor;
};

async function writeEvent(
  trx: Kysely<Database>,
  { applicationId, step, actor, personId, at, ids = {}, details = {} }: Entry,
  fromStatus: Status,
  toStatus: Status,
): Promise<number> {
  const last = await trx
    .selectFrom("application_event")
    .select(["number", "hash"])
    .where("application_id", "=", applicationId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const kept = Object.entries(details).map(([key, value]) => ({ key, value, salt: newSalt() }));
  const sealed = Object.fromEntries(kept.map(({ key, value, salt }) => [key, seal(value, salt)]));
  const number = (last?.number ?? 0) + 1;
  const payload = { ids, sealed };
  const event = { number, at, personId, actor, step, fromStatus, toStatus, payload };
  const previousHash = last?.hash ?? chainStart;
  await sql`
    insert into application_event
      (application_id, number, at, person_id, actor, step, from_status, to_status, payload, previous_hash, hash)
    values (${applicationId}, ${number}, ${at}, ${personId}, ${actor}, ${step}, ${fromStatus}, ${toStatus},
      ${JSON.stringify(payload)}, ${previousHash}, ${eventHash(event, previousHash)})`.execute(trx);
  if (kept.length > 0) {
    const rows = kept.map(({ key, value, salt }) => ({
      application_id: applicationId,
      number,
      key,
      salt,
      value: JSON.stringify(value),
    }));
    await trx.insertInto("application_event_detail").values(rows).execute();
  }
  if (toldToStaff[step] !== undefined) await enqueueInbox(trx, { applicationId, about: `event ${number}` });
  return number;
}
