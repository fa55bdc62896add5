import type { Locale } from "#app/i18n/locale.ts";
import type { RuleOutcome } from "#app/matching/findings.ts";
import type { JudgedRuleView, PartView } from "#app/matching/text/judgement-view.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { rulesWords } from "./words.ts";

const shapes = {
  met: "check",
  not_met: "cross",
  unknown: "question",
  to_check: "person",
  does_not_apply: "dash",
} as const satisfies Record<RuleOutcome, string>;

type RuleCardProps = {
  rule: JudgedRuleView | undefined;
  printed: { cite: string; source: string } | undefined;
  language: Locale;
};

/** One rule with its finding: what it requires, the company's value, the base date, and the wording of the notice. */
export function RuleCard({ rule, printed, language }: RuleCardProps) {
  if (!rule) return null;
  const text = rulesWords[language];
  const [only] = rule.parts;
  // The sentence of a rule with a single leaf says it all; only the company's side is left to show.
  const isSingle = only !== undefined && rule.parts.length === 1 && only.parts.length === 0;
  return (
    <div className="card" lang={language}>
      <div className="rule-outcome">
        <FindingSign shape={shapes[rule.outcome]}>{rule.word}</FindingSign>
        {rule.suggested ? (
          <span className={rule.isDoubted ? "sign-caution small" : "reading-quiet"}>
            {text.suggested(rule.suggested)}
          </span>
        ) : null}
      </div>
      <p className="rule-sentence">{rule.sentence}</p>
      {isSingle ? <PartDetails part={only} language={language} /> : null}
      {isSingle ? null : <PartList parts={rule.parts} language={language} />}
      {printed ? (
        <Disclosure summary={text.cite}>
          <blockquote lang="ko">{printed.cite}</blockquote>
          <p className="reading-quiet" lang="ko">
            {printed.source}
          </p>
        </Disclosure>
      ) : null}
    </div>
  );
}

function PartList({ parts, language }: { parts: readonly PartView[]; language: Locale }) {
  return (
    <ol className="part-list">
      {parts.map((part) => (
        <li key={part.path}>
          <div className="part">
            <FindingSign shape={shapes[part.outcome]}>{part.word}</FindingSign>
            <div>
              <p>{part.text}</p>
              <PartDetails part={part} language={language} />
            </div>
          </div>
          {part.parts.length > 0 ? <PartList parts={part.parts} language={language} /> : null}
        </li>
      ))}
    </ol>
  );
}

function PartDetails({ part, language }: { part: PartView; language: Locale }) {
  const text = rulesWords[language];
  const value = part.companyValue === null ? null : `${text.companyValue}: ${part.companyValue}`;
  const base = part.base === null ? null : `${text.base}: ${part.base}`;
  const line = [value, base, part.cause].filter(Boolean).join(" · ");
  return line === "" ? null : <p className="reading-quiet">{line}</p>;
}
