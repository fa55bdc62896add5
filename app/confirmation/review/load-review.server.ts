import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { loadSubmissions, type Submitted } from "#app/confirmation/case/load-submissions.server.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { BlindView } from "./blind/blind-view.ts";
import { findReviewWithView, type OwnReview } from "./find-review.server.ts";
import type { Score } from "./scores.ts";

export type ReviewContent = {
  rubric: readonly RubricCriterion[];
  /** `scope`: the official definition, in each language in which there is one. */
  technology: Bilingual & { scope: { ko: string | null; en: string | null } };
  /** Empty: security-classed, whose content is not online, or examined no more. */
  submissions: readonly Submitted[];
};

/** `content` null: nothing is shown before the declaration. `others`: once the own score is in. */
export type LoadedReview = {
  review: OwnReview;
  content: ReviewContent | null;
  others: readonly (readonly Score[])[];
};

/**
 * A commission of this expert, or null. In the order of trust: first title and applicant, after the declaration the
 * frozen submission, after the own score those of the others, without their names. Each look at a sensitive one is
 * recorded.
 */
export async function loadReview(
  db: Kysely<Database>,
  asked: { viewer: Person; reviewId: number },
): Promise<LoadedReview | null> {
  const found = await findReviewWithView(db, asked);
  if (found === null) return null;
  const { review, view } = found;
  if (review.declaredAt === null) return { review, content: null, others: [] };
  if (review.securityClass === "sensitive")
    await recordLook(db, {
      viewer: asked.viewer,
      applicationId: review.applicationId,
      actor: "expert",
      place: "review",
      number: review.id,
    });
  const content = await readContent(db, review, view);
  const others = review.submittedAt === null ? [] : await readOthers(db, review, view);
  return { review, content, others };
}

async function readContent(
  db: Kysely<Database>,
  review: OwnReview,
  view: BlindView | null,
): Promise<ReviewContent> {
  const { rows } = await sql<Omit<ReviewContent, "submissions">>`
    select f.definition -> 'rubric' as rubric,
      json_build_object('ko', t.ko, 'en', t.en,
        'scope', json_build_object('ko', t.scope_ko, 'en', t.scope_en)) as technology
    from application a
      join confirmation_form f on f.id = a.form_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where a.id = ${review.applicationId}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error("a review is of an application");
  const submissions = review.isExamined ? await loadSubmissions(db, review.applicationId) : [];
  return {
    ...found,
    submissions:
      view === null
        ? submissions
        : submissions.map((each) => view.submitted(each, `/agency/reviews/${review.id}/files`)),
  };
}

async function readOthers(
  db: Kysely<Database>,
  review: OwnReview,
  view: BlindView | null,
): Promise<readonly (readonly Score[])[]> {
  const { rows } = await sql<{ scores: readonly Score[] }>`
    select scores from review
    where application_id = ${review.applicationId} and id <> ${review.id} and submitted_at is not null
    order by md5(id::text)`.execute(db);
  if (view === null) return rows.map(({ scores }) => scores);
  return rows.map(({ scores }) => scores.map((score) => ({ ...score, words: view.text(score.words) })));
}
