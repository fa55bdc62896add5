/** A step of a sample case, a number of days after its submission. */
export type SampleAct = {
  after: number;
  act: "begin" | "check" | "pass" | "ask" | "supplement" | "consult" | "opinion" | "withdraw";
};

export type SampleCase = {
  /** Part of the ids of its people; never changes. */
  key: string;
  company: { ko: string; en: string; number: string };
  applicant: string;
  title: string;
  kind: "holding" | "developing";
  securityClass?: "general" | "sensitive";
  /** The index of the technology in the list in force. */
  technology: number;
  round: "over" | "open";
  /** Days after the round opened. */
  submitted: number;
  acts: readonly SampleAct[];
  isAssigned: boolean;
};

const act = (name: SampleAct["act"], after: number): SampleAct => ({ after, act: name });

/**
 * Invented cases in every state that officials see: new, with a half-filled checklist, stopped with an overdue supplement,
 * answered and due soon, waiting for a ministry, overdue, withdrawn.
 */
export const sampleCases: readonly SampleCase[] = [
  {
    key: "chowon",
    company: { ko: "(예시) 초원소재", en: "(Sample) Chowon Materials", number: "9998100034" },
    applicant: "(예시) 소재인",
    title: "고체 전해질 대면적 코팅 공정",
    kind: "holding",
    technology: 5,
    round: "over",
    submitted: 25,
    acts: [act("begin", 1), act("check", 5), act("pass", 8), act("consult", 9), act("opinion", 20)],
    isAssigned: true,
  },
  {
    key: "mirae",
    company: { ko: "(예시) 미래양자", en: "(Sample) Mirae Quantum", number: "9998100048" },
    applicant: "(예시) 양가온",
    title: "이온트랩 다중 큐비트 제어기",
    kind: "developing",
    technology: 44,
    round: "over",
    submitted: 27,
    acts: [act("begin", 2), act("ask", 6)],
    isAssigned: true,
  },
  {
    key: "padori",
    company: { ko: "(예시) 파도리해양", en: "(Sample) Padori Ocean", number: "9998100053" },
    applicant: "(예시) 해다솜",
    title: "심해 무인 이동체 자율 항법",
    kind: "holding",
    technology: 30,
    round: "over",
    submitted: 28,
    acts: [act("begin", 1), act("ask", 3), act("supplement", 45), act("check", 47), act("pass", 48)],
    isAssigned: true,
  },
  {
    key: "sonagi",
    company: { ko: "(예시) 소나기로봇", en: "(Sample) Sonagi Robotics", number: "9998100067" },
    applicant: "(예시) 로하람",
    title: "양팔 작업 로봇의 힘 제어",
    kind: "holding",
    technology: 37,
    round: "open",
    submitted: 1,
    acts: [act("begin", 1), act("check", 2)],
    isAssigned: true,
  },
  {
    key: "byeolbit",
    company: { ko: "(예시) 별빛우주", en: "(Sample) Byeolbit Space", number: "9998100072" },
    applicant: "(예시) 우별하",
    title: "소형 위성용 전기 추력기",
    kind: "developing",
    technology: 27,
    round: "open",
    submitted: 2,
    acts: [act("begin", 1), act("check", 2), act("pass", 3), act("consult", 4)],
    isAssigned: true,
  },
  {
    key: "haetsal",
    company: { ko: "(예시) 햇살보안", en: "(Sample) Haetsal Security", number: "9998100086" },
    applicant: "(예시) 안이든",
    title: "암호 모듈의 부채널 분석 대응",
    kind: "holding",
    securityClass: "sensitive",
    technology: 34,
    round: "open",
    submitted: 5,
    acts: [],
    isAssigned: false,
  },
  {
    key: "ieum",
    company: { ko: "(예시) 이음통신", en: "(Sample) Ieum Telecom", number: "9998100091" },
    applicant: "(예시) 통새날",
    title: "개방형 무선접속망 기저대역 처리",
    kind: "developing",
    technology: 40,
    round: "open",
    submitted: 7,
    acts: [],
    isAssigned: false,
  },
  {
    key: "noeul",
    company: { ko: "(예시) 노을바이오", en: "(Sample) Noeul Bio", number: "9998100107" },
    applicant: "(예시) 생다미",
    title: "유전자 전달체 정제 공정",
    kind: "holding",
    technology: 22,
    round: "open",
    submitted: 3,
    acts: [act("begin", 1), act("withdraw", 4)],
    isAssigned: false,
  },
];
