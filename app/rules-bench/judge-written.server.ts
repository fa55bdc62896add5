import { type Amount, amountFor } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import { type Day, isDay } from "#app/matching/calendar.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { type Problem, refuse } from "#app/matching/schema/problems.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { termsOf } from "#app/matching/terms.ts";
import { type BonusLedgerView, bonusLedgerView } from "#app/matching/text/bonus-ledger-view.ts";
import { type JudgementView, judgementView } from "#app/matching/text/judgement-view.ts";
import { asksOf, rulesOf } from "#app/matching/walk.ts";

const dateFields = ["announcedOn", "opensOn", "lastDay", "today"] as const;
export const fields = ["rules", "company", ...dateFields] as const;
export type Field = (typeof fields)[number];

/** What was typed, unchanged: it goes back into the form in any case. */
export type Written = Record<Field, string>;

export type Reading = {
  ko: JudgementView;
  en: JudgementView;
  bonus: { ko: BonusLedgerView; en: BonusLedgerView };
  amount: Amount | null;
  cites: Record<string, { cite: string; source: string }>;
};

export type Read = { written: Written; problems: Partial<Record<Field, Problem[]>>; reading: Reading | null };

/** Judges a typed rule set and company with the same parsers and judge as everything else. */
export function judgeWritten(written: Written): Read {
  const problems: Partial<Record<Field, Problem[]>> = {};
  const moment = momentOf(written, problems);
  const ruleSet = parsed(written.rules, "rules", problems, parseRuleSet);
  const asks = ruleSet ? asksOf(ruleSet) : [];
  const company =
    ruleSet && parsed(written.company, "company", problems, (input) => parseKnowledge(input, asks));
  if (!ruleSet || !company || Object.keys(problems).length > 0) return { written, problems, reading: null };
  const judgement = judge(compileRuleSet(ruleSet, moment), company);
  const terms = termsOf(ruleSet, judgement.track);
  const ledger = bonusLedger(terms.bonus, company, moment);
  const reading: Reading = {
    ko: judgementView(judgement, "ko"),
    en: judgementView(judgement, "en"),
    bonus: { ko: bonusLedgerView(ledger, "ko"), en: bonusLedgerView(ledger, "en") },
    amount: terms.amount ? amountFor(terms.amount, company, moment) : null,
    cites: citesOf(ruleSet),
  };
  return { written, problems, reading };
}

type Problems = Read["problems"];

function parsed<T>(
  text: string,
  field: Field,
  problems: Problems,
  parse: (input: unknown) => { ok: true; value: T } | { ok: false; problems: Problem[] },
): T | null {
  const read = readJson(text);
  const result = read.ok ? parse(read.value) : read;
  if (result.ok) return result.value;
  problems[field] = result.problems;
  return null;
}

function readJson(text: string): { ok: true; value: unknown } | { ok: false; problems: Problem[] } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const where = error instanceof Error ? error.message : "";
    const said = refuse(`JSON으로 읽을 수 없습니다 (${where})`, `This is not JSON (${where})`);
    return { ok: false, problems: [{ path: "$", ...said }] };
  }
}

function momentOf(written: Written, problems: Problems): Moment {
  for (const field of dateFields) {
    const day = written[field];
    if (day === "" ? field !== "today" : isDay(day)) continue;
    const said = refuse("달력에 있는 날짜를 YYYY-MM-DD로 쓰십시오", "write a day that exists as YYYY-MM-DD");
    problems[field] = [{ path: "$", ...said }];
  }
  const { announcedOn, opensOn, lastDay, today } = written;
  return {
    today,
    window: { announcedOn: dayOrNull(announcedOn), opensOn: dayOrNull(opensOn), lastDay: dayOrNull(lastDay) },
  };
}

function dayOrNull(day: string): Day | null {
  return day === "" ? null : day;
}

function citesOf(ruleSet: RuleSet): Reading["cites"] {
  return Object.fromEntries(rulesOf(ruleSet).map(({ id, cite, source }) => [id, { cite, source }]));
}

/** The fields of a posted form; one that is missing was left empty. */
export function writtenFrom(form: FormData): Written {
  const text = (field: Field) => {
    const value = form.get(field);
    // Browsers send line breaks as CR LF; the text area shows them as they were typed.
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
  };
  return {
    rules: text("rules"),
    company: text("company"),
    announcedOn: text("announcedOn"),
    opensOn: text("opensOn"),
    lastDay: text("lastDay"),
    today: text("today"),
  };
}
