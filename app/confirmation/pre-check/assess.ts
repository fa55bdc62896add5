import {
  type CriterionKey,
  criteria,
  type EvidenceKey,
  evidenceFor,
  evidenceOf,
  type Kind,
} from "./evidence.ts";

/** A level of the rubric, from the lowest (0) to the highest (4); null: 'we cannot say'. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type Answers = {
  kind: Kind;
  levels: Readonly<Record<CriterionKey, Level | null>>;
  evidence: ReadonlySet<EvidenceKey>;
};

/** From the worst to the best. None of them is a promise: who is confirmed, the ministry decides. */
export const outcomes = ["elsewhere", "not_yet", "unclear", "worth_preparing", "ready"] as const;
export type Outcome = (typeof outcomes)[number];

export type Standing = "weak" | "unknown" | "middling" | "strong";

export type Assessed = {
  key: CriterionKey;
  /** What the company says of itself. */
  claimed: Level | null;
  /** What of that its papers can show; never more than what is claimed. */
  shown: Level | null;
  standing: Standing;
  /** This criterion is why the outcome is no better. */
  holdsBack: boolean;
  /** Papers that would help here and are not there. */
  missing: readonly EvidenceKey[];
};

export type Assessment = { outcome: Outcome; criteria: readonly Assessed[] };

/** The least level that counts as strong, and the least that is not weak. A definition that is met in part is not met. */
const limits: Readonly<Record<CriterionKey, { weakBelow: number; strongFrom: number }>> = {
  scope: { weakBelow: 3, strongFrom: 4 },
  level: { weakBelow: 2, strongFrom: 3 },
  evidence: { weakBelow: 2, strongFrom: 3 },
};

/**
 * What an examiner could come to, by the rubric that experts use. Self-assessment flatters, so a level counts only as
 * far as the rubric's own words are borne out by what can be handed in. The limits are Naru's assumption; what is not
 * known counts neither for nor against.
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

/** How far the papers reach, criterion by criterion, read off the words of the rubric's levels. */
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

/** A neighbouring technology at best: no preparing makes it this one. */
function isElsewhere({ key, shown }: Judged): boolean {
  return key === "scope" && shown !== null && shown <= 1;
}

/** Numbers 1 and 2 of the decree ask for these papers by name; number 3 asks for a proof, which the level of evidence covers. */
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
