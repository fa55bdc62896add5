import { type Step, supplementable } from "./step.ts";

const inHand = ["received", "screening", "examination", "deliberation"] as const;

/** What follows a decision, and every other way in which a case or a confirmation ends. */
export const stepsOfOutcome = {
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
  extend_period: {
    act: { ko: "처리 기간 연장", en: "Extend the period" },
    told: { ko: "처리 기간이 연장되었습니다", en: "The period was extended" },
    from: inHand,
    to: null,
    by: ["ministry_officer"],
    guards: ["extension_has_a_source", "not_extended_yet"],
    source: "회차 설정: 근거를 입력한 때에만",
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
