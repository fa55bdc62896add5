import {
  type CriterionKey,
  criteria,
  type EvidenceKey,
  evidenceFor,
  evidenceOf,
  isEvidence,
  type Kind,
  kinds,
} from "./evidence.ts";

/** The answers of the form. A missing or unknown one means 'we cannot say', so no form is refused. */
export function readAnswers(form: FormData): Answers {
  const levelOf = (key: CriterionKey) => readLevel(form.get(key));
  return {
    kind: kinds.find((kind) => kind === form.get("kind")) ?? "holding",
    levels: { scope: levelOf("scope"), level: levelOf("level"), evidence: levelOf("evidence") },
    evidence: new Set(
      form.getAll("has").flatMap((name) => (typeof name === "string" && isEvidence(name) ? [name] : [])),
    ),
  };
}

const levels: readonly Level[] = [0, 1, 2, 3, 4];

function readLevel(typed: FormDataEntryValue | null): Level | null {
  return levels.find((level) => String(level) === typed) ?? null;
}

/** A level of the rubric, from the lowest (0) to the highest (4); null: 'we cannot say'. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type Answers = {
  kind: Kind;
  levels: Readonly<Record<CriterionKey, Level | null>>;
  evidence: ReadonlySet<EvidenceKey>;
};

/** From the worst to the best. None is a promise: the ministry decides. */
export const outcomes = ["elsewhere", "not_yet", "unclear", "worth_preparing", "ready"] as const;
export type Outcome = (typeof outcomes)[number];

export type Standing = "weak" | "unknown" | "middling" | "strong";

export type Assessed = {
  key: CriterionKey;
  /** The company's own answer. */
  claimed: Level | null;
  /** What its documents support; never more than what is claimed. */
  shown: Level | null;
  standing: Standing;
  /** This criterion is why the outcome is not better. */
  holdsBack: boolean;
  /** Documents that would help here and are missing. */
  missing: readonly EvidenceKey[];
};

export type Assessment = { outcome: Outcome; criteria: readonly Assessed[] };

/** The lowest level that counts as strong, and the lowest that is not weak. Meeting a definition in part is not enough. */
const limits: Readonly<Record<CriterionKey, { weakBelow: number; strongFrom: number }>> = {
  scope: { weakBelow: 3, strongFrom: 4 },
  level: { weakBelow: 2, strongFrom: 3 },
  evidence: { weakBelow: 2, strongFrom: 3 },
};

/**
 * What an examiner could conclude, by the rubric that experts use. Self-assessment flatters, so a level counts only as far
 * as documents support it. The limits are Naru's assumption; an unknown answer counts neither for nor against.
 */
export function assess(answers: Answers): Assessment {
  const asked = evidenceFor(answers.kind);
  const has = new Set(asked.filter((key) => answers.evidence.has(key)));
  const missing = asked.filter((key) => !has.has(key));
  const assessed = criteria.map((key) => {
    const claimed = answers.levels[key];
    const shown = claimed === null ? null : lesser(claimed, mostThatShows[key](has));
    const helps = missing.filter((paper) => evidenceOf(paper).proves === key);
    return { key, claimed, shown, standing: standingOf(key, shown), missing: helps };
  });
  const outcome = outcomeOf(assessed);
  return { outcome, criteria: assessed.map((one) => ({ ...one, holdsBack: holdsBack(one, outcome) })) };
}

type Judged = Omit<Assessed, "holdsBack">;

/** The highest level that documents can support, by criterion, taken from the words of the rubric's levels. */
const mostThatShows: Readonly<Record<CriterionKey, (has: ReadonlySet<EvidenceKey>) => Level>> = {
  // 'all core elements, each matched with evidence'
  scope: (has) => (has.has("element_table") ? 4 : 3),
  // 'no figures to compare'
  level: (has) => (has.has("comparison") ? 4 : 0),
  // 'claims without documents', 'own documents only'
  evidence: (has) => {
    const papers = [...has].map(evidenceOf).filter(({ proves }) => proves === "evidence");
    if (papers.length === 0) return 0;
    return papers.some(({ isFromOthers }) => isFromOthers) ? 4 : 1;
  },
};

function lesser(a: Level, b: Level): Level {
  return a < b ? a : b;
}

function standingOf(key: CriterionKey, shown: Level | null): Standing {
  const { weakBelow, strongFrom } = limits[key];
  if (shown === null) return "unknown";
  if (shown < weakBelow) return "weak";
  return shown < strongFrom ? "middling" : "strong";
}

function outcomeOf(assessed: readonly Judged[]): Outcome {
  const is = (standing: Standing) => assessed.some((one) => one.standing === standing);
  if (assessed.some(isElsewhere)) return "elsewhere";
  if (is("weak")) return "not_yet";
  if (is("unknown")) return "unclear";
  return is("middling") || assessed.some(lacksWhatIsAskedFor) ? "worth_preparing" : "ready";
}

/** A neighbouring technology at best: no preparation can change that. */
function isElsewhere({ key, shown }: Judged): boolean {
  return key === "scope" && shown !== null && shown <= 1;
}

/** Numbers 1 and 2 of the decree name these documents; number 3 asks for proof, which the level of evidence covers. */
function lacksWhatIsAskedFor({ missing }: Judged): boolean {
  return missing.some((key) => [1, 2].includes(evidenceOf(key).clause ?? 0));
}

function holdsBack(one: Judged, outcome: Outcome): boolean {
  switch (outcome) {
    case "elsewhere":
      return isElsewhere(one);
    case "not_yet":
      return one.standing === "weak";
    case "unclear":
      return one.standing === "unknown";
    case "worth_preparing":
      return one.standing === "middling" || lacksWhatIsAskedFor(one);
    case "ready":
      return false;
  }
}
