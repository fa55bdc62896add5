import type { Bilingual } from "#app/i18n/locale.ts";

/** Why something about a vote or a meeting is refused. */
export const voteReasons = {
  closed: {
    ko: "표결이 끝났습니다. 끝난 뒤에는 표를 내거나 바꿀 수 없습니다.",
    en: "The vote is closed. Votes can no longer be cast or changed.",
  },
  notOpened: { ko: "표결이 아직 시작되지 않았습니다.", en: "The vote has not been opened yet." },
  declareFirst: {
    ko: "이해충돌이 없음을 먼저 밝히셔야 합니다.",
    en: "Declare first that you have no conflict of interest.",
  },
  attendFirst: { ko: "먼저 출석을 기록하십시오.", en: "Record your attendance first." },
  replaced: {
    ko: "표결에 부친 뒤 검토 의견이나 제출 내용이 바뀌었습니다. 의장이 표결을 끝내면 무효가 되며, 새로 상정해야 합니다.",
    en: "The recommendation or the submission changed after the vote was opened. Closing it makes it void; the case has to be put on an agenda again.",
  },
  notPresiding: {
    ko: "이 안건의 의장만 할 수 있습니다. 의장이 출석하지 않았거나 회피하면 직무대행이 맡습니다.",
    en: "Only whoever presides over this case can do this: the chair or, where they are absent or recused, the deputy.",
  },
  ended: { ko: "회의가 끝났습니다.", en: "The meeting has ended." },
  begun: {
    ko: "위원이 출석했거나 표결을 시작한 회의는 옮길 수 없습니다. 끝내고 새로 소집하십시오.",
    en: "A meeting at which a member is present or a vote was opened cannot be moved. End it and convene another one.",
  },
  past: { ko: "지난 때로 옮길 수 없습니다.", en: "A meeting cannot be moved into the past." },
  notMoved: {
    ko: "일시와 장소가 지금과 같습니다.",
    en: "Time and place are the same as now.",
  },
  notToday: {
    ko: "출석은 회의하는 날부터 기록할 수 있습니다.",
    en: "Attendance can be recorded from the day of the meeting on.",
  },
  notDeliberated: {
    ko: "심의 중인 건이 아닙니다. 취하되었거나 재검토로 돌아갔습니다.",
    en: "The case is not in deliberation: it was withdrawn or sent back.",
  },
  noRecommendation: {
    ko: "표결할 검토 의견이 없습니다.",
    en: "There is no recommendation to vote on.",
  },
  openSupplement: {
    ko: "답하지 않은 보완 요구가 있어 표결할 수 없습니다.",
    en: "A supplement request is still open, so there is nothing to vote on yet.",
  },
  votesAreOpen: {
    ko: "끝내지 않은 표결이 있습니다. 먼저 표결을 끝내십시오.",
    en: "A vote is still open. Close it first.",
  },
} as const satisfies Record<string, Bilingual>;

/** That too few members are there. */
export function noQuorum({
  present,
  needed,
  base,
}: {
  present: number;
  needed: number;
  base: number;
}): Bilingual {
  return {
    ko: `의사정족수에 미치지 못합니다: 표결할 수 있는 위원 ${base}명 가운데 ${needed}명이 출석해야 하는데 ${present}명이 출석했습니다.`,
    en: `There is no quorum: of the members entitled to vote (${base}), ${needed} must be present; present: ${present}.`,
  };
}
