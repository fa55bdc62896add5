import { type Step, supplementable } from "./step.ts";

/** From the submission to the end of screening, and supplements. */
export const stepsOfApplication = {
  submit: {
    act: { ko: "제출", en: "Submit" },
    told: { ko: "신청서를 제출하셨습니다", en: "You submitted the application" },
    from: ["draft"],
    to: "received",
    by: ["applicant"],
    guards: [
      "round_is_open",
      "round_takes_kind",
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
} as const satisfies Record<string, Step>;
