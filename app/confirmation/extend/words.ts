/** The page on which the ministry extends the statutory period of a case. */
const extendKo = {
  title: "처리 기간 연장",
  lead: (days: number) =>
    `한 번, ${days}일 연장합니다. 시계와 기한이 바로 바뀌고, 사유와 새 기한을 신청인에게 메일과 화면으로 알립니다. 되돌릴 수 없습니다.`,
  rule: "연장의 근거",
  unverified: "원문과 대조하지 않음",
  done: "이 건의 처리 기간은 이미 연장되었습니다.",
  noRule: "이 회차에는 연장의 근거가 입력되지 않아 처리 기간을 연장할 수 없습니다.",
  reason: "연장 사유",
  reasonHint: "신청인에게 그대로 보입니다.",
  submit: "기간 연장",
  missing: "연장 사유를 입력하십시오.",
  tooLong: "연장 사유는 500자까지 입력할 수 있습니다.",
};

const extendEn: typeof extendKo = {
  title: "Extend the period",
  lead: (days) =>
    `The period is extended once, by ${days} ${days === 1 ? "day" : "days"}. The clock and the due date change at once, and the applicant is told the reason and the new date by email and on their page. This cannot be undone.`,
  rule: "Basis of the extension",
  unverified: "Not checked against the original",
  done: "The period of this case was already extended.",
  noRule: "No legal basis for an extension is entered for this round, so the period cannot be extended.",
  reason: "Reason",
  reasonHint: "The applicant sees it exactly as you write it.",
  submit: "Extend the period",
  missing: "Give a reason for the extension.",
  tooLong: "A reason can have up to 500 characters.",
};

export const extendWords = { ko: extendKo, en: extendEn };
