import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { Verdict } from "#app/matching/verdict.ts";
import { asksOf } from "#app/matching/walk.ts";
import { ruleSetOf } from "#app/reading/write-rules.server.ts";
import { companyOf, layered } from "#tests/eligibility/company.ts";
import { momentOf } from "#tests/eligibility/dates.ts";
import { type LabelVerdict, labelFile } from "#tests/eligibility/labels.ts";
import { lexiconOf } from "#tests/eligibility/lexicon.ts";
import { answersOf } from "./answers.ts";
import { readText } from "./notice-file.ts";

/**
 * One labelled company, judged by what was read: what it is told, and what a careful person found. Where Naru asks in the
 * notice's words, the company answers what the labelled rule about the same passage says of it (`answers.ts`), as a company
 * would on the page; where no label cites these words, it answers nothing.
 */
export type Shadow = {
  notice: string;
  company: string;
  expected: LabelVerdict;
  told: LabelVerdict | null;
  why: string;
};

const told: Record<Verdict, LabelVerdict | null> = {
  eligible: "eligible",
  no_obstacle_found: "eligible",
  not_eligible: "ineligible",
  probably_not: null,
  needs_information: null,
  not_judged: null,
};

/** Judges the labelled companies of a folder by rules that were read out of the notices' texts. */
export function shadowsOf(folder: string, texts: string): Shadow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const label = labelFile.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
      const file = path.join(texts, `${label.id}.json`);
      if (!existsSync(file)) throw new Error(`There is no text of ${label.id} in ${texts}.`);
      return shadowsOfNotice(label, readFileSync(file, "utf8"));
    });
}

function shadowsOfNotice(label: ReturnType<typeof labelFile.parse>, text: string): Shadow[] {
  const reading = readText(text);
  const parsed = parseRuleSet(
    ruleSetOf(reading, { id: label.id, title: label.title, sourceOf: () => "text" }),
  );
  if (!parsed.ok) throw new Error(`${label.id}: ${JSON.stringify(parsed.problems)}`);
  const lexicon = lexiconOf(label);
  const { opensOn, closesOn } = reading.period;
  // The notice's own days, as they were read.
  const moment = {
    today: momentOf(label).today,
    window: { announcedOn: opensOn, opensOn, lastDay: closesOn },
  };
  const rules = compileRuleSet(parsed.value, moment);
  const judged = (company: string, facts: Parameters<typeof layered>[0], expected: LabelVerdict): Shadow => {
    const { input } = companyOf(facts, moment.today, lexicon, []);
    const answers = answersOf(parsed.value, { label, lexicon, facts });
    const knowledge = parseKnowledge({ ...(input as object), answers }, asksOf(parsed.value));
    if (!knowledge.ok) return { notice: label.id, company, expected, told: null, why: "refused" };
    const { verdict, failing, findings } = judge(rules, knowledge.value);
    const open = findings.filter(({ questions }) => questions.length > 0).map(({ rule }) => rule.id);
    const why = failing.length > 0 ? failing.map(({ rule }) => rule.cite).join(" / ") : open.join(" ");
    return {
      notice: label.id,
      company,
      expected,
      told: reading.isCall ? told[verdict] : null,
      why: `${verdict} ${why}`,
    };
  };
  return label.cases.flatMap((one) => {
    const facts = layered(label.assume, one.facts, lexicon);
    return [
      judged(one.name, facts, one.expected),
      ...one.neighbour.map(({ facts: changed, expected }) =>
        judged(`${one.name}'s neighbour`, layered(facts, changed, lexicon), expected),
      ),
    ];
  });
}
