import { kindWords } from "#app/companies/confirmation-kinds.ts";

/** What stands around every page of a case. */
export const frameKo = {
  cases: "신청 건",
  titleOf: (reference: string, page: string) => `${reference} ${page}`,
  hiddenTitle: "제목 비공개(보안과제)",
  hiddenWhy:
    "보안과제로 분류된 기술의 내용은 온라인에 두지 않습니다(가정). 자료는 접수번호를 적어 오프라인으로 주고받으십시오.",
  lookRecorded: "민감 정보가 있는 건입니다. 누가 언제 열어 보았는지 기록됩니다.",
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
  },
  next: {
    title: "할 일",
    none: (status: string) => `‘${status}’ 상태에서 직접 처리하실 일이 없습니다.`,
    notYet: "아직 할 수 없음",
  },
};

/** What stands around every page of a case. */
export const frameEn: typeof frameKo = {
  cases: "Cases",
  titleOf: (reference: string, page: string) => `${reference} ${page}`,
  hiddenTitle: "Title not shown (security-classed)",
  hiddenWhy:
    "What is in a security-classed technology is not kept online (assumption). Exchange the material offline under the reference.",
  lookRecorded: "This case is sensitive. Who opens it, and when, is recorded.",
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
  },
  next: {
    title: "What to do next",
    none: (status) => `There is nothing for you to do while the case is “${status}”.`,
    notYet: "Not yet",
  },
};
