import { describe, expect, test } from "vitest";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { type Answers, assess, type Level, type Outcome, outcomes, readAnswers } from "./assess.ts";
import { criteria, type EvidenceKey, evidenceFor, kinds } from "./evidence.ts";

type Said = Level | "?";

function answers(said: string, evidence: readonly EvidenceKey[], kind: Answers["kind"] = "holding"): Answers {
  const [scope = null, level = null, third = null] = [...said].map(levelOf);
  return { kind, levels: { scope, level, evidence: third }, evidence: new Set(evidence) };
}

function levelOf(letter: string): Level | null {
  const all: readonly Said[] = [0, 1, 2, 3, 4];
  const found = all.find((one) => String(one) === letter);
  return found === undefined || found === "?" ? null : found;
}

const everything = evidenceFor("holding");
const without = (...keys: EvidenceKey[]) => everything.filter((key) => !keys.includes(key));

test("asks by the criteria of the experts, each with five levels", () => {
  expect(rubric.map(({ key }) => key)).toEqual([...criteria]);
});

describe("what a company hears", () => {
  // Scope, level, evidence as the company says it; '?' is 'we cannot say'.
  test.each<[said: string, papers: readonly EvidenceKey[], Outcome, holdsBack: string]>([
    ["444", everything, "ready", ""],
    ["433", everything, "ready", ""],
    ["344", everything, "worth_preparing", "scope"],
    ["424", everything, "worth_preparing", "level"],
    ["442", everything, "worth_preparing", "evidence"],
    ["444", without("uses"), "worth_preparing", "scope"],
    ["444", without("summary"), "worth_preparing", "scope"],
    ["444", without("element_table"), "worth_preparing", "scope"],
    // A paper that the decree does not ask for does not hold back what others bear out.
    ["444", without("test_report", "team"), "ready", ""],
    ["244", everything, "not_yet", "scope"],
    ["414", everything, "not_yet", "level"],
    ["441", everything, "not_yet", "evidence"],
    ["211", everything, "not_yet", "scope,level,evidence"],
    // Claims that nothing bears out.
    ["444", without("comparison"), "not_yet", "level"],
    ["444", without("patents", "sales", "test_report"), "not_yet", "evidence"],
    ["444", [], "not_yet", "level,evidence"],
    ["144", everything, "elsewhere", "scope"],
    ["000", everything, "elsewhere", "scope"],
    ["1??", [], "elsewhere", "scope"],
    ["???", [], "unclear", "scope,level,evidence"],
    ["4?4", everything, "unclear", "level"],
    ["?44", everything, "unclear", "scope"],
    // What is known to be weak is said, although something else is not known.
    ["?14", everything, "not_yet", "level"],
  ])("%s with %j: %s, held back by '%s'", (said, papers, outcome, held) => {
    const result = assess(answers(said, papers));
    expect(result.outcome).toBe(outcome);
    const heldBack = result.criteria.filter((one) => one.holdsBack).map(({ key }) => key);
    expect(heldBack.join()).toBe(held);
  });
});

test("counts a claim only as far as papers reach", () => {
  const { criteria: assessed } = assess(answers("444", ["own_records"]));
  expect(assessed.map(({ key, claimed, shown }) => [key, claimed, shown])).toEqual([
    ["scope", 4, 3],
    ["level", 4, 0],
    ["evidence", 4, 1],
  ]);
});

test("papers lift nobody above what is claimed", () => {
  const { criteria: assessed } = assess(answers("210", everything));
  expect(assessed.map(({ shown }) => shown)).toEqual([2, 1, 0]);
});

test("a paper of the other kind neither counts nor is missing", () => {
  const sold = assess(answers("444", ["sales"], "developing"));
  expect(sold.criteria.find(({ key }) => key === "evidence")?.shown).toBe(0);
  const agreed = assess(answers("444", ["rnd_agreement"], "developing"));
  expect(agreed.criteria.find(({ key }) => key === "evidence")?.shown).toBe(4);
  const missing = sold.criteria.flatMap((one) => one.missing);
  expect(missing).toContain("rnd_agreement");
  expect(missing).not.toContain("sales");
});

test("names each missing paper once, at the criterion that it bears out", () => {
  const missing = assess(answers("???", [])).criteria.flatMap((one) => one.missing);
  expect(missing.toSorted()).toEqual([...everything].toSorted());
});

test("a higher level or one more paper never makes it worse", () => {
  const rank = (given: Answers) => outcomes.indexOf(assess(given).outcome);
  const levels = ["0", "1", "2", "3", "4"];
  for (const kind of kinds)
    for (const scope of levels)
      for (const level of levels)
        for (const third of levels) {
          const said = scope + level + third;
          let before = -1;
          evidenceFor(kind).forEach((_, count, all) => {
            const now = rank(answers(said, all.slice(0, count + 1), kind));
            expect(now, `${said} ${count}`).toBeGreaterThanOrEqual(before);
            before = now;
          });
          const lower = answers(`${Math.max(0, Number(scope) - 1)}${level}${third}`, evidenceFor(kind), kind);
          expect(rank(answers(said, evidenceFor(kind), kind))).toBeGreaterThanOrEqual(rank(lower));
        }
});

test("takes whatever a form sends", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["kind", "developing"],
    ["scope", "4"],
    ["level", "5"],
    ["evidence", "toString"],
    ["has", "patents"],
    ["has", "constructor"],
  ] as const)
    form.append(name, value);
  expect(readAnswers(form)).toEqual(answers("4", ["patents"], "developing"));
  expect(readAnswers(new FormData())).toEqual(answers("", []));
});
