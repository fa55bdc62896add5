/** Supplement requests as officials write and read them. */
const supplementKo = {
  requests: "보완 요구",
  none: "보완을 요구한 적이 없습니다.",
  request: "보완 요구하기",
  lead: "요구하면 그날부터 처리 기간이 멈추고, 고른 항목만 신청인이 고칠 수 있게 열립니다(시행령 제8조제4항).",
  fields: "보완할 항목",
  fieldsMissing: "보완할 항목을 하나 이상 고르십시오.",
  words: "요구 내용",
  wordsHint: "무엇을 어떻게 보완해야 하는지 입력하십시오. 신청인에게 그대로 보입니다.",
  wordsFromChecks:
    "형식 검토에서 갖추지 못한 항목과 메모를 옮겨 두었습니다. 신청인에게 보낼 말로 고치십시오.",
  wordsMissing: "요구 내용을 입력하십시오.",
  wordsTooLong: "요구 내용은 4,000자까지 입력할 수 있습니다.",
  dueOn: "제출 기한",
  dueHint: (days: number, source: string, isVerified: boolean) =>
    `회차 설정은 ${days}일입니다. 근거: ${source}${isVerified ? "" : " · 확인되지 않은 값입니다."}`,
  dayHint: "예: 2026-12-10 또는 2026. 12. 10.",
  dayWrong: "기한은 내일부터 180일 안의 날을 2026-12-10처럼 입력하십시오.",
  submit: "보완 요구 보내기",
  asked: (at: string, by: string) => `${at} 요구 · ${by}`,
  due: (day: string) => `기한 ${day}`,
  states: { open: "답변 전", overdue: "기한 지남", answered: "제출됨", closed: "답변 없이 종료" },
  answeredAt: (at: string) => `${at} 제출`,
  closedAt: (at: string) => `${at} 종료`,
  before: "보완 전",
  after: "보완 후",
  unchanged: "바뀌지 않음",
  noBefore: "답하지 않음",
  close: "답변 없이 종료",
  closeHint: "종료하면 처리 기간이 다시 흐릅니다. 사유는 신청인에게 그대로 알립니다.",
  reason: "사유",
  missing: { missing: "사유를 입력하십시오.", tooLong: "사유는 2,000자까지 입력할 수 있습니다." },
};

const supplementEn: typeof supplementKo = {
  requests: "Supplement requests",
  none: "No supplement has been requested.",
  request: "Request a supplement",
  lead: "The clock stops on the day of the request, and only the parts that you choose are opened to the applicant (decree art. 8(4)).",
  fields: "Parts to supplement",
  fieldsMissing: "Choose at least one part.",
  words: "What is needed",
  wordsHint: "Say what must be supplemented and how. The applicant reads exactly these words.",
  wordsFromChecks:
    "What the screening found missing, with its notes, is filled in. Reword it for the applicant.",
  wordsMissing: "Say what is needed.",
  wordsTooLong: "This text can have up to 4,000 characters.",
  dueOn: "Due date",
  dueHint: (days, source, isVerified) =>
    `The round sets ${days} days. Source: ${source}${isVerified ? "" : " · not verified."}`,
  dayHint: "For example 2026-12-10 or 10 Dec 2026.",
  dayWrong: "Enter a date from tomorrow on, within 180 days, like 2026-12-10.",
  submit: "Send the request",
  asked: (at, by) => `Requested ${at} · ${by}`,
  due: (day) => `due ${day}`,
  states: {
    open: "no answer yet",
    overdue: "overdue",
    answered: "submitted",
    closed: "closed without an answer",
  },
  answeredAt: (at) => `submitted ${at}`,
  closedAt: (at) => `closed ${at}`,
  before: "Before",
  after: "After",
  unchanged: "unchanged",
  noBefore: "no answer",
  close: "Close without an answer",
  closeHint: "The clock then runs again. The applicant reads the reason exactly as you write it.",
  reason: "Reason",
  missing: { missing: "Enter the reason.", tooLong: "A reason can have up to 2,000 characters." },
};

export const supplementWords = { ko: supplementKo, en: supplementEn };

/** What says that nothing has changed, and that it shall be submitted like this. */
export const UNCHANGED = "unchanged";

/** The page on which the applicant answers. */
const answerKo = {
  title: "보완 요구",
  lead: "요구받은 항목만 고칠 수 있습니다. 제출하면 처리기한이 다시 흐릅니다.",
  due: (on: string) => `${on}까지 답해 주십시오`,
  before: (value: string) => `제출한 답: ${value}`,
  beforeEmpty: "제출한 답이 없습니다.",
  send: "보완 제출하기",
  sendHint: "제출하면 전체 내용이 새 접수 서류로 남고, 먼저 제출한 서류도 그대로 남습니다.",
  toCheck: "제출 전 확인",
  check: {
    title: "아직 제출하지 않았습니다",
    lead: "바뀐 내용을 확인한 뒤 맨 아래에서 제출하십시오.",
    asked: "요구받은 내용",
    changed: "바뀐 항목",
    unchanged: "바뀌지 않은 항목",
    before: "제출한 답",
    after: "고친 답",
    empty: "답 없음",
    same: "제출한 그대로입니다",
    added: (names: string) => `추가한 파일: ${names}`,
    removed: (names: string) => `삭제한 파일: ${names}`,
    kept: (names: string) => `그대로 둔 파일: ${names}`,
    nothing: "바뀐 내용이 없습니다",
    nothingWhat:
      "이대로 제출하면 이 요구에는 다시 답할 수 없고 처리기한이 다시 흐릅니다. 고칠 내용이나 올릴 파일이 있으면 먼저 고치십시오.",
    sure: "바뀐 내용이 없음을 확인하였으며, 이대로 제출합니다",
    sureMissing: "바뀐 내용이 없습니다. 이대로 제출하려면 확인란을 선택하십시오.",
    edit: "고치기",
  },
  missing: (label: string) => `‘${label}’ 항목에 답하십시오.`,
};

const answerEn: typeof answerKo = {
  title: "Supplement request",
  lead: "You can change only the questions named in the request. The clock starts again when you submit.",
  due: (on) => `Answer by ${on}`,
  before: (value) => `As submitted: ${value}`,
  beforeEmpty: "Nothing was submitted here.",
  send: "Submit the supplement",
  sendHint: "The whole application is stored as a new submission. The earlier one stays as it was.",
  toCheck: "Check before submitting",
  check: {
    title: "Not submitted yet",
    lead: "Check what has changed, then submit at the end of this page.",
    asked: "What was asked",
    changed: "Changed",
    unchanged: "Not changed",
    before: "As submitted",
    after: "Your new answer",
    empty: "No answer",
    same: "as submitted",
    added: (names) => `Files added: ${names}`,
    removed: (names) => `Files removed: ${names}`,
    kept: (names) => `Files kept: ${names}`,
    nothing: "Nothing has changed",
    nothingWhat:
      "If you submit it like this, you cannot answer this request again, and the clock starts again. If there is something to change or a file to add, do that first.",
    sure: "I have checked that nothing has changed, and submit it like this",
    sureMissing: "Nothing has changed. To submit it like this, tick the box.",
    edit: "Make changes",
  },
  missing: (label) => `Answer “${label}”.`,
};

export const answerWords = { ko: answerKo, en: answerEn };
