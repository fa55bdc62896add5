import type { Locale } from "#app/i18n/locale.ts";
import "#app/i18n/all-messages.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { RuleOutcome } from "#app/matching/findings.ts";
import type { DescribedPart, DescribedRule } from "#app/matching/text/describe.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { FindingSign } from "#app/ui/sign/sign.tsx";

const shapes = {
  met: "check",
  not_met: "cross",
  unknown: "question",
  to_check: "person",
  does_not_apply: "dash",
} as const satisfies Record<RuleOutcome, string>;

type RuleCardProps = {
  rule: DescribedRule | undefined;
  printed: { cite: string; source: string } | undefined;
  language: Locale;
};

/** One rule with its finding: what it wants, what the company has, at which day, and what the notice says. */
export function RuleCard({ rule, printed, language }: RuleCardProps) {
  if (!rule) return null;
  const { rules: text } = messagesOf(language);
  const [only] = rule.parts;
  // A rule of a single leaf has said it all in its sentence; only our side of it is left to say.
  const isSingle = only !== undefined && rule.parts.length === 1 && only.parts.length === 0;
  return (
    <article className="card" lang={language}>
      <div className="rule-outcome">
        <FindingSign shape={shapes[rule.outcome]}>{rule.word}</FindingSign>
        {rule.suggested ? <span className="reading-quiet">{text.suggested(rule.suggested)}</span> : null}
      </div>
      <p className="rule-sentence">{rule.sentence}</p>
      {isSingle ? <PartDetails part={only} language={language} /> : null}
      {isSingle ? null : <PartList parts={rule.parts} language={language} />}
      {printed ? (
        <Disclosure summary={text.cite}>
          <blockquote lang="ko">{printed.cite}</blockquote>
          <p className="reading-quiet">{printed.source}</p>
        </Disclosure>
      ) : null}
    </article>
  );
}

function PartList({ parts, language }: { parts: readonly DescribedPart[]; language: Locale }) {
  return (
    <ul className="part-list">
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
    </ul>
  );
}

function PartDetails({ part, language }: { part: DescribedPart; language: Locale }) {
  const { rules: text } = messagesOf(language);
  const own = part.own === null ? null : `${text.own}: ${part.own}`;
  const base = part.base === null ? null : `${text.base}: ${part.base}`;
  const line = [own, base, part.cause].filter(Boolean).join(" · ");
  return line === "" ? null : <p className="reading-quiet">{line}</p>;
}
