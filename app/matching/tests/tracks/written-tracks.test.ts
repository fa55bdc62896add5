import { describe, expect, test } from "vitest";
import type { Rule, TrackChoice } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { judgementView } from "#app/matching/text/judgement-view.ts";
import { decisiveText } from "#app/matching/text/track-text.ts";
import { criteriaOf, rulesOf } from "#app/matching/walk.ts";
import { bonus, company, march, requirement, ruleSet } from "../examples.ts";
import { judged } from "../generators/judging.ts";
import { choiceOf } from "./examples.ts";

const listed = requirement({ fact: "isListed", is: true });
const unlisted = requirement({ fact: "isListed", is: false });
const young = (years: number) =>
  requirement({ fact: "foundedOn", ago: { max: { years } }, at: "announcement" });
const machine = { verified: false, readBy: "machine" } as const;
const two = choiceOf([[listed], [unlisted]]);
const withTracks = (change: (tracks: TrackChoice["tracks"]) => unknown[]) => ({
  ...ruleSet([listed]),
  choice: { ...two, tracks: change(structuredClone(two.tracks)) },
});

describe("A choice of tracks as written", () => {
  test.each<[title: string, written: unknown, path: string]>([
    ["with one track only", withTracks(([a]) => [a]), "choice.tracks"],
    ["with two tracks of one id", withTracks(([a, b]) => [a, { ...b, id: "a" }]), "choice.tracks[1].id"],
    ["without a name in English", withTracks(([a, b]) => [a, { ...b, en: "" }]), "choice.tracks[1].en"],
    [
      "with a rule that has the id of a common one",
      withTracks(([a, b]) => [a, { ...b, rules: [{ ...listed, id: "rule-0" }] }]),
      "choice.tracks[1].rules[0].id",
    ],
    [
      "with a bonus that another track has, too",
      withTracks((tracks) => tracks.map((track) => ({ ...track, bonus: [bonus("b", 1)] }))),
      "choice.tracks[1].bonus[0].id",
    ],
    [
      "with a group of two caps in two tracks",
      withTracks((tracks) =>
        tracks.map((track, at) => ({
          ...track,
          bonus: [bonus(`b${at}`, 1, { group: { id: "g", take: "best", cap: at + 1 } })],
        })),
      ),
      "choice.tracks[1].bonus[0].group",
    ],
    ["named like a rule", { ...ruleSet([listed]), choice: { ...two, id: "rule-0" } }, "choice.id"],
    ["without the notice's words", { ...ruleSet([listed]), choice: { ...two, cite: "" } }, "choice.cite"],
    [
      "that a machine read and a person confirmed",
      { ...ruleSet([listed]), completeness: "partial", choice: { ...two, readBy: "machine" } },
      "choice.verified",
    ],
    [
      "that a machine read, in a complete reading",
      { ...ruleSet([listed]), choice: { ...two, ...machine } },
      "completeness",
    ],
    [
      "of which a machine read a rule, in a complete reading",
      withTracks(([a, b]) => [a, { ...b, rules: [{ ...listed, ...machine, id: "m" }] }]),
      "completeness",
    ],
  ])("%s is refused", (_title, written, path) => {
    const parsed = parseRuleSet(written);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([path]);
  });

  test("comes back as it was written, and all of its criteria are known", () => {
    const tracks = [
      { ...choiceOf([[listed]]).tracks[0], bonus: [bonus("b", 1, { when: unlisted.test })] },
      {
        id: "z",
        ko: "둘",
        en: "two",
        rules: [],
        amount: { limit: null, rate: null, limits: [{ when: young(3).test, amount: 1 }] },
      },
    ];
    const set = { ...ruleSet([]), choice: { ...two, tracks } };
    const parsed = parseRuleSet(structuredClone(set));
    expect(parsed).toEqual({ ok: true, value: set });
    expect(parsed.ok && criteriaOf(parsed.value)).toEqual([listed.test, unlisted.test, young(3).test]);
    expect(parsed.ok && rulesOf(parsed.value).map(({ id }) => id)).toEqual(["a-0"]);
  });
});

const known = company({ facts: { isListed: true, foundedOn: "2020-05-01" } });
const lines = (common: Rule[], tracks: Rule[][]) => {
  const judgement = judged(ruleSet(common, { choice: choiceOf(tracks) }), known, march);
  return [decisiveText(judgement, "ko"), decisiveText(judgement, "en")];
};

describe("In words", () => {
  test.each<[title: string, common: Rule[], tracks: Rule[][], ko: string, en: string]>([
    [
      "which track is open",
      [],
      [[young(3)], [young(7)]],
      "‘트랙 B’ 선택 시 – 요건 1개 충족",
      "Choosing “Track B” – 1 requirement met",
    ],
    [
      "how many more are open",
      [],
      [[listed], [young(7)]],
      "‘트랙 A’ 또는 다른 트랙 1개 선택 시 – 요건 1개 충족",
      "Choosing “Track A” or 1 other track – 1 requirement met",
    ],
    [
      "which is nearest where none is open",
      [],
      [[young(3), unlisted], [young(5)]],
      "트랙 2개 중 가장 가까운 ‘트랙 B’ – 미충족: 업력 5년 이하 (공고일 기준) – 우리: 업력 5년 10개월 1일",
      "“Track B”, the nearest of 2 tracks – Not met: company age at most 5 years (as of the announcement) – yours: company age 5 years 10 months 1 day",
    ],
    [
      "which waits for an answer",
      [],
      [[young(3)], [requirement({ fact: "employees", min: 5, unit: "people" })]],
      "트랙 2개 중 가장 가까운 ‘트랙 B’ – 상시 근로자 수",
      "“Track B”, the nearest of 2 tracks – employees",
    ],
    [
      "nothing of tracks where none of them matters",
      [unlisted],
      [[young(3)], []],
      "미충족: 비상장기업 – 우리: 상장기업",
      "Not met: not listed on a stock exchange – yours: listed on a stock exchange",
    ],
  ])("%s", (_title, common, tracks, ko, en) => {
    expect(lines(common, tracks)).toEqual([ko, en]);
  });

  test("each track has its verdict, reason and rules, and that one may be chosen is said", () => {
    const set = ruleSet([listed], { choice: choiceOf([[young(3)], [young(7)]]) });
    const view = judgementView(judged(set, known, march), "en");
    expect(view.choice).toBe("one of 2 tracks may be chosen: Track A, Track B");
    expect(view.rules.map(({ id }) => id)).toEqual(["rule-0"]);
    expect(
      view.tracks.map(({ name, words, isChosen, rules }) => [
        name,
        words,
        isChosen,
        rules.map(({ id }) => id),
      ]),
    ).toEqual([
      ["Track A", "Not open to you", false, ["a-0"]],
      ["Track B", "Open to you", true, ["b-0"]],
    ]);
    expect(judgementView(judged(set, known, march), "ko").choice).toBe(
      "트랙 2개 중 하나만 선택해 신청: 트랙 A, 트랙 B",
    );
  });
});
