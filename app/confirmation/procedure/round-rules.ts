/*
 * What the settings of a round may be, as plain data: pages offer it, and need nothing of what reads settings.
 */

/** The share of the members who may vote on a case that must be present. */
export const quorums = ["majority", "two_thirds", "all"] as const;
/** How many votes carry: of those present, or more for than against. */
export const majorities = ["of_present", "of_cast", "two_thirds_of_present"] as const;
/** What becomes of as many votes for as against. */
export const ties = ["not_carried", "chair_decides"] as const;

/** The figures that stand in a round with a source and a mark, in days, with the highest that each may have. */
export const dayItems = {
  limitDays: 365,
  supplementDays: 180,
  consultationDays: 180,
  reviewDays: 180,
  hearingDays: 180,
  objectionDays: 365,
  objectionDecisionDays: 365,
} as const;

/** No text of law about this was found: the office sets its rules itself. */
const ownRule = "기관이 정한 회차 설정(법령에서 확인되지 않음)";

/** How the committee of a round counts, where its settings do not say. */
const defaultCommitteeRules = {
  quorum: { value: "majority", source: ownRule, isVerified: false },
  majority: { value: "of_present", source: ownRule, isVerified: false },
  tie: { value: "not_carried", source: ownRule, isVerified: false },
} as const satisfies CommitteeSettings;

/** A rule of the office, where it is written, and whether that was read. */
type Rule<Value> = { value: Value; source: string; isVerified: boolean };

type CommitteeSettings = { [Name in keyof CommitteeRules]: Rule<CommitteeRules[Name]> };

/** The rules of a round's committee with source and mark. */
export function committeeSettingsOf({
  quorum,
  majority,
  tie,
}: {
  [Name in keyof CommitteeSettings]?: CommitteeSettings[Name] | undefined;
}): CommitteeSettings {
  const own = defaultCommitteeRules;
  return { quorum: quorum ?? own.quorum, majority: majority ?? own.majority, tie: tie ?? own.tie };
}

/** Whether experts review without names, with source and mark; a round that does not say so is not blind. */
export function blindSettingOf({ isBlind }: { isBlind?: Rule<boolean> | undefined }): Rule<boolean> {
  return isBlind ?? { value: false, source: ownRule, isVerified: false };
}

/** How a vote is counted. */
export type CommitteeRules = {
  quorum: (typeof quorums)[number];
  majority: (typeof majorities)[number];
  tie: (typeof ties)[number];
};
