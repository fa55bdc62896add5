import type { Score } from "#app/confirmation/review/scores.ts";
import type { SampleCase } from "./applications.ts";

const act = (name: SampleCase["acts"][number]["act"], after: number) => ({ act: name, after });

/** Levels for scope, level and evidence, each with its words. */
const scores = (...given: readonly (readonly [number | null, string])[]): Score[] =>
  (["scope", "level", "evidence"] as const).map((key, at) => {
    const [level, words] = given[at] ?? [null, "판단할 자료가 없습니다."];
    return { key, level, words };
  });

/**
 * Invented cases that are further on: one before the committee, one that was refused and is objected to, and one that was
 * confirmed with two conditions, of which one is still open.
 */
export const laterCases: readonly SampleCase[] = [
  {
    key: "onnuri",
    company: { ko: "(예시) 온누리수소", en: "(Sample) Onnuri Hydrogen", number: "9998100112" },
    applicant: "(예시) 수해온",
    title: "음이온 교환막 수전해 셀의 비귀금속 전극",
    kind: "developing",
    technology: "water-electrolysis",
    answers: {
      trl: "trl_5",
      summary:
        "전기로 물을 나누어 수소를 얻는 음이온 교환막 수전해 셀에, 이리듐 대신 니켈과 철로 만든 전극을 쓰는 수소생산 기술입니다. 연료와 발전에 쓸 수소를 만듭니다.",
      content: "전극을 다공성 니켈 판 위에 전착하고, 막과 붙이는 압력을 셀마다 조절합니다.",
      scope_fit:
        "정의 가운데 ‘전기로 물을 나누어 수소를 얻는 기술’에 해당합니다. 전극은 셀의 효율을 정하는 핵심 부품입니다.",
      level:
        "전류밀도 1A/cm²에서 셀 전압이 1.82V로, 국외에서 발표된 같은 방식의 1.85V와 비슷합니다. 내구 시험은 1,000시간입니다.",
      uses: "재생에너지로 수소를 생산하는 소형 수전해 장치에 씁니다.",
    },
    question: "수소 산업 정책과 겹치거나 어긋나는 점이 있는지 의견을 주십시오.",
    round: "deliberated",
    submitted: 20,
    acts: [
      act("begin", 1),
      act("check", 3),
      act("pass", 5),
      act("consult", 6),
      act("commission", 8),
      act("opinion", 12),
      act("review", 22),
      act("recommend", 25),
      act("refer", 27),
      act("convene", 28),
    ],
    reviews: [
      {
        expert: "demo-expert",
        scores: scores(
          [5, "정의의 핵심 요소에 모두 해당합니다."],
          [4, "셀 전압이 국외 발표값과 견줄 만합니다."],
          [4, "시험 성적서의 측정 조건이 분명합니다."],
        ),
      },
      {
        expert: "demo-expert-bora",
        scores: scores(
          [4, "수전해 수소 생산에 해당합니다."],
          [2, "내구 시험이 1,000시간뿐이어서 앞선 수준으로 보기 어렵습니다."],
          [null, "내구 시험의 원자료를 보지 못하였습니다."],
        ),
      },
    ],
    found: {
      result: "confirmed",
      reasons: [
        { key: "scope", level: 5, words: "전극과 셀이 수전해 수소 생산의 핵심 요소에 해당합니다." },
        { key: "level", level: 3, words: "초기 성능은 앞서 있으나 내구성은 더 지켜보아야 합니다." },
        { key: "evidence", level: 4, words: "공인 시험 기관의 성적서로 주요 수치를 확인하였습니다." },
      ],
    },
    isAssigned: true,
  },
  {
    key: "saebom",
    company: { ko: "(예시) 새봄로보", en: "(Sample) Saebom Robo", number: "9998100128" },
    applicant: "(예시) 조새봄",
    title: "물류 로봇의 실내외 자율 이동",
    kind: "holding",
    technology: "robot-navigation",
    answers: {
      trl: "trl_7",
      summary:
        "정돈되지 않은 실내외를 사람의 지시 없이 오가는 물류 로봇의 자율이동 소프트웨어입니다. 목표까지 스스로 갑니다.",
      content: "라이다와 카메라를 함께 쓰고, 문턱과 경사를 미리 가려 속도를 낮춥니다.",
      scope_fit: "정의 가운데 ‘정돈되지 않은 곳에서 로봇이 목표까지 스스로 가는 기술’에 해당합니다.",
      level: "창고 세 곳에서 1,200km를 다니는 동안 사람이 끼어든 것은 40km에 한 번입니다.",
      uses: "물류 창고와 배송 거점 사이의 운반에 씁니다.",
    },
    question: "물류 로봇 지원 정책과 어긋나는 점이 있는지 의견을 주십시오.",
    round: "over",
    submitted: 28,
    acts: [
      act("begin", 1),
      act("check", 3),
      act("pass", 5),
      act("consult", 6),
      act("opinion", 18),
      act("recommend", 24),
      act("decide", 27),
      act("notify", 29),
      act("arrive", 31),
      act("object", 60),
    ],
    found: {
      result: "not_confirmed",
      reasons: [
        { key: "scope", level: 4, words: "로봇 자율이동의 핵심 요소 대부분에 해당합니다." },
        { key: "level", level: 2, words: "같은 조건에서 국외 제품과 견준 수치가 없습니다." },
        { key: "evidence", level: 2, words: "자체 주행 기록만 있고 제3자가 확인한 자료가 없습니다." },
      ],
    },
    objection:
      "통보를 받은 뒤 공인 시험 기관에서 같은 조건으로 다시 측정하였습니다. 사람이 끼어든 것은 95km에 한 번으로, 비교한 국외 제품 두 가지보다 깁니다. 성적서를 내니 기술 수준과 근거를 다시 살펴 주십시오.",
    isAssigned: true,
  },
  {
    key: "daon",
    company: { ko: "(예시) 다온전력", en: "(Sample) Daon Power", number: "9998100131" },
    applicant: "(예시) 전다온",
    title: "전기차 충전기용 탄화규소 전력 모듈",
    kind: "holding",
    technology: "power-semiconductor",
    answers: {
      trl: "trl_7",
      summary:
        "탄화규소 화합물 반도체로 교류 전력을 직류로 바꾸고 나누어 제어하는 급속 충전기용 전력 모듈입니다. 소자와 방열 부품을 한 모듈에 담습니다.",
      content: "소자를 은으로 소결하여 붙이고, 두 면으로 열을 뽑아 모듈의 온도를 낮춥니다.",
      scope_fit:
        "정의 가운데 ‘탄화규소 같은 화합물로 전력을 바꾸고 제어하는 반도체와 부품’에 해당합니다. 모듈은 그 부품입니다.",
      level:
        "변환 효율이 98.6%로, 같은 출력의 국외 상용 모듈 98.2%보다 높습니다. 열 반복 시험은 3만 번입니다.",
      uses: "전기차 급속 충전기와 에너지저장장치. 수입하던 전력 모듈을 국산으로 바꿉니다.",
    },
    question: "전기차 충전 기반 정책과 겹치거나 어긋나는 점이 있는지 의견을 주십시오.",
    round: "over",
    submitted: 26,
    acts: [
      act("begin", 1),
      act("check", 3),
      act("pass", 5),
      act("consult", 6),
      act("opinion", 16),
      act("recommend", 22),
      act("decide", 25),
      act("notify", 27),
      act("arrive", 29),
      act("settle", 45),
    ],
    found: {
      result: "confirmed",
      reasons: [
        { key: "scope", level: 5, words: "탄화규소 전력반도체의 핵심 요소에 모두 해당합니다." },
        { key: "level", level: 4, words: "변환 효율이 국외 상용 모듈보다 높습니다." },
        {
          key: "evidence",
          level: 3,
          words: "효율은 공인 성적서로 확인하였으나, 수명은 자체 자료만 있습니다.",
        },
      ],
    },
    conditions: [
      {
        words: "공인 시험기관에서 열 반복 시험을 하고 성적서를 낼 것",
        evidence: "시험 성적서",
        due: { after: 60, met: "시험 성적서(5만 번)를 확인하였습니다." },
      },
      {
        words: "수요기업 한 곳 이상에서 실증한 결과를 낼 것",
        evidence: "수요기업의 실증 확인서",
        due: { inDays: 10 },
      },
    ],
    isOffered: true,
    isAssigned: true,
  },
];
