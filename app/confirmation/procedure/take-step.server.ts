import { type Kysely, sql, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { actorFor, actorsOf } from "./acting.ts";
import { isSame, type LaterEvent, listEventsSince } from "./events-since.server.ts";
import type { StepName } from "./procedure.ts";
import type { Status } from "./statuses.ts";
import type { Actor } from "./step.ts";
import { type StepOutcome, type StepRequest, transition } from "./transition.server.ts";

export type Taking = {
  viewer: Person;
  applicationId: number;
  step: StepName;
  /** The revision that the page showed; none where others may act at the same time, as experts and ministries do. */
  seenRevision?: number | undefined;
  /** Whether an event is what this form would have written, where comparing ids and details cannot tell. */
  isSame?: (event: LaterEvent) => boolean;
} & Pick<StepRequest, "ids" | "details">;

/** What the case is when the step has been taken, inside its transaction. */
export type Taken = { companyId: number; status: Status; eventNumber: number; at: string };

export type StepRefusal = Extract<StepOutcome, { ok: false }> & {
  /** What happened since the page was opened, oldest first; only where that is the reason. */
  changes?: readonly LaterEvent[];
};

/** `value`: what was written with the step; undefined where the same form had already been sent. */
export type StepTaken<T = void> = { ok: true; value?: T | undefined } | StepRefusal;

/** Thrown by `write` to undo the step, with what is said instead. */
export class StepUndone extends Error {
  readonly reasons: readonly Bilingual[];
  constructor(reasons: readonly Bilingual[]) {
    super("a step was undone by what belongs to it");
    this.reasons = reasons;
  }
}

/**
 * A person takes a step, and what belongs to it is written in the same transaction: all of it, or nothing. The same form
 * sent twice takes the step once and is answered as if it had been sent once. People who have nothing to do with the case,
 * or have recused themselves from it, are told that there is none. In a transaction of the caller a refusal may leave
 * something written: the caller then rolls it back.
 */
export function takeStep<T>(
  db: Kysely<Database>,
  { viewer, ...taking }: Taking,
  write: Writing<T>,
): Promise<StepTaken<T>> {
  return take(db, { ...taking, personId: viewer.id }, write, (companyId) => {
    if (actorsOf(viewer, companyId).length === 0) throw new Refused(notFound);
    const actor = actorFor(viewer, companyId, taking.step);
    if (actor === null) throw new Refused(notYours);
    return actor;
  });
}

/** The same for somebody whom the caller has let in by other means than an office: by a link, say. */
export function takeStepAs<T>(
  db: Kysely<Database>,
  { actor, ...taking }: Omit<Taking, "viewer"> & { actor: Actor; personId: string | null },
  write: Writing<T>,
): Promise<StepTaken<T>> {
  return take(db, taking, write, () => actor);
}

type Writing<T> = (trx: Transaction<Database>, taken: Taken) => Promise<T>;

type TakingAs = Omit<Taking, "viewer"> & { personId: string | null };

async function take<T>(
  db: Kysely<Database>,
  taking: TakingAs,
  write: Writing<T>,
  actorIn: (companyId: number) => Actor,
): Promise<StepTaken<T>> {
  const taken = await attempt(db, taking, write, actorIn);
  if (taken.ok || taken.because === "not_found") return taken;
  const { applicationId, seenRevision } = taking;
  const later = await listEventsSince(db, { applicationId, seenRevision: seenRevision ?? 0 });
  // What others did in between may be the reason to decide otherwise, so only the first event can be the same form.
  if ((seenRevision === undefined ? later : later.slice(0, 1)).some(sameAs(taking))) return { ok: true };
  return taken.because === "changed" ? { ...taken, changes: later } : taken;
}

function sameAs({ step, personId, ids = {}, details = {}, isSame: decides }: TakingAs) {
  return (event: LaterEvent) =>
    decides === undefined
      ? isSame(event, { step, personId, ids, details })
      : event.step === step && event.personId === personId && decides(event);
}

async function attempt<T>(
  db: Kysely<Database>,
  { applicationId, step, personId, seenRevision, ids, details }: TakingAs,
  write: Writing<T>,
  actorIn: (companyId: number) => Actor,
): Promise<{ ok: true; value: T } | StepRefusal> {
  const at = now().toString({ smallestUnit: "millisecond" });
  const inside = async (trx: Transaction<Database>) => {
    const { rows } = await sql<{ companyId: number; isRecused: boolean }>`
      select company_id as "companyId", exists (select from recusal where application_id = a.id
        and person_id = ${personId}) as "isRecused"
      from application a where id = ${applicationId}`.execute(trx);
    const [found] = rows;
    if (found === undefined || found.isRecused) throw new Refused(notFound);
    const { companyId } = found;
    const outcome = await transition(trx, {
      applicationId,
      step,
      actor: actorIn(companyId),
      personId,
      at,
      ...(seenRevision !== undefined && { seenRevision }),
      ...(ids && { ids }),
      ...(details && { details }),
    });
    if (!outcome.ok) throw new Refused(outcome);
    const { status, eventNumber } = outcome;
    return { ok: true as const, value: await write(trx, { companyId, status, eventNumber, at }) };
  };
  const undoing = db instanceof Transaction ? inside(db) : db.transaction().execute(inside);
  return undoing.catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof StepUndone) return { ok: false, because: "guard", reasons: error.reasons };
    throw error;
  });
}

/** Rolls the transaction back and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: StepRefusal;
  constructor(refusal: StepRefusal) {
    super("a step was refused");
    this.refusal = refusal;
  }
}

const notFound: StepRefusal = { ok: false, because: "not_found", reasons: [] };
const notYours: StepRefusal = {
  ok: false,
  because: "not_allowed",
  reasons: [{ ko: "이 처리는 다른 담당자의 일입니다.", en: "This step belongs to another role." }],
};
