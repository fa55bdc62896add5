import type { ReactNode } from "react";
import type { InLanguage } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { ConditionView, RuleView } from "./rules-view.ts";
import { opportunityWords } from "./words.ts";

export type RuleListProps = {
  id: string;
  title: string;
  /** Below a heading of its own. */
  isWithin?: boolean;
  rules: readonly RuleView[];
  /** How a rule is shown to the viewing company; null where it was not judged, so that its sentence is shown. */
  judged: (rule: RuleView, anchor: string) => ReactNode | null;
  /** With what the viewer says that a machine has read a rule wrongly. */
  report: (rule: Pick<RuleView, "id">, anchor: string) => ReactNode | null;
};

/** Rules as sentences, one per row, each with the wording of the notice. */
export function RuleList({ id, title, isWithin, rules, judged, report }: RuleListProps) {
  const text = useWords(opportunityWords);
  if (rules.length === 0) return null;
  const list = (
    <>
      {isWithin ? <h5 id={id}>{title}</h5> : <h3 id={id}>{title}</h3>}
      <ol className="rules">
        {rules.map((rule) => (
          <li key={rule.id} id={`rule-${rule.id}`} tabIndex={-1}>
            {judged(rule, `rule-${rule.id}`) ?? <RuleSentence rule={rule} />}
            {rule.isByPerson || rule.isUnverified ? (
              <p className="rule-marks">
                {rule.isByPerson ? <Badge tone="info">{text.byPerson}</Badge> : null}
                {rule.isUnverified ? <Badge tone="caution">{text.unverified}</Badge> : null}
              </p>
            ) : null}
            {rule.isMachineRead ? (
              <MachineRead rule={rule}>{report(rule, `rule-${rule.id}`)}</MachineRead>
            ) : (
              <Cite cite={rule.cite} source={rule.source} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
  // No landmark of its own within another: several tracks have requirements.
  return isWithin ? (
    <div className="section">{list}</div>
  ) : (
    <section className="section" aria-labelledby={id}>
      {list}
    </section>
  );
}

/** What a rule requires, for whom alone it holds, and who is exempt. */
export function RuleSentence({ rule }: { rule: RuleView }) {
  const text = useWords(opportunityWords);
  return (
    <>
      <Condition of={rule.condition} />
      <Limit label={text.onlyFor} of={rule.onlyIf} />
      <Limit label={text.except} of={rule.unless} />
    </>
  );
}

function Condition({ of: { text, parts } }: { of: ConditionView }) {
  return (
    <>
      <p className="rule-line">
        <InLang of={text} />
      </p>
      {parts.length === 0 ? null : (
        <ol className="rule-parts">
          {parts.map((part) => (
            <li key={`${part.text} ${part.parts.length}`}>
              <Condition of={part} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Limit({ label, of: condition }: { label: string; of: ConditionView | null }) {
  if (condition === null) return null;
  return (
    <div className="rule-limit">
      <p className="quiet small">{label}</p>
      <div>
        <Condition of={condition} />
      </div>
    </div>
  );
}

/** A rule that a machine has read: the words that it read stand below it, because they decide. */
export function MachineRead({
  of,
  rule,
  children,
}: {
  of?: string;
  rule: Pick<RuleView, "cite" | "source">;
  children?: ReactNode;
}) {
  const text = useWords(opportunityWords);
  return (
    <div className="machine-read">
      <p className="small">
        <FindingSign shape="machine">{of ? `${of}: ${text.machineRead}` : text.machineRead}</FindingSign>
      </p>
      <blockquote className="quotation" lang="ko">
        {rule.cite}
      </blockquote>
      <p className="quiet small">
        <InLang of={rule.source} />
      </p>
      {children}
    </div>
  );
}

/** The wording of the notice, in its own language. */
export function Cite({ of, cite, source }: { of?: string; cite: string; source: InLanguage }) {
  const text = useWords(opportunityWords);
  return (
    <Disclosure
      summary={
        <span className="small">
          <InLang of={of ? `${of}: ${text.cite}` : text.cite} />
        </span>
      }
    >
      <blockquote className="quotation" lang="ko">
        {cite}
      </blockquote>
      <p className="quiet small">
        <InLang of={source} />
      </p>
    </Disclosure>
  );
}
