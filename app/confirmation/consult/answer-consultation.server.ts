import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import {
  type StepRefusal,
  StepUndone,
  takeStep,
  takeStepAs,
} from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import type { Opinion } from "./consultation.ts";
import { notOpen } from "./find-consultation.server.ts";

type Answer = { opinion: Opinion; words: string };
type Answered = { ok: true } | StepRefusal;
/** By the link that they hold, which may be taken back in this very moment, or by their account. */
type Respondent = { email: string; linkHash: string } | { viewer: Person };
type Asked = { applicationId: number; consultationId: number };

/**
 * The ministry answers, by its link or its account; who that is, `openLink` or `loadQuestion` has just found out. Sent
 * twice it is answered once: the second finds nothing open.
 */
export async function answerConsultation(
  db: Kysely<Database>,
  { asked, by, answer }: { asked: Asked; by: Respondent; answer: Answer },
): Promise<Answered> {
  const personId = "viewer" in by ? by.viewer.id : null;
  const taking = { ...stepOf(asked, answer), actor: "ministry_respondent", personId } as const;
  const written =
    "viewer" in by ? { answeredBy: by.viewer.id } : { answeredBy: by.email, linkHash: by.linkHash };
  const taken = await takeStepAs(db, taking, (trx, { at }) =>
    write(trx, asked, { ...answer, ...written, at }),
  );
  return taken.ok ? { ok: true } : taken;
}

/** The officer enters what a ministry answered by an official document. */
export async function recordAnswer(
  db: Kysely<Database>,
  request: Asked & { viewer: Person; seenRevision: number; source: string } & Answer,
): Promise<Answered> {
  const { viewer, seenRevision, source, ...answer } = request;
  const taking = { ...stepOf(request, answer), viewer, seenRevision } as const;
  const taken = await takeStep(db, taking, (trx, { at }) =>
    write(trx, request, { ...answer, source, answeredBy: viewer.id, at }),
  );
  return taken.ok ? { ok: true } : taken;
}

function stepOf({ applicationId, consultationId }: Asked, { opinion, words }: Answer) {
  const ids = { consultationId, opinion };
  return { applicationId, step: "answer_consultation", ids, details: { words } } as const;
}

type Written = Answer & { answeredBy: string; at: string; linkHash?: string; source?: string | null };

async function write(
  trx: Transaction<Database>,
  { applicationId, consultationId }: Asked,
  { opinion, words, answeredBy, linkHash, source = null, at }: Written,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("consultation")
    .set({
      answered_at: at,
      answered_by: answeredBy,
      opinion,
      opinion_words: words,
      opinion_source: source,
      code_hash: null,
    })
    .where("id", "=", consultationId)
    .where("application_id", "=", applicationId)
    .where("answered_at", "is", null)
    .where("closed_at", "is", null)
    .$if(linkHash !== undefined, (open) =>
      open.where("link_hash", "=", linkHash ?? "").where("link_revoked_at", "is", null),
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StepUndone(notOpen.reasons);
}
