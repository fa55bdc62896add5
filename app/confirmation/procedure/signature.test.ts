import { describe, expect, test } from "vitest";
import { type Signature, signatureText } from "./signature.ts";

const ministry = { ko: "산업통상부", en: "Ministry of Trade, Industry and Resources" };
const owner: Signature = { actor: "applicant", name: "한서진" };

describe("Whoever did something is named", () => {
  test.each<[who: string, Signature, ko: string, en: string]>([
    ["a person of the applicant", owner, "한서진(신청인)", "한서진 (applicant)"],
    [
      "a consultant, who is of no company of the case",
      { ...owner, name: "오지훈", isConsultant: true },
      "오지훈(위임받은 컨설턴트)",
      "오지훈 (consultant with a mandate)",
    ],
    [
      "an officer with the office",
      { actor: "centre_officer", name: "정가람" },
      "정가람(정책센터)",
      "정가람 (policy centre)",
    ],
    [
      "a ministry's account with the ministry",
      { actor: "ministry_respondent", name: "부하준", ministry },
      "부하준(산업통상부)",
      `부하준 (${ministry.en})`,
    ],
    [
      "a ministry that answered by its link",
      { actor: "ministry_respondent", name: null, ministry, isByLink: true },
      "산업통상부(링크로)",
      `${ministry.en} (by link)`,
    ],
    ["a job", { actor: "system", name: null }, "자동 처리", "automatic"],
    [
      "a deleted account with its part in the case",
      { actor: "expert", name: null },
      "삭제된 계정(전문가)",
      "deleted account (expert)",
    ],
    [
      "a deleted account of a ministry, which had no link",
      { actor: "ministry_respondent", name: null, ministry },
      "삭제된 계정(산업통상부)",
      `deleted account (${ministry.en})`,
    ],
  ])("%s", (_, signature, ko, en) => {
    expect(signatureText(signature, "ko")).toBe(ko);
    expect(signatureText(signature, "en")).toBe(en);
  });
});

describe("To the applicant", () => {
  test.each<[who: string, Signature, ko: string]>([
    ["their own people are named", owner, "한서진"],
    ["a deleted account of theirs is told", { ...owner, name: null }, "삭제된 계정"],
    ["their consultant is told apart", { ...owner, isConsultant: true }, "한서진(위임받은 컨설턴트)"],
    ["officials are not named", { actor: "official", name: "정가람" }, "담당자"],
    ["nor are ministries", { actor: "ministry_respondent", name: null, ministry, isByLink: true }, "담당자"],
  ])("%s", (_, signature, ko) => {
    expect(signatureText(signature, "ko", "applicant")).toBe(ko);
  });
});
