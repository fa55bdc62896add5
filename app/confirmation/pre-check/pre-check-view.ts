import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { TechnologiesView } from "#app/technologies/technologies-view.ts";
import { sources } from "../about/sources.ts";
import type { RubricCriterion } from "../form/form-definition.ts";
import { rubric } from "../form/rubric.ts";
import { chosenTechnology, type TechnologyChoice, technologyChoice } from "../lists/technology-choice.ts";
import type { Answers, Assessed, Assessment, Outcome, Standing } from "./assess.ts";
import { type EvidenceKey, evidenceKeys, evidenceOf, kinds } from "./evidence.ts";
import type { Known } from "./load-known.server.ts";
import { preCheckWords } from "./words.ts";

export const preCheckPath = "/confirmation/pre-check";

/** What can be chosen, and for a chosen technology everything that is asked. */
export type PreCheckView = {
  choice: TechnologyChoice;
  chosen: {
    name: string;
    field: string;
    scope: string | null;
    definitions: string;
    lists: string;
    kinds: readonly Option[];
    criteria: readonly {
      key: string;
      name: string;
      asks: string;
      hint: string | null;
      options: readonly Option[];
    }[];
    evidence: readonly (Option & { hint: string })[];
  } | null;
};
type Option = { value: string; label: string };

export function preCheckView(
  view: TechnologiesView,
  code: string | null,
  known: Known | null,
  locale: Locale,
): PreCheckView {
  const chosen = chosenTechnology(view, code);
  if (chosen === null) return { choice: technologyChoice(view, preCheckPath), chosen: null };
  const { say } = preCheckWords[locale];
  const { technology, field } = chosen;
  return {
    choice: [],
    chosen: {
      name: technology.name,
      field: field.name,
      scope: technology.scope,
      definitions: sources.definitions,
      lists: `/confirmation/lists?technology=${technology.code}`,
      kinds: kinds.map((kind) => ({ value: kind, label: say.kinds[kind] })),
      criteria: rubric.map(({ key, name, asks, levels }) => ({
        key,
        name: name[locale],
        asks: asks[locale],
        hint: key === "level" && known?.trl ? say.known.trl(formatNumber(known.trl)) : null,
        options: [
          ...levels.map((level, at) => ({ value: String(at), label: begun(level[locale]) })),
          { value: "", label: say.cannotSay },
        ],
      })),
      evidence: evidenceKeys.map((key) => ({
        value: key,
        label: say.evidence[key],
        hint: evidenceHint(key, known, locale),
      })),
    },
  };
}

function evidenceHint(key: EvidenceKey, known: Known | null, locale: Locale): string {
  const { say } = preCheckWords[locale];
  const { clause, kinds: of } = evidenceOf(key);
  const [only, other] = of;
  const parts = [
    clause === null ? "" : say.clause(String(clause)),
    only && other === undefined ? say.ofKind[only] : "",
    key === "patents" && known?.patents ? say.known.patents(formatNumber(known.patents)) : "",
    key === "rnd_agreement" && known?.rndTasks ? say.known.rndTasks(formatNumber(known.rndTasks)) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

type Tone = "good" | "info" | "caution" | "bad" | "plain";

const toneOf = {
  elsewhere: "bad",
  not_yet: "caution",
  unclear: "info",
  worth_preparing: "info",
  ready: "good",
} as const satisfies Record<Outcome, Tone>;

const standingTones = {
  weak: "bad",
  unknown: "plain",
  middling: "caution",
  strong: "good",
} as const satisfies Record<Standing, Tone>;

/** The result: why, criterion by criterion, and what to prepare for each. */
export function resultView({ outcome, criteria }: Assessment, { levels }: Answers, locale: Locale) {
  const { say } = preCheckWords[locale];
  const isPartial =
    outcome === "not_yet" && criteria.some(({ key, holdsBack }) => key === "scope" && holdsBack);
  const { title, text } = say.outcomes[outcome];
  return {
    tone: toneOf[outcome],
    title,
    text: isPartial ? `${text} ${say.partly}` : text,
    criteria: criteria.flatMap((one) => {
      const asked = rubric.find(({ key }) => key === one.key);
      return asked ? [criterionView(one, asked, locale)] : [];
    }),
    said: levels,
  };
}
export type ResultView = ReturnType<typeof resultView>;

function criterionView(one: Assessed, { name, levels }: RubricCriterion, locale: Locale) {
  const { say } = preCheckWords[locale];
  const words = (level: number | null) => {
    const found = level === null ? undefined : levels[level];
    return found ? begun(found[locale]) : null;
  };
  const isCapped = one.shown !== one.claimed;
  return {
    key: one.key,
    name: name[locale],
    standing: say.standings[one.standing],
    tone: standingTones[one.standing],
    holdsBack: one.holdsBack ? say.holdsBack : null,
    answer: words(one.claimed) ?? say.cannotSay,
    countedAs: isCapped ? words(one.shown) : null,
    next: one.shown === null ? null : words(one.shown + 1),
    prepare: one.missing.map((key) => say.evidence[key]),
  };
}

/** The rubric's words are written for mid-sentence; here they start a line. */
function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
