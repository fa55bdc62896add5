import type { RuleOutcome } from "#app/matching/findings.ts";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { CompanyPartView, CompanyRuleView, ProfileLink } from "./company-rule-view.ts";

const shapes = {
  met: "check",
  not_met: "cross",
  unknown: "question",
  to_check: "person",
  does_not_apply: "dash",
} as const satisfies Record<RuleOutcome, string>;

/** A rule judged for the company: its sign, then each condition with the company's value and the base date. */
export function CompanyRule({ rule, labels }: { rule: CompanyRuleView; labels: Labels }) {
  return (
    <>
      <p className="company-outcome">
        <FindingSign shape={shapes[rule.outcome]}>{rule.word}</FindingSign>
        {rule.suggested ? (
          <span className={rule.isDoubted ? "sign-caution small" : "quiet small"}>
            <InLang of={rule.suggested} />
          </span>
        ) : null}
      </p>
      {rule.parts.map((part) => (
        <Condition
          key={part.path}
          part={part}
          label={labelOf(part, labels)}
          isSaid={rule.parts.length === 1 || part.outcome === rule.outcome}
        />
      ))}
    </>
  );
}

type Labels = { onlyFor: string; except: string };

/** Labels the parts of a rule that limit it: for whom it applies, and exceptions. */
function labelOf({ path }: CompanyPartView, labels: Labels): string | null {
  if (path.startsWith("onlyIf")) return labels.onlyFor;
  return path.startsWith("unless") ? labels.except : null;
}

/** Where the rule's own sign already shows the outcome of its test, it is not said twice. */
function Condition({
  part,
  label,
  isSaid,
}: {
  part: CompanyPartView;
  label: string | null;
  isSaid: boolean;
}) {
  if (label === null) return <Part part={part} hasSign={part.parts.length === 0 && !isSaid} />;
  return (
    <div className="rule-limit">
      <p className="quiet small">{label}</p>
      <Part part={part} hasSign={part.parts.length === 0} />
    </div>
  );
}

function Part({ part, hasSign }: { part: CompanyPartView; hasSign: boolean }) {
  return (
    <div className="company-part">
      {hasSign ? <FindingSign shape={shapes[part.outcome]}>{part.word}</FindingSign> : null}
      <p className="rule-line">
        <InLang of={part.text} />
      </p>
      {part.notes.length > 0 || part.change ? (
        <p className="quiet small">
          <InLang of={part.notes.join(" · ")} /> {part.change ? <ChangeLink of={part.change} /> : null}
        </p>
      ) : null}
      {part.parts.length === 0 ? null : (
        <ol className="rule-parts">
          {part.parts.map((child) => (
            <li key={child.path}>
              <Part part={child} hasSign={child.parts.length === 0} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** 'Change' alone is unclear in a list of links, so screen readers hear what is changed. */
export function ChangeLink({ of: { to, text, label } }: { of: ProfileLink }) {
  return (
    <TextLink to={to}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">
        <InLang of={label} />
      </span>
    </TextLink>
  );
}
