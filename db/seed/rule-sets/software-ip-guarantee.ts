import type { Ask } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120620");

const ktrs: Ask = {
  key: "ktrsGrade",
  type: "grade",
  scale: ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"],
  ko: "기술평가(KTRS) 등급",
  en: "Technology rating (KTRS)",
};

const company = known({
  facts: { size: "small" },
  lists: { patents: [{ kind: "software", status: "filed_exam_requested", filedOn: "2026-03-02" }] },
  answers: { copyrightRegistered: false, softwareCheck: false, holdsRight: true, ktrsGrade: "BBB" },
});

/** Guarantee on the value of software IP (2026). */
export const softwareIpGuarantee: RuleSetExample = {
  window: { announcedOn: "2026-04-02", opensOn: "2026-01-01", lastDay: "2026-12-31" },
  today: "2026-05-20",
  ruleSet: {
    id: "software-ip-guarantee-2026",
    title: { ko: "SW IP 평가보증 (2026)", en: "Software IP guarantee (2026)" },
    completeness: "complete",
    rules: [
      requirement("size", "대상: SW 관련 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("right", "권리유형: 저작권 등록, SW 특허, SW 산업저작권 중 하나", {
        any: [
          answered(
            "copyrightRegistered",
            "컴퓨터프로그램 저작권을 등록했습니까?",
            "Is the copyright of the program registered?",
          ),
          {
            some: "patents",
            where: {
              all: [
                { fact: "kind", anyOf: ["software"] },
                { fact: "status", anyOf: ["registered", "filed_exam_requested"] },
              ],
            },
          },
          answered(
            "softwareCheck",
            "SW 기술·산업 판별표에서 충족으로 판별되었습니까?",
            "Does the check sheet for software find that you qualify?",
          ),
        ],
      }),
      requirement(
        "holder",
        "필수 조건: 개인기업은 대표자, 법인기업은 법인이 권리자",
        answered(
          "holdsRight",
          "개인기업이면 대표자, 법인이면 법인이 권리자입니까?",
          "Is the owner (of a sole proprietorship) or the corporation itself the holder?",
        ),
      ),
      requirement("rating", "평가: KTRS B등급 이상", { ask: ktrs, atLeast: "B" }, byPerson),
      exclusion("ban", "적합성 검토: 기업이나 대표자의 참여제한", banInForce("not_printed")),
    ],
    bonus: [
      bonus("high-rating", "우대사항: KTRS BBB 이상 보증료 0.5%p 감면", {
        ko: "KTRS BBB 이상",
        en: "KTRS of BBB or better",
        when: { ask: ktrs, atLeast: "BBB" },
        points: null,
        effect: {
          kind: "fee_cut",
          ko: "보증료 0.5%p 감면",
          en: "fee cut by 0.5 points",
          percentPoints: -0.5,
        },
      }),
      bonus("rating", "우대사항: KTRS BBB 미만 보증료 0.3%p 감면", {
        ko: "KTRS BBB 미만",
        en: "KTRS below BBB",
        when: { not: { ask: ktrs, atLeast: "BBB" } },
        points: null,
        effect: {
          kind: "fee_cut",
          ko: "보증료 0.3%p 감면",
          en: "fee cut by 0.3 points",
          percentPoints: -0.3,
        },
      }),
    ],
    amount: { limit: 1_000_000_000, rate: null },
  },
  companies: [
    {
      name: { ko: "(가상) 늘봄엔진", en: "(fictional) Neulbom Engine" },
      knowledge: company,
      expected: "eligible",
      why: {
        ko: "출원하며 심사를 청구한 SW 특허가 있습니다",
        en: "a software patent filed with a request for examination",
      },
    },
    {
      name: { ko: "(가상) 한결솔루션", en: "(fictional) Hangyeol Solution" },
      knowledge: changed(company, {
        lists: { patents: [{ kind: "software", status: "filed_no_exam_request" }] },
      }),
      expected: "not_eligible",
      why: { ko: "심사를 청구하지 않은 출원뿐입니다", en: "filed only, examination not requested" },
    },
    {
      name: { ko: "(가상) 모두소프트", en: "(fictional) Modu Soft" },
      knowledge: changed(company, {
        lists: { patents: [] },
        answers: { copyrightRegistered: true, ktrsGrade: "B" },
      }),
      expected: "eligible",
      why: { ko: "저작권을 등록했습니다", en: "the copyright is registered" },
    },
    {
      name: { ko: "(가상) 가변코드", en: "(fictional) Gabyeon Code" },
      knowledge: changed(company, { answers: { holdsRight: false } }),
      expected: "not_eligible",
      why: {
        ko: "법인이 아니라 대표자가 권리자입니다",
        en: "the director, not the corporation, holds the right",
      },
    },
    {
      name: { ko: "(가상) 새길앱", en: "(fictional) Saegil App" },
      knowledge: known({
        facts: { size: "micro" },
        lists: { patents: [] },
        answers: { copyrightRegistered: false, holdsRight: true },
      }),
      expected: "needs_information",
      why: { ko: "판별표 결과를 모릅니다", en: "the result of the check sheet is not known" },
    },
  ],
};
