import { kindWords } from "#app/companies/confirmation-kinds.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import { clockEn, clockKo } from "./clock-words.ts";
import { recordEn, recordKo } from "./record-words.ts";

/** What an applicant does, or a job: their pages and the timeline have words of their own for it. */
type NotOfStaff =
  | "submit"
  | "answer_supplement"
  | "lodge_objection"
  | "withdraw_objection"
  | "state_on_revocation"
  | "withdraw"
  | "expire";

type StepWords = {
  done: Readonly<Record<Exclude<StepName, NotOfStaff>, string>>;
  refused: string;
  changed: string;
  changedHint: string;
  notYet: (act: string) => string;
};

const stepKo: StepWords = {
  done: {
    begin_screening: "형식 검토를 시작했습니다",
    pass_screening: "형식 검토를 마쳤습니다",
    return: "신청을 반려했습니다",
    request_supplement: "보완을 요구했습니다. 처리 기간이 멈춥니다",
    close_supplement: "보완 요구를 종료했습니다",
    request_consultation: "의견을 물었습니다",
    answer_consultation: "의견을 입력했습니다",
    close_consultation: "회신 없이 종료했습니다",
    commission_review: "심사를 의뢰했습니다. 처리 기간이 멈춥니다",
    declare_review: "이해충돌이 없음을 밝히셨습니다",
    decline_review: "심사를 회피하셨습니다. 이 건은 더는 보이지 않습니다",
    submit_review: "심사 의견을 제출하셨습니다",
    close_review: "심사 의뢰를 종료했습니다",
    recommend: "검토 의견을 제출했습니다",
    begin_deliberation: "심의에 회부했습니다",
    send_back: "재검토를 요청했습니다",
    decide: "결정했습니다",
    revoke: "확인을 취소했습니다",
    notify: "결과를 통보했습니다",
    record_arrival: "도달을 기록했습니다",
    propose_revocation: "취소를 제안하고 사전 통지를 작성했습니다",
    enter_statement: "의견을 입력했습니다",
    drop_revocation: "취소 절차를 그만두고 신청인에게 알렸습니다",
    enter_objection: "서면 이의신청을 입력했습니다",
    uphold_decision: "처음 결정을 유지하고 통지서를 작성했습니다",
    change_decision: "결정을 바꾸고 통지서를 작성했습니다",
    refuse_objection: "이의신청을 각하하고 통지서를 작성했습니다",
    extend_period: "처리 기간을 연장하고 신청인에게 알렸습니다",
  },
  refused: "처리하지 못했습니다",
  changed: "화면을 연 뒤에 바뀐 내용",
  changedHint: "아래 화면은 지금 상태입니다. 그래도 필요하면 다시 하십시오.",
  notYet: (act) => `아직 할 수 없는 처리: ${act}`,
};

const stepEn: StepWords = {
  done: {
    begin_screening: "Screening has begun",
    pass_screening: "Screening is finished",
    return: "The application was returned",
    request_supplement: "The supplement was requested; the clock stops",
    close_supplement: "The request was closed",
    request_consultation: "The ministry was asked",
    answer_consultation: "The opinion was entered",
    close_consultation: "Closed without an answer",
    commission_review: "The review was commissioned; the clock stops",
    declare_review: "You declared no conflict",
    decline_review: "You declined. The case is no longer shown to you",
    submit_review: "You submitted your review",
    close_review: "The commission was ended",
    recommend: "The recommendation was made",
    begin_deliberation: "Referred to the committee",
    send_back: "Sent back for another look",
    decide: "The decision was made",
    revoke: "The confirmation was revoked",
    notify: "The applicant was notified",
    record_arrival: "The arrival was recorded",
    propose_revocation: "The revocation was proposed; the notice was written",
    enter_statement: "The statement was entered",
    drop_revocation: "The revocation was dropped and the applicant was told",
    enter_objection: "The objection was entered",
    uphold_decision: "The decision stands; the letter was written",
    change_decision: "The decision was changed; the letter was written",
    refuse_objection: "The objection was refused; the letter was written",
    extend_period: "The period was extended and the applicant was told",
  },
  refused: "This was not done",
  changed: "What changed since you opened this page",
  changedHint: "The page below is up to date. If the step is still needed, take it again.",
  notYet: (act) => `“${act}” is not possible yet`,
};

/** Around every page of a case. */
const frameKo = {
  cases: "신청 건",
  hiddenTitle: "제목 비공개(보안과제)",
  hiddenWhy:
    "보안과제로 분류된 기술의 내용은 온라인에 두지 않습니다(가정). 자료는 접수번호를 적어 오프라인으로 주고받으십시오.",
  lookRecorded: "민감 정보가 있는 건입니다. 누가 언제 무엇을 열어 보았는지 기록됩니다.",
  securityClasses: { general: "일반", sensitive: "민감", security: "보안" },
  kinds: kindWords.ko,
  terms: {
    company: "신청인",
    technology: "기술",
    kind: "구분",
    round: "회차",
    submitted: "접수 일시",
    assignees: "담당자",
  },
  noAssignee: "미배정",
  roles: { centre_officer: "센터", ministry_officer: "부처", decider: "결재" } as Readonly<
    Record<string, string>
  >,
  tabsOf: (reference: string) => `${reference}의 화면`,
  tabs: {
    overview: "개요",
    screening: "형식 검토",
    supplements: "보완",
    consultations: "의견 조회",
    reviews: "기술 심사",
    decision: "결정",
    letters: "통보",
    objections: "이의신청",
    revocation: "확인 취소",
    extension: "기간 연장",
    looks: "열람 기록",
  },
  next: {
    title: "할 일",
    none: (status: string) => `‘${status}’ 상태에서 직접 처리하실 일이 없습니다.`,
    notYet: "아직 할 수 없음",
  },
};

const frameEn: typeof frameKo = {
  cases: "Cases",
  hiddenTitle: "Title not shown (security-classed)",
  hiddenWhy:
    "The content of a security-classed technology is not kept online (assumption). Exchange the material offline, quoting the reference.",
  lookRecorded: "This case is sensitive. Who opens what, and when, is recorded.",
  securityClasses: { general: "general", sensitive: "sensitive", security: "security" },
  kinds: kindWords.en,
  terms: {
    company: "Applicant",
    technology: "Technology",
    kind: "Kind",
    round: "Round",
    submitted: "Received",
    assignees: "Assigned to",
  },
  noAssignee: "nobody yet",
  roles: { centre_officer: "centre", ministry_officer: "ministry", decider: "decider" },
  tabsOf: (reference) => `Pages of ${reference}`,
  tabs: {
    overview: "Overview",
    screening: "Screening",
    supplements: "Supplements",
    consultations: "Consultations",
    reviews: "Reviews",
    decision: "Decision",
    letters: "Letters",
    objections: "Objections",
    revocation: "Revocation",
    extension: "Extension",
    looks: "Access log",
  },
  next: {
    title: "What to do next",
    none: (status) => `There is nothing for you to do while the case is “${status}”.`,
    notYet: "Not yet",
  },
};

/** What was submitted, as officials and experts read it. */
const submissionKo = {
  title: "제출한 내용",
  none: "온라인으로 제출된 내용이 없습니다.",
  unreadable: "이 제출 내용은 지금 형식으로 읽을 수 없습니다.",
  submittedAt: (number: number, at: string) => `${number}차 제출, ${at}`,
  noAnswer: "답하지 않음",
};

const submissionEn: typeof submissionKo = {
  title: "What was submitted",
  none: "Nothing was submitted online.",
  unreadable: "This submission cannot be read in its present form.",
  submittedAt: (number, at) => `Submission ${number}, ${at}`,
  noAnswer: "no answer",
};

/** Who looked at a case. */
const looksKo = {
  title: "열람 기록",
  lead: (count: number) =>
    `이 건의 화면, 제출한 내용, 파일을 누가 언제 열었는지 최근 것부터 보여 줍니다. 지금까지 ${count.toLocaleString("ko")}번 열렸습니다.`,
  older: "더 오래된 기록 보기",
  print: "인쇄",
};

const looksEn: typeof looksKo = {
  title: "Access log",
  lead: (count) =>
    `Who opened the pages, submissions and files of this case, and when; the newest first. So far they were opened ${count.toLocaleString("en")} ${count === 1 ? "time" : "times"}.`,
  older: "Show older entries",
  print: "Print",
};

/** Texts around a case, its clock, its steps, its record and what was submitted. */
export const caseWords = {
  ko: {
    frame: frameKo,
    clock: clockKo,
    step: stepKo,
    record: recordKo,
    looks: looksKo,
    submission: submissionKo,
  },
  en: {
    frame: frameEn,
    clock: clockEn,
    step: stepEn,
    record: recordEn,
    looks: looksEn,
    submission: submissionEn,
  },
};
