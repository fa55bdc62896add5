import { sql } from "kysely";
import * as consultations from "#app/confirmation/consult/case-consultations.page.tsx";
import * as consultation from "#app/confirmation/consult/consultation.page.tsx";
import * as decision from "#app/confirmation/decide/decision.page.tsx";
import * as withdrawal from "#app/confirmation/follow/withdraw.page.tsx";
import { rubric } from "#app/confirmation/form/rubric.ts";
import * as letters from "#app/confirmation/letters/case-letters.page.tsx";
import * as reviews from "#app/confirmation/review/case-reviews.page.tsx";
import * as review from "#app/confirmation/review/review.page.tsx";
import * as screening from "#app/confirmation/screen/screening.page.tsx";
import * as answering from "#app/confirmation/supplement/answer-supplement.page.tsx";
import * as supplements from "#app/confirmation/supplement/supplements.page.tsx";
import { db } from "#db/client.server.ts";
import { enforcedPage } from "#tests/support/enforced-page.ts";
import {
  aCarriedVote,
  aConsultation,
  aDecision,
  aLetter,
  aRecommendation,
  aReview,
  aSupplement,
  at,
  dueOn,
} from "./step-facts.ts";
import { idOf } from "./step-people.ts";
import { type Fields, ofCompany, officer, type Row } from "./step-row.ts";
import { rowsOfOutcome } from "./step-rows-of-outcome.ts";

export type { Row } from "./step-row.ts";

const screeningPage = enforcedPage("confirmation/screen/screening.page.tsx", screening);
const supplementsPage = enforcedPage("confirmation/supplement/supplements.page.tsx", supplements);
const consultationsPage = enforcedPage("confirmation/consult/case-consultations.page.tsx", consultations);
const reviewsPage = enforcedPage("confirmation/review/case-reviews.page.tsx", reviews);
const decisionPage = enforcedPage("confirmation/decide/decision.page.tsx", decision);
const lettersPage = enforcedPage("confirmation/letters/case-letters.page.tsx", letters);
const reviewPage = enforcedPage("confirmation/review/review.page.tsx", review);
const consultationPage = enforcedPage("confirmation/consult/consultation.page.tsx", consultation);
const answeringPage = enforcedPage("confirmation/supplement/answer-supplement.page.tsx", answering);
const withdrawalPage = enforcedPage("confirmation/follow/withdraw.page.tsx", withdrawal);

const assessment: Fields = Object.fromEntries([
  ["result", "confirmed"],
  ...rubric.flatMap(({ key }, index) => [
    [`reasons[${index}].key`, key],
    [`reasons[${index}].level`, "4"],
    [`reasons[${index}].words`, `근거가 뚜렷함(${key})`],
  ]),
]);
const scores: Fields = Object.fromEntries(
  rubric.flatMap(({ key }) => [
    [`${key}.level`, "4"],
    [`${key}.words`, "신청서의 표에서 보았습니다"],
  ]),
);

const ofExpert = (reviewId: string) => ({ path: `/agency/reviews/${reviewId}`, params: { reviewId } });
const nothing = async () => ({});

/** Every step that somebody takes by a form. */
export const rows: readonly Row[] = [
  ...rowsOfOutcome,
  { ...officer, step: "begin_screening", page: screeningPage, status: "received", prepare: nothing },
  {
    ...officer,
    step: "pass_screening",
    page: screeningPage,
    status: "screening",
    prepare: async (id) => {
      await sql`insert into screening_check (application_id, key, is_met, checked_at)
        select ${id}, check_ ->> 'key', true, ${at} from confirmation_form f,
          jsonb_array_elements(f.definition -> 'checks') check_ where f.id = 'holding-1'`.execute(db);
      return {};
    },
  },
  {
    ...officer,
    step: "return",
    page: screeningPage,
    status: "screening",
    prepare: async () => ({ fields: { reason: "근거 규정에 따라 반려합니다" } }),
  },
  {
    ...officer,
    step: "request_supplement",
    page: supplementsPage,
    prepare: async () => ({ fields: { fields: "summary", words: "요약서에 수치를 적어 주십시오.", dueOn } }),
  },
  {
    ...officer,
    step: "close_supplement",
    page: supplementsPage,
    prepare: async (id) => {
      await aSupplement(id);
      return { fields: { reason: "기한이 지났습니다" } };
    },
  },
  {
    ...officer,
    step: "request_consultation",
    page: consultationsPage,
    prepare: async () => ({
      fields: { agencyId: "motir", channel: "document", words: "의견을 주십시오", dueOn },
    }),
  },
  {
    ...officer,
    step: "answer_consultation",
    page: consultationsPage,
    prepare: async (id) => ({
      fields: {
        consultationId: await aConsultation(id, { channel: "document" }),
        opinion: "agrees",
        words: "이견 없음",
        source: "산업기술과-123",
      },
    }),
  },
  {
    ...officer,
    step: "close_consultation",
    page: consultationsPage,
    prepare: async (id) => ({
      fields: { consultationId: await aConsultation(id), reason: "두 차례 독촉했습니다" },
    }),
  },
  {
    ...officer,
    step: "commission_review",
    page: reviewsPage,
    prepare: async () => ({ fields: { expertIds: idOf("expert"), dueOn } }),
  },
  {
    ...officer,
    step: "close_review",
    page: reviewsPage,
    prepare: async (id) => ({ fields: { reviewId: await aReview(id), reason: "건강상 사유" } }),
  },
  {
    ...officer,
    step: "recommend",
    page: decisionPage,
    prepare: async (id) => {
      await aConsultation(id, { answered_at: at });
      return { fields: assessment };
    },
  },
  {
    ...officer,
    step: "begin_deliberation",
    page: decisionPage,
    prepare: async (id) => {
      await aRecommendation(id);
      return {};
    },
  },
  {
    ...officer,
    step: "send_back",
    page: decisionPage,
    prepare: async (id) => {
      await aRecommendation(id);
      return { fields: { reason: "수치의 출처를 확인하십시오" } };
    },
  },
  {
    ...officer,
    step: "decide",
    page: decisionPage,
    status: "deliberation",
    prepare: async (id) => {
      await aRecommendation(id);
      await aCarriedVote(id);
      return { fields: assessment };
    },
  },
  {
    ...officer,
    step: "notify",
    page: lettersPage,
    status: "decided",
    prepare: async (id) => {
      await aDecision(id);
      return {};
    },
  },
  {
    ...officer,
    step: "record_arrival",
    page: lettersPage,
    status: "notified",
    prepare: async (id) => {
      return { fields: { letterId: await aLetter(id), arrivedAt: "2026-11-21T13:00" } };
    },
  },
  {
    step: "declare_review",
    who: "expert",
    page: reviewPage,
    status: "examination",
    prepare: async (id) => ofExpert(await aReview(id, null)),
  },
  {
    step: "decline_review",
    who: "expert",
    page: reviewPage,
    status: "examination",
    prepare: async (id) => ({ ...ofExpert(await aReview(id)), fields: { reason: "공동 연구를 했습니다" } }),
  },
  {
    step: "submit_review",
    who: "expert",
    page: reviewPage,
    status: "examination",
    prepare: async (id) => ({ ...ofExpert(await aReview(id)), fields: scores }),
  },
  {
    step: "answer_consultation",
    who: "respondent",
    page: consultationPage,
    status: "examination",
    prepare: async (id) => {
      const consultationId = await aConsultation(id);
      return {
        path: `/agency/consultations/${consultationId}`,
        params: { consultationId },
        fields: { opinion: "agrees", words: "이견 없음" },
      };
    },
  },
  {
    step: "answer_supplement",
    who: "owner",
    page: answeringPage,
    status: "examination",
    prepare: async (id) => {
      await aSupplement(id);
      return { ...ofCompany(id, "/supplement"), fields: { summary: "성능은 98%입니다." } };
    },
  },
  {
    step: "withdraw",
    who: "owner",
    page: withdrawalPage,
    status: "received",
    prepare: async (id) => ({ ...ofCompany(id, "/withdraw"), fields: { sure: "yes" } }),
  },
];
