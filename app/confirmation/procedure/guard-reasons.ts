import type { Bilingual } from "#app/i18n/locale.ts";

/** What must hold before a step, and what is said where it does not. `guards.ts` checks them. */
export const guardReasons = {
  round_is_open: { ko: "접수 기간이 아닙니다", en: "This round is not open for applications" },
  round_takes_kind: {
    ko: "이 회차에서는 이 유형의 신청을 받지 않습니다",
    en: "This round takes no applications of this kind",
  },
  number_is_verified: {
    ko: "사업자등록번호가 확인된 기업만 신청할 수 있습니다",
    en: "Only a company with a verified business number can apply",
  },
  answers_are_complete: { ko: "작성하지 않은 항목이 있습니다", en: "Some parts are not complete" },
  declaration_is_made: { ko: "사실과 다름없음을 확인해야 합니다", en: "The declaration is missing" },
  files_are_clean: {
    ko: "검사가 끝나지 않았거나 받을 수 없는 파일이 있습니다",
    en: "A file is still being checked or was refused",
  },
  checklist_is_whole: { ko: "형식 검토 항목이 남아 있습니다", en: "The checklist is not finished" },
  no_open_supplement: { ko: "답하지 않은 보완 요구가 있습니다", en: "A supplement request is still open" },
  an_open_supplement: { ko: "열린 보완 요구가 없습니다", en: "No supplement request is open" },
  no_open_consultation: {
    ko: "답이 오지 않았거나 닫지 않은 부처 의견 조회가 있습니다",
    en: "A consultation is neither answered nor closed",
  },
  a_consultation: {
    ko: "관계 부처의 의견을 먼저 들어야 합니다(시행령 제8조제2항)",
    en: "The ministries concerned must be consulted first (decree art. 8(2))",
  },
  no_open_review: { ko: "끝나지 않은 기술 심사가 있습니다", en: "A technical review has not ended yet" },
  a_recommendation: { ko: "결정 전에 검토 의견이 있어야 합니다", en: "There is no recommendation yet" },
  not_the_recommender: {
    ko: "검토 의견을 낸 사람은 결정할 수 없습니다",
    en: "The person who made the recommendation cannot decide",
  },
  deliberated_if_asked: {
    ko: "위원회가 지금의 검토 의견을 의결해야 합니다(회차 설정, 가정)",
    en: "The committee must first agree to the current recommendation (a setting of the round, an assumption)",
  },
  round_deliberates: { ko: "이 회차에는 심의가 없습니다", en: "This round has no deliberation" },
  return_has_a_source: {
    ko: "반려의 근거 규정이 입력되지 않았습니다",
    en: "No legal basis for returning applications has been entered",
  },
  extension_has_a_source: {
    ko: "처리 기간을 연장할 근거 규정이 입력되지 않았습니다",
    en: "No legal basis for extending the period has been entered",
  },
  not_extended_yet: {
    ko: "처리 기간을 이미 한 번 연장했습니다",
    en: "The period was already extended once",
  },
  a_letter_on_its_way: {
    ko: "도달을 기록할 통보가 없습니다",
    en: "There is no letter whose arrival could be recorded",
  },
  a_contestable_letter: {
    ko: "이의를 신청할 수 있는 결정이나 취소 통보가 없습니다",
    en: "There is no decision or revocation left to object to",
  },
  against_the_applicant: {
    ko: "신청인에게 불리한 결정만 바꿀 수 있습니다(가정)",
    en: "Only what went against the applicant can be changed (assumption)",
  },
  an_open_objection: {
    ko: "결정하지 않은 이의신청이 없습니다",
    en: "No objection is waiting for a decision",
  },
  took_no_part: {
    ko: "처음 결정에 참여한 사람은 그 결정에 대한 이의신청을 처리할 수 없습니다",
    en: "Nobody who took part in the first decision can decide on the objection to it",
  },
  no_open_revocation: {
    ko: "취소 절차가 이미 진행되고 있습니다",
    en: "A revocation is already under way",
  },
  an_open_revocation: {
    ko: "취소를 먼저 제안하고 사전 통지를 보내야 합니다",
    en: "The revocation must be proposed and announced first",
  },
  not_the_proposer: {
    ko: "취소를 제안한 사람은 취소를 확정할 수 없습니다",
    en: "The person who proposed the revocation cannot confirm it",
  },
  no_statement_yet: { ko: "의견이 이미 제출되었습니다", en: "A statement was already made" },
  was_heard: {
    ko: "신청인의 의견이 제출되거나 의견 제출 기한이 지나야 합니다",
    en: "The applicant must have spoken, or the time to do so must be over",
  },
  was_confirmed: { ko: "확인된 건이 아닙니다", en: "The application was not confirmed" },
  certificate_expires: { ko: "유효기간이 정해져 있지 않습니다", en: "No validity period is set" },
} as const satisfies Record<string, Bilingual>;

export type Guard = keyof typeof guardReasons;
