import { blindSettingOf, committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";

/** All that is entered for a round. Instants in ISO 8601; the list of technologies and the forms by their ids. */
export type RoundPlan = {
  nameKo: string;
  nameEn: string;
  opensAt: string;
  closesAt: string;
  versionId: string;
  holdingFormId: string;
  developingFormId: string;
  settings: RoundSettings;
};

const own = [
  "nameKo",
  "nameEn",
  "opensAt",
  "closesAt",
  "versionId",
  "holdingFormId",
  "developingFormId",
] as const satisfies readonly (keyof RoundPlan)[];

const ofSettings = [
  "kinds",
  "limitDays",
  "startsAt",
  "stopsFor",
  "endsOnWorkingDay",
  "supplementDays",
  "consultationDays",
  "reviewDays",
  "isBlind",
  "hasDeliberation",
  "quorum",
  "majority",
  "tie",
  "objectionDays",
  "objectionDecisionDays",
  "hearingDays",
  "validityMonths",
  "return",
  "extension",
  "closedOn",
] as const satisfies readonly (keyof RoundSettings)[];

/** Does not compile where a setting is missing above: its round could not be changed. */
type Asked = (typeof ofSettings)[number];
true satisfies keyof RoundSettings extends Asked ? true : never;

/** What of a round is shown, compared and locked, in the order of its page. */
export const roundItems = [...own, ...ofSettings] as const;
export type RoundItem = (typeof roundItems)[number];

/** The value of one item; undefined: the round has none. */
function contentOf(plan: RoundPlan, item: RoundItem): unknown {
  if (isOwn(item)) return plan[item];
  // What rounds that are older than a setting go by.
  const { settings } = plan;
  return { ...settings, ...committeeSettingsOf(settings), isBlind: blindSettingOf(settings) }[item];
}

function isOwn(item: RoundItem): item is (typeof own)[number] {
  return (own as readonly RoundItem[]).includes(item);
}

/** Which items another plan changes; all of a new round. */
export function changedItems(before: RoundPlan | null, after: RoundPlan): readonly RoundItem[] {
  if (before === null) return roundItems.filter((item) => contentOf(after, item) !== undefined);
  return roundItems.filter((item) => written(contentOf(before, item)) !== written(contentOf(after, item)));
}

export function isSamePlan(one: RoundPlan | null, other: RoundPlan | null): boolean {
  return written(one) === written(other);
}

/** The database keeps no order of keys, and nothing of what is undefined. */
function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** What has happened in a round so far; it decides what may still be changed. */
export type RoundStanding = { hasOpened: boolean; hasApplications: boolean };

/** Those who applied relied on these: they hold for the whole round. */
const settledByOpening: readonly RoundItem[] = [
  "opensAt",
  "kinds",
  "limitDays",
  "startsAt",
  "stopsFor",
  "endsOnWorkingDay",
  "isBlind",
  "hasDeliberation",
  "quorum",
  "majority",
  "tie",
  "objectionDays",
  "objectionDecisionDays",
  "hearingDays",
  "validityMonths",
];

/** Applications are written against these, drafts too. */
const settledByApplications: readonly RoundItem[] = ["versionId", "holdingFormId", "developingFormId"];

/** Items that nobody may change any more. */
export function lockedItems({ hasOpened, hasApplications }: RoundStanding): readonly RoundItem[] {
  return [
    ...(hasOpened ? settledByOpening : []),
    ...(hasOpened || hasApplications ? settledByApplications : []),
  ];
}

/** Why a plan cannot be taken, and the item that it concerns. */
export type PlanFault = {
  item: RoundItem;
  reason: "locked" | "endsBeforeItOpens" | "closesInThePast" | "closesEarlier" | "overlaps";
};

type Around = RoundStanding & {
  /** The round as it is; null: a new one. */
  before: RoundPlan | null;
  /** The periods of all other rounds. */
  others: readonly { opensAt: string; closesAt: string }[];
  now: string;
};

/** All that stands against a plan: two rounds never overlap, and what applicants relied on stays. */
export function faultsOf(
  plan: RoundPlan,
  { before, others, now, ...standing }: Around,
): readonly PlanFault[] {
  const [opens, closes] = [Date.parse(plan.opensAt), Date.parse(plan.closesAt)];
  const faults: PlanFault[] = [];
  if (before !== null) {
    const locked = lockedItems(standing);
    for (const item of changedItems(before, plan))
      if (locked.includes(item)) faults.push({ item, reason: "locked" });
  }
  const movesEnd = before === null || Date.parse(before.closesAt) !== closes;
  if (closes <= opens) faults.push({ item: "closesAt", reason: "endsBeforeItOpens" });
  else if (movesEnd && closes <= Date.parse(now))
    faults.push({ item: "closesAt", reason: "closesInThePast" });
  else if (before !== null && standing.hasOpened && closes < Date.parse(before.closesAt))
    faults.push({ item: "closesAt", reason: "closesEarlier" });
  const meets = others.some(
    (other) => opens < Date.parse(other.closesAt) && Date.parse(other.opensAt) < closes,
  );
  const moves = before === null || movesEnd || Date.parse(before.opensAt) !== opens;
  if (meets && moves) faults.push({ item: "opensAt", reason: "overlaps" });
  return faults;
}
