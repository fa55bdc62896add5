import { describe, expect, test } from "vitest";
import { readSituation } from "#db/seed/enter-search-synonyms.server.ts";
import { englishSituations } from "#db/seed/search-synonyms/english-situations.ts";
import { situations } from "#db/seed/search-synonyms/situations.ts";
import { makeSituations } from "./query/situations.ts";
import { wordsOf } from "./text/normalise.ts";
import { isSentence } from "./text/sentence.ts";

const known = makeSituations([...situations, ...englishSituations].map(readSituation));
const nouns = new Set(["사업", "자료", "기술", "사무실"]);
const described = (query: string) =>
  known
    .in(wordsOf(query), (word) => [...nouns].some((noun) => word.startsWith(noun)))
    .flatMap(({ situation }) => [...situation.terms]);

describe("a situation is read in the words of notices", () => {
  test.each([
    ["경리 직원을 두 명 뽑아야 해요", "채용"],
    ["사람을 급히 구하고 있어요", "채용"],
    ["공장을 충청도 쪽으로 옮기려고요", "입지"],
    ["만든 제품을 해외에 팔고 싶습니다", "수출"],
    ["군청에 물건을 납품하려면", "조달"],
    ["낡은 간판이 있는 가게를 고치려고 합니다", "시설개선"],
    ["은행에서 돈을 못 빌렸어요", "융자"],
    ["거래처가 우리 디자인을 베꼈습니다", "침해"],
    ["are there grants to hire two engineers", "채용"],
    ["we would like to move our factory to the south", "입지"],
  ])("%s", (query, term) => {
    expect(described(query)).toContain(term);
  });

  test.each([
    ["words side by side without a verb", "직원 채용"],
    ["a verb that only says which thing is meant", "개발한 제품"],
    ["a noun that looks like a verb's form", "기술로 사업을"],
    ["a verb far from its noun", "직원이 많은 회사가 새로운 지역에서 사무실을 함께 뽑아"],
    ["English words side by side", "hire staff export"],
  ])("%s describe none", (_, query) => {
    expect(described(query)).toEqual([]);
  });

  test("every line says what it means, and has a verb if it is Korean", () => {
    for (const line of [...situations, ...englishSituations]) {
      const { said, terms } = readSituation(line);
      expect(
        said.flat().every((word) => word.trim() === word && word !== ""),
        line,
      ).toBe(true);
      expect(terms.length, line).toBeGreaterThan(0);
    }
    for (const line of situations) {
      expect(
        readSituation(line)
          .said.at(-1)
          ?.some((word) => word.endsWith("다")),
        line,
      ).toBe(true);
    }
  });
});

test.each([
  ["직원을 뽑으려는데 받을 수 있는 지원", true],
  ["how can we export our food", true],
  ["2026년 수출 지원사업 참여기업 모집 공고", false],
  ["부산 수출 지원", false],
  ["hydrogen storage battery research centre", false],
])("%s is a sentence: %s", (query, isOne) => {
  expect(isSentence(wordsOf(query))).toBe(isOne);
});
