import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import {
  type StepTaken,
  StepUndone,
  takeStep,
  takeStepAs,
} from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import type { Opinion } from "./consultation.ts";
import { notOpen } from "./find-consultation.server.ts";

type Answer = { opinion: Opinion; words: string };
/** By their link, which may be revoked at this very moment, or by their account. */
type Respondent = { email: string; linkHash: string } | { viewer: Person };
type Asked = { applicationId: number; consultationId: number };

/**
 * The ministry answers, by its link or its account; who that is, `openLink` or `loadQuestion` has just found out.
 */
export async function answerConsultation(
  db: Kysely<Database>,
  { asked, by, answer }: { asked: Asked; by: Respondent; answer: Answer },
): Promise<StepTaken> {
  const personId = "viewer" in by ? by.viewer.id : null;
  const { words } = answer;
  const taking = {
    ...stepOf(asked, answer),
    details: { words },
    actor: "ministry_respondent",
    personId,
  } as const;
  const written =
    "viewer" in by ? { answeredBy: by.viewer.id } : { answeredBy: by.email, linkHash: by.linkHash };
  return takeStepAs(db, taking, (trx, { at }) => write(trx, asked, { ...answer, ...written, at }));
}

/** The officer enters what a ministry answered by an official document. */
export async function recordAnswer(
  db: Kysely<Database>,
  request: Asked & { viewer: Person; seenRevision: number; source: string } & Answer,
): Promise<StepTaken> {
  const { viewer, seenRevision, source, ...answer } = request;
  const { words } = answer;
  const taking = { ...stepOf(request, answer), details: { words, source }, viewer, seenRevision } as const;
  return takeStep(db, taking, (trx, { at }) =>
    write(trx, request, { ...answer, source, answeredBy: viewer.id, at }),
  );
}

function stepOf({ applicationId, consultationId }: Asked, { opinion }: Answer) {
  return { applicationId, step: "answer_consultation", ids: { consultationId, opinion } } as const;
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

/**
 * Whether this account, or this link, has given exactly this answer: a form that was sent twice finds no open consultation
 * the second time.
 */
export async function isAnswered(
  db: Kysely<Database>,
  { by, answer }: { by: { viewer: Person; consultationId: number } | { linkHash: string }; answer: Answer },
): Promise<boolean> {
  const found = await db
    .selectFrom("consultation")
    .select("id")
    .where("opinion", "=", answer.opinion)
    .where("opinion_words", "=", answer.words)
    .where((eb) =>
      eb.and(
        "viewer" in by ? { id: by.consultationId, answered_by: by.viewer.id } : { link_hash: by.linkHash },
      ),
    )
    .executeTakeFirst();
  return found !== undefined;
}
