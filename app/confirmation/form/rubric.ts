import type { RubricCriterion } from "./form-definition.ts";

/**
 * How a technology is judged: whether it falls under the named technology, its level, and whether documents show that.
 * Past rounds are reported to have looked at scope and level; criteria and levels are Naru's assumption until a notice is
 * entered.
 */
export const rubric: RubricCriterion[] = [
  {
    key: "scope",
    name: { ko: "범위 적합성", en: "Fit to the scope" },
    asks: {
      ko: "고른 중점기술의 정의에 드는 기술입니까?",
      en: "Does it fall under the definition of the technology that was named?",
    },
    levels: [
      { ko: "정의의 어느 요소에도 해당하지 않음", en: "meets no element of the definition" },
      {
        ko: "주변 기술이거나 일부 요소와 간접 관련",
        en: "a neighbouring technology, or linked indirectly to some elements",
      },
      { ko: "핵심 요소 일부에 직접 해당", en: "falls directly under some core elements" },
      { ko: "핵심 요소 대부분에 직접 해당", en: "falls directly under most core elements" },
      {
        ko: "모든 핵심 요소에 직접 해당하고 근거가 대응함",
        en: "falls under all core elements, each matched with evidence",
      },
    ],
  },
  {
    key: "level",
    name: { ko: "기술 수준", en: "Level" },
    asks: {
      ko: "국내외 최고 수준과 견주어 어느 정도입니까?",
      en: "How does it compare with the best at home and abroad?",
    },
    levels: [
      { ko: "비교 수치가 없거나 일반화된 기술", en: "no figures to compare, or a common technology" },
      { ko: "국내 평균 수준", en: "average in Korea" },
      { ko: "국내 선도 수준", en: "leading in Korea" },
      { ko: "세계 선도 수준에 근접", en: "close to the leaders of the world" },
      { ko: "세계 선도 수준이거나 유일", en: "leading in the world, or the only one" },
    ],
  },
  {
    key: "evidence",
    name: { ko: "근거의 충실성", en: "Evidence" },
    asks: {
      ko: "보유·관리 또는 연구개발 사실과 수치가 자료로 뒷받침됩니까?",
      en: "Is the holding or development, and is each figure, borne out by documents?",
    },
    levels: [
      { ko: "주장만 있고 자료가 없음", en: "claims without documents" },
      { ko: "자체 자료만 있음", en: "own documents only" },
      { ko: "주요 수치 일부에 제3자 자료가 있음", en: "third-party documents for some key figures" },
      { ko: "주요 수치 대부분에 제3자 자료가 있음", en: "third-party documents for most key figures" },
      {
        ko: "모든 주요 수치가 공인 시험·등록·실적으로 확인됨",
        en: "every key figure shown by accredited tests, registers or sales",
      },
    ],
  },
];
