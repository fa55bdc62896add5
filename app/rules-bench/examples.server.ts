import type { Bilingual } from "#app/i18n/locale.ts";
import { ruleSetExamples } from "#db/seed/rule-sets/index.ts";
import type { Written } from "./judge-written.server.ts";

export type Picks = readonly { id: string; title: Bilingual; companies: readonly Bilingual[] }[];
export type Pick = { example: string; company: number };

export const examplePicks: Picks = ruleSetExamples.map(({ ruleSet, companies }) => ({
  id: ruleSet.id,
  title: ruleSet.title,
  companies: companies.map(({ name }) => name),
}));

/** The example that the address names, else the first; likewise its company. */
export function exampleFrom(search: URLSearchParams): { pick: Pick; written: Written } {
  const wanted = ruleSetExamples.find(({ ruleSet }) => ruleSet.id === search.get("example"));
  const example = wanted ?? ruleSetExamples[0];
  if (!example) throw new Error("there is no example of a rule set");
  const asked = Number(search.get("company") ?? 0);
  const at = example.companies[asked] ? asked : 0;
  // Some rules depend on the day of applying, so an example may have its own window and day.
  const { today, window } = example.companies[at]?.at ?? example;
  const { announcedOn, opensOn, lastDay } = window;
  return {
    pick: { example: example.ruleSet.id, company: at },
    written: {
      rules: JSON.stringify(example.ruleSet, null, 2),
      company: JSON.stringify(example.companies[at]?.knowledge ?? {}, null, 2),
      announcedOn: announcedOn ?? "",
      opensOn: opensOn ?? "",
      lastDay: lastDay ?? "",
      today,
    },
  };
}
