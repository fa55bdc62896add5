import { lookText } from "#app/confirmation/case/looks.ts";
import { expertsWords } from "#app/confirmation/experts/words.ts";
import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { isSideAct, sideActs } from "#app/confirmation/procedure/side-acts.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { auditSteps } from "./audit-view.ts";
import type { AuditEntry } from "./search-entries.server.ts";
import { auditWords } from "./words.ts";

/** What was done, said or seen, in words; of a look into the log what was searched for. */
export function entryText({ source, what, asked, said: stated }: AuditEntry, locale: Locale): string {
  const text = auditWords[locale];
  if (source === "statement") return statementText(what, stated ?? {}, locale);
  if (source === "look") return lookText({ what, fileName: null }, locale);
  if (source === "event") return actText(what, locale);
  const said = Object.entries(asked ?? {}).map(([name, value]) => `${labelOf(name, locale)} ${value}`);
  const done = isOneOf(what, text.audits) ? text.audits[what] : what;
  return said.length === 0 ? done : `${done} (${said.join(", ")})`;
}

function statementText(
  what: string,
  { kind = "", year, applicants, conflicts }: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  const text = auditWords[locale].statements;
  const { kinds } = expertsWords[locale].own.interests;
  const name = String(kind);
  switch (what) {
    case "declared":
      return text.declared(Number(applicants), Number(conflicts));
    case "pledged":
      return text.pledged(String(year));
    case "interest":
    case "interest_removed":
      return text[what](isOneOf(name, kinds) ? kinds[name] : name);
    default:
      return isOneOf(what, text.ofCase) ? text.ofCase[what] : what;
  }
}

/** Who it was, and as whom. */
export function entrySigner({ actor, name }: AuditEntry, locale: Locale): string {
  const { auditor, gone } = auditWords[locale];
  return actor === "auditor" ? `${name ?? gone}, ${auditor}` : signatureText({ actor, name }, locale);
}

function actText(step: string, locale: Locale): string {
  if (isStep(step)) return stepOf(step).act[locale];
  return isSideAct(step) ? sideActs[step][locale] : step;
}

/** All kinds that can be searched for, by what the address says. */
export function kindOptions(locale: Locale): readonly { value: string; label: string }[] {
  const { anyKind, sources, step } = auditWords[locale];
  return [
    { value: "", label: anyKind },
    ...Object.entries(sources).map(([value, label]) => ({ value, label })),
    ...auditSteps.map((name) => ({ value: `step:${name}`, label: step(actText(name, locale)) })),
  ];
}

function labelOf(name: string, locale: Locale): string {
  const { person, reference, kind, from, to } = auditWords[locale];
  const labels = { person, reference, kind, from, to };
  return isOneOf(name, labels) ? labels[name] : name;
}

function isOneOf<Name extends string>(name: string, labels: Readonly<Record<Name, string>>): name is Name {
  return Object.hasOwn(labels, name);
}
