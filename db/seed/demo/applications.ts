import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import type { Score } from "#app/confirmation/review/scores.ts";

type EarlyAct =
  | "begin"
  | "check"
  | "pass"
  | "ask"
  | "supplement"
  | "consult"
  | "opinion"
  | "commission"
  | "withdraw";
/** What `later-applications.ts` has come to. */
export type LaterAct =
  | "review"
  | "recommend"
  | "refer"
  | "convene"
  | "decide"
  | "settle"
  | "notify"
  | "arrive"
  | "object";

/** A step of a sample case, a number of days after its submission. */
export type SampleAct = { after: number; act: EarlyAct | LaterAct };

export type SampleCase = {
  /** Part of the ids of its people; never changes. */
  key: string;
  company: { ko: string; en: string; number: string };
  applicant: string;
  title: string;
  kind: "holding" | "developing";
  securityClass?: "general" | "sensitive";
  /** The code of the technology in the list in force. */
  technology: string;
  /** What is applied for, as an expert would read it: it must fit the scope of the technology. */
  answers: { trl: string; summary: string; content: string; scope_fit: string; level: string; uses: string };
  /** What the supplement adds to the level, and the ministry of trade is asked, where the case comes to that. */
  supplemented?: string;
  question?: string;
  /** What each expert says; without it, the expert of the demonstration is asked and has not answered. */
  reviews?: readonly { expert: string; scores: readonly Score[] }[];
  /** What is recommended, and decided, where the case comes to that. */
  found?: { result: Result; reasons: readonly CriterionReason[] };
  /** Of a confirmation: due on a day after today or, once it was met by what is said, so many days after the submission. */
  conditions?: readonly {
    words: string;
    evidence: string;
    due: { inDays: number } | { after: number; met: string };
  }[];
  objection?: string;
  /** The applicant is one of the people as whom the demonstration can be seen. */
  isOffered?: boolean;
  round: "over" | "deliberated" | "open";
  /** Days after the round opened. */
  submitted: number;
  acts: readonly SampleAct[];
  isAssigned: boolean;
};

const act = (name: SampleAct["act"], after: number): SampleAct => ({ after, act: name });

/**
 * Invented cases in every state that officials see: new, with a half-filled checklist, stopped with an overdue supplement,
 * answered and due soon, waiting for a ministry, overdue and with an expert, withdrawn.
 */
export const sampleCases: readonly SampleCase[] = [
  {
    key: "chowon",
    company: { ko: "(예시) 초원소재", en: "(Sample) Chowon Materials", number: "9998100034" },
    applicant: "(예시) 소재인",
    title: "전고체 전지용 황화물계 고체 전해질의 대면적 코팅 공정",
    kind: "holding",
    technology: "next-battery",
    answers: {
      trl: "trl_7",
      summary:
        "전고체 전지에 쓰는 황화물계 고체 전해질을 폭 30cm의 시트로 끊김 없이 코팅하는 공정입니다. 불이 붙기 쉬운 액체 전해질을 쓰지 않는 셀을 만듭니다.",
      content:
        "이슬점 섭씨 영하 50도의 건조실에서 슬러리를 두께 30μm로 도포하고, 건조와 가압을 한 줄로 잇습니다.",
      scope_fit:
        "정의 가운데 ‘전고체 전지의 소재와 셀’에 해당합니다. 고체 전해질 시트는 셀의 성능을 정하는 핵심 소재입니다.",
      level: "상온 이온전도도가 3.1mS/cm로, 같은 두께 30μm에서 발표된 국외 시트의 2.4mS/cm보다 높습니다.",
      uses: "전기차와 에너지저장장치용 전고체 전지. 수입에 기대는 고체 전해질 시트를 국내에서 공급합니다.",
    },
    question: "이차전지 산업 정책과 겹치거나 어긋나는 점이 있는지 의견을 주십시오.",
    round: "over",
    submitted: 25,
    acts: [
      act("begin", 1),
      act("check", 5),
      act("pass", 8),
      act("consult", 9),
      act("opinion", 20),
      act("commission", 65),
    ],
    isAssigned: true,
  },
  {
    key: "mirae",
    company: { ko: "(예시) 미래양자", en: "(Sample) Mirae Quantum", number: "9998100048" },
    applicant: "(예시) 양가온",
    title: "이온트랩 다중 큐비트 제어기",
    kind: "developing",
    technology: "quantum-computing",
    answers: {
      trl: "trl_4",
      summary:
        "이온트랩 양자컴퓨터에서 큐비트 서른두 개를 한꺼번에 다루는 제어 장치와 소프트웨어입니다. 레이저 펄스의 시간과 위상을 맞추어 얽힘 게이트를 실행합니다.",
      content: "FPGA로 펄스를 만들고, 큐비트마다 다른 오차를 측정값으로 되먹여 보정합니다.",
      scope_fit:
        "정의 가운데 ‘얽힘 같은 양자의 성질로 계산 능력을 높이는 하드웨어와 소프트웨어’에 해당합니다.",
      level: "두 큐비트 얽힘 게이트의 충실도가 99.2%입니다. 국외에서 발표된 가장 높은 값은 99.9%입니다.",
      uses: "이온트랩 양자컴퓨터와 양자 시뮬레이터. 전량 수입하는 제어기를 국산으로 바꿉니다.",
    },
    round: "over",
    submitted: 27,
    acts: [act("begin", 2), act("ask", 6)],
    isAssigned: true,
  },
  {
    key: "padori",
    company: { ko: "(예시) 파도리해양", en: "(Sample) Padori Ocean", number: "9998100053" },
    applicant: "(예시) 해다솜",
    title: "심해 광물 탐사용 무인잠수정의 자율 항법",
    kind: "holding",
    technology: "marine-resources",
    answers: {
      trl: "trl_7",
      summary:
        "수심 5,000m의 깊은 바다에서 망간단괴 같은 전략 광물을 찾는 무인잠수정의 자율 항법입니다. 위성 신호가 닿지 않는 바닥을 정해진 간격으로 훑어 광물 지도를 만듭니다.",
      content: "관성항법과 도플러 속도계를 합치고, 해저 지형을 맞추어 쌓이는 위치 오차를 바로잡습니다.",
      scope_fit:
        "정의 가운데 ‘깊은 바다에서 전략 광물을 찾는 기술’에 해당합니다. 캐는 장비는 포함하지 않습니다.",
      level: "여섯 시간 잠항한 뒤의 위치 오차가 이동 거리의 0.1%로, 같은 급 국외 상용품의 0.2%보다 작습니다.",
      uses: "공해 광구의 코발트·니켈 자원 탐사와 해저 지형 조사에 씁니다.",
    },
    supplemented:
      "시험은 동해 수심 2,000m 해역에서 세 차례 했으며, 공인 시험 기관이 위치 오차를 확인했습니다.",
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
    technology: "robot-manipulation",
    answers: {
      trl: "trl_8",
      summary:
        "두 팔과 손으로 케이블처럼 휘는 물건을 다루는 로봇의 힘 제어입니다. 닿는 힘을 느껴 상황을 판단하고, 사람 곁에서 안전하게 끼우고 조입니다.",
      content: "관절마다 토크를 재고, 두 팔이 물건에 주는 힘을 1kHz로 함께 제어합니다.",
      scope_fit:
        "정의 가운데 ‘유연하고 가벼운 팔과 손으로 상황을 판단하며 안전하게 일하는 로봇 조작’에 해당합니다.",
      level:
        "커넥터 끼우기 1,000번 가운데 992번을 성공했습니다. 같은 시험에서 국외 상용 로봇은 970번이었습니다.",
      uses: "자동차 배선과 가전 조립. 사람이 하던 양손 작업을 대신합니다.",
    },
    round: "open",
    submitted: 1,
    acts: [act("begin", 1), act("check", 2)],
    isAssigned: true,
  },
  {
    key: "byeolbit",
    company: { ko: "(예시) 별빛우주", en: "(Sample) Byeolbit Space", number: "9998100072" },
    applicant: "(예시) 우별하",
    title: "소형 관측위성 본체용 전기 추력기",
    kind: "developing",
    technology: "space-observation",
    answers: {
      trl: "trl_5",
      summary:
        "무게 150kg급 관측위성의 본체에 실어 궤도를 지키고 바꾸는 홀 방식 전기 추력기입니다. 제논을 전기로 가속하여 적은 추진제로 오래 움직입니다.",
      content: "방전실의 자기장을 바꾸어 벽이 닳는 속도를 줄이고, 전력 300W에서 추력 15mN을 냅니다.",
      scope_fit: "정의 가운데 ‘인공위성의 본체와 탑재체’에서 본체의 추진계에 해당합니다.",
      level:
        "비추력이 1,450초로, 같은 전력의 국외 상용품 1,400초와 비슷합니다. 수명 시험은 2,000시간까지 마쳤습니다.",
      uses: "저궤도 관측위성 무리의 궤도 유지와 임무 뒤 폐기에 씁니다.",
    },
    question:
      "전기 추력기가 전략물자 수출통제 대상과 겹치는지, 소관 정책과 어긋나는 점이 있는지 의견을 주십시오.",
    round: "open",
    submitted: 2,
    acts: [act("begin", 1), act("check", 2), act("pass", 3), act("consult", 4), act("commission", 6)],
    isAssigned: true,
  },
  {
    key: "haetsal",
    company: { ko: "(예시) 햇살보안", en: "(Sample) Haetsal Security", number: "9998100086" },
    applicant: "(예시) 안이든",
    title: "펌웨어 공급망의 무결성 검증과 침해 추적",
    kind: "holding",
    securityClass: "sensitive",
    technology: "vulnerability-response",
    answers: {
      trl: "trl_7",
      summary:
        "장비에 들어가는 펌웨어가 만들어질 때부터 설치될 때까지 바뀌지 않았는지 검증하고, 침해된 단계를 추적하는 소프트웨어 공급망 보안 기술입니다.",
      content: "빌드마다 구성 요소 목록과 서명을 남기고, 설치된 펌웨어를 원본과 함수 단위로 비교합니다.",
      scope_fit:
        "정의 가운데 ‘소프트웨어 공급망 전체의 무결성을 검증하고 침해를 추적하는 기술’에 해당합니다.",
      level: "바뀐 펌웨어 500개 가운데 496개를 찾았고, 잘못 알린 것은 두 개입니다.",
      uses: "통신 장비와 산업 제어 장비의 도입 시험, 침해 사고 조사에 씁니다.",
    },
    round: "open",
    submitted: 5,
    acts: [],
    isAssigned: false,
  },
  {
    key: "ieum",
    company: { ko: "(예시) 이음통신", en: "(Sample) Ieum Telecom", number: "9998100091" },
    applicant: "(예시) 통새날",
    title: "개방형 무선접속망(오픈랜) 분산장치의 기저대역 처리",
    kind: "developing",
    technology: "open-ran",
    answers: {
      trl: "trl_5",
      summary:
        "기지국을 분산장치와 무선장치로 나누고, 그 사이를 공개된 규격으로 잇는 오픈랜 분산장치의 기저대역 처리 소프트웨어입니다. 서로 다른 회사의 무선장치와 함께 동작합니다.",
      content: "범용 서버와 가속기에서 채널 부호화와 빔 형성을 나누어 처리하고, 프런트홀 지연을 맞춥니다.",
      scope_fit:
        "정의 가운데 ‘기지국을 이루는 장치 사이의 규격을 열어 서로 다른 회사의 장비를 잇는 기술’에 해당합니다.",
      level: "100MHz 대역에서 초당 1.4Gbit를 보내며, 무선장치 세 회사 제품과 연동 시험을 마쳤습니다.",
      uses: "이동통신 사업자의 공용망과 공장·항만의 특화망에 씁니다.",
    },
    round: "open",
    submitted: 7,
    acts: [],
    isAssigned: false,
  },
  {
    key: "noeul",
    company: { ko: "(예시) 노을바이오", en: "(Sample) Noeul Bio", number: "9998100107" },
    applicant: "(예시) 생다미",
    title: "유전자 치료제용 바이러스 전달체의 정제 공정",
    kind: "holding",
    technology: "gene-cell-therapy",
    answers: {
      trl: "trl_6",
      summary:
        "결함이 있는 유전자를 고치는 치료제의 바이러스 전달체를 대량으로 정제하는 제조 공정입니다. 유전자가 들어 있지 않은 빈 껍질을 걸러 냅니다.",
      content: "이온교환 크로마토그래피 두 단계로 찬 전달체와 빈 껍질을 나눕니다.",
      scope_fit: "정의 가운데 ‘유전자의 결함을 고치는 치료제의 개발과 제조’에서 제조에 해당합니다.",
      level: "찬 전달체의 비율이 92%로, 초원심분리를 쓰는 기존 공정의 85%보다 높습니다.",
      uses: "희귀 유전병 치료제의 임상 시험약과 상업 생산에 씁니다.",
    },
    round: "open",
    submitted: 3,
    acts: [act("begin", 1), act("withdraw", 4)],
    isAssigned: false,
  },
];
