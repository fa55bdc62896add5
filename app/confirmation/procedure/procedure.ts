import type { Bilingual } from "#app/i18n/locale.ts";
import type { Guard } from "./guard-reasons.ts";
import type { Status } from "./statuses.ts";

/**
 * The procedure of confirmation (act art. 9, decree art. 8 and 29) as one table: every status, every step, who may
 * take it from where, what must hold first, and what both sides call it. Guards, the list of next steps and the timeline
 * are derived from it. `transition()` alone writes a status.
 */

/** Who acts in the procedure. `applicant`: an owner, editor or consultant of the company; `system`: a job or a clock. */
export const actors = [
  "applicant",
  "centre_officer",
  "ministry_officer",
  "decider",
  "expert",
  "ministry_respondent",
  "system",
] as const;
export type Actor = (typeof actors)[number];

export type Step = {
  /** What is done, as a button says it. */
  act: Bilingual;
  /** What has happened, as the timeline says it to the applicant; null: not told. */
  told: Bilingual | null;
  from: readonly Status[];
  /** Null: the status stays. */
  to: Status | null;
  by: readonly Actor[];
  guards: readonly Guard[];
  /** Where the law says so; an assumption of Naru says that it is one. */
  source: string;
};

const inHand = ["received", "screening", "examination", "deliberation"] as const;
const supplementable = ["screening", "examination", "deliberation"] as const;

export const procedure = {
  submit: {
    act: { ko: "제출", en: "Submit" },
    told: { ko: "신청서를 제출하셨습니다", en: "You submitted the application" },
    from: ["draft"],
    to: "received",
    by: ["applicant"],
    guards: [
      "round_is_open",
      "number_is_verified",
      "answers_are_complete",
      "files_are_clean",
      "declaration_is_made",
    ],
    source: "법 제9조제1항, 영 제8조제1항",
  },
  begin_screening: {
    act: { ko: "형식 검토 시작", en: "Begin screening" },
    told: { ko: "담당자가 형식 검토를 시작했습니다", en: "An officer began the screening" },
    from: ["received"],
    to: "screening",
    by: ["centre_officer"],
    guards: [],
    source: "영 제29조(접수의 위탁)",
  },
  request_supplement: {
    act: { ko: "보완 요구", en: "Request a supplement" },
    told: { ko: "보완을 요구받았습니다", en: "You were asked to supplement the application" },
    from: supplementable,
    to: null,
    by: ["centre_officer"],
    guards: ["no_open_supplement"],
    source: "영 제8조제4항, 제29조",
  },
  answer_supplement: {
    act: { ko: "보완 제출", en: "Submit the supplement" },
    told: { ko: "보완 서류를 제출하셨습니다", en: "You submitted the supplement" },
    from: supplementable,
    to: null,
    by: ["applicant"],
    guards: ["an_open_supplement", "files_are_clean"],
    source: "영 제8조제4항",
  },
  close_supplement: {
    act: { ko: "보완 요구 종료", en: "Close the supplement request" },
    told: {
      ko: "보완 요구가 답변 없이 종료되었습니다",
      en: "The supplement request was closed without an answer",
    },
    from: supplementable,
    to: null,
    by: ["centre_officer"],
    guards: ["an_open_supplement"],
    source: "영 제8조제4항, 제29조",
  },
  pass_screening: {
    act: { ko: "형식 검토 완료", en: "Finish screening" },
    told: { ko: "형식 검토가 끝나 심사를 시작합니다", en: "Screening is done; the examination begins" },
    from: ["screening"],
    to: "examination",
    by: ["centre_officer"],
    guards: ["checklist_is_whole", "no_open_supplement"],
    source: "영 제8조제1항",
  },
  request_consultation: {
    act: { ko: "부처 의견 조회", en: "Consult a ministry" },
    told: { ko: "관계 부처의 의견을 묻고 있습니다", en: "Another ministry is being consulted" },
    from: ["examination"],
    to: null,
    by: ["ministry_officer"],
    guards: [],
    source: "영 제8조제2항",
  },
  answer_consultation: {
    act: { ko: "의견 회신", en: "Answer the consultation" },
    told: { ko: "관계 부처의 의견이 도착했습니다", en: "The ministry's opinion has arrived" },
    from: ["examination", "deliberation"],
    to: null,
    by: ["ministry_respondent", "ministry_officer"],
    guards: [],
    source: "영 제8조제2항",
  },
  close_consultation: {
    act: { ko: "회신 없이 종료", en: "Close without an answer" },
    told: {
      ko: "관계 부처의 의견 조회가 회신 없이 종료되었습니다",
      en: "A consultation was closed without an answer",
    },
    from: ["examination", "deliberation"],
    to: null,
    by: ["ministry_officer"],
    guards: [],
    source: "영 제8조제2항",
  },
  commission_review: {
    act: { ko: "기술 심사 의뢰", en: "Commission a technical review" },
    told: { ko: "전문가의 기술 심사를 시작했습니다", en: "A technical review by an expert began" },
    from: ["examination"],
    to: null,
    by: ["ministry_officer"],
    guards: [],
    source: "영 제8조제3항",
  },
  declare_review: {
    act: { ko: "이해충돌 없음 서약", en: "Declare no conflict" },
    told: null,
    from: ["examination"],
    to: null,
    by: ["expert"],
    guards: [],
    source: "행정청의 공정한 심사(가정)",
  },
  decline_review: {
    act: { ko: "심사 회피", en: "Decline the review" },
    told: null,
    from: ["examination"],
    to: null,
    by: ["expert"],
    guards: [],
    source: "행정청의 공정한 심사(가정)",
  },
  submit_review: {
    act: { ko: "심사 의견 제출", en: "Submit the review" },
    told: { ko: "전문가의 기술 심사가 끝났습니다", en: "A technical review is finished" },
    from: ["examination"],
    to: null,
    by: ["expert"],
    guards: [],
    source: "영 제8조제3항",
  },
  close_review: {
    act: { ko: "심사 의뢰 종료", en: "End the commission" },
    told: { ko: "기술 심사 의뢰가 종료되었습니다", en: "A request for a review was closed" },
    from: ["examination"],
    to: null,
    by: ["ministry_officer"],
    guards: [],
    source: "영 제8조제3항",
  },
  recommend: {
    act: { ko: "검토 의견 제출", en: "Recommend" },
    told: null,
    from: ["examination", "deliberation"],
    to: null,
    by: ["ministry_officer"],
    guards: ["a_consultation", "no_open_supplement", "no_open_consultation", "no_open_review"],
    source: "법 제9조",
  },
  begin_deliberation: {
    act: { ko: "심의 회부", en: "Refer to deliberation" },
    told: { ko: "위원회 심의에 회부되었습니다", en: "Your application was referred to the committee" },
    from: ["examination"],
    to: "deliberation",
    by: ["ministry_officer"],
    guards: ["round_deliberates", "a_recommendation", "no_open_supplement", "no_open_review"],
    source: "회차 설정(가정)",
  },
  send_back: {
    act: { ko: "재검토 요청", en: "Send back" },
    told: null,
    from: ["examination", "deliberation"],
    to: "examination",
    by: ["decider"],
    guards: ["a_recommendation"],
    source: "내부 결재",
  },
  decide: {
    act: { ko: "결정", en: "Decide" },
    told: { ko: "결정이 내려졌습니다", en: "The decision was made" },
    from: ["examination", "deliberation"],
    to: "decided",
    by: ["decider"],
    guards: [
      "a_recommendation",
      "not_the_recommender",
      "a_consultation",
      "no_open_supplement",
      "no_open_consultation",
      "no_open_review",
      "deliberated_if_asked",
    ],
    source: "법 제9조, 영 제8조제3항",
  },
  notify: {
    act: { ko: "결과 통보", en: "Notify" },
    told: { ko: "결과를 서면으로 통보했습니다", en: "You were notified in writing" },
    from: ["decided"],
    to: "notified",
    by: ["centre_officer"],
    guards: [],
    source: "영 제8조제3항, 제29조",
  },
  record_arrival: {
    act: { ko: "도달 기록", en: "Record arrival" },
    told: { ko: "통보가 도달했습니다", en: "The letter arrived" },
    from: [...supplementable, "decided", "notified", "revoked"],
    to: null,
    by: ["centre_officer", "system"],
    guards: ["a_letter_on_its_way"],
    source: "행정절차법 제15조",
  },
  withdraw: {
    act: { ko: "신청 취하", en: "Withdraw" },
    told: { ko: "신청을 취하하셨습니다", en: "You withdrew the application" },
    from: inHand,
    to: "withdrawn",
    by: ["applicant"],
    guards: [],
    source: "신청인의 의사(가정)",
  },
  return: {
    act: { ko: "반려", en: "Return" },
    told: { ko: "신청이 반려되었습니다", en: "The application was returned" },
    from: ["screening"],
    to: "returned",
    by: ["centre_officer"],
    guards: ["return_has_a_source"],
    source: "회차 설정: 근거를 입력한 때에만",
  },
  revoke: {
    act: { ko: "확인 취소", en: "Revoke" },
    told: { ko: "확인이 취소되었습니다", en: "The confirmation was revoked" },
    from: ["notified"],
    to: "revoked",
    by: ["decider"],
    guards: ["was_confirmed"],
    source: "행정기본법 제18조(가정)",
  },
  expire: {
    act: { ko: "만료", en: "Expire" },
    told: { ko: "확인의 유효기간이 끝났습니다", en: "The confirmation has expired" },
    from: ["notified"],
    to: "expired",
    by: ["system"],
    guards: ["was_confirmed", "certificate_expires"],
    source: "회차 설정: 유효기간을 정한 때에만",
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof procedure;
export const stepNames: readonly StepName[] = Object.keys(procedure).filter(isStep);

export function isStep(name: string): name is StepName {
  return Object.hasOwn(procedure, name);
}

/** The table's row, with the types that all rows share. */
export function stepOf(name: StepName): Step {
  return procedure[name];
}

/** Whether the table lets this actor take this step from this status; guards are checked separately. */
export function isAllowed(name: StepName, status: Status, actor: Actor): boolean {
  const { from, by } = stepOf(name);
  return from.includes(status) && by.includes(actor);
}

/** The steps that an actor can find at a status, in the table's order. */
export function stepsFor(status: Status, actor: Actor): readonly StepName[] {
  return stepNames.filter((name) => isAllowed(name, status, actor));
}
