import { type Kysely, sql } from "kysely";
import type { Submitted } from "#app/confirmation/case/load-submissions.server.ts";
import type { ShownAnswer } from "#app/confirmation/case/read-submission.ts";
import type { FormDefinition } from "#app/confirmation/form/form-definition.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Database } from "#db/schema.ts";

type Request = {
  id: number;
  fields: readonly string[];
  words: string;
  requestedAt: string;
  requestedBy: Signature;
  dueOn: string;
  answeredAt: string | null;
  closedAt: string | null;
  closedReason: string | null;
  /** The outward act; null: asked for before requests were letters. */
  letter: { id: number; number: string; sentAt: string | null; arrivedAt: string | null } | null;
};
export type Supplement = Omit<Request, "fields"> & { fields: readonly SupplementedField[] };

/** What a named question said when it was named, and what it said when the supplement was handed in. */
export type SupplementedField = { key: string; before: ShownAnswer | null; after: ShownAnswer | null };

/** The supplement requests of a case, the newest first. The caller checks access. */
export async function loadSupplements(
  db: Kysely<Database>,
  { applicationId, submissions }: { applicationId: number; submissions: readonly Submitted[] },
): Promise<readonly Supplement[]> {
  const { rows } = await sql<Request>`
    select s.id, s.fields, s.words, s.requested_at as "requestedAt", s.due_on as "dueOn",
      json_build_object('actor', 'centre_officer', 'name', p.name) as "requestedBy", s.answered_at as "answeredAt", s.closed_at as "closedAt", s.closed_reason as "closedReason",
      case when l.id is not null then json_build_object('id', l.id, 'number', l.number, 'sentAt', l.sent_at,
        'arrivedAt', l.arrived_at) end as letter
    from supplement_request s left join person p on p.id = s.requested_by left join letter l on l.id = s.letter_id
    where s.application_id = ${applicationId}
    order by s.requested_at desc, s.id desc`.execute(db);
  return rows.map(({ fields, ...request }) => {
    const asked = Date.parse(request.requestedAt);
    const before = submissions.findLast(({ at }) => Date.parse(at) <= asked);
    const after =
      request.answeredAt === null ? undefined : submissions.find(({ at }) => Date.parse(at) > asked);
    return {
      ...request,
      fields: fields.map((key) => ({ key, before: answerIn(before, key), after: answerIn(after, key) })),
    };
  });
}

function answerIn(submitted: Submitted | undefined, key: string): ShownAnswer | null {
  const questions = submitted?.content?.flatMap((part) => part.questions) ?? [];
  return questions.find((question) => question.key === key) ?? null;
}

export type AskedParts = readonly Pick<FormDefinition["parts"][number], "key" | "title" | "questions">[];

/** The questions of the form that the case was made with, part by part. */
export async function loadQuestions(db: Kysely<Database>, applicationId: number): Promise<AskedParts> {
  const { rows } = await sql<{ parts: AskedParts | null }>`
    select f.definition -> 'parts' as parts
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0]?.parts ?? [];
}
