import type { RuleOutcome } from "#app/matching/findings.ts";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { OwnRule as Own, OwnPart, ProfileLink } from "./company-rule-view.ts";

const shapes = {
  met: "check",
  not_met: "cross",
  unknown: "question",
  to_check: "person",
  does_not_apply: "dash",
} as const satisfies Record<RuleOutcome, string>;

/** A rule held against the company: its sign, then each condition with our value and the day that counts. */
export function OwnRule({ rule, labels }: { rule: Own; labels: Labels }) {
  return (
    <>
      <p className="own-outcome">
        <FindingSign shape={shapes[rule.outcome]}>{rule.word}</FindingSign>
        {rule.suggested ? <span className="quiet small">{rule.suggested}</span> : null}
      </p>
      {rule.parts.map((part) => (
        <Condition
          key={part.path}
          part={part}
          label={labelOf(part, labels)}
          isOnly={rule.parts.length === 1}
        />
      ))}
    </>
  );
}

type Labels = { onlyFor: string; except: string };

/** What the test of a rule stands under: for whom it holds, and what frees from it, are named. */
function labelOf({ path }: OwnPart, labels: Labels): string | null {
  if (path.startsWith("onlyIf")) return labels.onlyFor;
  return path.startsWith("unless") ? labels.except : null;
}

/** A rule of a single condition has said by its own sign how that one turned out. */
function Condition({ part, label, isOnly }: { part: OwnPart; label: string | null; isOnly: boolean }) {
  const line = <Part part={part} hasSign={part.parts.length === 0 && !isOnly} />;
  if (label === null) return line;
  return (
    <div className="rule-limit">
      <p className="quiet small">{label}</p>
      {line}
    </div>
  );
}

function Part({ part, hasSign }: { part: OwnPart; hasSign: boolean }) {
  return (
    <div className="own-part">
      {hasSign ? <FindingSign shape={shapes[part.outcome]}>{part.word}</FindingSign> : null}
      <p className="rule-line">{part.text}</p>
      {part.notes.length > 0 || part.change ? (
        <p className="quiet small">
          {part.notes.join(" · ")} {part.change ? <ChangeLink of={part.change} /> : null}
        </p>
      ) : null}
      {part.parts.length === 0 ? null : (
        <ul className="rule-parts">
          {part.parts.map((child) => (
            <li key={child.path}>
              <Part part={child} hasSign={child.parts.length === 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** 'Change' alone says nothing in a list of links, so it is named for those who hear it. */
export function ChangeLink({ of: { to, text, label } }: { of: ProfileLink }) {
  return (
    <TextLink to={to}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{label}</span>
    </TextLink>
  );
}
