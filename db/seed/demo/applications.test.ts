import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { firstHalf } from "../reference/nst2023-first-half.ts";
import { secondHalf } from "../reference/nst2023-second-half.ts";
import { samples } from "../samples/samples.ts";
import { sampleCases as earlierCases } from "./applications.ts";
import { demoConfirmation } from "./companies.ts";
import { laterCases } from "./later-applications.ts";
import { demoProfiles } from "./profiles.ts";

const sampleCases = [...earlierCases, ...laterCases];

const technologies = [...firstHalf, ...secondHalf].flatMap(({ code: field, technologies: listed }) =>
  listed.map((technology) => ({ ...technology, field })),
);
const byCode = (code: string) => technologies.find((technology) => technology.code === code);

/** The beginnings of the words of a Korean text: what is left when particles and endings are cut off. */
function stems(text: string): ReadonlySet<string> {
  const words = text.match(/[가-힣]{2,}|[A-Za-z]{2,}/g) ?? [];
  return new Set(words.map((word) => word.slice(0, 2)));
}

describe("What a sample case applies for is what its technology is about", () => {
  test.each(sampleCases.map((sample) => [sample.title, sample] as const))("%s", (_, sample) => {
    const technology = byCode(sample.technology);
    expect(technology, sample.technology).toBeDefined();
    const { summary, scope_fit } = sample.answers;
    const said = stems(`${sample.title} ${summary} ${scope_fit}`);
    /** Of the words by which the list describes a technology, the share that the case uses. */
    const shareOf = ({ ko, scope }: (typeof technologies)[number]) => {
      const words = [...stems(`${ko} ${scope?.ko}`)];
      return words.filter((word) => said.has(word)).length / words.length;
    };
    const nearest = technologies.reduce((most, one) => (shareOf(one) > shareOf(most) ? one : most));
    expect(nearest.field).toBe(technology?.field);
    expect(technology && shareOf(technology)).toBeGreaterThan(0.25);
  });
});

test("A case that is asked about, or supplemented, says with what", () => {
  for (const { key, acts, question, supplemented } of sampleCases) {
    const does = (name: string) => acts.some(({ act }) => act === name);
    expect(question !== undefined, key).toBe(does("consult"));
    expect(supplemented !== undefined, key).toBe(does("supplement"));
  }
});

test("What is held is further on than what is being developed", () => {
  for (const { key, kind, answers } of sampleCases) {
    const level = Number(answers.trl.slice("trl_".length));
    expect(kind === "holding" ? level >= 6 : level < 6, key).toBe(true);
  }
});

test("The companies of the demonstration describe technologies of the list, and hold confirmations for what they describe", () => {
  const described = Object.values(demoProfiles(Temporal.PlainDate.from("2026-11-26"))).flatMap(
    ({ items }) => items.company_technology ?? [],
  );
  for (const { label, technology, field } of described)
    if (technology !== undefined) expect(byCode(String(technology))?.field, String(label)).toBe(field);
  expect(described.map(({ technology }) => technology)).toContain(demoConfirmation.code);
});

test("A sample opportunity names technologies of the fields that it names", () => {
  for (const { title, opportunities } of samples(Temporal.Instant.from("2026-11-26T01:00:00Z")))
    for (const { fields = [], technologies: named = [] } of opportunities)
      for (const code of named) expect(fields, `${title}: ${code}`).toContain(byCode(code)?.field);
});
