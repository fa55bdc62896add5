import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Concept } from "./query/concept.ts";
import { rankTexts } from "./query/score-text.ts";
import { makeSituations } from "./query/situations.ts";
import { makeSynonyms } from "./query/synonyms.ts";
import { understandQuery } from "./query/understand-query.ts";
import { makeVocabulary } from "./query/vocabulary.ts";
import { wordsOf } from "./text/normalise.ts";

const titles = [
  "조선기자재 수출 지원사업 참여기업 모집",
  "조선기자재 시험인증 지원",
  "친환경 선박 실증 지원사업",
  "스마트팜 수출 컨설팅",
  "도자기 공예 전시회 참가기업 모집",
  "지역 축제 운영 용역",
  "[부산] 관광기업 마케팅 지원",
  "[제주] 관광기업 마케팅 지원",
  "관광기업 마케팅 지원",
  "고양 자동차 부품 전시",
  "비용 절감 제조기업 지원",
  "특허 기술이전 지원",
  "이전 공고 안내",
  "CES2027 참가기업 모집",
  "IoT 센서 실증",
  "창업중심대학 창업기업 모집",
  "대학 중심 연구",
  "영주시 소상공인 임대보증금 지원",
];
const regionsIn = (title: string) => {
  if (title.startsWith("[부산]")) return ["busan"];
  return title.startsWith("[제주]") ? ["jeju"] : [];
};
const texts = titles.map((title, id) => ({
  id,
  title: wordsOf(title).join(" "),
  names: "",
  extra: "",
  regions: regionsIn(title),
}));
const counts = new Map<string, number>();
for (const { title } of texts) {
  for (const word of new Set(title.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const knowledge = {
  vocabulary: makeVocabulary(counts, texts.length),
  synonyms: makeSynonyms([
    { terms: ["선박", "배", "ship", "vessel"], related: ["조선"], isTopic: true },
    { terms: ["도자기", "세라믹", "ceramics"], related: [], isTopic: true },
    { terms: ["스마트팜", "smart farm"], related: [], isTopic: true },
    { terms: ["수출", "export"], related: [], isTopic: false },
    { terms: ["보내다"], related: ["수출"], isTopic: false },
    { terms: ["사물인터넷", "iot"], related: [], isTopic: true },
    { terms: ["부산", "부산광역시", "Busan"], related: [], isTopic: true },
  ]),
  situations: makeSituations([{ said: [["선박", "물건"], ["고치다"]], terms: ["실증"], related: [] }]),
  regions: new Map([
    ["부산", { codes: ["busan"], wholes: [] }],
    ["제주", { codes: ["jeju"], wholes: [] }],
  ]),
};

const found = (query: string) =>
  rankTexts(understandQuery(query, knowledge), texts, knowledge.vocabulary).map(({ id }) => titles[id]);
const first = (query: string) => found(query)[0];
const typed = (concepts: readonly Concept[]) => concepts.map((concept) => concept.typed);

describe("a query finds what it means", () => {
  test.each([
    ["a particle is set aside", "스마트팜을", "스마트팜 수출 컨설팅"],
    ["a compound may be written apart", "조선 기자재 시험 인증", "조선기자재 시험인증 지원"],
    ["words may be written together", "관광기업마케팅", "관광기업 마케팅 지원"],
    ["a typing error inside Hangul is forgiven", "스마트펌", "스마트팜 수출 컨설팅"],
    ["first consonants stand for a word", "ㄷㅈㄱ", "도자기 공예 전시회 참가기업 모집"],
    ["the wrong keyboard is understood", "ehwkrl", "도자기 공예 전시회 참가기업 모집"],
    ["English on the Korean layout is understood", "ㅊㄷㄱ므ㅑㅊㄴ", "도자기 공예 전시회 참가기업 모집"],
    ["an everyday verb is read as what notices write", "스마트팜을 보내려고요", "스마트팜 수출 컨설팅"],
    ["English finds Korean", "ceramics exhibition", "도자기 공예 전시회 참가기업 모집"],
    ["English of several words finds Korean", "smart farm export", "스마트팜 수출 컨설팅"],
    ["a plural is read as its singular", "vessels", "친환경 선박 실증 지원사업"],
    ["a middle dot separates", "선박ㆍ실증", "친환경 선박 실증 지원사업"],
    [
      "a question is read by its nouns",
      "도자기를 만드는데 나갈 수 있는 전시회가 있나요?",
      "도자기 공예 전시회 참가기업 모집",
    ],
    [
      "what is described counts before words that are rare",
      "낡은 선박을 부두에서 고치려고 하는데요",
      "친환경 선박 실증 지원사업",
    ],
    ["a region decides between equals", "제주 관광기업", "[제주] 관광기업 마케팅 지원"],
    ["a region has its names in common", "부산광역시 관광", "[부산] 관광기업 마케팅 지원"],
    ["a town may lack its 시", "영주에서 장사해요", "영주시 소상공인 임대보증금 지원"],
    ["a compound may be new", "소상공인임대", "영주시 소상공인 임대보증금 지원"],
    ["letters may be apart from digits", "CES 2027", "CES2027 참가기업 모집"],
    ["letters may be spelled out", "아이오티 센서", "IoT 센서 실증"],
    ["a typing error is given away by the word beside it", "기술 이젼", "특허 기술이전 지원"],
    ["a part of a new compound may be mistyped", "관광마케텡", "관광기업 마케팅 지원"],
    ["a name may be short", "창중대", "창업중심대학 창업기업 모집"],
  ])("%s", (_name, query, title) => {
    expect(first(query)).toBe(title);
  });

  test("of two equally relevant texts the one with less other content comes first", () => {
    expect(found("수출")).toEqual(["스마트팜 수출 컨설팅", "조선기자재 수출 지원사업 참여기업 모집"]);
  });

  test("the end of a sentence is not asked for; a subject that no notice has is", () => {
    const [best] = rankTexts(understandQuery("스마트팜 찾습니다", knowledge), texts, knowledge.vocabulary);
    expect(best?.share).toBe(1);
    const [nearest] = rankTexts(understandQuery("유람선 수출", knowledge), texts, knowledge.vocabulary);
    expect(nearest?.share).toBeLessThan(0.45);
  });

  test("other regions rank below what is open to the region asked for", () => {
    expect(found("부산 관광기업 마케팅").slice(0, 3)).toEqual([
      "[부산] 관광기업 마케팅 지원",
      "관광기업 마케팅 지원",
      "[제주] 관광기업 마케팅 지원",
    ]);
  });

  test("a word that only appears across the border of two words is not found", () => {
    expect(found("양자")).not.toContain("고양 자동차 부품 전시");
  });

  test.each(["부노", "미욤", "특하"])(
    "'%s' is not taken for another word of two syllables that is spoken otherwise",
    (word) => {
      expect(found(word)).toEqual([]);
    },
  );

  test("a word of two syllables is taken for one that is spoken alike", () => {
    expect(first("재조")).toBe("비용 절감 제조기업 지원");
  });

  test("in a sentence, what no notice says does not displace what is asked", () => {
    const sentence = `${"뚜벅이가 하염없이 덩그러니 우두커니 시나브로 아슬아슬 두리번두리번 허둥지둥 엉금엉금 살금살금"} 도자기`;
    expect(first(sentence)).toBe("도자기 공예 전시회 참가기업 모집");
  });

  test("facts about the company that asks are not part of the subject", () => {
    expect(typed(understandQuery("창업 5년차 직원 10명 스마트팜", knowledge).concepts)).not.toContain("10");
  });
});

describe("any text is safe", () => {
  test.each([
    "",
    "   ",
    "?!·ㆍ",
    "🚀🚀",
    "\u0000\u0007",
    "a".repeat(10_000),
    "가".repeat(10_000),
    "' or 1=1 --",
    "ㅋ",
  ])("%j", (query) => {
    expect(understandQuery(query, knowledge).concepts.length).toBeLessThanOrEqual(10);
  });

  test("whatever is typed, scores are between 0 and 1 and the order does not depend on that of the texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (query) => {
        const understood = understandQuery(query, knowledge);
        const ranked = rankTexts(understood, texts, knowledge.vocabulary);
        expect(ranked.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        expect(rankTexts(understood, [...texts].reverse(), knowledge.vocabulary)).toEqual(ranked);
      }),
    );
  });
});
